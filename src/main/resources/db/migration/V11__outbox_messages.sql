-- Each kind of message holds what it is about in columns of its own; no part of a key means anything.
CREATE TABLE outbox_message (
    key        TEXT    NOT NULL PRIMARY KEY,
    kind       TEXT    NOT NULL,
    recipient  TEXT    NOT NULL,
    wave       TEXT,
    ordinal    INTEGER,
    team       TEXT,
    since      TEXT,
    problem    TEXT,
    words      TEXT,
    zone       TEXT    NOT NULL,
    due_ms     INTEGER NOT NULL,
    claimed_ms INTEGER NOT NULL DEFAULT 0,
    unsure     INTEGER NOT NULL DEFAULT 0,
    tries      INTEGER NOT NULL DEFAULT 0,
    refused    TEXT,
    redo       INTEGER NOT NULL DEFAULT 0
) WITHOUT ROWID;

INSERT INTO outbox_message
    (key, kind, recipient, wave, ordinal, zone, due_ms, claimed_ms, unsure, tries, refused, redo)
SELECT key, kind, recipient, about, iif(kind = 'REMINDER', CAST(substr(key, 9) AS INTEGER), NULL),
    zone, due_ms, claimed_ms, unsure, tries, refused, redo
FROM letter WHERE kind IN ('PROMPT', 'REMINDER', 'UPDATE', 'RESULT');
INSERT INTO outbox_message
    (key, kind, recipient, team, since, zone, due_ms, claimed_ms, unsure, tries, refused, redo)
SELECT key, kind, recipient, substr(about, 1, instr(about, '@') - 1), substr(about, instr(about, '@') + 1),
    zone, due_ms, claimed_ms, unsure, tries, refused, redo
FROM letter WHERE kind = 'DIGEST' AND instr(about, '@') > 1;
INSERT INTO outbox_message
    (key, kind, recipient, problem, words, zone, due_ms, claimed_ms, unsure, tries, refused, redo)
SELECT key, 'ALERT', recipient, substr(key, 8, length(key) - length(recipient) - 8), about,
    zone, due_ms, claimed_ms, unsure, tries, refused, redo
FROM letter WHERE kind = 'NOTICE';

DROP TABLE letter;
CREATE INDEX outbox_message_by_due ON outbox_message (due_ms);
