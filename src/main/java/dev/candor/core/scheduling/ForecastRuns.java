package dev.candor.core.scheduling;

import dev.candor.core.page.RecentlyUsed;
import dev.candor.core.survey.Survey;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** Forecasts from one state: with the planned starts that are stored, with another one, or without one. */
final class ForecastRuns {
    /** Forecasts end at a multiple of this, so that one serves several questions. */
    private static final Duration STEP = Duration.ofDays(28);

    private final ScheduleForecast forecast;
    private final ForecastInput input;
    private final Instant from;
    private final RecentlyUsed<Run, ScheduleForecast.Outcome> known = new RecentlyUsed<>(24);

    /** Forecasts that begin at {@code from}. */
    ForecastRuns(ScheduleForecast forecast, ForecastInput input, Instant from) {
        this.forecast = forecast;
        this.input = input;
        this.from = from;
    }

    private record Run(Map<Survey, Instant> planned, Instant end) {}

    /** The waves up to {@code until} or later if this survey is planned for {@code at}, and for no other time. */
    ScheduleForecast.Outcome with(Survey survey, Instant at, Instant until) {
        return run(input.withPlanned(survey, at), until);
    }

    /** The waves up to {@code until} or later if this survey is not planned. */
    ScheduleForecast.Outcome without(Survey survey, Instant until) {
        return run(input.withoutPlanned(survey), until);
    }

    // Not one at a time: nobody waits for the forecast of another survey.
    private ScheduleForecast.Outcome run(ForecastInput planned, Instant until) {
        long steps = 1 + Math.max(0, Duration.between(from, until).dividedBy(STEP));
        Run run = new Run(planned.planned(), from.plus(STEP.multipliedBy(steps)));
        Optional<ScheduleForecast.Outcome> before = known.get(run);
        if (before.isPresent()) {
            return before.get();
        }
        ScheduleForecast.Outcome outcome = forecast.of(planned, from, run.end());
        if (outcome instanceof ScheduleForecast.Outcome.Planned) {
            known.put(run, outcome); // Whom nobody can look up now may be found the next moment.
        }
        return outcome;
    }
}
