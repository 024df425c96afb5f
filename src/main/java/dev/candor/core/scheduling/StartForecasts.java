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
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Foresees what becomes of starts that owners plan, and which waves suffer from them, by forecasts with and without the start. */
public final class StartForecasts {
    /** Waves that are foreseen before the search for a time that works ends: the more surveys, the fewer times are tried. */
    private static final int MOST_WAVES = 500;

    private static final Duration GRID = Duration.ofMinutes(5);

    /** How long a forecast is kept, though people may join, leave and opt out. */
    private static final Duration KEPT = Duration.ofMinutes(10);

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

    /** A time after these waves, which suffer from this start, at which none would suffer from it. */
    public Optional<Instant> harmless(PlannedStart start, List<AffectedWave> affected, Instant now) {
        return ofSurvey(start, now)
                .flatMap(one ->
                        one.search(Optional.of(after(start.at(), affected))).harmless());
    }

    /** The wave of the same survey that its schedule asks for at this instant, with this start; empty if it is not foreseen. */
    public Optional<ForecastWave> scheduled(PlannedStart start, Instant due, Instant now) {
        return ofSurvey(start, now).flatMap(one -> one.scheduled(due, start.at()));
    }

    /** The first time from {@code earliest} on at which this survey opens at once, or a slightly later one without harm. */
    public Optional<Instant> firstTime(Survey survey, Instant earliest, Instant now) {
        return new OfSurvey(survey, now).search(Optional.of(earliest)).offered();
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
        return recent.of(
                state,
                () -> new ForecastRuns(
                        new ScheduleForecast(considered, schedule, samplingFrames, sampler, surveys::quotedName),
                        ForecastInput.of(new Surveys(considered, surveys.ownerMade()), waveStore, results),
                        now));
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

        StartForecast at(Instant at) {
            ScheduleForecast.Outcome outcome = runs.with(survey, at, horizon(at));
            return outcome instanceof ScheduleForecast.Outcome.Planned waves
                    ? of(waves, at)
                    : new StartForecast.Unknown(((ScheduleForecast.Outcome.AudienceUnknown) outcome).why());
        }

        private StartForecast of(ScheduleForecast.Outcome.Planned waves, Instant at) {
            ForecastWave wave = wave(waves, at);
            if (wave.outcome() instanceof ForecastWave.Outcome.Opens opens) {
                return wave.waitReason().isEmpty() && opens.closes().equals(closes(at))
                        ? new StartForecast.OnTime(opens)
                        : new StartForecast.Delayed(opens, wave.waitReason());
            } else if (wave.outcome() instanceof ForecastWave.Outcome.Skipped skipped) {
                return new StartForecast.Blocked(
                        wave.waitReason().orElse(skipped.why()),
                        search(skipped.tryAt().filter(at::isBefore)).offered());
            }
            return new StartForecast.Held();
        }

        StartForecast onTime(Instant at) {
            StartForecast forecast = at(at);
            return forecast instanceof StartForecast.Delayed delayed
                    ? new StartForecast.Blocked(
                            delayed.why().orElse("it opens late"),
                            search(Optional.of(delayed.wave().at())).offered())
                    : forecast;
        }

        /** Tries this time and later ones. */
        FoundTimes search(Optional<Instant> earliest) {
            Optional<Instant> any = Optional.empty();
            Instant tried = Instant.MIN;
            Optional<Instant> next = earliest;
            int foreseen = 0;
            while (foreseen < MOST_WAVES && next.filter(tried::isBefore).isPresent()) {
                Instant at = roundedUp(next.get());
                if (!(runs.with(survey, at, horizon(at)) instanceof ScheduleForecast.Outcome.Planned waves)) {
                    break;
                }
                foreseen += waves.waves().size();
                ForecastWave wave = wave(waves, at);
                if (wave.opens().isPresent() && wave.waitReason().isEmpty()) {
                    List<AffectedWave> affected = affected(waves, at);
                    if (affected.isEmpty()) {
                        return new FoundTimes(Optional.of(at), any.or(() -> Optional.of(at)));
                    }
                    any = any.or(() -> Optional.of(at));
                    next = Optional.of(after(at, affected));
                } else {
                    next = wave.tryAt();
                }
                tried = at;
            }
            return new FoundTimes(Optional.empty(), any);
        }

        /** The wave that the survey's schedule asks for at this instant, if a start is planned for {@code at}. */
        Optional<ForecastWave> scheduled(Instant due, Instant at) {
            return runs.with(survey, at, horizon(at)) instanceof ScheduleForecast.Outcome.Planned waves
                    ? waves.waves().stream()
                            .filter(wave -> !wave.isPlanned() && isOfThis(wave))
                            .filter(wave -> wave.due().equals(due))
                            .findFirst()
                    : Optional.empty();
        }

        private boolean isOfThis(ForecastWave wave) {
            return wave.survey().id().equals(survey.id());
        }

        /** The waves that suffer from the start at this time. */
        List<AffectedWave> affected(Instant at) {
            return runs.with(survey, at, horizon(at)) instanceof ScheduleForecast.Outcome.Planned with
                    ? affected(with, at)
                    : List.of();
        }

        private List<AffectedWave> affected(ScheduleForecast.Outcome.Planned with, Instant at) {
            Instant horizon = horizon(at);
            if (!(runs.without(survey, horizon) instanceof ScheduleForecast.Outcome.Planned without)) {
                return List.of();
            }
            return without.waves().stream()
                    .filter(wave -> !isOfThis(wave))
                    .flatMap(wave ->
                            wave
                                    .opens()
                                    .filter(opens -> !opens.at().isBefore(at)
                                            && opens.at().isBefore(horizon))
                                    .stream()
                                    .flatMap(opens -> affected(wave, opens, with).stream()))
                    .sorted(Comparator.comparing(AffectedWave::opens))
                    .toList();
        }

        private Optional<AffectedWave> affected(
                ForecastWave wave, ForecastWave.Outcome.Opens opens, ScheduleForecast.Outcome.Planned with) {
            Optional<ForecastWave.Outcome.Opens> instead = with.waves().stream()
                    .filter(wave::isSame)
                    .flatMap(same -> same.opens().stream())
                    .findFirst();
            boolean suffers = instead.filter(then -> !then.at().isAfter(opens.at()) && then.asked() >= opens.asked())
                    .isEmpty();
            return suffers
                    ? Optional.of(new AffectedWave(
                            wave.survey().id(), opens.at(), instead.map(ForecastWave.Outcome.Opens::at)))
                    : Optional.empty();
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

        private ForecastWave wave(ScheduleForecast.Outcome.Planned forecast, Instant at) {
            return forecast.waves().stream()
                    .filter(wave -> wave.isPlanned() && wave.survey().equals(survey))
                    .filter(wave -> wave.due().equals(at))
                    .findFirst()
                    .orElseThrow();
        }
    }

    /** The next time to try: after the first of these waves has opened. */
    private static Instant after(Instant at, List<AffectedWave> affected) {
        return affected.stream()
                .map(AffectedWave::opens)
                .findFirst()
                .filter(at::isBefore)
                .orElse(at)
                .plus(GRID);
    }

    /** To a time that can be picked. */
    private static Instant roundedUp(Instant instant) {
        long over = Math.floorMod(instant.toEpochMilli(), GRID.toMillis());
        return over == 0 ? instant : instant.plusMillis(GRID.toMillis() - over);
    }
}
