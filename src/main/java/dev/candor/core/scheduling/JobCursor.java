package dev.candor.core.scheduling;

import dev.candor.core.survey.Survey;

/** Names a job whose progress is remembered: up to which instant it has been processed. */
public sealed interface JobCursor {
    /**
     * Opens a survey's waves on schedule.
     *
     * @param survey id of the survey
     * @param cron its schedule, empty if it has none; another schedule is another job
     */
    record SurveySchedule(String survey, String cron) implements JobCursor {
        /** The job of this survey, as it is scheduled now. */
        public static SurveySchedule of(Survey survey) {
            return new SurveySchedule(survey.id(), survey.schedule().orElse(""));
        }
    }

    /** Sends the digests. */
    record DigestSchedule() implements JobCursor {}

    /** Sends an alert once, until its problem is solved. */
    record Alert(String problem) implements JobCursor {}

    /** Asks once again after a void wave. */
    record Repeat(String voidWave) implements JobCursor {}
}
