package dev.candor.core.report;

import dev.candor.core.disclosure.Release;
import dev.candor.core.disclosure.Shown;
import dev.candor.core.insight.Interval;
import dev.candor.core.insight.Movement;
import dev.candor.core.insight.Points;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Whether the headline moved since it was last asked; an arrow only where every count behind the two figures says so. */
final class Change {
    private static final int COARSE = 10;

    private Change() {}

    /** The change since the last release that can be compared, or that there is none; nothing if nothing is shown. */
    static Optional<String> of(History history) {
        Optional<Release> now = history.latest();
        Optional<Shown> later = now.flatMap(History::shownHeadline);
        if (now.isEmpty() || later.isEmpty()) {
            return Optional.empty();
        }
        Optional<Release> before = history.before();
        Optional<Shown> earlier = before.flatMap(History::shownHeadline);
        if (before.isEmpty() || earlier.isEmpty()) {
            return Optional.of("There is no earlier result of this question to compare with.");
        }
        Movement movement = Movement.between(
                CellEvidence.favourable(earlier.get(), before.get()), CellEvidence.favourable(later.get(), now.get()));
        return Optional.of(said(movement, Dates.day(before.get()), grid(earlier.get(), later.get())));
    }

    private static String said(Movement movement, String since, int grid) {
        if (movement instanceof Movement.Rose rose) {
            return "▲ Up since " + since + ", " + by(rose.difference(), grid) + ".";
        }
        if (movement instanceof Movement.Fell fell) {
            Interval difference = fell.difference();
            return "▼ Down since " + since + ", " + by(new Interval(-difference.high(), -difference.low()), grid) + ".";
        }
        Movement.NoClearChange none = (Movement.NoClearChange) movement;
        return "No clear change since " + since + ". " + visible(none, grid);
    }

    private static String by(Interval difference, int grid) {
        Points points = difference.outward(grid);
        return points.low() <= 0
                ? "by up to " + points.high() + " points"
                : "by " + points.low() + " to " + points.high() + " points";
    }

    private static String visible(Movement.NoClearChange none, int grid) {
        List<String> seen = new ArrayList<>();
        upward(none.visibleDrop(), grid).ifPresent(points -> seen.add("a drop of " + points));
        upward(none.visibleRise(), grid).ifPresent(points -> seen.add("a rise of " + points));
        if (seen.isEmpty()) {
            return "With so few answers, no change could have been told from chance.";
        }
        String words = String.join(" or ", seen);
        return Character.toUpperCase(words.charAt(0)) + words.substring(1)
                + " points would probably have shown, a smaller one perhaps not.";
    }

    private static OptionalInt upward(OptionalInt points, int grid) {
        return points.isEmpty() ? points : OptionalInt.of(Math.min(100, (points.getAsInt() + grid - 1) / grid * grid));
    }

    /** The coarser of the two; words have none. */
    private static int grid(Shown earlier, Shown later) {
        int first = earlier.tier().step();
        int second = later.tier().step();
        return first == 0 || second == 0 ? COARSE : Math.max(first, second);
    }
}
