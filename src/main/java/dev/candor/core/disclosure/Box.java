package dev.candor.core.disclosure;

import java.util.List;
import java.util.Optional;

/** The sealed side of storage, as the tally reads it; for {@code core.disclosure} alone. */
public interface Box {
    /** All slots of this wave, filled or not, sorted by slot id. */
    List<byte[]> ballots(String wave);

    /** The vault's name for the comments that the last wave of this survey held back; empty if there are none. */
    Optional<String> held(String survey);
}
