package dev.candor.core.statistics;

import java.util.OptionalInt;

/** Whether a share moved from one wave to the next, as far as two published cells can tell at 95 % confidence. */
public sealed interface Movement {

    /** Later minus earlier share, -1 to 1, the widest that the counts behind the two cells give. */
    Interval difference();

    /** Clearly higher: every pair of counts behind the two cells says so. */
    record Rose(Interval difference) implements Movement {}

    /** Clearly lower: every pair of counts behind the two cells says so. */
    record Fell(Interval difference) implements Movement {}

    /**
     * Neither; with the smallest drop and the smallest rise, in percentage points of the earlier share, that would have
     * been clear four times in five. Empty: none there was room for. They reckon with the fewest answers of either
     * band, with the middle of the earlier cell's shares, and with the width of both cells as a margin on top.
     */
    record NoClearChange(Interval difference, OptionalInt detectableDrop, OptionalInt detectableRise)
            implements Movement {}

    /** From the earlier wave to the later one, both of the same question in the same wording. */
    static Movement between(CompatibleCounts earlier, CompatibleCounts later) {
        Interval difference = Newcombe.difference(earlier, later, ConfidenceLevel.NINETY_FIVE);
        if (difference.low() > 0) {
            return new Rose(difference);
        }
        if (difference.high() < 0) {
            return new Fell(difference);
        }
        return new NoClearChange(
                difference, detectableDrop(earlier, later), detectableDrop(earlier.mirrored(), later.mirrored()));
    }

    private static OptionalInt detectableDrop(CompatibleCounts earlier, CompatibleCounts later) {
        Interval before = earlier.shares();
        double blur = before.halfWidth() + later.shares().halfWidth();
        return MinimumDetectableChange.drop(before.middle(), earlier.fewestAnswers(), later.fewestAnswers(), blur);
    }
}
