package dev.candor.core.audience;

/**
 * A number of people as it is published: to the nearest {@value #STEP}, and never under it.
 *
 * @param about a multiple of {@value #STEP}
 */
public record Headcount(int about) {
    private static final int STEP = 5;

    public Headcount {
        if (about < STEP || about % STEP != 0) {
            throw new IllegalArgumentException(
                    "a number of people is published as a multiple of " + STEP + ", not as " + about);
        }
    }

    /** Of so many people. */
    public static Headcount of(int people) {
        return new Headcount(Math.max(STEP, (people + STEP / 2) / STEP * STEP));
    }

    /** The fewest people that are published so. */
    public int lowest() {
        return about == STEP ? 1 : about - STEP / 2;
    }

    /** The most people that are published so. */
    public int highest() {
        return about + STEP / 2;
    }

    /** As people read it: {@code about 60 people}. */
    public String label() {
        return "about " + about + " people";
    }
}
