package dev.candor;

import dev.candor.core.ballot.Vault;
import dev.candor.edge.config.Environment;
import dev.candor.edge.storage.Database;
import dev.candor.edge.storage.SqliteOptOuts;
import dev.candor.edge.storage.SqliteOutbox;
import dev.candor.edge.storage.SqliteReleases;
import dev.candor.edge.storage.SqliteSealedResponses;
import dev.candor.edge.storage.SqliteVaultIdentity;
import dev.candor.edge.storage.SqliteWaveStore;
import dev.candor.edge.vault.FolderVault;
import java.security.SecureRandom;
import java.time.InstantSource;

/** What outlives the process, built for {@link App}. */
record Storage(
        Database database,
        Vault vault,
        SqliteSealedResponses responses,
        SqliteOutbox outbox,
        SqliteWaveStore waves,
        SqliteOptOuts optOuts,
        SqliteReleases releases,
        SecureRandom random) {
    static Storage open(Environment environment, InstantSource clock) {
        // The vault first: a folder that is not safe is refused before anything is written.
        FolderVault vault = new FolderVault(environment.vault(), Database.file(environment.database()));
        Database database = Database.open(environment.database());
        bindVault(vault, database);
        SecureRandom random = new SecureRandom();
        return new Storage(
                database,
                vault,
                new SqliteSealedResponses(database, vault, random, clock),
                new SqliteOutbox(database),
                new SqliteWaveStore(database),
                new SqliteOptOuts(database),
                new SqliteReleases(database),
                random);
    }

    /** Refuses a vault of another database, which is let go then. */
    private static void bindVault(FolderVault vault, Database database) {
        SqliteVaultIdentity memory = new SqliteVaultIdentity(database);
        boolean bound = false;
        try {
            memory.remember(vault.bind(memory.known()));
            bound = true;
        } finally {
            if (!bound) {
                database.close();
            }
        }
    }
}
