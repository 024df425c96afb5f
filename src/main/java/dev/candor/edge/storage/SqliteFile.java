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

/** The file that a database lives in, as the file system sees it: its owner's alone, and the same one until the end. */
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

    /** Path behind this URL. */
    static Path path(String url) {
        if (!url.startsWith(PREFIX)) {
            throw new IllegalStateException("CANDOR_DB: '" + url + "' is not of the form jdbc:sqlite:FILE");
        }
        return Path.of(url.substring(PREFIX.length()));
    }

    /** The file that is there. */
    static SqliteFile there(Path path) {
        return new SqliteFile(path);
    }

    /** The file, made if it is missing; a file that others could read is made its owner's alone. */
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
        tighten(path);
        return new SqliteFile(path);
    }

    private static void tighten(Path path) {
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
                "CANDOR_DB: {0} could be read by others, and is its owner''s alone now, as after chmod 600",
                path);
    }

    /** Whether anybody but its owner may read or write it. */
    static boolean isOpenToOthers(Path path) throws IOException {
        return !OWNER_FILE.containsAll(Files.getPosixFilePermissions(path));
    }

    Path path() {
        return path;
    }

    /** Why it is not the file any more that was opened; empty while it is. */
    Optional<String> changed() {
        Object now = identity(path);
        if (Objects.equals(identity, now)) {
            return Optional.empty();
        }
        return Optional.of(
                now == null
                        ? "CANDOR_DB: " + path + " is gone: it was deleted or moved while Candor runs, and nothing more"
                                + " is stored; move it back, or stop Candor, put a copy there and start it"
                        : "CANDOR_DB: " + path + " is not the file any more that Candor opened; move that one back, or"
                                + " restart Candor to use this one");
    }

    private static @Nullable Object identity(Path path) {
        try {
            return Files.readAttributes(path, BasicFileAttributes.class).fileKey();
        } catch (IOException e) {
            return null;
        }
    }
}
