-- What schema version 4 adds to version 3. The conventions are those of 1.sql.

-- Each change has rows of its own here, and they are known by number: what one command has ended is forgotten, and not
-- what another has put down meanwhile. A number is never used again.
CREATE TABLE session_end_by_number (
  id         INTEGER PRIMARY KEY AUTOINCREMENT,
  field      TEXT NOT NULL,                                  -- the mark that Dovecot 2.4 knows them by; '': all of the users'
  value      TEXT NOT NULL,
  users      TEXT NOT NULL,                                  -- Dovecot's user names, among whose sessions they are
  taken      TEXT NOT NULL DEFAULT ''                        -- what was taken away: given back, they go on; '': for good
);
INSERT INTO session_end_by_number (field, value, users) SELECT field, value, users FROM session_end ORDER BY users, field, value;
DROP TABLE session_end;
ALTER TABLE session_end_by_number RENAME TO session_end;
CREATE INDEX session_end_choice ON session_end (field, value, users);

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

-- Records of the audit log that were moved to files, oldest first. The chain goes on from the newest of them. What is in no
-- file is never taken away, and what is here is never changed.
CREATE TABLE audit_archive (
  up_to       INTEGER PRIMARY KEY,                           -- the newest record in the file
  last_change INTEGER NOT NULL,                              -- and the newest of its changes
  hash        TEXT NOT NULL CHECK (length(hash) = 64),
  file        TEXT NOT NULL                                  -- where it was written
);

DROP TRIGGER IF EXISTS audit_is_kept;
DROP TRIGGER IF EXISTS audit_change_is_kept;
CREATE TRIGGER audit_is_kept BEFORE DELETE ON audit WHEN OLD.id > (SELECT coalesce(max(up_to), 0) FROM audit_archive)
  BEGIN SELECT RAISE(ABORT, 'the audit log is append-only'); END;
CREATE TRIGGER audit_change_is_kept BEFORE DELETE ON audit_change WHEN OLD.id > (SELECT coalesce(max(last_change), 0) FROM audit_archive)
  BEGIN SELECT RAISE(ABORT, 'the audit log is append-only'); END;
CREATE TRIGGER audit_archive_is_of_records BEFORE INSERT ON audit_archive
  WHEN NOT EXISTS (SELECT 1 FROM audit WHERE id = NEW.up_to AND hash = NEW.hash AND last_change = NEW.last_change)
       OR NEW.up_to = (SELECT max(id) FROM audit)
  BEGIN SELECT RAISE(ABORT, 'this is no closed part of the audit log'); END;
CREATE TRIGGER audit_archive_stays BEFORE UPDATE ON audit_archive BEGIN SELECT RAISE(ABORT, 'the audit log is append-only'); END;
CREATE TRIGGER audit_archive_is_kept BEFORE DELETE ON audit_archive BEGIN SELECT RAISE(ABORT, 'the audit log is append-only'); END;

-- Whether the mailbox of a catch-all may send as names of the domain that are not in use; only a catch-all says it. Those
-- that were made before could.
ALTER TABLE address ADD COLUMN send_as TEXT NOT NULL DEFAULT 'no' CHECK (send_as IN ('yes', 'no'));
UPDATE address SET send_as = 'yes' WHERE local = '';

-- Names that stand for a function in every domain (RFC 2142; CA/Browser Forum, 3.2.2.4.4): the setting standard-addresses
-- names those that are delivered, and a catch-all lets nobody send as one.
CREATE TABLE standard_name (
  local      TEXT NOT NULL PRIMARY KEY
) WITHOUT ROWID;
INSERT INTO standard_name (local) VALUES ('abuse'), ('admin'), ('administrator'), ('hostmaster'), ('noc'), ('postmaster'), ('security'), ('webmaster');

-- When a planned suspension begins. One that was not planned has NULL and holds whatever the clock says; the sessions of its
-- time were decided on with it. `since` is for people. Of those that have begun since that was last looked after, nobody knows: their sessions end.
ALTER TABLE suspension ADD COLUMN begins TEXT
  CHECK (begins GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T[0-9][0-9]:[0-9][0-9]:[0-9][0-9]Z');
UPDATE suspension SET begins = since WHERE since > (SELECT min(at, strftime('%Y-%m-%dT%H:%M:%SZ', 'now')) FROM due_mark);
UPDATE removed_row SET content = json_set(content, '$.begins', json_extract(content, '$.since'))
 WHERE row_of = 'suspension' AND json_extract(content, '$.since') > strftime('%Y-%m-%dT%H:%M:%SZ', 'now');

-- Whether mail from outside may name an address of the domain as its envelope sender.
ALTER TABLE domain ADD COLUMN outside_senders TEXT NOT NULL DEFAULT 'allow' CHECK (outside_senders IN ('allow', 'refuse'));

-- 'offboard plan' has another name.
UPDATE operator SET permission = 'offboard.preview' WHERE permission = 'offboard.plan';

-- Homes are compared as texts, so they are written in one way. One that would get another's path stays as it is: it is
-- found by the second index.
UPDATE OR IGNORE mailbox SET home = rtrim(replace(replace(replace(replace(home, '/./', '/'), '/./', '/'), '//', '/'), '//', '/'), '/')
 WHERE instr(home, '//') > 0 OR instr(home, '/./') > 0 OR substr(home, -1) = '/';
UPDATE removed_mailbox SET home = rtrim(replace(replace(replace(replace(home, '/./', '/'), '/./', '/'), '//', '/'), '//', '/'), '/')
 WHERE instr(home, '//') > 0 OR instr(home, '/./') > 0 OR substr(home, -1) = '/';
CREATE INDEX removed_mailbox_home ON removed_mailbox (home);
CREATE INDEX mailbox_odd_home ON mailbox (home)
 WHERE instr(home, '//') > 0 OR instr(home, '/./') > 0 OR substr(home, -1) = '/';

-- The newest audit record at which somebody has accepted the clock: the times of those before it no longer count.
ALTER TABLE due_mark ADD COLUMN clock_accepted INTEGER NOT NULL DEFAULT 0;
