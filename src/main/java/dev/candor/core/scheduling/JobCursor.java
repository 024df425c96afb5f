package dev.candor.core.scheduling;

import dev.candor.core.survey.Survey;

/** Identifies a job whose progress is stored as the instant up to which it has been processed. */
public sealed interface JobCursor {
    /**
     * Opens a survey's waves on schedule.
     *
     * @param survey survey id
     * @param cron schedule of the survey, empty if it has none; a changed schedule is a new job
     */
    record SurveySchedule(String survey, String cron) implements JobCursor {
        /** The job of this survey under its current schedule. */
        public static SurveySchedule of(Survey survey) {
            return new SurveySchedule(survey.id(), survey.schedule().orElse(""));
        }
    }

    /** Sends the digests. */
    record DigestSchedule() implements JobCursor {}

    /** Lists unanswered results to their owners. */
    record UnansweredList() implements JobCursor {}

    /** Sends an alert once, until its problem is solved. */
    record Alert(String problem) implements JobCursor {}

    /** Repeats a void wave once. */
    record Repeat(String voidWave) implements JobCursor {}
}
