package dev.candor.core.survey;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;

/**
 * The time in which a wave takes answers. Nobody is asked in its last tenth, nor in its last ten minutes if those are
 * shorter: who is asked must have time to answer.
 */
public record FieldPeriod(Instant opens, Instant closes) {
    private static final Duration MAX_CUTOFF = Duration.ofMinutes(10);
    private static final int CUTOFF_DIVISOR = 10;

    /** The period of a wave that is due at {@code opens} and stays open for {@code openFor}. */
    public static FieldPeriod of(Instant opens, Duration openFor, CalendarDays days) {
        return new FieldPeriod(opens, days.plus(opens, openFor));
    }

    /** Whether too little of it is left at {@code now} for anybody to be asked. */
    public boolean isTooLateToAsk(Instant now) {
        return now.isAfter(lastContact());
    }

    /** Whether somebody who lives in this zone has working hours in it, so that they can be asked. */
    public boolean includesWorkingHours(ZoneId zone, WorkingHours hours) {
        return includesWorkingHoursAfter(opens, zone, hours);
    }

    /** The same, where it is {@code now} already: what is over does not count. */
    public boolean includesWorkingHoursAfter(Instant now, ZoneId zone, WorkingHours hours) {
        return !isTooLateToAsk(hours.nextOpen(now, zone));
    }

    private Instant lastContact() {
        Duration tenth = Duration.between(opens, closes).dividedBy(CUTOFF_DIVISOR);
        return closes.minus(tenth.compareTo(MAX_CUTOFF) < 0 ? tenth : MAX_CUTOFF);
    }
}
