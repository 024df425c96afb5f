package dev.candor.core.scheduling;

import dev.candor.core.page.RecentlyUsed;
import dev.candor.core.sampling.Sampler;
import dev.candor.core.sampling.SamplingFrames;
import dev.candor.core.survey.Catalogue;
import dev.candor.core.survey.PlannedStart;
import dev.candor.core.survey.Survey;
import dev.candor.core.survey.Surveys;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Foresees what becomes of starts that owners plan, and which waves suffer from them, by forecasts with and without the start. */
public final class StartForecasts {
    /** How far a search for a time that works goes. */
    private static final Duration FARTHEST = Duration.ofDays(84);

    /** How much later than the first time that works one without harm is offered instead. */
    private static final Duration MOST_PATIENCE = Duration.ofDays(14);

    /** How far behind the waves that a start can change the next one of its survey is foreseen. */
    private static final Duration NEXT_SEEN = Duration.ofDays(28);

    private static final Duration GRID = Duration.ofMinutes(5);

    /** How long a forecast is kept, though people may join, leave and opt out. */
    private static final Duration KEPT = Duration.ofMinutes(10);

    /** How long a forecast is kept for which people could not be looked up. */
    private static final Duration FAILURE_KEPT = Duration.ofSeconds(10);

    private final Surveys surveys;
    private final Schedule schedule;
    private final SamplingFrames samplingFrames;
    private final Sampler sampler;
    private final WaveStore waveStore;
    private final UnansweredResults results;
    private final RecentlyUsed<State, ForecastRuns> recent = new RecentlyUsed<>(4);

    public StartForecasts(
            Surveys surveys,
            Schedule schedule,
            SamplingFrames samplingFrames,
            Sampler sampler,
            WaveStore waveStore,
            UnansweredResults results) {
        this.surveys = surveys;
        this.schedule = schedule;
        this.samplingFrames = samplingFrames;
        this.sampler = sampler;
        this.waveStore = waveStore;
        this.results = results;
    }

    /** What becomes of this start, which is stored. */
    public StartForecast of(PlannedStart start, Instant now) {
        return forecast(start, now, ofSurvey -> ofSurvey.at(start.at()));
    }

    /** What becomes of this start if it is planned now. One that would open late is blocked, because another time can be chosen. */
    public StartForecast ifPlanned(PlannedStart start, Instant now) {
        return forecast(start, now, ofSurvey -> ofSurvey.onTime(start.at()));
    }

    private StartForecast forecast(PlannedStart start, Instant now, Function<OfSurvey, StartForecast> forecast) {
        return ofSurvey(start, now).map(forecast).orElse(new StartForecast.Blocked("it was removed", Optional.empty()));
    }

    private Optional<OfSurvey> ofSurvey(PlannedStart start, Instant now) {
        return surveys.survey(start.survey()).map(survey -> new OfSurvey(survey.withOpenFor(start.openFor()), now));
    }

    /** The waves that suffer from this start, whether it is stored or not, by the time at which they open without it. */
    public List<AffectedWave> affected(PlannedStart start, Instant now) {
        return ofSurvey(start, now).map(one -> one.affected(start.at())).orElse(List.of());
    }

    /** A time after these waves, which suffer from this start, and not much later, at which none would suffer from it. */
    public Optional<Instant> harmless(PlannedStart start, List<AffectedWave> affected, Instant now) {
        return affected.stream()
                .findFirst()
                .map(AffectedWave::opens)
                .flatMap(first -> ofSurvey(start, now)
                        .flatMap(one -> one.search(after(start.at(), first), Optional.of(start.at()))))
                .filter(start.at()::isBefore);
    }

    /** The wave of the same survey that its schedule asks for at this instant, with this start; empty if it is not foreseen. */
    public Optional<ForecastWave> scheduled(PlannedStart start, Instant due, Instant now) {
        return ofSurvey(start, now).flatMap(one -> one.scheduled(due, start.at()));
    }

    /** The first time from {@code earliest} on at which this survey opens at once, or a slightly later one without harm. */
    public Optional<Instant> firstTime(Survey survey, Instant earliest, Instant now) {
        return new OfSurvey(survey, now).search(earliest, Optional.empty());
    }

    /**
     * What forecasts depend on, but for people who join, leave and opt out.
     *
     * @param survey the only one that matters; empty: all do
     * @param due planned starts whose time has come
     * @param open ids of the open waves
     * @param held ids of surveys that wait for a reply
     * @param period number of the period for which forecasts are kept
     */
    private record State(
            Optional<String> survey,
            List<PlannedStart> planned,
            List<PlannedStart> due,
            Set<String> open,
            Set<String> held,
            long period) {}

    private ForecastRuns runs(Survey survey, Instant now) {
        Catalogue all = surveys.catalogue();
        // Without a contact limit no other survey matters.
        boolean alone = all.contactLimit().isEmpty();
        Catalogue considered = alone
                ? new Catalogue(
                        all.products(),
                        all.teams(),
                        all.survey(survey.id()).stream().toList())
                : all;
        List<PlannedStart> planned = surveys.ownerMade().plannedStarts();
        State state = new State(
                Optional.of(survey.id()).filter(id -> alone),
                planned,
                planned.stream().filter(start -> !start.at().isAfter(now)).toList(),
                waveStore.open().stream().map(Wave::id).collect(Collectors.toSet()),
                ForecastInput.held(considered, results),
                now.toEpochMilli() / KEPT.toMillis());
        Optional<ForecastRuns> known = recent.get(state).filter(runs -> !runs.hasFailedBy(now.minus(FAILURE_KEPT)));
        if (known.isPresent()) {
            return known.get();
        }
        ForecastRuns runs = new ForecastRuns(
                new ScheduleForecast(considered, schedule, samplingFrames, sampler, surveys::quotedName),
                ForecastInput.of(new Surveys(considered, surveys.ownerMade()), waveStore, results),
                now);
        recent.put(state, runs);
        return runs;
    }

    /** The starts of one survey, seen from one instant. */
    private final class OfSurvey {
        private final Survey survey;
        private final Instant now;
        private final ForecastRuns runs;

        OfSurvey(Survey survey, Instant now) {
            this.survey = survey;
            this.now = now;
            runs = runs(survey, now);
        }

        private StartComparison.Result compare(Instant at) {
            StartComparison.Result result = runs.compared(survey, at, start -> start.upTo(horizon(at), seen(at)));
            result.failure().ifPresent(why -> runs.failed(now));
            return result;
        }

        StartForecast at(Instant at) {
            StartComparison.Result result = compare(at);
            return result.failure()
                    .<StartForecast>map(StartForecast.Unknown::new)
                    .orElseGet(() -> StartComparison.own(result.waves(), survey, at)
                            .map(wave -> of(wave, at))
                            .orElseThrow());
        }

        private StartForecast of(ForecastWave wave, Instant at) {
            if (wave.outcome() instanceof ForecastWave.Outcome.Opens opens) {
                return wave.waitReason().isEmpty() && opens.closes().equals(closes(at))
                        ? new StartForecast.OnTime(opens)
                        : new StartForecast.Delayed(opens, wave.waitReason());
            } else if (wave.outcome() instanceof ForecastWave.Outcome.Skipped skipped) {
                return new StartForecast.Blocked(
                        wave.waitReason().orElse(skipped.why()),
                        skipped.tryAt().filter(at::isBefore).flatMap(later -> search(later, Optional.empty())));
            }
            return new StartForecast.Held();
        }

        StartForecast onTime(Instant at) {
            StartForecast forecast = at(at);
            return forecast instanceof StartForecast.Delayed delayed
                    ? new StartForecast.Blocked(
                            delayed.why().orElse("it opens late"),
                            search(delayed.wave().at(), Optional.empty()))
                    : forecast;
        }

        /**
         * The first time without harm from {@code earliest} on if it is near, or else the first at which the survey opens at
         * once.
         *
         * @param works an earlier time at which the survey opens at once, if there is one
         */
        Optional<Instant> search(Instant earliest, Optional<Instant> works) {
            Optional<Instant> any = works;
            Instant last = works.map(at -> at.plus(MOST_PATIENCE)).orElse(earliest.plus(FARTHEST));
            Optional<Instant> next = Optional.of(roundedUp(earliest));
            ScheduleForecast.Run before = runs.before(survey, next.get());
            while (next.isPresent() && !next.get().isAfter(last)) {
                Instant at = next.get();
                before.advance(at);
                StartComparison start = new StartComparison(before, survey, at);
                Optional<ForecastWave> wave = start.start();
                Optional<Instant> later = wave.flatMap(ForecastWave::tryAt);
                if (wave.filter(ForecastWave::opensAtOnce).isPresent()) {
                    Optional<Instant> affected = start.firstAffected(horizon(at));
                    if (affected.isEmpty()) {
                        any = next;
                    } else if (any.isEmpty()) {
                        any = next;
                        last = at.plus(MOST_PATIENCE);
                    }
                    later = affected.map(first -> after(at, first));
                }
                if (start.failure().isPresent()) {
                    runs.failed(now);
                    return any;
                }
                next = later.map(StartForecasts::roundedUp).filter(at::isBefore);
            }
            return any;
        }

        /** The wave that the survey's schedule asks for at this instant, if a start is planned for {@code at}. */
        Optional<ForecastWave> scheduled(Instant due, Instant at) {
            return compare(at).waves().stream()
                    .filter(wave -> wave.id().equals(new ForecastWave.Id(survey.id(), due, false)))
                    .findFirst();
        }

        /** The waves that suffer from the start at this time. */
        List<AffectedWave> affected(Instant at) {
            return compare(at).affected();
        }

        /** Until then waves are foreseen: the next one by the survey's schedule is among them unless it is far. */
        private Instant seen(Instant at) {
            Instant horizon = horizon(at);
            return survey.schedule()
                    .flatMap(cron -> schedule.next(cron, at))
                    .filter(due -> due.isAfter(horizon) && due.isBefore(horizon.plus(NEXT_SEEN)))
                    .orElse(horizon);
        }

        private Instant closes(Instant at) {
            return sampler.days().plus(at, survey.openFor());
        }

        /** Until then a start at this time changes what others may ask. */
        private Instant horizon(Instant at) {
            Instant closes = closes(at);
            Instant free = surveys.catalogue()
                    .contactLimit()
                    .map(limit -> sampler.days().plus(at, limit.period()))
                    .orElse(closes);
            Instant last = free.isAfter(closes) ? free : closes;
            // After downtime a start may be planned still that would have closed already.
            return last.isAfter(now) ? last : now;
        }
    }

    /** The next time to try: after the first wave that suffers has opened. */
    private static Instant after(Instant at, Instant affected) {
        return (affected.isAfter(at) ? affected : at).plus(GRID);
    }

    /** To a time that can be picked. */
    private static Instant roundedUp(Instant instant) {
        long over = Math.floorMod(instant.toEpochMilli(), GRID.toMillis());
        return over == 0 ? instant : instant.plusMillis(GRID.toMillis() - over);
    }
}
