package dev.candor.core.disclosure;

import java.util.List;

/** The sealed side of storage, as the tally reads it; for {@code core.disclosure} alone. */
public interface Box {
    /** All slots of this wave, filled or not, sorted by slot id. */
    List<byte[]> ballots(String wave);
}
