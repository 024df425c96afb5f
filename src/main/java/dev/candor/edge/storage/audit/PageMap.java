package dev.candor.edge.storage.audit;

import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Deque;

/** Maps each page to its table or index, and marks the bytes that are in use. */
final class PageMap {
    /** Owner of a page on SQLite's free list. */
    static final String FREE = "(free)";

    /** Owner of a page without a reference to it. */
    static final String UNREFERENCED = "(lost)";

    /** Owner of the schema table and of SQLite's own pages. */
    static final String SCHEMA = "(schema)";

    private static final int INTERIOR_INDEX = 2;
    private static final int INTERIOR_TABLE = 5;
    private static final int LEAF_INDEX = 10;
    private static final int LEAF_TABLE = 13;

    private final DatabaseFile file;
    private final String[] owners;
    private final BitSet[] used;

    /** Creates a map that holds the free pages only. */
    PageMap(DatabaseFile file) {
        this.file = file;
        owners = new String[file.pages() + 1];
        used = new BitSet[file.pages() + 1];
        Arrays.fill(owners, UNREFERENCED);
        Arrays.setAll(used, page -> new BitSet());
        for (int page = 1; page <= file.pages(); page++) {
            if (file.isPointerMap(page)) {
                claim(page, SCHEMA).set(0, file.page(page).length);
            }
        }
        free();
    }

    String owner(int page) {
        return owners[page];
    }

    BitSet used(int page) {
        return used[page];
    }

    private BitSet claim(int page, String owner) {
        if (page < 1 || page >= owners.length || !owners[page].equals(UNREFERENCED)) {
            throw new IllegalStateException("page " + page + " belongs to two owners");
        }
        owners[page] = owner;
        return used[page];
    }

    private void free() {
        int trunk = file.number(32);
        while (trunk != 0) {
            ByteBuffer page = ByteBuffer.wrap(file.page(trunk));
            int leaves = page.getInt(4);
            claim(trunk, FREE).set(0, 8 + 4 * leaves);
            for (int i = 0; i < leaves; i++) {
                claim(page.getInt(8 + 4 * i), FREE);
            }
            trunk = page.getInt(0);
        }
    }

    /** Walks the b-tree from its root page and assigns its pages to the owner. */
    void walk(int root, String owner) {
        Deque<Integer> pending = new ArrayDeque<>();
        pending.add(root);
        while (!pending.isEmpty()) {
            int page = pending.remove();
            BitSet bytes = claim(page, owner);
            if (page == 1) {
                bytes.set(0, DatabaseFile.start(page));
            }
            new TreePage(page, ByteBuffer.wrap(file.page(page)), bytes, owner).read(pending);
        }
    }

    /** One page of a b-tree. */
    private final class TreePage {
        private final int start;
        private final ByteBuffer page;
        private final BitSet bytes;
        private final String owner;
        private final int kind;

        TreePage(int number, ByteBuffer page, BitSet bytes, String owner) {
            start = DatabaseFile.start(number);
            this.page = page;
            this.bytes = bytes;
            this.owner = owner;
            kind = page.get(start);
        }

        void read(Deque<Integer> below) {
            if (kind != INTERIOR_INDEX && kind != INTERIOR_TABLE && kind != LEAF_INDEX && kind != LEAF_TABLE) {
                throw new IllegalStateException("a page of " + owner + " has the unknown kind " + kind);
            }
            boolean leaf = kind == LEAF_INDEX || kind == LEAF_TABLE;
            int head = start + (leaf ? 8 : 12);
            int cells = page.getShort(start + 3) & 0xffff;
            bytes.set(start, head + 2 * cells);
            for (int i = 0; i < cells; i++) {
                int cell = page.getShort(head + 2 * i) & 0xffff;
                if (!leaf) {
                    below.add(page.getInt(cell));
                }
                bytes.set(cell, Math.max(end(cell), cell + 4));
            }
            if (!leaf) {
                below.add(page.getInt(start + 8));
            }
            freeBlocks();
        }

        private int end(int cell) {
            page.position(kind == INTERIOR_INDEX || kind == INTERIOR_TABLE ? cell + 4 : cell);
            long payload = varint();
            if (kind == INTERIOR_TABLE) {
                return page.position();
            }
            if (kind == LEAF_TABLE) {
                varint();
            }
            int here = local(payload);
            int end = page.position() + here;
            if (here < payload) {
                overflow(page.getInt(end), payload - here);
                return end + 4;
            }
            return end;
        }

        /** Bytes of a payload of this length that are stored on the cell's own page. */
        private int local(long payload) {
            int usable = file.usable();
            int most = kind == LEAF_TABLE ? usable - 35 : (usable - 12) * 64 / 255 - 23;
            if (payload <= most) {
                return (int) payload;
            }
            int least = (usable - 12) * 32 / 255 - 23;
            int share = least + (int) ((payload - least) % (usable - 4));
            return share <= most ? share : least;
        }

        private void overflow(int first, long length) {
            long left = length;
            for (int next = first; left > 0; left -= file.usable() - 4) {
                claim(next, owner).set(0, 4 + (int) Math.min(left, file.usable() - 4));
                next = ByteBuffer.wrap(file.page(next)).getInt(0);
            }
        }

        /** Marks the headers of free blocks between cells: offset of the next block, and length. */
        private void freeBlocks() {
            int freeBlock = page.getShort(start + 1) & 0xffff;
            while (freeBlock != 0) {
                bytes.set(freeBlock, freeBlock + 4);
                freeBlock = page.getShort(freeBlock) & 0xffff;
            }
        }

        private long varint() {
            long value = 0;
            for (int i = 0; i < 8; i++) {
                byte next = page.get();
                value = value << 7 | (next & 0x7f);
                if (next >= 0) {
                    return value;
                }
            }
            return value << 8 | (page.get() & 0xff);
        }
    }
}
