package dev.candor.edge.storage;

import dev.candor.core.scheduling.JobCursor;

/**
 * The key of a job's row in the table {@code job_cursor}.
 *
 * @param subject what the job is about, empty if there is only one of its kind
 * @param cron of a survey's schedule, else empty
 */
record JobRow(String kind, String subject, String cron) {
    static JobRow of(JobCursor cursor) {
        if (cursor instanceof JobCursor.SurveySchedule schedule) {
            return new JobRow("SURVEY", schedule.survey(), schedule.cron());
        } else if (cursor instanceof JobCursor.Alert alert) {
            return new JobRow("ALERT", alert.problem(), "");
        }
        return cursor instanceof JobCursor.Repeat repeat
                ? new JobRow("REPEAT", repeat.voidWave(), "")
                : new JobRow("DIGEST", "", "");
    }
}
