package dev.candor.core.scheduling;

import static org.assertj.core.api.Assertions.assertThat;

import dev.candor.CoreFixture;
import dev.candor.core.outbox.MessageLocation;
import dev.candor.core.outbox.OutboxMessage;
import dev.candor.core.survey.Catalogue;
import dev.candor.core.survey.ContactLimit;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was begun while the clock was years ahead goes on when it is right again. */
class YearsAheadTest {
    private static final Instant AHEAD = Instant.parse("2031-03-04T10:00:00Z");
    private static final Instant MONDAY = Instant.parse("2026-11-30T10:00:00Z");

    @TempDir
    Path folder;

    private static List<OutboxMessage> claim(CoreFixture rig, OutboxMessage.Kind kind, int most) {
        Instant now = rig.clock.instant();
        return rig.outbox.claim(EnumSet.of(kind), now, now.plusSeconds(60), most);
    }

    private static void deliver(CoreFixture rig, OutboxMessage.Kind kind) {
        claim(rig, kind, 100)
                .forEach(message -> rig.outbox.delivered(message, new MessageLocation("D" + message.to(), "1.0")));
    }

    /** Opens a wave by the wrong clock and asks everybody; its id. */
    private static String ask(CoreFixture rig) {
        rig.tickAt(CoreFixture.START);
        rig.tickAt(AHEAD);
        deliver(rig, OutboxMessage.Kind.PROMPT);
        return rig.waveStore.open().get(0).id();
    }

    @Test
    void who_was_asked_then_may_be_asked_again_a_week_later() {
        Catalogue limited = new Catalogue(
                CoreFixture.CATALOGUE.products(),
                CoreFixture.CATALOGUE.teams(),
                CoreFixture.CATALOGUE.surveys(),
                Optional.of(new ContactLimit(1, Duration.ofDays(7))));
        try (CoreFixture rig = new CoreFixture(folder, limited)) {
            ask(rig);
            rig.tickAt(MONDAY);
            rig.tickAt(rig.waveStore.open().get(0).closes());
            rig.tickAt(MONDAY.plus(Duration.ofDays(8)));
            assertThat(rig.waveStore.open()).extracting(Wave::id).containsExactly("ci-pulse-20261208T100000Z");
        }
    }

    @Test
    void who_was_asked_then_is_reminded_two_days_later() {
        try (CoreFixture rig = new CoreFixture(folder)) {
            ask(rig);
            rig.tickAt(AHEAD.plusSeconds(1));
            rig.tickAt(MONDAY);
            rig.tickAt(MONDAY.plus(Duration.ofDays(1)));
            assertThat(claim(rig, OutboxMessage.Kind.REMINDER, 100))
                    .as("a day later")
                    .isEmpty();
            rig.tickAt(MONDAY.plus(Duration.ofDays(2)));
            assertThat(claim(rig, OutboxMessage.Kind.REMINDER, 100)).hasSize(22);
        }
    }

    @Test
    void who_was_reminded_then_is_reminded_a_second_time() {
        try (CoreFixture rig = new CoreFixture(folder)) {
            ask(rig);
            rig.tickAt(AHEAD.plus(Duration.ofDays(2)));
            deliver(rig, OutboxMessage.Kind.REMINDER);
            rig.tickAt(MONDAY);
            rig.tickAt(MONDAY.plus(Duration.ofDays(4)));
            assertThat(claim(rig, OutboxMessage.Kind.REMINDER, 100)).hasSize(22);
        }
    }

    @Test
    void what_waited_or_was_under_way_then_leaves_at_once() {
        try (CoreFixture rig = new CoreFixture(folder)) {
            rig.tickAt(CoreFixture.START);
            rig.tickAt(AHEAD);
            claim(rig, OutboxMessage.Kind.PROMPT, 1)
                    .forEach(one -> rig.outbox.delivered(one, new MessageLocation("D1", "1.0")));
            assertThat(claim(rig, OutboxMessage.Kind.PROMPT, 10))
                    .as("and there it ended")
                    .hasSize(10);
        }
        try (CoreFixture rig = new CoreFixture(folder)) {
            rig.tickAt(MONDAY);
            assertThat(claim(rig, OutboxMessage.Kind.PROMPT, 100)).hasSize(21);
        }
    }

    @Test
    void what_was_put_off_then_opens_when_it_is_due() {
        try (CoreFixture rig = new CoreFixture(folder)) {
            rig.tickAt(CoreFixture.START);
            rig.phonebook.breakDown("users.list: ratelimited");
            rig.tickAt(AHEAD);
            rig.phonebook.mend();
            rig.tickAt(MONDAY);
            rig.tickAt(MONDAY.plus(Duration.ofDays(1)));
            assertThat(rig.waveStore.open()).extracting(Wave::id).containsExactly("ci-pulse-20261201T100000Z");
        }
    }

    @Test
    void a_key_that_was_missing_then_is_waited_for_ten_minutes_and_not_for_years() {
        try (CoreFixture rig = new CoreFixture(folder)) {
            String wave = ask(rig);
            rig.vault.destroyKeys(wave);
            rig.tickAt(AHEAD.plusSeconds(1));
            rig.tickAt(MONDAY);
            assertThat(rig.releases.of(wave)).as("not yet").isEmpty();
            rig.tickAt(MONDAY.plus(Duration.ofMinutes(10)));
            assertThat(rig.releases.of(wave).orElseThrow().isVoided()).isTrue();
        }
    }
}
