package dev.candor.edge.storage;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;
import org.sqlite.SQLiteOpenMode;

/**
 * The SQLite file: one process, one connection, one step at a time.
 *
 * <p>Deleted content is overwritten, no write-ahead log is kept, temporary data stays in memory, and a commit is on the
 * disk when it returns. What SQLite made of these settings is read back, and anything else is refused.
 */
public final class Database implements AutoCloseable {
    private static final Map<String, String> PRAGMAS = new TreeMap<>(
            Map.of("journal_mode", "truncate", "secure_delete", "1", "synchronous", "2", "temp_store", "2"));

    /** So large that a sealed ballot with words lies whole on its page: opened, and deleted, in one go. */
    private static final int PAGE_BYTES = 16_384;

    private static final int BUSY_MS = 10_000;
    private static final Duration PATIENCE_OF_A_PROBE = Duration.ofSeconds(3);

    /** Each changes a page that is there, so SQLite must write all of these pages into its journal: that needs room. */
    private static final List<String> PROBE = List.of(
            "INSERT INTO schedule_seen (name, until_ms) VALUES ('', 0)",
            "INSERT INTO choice (person, product) VALUES ('', '')",
            "INSERT INTO asked (survey, person, opened_ms) VALUES ('', '', 0)",
            "INSERT INTO letter (key, kind, recipient, about, zone, due_ms) VALUES ('', '', '', '', '', 0)");

    private final ReentrantLock turn = new ReentrantLock();
    private final SqliteFile file;
    private final Source source;
    private final Closeable lock;
    private @Nullable Connection connection;

    private Database(SqliteFile file, Source source, Closeable lock) {
        this.file = file;
        this.source = source;
        this.lock = lock;
    }

    /**
     * Opens or creates the file behind this URL and brings its schema up to date. Until it is closed no other process can
     * open it so.
     *
     * @param url such as {@code jdbc:sqlite:data/candor.db}
     * @throws IllegalStateException naming the file and the way out, if it cannot be used
     */
    public static Database open(String url) {
        SQLiteDataSource source = toWrite(url);
        return open(url, source::getConnection);
    }

    /** The same, with connections from elsewhere. */
    static Database open(String url, Source source) {
        SqliteFile file = SqliteFile.forOwnerOnly(file(url));
        DatabaseLock lock = DatabaseLock.take(file.path());
        Database database = new Database(file, source, lock);
        boolean opened = false;
        try {
            new Migrations(toWrite(url), file.path()).migrate();
            database.verify();
            opened = true;
            return database;
        } finally {
            if (!opened) {
                database.close();
            }
        }
    }

    /**
     * Opens the file behind this URL to read it alone, as it is; nothing of it is changed, and another process may write
     * it meanwhile.
     *
     * @throws IllegalStateException naming the file and the way out, if it cannot be used
     */
    public static Database openToRead(String url) {
        SQLiteConfig config = new SQLiteConfig();
        config.setReadOnly(true);
        config.setTempStore(SQLiteConfig.TempStore.MEMORY);
        config.setBusyTimeout(BUSY_MS);
        SQLiteDataSource source = new SQLiteDataSource(config);
        source.setUrl(url);
        SqliteFile file = SqliteFile.there(file(url));
        new Migrations(source, file.path()).requireNewest();
        return new Database(file, source::getConnection, () -> {});
    }

    /** The file behind this URL. */
    public static Path file(String url) {
        return SqliteFile.path(url);
    }

    static SQLiteDataSource toWrite(String url) {
        SQLiteConfig config = new SQLiteConfig();
        config.setJournalMode(SQLiteConfig.JournalMode.TRUNCATE);
        config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
        config.setTempStore(SQLiteConfig.TempStore.MEMORY);
        config.setPragma(SQLiteConfig.Pragma.SECURE_DELETE, "true");
        config.setPageSize(PAGE_BYTES);
        config.setBusyTimeout(BUSY_MS);
        // A file that is gone is missed, not made anew.
        config.resetOpenMode(SQLiteOpenMode.CREATE);
        SQLiteDataSource source = new SQLiteDataSource(config);
        source.setUrl(url);
        return source;
    }

    private void verify() {
        PRAGMAS.forEach((pragma, wanted) -> {
            String actual = run(sql -> sql.one("PRAGMA " + pragma, row -> row.getString(1)))
                    .orElse("")
                    .toLowerCase(Locale.ROOT);
            if (!wanted.equals(actual)) {
                throw new IllegalStateException("SQLite runs with " + pragma + "=" + actual + ", not " + wanted
                        + ": ballots would not be safe; use the driver that Candor ships");
            }
        });
    }

    private Sql sql() throws SQLException {
        Connection open = connection;
        if (open == null) {
            Optional<String> changed = file.changed();
            if (changed.isPresent()) {
                throw new IllegalStateException(changed.get());
            }
            open = source.connect();
            connection = open;
        }
        return new Sql(open);
    }

    /** Runs one step: all of it is committed when this returns, or nothing of it is done. */
    <T> T inTransaction(Step<T> step) {
        return transact(step, "COMMIT");
    }

    private <T> T transact(Step<T> step, String end) {
        return run(sql -> {
            try {
                // Statements, not JDBC's commit: that begins the next transaction, and may fail at it after committing.
                sql.update("BEGIN IMMEDIATE");
                T result = step.run(sql);
                sql.update(end);
                return result;
            } catch (Throwable cause) {
                undo(sql, cause);
                throw cause;
            }
        });
    }

    /** Leaves no transaction open, whatever it was that failed: SQLite may have rolled back by itself. */
    private void undo(Sql sql, Throwable cause) {
        try {
            sql.update("ROLLBACK");
        } catch (SQLException | RuntimeException e) {
            cause.addSuppressed(e);
            try {
                disconnect();
            } catch (SQLException | RuntimeException another) {
                cause.addSuppressed(another);
            }
        }
    }

    /** The next step connects anew. */
    private void disconnect() throws SQLException {
        Connection open = connection;
        connection = null;
        if (open != null) {
            open.close();
        }
    }

    /** Runs this while nobody else touches the database; steps may be nested in it. */
    void exclusively(Runnable work) {
        turn.lock();
        try {
            work.run();
        } finally {
            turn.unlock();
        }
    }

    /** Reads, or writes a single statement. */
    <T> T run(Step<T> step) {
        turn.lock();
        try {
            return step.run(sql());
        } catch (SQLException e) {
            throw new IllegalStateException(file.changed().orElseGet(() -> DatabaseFault.of(file.path(), e)), e);
        } finally {
            turn.unlock();
        }
    }

    /** Rewrites the file, so that nothing of what was deleted is left in it. */
    void vacuum() {
        run(sql -> sql.update("VACUUM"));
    }

    /** Why nothing can be stored, and the way out; empty when it can: a write is tried, and taken back. */
    public Optional<String> notReady() {
        try {
            if (!turn.tryLock(PATIENCE_OF_A_PROBE.toMillis(), TimeUnit.MILLISECONDS)) {
                return Optional.of("CANDOR_DB: " + file.path() + " has kept a step waiting for "
                        + PATIENCE_OF_A_PROBE.toSeconds() + " seconds; wait: another program may hold it, or the disk"
                        + " is slow");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.of("CANDOR_DB: " + file.path() + " was not looked at: Candor is stopping");
        }
        try {
            return file.changed().or(this::unwritable);
        } finally {
            turn.unlock();
        }
    }

    private Optional<String> unwritable() {
        try {
            transact(
                    sql -> {
                        for (String statement : PROBE) {
                            sql.update(statement);
                        }
                        return true;
                    },
                    "ROLLBACK");
            return Optional.empty();
        } catch (IllegalStateException e) {
            return Optional.of(String.valueOf(e.getMessage()));
        }
    }

    /** Closes the file, and lets others open it. */
    @Override
    public void close() {
        turn.lock();
        try (lock) {
            disconnect();
        } catch (SQLException | IOException e) {
            throw new UncheckedIOException(new IOException("the database did not close", e));
        } finally {
            turn.unlock();
        }
    }

    /** Where connections come from. */
    @FunctionalInterface
    interface Source {
        /** A new one, which commits each statement by itself. */
        Connection connect() throws SQLException;
    }

    /** One step against the database. */
    @FunctionalInterface
    interface Step<T> {
        /** Does it. */
        T run(Sql sql) throws SQLException;
    }
}
