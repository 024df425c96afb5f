-- A wave, from its opening on. After its close the row keeps no key and no wording.
CREATE TABLE wave (
    id          TEXT    NOT NULL PRIMARY KEY,
    survey      TEXT    NOT NULL,
    product     TEXT    NOT NULL,
    scheduled   INTEGER NOT NULL,
    closes      INTEGER NOT NULL,
    state       TEXT    NOT NULL,
    shut        INTEGER NOT NULL DEFAULT 0,
    policy      TEXT    NOT NULL,
    roster_size INTEGER NOT NULL,
    reminders   TEXT    NOT NULL,
    public_key  BLOB,
    spent_keys  TEXT,
    UNIQUE (survey, scheduled)
) WITHOUT ROWID;

-- Waves that are not over are few, and looked for every second.
CREATE INDEX wave_unfinished ON wave (state) WHERE state <> 'KEY_DESTROYED';

CREATE TABLE wave_question (
    wave     TEXT    NOT NULL,
    position INTEGER NOT NULL,
    id       TEXT    NOT NULL,
    type     TEXT    NOT NULL,
    ask      TEXT    NOT NULL,
    options  TEXT    NOT NULL,
    PRIMARY KEY (wave, position)
) WITHOUT ROWID;

CREATE TABLE wave_leaf (
    wave   TEXT    NOT NULL,
    number INTEGER NOT NULL,
    key    TEXT    NOT NULL,
    name   TEXT    NOT NULL,
    PRIMARY KEY (wave, number)
) WITHOUT ROWID;

-- People's side: who may answer an open wave, and who has. Never what.
CREATE TABLE roster (
    wave     TEXT    NOT NULL,
    person   TEXT    NOT NULL,
    leaf     INTEGER NOT NULL,
    leaf_key TEXT    NOT NULL,
    answered INTEGER NOT NULL DEFAULT 0,
    PRIMARY KEY (wave, person)
) WITHOUT ROWID;

-- Answers' side: slots cut when the wave opens, filled in place. Never who, never when.
CREATE TABLE box (
    wave   TEXT NOT NULL,
    slot   BLOB NOT NULL,
    mark   BLOB NOT NULL,
    sealed BLOB NOT NULL,
    PRIMARY KEY (wave, slot)
) WITHOUT ROWID;

-- Under which name the vault keeps the comments that a survey's last wave held back.
CREATE TABLE held (
    survey   TEXT NOT NULL PRIMARY KEY,
    key_name TEXT NOT NULL
) WITHOUT ROWID;

-- The only answers that outlive a wave: what its release let out.
CREATE TABLE release (
    wave    TEXT NOT NULL PRIMARY KEY,
    product TEXT NOT NULL,
    closed  TEXT NOT NULL,
    text    TEXT NOT NULL
) WITHOUT ROWID;

CREATE INDEX release_by_product ON release (product, closed, wave);

-- Who was on the roster of a survey's last release, by group: to see who joined or left. Never who answered.
CREATE TABLE last_roster (
    product  TEXT NOT NULL,
    survey   TEXT NOT NULL,
    leaf_key TEXT NOT NULL,
    person   TEXT NOT NULL,
    PRIMARY KEY (product, survey, leaf_key, person)
) WITHOUT ROWID;
