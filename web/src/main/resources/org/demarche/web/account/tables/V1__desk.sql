-- What running a site needs and the record does not. Times are UTC, ISO 8601, so they sort as text; flags are 0 or 1. SQL that SQLite and
-- PostgreSQL both understand.

CREATE TABLE account (
    name     VARCHAR(60) PRIMARY KEY,
    role     VARCHAR(10) NOT NULL,
    password VARCHAR(300),          -- Argon2id in PHC form; null for one that signs in elsewhere
    subject  VARCHAR(300) UNIQUE,   -- issuer and subject of OpenID Connect; null for a local one
    active   INTEGER NOT NULL,
    made_at  VARCHAR(30) NOT NULL
);

CREATE TABLE session (
    hash      CHAR(64) PRIMARY KEY, -- SHA-256 of the id that the browser has
    account   VARCHAR(60) NOT NULL REFERENCES account (name),
    opened_at VARCHAR(30) NOT NULL,
    used_at   VARCHAR(30) NOT NULL
);
CREATE INDEX session_account ON session (account);

CREATE TABLE audit (
    seq    BIGINT PRIMARY KEY,
    at     VARCHAR(30) NOT NULL,
    who    VARCHAR(60) NOT NULL,    -- an account, or a word in brackets for a visitor or the program
    action VARCHAR(40) NOT NULL,
    object VARCHAR(300) NOT NULL,
    detail VARCHAR(1000) NOT NULL
);

CREATE TABLE secret (
    name  VARCHAR(40) PRIMARY KEY,
    value VARCHAR(100) NOT NULL,
    day   VARCHAR(10) NOT NULL      -- of a salt that holds for one day; empty for one that stays
);

CREATE TABLE passed (
    account   VARCHAR(60) NOT NULL,
    statement VARCHAR(40) NOT NULL,
    revisions BIGINT NOT NULL,
    at        VARCHAR(30) NOT NULL,
    PRIMARY KEY (account, statement)
);

CREATE TABLE dispute (
    id         VARCHAR(20) PRIMARY KEY,
    statement  VARCHAR(40) NOT NULL,
    revision   BIGINT NOT NULL,
    words      TEXT NOT NULL,
    contact    VARCHAR(300) NOT NULL,
    at         VARCHAR(30) NOT NULL,
    state      VARCHAR(10) NOT NULL, -- waiting, published, dismissed
    decided_by VARCHAR(60),
    decided_at VARCHAR(30),
    answer     TEXT
);
CREATE INDEX dispute_state ON dispute (state, at);

CREATE TABLE opened (
    finding   VARCHAR(64) PRIMARY KEY, -- its kind and a hash of what it rests on
    kind      VARCHAR(20) NOT NULL,
    sentence  TEXT NOT NULL,
    opened_by VARCHAR(60) NOT NULL,
    opened_at VARCHAR(30) NOT NULL
);

CREATE TABLE topic (
    id          VARCHAR(20) PRIMARY KEY,
    title       VARCHAR(200) NOT NULL,
    why         TEXT NOT NULL,
    search      VARCHAR(300) NOT NULL, -- words that find what the record holds of it
    state       VARCHAR(10) NOT NULL,  -- waiting, open, planned, work, covered, declined
    covered_by  VARCHAR(500) NOT NULL, -- address of what covers it, empty before
    proposed_at VARCHAR(30) NOT NULL,
    changed_at  VARCHAR(30) NOT NULL,
    votes       BIGINT NOT NULL
);

CREATE TABLE topic_step (
    topic VARCHAR(20) NOT NULL REFERENCES topic (id),
    at    VARCHAR(30) NOT NULL,
    state VARCHAR(10) NOT NULL,
    note  TEXT NOT NULL
);

CREATE TABLE ballot (
    topic VARCHAR(20) NOT NULL REFERENCES topic (id),
    token CHAR(64) NOT NULL,           -- made with the salt of one day, which is thrown away after it
    day   VARCHAR(10) NOT NULL,
    PRIMARY KEY (topic, token)
);

CREATE TABLE saved_search (
    id        VARCHAR(20) PRIMARY KEY,
    hash      CHAR(64) NOT NULL,       -- of the key in the addresses that confirm and end it
    query     VARCHAR(2000) NOT NULL,
    way       VARCHAR(10) NOT NULL,    -- mail, webhook
    target    VARCHAR(500) NOT NULL,
    signing   VARCHAR(100) NOT NULL,   -- key of the signature of a webhook
    confirmed INTEGER NOT NULL,
    made_at   VARCHAR(30) NOT NULL,
    told_upto VARCHAR(30) NOT NULL,    -- statements added later are still to be told
    failures  BIGINT NOT NULL,
    next_try  VARCHAR(30) NOT NULL
);
