-- When the prompt of an open wave left, and its latest reminder: the next one is counted from there. Gone at the close.
ALTER TABLE invitation ADD COLUMN asked_ms INTEGER;
ALTER TABLE invitation ADD COLUMN reminded_ms INTEGER;

UPDATE invitation SET asked_ms = CAST(CAST(ts AS REAL) * 1000 AS INTEGER) WHERE ts IS NOT NULL;
