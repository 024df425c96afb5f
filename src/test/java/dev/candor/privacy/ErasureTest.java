package dev.candor.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.candor.CoreFixture;
import dev.candor.core.outbox.OutboxMessage;
import dev.candor.core.survey.Person;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** After a close, erased data is in no byte of the database, the journal or the vault, free space included. */
@Tag("slow")
class ErasureTest {
    /** Prefixes of all person ids in the fixture; ids occur in no other value than message keys. */
    private static final List<String> PEOPLE = List.of("U0PAY", "U0SEARCH", "U0ELSE");

    private static final int ROSTER = 22;

    @TempDir
    Path folder;

    /** Folder of the delivered messages, outside the searched folder. */
    @TempDir
    Path delivered;

    private List<byte[]> secretsBeforeClose = List.of();

    @BeforeEach
    void close() throws IOException, SQLException {
        WaveToClose.prepare(folder);
        secretsBeforeClose = secrets();
        try (CoreFixture fixture = new CoreFixture(folder, WaveToClose.ON_DEMAND)) {
            fixture.optOuts.optOut("U0PAY3", Optional.of("ci"));
            fixture.outbox.decline(WaveToClose.SECOND, "U0PAY13");
            Person silent = new Person("U0PAY14", ZoneOffset.UTC);
            OutboxMessage.Reminder reminder = OutboxMessage.reminder(WaveToClose.SECOND, silent, 1, WaveToClose.CLOSES);
            fixture.outbox.remind(WaveToClose.SECOND, 1, List.of(reminder));
            fixture.tickAt(WaveToClose.CLOSES);
        }
    }

    @Test
    void keys_slots_and_sealed_ballots_are_erased() throws IOException {
        assertThat(secretsBeforeClose).hasSize(3 + 3 * ROSTER);
        String left = folderContents();
        assertThat(secretsBeforeClose)
                .allSatisfy(secret -> assertThat(count(left, latin(secret))).isZero());
        try (Stream<Path> vault = Files.list(folder.resolve("vault"))) {
            assertThat(vault.map(file -> file.getFileName().toString())).containsExactly("vault.id");
        }
    }

    @Test
    void unreleased_comments_and_choices_are_erased() throws IOException {
        String left = folderContents();
        assertThat(left).contains("let out 3").doesNotContain("unread");
        for (int i = 1; i <= 12; i++) {
            assertThat(count(left, latin(WaveToClose.encoded(i))))
                    .as("encoded answers of ballot %s", i)
                    .isZero();
        }
    }

    @Test
    void person_ids_stay_in_messages_until_delivery_and_then_only_in_the_last_rosters_and_preferences()
            throws Exception {
        assertThat(idsByTable())
                .containsOnlyKeys("opt_out", "prompt", "last_roster", "prompt_message", "outbox_message");
        deliver();
        Map<String, Integer> after = idsByTable();
        assertThat(after).isEqualTo(Map.of("opt_out", 1, "last_roster", 2 * ROSTER));
        String left = folderContents();
        assertThat(PEOPLE.stream().mapToInt(prefix -> count(left, prefix)).sum())
                .as("ids outside those rows")
                .isEqualTo(after.values().stream().mapToInt(n -> n).sum());
        assertThat(Files.size(folder.resolve("data/candor.db-journal"))).isZero();
    }

    @Test
    void contact_times_are_erased_before_the_close_is_announced() throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            assertThat(column(statement, "SELECT coalesce(asked_ms, reminded_ms, 'gone') FROM prompt"))
                    .isNotEmpty()
                    .containsOnly("gone");
        }
    }

    @Test
    void reminder_counts_and_refusals_are_erased() throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            assertThat(column(statement, "SELECT declined + reminders FROM prompt"))
                    .isNotEmpty()
                    .containsOnly("0");
        }
    }

    private void deliver() {
        try (CoreFixture fixture = new CoreFixture(folder, WaveToClose.ON_DEMAND)) {
            fixture.tickAt(WaveToClose.CLOSES.plusSeconds(1));
            ClosingProcess.dispatcher(fixture, delivered, new CoreFixture.Unwrapped())
                    .tick();
        }
    }

    /** Bytes that must be erased: the keys, and the id, mark and first sealed bytes of each slot. */
    private List<byte[]> secrets() throws IOException, SQLException {
        byte[] key = Files.readAllBytes(folder.resolve("vault/" + WaveToClose.SECOND + ".key"));
        List<byte[]> secrets = new ArrayList<>(List.of(
                Arrays.copyOfRange(key, 0, 32), Arrays.copyOfRange(key, 32, 64), Arrays.copyOfRange(key, 64, 96)));
        try (Connection connection = connect();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT slot, mac, substr(sealed, 1, 32) FROM slot")) {
            while (rows.next()) {
                secrets.addAll(List.of(rows.getBytes(1), rows.getBytes(2), rows.getBytes(3)));
            }
        }
        String before = folderContents();
        assertThat(secrets)
                .as("control")
                .allSatisfy(secret -> assertThat(count(before, latin(secret))).isPositive());
        return secrets;
    }

    /** Number of values with a person id by table; tables without any are left out. */
    private Map<String, Integer> idsByTable() throws SQLException {
        Map<String, Integer> named = new TreeMap<>();
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            for (String table : column(statement, "SELECT name FROM sqlite_schema WHERE type = 'table'")) {
                int values = 0;
                for (String name : column(statement, "SELECT name FROM pragma_table_info('" + table + "')")) {
                    for (String prefix : PEOPLE) {
                        String sql =
                                "SELECT count(*) FROM " + table + " WHERE instr(" + name + ", '" + prefix + "') > 0";
                        values += Integer.parseInt(column(statement, sql).get(0));
                    }
                }
                if (values > 0) {
                    named.put(table, values);
                }
            }
        }
        return named;
    }

    private static List<String> column(Statement statement, String sql) throws SQLException {
        try (ResultSet rows = statement.executeQuery(sql)) {
            List<String> values = new ArrayList<>();
            while (rows.next()) {
                values.add(rows.getString(1));
            }
            return values;
        }
    }

    private Connection connect() throws SQLException {
        return DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("data/candor.db"));
    }

    private String folderContents() throws IOException {
        StringBuilder all = new StringBuilder();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                all.append(latin(Files.readAllBytes(file))).append('\n');
            }
        }
        return all.toString();
    }

    private static String latin(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    private static int count(String text, String part) {
        int found = 0;
        for (int at = text.indexOf(part); at >= 0; at = text.indexOf(part, at + 1)) {
            found++;
        }
        return found;
    }
}
