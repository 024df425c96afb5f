package dev.candor.edge.storage;

import java.nio.file.Path;
import java.sql.SQLException;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/** Turns SQLite's errors into messages that name the file, the cause and the way out. */
final class DatabaseErrorText {
    private static final int PERMISSION = 3;
    private static final int BUSY = 5;
    private static final int LOCKED = 6;
    private static final int READONLY = 8;
    private static final int IOERR = 10;
    private static final int CORRUPT = 11;
    private static final int FULL = 13;
    private static final int CANTOPEN = 14;
    private static final int NOTADB = 26;
    private static final int PRIMARY_CODE_MASK = 0xff;

    private DatabaseErrorText() {}

    /** Message about an error while Candor runs. */
    static String of(Path file, SQLException e) {
        return message(file, e, ": Candor then continues by itself");
    }

    /** Message about an error at the start, after which the program has ended. */
    static String atStart(Path file, SQLException e) {
        return message(file, e, ", then try again");
    }

    private static String message(Path file, SQLException e, String afterwards) {
        return "CANDOR_DB: " + file + " " + words(e, afterwards) + " (" + firstLine(e) + ")";
    }

    private static String words(SQLException e, String afterwards) {
        if (e instanceof SQLiteException sqlite && sqlite.getResultCode() == SQLiteErrorCode.SQLITE_READONLY_ROLLBACK) {
            return "was left in the middle of a write; start it with serve once, which puts it right";
        }
        return switch (e.getErrorCode() & PRIMARY_CODE_MASK) {
            case FULL -> "cannot grow because its disk is full; make room" + afterwards;
            case BUSY, LOCKED -> "is locked by another program; wait until it is released" + afterwards;
            case READONLY, PERMISSION, CANTOPEN ->
                "cannot be written by this user; give it the file, and a folder on a disk that can be written";
            case IOERR -> "could not be read or written by its disk; look at the disk and the system's log";
            case CORRUPT, NOTADB -> "is not a sound database; put a copy back, or name the database that Candor uses";
            default -> "refused a step; if this comes again, please report it";
        };
    }

    /** First line of the exception's message, which is enough for an operator. */
    static String firstLine(Throwable e) {
        return String.valueOf(e.getMessage()).lines().findFirst().orElse("");
    }
}
