-- The tables of the store, as of schema version 1; the files beside this one say what later versions add. They are
-- private: Postfix, Dovecot and every other reader ask the views of ../views.sql, the read contract. Only SQLite 3.34
-- and older features are used, because the readers bring their own, older SQLite (Debian 11 and RHEL 9: 3.34, Debian
-- 12: 3.40). There are no STRICT tables for that reason; CHECK constraints do that work.
--
-- Names are stored folded (RFC 5321 2.4: local parts may be case-sensitive, Postfix and Dovecot fold them here),
-- domains as IDNA A-labels (RFC 5890). Instants are text, RFC 3339, UTC, whole seconds: they compare as text.
-- Quotas are bytes; NULL inherits (mailbox from domain, domain from the store), -1 is "unlimited".

CREATE TABLE setting (
  name       TEXT NOT NULL PRIMARY KEY,
  value      TEXT NOT NULL
) WITHOUT ROWID;

CREATE TABLE domain (
  id         INTEGER PRIMARY KEY AUTOINCREMENT,
  name       TEXT NOT NULL UNIQUE CHECK (name NOT GLOB '*[^a-z0-9.-]*' AND name GLOB '?*.?*' AND length(name) <= 253),
  alias_of   INTEGER REFERENCES domain (id) CHECK (alias_of <> id),  -- NULL: a domain with addresses of its own
  standing   TEXT NOT NULL DEFAULT 'enabled' CHECK (standing IN ('enabled', 'disabled')),
  quota      INTEGER CHECK (quota > 0 OR quota = -1),                -- NULL: the store's default
  note       TEXT,                                                   -- NULL: none
  created_at TEXT NOT NULL CHECK (created_at GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T[0-9][0-9]:[0-9][0-9]:[0-9][0-9]Z'),
  CHECK (alias_of IS NULL OR quota IS NULL)
);
CREATE INDEX domain_alias_of ON domain (alias_of) WHERE alias_of IS NOT NULL;

-- Every address that the store knows, once: the primary address of a mailbox, or an alias. An alias with the empty
-- local part is the catch-all of its domain. '*' is Dovecot's master separator and mask, '?' its mask, '+' the
-- recipient delimiter, '%' and '!' are source routes to Postfix, '/' separates folders.
CREATE TABLE address (
  id         INTEGER PRIMARY KEY,
  domain_id  INTEGER NOT NULL REFERENCES domain (id),
  local      TEXT NOT NULL CHECK (local NOT GLOB '*[^-a-z0-9._''&=#$^`{|}~]*' AND local NOT GLOB '-*' AND length(local) <= 64),
  role       TEXT NOT NULL CHECK (role IN ('primary', 'alias')),
  until      TEXT CHECK (until GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T[0-9][0-9]:[0-9][0-9]:[0-9][0-9]Z'),  -- NULL: no end
  note       TEXT,
  created_at TEXT NOT NULL CHECK (created_at GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T[0-9][0-9]:[0-9][0-9]:[0-9][0-9]Z'),
  UNIQUE (domain_id, local),
  CHECK (role = 'alias' OR (local <> '' AND until IS NULL))
);

CREATE TABLE mailbox (
  id         INTEGER PRIMARY KEY AUTOINCREMENT,              -- never reused: it is part of the home's path
  kind       TEXT NOT NULL CHECK (kind IN ('personal', 'shared')),
  address_id INTEGER NOT NULL UNIQUE REFERENCES address (id),  -- the primary address
  login      TEXT NOT NULL UNIQUE,                           -- Dovecot's user name: the login name, else the primary address
  name       TEXT,                                           -- display name; NULL: none
  home       TEXT NOT NULL UNIQUE CHECK (home GLOB '/*'),    -- absolute; fixed at creation, a rename does not move mail
  quota      INTEGER CHECK (quota > 0 OR quota = -1),        -- NULL: the domain's
  password   TEXT CHECK (password GLOB '{?*}?*'),            -- '{SCHEME}hash'; NULL: nobody logs in as it
  password_set_at TEXT CHECK (password_set_at GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T[0-9][0-9]:[0-9][0-9]:[0-9][0-9]Z'),
  sending    TEXT NOT NULL DEFAULT 'on' CHECK (sending IN ('on', 'off')),
  note       TEXT,
  created_at TEXT NOT NULL CHECK (created_at GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T[0-9][0-9]:[0-9][0-9]:[0-9][0-9]Z'),
  CHECK (kind = 'personal' OR password IS NULL),
  CHECK ((password IS NULL) = (password_set_at IS NULL))
);

-- The names with which a mailbox logs in: its primary address and, where it has one, its login name. They are kept
-- here a second time so that a log-in is one probe, and so that no two mailboxes can answer to one name.
CREATE TABLE login_name (
  name       TEXT NOT NULL PRIMARY KEY,
  mailbox_id INTEGER NOT NULL REFERENCES mailbox (id) ON DELETE CASCADE
) WITHOUT ROWID;
CREATE INDEX login_name_mailbox ON login_name (mailbox_id);

-- Where an address leads. A primary address leads to its own mailbox, in a row like any other.
CREATE TABLE target (
  id         INTEGER PRIMARY KEY,
  address_id INTEGER NOT NULL REFERENCES address (id) ON DELETE CASCADE,
  mailbox_id INTEGER REFERENCES mailbox (id),                -- NULL: an outside address
  outside    TEXT CHECK (outside GLOB '?*@?*'),              -- NULL: a mailbox
  CHECK ((mailbox_id IS NULL) <> (outside IS NULL)),
  UNIQUE (address_id, mailbox_id),
  UNIQUE (address_id, outside)
);
CREATE INDEX target_mailbox ON target (mailbox_id) WHERE mailbox_id IS NOT NULL;
CREATE INDEX target_outside_domain ON target (substr(outside, instr(outside, '@') + 1)) WHERE outside IS NOT NULL;

-- A row suspends: no log-in and no sending until `until`, and no mail where `incoming` says so. `since` is for people.
CREATE TABLE suspension (
  mailbox_id INTEGER PRIMARY KEY REFERENCES mailbox (id) ON DELETE CASCADE,
  incoming   TEXT NOT NULL CHECK (incoming IN ('accept', 'refuse')),
  reason     TEXT,                                           -- to the person, after the right password; NULL: the standard text
  refusal    TEXT,                                           -- to the sending server; NULL: the standard text
  since      TEXT NOT NULL CHECK (since GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T[0-9][0-9]:[0-9][0-9]:[0-9][0-9]Z'),
  until      TEXT CHECK (until GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T[0-9][0-9]:[0-9][0-9]:[0-9][0-9]Z')  -- NULL: until resumed
);

CREATE TABLE delegation (
  owner_id    INTEGER NOT NULL REFERENCES mailbox (id) ON DELETE CASCADE,
  delegate_id INTEGER NOT NULL REFERENCES mailbox (id) ON DELETE CASCADE,
  access      TEXT CHECK (access IN ('read', 'write', 'full')),  -- NULL: none, the grant is for sending only
  send_as     TEXT NOT NULL CHECK (send_as IN ('yes', 'no')),
  until       TEXT CHECK (until GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T[0-9][0-9]:[0-9][0-9]:[0-9][0-9]Z'),  -- NULL: no end
  created_at  TEXT NOT NULL CHECK (created_at GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T[0-9][0-9]:[0-9][0-9]:[0-9][0-9]Z'),
  PRIMARY KEY (owner_id, delegate_id),
  CHECK (owner_id <> delegate_id),
  CHECK (access IS NOT NULL OR send_as = 'yes')
) WITHOUT ROWID;
CREATE INDEX delegation_delegate ON delegation (delegate_id);

-- The hashes that a mailbox has had, its present one included, so that none of the last ones can be set again.
CREATE TABLE password_history (
  id         INTEGER PRIMARY KEY,
  mailbox_id INTEGER NOT NULL REFERENCES mailbox (id) ON DELETE CASCADE,
  hash       TEXT NOT NULL,
  set_at     TEXT NOT NULL
);
CREATE INDEX password_history_mailbox ON password_history (mailbox_id);

-- Passwords that no mailbox may have. All of one cost share the store's salt: one hash answers for the whole list.
CREATE TABLE forbidden_password (
  label      TEXT NOT NULL PRIMARY KEY,
  hash       TEXT NOT NULL,
  created_at TEXT NOT NULL
) WITHOUT ROWID;
