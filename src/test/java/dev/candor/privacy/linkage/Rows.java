package dev.candor.privacy.linkage;

import dev.candor.core.ballot.Bytes;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.sqlite.SQLiteConnection;

/**
 * All database rows of a snapshot.
 *
 * @param places position of each row in its table, in storage order: by rowid, or by key in tables without rowid
 */
record Rows(Map<Row, Integer> places) {
    private static final String TABLES =
            "SELECT name FROM sqlite_master WHERE type = 'table' AND sql NOT LIKE 'CREATE VIRTUAL%' ORDER BY name";
    private static final int VERSIONS = 18;

    /** Rows of a database file, loaded into an in-memory connection. */
    static Rows of(byte[] file, Connection memory) throws SQLException {
        // Header value 2 means write-ahead log, which an in-memory database does not support.
        file[VERSIONS] = 1;
        file[VERSIONS + 1] = 1;
        memory.unwrap(SQLiteConnection.class).deserialize("main", file);
        Map<Row, Integer> rows = new LinkedHashMap<>();
        for (String table : tables(memory)) {
            read(memory, table, rows);
        }
        return new Rows(rows);
    }

    private static List<String> tables(Connection memory) throws SQLException {
        List<String> tables = new ArrayList<>();
        try (Statement statement = memory.createStatement();
                ResultSet found = statement.executeQuery(TABLES)) {
            while (found.next()) {
                tables.add(found.getString(1));
            }
        }
        return tables;
    }

    private static void read(Connection memory, String table, Map<Row, Integer> rows) throws SQLException {
        try (Statement statement = memory.createStatement();
                ResultSet found = statement.executeQuery("SELECT * FROM \"" + table + "\" NOT INDEXED")) {
            int columns = found.getMetaData().getColumnCount();
            for (int place = 0; found.next(); place++) {
                List<Object> cells = new ArrayList<>();
                for (int i = 1; i <= columns; i++) {
                    Object cell = found.getObject(i);
                    cells.add(cell == null ? "" : cell instanceof byte[] bytes ? new Bytes(bytes) : cell);
                }
                rows.put(new Row(table, cells), place);
            }
        }
    }

    /** Differences from an earlier snapshot. */
    Change since(Rows before) {
        Map<Row, Integer> added = new LinkedHashMap<>(places);
        added.keySet().removeAll(before.places().keySet());
        List<Row> removed = new ArrayList<>(before.places().keySet());
        removed.removeIf(places::containsKey);
        return new Change(added, removed);
    }

    /** All rows, table by table, in storage order. */
    List<Row> all() {
        return List.copyOf(places.keySet());
    }

    /**
     * The differences of two snapshots; a changed row is removed and added.
     *
     * @param added added rows with their positions in the table
     */
    record Change(Map<Row, Integer> added, List<Row> removed) {}
}
