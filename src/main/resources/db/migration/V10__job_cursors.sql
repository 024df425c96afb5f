-- How far each job has been processed: the kind of job, what it is about, and of a survey its cron expression.
CREATE TABLE job_cursor (
    job      TEXT NOT NULL,
    subject  TEXT NOT NULL,
    cron     TEXT NOT NULL,
    until_ms INTEGER NOT NULL,
    PRIMARY KEY (job, subject, cron)
) WITHOUT ROWID;

INSERT INTO job_cursor (job, subject, cron, until_ms)
SELECT 'DIGEST', '', '', until_ms FROM schedule_seen WHERE name = '@digest';
INSERT INTO job_cursor (job, subject, cron, until_ms)
SELECT 'ALERT', substr(name, 7), '', until_ms FROM schedule_seen WHERE name LIKE '@told %';
INSERT INTO job_cursor (job, subject, cron, until_ms)
SELECT 'REPEAT', substr(name, 8), '', until_ms FROM schedule_seen WHERE name LIKE '@again %';
INSERT INTO job_cursor (job, subject, cron, until_ms)
SELECT 'SURVEY', substr(name, 1, instr(name || ' ', ' ') - 1), substr(name, instr(name || ' ', ' ') + 1), until_ms
FROM schedule_seen WHERE name NOT LIKE '@%';

DROP TABLE schedule_seen;
