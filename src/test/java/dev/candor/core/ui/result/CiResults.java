package dev.candor.core.ui.result;

import static dev.candor.core.ui.result.ReleaseBuilder.CI;
import static dev.candor.core.ui.result.ReleaseBuilder.RATING;
import static dev.candor.core.ui.result.ReleaseBuilder.chosen;

import dev.candor.core.disclosure.Release;
import dev.candor.core.survey.Catalogue;
import dev.candor.core.survey.Question;
import dev.candor.core.survey.Template;
import java.util.List;
import java.util.Map;

/** Results of surveys about CI: of its pulse, and of what its owners asked. */
final class CiResults {
    static final Release PULSE = rating("ci-pulse", "2026-11-03", 28, 12);
    static final Release FLATTERING = rating("ci_own-1", "2026-11-24", 40, 0);
    static final Release MISSED = missed("2026-11-26");

    private CiResults() {}

    static ProductHistory history(Release... newestFirst) {
        return TestHistory.of(CI, newestFirst);
    }

    static Release rating(String survey, String closed, int good, int bad) {
        return ReleaseBuilder.of(CI, survey, closed, RATING)
                .asked(60)
                .rated(0, good, 5)
                .rated(0, bad, 2)
                .release();
    }

    static Release missed(String closed) {
        Question question = Template.PMF
                .questions(new Catalogue(List.of(CI), List.of(), List.of()), CI)
                .get(0);
        return ReleaseBuilder.of(CI, "ci_pmf", closed, question)
                .answered(0, 45, Map.of(question.id(), chosen(0)))
                .answered(0, 15, Map.of(question.id(), chosen(2)))
                .release();
    }
}
