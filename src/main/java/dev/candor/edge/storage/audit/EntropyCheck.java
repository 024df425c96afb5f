package dev.candor.edge.storage.audit;

/** Distinguishes ciphertext from text and from SQLite's own numbers by the distribution of bytes. */
final class EntropyCheck {
    /** Shorter runs are not judged. */
    static final int MIN_BYTES = 48;

    private static final int SMALL_LIMIT = 16;

    private EntropyCheck() {}

    /** Whether the bytes look like ciphertext, of which half are above 127 and one in sixteen is under 16. */
    static boolean looksLikeCiphertext(byte[] bytes, int from, int to) {
        int high = 0;
        int small = 0;
        for (int i = from; i < to; i++) {
            high += bytes[i] < 0 ? 1 : 0;
            small += bytes[i] >= 0 && bytes[i] < SMALL_LIMIT ? 1 : 0;
        }
        int length = to - from;
        return length >= MIN_BYTES
                && high * 100 >= length * 35
                && high * 100 <= length * 65
                && small * 100 <= length * 20;
    }
}
