-- As in V2: texts are sorted by their code points.

ALTER TABLE statement ALTER COLUMN assigned TYPE TEXT COLLATE "C", ALTER COLUMN merged_into TYPE TEXT COLLATE "C";
ALTER TABLE tie ALTER COLUMN statement TYPE TEXT COLLATE "C", ALTER COLUMN other TYPE TEXT COLLATE "C";
