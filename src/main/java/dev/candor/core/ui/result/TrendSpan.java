package dev.candor.core.ui.result;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The span of a trend, back from today.
 *
 * @param code as it is typed: {@code 26w}, {@code 12m}, {@code 2y}, {@code all}
 * @param label as it is read: {@code 26 weeks}, {@code all results}
 * @param length empty for everything
 */
public record TrendSpan(String code, String label, Optional<Period> length) {
    public static final TrendSpan ALL = new TrendSpan("all", "all results", Optional.empty());

    /** The span if none is named. */
    public static final TrendSpan DEFAULT = of(12, Unit.MONTH);

    /** The spans that a page offers, shortest first. */
    public static final List<TrendSpan> OFFERED =
            List.of(of(3, Unit.MONTH), of(6, Unit.MONTH), DEFAULT, of(2, Unit.YEAR), ALL);

    private static final int MAX_YEARS = 20;
    private static final Pattern AMOUNT = Pattern.compile("0*(\\d{1,4}) ?([a-z]+)");

    /** Units of a span. */
    private enum Unit {
        DAY(366),
        WEEK(53),
        MONTH(12),
        YEAR(1);

        private final int perYear;

        Unit(int perYear) {
            this.perYear = perYear;
        }

        private String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        private boolean isCalled(String text) {
            return text.equals(word().substring(0, 1)) || text.equals(word()) || text.equals(word() + "s");
        }

        private Period times(int amount) {
            return switch (this) {
                case DAY -> Period.ofDays(amount);
                case WEEK -> Period.ofWeeks(amount);
                case MONTH -> Period.ofMonths(amount);
                case YEAR -> Period.ofYears(amount);
            };
        }
    }

    private static TrendSpan of(int amount, Unit unit) {
        String word = unit.word();
        return new TrendSpan(
                amount + word.substring(0, 1),
                amount == 1 ? word : amount + " " + word + "s",
                Optional.of(unit.times(amount)));
    }

    /** Parses a span in lower case; empty if it is none, or none from a day to {@value #MAX_YEARS} years. */
    public static Optional<TrendSpan> parse(String text) {
        if (text.equals(ALL.code)) {
            return Optional.of(ALL);
        }
        Matcher amount = AMOUNT.matcher(text);
        if (!amount.matches()) {
            return Optional.empty();
        }
        int number = Integer.parseInt(amount.group(1));
        return Stream.of(Unit.values())
                .filter(unit -> unit.isCalled(amount.group(2)))
                .filter(unit -> number > 0 && number <= MAX_YEARS * unit.perYear)
                .findFirst()
                .map(unit -> of(number, unit));
    }

    /** The first day of the span. */
    public LocalDate from(LocalDate today) {
        return length.map(today::minus).orElse(LocalDate.EPOCH);
    }

    /** When: {@code in the last 12 months}, {@code so far}. */
    String when() {
        return length.isPresent() ? "in the last " + label : "so far";
    }
}
