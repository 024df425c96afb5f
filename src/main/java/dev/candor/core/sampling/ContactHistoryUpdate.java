package dev.candor.core.sampling;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What is remembered of who was asked once a wave is open: no more than a limit to attention or turns need.
 *
 * @param added of this wave; none where nothing needs them
 * @param countedAfter the limit counts what was asked after this instant; empty: there is no limit
 * @param rotatingSurveyIds ids of the surveys whose people take turns: of each the last time it asked somebody is kept
 * @param survey the wave's
 * @param leftAudience ids of people to whom this survey does not turn any more: they have no turn to wait for
 */
public record ContactHistoryUpdate(
        List<Contact> added,
        Optional<Instant> countedAfter,
        Set<String> rotatingSurveyIds,
        String survey,
        Set<String> leftAudience) {
    public ContactHistoryUpdate {
        added = List.copyOf(added);
        rotatingSurveyIds = Set.copyOf(rotatingSurveyIds);
        leftAudience = Set.copyOf(leftAudience);
    }
}
