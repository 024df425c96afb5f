package dev.candor.core.ballot;

import java.util.List;
import java.util.Optional;

/**
 * Where a wave's private key lives until the wave is closed, and never after. Keys are named by wave id (or by the
 * name of a carry-over of comments).
 */
public interface Vault {
    /** Makes a key pair under this name, or keeps the one that is there; returns its public key. */
    byte[] create(String name);

    /** Whether the key of this name is there. */
    boolean holds(String name);

    /** Seals for the holder of the private key: HPKE with X25519, HKDF-SHA256, AES-256-GCM. */
    byte[] seal(byte[] publicKey, byte[] plain);

    /**
     * A mark of 16 bytes that only the vault can make, by which a free slot is known; without the key it looks random.
     * Fails with {@link KeyLost} if the key is gone.
     */
    byte[] mark(String name, byte[] slot);

    /** Opens what was sealed for this name; empty if it was not. Fails with {@link KeyLost} if the key is gone. For {@code core.disclosure} alone. */
    Optional<byte[]> open(String name, byte[] sealed);

    /**
     * Keeps what was sealed for this name beside its key, in place of what was kept before. It lies here and not in the
     * database, so that a closed database holds nothing that was drawn at random, and nothing to be opened.
     */
    void keep(String name, List<byte[]> sealed);

    /** What is kept beside this key; nothing if nothing is. */
    List<byte[]> kept(String name);

    /** Destroys the key and what is kept beside it; nothing happens if they are gone. */
    void destroy(String name);

    /** The key of an open wave is gone: its ballots can never be read, by anyone. */
    final class KeyLost extends RuntimeException {
        private static final long serialVersionUID = 1L;

        /** For the key of this name. */
        public KeyLost(String name) {
            super("the vault holds no key for " + name);
        }
    }
}
