-- Comments wait for nothing any more: what a wave cannot show is destroyed with its box. What waited is destroyed too.
DROP TABLE held;
ALTER TABLE wave DROP COLUMN spent_keys;

-- Who owned the product when a wave opened: they alone read what was written for owners, as its writers were told.
CREATE TABLE wave_owner (
    wave   TEXT NOT NULL,
    person TEXT NOT NULL,
    PRIMARY KEY (wave, person)
) WITHOUT ROWID;
