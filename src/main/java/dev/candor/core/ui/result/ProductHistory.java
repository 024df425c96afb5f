package dev.candor.core.ui.result;

import dev.candor.core.disclosure.Release;
import dev.candor.core.disclosure.Shown;
import dev.candor.core.page.MarkupEscape;
import dev.candor.core.reply.Reply;
import dev.candor.core.survey.OwnerSurvey;
import dev.candor.core.survey.Product;
import dev.candor.core.survey.Purpose;
import dev.candor.core.survey.Question;
import dev.candor.core.survey.QuestionType;
import dev.candor.core.survey.Surveys;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * The releases of one product.
 *
 * @param releases newest first; empty before the first release
 * @param surveyNames names of surveys by id, as people read them beside that of the product; without those that are the only
 *     one about the product
 * @param productNames names by id of all products that a question may be about
 */
public record ProductHistory(
        Product product, List<Release> releases, Map<String, String> surveyNames, Map<String, String> productNames) {
    public ProductHistory {
        releases = List.copyOf(releases);
        surveyNames = Map.copyOf(surveyNames);
        productNames = Map.copyOf(productNames);
    }

    /** The same with these of its releases. */
    public ProductHistory with(List<Release> some) {
        return new ProductHistory(product, some, surveyNames, productNames);
    }

    /** The name of the product, and that of the latest release's survey where there are several, such as {@code CI (pulse)}. */
    String name() {
        return Surveys.withSurvey(
                product.name(), latest().flatMap(this::surveyName).map(MarkupEscape::of));
    }

    /** When this release's wave closed, and which survey it is of where there are several; without markup. */
    public String dayAndSurvey(Release release) {
        return Surveys.withSurvey(DateTimeText.date(release), surveyName(release));
    }

    private Optional<String> surveyName(Release release) {
        return Optional.ofNullable(surveyNames.get(release.heading().survey()));
    }

    /** The ids of the waves of these releases, newest first. */
    public List<String> waves() {
        return releases.stream().map(release -> release.heading().wave()).toList();
    }

    public Optional<Release> latest() {
        return releases.stream().findFirst();
    }

    /**
     * The result that stands for the product wherever a single one does: the latest that a configured survey gives on a scale
     * about the product, one of the last year with a rating before any other. What owners ask on their own never stands for
     * it, or the right question could buy a place. Nor does a survey about generations, unless no other has a scale: whoever
     * rates the product there is chosen by the generation that they use.
     */
    public Optional<Release> result() {
        List<Release> configured = releases.stream()
                .filter(release -> !showsNothing(release)
                        && !OwnerSurvey.isId(release.heading().survey())
                        && headline(release).isPresent())
                .toList();
        return standing(configured.stream()
                        .filter(release -> !asksAboutGenerations(release))
                        .toList())
                .or(() -> standing(configured));
    }

    private static Optional<Release> standing(List<Release> onScale) {
        return onScale.stream()
                .filter(release -> headline(release).orElseThrow().type() == QuestionType.RATING)
                .filter(release -> !release.heading()
                        .closed()
                        .isBefore(onScale.get(0).heading().closed().minusYears(1)))
                .findFirst()
                .or(() -> onScale.stream().findFirst());
    }

    /** Whether a release asks which generation of the product people use. */
    static boolean asksAboutGenerations(Release release) {
        return release.questions().stream().anyMatch(question -> question.purpose() == Purpose.GENERATION);
    }

    /** The history up to the result that stands for the product, else up to the latest that shows anything, else all of it. */
    public ProductHistory upToResult() {
        return result().or(() -> releases.stream()
                        .filter(release -> !showsNothing(release))
                        .findFirst())
                .map(release -> upTo(release.heading().wave()))
                .orElse(this);
    }

    /** Whether the latest release is the result that stands for the product. */
    public boolean endsWithResult() {
        return latest().isPresent() && latest().equals(result());
    }

    /** Whether the reply is to the latest release. */
    public boolean isLatestAnsweredBy(Reply reply) {
        return latest().filter(release -> release.heading().wave().equals(reply.wave()))
                .isPresent();
    }

    /** Whether a release publishes no answer and no comment. */
    static boolean showsNothing(Release release) {
        return release.isVoided() || release.isEmpty();
    }

    /** The history as it stood when this wave closed. */
    public ProductHistory upTo(String wave) {
        return with(releases.stream()
                .dropWhile(release -> !release.heading().wave().equals(wave))
                .toList());
    }

    private boolean isOfLatestSurvey(Release release) {
        return release.heading().survey().equals(releases.get(0).heading().survey());
    }

    /**
     * Releases of the latest release's survey back to the last one that asks its headline question in other
     * words, newest first.
     */
    List<Release> comparable() {
        Optional<Question> question = latest().flatMap(ProductHistory::headline);
        return latest().isEmpty() || question.isEmpty()
                ? List.of()
                : QuestionTrend.inSameWords(
                                question.get(),
                                releases.stream().filter(this::isOfLatestSurvey).toList())
                        .stream()
                        .filter(release -> release.questions().contains(question.get()))
                        .toList();
    }

    /** Releases of the latest release's survey that ask this question, oldest first. */
    List<Release> asking(Question question) {
        List<Release> oldestFirst = new ArrayList<>(releases.stream()
                .filter(release ->
                        isOfLatestSurvey(release) && release.questions().contains(question))
                .toList());
        Collections.reverse(oldestFirst);
        return oldestFirst;
    }

    /** The headline's share over the comparable releases; empty without a headline. */
    Optional<TrendLine> headlineLine() {
        return latest().flatMap(ProductHistory::headline).map(question -> {
            List<Release> oldestFirst = new ArrayList<>(comparable());
            Collections.reverse(oldestFirst);
            return QuestionTrend.headline(question, oldestFirst);
        });
    }

    /** The movement of the headline up to its latest result, in one line; empty if the latest result does not show it. */
    Optional<String> movement() {
        return latest().flatMap(ProductHistory::shownHeadline).isEmpty()
                ? Optional.empty()
                : headlineLine().map(line -> Movements.of(line).inOneLine());
    }

    /** The critics' floor of the headline up to its latest result; empty without one. */
    Optional<FloorTrend> floor() {
        return latest().flatMap(ProductHistory::headline).flatMap(question -> {
            List<Release> oldestFirst = new ArrayList<>(comparable());
            Collections.reverse(oldestFirst);
            return FloorTrend.of(
                    question,
                    oldestFirst,
                    () -> Movements.of(QuestionTrend.headline(question, oldestFirst))
                            .clear()
                            .isPresent());
        });
    }

    /** The previous release with which the latest one can be compared. */
    Optional<Release> previous() {
        return comparable().stream()
                .skip(1)
                .filter(release -> shownHeadline(release).isPresent())
                .findFirst();
    }

    /** The headline question: the first rating of the product, else the first other scale, else a score of several questions. */
    public static Optional<Question> headline(Release release) {
        return first(release, question -> question.type() == QuestionType.RATING)
                .or(() -> first(release, question -> question.type().isScale()))
                .or(() -> first(release, question -> question.type() == QuestionType.SCORE));
    }

    private static Optional<Question> first(Release release, Predicate<Question> fits) {
        return release.questions().stream()
                .filter(question -> question.isCounted() && fits.test(question))
                .filter(question -> question.about()
                        .filter(product -> !product.equals(release.heading().product()))
                        .isEmpty())
                .findFirst();
    }

    /** The cell of the headline question, if it is shown. */
    static Optional<Shown> shownHeadline(Release release) {
        return headline(release)
                .map(release::cell)
                .filter(Shown.class::isInstance)
                .map(Shown.class::cast);
    }
}
