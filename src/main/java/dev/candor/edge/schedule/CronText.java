package dev.candor.edge.schedule;

import dev.candor.core.text.WordList;
import dev.candor.edge.schedule.CronField.Range;
import java.time.LocalTime;
import java.time.Month;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A Quartz cron expression, read strictly: parts that Quartz would silently ignore are refused. */
record CronText(
        CronField second, CronField minute, CronField hour, CronDays days, CronField month, Optional<CronField> year) {
    private static final Range SECOND = new Range("second", 0, 59, true);
    private static final Range MINUTE = new Range("minute", 0, 59, true);
    private static final Range HOUR = new Range("hour", 0, 23, true);
    private static final Range MONTH = new Range(
            "month",
            1,
            12,
            true,
            List.of("JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV", "DEC"),
            "write months like JAN,JUL or 1-6");
    private static final Range YEAR = new Range("year", 1970, 2099, false);

    private static final int PARTS = 6;
    private static final int MAX_LISTED_TIMES = 4;
    private static final DateTimeFormatter TO_THE_MINUTE = DateTimeFormatter.ofPattern("HH:mm");
    private static final DateTimeFormatter TO_THE_SECOND = DateTimeFormatter.ofPattern("HH:mm:ss");

    /** Reads an expression; throws a {@link InvalidCronException} if it is invalid or Quartz would misread it. */
    static CronText read(String text) {
        String[] parts = text.strip().split("[ \t]+", -1);
        if (parts.length != PARTS && parts.length != PARTS + 1) {
            throw new InvalidCronException("it has " + parts.length + (parts.length == 1 ? " part" : " parts")
                    + " instead of six" + (parts.length == PARTS - 1 ? "; the first part is the second" : ""));
        }
        return new CronText(
                CronField.read(parts[0], SECOND),
                CronField.read(parts[1], MINUTE),
                CronField.read(parts[2], HOUR),
                CronDays.read(parts[3], parts[5]),
                CronField.read(parts[4], MONTH),
                parts.length > PARTS ? Optional.of(CronField.read(parts[PARTS], YEAR)) : Optional.empty());
    }

    /** The expression for Quartz, in numbers and lists, which it cannot misread. */
    String text() {
        return String.join(
                        " ",
                        second.text(),
                        minute.text(),
                        hour.text(),
                        days.dayOfMonth(),
                        month.text(),
                        days.weekday(),
                        year.map(CronField::text).orElse(""))
                .strip();
    }

    /** The expression in words, such as "the first Wednesday of the month at 10:00". */
    String words() {
        return days.words() + months() + years() + " " + times();
    }

    private String months() {
        if (month.isAny()) {
            return days.isOfMonth() ? " of the month" : "";
        }
        return (days.isOfMonth() ? " of " : " in ")
                + CronDays.list(
                        month.values(), number -> Month.of(number).getDisplayName(TextStyle.FULL, Locale.ENGLISH));
    }

    private String years() {
        return year.filter(field -> !field.isAny())
                .map(field -> " in " + CronDays.list(field.values(), String::valueOf))
                .orElse("");
    }

    private String times() {
        List<LocalTime> times = hour.values().stream()
                .flatMap(h -> minute.values().stream()
                        .flatMap(m -> second.values().stream().map(s -> LocalTime.of(h, m, s))))
                .toList();
        boolean whole = times.stream().allMatch(time -> time.getSecond() == 0);
        DateTimeFormatter format = whole ? TO_THE_MINUTE : TO_THE_SECOND;
        return times.size() <= MAX_LISTED_TIMES
                ? "at " + WordList.and(times.stream().map(format::format).toList())
                : times.size() + " times from " + format.format(times.get(0)) + " to "
                        + format.format(times.get(times.size() - 1));
    }
}
