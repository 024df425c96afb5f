package dev.candor.core.report;

import dev.candor.core.disclosure.Bound;
import dev.candor.core.disclosure.Release;
import dev.candor.core.disclosure.Shown;
import dev.candor.core.disclosure.Tier;
import dev.candor.core.insight.Evidence;
import dev.candor.core.insight.Interval;
import dev.candor.core.insight.LikelyRange;
import dev.candor.core.insight.People;
import dev.candor.core.insight.Points;
import dev.candor.core.insight.TippingPoint;
import dev.candor.core.insight.WorstCase;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

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
                : Optional.of(new Everyone(release, cell).over(LikelyRange::of));
    }

    private String sentences() {
        String likelySentence = "If those who did not answer are like those who did, "
                + between(over(LikelyRange::of)) + " of "
                + (nearlyAllUseIt() ? release.asked().label() + " asked " : "all its users ") + tone.are() + ".";
        return likelySentence + " Whatever they think, it is " + between(over(WorstCase::of)) + "." + tipping();
    }

    /** What follows from evidence and the number of people asked. */
    @FunctionalInterface
    private interface Figure<T> {
        T of(Evidence evidence, int roster);
    }

    /** The widest over every number of people who may have been asked. */
    private Points over(Figure<People> range) {
        return each(range)
                .map(People::shares)
                .reduce(Interval::hull)
                .orElseThrow()
                .outward(grid);
    }

    private <T> Stream<T> each(Figure<T> figure) {
        return IntStream.rangeClosed(release.asked().lowest(), release.asked().highest())
                .boxed()
                .flatMap(roster ->
                        CellEvidence.favourable(cell, release, roster)
                                .map(evidence -> figure.of(evidence, roster))
                                .stream());
    }

    private static String between(Points points) {
        return points.low() == points.high()
                ? points.low() + " %"
                : "between " + points.low() + " % and " + points.high() + " %";
    }

    private boolean nearlyAllUseIt() {
        return release.use() instanceof Shown use
                && use.tier() != Tier.WORDS
                && use.shares().get(1).bound() == Bound.AT_MOST;
    }

    private String tipping() {
        if (!nearlyAllUseIt()) {
            return "";
        }
        List<TippingPoint> points = this.<TippingPoint>each(TippingPoint::of).toList();
        if (points.stream().allMatch(TippingPoint.Certain.class::isInstance)) {
            return " Either way, most people " + tone.are() + ".";
        }
        if (points.stream().allMatch(TippingPoint.OutOfReach.class::isInstance)) {
            return " Either way, it is not most people who " + tone.are() + ".";
        }
        boolean unclear = points.stream()
                .anyMatch(point -> point instanceof TippingPoint.Unclear || point instanceof TippingPoint.OutOfReach);
        return unclear
                ? ""
                : unless(points.stream()
                        .filter(TippingPoint.Depends.class::isInstance)
                        .mapToInt(point -> upward((TippingPoint.Depends) point))
                        .max()
                        .orElseThrow());
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
