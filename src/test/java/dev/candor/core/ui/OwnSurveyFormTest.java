package dev.candor.core.ui;

import static dev.candor.core.ui.UiFixture.OWNER;
import static org.assertj.core.api.Assertions.assertThat;

import dev.candor.core.page.Field;
import dev.candor.core.page.Form;
import dev.candor.core.ui.result.RenderedPage;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The form in which owners write questions of their own, and the mistakes in it. */
class OwnSurveyFormTest extends OwnSurveyTest {
    @Test
    void own_questions_are_written_in_a_second_form_on_top_of_the_first() {
        assertThat(fixture.submit(OWNER, "ask ci", Map.of("survey", List.of("own"))))
                .isEqualTo("""
                        (on top) <ask_own: Your own questions>
                        Name {name|}
                        ----
                        Question 1 {q1.words|}
                        How it is answered {q1.type||rating, agree, ease, nps, change, choose, single, multi, text}
                        [Add another question|ask.add|ci]
                        ~ Above the questions people read: “Written by the owners of CI”. Ask nothing that shows who \
                        somebody is. What is published is the same as of every survey: rounded, and only of enough answers.
                        [[Save|ci - 0 1]]
                        """);
        assertThat(fixture.ownerSurveys.all()).isEmpty();
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

    @Test
    void how_a_question_is_answered_is_chosen_and_never_taken_by_default() {
        Form two = press(write("ci"), "ask.add", with(CACHE, "q1.type", ""));
        assertThat(fixture.submit(OWNER, two, with(CACHE, "q1.type", "", "q2.words", "What is slow?")))
                .isEqualTo("{q1.type=Please choose how it is answered., q2.type=Please choose how it is answered.}");
        assertThat(fixture.ownerSurveys.all()).isEmpty();

        assertThat(fixture.submit(OWNER, two, CACHE))
                .as("the second question is left out")
                .startsWith("(back)");
        assertThat(fixture.ownerSurveys.all().get(0).questions()).hasSize(1);
    }

    @Test
    void what_must_be_filled_in_is_required_and_the_rest_says_when_it_is_needed() {
        Form form = press(write("ci"), "ask.add", with(CACHE, "q1.type", "single"));
        Form both = press(form, "ask.redraw", with(with(CACHE, "q1.type", "single"), "q2.type", "multi"));

        assertThat(both.fields().stream()
                        .filter(field -> field.need() == Field.Need.REQUIRED)
                        .map(OwnSurveyFormTest::id))
                .containsExactly("name", "q1.words", "q1.type", "q1.options");
        assertThat(both.fields().stream()
                        .filter(field -> field instanceof Field.Write)
                        .map(field -> ((Field.Write) field).hint()))
                .containsExactly(
                        "One per line, two to ten. Needed if you ask question 1.",
                        "One per line, two to ten. Needed if you ask question 2.");
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
                + " 'An option has at most 75 characters, and “an option that goes…” has 90. Please shorten it.',"
                + " 'an option over 75 characters'",
    })
    void mistaken_options_are_named(String options, String error, String reason) {
        assertThat(fixture.submit(OWNER, write("ci"), with(CACHE, "q1.type", "single", "q1.options", options)))
                .as(reason)
                .startsWith("{q1.options=" + error);
        assertThat(fixture.ownerSurveys.all()).isEmpty();
    }

    @Test
    void two_options_of_which_any_may_be_chosen_are_refused() {
        assertThat(fixture.submit(OWNER, write("ci"), with(CACHE, "q1.type", "multi", "q1.options", "hit\nmiss")))
                .startsWith("{q1.options=With two options, “Any of the options” would tell how many chose both.");
        fixture.submit(OWNER, write("ci"), with(CACHE, "q1.type", "multi", "q1.options", "hit\nmiss\nno idea"));
        assertThat(fixture.ownerSurveys.all()).hasSize(1);
    }

    @ParameterizedTest(name = "{3} of {2} characters")
    @CsvSource({
        "name, '', 60, A name",
        "q1.words, '', 300, A question",
        "q1.options, 'other\n', 75, An option",
    })
    void words_of_the_greatest_length_are_stored_and_one_character_more_is_refused(
            String field, String before, int most, String what) {
        Map<String, List<String>> typed = with(CACHE, "q1.type", before.isEmpty() ? "rating" : "single");

        assertThat(fixture.submit(OWNER, write("ci"), with(typed, field, before + "x".repeat(most + 1))))
                .isEqualTo("{" + field + "=" + what + " has at most " + most + " characters, and “" + "x".repeat(20)
                        + "…” has " + (most + 1) + ". Please shorten it.}");
        assertThat(fixture.ownerSurveys.all()).isEmpty();

        fixture.submit(OWNER, write("ci"), with(typed, field, before + "x".repeat(most)));
        assertThat(fixture.ownerSurveys.all()).hasSize(1);
    }

    @Test
    void ten_options_are_stored() {
        String ten = "1\n2\n3\n4\n5\n6\n7\n8\n9\n10";
        fixture.submit(OWNER, write("ci"), with(CACHE, "q1.type", "single", "q1.options", ten));

        assertThat(fixture.ownerSurveys.all().get(0).questions().get(0).options())
                .hasSize(10);
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
    void words_of_owners_are_never_markup() {
        fixture.submit(OWNER, write("ci"), with(CACHE, "name", "*all* <!channel>", "q1.words", "Is *make* ok?"));

        assertThat(fixture.command(OWNER, "ask ci ci-pulse") + fixture.submit(OWNER, "ask ci", Map.of()))
                .doesNotContain("Is *make*");
        assertThat(RenderedPage.of(
                        fixture.handler.form(OWNER, "ask.remove", "ci_own-1").orElseThrow()))
                .doesNotContain("*all*");
    }

    private static String id(Field field) {
        if (field instanceof Field.Line line) {
            return line.id();
        }
        return field instanceof Field.Write write ? write.id() : ((Field.Select) field).id();
    }
}
