-- How many attempts failed, and why a letter is kept that Slack would refuse for ever.
ALTER TABLE letter ADD COLUMN tries INTEGER NOT NULL DEFAULT 0;
ALTER TABLE letter ADD COLUMN refused TEXT;

-- Why somebody could not be asked: counted for the product's owners, gone with the row.
ALTER TABLE invitation ADD COLUMN unreached TEXT;
