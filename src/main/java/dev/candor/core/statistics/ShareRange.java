package dev.candor.core.statistics;

/**
 * The true shares that a published share can represent, in thousandths, so that no floating-point error decides a border.
 *
 * <p>Half open, like rounding half up: {@code from} is included and {@code below} is not, except that 1000 is included
 * because nothing lies above it. "60 %" on a grid of 10 is 550 to 650; "80 % or more" is 750 to 1000.
 */
public record ShareRange(int from, int below) {
    private static final int WHOLE = 1000;

    public ShareRange {
        if (from < 0 || below > WHOLE || from >= below) {
            throw new IllegalArgumentException("shares from " + from + " to below " + below
                    + " thousandths are not a range: it takes 0 <= from < below <= 1000");
        }
    }

    /** The shares that round half up to {@code percent} on a grid of {@code grid} percentage points. */
    public static ShareRange around(int percent, int grid) {
        return new ShareRange(Math.max(0, percent * 10 - grid * 5), Math.min(WHOLE, percent * 10 + grid * 5));
    }

    int fewestOf(int answers) {
        return ceiling(from, answers);
    }

    /** The most favourable answers in this range; less than {@link #fewestOf} if no whole number of answers lies in it. */
    int mostOf(int answers) {
        return below == WHOLE ? answers : ceiling(below, answers) - 1;
    }

    private static int ceiling(int thousandths, int answers) {
        return (int) -Math.floorDiv(-(long) thousandths * answers, (long) WHOLE);
    }
}
