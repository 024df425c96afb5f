package dev.candor.edge.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.candor.RecordedLog;
import dev.candor.core.scheduling.JobCursor;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sqlite.SQLiteErrorCode;

/** A disk that has no room, and what is logged of it. */
class FullDiskTest {
    @TempDir
    Path folder;

    private Path file() {
        return folder.resolve("data/candor.db");
    }

    private String url() {
        return "jdbc:sqlite:" + file();
    }

    @Test
    void a_cause_is_logged_once_while_steps_fail_and_again_when_they_fail_later() {
        FaultyConnections connections = connections();
        try (RecordedLog log = new RecordedLog(FaultLog.class);
                Database database = Database.open(url(), connections)) {
            SqliteWaveStore waveStore = new SqliteWaveStore(database);
            for (int failure = 0; failure < 3; failure++) {
                waveStore.advance(new JobCursor.Alert("small"), Instant.EPOCH, List.of());
                fail(waveStore, connections);
            }
            assertThat(log.lines())
                    .singleElement()
                    .asString()
                    .startsWith("CANDOR_DB: " + file() + " cannot grow because its disk is full; make room");
            for (int step = 0; step < 100; step++) {
                waveStore.advance(new JobCursor.DigestSchedule(), Instant.EPOCH, List.of());
            }
            fail(waveStore, connections);
            assertThat(log.lines()).hasSize(2);
        }
    }

    @Test
    void steps_that_change_nothing_do_not_make_a_cause_be_logged_again() {
        FaultyConnections connections = connections();
        try (RecordedLog log = new RecordedLog(FaultLog.class);
                Database database = Database.open(url(), connections)) {
            SqliteWaveStore waveStore = new SqliteWaveStore(database);
            for (int failure = 0; failure < 2; failure++) {
                fail(waveStore, connections);
                for (int idle = 0; idle < 200; idle++) {
                    database.inTransaction(sql -> sql.one("SELECT 1", row -> row.getInt(1)));
                }
            }
            assertThat(log.lines()).hasSize(1);
        }
    }

    private FaultyConnections connections() {
        return new FaultyConnections(Database.writableSource(url())::getConnection);
    }

    private static void fail(SqliteWaveStore waveStore, FaultyConnections connections) {
        connections.failAfter(1, SQLiteErrorCode.SQLITE_FULL);
        assertThatThrownBy(() -> waveStore.advance(new JobCursor.DigestSchedule(), Instant.EPOCH, List.of()))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void a_full_disk_is_named_and_the_next_transaction_works_once_there_is_room() {
        try (Database database = Database.open(url())) {
            database.run(sql -> sql.one("PRAGMA max_page_count = 1", row -> row.getInt(1)));
            assertThatThrownBy(() -> database.inTransaction(sql -> {
                        sql.update("INSERT INTO opt_out (person, product) VALUES ('U1', 'ci')");
                        return sql.update(
                                "INSERT INTO opt_out (person, product) VALUES ('U2', ?)", "x".repeat(1_000_000));
                    }))
                    .hasMessageContaining("candor.db cannot grow because its disk is full; make room")
                    .cause()
                    .satisfies(cause -> assertThat(cause.getSuppressed()).hasSize(1));
            database.inTransaction(sql -> sql.update("INSERT INTO opt_out (person, product) VALUES ('U3', 'ci')"));
            assertThat(DatabaseTest.people(database)).containsExactly("U3");
            assertThat(DatabaseTest.pragma(database, "secure_delete"))
                    .as("pragma of the new connection")
                    .isEqualTo("1");
        }
    }

    @Test
    void a_full_disk_makes_the_database_unready_until_there_is_room() {
        FaultyConnections connections = connections();
        try (Database database = Database.open(url(), connections)) {
            for (int statements = 0; ; statements++) {
                connections.failAfter(statements, SQLiteErrorCode.SQLITE_FULL);
                Optional<String> why = database.notReady();
                if (connections.stopFailing()) {
                    assertThat(why).isEmpty();
                    assertThat(statements).as("BEGIN, and a write").isGreaterThan(1);
                    return;
                }
                assertThat(why.orElse(""))
                        .as("no room for statement %s", statements)
                        .contains("candor.db cannot grow because its disk is full; make room");
                assertThat(database.notReady()).as("once there is room").isEmpty();
            }
        }
    }
}
