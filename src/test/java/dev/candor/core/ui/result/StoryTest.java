package dev.candor.core.ui.result;

import static dev.candor.core.ui.result.ReleaseBuilder.CI;
import static dev.candor.core.ui.result.ReleaseBuilder.PAIN;
import static dev.candor.core.ui.result.ReleaseBuilder.RATING;
import static dev.candor.core.ui.result.ReleaseBuilder.chosen;
import static org.assertj.core.api.Assertions.assertThat;

import dev.candor.core.ballot.Answer;
import dev.candor.core.disclosure.Release;
import dev.candor.core.disclosure.ReleaseHeading;
import dev.candor.core.page.MarkupEscape;
import dev.candor.core.page.Page;
import dev.candor.core.reply.ReadReplies;
import dev.candor.core.reply.Reply;
import dev.candor.core.survey.TrendMark;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StoryTest {
    private static final Quarter AUTUMN = new Quarter(2026, 4);
    private static final Quarter SUMMER = new Quarter(2026, 3);
    private static final String URL = "https://candor.example/report/link/0";
    private static final int[] LIKED = {11, 11, 13, 11, 11, 11, 11, 25, 32};
    private static final TrendMark RUNNERS = new TrendMark(LocalDate.parse("2026-10-20"), "new *runners* live");

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
    void a_product_without_replies_says_so_and_nothing_more() {
        assertThat(message(AUTUMN, List.of()))
                .contains("""
                *What we chose not to build, and why*
                • The owners have recorded nothing that they won't do.
                """)
                .contains("*What is next*\n• The next survey opens on Tuesday 8 December.\n");
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
                                + " 3 April and 3 September, by at least 10 in every 100 people.");
        assertThat(RenderedPage.of(page(story(new Quarter(2026, 2), releases, List.of()))))
                .contains("▲ Up from 25 % to 70 % satisfied between 3 April and 3 June, by at least")
                .doesNotContain("since");
    }

    @Test
    void of_the_changes_over_the_year_the_three_largest_are_told_and_the_others_counted() {
        List<Release> releases = List.of(
                painful("2026-04-03", 11, 2, 3),
                painful("2026-06-03", 32, 0, 1),
                painful("2026-08-03", 32, 0, 1),
                painful("2026-09-03", 32, 0, 1));
        assertThat(RenderedPage.of(page(story(SUMMER, releases, List.of()))))
                .containsSubsequence(
                        "• Over the year: *What slows you down?* “queueing”: ▲",
                        "• Over the year: *What slows you down?* “flaky tests”: ▲",
                        "• Over the year: *What slows you down?* “slow builds”: ▼",
                        "• and 2 more in `/platform-feedback ci trend`\n")
                .as("a smaller change, though of the first question")
                .doesNotContain("Over the year: *Overall");
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
                • *ci-pulse*: about 70 % of those who answered are satisfied. Likely range for all users of CI: 60–80 % satisfied.
                • *What slows you down?* queueing: 70 % · docs: 30 %
                • The survey closed on 3 November 2026. About 50 of about 60 people rated CI.
                • *Build *times**: about 70 % of those who answered are satisfied. Likely range for all users of CI: 60–80 % satisfied.
                • The survey closed on 10 October 2026. About 50 of about 60 people rated CI.
                """, """
                • *ci-pulse: Overall, how satisfied are you with CI?* ▲ Up from 25 %""", """
                • *Build *times*: Overall, how satisfied are you with CI?* ▲ Up from 25 %""", """
                • *What slows you down?* “queueing”: ▲ Up from 25 %""");
        assertThat(message(AUTUMN, List.of())).doesNotContain("ci-pulse");
    }

    private static Release own(String day, int liked) {
        return ReleaseBuilder.of(CI, "ci-own", day, RATING)
                .asked(60)
                .rated(0, liked, 5)
                .rated(0, 45 - liked, 1)
                .release();
    }

    @Test
    void of_a_quarter_that_is_over_only_what_the_owners_planned_then_is_next() {
        Story.Material now = material(SUMMER, rising(), List.of());
        Story.Material over = new Story.Material(
                SUMMER,
                now.history(),
                now.trend(),
                now.year(),
                now.replies(),
                now.answered(),
                now.zone(),
                now.day(),
                Optional.empty());
        assertThat(RenderedPage.of(page(Story.of(over).orElseThrow())))
                .contains("*What was planned next*\n• The owners had planned nothing yet.\n")
                .doesNotContain("What is next", "The next survey");
    }

    @Test
    void the_first_result_is_too_early_to_tell() {
        assertThat(RenderedPage.of(page(story(AUTUMN, List.of(rated("2026-10-03", 23)), List.of()))))
                .contains(
                        "*What changed*\n• Too early to tell from this quarter alone. No earlier result to compare with.\n");
    }

    @Test
    void a_reply_that_was_done_leaves_what_is_next_and_later_quarters_keep_what_is_open() {
        Reply doing = reply(Reply.Kind.DOING, "A cache.", "2026-08-10", Optional.empty());
        Reply done = reply(Reply.Kind.DONE, "The cache is live.", "2026-10-12", Optional.of("2026-10-10"));
        String summer = message(SUMMER, List.of(doing, done));
        assertThat(summer).contains("• *What slows you down?* – doing it: A cache.");
        assertThat(summer).doesNotContain("The cache is live");

        String autumn = message(AUTUMN, List.of(doing, done));
        assertThat(autumn)
                .contains("*What we did*", "done on 10 October 2026: The cache is live.")
                .doesNotContain("A cache.");
        assertThat(message(AUTUMN, List.of(doing))).contains("• *What slows you down?* – doing it: A cache.");
    }

    @Test
    void a_promise_whose_day_is_past_is_told_as_missed() {
        Reply doing = reply("first-2026-07-03", Reply.Kind.DOING, "A cache.", "2026-10-10", Optional.of("2026-11-19"));
        Reply looking = reply(
                "second-2026-07-03", Reply.Kind.LOOKING_INTO_IT, "Slow.", "2026-10-11", Optional.of("2026-11-18"));
        assertThat(message(AUTUMN, List.of(doing, looking)))
                .contains(
                        "• *What slows you down?* – was to be done by 19 November 2026; not reported as done: A cache.",
                        "• *What slows you down?* – was looked into until 18 November 2026; nothing reported since: Slow.");
    }

    @Test
    void a_promise_for_the_next_quarter_is_told_when_it_is_given_and_so_is_what_is_looked_into() {
        Reply doing = reply("first-2026-07-03", Reply.Kind.DOING, "A cache.", "2026-08-10", Optional.of("2026-12-01"));
        Reply looking = reply(
                "second-2026-07-03", Reply.Kind.LOOKING_INTO_IT, "Slow mornings.", "2026-08-11", Optional.empty());
        assertThat(message(SUMMER, List.of(doing, looking)))
                .contains(
                        "*What is next*",
                        "• *What slows you down?* – doing it, by 1 December 2026: A cache.",
                        "• *What slows you down?* – looking into it: Slow mornings.");
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
    void of_a_long_section_the_message_has_six_lines_and_says_how_many_are_on_the_page() {
        List<Reply> done = IntStream.rangeClosed(1, 6)
                .mapToObj(i -> new Reply(
                        "ci",
                        "wave-" + i + "-2026-07-03",
                        new Reply.OfQuestion("pain"),
                        Reply.Kind.DONE,
                        "Step " + i + ".",
                        Optional.empty(),
                        Optional.empty(),
                        Instant.parse("2026-10-0" + i + "T10:00:00Z")))
                .toList();
        assertThat(message(AUTUMN, done)).contains("Step 6.\n• and 1 more on the page\n");
    }

    @Test
    void a_promise_ends_where_a_later_result_about_the_same_question_is_answered() {
        Reply doing = reply("ci-pulse-2026-09-03", Reply.Kind.DOING, "A cache.", "2026-10-05", Optional.empty());
        Reply older = reply("ci-pulse-2026-08-03", Reply.Kind.DONE, "Retries.", "2026-10-12", Optional.empty());
        Reply later = reply("ci-pulse-2026-10-03", Reply.Kind.DONE, "The cache.", "2026-10-13", Optional.empty());
        assertThat(message(AUTUMN, List.of(doing, older)))
                .as("an older result")
                .contains("*What is next*\n• *What slows you down?* – doing it: A cache.");
        assertThat(message(AUTUMN, List.of(doing, older, later))).doesNotContain("A cache.");
    }

    @Test
    void a_wave_with_too_few_answers_is_told_as_what_it_is() {
        Release few = ReleaseBuilder.rated("2026-10-03", RATING, 4, 2, 1, 1);
        String page = RenderedPage.of(page(story(AUTUMN, List.of(few), List.of())));
        assertThat(page).contains("• Not enough answers to show safely.\n• The survey closed on 3 October 2026.\n");
        assertThat(page).as("no figure").doesNotContain("%");
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

    private static String message(Quarter quarter, List<Reply> replies) {
        return RenderedPage.of(page(story(quarter, rising(), replies)));
    }

    private static Page page(Story story) {
        return StoryPage.of(story, URL, Duration.ofMinutes(10));
    }

    private static Story story(Quarter quarter, List<Release> oldestFirst, List<Reply> replies) {
        return Story.of(material(quarter, oldestFirst, replies)).orElseThrow();
    }

    private static Story.Material material(Quarter quarter, List<Release> oldestFirst, List<Reply> replies) {
        List<Release> newestFirst = new ArrayList<>();
        oldestFirst.stream()
                .filter(release -> !release.heading().closed().isAfter(quarter.to()))
                .forEach(release -> newestFirst.add(0, release));
        ProductHistory history = new ProductHistory(CI, newestFirst);
        List<Release> answered = answered(replies);
        return new Story.Material(
                quarter,
                history,
                trend(Story.compared(history, quarter)),
                trend(history),
                read(replies, answered),
                answered,
                ZoneId.of("Europe/London"),
                LocalDate.parse("2026-11-20"),
                Optional.of("The next survey opens on Tuesday 8 December."));
    }

    /** The results that these replies answer, by the ids of their waves, such as {@code ci-pulse-2026-07-03}. */
    private static List<Release> answered(List<Reply> replies) {
        return replies.stream()
                .map(Reply::wave)
                .distinct()
                .map(wave -> ReleaseBuilder.of(
                                CI,
                                wave.substring(0, wave.length() - 11),
                                wave.substring(wave.length() - 10),
                                RATING,
                                PAIN)
                        .release())
                .toList();
    }

    private static ReadReplies read(List<Reply> replies, List<Release> answered) {
        return new ReadReplies(
                replies,
                answered.stream()
                        .map(Release::heading)
                        .collect(Collectors.toMap(
                                ReleaseHeading::wave,
                                heading -> new ReadReplies.AnsweredResult(heading.survey(), heading.closed()))),
                LocalDate.parse("2026-11-20"));
    }

    private static ProductTrend trend(ProductHistory compared) {
        return ProductTrend.ofPast(
                compared,
                ProductTrend.Source.of(
                        compared, TrendSpan.DEFAULT, List.of(RUNNERS), Map.of("ci-own", "Build *times*")));
    }

    private static List<Reply> replies() {
        return List.of(
                reply("other-2026-07-03", Reply.Kind.DOING, "More runners.", "2026-10-05", Optional.of("2026-12-01")),
                reply(Reply.Kind.DONE, "Flaky tests are *retried*.", "2026-10-08", Optional.of("2026-10-07")),
                reply(
                        "third-2026-07-03",
                        Reply.Kind.WONT,
                        "nobody could keep a tool of our own alive.",
                        "2026-11-02",
                        Optional.empty()),
                reply("fourth-2026-07-03", Reply.Kind.WONT, "said last quarter.", "2026-08-02", Optional.empty()));
    }

    private static Reply reply(Reply.Kind kind, String words, String given, Optional<String> day) {
        return reply("first-2026-07-03", kind, words, given, day);
    }

    private static Reply reply(String wave, Reply.Kind kind, String words, String given, Optional<String> day) {
        return new Reply(
                "ci",
                wave,
                new Reply.OfQuestion("pain"),
                kind,
                words,
                day.map(LocalDate::parse),
                Optional.of(URI.create("https://wiki.example/ci")),
                Instant.parse(given + "T10:00:00Z"));
    }

    private static List<Release> rising() {
        List<Release> releases = new ArrayList<>();
        for (int i = 0; i < LIKED.length; i++) {
            releases.add(rated("2026-%02d-03".formatted(3 + i), LIKED[i]));
        }
        return releases;
    }

    private static Release painful(String day, int liked, Integer... pains) {
        return ReleaseBuilder.ci(day, RATING, PAIN)
                .asked(60)
                .answered(0, liked, Map.of("satisfaction", new Answer.Point(5), "pain", chosen(pains)))
                .answered(0, 45 - liked, Map.of("satisfaction", new Answer.Point(1), "pain", chosen(pains)))
                .release();
    }

    private static Release rated(String day, int liked) {
        Map<String, Answer> queueing = Map.of("satisfaction", new Answer.Point(5), "pain", chosen(0));
        Map<String, Answer> docs = Map.of("satisfaction", new Answer.Point(1), "pain", chosen(3));
        return ReleaseBuilder.ci(day, RATING, PAIN)
                .asked(60)
                .answered(0, liked, queueing)
                .answered(0, 45 - liked, docs)
                .release();
    }
}
