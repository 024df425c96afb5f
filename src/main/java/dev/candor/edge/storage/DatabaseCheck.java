package dev.candor.edge.storage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Checks a database before the bot starts, or while it runs, without changing anything. */
public final class DatabaseCheck {
    private DatabaseCheck() {}

    /**
     * Refuses a file that the bot could not use; a missing file is accepted where it can be created.
     *
     * @throws IllegalStateException naming the file and the way out
     */
    public static void examine(String url) {
        Path file = Database.file(url);
        Path folder = file.toAbsolutePath().getParent();
        if (!Files.exists(file)) {
            while (folder != null && !Files.exists(folder)) {
                folder = folder.getParent();
            }
        } else {
            requireItsOwners(file);
            Database.openReadOnly(url).close();
        }
        // SQLite keeps its journal beside the file.
        if (folder == null || !Files.isWritable(folder)) {
            throw new IllegalStateException("CANDOR_DB: this user may not write to " + folder + ", where " + file
                    + " is to be; name a folder that it may write to");
        }
    }

    private static void requireItsOwners(Path file) {
        try {
            if (SqliteFile.isOpenToOthers(file)) {
                throw new IllegalStateException(
                        "CANDOR_DB: " + file + " can be read by others; run: chmod 600 " + file);
            }
        } catch (IOException e) {
            throw new IllegalStateException("CANDOR_DB: " + file + " cannot be looked at (" + e + ")", e);
        }
        if (!Files.isWritable(file)) {
            throw new IllegalStateException("CANDOR_DB: this user may not write " + file + "; give it the file");
        }
    }
}
