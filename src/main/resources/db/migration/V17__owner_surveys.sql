-- The surveys that owners made in Slack, without who made them. The row of a removed survey stays, so that its id is never
-- used twice; its questions go.
CREATE TABLE owner_survey (
    id       TEXT    NOT NULL PRIMARY KEY,
    product  TEXT    NOT NULL,
    name     TEXT    NOT NULL,
    template TEXT,
    revision INTEGER NOT NULL,
    removed  INTEGER NOT NULL DEFAULT 0
) WITHOUT ROWID;

CREATE TABLE owner_question (
    survey   TEXT    NOT NULL,
    position INTEGER NOT NULL,
    id       TEXT    NOT NULL,
    type     TEXT    NOT NULL,
    ask      TEXT    NOT NULL,
    options  TEXT    NOT NULL,
    PRIMARY KEY (survey, position)
) WITHOUT ROWID;

-- The surveys that owners start at a time to come, without who planned it.
CREATE TABLE planned_start (
    survey   TEXT    NOT NULL PRIMARY KEY,
    product  TEXT    NOT NULL,
    at_ms    INTEGER NOT NULL,
    open_for TEXT    NOT NULL
) WITHOUT ROWID;
