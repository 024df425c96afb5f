package dev.candor.core.disclosure;

/**
 * A share of the answers as it is published: rounded half up to the tier's step, with the ends not told apart.
 *
 * @param percent the figure of the label
 */
public record Share(Coding coding, int percent, PrecisionLevel level) {
    public Share {
        boolean known = switch (coding) {
            case ABOUT ->
                level != PrecisionLevel.WORDS
                        && percent % level.step() == 0
                        && percent > level.end()
                        && percent < 100 - level.end();
            case AT_MOST -> percent == level.end();
            case AT_LEAST -> percent == 100 - level.end();
            case UNDER -> level == PrecisionLevel.WORDS && percent == 60;
        };
        if (!known) {
            throw new IllegalArgumentException("no share of tier " + level + " is " + coding + " " + percent + " %");
        }
    }

    /** What is published of x answers among n; in words only whether it is 60 % or more. */
    static Share of(int x, int n, PrecisionLevel level) {
        if (level == PrecisionLevel.WORDS) {
            return 10L * x >= 6L * n ? new Share(Coding.AT_LEAST, 60, level) : new Share(Coding.UNDER, 60, level);
        }
        int step = level.step();
        int rounded = step * (int) ((200L * x + (long) step * n) / (2L * step * n));
        if (rounded <= level.end()) {
            return new Share(Coding.AT_MOST, level.end(), level);
        }
        return rounded >= 100 - level.end()
                ? new Share(Coding.AT_LEAST, 100 - level.end(), level)
                : new Share(Coding.ABOUT, rounded, level);
    }

    /** The lowest share there may have been, from 0 to 1. */
    public double low() {
        return lowPerMille() / 1000.0;
    }

    /** The highest share there may have been, from 0 to 1; the true one may lie just under it. */
    public double high() {
        return highPerMille() / 1000.0;
    }

    /** The fewest answers of n that are published so. */
    public int fewest(int n) {
        return (int) ((lowPerMille() * n + 999) / 1000);
    }

    /** The most answers of n that are published so; less than {@link #fewest} if no number of answers is. */
    public int most(int n) {
        return (int) (excludesUpperBound() ? (highPerMille() * n + 999) / 1000 - 1 : highPerMille() * n / 1000);
    }

    /** Whether x answers of n are published so. */
    public boolean covers(int x, int n) {
        return x >= fewest(n) && x <= most(n);
    }

    /** Whether rounding never reaches past the coded end in this band: "20 % or less" is true of every count then. */
    public boolean isTrueOfEveryCount(CountRange range) {
        for (int n = range.lowest(); n <= range.highest(); n++) {
            boolean past = coding == Coding.AT_LEAST
                    ? 100L * fewest(n) < (long) percent * n
                    : 100L * most(n) > (long) percent * n;
            if (past) {
                return false;
            }
        }
        return true;
    }

    private long lowPerMille() {
        return coding == Coding.ABOUT || coding == Coding.AT_LEAST ? 10L * percent - 5L * level.step() : 0;
    }

    private long highPerMille() {
        return coding == Coding.AT_LEAST ? 1000 : 10L * percent + 5L * level.step();
    }

    private boolean excludesUpperBound() {
        return coding == Coding.UNDER || (level != PrecisionLevel.WORDS && coding != Coding.AT_LEAST);
    }
}
