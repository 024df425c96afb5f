package dev.candor.core.sampling;

/**
 * A number of people as it is published: rounded to the nearest {@value #STEP}, at least {@value #STEP}.
 *
 * @param rounded a multiple of {@value #STEP}
 */
public record RoundedHeadcount(int rounded) {
    private static final int STEP = 5;

    public RoundedHeadcount {
        if (rounded < STEP || rounded % STEP != 0) {
            throw new IllegalArgumentException(
                    "a number of people is published as a multiple of " + STEP + ", not as " + rounded);
        }
    }

    /** Rounds this number of people. */
    public static RoundedHeadcount of(int people) {
        return new RoundedHeadcount(Math.max(STEP, (people + STEP / 2) / STEP * STEP));
    }

    /** The fewest people that round to this number. */
    public int lowest() {
        return rounded == STEP ? 1 : rounded - STEP / 2;
    }

    /** The most people that round to this number. */
    public int highest() {
        return rounded + STEP / 2;
    }

    /** The number in words, such as {@code about 60 people}. */
    public String label() {
        return "about " + rounded + " people";
    }
}
