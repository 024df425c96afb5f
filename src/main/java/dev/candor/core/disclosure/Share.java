package dev.candor.core.disclosure;

/**
 * A published share of the answers: rounded half up to the step of the precision level, top- and bottom-coded.
 *
 * @param percent the published figure
 */
public record Share(Coding coding, int percent, PrecisionLevel level) {
    public Share {
        boolean known = switch (coding) {
            case ABOUT ->
                level != PrecisionLevel.WORDS
                        && percent % level.step() == 0
                        && percent > level.bottom()
                        && percent < level.top();
            case AT_MOST -> percent == level.bottom();
            case AT_LEAST -> percent == level.top();
            case UNDER -> level == PrecisionLevel.WORDS && percent == 60;
        };
        if (!known) {
            throw new IllegalArgumentException(
                    "no share of precision " + level + " is " + coding + " " + percent + " %");
        }
    }

    /** The published share of x among n answers; in words only whether it is 60 % or more. */
    static Share of(int x, int n, PrecisionLevel level) {
        if (level == PrecisionLevel.WORDS) {
            return 10L * x >= 6L * n ? new Share(Coding.AT_LEAST, 60, level) : new Share(Coding.UNDER, 60, level);
        }
        int step = level.step();
        int rounded = step * (int) ((200L * x + (long) step * n) / (2L * step * n));
        if (rounded <= level.bottom()) {
            return new Share(Coding.AT_MOST, level.bottom(), level);
        }
        return rounded >= level.top()
                ? new Share(Coding.AT_LEAST, level.top(), level)
                : new Share(Coding.ABOUT, rounded, level);
    }

    /** The lowest true share that this one can represent, 0 to 1. */
    public double low() {
        return lowPerMille() / 1000.0;
    }

    /** The highest true share that this one can represent, 0 to 1; it may be exclusive. */
    public double high() {
        return highPerMille() / 1000.0;
    }

    /** The lowest count out of n that is published as this share. */
    public int fewest(int n) {
        return (int) ((lowPerMille() * n + 999) / 1000);
    }

    /** The highest count out of n that is published as this share; less than {@link #fewest} if there is none. */
    public int most(int n) {
        return (int) (excludesUpperBound() ? (highPerMille() * n + 999) / 1000 - 1 : highPerMille() * n / 1000);
    }

    /** Whether the coded bound holds exactly for every count in this range: no 23 % is published as "20 % or less". */
    public boolean isTrueOfEveryCount(AnswerRange range) {
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
