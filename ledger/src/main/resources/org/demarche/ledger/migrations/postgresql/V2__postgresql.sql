-- What only PostgreSQL says this way. Numbers that count revisions get 64 bits, which SQLite's have anyway; texts are sorted by their code
-- points, as SQLite does, whatever the locale of the database.

ALTER TABLE revision ALTER COLUMN seq TYPE BIGINT;
ALTER TABLE payload ALTER COLUMN seq TYPE BIGINT;
ALTER TABLE article_version ALTER COLUMN article_seq TYPE BIGINT, ALTER COLUMN reading_seq TYPE BIGINT;
ALTER TABLE tally ALTER COLUMN statements TYPE BIGINT;

DO $$
DECLARE
  field RECORD;
BEGIN
  FOR field IN
    SELECT table_name, column_name FROM information_schema.columns
    WHERE table_schema = current_schema() AND data_type = 'text'
      AND table_name IN ('revision', 'payload', 'article', 'article_version', 'tally')
  LOOP
    EXECUTE format('ALTER TABLE %I ALTER COLUMN %I TYPE TEXT COLLATE "C"', field.table_name, field.column_name);
  END LOOP;
END $$;

-- Guards against mistakes, not against whoever owns the database: that is what the chain of hashes is for.

CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '%', TG_ARGV[0];
END $$;

CREATE TRIGGER revision_is_never_changed BEFORE UPDATE ON revision
  FOR EACH ROW EXECUTE FUNCTION refuse_change('a revision is never changed');
CREATE TRIGGER revision_is_never_removed BEFORE DELETE ON revision
  FOR EACH ROW EXECUTE FUNCTION refuse_change('a revision is never removed');
CREATE TRIGGER payload_is_only_blanked BEFORE UPDATE ON payload
  FOR EACH ROW WHEN (NEW.body IS NOT NULL OR NEW.seq <> OLD.seq)
  EXECUTE FUNCTION refuse_change('a payload is never changed, only blanked');
CREATE TRIGGER payload_is_never_removed BEFORE DELETE ON payload
  FOR EACH ROW EXECUTE FUNCTION refuse_change('a payload is never removed, only blanked');
CREATE TRIGGER revisions_are_never_emptied BEFORE TRUNCATE ON revision
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change('a revision is never removed');
CREATE TRIGGER payloads_are_never_emptied BEFORE TRUNCATE ON payload
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change('a payload is never removed, only blanked');
