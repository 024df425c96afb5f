-- Tables and columns are called what the field calls them.
ALTER TABLE box RENAME TO slot;
ALTER TABLE choice RENAME TO opt_out;
ALTER TABLE asked RENAME TO contact;
ALTER TABLE invitation RENAME TO prompt;
ALTER TABLE message RENAME TO prompt_message;
ALTER TABLE wave_leaf RENAME TO reporting_group;
ALTER TABLE roster RENAME COLUMN leaf TO group_number;
ALTER TABLE roster RENAME COLUMN leaf_key TO group_key;
ALTER TABLE last_roster RENAME COLUMN leaf_key TO group_key;
ALTER TABLE slot RENAME COLUMN mark TO mac;
