package dev.candor.edge.storage;

import java.util.Optional;

/** Remembers which vault goes with this database, by the id that lies in the vault. */
public final class SqliteVaultIdentity {
    private static final String KNOWN = "SELECT id FROM vault";
    private static final String REMEMBER = "INSERT INTO vault (id) VALUES (?) ON CONFLICT DO NOTHING";

    private final Database database;

    /** Over this database. */
    public SqliteVaultIdentity(Database database) {
        this.database = database;
    }

    /** The id of the vault; empty before the first start. */
    public Optional<String> known() {
        return database.run(sql -> sql.one(KNOWN, row -> row.getString(1)));
    }

    /** From now on the vault is the one of this id. */
    public void remember(String id) {
        database.run(sql -> sql.update(REMEMBER, id));
    }
}
