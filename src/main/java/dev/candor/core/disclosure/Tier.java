package dev.candor.core.disclosure;

/** How precisely a group is shown, from the coarsest to the finest; chosen by the number of its answers. */
public enum Tier {
    /** In words: mostly positive, mixed, mostly negative; for a choice, what at least 60 % chose. */
    WORDS(0, 40, 0),
    /** Shares to the nearest 10 %. */
    TENTHS(10, 20, 0),
    /** Shares to the nearest 5 %, means to 0.1. */
    TWENTIETHS(5, 10, 10),
    /** Shares to the nearest 2 %, means to 0.05. */
    FIFTIETHS(2, 6, 5);

    private final int step;
    private final int end;
    private final int meanStep;

    Tier(int step, int end, int meanStep) {
        this.step = step;
        this.end = end;
        this.meanStep = meanStep;
    }

    /** The tier of a group of n answers; a churned one stays in words until it is large enough to hide the change. */
    public static Tier of(int n, boolean churned) {
        if (n < 10 || (churned && n < 30)) {
            return WORDS;
        }
        if (n < 30) {
            return TENTHS;
        }
        return n < 100 ? TWENTIETHS : FIFTIETHS;
    }

    /** Distance between two neighbouring shares, in percent; 0 in words. */
    public int step() {
        return step;
    }

    /** Shares up to this many percent, and from 100 less this many, are not told apart. */
    public int end() {
        return end;
    }

    /** Distance between two neighbouring means, in hundredths of a point; 0 where no mean is shown. */
    public int meanStep() {
        return meanStep;
    }
}
