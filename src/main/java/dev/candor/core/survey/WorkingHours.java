package dev.candor.core.survey;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Set;

/**
 * The hours in which people receive messages, in their own timezone.
 *
 * @param from first minute of the working day
 * @param to first minute after the working day, later than {@code from}
 * @param days working days, at least one
 */
public record WorkingHours(LocalTime from, LocalTime to, Set<DayOfWeek> days, Set<LocalDate> holidays) {
    public WorkingHours {
        days = Set.copyOf(days);
        holidays = Set.copyOf(holidays);
        if (!from.isBefore(to) || days.isEmpty()) {
            throw new IllegalArgumentException("working hours " + from + "-" + to + " on " + days
                    + " contain no time: from must be before to, on at least one day");
        }
    }

    /** The first instant at or after {@code now} that lies within working hours in this zone. */
    public Instant nextOpen(Instant now, ZoneId zone) {
        ZonedDateTime local = now.atZone(zone);
        LocalDate day = local.toLocalDate();
        if (isWorkingDay(day, zone) && local.toLocalTime().isBefore(to)) {
            Instant opening = at(day, from, zone).toInstant();
            return opening.isAfter(now) ? opening : now;
        }
        return at(nextWorkingDay(day, zone), from, zone).toInstant();
    }

    /** The end of the working day that contains {@code within}, an instant within working hours. */
    public Instant endOfDay(Instant within, ZoneId zone) {
        Instant end = at(within.atZone(zone).toLocalDate(), to, zone).toInstant();
        // In a DST overlap at the end of the day, the end resolves to the earlier offset, which may lie before this
        // instant.
        return end.isBefore(within) ? within : end;
    }

    /** The same local time {@code days} working days later, moved into working hours if it lies outside. */
    public Instant plusWorkingDays(Instant instant, long days, ZoneId zone) {
        ZonedDateTime local = instant.atZone(zone);
        LocalDate day = local.toLocalDate();
        for (long left = days; left > 0; left--) {
            day = nextWorkingDay(day, zone);
        }
        return nextOpen(at(day, local.toLocalTime(), zone).toInstant(), zone);
    }

    /** The last working day before {@code limit}, at the local time of day of {@code timeOfDay}. */
    public Instant lastWorkingDayBefore(Instant limit, Instant timeOfDay, ZoneId zone) {
        LocalTime hour = timeOfDay.atZone(zone).toLocalTime();
        LocalDate day = limit.atZone(zone).toLocalDate();
        while (!isWorkingDay(day, zone) || !at(day, hour, zone).toInstant().isBefore(limit)) {
            day = day.minusDays(1);
        }
        return at(day, hour, zone).toInstant();
    }

    private LocalDate nextWorkingDay(LocalDate day, ZoneId zone) {
        LocalDate after = day.plusDays(1);
        while (!isWorkingDay(after, zone)) {
            after = after.plusDays(1);
        }
        return after;
    }

    private boolean isWorkingDay(LocalDate day, ZoneId zone) {
        if (!days.contains(day.getDayOfWeek()) || holidays.contains(day)) {
            return false;
        }
        // A DST gap can skip all working hours of a day; a move across the date line can skip the day.
        ZonedDateTime opening = at(day, from, zone);
        return opening.toLocalDate().equals(day) && opening.toLocalTime().isBefore(to);
    }

    /** DST gap: shifted forward by its length. DST overlap: the earlier offset. */
    private static ZonedDateTime at(LocalDate day, LocalTime hour, ZoneId zone) {
        return day.atTime(hour).atZone(zone);
    }
}
