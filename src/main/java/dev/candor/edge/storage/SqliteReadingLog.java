package dev.candor.edge.storage;

import dev.candor.core.ui.report.ReadingLog;
import java.time.LocalDate;
import java.util.List;

/** Readings of the web report, in the table {@code reading}. */
public final class SqliteReadingLog implements ReadingLog {
    private static final String ADD =
            "INSERT INTO reading (day, product, role) VALUES (?, ?, ?) ON CONFLICT DO NOTHING";
    private static final String DELETE_BEFORE = "DELETE FROM reading WHERE day < ?";
    private static final String SINCE =
            "SELECT day, product, role FROM reading WHERE day >= ? ORDER BY day DESC, product, role";

    private final Database database;

    public SqliteReadingLog(Database database) {
        this.database = database;
    }

    @Override
    public void add(Reading reading) {
        database.inTransaction(sql -> {
            sql.update(DELETE_BEFORE, reading.day().minusDays(DAYS_KEPT).toString());
            return sql.update(
                    ADD,
                    reading.day().toString(),
                    reading.product(),
                    reading.role().name());
        });
    }

    @Override
    public List<Reading> since(LocalDate day) {
        return database.run(sql -> sql.all(
                SINCE,
                row -> new Reading(LocalDate.parse(row.getString(1)), row.getString(2), Role.valueOf(row.getString(3))),
                day.toString()));
    }
}
