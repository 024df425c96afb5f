package dev.candor.demo.page;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;

/** A moment as a browser writes it in a {@code datetime-local} field, in the viewer's timezone. */
final class LocalMoment {
    private LocalMoment() {}

    /** Seconds since 1970 as a local time, such as {@code 2026-11-05T09:00}. */
    static String write(long seconds, ZoneId zone) {
        return Instant.ofEpochSecond(seconds)
                .atZone(zone)
                .toLocalDateTime()
                .truncatedTo(ChronoUnit.MINUTES)
                .toString();
    }

    /** A local time as seconds since 1970; empty if there is none. */
    static String read(String text, ZoneId zone) {
        try {
            return text.isEmpty()
                    ? ""
                    : String.valueOf(LocalDateTime.parse(text).atZone(zone).toEpochSecond());
        } catch (DateTimeParseException e) {
            return "";
        }
    }
}
