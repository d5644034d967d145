-- What schema version 9 adds to version 8. The conventions are those of 1.sql.

-- Who delivers the mail of a mailbox, between two instants: another host, as Postfix's next hop '[HOST]:PORT'; 'here'; or 'hold',
-- which is nobody for now. NULL: what its domain says; and of a domain: here. Outside of its time it is as if it were NULL.
ALTER TABLE mailbox ADD COLUMN delivered_by TEXT
  CHECK (delivered_by IN ('here', 'hold') OR delivered_by GLOB '[[]*]:*');
ALTER TABLE mailbox ADD COLUMN delivered_from TEXT
  CHECK (delivered_from IS NULL OR delivered_by IS NOT NULL);
ALTER TABLE mailbox ADD COLUMN delivered_until TEXT
  CHECK (delivered_until IS NULL OR delivered_by IS NOT NULL AND (delivered_from IS NULL OR delivered_from < delivered_until));
CREATE INDEX mailbox_delivered_by ON mailbox (delivered_by) WHERE delivered_by IS NOT NULL;
ALTER TABLE domain ADD COLUMN delivered_by TEXT
  CHECK (delivered_by IN ('here', 'hold') OR delivered_by GLOB '[[]*]:*');
ALTER TABLE domain ADD COLUMN delivered_from TEXT
  CHECK (delivered_from IS NULL OR delivered_by IS NOT NULL);
ALTER TABLE domain ADD COLUMN delivered_until TEXT
  CHECK (delivered_until IS NULL OR delivered_by IS NOT NULL AND (delivered_from IS NULL OR delivered_from < delivered_until));

-- Kept, as shared_import is: by what Postfix reaches a mailbox whose mail is not delivered here, a row for each stretch of time.
-- Postfix asks for every recipient, and next to none has a row. kept/transport.rs writes it, definition.sql (postfix_transport)
-- says what it has to be.
CREATE TABLE transport (
  address    TEXT NOT NULL,                                      -- the primary address
  since      TEXT NOT NULL,
  until      TEXT NOT NULL,
  transport  TEXT NOT NULL,
  mailbox_id INTEGER NOT NULL,
  PRIMARY KEY (address, since)
) WITHOUT ROWID;
CREATE INDEX transport_mailbox ON transport (mailbox_id);

-- Mailboxes without a password, whose persons the old host is asked for until then. What it lets in becomes their password.
CREATE TABLE learner (
  mailbox_id INTEGER PRIMARY KEY REFERENCES mailbox (id) ON DELETE CASCADE,
  until      TEXT NOT NULL
);
