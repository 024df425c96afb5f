package dev.candor.core.survey;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;

/**
 * Calendar arithmetic in one timezone: a length of whole days keeps the hour of the local clock across DST changes; any
 * other length is exact.
 */
public record CalendarDays(ZoneId zone) {
    /** A local time in a DST gap is shifted forward by the length of the gap. */
    public Instant plus(Instant instant, Duration length) {
        return isWholeDays(length)
                ? instant.atZone(zone).plusDays(length.toDays()).toInstant()
                : instant.plus(length);
    }

    public Instant minus(Instant instant, Duration length) {
        return plus(instant, length.negated());
    }

    private static boolean isWholeDays(Duration length) {
        return length.equals(Duration.ofDays(length.toDays()));
    }
}
