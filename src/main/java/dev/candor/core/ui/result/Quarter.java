package dev.candor.core.ui.result;

import java.time.LocalDate;
import java.time.Month;
import java.time.Period;
import java.time.format.TextStyle;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A quarter of the calendar year.
 *
 * @param number 1 to 4
 */
public record Quarter(int year, int number) {
    private static final Pattern WRITTEN = Pattern.compile("(?:(\\d{4})[ -]?)?q([1-4])(?: (\\d{4}))?");
    private static final Period LENGTH = Period.ofMonths(3);
    private static final int EARLIEST_YEAR = 2000;

    public Quarter {
        if (number < 1 || number > 4) {
            throw new IllegalArgumentException("a year has quarters 1 to 4, not " + number);
        }
    }

    /** The quarter of this day. */
    public static Quarter of(LocalDate day) {
        return new Quarter(day.getYear(), (day.getMonthValue() + 2) / 3);
    }

    /**
     * Parses a quarter in lower case: {@code 2026q3}, {@code q3 2026}, {@code q3} (the latest that has begun), {@code this}
     * or {@code last}; empty if it is none.
     */
    public static Optional<Quarter> parse(String text, LocalDate today) {
        Quarter running = of(today);
        if (text.equals("this")) {
            return Optional.of(running);
        }
        if (text.equals("last")) {
            return Optional.of(running.before());
        }
        Matcher written = WRITTEN.matcher(text);
        if (!written.matches() || (written.group(1) != null && written.group(3) != null)) {
            return Optional.empty();
        }
        int number = Integer.parseInt(written.group(2));
        return Optional.ofNullable(written.group(1))
                .or(() -> Optional.ofNullable(written.group(3)))
                .map(year -> new Quarter(Integer.parseInt(year), number))
                .or(() -> Optional.of(new Quarter(today.getYear() - (number > running.number ? 1 : 0), number)))
                .filter(quarter -> quarter.year >= EARLIEST_YEAR);
    }

    /** Whether this text in lower case names a quarter. */
    public static boolean isNamed(String text) {
        return parse(text, LocalDate.of(EARLIEST_YEAR + 1, 1, 1)).isPresent();
    }

    /** The quarter before this one. */
    public Quarter before() {
        return of(from().minusDays(1));
    }

    /** The first day. */
    public LocalDate from() {
        return LocalDate.of(year, 3 * number - 2, 1);
    }

    /** The last day. */
    public LocalDate to() {
        return from().plus(LENGTH).minusDays(1);
    }

    /** Whether this day is in the quarter. */
    public boolean includes(LocalDate day) {
        return of(day).equals(this);
    }

    /** As it is typed, such as {@code 2026Q3}. */
    public String code() {
        return year + "Q" + number;
    }

    /** As it is read, such as {@code July to September 2026}. */
    public String label() {
        return month(from()) + " to " + month(to()) + " " + year;
    }

    private static String month(LocalDate day) {
        Month month = day.getMonth();
        return month.getDisplayName(TextStyle.FULL, Locale.ENGLISH);
    }
}
