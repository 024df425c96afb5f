-- When somebody was asked in a wave of a survey: the instant when it opened, the same for everyone on its roster. Kept no
-- longer than a limit to attention counts it or turns need it. Never whether they answered.
CREATE TABLE asked (
    survey    TEXT    NOT NULL,
    person    TEXT    NOT NULL,
    opened_ms INTEGER NOT NULL,
    PRIMARY KEY (survey, person, opened_ms)
) WITHOUT ROWID;
