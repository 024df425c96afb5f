package dev.candor.core.ui;

import static dev.candor.core.ui.UiFixture.IN_GROUP;
import static dev.candor.core.ui.UiFixture.OWNER;
import static org.assertj.core.api.Assertions.assertThat;

import dev.candor.core.outbox.OutboxMessage;
import dev.candor.core.page.Field;
import dev.candor.core.page.Form;
import dev.candor.core.reply.Reply;
import dev.candor.core.ui.result.ReleaseBuilder;
import dev.candor.core.ui.result.RenderedPage;
import java.net.URI;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Owners answer a result: what they are offered, what is stored, and what is refused. */
class OwnerReplyTest extends RepliedResultTest {
    private List<String> posts() {
        return fixture.messages(OutboxMessage.Kind.REPLY).stream()
                .map(message -> message.to() + " "
                        + fixture.renderer.apply(message).map(RenderedPage::of).orElse(""))
                .toList();
    }

    @Test
    void the_form_offers_what_everyone_sees_of_the_result() {
        assertThat(form(OWNER))
                .isEqualTo("""
                <reply: Answer: CI>
                You answer the result of 3 November 2026.
                What do you answer? {subject|0, 1}
                What happens? {kind|LOOKING_INTO_IT, DOING, DONE}
                ~ Is there something that you won't do? Choose above which part of the result it is about.
                Write[id=words, action=answer, label=In your words, hint=One or two sentences: what you do., maxLength=300, initial=, need=REQUIRED]
                PickDay[id=day, action=answer, label=Which day?, hint=When it was done, or will be., chosen=Optional.empty]
                WriteLink[id=link, action=answer, label=Link, hint=A page with more about it., initial=]
                ~ Your answer is public. Your name is not on it. It is posted in the thread of the result. The report shows it, and so \
                do the next survey about CI and the next digest of every team that uses it. Please do not quote comments that were written for the owners \
                alone.
                [[Post the answer|%s]]
                """.formatted(wave))
                .as("never a question whose answers are withheld")
                .doesNotContain("one thing");
    }

    @Test
    void a_refusal_is_offered_for_a_part_of_the_result_alone_and_what_is_chosen_stays() {
        Map<String, List<String>> values = filled("DOING", "New runners.", "2026-12-01", "");
        values.put("subject", List.of("1"));
        String ofPart = redrawn(values);
        assertThat(ofPart)
                .contains(
                        "What happens? {kind.part|LOOKING_INTO_IT, DOING, DONE, WONT}\n",
                        "what you do, or why you don't.",
                        "initial=New runners.",
                        "chosen=Optional[2026-12-01]")
                .doesNotContain("Is there something that you won't do?");
        values.remove("kind");
        values.put("kind.part", List.of("WONT"));
        values.put("subject", List.of("0"));
        assertThat(redrawn(values)).contains("What happens? {kind|LOOKING_INTO_IT, DOING, DONE}\n");
        fixture.directory.put("S0PLATFORM", Set.of());
        assertThat(fixture.handler.change(IN_GROUP, choice(values)).map(RenderedPage::of))
                .hasValueSatisfying(form -> assertThat(form)
                        .contains("Only the owners of CI can answer its results.")
                        .doesNotContain("What happens?"));
    }

    private String redrawn(Map<String, List<String>> values) {
        return fixture.handler
                .change(OWNER, choice(values))
                .map(RenderedPage::of)
                .orElse("nothing");
    }

    private FormPress choice(Map<String, List<String>> values) {
        return new FormPress(
                "reply", wave, "reply.redraw", String.join("", values.getOrDefault("subject", List.of())), values);
    }

    @Test
    void what_was_chosen_for_the_whole_result_stays_chosen_for_a_part_of_it() {
        Map<String, List<String>> values = filled("DOING", "New runners.", "", "");
        values.put("kind", List.of("DONE"));
        values.put("subject", List.of("1"));
        assertThat(fixture.handler.change(OWNER, choice(values)).orElseThrow().fields())
                .anySatisfy(field -> assertThat(field)
                        .isInstanceOfSatisfying(
                                Field.PickOne.class,
                                kind -> assertThat(kind)
                                        .extracting(Field.PickOne::id, Field.PickOne::chosen)
                                        .containsExactly("kind.part", Optional.of("DONE"))));
    }

    @Test
    void a_promise_whose_day_is_past_is_told_as_missed_where_it_is_answered() {
        submit(OWNER, filled("DOING", "New runners.", "2026-11-05", ""));
        assertThat(form(OWNER)).contains("*The whole result* – doing it, by 5 November 2026: New runners.");
        fixture.advance(Duration.ofDays(3));
        assertThat(form(OWNER))
                .contains(
                        "*The whole result* – was to be done by 5 November 2026, but not reported as done: New runners.")
                .doesNotContain("doing it");
    }

    @Test
    void comments_that_only_owners_read_are_no_subject_of_their_own() {
        String words = fixture.advance(Duration.ofDays(7)).open("ci-pulse");
        fixture.commentForOwners(words, "Slow", "Flaky", "Docs").close(words);
        Form form = fixture.handler.form(OWNER, "results.reply", words).orElseThrow();

        assertThat(RenderedPage.of(form)).contains("{subject|0, 1}").doesNotContain("Slow", "one thing");
    }

    @Test
    void a_survey_of_words_for_the_owners_alone_can_be_answered_and_is_asked_for() {
        String words = fixture.advance(Duration.ofDays(7)).open("jenkins-words");
        for (int i = 1; i <= 12; i++) {
            fixture.answer(words, i, Map.of("one-thing", List.of("Slow"), "one-thing.readers", List.of("owners")));
        }
        fixture.close(words);

        assertThat(RenderedPage.of(fixture.renderer
                        .apply(OutboxMessage.result(words, "C0JEN", fixture.now))
                        .orElseThrow()))
                .contains("Comments are in.", "[Comments|results.comments|" + words)
                .contains("[Answer this|results.reply|" + words)
                .doesNotContain("Slow");
        assertThat(fixture.lookup.toAnswer(ReleaseBuilder.JENKINS, fixture.now))
                .extracting(release -> release.heading().wave())
                .containsExactly(words);
        assertThat(fixture.handler.form("U0OLD", "results.reply", words).map(RenderedPage::of))
                .hasValueSatisfying(form -> assertThat(form).contains("{subject|0}", "[[Post the answer|" + words));
    }

    @Test
    void a_reply_is_stored_and_posted_once_in_the_products_channel() {
        deliverAll();
        Map<String, List<String>> values =
                filled("DONE", "New runners for everyone.", "2026-11-02", "https://wiki.example/runners_2");
        values.put("subject", List.of("1"));

        assertThat(submit(OWNER, values)).isEqualTo("""
                (Your answer is stored. It is on its way to the thread of the result. Your name is not on it.)
                Your answer is stored. It is on its way to the thread of the result. Your name is not on it.
                *Overall, how satisfied are you with CI?* – done on 2 November 2026: New runners for everyone. \
                <More about it|https://wiki.example/runners_2>
                """);
        assertThat(submit(OWNER, values)).contains("Nothing was posted twice");
        assertThat(fixture.replies.ofWave(wave))
                .containsExactly(new Reply(
                        "ci",
                        wave,
                        new Reply.OfQuestion("satisfaction"),
                        Reply.Kind.DONE,
                        "New runners for everyone.",
                        Optional.of(LocalDate.parse("2026-11-02")),
                        Optional.of(URI.create("https://wiki.example/runners_2")),
                        fixture.now));
        assertThat(posts())
                .singleElement()
                .isEqualTo("""
                        C0CI (The owners of CI reply to the result of 3 November 2026.)
                        The owners of CI reply to the result of 3 November 2026.
                        *Overall, how satisfied are you with CI?* – done on 2 November 2026: New runners for everyone. \
                        <More about it|https://wiki.example/runners_2>
                        """)
                .asString()
                .as("never who replied")
                .doesNotContain(OWNER);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', emptyValue = "", nullValues = "null", textBlock = """
            ''    | Words | ''         | ''                  | {kind=Please choose what happens.}
            DOING | ''    | ''         | ''                  | {words=Please say it in a sentence.}
            WONT  | Words | ''         | ''                  | {subject=Please choose the part of the result about which nothing is done.}
            WONT  | ''    | ''         | ''                  | {subject=Please choose the part of the result about which nothing is done., words=Please say why not: a no is easier to take with its reason.}
            DONE  | Words | 2026-11-04 | ''                  | {day=4 November 2026 has not come yet. Please choose the day on which it was done, or “Doing it”.}
            DOING | Words | 2026-11-02 | ''                  | {day=2 November 2026 is over. Please choose a day to come, or none.}
            DOING | Words | tomorrow   | ''                  | {day=“tomorrow” is no day. A day is written like 2026-11-03.}
            DOING | Words | ''         | javascript:alert(1) | {link=This is not a link to a web page. A link begins with https:// or http://. It has at most 300 characters.}
            DOING | Words | ''         | wiki/runners        | {link=This is not a link to a web page. A link begins with https:// or http://. It has at most 300 characters.}
            DOING | Ask U0ANA12 | ''   | ''                  | {words=“U0ANA12” is the Slack id of a person. Please leave it out.}
            DOING | Words | ''         | https://acme.slack.com/team/U0ANA12 | {link=“U0ANA12” is the Slack id of a person. Please leave it out.}
            DOING | Words | ''         | https://a b         | {link=This is not a link to a web page. A link begins with https:// or http://. It has at most 300 characters.}
            """)
    void what_is_missing_or_wrong_is_said_at_its_field_and_nothing_is_stored(
            String kind, String words, String day, String link, String errors) {
        assertThat(submit(OWNER, filled(kind, words, day, link))).isEqualTo(errors);
        assertThat(fixture.replies.ofWave(wave)).isEmpty();
    }

    @Test
    void a_reply_over_the_limit_or_about_nothing_that_is_offered_is_refused() {
        assertThat(reply("x".repeat(300))).contains("Your answer is stored");
        assertThat(reply("x".repeat(301)))
                .isEqualTo("{words=An answer has at most 300 characters, and this one has 301.}");
        Map<String, List<String>> values = filled("DOING", "Words", "", "");
        values.put("subject", List.of("7"));
        assertThat(submit(OWNER, values)).isEqualTo("{subject=Please choose what you answer.}");
    }

    @Test
    void a_later_reply_about_the_same_thing_is_a_new_entry_and_counts() {
        deliverAll();
        reply("First");
        reply("Second");
        assertThat(fixture.replies.ofWave(wave)).extracting(Reply::words).containsExactly("First", "Second");
        assertThat(form(OWNER))
                .contains("*The whole result* – doing it: Second\n")
                .doesNotContain("First");
    }

    @Test
    void markup_in_a_reply_is_shown_as_it_was_written() {
        deliverAll();
        reply("*bold* <!channel> _x_ `y`");
        assertThat(posts().toString())
                .contains("\u2060*bold\u2060* <!channel\u2060> \u2060_x\u2060_ \u2060`y\u2060`")
                .doesNotContain(" *bold*");
    }

    @Test
    void what_was_filled_in_is_given_back_when_it_is_too_late_to_mark_fields() {
        Map<String, List<String>> values = filled("DONE", "New runners.", "2026-11-04", "https://wiki.example/runners");

        FormOutcome.Invalid invalid = (FormOutcome.Invalid) fixture.handler.submit(OWNER, "reply", wave, values);

        assertThat(invalid.filled().get().map(RenderedPage::of))
                .hasValueSatisfying(form -> assertThat(form)
                        .contains(
                                "*Not posted yet.* 4 November 2026 has not come yet.",
                                "initial=New runners.",
                                "chosen=Optional[2026-11-04]",
                                "initial=https://wiki.example/runners",
                                "[[Post the answer|" + wave + "]]"));
        assertThat(invalid.filled().get().orElseThrow().fields())
                .contains(new Field.PickOne(
                        "kind",
                        "answer",
                        "What happens?",
                        kinds(),
                        Optional.of("DONE"),
                        Field.OnChange.NOTHING,
                        Field.Need.REQUIRED));
    }

    private List<Field.Choice> kinds() {
        return fixture.handler.form(OWNER, "results.reply", wave).orElseThrow().fields().stream()
                .filter(field ->
                        field instanceof Field.PickOne pick && pick.id().equals("kind"))
                .map(field -> ((Field.PickOne) field).choices())
                .findFirst()
                .orElseThrow();
    }

    @Test
    void a_former_owner_gets_the_words_the_day_and_the_link_back() {
        fixture.directory.put("S0PLATFORM", Set.of());

        assertThat(submit(IN_GROUP, filled("DONE", "New runners.", "2026-11-02", "https://wiki.example/runners")))
                .contains(
                        "Only the owners of CI can answer its results.",
                        "You wrote:",
                        "New runners.",
                        "2026-11-02",
                        "https://wiki.example/runners");
    }

    @Test
    void what_is_answered_how_and_in_which_words_is_required_and_the_day_and_the_link_are_not() {
        assertThat(fixture.handler.form(OWNER, "results.reply", wave).orElseThrow().fields().stream()
                        .filter(field -> !(field instanceof Field.Shown))
                        .map(Field::need))
                .containsExactly(
                        Field.Need.REQUIRED,
                        Field.Need.REQUIRED,
                        Field.Need.REQUIRED,
                        Field.Need.OPTIONAL,
                        Field.Need.OPTIONAL);
    }
}
