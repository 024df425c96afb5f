package dev.candor.core.scheduling;

import dev.candor.core.sampling.OpeningRequest;
import dev.candor.core.sampling.Selection;
import java.time.Instant;

/** What would happen if a survey were opened now. */
public sealed interface OpeningPreview {
    /** The wave would open for these people and close at this instant. */
    record Opens(OpeningRequest request, Selection.Asked asked, Instant closes) implements OpeningPreview {
        /** What a forecast says of this wave. */
        public ForecastWave.Outcome.Opens forecast() {
            return ForecastWave.Outcome.Opens.of(request, asked, closes);
        }
    }

    /** The wave would not open. */
    record Refused(OpeningResult why) implements OpeningPreview {}
}
