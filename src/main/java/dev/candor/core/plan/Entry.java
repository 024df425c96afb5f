package dev.candor.core.plan;

import dev.candor.core.audience.ExpectedResponse;
import dev.candor.core.audience.GroupSize;
import dev.candor.core.survey.Survey;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A wave to come.
 *
 * @param due when its schedule asks for it
 * @param waits why it cannot open at once, if it cannot; a sentence without its full stop
 * @param fate what becomes of it
 */
public record Entry(Survey survey, Instant due, Optional<String> waits, Fate fate) {
    /** What becomes of a wave. */
    public sealed interface Fate {
        /**
         * It opens.
         *
         * @param asked how many people it asks
         * @param expected how many are expected to answer
         * @param groups those that may be reported
         */
        record Opens(Instant at, int asked, ExpectedResponse expected, List<GroupSize> groups) implements Fate {
            public Opens {
                groups = List.copyOf(groups);
            }
        }

        /** It is skipped, and why; a sentence without its full stop. */
        record Skipped(String why) implements Fate {}

        /** It still waits when the plan ends. */
        record Undecided() implements Fate {}
    }
}
