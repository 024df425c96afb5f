package dev.candor.core.scheduling;

import dev.candor.core.outbox.OutboxMessage;
import dev.candor.core.survey.Survey;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Skips surveys that were due and do not open. */
final class SkippedSurveys {
    private static final System.Logger LOG = System.getLogger(SkippedSurveys.class.getName());
    private static final String NOT_RUNNING = "Candor was not running while it should have been open";

    private final WaveStore waveStore;
    private final OpeningDelays delays;
    private final HeldSurveys heldSurveys;
    private final PostponementAlerts postponementAlerts;

    SkippedSurveys(
            WaveStore waveStore, OpeningDelays delays, HeldSurveys heldSurveys, PostponementAlerts postponementAlerts) {
        this.waveStore = waveStore;
        this.delays = delays;
        this.heldSurveys = heldSurveys;
        this.postponementAlerts = postponementAlerts;
    }

    void skip(Survey survey, Instant due, String why) {
        skip(survey, due, why, List.of());
    }

    /** Skips a wave unless it was opened or skipped meanwhile. */
    void skipUnprocessed(DueWave due, String why) {
        synchronized (waveStore) {
            if (!due.isProcessed(waveStore)) {
                skip(due.survey(), due.at(), why);
            }
        }
    }

    /** Skips a wave that could have been open for long enough only before now. */
    void skipTooLate(DueWave due, Instant now) {
        skipWaiting(due, delayReason(due.survey()).orElse(NOT_RUNNING), now);
    }

    /** Skips a wave that may have waited; if its audience could not be read, and the owners do not know, they are alerted. */
    void skipWaiting(DueWave due, String why, Instant now) {
        Survey survey = due.survey();
        skip(survey, due.at(), why, delays.skipped(survey, due.at(), now));
        delays.skip(survey);
        heldSurveys.forget(survey);
    }

    /** Why a survey that is due has not opened so far, where that is known. */
    Optional<String> delayReason(Survey survey) {
        return delays.reason(survey).or(() -> heldSurveys.reason(survey));
    }

    private void skip(Survey survey, Instant due, String why, List<OutboxMessage.Alert> owed) {
        waveStore.advance(JobCursor.SurveySchedule.of(survey), due, owed);
        AlertSender.logStored(owed);
        delays.forget(survey);
        postponementAlerts.skipped(survey);
        LOG.log(System.Logger.Level.INFO, "survey {0} due at {1} is skipped: {2}", survey.id(), due, why);
    }
}
