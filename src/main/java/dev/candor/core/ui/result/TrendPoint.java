package dev.candor.core.ui.result;

import dev.candor.core.disclosure.PrecisionLevel;
import dev.candor.core.disclosure.Release;
import dev.candor.core.disclosure.Share;
import dev.candor.core.disclosure.Shown;
import dev.candor.core.statistics.CompatibleCounts;
import java.time.LocalDate;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** A share that a release publishes. */
final class TrendPoint {
    private final Release release;
    private final Shown cell;
    private final int index;
    private @Nullable CompatibleCounts counts;

    /** The share with this index of a cell of the release. */
    TrendPoint(Release release, Shown cell, int index) {
        this.release = release;
        this.cell = cell;
        this.index = index;
    }

    Release release() {
        return release;
    }

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

    /** What follows the figure: a percent sign, or that it is of 100. */
    String unit() {
        return ShareText.unit(cell);
    }

    boolean isScore() {
        return cell.precisionLevel() == PrecisionLevel.SCORES;
    }

    int step() {
        return cell.precisionLevel().step();
    }

    CompatibleCounts counts() {
        CompatibleCounts known = counts;
        if (known == null) {
            known = CountsBehindCell.of(cell, index, release);
            counts = known;
        }
        return known;
    }
}
