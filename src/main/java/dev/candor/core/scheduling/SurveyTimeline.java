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

/** How one survey on a schedule goes on: what is due next, what waits, what is open. */
final class SurveyTimeline {
    private final Survey survey;
    private final Product product;
    private final String cron;
    private final Schedule schedule;
    private final Consumer<ForecastWave> waves;
    private Optional<Instant> lastWave;
    private Instant openUntil;
    private Optional<Instant> next;
    private Optional<Instant> due = Optional.empty();
    private Optional<String> waitReason = Optional.empty();
    private Instant nextAttempt = Instant.MIN;

    /** From now on, after this past; what becomes of its waves is noted in this calendar. */
    SurveyTimeline(
            Survey survey,
            Product product,
            Schedule schedule,
            ForecastInput past,
            Instant now,
            Consumer<ForecastWave> calendar) {
        this.survey = survey;
        this.product = product;
        this.schedule = schedule;
        this.waves = calendar;
        cron = survey.schedule().orElseThrow();
        lastWave = Optional.ofNullable(past.lastWaves().get(survey.id()));
        openUntil = past.openUntil().getOrDefault(survey.id(), Instant.MIN);
        next = schedule.next(cron, past.processedUntil().getOrDefault(JobCursor.SurveySchedule.of(survey), now));
    }

    Survey survey() {
        return survey;
    }

    /** When there is something to do for it, at the earliest; empty: never again. */
    Optional<Instant> nextEvent() {
        Optional<Instant> closes = due.map(at -> period(at).closes());
        Optional<Instant> waiting = closes.map(end -> nextAttempt.isBefore(end) ? nextAttempt : end);
        return waiting.isPresent() && (next.isEmpty() || waiting.get().isBefore(next.get())) ? waiting : next;
    }

    /** What it wants to open at this instant; what can be opened no more is skipped. */
    Optional<DueWave> at(Instant now) {
        while (next.isPresent() && !next.get().isAfter(now)) {
            if (due.isPresent()) {
                skip("a later one is due");
            }
            due = next;
            nextAttempt = next.get();
            next = schedule.next(cron, next.get());
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
        return wanted.filter(one -> !now.isBefore(nextAttempt));
    }

    /** It opens. */
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

    /** It cannot open. */
    void skip(String why) {
        finish(new ForecastWave.Outcome.Skipped(why));
    }

    /** It would close before its people have working hours. */
    void skipOutOfHours() {
        skipLate("nobody can be asked: its people have no working hours while it is open");
    }

    private void skipLate(String why) {
        skip(waitReason.isPresent() ? "it would have closed before enough people can be asked" : why);
    }

    /** It is tried again then. */
    void postpone(Instant until, String why) {
        nextAttempt = until;
        if (waitReason.isEmpty()) {
            waitReason = Optional.of(why);
        }
    }

    /** The plan ends here. */
    void end() {
        if (due.isPresent()) {
            finish(new ForecastWave.Outcome.Undecided());
        }
    }

    private void finish(ForecastWave.Outcome fate) {
        waves.accept(new ForecastWave(survey, due.orElseThrow(), waitReason, fate));
        due = Optional.empty();
        waitReason = Optional.empty();
    }
}
