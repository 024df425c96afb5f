package dev.candor.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.candor.CoreFixture;
import dev.candor.core.ballot.Slot;
import dev.candor.core.ballot.Vault;
import dev.candor.core.disclosure.Release;
import dev.candor.core.disclosure.Shown;
import dev.candor.core.outbox.OutboxMessage;
import dev.candor.core.response.Receipt;
import dev.candor.core.response.Submission;
import dev.candor.core.scheduling.Wave;
import dev.candor.edge.vault.FolderVault;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An attacker with write access to the database, but without the vault, cannot make a result reveal one answer. */
@Tag("slow")
class TamperedResponsesTest {
    @TempDir
    Path folder;

    @Test
    void one_answer_copied_into_ten_slots_with_ten_people_marked_as_answered_voids_the_wave() throws Exception {
        try (CoreFixture fixture = new CoreFixture(folder)) {
            Wave wave = openWaveWithOneAnswer(fixture);
            copyIntoTen(filledSlot(fixture, wave));
            assertThat(closed(fixture, wave).isVoided()).isTrue();
        }
    }

    @Test
    void without_keyed_marks_the_copied_answer_would_be_published() throws Exception {
        try (CoreFixture fixture = new CoreFixture(folder, CoreFixture.CATALOGUE, new UnkeyedMarks())) {
            Wave wave = openWaveWithOneAnswer(fixture);
            copyIntoTen(filledSlot(fixture, wave));
            assertThat(closed(fixture, wave).cell(CoreFixture.QUESTIONS.get(0)))
                    .as("the attack that keyed marks prevent")
                    .isInstanceOfSatisfying(
                            Shown.class,
                            shown -> assertThat(shown.answers().label()).isEqualTo("10–19"));
        }
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource(delimiter = '|', textBlock = """
            UPDATE slot SET sealed = randomblob(length(sealed)) WHERE slot = (SELECT max(slot) FROM slot) | random bytes in place of a slot
            UPDATE slot SET mac = randomblob(16) WHERE slot = (SELECT min(slot) FROM slot)               | random bytes in place of a mark
            UPDATE slot SET sealed = (SELECT sealed FROM slot b WHERE b.slot < slot.slot ORDER BY b.slot DESC LIMIT 1) WHERE slot = (SELECT max(slot) FROM slot) | content of one slot copied to another
            DELETE FROM slot WHERE slot IN (SELECT slot FROM slot LIMIT 20)                               | some slots deleted
            UPDATE roster SET answered = 1                                                              | more people than ballots
            UPDATE roster SET answered = 0                                                              | more ballots than people
            """)
    void a_database_changed_by_something_else_voids_the_wave(String change, String what) throws SQLException {
        try (CoreFixture fixture = new CoreFixture(folder)) {
            Wave wave = openWaveWithOneAnswer(fixture);
            new ForeignWrites(folder).execute(change);
            assertThat(closed(fixture, wave).isVoided()).as(what).isTrue();
        }
    }

    @Test
    void a_ballot_replaced_by_the_dummy_that_was_there_before_voids_the_wave() throws SQLException {
        try (CoreFixture fixture = new CoreFixture(folder)) {
            Wave wave = fixture.openWave();
            new ForeignWrites(folder).execute("CREATE TABLE copied AS SELECT * FROM slot");
            answer(fixture, wave);
            new ForeignWrites(folder)
                    .execute("DELETE FROM slot", "INSERT INTO slot SELECT * FROM copied", "DROP TABLE copied");
            assertThat(closed(fixture, wave).isVoided()).isTrue();
        }
    }

    @Test
    void owners_and_admins_are_alerted_to_a_void_wave_without_the_number_of_answers() throws SQLException {
        try (CoreFixture fixture = new CoreFixture(folder)) {
            Wave wave = openWaveWithOneAnswer(fixture);
            new ForeignWrites(folder).execute("UPDATE roster SET answered = 1");
            closed(fixture, wave);
            List<OutboxMessage> alerts = fixture.outbox.claim(
                    EnumSet.of(OutboxMessage.Kind.ALERT),
                    fixture.clock.instant(),
                    fixture.clock.instant().plusSeconds(60),
                    10);
            assertThat(alerts).extracting(OutboxMessage::to).containsExactlyInAnyOrder("U0PM", "U0ADMIN");
            assertThat(alerts)
                    .allSatisfy(alert -> assertThat(((OutboxMessage.Alert) alert).words())
                            .contains("is void", "changed by something other than Candor")
                            .as("no number of answers")
                            .doesNotContain("22", " 1 "));
        }
    }

    @Test
    void no_key_from_the_database_is_used_for_sealing() throws SQLException {
        try (CoreFixture fixture = new CoreFixture(folder)) {
            Wave wave = fixture.openWave();
            assertThat(everyBlobOf(32)).as("values that could be a public key").isEmpty();
            answer(fixture, wave);
            assertThat(closed(fixture, wave).isVoided()).isFalse();
        }
    }

    @Test
    void a_sealing_key_from_the_database_would_let_its_writer_read_an_open_wave() throws SQLException {
        Vault attackerVault = new FolderVault(folder.resolve("theirs"), folder.resolve("none"));
        try (CoreFixture fixture = new CoreFixture(folder, CoreFixture.CATALOGUE, new KeyFromDatabase(attackerVault))) {
            new ForeignWrites(folder)
                    .execute("CREATE TABLE public_key (name TEXT)", "INSERT INTO public_key VALUES ('the-attackers')");
            attackerVault.createKeys("the-attackers");
            Wave wave = fixture.openWave();
            answer(fixture, wave);
            assertThat(fixture.ballots.slots(wave.id()))
                    .as("the attack that a key in the vault prevents")
                    .anyMatch(slot -> attackerVault
                            .open("the-attackers", slot.sealed().value())
                            .filter(plain -> plain[0] != 0)
                            .isPresent());
        }
    }

    private static Wave openWaveWithOneAnswer(CoreFixture fixture) {
        Wave wave = fixture.openWave();
        fixture.deliverPrompts();
        answer(fixture, wave);
        return wave;
    }

    private static void answer(CoreFixture fixture, Wave wave) {
        assertThat(fixture.responses.cast(new Submission("U0PAY1", wave.id(), Map.of("satisfaction", List.of("1")))))
                .isInstanceOf(Receipt.Sealed.class);
    }

    private static Release closed(CoreFixture fixture, Wave wave) {
        fixture.tickAt(wave.closes().plus(Duration.ofSeconds(1)));
        return fixture.releases.of(wave.id()).orElseThrow();
    }

    /** The slot with the answer, which an attacker finds by comparing two copies of the database. */
    private static Slot filledSlot(CoreFixture fixture, Wave wave) {
        return fixture.ballots.slots(wave.id()).stream()
                .filter(slot -> slot.state(wave.id(), fixture.vault) == Slot.State.FILLED)
                .findFirst()
                .orElseThrow();
    }

    /** Copies the answer into ten slots, with the best marks possible without the vault. */
    private void copyIntoTen(Slot filled) throws SQLException {
        try (Connection connection = new ForeignWrites(folder).connect();
                PreparedStatement fill =
                        connection.prepareStatement("UPDATE slot SET mac = ?, sealed = ? WHERE slot = ?")) {
            List<byte[]> others = new ArrayList<>();
            try (ResultSet rows = connection.createStatement().executeQuery("SELECT slot FROM slot")) {
                while (rows.next()) {
                    others.add(rows.getBytes(1));
                }
            }
            others.removeIf(id -> Arrays.equals(id, filled.id().value()));
            for (byte[] id : others.subList(0, 10)) {
                fill.setBytes(1, unkeyed(filledWith(id, filled.sealed().value())));
                fill.setBytes(2, filled.sealed().value());
                fill.setBytes(3, id);
                fill.executeUpdate();
            }
        }
        new ForeignWrites(folder)
                .execute("UPDATE roster SET answered = 1 WHERE person IN"
                        + " (SELECT person FROM roster WHERE answered = 0 ORDER BY person LIMIT 10)");
    }

    private static byte[] filledWith(byte[] id, byte[] sealed) {
        return ByteBuffer.allocate(1 + id.length + sealed.length)
                .put((byte) 1)
                .put(id)
                .put(sealed)
                .array();
    }

    private static byte[] unkeyed(byte[] marked) {
        try {
            return Arrays.copyOf(MessageDigest.getInstance("SHA-256").digest(marked), Slot.ID_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private List<String> everyBlobOf(int length) throws SQLException {
        List<String> found = new ArrayList<>();
        try (Connection connection = new ForeignWrites(folder).connect();
                Statement statement = connection.createStatement()) {
            for (String table : strings(statement, "SELECT name FROM sqlite_schema WHERE type = 'table'")) {
                for (String column : strings(statement, "SELECT name FROM pragma_table_info('" + table + "')")) {
                    String blobs = "SELECT 1 FROM " + table + " WHERE typeof(" + column + ") = 'blob' AND length("
                            + column + ") = " + length;
                    if (!strings(statement, blobs).isEmpty()) {
                        found.add(table + "." + column);
                    }
                }
            }
        }
        return found;
    }

    private static List<String> strings(Statement statement, String sql) throws SQLException {
        try (ResultSet rows = statement.executeQuery(sql)) {
            List<String> values = new ArrayList<>();
            while (rows.next()) {
                values.add(rows.getString(1));
            }
            return values;
        }
    }

    /** A flawed design: marks need no key. */
    private static final class UnkeyedMarks implements CoreFixture.Wrapping {
        @Override
        public <T> T over(Class<T> port, T real) {
            return port != Vault.class ? real : replacing(port, real, "mac", values -> unkeyed((byte[]) values[1]));
        }
    }

    /** A flawed design: the sealing key comes from the database. */
    private final class KeyFromDatabase implements CoreFixture.Wrapping {
        private final Vault attackerVault;

        KeyFromDatabase(Vault attackerVault) {
            this.attackerVault = attackerVault;
        }

        @Override
        public <T> T over(Class<T> port, T real) {
            return port != Vault.class
                    ? real
                    : replacing(port, real, "seal", values -> attackerVault.seal(named(), (byte[]) values[1]));
        }

        private String named() {
            try (Connection connection = new ForeignWrites(folder).connect();
                    Statement statement = connection.createStatement()) {
                return strings(statement, "SELECT name FROM public_key").get(0);
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    /** Replaces one call of a port in a flawed design. */
    private interface Replacement {
        Object call(Object[] values);
    }

    private static <T> T replacing(Class<T> port, T real, String name, Replacement replacement) {
        return port.cast(Proxy.newProxyInstance(
                port.getClassLoader(), new Class<?>[] {port}, (self, method, values) -> {
                    if (method.getName().equals(name)) {
                        return replacement.call(values);
                    }
                    try {
                        return method.invoke(real, values);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                }));
    }
}
