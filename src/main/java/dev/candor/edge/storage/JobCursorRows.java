package dev.candor.edge.storage;

import dev.candor.core.scheduling.JobCursor;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;

/** How far each job has been processed, in the table {@code job_cursor}. */
final class JobCursorRows {
    private static final String PROCESSED_UNTIL =
            "SELECT until_ms FROM job_cursor WHERE job = ? AND subject = ? AND cron = ?";
    private static final String ADVANCE = """
            INSERT INTO job_cursor (job, subject, cron, until_ms) VALUES (?, ?, ?, ?)
            ON CONFLICT DO UPDATE SET until_ms = max(until_ms, excluded.until_ms)""";
    private static final String ADVANCE_FIRST =
            "INSERT INTO job_cursor (job, subject, cron, until_ms) VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING";
    private static final String RESET = "DELETE FROM job_cursor WHERE job = ? AND subject = ? AND cron = ?";
    private static final String RESET_SCHEDULES = "DELETE FROM job_cursor WHERE job = 'SURVEY' AND subject = ?";

    private JobCursorRows() {}

    /**
     * The key of a row.
     *
     * @param subject what the job is about, empty if there is only one of its kind
     * @param cron of a survey's schedule, else empty
     */
    private record Key(String job, String subject, String cron) {
        static Key of(JobCursor cursor) {
            if (cursor instanceof JobCursor.SurveySchedule schedule) {
                return new Key("SURVEY", schedule.survey(), schedule.cron());
            } else if (cursor instanceof JobCursor.Alert alert) {
                return new Key("ALERT", alert.problem(), "");
            } else if (cursor instanceof JobCursor.Repeat repeat) {
                return new Key("REPEAT", repeat.voidWave(), "");
            }
            return new Key(cursor instanceof JobCursor.DigestSchedule ? "DIGEST" : "UNANSWERED", "", "");
        }
    }

    static Optional<Instant> processedUntil(Sql sql, JobCursor cursor) throws SQLException {
        Key key = Key.of(cursor);
        return sql.one(
                PROCESSED_UNTIL, row -> Instant.ofEpochMilli(row.getLong(1)), key.job(), key.subject(), key.cron());
    }

    static void advance(Sql sql, JobCursor cursor, Instant until) throws SQLException {
        Key key = Key.of(cursor);
        sql.update(ADVANCE, key.job(), key.subject(), key.cron(), until.toEpochMilli());
    }

    /** Advances a job that was never processed; false, and nothing is changed, if it was. */
    static boolean advanceFirst(Sql sql, JobCursor cursor, Instant until) throws SQLException {
        Key key = Key.of(cursor);
        return sql.update(ADVANCE_FIRST, key.job(), key.subject(), key.cron(), until.toEpochMilli()) == 1;
    }

    static int reset(Sql sql, JobCursor cursor) throws SQLException {
        Key key = Key.of(cursor);
        return sql.update(RESET, key.job(), key.subject(), key.cron());
    }

    /** Forgets every schedule that this survey had. */
    static void resetSchedules(Sql sql, String survey) throws SQLException {
        sql.update(RESET_SCHEDULES, survey);
    }
}
