-- A file of its own in memory (tmpfs), which Dovecot writes and `due run` empties: passwords as people typed them, which the old
-- host has accepted. They become hashes in the store.
CREATE TABLE IF NOT EXISTS learnt (
  user     TEXT PRIMARY KEY,
  password TEXT NOT NULL,
  at       INTEGER NOT NULL                                      -- seconds since 1970
) WITHOUT ROWID;
