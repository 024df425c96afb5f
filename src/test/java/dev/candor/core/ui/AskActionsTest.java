package dev.candor.core.ui;

import static dev.candor.core.ui.UiFixture.IN_GROUP;
import static dev.candor.core.ui.UiFixture.OWNER;
import static org.assertj.core.api.Assertions.assertThat;

import dev.candor.core.outbox.OutboxMessage;
import dev.candor.core.page.Form;
import dev.candor.core.scheduling.Wave;
import dev.candor.core.survey.ContactLimit;
import dev.candor.core.survey.Person;
import dev.candor.core.ui.result.RenderedPage;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AskActionsTest extends UiTest {
    private static final String LATER = seconds("2026-11-05T09:00:00Z").get(0);

    @Test
    void the_ask_form_shows_people_questions_and_expected_answers() {
        assertThat(command(OWNER, "ask ci"))
                .isEqualTo("""
                        <ask: Ask about CI>
                        What to ask {survey|ci-pulse|ci-pulse, ci_csat, ci_umux-lite, ci_sus, ci_nps, ci_ease, ci_pmf, \
                        ci_devex, ci_adoption, ci_migration, ci_need-check, ci_candour, own}
                        1 question and 1 comment, about 1 minute:
                        • Overall, how satisfied are you with CI?
                        • What one thing should we change?
                        It closes on Sunday 8 November, 10:00 your time.
                        The next one, on Tuesday 10 November, 10:00 your time, is opened as well.
                        About 10 people are asked, from @C0ENG
                        If 50 % answer, about 5 answers are expected. That is enough for words, not for figures. Comments take 10 answers.
                        [Preview|ask.preview|ci-pulse]
                        How long it is open {open_for|usual|usual, P1D, P2D, P3D, P5D, P7D, P14D}
                        When it opens {start|}
                        ~ CI has never been asked about. Nobody is asked before you press the button. Each person is \
                        asked within their own working hours. People who are away, opted out or were asked too recently \
                        are left out.
                        [[Ask now|ci]]
                        """)
                .as("never who is asked, never how many exactly")
                .doesNotContain("U01", "12");
        assertThat(fixture.waveStore.open())
                .as("nothing happens before it is submitted")
                .isEmpty();
        assertThat(fixture.messages(OutboxMessage.Kind.PROMPT)).isEmpty();
    }

    @Test
    void a_survey_that_stays_open_for_long_is_said_to_replace_its_next_one() {
        assertThat(redrawn(OWNER, "ask ci", Map.of("open_for", List.of("P14D"))))
                .contains("""
                        It closes on Tuesday 17 November, 10:00 your time.
                        The next one, on Tuesday 10 November, 10:00 your time, is skipped: it is already open then.
                        """)
                .doesNotContain("gets in the way");
    }

    @Test
    void submitting_the_ask_form_opens_the_survey() {
        String page = fixture.submit(OWNER, "ask ci");

        assertThat(page)
                .isEqualTo(
                        sentence(
                                "CI: about 10 people are being asked, each within their own working hours. It closes"
                                        + " on Sunday 8 November, 10:00 your time, and the result is posted in the product's channel."));
        assertThat(fixture.messages(OutboxMessage.Kind.PROMPT)).hasSize(12);
        assertThat(page).as("never who is asked").doesNotContain("U01", "U12");
    }

    @Test
    void a_survey_is_open_for_as_long_as_the_owner_chooses() {
        assertThat(fixture.submit(OWNER, "ask ci", Map.of("open_for", List.of("P2D"))))
                .contains("It closes on Thursday 5 November, 10:00 your time");
    }

    @Test
    void an_owner_sees_when_the_product_was_last_asked_about() {
        fixture.close(fixture.open("ci-pulse")).advance(Duration.ofDays(9));

        assertThat(command(OWNER, "ask ci")).contains("CI was last asked about on Tuesday 3 November.");
    }

    @Test
    void dates_are_those_of_the_readers_timezone() {
        fixture.directory.put(OWNER, Set.of(new Person(OWNER, ZoneId.of("Asia/Kolkata"))));

        assertThat(command(OWNER, "ask ci")).contains("It closes on Sunday 8 November, 15:30 your time.");
    }

    @Test
    void a_survey_that_is_open_is_not_started_twice() {
        Form first = form(OWNER, "ask ci");
        fixture.submit(OWNER, "ask ci");

        String open = "CI: this survey is open already, until Sunday 8 November, 10:00 your time. To close it early: "
                + "`/platform-feedback close ci`.";
        assertThat(command(OWNER, "ask ci ci-pulse")).contains(open + " Or choose something else to ask.");
        assertThat(fixture.submit(OWNER, first, Map.of()))
                .as("it opened while the form was")
                .isEqualTo(sentence(open + " Nobody was asked twice."))
                .as("never how many have answered")
                .doesNotContain("answered");
        assertThat(fixture.waveStore.open()).hasSize(1);
    }

    @Test
    void of_several_surveys_the_owner_chooses() {
        assertThat(command("U0OLD", "ask jenkins"))
                .contains("What to ask {survey|jenkins-pulse|jenkins-pulse, jenkins-words, jenkins_csat, ");
        assertThat(fixture.submit("U0OLD", "ask jenkins", Map.of("survey", List.of())))
                .isEqualTo("{survey=Please choose what to ask.}");
        assertThat(fixture.waveStore.open()).isEmpty();
        assertThat(fixture.submit("U0OLD", "ask jenkins", Map.of("survey", List.of("jenkins-words"))))
                .contains("about 10 people are being asked");
        assertThat(fixture.waveStore.open())
                .extracting(wave -> wave.survey().id())
                .containsExactly("jenkins-words");
    }

    @Test
    void the_first_survey_that_can_be_asked_now_is_chosen_at_the_beginning() {
        fixture.open("jenkins-pulse");

        assertThat(command("U0OLD", "ask jenkins")).contains("What to ask {survey|jenkins-words|");
        assertThat(command("U0OLD", "ask jenkins jenkins-pulse")).contains("What to ask {survey|jenkins-pulse|");
    }

    @Test
    void a_template_is_chosen_at_the_beginning_while_all_surveys_are_open() {
        fixture.open("ci-pulse");
        fixture.open("ci_csat");

        assertThat(command(OWNER, "ask ci"))
                .contains("What to ask {survey|ci_umux-lite|", "[[Ask now|ci]]")
                .doesNotContain("open already");
    }

    @Test
    void a_survey_that_is_open_is_chosen_at_the_beginning_if_none_can_be_asked(@TempDir Path other) {
        try (UiFixture limited = new UiFixture(other, new ContactLimit(1, Duration.ofDays(14)))) {
            limited.open("ci-pulse");

            assertThat(limited.command(OWNER, "ask ci")).contains("What to ask {survey|ci-pulse|", "open already");
        }
    }

    @Test
    void a_template_is_asked_like_a_survey_and_is_one_from_then_on() {
        assertThat(redrawn(OWNER, "ask ci", Map.of("survey", List.of("ci_sus"))))
                .contains("10 questions, about 2 minutes:\n", "[Preview|ask.preview|ci_sus]");

        assertThat(fixture.submit(OWNER, "ask ci", Map.of("survey", List.of("ci_sus"))))
                .contains("about 10 people are being asked");

        Wave wave = fixture.waveStore.open().get(0);
        assertThat(wave.survey().id()).isEqualTo("ci_sus");
        assertThat(wave.questions()).hasSize(10);
        assertThat(fixture.lookup.surveys().of("ci")).extracting("id").containsExactly("ci-pulse", "ci_sus");
    }

    @Test
    void a_template_that_is_not_there_can_be_replaced_by_another_choice() {
        assertThat(fixture.submit(OWNER, "ask ci", Map.of("survey", List.of("ci_swot"))))
                .isEqualTo("{survey=This survey is not there any more. Please choose another one.}");
        assertThat(fixture.submit(OWNER, "ask ci", Map.of("survey", List.of("jenkins-pulse"))))
                .as("a survey of another product")
                .isEqualTo("{survey=This survey is not there any more. Please choose another one.}");
        assertThat(fixture.waveStore.open()).isEmpty();
    }

    @Test
    void a_migration_is_offered_only_where_there_are_generations() {
        assertThat(command("U0STORE", "ask storage"))
                .contains("storage_adoption, storage_need-check")
                .doesNotContain("storage_migration");
    }

    @Test
    void an_owner_learns_which_surveys_reached_the_contact_limit(@TempDir Path other) {
        try (UiFixture limited = new UiFixture(other, new ContactLimit(1, Duration.ofDays(14)))) {
            limited.open("ci-pulse");
            limited.advance(Duration.ofHours(1));

            String form = limited.command("U0OLD", "ask jenkins jenkins-words");
            assertThat(form)
                    .as("the first time that works is offered")
                    .contains("It opens on Tuesday 17 November, 10:00", "{start|2026-11-17T10:00:00Z}")
                    .contains("[[Plan it|jenkins]]")
                    .doesNotContain("Ask now");
            assertThat(form)
                    .contains("Jenkins: nobody can be asked now. People are asked at most 1 survey in 14"
                            + " days, and most of its people were asked by “CI pulse”.")
                    .doesNotContain("may ask them first", "Leave it empty to ask now")
                    .as("never who, never how many")
                    .doesNotContain("U01", "12");
        }
    }

    @Test
    void questions_of_a_survey_that_branches_are_told_apart_by_who_is_asked() {
        assertThat(redrawn(OWNER, "ask ci", Map.of("survey", List.of("ci_adoption"))))
                .containsPattern("For each person up to \\d+ questions, about [^\n]*:\n• ")
                .containsPattern("(?s)\nPeople who use it:\n• .*\nOthers:\n• ");
    }

    @Test
    void too_few_people_are_not_asked_at_all() {
        String why = "Object storage: nobody can be asked now. Fewer than 5 people could be asked, too few to show any"
                + " result.";
        assertThat(command("U0STORE", "ask storage"))
                .contains(why, "[[Plan it|storage]]")
                .doesNotContain("Ask now");
        assertThat(fixture.submit("U0STORE", "ask storage")).contains("nobody was asked");
        assertThat(fixture.messages(OutboxMessage.Kind.PROMPT))
                .as("never a prompt")
                .isEmpty();
    }

    @Test
    void an_owner_learns_that_a_survey_would_close_before_the_morning(@TempDir Path other) {
        String why = ". Fewer than 5 of its people have working hours before it would close. Ask again within working"
                + " hours.";
        try (UiFixture brief = new UiFixture(other, Duration.ofHours(12))) {
            Form before = ((CommandResponse.Modal) brief.handler.command(OWNER, "ask ci")).form();
            brief.advance(Duration.ofHours(8));

            assertThat(brief.command(OWNER, "ask ci ci-pulse")).contains("CI: nobody can be asked now" + why);
            assertThat(brief.submit(OWNER, before, Map.of())).isEqualTo(sentence("CI: nobody was asked" + why));
            assertThat(brief.messages(OutboxMessage.Kind.PROMPT)).isEmpty();
        }
    }

    @Test
    void an_audience_that_cannot_be_read_is_named_to_the_owner() {
        Form before = form(OWNER, "ask ci");
        fixture.directory.hide("C0ENG");

        String why = ". The people to ask cannot be looked up right now: the audience of CI: C0ENG cannot be read;"
                + " invite Candor to it.";
        assertThat(command(OWNER, "ask ci")).contains("CI: nobody can be asked now" + why);
        assertThat(fixture.submit(OWNER, before, Map.of()))
                .isEqualTo(sentence("CI: nobody was asked" + why))
                .as("never a person")
                .doesNotContain("U0");
    }

    @Test
    void a_former_owner_starts_nothing() {
        Form ask = form(IN_GROUP, "ask ci");
        fixture.directory.put("S0PLATFORM", Set.of());

        assertThat(fixture.submit(IN_GROUP, ask, Map.of()))
                .contains("Only the owners of CI can start a survey about it.");
        assertThat(fixture.submit(IN_GROUP, ask, Map.of("start", List.of(LATER))))
                .contains("Only the owners of CI can start a survey about it.");
        assertThat(fixture.handler.form(IN_GROUP, "ask.preview", "ci-pulse").map(RenderedPage::of))
                .hasValueSatisfying(page -> assertThat(page).contains("Only the owners of CI"));
        assertThat(fixture.handler.change(
                        IN_GROUP, new FormPress("ask", "ci", "ask.redraw", "", FilledForm.of(ask, Map.of()))))
                .hasValueSatisfying(page -> assertThat(RenderedPage.of(page)).contains("Only the owners of CI"));
        assertThat(fixture.waveStore.open()).isEmpty();
        assertThat(fixture.ownerSurveys.plannedStarts()).isEmpty();
    }
}
