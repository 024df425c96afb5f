package dev.candor.core.disclosure;

/**
 * The range of counts that a published figure can represent.
 *
 * @param fewest inclusive
 * @param most inclusive; less than the fewest if no count fits
 */
public record PossibleCounts(int fewest, int most) {
    /** The counts that lie in both ranges. */
    PossibleCounts intersect(PossibleCounts other) {
        return new PossibleCounts(Math.max(fewest, other.fewest), Math.min(most, other.most));
    }

    /** The sums of one count of each range. */
    PossibleCounts plus(PossibleCounts other) {
        return new PossibleCounts(fewest + other.fewest, most + other.most);
    }

    /** Whether no count fits. */
    public boolean isEmpty() {
        return fewest > most;
    }
}
