-- The truth: revisions, one after the other, and what each of them says. Everything else can be made again from these two tables.
-- SHA-256 values are lower-case hexadecimal; times are UTC, ISO 8601.

CREATE TABLE revision (
  seq            INTEGER PRIMARY KEY,
  kind           TEXT    NOT NULL,
  article        TEXT    NOT NULL,
  version        INTEGER NOT NULL,
  statement      TEXT,
  number         INTEGER NOT NULL,
  author_kind    TEXT    NOT NULL,
  author         TEXT    NOT NULL,
  at             TEXT    NOT NULL,
  reason         TEXT,
  payload_sha256 TEXT    NOT NULL,
  prev_hash      TEXT    NOT NULL,
  hash           TEXT    NOT NULL
);

-- Two people who revise the same statement at once meet here: only one of them can have the next number.
CREATE UNIQUE INDEX revision_by_statement ON revision (statement, number) WHERE statement IS NOT NULL;
CREATE UNIQUE INDEX revision_by_article ON revision (article, number) WHERE statement IS NULL;

-- body: null only after a takedown.
CREATE TABLE payload (
  seq  INTEGER PRIMARY KEY REFERENCES revision (seq),
  body TEXT
);

-- Derived from here on.

CREATE TABLE article (
  id        TEXT    PRIMARY KEY,
  identity  TEXT    NOT NULL,
  version   INTEGER NOT NULL,
  revisions INTEGER NOT NULL
);

CREATE TABLE article_version (
  article        TEXT    NOT NULL,
  version        INTEGER NOT NULL,
  sha256         TEXT    NOT NULL,
  source         TEXT    NOT NULL,
  url            TEXT,
  outlet         TEXT,
  title          TEXT,
  published      TEXT,
  added_at       TEXT    NOT NULL,
  article_seq    INTEGER NOT NULL,
  reading_seq    INTEGER,
  reading_digest TEXT,
  taken_down     INTEGER NOT NULL,
  PRIMARY KEY (article, version)
);

-- num: seq of the statement's first revision, so later statements have higher numbers.
-- seq, shown: the revision whose payload stands now, and its number; machine_seq: the newest one by the reader, 0 when a person added it.
-- day: when it was said, else published, else added, YYYY-MM-DD.
CREATE TABLE statement (
  num           INTEGER PRIMARY KEY,
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
  added_at      TEXT    NOT NULL,
  revised_at    TEXT    NOT NULL
);

CREATE UNIQUE INDEX statement_by_id ON statement (id);
CREATE INDEX statement_by_article ON statement (article, version);
CREATE INDEX statement_by_day ON statement (day, num) WHERE visible = 1;
CREATE INDEX statement_by_speaker ON statement (speaker_key, day, num) WHERE visible = 1;
CREATE INDEX statement_by_represents ON statement (represents, day, num) WHERE visible = 1;
CREATE INDEX statement_by_outlet ON statement (outlet, day, num) WHERE visible = 1;
CREATE INDEX statement_by_act ON statement (act, day, num) WHERE visible = 1;
CREATE INDEX statement_by_issue ON statement (issue, day, num) WHERE visible = 1;
CREATE INDEX statement_with_conditions ON statement (day, num) WHERE visible = 1 AND conditions = 1;
CREATE INDEX statement_reviewed ON statement (day, num) WHERE visible = 1 AND review IS NOT NULL;
CREATE INDEX statement_flagged ON statement (day, num) WHERE visible = 1 AND flagged = 1;

-- Kept counts of visible statements: dimension is speaker, represents, outlet, act, issue or all.
CREATE TABLE tally (
  dimension  TEXT    NOT NULL,
  name       TEXT    NOT NULL,
  label      TEXT    NOT NULL,
  statements INTEGER NOT NULL,
  PRIMARY KEY (dimension, name)
);
CREATE INDEX tally_by_count ON tally (dimension, statements, name);
