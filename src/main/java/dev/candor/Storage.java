package dev.candor;

import dev.candor.core.Ports;
import dev.candor.core.ballot.Vault;
import dev.candor.core.response.SealedResponses;
import dev.candor.core.scheduling.WaveStore;
import dev.candor.edge.config.Environment;
import dev.candor.edge.storage.Database;
import dev.candor.edge.storage.SqliteOptOuts;
import dev.candor.edge.storage.SqliteOutbox;
import dev.candor.edge.storage.SqliteOwnerSurveys;
import dev.candor.edge.storage.SqliteReadingLog;
import dev.candor.edge.storage.SqliteReleases;
import dev.candor.edge.storage.SqliteReplies;
import dev.candor.edge.storage.SqliteSealedResponses;
import dev.candor.edge.storage.SqliteTrendMarks;
import dev.candor.edge.storage.SqliteVaultIdentity;
import dev.candor.edge.storage.SqliteWaveStore;
import dev.candor.edge.vault.FolderVault;
import java.security.SecureRandom;
import java.time.InstantSource;

/** Opens the database and the vault, and builds the stores over them. */
record Storage(
        Database database,
        Vault vault,
        SqliteSealedResponses responses,
        SqliteOutbox outbox,
        SqliteWaveStore waves,
        SqliteOptOuts optOuts,
        SqliteReleases releases,
        SqliteReadingLog readings,
        SqliteTrendMarks marks,
        SqliteOwnerSurveys ownerSurveys,
        SqliteReplies replies,
        SecureRandom random) {
    static Storage open(Environment environment, InstantSource clock) {
        // The vault first: an unsafe folder is refused before anything is written.
        FolderVault vault = new FolderVault(environment.vault(), Database.file(environment.database()));
        Database database = Database.open(environment.database());
        bindVault(vault, database);
        return over(database, vault, clock);
    }

    /** The stores over an open database and its vault. */
    static Storage over(Database database, Vault vault, InstantSource clock) {
        SecureRandom random = new SecureRandom();
        return new Storage(
                database,
                vault,
                new SqliteSealedResponses(database, vault, random, clock),
                new SqliteOutbox(database),
                new SqliteWaveStore(database),
                new SqliteOptOuts(database),
                new SqliteReleases(database),
                new SqliteReadingLog(database),
                new SqliteTrendMarks(database),
                new SqliteOwnerSurveys(database),
                new SqliteReplies(database),
                random);
    }

    /** What the core is given, with these around the stores of waves and of responses. */
    Ports.Storage ports(WaveStore aroundWaves, SealedResponses aroundResponses) {
        return new Ports.Storage(
                aroundWaves,
                aroundResponses,
                responses,
                outbox,
                outbox,
                optOuts,
                releases,
                marks,
                ownerSurveys,
                replies);
    }

    /** Refuses the vault of another database, and closes the database in that case. */
    static void bindVault(FolderVault vault, Database database) {
        SqliteVaultIdentity identity = new SqliteVaultIdentity(database);
        boolean bound = false;
        try {
            identity.remember(vault.bind(identity.known()));
            bound = true;
        } finally {
            if (!bound) {
                database.close();
            }
        }
    }
}
