-- The rosters of a survey's last results, no longer of the very last alone: with the wave that each of them is of.
CREATE TABLE last_rosters (
    product   TEXT NOT NULL,
    survey    TEXT NOT NULL,
    wave      TEXT NOT NULL,
    group_key TEXT NOT NULL,
    person    TEXT NOT NULL,
    PRIMARY KEY (product, survey, wave, group_key, person)
) WITHOUT ROWID;

INSERT INTO last_rosters (product, survey, wave, group_key, person)
SELECT l.product, l.survey,
    coalesce((SELECT r.wave FROM release r JOIN wave w ON w.id = r.wave
              WHERE w.survey = l.survey AND r.text LIKE '%' || char(10) || 'shown' || char(9) || '%'
               ORDER BY r.closed DESC, r.wave DESC LIMIT 1), ''),
    l.group_key, l.person
FROM last_roster l ORDER BY 1, 2, 3, 4, 5;

DROP TABLE last_roster;
ALTER TABLE last_rosters RENAME TO last_roster;
