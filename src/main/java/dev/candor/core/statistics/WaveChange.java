package dev.candor.core.statistics;

import java.util.OptionalInt;

/** The change of a share between two waves, as far as two published cells show it at 95 % confidence. */
public sealed interface WaveChange {

    /** The difference of later minus earlier share, -1 to 1: the widest interval over all compatible counts. */
    Interval difference();

    /** Whether it is a rise or a fall. */
    default boolean isClear() {
        return !(this instanceof NoClearChange);
    }

    /** A significant rise for every pair of compatible counts. */
    record Rose(Interval difference) implements WaveChange {}

    /** A significant fall for every pair of compatible counts. */
    record Fell(Interval difference) implements WaveChange {}

    /**
     * No significant change, with the minimum detectable drop and rise in percentage points at a power of 80 %; empty if
     * the scale leaves no room for one. They assume the fewest possible answers of either wave and the middle of the
     * earlier cell's shares, and add the half widths of both cells as a margin.
     */
    record NoClearChange(Interval difference, OptionalInt detectableDrop, OptionalInt detectableRise)
            implements WaveChange {}

    /** The change from the earlier wave to the later one, of the same version of a question. */
    static WaveChange between(CompatibleCounts earlier, CompatibleCounts later) {
        Interval difference = Newcombe.difference(earlier, later, ConfidenceLevel.NINETY_FIVE);
        if (difference.low() > 0) {
            return new Rose(difference);
        }
        if (difference.high() < 0) {
            return new Fell(difference);
        }
        return noClearChange(earlier, later);
    }

    /** No clear change between two waves, whatever their interval. */
    static WaveChange noClearChange(CompatibleCounts earlier, CompatibleCounts later) {
        return new NoClearChange(
                Newcombe.difference(earlier, later, ConfidenceLevel.NINETY_FIVE),
                detectableDrop(earlier, later),
                detectableDrop(earlier.complement(), later.complement()));
    }

    private static OptionalInt detectableDrop(CompatibleCounts earlier, CompatibleCounts later) {
        Interval before = earlier.shares();
        double margin = before.halfWidth() + later.shares().halfWidth();
        return MinimumDetectableChange.drop(before.middle(), earlier.fewestAnswers(), later.fewestAnswers(), margin);
    }
}
