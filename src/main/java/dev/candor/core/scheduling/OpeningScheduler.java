package dev.candor.core.scheduling;

import dev.candor.core.disclosure.Release;
import dev.candor.core.disclosure.Releases;
import dev.candor.core.sampling.OpeningRequest;
import dev.candor.core.sampling.Sampler;
import dev.candor.core.sampling.SamplingFrames;
import dev.candor.core.sampling.Selection;
import dev.candor.core.survey.CalendarDays;
import dev.candor.core.survey.Catalogue;
import dev.candor.core.survey.FieldPeriod;
import dev.candor.core.survey.Survey;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** Opens waves, once per scheduled instant or when an owner asks. */
public final class OpeningScheduler {
    private static final System.Logger LOG = System.getLogger(OpeningScheduler.class.getName());
    private static final String POSTPONED = "postponed ";
    private static final String TOO_FEW = "too few ";
    private static final String OUT_OF_HOURS = "out of hours ";
    private static final String NOT_RUNNING = "Candor was not running while it should have been open";
    private static final Duration UNKNOWN_AUDIENCE_RETRY = Duration.ofMinutes(1);
    private static final Duration POSTPONED_RETRY = Duration.ofHours(1);

    private final Catalogue catalogue;
    private final WaveStore waveStore;
    private final Schedule schedule;
    private final SamplingFrames samplingFrames;
    private final Releases releases;
    private final AlertSender alerts;
    private final BlockedSurveys blockedSurveys;
    private final Sampler sampler;
    private final CalendarDays days;
    private final WaveOpener opener;
    private final PostponementText postponementText;
    private final RetryBackoff backoff = new RetryBackoff();
    private final Map<String, Instant> notBefore = new ConcurrentHashMap<>();
    private final Map<String, String> delayReasons = new ConcurrentHashMap<>();
    private final AlertQueue alertQueue = new AlertQueue();

    public OpeningScheduler(
            WaveStore waveStore,
            Schedule schedule,
            SamplingFrames samplingFrames,
            Sampler sampler,
            WaveOpener opener,
            Releases releases,
            AlertSender alerts) {
        this.catalogue = samplingFrames.catalogue();
        this.waveStore = waveStore;
        this.schedule = schedule;
        this.samplingFrames = samplingFrames;
        this.releases = releases;
        this.alerts = alerts;
        this.blockedSurveys = new BlockedSurveys(catalogue, alerts);
        this.sampler = sampler;
        this.opener = opener;
        days = new CalendarDays(schedule.zone());
        postponementText = new PostponementText(catalogue);
    }

    /** One line for each survey that is due and waits, with the reason. */
    List<String> waitingSurveys(Instant now) {
        return Stream.concat(blockedSurveys.lines().stream(), backoff.failing(now).stream())
                .toList();
    }

    /** Opens the waves that are due. Holds no lock during the look-ups of people. */
    void tick(Instant now) {
        List<PendingWave> pending = pendingWaves(now);
        if (!samplingFrames.isDirectoryReachable()) {
            pending.forEach(one -> delayReasons.put(one.survey().id(), "Slack could not be reached"));
        } else if (!pending.isEmpty()) {
            SelectionRun run = newRun();
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

    /** Destroys every key but those of open waves. */
    void destroyStrayKeys() {
        opener.destroyStrayKeys();
    }

    private List<PendingWave> pendingWaves(Instant now) {
        List<PendingWave> repeats = new ArrayList<>();
        List<DueWave> due = new ArrayList<>();
        synchronized (waveStore) {
            for (Survey survey : catalogue.surveys()) {
                backoff.run("checking whether " + survey.id() + " is due", now, () -> {
                    repeatAfterVoid(survey, now)
                            .map(repeat -> new PendingWave.Repeat(survey, repeat))
                            .ifPresent(repeats::add);
                    due(survey, now).ifPresent(due::add);
                });
            }
        }
        due.sort(DueWave.ORDER);
        return Stream.concat(repeats.stream(), due.stream().map(PendingWave.Scheduled::new))
                .toList();
    }

    private SelectionRun newRun() {
        return new SelectionRun(samplingFrames, sampler, waveStore::contacts);
    }

    /** Retries postponed waves at once after the clock was ahead. */
    void clockWasAhead() {
        notBefore.clear();
    }

    /** Opens a wave of this survey now. */
    OpeningResult ask(String survey, Instant now) {
        SelectionRun run = newRun();
        return open(onDemand(survey, now, run), run);
    }

    /** What {@link #ask} would do now. Opens and stores nothing. */
    OpeningPreview preview(String survey, Instant now) {
        SelectionRun run = newRun();
        return opener.preview(onDemand(survey, now, run), run);
    }

    private OpeningRequest onDemand(String surveyId, Instant now, SelectionRun run) {
        Survey survey = catalogue
                .survey(surveyId)
                .orElseThrow(() -> new IllegalArgumentException("there is no survey " + surveyId));
        run.lookUp(survey);
        return ResponseRateHistory.openingRequest(survey, now, now, releases);
    }

    private OpeningResult open(OpeningRequest request, SelectionRun run) {
        Survey survey = request.survey();
        synchronized (waveStore) {
            run.reloadContactHistory();
            OpeningResult result =
                    opener.open(request, run, releases.latestOf(survey).map(Release::policy));
            if (result instanceof OpeningResult.Opened) {
                resolve(survey, POSTPONED, TOO_FEW, OUT_OF_HOURS);
                blockedSurveys.unblock(survey);
            }
            return result;
        }
    }

    private void open(PendingWave pending, SelectionRun run, Instant now) {
        synchronized (waveStore) {
            if (pending instanceof PendingWave.Repeat again) {
                repeat(again.survey(), again.repeat(), run, now);
            } else if (pending instanceof PendingWave.Scheduled scheduled) {
                open(scheduled.due(), run, now);
            }
        }
    }

    /** The repeat of a void wave: everyone is asked again once, as soon as the contact limit allows. */
    private Optional<JobCursor.Repeat> repeatAfterVoid(Survey survey, Instant now) {
        return releases.latestOf(survey)
                .filter(Release::isVoided)
                .map(release -> new JobCursor.Repeat(release.heading().wave()))
                .filter(repeat -> waveStore.processedUntil(repeat).isEmpty() && !isTooEarly(survey, now));
    }

    private void repeat(Survey survey, JobCursor.Repeat repeat, SelectionRun run, Instant now) {
        OpeningResult result = open(ResponseRateHistory.openingRequest(survey, now, now, releases), run);
        if (result instanceof OpeningResult.AudienceUnknown not) {
            retrySoon(survey, not, now);
        } else if (result instanceof OpeningResult.ContactLimitReached limit) {
            postpone(survey, limit.selection(), now);
        } else if (result instanceof OpeningResult.OutOfHours) {
            notBefore.put(survey.id(), now.plus(POSTPONED_RETRY));
        } else {
            waveStore.advance(repeat, now);
        }
    }

    private boolean isTooEarly(Survey survey, Instant now) {
        return now.isBefore(notBefore.getOrDefault(survey.id(), Instant.MIN));
    }

    private void retrySoon(Survey survey, OpeningResult.AudienceUnknown not, Instant now) {
        notBefore.put(survey.id(), now.plus(UNKNOWN_AUDIENCE_RETRY));
        blockedSurveys.add(survey, not.why(), now);
    }

    /** Retries when enough people can be asked, and every hour before that, because people may have joined. */
    private void postpone(Survey survey, Selection.ContactLimitReached limit, Instant now) {
        Instant soon = now.plus(POSTPONED_RETRY);
        notBefore.put(survey.id(), limit.until().isBefore(soon) ? limit.until() : soon);
        delayReasons.put(survey.id(), "too many of its people had reached the contact limit");
        alert(POSTPONED, survey, postponementText.postponed(survey, limit, now), now);
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
                        catalogue.productOf(survey),
                        FieldPeriod.of(at, survey.openFor(), days),
                        waveStore.lastWave(survey.id())));
        if (due.filter(one -> one.isTooLate(now)).isPresent()) {
            skip(survey, due.get().at(), delayReason(survey, now).orElse(NOT_RUNNING));
            return Optional.empty();
        }
        return due.filter(one -> !isTooEarly(survey, now));
    }

    private Optional<String> delayReason(Survey survey, Instant now) {
        return blockedSurveys.skip(survey, now).or(() -> Optional.ofNullable(delayReasons.get(survey.id())));
    }

    private void open(DueWave due, SelectionRun run, Instant now) {
        Survey survey = due.survey();
        if (waveStore
                .processedUntil(JobCursor.SurveySchedule.of(survey))
                .filter(due::isProcessed)
                .isPresent()) {
            return; // Another tick opened or skipped it during the look-up.
        }
        OpeningResult result = open(ResponseRateHistory.openingRequest(survey, due.at(), now, releases), run);
        if (result instanceof OpeningResult.AlreadyOpen open) {
            skip(survey, due.at(), "wave " + open.wave().id() + " is still open");
        } else if (result instanceof OpeningResult.OpenedBefore before) {
            skip(survey, due.at(), "wave " + before.wave() + " was opened before");
        } else if (result instanceof OpeningResult.TooFew few) {
            skip(survey, due.at(), "fewer than " + few.selection().needed() + " people could be asked");
            alert(TOO_FEW, survey, postponementText.tooFew(survey, few.selection()), now);
        } else if (result instanceof OpeningResult.OutOfHours out) {
            skipOutOfHours(due, out.selection(), now);
        } else if (result instanceof OpeningResult.ContactLimitReached limit) {
            postpone(survey, limit.selection(), now);
        } else if (result instanceof OpeningResult.AudienceUnknown not) {
            retrySoon(survey, not, now);
        }
    }

    /** Alerts the owners only if the schedule is the cause, not if the wave had to wait before. */
    private void skipOutOfHours(DueWave due, Selection.OutOfHours out, Instant now) {
        Optional<String> waited = delayReason(due.survey(), now);
        String before =
                waited.map(why -> ", and before that it had to wait: " + why).orElse("");
        skip(due.survey(), due.at(), "its people have no working hours before it would close" + before);
        if (waited.isEmpty() && due.isOnTime(now)) {
            alert(OUT_OF_HOURS, due.survey(), postponementText.outOfHours(due.survey(), out), now);
        }
    }

    private void alert(String problem, Survey survey, String words, Instant now) {
        alertQueue.add(() -> alerts.send(problem + survey.id(), catalogue.productOf(survey), words, now));
    }

    private Optional<Instant> latestDue(Survey survey, String cron, Instant processedUntil, Instant now) {
        List<Instant> due = new ArrayList<>();
        Optional<Instant> next = schedule.next(cron, processedUntil);
        while (next.isPresent() && !next.get().isAfter(now)) {
            due.add(next.get());
            next = schedule.next(cron, next.get());
        }
        int earlier = due.size() - 1;
        if (earlier > 0) {
            String others = earlier == 1
                    ? ""
                    : "as are the " + (earlier - 1) + " before it, from " + due.get(0) + " on, because ";
            skip(survey, due.get(earlier - 1), others + "a later one is due");
        }
        return due.isEmpty() ? Optional.empty() : Optional.of(due.get(earlier));
    }

    private void skip(Survey survey, Instant due, String why) {
        waveStore.advance(JobCursor.SurveySchedule.of(survey), due);
        resolve(survey, POSTPONED);
        LOG.log(System.Logger.Level.INFO, "survey {0} due at {1} is skipped: {2}", survey.id(), due, why);
    }

    private void resolve(Survey survey, String... problems) {
        notBefore.remove(survey.id());
        delayReasons.remove(survey.id());
        List.of(problems).forEach(problem -> alerts.resolve(problem + survey.id()));
    }
}
