package dev.candor.core.ballot;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * A slot for one sealed ballot, allocated when a wave opens. Filling a slot changes its bytes, never its length or order.
 *
 * @param id 16 random bytes
 * @param mac 16 bytes with which the vault verifies the slot's state and that Candor wrote it; noise without the vault's key
 * @param sealed a sealed dummy, or a sealed ballot
 */
public record Slot(Bytes id, Bytes mac, Bytes sealed) {
    /** Length of an id and of a MAC. */
    public static final int ID_BYTES = 16;

    private static final byte FREE = 0;
    private static final byte FILLED = 1;

    /** The state of a slot, as its MAC proves it. */
    public enum State {
        /** The slot holds a dummy, as it did when the wave opened. */
        FREE,
        /** The slot holds a ballot that was cast. */
        FILLED,
        /** Something other than Candor wrote the slot. */
        FORGED
    }

    /** New free slots under this key, one per person, sorted by id. */
    public static List<Slot> allocate(int count, BallotCodec codec, String key, Vault vault, RandomGenerator random) {
        vault.createKeys(key);
        byte[] dummy = codec.dummy();
        List<byte[]> ids = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            byte[] id = new byte[ID_BYTES];
            random.nextBytes(id);
            ids.add(id);
        }
        ids.sort(Arrays::compareUnsigned);
        // Sealing takes nearly all of the time and is independent per slot.
        return ids.parallelStream()
                .map(id -> withMac(FREE, new Bytes(id), new Bytes(vault.seal(key, dummy)), key, vault))
                .toList();
    }

    /** This slot filled with a sealed ballot. */
    public Slot withBallot(Bytes ballot, String key, Vault vault) {
        return withMac(FILLED, id, ballot, key, vault);
    }

    /** The state that the MAC proves under this key. */
    public State state(String key, Vault vault) {
        if (mac.equals(mac(FILLED, id, sealed, key, vault))) {
            return State.FILLED;
        }
        return mac.equals(mac(FREE, id, sealed, key, vault)) ? State.FREE : State.FORGED;
    }

    private static Slot withMac(byte state, Bytes id, Bytes sealed, String key, Vault vault) {
        return new Slot(id, mac(state, id, sealed, key, vault), sealed);
    }

    private static Bytes mac(byte state, Bytes id, Bytes sealed, String key, Vault vault) {
        byte[] content = ByteBuffer.allocate(1 + id.value().length + sealed.value().length)
                .put(state)
                .put(id.value())
                .put(sealed.value())
                .array();
        return new Bytes(vault.mac(key, content));
    }
}
