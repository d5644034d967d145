-- What schema version 7 adds to version 6. The conventions are those of 1.sql.

-- Kept, as the columns of 6.sql are. From here on mailbox.shut, shut_ends and refuses tell of a disabled domain as well, and
-- mailbox.address is NULL where it is the login.
ALTER TABLE address ADD COLUMN refuses TEXT;                   -- all that it leads to refuses mail from here on
ALTER TABLE address ADD COLUMN takes TEXT;                     -- and until here

-- The settings that the servers' answers hold, in one row.
CREATE TABLE server_setting (
  id            INTEGER PRIMARY KEY CHECK (id = 1),
  mail_user     TEXT,
  mail_group    TEXT,
  quota         INTEGER,
  app_passwords TEXT
);
INSERT INTO server_setting (id) VALUES (1);
