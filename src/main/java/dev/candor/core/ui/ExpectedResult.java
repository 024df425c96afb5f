package dev.candor.core.ui;

import dev.candor.core.disclosure.ExpectedRelease;
import dev.candor.core.disclosure.Policy;
import dev.candor.core.disclosure.PrecisionLevel;
import dev.candor.core.disclosure.Release;
import dev.candor.core.disclosure.Shown;
import dev.candor.core.sampling.ExpectedResponse;
import dev.candor.core.sampling.GroupSize;
import dev.candor.core.scheduling.ForecastInput;
import dev.candor.core.scheduling.ForecastWave;
import dev.candor.core.scheduling.ResponseRateHistory;
import dev.candor.core.survey.Breakdown;
import dev.candor.core.survey.Product;
import dev.candor.core.survey.Question;
import dev.candor.core.survey.Survey;
import dev.candor.core.ui.result.PopulationEstimate;
import dev.candor.core.ui.result.ProductHistory;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntUnaryOperator;

/**
 * The expected result of a wave at its expected response. Assumes the favourable share of the survey's last release, or
 * {@value #USUAL_FAVOURABLE} % without one.
 */
final class ExpectedResult {
    static final int USUAL_FAVOURABLE = 65;

    private final ForecastInput input;
    private final Policy policy;
    private final Map<Assumption, String> favourable = new HashMap<>();

    /** Assumptions about a wave. Many waves of a forecast share them, and their ranges are slow to compute. */
    private record Assumption(List<Question> questions, int asked, int answers, int favourablePercent) {}

    ExpectedResult(ForecastInput input, Policy policy) {
        this.input = input;
        this.policy = policy;
    }

    /** Whether the response is only assumed, because no release shows a participation. */
    boolean isAssumed(Survey survey) {
        return ResponseRateHistory.lastParticipation(input.of(survey)).isEmpty();
    }

    /** Whether this number of answers is enough for a result. */
    boolean isEnough(int answers) {
        return answers >= policy.minGroup();
    }

    /** The groups that are expected to be shown. */
    List<GroupSize> reportableGroups(Survey survey, ForecastWave.Outcome.Opens wave) {
        return reportableGroups(policy, survey, use(survey), wave.asked(), wave.expected(), wave.groups());
    }

    /** Those of these groups that are expected to be shown for any question, if {@code asked} people are asked. */
    static List<GroupSize> reportableGroups(
            Policy policy,
            Survey survey,
            ExpectedUse use,
            int asked,
            ExpectedResponse expected,
            List<GroupSize> groups) {
        return Breakdown.of(survey.questions()).stream()
                .map(question -> {
                    IntUnaryOperator answers = people -> use.answersOf(question, expected.answersExpectedOf(people));
                    return reportableGroups(policy, asked, answers, groups);
                })
                .max(Comparator.comparingInt(List::size))
                .orElse(List.of());
    }

    private static List<GroupSize> reportableGroups(
            Policy policy, int asked, IntUnaryOperator answers, List<GroupSize> groups) {
        List<GroupSize> enough = groups.stream()
                .filter(group -> answers.applyAsInt(group.people()) >= policy.minGroup())
                .toList();
        int rest = asked - enough.stream().mapToInt(GroupSize::people).sum();
        int shown = enough.size() + (answers.applyAsInt(rest) >= policy.minGroup() ? 1 : 0);
        return policy.allowsBreakdown(answers.applyAsInt(asked), shown) ? enough : List.of();
    }

    /** The items of each score that this survey asks. */
    static List<List<Question>> scores(Survey survey) {
        return survey.questions().stream()
                .filter(question -> question.purpose().isScoreItem())
                .map(question -> counted(survey, question))
                .distinct()
                .toList();
    }

    private ExpectedUse use(Survey survey) {
        return ExpectedUse.of(survey, input.of(survey));
    }

    /** The favourable share of the whole product with its likely range, as a result would show it. */
    String favourable(Product product, Survey survey, ForecastWave.Outcome.Opens wave) {
        int answers = wave.expected().answersExpectedOf(wave.asked());
        return survey.headline()
                .filter(headline -> isEnough(answers))
                .map(headline -> new Assumption(
                        counted(survey, headline),
                        wave.asked(),
                        use(survey).answersOf(headline, answers),
                        share(survey)))
                .map(assumption -> favourable.computeIfAbsent(assumption, each -> favourable(product, each)))
                .orElse("-");
    }

    private String favourable(Product product, Assumption assumed) {
        Release release = new ExpectedRelease(assumed.questions, policy)
                .of(assumed.asked, assumed.answers, assumed.favourablePercent);
        return shown(release)
                .map(shown -> PopulationEstimate.of(product, release, shown)
                        .map(PopulationEstimate::brief)
                        .orElse("in words"))
                .orElse("-");
    }

    /** The headline question, or all items of the score that it belongs to. */
    private static List<Question> counted(Survey survey, Question headline) {
        return headline.purpose().isScoreItem()
                ? survey.questions().stream()
                        .filter(question -> question.purpose() == headline.purpose())
                        .toList()
                : List.of(headline);
    }

    /** The cell of the only question of a release that is published. */
    private static Optional<Shown> shown(Release release) {
        return release.questions().stream()
                .map(release::cell)
                .filter(Shown.class::isInstance)
                .map(Shown.class::cast)
                .findFirst();
    }

    private int share(Survey survey) {
        Optional<Release> last = input.of(survey).stream().findFirst();
        Optional<Shown> headline = last.flatMap(release -> ProductHistory.headline(release)
                        .map(release::cell)
                        .filter(Shown.class::isInstance)
                        .map(Shown.class::cast))
                .filter(cell -> cell.precisionLevel() != PrecisionLevel.WORDS);
        return headline.map(cell -> cell.shares().get(0).percent()).orElse(USUAL_FAVOURABLE);
    }
}
