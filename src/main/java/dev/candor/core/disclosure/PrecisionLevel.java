package dev.candor.core.disclosure;

/** How precisely a cell is shown, from the coarsest to the finest; chosen by the number of its answers alone. */
public enum PrecisionLevel {
    /** In words: mostly positive, mixed, mostly negative; for a choice, what at least 60 % chose. */
    WORDS(0, 40),
    /** Shares to the nearest 10 %. */
    TENTHS(10, 20),
    /** Shares to the nearest 5 %. */
    TWENTIETHS(5, 10),
    /** Shares to the nearest 2 %. */
    FIFTIETHS(2, 6);

    /** From so many answers on groups are told apart, and single choices in figures. */
    static final int MIN_ANSWERS_FOR_BREAKDOWN = 30;

    private static final int MIN_ANSWERS_FOR_TENTHS = 10;
    private static final int MIN_ANSWERS_FOR_FIFTIETHS = 100;

    private final int step;
    private final int end;

    PrecisionLevel(int step, int end) {
        this.step = step;
        this.end = end;
    }

    /** The tier of n answers over the whole product, by rating or by any number of options. */
    public static PrecisionLevel ofWhole(int n) {
        if (n < MIN_ANSWERS_FOR_BREAKDOWN) {
            return n < MIN_ANSWERS_FOR_TENTHS ? WORDS : TENTHS;
        }
        return n < MIN_ANSWERS_FOR_FIFTIETHS ? TWENTIETHS : FIFTIETHS;
    }

    /** The tier of n answers of one group. */
    public static PrecisionLevel ofGroup(int n) {
        return n < MIN_ANSWERS_FOR_BREAKDOWN ? WORDS : TENTHS;
    }

    /** Distance between two neighbouring shares, in percent; 0 in words. */
    public int step() {
        return step;
    }

    /** Shares up to this many percent, and from 100 less this many, are not told apart. */
    public int end() {
        return end;
    }
}
