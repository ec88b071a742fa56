-- What people did, newest first, without walking past what readers did.
CREATE INDEX revision_people ON revision (seq) WHERE author_kind = 'person';
