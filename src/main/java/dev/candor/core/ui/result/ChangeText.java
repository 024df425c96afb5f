package dev.candor.core.ui.result;

import dev.candor.core.disclosure.Release;
import dev.candor.core.disclosure.Shown;
import dev.candor.core.statistics.Interval;
import dev.candor.core.statistics.PercentagePoints;
import dev.candor.core.statistics.WaveChange;
import java.util.Optional;
import java.util.OptionalInt;

/** Describes the change of the headline since the previous result. Shows an arrow only if all compatible counts agree. */
final class ChangeText {
    static final int GRID_OF_WORDS = 10;

    private ChangeText() {}

    /** The change since the previous comparable release; empty if the headline is not shown. */
    static Optional<String> of(ProductHistory history) {
        Optional<Release> now = history.latest();
        Optional<Shown> later = now.flatMap(ProductHistory::shownHeadline);
        if (now.isEmpty() || later.isEmpty()) {
            return Optional.empty();
        }
        Optional<Release> before = history.previous();
        Optional<Shown> earlier = before.flatMap(ProductHistory::shownHeadline);
        if (before.isEmpty() || earlier.isEmpty()) {
            return Optional.of("No earlier result to compare with.");
        }
        WaveChange movement = WaveChange.between(
                CountsBehindCell.favourable(earlier.get(), before.get()),
                CountsBehindCell.favourable(later.get(), now.get()));
        String favourable = SentenceCase.of(
                ScaleWording.of(later.get().question().orElseThrow().type()).favourable());
        return Optional.of(
                sentence(movement, favourable, DateTimeText.date(before.get()), grid(earlier.get(), later.get())));
    }

    private static String sentence(WaveChange movement, String favourable, String since, int grid) {
        if (movement instanceof WaveChange.Rose rose) {
            return "▲ " + favourable + ": up " + range(rose.difference(), grid) + " since " + since + ".";
        }
        if (movement instanceof WaveChange.Fell fell) {
            Interval difference = fell.difference();
            Interval fall = new Interval(-difference.high(), -difference.low());
            return "▼ " + favourable + ": down " + range(fall, grid) + " since " + since + ".";
        }
        WaveChange.NoClearChange none = (WaveChange.NoClearChange) movement;
        return detectable(none, grid)
                .map(visible -> "No clear change since " + since + ". " + visible + " would probably have shown.")
                .orElse("With so few answers, a change since " + since + " would not show.");
    }

    private static String range(Interval difference, int grid) {
        PercentagePoints points = difference.outward(grid);
        return points.low() <= 0
                ? "by at most " + points.high() + " points"
                : "by " + points.low() + " to " + points.high() + " points";
    }

    private static Optional<String> detectable(WaveChange.NoClearChange none, int grid) {
        OptionalInt drop = roundUp(none.detectableDrop(), grid);
        OptionalInt rise = roundUp(none.detectableRise(), grid);
        if (drop.isEmpty()) {
            return rise.isEmpty() ? Optional.empty() : Optional.of("A rise of " + rise.getAsInt() + " points");
        }
        String more = rise.isEmpty() ? "" : " or a rise of " + rise.getAsInt();
        return Optional.of("A drop of " + drop.getAsInt() + " points" + more);
    }

    private static OptionalInt roundUp(OptionalInt points, int grid) {
        return points.isEmpty() ? points : OptionalInt.of(Math.min(100, (points.getAsInt() + grid - 1) / grid * grid));
    }

    /** The coarser rounding step of the two cells. */
    private static int grid(Shown earlier, Shown later) {
        int first = earlier.precisionLevel().step();
        int second = later.precisionLevel().step();
        return first == 0 || second == 0 ? GRID_OF_WORDS : Math.max(first, second);
    }
}
