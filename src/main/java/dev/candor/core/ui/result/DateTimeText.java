package dev.candor.core.ui.result;

import dev.candor.core.disclosure.Release;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Formats dates and times: those to come with their weekday, those in the past with their year. */
public final class DateTimeText {
    private static final DateTimeFormatter WEEKDAY_TIME = format("EEEE d MMMM, HH:mm");
    private static final DateTimeFormatter WEEKDAY = format("EEEE d MMMM");
    private static final DateTimeFormatter DATE = format("d MMMM yyyy");
    private static final DateTimeFormatter SHORT_DATE = format("d MMM yyyy");
    private static final DateTimeFormatter MONTH = format("MMMM yyyy");

    private DateTimeText() {}

    private static DateTimeFormatter format(String pattern) {
        return DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH);
    }

    /** Such as {@code Sunday 8 November, 10:00}. */
    public static String in(ZoneId zone, Instant instant) {
        return WEEKDAY_TIME.withZone(zone).format(instant);
    }

    /** With the place whose time it is, such as {@code Sunday 8 November, 10:00 London time}. */
    public static String at(ZoneId zone, Instant instant) {
        String id = zone.getId();
        String place = id.substring(id.lastIndexOf('/') + 1).replace('_', ' ');
        return in(zone, instant) + " " + (place.equals(id) ? id : place + " time");
    }

    /** Such as {@code Sunday 8 November}. */
    public static String day(ZoneId zone, Instant instant) {
        return day(instant.atZone(zone).toLocalDate());
    }

    /** Such as {@code Sunday 8 November}. */
    static String day(LocalDate day) {
        return WEEKDAY.format(day);
    }

    /** Such as {@code 3 November 2026}. */
    public static String date(LocalDate date) {
        return DATE.format(date);
    }

    /** The day on which a release's wave closed, such as {@code 3 November 2026}. */
    static String date(Release release) {
        return date(release.heading().closed());
    }

    /** The day on which a release's wave closed, such as {@code 3 Nov 2026}. */
    static String shortDate(Release release) {
        return SHORT_DATE.format(release.heading().closed());
    }

    /** Such as {@code November 2026}. */
    static String month(YearMonth month) {
        return MONTH.format(month);
    }
}
