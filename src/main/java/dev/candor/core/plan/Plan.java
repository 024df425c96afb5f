package dev.candor.core.plan;

import dev.candor.core.audience.Draw;
import dev.candor.core.audience.Drawn;
import dev.candor.core.audience.Occasion;
import dev.candor.core.survey.Catalogue;
import dev.candor.core.wave.Audiences;
import dev.candor.core.wave.Due;
import dev.candor.core.wave.Excuse;
import dev.candor.core.wave.Expectations;
import dev.candor.core.wave.Schedule;
import dev.candor.core.wave.Sitting;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The waves to come, if nobody comes or goes and nobody starts a survey by hand. Who is asked is decided as when waves
 * open: by the same {@link Sitting}, which here remembers whom it would have asked.
 */
public final class Plan {
    private final Catalogue catalogue;
    private final Schedule schedule;
    private final Audiences audiences;
    private final Draw draw;

    /** Of this, by this schedule, of these people, decided by this. */
    public Plan(Catalogue catalogue, Schedule schedule, Audiences audiences, Draw draw) {
        this.catalogue = catalogue;
        this.schedule = schedule;
        this.audiences = audiences;
        this.draw = draw;
    }

    /** What came of planning. */
    public sealed interface Outcome {
        /** The waves due in that time, by the instant when they are due. */
        record Planned(List<Entry> entries) implements Outcome {
            public Planned {
                entries = List.copyOf(entries);
            }
        }

        /** It cannot be told now who is there, and why. */
        record NotNow(String why) implements Outcome {}
    }

    /** From {@code now} to before {@code end}, after this past. */
    public Outcome of(Past past, Instant now, Instant end) {
        List<Entry> calendar = new ArrayList<>();
        List<Course> courses = catalogue.surveys().stream()
                .filter(survey -> survey.schedule().isPresent())
                .map(survey -> new Course(survey, catalogue.productOf(survey), schedule, past, now, calendar::add))
                .toList();
        Sitting sitting = new Sitting(audiences, draw, past::asked);
        Optional<Instant> event = Optional.of(now);
        while (event.isPresent() && event.get().isBefore(end)) {
            Optional<String> trouble = step(past, courses, sitting, event.get());
            if (trouble.isPresent()) {
                return new Outcome.NotNow(trouble.get());
            }
            event = courses.stream()
                    .flatMap(course -> course.nextEvent().stream())
                    .min(Comparator.naturalOrder());
        }
        courses.forEach(Course::end);
        calendar.sort(Comparator.comparing(Entry::due)
                .thenComparing(entry -> entry.survey().id()));
        return new Outcome.Planned(calendar);
    }

    private Optional<String> step(Past past, List<Course> courses, Sitting sitting, Instant now) {
        List<Wanted> wanted = new ArrayList<>();
        courses.forEach(course -> course.at(now).ifPresent(due -> wanted.add(new Wanted(course, due))));
        wanted.sort(Comparator.comparing(Wanted::due, Due.ORDER));
        for (Wanted one : wanted) {
            Occasion occasion = new Occasion(
                    one.due().survey(),
                    one.due().at(),
                    now,
                    Expectations.of(one.due().survey(), past.of(one.due().survey())));
            Drawn drawn = sitting.decide(occasion);
            if (drawn instanceof Drawn.NotNow not) {
                return Optional.of(not.why());
            } else if (drawn instanceof Drawn.Asked asked) {
                sitting.note(occasion, asked);
                one.course().open(occasion, asked);
            } else if (drawn instanceof Drawn.OutOfHours) {
                one.course().skipOutOfHours();
            } else if (drawn instanceof Drawn.Spent spent) {
                one.course()
                        .postpone(
                                spent.until(),
                                new Excuse(catalogue).lost(one.due().survey(), spent, now));
            } else if (drawn instanceof Drawn.TooFew few) {
                one.course().skip("fewer than " + few.needed() + " people would be asked: nothing could be shown");
            }
        }
        return Optional.empty();
    }

    /** A course that wants to open a wave. */
    private record Wanted(Course course, Due due) {}
}
