package dev.candor.core.ui;

import static dev.candor.core.ui.UiFixture.ADMIN;
import static dev.candor.core.ui.UiFixture.IN_GROUP;
import static dev.candor.core.ui.UiFixture.OWNER;
import static dev.candor.core.ui.UiFixture.engineer;
import static org.assertj.core.api.Assertions.assertThat;

import dev.candor.core.outbox.OutboxMessage;
import dev.candor.core.page.Form;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OwnerActionsTest extends UiTest {
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
                        "# Jenkins pulse\n", "# Jenkins words\n", "Which survey? {wave|" + pulse + ", " + words + "}");
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
        fixture.directory.put("S0PLATFORM", Set.of());
        String wave = fixture.open("ci-pulse");
        assertThat(FilledForm.shown(fixture.handler.submit(IN_GROUP, "close", wave, Map.of())))
                .contains("Only the owners of CI can close a survey about it.");
        assertThat(fixture.findOpen(wave)).isPresent();
    }

    @Test
    void a_modal_that_is_no_longer_known_says_so() {
        assertThat(FilledForm.shown(fixture.handler.submit(OWNER, "act", "ci", Map.of())))
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
        fixture.directory.hide("S0PLATFORM");

        assertThat(command(IN_GROUP, "ask ci"))
                .contains("Candor cannot check right now who is in the owners' groups: ", "So nothing was done.");
        assertThat(fixture.waveStore.open()).as("never on a guess").isEmpty();
        assertThat(command(OWNER, "ask ci"))
                .as("who may read words for the owners is fixed at the opening")
                .contains(
                        "nobody can be asked now", "the owners of CI: S0PLATFORM cannot be read; invite Candor to it");
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

    private String submit(String person, Form form) {
        return FilledForm.shown(fixture.handler.submit(person, form.area(), form.context(), Map.of()));
    }
}
