package dev.candor.edge.storage;

import dev.candor.CoreFixture;
import dev.candor.core.ballot.Vault;
import dev.candor.core.scheduling.OpeningRecord;
import dev.candor.core.scheduling.WaveStore;
import dev.candor.edge.storage.StorageStep.Moment;
import dev.candor.edge.vault.FolderVault;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/** Records a whole wave: the written data, its key, and a copy of the database at each moment. */
final class RecordedWave implements CoreFixture.Wrapping {
    private static final Map<String, Moment> AFTER =
            Map.of("tally", Moment.TALLIED, "scrub", Moment.SCRUBBED, "keysDestroyed", Moment.CLOSED);

    private final Path folder;
    private final Vault vault;
    private Optional<OpeningRecord> opening = Optional.empty();
    private Optional<WaveStore.TalliedWave> tallied = Optional.empty();

    /** Runs a wave in this folder. */
    RecordedWave(Path folder) throws IOException {
        this.folder = folder;
        vault = new FolderVault(folder.resolve("keys"), folder.resolve("none.db"));
        try (CoreFixture fixture = new CoreFixture(folder, CoreFixture.CATALOGUE, this)) {
            String key = fixture.openWave().id() + ".key";
            Files.copy(
                    folder.resolve("vault").resolve(key), folder.resolve("keys").resolve(key));
            keep(Moment.OPENED);
            fixture.deliverPrompts();
            keep(Moment.ASKED);
            fixture.tickAt(CoreFixture.START.plusSeconds(6 * 86_400));
        }
    }

    @Override
    public <T> T over(Class<T> port, T real) {
        return port.cast(Proxy.newProxyInstance(port.getClassLoader(), new Class<?>[] {port}, (self, method, in) -> {
            if (in != null && in[0] instanceof OpeningRecord written) {
                opening = Optional.of(written);
            }
            if (in != null && in[0] instanceof WaveStore.TalliedWave written) {
                tallied = Optional.of(written);
            }
            try {
                Object result = method.invoke(real, in);
                if (port == WaveStore.class && AFTER.containsKey(method.getName())) {
                    keep(AFTER.get(method.getName()));
                }
                return result;
            } catch (InvocationTargetException e) {
                throw e.getCause();
            }
        }));
    }

    private void keep(Moment moment) {
        try {
            Files.copy(folder.resolve("data/candor.db"), folder.resolve(moment.name()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Copies the database of this moment to the file. */
    void copyTo(Path file, Moment moment) throws IOException {
        if (moment != Moment.NEVER) {
            Files.copy(folder.resolve(moment.name()), file);
        }
    }

    /** Stores over the database, with the key of the open wave. */
    Stores storesOver(Database database) {
        return new Stores(database, vault, new StorageStep.Written(opening.orElseThrow(), tallied.orElseThrow()));
    }
}
