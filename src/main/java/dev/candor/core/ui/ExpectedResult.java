package dev.candor.core.ui;

import dev.candor.core.disclosure.ExpectedRelease;
import dev.candor.core.disclosure.Policy;
import dev.candor.core.disclosure.PrecisionLevel;
import dev.candor.core.disclosure.Release;
import dev.candor.core.disclosure.Shown;
import dev.candor.core.sampling.ExpectedResponse;
import dev.candor.core.sampling.GroupSize;
import dev.candor.core.scheduling.ExpectedResponses;
import dev.candor.core.scheduling.ForecastInput;
import dev.candor.core.scheduling.ForecastWave;
import dev.candor.core.survey.Product;
import dev.candor.core.survey.Question;
import dev.candor.core.survey.Survey;
import dev.candor.core.ui.result.PopulationEstimate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a wave can be expected to say, if as many answer as its groups were cut for, and as many are favourable as the
 * survey's last release let out; where that is not known, {@value #USUAL_FAVOURABLE} %.
 */
final class ExpectedResult {
    static final int USUAL_FAVOURABLE = 65;

    private final ForecastInput input;
    private final Policy policy;
    private final Map<Assumption, String> favourable = new HashMap<>();

    /** What is assumed of a wave; many waves of a plan have it in common, and their ranges take long to find. */
    private record Assumption(Question scale, int asked, int answers, int favourablePercent) {}

    ExpectedResult(ForecastInput past, Policy policy) {
        this.input = past;
        this.policy = policy;
    }

    /** Whether the number of answers is but assumed. */
    boolean isAssumed(Survey survey) {
        return ExpectedResponses.lastParticipation(input.of(survey)).isEmpty();
    }

    /** Whether so many answers are enough for anything to be shown. */
    boolean isEnough(int answers) {
        return answers >= policy.minGroup();
    }

    /** The groups that can expect to be told apart. */
    List<GroupSize> reportableGroups(ForecastWave.Outcome.Opens wave) {
        return reportableGroups(policy, wave.asked(), wave.expected(), wave.groups());
    }

    /** Those of these groups that can expect to be told apart, where so many people are asked. */
    static List<GroupSize> reportableGroups(
            Policy policy, int asked, ExpectedResponse expected, List<GroupSize> groups) {
        List<GroupSize> enough = groups.stream()
                .filter(group -> expected.answersExpectedOf(group.people()) >= policy.minGroup())
                .toList();
        int left = asked - enough.stream().mapToInt(GroupSize::people).sum();
        int told = enough.size() + (expected.answersExpectedOf(left) >= policy.minGroup() ? 1 : 0);
        return policy.allowsBreakdown(expected.answersExpectedOf(asked), told) ? enough : List.of();
    }

    /** The share favourable of the whole product and its likely range, as a result would tell them. */
    String favourable(Product product, Survey survey, ForecastWave.Outcome.Opens wave) {
        int answers = wave.expected().answersExpectedOf(wave.asked());
        return survey.headline()
                .filter(scale -> isEnough(answers))
                .map(scale -> new Assumption(scale, wave.asked(), answers, share(survey)))
                .map(assumption -> favourable.computeIfAbsent(assumption, each -> favourable(product, each)))
                .orElse("-");
    }

    private String favourable(Product product, Assumption assumed) {
        Release release = new ExpectedRelease(assumed.scale, policy)
                .of(assumed.asked, assumed.answers, assumed.favourablePercent);
        return release.cell(assumed.scale) instanceof Shown shown
                ? PopulationEstimate.of(product, release, shown)
                        .map(PopulationEstimate::brief)
                        .orElse("in words")
                : "-";
    }

    private int share(Survey survey) {
        Optional<Release> last = input.of(survey).stream().findFirst();
        Optional<Shown> headline = last.flatMap(release -> survey.headline()
                        .map(release::cell)
                        .filter(Shown.class::isInstance)
                        .map(Shown.class::cast))
                .filter(cell -> cell.precisionLevel() != PrecisionLevel.WORDS);
        return headline.map(cell -> cell.shares().get(0).percent()).orElse(USUAL_FAVOURABLE);
    }
}
