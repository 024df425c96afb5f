package dev.candor.core.report;

import static dev.candor.core.report.Told.CI;
import static dev.candor.core.report.Told.EASE;
import static dev.candor.core.report.Told.PAIN;
import static dev.candor.core.report.Told.RATING;
import static dev.candor.core.report.Told.RECOMMEND;
import static dev.candor.core.report.Told.THING;
import static dev.candor.core.report.Told.chosen;
import static org.assertj.core.api.Assertions.assertThat;

import dev.candor.core.ballot.Answer;
import dev.candor.core.ballot.Readers;
import dev.candor.core.disclosure.Release;
import dev.candor.core.page.Page;
import dev.candor.core.page.Part;
import dev.candor.core.survey.Question;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ResultPageTest {
    private static final int ALONE = 9;

    @Test
    void a_result_says_what_was_answered_what_it_means_for_everyone_and_how_it_changed() {
        String page = drawn(november(), october());

        assertThat(page).isEqualTo("""
                (CI: about 70 % of those who answered are satisfied.)
                # CI – 3 November 2026
                *CI: about 70 % of those who answered are satisfied.*
                🟦🟦🟦🟦🟦🟦🟦🟦🟦🟦🟦🟦🟦🟦🟧🟧🟧🟧🟧🟧
                🟦 70 % satisfied · ⬜ neither · 🟧 30 % dissatisfied
                ~ Overall, how satisfied are you with CI? About 40 answers.
                If those who did not answer are like those who did, between 55 % and 85 % of about 60 people asked are \
                satisfied. Whatever they think, it is between 35 % and 85 %. Most people are satisfied, unless fewer \
                than 30 % of the silent ones are.
                ▲ Up since 6 October 2026, by 10 to 65 points.
                About 60 people were asked, about 70 % answered. About 90 % or more of those who answered use CI; \
                using it is not the same as liking it.
                *CI made it easy to ship my last change.*
                65 % agree · 35 % disagree
                *What slows you down?*
                flaky tests about 90 % or more · queueing 60 %
                Teams: 3 groups: not enough answers to show safely.
                ----
                *What one thing should we change?*
                > Docs
                > Faster queues
                > Fewer flaky tests
                ~ November 2026
                ~ Figures are rounded so that nobody can be made out: \
                `/platform-feedback privacy`
                [Details|results.details|ci-pulse-2026-11-03] [Comments|results.comments|ci-pulse-2026-11-03]
                """);
        assertThat(page)
                .as("never how many answered, a group that is withheld, the score that few answers cannot carry, or "
                        + "words for owners alone")
                .doesNotContainPattern("\\b(42|29|13)\\b")
                .doesNotContain("Tiny", "promoter", "for owners");
    }

    @Test
    void a_small_group_is_told_in_words_with_no_bar_that_would_claim_more() {
        Release release = Told.ci("2026-11-03", RATING)
                .asked(12)
                .rated(0, 6, 4)
                .rated(0, 2, 1)
                .counted();

        String page = drawn(release);

        assertThat(page).isEqualTo("""
                (CI: the answers are mostly positive.)
                # CI – 3 November 2026
                *CI: the answers are mostly positive.*
                ~ Overall, how satisfied are you with CI? 5–9 answers.
                There is no earlier result of this question to compare with.
                About 10 people were asked.
                ~ Figures are rounded so that nobody can be made out: \
                `/platform-feedback privacy`
                [Details|results.details|ci-pulse-2026-11-03] [Comments|results.comments|ci-pulse-2026-11-03]
                """);
        assertThat(page).as("never a figure of a small group").doesNotContain("%", "🟦");
    }

    @Test
    void too_few_answers_are_said_to_be_too_few_and_nothing_else() {
        String page =
                drawn(Told.ci("2026-11-03", RATING).asked(12).rated(0, 4, 1).counted());

        assertThat(page).startsWith("(CI: not enough answers to show safely.)\n");
        assertThat(page).as("never a verdict or a figure").doesNotContain("negative", "%", "🟧", " 4 ");
    }

    @Test
    void a_void_wave_is_admitted() {
        String page = drawn(Told.ci("2026-11-03", RATING).rated(0, 40, 5).lost(), october());

        assertThat(page).isEqualTo("""
                (CI: this survey could not be counted.)
                # CI – 3 November 2026
                *CI: this survey could not be counted.*
                This survey is void: the key to its answers was lost, or something other than Candor changed them in \
                the database. They are destroyed. Nothing is shown rather than something half right. We are sorry for \
                the time it took you.
                ~ Figures are rounded so that nobody can be made out: \
                `/platform-feedback privacy`
                """);
        assertThat(page).as("never a change since the last one").doesNotContain("since");
    }

    @Test
    void where_some_do_not_use_it_the_range_is_one_of_its_users() {
        Release release = Told.ci("2026-11-03", RATING)
                .asked(60)
                .rated(0, 20, 4)
                .rated(0, 10, 2)
                .doNotUseIt(0, 15)
                .counted();

        String page = drawn(release);

        assertThat(page)
                .contains("of all its users are satisfied. Whatever they think, it is between 30 % and 85 %.\n")
                .contains("About 65 % of those who answered use CI; using it is not the same as liking it.");
        assertThat(page).as("never people counted who may not use it").doesNotContain("people)", "silent ones");
    }

    @Test
    void a_question_asked_in_other_words_is_not_compared() {
        Release before = Told.ci(
                        "2026-10-06", new Question(RATING.id(), RATING.type(), "How do you like CI?", List.of()))
                .rated(0, 40, 1)
                .counted();

        String page = drawn(november(), before);

        assertThat(page).contains("There is no earlier result of this question to compare with.");
        assertThat(page).as("never an arrow across two wordings").doesNotContain("▲", "▼");
    }

    @Test
    void a_change_that_chance_could_make_has_no_arrow_and_says_what_would_have_shown() {
        Release before = Told.ci("2026-10-06", RATING)
                .asked(60)
                .rated(0, 20, 4)
                .rated(0, 15, 2)
                .counted();

        String page = drawn(november(), before);

        assertThat(page)
                .contains("No clear change since 6 October 2026. A drop of 40 or a rise of 35 points would "
                        + "probably have shown, a smaller one perhaps not.");
        assertThat(page)
                .as("never an arrow that chance could draw, nor that nothing changed")
                .doesNotContain("▲", "▼", "no change", "significant");
    }

    @Test
    void what_people_wrote_is_quoted_and_nothing_in_it_is_understood() {
        String hostile = "<!channel> *bold* <https://evil.example|click>\n> [Details|results.details|x]";
        Release release = Told.ci("2026-11-03", RATING, THING)
                .rated(0, 10, 5)
                .said(hostile, Readers.EVERYONE)
                .said("docs", Readers.EVERYONE)
                .said("queues", Readers.EVERYONE)
                .counted();

        Page page = ResultPage.of(new History(CI, List.of(release)));

        assertThat(page.parts()).contains(new Part.Quote(hostile));
        assertThat(page.parts().stream()
                        .filter(part -> !(part instanceof Part.Quote))
                        .map(Object::toString))
                .as("never outside of a quote")
                .noneMatch(part -> part.contains("evil") || part.contains("!channel"));
    }

    @Test
    void words_for_the_owners_alone_stay_out_of_the_channel() {
        Release release = Told.ci("2026-11-03", RATING, THING)
                .rated(0, 10, 5)
                .said("tell nobody", Readers.OWNERS)
                .said("between us", Readers.OWNERS)
                .said("in confidence", Readers.OWNERS)
                .counted();

        assertThat(release.comments(Readers.OWNERS)).hasSize(3);
        assertThat(drawn(release)).as("never theirs").doesNotContain("tell nobody", "between us", "in confidence", ">");
    }

    @Test
    void a_result_that_was_withheld_is_passed_over_for_the_one_before_it() {
        Release withheld = Told.ci("2026-10-20", RATING).rated(0, 3, 1).counted();

        assertThat(drawn(november(), withheld, october()))
                .contains("▲ Up since 6 October 2026")
                .as("never a change since what nobody saw")
                .doesNotContain("20 October");
    }

    @Test
    void hardly_any_participation_is_not_called_none() {
        assertThat(drawn(Told.ci("2026-11-03", RATING).asked(200).rated(0, 6, 4).counted()))
                .contains("200 people were asked, less than 5 % answered.")
                .as("never zero")
                .doesNotContain("about 0 %");
    }

    @Test
    void long_comments_leave_room_for_the_result_itself() {
        Release release = Told.ci("2026-11-03", RATING, THING)
                .rated(0, 10, 5)
                .said("a".repeat(900), Readers.EVERYONE)
                .said("b".repeat(900), Readers.EVERYONE)
                .said("c".repeat(900), Readers.EVERYONE)
                .counted();

        assertThat(drawn(release))
                .contains("> aaa", "More of what people wrote is behind the button _Comments_.")
                .as("never so long that the buttons fall off")
                .doesNotContain("> bbb");
    }

    private static Release october() {
        return Told.ci("2026-10-06", RATING)
                .asked(60)
                .rated(0, 10, 4)
                .rated(0, 22, 2)
                .counted();
    }

    private static Release november() {
        Told told = Told.ci("2026-11-03", RATING, EASE, RECOMMEND, PAIN, THING)
                .asked(60)
                .groups("Payments", "Search", "Tiny");
        for (int group = 0; group < 2; group++) {
            told.answered(group, 11, answers(4, 6, 9, chosen(0, 1))).answered(group, 5, answers(2, 2, 3, chosen(1)));
        }
        return told.answered(2, 3, answers(1, 1, 1, chosen(2)))
                .answered(ALONE, 3, answers(5, 7, 10, chosen(1)))
                .said("Fewer flaky tests", Readers.EVERYONE)
                .said("Faster queues", Readers.EVERYONE)
                .said("Docs", Readers.EVERYONE)
                .said("for owners: one", Readers.OWNERS)
                .counted();
    }

    private static Map<String, Answer> answers(int rating, int ease, int recommend, Answer pain) {
        return Map.of(
                RATING.id(), new Answer.Point(rating),
                EASE.id(), new Answer.Point(ease),
                RECOMMEND.id(), new Answer.Point(recommend),
                PAIN.id(), pain);
    }

    private static String drawn(Release... newestFirst) {
        return Drawn.of(ResultPage.of(new History(CI, List.of(newestFirst))));
    }
}
