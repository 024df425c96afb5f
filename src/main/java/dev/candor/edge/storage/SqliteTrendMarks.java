package dev.candor.edge.storage;

import dev.candor.core.survey.TrendMark;
import dev.candor.core.survey.TrendMarks;
import java.time.LocalDate;
import java.util.List;

/** Marks of owners, in the table {@code trend_mark}. */
public final class SqliteTrendMarks implements TrendMarks {
    private static final String OF = "SELECT day, text FROM trend_mark WHERE product = ? ORDER BY day, text";
    private static final String ADD =
            "INSERT INTO trend_mark (product, day, text) VALUES (?, ?, ?) ON CONFLICT DO NOTHING";
    private static final String REMOVE = "DELETE FROM trend_mark WHERE product = ? AND day = ? AND text = ?";

    private final Database database;

    public SqliteTrendMarks(Database database) {
        this.database = database;
    }

    @Override
    public List<TrendMark> of(String product) {
        return database.run(sql ->
                sql.all(OF, row -> new TrendMark(LocalDate.parse(row.getString(1)), row.getString(2)), product));
    }

    @Override
    public void add(String product, TrendMark mark) {
        database.run(sql -> sql.update(ADD, product, mark.day().toString(), mark.text()));
    }

    @Override
    public void remove(String product, TrendMark mark) {
        database.run(sql -> sql.update(REMOVE, product, mark.day().toString(), mark.text()));
    }
}
