-- Ballots are sealed with the key in the vault: whoever can write here must not choose it.
ALTER TABLE wave DROP COLUMN public_key;

-- The id that lies in the vault's folder: another folder, or an empty one, is not taken for the vault.
CREATE TABLE vault (
    id TEXT NOT NULL PRIMARY KEY
) WITHOUT ROWID;
