-- Every message that asks a person, the prompt and its reminders: when the wave is over, or the person has answered, all of
-- them change. Gone once they say that the wave is closed.
CREATE TABLE message (
    wave    TEXT NOT NULL,
    person  TEXT NOT NULL,
    channel TEXT NOT NULL,
    ts      TEXT NOT NULL,
    PRIMARY KEY (wave, person, ts)
) WITHOUT ROWID;

INSERT INTO message (wave, person, channel, ts)
SELECT wave, person, channel, ts FROM invitation WHERE channel IS NOT NULL;

ALTER TABLE invitation DROP COLUMN channel;
ALTER TABLE invitation DROP COLUMN ts;

-- Whether the messages of who has answered were put down to be changed.
ALTER TABLE invitation ADD COLUMN thanked INTEGER NOT NULL DEFAULT 0;
