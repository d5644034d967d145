-- What schema version 8 adds to version 7. The conventions are those of 1.sql.

-- Where the mail of a mailbox lies, as Dovecot 2.3 writes it: 'maildir:/PATH', 'maildir:/PATH:LAYOUT=fs', 'sdbox:/PATH' or
-- 'mdbox:/PATH'. NULL: Maildir in the home.
ALTER TABLE mailbox ADD COLUMN mail_place TEXT
  CHECK (mail_place GLOB 'maildir:/*' OR mail_place GLOB 'sdbox:/*' OR mail_place GLOB 'mdbox:/*');
CREATE INDEX mailbox_mail_place ON mailbox (mail_place) WHERE mail_place IS NOT NULL;
ALTER TABLE removed_mailbox ADD COLUMN mail_place TEXT;
CREATE INDEX removed_mailbox_mail_place ON removed_mailbox (mail_place) WHERE mail_place IS NOT NULL;

-- Kept, as the columns of 6.sql are: mail_place as fields of Dovecot's userdb, for both generations. From here on shared_import has
-- them as well, for a mailbox's own log-in.
ALTER TABLE mailbox ADD COLUMN mail_import TEXT;

-- How far the mail of a mailbox is copied from another host.
CREATE TABLE mail_copy (
  mailbox_id INTEGER PRIMARY KEY REFERENCES mailbox (id) ON DELETE CASCADE,
  host       TEXT NOT NULL,                                      -- the old host, as it was named
  state      TEXT NOT NULL CHECK (state IN ('begun', 'equal', 'differs', 'failed')),
  begun_at   TEXT NOT NULL,
  copied_at  TEXT,                                               -- NULL: both sides were never compared
  messages   INTEGER NOT NULL,                                   -- at the old host, as are the bytes
  bytes      INTEGER NOT NULL,
  trouble    TEXT,                                               -- what differs, or why it failed
  mark       TEXT,                                               -- of what was here when the last copy ended
  used_at    TEXT                                                -- NULL: not known to be used here
);

-- Up to which message the folders of the old host were copied: those from uid_next on were not there yet.
CREATE TABLE mail_copy_folder (
  mailbox_id   INTEGER NOT NULL REFERENCES mailbox (id) ON DELETE CASCADE,
  name         TEXT NOT NULL,
  uid_validity INTEGER NOT NULL,
  uid_next     INTEGER NOT NULL,
  PRIMARY KEY (mailbox_id, name)
) WITHOUT ROWID;
