package dev.candor.core.ui.result;

import dev.candor.core.disclosure.Release;
import dev.candor.core.disclosure.Share;
import dev.candor.core.disclosure.Shown;
import dev.candor.core.disclosure.Withheld;
import dev.candor.core.page.MarkupEscape;
import dev.candor.core.survey.OwnerSurvey;
import dev.candor.core.survey.Product;
import dev.candor.core.survey.Question;
import dev.candor.core.survey.QuestionType;
import java.util.Optional;

/** Summarizes a release in one sentence. */
final class Headline {
    private static final int HALF = 50;

    private Headline() {}

    /** The sentence with its product name, such as {@code CI: about 60 % of those who answered are satisfied}. */
    static String of(Product product, Release release) {
        return product.name() + ": " + sentence(release);
    }

    /** The sentence without the product name. */
    static String alone(Release release) {
        return SentenceCase.of(sentence(release));
    }

    /** The sentence without the product name, beginning in lower case. */
    static String sentence(Release release) {
        if (release.isVoided()) {
            return "this survey could not be counted.";
        }
        if (release.isEmpty()) {
            return Withheld.REASON + ".";
        }
        Optional<Question> question = ProductHistory.headline(release);
        if (question.isEmpty()) {
            boolean figures = release.questions().stream().anyMatch(one -> release.cell(one) instanceof Shown);
            return figures ? "a new result is in." : "comments are in.";
        }
        return ProductHistory.shownHeadline(release)
                .map(shown -> asked(release, question.get()) + sentence(question.get(), release, shown))
                .orElse(
                        question.get().type() == QuestionType.SCORE
                                ? "a score is shown from about 30 answers on."
                                : "the main question has " + Withheld.REASON + ".");
    }

    /** Owners may ask about a part of the product alone, so the question that they wrote comes first. */
    private static String asked(Release release, Question question) {
        return OwnerSurvey.isWritten(release.heading().survey())
                ? "to “" + MarkupEscape.of(question.wording()) + "” "
                : "";
    }

    private static String sentence(Question question, Release release, Shown shown) {
        if (question.type() == QuestionType.SCORE) {
            return "a score of " + shown.label() + " (" + question.wording() + ").";
        }
        ScaleWording wording = ScaleWording.of(question.type());
        return shown.verdict()
                .map(verdict -> "the answers are " + verdict.label() + ".")
                .orElseGet(() -> UseText.users(release, shown)
                        .map(users -> "of " + users + ", " + inFigures(wording, "", shown))
                        .orElseGet(() -> inFigures(wording, " of those who answered", shown)));
    }

    /** Names the majority; if neither share is one, names both, because one alone would hide the other. */
    private static String inFigures(ScaleWording wording, String of, Shown shown) {
        Share favourable = shown.shares().get(0);
        Share unfavourable = shown.shares().get(1);
        if (favourable.high() + unfavourable.high() <= HALF / 100.0) {
            return "most" + of + " " + wording.neither() + ".";
        }
        if (favourable.percent() > HALF) {
            return ShareText.of(shown, favourable) + of + " " + wording.are() + ".";
        }
        if (unfavourable.percent() > HALF) {
            return ShareText.of(shown, unfavourable) + of + " " + wording.areNot() + ".";
        }
        return ShareText.of(shown, favourable) + of + " " + wording.are() + ", " + ShareText.of(shown, unfavourable)
                + " " + wording.areNot() + ".";
    }
}
