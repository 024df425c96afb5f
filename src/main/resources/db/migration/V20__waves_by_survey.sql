-- The last waves of each survey of a product are looked up with every answer to a command.
CREATE INDEX wave_by_survey ON wave (product, survey, scheduled);
