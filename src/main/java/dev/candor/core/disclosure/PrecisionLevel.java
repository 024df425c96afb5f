package dev.candor.core.disclosure;

/** The precision of a published cell, from coarsest to finest; chosen by its number of answers alone. */
public enum PrecisionLevel {
    /** In words: mostly positive, mixed or mostly negative; of a choice, the options of at least 60 %. */
    WORDS(0, 40),
    /** Scores of several questions to the nearest 5 of 100, coded at 20 and 90. */
    SCORES(5, 20, 90),
    /** Shares to the nearest 10 %. */
    TENTHS(10, 20),
    /** Shares of themes to the nearest 10 %, coded closer to their ends than those of 10 to 29 answers. */
    TENTHS_OF_MANY(10, 10),
    /** Shares to the nearest 5 %. */
    TWENTIETHS(5, 10),
    /** Shares to the nearest 2 %. */
    FIFTIETHS(2, 6);

    private static final int MIN_ANSWERS_FOR_TENTHS = 10;
    private static final int MIN_ANSWERS_FOR_FIFTIETHS = 100;

    private final int step;
    private final int bottom;
    private final int top;

    PrecisionLevel(int step, int end) {
        this(step, end, 100 - end);
    }

    PrecisionLevel(int step, int bottom, int top) {
        this.step = step;
        this.bottom = bottom;
        this.top = top;
    }

    /** The precision of n answers for the whole product, of a scale or multiple choice. */
    public static PrecisionLevel ofTotal(int n) {
        if (n < Policy.MIN_ANSWERS_FOR_BREAKDOWN) {
            return n < MIN_ANSWERS_FOR_TENTHS ? WORDS : TENTHS;
        }
        return n < MIN_ANSWERS_FOR_FIFTIETHS ? TWENTIETHS : FIFTIETHS;
    }

    /** The precision of n answers of one group. */
    public static PrecisionLevel ofGroup(int n) {
        return n < Policy.MIN_ANSWERS_FOR_BREAKDOWN ? WORDS : TENTHS;
    }

    /** Rounding step in percentage points; 0 in words. */
    public int step() {
        return step;
    }

    /** Coding threshold in percent: shares up to it are published as one figure. */
    public int bottom() {
        return bottom;
    }

    /** Coding threshold in percent: shares from it on are published as one figure. */
    public int top() {
        return top;
    }
}
