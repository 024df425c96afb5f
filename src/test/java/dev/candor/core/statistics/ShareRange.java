package dev.candor.core.statistics;

import java.util.stream.IntStream;

/**
 * The true shares that a rounded share can represent, in thousandths, so that no floating-point error decides a border: cells
 * without a release.
 *
 * <p>Half open, like rounding half up: {@code from} is included and {@code below} is not, except that 1000 is included
 * because nothing lies above it. "60 %" on a grid of 10 is 550 to 650; "80 % or more" is 750 to 1000.
 */
record ShareRange(int from, int below) {
    private static final int WHOLE = 1000;

    ShareRange {
        if (from < 0 || below > WHOLE || from >= below) {
            throw new IllegalArgumentException("shares from " + from + " to below " + below
                    + " thousandths are not a range: it takes 0 <= from < below <= 1000");
        }
    }

    /** The shares that round half up to {@code percent} on a grid of {@code grid} percentage points. */
    static ShareRange around(int percent, int grid) {
        return new ShareRange(Math.max(0, percent * 10 - grid * 5), Math.min(WHOLE, percent * 10 + grid * 5));
    }

    /** All counts with a number of answers in this range, both ends included, whose share lies in the share range. */
    CompatibleCounts counts(int fewestAnswers, int mostAnswers) {
        return CompatibleCounts.ofRows(IntStream.rangeClosed(fewestAnswers, mostAnswers)
                .filter(answers -> fewestOf(answers) <= mostOf(answers))
                .mapToObj(answers -> new CompatibleCounts.Row(answers, fewestOf(answers), mostOf(answers)))
                .toList());
    }

    private int fewestOf(int answers) {
        return ceiling(from, answers);
    }

    private int mostOf(int answers) {
        return below == WHOLE ? answers : ceiling(below, answers) - 1;
    }

    private static int ceiling(int thousandths, int answers) {
        return (int) -Math.floorDiv(-(long) thousandths * answers, (long) WHOLE);
    }
}
