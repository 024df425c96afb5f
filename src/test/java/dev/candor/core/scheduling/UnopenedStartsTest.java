package dev.candor.core.scheduling;

import static org.assertj.core.api.Assertions.assertThat;

import dev.candor.CoreFixture;
import dev.candor.core.outbox.MessageLocation;
import dev.candor.core.page.MarkupEscape;
import dev.candor.core.survey.Catalogue;
import dev.candor.core.survey.ContactLimit;
import dev.candor.core.survey.Question;
import dev.candor.core.survey.QuestionType;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Planned starts that wait or come too late: when they still open, and what their owners are told. */
final class UnopenedStartsTest extends PlannedStartTest {
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
                        + " the members of team Payments: " + MarkupEscape.of("not_in_channel")
                        + ". Nobody was asked.");
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

    @Test
    void a_start_that_is_not_yet_forgotten_after_its_survey_would_have_closed_is_told_as_too_late() {
        Instant afterDowntime = AT.plus(Duration.ofDays(3));
        assertThat(fixture.rendering.products().starts().of(START, afterDowntime))
                .isEqualTo(new StartForecast.Blocked("its time is over", Optional.empty()));
    }

    private void blockTwice() {
        fixture.directory.failWith("not_in_channel");
        fixture.tickAt(AT);
        fixture.tickAt(AT.plus(Duration.ofMinutes(2)));
        assertThat(fixture.scheduler.waitingSurveys())
                .containsExactly("survey ci_own-1 waits to open: the members of team Payments: not_in_channel");
    }

    private void recoverAndTick() {
        fixture.directory.recover();
        fixture.tickAt(AT.plus(Duration.ofDays(3)));
    }

    private void leaveFour() {
        fixture.directory.remove(Stream.of("U0PAY", "U0SEARCH")
                .flatMap(team -> IntStream.rangeClosed(1, 14).mapToObj(i -> team + i))
                .filter(person -> !person.matches("U0PAY[1-3]"))
                .collect(Collectors.toSet()));
    }
}
