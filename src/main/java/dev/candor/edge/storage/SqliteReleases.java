package dev.candor.edge.storage;

import dev.candor.core.disclosure.Release;
import dev.candor.core.disclosure.ReleaseText;
import dev.candor.core.disclosure.Releases;
import java.util.List;
import java.util.Optional;

/** What was let out so far. */
public final class SqliteReleases implements Releases {
    private static final String LATEST =
            "SELECT text FROM release WHERE product = ? ORDER BY closed DESC, wave DESC LIMIT ?";
    private static final String OF = "SELECT text FROM release WHERE wave = ?";

    private final Database database;

    /** Over this database. */
    public SqliteReleases(Database database) {
        this.database = database;
    }

    @Override
    public List<Release> latest(String product, int most) {
        return database.run(sql -> sql.all(LATEST, row -> ReleaseText.read(row.getString(1)), product, most));
    }

    @Override
    public Optional<Release> of(String wave) {
        return database.run(sql -> sql.one(OF, row -> ReleaseText.read(row.getString(1)), wave));
    }
}
