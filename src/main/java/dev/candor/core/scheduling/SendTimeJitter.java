package dev.candor.core.scheduling;

import dev.candor.core.survey.WorkingHours;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.random.RandomGenerator;

/** Spreads prompts over the first working hours, so that they do not ring at every desk at once. */
record SendTimeJitter(WorkingHours hours, RandomGenerator random) {
    private static final Duration LONGEST = Duration.ofHours(2);

    /** A wave that is open for {@value} times as long can spare the time; one in a hurry asks everyone at once. */
    private static final int FAIR_PART = 10;

    /** Who is about to leave does not answer, and a prompt that is held up would have to wait for the morning. */
    private static final Duration LAST = Duration.ofMinutes(30);

    private static final Duration AT_ONCE = Duration.ofMinutes(1);

    /** When someone who lives in this zone is asked, in a wave that opens now and closes then. */
    Instant draw(ZoneId zone, Instant now, Instant closes) {
        Instant first = hours.nextOpen(now, zone);
        Duration part = Duration.between(first, closes).dividedBy(FAIR_PART);
        Duration today = Duration.between(first, hours.endOfDay(first, zone)).minus(LAST);
        Duration room = shortest(shortest(LONGEST, part), today);
        return room.compareTo(AT_ONCE) < 0 ? first : first.plusMillis(random.nextLong(room.toMillis()));
    }

    private static Duration shortest(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }
}
