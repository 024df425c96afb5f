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
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Reads the bot's database from outside the bot. */
final class DatabaseReader {
    private DatabaseReader() {}

    /** Bytes of the database file, once nothing is left to be delivered: what was queued before changes it no more. */
    static byte[] bytes(BotFixture fixture) {
        fixture.deliver();
        try {
            return Files.readAllBytes(fixture.database());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Ids of the people who answered the open wave, sorted. */
    static List<String> answered(BotFixture fixture) {
        return column(fixture.database(), "SELECT person FROM roster WHERE answered = 1 ORDER BY person");
    }

    /** Ids on the roster of the open wave, sorted. */
    static List<String> roster(BotFixture fixture) {
        return column(fixture.database(), "SELECT person FROM roster ORDER BY person");
    }

    /** Marks the file for a rewrite, as a cancelled wave does. */
    static void wantRewrite(BotFixture fixture) {
        try (Connection connection = connection(fixture.database());
                Statement statement = connection.createStatement()) {
            statement.execute("PRAGMA user_version = 1");
        } catch (SQLException e) {
            throw new IllegalStateException("no mark", e);
        }
    }

    /** Whether the file is marked for a rewrite. */
    static boolean isRewriteWanted(BotFixture fixture) {
        return !column(fixture.database(), "PRAGMA user_version").equals(List.of("0"));
    }

    /** Runs this while another process holds an exclusive lock on the database. */
    static void locked(BotFixture fixture, Runnable meanwhile) {
        try (Connection connection = connection(fixture.database());
                Statement statement = connection.createStatement()) {
            statement.execute("BEGIN EXCLUSIVE");
            meanwhile.run();
            statement.execute("ROLLBACK");
        } catch (SQLException e) {
            throw new IllegalStateException("no lock", e);
        }
    }

    /** Runs this while no alert can be stored, as on a full disk. */
    static void refusingAlerts(BotFixture fixture, Runnable meanwhile) {
        try (Connection connection = connection(fixture.database());
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE TRIGGER full BEFORE INSERT ON job_cursor WHEN NEW.job = 'ALERT'"
                    + " BEGIN SELECT RAISE(FAIL, 'no room'); END");
            meanwhile.run();
            statement.execute("DROP TRIGGER full");
        } catch (SQLException e) {
            throw new IllegalStateException("no trigger", e);
        }
    }

    /** Claims the next ten prompts until this instant, as a process does that is killed during their delivery. */
    static void claimTenPrompts(BotFixture fixture, Instant until) {
        try (Connection connection = connection(fixture.database());
                Statement statement = connection.createStatement()) {
            int claimed = statement.executeUpdate("UPDATE outbox_message SET due_ms = 0, unsure = 1, claimed_ms = "
                    + until.toEpochMilli()
                    + " WHERE key IN (SELECT key FROM outbox_message WHERE kind = 'PROMPT' ORDER BY due_ms LIMIT 10)");
            if (claimed != 10) {
                throw new IllegalStateException("only " + claimed + " prompts are due");
            }
        } catch (SQLException e) {
            throw new IllegalStateException("not claimed", e);
        }
    }

    /** Waits for the bot's own steps, however long the disk takes for them. */
    private static Connection connection(Path file) throws SQLException {
        return DriverManager.getConnection("jdbc:sqlite:" + file + "?busy_timeout=60000");
    }

    private static List<String> column(Path file, String sql) {
        try (Connection connection = connection(file);
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
