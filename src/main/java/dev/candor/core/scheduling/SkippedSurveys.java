package dev.candor.core.scheduling;

import dev.candor.core.outbox.OutboxMessage;
import dev.candor.core.page.MarkupEscape;
import dev.candor.core.survey.DatePatterns;
import dev.candor.core.survey.Product;
import dev.candor.core.survey.Survey;
import dev.candor.core.survey.Surveys;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Skips surveys that were due and do not open. */
final class SkippedSurveys {
    private static final System.Logger LOG = System.getLogger(SkippedSurveys.class.getName());
    private static final String NOT_RUNNING =
            "Candor was not running, or had a problem of its own, while it should have been open";

    private final Surveys surveys;
    private final WaveStore waveStore;
    private final Schedule schedule;
    private final OpeningDelays delays;
    private final HeldSurveys heldSurveys;
    private final PostponementAlerts postponementAlerts;
    private final AlertSender alerts;

    SkippedSurveys(
            Surveys surveys,
            WaveStore waveStore,
            Schedule schedule,
            OpeningDelays delays,
            HeldSurveys heldSurveys,
            PostponementAlerts postponementAlerts,
            AlertSender alerts) {
        this.surveys = surveys;
        this.waveStore = waveStore;
        this.schedule = schedule;
        this.delays = delays;
        this.heldSurveys = heldSurveys;
        this.postponementAlerts = postponementAlerts;
        this.alerts = alerts;
    }

    void skip(Survey survey, Instant due, String why) {
        skip(survey, due, why, List.of());
    }

    /** Skips a wave unless it was opened or skipped meanwhile. */
    void skipUnprocessed(DueWave due, String why) {
        skipUnprocessed(due, why, List.of());
    }

    private void skipUnprocessed(DueWave due, String why, List<OutboxMessage.Alert> owed) {
        synchronized (waveStore) {
            if (!due.isProcessed(waveStore)) {
                skip(due.survey(), due.at(), why, owed);
            }
        }
    }

    /**
     * Skips a wave that could have been open for long enough only before now. Its owners are alerted, unless they know for
     * what it waited. Call it without a lock: it looks up people.
     */
    void skipTooLate(DueWave due, Instant now) {
        Survey survey = due.survey();
        String why = delayReason(survey).orElse(NOT_RUNNING);
        skipUnprocessed(due, why, isKnownToWait(survey) ? List.of() : notOpened(due, why, now));
        delays.skip(survey);
        heldSurveys.forget(survey);
    }

    /** Why a survey that is due has not opened so far, where that is known. */
    Optional<String> delayReason(Survey survey) {
        return delays.reason(survey).or(() -> heldSurveys.reason(survey));
    }

    /** Whether the owners read that this survey waits, which is stored: after a restart nothing else tells why it did. */
    private boolean isKnownToWait(Survey survey) {
        return delays.isAlerted(survey) || postponementAlerts.isPostponed(survey) || heldSurveys.isAlerted(survey);
    }

    /** The alert to owners for the transaction in which the wave is skipped: a crash loses both or neither. */
    private List<OutboxMessage.Alert> notOpened(DueWave due, String why, Instant now) {
        Survey survey = due.survey();
        Product product = surveys.catalogue().productOf(survey);
        String next = survey.schedule()
                .flatMap(cron -> schedule.next(cron, now))
                .map(at -> " It is due next on " + time(at) + ".")
                .orElse("");
        return alerts.messages(
                "skipped " + survey.id() + " at " + due.at(),
                product.owners(),
                List.of(product.channel()),
                new AlertNames(surveys).of(survey) + ", due on " + time(due.at()) + " (" + schedule.zone()
                        + "), was not opened: " + MarkupEscape.of(why) + ". Nobody was asked." + next
                        + " To ask sooner: `/platform-feedback ask " + product.id() + "`.",
                now);
    }

    private String time(Instant instant) {
        return DatePatterns.WEEKDAY_TIME.format(instant.atZone(schedule.zone()));
    }

    private void skip(Survey survey, Instant due, String why, List<OutboxMessage.Alert> owed) {
        waveStore.advance(JobCursor.SurveySchedule.of(survey), due, owed);
        AlertSender.logStored(owed);
        delays.forget(survey);
        postponementAlerts.skipped(survey);
        LOG.log(System.Logger.Level.INFO, "survey {0} due at {1} is skipped: {2}", survey.id(), due, why);
    }
}
