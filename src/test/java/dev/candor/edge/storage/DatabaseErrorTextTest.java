package dev.candor.edge.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sqlite.SQLiteDataSource;

final class DatabaseErrorTextTest {
    private static final Path FILE = Path.of("candor.db");

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            5  | is locked by another program; wait until it is released: Candor then continues by itself
            6  | is locked by another program; wait until it is released: Candor then continues by itself
            13 | cannot grow because its disk is full; make room: Candor then continues by itself
            8  | cannot be written by this user; give it the file
            14 | cannot be written by this user; give it the file
            10 | could not be read or written by its disk; look at the disk
            11 | is not a sound database; put a copy back
            26 | is not a sound database; put a copy back
            """)
    void each_error_is_named_with_its_own_way_out(int code, String words) {
        SQLException fault = new SQLException("what SQLite says", "", code);

        assertThat(DatabaseErrorText.of(FILE, fault)).startsWith("CANDOR_DB: candor.db " + words);
        assertThat(DatabaseErrorText.atStart(FILE, fault))
                .as("never that what has ended goes on")
                .doesNotContain("by itself");
    }

    @Test
    void a_start_on_a_locked_file_asks_to_wait_and_try_again(@TempDir Path folder) throws SQLException {
        Path file = folder.resolve("candor.db");
        String url = "jdbc:sqlite:" + file;
        Database.open(url).close();
        SQLiteDataSource hurried = Database.writableSource(url);
        hurried.getConfig().setBusyTimeout(0);
        try (Connection other = DriverManager.getConnection(url);
                Statement statement = other.createStatement()) {
            statement.execute("BEGIN EXCLUSIVE");
            assertThatThrownBy(() -> new Migrations(hurried, file).migrate())
                    .hasMessageStartingWith("CANDOR_DB: " + file
                            + " is locked by another program; wait until it is released, then try again");
        }
    }
}
