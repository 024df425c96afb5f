package dev.candor;

import dev.candor.edge.storage.Database;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;

/** The storage of a bot that has stored nothing yet: its schema is made once, so that no test waits for it. */
public final class NewStorage {
    private static final byte[] DATABASE = database();

    private NewStorage() {}

    /** Puts a database and a vault into the folder, unless they are there already. */
    public static void in(Path folder) {
        Path data = folder.resolve("data");
        if (Files.exists(data)) {
            return;
        }
        try {
            Files.createDirectories(data, only("rwx------"));
            Files.createDirectories(folder.resolve("vault"), only("rwx------"));
            Files.write(Files.createFile(data.resolve("candor.db"), only("rw-------")), DATABASE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static FileAttribute<?> only(String owners) {
        return PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(owners));
    }

    private static byte[] database() {
        try {
            Path folder = Files.createTempDirectory("candor-new-storage");
            Path file = folder.resolve("candor.db");
            try {
                Database.open("jdbc:sqlite:" + file).close();
                return Files.readAllBytes(file);
            } finally {
                for (String ending : new String[] {"", "-journal", ".lock"}) {
                    Files.deleteIfExists(folder.resolve("candor.db" + ending));
                }
                Files.delete(folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
