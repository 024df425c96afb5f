package dev.candor.edge.storage.audit;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;

/**
 * The bytes of a database file at one moment, taken without SQLite, so that nothing is ever written beside it.
 *
 * <p>They are of one moment because SQLite fills the rollback journal before it touches the file, and counts each commit
 * in the file's header: no journal before and after, and the same count, is no change in between.
 */
final class FileSnapshot {
    // Where SQLite locks a file that is written, as all of its processes agree.
    private static final long LOCK_START = 0x40000000L;
    private static final long LOCK_LENGTH = 512;
    private static final int COUNTER = 24;
    private static final int TRIES = 3;
    private static final byte[] HOT = {(byte) 0xd9, (byte) 0xd5, 0x05, (byte) 0xf9, 0x20, (byte) 0xa1, 0x63, (byte) 0xd7
    };
    private static final String HOW_TO_WAIT =
            "; audit it again in a moment, or stop Candor and audit it then. If it was "
                    + "killed while it wrote, start it once (it puts the file right), or copy file and journal together";

    private FileSnapshot() {}

    /** The file's bytes. */
    static byte[] take(Path file) throws AuditRefusal {
        if (Files.isDirectory(file)) {
            throw new AuditRefusal(
                    file + " is a folder; name the database file in it, such as " + file.resolve("candor.db"));
        }
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            for (int i = 0; i < TRIES; i++) {
                if (isQuiet(file, channel)) {
                    byte[] bytes = read(file, channel);
                    if (isQuiet(file, channel) && isUnchanged(bytes, channel)) {
                        return bytes;
                    }
                }
            }
            throw new AuditRefusal(file + " is being written" + HOW_TO_WAIT);
        } catch (NoSuchFileException e) {
            throw new AuditRefusal(file + ": there is no such file; name the part of CANDOR_DB behind jdbc:sqlite:");
        } catch (IOException e) {
            throw new AuditRefusal(file + " cannot be read (" + e + "); run this as a user who may read it");
        }
    }

    /** The file beside it that ends so. */
    static Path beside(Path file, String ending) {
        return file.resolveSibling(file.getFileName() + ending);
    }

    private static boolean isQuiet(Path file, FileChannel channel) throws IOException {
        // Taken and given back at once: as any reader of the file does.
        try (FileLock lock = channel.tryLock(LOCK_START, LOCK_LENGTH, true)) {
            return lock != null && !isHot(beside(file, "-journal"));
        }
    }

    private static boolean isHot(Path journal) throws IOException {
        if (!Files.exists(journal)) {
            return false;
        }
        try (FileChannel channel = FileChannel.open(journal, StandardOpenOption.READ)) {
            ByteBuffer start = ByteBuffer.allocate(HOT.length);
            return channel.read(start, 0) == HOT.length && Arrays.equals(start.array(), HOT);
        }
    }

    private static byte[] read(Path file, FileChannel channel) throws IOException, AuditRefusal {
        if (channel.size() > Integer.MAX_VALUE - 16) {
            throw new AuditRefusal(file + " is larger than 2 GB, more than an audit can hold in memory");
        }
        ByteBuffer all = ByteBuffer.allocate((int) channel.size());
        while (all.hasRemaining() && channel.read(all, all.position()) > 0) {
            // Until all of it is there.
        }
        return Arrays.copyOf(all.array(), all.position());
    }

    private static boolean isUnchanged(byte[] bytes, FileChannel channel) throws IOException {
        if (channel.size() != bytes.length) {
            return false;
        }
        if (bytes.length < COUNTER + 4) {
            return true;
        }
        ByteBuffer counter = ByteBuffer.allocate(4);
        channel.read(counter, COUNTER);
        return Arrays.equals(counter.array(), Arrays.copyOfRange(bytes, COUNTER, COUNTER + 4));
    }
}
