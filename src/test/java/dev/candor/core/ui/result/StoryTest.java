package dev.candor.core.ui.result;

import static dev.candor.core.ui.result.ReleaseBuilder.CI;
import static dev.candor.core.ui.result.ReleaseBuilder.PAIN;
import static dev.candor.core.ui.result.ReleaseBuilder.RATING;
import static dev.candor.core.ui.result.ReleaseBuilder.chosen;
import static dev.candor.core.ui.result.StoryFixture.AUTUMN;
import static dev.candor.core.ui.result.StoryFixture.SUMMER;
import static dev.candor.core.ui.result.StoryFixture.material;
import static dev.candor.core.ui.result.StoryFixture.message;
import static dev.candor.core.ui.result.StoryFixture.page;
import static dev.candor.core.ui.result.StoryFixture.rated;
import static dev.candor.core.ui.result.StoryFixture.replies;
import static dev.candor.core.ui.result.StoryFixture.rising;
import static dev.candor.core.ui.result.StoryFixture.story;
import static org.assertj.core.api.Assertions.assertThat;

import dev.candor.core.ballot.Answer;
import dev.candor.core.disclosure.Release;
import dev.candor.core.page.MarkupEscape;
import dev.candor.core.ui.report.ReportPage;
import dev.candor.core.ui.report.StoryReport;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StoryTest {
    @Test
    void a_quarter_is_told_in_five_sections() {
        assertThat(MarkupEscape.plain(message(AUTUMN, replies()))).isEqualTo("""
                (The story of CI, October to December 2026.)
                # CI – October to December 2026
                *What we heard*
                • About 70 % of those who answered are satisfied. Likely range for all users of CI: 60–80 % satisfied.
                • *What slows you down?* queueing: 70 % · docs: 30 %
                • The survey closed on 3 November 2026. About 50 of about 60 people rated CI.
                *What we did*
                • *What slows you down?* – done on 7 October 2026: Flaky tests are *retried*. <More about it|https://wiki.example/ci>
                • *20 October 2026* new *runners* live
                *What changed*
                • *Overall, how satisfied are you with CI?* ▲ Up from 25 % to 70 % satisfied between 3 September and 3 November, by at least 20 in every 100 people.
                • *What slows you down?* “queueing”: ▲ Up from 25 % to 70 % between 3 September and 3 November, by at least 20 in every 100 people.
                • *What slows you down?* “docs”: ▼ Down from 75 % to 30 % between 3 September and 3 November, by at least 20 in every 100 people.
                *What we chose not to build, and why*
                • *What slows you down?* – won't do it, because: nobody could keep a tool of our own alive. <More about it|https://wiki.example/ci>
                *What is next*
                • *What slows you down?* – doing it, by 1 December 2026: More runners. <More about it|https://wiki.example/ci>
                • The next survey opens on Tuesday 8 December.
                [Open the page|link.story|]
                ~ The page can be printed, or pasted as Markdown. The link is for you alone. It works once, for 10 minutes.
                """);
    }

    @Test
    void the_whole_story_is_markdown_to_paste() {
        Story story = story(AUTUMN, rising(), replies());
        assertThat(StoryMarkdown.of(story)).isEqualTo("""
                # CI: October to December 2026

                2 surveys closed, the last on 3 November 2026.

                ## What we heard

                - About 70 % of those who answered are satisfied. Likely range for all users of CI: 60–80 % satisfied.
                - **What slows you down?** queueing: 70 % · docs: 30 %
                - The survey closed on 3 November 2026. About 50 of about 60 people rated CI.

                ## What we did

                - **What slows you down?** – done on 7 October 2026: Flaky tests are \\*retried\\*. [More about it](<https://wiki.example/ci>)
                - **20 October 2026** new \\*runners\\* live

                ## What changed

                - **Overall, how satisfied are you with CI?** ▲ Up from 25 % to 70 % satisfied between 3 September and 3 November, by at least 20 in every 100 people.
                - **What slows you down?** “queueing”: ▲ Up from 25 % to 70 % between 3 September and 3 November, by at least 20 in every 100 people.
                - **What slows you down?** “docs”: ▼ Down from 75 % to 30 % between 3 September and 3 November, by at least 20 in every 100 people.

                ## What we chose not to build, and why

                - **What slows you down?** – won't do it, because: nobody could keep a tool of our own alive. [More about it](<https://wiki.example/ci>)

                ## What is next

                - **What slows you down?** – doing it, by 1 December 2026: More runners. [More about it](<https://wiki.example/ci>)
                - The next survey opens on Tuesday 8 December.
                """);
    }

    @Test
    void a_change_that_is_not_clear_is_too_early_to_tell() {
        List<Release> two = List.of(rated("2026-08-03", 20), rated("2026-10-03", 23));
        assertThat(RenderedPage.of(page(story(AUTUMN, two, List.of()))))
                .contains(
                        "*What changed*\n• Too early to tell from this quarter alone. No clear change between 3 August and 3 October.")
                .as("never a direction")
                .doesNotContain("▲", "▼");
    }

    @Test
    void what_changed_before_the_quarter_is_told_as_a_change_over_the_year() {
        List<Release> releases = List.of(
                rated("2026-04-03", 11), rated("2026-06-03", 32), rated("2026-08-03", 32), rated("2026-09-03", 32));
        assertThat(RenderedPage.of(page(story(SUMMER, releases, List.of()))))
                .contains("Too early to tell from this quarter alone. No clear change between 3 June and 3 September.")
                .contains(
                        "• Over the year: *Overall, how satisfied are you with CI?* ▲ Up from 25 % to 70 % satisfied between"
                                + " 3 April and 3 September. The share rose by at least 10 in every 100 people, judged by all results in that"
                                + " time.");
        assertThat(RenderedPage.of(page(story(new Quarter(2026, 2), releases, List.of()))))
                .contains("▲ Up from 25 % to 70 % satisfied between 3 April and 3 June, by at least")
                .doesNotContain("since");
    }

    @Test
    void a_survey_that_did_not_close_in_the_quarter_changed_nothing_in_it() {
        List<Release> releases = List.of(
                own("2026-04-03", 11),
                own("2026-06-03", 32),
                own("2026-08-03", 32),
                own("2026-09-03", 32),
                rated("2026-10-03", 23));
        assertThat(RenderedPage.of(page(story(AUTUMN, releases, List.of())))).doesNotContain("Over the year", "▲");
        assertThat(RenderedPage.of(page(story(SUMMER, releases, List.of()))))
                .as("but in the one before")
                .contains("Over the year", "▲");
    }

    @Test
    void of_the_changes_over_the_year_the_three_largest_are_told_and_the_others_on_demand() {
        List<Release> releases = List.of(
                painful("2026-04-03", 11, 2, 3),
                painful("2026-06-03", 32, 0, 1),
                painful("2026-08-03", 32, 0, 1),
                painful("2026-09-03", 32, 0, 1));
        Story story = story(SUMMER, releases, List.of());

        assertThat(RenderedPage.of(page(story)))
                .containsSubsequence(
                        "• Over the year: *What slows you down?* “queueing”: ▲",
                        "• Over the year: *What slows you down?* “flaky tests”: ▲",
                        "• Over the year: *What slows you down?* “slow builds”: ▼",
                        "• and 2 more on the page\n")
                .as("a smaller change, though of the first question")
                .doesNotContain("Over the year: *Overall");
        ReportPage.Section changed = StoryReport.of(CI, new StoryAnswer.Told(story), List.of()).sections().stream()
                .filter(section -> section.id().equals("changed"))
                .findFirst()
                .orElseThrow();
        assertThat(changed.more()).singleElement().satisfies(more -> {
            assertThat(more.label()).isEqualTo("And 2 more");
            assertThat(more.parts().toString()).contains("Over the year: *Overall", "“docs”: ▼");
        });
        assertThat(StoryMarkdown.of(story)).contains("Over the year: **Overall", "“docs”: ▼");
    }

    @Test
    void two_surveys_in_the_same_words_bear_their_names_and_one_alone_has_none() {
        List<Release> both = List.of(
                own("2026-07-10", 11),
                rated("2026-09-03", 11),
                own("2026-10-10", 32),
                rated("2026-10-11", 11),
                rated("2026-11-03", 32));
        assertThat(MarkupEscape.plain(RenderedPage.of(page(story(AUTUMN, both, List.of())))))
                .contains("""
                *What we heard*
                • *CI (pulse)*: about 70 % of those who answered are satisfied. Likely range for all users of CI: 60–80 % satisfied.
                • *What slows you down?* queueing: 70 % · docs: 30 %
                • The survey closed on 3 November 2026. About 50 of about 60 people rated CI.
                • *CI (Build *times*)*: about 70 % of those who answered are satisfied. Likely range for all users of CI: 60–80 % satisfied.
                • The survey closed on 10 October 2026. About 50 of about 60 people rated CI.
                """, """
                • *Overall, how satisfied are you with CI? (pulse)* ▲ Up from 25 %""", """
                • *Overall, how satisfied are you with CI? (Build *times*)* ▲ Up from 25 %""", """
                • *What slows you down?* “queueing”: ▲ Up from 25 %""");
        assertThat(message(AUTUMN, List.of())).doesNotContain("pulse");
    }

    private static Release own(String day, int liked) {
        return ReleaseBuilder.of(CI, "ci-own", day, RATING)
                .asked(60)
                .rated(0, liked, 5)
                .rated(0, 45 - liked, 1)
                .release();
    }

    @Test
    void the_first_result_is_too_early_to_tell() {
        assertThat(RenderedPage.of(page(story(AUTUMN, List.of(rated("2026-10-03", 23)), List.of()))))
                .contains(
                        "*What changed*\n• Too early to tell from this quarter alone. No earlier result to compare with.\n");
    }

    @Test
    void what_was_not_asked_in_the_quarter_did_not_change_in_it() {
        List<Release> releases = new ArrayList<>(rising());
        releases.add(ReleaseBuilder.ci("2027-01-12", RATING)
                .asked(60)
                .answered(0, 45, Map.of("satisfaction", new Answer.Point(1)))
                .release());
        assertThat(RenderedPage.of(page(story(new Quarter(2027, 1), releases, List.of()))))
                .contains("*What changed*\n• *Overall, how satisfied are you with CI?* ▼")
                .doesNotContain("What slows you down?");
    }

    @Test
    void a_wave_with_too_few_answers_is_told_as_what_it_is() {
        Release few = ReleaseBuilder.rated("2026-10-03", RATING, 4, 2, 1, 1);
        String page = RenderedPage.of(page(story(AUTUMN, List.of(few), List.of())));
        assertThat(page)
                .contains(
                        "*What we heard*\n• The survey that closed on 3 October 2026 has no result: not enough answers to show safely.\n*");
        assertThat(page).as("no figure").doesNotContain("%");
    }

    @Test
    void a_survey_that_closed_last_without_a_result_is_told_after_the_result_before_it() {
        List<Release> releases = new ArrayList<>(rising());
        releases.add(ReleaseBuilder.ci("2026-11-17", RATING).rated(0, 40, 5).voidedRelease());
        assertThat(RenderedPage.of(page(story(AUTUMN, releases, List.of()))))
                .contains("• The survey closed on 3 November 2026. About 50 of about 60 people rated CI.\n"
                        + "• The survey that closed on 17 November 2026 could not be counted. Its key was lost, or "
                        + "something other than Candor changed its answers.\n*What we did*");
        assertThat(story(AUTUMN, releases, List.of()).headline()).startsWith("About 70 % of those");

        releases.add(7, own("2026-10-02", 32));
        releases.add(ReleaseBuilder.of(CI, "ci-own", "2026-11-18", RATING)
                .rated(0, 2, 5)
                .release());
        assertThat(MarkupEscape.plain(RenderedPage.of(page(story(AUTUMN, releases, List.of())))))
                .as("each survey by its name")
                .contains("• *CI (pulse)*: the survey that closed on 17 November 2026 could not be counted.")
                .contains("• *CI (Build *times*)*: about 70 % of those who answered are satisfied.")
                .contains("and 1 more on the page");
    }

    @Test
    void a_quarter_in_which_no_wave_closed_has_no_story() {
        assertThat(Story.of(material(new Quarter(2025, 4), rising(), List.of())))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "plain,plain",
        "*bold* words,**bold** words",
        "\u2060*not bold\u2060*,\\*not bold\\*",
        "[a](b) <i> # | \\,\\[a\\](b) \\<i\\> \\# \\| \\\\",
        "\u2060> quote,\\> quote"
    })
    void markup_becomes_markdown_and_the_rest_stays_as_written(String words, String markdown) {
        assertThat(StoryMarkdown.text(words)).isEqualTo(markdown);
    }

    private static Release painful(String day, int liked, Integer... pains) {
        return ReleaseBuilder.ci(day, RATING, PAIN)
                .asked(60)
                .answered(0, liked, Map.of("satisfaction", new Answer.Point(5), "pain", chosen(pains)))
                .answered(0, 45 - liked, Map.of("satisfaction", new Answer.Point(1), "pain", chosen(pains)))
                .release();
    }
}
