package dev.candor.core.scheduling;

import dev.candor.core.sampling.ExpectedResponse;
import dev.candor.core.sampling.GroupSize;
import dev.candor.core.sampling.OpeningRequest;
import dev.candor.core.sampling.Selection;
import dev.candor.core.survey.Survey;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A wave of a forecast.
 *
 * @param due when its schedule or a planned start asks for the wave
 * @param isPlanned whether owners planned it
 * @param waitReason why it cannot open at once; a clause without a full stop
 * @param outcome whether it opens
 */
public record ForecastWave(
        Survey survey, Instant due, boolean isPlanned, Optional<String> waitReason, Outcome outcome) {
    static final Comparator<ForecastWave> ORDER = Comparator.comparing(ForecastWave::due)
            .thenComparing(wave -> wave.survey().id());

    /** What a wave has in common with the same wave of another forecast. */
    record Id(String survey, Instant due, boolean isPlanned) {}

    Id id() {
        return new Id(survey.id(), due, isPlanned);
    }

    /** Whom it asks and when, if it opens. */
    Optional<Outcome.Opens> opens() {
        return outcome instanceof Outcome.Opens opens ? Optional.of(opens) : Optional.empty();
    }

    boolean opensAtOnce() {
        return opens().isPresent() && waitReason.isEmpty();
    }

    /** When a start of its survey has another outcome at the earliest; empty: that cannot be foreseen. */
    Optional<Instant> tryAt() {
        return outcome instanceof Outcome.Skipped skipped ? skipped.tryAt() : opens().map(Outcome.Opens::at);
    }

    /** Whether a wave opens. */
    public sealed interface Outcome {
        /**
         * The wave opens.
         *
         * @param closes when it closes
         * @param asked number of people asked
         * @param expected expected response
         * @param groups reporting groups
         */
        record Opens(Instant at, Instant closes, int asked, ExpectedResponse expected, List<GroupSize> groups)
                implements Outcome {
            public Opens {
                groups = List.copyOf(groups);
            }

            static Opens of(OpeningRequest request, Selection.Asked asked, Instant closes) {
                return new Opens(request.now(), closes, asked.people().size(), request.expected(), asked.groups());
            }
        }

        /**
         * The wave is skipped.
         *
         * @param why a clause without a full stop
         * @param tryAt when a start of the survey has another outcome at the earliest; empty: that cannot be foreseen
         */
        record Skipped(String why, Optional<Instant> tryAt) implements Outcome {}

        /** The wave still waits when the forecast ends. */
        record Undecided() implements Outcome {}
    }
}
