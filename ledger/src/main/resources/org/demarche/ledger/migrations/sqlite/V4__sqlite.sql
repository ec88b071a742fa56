-- The full text of visible statements only, under their places: SQLite then gives matches in the order of pages without sorting them.

DROP TABLE statement_words;

CREATE VIEW statement_found AS
  SELECT place, words, speaker, issue, addressee, terms FROM statement WHERE visible = 1;

CREATE VIRTUAL TABLE statement_words USING fts5 (
  words, speaker, issue, addressee, terms,
  content = 'statement_found', content_rowid = 'place', tokenize = 'unicode61 remove_diacritics 2'
);

-- What one filters by says nothing about how well a statement matches.
INSERT INTO statement_words (statement_words, rank) VALUES ('rank', 'bm25(1.0, 1.0, 1.0, 1.0, 0.0)');

CREATE TRIGGER statement_words_come AFTER INSERT ON statement WHEN new.visible = 1 BEGIN
  INSERT INTO statement_words (rowid, words, speaker, issue, addressee, terms)
  VALUES (new.place, new.words, new.speaker, new.issue, new.addressee, new.terms);
END;

CREATE TRIGGER statement_words_go AFTER DELETE ON statement WHEN old.visible = 1 BEGIN
  INSERT INTO statement_words (statement_words, rowid, words, speaker, issue, addressee, terms)
  VALUES ('delete', old.place, old.words, old.speaker, old.issue, old.addressee, old.terms);
END;

CREATE TRIGGER statement_words_change AFTER UPDATE ON statement
WHEN old.place <> new.place OR old.visible <> new.visible OR old.words <> new.words OR old.speaker <> new.speaker
  OR old.issue <> new.issue OR old.addressee IS NOT new.addressee OR old.terms <> new.terms
BEGIN
  INSERT INTO statement_words (statement_words, rowid, words, speaker, issue, addressee, terms)
  SELECT 'delete', old.place, old.words, old.speaker, old.issue, old.addressee, old.terms WHERE old.visible = 1;
  INSERT INTO statement_words (rowid, words, speaker, issue, addressee, terms)
  SELECT new.place, new.words, new.speaker, new.issue, new.addressee, new.terms WHERE new.visible = 1;
END;
