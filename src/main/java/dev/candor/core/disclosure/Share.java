package dev.candor.core.disclosure;

/**
 * A share of the answers as it is published: rounded half up to the tier's step, with the ends not told apart.
 *
 * @param percent the figure of the label
 */
public record Share(Bound bound, int percent, Tier tier) {
    public Share {
        boolean known = switch (bound) {
            case ABOUT ->
                tier != Tier.WORDS && percent % tier.step() == 0 && percent > tier.end() && percent < 100 - tier.end();
            case AT_MOST -> percent == tier.end();
            case AT_LEAST -> percent == 100 - tier.end();
            case UNDER -> tier == Tier.WORDS && percent == 60;
        };
        if (!known) {
            throw new IllegalArgumentException("no share of tier " + tier + " is " + bound + " " + percent + " %");
        }
    }

    /** What is published of x answers among n; in words only whether it is 60 % or more. */
    static Share of(int x, int n, Tier tier) {
        if (tier == Tier.WORDS) {
            return 10L * x >= 6L * n ? new Share(Bound.AT_LEAST, 60, tier) : new Share(Bound.UNDER, 60, tier);
        }
        int step = tier.step();
        int rounded = step * (int) ((200L * x + (long) step * n) / (2L * step * n));
        if (rounded <= tier.end()) {
            return new Share(Bound.AT_MOST, tier.end(), tier);
        }
        return rounded >= 100 - tier.end()
                ? new Share(Bound.AT_LEAST, 100 - tier.end(), tier)
                : new Share(Bound.ABOUT, rounded, tier);
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
        return (int) (endsOpen() ? (highPerMille() * n + 999) / 1000 - 1 : highPerMille() * n / 1000);
    }

    /** Whether x answers of n are published so. */
    public boolean covers(int x, int n) {
        return x >= fewest(n) && x <= most(n);
    }

    /** Whether rounding never reaches past the coded end in this band: "20 % or less" is true of every count then. */
    public boolean isStrict(Band band) {
        for (int n = band.lowest(); n <= band.highest(); n++) {
            boolean past = bound == Bound.AT_LEAST
                    ? 100L * fewest(n) < (long) percent * n
                    : 100L * most(n) > (long) percent * n;
            if (past) {
                return false;
            }
        }
        return true;
    }

    private long lowPerMille() {
        return bound == Bound.ABOUT || bound == Bound.AT_LEAST ? 10L * percent - 5L * tier.step() : 0;
    }

    private long highPerMille() {
        return bound == Bound.AT_LEAST ? 1000 : 10L * percent + 5L * tier.step();
    }

    private boolean endsOpen() {
        return bound == Bound.UNDER || (tier != Tier.WORDS && bound != Bound.AT_LEAST);
    }
}
