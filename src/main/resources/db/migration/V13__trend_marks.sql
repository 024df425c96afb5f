-- What owners want to see in the trend of a product: the day and their words, not who wrote them.
CREATE TABLE trend_mark (
    product TEXT NOT NULL,
    day     TEXT NOT NULL,
    text    TEXT NOT NULL,
    PRIMARY KEY (product, day, text)
) WITHOUT ROWID;
