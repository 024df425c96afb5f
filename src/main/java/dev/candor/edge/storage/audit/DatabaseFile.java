package dev.candor.edge.storage.audit;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Pages of an SQLite file, read by the rules of its format. Page numbers start at 1. */
final class DatabaseFile {
    private static final byte[] MAGIC = "SQLite format 3\0".getBytes(StandardCharsets.ISO_8859_1);
    private static final int HEADER_BYTES = 100;
    private static final int WAL_VERSION = 2;
    private static final long LOCK_BYTE_OFFSET = 0x40000000L;

    private final byte[] bytes;
    private final int pageSize;

    private DatabaseFile(byte[] bytes, int pageSize) {
        this.bytes = bytes;
        this.pageSize = pageSize;
    }

    /** Parses the bytes; {@code name} is for messages. */
    static DatabaseFile of(String name, byte[] bytes) throws AuditRefusal {
        if (bytes.length == 0) {
            throw new AuditRefusal(name + " is empty: Candor never wrote to it; name the database that it uses");
        }
        if (bytes.length < HEADER_BYTES || !Arrays.equals(bytes, 0, MAGIC.length, MAGIC, 0, MAGIC.length)) {
            throw new AuditRefusal(
                    name + " does not begin as an SQLite database does: it is another kind of file, or it is "
                            + "encrypted; audit the decrypted copy");
        }
        int size = ByteBuffer.wrap(bytes).getShort(16) & 0xffff;
        int pageSize = size == 1 ? 65536 : size;
        if (Integer.bitCount(pageSize) != 1 || pageSize < 512) {
            throw new AuditRefusal(name + " is damaged: pages of " + pageSize + " bytes; copy it again");
        }
        DatabaseFile file = new DatabaseFile(bytes, pageSize);
        if ((long) file.number(28) * pageSize > bytes.length) {
            throw new AuditRefusal(name + " is cut short: it should have " + file.number(28) + " pages, and has "
                    + bytes.length / pageSize + "; copy it again while Candor is stopped");
        }
        return file;
    }

    /** Four-byte integer at this offset in the header. */
    int number(int offset) {
        return ByteBuffer.wrap(bytes).getInt(offset);
    }

    /** Usable bytes of a page; some extensions reserve a few at its end. */
    int usable() {
        return pageSize - (bytes[20] & 0xff);
    }

    /** Whether the header asks for a write-ahead log. */
    boolean usesWriteAheadLog() {
        return bytes[18] == WAL_VERSION || bytes[19] == WAL_VERSION;
    }

    boolean isUtf8() {
        return number(56) <= 1;
    }

    /** Number of pages, including a truncated last one. */
    int pages() {
        return (bytes.length + pageSize - 1) / pageSize;
    }

    /** Offset of the b-tree within the page. */
    static int start(int page) {
        return page == 1 ? HEADER_BYTES : 0;
    }

    byte[] page(int number) {
        int from = Math.multiplyExact(number - 1, pageSize);
        if (number < 1 || from >= bytes.length) {
            throw new IndexOutOfBoundsException("there is no page " + number);
        }
        return Arrays.copyOfRange(bytes, from, Math.min(from + pageSize, bytes.length));
    }

    /** Whether the page is a pointer map or holds the lock bytes, and so no rows. */
    boolean isPointerMap(int page) {
        boolean mapped = number(52) != 0 && page >= 2 && (page - 2) % (usable() / 5 + 1) == 0;
        return mapped || page == LOCK_BYTE_OFFSET / pageSize + 1;
    }

    /** A copy that SQLite can open in memory, without a write-ahead log. */
    byte[] forSqlite() {
        byte[] copy = bytes.clone();
        copy[18] = 1;
        copy[19] = 1;
        return copy;
    }
}
