package dev.candor.core.disclosure;

import dev.candor.core.ballot.Slot;
import java.util.List;

/** The sealed side of storage, as the tally reads it; for {@code core.disclosure} alone. */
public interface SealedResponsesReader {
    /** All slots of this wave, filled or not, sorted by slot id. */
    List<Slot> slots(String wave);

    /** How many people on this wave's roster have answered. */
    int answeredCount(String wave);
}
