package dev.candor.edge.storage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** File of a database in the file system: accessible only to its owner, and never replaced while it is open. */
final class SqliteFile {
    private static final System.Logger LOG = System.getLogger(SqliteFile.class.getName());
    private static final String PREFIX = "jdbc:sqlite:";
    private static final Set<PosixFilePermission> OWNER_FOLDER = PosixFilePermissions.fromString("rwx------");
    private static final Set<PosixFilePermission> OWNER_FILE = PosixFilePermissions.fromString("rw-------");

    private final Path path;
    private final @Nullable Object identity;

    private SqliteFile(Path path) {
        this.path = path;
        this.identity = identity(path);
    }

    /** Path of a JDBC URL. */
    static Path path(String url) {
        if (!url.startsWith(PREFIX)) {
            throw new IllegalStateException("CANDOR_DB: '" + url + "' is not of the form jdbc:sqlite:FILE");
        }
        return Path.of(url.substring(PREFIX.length()));
    }

    static SqliteFile existing(Path path) {
        return new SqliteFile(path);
    }

    /** Creates the file if it is missing, and restricts an existing one to its owner. */
    static SqliteFile forOwnerOnly(Path path) {
        try {
            Path folder = path.toAbsolutePath().getParent();
            if (folder != null && !Files.exists(folder)) {
                Files.createDirectories(folder, PosixFilePermissions.asFileAttribute(OWNER_FOLDER));
            }
            if (!Files.exists(path)) {
                Files.createFile(path, PosixFilePermissions.asFileAttribute(OWNER_FILE));
            }
        } catch (IOException e) {
            throw new IllegalStateException(
                    "CANDOR_DB: " + path + " cannot be created (" + e + "); name a folder that this user may write to",
                    e);
        }
        restrictToOwner(path);
        return new SqliteFile(path);
    }

    private static void restrictToOwner(Path path) {
        try {
            if (!isOpenToOthers(path)) {
                return;
            }
            Files.setPosixFilePermissions(path, OWNER_FILE);
        } catch (IOException e) {
            throw new IllegalStateException("CANDOR_DB: " + path + " can be read by others; run: chmod 600 " + path, e);
        }
        LOG.log(
                System.Logger.Level.WARNING,
                "CANDOR_DB: {0} could be read by others; it is now restricted to its owner, as after chmod 600",
                path);
    }

    static boolean isOpenToOthers(Path path) throws IOException {
        return !OWNER_FILE.containsAll(Files.getPosixFilePermissions(path));
    }

    Path path() {
        return path;
    }

    /** Why the path no longer leads to the file that was opened; empty while it does. */
    Optional<String> replaced() {
        Object current = identity(path);
        if (Objects.equals(identity, current)) {
            return Optional.empty();
        }
        return Optional.of(
                current == null
                        ? "CANDOR_DB: " + path + " is gone: it was deleted or moved while Candor runs, and nothing more"
                                + " is stored; move it back, or stop Candor, put a copy there and start it"
                        : "CANDOR_DB: " + path + " is not the file that Candor opened; move that one back, or restart"
                                + " Candor to use this one");
    }

    private static @Nullable Object identity(Path path) {
        try {
            return Files.readAttributes(path, BasicFileAttributes.class).fileKey();
        } catch (IOException e) {
            return null;
        }
    }
}
