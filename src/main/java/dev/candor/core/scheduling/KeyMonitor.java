package dev.candor.core.scheduling;

import dev.candor.core.ballot.Vault;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Watches the keys of open waves. A missing key has a grace period, also at the close. While the whole vault is
 * unavailable, no key counts as missing.
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

    /** State of a key. */
    enum KeyState {
        /** The key is in the vault. */
        PRESENT,
        /** The key is not in the vault but may come back, as when the folder is mounted late. */
        MISSING,
        /** The key has been missing for longer than the grace period. */
        LOST
    }

    /** Whether the vault is available; logs once when it is not. */
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

    KeyState stateOf(Wave wave, Instant now) {
        if (vault.hasKeys(wave.id())) {
            missingSince.remove(wave.id());
            return KeyState.PRESENT;
        }
        // Another thread may forget it meanwhile.
        Instant before = missingSince.putIfAbsent(wave.id(), now);
        if (before == null) {
            LOG.log(System.Logger.Level.ERROR, missingKeyText(wave.id()));
            return KeyState.MISSING;
        }
        return now.isBefore(before.plus(GRACE_PERIOD)) ? KeyState.MISSING : KeyState.LOST;
    }

    /** Restarts the grace periods after the clock was ahead. */
    void clockWasAhead() {
        missingSince.clear();
    }

    /** Problems with the vault and the keys of these open waves; one line each, with the remedy. */
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
