-- Who read which product's page on which day, by role. Never a person, never a time of day.
CREATE TABLE reading (
    day     TEXT NOT NULL,
    product TEXT NOT NULL,
    role    TEXT NOT NULL,
    PRIMARY KEY (day, product, role)
) WITHOUT ROWID;
