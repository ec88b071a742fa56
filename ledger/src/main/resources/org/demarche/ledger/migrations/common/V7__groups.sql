-- Derived: which statements of different articles are one. What people said of two statements is in the table tie; the rest the program
-- finds, so another version of it may find other groups. They are made anew by one command.

-- place: the order of reports, the earliest first; fullest: 1 for the report with most of the speaker's own words.
-- basis, origin, origin_statement: what tells where a report was taken from, from whom, and that one's report in the group.
CREATE TABLE group_member (
  statement        TEXT    PRIMARY KEY,
  grp              TEXT    NOT NULL,
  place            INTEGER NOT NULL,
  fullest          INTEGER NOT NULL,
  basis            TEXT,
  origin           TEXT,
  origin_statement TEXT
);
CREATE INDEX group_member_by_group ON group_member (grp, place);

-- seq: the reading that the article was last grouped by.
CREATE TABLE grouped (
  article TEXT   PRIMARY KEY,
  seq     BIGINT NOT NULL
);

-- Derived: what words mean, learned from the statements and made anew by the same command. The vector is in base 64, one byte a dimension;
-- the empty word's row says from how many statements the others were learned, and what this learning is known by.
CREATE TABLE word_meaning (
  word       TEXT    PRIMARY KEY,
  statements INTEGER NOT NULL,
  vector     TEXT    NOT NULL
);
