package dev.candor.core.scheduling;

import dev.candor.core.sampling.OpeningRequest;
import dev.candor.core.sampling.Sampler;
import dev.candor.core.sampling.SamplingFrames;
import dev.candor.core.sampling.Selection;
import dev.candor.core.survey.Catalogue;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The waves to come, if nobody comes or goes and nobody starts a survey by hand. Who is asked is decided as when waves
 * open: by the same {@link SelectionRun}, which here remembers whom it would have asked.
 */
public final class ScheduleForecast {
    private final Catalogue catalogue;
    private final Schedule schedule;
    private final SamplingFrames samplingFrames;
    private final Sampler sampler;

    /** Of this, by this schedule, of these people, decided by this. */
    public ScheduleForecast(Catalogue catalogue, Schedule schedule, SamplingFrames audiences, Sampler sampler) {
        this.catalogue = catalogue;
        this.schedule = schedule;
        this.samplingFrames = audiences;
        this.sampler = sampler;
    }

    /** What came of planning. */
    public sealed interface Outcome {
        /** The waves due in that time, by the instant when they are due. */
        record Planned(List<ForecastWave> waves) implements Outcome {
            public Planned {
                waves = List.copyOf(waves);
            }
        }

        /** It cannot be told now who is there, and why. */
        record NotNow(String why) implements Outcome {}
    }

    /** From {@code now} to before {@code end}, after this past. */
    public Outcome of(ForecastInput past, Instant now, Instant end) {
        List<ForecastWave> calendar = new ArrayList<>();
        List<SurveyTimeline> courses = catalogue.surveys().stream()
                .filter(survey -> survey.schedule().isPresent())
                .map(survey ->
                        new SurveyTimeline(survey, catalogue.productOf(survey), schedule, past, now, calendar::add))
                .toList();
        SelectionRun run = new SelectionRun(samplingFrames, sampler, past::contacts);
        Optional<Instant> event = Optional.of(now);
        while (event.isPresent() && event.get().isBefore(end)) {
            Optional<String> trouble = step(past, courses, run, event.get());
            if (trouble.isPresent()) {
                return new Outcome.NotNow(trouble.get());
            }
            event = courses.stream()
                    .flatMap(course -> course.nextEvent().stream())
                    .min(Comparator.naturalOrder());
        }
        courses.forEach(SurveyTimeline::end);
        calendar.sort(Comparator.comparing(ForecastWave::due)
                .thenComparing(entry -> entry.survey().id()));
        return new Outcome.Planned(calendar);
    }

    private Optional<String> step(ForecastInput past, List<SurveyTimeline> courses, SelectionRun run, Instant now) {
        List<DueTimeline> wanted = new ArrayList<>();
        courses.forEach(course -> course.at(now).ifPresent(due -> wanted.add(new DueTimeline(course, due))));
        wanted.sort(Comparator.comparing(DueTimeline::due, DueWave.ORDER));
        for (DueTimeline one : wanted) {
            OpeningRequest request = new OpeningRequest(
                    one.due().survey(),
                    one.due().at(),
                    now,
                    ExpectedResponses.of(one.due().survey(), past.of(one.due().survey())));
            Selection selection = run.decide(request);
            if (selection instanceof Selection.NotNow not) {
                return Optional.of(not.why());
            } else if (selection instanceof Selection.Asked asked) {
                run.addContacts(request, asked);
                one.timeline().open(request, asked);
            } else if (selection instanceof Selection.OutOfHours) {
                one.timeline().skipOutOfHours();
            } else if (selection instanceof Selection.ContactLimitReached spent) {
                one.timeline()
                        .postpone(
                                spent.until(),
                                new PostponementText(catalogue)
                                        .contactLimitReached(one.due().survey(), spent, now));
            } else if (selection instanceof Selection.TooFew few) {
                one.timeline().skip("fewer than " + few.needed() + " people would be asked: nothing could be shown");
            }
        }
        return Optional.empty();
    }

    /** A course that wants to open a wave. */
    private record DueTimeline(SurveyTimeline timeline, DueWave due) {}
}
