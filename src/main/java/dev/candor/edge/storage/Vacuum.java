package dev.candor.edge.storage;

import java.sql.SQLException;

/** Rewrites the file, so that no deleted content is left in it. */
final class Vacuum {
    // A number in the file's header that belongs to the transaction and that SQLite itself does not use.
    private static final String WANT = "PRAGMA user_version = 1";
    private static final String IS_WANTED = "PRAGMA user_version";
    private static final String DONE = "PRAGMA user_version = 0";

    private Vacuum() {}

    /** Marks the file for a rewrite after the commit; the mark survives a full disk and a crash. */
    static void want(Sql sql) throws SQLException {
        sql.update(WANT);
    }

    /** Rewrites the file if it is marked; returns whether it was. */
    static boolean ifWanted(Sql sql) throws SQLException {
        return sql.one(IS_WANTED, row -> row.getInt(1)).orElse(0) != 0 && now(sql);
    }

    static boolean now(Sql sql) throws SQLException {
        sql.update("VACUUM");
        sql.update(DONE);
        return true;
    }
}
