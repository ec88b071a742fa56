-- How often each statement was opened. Nothing else is kept of those who read.
CREATE TABLE opened (
  statement TEXT   PRIMARY KEY,
  times     BIGINT NOT NULL
);
CREATE INDEX opened_most ON opened (times);
