package dev.candor.core.scheduling;

import dev.candor.core.sampling.Sampler;
import dev.candor.core.sampling.SamplingFrames;
import dev.candor.core.survey.CalendarDays;
import dev.candor.core.survey.Catalogue;
import dev.candor.core.survey.PlannedStart;
import dev.candor.core.survey.Survey;
import dev.candor.core.survey.Surveys;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;

/** Foresees what becomes of starts that owners plan, by a {@link ScheduleForecast} from now until the survey would close. */
public final class StartForecasts {
    /** Later times that are tried before the search for one that works ends. */
    private static final int ATTEMPTS = 6;

    private static final Duration GRID = Duration.ofMinutes(5);

    private final Surveys surveys;
    private final Schedule schedule;
    private final SamplingFrames samplingFrames;
    private final Sampler sampler;
    private final WaveStore waveStore;
    private final UnansweredResults results;

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

    /** What becomes of this start if it is planned now; one that would open late is blocked, because its time would be short. */
    public StartForecast ifPlanned(PlannedStart start, Instant now) {
        return forecast(start, now, ofSurvey -> ofSurvey.onTime(start.at()));
    }

    private StartForecast forecast(PlannedStart start, Instant now, Function<OfSurvey, StartForecast> forecast) {
        return surveys.survey(start.survey())
                .map(survey -> forecast.apply(new OfSurvey(survey.withOpenFor(start.openFor()), now)))
                .orElse(new StartForecast.Blocked("it is not there any more", Optional.empty()));
    }

    /** The first time from {@code earliest} on that is found at which this survey opens at once. */
    public Optional<Instant> firstTime(Survey survey, Instant earliest, Instant now) {
        return new OfSurvey(survey, now).firstTime(Optional.of(earliest));
    }

    /** The starts of one survey, seen from one instant. */
    private final class OfSurvey {
        private final Survey survey;
        private final Instant now;
        private final ScheduleForecast forecast;
        private final ForecastInput input;

        OfSurvey(Survey survey, Instant now) {
            Catalogue all = surveys.catalogue();
            // Without a contact limit no other survey matters.
            Catalogue considered = all.contactLimit().isPresent()
                    ? all
                    : new Catalogue(
                            all.products(),
                            all.teams(),
                            all.survey(survey.id()).stream().toList());
            this.survey = survey;
            this.now = now;
            forecast = new ScheduleForecast(considered, schedule, samplingFrames, sampler, surveys::quotedName);
            input = ForecastInput.of(new Surveys(considered, surveys.ownerMade()), waveStore, results);
        }

        StartForecast at(Instant at) {
            ScheduleForecast.Outcome outcome = forecast(at);
            if (!(outcome instanceof ScheduleForecast.Outcome.Planned planned)) {
                return new StartForecast.Unknown(((ScheduleForecast.Outcome.AudienceUnknown) outcome).why());
            }
            ForecastWave wave = wave(planned, at);
            if (wave.outcome() instanceof ForecastWave.Outcome.Opens opens) {
                return wave.waitReason()
                        .<StartForecast>map(why -> new StartForecast.Delayed(opens, why))
                        .orElse(new StartForecast.OnTime(opens));
            } else if (wave.outcome() instanceof ForecastWave.Outcome.Skipped skipped) {
                return new StartForecast.Blocked(
                        wave.waitReason().orElse(skipped.why()),
                        firstTime(skipped.tryAt().filter(at::isBefore)));
            }
            return new StartForecast.Held();
        }

        StartForecast onTime(Instant at) {
            StartForecast forecast = at(at);
            return forecast instanceof StartForecast.Delayed delayed
                    ? new StartForecast.Blocked(
                            delayed.why(), firstTime(Optional.of(delayed.wave().at())))
                    : forecast;
        }

        /** The first time from this one on that is found at which the survey opens at once. */
        Optional<Instant> firstTime(Optional<Instant> earliest) {
            Instant tried = Instant.MIN;
            Optional<Instant> next = earliest;
            for (int i = 0; i < ATTEMPTS && next.filter(tried::isBefore).isPresent(); i++) {
                tried = roundedUp(next.get());
                if (!(forecast(tried) instanceof ScheduleForecast.Outcome.Planned waves)) {
                    return Optional.empty();
                }
                ForecastWave wave = wave(waves, tried);
                if (wave.outcome() instanceof ForecastWave.Outcome.Opens opens) {
                    if (wave.waitReason().isEmpty()) {
                        return Optional.of(tried);
                    }
                    next = Optional.of(opens.at());
                } else {
                    next = wave.outcome() instanceof ForecastWave.Outcome.Skipped again
                            ? again.tryAt()
                            : Optional.empty();
                }
            }
            return Optional.empty();
        }

        private ScheduleForecast.Outcome forecast(Instant at) {
            Instant closes = new CalendarDays(schedule.zone()).plus(at, survey.openFor());
            // After downtime a start may be planned still that would have closed already.
            Instant last = closes.isAfter(now) ? closes : now;
            return forecast.of(input.withPlanned(survey, at), now, last.plusMillis(1));
        }

        private ForecastWave wave(ScheduleForecast.Outcome.Planned forecast, Instant at) {
            return forecast.waves().stream()
                    .filter(wave -> wave.survey().equals(survey) && wave.due().equals(at))
                    .findFirst()
                    .orElseThrow();
        }
    }

    /** To a time that can be picked. */
    private static Instant roundedUp(Instant instant) {
        long over = Math.floorMod(instant.toEpochMilli(), GRID.toMillis());
        return over == 0 ? instant : instant.plusMillis(GRID.toMillis() - over);
    }
}
