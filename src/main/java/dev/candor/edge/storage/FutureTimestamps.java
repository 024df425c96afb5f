package dev.candor.edge.storage;

import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Corrects rows that were written while the clock was far ahead: future times become the present. */
final class FutureTimestamps {
    private static final String NEEDED = """
            SELECT EXISTS (SELECT 1 FROM job_cursor WHERE until_ms > ?1)
            OR EXISTS (SELECT 1 FROM wave WHERE state = 'OPEN' AND scheduled > ?1)
            OR EXISTS (SELECT 1 FROM reply WHERE given_ms > ?1)
            OR EXISTS (SELECT 1 FROM contact WHERE opened_ms > ?1)""";
    private static final List<String> SET_TO_NOW = List.of(
            "UPDATE job_cursor SET until_ms = ?1 WHERE until_ms > ?2",
            "UPDATE OR REPLACE contact SET opened_ms = ?1 WHERE opened_ms > ?2",
            "UPDATE reply SET given_ms = ?1 WHERE given_ms > ?2",
            "UPDATE prompt SET asked_ms = ?1 WHERE asked_ms > ?2",
            "UPDATE prompt SET reminded_ms = ?1 WHERE reminded_ms > ?2",
            "UPDATE outbox_message SET claimed_ms = ?1 WHERE claimed_ms > ?2",
            // The dispatcher checks quiet hours again before it sends a message.
            "UPDATE outbox_message SET due_ms = ?1 WHERE due_ms > ?2",
            "UPDATE wave SET closes = ?1 WHERE closes > ?2 AND (state <> 'OPEN' OR shut <> 0)");
    private static final String WAVES_AHEAD = "SELECT id, state FROM wave WHERE scheduled > ? ORDER BY scheduled DESC";
    private static final String START_WAVE_NOW =
            "UPDATE wave SET closes = iif(shut = 0, closes - scheduled + ?1, closes), scheduled = ?1 WHERE id = ?2";

    private final Sql sql;
    private final long now;
    private final long ahead;

    private FutureTimestamps(Sql sql, Instant now, Instant ahead) {
        this.sql = sql;
        this.now = now.toEpochMilli();
        this.ahead = ahead.toEpochMilli();
    }

    /** Corrects all times after {@code ahead}; returns the ids of corrected open waves, or empty if nothing was wrong. */
    static Optional<Set<String>> of(Sql sql, Instant now, Instant ahead) throws SQLException {
        return isNeeded(sql, ahead) ? Optional.of(new FutureTimestamps(sql, now, ahead).all()) : Optional.empty();
    }

    /** Whether any time is after {@code ahead}. */
    static boolean isNeeded(Sql sql, Instant ahead) throws SQLException {
        return sql.one(NEEDED, row -> row.getBoolean(1), ahead.toEpochMilli()).orElse(false);
    }

    private Set<String> all() throws SQLException {
        for (String statement : SET_TO_NOW) {
            sql.update(statement, now, ahead);
        }
        Set<String> open = new TreeSet<>();
        Set<String> waves = new TreeSet<>();
        List<String> latestFirst = sql.all(
                WAVES_AHEAD,
                row -> {
                    if (row.getString(2).equals("OPEN")) {
                        open.add(row.getString(1));
                    }
                    return row.getString(1);
                },
                ahead);
        for (String wave : latestFirst) {
            // Two waves of a survey may not begin in the same millisecond.
            sql.update(START_WAVE_NOW, now - waves.size(), wave);
            waves.add(wave);
        }
        return open;
    }
}
