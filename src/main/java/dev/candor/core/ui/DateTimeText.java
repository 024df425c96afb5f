package dev.candor.core.ui;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Days and hours as people read them. */
final class DateTimeText {
    private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("EEEE d MMMM, HH:mm", Locale.ENGLISH);

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEEE d MMMM", Locale.ENGLISH);

    private DateTimeText() {}

    /** Such as {@code Sunday 8 November, 10:00}. */
    static String in(ZoneId zone, Instant instant) {
        return HOUR.withZone(zone).format(instant);
    }

    /** Such as {@code Sunday 8 November}. */
    static String day(ZoneId zone, Instant instant) {
        return DAY.withZone(zone).format(instant);
    }

    /** The hour with the place whose time it is, such as {@code Sunday 8 November, 10:00 London time}. */
    static String at(ZoneId zone, Instant instant) {
        String id = zone.getId();
        String place = id.substring(id.lastIndexOf('/') + 1).replace('_', ' ');
        return in(zone, instant) + " " + (place.equals(id) ? id : place + " time");
    }
}
