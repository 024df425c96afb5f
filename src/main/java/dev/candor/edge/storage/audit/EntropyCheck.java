package dev.candor.edge.storage.audit;

/** Tells ciphertext from text and from SQLite's own numbers, by how its bytes are spread. */
final class EntropyCheck {
    /** Fewer bytes than this are not judged. */
    static final int LEAST = 48;

    private static final int SMALL = 16;

    private EntropyCheck() {}

    /** Whether these bytes look like ciphertext: half of it is above 127, one in sixteen is under 16. */
    static boolean is(byte[] bytes, int from, int to) {
        int high = 0;
        int small = 0;
        for (int i = from; i < to; i++) {
            high += bytes[i] < 0 ? 1 : 0;
            small += bytes[i] >= 0 && bytes[i] < SMALL ? 1 : 0;
        }
        int length = to - from;
        return length >= LEAST && high * 100 >= length * 35 && high * 100 <= length * 65 && small * 100 <= length * 20;
    }
}
