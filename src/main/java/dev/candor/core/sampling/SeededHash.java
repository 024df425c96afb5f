package dev.candor.core.sampling;

/** Deterministic pseudo-random numbers: the same input always gives the same number. */
final class SeededHash {
    private SeededHash() {}

    /** FNV-1a over the UTF-16 units; 64 bits, unlike {@link String#hashCode}. */
    static long of(String text) {
        long hash = 0xcbf29ce484222325L;
        for (int i = 0; i < text.length(); i++) {
            hash = (hash ^ text.charAt(i)) * 0x100000001b3L;
        }
        return hash;
    }

    /** The finaliser of SplitMix64: a difference in one bit changes all bits. */
    static long mix(long bits) {
        long z = (bits ^ (bits >>> 30)) * 0xbf58476d1ce4e5b9L;
        z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
        return z ^ (z >>> 31);
    }
}
