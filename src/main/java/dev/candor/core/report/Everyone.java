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
import dev.candor.core.survey.Product;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * From those who answered to everyone: the likely range, and what holds whatever the others think.
 *
 * <p>Where nearly everyone uses the product, everyone is the people who were asked. Else those who answered speak for
 * its users, of whom there are fewer, nobody knows how many: with all who were asked in their place both ranges come
 * out wider, never narrower.
 */
final class Everyone {
    private final Product product;
    private final Release release;
    private final Shown cell;
    private final int grid;
    private final Tone tone;

    private Everyone(Product product, Release release, Shown cell) {
        this.product = product;
        this.release = release;
        this.cell = cell;
        this.grid = cell.tier().step();
        this.tone = Tone.of(cell.question().orElseThrow().type());
    }

    /** What can be said of everyone from this cell of a scale; nothing of one in words. */
    static Optional<Everyone> of(Product product, Release release, Shown cell) {
        return cell.tier() == Tier.WORDS ? Optional.empty() : Optional.of(new Everyone(product, release, cell));
    }

    /** The likely share of everyone who is favourable, in points on the cell's own grid. */
    Points likely() {
        return over(LikelyRange::of);
    }

    /** The likely range in one sentence. */
    String range() {
        return "Likely range for " + whom() + ": " + said(likely()) + " " + tone.favourable() + ".";
    }

    /** The likely range, what it assumes, the worst case, and what would tip the majority. */
    List<String> sentences() {
        List<String> sentences = new ArrayList<>();
        sentences.add(range());
        sentences.add("It assumes that those who did not answer think like those who did.");
        sentences.add("Without that assumption: " + said(over(WorstCase::of)) + ".");
        tipping().ifPresent(sentences::add);
        return sentences;
    }

    private String whom() {
        return nearlyAllUseIt() ? "everyone asked (" + release.asked().label() + ")" : "all users of " + product.name();
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

    private static String said(Points points) {
        return points.low() == points.high() ? points.low() + " %" : points.low() + "–" + points.high() + " %";
    }

    private boolean nearlyAllUseIt() {
        return release.use() instanceof Shown use
                && use.tier() != Tier.WORDS
                && use.shares().get(1).bound() == Bound.AT_MOST;
    }

    /** Of all who were asked; nothing where it is unclear, or where not all of them use it. */
    private Optional<String> tipping() {
        List<TippingPoint> points =
                nearlyAllUseIt() ? this.<TippingPoint>each(TippingPoint::of).toList() : List.of();
        if (points.isEmpty() || points.stream().anyMatch(TippingPoint.Unclear.class::isInstance)) {
            return Optional.empty();
        }
        if (points.stream().allMatch(TippingPoint.Certain.class::isInstance)) {
            return Optional.of("Whatever the others think, more than half " + tone.are() + ".");
        }
        if (points.stream().allMatch(TippingPoint.OutOfReach.class::isInstance)) {
            return Optional.of("Whatever the others think, no more than half " + tone.are() + ".");
        }
        if (points.stream().anyMatch(TippingPoint.OutOfReach.class::isInstance)) {
            return Optional.empty();
        }
        return Optional.of("For a majority, up to " + mostNeeded(points)
                + " % of those who did not answer would have to " + tone.be() + ".");
    }

    private int mostNeeded(List<TippingPoint> points) {
        return points.stream()
                .filter(TippingPoint.Depends.class::isInstance)
                .mapToInt(point -> upward((TippingPoint.Depends) point))
                .max()
                .orElseThrow();
    }

    /** Rounded up, so that it stays true. */
    private int upward(TippingPoint.Depends depends) {
        int percent = (100 * depends.needed() + depends.silent() - 1) / depends.silent();
        return Math.min(100, (percent + grid - 1) / grid * grid);
    }
}
