package dev.candor.core.disclosure;

import dev.candor.core.ballot.Slot;
import java.util.List;

/** Reads the sealed responses of a wave for the tally. Only {@code core.disclosure} may use it. */
public interface SealedResponsesReader {
    /** All slots of this wave, free or filled, sorted by id. */
    List<Slot> slots(String wave);

    /** The number of people on this wave's roster who have answered. */
    int answeredCount(String wave);
}
