-- What owners reply to a result or to a part of it. Everyone may read it, and it is never stored who wrote it.
CREATE TABLE reply (
    wave     TEXT    NOT NULL,
    number   INTEGER NOT NULL,
    product  TEXT    NOT NULL,
    subject  TEXT    NOT NULL,
    part     TEXT    NOT NULL,
    kind     TEXT    NOT NULL,
    words    TEXT    NOT NULL,
    day      TEXT    NOT NULL,
    link     TEXT    NOT NULL,
    given_ms INTEGER NOT NULL,
    PRIMARY KEY (wave, number)
) WITHOUT ROWID;
CREATE INDEX reply_by_product ON reply (product, given_ms);

-- Where the result of a wave stands, so that replies go into its thread.
CREATE TABLE result_message (
    wave    TEXT NOT NULL PRIMARY KEY,
    channel TEXT NOT NULL,
    ts      TEXT NOT NULL
) WITHOUT ROWID;
