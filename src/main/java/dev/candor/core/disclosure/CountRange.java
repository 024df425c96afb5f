package dev.candor.core.disclosure;

/**
 * How many of n answers a published figure may stand for.
 *
 * @param fewest both ends included
 * @param most less than the fewest where no number of answers is published so
 */
public record CountRange(int fewest, int most) {
    /** What lies in both. */
    CountRange and(CountRange other) {
        return new CountRange(Math.max(fewest, other.fewest), Math.min(most, other.most));
    }

    /** One count of each, added up. */
    CountRange plus(CountRange other) {
        return new CountRange(fewest + other.fewest, most + other.most);
    }

    /** Whether nothing lies in it. */
    public boolean isEmpty() {
        return fewest > most;
    }
}
