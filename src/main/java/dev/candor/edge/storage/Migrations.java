package dev.candor.edge.storage;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationInfoService;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.exception.FlywayValidateException;

/** Migrates and checks the schema of a database file. */
final class Migrations {
    private final Flyway flyway;
    private final Path file;

    Migrations(DataSource source, Path file) {
        this.flyway = Flyway.configure(Database.class.getClassLoader())
                .dataSource(source)
                .locations("classpath:db/migration")
                .ignoreMigrationPatterns(new String[0])
                .load();
        this.file = file;
    }

    void migrate() {
        try {
            flyway.migrate();
        } catch (FlywayException e) {
            throw refusal(e);
        }
    }

    /** Refuses any schema but the newest, without writing. */
    void requireNewest() {
        try {
            MigrationInfoService schema = flyway.info();
            MigrationInfo current = schema.current();
            if (current == null) {
                throw new IllegalStateException(
                        "CANDOR_DB: " + file + " was not written by Candor; name its database, or start it with serve"
                                + " once, which makes one");
            }
            if (schema.pending().length > 0) {
                throw new IllegalStateException("CANDOR_DB: " + file + " has the schema of an older Candor ("
                        + current.getVersion() + ", the newest is " + newest(schema)
                        + "); start this version with serve once, which brings it up to date");
            }
            flyway.validate();
        } catch (FlywayException e) {
            throw refusal(e);
        }
    }

    private static MigrationVersion newest(MigrationInfoService schema) {
        MigrationInfo[] pending = schema.pending();
        return pending[pending.length - 1].getVersion();
    }

    private IllegalStateException refusal(FlywayException e) {
        if (e instanceof FlywayValidateException) {
            return new IllegalStateException(
                    "CANDOR_DB: " + file + " does not have a schema that this version of Candor knows; "
                            + "start the version that wrote it, or a newer one (" + DatabaseErrorText.firstLine(e)
                            + ")",
                    e);
        }
        return new IllegalStateException(
                sqlite(e)
                        .map(cause -> DatabaseErrorText.atStart(file, cause))
                        .orElseGet(() -> "CANDOR_DB: " + file + " cannot be used (" + DatabaseErrorText.firstLine(e)
                                + "); name a database of Candor's, or a file that is not there yet"),
                e);
    }

    /** The SQLite error behind the exception, if there is one. */
    private static Optional<SQLException> sqlite(Throwable e) {
        for (Throwable cause = e.getCause(); cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql) {
                return Optional.of(sql);
            }
        }
        return Optional.empty();
    }
}
