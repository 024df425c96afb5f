package dev.candor.core.statistics;

/**
 * The shares that a published share could stand for, in whole thousandths, so that no binary fraction decides a border.
 *
 * <p>Half open, as rounding half up is: {@code from} belongs to it and {@code below} does not, except that 1000 does,
 * because nothing lies above it. "60 %" on a grid of 10 is 550 to 650; "80 % or more" is 750 to 1000.
 */
public record ShareRange(int from, int below) {
    private static final int WHOLE = 1000;

    public ShareRange {
        if (from < 0 || below > WHOLE || from >= below) {
            throw new IllegalArgumentException("shares from " + from + " to below " + below
                    + " thousandths are no range; it takes 0 <= from < below <= 1000");
        }
    }

    /** The shares that round half up to {@code percent} on a grid of {@code grid} percentage points. */
    public static ShareRange around(int percent, int grid) {
        return new ShareRange(Math.max(0, percent * 10 - grid * 5), Math.min(WHOLE, percent * 10 + grid * 5));
    }

    int fewestOf(int answers) {
        return ceiling(from, answers);
    }

    /** The most favourable answers this allows; less than the fewest if no whole number of people has such a share. */
    int mostOf(int answers) {
        return below == WHOLE ? answers : ceiling(below, answers) - 1;
    }

    private static int ceiling(int thousandths, int answers) {
        return (int) -Math.floorDiv(-(long) thousandths * answers, (long) WHOLE);
    }
}
