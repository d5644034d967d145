-- What schema version 4 adds to version 3. The conventions are those of 1.sql.

-- Each change has rows of its own here, and they are known by number: what one command has ended is forgotten, and not
-- what another has put down meanwhile. A number is never used again.
CREATE TABLE session_end_by_number (
  id         INTEGER PRIMARY KEY AUTOINCREMENT,
  field      TEXT NOT NULL,                                  -- the mark that Dovecot 2.4 knows them by; '': all of the users'
  value      TEXT NOT NULL,
  users      TEXT NOT NULL                                   -- Dovecot's user names, among whose sessions they are
);
INSERT INTO session_end_by_number (field, value, users) SELECT field, value, users FROM session_end ORDER BY users, field, value;
DROP TABLE session_end;
ALTER TABLE session_end_by_number RENAME TO session_end;

-- A span in minutes was written 6m, which others read as six months: it is written 6min, and means what it did. Spans
-- were stored in one unit.
UPDATE setting SET value = value || 'in' WHERE name = 'retention' AND value LIKE '%m';
UPDATE profile_choice SET value = value || 'in' WHERE option IN ('retain', 'allow-incoming') AND value LIKE '%m';
UPDATE plan_choice SET value = value || 'in' WHERE option IN ('retain', 'allow-incoming') AND value LIKE '%m';

-- Whether the Sieve filters of a mailbox run.
ALTER TABLE mailbox ADD COLUMN filters TEXT NOT NULL DEFAULT 'on' CHECK (filters IN ('on', 'off'));

-- What SQLite counted its changes of the schema to (PRAGMA schema_version) when it was last compared with what vmailctl makes.
CREATE TABLE schema_seal (
  id         INTEGER PRIMARY KEY CHECK (id = 1),
  counted    INTEGER NOT NULL
);
