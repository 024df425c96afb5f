package dev.candor.edge.storage;

import dev.candor.core.sampling.OptOutStore;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Opt-outs of people, in the table {@code opt_out}. */
public final class SqliteOptOuts implements OptOutStore {
    private static final String STOP = """
            INSERT INTO opt_out (person, product) VALUES (?, ?)
            ON CONFLICT (person, product) DO UPDATE SET until_ms = NULL""";
    // A pause does not shorten a permanent opt-out.
    private static final String PAUSE = """
            INSERT INTO opt_out (person, product, until_ms) VALUES (?, ?, ?)
            ON CONFLICT (person, product) DO UPDATE SET until_ms = excluded.until_ms
            WHERE opt_out.until_ms IS NOT NULL""";
    private static final String START = "DELETE FROM opt_out WHERE person = ? AND (product = ? OR ? = '')";
    private static final String STOPPED = "SELECT product FROM opt_out WHERE person = ? AND until_ms IS NULL";
    private static final String OPT_OUTS = "SELECT person, until_ms FROM opt_out WHERE product IN ('', ?)";
    private static final String DELETE_EXPIRED = "DELETE FROM opt_out WHERE until_ms <= ?";
    private static final String OPTED_OUT = """
            SELECT 1 FROM opt_out WHERE person = ? AND product IN ('', ?)
            AND (until_ms IS NULL OR until_ms > ?)""";

    private final Database database;

    public SqliteOptOuts(Database database) {
        this.database = database;
    }

    @Override
    public void optOut(String person, Optional<String> product) {
        database.run(sql -> sql.update(STOP, person, product.orElse("")));
    }

    @Override
    public void optIn(String person, Optional<String> product) {
        database.run(sql -> sql.update(START, person, product.orElse(""), product.orElse("")));
    }

    @Override
    public void pause(String person, String product, Instant until) {
        database.run(sql -> sql.update(PAUSE, person, product, until.toEpochMilli()));
    }

    @Override
    public void deleteExpiredPauses(Instant now) {
        database.run(sql -> sql.update(DELETE_EXPIRED, now.toEpochMilli()));
    }

    @Override
    public boolean mayAsk(String person, String product, Instant now) {
        return database.run(sql -> sql.one(OPTED_OUT, row -> row.getInt(1), person, product, now.toEpochMilli()))
                .isEmpty();
    }

    @Override
    public Map<String, Instant> optedOutUntil(String product) {
        Map<String, Instant> until = new HashMap<>();
        database.run(sql -> sql.all(
                OPT_OUTS,
                row -> {
                    long ms = row.getLong(2);
                    Instant then = row.wasNull() ? Instant.MAX : Instant.ofEpochMilli(ms);
                    return until.merge(row.getString(1), then, (one, other) -> one.isAfter(other) ? one : other);
                },
                product));
        return until;
    }

    @Override
    public Set<String> optedOutProducts(String person) {
        List<String> products = database.run(sql -> sql.all(STOPPED, row -> row.getString(1), person));
        return new TreeSet<>(products);
    }
}
