package dev.candor.edge.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The SQLite file. */
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
    void the_file_and_its_folder_are_their_owners_alone() throws IOException {
        open().close();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file())))
                .isEqualTo("rw-------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file().getParent())))
                .isEqualTo("rwx------");
    }

    @Test
    void the_settings_that_ballots_rely_on_are_in_force() {
        try (Database database = open()) {
            assertThat(pragma(database, "journal_mode")).isEqualTo("truncate");
            assertThat(pragma(database, "secure_delete")).isEqualTo("1");
            assertThat(pragma(database, "synchronous")).isEqualTo("2");
            assertThat(pragma(database, "temp_store")).isEqualTo("2");
        }
    }

    private static String pragma(Database database, String name) {
        return database.run(sql -> sql.one("PRAGMA " + name, row -> row.getString(1)))
                .orElseThrow()
                .toLowerCase(Locale.ROOT);
    }

    @Test
    void a_schema_that_is_newer_than_the_program_is_refused_and_left_alone() throws IOException {
        try (Database database = open()) {
            database.run(sql -> sql.update("""
                    INSERT INTO flyway_schema_history (installed_rank, version, description, type, script, checksum,
                        installed_by, installed_on, execution_time, success)
                    VALUES (99, '99', 'from the future', 'SQL', 'V99__future.sql', 1, '', '2000-01-01 00:00:00', 0, 1)"""));
        }
        byte[] before = Files.readAllBytes(file());
        assertThatThrownBy(this::open).hasMessageContaining("candor.db").hasMessageContaining("a newer one");
        assertThat(Files.readAllBytes(file())).isEqualTo(before);
    }

    @Test
    void a_file_that_is_no_database_is_refused() throws IOException {
        Files.createDirectories(file().getParent());
        Files.writeString(file(), "not a database, certainly not one of SQLite's, but long enough to be read as one");
        assertThatThrownBy(this::open)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("candor.db cannot be used")
                .hasMessageContaining("not a database")
                .hasMessageNotContaining("a newer one");
    }

    @Test
    void a_file_that_breaks_is_told_with_the_way_out() throws IOException {
        try (Database database = open()) {
            assertThat(database.notReady()).isEmpty();
            Files.writeString(file(), "not a database any more");
            assertThat(database.notReady())
                    .hasValueSatisfying(
                            why -> assertThat(why).contains("the database refused", "CANDOR_DB", "restart Candor"));
        }
    }

    @Test
    void another_kind_of_url_is_refused() {
        assertThatThrownBy(() -> Database.open("jdbc:postgresql://db/candor")).hasMessageContaining("jdbc:sqlite:FILE");
    }

    @Test
    void a_step_that_fails_leaves_nothing_behind() {
        try (Database database = open()) {
            assertThatThrownBy(() -> database.inTransaction(sql -> {
                        sql.update("INSERT INTO choice (person, product) VALUES ('U1', 'ci')");
                        throw new SQLException("disk on fire");
                    }))
                    .hasMessageContaining("disk on fire");
            Optional<String> left = database.run(sql -> sql.one("SELECT person FROM choice", row -> row.getString(1)));
            assertThat(left).isEmpty();
        }
    }

    @Test
    void nor_does_one_that_ends_in_an_error_and_the_next_goes_on() {
        try (Database database = open()) {
            assertThatThrownBy(() -> database.inTransaction(sql -> {
                        sql.update("INSERT INTO choice (person, product) VALUES ('U1', 'ci')");
                        throw new OutOfMemoryError("no heap left");
                    }))
                    .hasMessageContaining("no heap left");
            database.inTransaction(sql -> sql.update("INSERT INTO choice (person, product) VALUES ('U2', 'ci')"));
            List<String> left = database.run(sql -> sql.all("SELECT person FROM choice", row -> row.getString(1)));
            assertThat(left).containsExactly("U2");
        }
    }

    @Test
    void what_is_deleted_is_overwritten() throws IOException {
        String marker = "a-word-that-must-not-be-found";
        try (Database database = open()) {
            database.run(sql -> sql.update("INSERT INTO choice (person, product) VALUES (?, 'ci')", marker));
            assertThat(Files.readString(file(), StandardCharsets.ISO_8859_1)).contains(marker);
            database.run(sql -> sql.update("DELETE FROM choice"));
            assertThat(Files.readString(file(), StandardCharsets.ISO_8859_1)).doesNotContain(marker);
        }
    }

    @Test
    void two_new_databases_are_the_same_to_the_byte() throws IOException {
        open().close();
        Path other = folder.resolve("other/candor.db");
        Database.open("jdbc:sqlite:" + other).close();
        assertThat(Files.readAllBytes(other)).isEqualTo(Files.readAllBytes(file()));
    }
}
