package dev.candor.edge.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DatabaseTest {
    @TempDir
    Path folder;

    private Path file() {
        return folder.resolve("data/candor.db");
    }

    private Database open() {
        return Database.open("jdbc:sqlite:" + file());
    }

    @Test
    void the_file_and_its_folder_are_accessible_only_to_their_owner() throws IOException {
        open().close();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file())))
                .isEqualTo("rw-------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file().getParent())))
                .isEqualTo("rwx------");
    }

    @Test
    void the_pragmas_that_ballots_rely_on_are_set() {
        try (Database database = open()) {
            assertThat(pragma(database, "journal_mode")).isEqualTo("truncate");
            assertThat(pragma(database, "secure_delete")).isEqualTo("1");
            assertThat(pragma(database, "synchronous")).isEqualTo("2");
            assertThat(pragma(database, "temp_store")).isEqualTo("2");
        }
    }

    static String pragma(Database database, String name) {
        return database.run(sql -> sql.one("PRAGMA " + name, row -> row.getString(1)))
                .orElseThrow()
                .toLowerCase(Locale.ROOT);
    }

    @Test
    void a_newer_schema_is_refused_and_left_unchanged() throws IOException {
        try (Database database = open()) {
            fromTheFuture(database);
        }
        byte[] before = Files.readAllBytes(file());
        assertThatThrownBy(this::open).hasMessageContaining("candor.db").hasMessageContaining("a newer one");
        assertThat(Files.readAllBytes(file())).isEqualTo(before);
    }

    static void fromTheFuture(Database database) {
        database.run(sql -> sql.update("""
                INSERT INTO flyway_schema_history (installed_rank, version, description, type, script, checksum,
                    installed_by, installed_on, execution_time, success)
                VALUES (99, '99', 'from the future', 'SQL', 'V99__future.sql', 1, '', '2000-01-01 00:00:00', 0, 1)"""));
    }

    @Test
    void a_file_that_is_not_a_database_is_refused() throws IOException {
        Files.createDirectories(file().getParent());
        Files.writeString(file(), "not a database, certainly not one of SQLite's, but long enough to be read as one");
        assertThatThrownBy(this::open)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("candor.db is not a sound database; put a copy back, or name the database")
                .hasMessageNotContaining("a newer one");
    }

    @Test
    void a_corrupted_file_is_named_with_the_way_out() throws IOException {
        try (Database database = open()) {
            assertThat(database.notReady()).isEmpty();
            Files.writeString(file(), "not a database any more");
            assertThat(database.notReady())
                    .hasValueSatisfying(why -> assertThat(why)
                            .startsWith("CANDOR_DB: " + file() + " is not a sound database; put a copy back"));
        }
    }

    @Test
    void the_readiness_probe_changes_no_byte() throws IOException {
        try (Database database = open()) {
            byte[] before = Files.readAllBytes(file());
            assertThat(database.notReady()).isEmpty();
            assertThat(Files.readAllBytes(file())).isEqualTo(before);
            assertThat(Files.size(file().resolveSibling("candor.db-journal"))).isZero();
        }
    }

    static List<String> people(Database database) {
        return database.run(sql -> sql.all("SELECT person FROM opt_out", row -> row.getString(1)));
    }

    @Test
    void a_locked_file_is_waited_for() throws SQLException {
        open().close();
        String url = "jdbc:sqlite:" + file();
        Database.ConnectionSource withoutWaiting = () -> {
            Connection connection = Database.writableSource(url).getConnection();
            try (Statement statement = connection.createStatement()) {
                statement.execute("PRAGMA busy_timeout = 0");
            }
            return connection;
        };
        try (Database database = Database.open(url, withoutWaiting);
                Connection other = DriverManager.getConnection(url);
                Statement statement = other.createStatement()) {
            statement.execute("BEGIN EXCLUSIVE");
            assertThat(database.notReady())
                    .hasValueSatisfying(why -> assertThat(why).contains("is locked by another program; wait"));
            assertThatThrownBy(() -> database.inTransaction(sql -> 1))
                    .hasMessageContaining("locked by another program");
            statement.execute("ROLLBACK");
            assertThat(database.notReady()).isEmpty();
            database.inTransaction(sql -> sql.update("INSERT INTO opt_out (person, product) VALUES ('U1', 'ci')"));
            assertThat(people(database)).containsExactly("U1");
        }
    }

    @Test
    void a_deleted_file_is_reported_and_stores_nothing_until_it_is_back() throws IOException {
        Path away = folder.resolve("away.db");
        try (Database database = open()) {
            Files.move(file(), away);
            assertThat(database.notReady())
                    .hasValueSatisfying(why -> assertThat(why).contains("candor.db is gone: it was deleted or moved"));
            assertThatThrownBy(() -> database.inTransaction(
                            sql -> sql.update("INSERT INTO opt_out (person, product) VALUES ('U1', 'ci')")))
                    .hasMessageContaining("candor.db is gone");
            assertThat(file()).doesNotExist();
            Files.move(away, file());
            assertThat(database.notReady()).isEmpty();
            assertThat(people(database)).isEmpty();
        }
    }

    @Test
    void another_file_at_the_same_path_is_refused() throws IOException {
        try (Database database = open()) {
            Path copy = Files.copy(file(), folder.resolve("copy.db"));
            Files.move(copy, file(), StandardCopyOption.REPLACE_EXISTING);
            assertThat(database.notReady())
                    .hasValueSatisfying(why -> assertThat(why)
                            .contains("is not the file that Candor opened", "restart Candor to use this one"));
        }
    }

    @Test
    void a_second_writer_is_refused_until_the_first_closes_even_by_another_path() throws IOException {
        Path alias = folder.resolve("alias.db");
        try (Database database = open()) {
            Files.createSymbolicLink(alias, file());
            assertThatThrownBy(this::open)
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("candor.db is in use by another Candor")
                    .hasMessageContaining("stop that one first");
            assertThatThrownBy(() -> Database.open("jdbc:sqlite:" + alias)).hasMessageContaining("in use");
            assertThat(database.notReady()).isEmpty();
        }
        Database.open("jdbc:sqlite:" + alias).close();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("data/candor.db.lock"))))
                .isEqualTo("rw-------");
    }

    @Test
    void a_file_readable_by_others_is_restricted_to_its_owner() throws IOException {
        open().close();
        Files.setPosixFilePermissions(file(), PosixFilePermissions.fromString("rw-r--r--"));
        assertThatThrownBy(() -> DatabaseCheck.examine("jdbc:sqlite:" + file()))
                .hasMessageContaining("can be read by others; run: chmod 600 " + file());
        open().close();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file())))
                .isEqualTo("rw-------");
    }

    @Test
    void another_kind_of_url_is_refused() {
        assertThatThrownBy(() -> Database.open("jdbc:postgresql://db/candor")).hasMessageContaining("jdbc:sqlite:FILE");
    }

    @Test
    void a_failed_transaction_leaves_nothing_behind() {
        try (Database database = open()) {
            assertThatThrownBy(() -> database.inTransaction(sql -> {
                        sql.update("INSERT INTO opt_out (person, product) VALUES ('U1', 'ci')");
                        throw new SQLException("disk on fire");
                    }))
                    .hasMessageContaining("disk on fire");
            Optional<String> left = database.run(sql -> sql.one("SELECT person FROM opt_out", row -> row.getString(1)));
            assertThat(left).isEmpty();
        }
    }

    @Test
    void an_error_rolls_back_and_the_next_transaction_works() {
        try (Database database = open()) {
            assertThatThrownBy(() -> database.inTransaction(sql -> {
                        sql.update("INSERT INTO opt_out (person, product) VALUES ('U1', 'ci')");
                        throw new OutOfMemoryError("no heap left");
                    }))
                    .hasMessageContaining("no heap left");
            database.inTransaction(sql -> sql.update("INSERT INTO opt_out (person, product) VALUES ('U2', 'ci')"));
            List<String> left = database.run(sql -> sql.all("SELECT person FROM opt_out", row -> row.getString(1)));
            assertThat(left).containsExactly("U2");
        }
    }

    @Test
    void deleted_content_is_overwritten() throws IOException {
        String marker = "a-word-that-must-not-be-found";
        try (Database database = open()) {
            database.run(sql -> sql.update("INSERT INTO opt_out (person, product) VALUES (?, 'ci')", marker));
            assertThat(Files.readString(file(), StandardCharsets.ISO_8859_1)).contains(marker);
            database.run(sql -> sql.update("DELETE FROM opt_out"));
            assertThat(Files.readString(file(), StandardCharsets.ISO_8859_1)).doesNotContain(marker);
        }
    }

    @Test
    void two_new_databases_are_byte_identical() throws IOException {
        open().close();
        Path other = folder.resolve("other/candor.db");
        Database.open("jdbc:sqlite:" + other).close();
        assertThat(Files.readAllBytes(other)).isEqualTo(Files.readAllBytes(file()));
    }
}
