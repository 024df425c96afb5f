package dev.candor.core.ui;

import dev.candor.core.disclosure.Policy;
import dev.candor.core.disclosure.PrecisionLevel;
import dev.candor.core.sampling.ExpectedResponse;
import dev.candor.core.sampling.RoundedHeadcount;
import dev.candor.core.scheduling.OpeningPreview;

/** States how many answers a wave can expect, and how precisely they could be shown. */
public final class ExpectedAnswersText {
    private ExpectedAnswersText() {}

    /** Such as {@code About 30 answers are expected, if 50 % answer: enough for figures, not for teams}. */
    public static String of(Policy policy, OpeningPreview.Opens wave) {
        int asked = wave.asked().people().size();
        ExpectedResponse expected = wave.request().expected();
        int answers = expected.answersExpectedOf(asked);
        String condition = "answers are expected, if " + expected.percent() + " % answer: ";
        if (answers < policy.minGroup()) {
            return "Fewer than " + policy.minGroup() + " " + condition + "most likely nothing could be shown.";
        }
        boolean teams = !ExpectedResult.reportableGroups(
                        policy,
                        wave.request().survey(),
                        asked,
                        expected,
                        wave.asked().groups())
                .isEmpty();
        String enough = PrecisionLevel.ofTotal(answers) == PrecisionLevel.WORDS
                ? "enough for words, not for figures"
                : teams ? "enough for figures, also by team" : "enough for figures, but not by team";
        // Computed from the rounded number of people shown beside it, so that the two match.
        int people = RoundedHeadcount.of(asked).rounded();
        int about = RoundedHeadcount.of(expected.answersExpectedOf(people)).rounded();
        return "About " + about + " " + condition + enough + ".";
    }
}
