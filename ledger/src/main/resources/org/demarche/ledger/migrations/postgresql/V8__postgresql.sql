-- As in V2: texts are sorted by their code points.

ALTER TABLE group_member ALTER COLUMN statement TYPE TEXT COLLATE "C", ALTER COLUMN grp TYPE TEXT COLLATE "C",
  ALTER COLUMN origin_statement TYPE TEXT COLLATE "C";
ALTER TABLE grouped ALTER COLUMN article TYPE TEXT COLLATE "C";
ALTER TABLE word_meaning ALTER COLUMN word TYPE TEXT COLLATE "C";
