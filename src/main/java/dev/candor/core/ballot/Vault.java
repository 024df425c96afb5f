package dev.candor.core.ballot;

import java.util.Optional;
import java.util.Set;

/**
 * Stores the keys of a wave, named by wave id, until the wave is closed. Ballots are sealed, authenticated and opened with
 * keys of the vault alone, so a manipulated database cannot substitute its own.
 */
public interface Vault {
    /** Whether the vault that belongs to the database is reachable; an unmounted folder proves no key lost or destroyed. */
    boolean isAvailable();

    /** Creates the keys of this name unless they exist. */
    void createKeys(String name);

    /** Whether the keys of this name exist. */
    boolean hasKeys(String name);

    /**
     * Encrypts for the private key of this name: HPKE with X25519, HKDF-SHA256, AES-256-GCM. Fails with {@link KeyLost}
     * if the keys are gone.
     */
    byte[] seal(String name, byte[] plain);

    /** A message authentication code of 16 bytes under the key of this name. Fails with {@link KeyLost}. */
    byte[] mac(String name, byte[] content);

    /**
     * Decrypts what was sealed for this name; empty if it was not. Fails with {@link KeyLost} if the key is gone. Only
     * {@code core.disclosure} may call this.
     */
    Optional<byte[]> open(String name, byte[] sealed);

    /** Destroys the keys of this name, if they exist. Fails if the vault is not available. */
    void destroyKeys(String name);

    /** Destroys the keys of all other names. Fails if the vault is not available. */
    void destroyAllKeysExcept(Set<String> names);

    /** The key of an open wave is gone, so nobody can ever read its ballots. */
    final class KeyLost extends RuntimeException {
        private static final long serialVersionUID = 1L;

        public KeyLost(String name) {
            super("the vault holds no key for " + name);
        }
    }
}
