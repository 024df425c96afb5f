package dev.candor;

import dev.candor.core.ballot.Vault;
import dev.candor.edge.config.Environment;
import dev.candor.edge.storage.Database;
import dev.candor.edge.storage.SqliteBallots;
import dev.candor.edge.storage.SqliteChoices;
import dev.candor.edge.storage.SqliteOutbox;
import dev.candor.edge.storage.SqliteReleases;
import dev.candor.edge.storage.SqliteVaultMemory;
import dev.candor.edge.storage.SqliteWaveBook;
import dev.candor.edge.vault.FolderVault;
import java.security.SecureRandom;
import java.time.InstantSource;

/** What outlives the process, built for {@link App}. */
record Storage(
        Database database,
        Vault vault,
        SqliteBallots ballots,
        SqliteOutbox outbox,
        SqliteWaveBook book,
        SqliteChoices choices,
        SqliteReleases releases,
        SecureRandom random) {
    static Storage open(Environment environment, InstantSource clock) {
        // The vault first: a folder that is not safe is refused before anything is written.
        FolderVault vault = new FolderVault(environment.vault(), Database.file(environment.database()));
        Database database = Database.open(environment.database());
        bind(vault, database);
        SecureRandom random = new SecureRandom();
        return new Storage(
                database,
                vault,
                new SqliteBallots(database, vault, random, clock),
                new SqliteOutbox(database),
                new SqliteWaveBook(database),
                new SqliteChoices(database),
                new SqliteReleases(database),
                random);
    }

    /** Refuses a vault of another database, which is let go then. */
    private static void bind(FolderVault vault, Database database) {
        SqliteVaultMemory memory = new SqliteVaultMemory(database);
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
