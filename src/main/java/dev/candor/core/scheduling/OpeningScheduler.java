package dev.candor.core.scheduling;

import dev.candor.core.sampling.OpeningRequest;
import dev.candor.core.sampling.Sampler;
import dev.candor.core.sampling.SamplingFrames;
import dev.candor.core.sampling.Selection;
import dev.candor.core.survey.Catalogue;
import dev.candor.core.survey.FieldPeriod;
import dev.candor.core.survey.OwnerSurveys;
import dev.candor.core.survey.Survey;
import dev.candor.core.survey.Surveys;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Opens waves, once per scheduled instant or when an owner asks. */
public final class OpeningScheduler {
    private final WaveStore waveStore;
    private final Schedule schedule;
    private final SamplingFrames samplingFrames;
    private final PreviousWaves previousWaves;
    private final Surveys surveys;
    private final PlannedStarts plannedStarts;
    private final Sampler sampler;
    private final WaveOpener opener;
    private final PostponementAlerts postponementAlerts;
    private final RetryBackoff backoff = new RetryBackoff();
    private final OpeningDelays delays;
    private final AlertQueue alertQueue = new AlertQueue();
    private final HeldSurveys heldSurveys;
    private final SkippedSurveys skipped;

    public OpeningScheduler(
            WaveStore waveStore,
            Schedule schedule,
            SamplingFrames samplingFrames,
            OwnerSurveys ownerSurveys,
            Sampler sampler,
            WaveOpener opener,
            UnansweredResults results,
            AlertSender alerts) {
        Catalogue catalogue = samplingFrames.catalogue();
        this.waveStore = waveStore;
        this.schedule = schedule;
        this.samplingFrames = samplingFrames;
        previousWaves = new PreviousWaves(results.releases(), waveStore);
        this.sampler = sampler;
        this.opener = opener;
        surveys = new Surveys(catalogue, ownerSurveys);
        this.heldSurveys = new HeldSurveys(surveys, results, alerts, alertQueue);
        delays = new OpeningDelays(new BlockedSurveys(surveys, alerts, alertQueue));
        plannedStarts = new PlannedStarts(surveys, waveStore, sampler.days(), alertQueue, alerts);
        postponementAlerts = new PostponementAlerts(surveys, alerts, alertQueue);
        skipped = new SkippedSurveys(surveys, waveStore, schedule, delays, heldSurveys, postponementAlerts, alerts);
    }

    HeldSurveys heldSurveys() {
        return heldSurveys;
    }

    /** One line for each survey that is due and waits for a problem to be solved, with the reason. */
    List<String> waitingSurveys(Instant now) {
        return Stream.concat(delays.lines().stream(), backoff.failing(now).stream())
                .toList();
    }

    /** Opens the waves that are due. Holds no lock during the look-ups of people. */
    void tick(Instant now) {
        List<PendingWave> pending = pendingWaves(now).stream()
                .filter(one -> !delays.isTooEarly(one.survey(), now))
                .toList();
        if (!samplingFrames.isDirectoryReachable()) {
            pending.forEach(one -> delays.explain(one.survey(), "Slack could not be reached"));
        } else if (!pending.isEmpty()) {
            SelectionRun run = new SelectionRun(samplingFrames, sampler, waveStore::contacts);
            List<PendingWave> lookedUp = new ArrayList<>();
            pending.forEach(one ->
                    backoff.run("looking up the people of " + one.survey().id(), now, () -> {
                        run.lookUp(one.survey());
                        lookedUp.add(one);
                    }));
            lookedUp.forEach(one -> backoff.run("opening " + one.survey().id(), now, () -> open(one, run, now)));
        }
        backoff.run("alerting owners to surveys that were not opened", now, alertQueue::flush);
    }

    void destroyStrayKeys() {
        opener.destroyStrayKeys();
    }

    /** The waves that are due, also those that wait for another attempt. What others waited for is forgotten. */
    private List<PendingWave> pendingWaves(Instant now) {
        List<PendingWave> waiting = new ArrayList<>();
        List<DueWave> due = new ArrayList<>();
        synchronized (waveStore) {
            for (Survey survey : surveys.all()) {
                backoff.run("checking whether " + survey.id() + " is due", now, () -> {
                    previousWaves
                            .repeatAfterVoid(survey)
                            .map(repeat -> new PendingWave.Repeat(survey, repeat))
                            .ifPresent(waiting::add);
                    due(survey, now).ifPresent(due::add);
                });
            }
        }
        List<DueWave> tooLate = due.stream().filter(one -> one.isTooLate(now)).toList();
        tooLate.forEach(one -> backoff.run("skipping " + one.survey().id(), now, () -> skipped.skipTooLate(one, now)));
        due.removeAll(tooLate);
        due.sort(DueWave.ORDER);
        backoff.run(
                "checking which planned surveys are due",
                now,
                () -> waiting.addAll(plannedStarts.due(now, skipped::delayReason)));
        List<PendingWave> pending = Stream.concat(waiting.stream(), due.stream().map(PendingWave.Scheduled::new))
                .toList();
        backoff.run(
                "forgetting surveys that wait no longer",
                now,
                () -> delays.keepOnly(pending, plannedStarts.dueSurveys(now)));
        return pending;
    }

    void clockWasAhead() {
        delays.clear();
    }

    Survey survey(String id) {
        return surveys.survey(id).orElseThrow(() -> new IllegalArgumentException("there is no survey " + id));
    }

    OpeningResult ask(Survey survey, Instant now) {
        SelectionRun run = SelectionRun.ofOne(survey, now, samplingFrames, sampler, waveStore);
        return open(onDemand(survey, now, run), run);
    }

    /** What {@link #ask} would do now. Opens and stores nothing. */
    OpeningPreview preview(Survey survey, Instant now) {
        SelectionRun run = SelectionRun.ofOne(survey, now, samplingFrames, sampler, waveStore);
        return opener.preview(onDemand(survey, now, run), run);
    }

    PlannedStarts plannedStarts() {
        return plannedStarts;
    }

    private OpeningRequest onDemand(Survey survey, Instant now, SelectionRun run) {
        run.lookUp(survey);
        return previousWaves.openingRequest(survey, now, now);
    }

    private OpeningResult open(OpeningRequest request, SelectionRun run) {
        Survey survey = request.survey();
        synchronized (waveStore) {
            run.reloadContactHistory();
            OpeningResult result = opener.open(request, run, previousWaves.lastPolicy(survey));
            if (result instanceof OpeningResult.Opened) {
                delays.opened(survey);
                postponementAlerts.opened(survey);
                heldSurveys.opened(survey);
            }
            return result;
        }
    }

    private void open(PendingWave pending, SelectionRun run, Instant now) {
        synchronized (waveStore) {
            if (pending instanceof PendingWave.Repeat again) {
                repeat(again.survey(), again.repeat(), run, now);
            } else if (pending instanceof PendingWave.Planned planned && plannedStarts.isPlanned(planned.start())) {
                openPlanned(planned, run, now);
            } else if (pending instanceof PendingWave.Scheduled scheduled) {
                open(scheduled.due(), run, now);
            }
        }
    }

    private void repeat(Survey survey, JobCursor.Repeat repeat, SelectionRun run, Instant now) {
        OpeningResult result = open(previousWaves.openingRequest(survey, now, now), run);
        if (result instanceof OpeningResult.OutOfHours) {
            delays.retry(survey, Instant.MAX, now);
        } else if (!isRetried(survey, result, now)) {
            waveStore.advance(repeat, now);
        }
    }

    private void openPlanned(PendingWave.Planned planned, SelectionRun run, Instant now) {
        Survey survey = planned.survey();
        Instant due = planned.due().at();
        OpeningRequest request = previousWaves.openingRequest(survey, due, now).withFullLength(sampler.days());
        OpeningResult result = heldSurveys.refusal(survey).orElseGet(() -> open(request, run));
        if (!isRetried(survey, result, now)) {
            plannedStarts.end(planned, result, now);
        }
    }

    /** Whether another attempt to open the survey may have another result; if so, it is made later. */
    private boolean isRetried(Survey survey, OpeningResult result, Instant now) {
        if (result instanceof OpeningResult.AudienceUnknown not) {
            delays.retrySoon(survey, not.why(), now);
            return true;
        } else if (result instanceof OpeningResult.ContactLimitReached limit) {
            delays.retryAfterLimit(survey, limit, now);
            postponementAlerts.postponed(survey, limit.selection(), now);
            return true;
        }
        return false;
    }

    private Optional<DueWave> due(Survey survey, Instant now) {
        Optional<Instant> processedUntil = waveStore.processedUntil(JobCursor.SurveySchedule.of(survey));
        if (processedUntil.isEmpty()) {
            waveStore.follow(survey, now); // A new schedule does not catch up on what was due before it existed.
            return Optional.empty();
        }
        Optional<DueWave> due = survey.schedule()
                .flatMap(cron -> latestDue(survey, cron, processedUntil.get(), now))
                .map(at -> new DueWave(
                        survey,
                        surveys.catalogue().productOf(survey),
                        FieldPeriod.of(at, survey.openFor(), sampler.days()),
                        waveStore.lastWave(survey.id())));
        if (due.isEmpty()) {
            heldSurveys.forget(survey);
        }
        return due.filter(one -> one.isTooLate(now) || !heldSurveys.isHeld(survey, now));
    }

    private void open(DueWave due, SelectionRun run, Instant now) {
        Survey survey = due.survey();
        if (due.isProcessed(waveStore)) {
            return; // During the look-up.
        }
        OpeningResult result = open(previousWaves.openingRequest(survey, due.at(), now), run);
        if (isRetried(survey, result, now)) {
            return;
        } else if (result instanceof OpeningResult.AlreadyOpen open) {
            skipped.skip(survey, due.at(), "wave " + open.wave().id() + " is still open");
        } else if (result instanceof OpeningResult.OpenedBefore before) {
            skipped.skip(survey, due.at(), "wave " + before.wave() + " was opened before");
        } else if (result instanceof OpeningResult.TooFew few) {
            String why = "fewer than " + few.selection().needed() + " people could be asked";
            postponementAlerts.tooFew(survey, few.selection(), now, () -> skipped.skipUnprocessed(due, why));
        } else if (result instanceof OpeningResult.OutOfHours out) {
            skipOutOfHours(due, out.selection(), now);
        }
    }

    /** Alerts the owners to their schedule only if that is the cause, not if the wave is late. */
    private void skipOutOfHours(DueWave due, Selection.OutOfHours out, Instant now) {
        Survey survey = due.survey();
        if (due.isOnTime(now) && skipped.delayReason(survey).isEmpty()) {
            String why = "its people have no working hours before it would close";
            postponementAlerts.outOfHours(survey, out, now, () -> skipped.skipUnprocessed(due, why));
        } else {
            alertQueue.add("skipped " + survey.id(), () -> skipped.skipTooLate(due, now));
        }
    }

    private Optional<Instant> latestDue(Survey survey, String cron, Instant processedUntil, Instant now) {
        List<Instant> due = schedule.between(cron, processedUntil, now);
        int earlier = due.size() - 1;
        if (earlier > 0) {
            String others = earlier == 1
                    ? ""
                    : "as are the " + (earlier - 1) + " before it, from " + due.get(0) + " on, because ";
            skipped.skip(survey, due.get(earlier - 1), others + "a later one is due");
        }
        return due.isEmpty() ? Optional.empty() : Optional.of(due.get(earlier));
    }
}
