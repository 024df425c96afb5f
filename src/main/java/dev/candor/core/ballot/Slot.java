package dev.candor.core.ballot;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * A place in a box, cut before anyone answers. Filling it changes its bytes, never its length or its place.
 *
 * @param id 16 random bytes
 * @param mark 16 bytes that tell the vault's holder that the slot is free; noise to anyone else, and noise once filled
 * @param sealed a sealed dummy, or a sealed ballot
 */
public record Slot(Bytes id, Bytes mark, Bytes sealed) {
    /** Bytes of an id and of a mark. */
    public static final int ID_BYTES = 16;

    /** Free slots under this key, one per person, sorted by id. */
    public static List<Slot> cut(int count, BallotForm form, String key, Vault vault, RandomGenerator random) {
        byte[] publicKey = vault.create(key);
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
                .map(id -> new Slot(
                        new Bytes(id), new Bytes(vault.mark(key, id)), new Bytes(vault.seal(publicKey, dummy))))
                .toList();
    }
}
