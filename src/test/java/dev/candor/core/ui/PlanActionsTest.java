package dev.candor.core.ui;

import static dev.candor.core.ui.UiFixture.IN_GROUP;
import static dev.candor.core.ui.UiFixture.OWNER;
import static org.assertj.core.api.Assertions.assertThat;

import dev.candor.core.outbox.DigestScope;
import dev.candor.core.outbox.OutboxMessage;
import dev.candor.core.page.Form;
import dev.candor.core.scheduling.StartForecast;
import dev.candor.core.survey.ContactLimit;
import dev.candor.core.survey.PlannedStart;
import dev.candor.core.ui.result.RenderedPage;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Surveys that owners plan for later. */
class PlanActionsTest extends UiTest {
    private static final String LATER = seconds("2026-11-05T09:00:00Z").get(0);

    @Test
    void a_planned_survey_opens_when_it_is_due_and_not_before() {
        assertThat(redrawn(OWNER, "ask ci", Map.of("start", List.of(LATER))))
                .contains(
                        "It opens on Thursday 5 November, 09:00 your time and closes on Tuesday 10 November, 09:00 your"
                                + " time.",
                        "About 10 people are asked, from @C0ENG",
                        "If 50 % answer, about 5 answers are expected.",
                        "[[Plan it|ci]]");
        assertThat(fixture.submit(OWNER, "ask ci", Map.of("start", List.of(LATER), "open_for", List.of("P2D"))))
                .isEqualTo("""
                        (Planned: “CI pulse”. It opens on Thursday 5 November, 09:00 your time and closes on Saturday 7 \
                        November, 09:00 your time.)
                        Planned: “CI pulse”. It opens on Thursday 5 November, 09:00 your time and closes on Saturday 7 \
                        November, 09:00 your time.
                        [Cancel the planned start|ask.cancel|ci-pulse]
                        ~ If that changes, the owners get a message. You can cancel it later, too: on Candor's Home tab, \
                        or with `/platform-feedback ask ci`.
                        """);

        fixture.advance(Duration.ofHours(46)).tick();
        assertThat(fixture.waveStore.open()).as("an hour before").isEmpty();
        fixture.advance(Duration.ofHours(1)).tick();

        assertThat(fixture.waveStore.open()).singleElement().satisfies(wave -> {
            assertThat(wave.scheduled()).isEqualTo("2026-11-05T09:00:00Z");
            assertThat(wave.closes()).isEqualTo("2026-11-07T09:00:00Z");
        });
        assertThat(fixture.ownerSurveys.plannedStarts()).isEmpty();
        fixture.tick();
        assertThat(fixture.messages(OutboxMessage.Kind.ALERT)).isEmpty();
    }

    @Test
    void a_plan_is_shown_and_can_be_cancelled() {
        fixture.submit(OWNER, "ask ci", Map.of("start", List.of(LATER)));

        assertThat(command(IN_GROUP, "ask ci"))
                .contains(
                        "*Planned.* It opens on Thursday 5 November, 09:00 your time and closes on Tuesday 10 November,"
                                + " 09:00 your time.",
                        "About 10 people are asked, from @C0ENG",
                        "If 50 % answer, about 5 answers are expected.",
                        "[Cancel the planned start|ask.cancel|ci-pulse]");
        Form open = form(IN_GROUP, "ask ci");
        assertThat(fixture.handler.change(
                        IN_GROUP, new FormPress("ask", "ci", "ask.cancel", "ci-pulse", FilledForm.of(open, Map.of()))))
                .hasValueSatisfying(form -> assertThat(RenderedPage.of(form))
                        .contains("The planned start of “CI pulse” is cancelled.")
                        .doesNotContain("Cancel the planned start"));
        fixture.advance(Duration.ofDays(3)).tick();
        assertThat(fixture.waveStore.open()).isEmpty();
    }

    @Test
    void the_form_of_a_planned_survey_changes_its_plan() {
        fixture.submit(OWNER, "ask ci", Map.of("start", List.of(LATER), "open_for", List.of("P2D")));
        String start = "start." + LATER;
        assertThat(command(IN_GROUP, "ask ci"))
                .contains(
                        "[[Change the plan|ci]]",
                        "{open_for." + LATER + "|P2D|",
                        "{" + start + "|2026-11-05T09:00:00Z}")
                .doesNotContain("Ask now", "to ask now", "If you change the plan");
        assertThat(fixture.submit(IN_GROUP, "ask ci", Map.of(start, List.of())))
                .isEqualTo("{" + start + "=Please choose a time, or press “Cancel the planned start” above.}");

        assertThat(redrawn(IN_GROUP, "ask ci", Map.of(start, seconds("2026-11-06T09:00:00Z"))))
                .contains("*If you change the plan:* It opens on Friday 6 November, 09:00 your time");
        assertThat(fixture.submit(IN_GROUP, "ask ci", Map.of(start, seconds("2026-11-06T09:00:00Z"))))
                .contains("Planned: “CI pulse”. It opens on Friday 6 November, 09:00 your time and closes on Sunday 8");
        assertThat(fixture.ownerSurveys.plannedStarts())
                .containsExactly(
                        new PlannedStart("ci-pulse", "ci", Instant.parse("2026-11-06T09:00:00Z"), Duration.ofDays(2)));
    }

    @Test
    void only_owners_see_a_plan_on_the_home_tab() {
        fixture.submit(OWNER, "ask ci", Map.of("start", List.of(LATER)));

        assertThat(RenderedPage.of(fixture.handler.home("U01"))).doesNotContain("Planned");
    }

    @Test
    void owners_are_told_of_a_plan_that_could_not_open() {
        fixture.submit(OWNER, "ask ci", Map.of("start", List.of(LATER)));
        fixture.advance(Duration.ofHours(30));
        fixture.open("ci-pulse");

        fixture.advance(Duration.ofDays(1)).tick();
        fixture.tick();

        assertThat(fixture.alerts())
                .containsExactly(
                        "The survey “CI pulse” about CI, planned for Thursday 5 November, 09:00 (Europe/London), was not"
                                + " opened: it was open already. Nobody was asked twice. To plan it again:"
                                + " `/platform-feedback ask ci`.");
        assertThat(fixture.ownerSurveys.plannedStarts()).isEmpty();
    }

    @Test
    void a_plan_that_something_delays_after_it_was_made_says_when_it_opens_instead(@TempDir Path other) {
        try (UiFixture limited = new UiFixture(other, new ContactLimit(1, Duration.ofDays(2)))) {
            limited.tick();
            limited.ownerSurveys.plan(new PlannedStart(
                    "jenkins-pulse", "jenkins", Instant.parse("2026-11-04T12:00:00Z"), Duration.ofDays(5)));

            assertThat(RenderedPage.of(limited.handler.home("U0OLD")))
                    .contains("As things are, it opens on Friday 6 November, 10:00 your time and closes on Wednesday 11"
                            + " November, 10:00 your time.");
            while (!limited.isOpen("jenkins-pulse")) {
                limited.advance(Duration.ofHours(1)).tick();
            }

            assertThat(limited.now).isEqualTo("2026-11-06T10:00:00Z");
            assertThat(limited.waveStore.open())
                    .filteredOn(wave -> wave.survey().id().equals("jenkins-pulse"))
                    .singleElement()
                    .satisfies(wave -> assertThat(wave.closes()).isEqualTo("2026-11-11T10:00:00Z"));
            assertThat(limited.alerts())
                    .anyMatch(words ->
                            words.contains("planned for Wednesday 4 November, 12:00 (Europe/London), opened late."
                                    + " It stays open for as long as planned, until Wednesday 11 November, 10:00."));
        }
    }

    @Test
    void a_plan_that_cannot_open_any_more_is_announced_nowhere_and_its_reason_is_said() {
        fixture.ownerSurveys.plan(new PlannedStart(
                "storage-pulse", "storage", Instant.parse("2026-11-05T09:00:00Z"), Duration.ofDays(5)));
        String why =
                "It cannot open on Thursday 5 November, 09:00 your time: fewer than 5 people would be asked, too few"
                        + " to show any result.";

        assertThat(RenderedPage.of(fixture.handler.home("U0STORE")))
                .contains("Planned: “Object storage pulse”. " + why);
        assertThat(command("U01", "storage"))
                .contains("The survey “Object storage pulse” is planned. " + why)
                .doesNotContain("The next survey opens");
        assertThat(command("U0STORE", "ask storage")).contains("*Planned.* " + why);
    }

    @Test
    void a_digest_announces_when_a_plan_can_open_and_says_where_it_cannot() {
        Instant before = fixture.now.minusSeconds(60);
        String wave = fixture.open("jenkins-pulse");
        fixture.rate(wave, 12, 4).close(wave);
        fixture.ownerSurveys.plan(
                new PlannedStart("ci_sus", "ci", Instant.parse("2026-11-05T09:00:00Z"), Duration.ofDays(5)));
        assertThat(digest(before)).contains("CI: the next survey opens on Thursday 5 November");

        fixture.directory.put("C0ENG", Set.of());
        fixture.directory.put("S0PAY", Set.of());
        fixture.advance(Duration.ofMinutes(10));

        assertThat(fixture.lookup
                        .starts()
                        .of(fixture.ownerSurveys.plannedStarts().get(0), fixture.now))
                .isInstanceOf(StartForecast.Blocked.class);
        assertThat(NextSurvey.of(
                        fixture.lookup,
                        fixture.lookup.escapedCatalogue().products().get(0),
                        fixture.now))
                .as("by its schedule")
                .isEqualTo(new NextSurvey.Opens(Instant.parse("2026-11-10T10:00:00Z")));
    }

    private String digest(Instant since) {
        return fixture.renderer
                .apply(OutboxMessage.digest(new DigestScope("payments", since), "C0PAY", fixture.now))
                .map(RenderedPage::of)
                .orElse("");
    }

    @Test
    void a_plan_can_be_cancelled_where_it_was_confirmed() {
        fixture.submit(OWNER, "ask ci", Map.of("start", List.of(LATER)));

        assertThat(fixture.handler
                        .change(OWNER, new FormPress("reading", "", "ask.cancel", "ci-pulse", Map.of()))
                        .map(RenderedPage::of))
                .hasValueSatisfying(
                        page -> assertThat(page)
                                .contains(
                                        "The planned start of “CI pulse” is cancelled. It does not open on Thursday 5 November, 09:00 your time."));
        assertThat(fixture.ownerSurveys.plannedStarts()).isEmpty();
        assertThat(fixture.handler
                        .change(OWNER, new FormPress("reading", "", "ask.cancel", "ci-pulse", Map.of()))
                        .map(RenderedPage::of))
                .hasValueSatisfying(page -> assertThat(page).contains("This start is not planned any more"));
    }

    @Test
    void a_plan_can_be_cancelled_on_the_home_tab() {
        fixture.submit(OWNER, "ask ci", Map.of("start", List.of(LATER)));
        assertThat(RenderedPage.of(fixture.handler.home(OWNER)))
                .contains(
                        "Planned: “CI pulse”. It opens on Thursday 5 November, 09:00 your time and closes on Tuesday 10"
                                + " November, 09:00 your time.",
                        "[Cancel the planned start|home.cancel.0|ci-pulse]");

        assertThat(fixture.handler.press("U01", "home.cancel.0", "ci-pulse"))
                .isInstanceOfSatisfying(
                        Interactions.Reaction.Whisper.class,
                        refusal -> assertThat(RenderedPage.of(refusal.page())).contains("Only the owners of CI"));
        assertThat(fixture.ownerSurveys.plannedStarts()).hasSize(1);
        assertThat(fixture.handler.press(IN_GROUP, "home.cancel.0", "ci-pulse"))
                .isInstanceOfSatisfying(
                        Interactions.Reaction.Redraw.class,
                        home -> assertThat(RenderedPage.of(home.home()))
                                .contains("The planned start of “CI pulse” is cancelled. It does not open on Thursday 5"
                                        + " November, 09:00 your time.")
                                .doesNotContain("Planned: ", "home.cancel"));
        assertThat(fixture.ownerSurveys.plannedStarts()).isEmpty();
        assertThat(RenderedPage.of(fixture.handler.home(IN_GROUP))).doesNotContain("is cancelled");
    }

    @Test
    void a_plan_that_has_just_opened_is_not_said_to_be_cancelled() {
        fixture.submit(OWNER, "ask ci", Map.of("start", List.of(LATER)));
        fixture.advance(Duration.ofHours(47)).tick();
        String open =
                "It is too late to cancel: “CI pulse” is open already, until Tuesday 10 November, 09:00 your time."
                        + " To close it early: `/platform-feedback close ci`.";

        assertThat(fixture.handler.press(OWNER, "home.cancel.0", "ci-pulse"))
                .isInstanceOfSatisfying(
                        Interactions.Reaction.Redraw.class,
                        home -> assertThat(RenderedPage.of(home.home()))
                                .contains(open, "[Close the survey|home.close|ci]")
                                .doesNotContain("is cancelled"));
        assertThat(fixture.handler
                        .change(OWNER, new FormPress("reading", "", "ask.cancel", "ci-pulse", Map.of()))
                        .map(RenderedPage::of))
                .hasValueSatisfying(page -> assertThat(page).contains(open).doesNotContain("is cancelled"));
        assertThat(fixture.isOpen("ci-pulse")).isTrue();
    }

    @Test
    void the_form_opens_on_the_survey_that_is_planned() {
        fixture.submit(OWNER, "ask ci", Map.of("survey", List.of("ci_sus"), "start", List.of(LATER)));

        assertThat(command(IN_GROUP, "ask ci"))
                .contains("{survey|ci_sus|", "[Cancel the planned start|ask.cancel|ci_sus]");
    }
}
