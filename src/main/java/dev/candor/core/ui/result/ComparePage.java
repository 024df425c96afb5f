package dev.candor.core.ui.result;

import dev.candor.core.disclosure.Release;
import dev.candor.core.page.Page;
import dev.candor.core.page.Part;
import dev.candor.core.survey.Product;
import dev.candor.core.survey.Question;
import dev.candor.core.survey.QuestionType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Compares two products. */
public final class ComparePage {
    /** How to take the difference between two products. */
    public static final String CAUTION = StatisticsText.DIFFERENT_PEOPLE;

    private ComparePage() {}

    /** Compares the latest releases of two products. */
    public static Page of(ProductHistory one, ProductHistory other) {
        String names = one.product().name() + " and " + other.product().name();
        List<Part> parts = new ArrayList<>();
        parts.add(new Part.Title(names));
        parts.addAll(sides(one, other));
        parts.add(new Part.Text("*" + verdict(one, other) + "*"));
        parts.add(new Part.Note(CAUTION));
        return new Page(names + " side by side.", parts);
    }

    /** The latest results of both, and how many answered. */
    public static List<Part> sides(ProductHistory one, ProductHistory other) {
        List<Part> parts = new ArrayList<>();
        generation(one.product(), other.product())
                .or(() -> generation(other.product(), one.product()))
                .ifPresent(parts::add);
        parts.add(ResultCharts.part(
                ResultCharts.products("The latest results side by side", ProductOrder.of(List.of(one, other))),
                result(one) + "\n\n" + result(other)));
        answers(one).ifPresent(parts::add);
        answers(other).ifPresent(parts::add);
        return parts;
    }

    private static Optional<Part> generation(Product newer, Product older) {
        return newer.replaces().contains(older.id())
                ? Optional.of(new Part.Text(newer.name() + " replaces " + older.name() + "."))
                : Optional.empty();
    }

    private static String result(ProductHistory history) {
        return history.result()
                .or(history::latest)
                .map(release -> "*" + OverviewPage.name(history) + "*, " + DateTimeText.date(release) + "\n"
                        + OverviewPage.result(history)
                        + range(history).map("\n"::concat).orElse(""))
                .orElseGet(() -> NoResultText.of(history.product()).summary());
    }

    private static Optional<String> range(ProductHistory history) {
        return history.result()
                .flatMap(release -> ProductHistory.shownHeadline(release)
                        .flatMap(shown -> PopulationEstimate.of(history.product(), release, shown)))
                .map(PopulationEstimate::range);
    }

    private static Optional<Part> answers(ProductHistory history) {
        return history.result().map(release -> {
            ResultSections sections = new ResultSections(history, release);
            return new Part.Text(
                    sections.turnout() + sections.usage().map(" "::concat).orElse(""));
        });
    }

    /** Which of the two is ahead, if one clearly is. */
    public static String verdict(ProductHistory one, ProductHistory other) {
        Optional<Release> first = one.result();
        Optional<Release> second = other.result();
        ProductOrder order = ProductOrder.of(List.of(one, other));
        if (!order.compares()) {
            return StatisticsText.NOTHING_TO_COMPARE;
        }
        if (!scale(first).equals(scale(second))) {
            return StatisticsText.DIFFERENT_SCALES;
        }
        ProductOrder.Place ahead = order.places().get(0);
        return ahead.rank().isPresent()
                ? clearlyAhead(ahead.history(), order.places().get(1).history())
                : StatisticsText.OVERLAP;
    }

    private static String clearlyAhead(ProductHistory better, ProductHistory worse) {
        Question question = better.result().flatMap(ProductHistory::headline).orElseThrow();
        if (question.type() == QuestionType.SCORE) {
            return StatisticsText.aheadByScore(
                    better.product().name(), worse.product().name());
        }
        return StatisticsText.ahead(better.product().name(), worse.product().name(), ScaleWording.of(question.type()));
    }

    /** The scale of the headline; of a score, which one it is. */
    static Optional<String> scale(Optional<Release> release) {
        return release.flatMap(ProductHistory::headline)
                .map(question -> question.type() == QuestionType.SCORE
                        ? question.id()
                        : question.type().word());
    }
}
