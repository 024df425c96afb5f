package dev.candor.edge.storage;

import dev.candor.core.disclosure.Release;
import dev.candor.core.disclosure.ReleaseText;
import dev.candor.core.disclosure.Releases;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Releases published so far, in the table {@code release}. */
public final class SqliteReleases implements Releases {
    private static final String LATEST =
            "SELECT text FROM release WHERE product = ? ORDER BY closed DESC, wave DESC LIMIT ?";
    private static final String CLOSED_AFTER = """
            SELECT r.text FROM release r JOIN wave w ON w.id = r.wave
            WHERE r.product = ? AND w.closes > ? ORDER BY w.closes, r.wave""";
    private static final String OF = "SELECT text FROM release WHERE wave = ?";

    private static final int MAX_CACHED = 500;

    private final Database database;

    // A release never changes, and parsing its text takes far longer than fetching it.
    private final Map<String, Release> parsed = new LinkedHashMap<>(16, 0.75f, true) {
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
    public List<Release> latest(String product, int most) {
        return database.run(sql -> sql.all(LATEST, row -> row.getString(1), product, most)).stream()
                .map(this::read)
                .toList();
    }

    @Override
    public List<Release> closedAfter(String product, Instant then) {
        return database
                .run(sql -> sql.all(CLOSED_AFTER, row -> row.getString(1), product, then.toEpochMilli()))
                .stream()
                .map(this::read)
                .toList();
    }

    @Override
    public Optional<Release> of(String wave) {
        return database.run(sql -> sql.one(OF, row -> row.getString(1), wave)).map(this::read);
    }

    private Release read(String text) {
        synchronized (parsed) {
            return parsed.computeIfAbsent(text, ReleaseText::read);
        }
    }
}
