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

-- The audit log. A record is a committed change, by whom and why, and covers the changes of rows up to `last_change`
-- that no earlier record covers. The rows of audit_change come from triggers that the program makes for every table
-- (audit.rs), so a change by another program is noted, too: it is what no record covers, and the next one says so.
-- Neither table is ever changed or shortened. `hash` is over the record, its changes and the hash before it.
CREATE TABLE audit (
  id          INTEGER PRIMARY KEY,
  at          TEXT NOT NULL CHECK (at GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T[0-9][0-9]:[0-9][0-9]:[0-9][0-9]Z'),
  user        TEXT NOT NULL,                                 -- the system user of the process
  sudo_user   TEXT,                                          -- who became that user, as sudo says; NULL: nobody
  actor       TEXT,                                          -- who it was done for, as --actor says; NULL: nothing was said
  host        TEXT NOT NULL,
  process     INTEGER NOT NULL,
  command     TEXT NOT NULL,                                 -- the words that were typed, as a shell reads them
  reason      TEXT,                                          -- NULL: none was given
  last_change INTEGER NOT NULL,
  hash        TEXT NOT NULL CHECK (length(hash) = 64)
);

CREATE TABLE audit_change (
  id          INTEGER PRIMARY KEY,
  row_of      TEXT NOT NULL,                                 -- the table
  object      TEXT,                                          -- the address, domain or name that the row belongs to; NULL: it has gone before
  before      TEXT,                                          -- JSON, secrets masked; NULL: there was no row
  after       TEXT,                                          -- JSON, secrets masked; NULL: there is no row any more
  CHECK (before IS NOT NULL OR after IS NOT NULL)
);
CREATE INDEX audit_change_object ON audit_change (object);

CREATE TRIGGER audit_stays BEFORE UPDATE ON audit BEGIN SELECT RAISE(ABORT, 'the audit log is append-only'); END;
CREATE TRIGGER audit_is_kept BEFORE DELETE ON audit BEGIN SELECT RAISE(ABORT, 'the audit log is append-only'); END;
CREATE TRIGGER audit_change_stays BEFORE UPDATE ON audit_change BEGIN SELECT RAISE(ABORT, 'the audit log is append-only'); END;
CREATE TRIGGER audit_change_is_kept BEFORE DELETE ON audit_change BEGIN SELECT RAISE(ABORT, 'the audit log is append-only'); END;

-- Passwords of single devices and programs, beside the mailbox's own. They are 160 random bits, so a fast hash without a
-- salt is enough: there is nothing to guess and no two are alike, and Dovecot can compare them in the query.
CREATE TABLE app_password (
  id         INTEGER PRIMARY KEY AUTOINCREMENT,              -- never reused: live sessions are marked with it
  mailbox_id INTEGER NOT NULL REFERENCES mailbox (id) ON DELETE CASCADE,
  label      TEXT NOT NULL,                                  -- what a person calls the device
  hash       TEXT NOT NULL UNIQUE CHECK (length(hash) = 64 AND hash NOT GLOB '*[^0-9a-f]*'),  -- SHA-256, in hexadecimal
  protocols  TEXT NOT NULL CHECK (protocols <> ''),          -- what it opens, of 'imap pop3 smtp sieve'
  until      TEXT CHECK (until GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T[0-9][0-9]:[0-9][0-9]:[0-9][0-9]Z'),  -- NULL: no end
  created_at TEXT NOT NULL CHECK (created_at GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T[0-9][0-9]:[0-9][0-9]:[0-9][0-9]Z'),
  UNIQUE (mailbox_id, label)
);

-- Whether log-ins take an app password; NULL inherits (mailbox from domain, domain from the store).
ALTER TABLE domain ADD COLUMN app_passwords TEXT CHECK (app_passwords IN ('required', 'optional'));
ALTER TABLE mailbox ADD COLUMN app_passwords TEXT CHECK (app_passwords IN ('required', 'optional'));

-- Until when a suspension with incoming = 'accept' keeps mail; NULL: as long as it lasts.
ALTER TABLE suspension ADD COLUMN incoming_until TEXT
  CHECK (incoming_until GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T[0-9][0-9]:[0-9][0-9]:[0-9][0-9]Z');

-- What a mailbox can be logged in to by, of 'imap pop3 smtp sieve'. What a delegate is kept from is the delegate's.
ALTER TABLE mailbox ADD COLUMN protocols TEXT NOT NULL DEFAULT 'imap pop3 smtp sieve';

-- Mailboxes that were deleted, or are being deleted, until their mail is removed for good. The id is the mailbox's.
--   refusing  it is still there, and takes neither log-ins nor mail; its mail is being put aside
--   removed   its rows are in removed_row, its mail is aside; both can come back
--   purging   its mail is being removed; nothing comes back
CREATE TABLE removed_mailbox (
  mailbox_id INTEGER PRIMARY KEY,
  domain_id  INTEGER NOT NULL REFERENCES domain (id),        -- the primary address was local@domain
  local      TEXT NOT NULL,
  login      TEXT NOT NULL,
  home       TEXT NOT NULL,
  stage      TEXT NOT NULL CHECK (stage IN ('refusing', 'removed', 'purging')),
  removed_at TEXT NOT NULL CHECK (removed_at GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T[0-9][0-9]:[0-9][0-9]:[0-9][0-9]Z'),
  until      TEXT NOT NULL CHECK (until GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T[0-9][0-9]:[0-9][0-9]:[0-9][0-9]Z'),
  reason     TEXT,                                           -- NULL: none was given
  archive_in TEXT CHECK (archive_in GLOB '/*'),              -- directory for an archive; NULL: none is wanted
  archive    TEXT CHECK (archive GLOB '/*')                  -- the archive, once it is there
);
CREATE INDEX removed_mailbox_domain ON removed_mailbox (domain_id);
CREATE INDEX removed_mailbox_until ON removed_mailbox (until);

-- The names that a removed mailbox had: they are nobody else's by accident as long as it can come back.
CREATE TABLE removed_name (
  name       TEXT NOT NULL,                                  -- a local part, or a login name
  domain_id  INTEGER REFERENCES domain (id),                 -- NULL: it is a login name
  mailbox_id INTEGER NOT NULL REFERENCES removed_mailbox (mailbox_id) ON DELETE CASCADE
);
CREATE INDEX removed_name_name ON removed_name (name);
CREATE INDEX removed_name_domain ON removed_name (domain_id);
CREATE INDEX removed_name_mailbox ON removed_name (mailbox_id);

-- The rows that went with a mailbox, as JSON objects, in the order in which they come back. Where a row refers to an
-- address, the object has its [domain_id, local] instead, because ids of addresses are used again. In a row of `target`,
-- `instead` is the mailbox to which the alias leads meanwhile.
CREATE TABLE removed_row (
  id         INTEGER PRIMARY KEY,
  mailbox_id INTEGER NOT NULL REFERENCES removed_mailbox (mailbox_id) ON DELETE CASCADE,
  row_of     TEXT NOT NULL,                                  -- the table
  content    TEXT NOT NULL
);
CREATE INDEX removed_row_mailbox ON removed_row (mailbox_id);

-- Mailboxes whose mail has to be kept, whoever wants it removed. A mailbox may be a removed one.
CREATE TABLE hold (
  mailbox_id INTEGER PRIMARY KEY,
  reason     TEXT NOT NULL,
  since      TEXT NOT NULL CHECK (since GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T[0-9][0-9]:[0-9][0-9]:[0-9][0-9]Z')
);

-- The grants of a delegate in the order in which they were made: a log-in takes the first forty, of however many.
DROP INDEX delegation_delegate;
CREATE INDEX delegation_delegate ON delegation (delegate_id, created_at, owner_id);

-- Choices for off-boarding, by the names of their options: those of a profile, and those that a plan was made of.
CREATE TABLE profile_choice (
  profile    TEXT NOT NULL,
  option     TEXT NOT NULL,
  value      TEXT NOT NULL,
  PRIMARY KEY (profile, option)
) WITHOUT ROWID;

-- The off-boarding of one person. It outlives the mailbox, which it therefore does not refer to.
CREATE TABLE plan (
  id         INTEGER PRIMARY KEY AUTOINCREMENT,
  mailbox_id INTEGER NOT NULL,
  address    TEXT NOT NULL,                                  -- the primary address when it was started
  state      TEXT NOT NULL CHECK (state IN ('running', 'finished', 'cancelled', 'undone')),
  at         TEXT NOT NULL CHECK (at GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T[0-9][0-9]:[0-9][0-9]:[0-9][0-9]Z'),
  started_at TEXT NOT NULL CHECK (started_at GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T[0-9][0-9]:[0-9][0-9]:[0-9][0-9]Z')
);
CREATE INDEX plan_mailbox ON plan (mailbox_id);
CREATE INDEX plan_address ON plan (address);
CREATE UNIQUE INDEX plan_running ON plan (mailbox_id) WHERE state = 'running';

CREATE TABLE plan_choice (
  plan_id    INTEGER NOT NULL REFERENCES plan (id) ON DELETE CASCADE,
  option     TEXT NOT NULL,
  value      TEXT NOT NULL,                                  -- as it was said
  mailbox_id INTEGER,                                        -- the mailbox that it names, by whatever name; NULL: it names none
  PRIMARY KEY (plan_id, option)
) WITHOUT ROWID;
CREATE INDEX plan_choice_mailbox ON plan_choice (mailbox_id) WHERE mailbox_id IS NOT NULL;

CREATE TABLE step (
  plan_id    INTEGER NOT NULL REFERENCES plan (id) ON DELETE CASCADE,
  place      INTEGER NOT NULL,                               -- they are done in this order
  kind       TEXT NOT NULL,
  at         TEXT NOT NULL CHECK (at GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T[0-9][0-9]:[0-9][0-9]:[0-9][0-9]Z'),
  state      TEXT NOT NULL CHECK (state IN ('planned', 'done', 'failed', 'cancelled', 'undone')),
  changes    TEXT NOT NULL,                                  -- for people, one a line
  done_at    TEXT CHECK (done_at GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T[0-9][0-9]:[0-9][0-9]:[0-9][0-9]Z'),
  failure    TEXT,                                           -- why it failed the last time
  changes_after INTEGER,                                     -- what it changed are the rows of audit_change after this one
  changes_to INTEGER,                                        -- and up to this one; NULL: it is not done
  PRIMARY KEY (plan_id, place),
  CHECK ((state = 'failed') = (failure IS NOT NULL)),
  CHECK ((changes_after IS NULL) = (changes_to IS NULL))
) WITHOUT ROWID;
CREATE INDEX step_due ON step (at) WHERE state IN ('planned', 'failed');

-- Live sessions to be ended: put here by the transaction that makes it necessary, and taken away when Dovecot has done it.
CREATE TABLE kick (
  field      TEXT NOT NULL,                                  -- the mark that Dovecot 2.4 knows them by; '': all of the users'
  value      TEXT NOT NULL,
  users      TEXT NOT NULL,                                  -- Dovecot's user names, among whose sessions they are
  PRIMARY KEY (field, value, users)
) WITHOUT ROWID;

-- Up to when the begins and ends that dates bring have been noticed, in one row; and when that was last looked after.
CREATE TABLE due_mark (
  at         TEXT NOT NULL CHECK (at GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T[0-9][0-9]:[0-9][0-9]:[0-9][0-9]Z'),
  ran_at     TEXT CHECK (ran_at GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T[0-9][0-9]:[0-9][0-9]:[0-9][0-9]Z')  -- the end of the last run; NULL: there was none
);
INSERT INTO due_mark (at) VALUES (strftime('%Y-%m-%dT%H:%M:%SZ', 'now'));

-- What people may run through sudo, a row for each command and domain. It is no part of what a backup gives back, so a
-- domain is named here, and not referred to.
CREATE TABLE operator (
  name       TEXT NOT NULL,                                  -- a system user, or % and a group
  permission TEXT NOT NULL,                                  -- 'mailbox.password', a noun, 'all', or 'everything', which is what root may
  domain     TEXT                                            -- NULL: all domains, and what belongs to none
);
CREATE UNIQUE INDEX operator_right ON operator (name, permission, coalesce(domain, ''));

-- Current passwords that were tried to be allowed to change them, by the mailbox's address or the name that was typed.
CREATE TABLE password_try (
  name       TEXT NOT NULL,
  at         TEXT NOT NULL CHECK (at GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T[0-9][0-9]:[0-9][0-9]:[0-9][0-9]Z')
);
CREATE INDEX password_try_name ON password_try (name, at);
CREATE INDEX password_try_at ON password_try (at);
