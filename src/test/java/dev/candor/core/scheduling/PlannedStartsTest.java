package dev.candor.core.scheduling;

import static org.assertj.core.api.Assertions.assertThat;

import dev.candor.CoreFixture;
import dev.candor.core.outbox.OutboxMessage;
import dev.candor.core.survey.Catalogue;
import dev.candor.core.survey.ContactLimit;
import dev.candor.core.survey.PlannedStart;
import dev.candor.core.survey.Question;
import dev.candor.core.survey.QuestionType;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Planned starts that open, on time or late, and those that are cancelled. */
final class PlannedStartsTest extends PlannedStartTest {
    private static final Instant LATE = AT.plus(Duration.ofHours(5));
    private static final String OPENED_LATE =
            "The survey “Build cache” about CI, planned for Thursday 26 November, 10:00"
                    + " (Europe/London), opened late. It stays open for as long as planned, until Friday 27 November, 15:00.";

    @Test
    void a_planned_survey_opens_at_the_first_tick_after_its_time_however_late() {
        fixture.tickAt(AT.minusSeconds(1));
        assertThat(fixture.waveStore.open()).isEmpty();

        fixture.tickAt(LATE);
        fixture.tickAt(LATE);

        assertThat(fixture.waveStore.open())
                .singleElement()
                .satisfies(wave -> assertThat(wave.id()).isEqualTo("ci_own-1-20261126T100000Z"));
        assertThat(fixture.ownerSurveys.plannedStarts()).isEmpty();
    }

    @Test
    void a_planned_survey_that_opens_late_stays_open_for_as_long_as_its_owner_chose_and_the_owners_are_told_once() {
        fixture.tickAt(LATE);
        fixture.tickAt(LATE.plusSeconds(60));

        assertThat(fixture.waveStore.open())
                .singleElement()
                .extracting(Wave::closes)
                .isEqualTo(LATE.plus(START.openFor()));
        assertThat(alerts()).containsExactly(OPENED_LATE);
    }

    @Test
    void a_planned_survey_that_opens_some_minutes_late_closes_when_its_owners_were_told() {
        fixture.tickAt(AT.plus(Duration.ofMinutes(10)));

        assertThat(fixture.waveStore.open())
                .singleElement()
                .extracting(Wave::closes)
                .isEqualTo(AT.plus(START.openFor()));
        assertThat(alerts()).isEmpty();
    }

    @Test
    void owners_are_told_of_a_late_opening_after_a_crash_that_came_before_their_message_was_stored() {
        fixture.close();
        fixture = new CoreFixture(folder, withoutSurveys(), PowerCut.before("advanceFirst"));
        fixture.tickAt(LATE);
        assertThat(alerts()).isEmpty();
        fixture.close();

        fixture = new CoreFixture(folder, withoutSurveys());
        assertThat(fixture.waveStore.open()).hasSize(1);
        fixture.tickAt(LATE.plusSeconds(60));

        assertThat(alerts()).containsExactly(OPENED_LATE);
        assertThat(fixture.ownerSurveys.plannedStarts()).isEmpty();
    }

    @Test
    void a_start_that_waits_for_another_attempt_is_foreseen_to_close_as_it_does_then() {
        fixture.directory.failWith("no answer");
        fixture.tickAt(LATE.minusSeconds(30));
        fixture.directory.recover();
        StartForecast foreseen = fixture.rendering.products().starts().of(START, LATE);

        fixture.scheduler.tick(LATE.plusSeconds(60));

        assertThat(foreseen).isInstanceOfSatisfying(StartForecast.Delayed.class, delayed -> {
            assertThat(delayed.why()).isEmpty();
            assertThat(delayed.wave().closes()).isEqualTo(LATE.plus(START.openFor()));
        });
        assertThat(fixture.waveStore.open())
                .singleElement()
                .extracting(Wave::closes)
                .isEqualTo(LATE.plusSeconds(60).plus(START.openFor()));
    }

    @Test
    void a_start_that_was_cancelled_before_its_time_opens_nothing_and_one_that_is_open_is_not_cancelled() {
        assertThat(fixture.scheduler.cancelPlanned("ci_own-1")).isEqualTo(new Cancellation.Cancelled(START));
        assertThat(fixture.scheduler.cancelPlanned("ci_own-1")).isEqualTo(new Cancellation.NotPlanned());
        fixture.ownerSurveys.plan(START);
        fixture.tickAt(AT);
        Wave open = fixture.waveStore.open().get(0);

        assertThat(fixture.scheduler.cancelPlanned("ci_own-1")).isEqualTo(new Cancellation.AlreadyOpen(open));

        fixture.ownerSurveys.plan(START);
        assertThat(fixture.scheduler.cancelPlanned("ci_own-1"))
                .as("opened, and not yet forgotten")
                .isEqualTo(new Cancellation.AlreadyOpen(open));
        PlannedStart next = new PlannedStart("ci_own-1", "ci", AT.plus(Duration.ofDays(9)), START.openFor());
        fixture.ownerSurveys.cancel(START);
        fixture.ownerSurveys.plan(next);
        assertThat(fixture.scheduler.cancelPlanned("ci_own-1"))
                .as("the start after the one that is open")
                .isEqualTo(new Cancellation.Cancelled(next));
    }

    @Test
    void a_plan_survives_a_restart() {
        fixture.close();
        fixture = new CoreFixture(folder, withoutSurveys());

        fixture.tickAt(AT);

        assertThat(fixture.waveStore.open()).hasSize(1);
    }

    @Test
    void a_plan_whose_wave_was_opened_before_a_crash_is_forgotten_without_a_word() {
        fixture.tickAt(AT);
        fixture.ownerSurveys.plan(START);

        fixture.tickAt(AT.plusSeconds(1));

        assertThat(fixture.waveStore.open()).hasSize(1);
        assertThat(fixture.ownerSurveys.plannedStarts()).isEmpty();
        assertThat(alerts()).isEmpty();
    }

    @Test
    void owners_are_not_told_that_a_wave_did_not_open_that_was_opened_before_a_long_downtime() {
        fixture.tickAt(AT);
        fixture.deliverPrompts();
        fixture.ownerSurveys.plan(START);

        fixture.tickAt(AT.plus(Duration.ofDays(3)));

        assertThat(fixture.ownerSurveys.plannedStarts()).isEmpty();
        assertThat(alerts()).noneMatch(words -> words.contains("was not opened"));
    }

    @Test
    void a_cancelled_plan_opens_nothing() {
        fixture.ownerSurveys.cancel(START);

        fixture.tickAt(AT);

        assertThat(fixture.waveStore.open()).isEmpty();
    }

    @Test
    void a_plan_of_a_survey_that_left_the_configuration_is_dropped_and_its_owners_are_told() {
        fixture.ownerSurveys.plan(new PlannedStart("ci-gone", "ci", AT, Duration.ofDays(1)));

        fixture.tickAt(AT);

        assertThat(fixture.waveStore.open()).hasSize(1);
        assertThat(alerts()).singleElement().asString().contains("The survey “CI gone” about CI", "it was removed");
    }

    @Test
    void a_plan_of_a_product_that_left_the_configuration_is_dropped_and_the_admins_are_told() {
        fixture.ownerSurveys.cancel(START);
        String lint = fixture.ownerSurveys
                .add(
                        "lint",
                        "Lint speed",
                        List.of(new Question("q1", QuestionType.RATING, "How fast is the linter?", List.of())))
                .id();
        fixture.ownerSurveys.plan(new PlannedStart(lint, "lint", AT, Duration.ofDays(1)));

        fixture.tickAt(AT);
        fixture.tickAt(AT.plusSeconds(60));

        assertThat(fixture.ownerSurveys.plannedStarts()).isEmpty();
        assertThat(claimedAlerts()).singleElement().satisfies(alert -> {
            assertThat(alert.to()).isEqualTo("U0ADMIN");
            assertThat(((OutboxMessage.Alert) alert).words())
                    .isEqualTo(
                            "The survey “Lint speed” about lint, planned for Thursday 26 November, 10:00 (Europe/London),"
                                    + " was not opened: its product is not in the configuration any more. Nobody was asked.");
        });
    }

    @Test
    void the_wave_of_a_removed_survey_goes_on_and_nobody_is_warned_of_it() {
        fixture.tickAt(AT);
        fixture.deliverPrompts();
        fixture.ownerSurveys.remove("ci_own-1");

        fixture.tickAt(AT.plusSeconds(60));

        Wave wave = fixture.waveStore.open().get(0);
        assertThat(new OrphanedWaves(
                                withoutSurveys(),
                                fixture.rendering.products().schedule().zone(),
                                id -> id)
                        .warning(wave))
                .isEmpty();
        fixture.tickAt(wave.closes());
        assertThat(fixture.waveStore.open()).isEmpty();
        assertThat(fixture.releases.latest("ci", 1)).hasSize(1);
    }

    @Test
    void starts_at_one_time_open_as_the_forecast_says_in_which_order() {
        Catalogue limited = new Catalogue(
                withoutSurveys().products(),
                withoutSurveys().teams(),
                List.of(),
                Optional.of(new ContactLimit(1, Duration.ofDays(7))));
        fixture.close();
        fixture = new CoreFixture(folder, limited);
        for (int i = 2; i <= 8; i++) {
            fixture.ownerSurveys.add(
                    "ci",
                    "Survey " + i,
                    List.of(new Question("q1", QuestionType.RATING, "How good is " + i, List.of())));
            fixture.ownerSurveys.plan(new PlannedStart("ci_own-" + i, "ci", AT, Duration.ofDays(1)));
        }
        List<StartForecast> foreseen = fixture.ownerSurveys.plannedStarts().stream()
                .map(start -> fixture.rendering.products().starts().of(start, CoreFixture.START))
                .toList();

        fixture.tickAt(AT);

        assertThat(fixture.waveStore.open())
                .extracting(wave -> wave.survey().id())
                .containsExactly("ci_own-1");
        assertThat(foreseen.get(0)).isInstanceOf(StartForecast.OnTime.class);
        assertThat(foreseen.subList(1, 8)).allMatch(start -> start instanceof StartForecast.Blocked);
    }
}
