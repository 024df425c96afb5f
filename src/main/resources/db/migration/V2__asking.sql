-- Up to when a schedule has been seen to, so that nothing is opened twice.
CREATE TABLE schedule_seen (
    name     TEXT    NOT NULL PRIMARY KEY,
    until_ms INTEGER NOT NULL
) WITHOUT ROWID;

-- How a person was asked in an open wave; gone once the prompt says that the wave is closed.
CREATE TABLE invitation (
    wave      TEXT    NOT NULL,
    person    TEXT    NOT NULL,
    zone      TEXT    NOT NULL,
    declined  INTEGER NOT NULL DEFAULT 0,
    reminders INTEGER NOT NULL DEFAULT 0,
    channel   TEXT,
    ts        TEXT,
    PRIMARY KEY (wave, person)
) WITHOUT ROWID;

-- Letters to be delivered; a delivered one is deleted.
CREATE TABLE letter (
    key        TEXT    NOT NULL PRIMARY KEY,
    kind       TEXT    NOT NULL,
    recipient  TEXT    NOT NULL,
    about      TEXT    NOT NULL,
    zone       TEXT    NOT NULL,
    due_ms     INTEGER NOT NULL,
    claimed_ms INTEGER NOT NULL DEFAULT 0,
    unsure     INTEGER NOT NULL DEFAULT 0
) WITHOUT ROWID;

CREATE INDEX letter_by_due ON letter (due_ms);

-- What people chose about being asked; an empty product stands for all, no time for "until taken back".
CREATE TABLE choice (
    person   TEXT NOT NULL,
    product  TEXT NOT NULL,
    until_ms INTEGER,
    PRIMARY KEY (person, product)
) WITHOUT ROWID;
