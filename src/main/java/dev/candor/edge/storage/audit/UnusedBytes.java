package dev.candor.edge.storage.audit;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** The bytes of one page that no row uses, and that are not zero. */
final class UnusedBytes {
    private static final int HIGHEST_POINTER = 0x1fff;
    private static final int LEAF = 8;

    private final byte[] page;
    private final BitSet kept;

    private UnusedBytes(byte[] page, BitSet kept) {
        this.page = page;
        this.kept = kept;
    }

    /** Of this page of the file. */
    static UnusedBytes of(DatabaseFile file, PageMap map, int number) {
        byte[] page = file.page(number);
        BitSet kept = new BitSet(page.length);
        BitSet used = map.used(number);
        for (int i = used.nextClearBit(0); i < page.length; i = used.nextClearBit(i + 1)) {
            kept.set(i, page[i] != 0);
        }
        UnusedBytes leftovers = new UnusedBytes(page, kept);
        if (map.owner(number).equals(PageMap.FREE)) {
            leftovers.forgetWords(used.length(), file.pages());
        } else if (!map.owner(number).equals(PageMap.LOST)) {
            leftovers.forgetPointers(DatabaseFile.start(number), used);
        }
        return leftovers;
    }

    /** Where rows that are gone or moved once began: SQLite leaves these numbers behind its list of rows. */
    private void forgetPointers(int start, BitSet used) {
        int kind = page[start];
        int cells = (page[start + 3] & 0xff) << 8 | (page[start + 4] & 0xff);
        int at = start + (kind >= LEAF ? 8 : 12) + 2 * cells;
        while (at + 1 < page.length && !used.get(at) && !used.get(at + 1) && pair(at) <= HIGHEST_POINTER) {
            kept.clear(at, at + 2);
            at += 2;
        }
    }

    private int pair(int at) {
        return (page[at] & 0xff) << 8 | (page[at + 1] & 0xff);
    }

    /** Numbers of pages that once were free: SQLite leaves them behind its list of free pages. */
    private void forgetWords(int from, int pages) {
        if (from == 0) {
            return;
        }
        for (int at = from; at + 3 < page.length; at += 4) {
            int word = pair(at) << 16 | pair(at + 2);
            if (word < 1 || word > pages) {
                return;
            }
            kept.clear(at, at + 4);
        }
    }

    /** How many there are. */
    int size() {
        return kept.cardinality();
    }

    /** They alone, everything else blank. */
    String text() {
        byte[] alone = new byte[page.length];
        kept.stream().forEach(i -> alone[i] = page[i]);
        return UserIds.text(alone);
    }

    /** Whether a stretch of them looks like ciphertext. */
    boolean looksSealed() {
        return stretches().stream().anyMatch(s -> EntropyCheck.is(page, s[0], s[1]));
    }

    /** From and to; a few zeros in between do not end one. */
    private List<int[]> stretches() {
        List<int[]> found = new ArrayList<>();
        for (int from = kept.nextSetBit(0); from >= 0; from = kept.nextSetBit(from)) {
            int to = from;
            for (int next = from; next >= 0 && next - to < 4; next = kept.nextSetBit(to)) {
                to = kept.nextClearBit(next);
            }
            found.add(new int[] {from, to});
            from = to;
        }
        return found;
    }
}
