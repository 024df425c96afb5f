package dev.candor.core.scheduling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.candor.CoreFixture;
import dev.candor.core.outbox.MessageLocation;
import dev.candor.core.outbox.OutboxMessage;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Waves, reminders and messages begun by a clock years ahead continue when the clock is right again. */
class ClockAheadTest {
    private static final Instant AHEAD = Instant.parse("2031-03-04T10:00:00Z");
    private static final Instant MONDAY = Instant.parse("2026-11-30T10:00:00Z");

    @TempDir
    Path folder;

    private static List<OutboxMessage> claim(CoreFixture fixture, OutboxMessage.Kind kind, int most) {
        Instant now = fixture.clock.instant();
        return fixture.outbox.claim(EnumSet.of(kind), now, now.plusSeconds(60), most);
    }

    private static void deliver(CoreFixture fixture, OutboxMessage.Kind kind) {
        claim(fixture, kind, 100)
                .forEach(message -> fixture.outbox.delivered(message, new MessageLocation("D" + message.to(), "1.0")));
    }

    /** Opens a wave under the wrong clock and asks everybody; returns its id. */
    private static String ask(CoreFixture fixture) {
        fixture.tickAt(CoreFixture.START);
        fixture.tickAt(AHEAD);
        deliver(fixture, OutboxMessage.Kind.PROMPT);
        return fixture.waveStore.open().get(0).id();
    }

    @Test
    void a_person_asked_by_a_wrong_clock_may_be_asked_again_a_week_later() {
        try (CoreFixture fixture = new CoreFixture(folder, CoreFixture.LIMITED)) {
            ask(fixture);
            fixture.tickAt(MONDAY);
            fixture.tickAt(fixture.waveStore.open().get(0).closes());
            fixture.tickAt(MONDAY.plus(Duration.ofDays(8)));
            assertThat(fixture.waveStore.open()).extracting(Wave::id).containsExactly("ci-pulse-20261208T100000Z");
        }
    }

    @Test
    void a_person_asked_by_a_wrong_clock_is_reminded_two_days_later() {
        try (CoreFixture fixture = new CoreFixture(folder)) {
            ask(fixture);
            fixture.tickAt(AHEAD.plusSeconds(1));
            fixture.tickAt(MONDAY);
            fixture.tickAt(MONDAY.plus(Duration.ofDays(1)));
            assertThat(claim(fixture, OutboxMessage.Kind.REMINDER, 100))
                    .as("a day later")
                    .isEmpty();
            fixture.tickAt(MONDAY.plus(Duration.ofDays(2)));
            assertThat(claim(fixture, OutboxMessage.Kind.REMINDER, 100)).hasSize(22);
        }
    }

    @Test
    void a_person_reminded_by_a_wrong_clock_is_reminded_a_second_time() {
        try (CoreFixture fixture = new CoreFixture(folder)) {
            ask(fixture);
            fixture.tickAt(AHEAD.plus(Duration.ofDays(2)));
            deliver(fixture, OutboxMessage.Kind.REMINDER);
            fixture.tickAt(MONDAY);
            fixture.tickAt(MONDAY.plus(Duration.ofDays(4)));
            assertThat(claim(fixture, OutboxMessage.Kind.REMINDER, 100)).hasSize(22);
        }
    }

    @Test
    void messages_queued_or_claimed_by_a_wrong_clock_are_sent_at_once() {
        try (CoreFixture fixture = new CoreFixture(folder)) {
            fixture.tickAt(CoreFixture.START);
            fixture.tickAt(AHEAD);
            claim(fixture, OutboxMessage.Kind.PROMPT, 1)
                    .forEach(one -> fixture.outbox.delivered(one, new MessageLocation("D1", "1.0")));
            assertThat(claim(fixture, OutboxMessage.Kind.PROMPT, 10))
                    .as("and there it ended")
                    .hasSize(10);
        }
        try (CoreFixture fixture = new CoreFixture(folder)) {
            fixture.tickAt(MONDAY);
            assertThat(claim(fixture, OutboxMessage.Kind.PROMPT, 100)).hasSize(21);
        }
    }

    @Test
    void a_survey_postponed_by_a_wrong_clock_opens_when_it_is_due() {
        try (CoreFixture fixture = new CoreFixture(folder)) {
            fixture.tickAt(CoreFixture.START);
            fixture.directory.failWith("users.list: ratelimited");
            fixture.tickAt(AHEAD);
            fixture.directory.recover();
            fixture.tickAt(MONDAY);
            fixture.tickAt(MONDAY.plus(Duration.ofDays(1)));
            assertThat(fixture.waveStore.open()).extracting(Wave::id).containsExactly("ci-pulse-20261201T100000Z");
        }
    }

    @Test
    void a_key_missed_by_a_wrong_clock_has_a_grace_period_of_ten_minutes() {
        try (CoreFixture fixture = new CoreFixture(folder)) {
            String wave = ask(fixture);
            fixture.vault.destroyKeys(wave);
            fixture.tickAt(AHEAD.plusSeconds(1));
            fixture.tickAt(MONDAY);
            assertThat(fixture.releases.of(wave)).as("not yet").isEmpty();
            fixture.tickAt(MONDAY.plus(Duration.ofMinutes(10)));
            assertThat(fixture.releases.of(wave).orElseThrow().isVoided()).isTrue();
        }
    }

    @Test
    void admins_are_told_that_the_clock_was_ahead_after_a_crash_that_came_right_after_its_correction() {
        crashAtCorrection(PowerCut.after("correctFutureTimestamps"));
        try (CoreFixture fixture = new CoreFixture(folder)) {
            assertThat(fixture.waveStore.hasTimestampsAfter(MONDAY.plusSeconds(3_600)))
                    .as("corrected before the crash")
                    .isFalse();
            fixture.tickAt(MONDAY.plusSeconds(60));
            assertToldOnce(fixture);
        }
    }

    @Test
    void admins_are_told_that_the_clock_was_ahead_after_a_crash_that_came_before_its_correction() {
        crashAtCorrection(PowerCut.before("correctFutureTimestamps"));
        try (CoreFixture fixture = new CoreFixture(folder)) {
            fixture.tickAt(MONDAY.plusSeconds(60));
            fixture.tickAt(MONDAY.plusSeconds(120));
            assertToldOnce(fixture);
        }
    }

    private void crashAtCorrection(CoreFixture.Wrapping cut) {
        try (CoreFixture fixture = new CoreFixture(folder)) {
            ask(fixture);
        }
        try (CoreFixture fixture = new CoreFixture(folder, CoreFixture.CATALOGUE, cut)) {
            assertThatThrownBy(() -> fixture.tickAt(MONDAY)).hasMessage("power cut");
        }
    }

    private static void assertToldOnce(CoreFixture fixture) {
        assertThat(claim(fixture, OutboxMessage.Kind.ALERT, 100))
                .singleElement()
                .satisfies(alert -> {
                    assertThat(alert.to()).isEqualTo("U0ADMIN");
                    assertThat(((OutboxMessage.Alert) alert).words())
                            .contains("The clock of Candor's host went back by more than an hour");
                });
    }

    @Test
    void no_lock_is_held_while_the_admins_to_be_told_of_a_wrong_clock_are_looked_up() {
        try (CoreFixture fixture = new CoreFixture(folder)) {
            ask(fixture);
            List<Boolean> locked = new ArrayList<>();
            fixture.directory.duringLookup(() -> locked.add(Thread.holdsLock(fixture.waveStore)));
            fixture.tickAt(MONDAY);
            assertThat(locked).isNotEmpty().doesNotContain(true);
        }
    }
}
