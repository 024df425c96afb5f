package dev.candor.edge.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.candor.core.outbox.MessageLocation;
import dev.candor.core.outbox.OutboxMessage;
import dev.candor.core.scheduling.JobCursor;
import dev.candor.core.survey.Person;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sqlite.SQLiteErrorCode;

class SqliteOutboxTest {
    private static final Instant NOW = Instant.parse("2026-11-29T10:00:00Z");

    @TempDir
    Path folder;

    @Test
    void the_random_order_of_close_updates_leaves_no_trace_in_the_file() throws IOException {
        assertThat(fileAfterLastUpdate("a")).isEqualTo(fileAfterLastUpdate("b"));
    }

    @Test
    void a_rewrite_that_found_no_room_is_repeated_after_the_next_start() throws SQLException {
        String url = "jdbc:sqlite:" + folder.resolve("candor.db");
        OutboxMessage last = OutboxMessage.update("ci-pulse-20261124T100000Z", new Person("U0ANA", ZoneOffset.UTC));
        FaultyConnections connections = new FaultyConnections(Database.writableSource(url)::getConnection);
        try (Database database = Database.open(url, connections)) {
            SqliteWaveStore waveStore = new SqliteWaveStore(database);
            waveStore.advance(new JobCursor.DigestSchedule(), NOW, List.of(last));
            new SqliteOutbox(database).delivered(last, new MessageLocation("D1", "1.0"));
            connections.failAfter(1, SQLiteErrorCode.SQLITE_FULL);
            assertThatThrownBy(waveStore::scrubLeftovers).hasStackTraceContaining("SQLITE_FULL");
        }
        try (Database database = Database.open(url)) {
            assertThat(rewritings(url, new SqliteWaveStore(database)::scrubLeftovers))
                    .isEqualTo(1);
            assertThat(rewritings(url, new SqliteWaveStore(database)::scrubLeftovers))
                    .as("once is enough")
                    .isZero();
        }
    }

    /** Number of rewrites of the file: each one increments SQLite's schema version. */
    private static int rewritings(String url, Runnable work) throws SQLException {
        int before = schemaVersion(url);
        work.run();
        return schemaVersion(url) - before;
    }

    private static int schemaVersion(String url) throws SQLException {
        try (Connection reader = DriverManager.getConnection(url);
                Statement statement = reader.createStatement();
                ResultSet version = statement.executeQuery("PRAGMA schema_version")) {
            return version.getInt(1);
        }
    }

    private byte[] fileAfterLastUpdate(String name) throws IOException {
        Path file = folder.resolve(name).resolve("candor.db");
        try (Database database = Database.open("jdbc:sqlite:" + file)) {
            SqliteOutbox outbox = new SqliteOutbox(database);
            SqliteWaveStore waveStore = new SqliteWaveStore(database);
            waveStore.advance(
                    new JobCursor.DigestSchedule(),
                    NOW,
                    IntStream.range(0, 80)
                            .mapToObj(i -> OutboxMessage.update(
                                    "ci-pulse-20261124T100000Z", new Person("U0PERSON" + i, ZoneOffset.UTC)))
                            .toList());
            List<OutboxMessage> messages =
                    outbox.claim(EnumSet.allOf(OutboxMessage.Kind.class), NOW, NOW.plusSeconds(60), 20);
            while (!messages.isEmpty()) {
                messages.forEach(message -> outbox.delivered(message, new MessageLocation("D" + message.to(), "1.0")));
                messages = outbox.claim(EnumSet.allOf(OutboxMessage.Kind.class), NOW, NOW.plusSeconds(60), 20);
            }
            waveStore.scrubLeftovers();
        }
        return Files.readAllBytes(file);
    }
}
