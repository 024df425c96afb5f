package dev.candor.core.ui.result;

import dev.candor.core.disclosure.Coding;
import dev.candor.core.disclosure.PrecisionLevel;
import dev.candor.core.disclosure.Release;
import dev.candor.core.disclosure.Shown;
import dev.candor.core.statistics.CompatibleCounts;
import dev.candor.core.statistics.Interval;
import dev.candor.core.statistics.LikelyRange;
import dev.candor.core.statistics.PeopleRange;
import dev.candor.core.statistics.PercentagePoints;
import dev.candor.core.statistics.TippingPoint;
import dev.candor.core.statistics.WorstCase;
import dev.candor.core.survey.Product;
import dev.candor.core.survey.Purpose;
import dev.candor.core.survey.Question;
import dev.candor.core.survey.QuestionType;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Estimates the favourable share of everyone from those who answered, or their score: the likely range, and what holds in the
 * worst case.
 *
 * <p>Of the use of the product, or if nearly everyone uses it, the population is the people who were asked. Otherwise it is the users, whose
 * number is unknown; using the number of people asked instead makes both ranges wider, never narrower.
 */
public final class PopulationEstimate {
    private final Product product;
    private final Release release;
    private final Shown cell;
    private final int grid;
    private final QuestionType type;

    private PopulationEstimate(Product product, Release release, Shown cell) {
        this.product = product;
        this.release = release;
        this.cell = cell;
        this.grid = cell.precisionLevel().step();
        this.type = cell.question().map(Question::type).orElse(QuestionType.SINGLE);
    }

    /** The estimate of the first share of this cell; empty if the cell is published in words. */
    public static Optional<PopulationEstimate> of(Product product, Release release, Shown cell) {
        return cell.precisionLevel() == PrecisionLevel.WORDS
                ? Optional.empty()
                : Optional.of(new PopulationEstimate(product, release, cell));
    }

    /** The likely favourable share in percent, rounded outward to the cell's step. */
    PercentagePoints likely() {
        return widest(LikelyRange::of);
    }

    /** The favourable share in percent that holds whatever those who did not answer think, rounded outward. */
    PercentagePoints worstCase() {
        return widest(WorstCase::of);
    }

    /** The likely range in one sentence. */
    String range() {
        String unit = type.isScale() ? " " + ScaleWording.of(type).favourable() : missed();
        return StatisticsText.likelyRange(population(), figures(likely()) + unit);
    }

    /** What the first option of a question on product-market fit says of somebody. */
    private String missed() {
        return cell.question()
                .filter(question -> question.purpose() == Purpose.PRODUCT_MARKET_FIT)
                .map(question -> " " + question.options().get(0).toLowerCase(Locale.ROOT))
                .orElse("");
    }

    /** The published share and the likely range around it, such as {@code 65 % (50–80 %)}. */
    public String brief() {
        return cell.label() + " (" + figures(likely()) + ")";
    }

    /** The likely range, its assumption, the worst case, and what a majority would take. */
    List<String> sentences() {
        List<String> sentences = new ArrayList<>();
        sentences.add(range());
        sentences.add(StatisticsText.ASSUMPTION);
        sentences.add(StatisticsText.worstCase(figures(worstCase())));
        tippingPoint().ifPresent(sentences::add);
        return sentences;
    }

    private String figures(PercentagePoints points) {
        return StatisticsText.range(points, ShareText.unit(cell));
    }

    private String population() {
        if (cell.question().isEmpty()) {
            return "everyone who was asked";
        }
        return cell.question()
                        .filter(question -> question.purpose() == Purpose.CRITICS)
                        .isPresent()
                ? "everyone who rates each of them"
                : "all users of " + product.name();
    }

    /** Computes a figure from the compatible counts and the number of people asked. */
    @FunctionalInterface
    private interface Figure<T> {
        T of(CompatibleCounts counts, int roster);
    }

    /** The hull of the ranges over every possible number of people asked. */
    private PercentagePoints widest(Figure<PeopleRange> range) {
        return forEachRosterSize(range)
                .map(PeopleRange::shares)
                .reduce(Interval::hull)
                .orElseThrow()
                .outward(grid);
    }

    private <T> Stream<T> forEachRosterSize(Figure<T> figure) {
        return IntStream.rangeClosed(release.asked().lowest(), release.asked().highest())
                .boxed()
                .flatMap(roster ->
                        CountsBehindCell.of(cell, 0, release, roster)
                                .map(counts -> figure.of(counts, roster))
                                .stream());
    }

    private boolean nearlyAllUseIt() {
        return release.use() instanceof Shown use
                && use.precisionLevel() != PrecisionLevel.WORDS
                && use.shares().get(1).coding() == Coding.AT_MOST;
    }

    /** What a majority would take; empty if that is unclear or if not nearly everyone uses the product. */
    private Optional<String> tippingPoint() {
        List<TippingPoint> points = type.isScale() && nearlyAllUseIt()
                ? this.<TippingPoint>forEachRosterSize(TippingPoint::of).toList()
                : List.of();
        if (points.isEmpty() || points.stream().anyMatch(TippingPoint.Unclear.class::isInstance)) {
            return Optional.empty();
        }
        ScaleWording wording = ScaleWording.of(type);
        if (points.stream().allMatch(TippingPoint.Certain.class::isInstance)) {
            return Optional.of(StatisticsText.certainMajority(wording));
        }
        if (points.stream().allMatch(TippingPoint.OutOfReach.class::isInstance)) {
            return Optional.of(StatisticsText.noMajority(wording));
        }
        if (points.stream().anyMatch(TippingPoint.OutOfReach.class::isInstance)) {
            return Optional.empty();
        }
        return Optional.of(StatisticsText.majorityNeeds(mostNeeded(points), wording));
    }

    private int mostNeeded(List<TippingPoint> points) {
        return points.stream()
                .filter(TippingPoint.Depends.class::isInstance)
                .mapToInt(point -> roundUp((TippingPoint.Depends) point))
                .max()
                .orElseThrow();
    }

    /** Rounded up, so that "at least" stays true. */
    private int roundUp(TippingPoint.Depends depends) {
        int percent = (100 * depends.needed() + depends.nonrespondents() - 1) / depends.nonrespondents();
        return Math.min(100, (percent + grid - 1) / grid * grid);
    }
}
