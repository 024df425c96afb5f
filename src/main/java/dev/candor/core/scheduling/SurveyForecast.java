package dev.candor.core.scheduling;

import dev.candor.core.sampling.ExpectedResponse;
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
import java.util.function.Supplier;
import java.util.stream.Stream;

/** State of one schedule or planned start during a forecast: what is due next, and what waits. */
final class SurveyForecast {
    /** The waves of one survey, whether scheduled or planned. */
    static final class Waves {
        private final boolean held;
        private Optional<Instant> last;
        private Instant openUntil;

        /** The waves of the survey with this id so far. */
        Waves(String survey, ForecastInput input) {
            held = input.held().contains(survey);
            last = Optional.ofNullable(input.lastWaves().get(survey));
            openUntil = input.openUntil().getOrDefault(survey, Instant.MIN);
        }

        private Waves(Waves other) {
            held = other.held;
            last = other.last;
            openUntil = other.openUntil;
        }

        /** The same waves, which go on by themselves. */
        Waves copy() {
            return new Waves(this);
        }
    }

    private final Survey survey;
    private final Product product;
    private final CalendarDays days;
    private final Function<Instant, Optional<Instant>> dueAfter;
    private final boolean planned;
    private final Waves waves;
    private final Consumer<ForecastWave> forecast;
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
        return new SurveyForecast(
                survey,
                product,
                new CalendarDays(schedule.zone()),
                instant -> schedule.next(cron, instant),
                after,
                false,
                waves,
                forecast);
    }

    /** A survey that an owner planned for this instant. */
    static SurveyForecast planned(
            Survey survey,
            Product product,
            CalendarDays days,
            Instant at,
            Waves waves,
            Consumer<ForecastWave> forecast) {
        return new SurveyForecast(
                survey,
                product,
                days,
                instant -> Optional.of(at).filter(instant::isBefore),
                Instant.MIN,
                true,
                waves,
                forecast);
    }

    private SurveyForecast(
            Survey survey,
            Product product,
            CalendarDays days,
            Function<Instant, Optional<Instant>> dueAfter,
            Instant after,
            boolean planned,
            Waves waves,
            Consumer<ForecastWave> forecast) {
        this.survey = survey;
        this.product = product;
        this.days = days;
        this.dueAfter = dueAfter;
        this.planned = planned;
        this.waves = waves;
        this.forecast = forecast;
        next = dueAfter.apply(after);
    }

    private SurveyForecast(SurveyForecast other, Waves waves, Consumer<ForecastWave> forecast) {
        survey = other.survey;
        product = other.product;
        days = other.days;
        dueAfter = other.dueAfter;
        planned = other.planned;
        this.waves = waves;
        this.forecast = forecast;
        next = other.next;
        due = other.due;
        waitReason = other.waitReason;
        nextAttempt = other.nextAttempt;
    }

    /** The same state, which goes on by itself with these waves of the survey. */
    SurveyForecast copy(Waves wavesOfSurvey, Consumer<ForecastWave> waveForecast) {
        return new SurveyForecast(this, wavesOfSurvey, waveForecast);
    }

    Survey survey() {
        return survey;
    }

    /** Whether a wave that was due by then is not decided yet. */
    boolean isWaiting(Instant dueBy) {
        return Stream.concat(due.stream(), next.stream()).anyMatch(at -> !at.isAfter(dueBy));
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
            skipLate("its time is over", Optional.of(nextAttempt));
            return Optional.empty();
        }
        return wanted.filter(one -> !now.isBefore(nextAttempt));
    }

    /** Whether the wave that is due does not open, whomever it would ask: the one before it is open, or unanswered. */
    boolean isRefused(Instant now) {
        if (now.isBefore(waves.openUntil)) {
            skip("it is already open then", Optional.of(waves.openUntil));
        } else if (waves.held) {
            waitReason = Optional.of("it waits until an owner answers the last result");
            finish(new ForecastWave.Outcome.Undecided());
        }
        return due.isEmpty();
    }

    /** The request to open, at this instant, the wave that is due. */
    OpeningRequest request(Instant now, ExpectedResponse expected) {
        OpeningRequest request = new OpeningRequest(survey, due.orElseThrow(), now, expected);
        return planned ? request.withFullLength(days) : request;
    }

    void open(OpeningRequest request, Selection.Asked asked) {
        waves.openUntil = request.period(days).closes();
        waves.last = due;
        finish(ForecastWave.Outcome.Opens.of(request, asked, waves.openUntil));
    }

    private FieldPeriod period(Instant at) {
        return FieldPeriod.of(at, survey.openFor(), days);
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

    void postpone(Instant until, Supplier<String> why) {
        nextAttempt = until;
        if (waitReason.isEmpty()) {
            waitReason = Optional.of(why.get());
        }
    }

    /** Ends the forecast; a wave that still waits stays undecided. */
    void end() {
        if (due.isPresent()) {
            finish(new ForecastWave.Outcome.Undecided());
        }
    }

    private void finish(ForecastWave.Outcome outcome) {
        forecast.accept(new ForecastWave(survey, due.orElseThrow(), planned, waitReason, outcome));
        due = Optional.empty();
        waitReason = Optional.empty();
    }
}
