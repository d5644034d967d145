-- A file of its own beside the store, which Dovecot alone writes and `vmailctl` reads: the store stays closed to the
-- servers' writing. Its maps put every fact of a mailbox under its user name:
--   storage, messages       what is in the mailbox, in bytes and in number (quota_clone)
--   imap, pop3 …            when it was logged in to over this protocol, seconds since 1970 (last_login)
CREATE TABLE fact (
  user  TEXT NOT NULL,
  name  TEXT NOT NULL,
  value INTEGER NOT NULL,
  PRIMARY KEY (user, name)
) WITHOUT ROWID;

-- Since when this is written down: one row, seconds since 1970.
CREATE TABLE recorded (
  since INTEGER NOT NULL
);
