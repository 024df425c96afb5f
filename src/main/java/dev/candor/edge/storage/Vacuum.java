package dev.candor.edge.storage;

import java.sql.SQLException;

/** Rewrites the file, so that nothing of what was deleted is left in it. */
final class Vacuum {
    // A number in the file's header: it is part of a transaction, and SQLite makes no use of it.
    private static final String WANT = "PRAGMA user_version = 1";
    private static final String IS_WANTED = "PRAGMA user_version";
    private static final String DONE = "PRAGMA user_version = 0";

    private Vacuum() {}

    /** Once this step is committed the file is to be rewritten, even if there is no room for it or a crash at first. */
    static void want(Sql sql) throws SQLException {
        sql.update(WANT);
    }

    /** Rewrites it if a step wanted that; whether it did. */
    static boolean ifWanted(Sql sql) throws SQLException {
        return sql.one(IS_WANTED, row -> row.getInt(1)).orElse(0) != 0 && now(sql);
    }

    /** Rewrites it. */
    static boolean now(Sql sql) throws SQLException {
        sql.update("VACUUM");
        sql.update(DONE);
        return true;
    }
}
