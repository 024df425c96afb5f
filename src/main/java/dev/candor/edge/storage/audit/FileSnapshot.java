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
 * Reads the bytes of a database file at one moment without SQLite, so that nothing is written beside it.
 *
 * <p>SQLite fills the rollback journal before it touches the file, and counts each commit in the file's header. No journal
 * before and after, and the same count, therefore mean no change in between.
 */
final class FileSnapshot {
    // Bytes that SQLite locks while it writes.
    private static final long LOCK_START = 0x40000000L;
    private static final long LOCK_LENGTH = 512;
    private static final int CHANGE_COUNTER_OFFSET = 24;
    private static final int MAX_TRIES = 3;
    private static final byte[] HOT_JOURNAL_MAGIC = {
        (byte) 0xd9, (byte) 0xd5, 0x05, (byte) 0xf9, 0x20, (byte) 0xa1, 0x63, (byte) 0xd7
    };
    private static final String HOW_TO_WAIT =
            "; audit it again in a moment, or stop Candor and audit it then. If it was "
                    + "killed while it wrote, start it once (it puts the file right), or copy file and journal together";

    private FileSnapshot() {}

    /** Bytes of the file; refuses a file that is being written. */
    static byte[] take(Path file) throws AuditRefusal {
        if (Files.isDirectory(file)) {
            throw new AuditRefusal(
                    file + " is a folder; name the database file in it, such as " + file.resolve("candor.db"));
        }
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            for (int i = 0; i < MAX_TRIES; i++) {
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

    /** Companion file with this suffix, such as {@code -journal}. */
    static Path companion(Path file, String suffix) {
        return file.resolveSibling(file.getFileName() + suffix);
    }

    private static boolean isQuiet(Path file, FileChannel channel) throws IOException {
        // A shared lock, released at once, as every reader takes it.
        try (FileLock lock = channel.tryLock(LOCK_START, LOCK_LENGTH, true)) {
            return lock != null && !isHotJournal(companion(file, "-journal"));
        }
    }

    private static boolean isHotJournal(Path journal) throws IOException {
        if (!Files.exists(journal)) {
            return false;
        }
        try (FileChannel channel = FileChannel.open(journal, StandardOpenOption.READ)) {
            ByteBuffer start = ByteBuffer.allocate(HOT_JOURNAL_MAGIC.length);
            return channel.read(start, 0) == HOT_JOURNAL_MAGIC.length
                    && Arrays.equals(start.array(), HOT_JOURNAL_MAGIC);
        }
    }

    private static byte[] read(Path file, FileChannel channel) throws IOException, AuditRefusal {
        if (channel.size() > Integer.MAX_VALUE - 16) {
            throw new AuditRefusal(file + " is larger than 2 GB, more than an audit can hold in memory");
        }
        ByteBuffer all = ByteBuffer.allocate((int) channel.size());
        while (all.hasRemaining() && channel.read(all, all.position()) > 0) {
            // Read until the buffer is full.
        }
        return Arrays.copyOf(all.array(), all.position());
    }

    private static boolean isUnchanged(byte[] bytes, FileChannel channel) throws IOException {
        if (channel.size() != bytes.length) {
            return false;
        }
        if (bytes.length < CHANGE_COUNTER_OFFSET + 4) {
            return true;
        }
        ByteBuffer counter = ByteBuffer.allocate(4);
        channel.read(counter, CHANGE_COUNTER_OFFSET);
        return Arrays.equals(
                counter.array(), Arrays.copyOfRange(bytes, CHANGE_COUNTER_OFFSET, CHANGE_COUNTER_OFFSET + 4));
    }
}
