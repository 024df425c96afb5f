package dev.candor.edge.storage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.locks.ReentrantLock;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.exception.FlywayValidateException;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;

/**
 * The SQLite file: one connection, one step at a time.
 *
 * <p>Deleted content is overwritten, no write-ahead log is kept, temporary data stays in memory, and a commit is on the
 * disk when it returns. What SQLite made of these settings is read back, and anything else is refused.
 */
public final class Database implements AutoCloseable {
    private static final Map<String, String> PRAGMAS = new TreeMap<>(
            Map.of("journal_mode", "truncate", "secure_delete", "1", "synchronous", "2", "temp_store", "2"));

    /** So large that a sealed ballot with words lies whole on its page: opened, and deleted, in one go. */
    private static final int PAGE_BYTES = 16_384;

    private static final String NEWEST_TABLE = "SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = 'asked'";

    private final ReentrantLock turn = new ReentrantLock();
    private final Connection connection;

    private Database(Connection connection) {
        this.connection = connection;
    }

    /**
     * Opens or creates the file behind this URL and brings its schema up to date.
     *
     * @param url such as {@code jdbc:sqlite:data/candor.db}
     * @throws IllegalStateException naming the file and the way out, if it cannot be used
     */
    public static Database open(String url) {
        Path file = file(url);
        createForOwnerOnly(file);
        try {
            SQLiteDataSource source = source(url);
            migrate(source, file);
            Connection connection = source.getConnection();
            verify(connection);
            return new Database(connection);
        } catch (SQLException e) {
            throw new IllegalStateException("CANDOR_DB: " + file + " cannot be opened: " + e.getMessage(), e);
        }
    }

    /**
     * Opens the file behind this URL to read it alone, as it is; nothing of it is changed.
     *
     * @throws IllegalStateException naming the file and the way out, if it cannot be used
     */
    public static Database openToRead(String url) {
        Path file = file(url);
        SQLiteConfig config = new SQLiteConfig();
        config.setReadOnly(true);
        config.setTempStore(SQLiteConfig.TempStore.MEMORY);
        config.setBusyTimeout(10_000);
        SQLiteDataSource source = new SQLiteDataSource(config);
        source.setUrl(url);
        try {
            Database database = new Database(source.getConnection());
            if (database.run(sql -> sql.one(NEWEST_TABLE, row -> row.getInt(1))).isEmpty()) {
                database.close();
                throw new IllegalStateException("CANDOR_DB: " + file + " was not written by this version of Candor;"
                        + " start it with serve once, which brings it up to date, or name another file");
            }
            return database;
        } catch (SQLException e) {
            throw new IllegalStateException("CANDOR_DB: " + file + " cannot be opened: " + e.getMessage(), e);
        }
    }

    /** The file behind this URL. */
    public static Path file(String url) {
        if (!url.startsWith("jdbc:sqlite:")) {
            throw new IllegalStateException("CANDOR_DB: '" + url + "' is not of the form jdbc:sqlite:FILE");
        }
        return Path.of(url.substring("jdbc:sqlite:".length()));
    }

    private static SQLiteDataSource source(String url) {
        SQLiteConfig config = new SQLiteConfig();
        config.setJournalMode(SQLiteConfig.JournalMode.TRUNCATE);
        config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
        config.setTempStore(SQLiteConfig.TempStore.MEMORY);
        config.setPragma(SQLiteConfig.Pragma.SECURE_DELETE, "true");
        config.setTransactionMode(SQLiteConfig.TransactionMode.IMMEDIATE);
        config.setPageSize(PAGE_BYTES);
        config.setBusyTimeout(10_000);
        SQLiteDataSource source = new SQLiteDataSource(config);
        source.setUrl(url);
        return source;
    }

    private static void createForOwnerOnly(Path file) {
        try {
            Path folder = file.toAbsolutePath().getParent();
            if (folder != null && !Files.exists(folder)) {
                Files.createDirectories(
                        folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
            }
            if (!Files.exists(file)) {
                Files.createFile(
                        file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            }
        } catch (IOException e) {
            throw new IllegalStateException(
                    "CANDOR_DB: " + file + " cannot be created (" + e + "); name a folder that this user may write to",
                    e);
        }
    }

    private static void migrate(SQLiteDataSource source, Path file) {
        try {
            Flyway flyway = Flyway.configure(Database.class.getClassLoader())
                    .dataSource(source)
                    .locations("classpath:db/migration")
                    .ignoreMigrationPatterns(new String[0])
                    .load();
            flyway.migrate();
        } catch (FlywayValidateException e) {
            throw new IllegalStateException(
                    "CANDOR_DB: " + file + " does not have a schema that this version of Candor knows; "
                            + "start the version that wrote it, or a newer one (" + firstLine(e) + ")",
                    e);
        } catch (FlywayException e) {
            throw new IllegalStateException(
                    "CANDOR_DB: " + file + " cannot be used (" + reason(e) + "); name a database of Candor's, or a file"
                            + " that is not there yet, where this user may write",
                    e);
        }
    }

    /** What SQLite said, where it was SQLite. */
    private static String reason(Exception e) {
        for (Throwable cause = e.getCause(); cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException) {
                return firstLine(cause);
            }
        }
        return firstLine(e);
    }

    private static String firstLine(Throwable e) {
        return String.valueOf(e.getMessage()).lines().findFirst().orElse("");
    }

    private static void verify(Connection connection) throws SQLException {
        for (Map.Entry<String, String> pragma : PRAGMAS.entrySet()) {
            try (Statement statement = connection.createStatement();
                    ResultSet row = statement.executeQuery("PRAGMA " + pragma.getKey())) {
                String actual = row.getString(1);
                if (!pragma.getValue().equals(actual)) {
                    throw new IllegalStateException("SQLite runs with " + pragma.getKey() + "=" + actual + ", not "
                            + pragma.getValue() + ": ballots would not be safe; use the driver that Candor ships");
                }
            }
        }
    }

    /** Runs one step: all of it is committed when this returns, or nothing of it is done. */
    <T> T inTransaction(Step<T> step) {
        turn.lock();
        try {
            connection.setAutoCommit(false);
            boolean committed = false;
            try {
                T result = step.run(new Sql(connection));
                connection.commit();
                committed = true;
                return result;
            } finally {
                // Even after an Error: what is left open would be committed by the next line.
                if (!committed) {
                    connection.rollback();
                }
                connection.setAutoCommit(true);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the database refused: " + e.getMessage(), e);
        } finally {
            turn.unlock();
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
            return step.run(new Sql(connection));
        } catch (SQLException e) {
            throw new IllegalStateException("the database refused: " + e.getMessage(), e);
        } finally {
            turn.unlock();
        }
    }

    /** Rewrites the file, so that nothing of what was deleted is left in it. */
    void vacuum() {
        run(sql -> sql.update("VACUUM"));
    }

    /** Why the file cannot be read, and the way out; empty when it can. */
    public Optional<String> notReady() {
        try {
            run(sql -> sql.one("SELECT count(*) FROM wave", row -> row.getInt(1)));
            return Optional.empty();
        } catch (IllegalStateException e) {
            return Optional.of(e.getMessage() + "; look at the disk and at the file of CANDOR_DB, then restart Candor");
        }
    }

    @Override
    public void close() {
        turn.lock();
        try {
            connection.close();
        } catch (SQLException e) {
            throw new UncheckedIOException(new IOException("the database did not close", e));
        } finally {
            turn.unlock();
        }
    }

    /** One step against the database. */
    @FunctionalInterface
    interface Step<T> {
        /** Does it. */
        T run(Sql sql) throws SQLException;
    }
}
