package dev.candor.core.disclosure;

/**
 * How many of n answers a published figure may stand for.
 *
 * @param fewest both ends included
 * @param most less than the fewest where no number of answers is published so
 */
public record PossibleCounts(int fewest, int most) {
    /** What lies in both. */
    PossibleCounts intersect(PossibleCounts other) {
        return new PossibleCounts(Math.max(fewest, other.fewest), Math.min(most, other.most));
    }

    /** One count of each, added up. */
    PossibleCounts plus(PossibleCounts other) {
        return new PossibleCounts(fewest + other.fewest, most + other.most);
    }

    /** Whether nothing lies in it. */
    public boolean isEmpty() {
        return fewest > most;
    }
}
