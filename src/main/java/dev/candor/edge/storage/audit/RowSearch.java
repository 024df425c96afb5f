package dev.candor.edge.storage.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Searches the rows of tables that are not about people for user ids, and those of all tables but the sealed answers for bytes
 * that are no text; a row may span pages.
 */
final class RowSearch {
    private static final String BYTES = "bytes that are no text: sealed answers belong in their slots only";
    private static final String USER_ID = "a user id: user ids belong in the tables of people only";

    private RowSearch() {}

    static List<Finding> of(MemoryCopy copy, Set<String> tables, UserIds ids) throws SQLException {
        List<Finding> findings = new ArrayList<>();
        for (String table : tables) {
            // Ciphertext may match by chance, so only ids that the file names count there.
            boolean sealed = table.equals("slot");
            if (!sealed) {
                add(findings, table, count(copy, table, RowSearch::hasBytes), BYTES);
            }
            if (!KnownTable.is(KnownTable.Side.PEOPLE, table)) {
                add(findings, table, count(copy, table, row -> names(row, ids, sealed)), USER_ID);
            }
        }
        return findings;
    }

    private static long count(MemoryCopy copy, String table, MemoryCopy.Row<Boolean> matches) throws SQLException {
        return copy.all("SELECT * FROM \"" + table.replace("\"", "\"\"") + '"', matches).stream()
                .filter(matched -> matched)
                .count();
    }

    private static void add(List<Finding> findings, String table, long rows, String what) {
        if (rows > 0) {
            findings.add(new Finding("table " + table, rows + (rows == 1 ? " row holds " : " rows hold ") + what));
        }
    }

    private static boolean hasBytes(ResultSet row) throws SQLException {
        boolean found = false;
        for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
            found |= row.getObject(i) instanceof byte[];
        }
        return found;
    }

    private static boolean names(ResultSet row, UserIds ids, boolean sealed) throws SQLException {
        boolean found = false;
        for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
            byte[] value = row.getBytes(i);
            if (value != null) {
                String text = UserIds.text(value);
                found |= ids.namesKnown(text) || (!sealed && UserIds.hasWordLikeOne(text));
            }
        }
        return found;
    }
}
