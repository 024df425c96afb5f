package dev.candor.core.ui.result;

import dev.candor.core.disclosure.PrecisionLevel;
import dev.candor.core.disclosure.Release;
import dev.candor.core.disclosure.Share;
import dev.candor.core.disclosure.Shown;
import dev.candor.core.statistics.CompatibleCounts;
import java.time.LocalDate;
import java.util.OptionalInt;

/**
 * A share that a release publishes.
 *
 * @param index which of the cell's shares
 */
record TrendPoint(Release release, Shown cell, int index) {
    LocalDate day() {
        return release.heading().closed();
    }

    Share share() {
        return cell.shares().get(index);
    }

    /** Whether the share is a figure rather than in words. */
    boolean isFigure() {
        return cell.precisionLevel() != PrecisionLevel.WORDS;
    }

    /** The published figure in percent; empty in words. */
    OptionalInt percent() {
        return isFigure() ? OptionalInt.of(share().percent()) : OptionalInt.empty();
    }

    /** The share as published, such as {@code 60 %}. */
    String label() {
        return cell.verdict().isPresent() ? cell.label() : cell.label(share());
    }

    int step() {
        return cell.precisionLevel().step();
    }

    CompatibleCounts counts() {
        return CountsBehindCell.of(cell, index, release);
    }
}
