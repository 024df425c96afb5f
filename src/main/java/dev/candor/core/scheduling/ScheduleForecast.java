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
import java.util.function.Predicate;
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
        Run run = begin(input, now);
        run.advance(end);
        return run.end();
    }

    /** A forecast from {@code now} on, which has not gone any way yet. */
    Run begin(ForecastInput input, Instant now) {
        return new Run(input, now);
    }

    /** A forecast as far as it has gone. */
    final class Run {
        private final ForecastInput input;
        private final Instant from;
        private final SelectionRun selection;
        private final Map<String, SurveyForecast.Waves> wavesBySurvey = new HashMap<>();
        private final List<SurveyForecast> planned = new ArrayList<>();
        private final List<SurveyForecast> scheduled = new ArrayList<>();
        private final List<ForecastWave> waves = new ArrayList<>();
        private Optional<String> failure = Optional.empty();

        private Run(ForecastInput input, Instant from) {
            this.input = input;
            this.from = from;
            selection = new SelectionRun(samplingFrames, sampler, input::contacts);
            input.planned().forEach(this::plan);
            catalogue.surveys().stream()
                    .filter(survey -> survey.schedule().isPresent())
                    .map(survey -> SurveyForecast.scheduled(
                            survey, catalogue.productOf(survey), schedule, input, from, wavesOf(survey), waves::add))
                    .forEach(scheduled::add);
        }

        private Run(Run other) {
            input = other.input;
            from = other.from;
            selection = other.selection.copy();
            failure = other.failure;
            other.wavesBySurvey.forEach((survey, before) -> wavesBySurvey.put(survey, before.copy()));
            other.planned.forEach(timeline -> planned.add(copy(timeline)));
            other.scheduled.forEach(timeline -> scheduled.add(copy(timeline)));
        }

        private SurveyForecast copy(SurveyForecast timeline) {
            return timeline.copy(wavesOf(timeline.survey()), waves::add);
        }

        /** A forecast that goes on from here by itself, and holds the waves that are decided from here on. */
        Run copy() {
            return new Run(this);
        }

        private SurveyForecast.Waves wavesOf(Survey survey) {
            return wavesBySurvey.computeIfAbsent(survey.id(), id -> new SurveyForecast.Waves(id, input));
        }

        /** Plans this survey for an instant that the forecast has not reached. */
        void plan(Survey survey, Instant at) {
            planned.add(SurveyForecast.planned(
                    survey, catalogue.productOf(survey), sampler.days(), at, wavesOf(survey), waves::add));
        }

        /** Cancels the planned start of this survey, which the forecast has not reached. */
        void cancel(Survey survey) {
            planned.removeIf(timeline -> isOf(timeline, survey));
        }

        /** Goes on to this instant. */
        void advance(Instant end) {
            goOn(event -> event.isBefore(end));
        }

        /** Goes on past this instant, until the waves that are due by then are decided. */
        void decide(Instant end) {
            goOn(event -> !event.isAfter(end) || all().anyMatch(timeline -> timeline.isWaiting(end)));
        }

        /** Goes on past this instant, until the start of this survey is decided that is planned for it. */
        void decide(Survey survey, Instant at) {
            goOn(event -> !event.isAfter(at)
                    || planned.stream().anyMatch(timeline -> isOf(timeline, survey) && timeline.isWaiting(at)));
        }

        private void goOn(Predicate<Instant> wanted) {
            Optional<Instant> event = nextEvent().filter(wanted);
            while (failure.isEmpty() && event.isPresent()) {
                failure = step(event.get());
                event = nextEvent().filter(wanted);
            }
        }

        private Optional<Instant> nextEvent() {
            return all().flatMap(timeline -> timeline.nextEvent().stream())
                    .min(Comparator.naturalOrder())
                    .map(event -> event.isBefore(from) ? from : event);
        }

        private Stream<SurveyForecast> all() {
            return Stream.concat(planned.stream(), scheduled.stream());
        }

        private static boolean isOf(SurveyForecast timeline, Survey survey) {
            return timeline.survey().id().equals(survey.id());
        }

        /** Why nothing can be foreseen from here on; empty if all can. */
        Optional<String> failure() {
            return failure;
        }

        /** The waves that are decided so far. */
        List<ForecastWave> waves() {
            return waves;
        }

        private Outcome end() {
            if (failure.isPresent()) {
                return new Outcome.AudienceUnknown(failure.get());
            }
            all().forEach(SurveyForecast::end);
            return new Outcome.Planned(waves.stream().sorted(ForecastWave.ORDER).toList());
        }

        /** What is due. What owners planned goes first, as when waves open. */
        private List<DueTimeline> due(Instant at) {
            return Stream.concat(
                            due(planned, at)
                                    .sorted(Comparator.comparing(DueTimeline::at)
                                            .thenComparing(
                                                    one -> one.due().survey().id())),
                            due(scheduled, at).sorted(Comparator.comparing(DueTimeline::due, DueWave.ORDER)))
                    .toList();
        }

        private static Stream<DueTimeline> due(List<SurveyForecast> timelines, Instant at) {
            return timelines.stream()
                    .flatMap(timeline -> timeline.at(at).map(due -> new DueTimeline(timeline, due)).stream());
        }

        /** Decides what is due at this instant; returns why nothing can be foreseen, if so. */
        private Optional<String> step(Instant at) {
            for (DueTimeline one : due(at)) {
                Survey survey = one.due().survey();
                SurveyForecast timeline = one.timeline();
                if (timeline.isRefused(at)) {
                    continue;
                }
                OpeningRequest request = timeline.request(at, ResponseRateHistory.of(survey, input.of(survey)));
                Selection selected = selection.decide(request);
                if (selected instanceof DirectoryFailure unavailable) {
                    return Optional.of(unavailable.reason());
                } else if (selected instanceof Selection.Asked asked) {
                    selection.addContacts(request, asked);
                    timeline.open(request, asked);
                } else if (selected instanceof Selection.OutOfHours out) {
                    timeline.skipOutOfHours(out.next());
                } else if (selected instanceof Selection.ContactLimitReached limit) {
                    timeline.postpone(
                            limit.until(),
                            () -> new PostponementText(catalogue, names).contactLimitReached(survey, limit, at, from));
                } else if (selected instanceof Selection.TooFew few) {
                    timeline.skipTooFew(few.needed());
                }
            }
            return Optional.empty();
        }
    }

    /** A timeline with a wave to open. */
    private record DueTimeline(SurveyForecast timeline, DueWave due) {
        Instant at() {
            return due.at();
        }
    }
}
