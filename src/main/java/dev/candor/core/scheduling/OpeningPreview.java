package dev.candor.core.scheduling;

import dev.candor.core.sampling.OpeningRequest;
import dev.candor.core.sampling.Selection;
import java.time.Instant;

/** What would come of asking a survey now. */
public sealed interface OpeningPreview {
    /** It would open for these people, and close at this instant. */
    record Opens(OpeningRequest request, Selection.Asked asked, Instant closes) implements OpeningPreview {}

    /** It would not open, for this reason. */
    record Refused(OpeningResult why) implements OpeningPreview {}
}
