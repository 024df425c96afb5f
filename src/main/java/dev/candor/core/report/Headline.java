package dev.candor.core.report;

import dev.candor.core.disclosure.Release;
import dev.candor.core.disclosure.Shown;
import dev.candor.core.disclosure.Withheld;
import dev.candor.core.survey.Product;
import dev.candor.core.survey.Question;
import java.util.Optional;

/** A release in one plain sentence. */
final class Headline {
    private Headline() {}

    /** The sentence, such as {@code CI: about 60 % of those who answered are satisfied}. */
    static String of(Product product, Release release) {
        return product.name() + ": " + said(release);
    }

    private static String said(Release release) {
        if (release.isVoided()) {
            return "this survey could not be counted.";
        }
        Optional<Question> question = History.headline(release);
        if (question.isEmpty()) {
            return "a new result is in.";
        }
        return History.shownHeadline(release)
                .map(shown -> said(question.get(), shown))
                .orElse(Withheld.REASON + ".");
    }

    private static String said(Question question, Shown shown) {
        return shown.verdict()
                .map(verdict -> "the answers are " + verdict.label() + ".")
                .orElseGet(() -> Amount.of(shown, shown.shares().get(0)) + " of those who answered "
                        + Tone.of(question.type()).are() + ".");
    }
}
