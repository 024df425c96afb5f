-- The themes by which a wave's comments are counted, frozen when it opens. Deleted at the close, with its questions.
CREATE TABLE wave_theme (
    wave     TEXT    NOT NULL,
    position INTEGER NOT NULL,
    name     TEXT    NOT NULL,
    words    TEXT    NOT NULL,
    PRIMARY KEY (wave, position)
) WITHOUT ROWID;
