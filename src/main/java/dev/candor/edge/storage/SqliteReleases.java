package dev.candor.edge.storage;

import dev.candor.core.disclosure.Release;
import dev.candor.core.disclosure.ReleaseText;
import dev.candor.core.disclosure.Releases;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Releases published so far, in the table {@code release}. */
public final class SqliteReleases implements Releases {
    // The waves of one survey close in the order in which they are due. Found by the index, however many there are.
    private static final String LATEST = """
            WITH RECURSIVE survey (id) AS (
                SELECT min(survey) FROM wave WHERE product = ?1
                UNION ALL
                SELECT (SELECT min(w.survey) FROM wave w WHERE w.product = ?1 AND w.survey > survey.id)
                FROM survey WHERE survey.id IS NOT NULL)
            SELECT r.wave FROM survey JOIN release r ON r.wave IN (
                SELECT w.id FROM wave w
                WHERE w.product = ?1 AND w.survey = survey.id AND EXISTS (SELECT 1 FROM release x WHERE x.wave = w.id)
                ORDER BY w.scheduled DESC LIMIT ?2)
            ORDER BY r.closed DESC, r.wave DESC""";
    private static final String CLOSED_SINCE =
            "SELECT wave FROM release WHERE product = ? AND closed >= ? ORDER BY closed DESC, wave DESC";
    private static final String CLOSED_AFTER = """
            SELECT r.wave FROM release r JOIN wave w ON w.id = r.wave
            WHERE r.product = ? AND w.closes > ? ORDER BY w.closes, r.wave""";
    private static final String OF = "SELECT text FROM release WHERE wave = ?";

    private static final int MAX_CACHED = 2_000;

    private final Database database;

    // A release never changes, and fetching and parsing its text takes far longer than finding it.
    private final Map<String, Release> byWave = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Release> eldest) {
            return size() > MAX_CACHED;
        }
    };

    public SqliteReleases(Database database) {
        this.database = database;
    }

    @Override
    public List<Release> latest(String product, int limit) {
        return all(LATEST, product, limit);
    }

    @Override
    public List<Release> closedSince(String product, LocalDate day) {
        return all(CLOSED_SINCE, product, day.toString());
    }

    @Override
    public List<Release> closedAfter(String product, Instant then) {
        return all(CLOSED_AFTER, product, then.toEpochMilli());
    }

    @Override
    public Optional<Release> of(String wave) {
        return database.run(sql -> find(sql, wave)).map(this::parse);
    }

    private List<Release> all(String waves, Object... values) {
        List<Found> found = database.run(sql -> {
            List<Found> rows = new ArrayList<>();
            for (String wave : sql.all(waves, row -> row.getString(1), values)) {
                rows.add(find(sql, wave).orElseThrow());
            }
            return rows;
        });
        // Not while the database is held: others would wait for the parsing.
        return found.stream().map(this::parse).toList();
    }

    /** A release as it was found: parsed before, or its text. */
    private record Found(String wave, Optional<Release> parsed, String text) {}

    private Optional<Found> find(Sql sql, String wave) throws SQLException {
        synchronized (byWave) {
            Release parsed = byWave.get(wave);
            if (parsed != null) {
                return Optional.of(new Found(wave, Optional.of(parsed), ""));
            }
        }
        return sql.one(OF, row -> new Found(wave, Optional.empty(), row.getString(1)), wave);
    }

    private Release parse(Found found) {
        return found.parsed().orElseGet(() -> {
            Release release = ReleaseText.read(found.text());
            synchronized (byWave) {
                byWave.put(found.wave(), release);
            }
            return release;
        });
    }
}
