package dev.candor.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.candor.CoreFixture;
import dev.candor.core.ballot.Slot;
import dev.candor.core.disclosure.Release;
import dev.candor.core.response.Receipt;
import dev.candor.core.response.Submission;
import dev.candor.core.scheduling.Wave;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An attacker with write access to the database, but without the vault, cannot make an answered wave look unasked. */
class TamperedRosterTest {
    @TempDir
    Path folder;

    @ParameterizedTest(name = "{1}")
    @CsvSource(delimiter = '|', textBlock = """
            UPDATE prompt SET unreached = 'user_disabled' | nobody could be reached
            DELETE FROM slot                                   | all slots deleted
            UPDATE slot SET mac = randomblob(16)              | random bytes in place of all marks
            DELETE FROM roster                                | empty roster
            """)
    void an_answered_wave_that_was_made_to_look_unasked_is_void(String change, String what) throws SQLException {
        try (CoreFixture fixture = new CoreFixture(folder)) {
            Wave wave = fixture.openWave();
            fixture.deliverPrompts();
            answer(fixture, wave, "U0PAY1");
            new ForeignWrites(folder)
                    .execute(
                            "UPDATE roster SET answered = 0",
                            "UPDATE prompt SET asked_ms = NULL",
                            "DELETE FROM outbox_message");
            new ForeignWrites(folder).execute(change);
            assertThat(closed(fixture, wave)).as(what).map(Release::isVoided).contains(true);
        }
    }

    @Test
    void a_ballot_deleted_together_with_the_flag_of_its_writer_voids_the_wave() throws SQLException {
        try (CoreFixture fixture = new CoreFixture(folder)) {
            Wave wave = fixture.openWave();
            fixture.deliverPrompts();
            answer(fixture, wave, "U0PAY1");
            Slot first = fixture.ballots.slots(wave.id()).stream()
                    .filter(slot -> slot.state(wave.id(), fixture.vault) == Slot.State.FILLED)
                    .findFirst()
                    .orElseThrow();
            answer(fixture, wave, "U0PAY2");
            try (Connection connection = new ForeignWrites(folder).connect();
                    PreparedStatement take = connection.prepareStatement("DELETE FROM slot WHERE slot = ?")) {
                take.setBytes(1, first.id().value());
                assertThat(take.executeUpdate()).isEqualTo(1);
            }
            new ForeignWrites(folder).execute("UPDATE roster SET answered = 0 WHERE person = 'U0PAY1'");
            assertThat(closed(fixture, wave)).map(Release::isVoided).contains(true);
        }
    }

    private static void answer(CoreFixture fixture, Wave wave, String person) {
        assertThat(fixture.responses.cast(new Submission(person, wave.id(), Map.of("satisfaction", List.of("1")))))
                .isInstanceOf(Receipt.Sealed.class);
    }

    private static Optional<Release> closed(CoreFixture fixture, Wave wave) {
        fixture.tickAt(wave.closes().plus(Duration.ofSeconds(1)));
        return fixture.releases.of(wave.id());
    }
}
