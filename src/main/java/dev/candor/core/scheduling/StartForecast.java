package dev.candor.core.scheduling;

import java.time.Instant;
import java.util.Optional;

/** What becomes of a start that an owner plans, as far as it can be foreseen. Reasons are clauses without a full stop. */
public sealed interface StartForecast {
    /** The survey opens at its time. */
    record OnTime(ForecastWave.Outcome.Opens wave) implements StartForecast {}

    /**
     * The survey, which was planned before something got in its way, opens later than planned.
     *
     * @param why empty: its time has come, and only the next attempt tells
     */
    record Delayed(ForecastWave.Outcome.Opens wave, Optional<String> why) implements StartForecast {}

    /** The survey does not open; {@code nearest} is a later time at which it would. */
    record Blocked(String why, Optional<Instant> nearest) implements StartForecast {}

    /** The survey opens only if its owners have replied to its last result by then. */
    record Held() implements StartForecast {}

    /** Nothing can be foreseen, because people cannot be looked up now. */
    record Unknown(String why) implements StartForecast {}
}
