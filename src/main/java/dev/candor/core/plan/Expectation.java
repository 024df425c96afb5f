package dev.candor.core.plan;

import dev.candor.core.audience.ExpectedResponse;
import dev.candor.core.audience.Headcount;
import dev.candor.core.disclosure.Policy;
import dev.candor.core.disclosure.Tier;
import dev.candor.core.wave.Preview;

/** How many answers a wave can expect, and how finely they could be shown. */
public final class Expectation {
    private Expectation() {}

    /** Such as {@code About 30 answers are expected, if 50 % answer: enough for figures, not for teams}. */
    public static String of(Policy policy, Preview.Opens wave) {
        int asked = wave.asked().people().size();
        ExpectedResponse expected = wave.occasion().expected();
        int answers = expected.answersOf(asked);
        String condition = "answers are expected, if " + expected.percent() + " % answer: ";
        if (answers < policy.minGroup()) {
            return "Fewer than " + policy.minGroup() + " " + condition + "most likely nothing could be shown.";
        }
        boolean teams =
                !Forecast.told(policy, asked, expected, wave.asked().groups()).isEmpty();
        String enough = Tier.ofWhole(answers) == Tier.WORDS
                ? "enough for words, not for figures"
                : teams ? "enough for figures, and to tell teams apart" : "enough for figures, not for teams";
        return "About " + Headcount.of(answers).about() + " " + condition + enough + ".";
    }
}
