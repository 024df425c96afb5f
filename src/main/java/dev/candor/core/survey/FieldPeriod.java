package dev.candor.core.survey;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;

/**
 * The time in which a wave accepts answers. Nobody is asked in its last tenth or its last ten minutes, whichever is
 * shorter, because an asked person needs time to answer.
 */
public record FieldPeriod(Instant opens, Instant closes) {
    private static final Duration MAX_CUTOFF = Duration.ofMinutes(10);
    private static final int CUTOFF_DIVISOR = 10;

    /** The period of a wave that opens at {@code opens} and stays open for {@code openFor}. */
    public static FieldPeriod of(Instant opens, Duration openFor, CalendarDays days) {
        return new FieldPeriod(opens, days.plus(opens, openFor));
    }

    /** Whether too little time is left at {@code now} to ask anybody. */
    public boolean isTooLateToAsk(Instant now) {
        return now.isAfter(lastContact());
    }

    /** Whether a person in this zone has working hours in the period, early enough to be asked. */
    public boolean includesWorkingHours(ZoneId zone, WorkingHours hours) {
        return includesWorkingHoursAfter(opens, zone, hours);
    }

    /** Whether a person in this zone has working hours in the period after {@code now}, early enough to be asked. */
    public boolean includesWorkingHoursAfter(Instant now, ZoneId zone, WorkingHours hours) {
        return !isTooLateToAsk(hours.nextOpen(now, zone));
    }

    /** Whether an opening at {@code now} would cut off more of the period than its end, in which nobody is asked. */
    public boolean isCutShort(Instant now) {
        return now.isAfter(opens.plus(cutoff()));
    }

    private Instant lastContact() {
        return closes.minus(cutoff());
    }

    private Duration cutoff() {
        Duration tenth = Duration.between(opens, closes).dividedBy(CUTOFF_DIVISOR);
        return tenth.compareTo(MAX_CUTOFF) < 0 ? tenth : MAX_CUTOFF;
    }
}
