-- What schema version 2 adds to version 1. The conventions are those of 1.sql.

-- What a mailbox replies by itself, and when. A mailbox has one at most.
CREATE TABLE autoreply (
  mailbox_id INTEGER PRIMARY KEY REFERENCES mailbox (id) ON DELETE CASCADE,
  subject    TEXT NOT NULL CHECK (subject <> ''),
  body       TEXT NOT NULL CHECK (body <> ''),
  begins     TEXT CHECK (begins GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T[0-9][0-9]:[0-9][0-9]:[0-9][0-9]Z'),  -- NULL: it has begun
  until      TEXT CHECK (until GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T[0-9][0-9]:[0-9][0-9]:[0-9][0-9]Z'),   -- NULL: until cleared
  set_at     TEXT NOT NULL CHECK (set_at GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T[0-9][0-9]:[0-9][0-9]:[0-9][0-9]Z'),
  CHECK (until > begins)
);
