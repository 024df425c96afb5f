package dev.candor.core.ui.result;

import dev.candor.core.disclosure.Release;
import dev.candor.core.survey.DatePatterns;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;

/** Formats dates and times: those to come with their weekday, those in the past with their year. */
public final class DateTimeText {
    private DateTimeText() {}

    private static String in(ZoneId zone, Instant instant) {
        return DatePatterns.WEEKDAY_TIME.withZone(zone).format(instant);
    }

    /** For a reader in this timezone, such as {@code Sunday 8 November, 10:00 your time}. */
    public static String yours(ZoneId zone, Instant instant) {
        return in(zone, instant) + " your time";
    }

    /** Such as {@code Sunday 8 November}. */
    public static String day(ZoneId zone, Instant instant) {
        return day(instant.atZone(zone).toLocalDate());
    }

    /** Such as {@code Sunday 8 November}. */
    static String day(LocalDate day) {
        return DatePatterns.WEEKDAY.format(day);
    }

    /** Such as {@code 3 November 2026}. */
    public static String date(LocalDate date) {
        return DatePatterns.DATE.format(date);
    }

    /** Such as {@code 3 November}, with its year if that is not the year of {@code latest}. */
    static String since(LocalDate day, LocalDate latest) {
        return (day.getYear() == latest.getYear() ? DatePatterns.DAY_OF_YEAR : DatePatterns.DATE).format(day);
    }

    /** The day on which a release's wave closed, such as {@code 3 November 2026}. */
    static String date(Release release) {
        return date(release.heading().closed());
    }

    /** The day on which a release's wave closed, such as {@code 3 Nov 2026}. */
    static String shortDate(Release release) {
        return DatePatterns.SHORT_DATE.format(release.heading().closed());
    }

    /** Such as {@code November 2026}. */
    static String month(YearMonth month) {
        return DatePatterns.MONTH.format(month);
    }
}
