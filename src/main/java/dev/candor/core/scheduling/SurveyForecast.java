package dev.candor.core.scheduling;

import dev.candor.core.sampling.OpeningRequest;
import dev.candor.core.sampling.Selection;
import dev.candor.core.survey.CalendarDays;
import dev.candor.core.survey.FieldPeriod;
import dev.candor.core.survey.Product;
import dev.candor.core.survey.Survey;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/** State of one schedule or planned start during a forecast: what is due next, and what waits. */
final class SurveyForecast {
    /** The waves of one survey, whether scheduled or planned. */
    static final class Waves {
        private Optional<Instant> last;
        private Instant openUntil;

        /** The waves of the survey with this id so far. */
        Waves(String survey, ForecastInput input) {
            last = Optional.ofNullable(input.lastWaves().get(survey));
            openUntil = input.openUntil().getOrDefault(survey, Instant.MIN);
        }
    }

    private final Survey survey;
    private final Product product;
    private final Schedule schedule;
    private final Function<Instant, Optional<Instant>> dueAfter;
    private final Waves waves;
    private final Consumer<ForecastWave> forecast;
    private final boolean held;
    private Optional<Instant> next;
    private Optional<Instant> due = Optional.empty();
    private Optional<String> waitReason = Optional.empty();
    private Instant nextAttempt = Instant.MIN;

    /** A scheduled survey from {@code now} on; each wave is passed to {@code forecast} when its outcome is known. */
    static SurveyForecast scheduled(
            Survey survey,
            Product product,
            Schedule schedule,
            ForecastInput input,
            Instant now,
            Waves waves,
            Consumer<ForecastWave> forecast) {
        String cron = survey.schedule().orElseThrow();
        Instant after = input.processedUntil().getOrDefault(JobCursor.SurveySchedule.of(survey), now);
        boolean held = input.held().contains(survey.id());
        return new SurveyForecast(
                survey, product, schedule, instant -> schedule.next(cron, instant), after, held, waves, forecast);
    }

    /** A survey that an owner planned for this instant. */
    static SurveyForecast planned(
            Survey survey,
            Product product,
            Schedule schedule,
            ForecastInput input,
            Instant at,
            Waves waves,
            Consumer<ForecastWave> forecast) {
        return new SurveyForecast(
                survey,
                product,
                schedule,
                instant -> Optional.of(at).filter(instant::isBefore),
                Instant.MIN,
                input.held().contains(survey.id()),
                waves,
                forecast);
    }

    private SurveyForecast(
            Survey survey,
            Product product,
            Schedule schedule,
            Function<Instant, Optional<Instant>> dueAfter,
            Instant after,
            boolean held,
            Waves waves,
            Consumer<ForecastWave> forecast) {
        this.survey = survey;
        this.product = product;
        this.schedule = schedule;
        this.dueAfter = dueAfter;
        this.held = held;
        this.waves = waves;
        this.forecast = forecast;
        next = dueAfter.apply(after);
    }

    /** Next instant at which the survey needs a decision; empty: never again. */
    Optional<Instant> nextEvent() {
        Optional<Instant> closes = due.map(at -> period(at).closes());
        Optional<Instant> waiting = closes.map(end -> nextAttempt.isBefore(end) ? nextAttempt : end);
        return waiting.isPresent() && (next.isEmpty() || waiting.get().isBefore(next.get())) ? waiting : next;
    }

    /** The wave to open at this instant; a wave that can no longer open is skipped. */
    Optional<DueWave> at(Instant now) {
        while (next.isPresent() && !next.get().isAfter(now)) {
            if (due.isPresent()) {
                skip("a later one is due", Optional.empty());
            }
            due = next;
            nextAttempt = next.get();
            next = dueAfter.apply(next.get());
        }
        Optional<DueWave> wanted = due.map(at -> new DueWave(survey, product, period(at), waves.last));
        if (wanted.isPresent() && wanted.get().isTooLate(now)) {
            skipLate("it is too late to open it", Optional.of(nextAttempt));
            return Optional.empty();
        }
        return wanted.filter(one -> !now.isBefore(nextAttempt));
    }

    /** Whether the wave that is due does not open, whomever it would ask: the one before it is open, or unanswered. */
    boolean isRefused(Instant now) {
        if (now.isBefore(waves.openUntil)) {
            skip("it is still open from before", Optional.of(waves.openUntil));
        } else if (held) {
            waitReason = Optional.of("it waits until an owner answers the last result");
            finish(new ForecastWave.Outcome.Undecided());
        }
        return due.isEmpty();
    }

    void open(OpeningRequest request, Selection.Asked asked) {
        Instant at = due.orElseThrow();
        waves.openUntil = period(at).closes();
        waves.last = due;
        finish(ForecastWave.Outcome.Opens.of(request, asked));
    }

    private FieldPeriod period(Instant at) {
        return FieldPeriod.of(at, survey.openFor(), new CalendarDays(schedule.zone()));
    }

    /** Skips the wave because its audience is too small. */
    void skipTooFew(int needed) {
        skip("fewer than " + needed + " people would be asked, too few to show any result", Optional.empty());
    }

    /** Skips the wave because it would close before its people have working hours, the next of which begin at {@code next}. */
    void skipOutOfHours(Instant next) {
        skipLate("its people have no working hours while it is open", Optional.of(next));
    }

    private void skipLate(String why, Optional<Instant> tryAt) {
        skip(waitReason.isPresent() ? "it would have closed before enough people can be asked" : why, tryAt);
    }

    private void skip(String why, Optional<Instant> tryAt) {
        finish(new ForecastWave.Outcome.Skipped(why, tryAt));
    }

    void postpone(Instant until, String why) {
        nextAttempt = until;
        if (waitReason.isEmpty()) {
            waitReason = Optional.of(why);
        }
    }

    /** Ends the forecast; a wave that still waits stays undecided. */
    void end() {
        if (due.isPresent()) {
            finish(new ForecastWave.Outcome.Undecided());
        }
    }

    private void finish(ForecastWave.Outcome outcome) {
        forecast.accept(new ForecastWave(survey, due.orElseThrow(), waitReason, outcome));
        due = Optional.empty();
        waitReason = Optional.empty();
    }
}
