package dev.candor.core.plan;

import dev.candor.core.disclosure.Release;
import dev.candor.core.disclosure.Shown;
import dev.candor.core.disclosure.Tier;
import dev.candor.core.insight.Evidence;
import dev.candor.core.insight.LikelyRange;
import dev.candor.core.insight.People;
import dev.candor.core.insight.ShareRange;
import dev.candor.core.survey.Sentiment;
import dev.candor.core.survey.Survey;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a wave can be expected to say, if as many answer, and as many are favourable, as the survey's last release let out;
 * where that is not known, {@value #USUAL_ANSWERS} % answer and {@value #USUAL_FAVOURABLE} % are favourable.
 */
final class Forecast {
    static final int USUAL_ANSWERS = 50;
    static final int USUAL_FAVOURABLE = 65;

    private final Map<String, Release> lastReleases;
    private final int minGroup;

    Forecast(Map<String, Release> lastReleases, int minGroup) {
        this.lastReleases = lastReleases;
        this.minGroup = minGroup;
    }

    /** How many answers there will be of so many people. */
    int answers(Survey survey, int asked) {
        return (asked * rate(survey).orElse(USUAL_ANSWERS) + 50) / 100;
    }

    /** Whether the number of answers is but assumed. */
    boolean isAssumed(Survey survey) {
        return rate(survey).isEmpty();
    }

    /** Whether so many answers are enough for anything to be shown. */
    boolean isEnough(int answers) {
        return answers >= minGroup;
    }

    /** How many of the groups will have enough answers to be shown. */
    long clear(Survey survey, List<Integer> leaves) {
        return leaves.stream()
                .filter(people -> isEnough(answers(survey, people)))
                .count();
    }

    /** The share favourable of the whole product and what the likely range adds on either side, such as 65 % ± 14. */
    String favourable(Survey survey, int asked) {
        int answers = answers(survey, asked);
        if (!isEnough(answers) || survey.headline().isEmpty()) {
            return "-";
        }
        Tier tier = Tier.of(answers, false);
        if (tier == Tier.WORDS) {
            return "in words";
        }
        int step = tier.step();
        int nearest = step * ((2 * share(survey) + step) / (2 * step));
        int percent = Math.max(tier.end(), Math.min(100 - tier.end(), nearest));
        People range = LikelyRange.of(Evidence.of(answers, answers, ShareRange.around(percent, step)), asked);
        int half = (100 * (range.high() - range.low()) + 2 * asked - 1) / (2 * asked);
        return percent + " % ± " + half;
    }

    private Optional<Integer> rate(Survey survey) {
        return Optional.ofNullable(lastReleases.get(survey.id()))
                .filter(release -> release.participation().isPresent())
                .map(release -> release.participation().getAsInt());
    }

    private int share(Survey survey) {
        Optional<Shown> headline = Optional.ofNullable(lastReleases.get(survey.id()))
                .flatMap(release -> survey.headline()
                        .map(release::cell)
                        .filter(Shown.class::isInstance)
                        .map(Shown.class::cast))
                .filter(cell -> cell.tier() != Tier.WORDS);
        return headline.map(cell -> cell.share(Sentiment.FAVOURABLE).percent()).orElse(USUAL_FAVOURABLE);
    }
}
