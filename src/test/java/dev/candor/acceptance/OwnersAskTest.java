package dev.candor.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.candor.demo.user.SubmissionOutcome;
import dev.candor.demo.user.UserDriver;
import dev.candor.demo.workspace.Message;
import dev.candor.demo.workspace.View;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Owners preview, write, plan and start surveys in Slack alone. */
final class OwnersAskTest {
    private static final String PM = "U0PM";

    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource
    void an_owner_writes_questions_previews_them_and_asks_them(Transport transport) {
        try (BotFixture fixture = BotFixture.started(folder, transport)) {
            UserDriver owner = fixture.as(PM);
            writeTwoQuestions(fixture, owner);

            owner.press("ask.preview");
            assertThat(owner.awaitModal("preview").words())
                    .contains(
                            "Preview.", "Written by the owners of *Object storage*", "Is the new bucket page better?");
            owner.pick("q1", "0");
            owner.submit();
            assertThat(fixture.users.awaitModal(PM, "This was a preview").words())
                    .contains("nothing was stored");
            owner.close();
            assertThat(fixture.app().openWaves()).isEmpty();

            assertThat(fixture.users.submit(PM)).contains("Object storage", "people are being asked");
            fixture.deliverPrompts();
            UserDriver you = fixture.as(BotFixture.YOU);
            Message prompt = you.awaitMessage(
                    fixture.users.direct(BotFixture.YOU),
                    message -> message.element("prompt.answer").isPresent());
            assertThat(prompt.words()).contains("How is Object storage for you? (Bucket page)");
            you.click(prompt, "prompt.answer");
            assertThat(fixture.as(BotFixture.YOU).awaitModal("ballot").words())
                    .contains("Written by the owners of *Object storage*", "Is the new bucket page better?", "better");
            assertThat(fixture.workspace.state().problems().all()).isEmpty();
        }
    }

    private static void writeTwoQuestions(BotFixture fixture, UserDriver owner) {
        owner.command("/platform-feedback ask storage");
        owner.awaitModal("ask");
        owner.pick("survey", "own");
        fixture.users.awaitModal(PM, "You write up to 5 questions");
        assertThat(owner.submit()).isInstanceOf(SubmissionOutcome.Pushed.class);
        owner.type("name", "Bucket page");
        owner.type("q1.words", "Is the new bucket page better?");
        owner.pick("q1.type", "single");
        fixture.users.awaitModal(PM, "Options of question 1");
        owner.type("q1.options", "better\nbetter");
        owner.press("ask.add");
        fixture.users.awaitModal(PM, "Question 2");
        owner.type("q2.words", "What is missing on it?");
        owner.pick("q2.type", "text");

        assertThat(owner.submit())
                .isInstanceOfSatisfying(
                        SubmissionOutcome.Refused.class,
                        refused -> assertThat(refused.errors()).containsOnlyKeys("q1.options"));
        owner.type("q1.options", "better\nworse");
        assertThat(owner.submit()).isEqualTo(new SubmissionOutcome.Closed());
        View below = fixture.users.awaitModal(PM, "Is the new bucket page better?");
        assertThat(below.callbackId()).isEqualTo("ask");
    }

    @ParameterizedTest
    @EnumSource
    void an_owner_plans_a_template_and_it_opens_by_itself(Transport transport) {
        Instant start = Instant.parse("2026-11-25T09:00:00Z");
        try (BotFixture fixture = BotFixture.started(folder, transport)) {
            UserDriver owner = fixture.as(PM);
            owner.command("/platform-feedback ask storage");
            owner.awaitModal("ask");
            owner.pick("survey", "storage_umux-lite");
            fixture.users.awaitModal(PM, "2 questions");
            owner.type(
                    "start",
                    String.valueOf(fixture.clock.instant().minusSeconds(60).getEpochSecond()));
            fixture.users.awaitModal(PM, "This time has passed.");
            assertThat(owner.submit())
                    .isInstanceOfSatisfying(
                            SubmissionOutcome.Refused.class,
                            refused -> assertThat(refused.errors().get("start")).contains("This time has passed."));
            owner.type("start", String.valueOf(start.getEpochSecond()));
            owner.pick("open_for", "P2D");
            fixture.users.awaitModal(PM, "closes on Friday 27 November, 09:00");
            owner.submit();
            assertThat(fixture.users.awaitModal(PM, "Planned: ").words()).contains("Wednesday 25 November, 09:00");
            owner.closeAll();

            fixture.restart();
            fixture.clock.advanceTo(start);
            fixture.deliver();

            assertThat(fixture.app().openWaves())
                    .extracting(wave -> wave.survey().id(), wave -> wave.closes())
                    .contains(org.assertj.core.groups.Tuple.tuple("storage_umux-lite", start.plus(Duration.ofDays(2))));
            assertThat(fixture.workspace.state().problems().all()).isEmpty();
        }
    }

    @Test
    void every_survey_on_offer_is_summed_up_and_previewed_within_slacks_limits() {
        try (BotFixture fixture = BotFixture.started(folder, Transport.HTTP)) {
            UserDriver owner = fixture.as(PM);
            owner.command("/platform-feedback ask ci");
            View ask = owner.awaitModal("ask");
            List<String> offered = ask.element("survey", "ask.redraw").orElseThrow().options().stream()
                    .map(option -> option.path("value").asText())
                    .filter(value -> !value.equals("own"))
                    .toList();
            assertThat(offered).contains("ci-pulse", "ci_sus", "ci_migration", "ci_adoption");
            for (String survey : offered) {
                owner.pick("survey", survey);
                owner.await(
                        "the preview of " + survey,
                        () -> owner.modal()
                                .flatMap(view -> view.element("", "ask.preview"))
                                .filter(button ->
                                        button.json().path("value").asText().equals(survey)));
                owner.press("ask.preview");
                assertThat(owner.awaitModal("preview").words()).contains("Preview.", "Skip what you like.");
                owner.close();
            }
            assertThat(fixture.workspace.state().problems().all()).isEmpty();
        }
    }

    @Test
    void an_owner_cancels_a_plan_where_it_was_confirmed_on_the_home_tab_and_in_the_form() {
        try (BotFixture fixture = BotFixture.started(folder, Transport.HTTP)) {
            UserDriver owner = fixture.as(PM);
            plan(fixture, owner);
            owner.press("ask.cancel");
            fixture.users.awaitModal(
                    PM,
                    "The planned start of “UMUX-Lite: two statements, one score” is cancelled. It does not open on Wednesday 25 November, 09:00");
            owner.closeAll();

            plan(fixture, owner);
            owner.closeAll();
            owner.openHome();
            owner.await(
                    "the plan on the Home tab",
                    () -> owner.home()
                            .filter(home -> home.words().contains("It opens on Wednesday 25 November, 09:00")));
            owner.pressOnHome("home.cancel.0");
            owner.await(
                    "the Home tab without it",
                    () -> owner.home().filter(home -> !home.words().contains("Planned")));

            plan(fixture, owner);
            owner.closeAll();
            owner.command("/platform-feedback ask storage");
            assertThat(owner.awaitModal("ask").words()).contains("Planned.", "It opens on Wednesday 25 November");
            owner.press("ask.cancel");
            fixture.users.awaitModal(PM, "The planned start of “UMUX-Lite: two statements, one score” is cancelled.");
            assertThat(fixture.workspace.state().problems().all()).isEmpty();
        }
    }

    /** Plans UMUX-Lite for a morning, up to the confirmation. */
    private static void plan(BotFixture fixture, UserDriver owner) {
        owner.command("/platform-feedback ask storage");
        owner.awaitModal("ask");
        owner.pick("survey", "storage_umux-lite");
        fixture.users.awaitModal(PM, "2 questions");
        owner.type("start", String.valueOf(Instant.parse("2026-11-25T09:00:00Z").getEpochSecond()));
        fixture.users.awaitModal(PM, "It opens on Wednesday 25 November");
        owner.submit();
        fixture.users.awaitModal(PM, "Planned: ");
    }

    @Test
    void the_slack_client_lets_nobody_send_questions_without_a_name_or_a_reply_without_words() {
        try (BotFixture fixture = BotFixture.started(folder, Transport.HTTP)) {
            UserDriver owner = fixture.as(PM);
            owner.command("/platform-feedback ask storage");
            owner.awaitModal("ask");
            owner.pick("survey", "own");
            fixture.users.awaitModal(PM, "You write up to 5 questions");
            owner.submit();

            assertThat(owner.submit())
                    .isInstanceOfSatisfying(
                            SubmissionOutcome.Incomplete.class,
                            incomplete ->
                                    assertThat(incomplete.errors()).containsOnlyKeys("name", "q1.words", "q1.type"));
        }
    }
}
