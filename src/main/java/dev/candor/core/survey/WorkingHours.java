package dev.candor.core.survey;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
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
    public Instant nextOpen(Instant now, ZoneId zone) {
        ZonedDateTime local = now.atZone(zone);
        LocalDate day = local.toLocalDate();
        if (isWorkingDay(day, zone) && local.toLocalTime().isBefore(to)) {
            Instant opening = at(day, from, zone).toInstant();
            return opening.isAfter(now) ? opening : now;
        }
        return at(nextWorkingDay(day, zone), from, zone).toInstant();
    }

    /** When the working day ends to which this instant belongs, an instant within working hours. */
    public Instant endOfDay(Instant within, ZoneId zone) {
        Instant end = at(within.atZone(zone).toLocalDate(), to, zone).toInstant();
        // Where the clock is put back over the end of the day, its hour comes twice, and the second may lie behind it.
        return end.isBefore(within) ? within : end;
    }

    /** So many working days later at the same hour of the local clock; within working hours in this zone. */
    public Instant plusWorkingDays(Instant instant, long days, ZoneId zone) {
        ZonedDateTime local = instant.atZone(zone);
        LocalDate day = local.toLocalDate();
        for (long left = days; left > 0; left--) {
            day = nextWorkingDay(day, zone);
        }
        return nextOpen(at(day, local.toLocalTime(), zone).toInstant(), zone);
    }

    /** The last instant before {@code limit} that lies on a working day, at the hour that the local clock shows then. */
    public Instant lastWorkingDayBefore(Instant limit, Instant then, ZoneId zone) {
        LocalTime hour = then.atZone(zone).toLocalTime();
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
        // Where the clock is put on, all of the hours may be skipped; at the date line, all of the day.
        ZonedDateTime opening = at(day, from, zone);
        return opening.toLocalDate().equals(day) && opening.toLocalTime().isBefore(to);
    }

    /** An hour that is skipped comes as much later as the clock is put on; of one that comes twice it is the first. */
    private static ZonedDateTime at(LocalDate day, LocalTime hour, ZoneId zone) {
        return day.atTime(hour).atZone(zone);
    }
}
