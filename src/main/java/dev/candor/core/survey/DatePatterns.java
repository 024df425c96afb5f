package dev.candor.core.survey;

import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** The patterns of all dates and times that people read. */
public final class DatePatterns {
    /** Such as {@code Sunday 8 November, 10:00}: what is to come. */
    public static final DateTimeFormatter WEEKDAY_TIME = pattern("EEEE d MMMM, HH:mm");

    /** Such as {@code Sunday 8 November}: a day to come. */
    public static final DateTimeFormatter WEEKDAY = pattern("EEEE d MMMM");

    /** Such as {@code 3 November 2026}: what is past. */
    public static final DateTimeFormatter DATE = pattern("d MMMM yyyy");

    /** Such as {@code 3 Nov 2026}: what is past, in a list. */
    public static final DateTimeFormatter SHORT_DATE = pattern("d MMM yyyy");

    /** Such as {@code 3 November}: what is past, where the year is clear. */
    public static final DateTimeFormatter DAY_OF_YEAR = pattern("d MMMM");

    /** Such as {@code November 2026}. */
    public static final DateTimeFormatter MONTH = pattern("MMMM yyyy");

    /** Such as {@code Sun 8 Nov 2026 10:00}: in a line of a report. */
    public static final DateTimeFormatter REPORT_LINE = pattern("EEE d MMM yyyy HH:mm");

    /** Such as {@code Sun 08 Nov 10:00}: in a column, always as wide. */
    public static final DateTimeFormatter COLUMN = pattern("EEE dd MMM HH:mm");

    private DatePatterns() {}

    private static DateTimeFormatter pattern(String pattern) {
        return DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH);
    }
}
