package dev.candor.core.scheduling;

import dev.candor.core.survey.WorkingHours;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.random.RandomGenerator;

/** Spreads prompts over the first working hours so that they do not all arrive at once. */
record SendTimeJitter(WorkingHours hours, RandomGenerator random) {
    private static final Duration MAX_SPREAD = Duration.ofHours(2);

    /** The spread is at most the field period divided by {@value}, so that a short wave asks everyone soon. */
    private static final int FIELD_PERIOD_DIVISOR = 10;

    /** People about to leave do not answer, and a delayed prompt would wait until the next morning. */
    private static final Duration END_OF_DAY_MARGIN = Duration.ofMinutes(30);

    private static final Duration MIN_SPREAD = Duration.ofMinutes(1);

    /** Random send time for a person in this zone, for a wave that opens {@code now}. */
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
