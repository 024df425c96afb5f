package dev.candor.core.scheduling;

import static org.assertj.core.api.Assertions.assertThat;

import dev.candor.CoreFixture;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Random;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Spread of prompts over a day. */
class SendTimeJitterTest {
    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final Instant TEN = Instant.parse("2026-11-24T10:00:00Z");

    @ParameterizedTest(name = "{4}")
    @CsvSource({
        "Europe/London,    2026-11-24T10:00:00Z, P5D,   2026-11-24T12:00:00Z, over two hours",
        "America/New_York, 2026-11-24T10:00:00Z, P5D,   2026-11-24T16:00:00Z, from their own morning on",
        "Asia/Kolkata,     2026-11-24T10:00:00Z, P5D,   2026-11-24T11:00:00Z, up to half an hour before they leave",
        "Europe/London,    2026-11-24T16:40:00Z, P5D,   2026-11-24T16:40:00Z, at once within the last half hour",
        "Europe/London,    2026-11-24T16:31:00Z, P5D,   2026-11-24T16:31:00Z, no earlier than now",
        "Europe/London,    2026-11-24T18:00:00Z, P5D,   2026-11-25T11:00:00Z, from the morning after",
        "Europe/London,    2026-11-24T10:00:00Z, PT10H, 2026-11-24T11:00:00Z, over a tenth of a short survey",
        "Europe/London,    2026-11-24T10:00:00Z, PT30S, 2026-11-24T10:00:00Z, at once in one of half a minute",
        "America/New_York, 2026-11-24T10:00:00Z, PT1H,  2026-11-24T14:00:00Z, at once where it closes before they come",
    })
    void the_latest_send_time_depends_on_hours_and_field_period(
            String zone, Instant now, Duration open, Instant latest, String reason) {
        SendTimeJitter jitter = new SendTimeJitter(CoreFixture.HOURS, new Latest());
        Instant sendTimes = jitter.sendTime(ZoneId.of(zone), now, now.plus(open));
        assertThat(Duration.between(sendTimes, latest)).as(reason).isBetween(Duration.ZERO, Duration.ofMillis(1));
    }

    @Test
    void send_times_are_spread_evenly() {
        SendTimeJitter jitter = new SendTimeJitter(CoreFixture.HOURS, new Random(1));
        List<Instant> sendTimes = IntStream.range(0, 1_600)
                .mapToObj(i -> jitter.sendTime(LONDON, TEN, TEN.plus(Duration.ofDays(5))))
                .toList();
        for (int quarter = 0; quarter < 8; quarter++) {
            Instant from = TEN.plus(Duration.ofMinutes(15L * quarter));
            Instant to = from.plus(Duration.ofMinutes(15));
            assertThat(sendTimes)
                    .as("from %s", from)
                    .filteredOn(instant -> !instant.isBefore(from) && instant.isBefore(to))
                    .hasSizeBetween(150, 250);
        }
    }

    /** Always draws the greatest number. */
    private static final class Latest implements RandomGenerator {
        @Override
        public long nextLong() {
            return Long.MAX_VALUE;
        }

        @Override
        public long nextLong(long bound) {
            return bound - 1;
        }
    }
}
