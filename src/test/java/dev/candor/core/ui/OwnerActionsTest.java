package dev.candor.core.ui;

import static dev.candor.core.ui.UiFixture.ADMIN;
import static dev.candor.core.ui.UiFixture.IN_GROUP;
import static dev.candor.core.ui.UiFixture.OWNER;
import static dev.candor.core.ui.UiFixture.engineer;
import static org.assertj.core.api.Assertions.assertThat;

import dev.candor.core.outbox.OutboxMessage;
import dev.candor.core.page.Form;
import dev.candor.core.survey.ContactLimit;
import dev.candor.core.survey.Person;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OwnerActionsTest extends UiTest {
    @Test
    void the_ask_modal_shows_people_questions_and_expected_answers() {
        assertThat(command(OWNER, "ask ci"))
                .isEqualTo("""
                        <ask: Ask about CI>
                        CI has never been asked about.
                        About 10 people are asked, from @C0ENG
                        2 questions, about 1 minute:
                        • Overall, how satisfied are you with CI?
                        • What one thing should we change?
                        It closes on Sunday 8 November, 10:00 your time.
                        The next scheduled one, on Tuesday 10 November, 10:00 your time, is opened as well.
                        About 5 answers are expected, if 50 % answer: enough for words, not for figures.
                        ~ Nobody is asked before you press the button. Each person is asked within their own working hours. \
                        People who are away, opted out or were asked too recently are left out.
                        [[Ask now|ci-pulse]]
                        """)
                .as("never who is asked, never how many exactly")
                .doesNotContain("U01", "12");
        assertThat(fixture.waveStore.open())
                .as("nothing happens before it is submitted")
                .isEmpty();
        assertThat(fixture.messages(OutboxMessage.Kind.PROMPT)).isEmpty();
    }

    @Test
    void the_ask_modal_says_that_a_scheduled_survey_is_skipped_while_this_one_is_open(@TempDir Path other) {
        try (UiFixture longer = new UiFixture(other, Duration.ofDays(9))) {
            assertThat(longer.command(OWNER, "ask ci"))
                    .contains("It closes on Thursday 12 November, 10:00 your time.\n"
                            + "The next scheduled one, on Tuesday 10 November, 10:00 your time, is skipped if this one"
                            + " is still open then.\n");
        }
    }

    @Test
    void submitting_the_ask_modal_opens_the_survey() {
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
    void an_owner_sees_when_the_product_was_last_asked_about() {
        fixture.close(fixture.open("ci-pulse")).advance(Duration.ofDays(9));

        assertThat(command(OWNER, "ask ci")).contains("CI was last asked about on Tuesday 3 November.\n");
    }

    @Test
    void dates_are_those_of_the_readers_timezone() {
        fixture.directory.put(OWNER, Set.of(new Person(OWNER, ZoneId.of("Asia/Kolkata"))));

        assertThat(command(OWNER, "ask ci")).contains("It closes on Sunday 8 November, 15:30 your time.");
    }

    @Test
    void a_survey_that_is_open_is_not_started_twice() {
        CommandResponse.Modal first = (CommandResponse.Modal) fixture.handler.command(OWNER, "ask ci");
        fixture.submit(OWNER, "ask ci");

        String open = "CI: this survey is open already, until Sunday 8 November, 10:00 your time. To close it early: "
                + "`/platform-feedback close ci`.";
        assertThat(command(OWNER, "ask ci")).isEqualTo(sentence(open));
        assertThat(submit(OWNER, first.form()))
                .as("it opened while the modal was")
                .isEqualTo(sentence(open + " Nobody was asked twice."))
                .as("never how many have answered")
                .doesNotContain("answered");
        assertThat(fixture.waveStore.open()).hasSize(1);
    }

    @Test
    void of_several_surveys_the_owner_chooses() {
        assertThat(command("U0OLD", "ask jenkins"))
                .startsWith("""
                        <ask: Ask about Jenkins>
                        Jenkins has never been asked about.
                        # jenkins-pulse
                        """)
                .contains("# jenkins-words\n", "Which survey? {survey|jenkins-pulse, jenkins-words}\n", "[[Ask now|]]");
        assertThat(fixture.submit("U0OLD", "ask jenkins"))
                .isEqualTo(sentence("No survey was chosen, so nobody was asked."));
        assertThat(fixture.waveStore.open()).isEmpty();
        assertThat(fixture.submit("U0OLD", "ask jenkins", Map.of("survey", List.of("jenkins-words"))))
                .contains("about 10 people are being asked");
        assertThat(fixture.waveStore.open())
                .extracting(wave -> wave.survey().id())
                .containsExactly("jenkins-words");
        assertThat(command("U0OLD", "ask jenkins"))
                .as("the other one can still be asked")
                .contains("# jenkins-words\nJenkins: this survey is open already", "[[Ask now|jenkins-pulse]]")
                .doesNotContain("{survey|");
    }

    @Test
    void a_survey_that_is_named_is_the_only_one_shown() {
        assertThat(command("U0OLD", "ask jenkins jenkins-words"))
                .contains("[[Ask now|jenkins-words]]")
                .doesNotContain("jenkins-pulse");
    }

    @Test
    void an_owner_learns_which_surveys_reached_the_contact_limit(@TempDir Path other) {
        try (UiFixture limited = new UiFixture(other, new ContactLimit(1, Duration.ofDays(14)))) {
            limited.open("ci-pulse");
            limited.advance(Duration.ofHours(1));

            assertThat(limited.command("U0OLD", "ask jenkins jenkins-words"))
                    .isEqualTo(sentence("Jenkins: nobody can be asked now. People are asked at most 1 survey in 14"
                            + " days, and most of its people were asked by ci-pulse (which came first). Enough"
                            + " of them can be asked again on Tuesday 17 November, 10:00 your time. The survey"
                            + " jenkins-words may ask them first: it is due on Wednesday 4 November, 10:00 your time."))
                    .as("never who, never how many")
                    .doesNotContain("U0", "12");
        }
    }

    @Test
    void too_few_people_are_not_asked_at_all() {
        assertThat(command("U0STORE", "ask storage"))
                .isEqualTo(sentence("Object storage: nobody can be asked now. Fewer than 5 people could be asked, "
                        + "too few to show any result."));
        assertThat(fixture.messages(OutboxMessage.Kind.PROMPT))
                .as("never a prompt")
                .isEmpty();
    }

    @Test
    void an_owner_learns_that_a_survey_would_close_before_the_morning(@TempDir Path other) {
        String why = ". Fewer than 5 of its people have working hours before it would close. Ask again within working"
                + " hours.";
        try (UiFixture brief = new UiFixture(other, Duration.ofHours(12))) {
            CommandResponse.Modal before = (CommandResponse.Modal) brief.handler.command(OWNER, "ask ci");
            brief.advance(Duration.ofHours(8));

            assertThat(brief.command(OWNER, "ask ci")).isEqualTo(sentence("CI: nobody can be asked now" + why));
            assertThat(UiFixture.submitted(brief.handler.submit(
                            OWNER, before.form().area(), before.form().context(), Map.of())))
                    .isEqualTo(sentence("CI: nobody was asked" + why));
            assertThat(brief.messages(OutboxMessage.Kind.PROMPT)).isEmpty();
        }
    }

    @Test
    void an_audience_that_cannot_be_read_is_named_to_the_owner() {
        CommandResponse.Modal before = (CommandResponse.Modal) fixture.handler.command(OWNER, "ask ci");
        fixture.unreachable.add("C0ENG");

        String why = ". The people to ask cannot be looked up right now: the audience of ci: C0ENG cannot be read;"
                + " invite Candor to it.";
        assertThat(command(OWNER, "ask ci")).isEqualTo(sentence("CI: nobody can be asked now" + why));
        assertThat(submit(OWNER, before.form()))
                .isEqualTo(sentence("CI: nobody was asked" + why))
                .as("never a person")
                .doesNotContain("U0");
    }

    @Test
    void an_owner_who_closes_before_anybody_was_asked_is_told_so_once() {
        fixture.submit(OWNER, "ask ci");
        assertThat(fixture.submit(OWNER, "close ci")).contains("Nobody had been asked yet");
        assertThat(fixture.messages(OutboxMessage.Kind.ALERT)).isEmpty();
    }

    @Test
    void the_close_modal_says_nothing_about_answers() {
        String wave = fixture.open("ci-pulse");
        fixture.rate(wave, 11, 5).advance(Duration.ofHours(20));

        assertThat(command(OWNER, "close ci"))
                .isEqualTo("""
                        <close: Close early: CI>
                        It asks about 10 people. It is open until Sunday 8 November, 10:00 your time, for about 4 \
                        days more.
                        If you close it now with fewer than 10 answers, nothing is shown.
                        ~ Nobody can answer after that. A closed survey is never opened again. Nobody can see how many \
                        have answered.
                        [[Close now|%s]]
                        """.formatted(wave))
                .as("never how many answered")
                .doesNotContain("11 ");
        assertThat(fixture.findOpen(wave))
                .as("nothing happens before it is submitted")
                .isPresent();
        fixture.advance(Duration.ofHours(98));
        assertThat(command(OWNER, "close ci")).contains("for about 2 hours more");
        fixture.advance(Duration.ofMinutes(90));
        assertThat(command(OWNER, "close ci")).contains("for about 30 minutes more");
        fixture.advance(Duration.ofMinutes(31));
        assertThat(command(OWNER, "close ci")).isEqualTo(sentence("No survey about CI is open."));
    }

    @Test
    void the_result_of_a_survey_closed_early_is_posted_only_in_the_channel() {
        String wave = fixture.open("ci-pulse");
        fixture.rate(wave, 10, 5);
        fixture.messages(OutboxMessage.Kind.PROMPT);
        CommandResponse.Modal modal = (CommandResponse.Modal) fixture.handler.command(OWNER, "close ci");

        String page = submit(OWNER, modal.form());

        assertThat(page)
                .isEqualTo(sentence("CI: the survey is closed. Its result is posted in the product's channel."))
                .as("never a figure")
                .doesNotContain("10", "%", "satisfied");
        assertThat(fixture.messages(OutboxMessage.Kind.RESULT)).hasSize(1);
        assertThat(submit(OWNER, modal.form()))
                .as("it closed while another modal was open")
                .isEqualTo(sentence("This survey is closed already."));
        assertThat(command(OWNER, "close ci")).isEqualTo(sentence("No survey about CI is open."));
    }

    @Test
    void a_survey_closed_too_early_shows_nothing() {
        String wave = fixture.open("ci-pulse");
        fixture.rate(wave, 4, 5);

        assertThat(fixture.submit(OWNER, "close ci"))
                .isEqualTo(sentence("CI: the survey is closed. Not enough answers to show safely."))
                .as("never how many there were")
                .doesNotContain("4");
    }

    @Test
    void of_several_open_surveys_the_owner_chooses_which_to_close() {
        String words = fixture.open("jenkins-words");
        String pulse = fixture.open("jenkins-pulse");

        assertThat(command("U0OLD", "close jenkins"))
                .contains(
                        "# jenkins-pulse\n", "# jenkins-words\n", "Which survey? {wave|" + pulse + ", " + words + "}");
        assertThat(fixture.submit("U0OLD", "close jenkins"))
                .isEqualTo(sentence("No survey was chosen, so none was closed."));
        fixture.submit("U0OLD", "close jenkins", Map.of("wave", List.of(words)));
        assertThat(fixture.findOpen(words)).isEmpty();
        assertThat(fixture.findOpen(pulse))
                .as("never closed without the choice")
                .isPresent();
    }

    @Test
    void a_former_owner_is_refused_when_submitting() {
        CommandResponse.Modal ask = (CommandResponse.Modal) fixture.handler.command(IN_GROUP, "ask ci");
        fixture.directory.put("S0PLATFORM", Set.of());
        assertThat(submit(IN_GROUP, ask.form())).contains("Only the owners of CI can start a survey about it.");
        assertThat(fixture.waveStore.open()).isEmpty();

        String wave = fixture.open("ci-pulse");
        assertThat(UiFixture.submitted(fixture.handler.submit(IN_GROUP, "close", wave, Map.of())))
                .contains("Only the owners of CI can close a survey about it.");
        assertThat(fixture.findOpen(wave)).isPresent();
    }

    @Test
    void a_modal_about_a_missing_survey_says_so() {
        assertThat(UiFixture.submitted(fixture.handler.submit(OWNER, "ask", "gone", Map.of())))
                .isEqualTo(sentence("This survey is not there any more."));
        assertThat(UiFixture.submitted(fixture.handler.submit(OWNER, "act", "ci", Map.of())))
                .contains("This no longer works.");
    }

    @ParameterizedTest(name = "{0} may {1}: {2} ({3})")
    @CsvSource({
        "U0PM,    ask ci,         true,  an owner by name",
        "U0PLAT,  ask ci,         true,  an owner through a user group",
        "U0ADMIN, ask ci,         false, admins do not own products",
        "U01,     ask ci,         false, who is asked does not ask",
        "U0PM,    ask jenkins jenkins-pulse, false, an owner of another product",
        "U0PM,    close ci,       true,  an owner by name",
        "U0ADMIN, close ci,       false, admins do not own products",
        "U01,     close ci,       false, who is asked does not close",
        "U0PM,    digest,         true,  an owner of any product",
        "U0PLAT,  digest,         true,  an owner through a user group",
        "U0ADMIN, digest,         true,  admins may",
        "U01,     digest,         false, nobody else",
        "U01,     ci,             true,  results are for everyone here",
        "U01,     stop ci,        true,  everyone decides for themselves",
    })
    void only_owners_and_admins_may_act(String person, String text, boolean may, String reason) {
        fixture.open("ci-pulse");

        boolean refused = command(person, text).startsWith("(Only ");

        assertThat(!refused).as(reason).isEqualTo(may);
    }

    @Test
    void a_refusal_says_who_the_owners_are_and_nothing_happens() {
        assertThat(command(engineer(1), "ask ci")).isEqualTo("""
                (Only the owners of CI can start a survey about it.)
                Only the owners of CI can start a survey about it.
                Please ask @U0PM @S0PLATFORM
                """);
        assertThat(fixture.waveStore.open()).as("never a wave that was refused").isEmpty();
    }

    @Test
    void when_the_owners_cannot_be_looked_up_nothing_is_done() {
        fixture.unreachable.add("S0PLATFORM");

        assertThat(command(IN_GROUP, "ask ci"))
                .contains("Candor cannot check right now who is in the owners' groups: ", "So nothing was done.");
        assertThat(fixture.waveStore.open()).as("never on a guess").isEmpty();
        assertThat(command(OWNER, "ask ci"))
                .as("who may read words for the owners is fixed at the opening")
                .contains(
                        "nobody can be asked now", "the owners of ci: S0PLATFORM cannot be read; invite Candor to it");
    }

    @Test
    void a_requested_digest_is_sent_to_every_team() {
        assertThat(command(ADMIN, "digest"))
                .isEqualTo(sentence("The digest is on its way to the teams' channels. Where there is nothing new, "
                        + "none is posted."));
        assertThat(fixture.messages(OutboxMessage.Kind.DIGEST))
                .extracting(OutboxMessage::to)
                .containsExactly("C0PAY");
    }

    private String command(String person, String text) {
        return fixture.command(person, text);
    }

    private String submit(String person, Form form) {
        return UiFixture.submitted(fixture.handler.submit(person, form.area(), form.context(), Map.of()));
    }

    private static String sentence(String sentence) {
        return "(" + sentence + ")\n" + sentence + "\n";
    }
}
