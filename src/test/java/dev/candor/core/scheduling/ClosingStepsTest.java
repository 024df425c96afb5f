package dev.candor.core.scheduling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.candor.CoreFixture;
import dev.candor.core.ballot.Slot;
import dev.candor.core.disclosure.MembershipChange;
import dev.candor.core.disclosure.ReleaseHeading;
import dev.candor.core.disclosure.SealedResponsesReader;
import dev.candor.core.disclosure.Tally;
import dev.candor.core.disclosure.TallyInput;
import dev.candor.core.disclosure.WaveCounter;
import dev.candor.core.outbox.Arrival;
import dev.candor.core.outbox.MessageLocation;
import dev.candor.core.outbox.OutboxMessage;
import dev.candor.core.response.Submission;
import dev.candor.core.survey.Person;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The steps of a close: what they read, how they are resumed, and what they leave in the outbox. */
class ClosingStepsTest {
    @TempDir
    Path folder;

    private CoreFixture fixture;

    @BeforeEach
    void open() {
        fixture = new CoreFixture(folder, WaveCloserTest.ON_DEMAND);
    }

    @AfterEach
    void close() {
        fixture.close();
    }

    @Test
    void the_sealed_answers_of_a_wave_that_has_reached_somebody_are_not_read_to_cancel_it() {
        List<String> reads = new ArrayList<>();
        SealedResponsesReader recording = new SealedResponsesReader() {
            @Override
            public List<Slot> slots(String read) {
                reads.add(read);
                return fixture.ballots.slots(read);
            }

            @Override
            public int answeredCount(String counted) {
                return fixture.ballots.answeredCount(counted);
            }
        };
        WaveCloser closer = new WaveCloser(
                fixture.waveStore,
                new WaveCounter(recording, fixture.vault),
                fixture.vault,
                WaveCloserTest.ON_DEMAND,
                fixture.candor.alerts(),
                ZoneId.of("Europe/London"));
        Wave reached = ((OpeningResult.Opened) fixture.scheduler.ask("ci-pulse", fixture.clock.instant())).wave();
        fixture.responses.cast(new Submission("U0PAY1", reached.id(), Map.of("satisfaction", List.of("5"))));
        Wave unreached = ((OpeningResult.Opened) fixture.scheduler.ask("ci-other", fixture.clock.instant())).wave();

        assertThat(closer.cancel(reached)).isFalse();
        assertThat(closer.cancel(unreached)).isTrue();
        assertThat(reads).containsExactly(unreached.id());
    }

    @Test
    void an_interrupted_close_is_resumed() {
        Wave wave = ((OpeningResult.Opened) fixture.scheduler.ask("ci-pulse", fixture.clock.instant())).wave();
        fixture.waveStore.stopAccepting(wave.id(), fixture.clock.instant());
        assertThat(fixture.waveStore.findOpen(wave.id())).isPresent();
        fixture.waveStore.tally(new WaveStore.TalliedWave(
                new Tally(new TallyInput(
                                new ReleaseHeading(wave.id(), "ci-pulse", "ci", LocalDate.parse("2026-11-24")),
                                wave.questions(),
                                wave.groups(),
                                MembershipChange.NONE,
                                22,
                                wave.policy()))
                        .voided(),
                Map.of(),
                List.of()));
        assertThat(fixture.waveStore.findOpen(wave.id())).isEmpty();
        assertThat(fixture.waveStore.closing()).containsExactly(new WaveStore.ClosingWave(wave.id(), false));
        fixture.waveStore.scrub(wave.id());
        assertThat(fixture.waveStore.closing()).containsExactly(new WaveStore.ClosingWave(wave.id(), true));
        assertThat(fixture.vault.hasKeys(wave.id())).isTrue();
        fixture.close();
        fixture = new CoreFixture(folder, WaveCloserTest.ON_DEMAND);
        fixture.tickAt(CoreFixture.START.plusSeconds(120));
        assertThat(fixture.waveStore.closing()).isEmpty();
        assertThat(fixture.vault.hasKeys(wave.id())).isFalse();
    }

    @Test
    void after_the_close_no_message_reveals_who_had_answered() {
        Wave wave = ((OpeningResult.Opened) fixture.scheduler.ask("ci-pulse", fixture.clock.instant())).wave();
        fixture.tickAt(fixture.clock.instant().plusSeconds(60));
        claim(OutboxMessage.Kind.PROMPT).forEach(message -> {
            Person travelling = new Person(message.to(), ZoneId.of("Asia/Tokyo"));
            fixture.outbox.delivered(
                    OutboxMessage.prompt(wave.id(), travelling, message.due()),
                    new MessageLocation("D" + message.to(), "1.0"));
        });
        for (String person : List.of("U0PAY1", "U0PAY2", "U0PAY3")) {
            fixture.responses.cast(new Submission(person, wave.id(), Map.of("satisfaction", List.of("5"))));
        }
        List<OutboxMessage> answered = claim(OutboxMessage.Kind.UPDATE);
        fixture.outbox.recordFailure(answered.get(0), fixture.clock.instant().plusSeconds(3_600), Arrival.POSSIBLE);
        fixture.outbox.reject(answered.get(1), "invalid_blocks");
        fixture.scheduler.close(wave.id(), fixture.clock.instant());
        fixture.outbox.delivered(
                answered.get(2), new MessageLocation("D" + answered.get(2).to(), "1.0"));
        fixture.outbox.releaseClaims(fixture.clock.instant());
        assertThat(claim(OutboxMessage.Kind.UPDATE))
                .hasSize(22)
                .extracting(OutboxMessage::zone, OutboxMessage::due, OutboxMessage::unsure, OutboxMessage::tries)
                .containsOnly(tuple(ZoneId.of("Europe/London"), Instant.EPOCH, false, 0));
    }

    private List<OutboxMessage> claim(OutboxMessage.Kind kind) {
        return fixture.outbox.claim(
                EnumSet.of(kind),
                fixture.clock.instant(),
                fixture.clock.instant().plusSeconds(60),
                1_000);
    }
}
