package dev.candor.core.ui;

import static dev.candor.core.ui.UiFixture.IN_GROUP;
import static dev.candor.core.ui.UiFixture.OWNER;
import static org.assertj.core.api.Assertions.assertThat;

import dev.candor.core.outbox.DigestScope;
import dev.candor.core.outbox.OutboxMessage;
import dev.candor.core.page.Field;
import dev.candor.core.page.Form;
import dev.candor.core.scheduling.Wave;
import dev.candor.core.survey.Question;
import dev.candor.core.survey.QuestionType;
import dev.candor.core.ui.result.RenderedPage;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OwnSurveyActionsTest extends UiTest {
    private static final Map<String, List<String>> CACHE = Map.of(
            "name", List.of("Build cache"),
            "q1.words", List.of("How satisfied are you with the build cache?"),
            "q1.type", List.of("rating"));

    @Test
    void own_questions_are_written_in_a_second_form_on_top_of_the_first() {
        assertThat(fixture.submit(OWNER, "ask ci", Map.of("survey", List.of("own"))))
                .isEqualTo("""
                        (on top) <ask_own: Your own questions>
                        Name {name|}
                        ----
                        Question 1 {q1.words|}
                        How it is answered {q1.type|rating|rating, agree, ease, nps, change, choose, single, multi, text}
                        [Add another question|ask.add|ci]
                        ~ Above the questions people read: “Written by the owners of CI”. Ask nothing that shows who \
                        somebody is. What is published is the same as of every survey: rounded, and only of enough answers.
                        [[Save|ci - 0 1]]
                        """);
        assertThat(fixture.ownerSurveys.all()).isEmpty();
    }

    @Test
    void saved_questions_are_chosen_in_the_first_form_and_can_be_asked_again() {
        assertThat(fixture.submit(OWNER, write("ci"), CACHE))
                .startsWith(
                        "(back) <ask: Ask about CI>\nWhat to ask {survey.ci_own-1|ci_own-1|ci-pulse, ci_own-1, ci_csat, ")
                .contains(
                        "1 question, about 10 seconds:\n• How satisfied are you with the build cache?\n",
                        "[Preview|ask.preview|ci_own-1] [Change the questions|ask.edit|ci_own-1]"
                                + " [Remove|ask.remove|ci_own-1]");

        assertThat(fixture.submit(IN_GROUP, "ask ci", Map.of("survey", List.of("ci_own-1"))))
                .as("by any owner")
                .contains("about 10 people are being asked");
        Wave wave = fixture.waveStore.open().get(0);
        assertThat(wave.questions())
                .containsExactly(new Question(
                        "q1", QuestionType.RATING, "How satisfied are you with the build cache?", List.of()));
        assertThat(fixture.command("U01", "ci")).contains("The survey “Build cache” is open until");
    }

    @Test
    void the_ballot_and_its_preview_say_who_wrote_the_questions() {
        fixture.submit(OWNER, write("ci"), CACHE);
        String wave = fixture.open("ci_own-1");

        assertThat(RenderedPage.of(
                        fixture.handler.form("U01", "prompt.answer", wave).orElseThrow()))
                .contains("Written by the owners of *CI*.");
        assertThat(RenderedPage.of(
                        fixture.handler.form(OWNER, "ask.preview", "ci_own-1").orElseThrow()))
                .contains("Written by the owners of *CI*.");
        assertThat(RenderedPage.of(
                        fixture.handler.form(OWNER, "ask.preview", "ci_sus").orElseThrow()))
                .as("a template")
                .doesNotContain("Written by");
    }

    @Test
    void a_result_of_own_questions_names_its_question_and_never_stands_for_the_product() {
        fixture.submit(OWNER, write("ci"), with(CACHE, "q1.words", "How good is the cache?"));
        String wave = fixture.open("ci_own-1");
        for (int i = 1; i <= 11; i++) {
            fixture.answer(wave, i, Map.of("q1", List.of("5")));
        }
        fixture.close(wave);

        assertThat(fixture.command("U01", "ci"))
                .contains("*“How good is the cache?” About 80 % or more of those who answered are satisfied.*");
        assertThat(fixture.command("U01", "ci trend")).contains("How good is the cache?");
        assertThat(fixture.command("U01", ""))
                .contains("*CI*  not yet rated by a regular survey", "CI. Also asked: “Build cache”, 3 Nov 2026.")
                .doesNotContain("%");
        assertThat(fixture.command("U01", "compare ci jenkins"))
                .contains("There are not enough figures to compare the two.")
                .doesNotContain("%");
        assertThat(RenderedPage.of(fixture.renderer
                        .apply(OutboxMessage.digest(
                                new DigestScope("payments", fixture.now.minusSeconds(60)), "C0PAY", fixture.now))
                        .orElseThrow()))
                .contains("*CI: “How good is the cache?” About 80 % or more of those who answered are satisfied.*");
        assertThat(fixture.command(OWNER, "ask ci")).contains("CI was last asked about on Tuesday 3 November.");
    }

    @Test
    void another_question_is_added_up_to_five_and_what_is_typed_stays() {
        Form form = write("ci");
        Map<String, List<String>> typed = with(CACHE, "q1.type", "single", "q1.options", "yes\nno");
        for (int shown = 2; shown <= 5; shown++) {
            form = press(form, "ask.add", typed);
            assertThat(RenderedPage.of(form))
                    .contains(
                            "Name {name|Build cache}",
                            "Question 1 {q1.words|How satisfied are you with the build cache?}",
                            "Options of question 1 {q1.options|yes\nno}",
                            "Question " + shown + " {",
                            "[[Save|ci - 0 " + shown + "]]");
        }
        assertThat(RenderedPage.of(form)).as("five are the most").doesNotContain("Add another question");
        assertThat(RenderedPage.of(press(form, "ask.add", typed))).contains("[[Save|ci - 0 5]]");
    }

    @Test
    void options_that_were_typed_stay_when_another_kind_of_answer_is_chosen() {
        Map<String, List<String>> typed = with(CACHE, "q1.type", "rating", "q1.options", "yes\nno");

        assertThat(RenderedPage.of(press(write("ci"), "ask.redraw", typed))).contains("{q1.options|yes\nno}");
        assertThat(RenderedPage.of(press(write("ci"), "ask.redraw", CACHE))).doesNotContain("q1.options");
        assertThat(RenderedPage.of(press(write("ci"), "ask.redraw", with(CACHE, "q1.type", "multi"))))
                .contains("Options of question 1 {q1.options|}");
    }

    @ParameterizedTest(name = "{4}")
    @CsvSource(
            delimiter = '|',
            value = {
                "q1.words  | ''      | q1.words   | Please write at least one question.          | no question at all",
                "q1.words  | ' ?! '  | q1.words   | Please write the question, or empty its options too | no words",
                "name      | ''      | name       | Please give it a name, so that you find it again. | no name",
                "q1.words  | 'Is U012AB3CD kind?' | q1.words | “U012AB3CD” is the Slack id of a person. | a person",
                "name      | 'For <@U01>' | name     | “<@U01>” is the Slack id of a person.         | a person",
                "q1.options| a       | q1.options | Question 1 is not answered with options.      | options of a scale",
                "q1.type   | guess   | q1.type    | Please choose how it is answered.             | an unknown kind",
                "q1.type   | score   | q1.type    | Please choose how it is answered.             | a score is not asked",
            })
    void a_mistake_is_a_sentence_at_its_field_and_nothing_is_stored(
            String field, String value, String at, String error, String reason) {
        assertThat(fixture.submit(OWNER, write("ci"), with(CACHE, field, value)))
                .as(reason)
                .startsWith("{" + at + "=" + error);
        assertThat(fixture.ownerSurveys.all()).isEmpty();
    }

    @ParameterizedTest(name = "{2}")
    @CsvSource({
        "only this, Please write at least two options, 'one option'",
        "'a\nb\nA', “A” stands here twice., 'two equal options'",
        "'1\n2\n3\n4\n5\n6\n7\n8\n9\n10\n11', 'These are 11 options, and 10 are the most.', 'eleven options'",
        "'one\nW012AB3CD', “W012AB3CD” is the Slack id of a person., 'an option that is a person'",
        "'fine\nan option that goes on and on and on until it is longer than what Slack can show in a list',"
                + " 'An option has at most 75 characters, and “an option that goes …” has 90. Please shorten it.',"
                + " 'an option over 75 characters'",
    })
    void mistaken_options_are_named(String options, String error, String reason) {
        assertThat(fixture.submit(OWNER, write("ci"), with(CACHE, "q1.type", "single", "q1.options", options)))
                .as(reason)
                .startsWith("{q1.options=" + error);
        assertThat(fixture.ownerSurveys.all()).isEmpty();
    }

    @Test
    void two_equal_questions_and_two_equal_names_are_refused() {
        Map<String, List<String>> twice =
                with(CACHE, "q2.words", "how satisfied are you with the build cache?", "q2.type", "rating");
        assertThat(fixture.submit(OWNER, press(write("ci"), "ask.add", CACHE), twice))
                .isEqualTo(
                        "{q2.words=This question is asked above already. Please change one of them, or empty this one.}");

        fixture.submit(OWNER, write("ci"), CACHE);
        assertThat(fixture.submit(OWNER, write("ci"), with(CACHE, "name", "build cache")))
                .isEqualTo("{name=There is a survey of this name already. Please choose another name, or change that"
                        + " one.}");
    }

    @Test
    void a_question_left_empty_is_left_out() {
        Form two = press(write("ci"), "ask.add", CACHE);
        fixture.submit(OWNER, two, with(CACHE, "q2.words", "", "q2.type", "text"));

        assertThat(fixture.ownerSurveys.all().get(0).questions()).hasSize(1);
    }

    @Test
    void a_changed_wording_is_a_new_version_and_an_open_wave_keeps_the_old_one() {
        fixture.submit(OWNER, write("ci"), with(CACHE, "name", "Two", "q1.words", "First?"));
        fixture.submit(
                OWNER,
                press(edit("ci_own-1"), "ask.add", Map.of()),
                Map.of("q2.words", List.of("Second?"), "q2.type", List.of("nps")));
        List<Question> before = fixture.ownerSurveys.all().get(0).questions();
        fixture.open("ci_own-1");

        fixture.submit(OWNER, edit("ci_own-1"), Map.of("q1.words", List.of("First, reworded?")));

        List<Question> after = fixture.ownerSurveys.all().get(0).questions();
        assertThat(after).extracting(Question::id).containsExactly("q1", "q2");
        assertThat(after.get(0).version()).isNotEqualTo(before.get(0).version());
        assertThat(after.get(1)).isEqualTo(before.get(1));
        assertThat(fixture.waveStore.open().get(0).questions()).isEqualTo(before);
    }

    @Test
    void a_question_keeps_its_id_when_the_one_before_it_is_removed() {
        fixture.submit(OWNER, write("ci"), with(CACHE, "q1.words", "First?"));
        fixture.submit(
                OWNER,
                press(edit("ci_own-1"), "ask.add", Map.of()),
                Map.of("q2.words", List.of("Second?"), "q2.type", List.of("nps")));

        fixture.submit(OWNER, edit("ci_own-1"), Map.of("q1.words", List.of()));

        assertThat(fixture.ownerSurveys.all().get(0).questions())
                .containsExactly(new Question("q2", QuestionType.NPS, "Second?", List.of()));
    }

    @Test
    void of_two_owners_who_edit_at_once_the_second_sees_the_words_of_the_first_and_loses_none() {
        fixture.submit(OWNER, write("ci"), CACHE);
        Form mine = edit("ci_own-1");
        fixture.submit(IN_GROUP, edit("ci_own-1"), Map.of("q1.words", List.of("Is the cache fast?")));

        String answer = fixture.submit(OWNER, mine, Map.of("q1.words", List.of("Is the cache warm?")));

        assertThat(answer)
                .startsWith("(in its place) <ask_own: Your own questions>\n*Not saved yet.* Another owner changed this"
                        + " survey while you were writing. It asks now:\n• Is the cache fast?\nPress *Save* to replace"
                        + " that by your words below, or *Cancel* to leave it.\n")
                .contains("Question 1 {q1.words|Is the cache warm?}", "[[Save|ci ci_own-1 1 1]]");
        assertThat(words("ci_own-1")).isEqualTo("Is the cache fast?");
        assertThat(FilledForm.shown(fixture.handler.submit(
                        OWNER, "ask_own", "ci ci_own-1 1 1", with(CACHE, "q1.words", "Is the cache warm?"))))
                .startsWith("(back)");
        assertThat(words("ci_own-1")).isEqualTo("Is the cache warm?");
    }

    @Test
    void questions_of_a_survey_removed_meanwhile_can_be_kept_as_a_new_one() {
        fixture.submit(OWNER, write("ci"), CACHE);
        Form mine = edit("ci_own-1");
        remove(IN_GROUP, "ci_own-1");

        assertThat(fixture.submit(OWNER, mine, Map.of()))
                .contains(
                        "Another owner removed this survey while you were writing. Press *Save* to keep your words below"
                                + " as a new survey.",
                        "How satisfied are you with the build cache?",
                        "[[Save|ci - 0 1]]");
        assertThat(FilledForm.shown(fixture.handler.submit(OWNER, "ask_own", "ci - 0 1", CACHE)))
                .startsWith("(back)");
        assertThat(fixture.ownerSurveys.all())
                .as("never the id of a removed survey")
                .extracting("id")
                .containsExactly("ci_own-2");
    }

    @Test
    void a_removed_survey_is_gone_from_the_list_with_its_plan_and_its_open_wave_goes_on() {
        fixture.submit(OWNER, write("ci"), CACHE);
        fixture.open("ci_own-1");
        Form before = ((CommandResponse.Modal) fixture.handler.command(OWNER, "ask ci")).form();
        fixture.submit(
                OWNER,
                before,
                Map.of(
                        "survey",
                        List.of("ci_own-1"),
                        "start",
                        List.of(String.valueOf(fixture.now.plusSeconds(864_000).getEpochSecond()))));

        assertThat(RenderedPage.of(
                        fixture.handler.form(OWNER, "ask.remove", "ci_own-1").orElseThrow()))
                .contains("*Build cache* and its questions are removed for all owners of CI, and its planned start is"
                        + " cancelled. If it is open, it goes on to its end. Its results stay.");
        assertThat(remove(OWNER, "ci_own-1")).startsWith("(back) <ask: ").doesNotContain("ci_own-1");

        assertThat(fixture.ownerSurveys.plannedStarts()).isEmpty();
        assertThat(fixture.waveStore.open()).hasSize(1);
        assertThat(fixture.submit(OWNER, before, Map.of("survey", List.of("ci_own-1"))))
                .isEqualTo("{survey=This survey is not there any more. Please choose another one.}");
        assertThat(fixture.command(OWNER, "close ci")).contains("It asks about 10 people.");
    }

    @Test
    void a_former_owner_stores_and_removes_nothing() {
        fixture.submit(OWNER, write("ci"), CACHE);
        Form mine = edit("ci_own-1");
        fixture.directory.put("S0PLATFORM", Set.of());

        assertThat(fixture.submit(IN_GROUP, mine, Map.of("q1.words", List.of("Is it mine?"))))
                .as("at a field, so that the words stay")
                .isEqualTo("{name=Only the owners of CI can start a survey about it. Nothing was stored.}");
        assertThat(remove(IN_GROUP, "ci_own-1")).contains("Only the owners of CI");
        assertThat(words("ci_own-1")).isEqualTo("How satisfied are you with the build cache?");
    }

    @Test
    void words_of_owners_are_never_markup() {
        fixture.submit(OWNER, write("ci"), with(CACHE, "name", "*all* <!channel>", "q1.words", "Is *make* ok?"));

        assertThat(fixture.command(OWNER, "ask ci ci-pulse") + fixture.submit(OWNER, "ask ci", Map.of()))
                .doesNotContain("Is *make*");
        assertThat(RenderedPage.of(
                        fixture.handler.form(OWNER, "ask.remove", "ci_own-1").orElseThrow()))
                .doesNotContain("*all*");
    }

    private Form write(String product) {
        FormOutcome outcome = fixture.handler.submit(OWNER, "ask", product, Map.of("survey", List.of("own")));
        return ((FormOutcome.Pushed) outcome).form();
    }

    private Form edit(String survey) {
        return fixture.handler.form(OWNER, "ask.edit", survey).orElseThrow();
    }

    private String remove(String person, String survey) {
        return FilledForm.shown(fixture.handler.submit(person, "ask_remove", "ci " + survey, Map.of()));
    }

    private String words(String survey) {
        return fixture.lookup
                .surveys()
                .survey(survey)
                .orElseThrow()
                .questions()
                .get(0)
                .wording();
    }

    private Form press(Form form, String action, Map<String, List<String>> values) {
        return fixture.handler
                .change(OWNER, new FormPress(form.area(), form.context(), action, "", FilledForm.of(form, values)))
                .orElseThrow();
    }

    private static Map<String, List<String>> with(Map<String, List<String>> values, String... more) {
        Map<String, List<String>> all = new HashMap<>(values);
        for (int i = 0; i < more.length; i += 2) {
            all.put(more[i], more[i + 1].isEmpty() ? List.of() : List.of(more[i + 1]));
        }
        return all;
    }

    @Test
    void a_removed_survey_keeps_its_name_while_it_is_open_and_later() {
        fixture.submit(OWNER, write("ci"), CACHE);
        fixture.open("ci_own-1");
        fixture.ownerSurveys.remove("ci_own-1");

        assertThat(fixture.command("U01", "ci"))
                .contains("The survey “Build cache” is open until")
                .doesNotContain("ci_own-1");
        fixture.open("ci-pulse");
        assertThat(((CommandResponse.Modal) fixture.handler.command(OWNER, "close ci"))
                        .form()
                        .fields())
                .filteredOn(field -> field instanceof Field.PickOne)
                .singleElement()
                .satisfies(field -> assertThat(((Field.PickOne) field).choices())
                        .extracting(Field.Choice::label)
                        .containsExactly("ci-pulse", "Build cache"));
        assertThat(fixture.lookup.surveys().name("ci_own-1")).isEqualTo("Build cache");
        assertThat(fixture.lookup.surveys().name("ci_own-2")).as("never there").isEqualTo("ci_own-2");
    }

    @Test
    void what_must_be_filled_in_is_required_and_the_rest_says_when_it_is_needed() {
        Form form = press(write("ci"), "ask.add", with(CACHE, "q1.type", "single"));
        Form both = press(form, "ask.redraw", with(with(CACHE, "q1.type", "single"), "q2.type", "multi"));

        assertThat(both.fields().stream().filter(Field::required).map(OwnSurveyActionsTest::id))
                .containsExactly("name", "q1.words", "q1.type", "q1.options", "q2.type");
        assertThat(both.fields().stream()
                        .filter(field -> field instanceof Field.Write)
                        .map(field -> ((Field.Write) field).hint()))
                .containsExactly(
                        "One per line, two to ten. Needed if you ask question 1.",
                        "One per line, two to ten. Needed if you ask question 2.");
    }

    private static String id(Field field) {
        if (field instanceof Field.Line line) {
            return line.id();
        }
        return field instanceof Field.Write write ? write.id() : ((Field.Select) field).id();
    }
}
