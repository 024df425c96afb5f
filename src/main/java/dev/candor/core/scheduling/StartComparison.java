package dev.candor.core.scheduling;

import dev.candor.core.survey.Survey;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What follows from a start at some time, beside what follows without it. */
final class StartComparison {
    /** How far a search goes on before it looks whether a wave suffers. */
    private static final Duration STEP = Duration.ofDays(1);

    private final Survey survey;
    private final Instant at;
    private final ScheduleForecast.Run with;
    private final ScheduleForecast.Run without;

    /** A start of this survey; {@code before} is the forecast up to that time. */
    StartComparison(ScheduleForecast.Run before, Survey survey, Instant at) {
        this.survey = survey;
        this.at = at;
        with = before.copy();
        with.plan(survey, at);
        without = before.copy();
    }

    /**
     * What becomes of a start and of other waves.
     *
     * @param failure why nothing can be foreseen; empty: all can
     * @param waves the waves with the start
     * @param affected the waves that suffer from it, by the time at which they open without it
     */
    record Result(Optional<String> failure, List<ForecastWave> waves, List<AffectedWave> affected) {
        Result {
            waves = List.copyOf(waves);
            affected = List.copyOf(affected);
        }
    }

    /** The waves that are due until {@code seen}, and those that open before {@code horizon} and suffer from the start. */
    Result upTo(Instant horizon, Instant seen) {
        without.advance(horizon);
        with.decide(seen);
        return new Result(failure(), with.waves(), affected());
    }

    /** The start itself, once it is decided; empty if that cannot be foreseen. */
    Optional<ForecastWave> start() {
        with.decide(survey, at);
        return own(with.waves(), survey, at);
    }

    /** The start of this survey that is planned for this instant. */
    static Optional<ForecastWave> own(List<ForecastWave> waves, Survey survey, Instant at) {
        return waves.stream()
                .filter(wave -> wave.isPlanned() && wave.survey().equals(survey))
                .filter(wave -> wave.due().equals(at))
                .findFirst();
    }

    /** When the first wave opens without the start that suffers from it before this instant. */
    Optional<Instant> firstAffected(Instant horizon) {
        List<AffectedWave> affected = List.of();
        for (Instant until = at; affected.isEmpty() && until.isBefore(horizon); ) {
            Instant next = until.plus(STEP);
            until = next.isBefore(horizon) ? next : horizon;
            with.advance(until);
            without.advance(until);
            affected = affected();
        }
        return affected.stream().findFirst().map(AffectedWave::opens);
    }

    /** Why nothing can be foreseen; empty if all can. */
    Optional<String> failure() {
        return with.failure().or(without::failure);
    }

    private List<AffectedWave> affected() {
        if (failure().isPresent()) {
            return List.of();
        }
        Map<ForecastWave.Id, ForecastWave> sameWaves =
                with.waves().stream().collect(Collectors.toMap(ForecastWave::id, Function.identity()));
        return without.waves().stream()
                .sorted(ForecastWave.ORDER)
                .filter(wave -> !wave.survey().id().equals(survey.id()))
                .flatMap(wave -> affected(wave, Optional.ofNullable(sameWaves.get(wave.id()))).stream())
                .sorted(Comparator.comparing(AffectedWave::opens))
                .toList();
    }

    private static Optional<AffectedWave> affected(ForecastWave wave, Optional<ForecastWave> same) {
        Optional<ForecastWave.Outcome.Opens> instead = same.flatMap(ForecastWave::opens);
        return wave.opens()
                .filter(opens -> instead.filter(then -> !then.at().isAfter(opens.at()) && then.asked() >= opens.asked())
                        .isEmpty())
                .map(opens ->
                        new AffectedWave(wave.survey().id(), opens.at(), instead.map(ForecastWave.Outcome.Opens::at)));
    }
}
