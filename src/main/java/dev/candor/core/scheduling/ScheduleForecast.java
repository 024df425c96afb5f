package dev.candor.core.scheduling;

import dev.candor.core.sampling.DirectoryFailure;
import dev.candor.core.sampling.OpeningRequest;
import dev.candor.core.sampling.Sampler;
import dev.candor.core.sampling.SamplingFrames;
import dev.candor.core.sampling.Selection;
import dev.candor.core.survey.Catalogue;
import dev.candor.core.survey.Survey;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * Forecasts waves, assuming that nobody joins or leaves and no owner starts a survey that is not planned. People are selected by the same
 * {@link SelectionRun} as when waves open; here it records whom it would have asked.
 */
public final class ScheduleForecast {
    private final Catalogue catalogue;
    private final Schedule schedule;
    private final SamplingFrames samplingFrames;
    private final Sampler sampler;
    private final UnaryOperator<String> names;

    /** A forecast of this catalogue, in whose reasons surveys are named by their ids. */
    public ScheduleForecast(Catalogue catalogue, Schedule schedule, SamplingFrames samplingFrames, Sampler sampler) {
        this(catalogue, schedule, samplingFrames, sampler, UnaryOperator.identity());
    }

    /** {@code names} gives what people read for the id of a survey. */
    ScheduleForecast(
            Catalogue catalogue,
            Schedule schedule,
            SamplingFrames samplingFrames,
            Sampler sampler,
            UnaryOperator<String> names) {
        this.catalogue = catalogue;
        this.schedule = schedule;
        this.samplingFrames = samplingFrames;
        this.sampler = sampler;
        this.names = names;
    }

    /** Outcome of a forecast. */
    public sealed interface Outcome {
        /** Waves of the period, by due time. */
        record Planned(List<ForecastWave> waves) implements Outcome {
            public Planned {
                waves = List.copyOf(waves);
            }
        }

        /** The audience cannot be resolved now. */
        record AudienceUnknown(String why) implements Outcome {}
    }

    /** Forecasts the waves from {@code now} to before {@code end}. */
    public Outcome of(ForecastInput input, Instant now, Instant end) {
        List<ForecastWave> waves = new ArrayList<>();
        Timelines timelines = timelines(input, now, waves::add);
        SelectionRun run = new SelectionRun(samplingFrames, sampler, input::contacts);
        Optional<Instant> event = Optional.of(now);
        while (event.isPresent() && event.get().isBefore(end)) {
            Optional<String> unavailable = step(input, timelines.due(event.get()), run, event.get(), now);
            if (unavailable.isPresent()) {
                return new Outcome.AudienceUnknown(unavailable.get());
            }
            event = timelines.all().stream()
                    .flatMap(timeline -> timeline.nextEvent().stream())
                    .min(Comparator.naturalOrder());
        }
        timelines.all().forEach(SurveyForecast::end);
        waves.sort(Comparator.comparing(ForecastWave::due)
                .thenComparing(entry -> entry.survey().id()));
        return new Outcome.Planned(waves);
    }

    private Timelines timelines(ForecastInput input, Instant now, Consumer<ForecastWave> forecast) {
        Map<String, SurveyForecast.Waves> waves = new HashMap<>();
        Function<Survey, SurveyForecast.Waves> of =
                survey -> waves.computeIfAbsent(survey.id(), id -> new SurveyForecast.Waves(id, input));
        List<SurveyForecast> planned = new ArrayList<>();
        input.planned()
                .forEach((survey, at) -> planned.add(SurveyForecast.planned(
                        survey, catalogue.productOf(survey), sampler.days(), at, of.apply(survey), forecast)));
        List<SurveyForecast> scheduled = catalogue.surveys().stream()
                .filter(survey -> survey.schedule().isPresent())
                .map(survey -> SurveyForecast.scheduled(
                        survey, catalogue.productOf(survey), schedule, input, now, of.apply(survey), forecast))
                .toList();
        return new Timelines(planned, scheduled);
    }

    /** What may open. What owners planned goes first, as when waves open. */
    private record Timelines(List<SurveyForecast> planned, List<SurveyForecast> scheduled) {
        List<SurveyForecast> all() {
            return Stream.concat(planned.stream(), scheduled.stream()).toList();
        }

        List<DueTimeline> due(Instant now) {
            return Stream.concat(
                            due(planned, now),
                            due(scheduled, now).sorted(Comparator.comparing(DueTimeline::due, DueWave.ORDER)))
                    .toList();
        }

        private static Stream<DueTimeline> due(List<SurveyForecast> timelines, Instant now) {
            return timelines.stream()
                    .flatMap(timeline -> timeline.at(now).map(due -> new DueTimeline(timeline, due)).stream());
        }
    }

    /** Decides what is due at {@code at}, as it is foreseen at {@code now}. */
    private Optional<String> step(
            ForecastInput input, List<DueTimeline> wanted, SelectionRun run, Instant at, Instant now) {
        for (DueTimeline one : wanted) {
            Survey survey = one.due().survey();
            SurveyForecast timeline = one.timeline();
            if (timeline.isRefused(at)) {
                continue;
            }
            OpeningRequest request = timeline.request(at, ResponseRateHistory.of(survey, input.of(survey)));
            Selection selection = run.decide(request);
            if (selection instanceof DirectoryFailure failure) {
                return Optional.of(failure.reason());
            } else if (selection instanceof Selection.Asked asked) {
                run.addContacts(request, asked);
                timeline.open(request, asked);
            } else if (selection instanceof Selection.OutOfHours out) {
                timeline.skipOutOfHours(out.next());
            } else if (selection instanceof Selection.ContactLimitReached limit) {
                timeline.postpone(
                        limit.until(),
                        new PostponementText(catalogue, names).contactLimitReached(survey, limit, at, now));
            } else if (selection instanceof Selection.TooFew few) {
                timeline.skipTooFew(few.needed());
            }
        }
        return Optional.empty();
    }

    /** A timeline with a wave to open. */
    private record DueTimeline(SurveyForecast timeline, DueWave due) {}
}
