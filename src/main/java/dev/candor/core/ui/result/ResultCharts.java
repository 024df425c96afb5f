package dev.candor.core.ui.result;

import dev.candor.core.disclosure.PrecisionLevel;
import dev.candor.core.disclosure.Release;
import dev.candor.core.disclosure.Share;
import dev.candor.core.disclosure.Shown;
import dev.candor.core.page.Chart;
import dev.candor.core.page.MarkupEscape;
import dev.candor.core.page.Part;
import dev.candor.core.sampling.ReportingGroup;
import dev.candor.core.survey.Question;
import dev.candor.core.survey.QuestionType;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Charts of published results; empty where there is no figure to draw. */
final class ResultCharts {
    /** What each score measures. */
    private static final String USABILITY = "Usability";

    private ResultCharts() {}

    /** The chart as a part, or the same numbers as a paragraph if there is none. */
    static Part part(Optional<? extends Chart> chart, String otherwise) {
        return chart.<Part>map(drawn -> new Part.Picture(drawn, otherwise)).orElseGet(() -> new Part.Text(otherwise));
    }

    /** The headline question of a release. */
    static Optional<? extends Chart> headline(ProductHistory history, Release release) {
        return ProductHistory.headline(release).flatMap(question -> {
            if (question.type() == QuestionType.SCORE) {
                return figures(release, question);
            }
            String label = name(history) + ", " + DateTimeText.date(release);
            return ScaleChart.of(
                    question.wording(), List.of(ScaleRow.ofProduct(label, history.product(), release, question)));
        });
    }

    /** All questions of a release that are asked on a scale, the headline first. */
    static Optional<Chart.Diverging> scales(ProductHistory history, Release release) {
        Optional<Question> headline = ProductHistory.headline(release);
        Stream<Question> others = release.questions().stream()
                .filter(question -> headline.filter(question::equals).isEmpty());
        return ScaleChart.of(
                name(history) + ", " + DateTimeText.date(release),
                Stream.concat(headline.stream(), others)
                        .filter(question -> question.type().isScale() && question.isCounted())
                        .map(question -> ScaleRow.ofProduct(question.wording(), history.product(), release, question))
                        .toList());
    }

    /** A question on a scale in two releases, the later one first. */
    static Optional<Chart.Diverging> twoTimes(ProductHistory history, Release then, Release now, Question question) {
        return !question.type().isScale()
                ? Optional.empty()
                : ScaleChart.of(
                        question.wording(),
                        Stream.of(now, then)
                                .map(release -> ScaleRow.ofProduct(
                                        history.dayAndSurvey(release), history.product(), release, question))
                                .toList());
    }

    /** The groups of a release in this order. */
    static Optional<Chart.Diverging> groups(
            ProductHistory history, Release release, Question question, List<ReportingGroup> groups) {
        return question.type().isScale()
                ? ScaleChart.of(
                        name(history) + " by team, " + DateTimeText.date(release),
                        groups.stream()
                                .map(group -> ScaleRow.ofGroup(group, release, question))
                                .toList())
                : Optional.empty();
    }

    /** The latest results of all these products. */
    static Optional<Chart.Diverging> overview(ProductOrder order) {
        return products("The latest result of each product", order);
    }

    /** The latest results of these products in this order. */
    static Optional<Chart.Diverging> products(String title, ProductOrder order) {
        return ScaleChart.of(
                title, order.places().stream().map(ResultCharts::latest).toList());
    }

    private static ScaleRow latest(ProductOrder.Place place) {
        ProductHistory history = place.history();
        String name = place.numbered(MarkupEscape.plain(OverviewPage.name(history)));
        if (history.latest().isEmpty()) {
            return ScaleRow.without(name, "no result yet");
        }
        Release release = history.result().or(history::latest).orElseThrow();
        return ProductHistory.headline(release)
                .filter(question -> !release.isVoided() && question.type().isScale())
                .filter(question -> history.result().isPresent() || release.isEmpty())
                .map(question -> ScaleRow.ofProduct(
                        named(name, question) + ", " + DateTimeText.shortDate(release),
                        history.product(),
                        release,
                        question))
                .orElseGet(() -> ScaleRow.without(name, OverviewPage.inWords(history)));
    }

    /** The name with what was asked, unless that is a rating of the product. */
    private static String named(String name, Question question) {
        return question.type() == QuestionType.RATING ? name : name + ", “" + question.wording() + "”";
    }

    /** The options of a choice, most chosen first, or a score. */
    static Optional<Chart.Bars> figures(Release release, Question question) {
        return !question.type().isScale()
                        && release.cell(question) instanceof Shown shown
                        && shown.precisionLevel() != PrecisionLevel.WORDS
                ? Optional.of(bars(question, shown))
                : Optional.empty();
    }

    private static Chart.Bars bars(Question question, Shown shown) {
        List<String> names = question.type().isChoice() ? question.options() : List.of(question.wording());
        List<Share> shares = shown.shares();
        List<Integer> order = ShareOrder.largestFirst(shares);
        boolean isScore = question.type() == QuestionType.SCORE;
        return new Chart.Bars(
                isScore ? USABILITY : question.wording(),
                isScore
                        ? score(question, shown) + "."
                        : ChartWords.of(
                                question.wording(),
                                order.stream()
                                        .map(i -> names.get(i) + ": " + shown.label(shares.get(i)))
                                        .toList()),
                order.stream()
                        .map(i -> new Chart.Bar(names.get(i), shares.get(i).percent(), shown.label(shares.get(i))))
                        .toList());
    }

    /** A score with what it measures, such as {@code Usability (UMUX-Lite): 55 of 100}. */
    private static String score(Question question, Shown shown) {
        return USABILITY + " (" + question.wording() + "): " + shown.label();
    }

    private static String name(ProductHistory history) {
        return MarkupEscape.plain(history.name());
    }
}
