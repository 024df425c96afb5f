package dev.candor;

import dev.candor.core.Ports;
import dev.candor.core.ballot.Vault;
import dev.candor.core.scheduling.WaveStore;
import dev.candor.edge.storage.Database;
import dev.candor.edge.storage.SqliteOutbox;
import dev.candor.edge.storage.SqliteSealedResponses;
import dev.candor.edge.vault.FolderVault;
import java.nio.file.Path;
import java.time.InstantSource;

/** The bot's own storage: a database and a vault in a folder. */
public final class TestStorage implements AutoCloseable {
    public final Database database;
    public final Vault vault;
    public final SqliteSealedResponses responses;
    public final SqliteOutbox outbox;
    public final Ports.Storage ports;

    private TestStorage(Storage storage, WaveStore waves) {
        database = storage.database();
        vault = storage.vault();
        responses = storage.responses();
        outbox = storage.outbox();
        ports = storage.ports(waves, responses);
    }

    /** A second one in the same folder is a restart. */
    public static TestStorage in(Path folder, InstantSource clock) {
        return in(folder, clock, new CoreFixture.Unwrapped());
    }

    /** With a wrapper around the vault and the store of waves. */
    static TestStorage in(Path folder, InstantSource clock, CoreFixture.Wrapping wrapping) {
        Path file = folder.resolve("data/candor.db");
        NewStorage.in(folder);
        FolderVault keys = new FolderVault(folder.resolve("vault"), file);
        Database database = Database.open("jdbc:sqlite:" + file);
        Storage.bindVault(keys, database);
        Storage storage = Storage.over(database, wrapping.over(Vault.class, keys), clock);
        return new TestStorage(storage, wrapping.over(WaveStore.class, storage.waves()));
    }

    @Override
    public void close() {
        database.close();
    }
}
