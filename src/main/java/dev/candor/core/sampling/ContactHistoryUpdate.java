package dev.candor.core.sampling;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Changes to the stored contacts when a wave opens; only contacts that the limit or the rotation needs are kept.
 *
 * @param added contacts of this wave; empty if nothing needs them
 * @param countedAfter the limit counts contacts after this instant; empty: no limit
 * @param rotatingSurveyIds ids of the surveys with a rotating sample; the last contact per survey and person is kept
 * @param survey id of the wave's survey
 * @param leftAudience ids of people who left the survey's audience, and with it the rotation
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
