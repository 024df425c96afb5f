package dev.candor.core.ui.result;

import static org.assertj.core.api.Assertions.assertThat;

import dev.candor.core.ballot.Answer;
import dev.candor.core.ballot.CommentReaders;
import dev.candor.core.disclosure.Release;
import dev.candor.core.page.MarkupEscape;
import dev.candor.core.page.Page;
import dev.candor.core.page.Part;
import dev.candor.core.reply.ReadReplies;
import dev.candor.core.survey.Product;
import dev.candor.core.survey.Question;
import dev.candor.core.survey.QuestionType;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Questions, options and team names with markup in them, on every result page. */
final class MarkupInResultsTest {
    private static final Question SCALE =
            new Question("satisfaction", QuestionType.RATING, "How are *make -j* and C* for you?", List.of());
    private static final Question CHOICE = new Question(
            "pick",
            QuestionType.MULTI,
            "Which of a*b, c~d or `e` hurts?",
            List.of(":fire: flaky tests", "*nix builds", "slow_builds_here"));
    private static final Question WORDS = new Question("one-thing", QuestionType.TEXT, "Any _words_?", List.of());
    private static final String[] TEAMS = {"Pay*ments", "`Search`", "_Ops_", "~Data~"};

    @Test
    void configured_text_is_never_interpreted_as_markup() {
        ProductHistory history =
                TestHistory.of(ReleaseBuilder.CI, wave("2026-11-17"), wave("2026-11-10"), wave("2026-11-03"));
        String marked = pages(history)
                .flatMap(page -> page.parts().stream())
                .flatMap(MarkupInResultsTest::marked)
                .collect(Collectors.joining("\n"));

        assertThat(words()).allSatisfy(word -> assertThat(marked).contains(MarkupEscape.of(word)));
        String rest = words().map(MarkupEscape::of).reduce(marked, (text, word) -> text.replace(word, ""));
        assertThat(words()).allSatisfy(word -> assertThat(rest).doesNotContain(word));
    }

    @Test
    void the_name_of_a_product_which_is_escaped_when_it_is_looked_up_is_not_escaped_again() {
        Product ci = ReleaseBuilder.CI;
        Product named = new Product(
                ci.id(), MarkupEscape.of("C*I `now`"), ci.owners(), ci.channel(), ci.audience(), ci.replaces());
        ProductHistory history = TestHistory.of(named, wave("2026-11-17"), wave("2026-11-10"), wave("2026-11-03"));

        List<String> marked = EveryPage.of(history, TestHistory.trend(history), history).stream()
                .flatMap(page -> page.parts().stream())
                .flatMap(MarkupInResultsTest::marked)
                .toList();

        assertThat(marked).anySatisfy(text -> assertThat(text).contains(named.name()));
        assertThat(marked)
                .allSatisfy(text -> assertThat(text)
                        .doesNotContain("C*I", " `now", "" + MarkupEscape.ESCAPE + MarkupEscape.ESCAPE));
    }

    private static Stream<String> words() {
        return Stream.of(
                        Stream.of(SCALE, CHOICE, WORDS).map(Question::wording),
                        CHOICE.options().stream(),
                        Stream.of(TEAMS))
                .flatMap(some -> some);
    }

    /** Texts in which markup is interpreted. */
    private static Stream<String> marked(Part part) {
        if (part instanceof Part.Text text) {
            return Stream.of(text.text());
        }
        if (part instanceof Part.Picture picture) {
            return Stream.of(picture.otherwise());
        }
        return part instanceof Part.Note note ? Stream.of(note.text()) : Stream.empty();
    }

    private static Stream<Page> pages(ProductHistory history) {
        return Stream.concat(
                Stream.of(
                        ResultPage.of(history),
                        SummaryPage.of(
                                history,
                                AlsoAsked.of(history, id -> id),
                                new ReadReplies(List.of(), Map.of(), LocalDate.EPOCH),
                                ResultReader.OWNER),
                        DetailsPage.of(history),
                        TrendPage.of(TestHistory.trend(history), 0, history),
                        TeamsPage.of(history),
                        CommentsPage.of(history, CommentReaders.EVERYONE),
                        ComparePage.of(history, history),
                        OverviewPage.of(List.of(history), List.of(AlsoAsked.of(history, id -> id)))),
                DigestPage.of(
                        List.of(history),
                        List.of(),
                        List.of(new DigestPage.Plan(
                                ReleaseBuilder.CI.name(), LocalDate.parse("2026-12-01"), DigestPage.Plan.State.OPENS)))
                        .stream());
    }

    private static Release wave(String closed) {
        ReleaseBuilder builder =
                ReleaseBuilder.ci(closed, SCALE, CHOICE, WORDS).groups(TEAMS).asked(240);
        for (int team = 0; team < TEAMS.length; team++) {
            for (int person = 0; person < 40; person++) {
                builder.answered(
                        team,
                        1,
                        Map.of(
                                SCALE.id(),
                                new Answer.Point(person % 4 == 0 ? 2 : 5),
                                CHOICE.id(),
                                ReleaseBuilder.chosen(person % 3, (person + 1) % 3),
                                WORDS.id(),
                                new Answer.Words("It works.", CommentReaders.EVERYONE)));
            }
        }
        return builder.release();
    }
}
