package dev.candor.core.scheduling;

import dev.candor.core.page.RecentlyUsed;
import dev.candor.core.survey.Survey;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Forecasts from one state: what comes before a start, and what follows from it. What is known already is used again. */
final class ForecastRuns {
    private static final int MOST_KEPT = 4;

    private final Map<Survey, Instant> planned;
    private final Run first;
    private final Deque<Run> kept = new ArrayDeque<>();
    private final RecentlyUsed<Start, StartComparison.Result> known = new RecentlyUsed<>(24);
    private volatile Instant failed = Instant.MAX;

    /** Forecasts that begin at {@code from}. */
    ForecastRuns(ScheduleForecast forecast, ForecastInput input, Instant from) {
        planned = input.planned();
        // A copy has read the contacts, which several threads can then copy.
        first = new Run(from, forecast.begin(input, from).copy());
    }

    /** A forecast that does not go on from this instant: copies of it do. */
    private record Run(Instant until, ScheduleForecast.Run forecast) {}

    private record Start(Survey survey, Instant at) {}

    /** Whether people could not be looked up, at this instant or earlier. */
    boolean hasFailedBy(Instant then) {
        return !failed.isAfter(then);
    }

    /** Remembers when people could not be looked up for the first time: no later attempt is made. */
    synchronized void failed(Instant now) {
        if (!hasFailedBy(now)) {
            failed = now;
        }
    }

    /** What was compared already for a start of this survey at this instant. */
    StartComparison.Result compared(Survey survey, Instant at, Function<StartComparison, StartComparison.Result> anew) {
        return known.of(new Start(survey, at), () -> anew.apply(new StartComparison(before(survey, at), survey, at)));
    }

    /** What comes before a start of this survey at this instant, if it is planned for no other. */
    ScheduleForecast.Run before(Survey survey, Instant at) {
        Instant planned = planned(survey).filter(at::isAfter).orElse(at);
        ScheduleForecast.Run run = upTo(planned).copy();
        run.cancel(survey);
        run.advance(at);
        return run;
    }

    private Optional<Instant> planned(Survey survey) {
        return planned.entrySet().stream()
                .filter(start -> start.getKey().id().equals(survey.id()))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    /** The forecast up to this instant with all that is planned. Other threads do not wait for it. */
    private ScheduleForecast.Run upTo(Instant at) {
        Run nearest = nearest(at);
        if (!nearest.until().isBefore(at)) {
            return nearest.forecast();
        }
        ScheduleForecast.Run run = nearest.forecast().copy();
        run.advance(at);
        synchronized (kept) {
            kept.addFirst(new Run(at, run));
            if (kept.size() > MOST_KEPT) {
                kept.removeLast();
            }
        }
        return run;
    }

    private Run nearest(Instant at) {
        synchronized (kept) {
            return kept.stream()
                    .filter(run -> !run.until().isAfter(at))
                    .max(Comparator.comparing(Run::until))
                    .orElse(first);
        }
    }
}
