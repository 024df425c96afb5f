package dev.candor.core.scheduling;

import dev.candor.core.ballot.Vault;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Watches the keys of open waves. A key that is missing is waited for, at the close as before it; a vault that is not there
 * proves nothing about any key, however long it stays away.
 */
final class KeyMonitor {
    private static final System.Logger LOG = System.getLogger(KeyMonitor.class.getName());
    private static final Duration GRACE_PERIOD = Duration.ofMinutes(10);
    private static final String VAULT_UNAVAILABLE =
            "CANDOR_VAULT is not the folder that it was at the start: bring it back (is it"
                    + " mounted?); until then nothing is opened, counted or destroyed";

    private final Vault vault;
    private final Map<String, Instant> missingSince = new ConcurrentHashMap<>();
    private volatile boolean vaultUnavailable;

    KeyMonitor(Vault vault) {
        this.vault = vault;
    }

    /** What is known of a key. */
    enum KeyState {
        /** It is in the vault. */
        PRESENT,
        /** It is not, but it may come back, as from a folder mounted late. */
        MISSING,
        /** It was missing for so long that it will not come back. */
        LOST
    }

    /** Whether the vault is there; if not, the log says so once. */
    boolean isVaultAvailable() {
        boolean there = vault.isAvailable();
        if (!there) {
            missingSince.clear();
            if (!vaultUnavailable) {
                LOG.log(System.Logger.Level.ERROR, VAULT_UNAVAILABLE);
            }
        }
        vaultUnavailable = !there;
        return there;
    }

    /** What is known of this wave's key at this instant. */
    KeyState stateOf(Wave wave, Instant now) {
        if (vault.hasKeys(wave.id())) {
            missingSince.remove(wave.id());
            return KeyState.PRESENT;
        }
        if (missingSince.putIfAbsent(wave.id(), now) == null) {
            LOG.log(System.Logger.Level.ERROR, missingKeyText(wave.id()));
        }
        return now.isBefore(missingSince.get(wave.id()).plus(GRACE_PERIOD)) ? KeyState.MISSING : KeyState.LOST;
    }

    /** The clock was ahead: what is missing is missing from now on. */
    void clockWasAhead() {
        missingSince.clear();
    }

    /** What is wrong with the vault and the keys of these open waves now, and the way out; one line each. */
    List<String> notReady(Collection<Wave> open) {
        if (!vault.isAvailable()) {
            return List.of(VAULT_UNAVAILABLE);
        }
        return open.stream()
                .map(Wave::id)
                .filter(wave -> !vault.hasKeys(wave))
                .map(KeyMonitor::missingKeyText)
                .toList();
    }

    private static String missingKeyText(String wave) {
        return "the key of wave " + wave + " is not in the vault: no ballot can be counted without it; bring it back"
                + " within " + GRACE_PERIOD.toMinutes()
                + " minutes, or the wave is closed as void and everyone is asked"
                + " again";
    }
}
