package dev.candor.core.scheduling;

import dev.candor.core.sampling.ExpectedResponse;
import dev.candor.core.sampling.GroupSize;
import dev.candor.core.survey.Survey;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A wave to come.
 *
 * @param due when its schedule asks for it
 * @param waitReason why it cannot open at once, if it cannot; a sentence without its full stop
 * @param outcome what becomes of it
 */
public record ForecastWave(Survey survey, Instant due, Optional<String> waitReason, Outcome outcome) {
    /** What becomes of a wave. */
    public sealed interface Outcome {
        /**
         * It opens.
         *
         * @param asked how many people it asks
         * @param expected how many are expected to answer
         * @param groups those that may be reported
         */
        record Opens(Instant at, int asked, ExpectedResponse expected, List<GroupSize> groups) implements Outcome {
            public Opens {
                groups = List.copyOf(groups);
            }
        }

        /** It is skipped, and why; a sentence without its full stop. */
        record Skipped(String why) implements Outcome {}

        /** It still waits when the plan ends. */
        record Undecided() implements Outcome {}
    }
}
