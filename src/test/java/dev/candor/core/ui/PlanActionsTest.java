package dev.candor.core.ui;

import static dev.candor.core.ui.UiFixture.IN_GROUP;
import static dev.candor.core.ui.UiFixture.OWNER;
import static org.assertj.core.api.Assertions.assertThat;

import dev.candor.core.outbox.OutboxMessage;
import dev.candor.core.page.Form;
import dev.candor.core.ui.result.RenderedPage;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Surveys that owners plan for later. */
class PlanActionsTest extends UiTest {
    private static final String LATER =
            String.valueOf(Instant.parse("2026-11-05T09:00:00Z").getEpochSecond());

    @Test
    void a_planned_survey_opens_when_it_is_due_and_not_before() {
        assertThat(redrawn(OWNER, "ask ci", Map.of("start", List.of(LATER))))
                .contains(
                        "It opens on Thursday 5 November, 09:00 your time and closes on Tuesday 10 November, 09:00 your"
                                + " time.",
                        "[[Plan it|ci]]");
        assertThat(fixture.submit(OWNER, "ask ci", Map.of("start", List.of(LATER), "open_for", List.of("P2D"))))
                .isEqualTo(sentence("Planned: ci-pulse opens on Thursday 5 November, 09:00 your time. If it cannot open"
                        + " then, the owners get a message. To cancel it, open this window again."));

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
                        "*Planned:* it opens on Thursday 5 November, 09:00 your time and closes on Tuesday 10 November,"
                                + " 09:00 your time.",
                        "[Cancel this plan|ask.cancel|ci-pulse]");
        assertThat(RenderedPage.of(fixture.handler.home(OWNER)))
                .contains("Planned: ci-pulse opens on Thursday 5 November, 09:00 your time.");
        assertThat(fixture.submit(IN_GROUP, "ask ci"))
                .isEqualTo("{survey=It is planned already, for Thursday 5 November, 09:00 your time. To ask at another"
                        + " time, press “Cancel this plan” first.}");

        Form open = form(IN_GROUP, "ask ci");
        assertThat(fixture.handler.change(
                        IN_GROUP, new FormPress("ask", "ci", "ask.cancel", "ci-pulse", FilledForm.of(open, Map.of()))))
                .hasValueSatisfying(
                        form -> assertThat(RenderedPage.of(form)).doesNotContain("Planned", "Cancel this plan"));
        fixture.advance(Duration.ofDays(3)).tick();
        assertThat(fixture.waveStore.open()).isEmpty();
    }

    @Test
    void only_owners_see_a_plan_on_the_home_tab() {
        fixture.submit(OWNER, "ask ci", Map.of("start", List.of(LATER)));

        assertThat(RenderedPage.of(fixture.handler.home("U01"))).doesNotContain("Planned");
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource({
        "2026-11-03T09:59:00Z, This time has passed.",
        "2026-11-03T10:00:00Z, This time has passed.",
        "2027-12-01T10:00:00Z, This is more than a year ahead.",
    })
    void a_time_at_which_nothing_can_be_opened_is_refused_at_its_field(Instant at, String why) {
        assertThat(fixture.submit(OWNER, "ask ci", Map.of("start", List.of(String.valueOf(at.getEpochSecond())))))
                .startsWith("{start=" + why + " Please choose");
        assertThat(fixture.ownerSurveys.plannedStarts()).isEmpty();
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
                        "The survey ci-pulse about CI, planned for Thursday 5 November, 09:00 (Europe/London), was not"
                                + " opened: it was open already. Nobody was asked. To plan it again:"
                                + " `/platform-feedback ask ci`.");
        assertThat(fixture.ownerSurveys.plannedStarts()).isEmpty();
    }
}
