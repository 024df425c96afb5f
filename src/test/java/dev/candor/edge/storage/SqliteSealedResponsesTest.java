package dev.candor.edge.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.candor.CoreFixture;
import dev.candor.core.ballot.Slot;
import dev.candor.core.ballot.Vault;
import dev.candor.core.response.Receipt;
import dev.candor.core.response.SealedResponses.Cast;
import dev.candor.core.response.Submission;
import dev.candor.core.scheduling.Wave;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SqliteSealedResponsesTest {
    @TempDir
    Path folder;

    private static Map<String, List<String>> rating(int point) {
        return Map.of("satisfaction", List.of("" + point));
    }

    private static List<byte[]> filled(CoreFixture fixture, Wave wave) {
        return fixture.ballots.slots(wave.id()).stream()
                .map(slot ->
                        fixture.vault.open(wave.id(), slot.sealed().value()).orElseThrow())
                .filter(plain -> plain[0] != 0)
                .toList();
    }

    @Test
    void every_person_has_a_slot_and_all_slots_look_the_same() {
        try (CoreFixture fixture = new CoreFixture(folder)) {
            Wave wave = fixture.openWave();
            fixture.responses.cast(new Submission("U0PAY1", wave.id(), rating(4)));
            List<Slot> slots = fixture.ballots.slots(wave.id());
            assertThat(slots).hasSize(22);
            assertThat(slots.stream().map(slot -> slot.sealed().value().length).distinct())
                    .hasSize(1);
            assertThat(filled(fixture, wave)).hasSize(1);
        }
    }

    @Test
    void concurrent_ballots_are_each_counted_once_even_if_sent_twice() throws Exception {
        try (CoreFixture fixture = new CoreFixture(folder)) {
            Wave wave = fixture.openWave();
            List<Callable<Receipt>> sends = new ArrayList<>();
            for (int i = 1; i <= 14; i++) {
                Submission submission = new Submission("U0PAY" + i, wave.id(), rating(1 + i % 5));
                sends.add(() -> fixture.responses.cast(submission));
                sends.add(() -> fixture.responses.cast(submission));
            }
            ExecutorService threads = Executors.newFixedThreadPool(28);
            List<Future<Receipt>> receipts = threads.invokeAll(sends);
            threads.shutdown();
            int sealed = 0;
            for (Future<Receipt> receipt : receipts) {
                sealed += receipt.get() instanceof Receipt.Sealed ? 1 : 0;
            }
            assertThat(sealed).isEqualTo(14);
            assertThat(filled(fixture, wave)).hasSize(14);
        }
    }

    @Test
    void after_a_restart_only_free_slots_are_filled() {
        Wave wave;
        try (CoreFixture fixture = new CoreFixture(folder)) {
            wave = fixture.openWave();
            IntStream.rangeClosed(1, 14)
                    .forEach(i -> fixture.responses.cast(new Submission("U0PAY" + i, wave.id(), rating(5))));
        }
        try (CoreFixture fixture = new CoreFixture(folder)) {
            fixture.tickAt(CoreFixture.START.plusSeconds(90));
            IntStream.rangeClosed(1, 7)
                    .forEach(i -> fixture.responses.cast(new Submission("U0SEARCH" + i, wave.id(), rating(2))));
            fixture.responses.cast(new Submission("U0ELSE1", wave.id(), rating(3)));
            assertThat(filled(fixture, wave)).hasSize(22);
        }
    }

    @Test
    void a_ballot_changes_only_one_slot_and_one_answered_flag() {
        try (CoreFixture fixture = new CoreFixture(folder)) {
            Wave wave = fixture.openWave();
            List<Slot> before = fixture.ballots.slots(wave.id());
            fixture.responses.cast(new Submission("U0PAY1", wave.id(), rating(4)));
            List<Slot> after = fixture.ballots.slots(wave.id());
            long changed = IntStream.range(0, before.size())
                    .filter(i -> !before.get(i).equals(after.get(i)))
                    .count();
            assertThat(changed).isEqualTo(1);
            assertThat(fixture.ballots.answered(wave.id(), "U0PAY1")).isTrue();
            assertThat(fixture.ballots.answered(wave.id(), "U0PAY2")).isFalse();
        }
    }

    @Test
    void a_ballot_that_cannot_be_stored_does_not_count() {
        try (CoreFixture fixture = new CoreFixture(folder)) {
            Wave wave = fixture.openWave();
            fixture.vault.destroyKeys(wave.id());
            assertThatThrownBy(() -> fixture.responses.cast(new Submission("U0PAY1", wave.id(), rating(4))))
                    .isInstanceOf(Vault.KeyLost.class);
            assertThat(fixture.ballots.answered(wave.id(), "U0PAY1")).isFalse();
        }
    }

    @Test
    void a_slot_filled_by_another_program_is_not_overwritten() {
        try (CoreFixture fixture = new CoreFixture(folder)) {
            Wave wave = fixture.openWave();
            byte[] sealed = fixture.vault.seal(wave.id(), new byte[] {1, 0, 0, 0, 0, 0, 0, 0});
            SqliteSealedResponses one = withItsNextSlotFilledByAnother(fixture, wave, sealed);
            assertThatThrownBy(() -> one.cast(wave.id(), "U0PAY3", sealed))
                    .hasRootCauseMessage("a slot of wave " + wave.id() + " was filled by another program");
            assertThat(fixture.ballots.answered(wave.id(), "U0PAY3")).isFalse();
            assertThat(one.cast(wave.id(), "U0PAY3", sealed)).isEqualTo(Cast.STORED);
            assertThat(filled(fixture, wave)).hasSize(3);
        }
    }

    @Test
    void whoever_reads_all_slots_of_a_wave_lets_go_of_those_that_were_free() {
        try (CoreFixture fixture = new CoreFixture(folder)) {
            Wave wave = fixture.openWave();
            byte[] sealed = fixture.vault.seal(wave.id(), new byte[] {1, 0, 0, 0, 0, 0, 0, 0});
            SqliteSealedResponses one = withItsNextSlotFilledByAnother(fixture, wave, sealed);
            assertThat(one.slots(wave.id())).hasSize(22);
            // Had it kept them, it would try the one that is filled meanwhile.
            assertThat(one.cast(wave.id(), "U0PAY3", sealed)).isEqualTo(Cast.STORED);
        }
    }

    /** Two people have answered, the second one by another instance. */
    private static SqliteSealedResponses withItsNextSlotFilledByAnother(CoreFixture fixture, Wave wave, byte[] sealed) {
        SqliteSealedResponses one =
                new SqliteSealedResponses(fixture.database, fixture.vault, new FixedIndex(0), fixture.clock);
        one.cast(wave.id(), "U0PAY1", sealed);
        // The last free slot: the first instance has moved it to the front of its list.
        SqliteSealedResponses other =
                new SqliteSealedResponses(fixture.database, fixture.vault, new FixedIndex(20), fixture.clock);
        other.cast(wave.id(), "U0PAY2", sealed);
        return one;
    }

    @Test
    void a_roster_that_another_program_reset_finds_no_slot() {
        try (CoreFixture fixture = new CoreFixture(folder)) {
            Wave wave = fixture.openWave();
            byte[] sealed = fixture.vault.seal(wave.id(), new byte[8]);
            List<String> people = fixture.waveStore.rosterByGroup(wave.id()).values().stream()
                    .flatMap(Set::stream)
                    .toList();
            people.forEach(person -> fixture.ballots.cast(wave.id(), person, sealed));
            fixture.database.run(sql -> sql.update("UPDATE roster SET answered = 0 WHERE wave = ?", wave.id()));
            assertThatThrownBy(() -> fixture.ballots.cast(wave.id(), people.get(0), sealed))
                    .hasRootCauseMessage("wave " + wave.id()
                            + " has no free slot for somebody who has not answered: another program changed the"
                            + " database");
        }
    }

    /** Returns the same index each time. */
    private record FixedIndex(int index) implements RandomGenerator {
        @Override
        public long nextLong() {
            return 4;
        }

        @Override
        public int nextInt(int bound) {
            return index;
        }
    }

    @Test
    void a_closed_wave_accepts_no_ballot() {
        try (CoreFixture fixture = new CoreFixture(folder)) {
            Wave wave = fixture.openWave();
            fixture.waveStore.stopAccepting(wave.id(), CoreFixture.START.plusSeconds(60));
            byte[] sealed = fixture.vault.seal(wave.id(), new byte[8]);
            assertThat(fixture.ballots.cast(wave.id(), "U0PAY1", sealed)).isEqualTo(Cast.CLOSED);
            assertThat(filled(fixture, wave)).isEmpty();
        }
    }
}
