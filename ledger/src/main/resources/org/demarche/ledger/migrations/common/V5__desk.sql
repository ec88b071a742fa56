-- What the desk does beyond deciding: to whom a statement is given, and what is the same.

-- assigned: the reviewer; merged_into: the statement of the same article that it is found as. Both are null in whatever is there.
ALTER TABLE statement ADD COLUMN assigned TEXT;
ALTER TABLE statement ADD COLUMN merged_into TEXT;

-- Derived: two statements of different articles that a person said are the same (1), or are not (0).
CREATE TABLE tie (
  statement TEXT    NOT NULL,
  other     TEXT    NOT NULL,
  same      INTEGER NOT NULL,
  PRIMARY KEY (statement, other)
);

-- What people did is asked for often and is a small part of the chain.
CREATE INDEX revision_by_people ON revision (seq) WHERE author_kind = 'person';
