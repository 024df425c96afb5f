package dev.candor.core.ballot;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * A place in a box, allocated before anyone answers. Filling it changes its bytes, never its length or its place.
 *
 * @param id 16 random bytes
 * @param mac 16 bytes that tell the vault's holder what the slot is, and that nobody else wrote it; noise to anyone else
 * @param sealed a sealed dummy, or a sealed ballot
 */
public record Slot(Bytes id, Bytes mac, Bytes sealed) {
    /** Bytes of an id and of a mark. */
    public static final int ID_BYTES = 16;

    private static final byte FREE = 0;
    private static final byte FILLED = 1;

    /** What the mark of a slot proves. */
    public enum State {
        /** It holds a dummy, as it did when the wave opened. */
        FREE,
        /** It holds a ballot that was cast. */
        FILLED,
        /** Something other than Candor wrote it. */
        FORGED
    }

    /** Free slots under this key, one per person, sorted by id. */
    public static List<Slot> allocate(int count, BallotCodec form, String key, Vault vault, RandomGenerator random) {
        vault.createKeys(key);
        byte[] dummy = form.dummy();
        List<byte[]> ids = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            byte[] id = new byte[ID_BYTES];
            random.nextBytes(id);
            ids.add(id);
        }
        ids.sort(Arrays::compareUnsigned);
        // Sealing is nearly all of the work, and each slot's is its own.
        return ids.parallelStream()
                .map(id -> withMac(FREE, new Bytes(id), new Bytes(vault.seal(key, dummy)), key, vault))
                .toList();
    }

    /** This slot with a sealed ballot in it. */
    public Slot withBallot(Bytes ballot, String key, Vault vault) {
        return withMac(FILLED, id, ballot, key, vault);
    }

    /** What its mark proves under this key. */
    public State state(String key, Vault vault) {
        if (equals(withMac(FILLED, id, sealed, key, vault))) {
            return State.FILLED;
        }
        return equals(withMac(FREE, id, sealed, key, vault)) ? State.FREE : State.FORGED;
    }

    private static Slot withMac(byte state, Bytes id, Bytes sealed, String key, Vault vault) {
        byte[] marked = ByteBuffer.allocate(1 + id.value().length + sealed.value().length)
                .put(state)
                .put(id.value())
                .put(sealed.value())
                .array();
        return new Slot(id, new Bytes(vault.mac(key, marked)), sealed);
    }
}
