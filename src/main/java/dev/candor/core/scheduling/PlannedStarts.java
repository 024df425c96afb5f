package dev.candor.core.scheduling;

import dev.candor.core.page.MarkupEscape;
import dev.candor.core.survey.CalendarDays;
import dev.candor.core.survey.DatePatterns;
import dev.candor.core.survey.FieldPeriod;
import dev.candor.core.survey.PlannedStart;
import dev.candor.core.survey.Survey;
import dev.candor.core.survey.Surveys;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** The starts that owners planned: which are due, and what became of them. Owners are alerted to one that did not open. */
final class PlannedStarts {
    private static final String PROBLEM = "planned start of ";
    private static final String TOO_LATE =
            "Candor was not running, or had a problem of its own, while it should have been open";

    private final Surveys surveys;
    private final WaveStore waveStore;
    private final CalendarDays days;
    private final AlertQueue alertQueue;
    private final AlertSender alerts;

    PlannedStarts(Surveys surveys, WaveStore waveStore, CalendarDays days, AlertQueue alertQueue, AlertSender alerts) {
        this.surveys = surveys;
        this.waveStore = waveStore;
        this.days = days;
        this.alertQueue = alertQueue;
        this.alerts = alerts;
    }

    /**
     * The waves to open; a start that can no longer open is dropped.
     *
     * @param waitReason why a survey that is due has not opened so far, where that is known
     */
    List<PendingWave.Planned> due(Instant now, Function<Survey, Optional<String>> waitReason) {
        List<PendingWave.Planned> due = new ArrayList<>();
        dueStarts(now)
                .forEach(start -> wave(start)
                        .ifPresentOrElse(
                                wave -> {
                                    if (wave.lastWave().equals(Optional.of(start.at()))) {
                                        // It opened, and Candor stopped right after that.
                                        opened(start, now);
                                    } else if (wave.isTooLate(now)) {
                                        drop(
                                                start,
                                                waitReason.apply(wave.survey()).orElse(TOO_LATE),
                                                now);
                                    } else {
                                        due.add(new PendingWave.Planned(wave, start));
                                    }
                                },
                                () -> drop(start, removed(start), now)));
        return due;
    }

    /** Ids of the surveys with a start that is due, also one that is being dropped. */
    List<String> dueSurveys(Instant now) {
        return dueStarts(now).map(PlannedStart::survey).toList();
    }

    private Stream<PlannedStart> dueStarts(Instant now) {
        return surveys.ownerMade().plannedStarts().stream()
                .filter(start -> !start.at().isAfter(now));
    }

    private Optional<DueWave> wave(PlannedStart start) {
        return surveys.survey(start.survey())
                .filter(survey -> survey.product().equals(start.product()))
                .map(survey -> survey.withOpenFor(start.openFor()))
                .map(survey -> new DueWave(
                        survey,
                        surveys.catalogue().productOf(survey),
                        FieldPeriod.of(start.at(), start.openFor(), days),
                        waveStore.lastWave(survey.id())));
    }

    /** Whether this start is still planned: another tick may have opened it, or an owner cancelled it. */
    boolean isPlanned(PlannedStart start) {
        return surveys.ownerMade().plannedStarts().contains(start);
    }

    /** Cancels the planned start of this survey, unless it opens before. */
    Cancellation cancel(String survey) {
        synchronized (waveStore) {
            Optional<PlannedStart> start = surveys.plannedStart(survey);
            Optional<Wave> open = waveStore.open().stream()
                    .filter(wave -> wave.survey().id().equals(survey))
                    .findFirst();
            if (open.isPresent() && (start.isEmpty() || isStartOf(open.get(), start.get()))) {
                return new Cancellation.AlreadyOpen(open.get());
            }
            if (start.isEmpty()) {
                return new Cancellation.NotPlanned();
            }
            surveys.ownerMade().cancel(start.get());
            return new Cancellation.Cancelled(start.get());
        }
    }

    /** Whether it was this start that opened the wave. */
    private static boolean isStartOf(Wave wave, PlannedStart start) {
        return wave.survey().id().equals(start.survey()) && wave.scheduled().equals(start.at());
    }

    /** Forgets a start whose wave was opened or cannot open. */
    void end(PendingWave.Planned planned, OpeningResult result, Instant now) {
        PlannedStart start = planned.start();
        if (result instanceof OpeningResult.Opened) {
            opened(start, now);
        } else if (result instanceof OpeningResult.AlreadyOpen open && !isStartOf(open.wave(), start)) {
            end(start, notOpened(start, "it was open already", "Nobody was asked twice."), now);
        } else if (result instanceof OpeningResult.TooFew few) {
            drop(
                    start,
                    "fewer than " + few.selection().needed() + " people could be asked, too few to show any result",
                    now);
        } else if (result instanceof OpeningResult.OutOfHours out) {
            drop(
                    start,
                    "fewer than " + out.selection().needed()
                            + " of its people have working hours before it would have closed",
                    now);
        } else if (result instanceof OpeningResult.Unanswered) {
            drop(start, "nobody has answered its last result yet", now);
        } else {
            surveys.ownerMade().cancel(start);
        }
    }

    /** Forgets a start whose wave was opened. Its owners were told when it closes; if that has changed, they are told again. */
    private void opened(PlannedStart start, Instant now) {
        Optional<Instant> closes = waveStore.open().stream()
                .filter(wave -> isStartOf(wave, start))
                .map(Wave::closes)
                .filter(end -> end.isAfter(days.plus(start.at(), start.openFor())))
                .findFirst();
        closes.ifPresentOrElse(
                end -> end(start, "opened late. It stays open for as long as planned, until " + time(end) + ".", now),
                () -> surveys.ownerMade().cancel(start));
    }

    private void drop(PlannedStart start, String why, Instant now) {
        end(start, notOpened(start, why, "Nobody was asked."), now);
    }

    private String removed(PlannedStart start) {
        return isOwned(start) ? "it was removed" : "its product is not in the configuration any more";
    }

    private boolean isOwned(PlannedStart start) {
        return surveys.catalogue().product(start.product()).isPresent();
    }

    private String notOpened(PlannedStart start, String why, String asked) {
        return "was not opened: " + MarkupEscape.of(why) + ". " + asked
                + (isOwned(start) ? " To plan it again: `/platform-feedback ask " + start.product() + "`." : "");
    }

    /**
     * Alerts the owners, or the admins if the product is gone, and forgets the start and the alert then: whatever comes
     * between, they are told, and once.
     */
    private void end(PlannedStart start, String what, Instant now) {
        String problem = PROBLEM + start.survey() + " at " + start.at();
        alertQueue.add(problem, () -> {
            if (isPlanned(start)) {
                alert(problem, start, what, now);
                surveys.ownerMade().cancel(start);
                alerts.resolve(problem);
            }
        });
    }

    private void alert(String problem, PlannedStart start, String what, Instant now) {
        String words = new AlertNames(surveys).survey(start.survey(), start.product()) + ", planned for "
                + time(start.at()) + " (" + days.zone() + "), " + what;
        surveys.catalogue()
                .product(start.product())
                .ifPresentOrElse(
                        owned -> alerts.send(problem, owned, words, now),
                        () -> alerts.send(problem, List.of(), List.of(), words, now)); // The admins.
    }

    private String time(Instant instant) {
        return DatePatterns.WEEKDAY_TIME.format(instant.atZone(days.zone()));
    }
}
