package dev.candor.acceptance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** What lies in the bot's database, read beside it. */
final class DatabaseReader {
    private DatabaseReader() {}

    /** The very bytes of the file. */
    static byte[] bytes(BotFixture fixture) {
        try {
            return Files.readAllBytes(fixture.database());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Who has answered the open wave, sorted. */
    static List<String> answered(BotFixture fixture) {
        return column(fixture.database(), "SELECT person FROM roster WHERE answered = 1 ORDER BY person");
    }

    /** Who is on the roster of the open wave, sorted. */
    static List<String> roster(BotFixture fixture) {
        return column(fixture.database(), "SELECT person FROM roster ORDER BY person");
    }

    /** Does this while somebody else holds the database. */
    static void locked(BotFixture fixture, Runnable meanwhile) {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + fixture.database());
                Statement statement = connection.createStatement()) {
            statement.execute("BEGIN EXCLUSIVE");
            meanwhile.run();
            statement.execute("ROLLBACK");
        } catch (SQLException e) {
            throw new IllegalStateException("no lock", e);
        }
    }

    private static List<String> column(Path file, String sql) {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            List<String> found = new ArrayList<>();
            while (rows.next()) {
                found.add(rows.getString(1));
            }
            return found;
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }
}
