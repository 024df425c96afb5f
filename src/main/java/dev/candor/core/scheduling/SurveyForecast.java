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

/** State of one scheduled or planned survey during a forecast: what is due next, what waits, what is open. */
final class SurveyForecast {
    private final Survey survey;
    private final Product product;
    private final Schedule schedule;
    private final Function<Instant, Optional<Instant>> dueAfter;
    private final Consumer<ForecastWave> waves;
    private final boolean held;
    private Optional<Instant> lastWave;
    private Instant openUntil;
    private Optional<Instant> next;
    private Optional<Instant> due = Optional.empty();
    private Optional<String> waitReason = Optional.empty();
    private Instant nextAttempt = Instant.MIN;

    /** A scheduled survey from {@code now} on; each wave is passed to {@code waves} when its outcome is known. */
    static SurveyForecast scheduled(
            Survey survey,
            Product product,
            Schedule schedule,
            ForecastInput input,
            Instant now,
            Consumer<ForecastWave> waves) {
        String cron = survey.schedule().orElseThrow();
        Instant after = input.processedUntil().getOrDefault(JobCursor.SurveySchedule.of(survey), now);
        return new SurveyForecast(
                survey, product, schedule, instant -> schedule.next(cron, instant), input, after, waves);
    }

    /** A survey that an owner planned for this instant. */
    static SurveyForecast planned(
            Survey survey,
            Product product,
            Schedule schedule,
            ForecastInput input,
            Instant at,
            Consumer<ForecastWave> waves) {
        return new SurveyForecast(
                survey,
                product,
                schedule,
                instant -> Optional.of(at).filter(instant::isBefore),
                input,
                Instant.MIN,
                waves);
    }

    private SurveyForecast(
            Survey survey,
            Product product,
            Schedule schedule,
            Function<Instant, Optional<Instant>> dueAfter,
            ForecastInput input,
            Instant after,
            Consumer<ForecastWave> waves) {
        this.survey = survey;
        this.product = product;
        this.schedule = schedule;
        this.dueAfter = dueAfter;
        this.waves = waves;
        held = input.held().contains(survey.id());
        lastWave = Optional.ofNullable(input.lastWaves().get(survey.id()));
        openUntil = input.openUntil().getOrDefault(survey.id(), Instant.MIN);
        next = dueAfter.apply(after);
    }

    Survey survey() {
        return survey;
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
                skip("a later one is due");
            }
            due = next;
            nextAttempt = next.get();
            next = dueAfter.apply(next.get());
        }
        Optional<DueWave> wanted = due.map(at -> new DueWave(survey, product, period(at), lastWave));
        if (wanted.isPresent() && wanted.get().isTooLate(now)) {
            skipLate("it is too late to open it");
            return Optional.empty();
        }
        if (wanted.isPresent() && now.isBefore(openUntil)) {
            skip("the wave before it is still open");
            return Optional.empty();
        }
        if (wanted.isPresent() && held) {
            waitReason = Optional.of("it waits until an owner answers the last result");
            finish(new ForecastWave.Outcome.Undecided());
            return Optional.empty();
        }
        return wanted.filter(one -> !now.isBefore(nextAttempt));
    }

    void open(OpeningRequest request, Selection.Asked asked) {
        Instant at = due.orElseThrow();
        openUntil = period(at).closes();
        lastWave = due;
        finish(new ForecastWave.Outcome.Opens(
                request.now(), asked.people().size(), request.expected(), asked.groups()));
    }

    private FieldPeriod period(Instant at) {
        return FieldPeriod.of(at, survey.openFor(), new CalendarDays(schedule.zone()));
    }

    void skip(String why) {
        finish(new ForecastWave.Outcome.Skipped(why));
    }

    /** Skips the wave because it would close before its people have working hours. */
    void skipOutOfHours() {
        skipLate("nobody can be asked: its people have no working hours while it is open");
    }

    private void skipLate(String why) {
        skip(waitReason.isPresent() ? "it would have closed before enough people can be asked" : why);
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
        waves.accept(new ForecastWave(survey, due.orElseThrow(), waitReason, outcome));
        due = Optional.empty();
        waitReason = Optional.empty();
    }
}
