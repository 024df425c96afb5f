package dev.candor.core.disclosure;

/**
 * The range of counts that a published figure can represent.
 *
 * @param fewest inclusive
 * @param most inclusive; less than the fewest if no count fits
 */
public record CountBounds(int fewest, int most) {
    /** The counts that lie in both ranges. */
    CountBounds intersect(CountBounds other) {
        return new CountBounds(Math.max(fewest, other.fewest), Math.min(most, other.most));
    }

    /** The sums of one count of each range. */
    CountBounds plus(CountBounds other) {
        return new CountBounds(fewest + other.fewest, most + other.most);
    }

    /** The counts of all others out of n. */
    CountBounds others(int n) {
        return new CountBounds(n - most, n - fewest);
    }

    /** Whether no count fits. */
    public boolean isEmpty() {
        return fewest > most;
    }
}
