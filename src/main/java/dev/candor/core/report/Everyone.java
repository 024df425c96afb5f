package dev.candor.core.report;

import dev.candor.core.disclosure.Bound;
import dev.candor.core.disclosure.Release;
import dev.candor.core.disclosure.Shown;
import dev.candor.core.disclosure.Tier;
import dev.candor.core.insight.Evidence;
import dev.candor.core.insight.LikelyRange;
import dev.candor.core.insight.Points;
import dev.candor.core.insight.TippingPoint;
import dev.candor.core.insight.WorstCase;
import java.util.Optional;

/**
 * From those who answered to everyone: the likely range, and what holds whatever the silent ones think.
 *
 * <p>Where nearly everyone uses the product, everyone is the people who were asked. Else those who answered speak for
 * its users, of whom there are fewer, nobody knows how many: with all who were asked in their place both ranges come
 * out wider, never narrower.
 */
final class Everyone {
    private static final int HALF = 50;

    private final Release release;
    private final Shown cell;
    private final int grid;
    private final Tone tone;

    private Everyone(Release release, Shown cell) {
        this.release = release;
        this.cell = cell;
        this.grid = cell.tier().step();
        this.tone = Tone.of(cell.question().orElseThrow().type());
    }

    /** What can be said of everyone from this cell of a scale; nothing of one in words. */
    static Optional<String> of(Release release, Shown cell) {
        return cell.tier() == Tier.WORDS ? Optional.empty() : Optional.of(new Everyone(release, cell).sentences());
    }

    /** The likely share of everyone who is favourable, in points on the cell's own grid; nothing of one in words. */
    static Optional<Points> likely(Release release, Shown cell) {
        return cell.tier() == Tier.WORDS
                ? Optional.empty()
                : Optional.of(new Everyone(release, cell).likely(CellEvidence.favourable(cell, release)));
    }

    private String sentences() {
        Evidence evidence = CellEvidence.favourable(cell, release);
        Points likely = likely(evidence);
        Points worst = WorstCase.of(evidence, release.roster()).shares().outward(grid);
        String likelySentence = "If those who did not answer are like those who did, " + between(likely) + " of all "
                + (nearlyAllUseIt() ? release.roster() + " people asked " : "its users ") + tone.are()
                + (nearlyAllUseIt() ? people(likely) : "") + ".";
        return likelySentence + " Whatever they think, it is " + between(worst) + "." + tipping(evidence);
    }

    private Points likely(Evidence evidence) {
        return LikelyRange.of(evidence, release.roster()).shares().outward(grid);
    }

    private static String between(Points points) {
        return points.low() == points.high()
                ? points.low() + " %"
                : "between " + points.low() + " % and " + points.high() + " %";
    }

    /** As wide as the shares beside them, so that the two say the same. */
    private String people(Points points) {
        int low = points.low() * release.roster() / 100;
        int high = (points.high() * release.roster() + 99) / 100;
        return low == high ? " (" + low + " people)" : " (" + low + " to " + high + " people)";
    }

    private boolean nearlyAllUseIt() {
        return release.use() instanceof Shown use
                && use.tier() != Tier.WORDS
                && use.shares().get(1).bound() == Bound.AT_MOST;
    }

    private String tipping(Evidence evidence) {
        if (!nearlyAllUseIt()) {
            return "";
        }
        TippingPoint point = TippingPoint.of(evidence, release.roster());
        if (point instanceof TippingPoint.Certain) {
            return " Either way, most people " + tone.are() + ".";
        }
        if (point instanceof TippingPoint.OutOfReach) {
            return " Either way, it is not most people who " + tone.are() + ".";
        }
        return point instanceof TippingPoint.Depends depends ? unless(upward(depends)) : "";
    }

    private String unless(int percent) {
        return percent <= HALF
                ? " Most people " + tone.are() + ", unless fewer than " + percent + " % of the silent ones " + tone.so()
                        + "."
                : " It would take up to " + percent + " % of the silent ones to make that most people.";
    }

    /** Rounded up, so that it stays true. */
    private int upward(TippingPoint.Depends depends) {
        int percent = (100 * depends.needed() + depends.silent() - 1) / depends.silent();
        return Math.min(100, (percent + grid - 1) / grid * grid);
    }
}
