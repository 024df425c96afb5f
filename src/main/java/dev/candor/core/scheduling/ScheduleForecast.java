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
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/**
 * Forecasts waves, assuming that nobody joins or leaves and no owner starts a survey that is not planned. People are selected by the same
 * {@link SelectionRun} as when waves open; here it records whom it would have asked.
 */
public final class ScheduleForecast {
    private final Catalogue catalogue;
    private final Schedule schedule;
    private final SamplingFrames samplingFrames;
    private final Sampler sampler;

    public ScheduleForecast(Catalogue catalogue, Schedule schedule, SamplingFrames samplingFrames, Sampler sampler) {
        this.catalogue = catalogue;
        this.schedule = schedule;
        this.samplingFrames = samplingFrames;
        this.sampler = sampler;
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
        List<SurveyForecast> timelines = timelines(input, now, waves::add);
        SelectionRun run = new SelectionRun(samplingFrames, sampler, input::contacts);
        Optional<Instant> event = Optional.of(now);
        while (event.isPresent() && event.get().isBefore(end)) {
            Optional<String> unavailable = step(input, timelines, run, event.get());
            if (unavailable.isPresent()) {
                return new Outcome.AudienceUnknown(unavailable.get());
            }
            event = timelines.stream()
                    .flatMap(timeline -> timeline.nextEvent().stream())
                    .min(Comparator.naturalOrder());
        }
        timelines.forEach(SurveyForecast::end);
        waves.sort(Comparator.comparing(ForecastWave::due)
                .thenComparing(entry -> entry.survey().id()));
        return new Outcome.Planned(waves);
    }

    private List<SurveyForecast> timelines(ForecastInput input, Instant now, Consumer<ForecastWave> waves) {
        List<SurveyForecast> timelines = new ArrayList<>();
        catalogue.surveys().stream()
                .filter(survey -> survey.schedule().isPresent())
                .map(survey ->
                        SurveyForecast.scheduled(survey, catalogue.productOf(survey), schedule, input, now, waves))
                .forEach(timelines::add);
        input.planned().entrySet().stream()
                .map(plan -> SurveyForecast.planned(
                        plan.getKey(), catalogue.productOf(plan.getKey()), schedule, input, plan.getValue(), waves))
                .forEach(timelines::add);
        return timelines;
    }

    private Optional<String> step(ForecastInput input, List<SurveyForecast> timelines, SelectionRun run, Instant now) {
        List<DueTimeline> wanted = new ArrayList<>();
        timelines.forEach(timeline -> timeline.at(now).ifPresent(due -> wanted.add(new DueTimeline(timeline, due))));
        wanted.sort(Comparator.comparing(DueTimeline::due, DueWave.ORDER));
        for (DueTimeline one : wanted) {
            Survey survey = one.due().survey();
            OpeningRequest request =
                    new OpeningRequest(survey, one.due().at(), now, ResponseRateHistory.of(survey, input.of(survey)));
            Selection selection = run.decide(request);
            if (selection instanceof DirectoryFailure failure) {
                return Optional.of(failure.reason());
            } else if (selection instanceof Selection.Asked asked) {
                run.addContacts(request, asked);
                one.timeline().open(request, asked);
            } else if (selection instanceof Selection.OutOfHours) {
                one.timeline().skipOutOfHours();
            } else if (selection instanceof Selection.ContactLimitReached limit) {
                one.timeline()
                        .postpone(
                                limit.until(),
                                new PostponementText(catalogue, UnaryOperator.identity())
                                        .contactLimitReached(survey, limit, now));
            } else if (selection instanceof Selection.TooFew few) {
                one.timeline().skip("fewer than " + few.needed() + " people would be asked: nothing could be shown");
            }
        }
        return Optional.empty();
    }

    /** A timeline with a wave to open. */
    private record DueTimeline(SurveyForecast timeline, DueWave due) {}
}
