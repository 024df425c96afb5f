-- The purpose of each question, the respondents who are asked it, and the product it is about. The defaults are those of
-- every question of a wave that is open during the upgrade.
ALTER TABLE wave_question ADD COLUMN purpose  TEXT NOT NULL DEFAULT 'OPINION';
ALTER TABLE wave_question ADD COLUMN asked_of TEXT NOT NULL DEFAULT 'users';
ALTER TABLE wave_question ADD COLUMN about    TEXT;
