package dev.candor.core.scheduling;

import dev.candor.core.survey.WorkingHours;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.random.RandomGenerator;

/** Spreads prompts over the first working hours, so that they do not ring at every desk at once. */
record SendTimeJitter(WorkingHours hours, RandomGenerator random) {
    private static final Duration MAX_SPREAD = Duration.ofHours(2);

    /** A wave that is open for {@value} times as long can spare the time; one in a hurry asks everyone at once. */
    private static final int FIELD_PERIOD_DIVISOR = 10;

    /** Who is about to leave does not answer, and a prompt that is held up would have to wait for the morning. */
    private static final Duration END_OF_DAY_MARGIN = Duration.ofMinutes(30);

    private static final Duration MIN_SPREAD = Duration.ofMinutes(1);

    /** When someone who lives in this zone is asked, in a wave that opens now and closes then. */
    Instant sendTime(ZoneId zone, Instant now, Instant closes) {
        Instant first = hours.nextOpen(now, zone);
        Duration part = Duration.between(first, closes).dividedBy(FIELD_PERIOD_DIVISOR);
        Duration today = Duration.between(first, hours.endOfDay(first, zone)).minus(END_OF_DAY_MARGIN);
        Duration room = shortest(shortest(MAX_SPREAD, part), today);
        return room.compareTo(MIN_SPREAD) < 0 ? first : first.plusMillis(random.nextLong(room.toMillis()));
    }

    private static Duration shortest(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }
}
