package dev.candor.core.scheduling;

import static org.assertj.core.api.Assertions.assertThat;

import dev.candor.CoreFixture;
import dev.candor.RecordedLog;
import dev.candor.core.outbox.OutboxMessage;
import dev.candor.core.page.MarkupEscape;
import dev.candor.core.sampling.Directory;
import dev.candor.core.survey.Catalogue;
import dev.candor.core.survey.Product;
import dev.candor.core.survey.Surveys;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Surveys whose audience cannot be resolved, and the alerts about them. */
class BlockedSurveysTest extends RunningCoreTest {
    private static final Instant TEN = CoreFixture.START.plusSeconds(60);
    private static final Instant AFTER_CLOSE = TEN.plus(Duration.ofDays(5));
    private static final String WHY = "C0ENG: missing_scope: needs channels:read";

    @Test
    void an_unreadable_audience_is_alerted_once_to_the_owner_even_if_owners_cannot_be_looked_up() {
        fixture.tickAt(CoreFixture.START);
        fixture.directory.failWith(WHY);
        fixture.tickAt(TEN);
        assertThat(fixture.scheduler.waitingSurveys())
                .as("what may be over in a moment")
                .isEmpty();
        for (int minute = 1; minute <= 5; minute++) {
            fixture.tickAt(TEN.plus(Duration.ofMinutes(minute)));
        }
        assertThat(fixture.scheduler.waitingSurveys())
                .singleElement()
                .asString()
                .startsWith("survey ci-pulse waits to open: ")
                .contains(WHY);
        assertThat(alerts()).singleElement().satisfies(message -> {
            assertThat(message.to()).isEqualTo("U0PM");
            assertThat(((OutboxMessage.Alert) message).words())
                    .contains("The survey “CI pulse” about CI is due and waits", MarkupEscape.of(WHY))
                    .as("never anybody of its audience")
                    .doesNotContain("U0PAY");
        });
    }

    @Test
    void no_lock_is_held_while_the_recipients_of_an_alert_to_a_blocked_survey_are_looked_up() {
        fixture.tickAt(CoreFixture.START);
        fixture.directory.failWith(WHY);
        List<Boolean> locked = new ArrayList<>();
        fixture.directory.duringLookup(() -> locked.add(Thread.holdsLock(fixture.waveStore)));

        fixture.tickAt(TEN);
        fixture.tickAt(TEN.plusSeconds(60));
        assertThat(alerts()).as("blocked twice").hasSize(1);
        assertThat(locked).isNotEmpty().doesNotContain(true);
    }

    @Test
    void owners_are_told_of_a_skipped_survey_after_a_crash_that_came_right_after_it_was_skipped() {
        restart(CoreFixture.CATALOGUE, PowerCut.after("advance"));
        fixture.tickAt(CoreFixture.START);
        fixture.directory.failWith(WHY);
        fixture.tickAt(TEN);
        fixture.tickAt(AFTER_CLOSE);

        restart(CoreFixture.CATALOGUE, new CoreFixture.Unwrapped());
        fixture.tickAt(AFTER_CLOSE.plusSeconds(60));

        assertThat(alerts()).singleElement().satisfies(alert -> {
            assertThat(alert.to()).isEqualTo("U0PM");
            assertThat(((OutboxMessage.Alert) alert).words())
                    .isEqualTo(
                            "The survey “CI pulse” about CI, due on Tuesday 24 November, 10:00 (Europe/London), was not"
                                    + " opened: its audience could not be read while it should have been open: the members"
                                    + " of team Payments: " + MarkupEscape.of(WHY)
                                    + ". Nobody was asked. It is due next on"
                                    + " Tuesday 1 December, 10:00. To ask sooner: `/platform-feedback ask ci`.");
        });
    }

    @Test
    void owners_who_know_that_a_survey_waits_get_no_second_alert_when_it_is_skipped() {
        fixture.tickAt(CoreFixture.START);
        fixture.directory.failWith(WHY);
        fixture.tickAt(TEN);
        fixture.tickAt(TEN.plusSeconds(60));

        fixture.tickAt(AFTER_CLOSE);

        assertThat(alerts())
                .singleElement()
                .satisfies(alert ->
                        assertThat(((OutboxMessage.Alert) alert).words()).contains("it is skipped"));
    }

    @Test
    void an_admin_is_told_of_a_skipped_survey_whose_owners_are_a_group() {
        Product owned = new Product("ci", "CI", List.of("S0PLATFORM"), "C0CI", List.of("C0ENG"), List.of());
        restart(
                new Catalogue(List.of(owned), CoreFixture.CATALOGUE.teams(), List.of(CoreFixture.WEEKLY)),
                new CoreFixture.Unwrapped());
        fixture.tickAt(CoreFixture.START);
        fixture.directory.failWith(WHY);
        fixture.tickAt(TEN);

        fixture.tickAt(AFTER_CLOSE);

        assertThat(alerts()).extracting(OutboxMessage::to).containsExactly("U0ADMIN");
    }

    private void restart(Catalogue catalogue, CoreFixture.Wrapping wrapping) {
        fixture.close();
        fixture = new CoreFixture(folder, catalogue, wrapping);
    }

    @Test
    void owners_are_not_alerted_to_a_survey_that_opens_before_the_alert_is_sent() {
        fixture.tickAt(CoreFixture.START);
        Surveys surveys = new Surveys(CoreFixture.CATALOGUE, fixture.ownerSurveys);
        AlertQueue queue = new AlertQueue();
        BlockedSurveys blocked = new BlockedSurveys(
                surveys, new AlertSender(fixture.waveStore, fixture.directory, List.of(), ZoneOffset.UTC), queue);
        blocked.add(CoreFixture.WEEKLY, WHY, TEN);
        blocked.add(CoreFixture.WEEKLY, WHY, TEN);
        blocked.unblock(CoreFixture.WEEKLY.id());

        queue.flush();
        assertThat(alerts()).isEmpty();
    }

    @Test
    void a_blocked_survey_opens_once_its_audience_can_be_read() {
        fixture.tickAt(CoreFixture.START);
        fixture.directory.failWith(WHY);
        fixture.tickAt(TEN);
        fixture.directory.recover();
        fixture.tickAt(TEN.plusSeconds(60));
        assertThat(fixture.waveStore.open()).hasSize(1);
        assertThat(fixture.scheduler.waitingSurveys()).isEmpty();
    }

    @Test
    void a_survey_skipped_for_an_unreadable_audience_is_not_logged_as_downtime() {
        fixture.tickAt(CoreFixture.START);
        fixture.directory.failWith(WHY);
        fixture.tickAt(TEN);
        List<String> log = logOf(SkippedSurveys.class, () -> fixture.tickAt(TEN.plus(Duration.ofDays(5))));
        assertThat(log).singleElement().asString().contains("is skipped", WHY).doesNotContain("not running");
        assertThat(fixture.scheduler.waitingSurveys()).isEmpty();
        assertThat(alerts()).extracting(OutboxMessage::to).isEqualTo(List.of("U0PM"));
    }

    @Test
    void a_survey_opened_by_another_tick_during_the_look_up_is_not_logged_as_skipped() {
        fixture.tickAt(CoreFixture.START);
        AtomicBoolean other = new AtomicBoolean();
        fixture.directory.duringLookup(() -> {
            if (other.compareAndSet(false, true)) {
                fixture.tickAt(TEN);
            }
        });
        assertThat(logOf(SkippedSurveys.class, () -> fixture.tickAt(TEN))).isEmpty();
        assertThat(fixture.waveStore.open()).hasSize(1);
    }

    @Test
    void an_alert_for_an_unreadable_owner_group_goes_to_an_admin_or_else_to_the_channel() {
        fixture.directory.failWith("S0PLATFORM: missing_scope");
        new AlertSender(fixture.waveStore, fixture.directory, List.of("S0ADMINS", "U0ADMIN"), ZoneOffset.UTC)
                .send("one", List.of("S0PLATFORM"), List.of("C0CI"), "Words", TEN);
        new AlertSender(fixture.waveStore, fixture.directory, List.of(), ZoneOffset.UTC)
                .send("other", List.of("S0PLATFORM"), List.of("C0CI"), "Words", TEN);
        assertThat(alerts()).extracting(OutboxMessage::to).containsExactlyInAnyOrder("U0ADMIN", "C0CI");
    }

    @Test
    void an_alert_without_recipients_is_logged_once_and_sent_when_there_is_one() {
        AlertSender alerts = new AlertSender(fixture.waveStore, fixture.directory, List.of(), ZoneOffset.UTC);
        fixture.directory.failWith("U0PM: missing_scope");
        List<String> log = logOf(AlertSender.class, () -> {
            for (int i = 0; i < 3; i++) {
                alerts.send("problem", List.of("U0PM"), List.of(), "Words", TEN);
            }
        });
        assertThat(log).isEqualTo(List.of("Words"));
        fixture.directory.recover();
        alerts.send("problem", List.of("U0PM"), List.of(), "Words", TEN);
        assertThat(alerts()).hasSize(1);
    }

    @Test
    void four_workers_that_report_a_problem_together_send_one_alert() {
        CyclicBarrier together = new CyclicBarrier(4);
        Directory slow = references -> {
            meet(together);
            return fixture.directory.find(references);
        };
        AlertSender alerts = new AlertSender(fixture.waveStore, slow, List.of(), ZoneOffset.UTC);
        List<String> log = logOf(AlertSender.class, () -> {
            List<Thread> workers = IntStream.range(0, 4)
                    .mapToObj(i -> new Thread(() -> alerts.send("problem", List.of("U0PM"), List.of(), "Words", TEN)))
                    .toList();
            workers.forEach(Thread::start);
            workers.forEach(BlockedSurveysTest::join);
        });
        assertThat(log).isEqualTo(List.of("Words"));
        assertThat(alerts()).hasSize(1);
    }

    private static void meet(CyclicBarrier barrier) {
        try {
            barrier.await();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static void join(Thread worker) {
        try {
            worker.join();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<String> logOf(Class<?> speaker, Runnable work) {
        try (RecordedLog log = new RecordedLog(speaker)) {
            work.run();
            return log.lines();
        }
    }

    private List<OutboxMessage> alerts() {
        Instant late = TEN.plus(Duration.ofDays(30));
        return fixture.outbox.claim(EnumSet.of(OutboxMessage.Kind.ALERT), late, late.plusSeconds(60), 100);
    }
}
