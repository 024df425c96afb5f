package dev.candor.core.ballot;

import java.util.Arrays;

/** Some bytes, with an order and an equality. */
public final class Bytes implements Comparable<Bytes> {
    private final byte[] value;

    /** These bytes, which must not be changed afterwards. */
    public Bytes(byte[] value) {
        this.value = value;
    }

    /** The bytes, not to be changed. */
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
