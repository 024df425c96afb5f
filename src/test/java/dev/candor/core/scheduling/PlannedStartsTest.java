package dev.candor.core.scheduling;

import static org.assertj.core.api.Assertions.assertThat;

import dev.candor.CoreFixture;
import dev.candor.core.outbox.MessageLocation;
import dev.candor.core.outbox.OutboxMessage;
import dev.candor.core.survey.Catalogue;
import dev.candor.core.survey.ContactLimit;
import dev.candor.core.survey.PlannedStart;
import dev.candor.core.survey.Question;
import dev.candor.core.survey.QuestionType;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class PlannedStartsTest {
    private static final Instant AT = Instant.parse("2026-11-26T10:00:00Z");
    private static final PlannedStart START = new PlannedStart("ci_own-1", "ci", AT, Duration.ofDays(1));
    private static final Instant LATE = AT.plus(Duration.ofHours(5));
    private static final String OPENED_LATE =
            "The survey “Build cache” about CI, planned for Thursday 26 November, 10:00"
                    + " (Europe/London), opened late. It stays open for as long as planned, until Friday 27 November, 15:00.";

    @TempDir
    private Path folder;

    private CoreFixture fixture;

    @BeforeEach
    void planOwnQuestions() {
        fixture = new CoreFixture(folder, withoutSurveys());
        fixture.ownerSurveys.add(
                "ci",
                "Build cache",
                List.of(new Question("q1", QuestionType.RATING, "How good is the build cache?", List.of())));
        fixture.ownerSurveys.plan(START);
    }

    @AfterEach
    void close() {
        fixture.close();
    }

    private static Catalogue withoutSurveys() {
        return new Catalogue(CoreFixture.CATALOGUE.products(), CoreFixture.CATALOGUE.teams(), List.of());
    }

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
        StartForecast foreseen = fixture.candor.products().starts().of(START, LATE);

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
    void owners_are_told_once_that_it_is_too_late_to_open() {
        fixture.tickAt(AT.plus(Duration.ofDays(2)));
        fixture.tickAt(AT.plus(Duration.ofDays(3)));

        assertThat(fixture.waveStore.open()).isEmpty();
        assertThat(alerts())
                .containsExactly("The survey “Build cache” about CI, planned for Thursday 26 November, 10:00"
                        + " (Europe/London), was not opened: Candor was not running, or had a problem of"
                        + " its own, while it should have been open. Nobody was asked. To plan it again:"
                        + " `/platform-feedback ask ci`.");
    }

    @Test
    void owners_are_told_that_a_start_was_too_late_because_its_audience_could_not_be_read() {
        blockTwice();

        fixture.tickAt(AT.plus(Duration.ofDays(2)));

        assertThat(alerts())
                .filteredOn(words -> words.contains("was not opened"))
                .singleElement()
                .asString()
                .contains("was not opened: its audience could not be read while it should have been open:"
                        + " the members of team payments: not_in_channel. Nobody was asked.");
    }

    @Test
    void owners_are_told_that_a_start_was_too_late_because_slack_could_not_be_reached() {
        fixture.directory.setReachable(false);
        fixture.tickAt(AT);
        fixture.directory.setReachable(true);

        fixture.tickAt(AT.plus(Duration.ofDays(2)));

        assertThat(alerts())
                .singleElement()
                .asString()
                .contains("was not opened: Slack could not be reached. Nobody was asked.");
    }

    @Test
    void a_blocked_start_that_is_cancelled_waits_no_longer() {
        blockTwice();
        fixture.ownerSurveys.cancel(START);

        recoverAndTick();

        assertThat(fixture.scheduler.waitingSurveys()).isEmpty();
    }

    @Test
    void a_blocked_start_whose_survey_is_removed_waits_no_longer() {
        blockTwice();
        fixture.ownerSurveys.remove(START.survey());

        recoverAndTick();

        assertThat(fixture.scheduler.waitingSurveys()).isEmpty();
    }

    @Test
    void a_blocked_start_that_is_too_late_waits_no_longer() {
        blockTwice();
        fixture.tickAt(AT.plus(Duration.ofDays(2)));

        recoverAndTick();

        assertThat(fixture.scheduler.waitingSurveys()).isEmpty();
    }

    @Test
    void owners_are_told_again_that_a_survey_is_blocked_after_they_cancelled_its_start_and_planned_another() {
        blockTwice();
        claimedAlerts().forEach(alert -> fixture.outbox.delivered(alert, new MessageLocation("D1", "1.1")));
        fixture.ownerSurveys.cancel(START);
        fixture.tickAt(AT.plus(Duration.ofMinutes(5)));
        fixture.ownerSurveys.plan(START);

        fixture.tickAt(AT.plus(Duration.ofMinutes(6)));
        fixture.tickAt(AT.plus(Duration.ofMinutes(8)));

        assertThat(fixture.scheduler.waitingSurveys()).hasSize(1);
        assertThat(alerts()).singleElement().asString().contains("is due and waits");
    }

    @Test
    void a_start_waits_for_the_contact_limit_alone_once_its_audience_can_be_read() {
        fixture.close();
        fixture = new CoreFixture(
                folder,
                new Catalogue(
                        withoutSurveys().products(),
                        withoutSurveys().teams(),
                        List.of(),
                        Optional.of(new ContactLimit(1, Duration.ofDays(7)))));
        fixture.ownerSurveys.add(
                "ci",
                "Build queue",
                List.of(new Question("q1", QuestionType.RATING, "How good is the build queue?", List.of())));
        fixture.scheduler.ask("ci_own-2", CoreFixture.START);
        blockTwice();
        fixture.directory.recover();

        fixture.tickAt(AT.plus(Duration.ofMinutes(4)));

        assertThat(fixture.scheduler.waitingSurveys()).isEmpty();
        fixture.tickAt(AT.plus(Duration.ofDays(2)));
        assertThat(alerts())
                .filteredOn(words -> words.contains("was not opened"))
                .singleElement()
                .asString()
                .contains("was not opened: too many of its people had reached the contact limit.");
    }

    private void blockTwice() {
        fixture.directory.failWith("not_in_channel");
        fixture.tickAt(AT);
        fixture.tickAt(AT.plus(Duration.ofMinutes(2)));
        assertThat(fixture.scheduler.waitingSurveys())
                .containsExactly("survey ci_own-1 waits to open: the members of team payments: not_in_channel");
    }

    private void recoverAndTick() {
        fixture.directory.recover();
        fixture.tickAt(AT.plus(Duration.ofDays(3)));
    }

    @Test
    void a_plan_waits_while_the_audience_cannot_be_read() {
        fixture.directory.failWith("no answer");
        fixture.tickAt(AT);
        fixture.directory.recover();
        assertThat(fixture.ownerSurveys.plannedStarts()).hasSize(1);

        fixture.tickAt(AT.plus(Duration.ofMinutes(2)));

        assertThat(fixture.waveStore.open()).hasSize(1);
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
    void the_wave_of_a_removed_survey_goes_on_and_nobody_is_warned_of_it() {
        fixture.tickAt(AT);
        fixture.deliverPrompts();
        fixture.ownerSurveys.remove("ci_own-1");

        fixture.tickAt(AT.plusSeconds(60));

        Wave wave = fixture.waveStore.open().get(0);
        assertThat(new OrphanedWaves(
                                withoutSurveys(),
                                fixture.candor.products().schedule().zone())
                        .warning(wave))
                .isEmpty();
        fixture.tickAt(wave.closes());
        assertThat(fixture.waveStore.open()).isEmpty();
        assertThat(fixture.releases.latest("ci", 1)).hasSize(1);
    }

    private List<String> alerts() {
        return claimedAlerts().stream()
                .map(message -> ((OutboxMessage.Alert) message).words())
                .distinct()
                .toList();
    }

    private List<OutboxMessage> claimedAlerts() {
        return fixture.outbox.claim(
                EnumSet.of(OutboxMessage.Kind.ALERT),
                fixture.clock.instant().plus(Duration.ofDays(1)),
                fixture.clock.instant().plus(Duration.ofDays(2)),
                100);
    }

    @Test
    void owners_are_told_after_a_crash_that_came_before_their_message_was_stored() {
        Instant tooLate = AT.plus(Duration.ofDays(2));
        fixture.close();
        fixture = new CoreFixture(folder, withoutSurveys(), PowerCut.before("advanceFirst"));
        fixture.tickAt(tooLate);
        assertThat(alerts()).isEmpty();
        assertThat(fixture.ownerSurveys.plannedStarts()).containsExactly(START);

        fixture.close();
        fixture = new CoreFixture(folder, withoutSurveys());
        fixture.tickAt(tooLate.plusSeconds(60));

        assertThat(alerts()).singleElement().asString().contains("“Build cache”", "was not opened");
        assertThat(fixture.ownerSurveys.plannedStarts()).isEmpty();
    }

    @Test
    void owners_are_told_once_if_a_crash_came_after_their_message_was_stored() {
        Instant tooLate = AT.plus(Duration.ofDays(2));
        fixture.close();
        fixture = new CoreFixture(folder, withoutSurveys(), PowerCut.after("advanceFirst"));
        fixture.tickAt(tooLate);
        assertThat(fixture.ownerSurveys.plannedStarts()).containsExactly(START);
        deliver(1);

        fixture.close();
        fixture = new CoreFixture(folder, withoutSurveys());
        fixture.tickAt(tooLate.plusSeconds(60));

        deliver(0);
        assertThat(fixture.ownerSurveys.plannedStarts()).isEmpty();
        assertNothingIsKept();
    }

    /** Delivers the alerts, which are as many as this. */
    private void deliver(int count) {
        List<OutboxMessage> claimed = claimedAlerts();
        assertThat(claimed).hasSize(count);
        claimed.forEach(fixture.outbox::drop);
    }

    private void assertNothingIsKept() {
        assertThat(fixture.waveStore.processedUntil(new JobCursor.Alert("planned start of ci_own-1 at " + AT)))
                .isEmpty();
    }

    @Test
    void nothing_is_kept_of_a_start_whose_owners_were_told_that_it_did_not_open() {
        fixture.tickAt(AT.plus(Duration.ofDays(2)));

        deliver(1);
        assertNothingIsKept();
    }

    @Test
    void owners_are_told_after_a_crash_that_a_scheduled_survey_has_too_few_people() {
        fixture.close();
        fixture = new CoreFixture(folder, CoreFixture.CATALOGUE, PowerCut.before("advanceFirst"));
        leaveFour();
        fixture.tickAt(CoreFixture.START);
        fixture.tickAt(CoreFixture.START.plusSeconds(60));
        fixture.close();

        fixture = new CoreFixture(folder, CoreFixture.CATALOGUE);
        leaveFour();
        fixture.tickAt(CoreFixture.START.plusSeconds(120));
        fixture.tickAt(CoreFixture.START.plusSeconds(180));

        assertThat(alerts())
                .singleElement()
                .asString()
                .contains("“CI pulse” about CI is not opened: fewer than 5 people");
    }

    private void leaveFour() {
        fixture.directory.remove(Stream.of("U0PAY", "U0SEARCH")
                .flatMap(team -> IntStream.rangeClosed(1, 14).mapToObj(i -> team + i))
                .filter(person -> !person.matches("U0PAY[1-3]"))
                .collect(Collectors.toSet()));
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
                .map(start -> fixture.candor.products().starts().of(start, CoreFixture.START))
                .toList();

        fixture.tickAt(AT);

        assertThat(fixture.waveStore.open())
                .extracting(wave -> wave.survey().id())
                .containsExactly("ci_own-1");
        assertThat(foreseen.get(0)).isInstanceOf(StartForecast.OnTime.class);
        assertThat(foreseen.subList(1, 8)).allMatch(start -> start instanceof StartForecast.Blocked);
    }

    @Test
    void a_start_that_is_not_yet_forgotten_after_its_survey_would_have_closed_is_told_as_too_late() {
        Instant afterDowntime = AT.plus(Duration.ofDays(3));
        assertThat(fixture.candor.products().starts().of(START, afterDowntime))
                .isEqualTo(new StartForecast.Blocked("its time is over", Optional.empty()));
    }
}
