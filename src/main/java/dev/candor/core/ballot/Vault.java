package dev.candor.core.ballot;

import java.util.Optional;
import java.util.Set;

/**
 * Where a wave's keys live until the wave is closed, and never after. Keys are named by wave id. What a database says is
 * not believed here: ballots are sealed, marked and opened with what lies in the vault alone.
 */
public interface Vault {
    /** Whether this is the vault that goes with the database; a folder that is not mounted proves no key lost or destroyed. */
    boolean isAvailable();

    /** Makes the keys of this name, or keeps those that are there. */
    void createKeys(String name);

    /** Whether the keys of this name are there. */
    boolean hasKeys(String name);

    /**
     * Seals for the holder of the private key of this name: HPKE with X25519, HKDF-SHA256, AES-256-GCM. Fails with
     * {@link KeyLost} if the keys are gone.
     */
    byte[] seal(String name, byte[] plain);

    /** A mark of 16 bytes over these bytes that only the vault can make; noise to anyone else. Fails with {@link KeyLost}. */
    byte[] mac(String name, byte[] marked);

    /** Opens what was sealed for this name; empty if it was not. Fails with {@link KeyLost} if the key is gone. For {@code core.disclosure} alone. */
    Optional<byte[]> open(String name, byte[] sealed);

    /** Destroys the keys of this name; nothing happens if they are gone. Fails if the vault is not there. */
    void destroyKeys(String name);

    /** Destroys the keys of all names but these. Fails if the vault is not there. */
    void destroyAllKeysExcept(Set<String> names);

    /** The key of an open wave is gone: its ballots can never be read, by anyone. */
    final class KeyLost extends RuntimeException {
        private static final long serialVersionUID = 1L;

        /** For the key of this name. */
        public KeyLost(String name) {
            super("the vault holds no key for " + name);
        }
    }
}
