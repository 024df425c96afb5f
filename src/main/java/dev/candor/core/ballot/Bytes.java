package dev.candor.core.ballot;

import java.util.Arrays;

/** A byte array with equality and unsigned order; {@code toString} hides its content. */
public final class Bytes implements Comparable<Bytes> {
    private final byte[] value;

    /** Wraps the array without a copy; the caller must not change it afterwards. */
    public Bytes(byte[] value) {
        this.value = value;
    }

    /** The wrapped array, which the caller must not change. */
    public byte[] value() {
        return value;
    }

    @Override
    public int compareTo(Bytes other) {
        return Arrays.compareUnsigned(value, other.value);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Bytes bytes && Arrays.equals(value, bytes.value);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(value);
    }

    @Override
    public String toString() {
        return value.length + " bytes";
    }
}
