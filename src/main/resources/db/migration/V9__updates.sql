-- The letter was wanted anew while it was under way: it is written and sent once more.
ALTER TABLE letter ADD COLUMN redo INTEGER NOT NULL DEFAULT 0;

-- What asked somebody says at once what became of it, in one kind of letter that bears no time.
DELETE FROM letter WHERE kind IN ('SEALED', 'CLOSED');
INSERT INTO letter (key, kind, recipient, about, zone, due_ms)
SELECT DISTINCT 'update:' || m.wave || ':' || m.person, 'UPDATE', m.person, m.wave, 'UTC', 0 FROM message m
JOIN wave w ON w.id = m.wave
LEFT JOIN roster r ON r.wave = m.wave AND r.person = m.person
LEFT JOIN invitation i ON i.wave = m.wave AND i.person = m.person
WHERE w.state <> 'OPEN' OR r.answered = 1 OR i.declined = 1;
DELETE FROM invitation WHERE wave IN (SELECT id FROM wave WHERE state <> 'OPEN')
AND NOT EXISTS (SELECT 1 FROM message m WHERE m.wave = invitation.wave AND m.person = invitation.person);

ALTER TABLE invitation DROP COLUMN thanked;
