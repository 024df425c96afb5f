package dev.candor.core.ballot;

import java.util.Optional;

/**
 * Where a wave's private key lives until the wave is closed, and never after. Keys are named by wave id.
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

    /** Destroys the key; nothing happens if it is gone. */
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
