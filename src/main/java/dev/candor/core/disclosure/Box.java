package dev.candor.core.disclosure;

import java.util.List;
import java.util.Optional;

/** The sealed side of storage, as the tally reads it; for {@code core.disclosure} alone. */
public interface Box {
    /** All slots of this wave, filled or not, sorted by slot id. */
    List<byte[]> ballots(String wave);

    /** The comments that earlier waves of this survey held back. */
    Carried carried(String survey);

    /**
     * Comments held back, sealed, dummies among them.
     *
     * @param key the name of their key in the vault; empty if there are none
     */
    record Carried(Optional<String> key, List<byte[]> sealed) {
        public Carried {
            sealed = List.copyOf(sealed);
        }
    }
}
