package dev.candor.edge.storage;

import java.util.Optional;

/** Stores the id of the vault that belongs to this database. */
public final class SqliteVaultIdentity {
    private static final String KNOWN = "SELECT id FROM vault";
    private static final String REMEMBER = "INSERT INTO vault (id) VALUES (?) ON CONFLICT DO NOTHING";

    private final Database database;

    public SqliteVaultIdentity(Database database) {
        this.database = database;
    }

    /** Id of the vault; empty before the first start. */
    public Optional<String> known() {
        return database.run(sql -> sql.one(KNOWN, row -> row.getString(1)));
    }

    public void remember(String id) {
        database.run(sql -> sql.update(REMEMBER, id));
    }
}
