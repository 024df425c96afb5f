package dev.candor.core.ui;

import dev.candor.core.disclosure.Policy;
import dev.candor.core.disclosure.PrecisionLevel;
import dev.candor.core.disclosure.Release;
import dev.candor.core.disclosure.Shown;
import dev.candor.core.sampling.ExpectedResponse;
import dev.candor.core.sampling.GroupSize;
import dev.candor.core.scheduling.ExpectedResponses;
import dev.candor.core.scheduling.ForecastInput;
import dev.candor.core.scheduling.ForecastWave;
import dev.candor.core.statistics.CompatibleCounts;
import dev.candor.core.statistics.LikelyRange;
import dev.candor.core.statistics.PeopleRange;
import dev.candor.core.statistics.ShareRange;
import dev.candor.core.survey.Survey;
import java.util.List;
import java.util.Optional;

/**
 * What a wave can be expected to say, if as many answer as its groups were cut for, and as many are favourable as the
 * survey's last release let out; where that is not known, {@value #USUAL_FAVOURABLE} %.
 */
final class ExpectedResult {
    static final int USUAL_FAVOURABLE = 65;

    private final ForecastInput past;
    private final Policy policy;

    ExpectedResult(ForecastInput past, Policy policy) {
        this.past = past;
        this.policy = policy;
    }

    /** Whether the number of answers is but assumed. */
    boolean isAssumed(Survey survey) {
        return ExpectedResponses.measured(past.of(survey)).isEmpty();
    }

    /** Whether so many answers are enough for anything to be shown. */
    boolean isEnough(int answers) {
        return answers >= policy.minGroup();
    }

    /** The groups that can expect to be told apart. */
    List<GroupSize> told(ForecastWave.Outcome.Opens wave) {
        return told(policy, wave.asked(), wave.expected(), wave.groups());
    }

    /** Those of these groups that can expect to be told apart, where so many people are asked. */
    static List<GroupSize> told(Policy policy, int asked, ExpectedResponse expected, List<GroupSize> groups) {
        List<GroupSize> enough = groups.stream()
                .filter(group -> expected.answersExpectedOf(group.people()) >= policy.minGroup())
                .toList();
        int left = asked - enough.stream().mapToInt(GroupSize::people).sum();
        int told = enough.size() + (expected.answersExpectedOf(left) >= policy.minGroup() ? 1 : 0);
        return policy.allowsBreakdown(expected.answersExpectedOf(asked), told) ? enough : List.of();
    }

    /** The share favourable of the whole product and what the likely range adds on either side, such as 65 % ± 14. */
    String favourable(Survey survey, ForecastWave.Outcome.Opens wave) {
        int answers = wave.expected().answersExpectedOf(wave.asked());
        if (!isEnough(answers) || survey.headline().isEmpty()) {
            return "-";
        }
        PrecisionLevel level = PrecisionLevel.ofWhole(answers);
        if (level == PrecisionLevel.WORDS) {
            return "in words";
        }
        int step = level.step();
        int nearest = step * ((2 * share(survey) + step) / (2 * step));
        int percent = Math.max(level.end(), Math.min(100 - level.end(), nearest));
        PeopleRange range =
                LikelyRange.of(CompatibleCounts.of(answers, answers, ShareRange.around(percent, step)), wave.asked());
        int half = (100 * (range.high() - range.low()) + 2 * wave.asked() - 1) / (2 * wave.asked());
        return percent + " % ± " + half;
    }

    private int share(Survey survey) {
        Optional<Release> last = past.of(survey).stream().findFirst();
        Optional<Shown> headline = last.flatMap(release -> survey.headline()
                        .map(release::cell)
                        .filter(Shown.class::isInstance)
                        .map(Shown.class::cast))
                .filter(cell -> cell.precisionLevel() != PrecisionLevel.WORDS);
        return headline.map(cell -> cell.shares().get(0).percent()).orElse(USUAL_FAVOURABLE);
    }
}
