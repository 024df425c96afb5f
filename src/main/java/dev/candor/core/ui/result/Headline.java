package dev.candor.core.ui.result;

import dev.candor.core.ballot.CommentReaders;
import dev.candor.core.disclosure.Release;
import dev.candor.core.disclosure.Share;
import dev.candor.core.disclosure.Shown;
import dev.candor.core.disclosure.Withheld;
import dev.candor.core.page.MarkupEscape;
import dev.candor.core.survey.OwnerSurvey;
import dev.candor.core.survey.Question;
import dev.candor.core.survey.QuestionType;
import java.util.Optional;

/** Summarizes a release in one sentence. */
final class Headline {
    private static final int HALF = 50;
    private static final int MAX_OPTIONS = 2;

    private Headline() {}

    /** The sentence about the latest release with its name, such as {@code CI: about 60 % of those who answered are satisfied}. */
    static String of(ProductHistory history, Release release) {
        return history.name() + ": " + sentence(release);
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
        return figures(release)
                .or(() -> ProductHistory.headline(release)
                        .map(question -> question.type() == QuestionType.SCORE
                                ? "a score is shown from about 30 answers on."
                                : "the main question has " + Withheld.REASON + "."))
                .orElseGet(() -> withoutFigures(release));
    }

    private static String withoutFigures(Release release) {
        if (release.questions().stream().anyMatch(one -> release.cell(one) instanceof Shown)) {
            return "no answer stands out.";
        }
        return release.comments(CommentReaders.OWNERS).isEmpty() ? Withheld.REASON + "." : "comments are in.";
    }

    /** The sentence, if it has a figure: of the headline question, else of the first choice with an option that stands out. */
    static Optional<String> figures(Release release) {
        return ProductHistory.shownHeadline(release)
                .map(shown -> use(release)
                        .map(use -> use + ". " + SentenceCase.of(shown(release, shown)))
                        .orElseGet(() -> shown(release, shown)))
                .or(() -> Migration.use(release).map(use -> use + "."))
                .or(() -> choice(release)
                        .map(question ->
                                quoted(question) + " " + ResultLine.full(release.cell(question), MAX_OPTIONS) + "."));
    }

    /** Who uses what, where the survey asks it first. */
    private static Optional<String> use(Release release) {
        return Migration.use(release).or(() -> UseText.adoption(release));
    }

    /** The choice that the sentence names where no scale is asked and no score is shown. */
    static Optional<Question> choice(Release release) {
        boolean scale = ProductHistory.headline(release)
                .filter(question -> question.type().isScale())
                .isPresent();
        return scale || ProductHistory.shownHeadline(release).isPresent()
                ? Optional.empty()
                : release.questions().stream()
                        .filter(question -> question.type().isChoice() && ResultSections.isOfItsOwn(question))
                        .filter(question -> ResultLine.namesOption(release.cell(question)))
                        .findFirst();
    }

    /** The question comes first unless the sentence tells what was asked, as it does of a rating by a configured survey and a score. */
    private static String shown(Release release, Shown shown) {
        Question question = shown.question().orElseThrow();
        String sentence = sentence(question, release, shown);
        return question.type() == QuestionType.SCORE || ratesProduct(question, release)
                ? sentence
                : quoted(question) + " " + SentenceCase.of(sentence);
    }

    /** Whether the headline question rates the product, and not what its owners ask in words of their own. */
    static boolean ratesProduct(Question headline, Release release) {
        return headline.type() == QuestionType.RATING
                && !OwnerSurvey.isWritten(release.heading().survey());
    }

    /** The words of a question in quotation marks, with markup escaped. */
    static String quoted(Question question) {
        return "“" + MarkupEscape.of(question.wording()) + "”";
    }

    private static String sentence(Question question, Release release, Shown shown) {
        if (question.type() == QuestionType.SCORE) {
            return "a score of " + shown.label() + " (" + question.wording() + ").";
        }
        ScaleWording wording = ScaleWording.of(question.type());
        return shown.verdict()
                .map(verdict -> "the answers"
                        + UseText.users(release, shown).map(" of "::concat).orElse("") + " are " + verdict.label()
                        + ".")
                .orElseGet(() -> UseText.users(release, shown)
                        .map(users -> "of " + users
                                + (ratesProduct(question, release) ? " who rated it, " : " who answered it, ")
                                + inFigures(wording, "", shown))
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
