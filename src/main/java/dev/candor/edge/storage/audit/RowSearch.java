package dev.candor.edge.storage.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Searches the rows of tables that are not about people for user ids; a row may span pages. */
final class RowSearch {
    private RowSearch() {}

    static List<Finding> of(MemoryCopy copy, Set<String> tables, UserIds ids) throws SQLException {
        List<Finding> findings = new ArrayList<>();
        for (String table : tables) {
            if (KnownTable.is(KnownTable.Side.PEOPLE, table)) {
                continue;
            }
            // Ciphertext may match by chance, so only ids that the file names count there.
            boolean sealed = table.equals("slot");
            long rows = copy
                    .all("SELECT * FROM \"" + table.replace("\"", "\"\"") + '"', row -> names(row, ids, sealed))
                    .stream()
                    .filter(named -> named)
                    .count();
            if (rows > 0) {
                findings.add(new Finding(
                        "table " + table,
                        rows + (rows == 1 ? " row holds" : " rows hold")
                                + " a user id: user ids belong in the tables of people only"));
            }
        }
        return findings;
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
