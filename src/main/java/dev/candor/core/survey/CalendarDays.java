package dev.candor.core.survey;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;

/**
 * Lengths of time as people in one timezone count them: whole days lead to the same hour of the local clock, even where the
 * clock is changed in between; any other length is exact.
 */
public record CalendarDays(ZoneId zone) {
    /** The instant that much later. An hour that the clock skips comes as much later as the clock is put on. */
    public Instant plus(Instant instant, Duration length) {
        return isWholeDays(length)
                ? instant.atZone(zone).plusDays(length.toDays()).toInstant()
                : instant.plus(length);
    }

    /** The instant that much earlier. */
    public Instant minus(Instant instant, Duration length) {
        return plus(instant, length.negated());
    }

    private static boolean isWholeDays(Duration length) {
        return length.equals(Duration.ofDays(length.toDays()));
    }
}
