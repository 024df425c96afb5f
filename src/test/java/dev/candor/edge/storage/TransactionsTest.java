package dev.candor.edge.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.candor.CoreFixture;
import dev.candor.core.ballot.Vault;
import dev.candor.core.outbox.MessageLocation;
import dev.candor.core.outbox.OutboxMessage;
import dev.candor.core.scheduling.JobCursor;
import dev.candor.core.scheduling.OpeningRecord;
import dev.candor.core.scheduling.WaveStore;
import dev.candor.core.survey.Person;
import dev.candor.edge.vault.FolderVault;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sqlite.SQLiteErrorCode;

/** Lets each statement of each transaction fail in turn, by the disk or by another program. */
class TransactionsTest {
    private static final Instant NOW = CoreFixture.START.plusSeconds(3_600);
    private static final Person PAY1 = new Person("U0PAY1", ZoneOffset.UTC);

    @TempDir
    Path folder;

    private final Recorded recorded = new Recorded();
    private Path opened;
    private Vault vault;
    private String wave;

    /** Records the data that a wave's opening and its tally write. */
    private static final class Recorded implements CoreFixture.Wrapping {
        private Optional<OpeningRecord> opening = Optional.empty();
        private Optional<WaveStore.TalliedWave> tallied = Optional.empty();

        @Override
        public <T> T over(Class<T> port, T real) {
            return port.cast(Proxy.newProxyInstance(
                    port.getClassLoader(), new Class<?>[] {port}, (self, method, in) -> {
                        if (in != null && in[0] instanceof OpeningRecord written) {
                            opening = Optional.of(written);
                        }
                        if (in != null && in[0] instanceof WaveStore.TalliedWave written) {
                            tallied = Optional.of(written);
                        }
                        try {
                            return method.invoke(real, in);
                        } catch (InvocationTargetException e) {
                            throw e.getCause();
                        }
                    }));
        }
    }

    @BeforeEach
    void record() throws IOException {
        opened = folder.resolve("opened.db");
        try (CoreFixture rig = new CoreFixture(folder, CoreFixture.CATALOGUE, recorded)) {
            wave = rig.openWave().id();
            Files.copy(folder.resolve("data/candor.db"), opened);
            vault = new FolderVault(folder.resolve("keys"), folder.resolve("none.db"));
            Files.copy(folder.resolve("vault/" + wave + ".key"), folder.resolve("keys/" + wave + ".key"));
            rig.deliverPrompts();
            rig.tickAt(CoreFixture.START.plusSeconds(6 * 86_400));
        }
    }

    /** Runs the named transaction. */
    private void transact(String transaction, Database database) {
        SqliteWaveStore waveStore = new SqliteWaveStore(database);
        SqliteOutbox outbox = new SqliteOutbox(database);
        OutboxMessage prompt = OutboxMessage.prompt(wave, PAY1, NOW);
        switch (transaction) {
            case "open" -> waveStore.open(recorded.opening.orElseThrow());
            case "tally" -> waveStore.tally(recorded.tallied.orElseThrow());
            case "advance" ->
                waveStore.advance(
                        new JobCursor.DigestSchedule(), NOW, List.of(OutboxMessage.alert("m", PAY1, "words", NOW)));
            case "follow" -> waveStore.follow(CoreFixture.WEEKLY, NOW);
            case "cast" ->
                new SqliteSealedResponses(database, vault, new Random(1), () -> NOW).cast(wave, PAY1.id(), new byte[8]);
            case "claim" -> outbox.claim(EnumSet.allOf(OutboxMessage.Kind.class), NOW, NOW.plusSeconds(60), 2);
            case "delivered" -> outbox.delivered(prompt, new MessageLocation("D1", "1.0"));
            case "outOfReach" -> outbox.outOfReach(prompt, "user_disabled");
            case "drop" -> outbox.drop(prompt);
            case "remind" -> outbox.remind(wave, 2, List.of(OutboxMessage.reminder(wave, PAY1, 2, NOW)));
            default -> throw new IllegalArgumentException(transaction);
        }
    }

    @ParameterizedTest
    @CsvSource({"open", "tally", "advance", "follow", "cast", "claim", "delivered", "outOfReach", "drop", "remind"})
    void a_failed_transaction_changes_nothing_and_the_next_one_works(String transaction) throws Exception {
        for (SQLiteErrorCode fault :
                List.of(SQLiteErrorCode.SQLITE_FULL, SQLiteErrorCode.SQLITE_IOERR, SQLiteErrorCode.SQLITE_BUSY)) {
            Path file = folder.resolve(transaction + fault.name() + ".db");
            if (!transaction.equals("open")) {
                Files.copy(opened, file);
            }
            assertThat(faultsMet(file, transaction, fault))
                    .as("statements of %s, with BEGIN and COMMIT", transaction)
                    .isGreaterThanOrEqualTo(3);
        }
    }

    /** Lets the first statement fail, then the second, and so on; returns how many failed before one run succeeded. */
    private int faultsMet(Path file, String transaction, SQLiteErrorCode fault) throws SQLException {
        String url = "jdbc:sqlite:" + file;
        FaultyConnections connections = new FaultyConnections(Database.writableSource(url)::getConnection);
        try (Database database = Database.open(url, connections)) {
            List<String> before = content(file);
            for (int met = 0; ; met++) {
                connections.failAfter(met, fault);
                Throwable failure = catchThrowable(() -> transact(transaction, database));
                if (connections.stopFailing()) {
                    assertThat(failure).isNull();
                    assertThat(content(file)).isNotEqualTo(before);
                    return met;
                }
                assertThat(failure).as("%s after %s", fault, met).hasStackTraceContaining(fault.toString());
                assertThat(content(file)).as("%s after %s", fault, met).isEqualTo(before);
                assertThat(database.notReady()).as("%s after %s", fault, met).isEmpty();
            }
        }
    }

    /** Every row of every table, read without Candor's own code. */
    private static List<String> content(Path file) throws SQLException {
        List<String> rows = new ArrayList<>();
        try (Connection reader = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = reader.createStatement()) {
            List<String> tables = new ArrayList<>();
            try (ResultSet names = statement.executeQuery("SELECT name FROM sqlite_schema WHERE type = 'table'")) {
                while (names.next()) {
                    tables.add(names.getString(1));
                }
            }
            for (String table : tables) {
                try (ResultSet row = statement.executeQuery("SELECT * FROM " + table)) {
                    while (row.next()) {
                        StringBuilder text = new StringBuilder(table);
                        for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
                            Object value = row.getObject(i);
                            text.append('|')
                                    .append(
                                            value instanceof byte[] b
                                                    ? HexFormat.of().formatHex(b)
                                                    : value);
                        }
                        rows.add(text.toString());
                    }
                }
            }
        }
        return rows;
    }
}
