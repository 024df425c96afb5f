package dev.candor.core.sampling;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What is remembered of who was asked once a wave is open: no more than a limit to attention or turns need.
 *
 * @param added of this wave; none where nothing needs them
 * @param since the limit counts what was asked after this instant; empty: there is no limit
 * @param rotating ids of the surveys whose people take turns: of each the last time it asked somebody is kept
 * @param survey the wave's
 * @param gone ids of people to whom this survey does not turn any more: they have no turn to wait for
 */
public record ContactHistoryUpdate(
        List<Contact> added, Optional<Instant> since, Set<String> rotating, String survey, Set<String> gone) {
    public ContactHistoryUpdate {
        added = List.copyOf(added);
        rotating = Set.copyOf(rotating);
        gone = Set.copyOf(gone);
    }
}
