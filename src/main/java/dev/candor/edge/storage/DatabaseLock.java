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
 * The right of one process to write a database, held as a lock on a file beside it.
 *
 * <p>Not on the database itself: SQLite locks that file in its own way, and closing it anywhere in the process would give
 * up those locks. The operating system gives this one back however the process ends.
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
        Path beside = file;
        try {
            // Two names of one file have one lock.
            Path real = file.toRealPath();
            beside = real.resolveSibling(real.getFileName() + ".lock");
            FileChannel channel = FileChannel.open(
                    beside,
                    Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE),
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            if (lock(channel) == null) {
                channel.close();
                throw new IllegalStateException("CANDOR_DB: " + file + " is in use by another Candor, which holds "
                        + beside + "; stop that one first: two on one file would lose answers");
            }
            return new DatabaseLock(channel);
        } catch (IOException e) {
            throw new IllegalStateException(
                    "CANDOR_DB: " + beside + " cannot be locked (" + e + "); name a database in a folder on a local"
                            + " disk that this user may write to",
                    e);
        }
    }

    private static @Nullable FileLock lock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            return null; // Held by this very process.
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
