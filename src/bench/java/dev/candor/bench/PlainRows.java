package dev.candor.bench;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import org.sqlite.SQLiteConfig;

/** The reference for the disk: commits one plain row at a time, with the same durability as Candor. */
final class PlainRows implements AutoCloseable {
    private final Connection connection;

    PlainRows(Path folder) throws SQLException {
        SQLiteConfig config = new SQLiteConfig();
        config.setJournalMode(SQLiteConfig.JournalMode.TRUNCATE);
        config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
        config.setTempStore(SQLiteConfig.TempStore.MEMORY);
        config.setPragma(SQLiteConfig.Pragma.SECURE_DELETE, "true");
        connection = config.createConnection("jdbc:sqlite:" + folder.resolve("data/plain.db"));
        try (Statement statement = connection.createStatement()) {
            statement.executeUpdate("CREATE TABLE plain (id INTEGER PRIMARY KEY, words TEXT NOT NULL)");
        }
    }

    /** Inserts rows and returns the rows per second. */
    double perSecond(int rows) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("INSERT INTO plain (words) VALUES (?)")) {
            long start = System.nanoTime();
            for (int i = 0; i < rows; i++) {
                insert.setString(1, "forty characters of no importance at all");
                insert.executeUpdate();
            }
            return rows * 1e9 / (System.nanoTime() - start);
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
