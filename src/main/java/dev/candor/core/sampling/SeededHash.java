package dev.candor.core.sampling;

/** Numbers that look drawn by lot and follow from what they are about, so that they can be drawn again. */
final class SeededHash {
    private SeededHash() {}

    /** FNV-1a: unlike a string's own hash code it has 64 bits. */
    static long of(String text) {
        long hash = 0xcbf29ce484222325L;
        for (int i = 0; i < text.length(); i++) {
            hash = (hash ^ text.charAt(i)) * 0x100000001b3L;
        }
        return hash;
    }

    /** The last step of SplitMix64: spreads what differs in one bit over all of them. */
    static long mix(long bits) {
        long z = (bits ^ (bits >>> 30)) * 0xbf58476d1ce4e5b9L;
        z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
        return z ^ (z >>> 31);
    }
}
