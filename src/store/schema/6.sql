-- What schema version 6 adds to version 5. The conventions are those of 1.sql.

-- Kept, not decided: what follows from other rows, or from the same row in another form, so that the servers' questions are
-- short. kept.rs has what each of them has to be, and writes it with the change that it follows from. Their instants have the form of SQLite's
-- CURRENT_TIMESTAMP, which a statement compares with for less than with strftime.
ALTER TABLE domain ADD COLUMN off INTEGER NOT NULL DEFAULT 0;  -- 1: it, or the domain that it is an alias of, is disabled
ALTER TABLE address ADD COLUMN ends TEXT;                      -- until
ALTER TABLE address ADD COLUMN sole INTEGER;                   -- the mailbox that it leads to alone
ALTER TABLE mailbox ADD COLUMN domain_id INTEGER;              -- the domain of the primary address
ALTER TABLE mailbox ADD COLUMN address TEXT;                   -- the primary address
ALTER TABLE mailbox ADD COLUMN shut TEXT;                      -- suspended from here on; NULL: there is no suspension
ALTER TABLE mailbox ADD COLUMN shut_ends TEXT;                 -- and until here
ALTER TABLE mailbox ADD COLUMN refuses TEXT;                   -- and takes no mail from here on
ALTER TABLE delegation ADD COLUMN ends TEXT;                   -- until
ALTER TABLE app_password ADD COLUMN ends TEXT;                 -- until

-- What a note is about may be '': the same as the note before it says.
DROP INDEX audit_change_object;
CREATE INDEX audit_change_object ON audit_change (object) WHERE object <> '';

-- The present hash of a mailbox is its own; password_history has those before it.
DELETE FROM password_history WHERE hash = (SELECT m.password FROM mailbox m WHERE m.id = password_history.mailbox_id);
DELETE FROM removed_row WHERE row_of = 'password_history' AND EXISTS
  (SELECT 1 FROM removed_row m WHERE m.mailbox_id = removed_row.mailbox_id AND m.row_of = 'mailbox'
      AND json_extract(m.content, '$.password') = json_extract(removed_row.content, '$.hash'));
