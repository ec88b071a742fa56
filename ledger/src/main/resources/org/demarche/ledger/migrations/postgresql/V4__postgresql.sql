-- As in V2, for the table of statements as V3 made it.

ALTER TABLE statement ALTER COLUMN place TYPE BIGINT, ALTER COLUMN num TYPE BIGINT, ALTER COLUMN seq TYPE BIGINT,
  ALTER COLUMN machine_seq TYPE BIGINT;

DO $$
DECLARE
  field RECORD;
BEGIN
  FOR field IN
    SELECT table_name, column_name FROM information_schema.columns
    WHERE table_schema = current_schema() AND data_type = 'text'
      AND table_name = 'statement'
  LOOP
    EXECUTE format('ALTER TABLE %I ALTER COLUMN %I TYPE TEXT COLLATE "C"', field.table_name, field.column_name);
  END LOOP;
END $$;

-- The words are cut by the program, so that both homes of a ledger find the same.
ALTER TABLE statement ADD COLUMN search TSVECTOR NOT NULL;
CREATE INDEX statement_by_words ON statement USING gin (search);
