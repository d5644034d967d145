-- What schema version 5 adds to version 4. The conventions are those of 1.sql.

-- Kept, not decided: what `userdb_import` says of the mailboxes that a delegate was given access to, a row for each stretch
-- of time in which nothing ends. It follows from the rows of delegation, mailbox, address and domain; shared_import.rs
-- writes it, definition.sql (dovecot_userdb_import) says what it has to be.
CREATE TABLE shared_import (
  delegate_id INTEGER NOT NULL,
  since       TEXT NOT NULL,
  until       TEXT NOT NULL,
  import      TEXT NOT NULL,
  PRIMARY KEY (delegate_id, since)
) WITHOUT ROWID;
