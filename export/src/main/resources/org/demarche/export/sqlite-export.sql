CREATE TABLE article (
  id TEXT PRIMARY KEY, source TEXT NOT NULL, url TEXT, outlet TEXT, title TEXT, authors TEXT, published TEXT, language TEXT,
  sha256 TEXT NOT NULL, text TEXT
);
CREATE TABLE speaker (
  key TEXT PRIMARY KEY, name TEXT NOT NULL, kind TEXT NOT NULL, wikidata TEXT
);
CREATE TABLE statement (
  id TEXT PRIMARY KEY, article TEXT NOT NULL REFERENCES article (id), speaker TEXT NOT NULL REFERENCES speaker (key),
  speaker_name TEXT NOT NULL, role TEXT, represents TEXT, act TEXT NOT NULL, issue TEXT NOT NULL, stance TEXT, form TEXT NOT NULL,
  content TEXT NOT NULL, start INTEGER NOT NULL, "end" INTEGER NOT NULL, source TEXT, cue TEXT, said_on TEXT, day TEXT NOT NULL,
  venue TEXT, via TEXT, addressee TEXT, within TEXT REFERENCES statement (id) DEFERRABLE INITIALLY DEFERRED, confidence REAL,
  review TEXT, url TEXT
);
CREATE INDEX statement_by_article ON statement (article);
CREATE INDEX statement_by_speaker ON statement (speaker, day);
CREATE INDEX statement_by_issue ON statement (issue, day);
CREATE INDEX statement_by_day ON statement (day);
CREATE TABLE span (
  statement TEXT NOT NULL REFERENCES statement (id), number INTEGER NOT NULL, start INTEGER NOT NULL, "end" INTEGER NOT NULL,
  PRIMARY KEY (statement, number)
);
CREATE TABLE condition (
  statement TEXT NOT NULL REFERENCES statement (id), kind TEXT NOT NULL, "by" TEXT, content TEXT, start INTEGER NOT NULL,
  "end" INTEGER NOT NULL
);
CREATE INDEX condition_by_statement ON condition (statement);
CREATE TABLE guarantee (
  statement TEXT NOT NULL REFERENCES statement (id), guarantor TEXT, beneficiary TEXT, about TEXT NOT NULL, state TEXT NOT NULL
);
CREATE INDEX guarantee_by_statement ON guarantee (statement);
CREATE TABLE precondition (
  statement TEXT NOT NULL REFERENCES statement (id), waits_actor TEXT, waits_action TEXT NOT NULL, on_actor TEXT,
  on_action TEXT NOT NULL, kind TEXT NOT NULL, held_by TEXT
);
CREATE INDEX precondition_by_statement ON precondition (statement);
CREATE TABLE deed (
  article TEXT NOT NULL REFERENCES article (id), number TEXT NOT NULL, actor TEXT NOT NULL, action TEXT NOT NULL, content TEXT,
  done_on TEXT
);
CREATE INDEX deed_by_article ON deed (article);
CREATE VIRTUAL TABLE statement_words USING fts5 (
  content, speaker_name, issue, addressee, content = 'statement', tokenize = 'unicode61 remove_diacritics 2'
);
