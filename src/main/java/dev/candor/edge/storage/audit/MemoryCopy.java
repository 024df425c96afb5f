package dev.candor.edge.storage.audit;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sqlite.SQLiteConnection;

/** A copy of the database in memory, for SQL queries. */
final class MemoryCopy implements AutoCloseable {
    private final Connection connection;

    private MemoryCopy(Connection connection) {
        this.connection = connection;
    }

    static MemoryCopy of(DatabaseFile file) throws SQLException {
        Connection connection = DriverManager.getConnection("jdbc:sqlite::memory:");
        try {
            connection.unwrap(SQLiteConnection.class).deserialize("main", file.forSqlite());
            return new MemoryCopy(connection);
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
    }

    <T> List<T> all(String query, Row<T> reader, Object... values) throws SQLException {
        try (PreparedStatement prepared = connection.prepareStatement(query)) {
            for (int i = 0; i < values.length; i++) {
                prepared.setObject(i + 1, values[i]);
            }
            List<T> found = new ArrayList<>();
            try (ResultSet rows = prepared.executeQuery()) {
                while (rows.next()) {
                    found.add(reader.read(rows));
                }
            }
            return found;
        }
    }

    /** First column of the first row as a number; 0 if there is none. */
    long count(String query, Object... values) throws SQLException {
        return first(query, values).map(Long::parseLong).orElse(0L);
    }

    /** First column of the first row as text. */
    Optional<String> first(String query, Object... values) throws SQLException {
        List<Optional<String>> found = all(query, row -> Optional.ofNullable(row.getString(1)), values);
        return found.isEmpty() ? Optional.empty() : found.get(0);
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }

    /** Reads a value from the current row. */
    @FunctionalInterface
    interface Row<T> {
        T read(ResultSet row) throws SQLException;
    }
}
