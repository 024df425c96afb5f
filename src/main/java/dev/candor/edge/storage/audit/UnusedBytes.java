package dev.candor.edge.storage.audit;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** Bytes of one page that no row uses and that are not zero. */
final class UnusedBytes {
    private static final int MAX_POINTER = 0x1fff;
    private static final int LEAF_PAGE = 8;

    private final byte[] page;
    private final BitSet leftover;

    private UnusedBytes(byte[] page, BitSet leftover) {
        this.page = page;
        this.leftover = leftover;
    }

    static UnusedBytes of(DatabaseFile file, PageMap map, int number) {
        byte[] page = file.page(number);
        BitSet leftover = new BitSet(page.length);
        BitSet used = map.used(number);
        for (int i = used.nextClearBit(0); i < page.length; i = used.nextClearBit(i + 1)) {
            leftover.set(i, page[i] != 0);
        }
        UnusedBytes leftovers = new UnusedBytes(page, leftover);
        if (map.owner(number).equals(PageMap.FREE)) {
            leftovers.ignorePageNumbers(used.length(), file.pages());
        } else if (!map.owner(number).equals(PageMap.UNREFERENCED)) {
            leftovers.ignoreRowPointers(DatabaseFile.start(number), used);
        }
        return leftovers;
    }

    /** Ignores pointers to deleted or moved rows, which SQLite leaves behind its list of rows. */
    private void ignoreRowPointers(int start, BitSet used) {
        int kind = page[start];
        int cells = (page[start + 3] & 0xff) << 8 | (page[start + 4] & 0xff);
        int at = start + (kind >= LEAF_PAGE ? 8 : 12) + 2 * cells;
        while (at + 1 < page.length && !used.get(at) && !used.get(at + 1) && pair(at) <= MAX_POINTER) {
            leftover.clear(at, at + 2);
            at += 2;
        }
    }

    private int pair(int at) {
        return (page[at] & 0xff) << 8 | (page[at + 1] & 0xff);
    }

    /** Ignores numbers of formerly free pages, which SQLite leaves behind its list of free pages. */
    private void ignorePageNumbers(int from, int pages) {
        if (from == 0) {
            return;
        }
        for (int at = from; at + 3 < page.length; at += 4) {
            int word = pair(at) << 16 | pair(at + 2);
            if (word < 1 || word > pages) {
                return;
            }
            leftover.clear(at, at + 4);
        }
    }

    int size() {
        return leftover.cardinality();
    }

    /** The page as text, with all other bytes blank. */
    String text() {
        byte[] alone = new byte[page.length];
        leftover.stream().forEach(i -> alone[i] = page[i]);
        return UserIds.text(alone);
    }

    /** Whether a run of unused bytes looks like ciphertext. */
    boolean looksSealed() {
        return runs().stream().anyMatch(s -> EntropyCheck.looksLikeCiphertext(page, s[0], s[1]));
    }

    /** Start and end of each run; a few zeros in between do not end one. */
    private List<int[]> runs() {
        List<int[]> found = new ArrayList<>();
        for (int from = leftover.nextSetBit(0); from >= 0; from = leftover.nextSetBit(from)) {
            int to = from;
            for (int next = from; next >= 0 && next - to < 4; next = leftover.nextSetBit(to)) {
                to = leftover.nextClearBit(next);
            }
            found.add(new int[] {from, to});
            from = to;
        }
        return found;
    }
}
