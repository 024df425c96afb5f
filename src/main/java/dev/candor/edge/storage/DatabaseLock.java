package dev.candor.edge.storage;

import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Lock that lets one process write a database, held on a file beside the database.
 *
 * <p>The database file itself cannot carry it: closing that file anywhere in the process would release SQLite's own locks.
 * The operating system releases this lock however the process ends.
 */
final class DatabaseLock implements Closeable {
    private final FileChannel channel;

    private DatabaseLock(FileChannel channel) {
        this.channel = channel;
    }

    /**
     * Takes the lock of this database file.
     *
     * @throws IllegalStateException naming the file and the way out, if another process has it
     */
    static DatabaseLock take(Path file) {
        Path lockFile = file;
        try {
            // Two paths of one file share one lock.
            Path real = file.toRealPath();
            lockFile = real.resolveSibling(real.getFileName() + ".lock");
            FileChannel channel = FileChannel.open(
                    lockFile,
                    Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE),
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            if (lock(channel) == null) {
                channel.close();
                throw new IllegalStateException("CANDOR_DB: " + file + " is in use by another Candor, which holds "
                        + lockFile + "; stop that one first: two on one file would lose answers");
            }
            return new DatabaseLock(channel);
        } catch (IOException e) {
            throw new IllegalStateException(
                    "CANDOR_DB: " + lockFile + " cannot be locked (" + e + "); name a database in a folder on a local"
                            + " disk that this user may write to",
                    e);
        }
    }

    private static @Nullable FileLock lock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            return null; // This process already holds it.
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
