package dev.candor.core.audience;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Set;

/**
 * When people may be disturbed, in their own timezone.
 *
 * @param from first minute of the working day
 * @param to first minute after it, later than {@code from}
 * @param days at least one
 */
public record WorkingHours(LocalTime from, LocalTime to, Set<DayOfWeek> days, Set<LocalDate> holidays) {
    public WorkingHours {
        days = Set.copyOf(days);
        holidays = Set.copyOf(holidays);
        if (!from.isBefore(to) || days.isEmpty()) {
            throw new IllegalArgumentException("working hours " + from + "-" + to + " on " + days + " never open");
        }
    }

    /** The first instant at or after {@code now} that lies within working hours in this zone. */
    public Instant next(Instant now, ZoneId zone) {
        ZonedDateTime local = now.atZone(zone);
        LocalDate day = local.toLocalDate();
        if (isWorkingDay(day) && local.toLocalTime().isBefore(to)) {
            Instant opening = at(day, zone);
            return opening.isAfter(now) ? opening : now;
        }
        do {
            day = day.plusDays(1);
        } while (!isWorkingDay(day));
        return at(day, zone);
    }

    private boolean isWorkingDay(LocalDate day) {
        return days.contains(day.getDayOfWeek()) && !holidays.contains(day);
    }

    private Instant at(LocalDate day, ZoneId zone) {
        return LocalDateTime.of(day, from).atZone(zone).toInstant();
    }
}
