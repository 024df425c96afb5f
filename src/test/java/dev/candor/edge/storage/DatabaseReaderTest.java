package dev.candor.edge.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Reading the database of a bot that may be running, or that was left by another version. */
class DatabaseReaderTest {
    @TempDir
    Path folder;

    private Path file() {
        return folder.resolve("data/candor.db");
    }

    private Database open() {
        return Database.open("jdbc:sqlite:" + file());
    }

    @Test
    void a_reader_works_beside_the_writer() throws IOException {
        try (Database database = open()) {
            byte[] before = Files.readAllBytes(file());
            String url = "jdbc:sqlite:" + file();
            try (Database reader = Database.openReadOnly(url)) {
                assertThat(DatabaseTest.people(reader)).isEmpty();
            }
            DatabaseCheck.examine(url);
            assertThat(Files.readAllBytes(file())).isEqualTo(before);
            database.inTransaction(sql -> sql.update("INSERT INTO opt_out (person, product) VALUES ('U1', 'ci')"));
        }
    }

    @Test
    void checking_a_missing_file_creates_none() {
        DatabaseCheck.examine("jdbc:sqlite:" + file());
        assertThat(file().getParent()).doesNotExist();
    }

    @Test
    void a_reader_reports_an_older_schema_and_does_not_migrate_it() throws IOException {
        String url = "jdbc:sqlite:" + file();
        try (Database database = open()) {
            database.run(sql -> sql.update("DELETE FROM flyway_schema_history WHERE CAST(version AS INTEGER) > 5"));
        }
        byte[] before = Files.readAllBytes(file());
        assertThatThrownBy(() -> Database.openReadOnly(url))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("candor.db has the schema of an older Candor (5, the newest is ")
                .hasMessageContaining("start this version with serve once");
        assertThatThrownBy(() -> DatabaseCheck.examine(url)).hasMessageContaining("of an older Candor");
        assertThat(Files.readAllBytes(file())).isEqualTo(before);
    }

    @Test
    void a_reader_reports_a_newer_schema() {
        try (Database database = open()) {
            DatabaseTest.fromTheFuture(database);
        }
        assertThatThrownBy(() -> Database.openReadOnly("jdbc:sqlite:" + file())).hasMessageContaining("a newer one");
    }

    @Test
    void a_reader_reports_an_interrupted_write() throws IOException {
        Path killed = Files.createDirectory(folder.resolve("killed")).resolve("candor.db");
        try (Database database = open()) {
            // A small cache makes SQLite write pages before the commit.
            database.run(sql -> sql.update("PRAGMA cache_size = 1"));
            database.inTransaction(sql -> {
                for (int i = 0; i < 20; i++) {
                    sql.update("INSERT INTO opt_out (person, product) VALUES (?, ?)", "U" + i, "x".repeat(40_000));
                }
                copy(file(), killed);
                copy(file().resolveSibling("candor.db-journal"), killed.resolveSibling("candor.db-journal"));
                return 1;
            });
        }
        assertThatThrownBy(() -> Database.openReadOnly("jdbc:sqlite:" + killed))
                .hasMessageContaining("was left in the middle of a write; start it with serve once");
        Database.open("jdbc:sqlite:" + killed).close();
        Database.openReadOnly("jdbc:sqlite:" + killed).close();
    }

    private static void copy(Path from, Path to) {
        try {
            Files.copy(from, to);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
