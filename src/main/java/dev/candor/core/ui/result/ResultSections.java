package dev.candor.core.ui.result;

import dev.candor.core.ballot.CommentReaders;
import dev.candor.core.disclosure.PrecisionLevel;
import dev.candor.core.disclosure.Release;
import dev.candor.core.disclosure.Shown;
import dev.candor.core.disclosure.Withheld;
import dev.candor.core.page.Action;
import dev.candor.core.page.Button;
import dev.candor.core.page.MarkupEscape;
import dev.candor.core.page.Page;
import dev.candor.core.page.Part;
import dev.candor.core.sampling.ReportingGroup;
import dev.candor.core.statistics.ReportedChange;
import dev.candor.core.survey.Question;
import dev.candor.core.survey.QuestionType;
    /** A line for each question except the headline, text questions and the themes; the options of a choice as a chart. */
    List<Part> questions() {
        Optional<Question> headline = ProductHistory.headline(release);
        return release.questions().stream()
                .filter(question -> question.type() != QuestionType.TEXT)
                .filter(question -> headline.filter(question::equals).isEmpty() && !Themes.isQuestion(question))
                .map(question -> ResultCharts.part(
                        ResultCharts.options(release, question),
                        "*" + MarkupEscape.of(question.wording()) + "*\n"
                                + ResultLine.full(release.cell(question), Question.MAX_OPTIONS)
                                + reportedChange(question)))
                .toList();
    }

    /** Whether a question for a change says more often better or worse, if it has figures. */
    private String reportedChange(Question question) {
        if (question.type() != QuestionType.CHANGE
                || !(release.cell(question) instanceof Shown shown)
                || shown.precisionLevel() == PrecisionLevel.WORDS) {
            return "";
        }
        return switch (ReportedChange.of(
                CountsBehindCell.of(shown, Sentiment.FAVOURABLE, release),
                CountsBehindCell.of(shown, Sentiment.UNFAVOURABLE, release))) {
            case BETTER -> "\nClearly more people say better than worse.";
            case WORSE -> "\nClearly more people say worse than better.";
            case UNCLEAR -> "\nToo close to tell whether it got better or worse.";
        };
    }

    /** The number of groups shown; the page by team lists them. */
    List<Part> teams() {
        List<ReportingGroup> groups = release.groups();
        Optional<Question> question = lead();
        if (groups.isEmpty() || question.isEmpty()) {
            return List.of();
        }
        int shown = (int) groups.stream()
                .filter(group -> release.cell(question.get(), group) instanceof Shown)
                .count();
        int hidden = groups.size() - shown;
        String shownText = haveOrHas(shown) + " a result of their own: "
                + CommandText.command(history.product().id() + " teams") + ".";
        String hiddenText = hidden == 0 ? "" : " " + SentenceCase.of(haveOrHas(hidden)) + " " + Withheld.REASON + ".";
        return List.of(new Part.Text(shown == 0 ? TeamsPage.NONE : SentenceCase.of(shownText + hiddenText)));
    }

    private static String haveOrHas(int groups) {
        return groups == 1 ? "1 group has" : groups + " groups have";
    }

    /** The question by which groups are listed: the headline, else the first with figures. */
    Optional<Question> lead() {
        return ProductHistory.headline(release)
                .or(() -> release.questions().stream()
                        .filter(question -> question.type() != QuestionType.TEXT)
                        .findFirst());
    }

    Part smallPrint() {
        return new Part.Note("Figures are rounded so that nobody can be identified. The privacy rules of this survey "
                + "have the fingerprint " + release.policy().hash() + ". More: " + CommandText.command("privacy"));
    }
}
