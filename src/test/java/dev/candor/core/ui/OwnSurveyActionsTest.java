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
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Surveys that owners have written: asked, changed, removed. */
class OwnSurveyActionsTest extends OwnSurveyTest {
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
                .contains(
                        "*CI*  not yet rated by a regular survey",
                        "CI was also asked about in “Build cache” (3 Nov 2026).")
                .doesNotContain("%");
        assertThat(fixture.command("U01", "compare ci jenkins"))
                .contains("There are not enough figures to compare the two.")
                .doesNotContain("%");
        assertThat(RenderedPage.of(fixture.renderer
                        .apply(OutboxMessage.digest(
                                new DigestScope("payments", fixture.now.minusSeconds(60)), "C0PAY", fixture.now))
                        .orElseThrow()))
                .contains(
                        "*CI (Build cache): “How good is the cache?” About 80 % or more of those who answered are satisfied.*");
        assertThat(fixture.command(OWNER, "ask ci")).contains("CI was last asked about on Tuesday 3 November.");
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
    void owners_remove_no_survey_about_a_product_of_others() {
        fixture.submit(OWNER, write("ci"), CACHE);
        fixture.handler.submit("U0STORE", "ask_remove", "storage ci_own-1", Map.of());

        assertThat(fixture.lookup.surveys().survey("ci_own-1")).isPresent();
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
                .isEqualTo(
                        "{name=Only the owners of CI can start a survey about it. Please ask one of them to save these"
                                + " questions. Nothing was stored.}");
        assertThat(remove(IN_GROUP, "ci_own-1")).contains("Only the owners of CI");
        fixture.directory.hide("S0PLATFORM");
        assertThat(fixture.submit(IN_GROUP, mine, Map.of("q1.words", List.of("Is it mine?"))))
                .startsWith("{name=Candor cannot check right now who is in the owners' groups: ")
                .endsWith(" So nothing was done. Please try again in a minute. Nothing was stored.}");
        assertThat(words("ci_own-1")).isEqualTo("How satisfied are you with the build cache?");
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
                        .containsExactly("CI pulse", "Build cache"));
        assertThat(fixture.lookup.surveys().readableName("ci_own-1")).isEqualTo("Build cache");
    }
}
