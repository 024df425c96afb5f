package dev.candor.edge.storage;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Runs SQL statements with their values on one connection. */
final class Sql {
    private final Connection connection;
    private boolean changed;

    Sql(Connection connection) {
        this.connection = connection;
    }

    int update(String statement, @Nullable Object... values) throws SQLException {
        try (PreparedStatement prepared = prepare(statement, values)) {
            return count(prepared.executeUpdate());
        }
    }

    /** Whether a statement has changed a row. */
    boolean hasChanged() {
        return changed;
    }

    private int count(int rows) {
        changed |= rows > 0;
        return rows;
    }

    /** Runs the statement once for each row of values. */
    void updateAll(String statement, List<Object[]> rows) throws SQLException {
        try (PreparedStatement prepared = connection.prepareStatement(statement)) {
            for (Object[] values : rows) {
                bind(prepared, values);
                count(prepared.executeUpdate());
            }
        }
    }

    <T> List<T> all(String query, Row<T> reader, Object... values) throws SQLException {
        try (PreparedStatement prepared = prepare(query, values);
                ResultSet rows = prepared.executeQuery()) {
            List<T> found = new ArrayList<>();
            while (rows.next()) {
                found.add(reader.read(rows));
            }
            return found;
        }
    }

    <T> Optional<T> one(String query, Row<T> reader, Object... values) throws SQLException {
        List<T> found = all(query, reader, values);
        return found.isEmpty() ? Optional.empty() : Optional.of(found.get(0));
    }

    private PreparedStatement prepare(String statement, @Nullable Object... values) throws SQLException {
        PreparedStatement prepared = connection.prepareStatement(statement);
        bind(prepared, values);
        return prepared;
    }

    private static void bind(PreparedStatement prepared, @Nullable Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            prepared.setObject(i + 1, values[i]);
        }
    }

    /** Reads a value from the current row. */
    @FunctionalInterface
    interface Row<T> {
        T read(ResultSet row) throws SQLException;
    }
}
