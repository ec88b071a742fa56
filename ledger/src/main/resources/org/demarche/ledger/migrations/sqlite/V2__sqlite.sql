-- What only SQLite says this way: its full text, its guards, and the mark that tells a ledger from other databases ("Dmrc").

PRAGMA application_id = 1148023395;

CREATE VIRTUAL TABLE statement_words USING fts5 (
  words, speaker, issue, addressee,
  content = 'statement', content_rowid = 'num', tokenize = 'unicode61 remove_diacritics 2'
);

CREATE TRIGGER statement_words_come AFTER INSERT ON statement BEGIN
  INSERT INTO statement_words (rowid, words, speaker, issue, addressee)
  VALUES (new.num, new.words, new.speaker, new.issue, new.addressee);
END;

CREATE TRIGGER statement_words_go AFTER DELETE ON statement BEGIN
  INSERT INTO statement_words (statement_words, rowid, words, speaker, issue, addressee)
  VALUES ('delete', old.num, old.words, old.speaker, old.issue, old.addressee);
END;

CREATE TRIGGER statement_words_change AFTER UPDATE OF words, speaker, issue, addressee ON statement BEGIN
  INSERT INTO statement_words (statement_words, rowid, words, speaker, issue, addressee)
  VALUES ('delete', old.num, old.words, old.speaker, old.issue, old.addressee);
  INSERT INTO statement_words (rowid, words, speaker, issue, addressee)
  VALUES (new.num, new.words, new.speaker, new.issue, new.addressee);
END;

-- Guards against mistakes, not against whoever owns the file: that is what the chain of hashes is for.
CREATE TRIGGER revision_is_never_changed BEFORE UPDATE ON revision BEGIN
  SELECT RAISE(ABORT, 'a revision is never changed');
END;

CREATE TRIGGER revision_is_never_removed BEFORE DELETE ON revision BEGIN
  SELECT RAISE(ABORT, 'a revision is never removed');
END;

CREATE TRIGGER payload_is_only_blanked BEFORE UPDATE ON payload WHEN new.body IS NOT NULL OR new.seq <> old.seq BEGIN
  SELECT RAISE(ABORT, 'a payload is never changed, only blanked');
END;

CREATE TRIGGER payload_is_never_removed BEFORE DELETE ON payload BEGIN
  SELECT RAISE(ABORT, 'a payload is never removed, only blanked');
END;
