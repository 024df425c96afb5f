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
 * The SQLite file, used by one process through one connection, one transaction at a time.
 *
 * <p>Deleted content is overwritten, no write-ahead log is kept, temporary data stays in memory, and a commit is on the
 * disk when it returns. These settings are read back from SQLite, and any other value is refused.
 */
public final class Database implements AutoCloseable {
    private static final Map<String, String> PRAGMAS = new TreeMap<>(
            Map.of("journal_mode", "truncate", "secure_delete", "1", "synchronous", "2", "temp_store", "2"));

    /** Large enough for a whole sealed ballot with comments, which is read and deleted as one page. */
    private static final int PAGE_BYTES = 16_384;

    private static final int BUSY_TIMEOUT_MS = 10_000;
    private static final String COMMIT = "COMMIT";
    private static final Duration PROBE_LOCK_TIMEOUT = Duration.ofSeconds(3);

    /** Each statement changes an existing page, so SQLite needs disk space for all of them in its journal. */
    private static final List<String> PROBE = List.of(
            "INSERT INTO job_cursor (job, subject, cron, until_ms) VALUES ('', '', '', 0)",
            "INSERT INTO opt_out (person, product) VALUES ('', '')",
            "INSERT INTO contact (survey, person, opened_ms) VALUES ('', '', 0)",
            "INSERT INTO outbox_message (key, kind, recipient, wave, zone, due_ms) VALUES ('', '', '', '', '', 0)");

    // Fair: otherwise jobs that try again and again would keep a person's request waiting.
    private final ReentrantLock lock = new ReentrantLock(true);
    private final SqliteFile file;
    private final ConnectionSource source;
    private final Closeable processLock;
    private final FaultLog faults = new FaultLog();
    private @Nullable Connection connection;

    private Database(SqliteFile file, ConnectionSource source, Closeable processLock) {
        this.file = file;
        this.source = source;
        this.processLock = processLock;
    }

    /**
     * Opens or creates the file and migrates its schema. No other process can open it for writing until it is closed.
     *
     * @param url such as {@code jdbc:sqlite:data/candor.db}
     * @throws IllegalStateException naming the file and the way out, if it cannot be used
     */
    public static Database open(String url) {
        SQLiteDataSource source = writableSource(url);
        return open(url, source::getConnection);
    }

    /** Opens the file with connections from this source. */
    static Database open(String url, ConnectionSource source) {
        SqliteFile file = SqliteFile.forOwnerOnly(file(url));
        DatabaseLock processLock = DatabaseLock.take(file.path());
        Database database = new Database(file, source, processLock);
        boolean opened = false;
        try {
            new Migrations(writableSource(url), file.path()).migrate();
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
     * Opens the file for reading only. Nothing in it is replaced, and another process may write to it meanwhile.
     *
     * @throws IllegalStateException naming the file and the way out, if it cannot be used
     */
    public static Database openReadOnly(String url) {
        SQLiteConfig config = new SQLiteConfig();
        config.setReadOnly(true);
        config.setTempStore(SQLiteConfig.TempStore.MEMORY);
        config.setBusyTimeout(BUSY_TIMEOUT_MS);
        SQLiteDataSource source = new SQLiteDataSource(config);
        source.setUrl(url);
        SqliteFile file = SqliteFile.existing(file(url));
        new Migrations(source, file.path()).requireNewest();
        return new Database(file, source::getConnection, () -> {});
    }

    /** File of a JDBC URL such as {@code jdbc:sqlite:data/candor.db}. */
    public static Path file(String url) {
        return SqliteFile.path(url);
    }

    static SQLiteDataSource writableSource(String url) {
        SQLiteConfig config = new SQLiteConfig();
        config.setJournalMode(SQLiteConfig.JournalMode.TRUNCATE);
        config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
        config.setTempStore(SQLiteConfig.TempStore.MEMORY);
        config.setPragma(SQLiteConfig.Pragma.SECURE_DELETE, "true");
        config.setPageSize(PAGE_BYTES);
        config.setBusyTimeout(BUSY_TIMEOUT_MS);
        // A missing file is an error and is not created again.
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
            Optional<String> replaced = file.replaced();
            if (replaced.isPresent()) {
                throw new IllegalStateException(replaced.get());
            }
            open = source.connect();
            connection = open;
        }
        return new Sql(open);
    }

    /** Runs the step in one transaction: all of it is committed, or none of it on an error. */
    <T> T inTransaction(Step<T> step) {
        return runTransaction(step, COMMIT);
    }

    private <T> T runTransaction(Step<T> step, String end) {
        return run(sql -> {
            try {
                // JDBC's commit() also begins the next transaction, which may fail after the commit succeeded.
                sql.update("BEGIN IMMEDIATE");
                T result = step.run(sql);
                sql.update(end);
                // An empty step and the probe, which is rolled back, need no room and prove nothing.
                if (sql.hasChanged() && end.equals(COMMIT)) {
                    faults.succeeded();
                }
                return result;
            } catch (Throwable cause) {
                rollBack(sql, cause);
                throw cause;
            }
        });
    }

    /** Rolls back, or disconnects where that fails: SQLite may have rolled back by itself. */
    private void rollBack(Sql sql, Throwable cause) {
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

    /** Closes the connection; the next step opens a new one. */
    private void disconnect() throws SQLException {
        Connection open = connection;
        connection = null;
        if (open != null) {
            open.close();
        }
    }

    /** Runs the work while holding the database's lock; steps may be nested in it. */
    void exclusively(Runnable work) {
        lock.lock();
        try {
            work.run();
        } finally {
            lock.unlock();
        }
    }

    /** Runs a step without a transaction: reads, or a single write. */
    <T> T run(Step<T> step) {
        lock.lock();
        try {
            return step.run(sql());
        } catch (SQLException e) {
            String words = file.replaced().orElseGet(() -> DatabaseErrorText.of(file.path(), e));
            faults.failed(words);
            throw new IllegalStateException(words, e);
        } finally {
            lock.unlock();
        }
    }

    /** Why nothing can be stored, with the way out; empty if a trial write, which is rolled back, succeeds. */
    public Optional<String> notReady() {
        try {
            if (!lock.tryLock(PROBE_LOCK_TIMEOUT.toMillis(), TimeUnit.MILLISECONDS)) {
                return Optional.of("CANDOR_DB: " + file.path() + " has kept a step waiting for "
                        + PROBE_LOCK_TIMEOUT.toSeconds() + " seconds; wait: another program may hold it, or the disk"
                        + " is slow");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.of("CANDOR_DB: " + file.path() + " was not looked at: Candor is stopping");
        }
        try {
            return file.replaced().or(this::unwritable);
        } finally {
            lock.unlock();
        }
    }

    private Optional<String> unwritable() {
        try {
            runTransaction(
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

    /** Closes the file and releases its lock. */
    @Override
    public void close() {
        lock.lock();
        try (processLock) {
            disconnect();
        } catch (SQLException | IOException e) {
            throw new UncheckedIOException(new IOException("the database did not close", e));
        } finally {
            lock.unlock();
        }
    }

    /** Opens connections. */
    @FunctionalInterface
    interface ConnectionSource {
        /** Opens a connection in auto-commit mode. */
        Connection connect() throws SQLException;
    }

    /** Statements that run together on the connection. */
    @FunctionalInterface
    interface Step<T> {
        T run(Sql sql) throws SQLException;
    }
}
