-- The table of statements anew: sorted by place, so that a page is read in one go, and with the filters as words of the full text, so that
-- any number of them is answered by one search. It is derived: the program fills it from the revisions when it finds it empty.

DROP TABLE statement;
DELETE FROM tally;
DELETE FROM article_version;
DELETE FROM article;

-- place: the day in days, and behind it num, so that its order is that of pages. It changes with the day.
-- num: seq of the statement's first revision, so later statements have higher numbers. It never changes.
-- seq, shown: the revision whose payload stands now, and its number; machine_seq: the newest one by the reader, 0 when a person added it.
-- day: when it was said, else published, else added, YYYY-MM-DD.
-- terms: speaker, outlet, act and whatever else one can filter by, each as one word that nobody can type.
CREATE TABLE statement (
  place         INTEGER PRIMARY KEY,
  num           INTEGER NOT NULL,
  id            TEXT    NOT NULL,
  article       TEXT    NOT NULL,
  version       INTEGER NOT NULL,
  first_version INTEGER NOT NULL,
  seq           INTEGER NOT NULL,
  shown         INTEGER NOT NULL,
  machine_seq   INTEGER NOT NULL,
  revisions     INTEGER NOT NULL,
  visible       INTEGER NOT NULL,
  flagged       INTEGER NOT NULL,
  review        TEXT,
  speaker_key   TEXT    NOT NULL,
  speaker       TEXT    NOT NULL,
  represents    TEXT,
  outlet        TEXT,
  act           TEXT    NOT NULL,
  issue         TEXT    NOT NULL,
  addressee     TEXT,
  said_on       TEXT,
  day           TEXT    NOT NULL,
  conditions    INTEGER NOT NULL,
  words         TEXT    NOT NULL,
  terms         TEXT    NOT NULL,
  added_at      TEXT    NOT NULL,
  revised_at    TEXT    NOT NULL
);

CREATE UNIQUE INDEX statement_by_num ON statement (num);
CREATE UNIQUE INDEX statement_by_id ON statement (id);
CREATE INDEX statement_by_article ON statement (article, version);
CREATE INDEX statement_by_speaker ON statement (speaker_key, place) WHERE visible = 1;
