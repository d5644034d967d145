-- A store of schema 1, with a row or more in every table. Frozen: it never changes.
PRAGMA foreign_keys=OFF;
BEGIN TRANSACTION;
CREATE TABLE setting (
  name       TEXT NOT NULL PRIMARY KEY,
  value      TEXT NOT NULL
) WITHOUT ROWID;
INSERT INTO setting VALUES('argon2-iterations','2');
INSERT INTO setting VALUES('argon2-memory','19456');
INSERT INTO setting VALUES('argon2-parallelism','1');
INSERT INTO setting VALUES('default-quota','5368709120');
INSERT INTO setting VALUES('dovecot-config-file','/etc/dovecot/dovecot.conf');
INSERT INTO setting VALUES('hostname','mail.example.com');
INSERT INTO setting VALUES('mail-group','vmail');
INSERT INTO setting VALUES('mail-root','/var/vmail');
INSERT INTO setting VALUES('mail-user','vmail');
INSERT INTO setting VALUES('password-history','5');
INSERT INTO setting VALUES('password-min-length','12');
INSERT INTO setting VALUES('password-min-score','3');
INSERT INTO setting VALUES('postfix-config-directory','/etc/postfix');
INSERT INTO setting VALUES('postfix-queue-directory','/var/spool/postfix');
INSERT INTO setting VALUES('reader-group','nogroup');
INSERT INTO setting VALUES('wal-index','private');
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
INSERT INTO domain VALUES(1,'brand.example',NULL,'enabled',10737418240,NULL,'2026-11-22T00:00:00Z');
INSERT INTO domain VALUES(2,'shop.example',NULL,'enabled',NULL,NULL,'2026-11-22T00:00:00Z');
INSERT INTO domain VALUES(3,'brand.test',1,'enabled',NULL,NULL,'2026-11-22T00:00:00Z');
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
INSERT INTO address VALUES(1,1,'sales','primary',NULL,NULL,'2026-11-22T00:00:00Z');
INSERT INTO address VALUES(2,2,'info','alias','2031-01-01T23:59:59Z',NULL,'2026-11-22T00:00:00Z');
INSERT INTO address VALUES(3,1,'press','alias',NULL,NULL,'2026-11-22T00:00:00Z');
INSERT INTO address VALUES(4,1,'anna','primary',NULL,NULL,'2026-11-22T00:00:00Z');
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
INSERT INTO mailbox VALUES(1,'shared',1,'sales-team',NULL,'/var/vmail/brand.example/sales.1',NULL,NULL,NULL,'on',NULL,'2026-11-22T00:00:00Z');
INSERT INTO mailbox VALUES(2,'personal',4,'anna@brand.example',NULL,'/var/vmail/brand.example/anna.2',NULL,'{ARGON2ID}$argon2id$v=19$m=19456,t=2,p=1$c2FsdHNhbHRzYWx0c2FsdA$HUc3TYMpQPDZK0sTbGHW9wSxDZlLHdvLJfPBV6SKzSA','2026-11-22T00:00:00Z','on',NULL,'2026-11-22T00:00:00Z');
CREATE TABLE login_name (
  name       TEXT NOT NULL PRIMARY KEY,
  mailbox_id INTEGER NOT NULL REFERENCES mailbox (id) ON DELETE CASCADE
) WITHOUT ROWID;
INSERT INTO login_name VALUES('sales-team',1);
INSERT INTO login_name VALUES('sales@brand.example',1);
INSERT INTO login_name VALUES('anna@brand.example',2);
CREATE TABLE target (
  id         INTEGER PRIMARY KEY,
  address_id INTEGER NOT NULL REFERENCES address (id) ON DELETE CASCADE,
  mailbox_id INTEGER REFERENCES mailbox (id),                -- NULL: an outside address
  outside    TEXT CHECK (outside GLOB '?*@?*'),              -- NULL: a mailbox
  CHECK ((mailbox_id IS NULL) <> (outside IS NULL)),
  UNIQUE (address_id, mailbox_id),
  UNIQUE (address_id, outside)
);
INSERT INTO target VALUES(1,1,1,NULL);
INSERT INTO target VALUES(2,2,1,NULL);
INSERT INTO target VALUES(3,3,NULL,'agency@partner.example');
INSERT INTO target VALUES(4,3,1,NULL);
INSERT INTO target VALUES(5,4,2,NULL);
CREATE TABLE suspension (
  mailbox_id INTEGER PRIMARY KEY REFERENCES mailbox (id) ON DELETE CASCADE,
  incoming   TEXT NOT NULL CHECK (incoming IN ('accept', 'refuse')),
  reason     TEXT,                                           -- to the person, after the right password; NULL: the standard text
  refusal    TEXT,                                           -- to the sending server; NULL: the standard text
  since      TEXT NOT NULL CHECK (since GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T[0-9][0-9]:[0-9][0-9]:[0-9][0-9]Z'),
  until      TEXT CHECK (until GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T[0-9][0-9]:[0-9][0-9]:[0-9][0-9]Z')  -- NULL: until resumed
);
INSERT INTO suspension VALUES(2,'accept','On leave',NULL,'2026-11-22T00:00:00Z',NULL);
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
INSERT INTO delegation VALUES(1,2,'full','yes',NULL,'2026-11-22T00:00:00Z');
CREATE TABLE password_history (
  id         INTEGER PRIMARY KEY,
  mailbox_id INTEGER NOT NULL REFERENCES mailbox (id) ON DELETE CASCADE,
  hash       TEXT NOT NULL,
  set_at     TEXT NOT NULL
);
INSERT INTO password_history VALUES(1,2,'{ARGON2ID}$argon2id$v=19$m=19456,t=2,p=1$c2FsdHNhbHRzYWx0c2FsdA$HUc3TYMpQPDZK0sTbGHW9wSxDZlLHdvLJfPBV6SKzSA','2026-11-22T00:00:00Z');
CREATE TABLE forbidden_password (
  label      TEXT NOT NULL PRIMARY KEY,
  hash       TEXT NOT NULL,
  created_at TEXT NOT NULL
) WITHOUT ROWID;
INSERT INTO forbidden_password VALUES('root of this host','{ARGON2ID}$argon2id$v=19$m=19456,t=2,p=1$J9P+EINdyf+FJ8zQIircuw$eKBaCAx3laVY5qQue59vAoGpjDin/4EcmDQFviHkVcE','2026-11-22T00:00:00Z');
DELETE FROM sqlite_sequence;
INSERT INTO sqlite_sequence VALUES('domain',3);
INSERT INTO sqlite_sequence VALUES('mailbox',2);
CREATE INDEX domain_alias_of ON domain (alias_of) WHERE alias_of IS NOT NULL;
CREATE INDEX login_name_mailbox ON login_name (mailbox_id);
CREATE INDEX target_mailbox ON target (mailbox_id) WHERE mailbox_id IS NOT NULL;
CREATE INDEX target_outside_domain ON target (substr(outside, instr(outside, '@') + 1)) WHERE outside IS NOT NULL;
CREATE INDEX delegation_delegate ON delegation (delegate_id);
CREATE INDEX password_history_mailbox ON password_history (mailbox_id);
CREATE VIEW suspension_now AS
  SELECT mailbox_id, incoming, reason, refusal, since, until FROM suspension
   WHERE until IS NULL OR until > strftime('%Y-%m-%dT%H:%M:%SZ', 'now');
CREATE VIEW delegation_now AS
  SELECT owner_id, delegate_id, access, send_as, until FROM delegation
   WHERE until IS NULL OR until > strftime('%Y-%m-%dT%H:%M:%SZ', 'now');
CREATE VIEW mailbox_standing AS
  SELECT m.id AS mailbox_id, a.local AS local, d.name AS domain, d.standing AS domain_standing,
         CASE WHEN d.standing = 'disabled' THEN 'refused'
              WHEN EXISTS (SELECT 1 FROM suspension_now s WHERE s.mailbox_id = m.id) THEN 'refused'
              ELSE 'allowed' END AS login,
         CASE WHEN d.standing = 'disabled' THEN 'refused'
              WHEN EXISTS (SELECT 1 FROM suspension_now s WHERE s.mailbox_id = m.id AND s.incoming = 'refuse') THEN 'refused'
              ELSE 'allowed' END AS receiving,
         CASE WHEN d.standing = 'disabled' OR m.sending = 'off' THEN 'refused'
              WHEN EXISTS (SELECT 1 FROM suspension_now s WHERE s.mailbox_id = m.id) THEN 'refused'
              ELSE 'allowed' END AS sending
    FROM mailbox m JOIN address a ON a.id = m.address_id JOIN domain d ON d.id = a.domain_id;
CREATE VIEW live_target AS
  SELECT t.address_id FROM target t WHERE t.outside IS NOT NULL
  UNION ALL
  SELECT t.address_id FROM target t JOIN mailbox_standing s ON s.mailbox_id = t.mailbox_id WHERE s.receiving = 'allowed';
CREATE VIEW sole_address AS
  SELECT a.local AS local, x.name AS domain, t.mailbox_id AS mailbox_id
    FROM domain x JOIN domain d ON d.id = coalesce(x.alias_of, x.id)
    JOIN address a ON a.domain_id = d.id
    JOIN target t ON t.address_id = a.id
   WHERE x.standing = 'enabled' AND d.standing = 'enabled'
     AND t.mailbox_id IS NOT NULL
     AND (a.until IS NULL OR a.until > strftime('%Y-%m-%dT%H:%M:%SZ', 'now'))
     AND NOT EXISTS (SELECT 1 FROM target o WHERE o.address_id = a.id AND o.id <> t.id);
CREATE VIEW postfix_virtual_mailbox_domains AS
  SELECT name AS domain FROM domain;
CREATE VIEW postfix_virtual_mailbox_maps AS
  SELECT a.local AS local, d.name AS domain, m.login AS login
    FROM domain d JOIN address a ON a.domain_id = d.id JOIN mailbox m ON m.address_id = a.id;
CREATE VIEW postfix_virtual_alias_maps AS
  SELECT a.local AS local, x.name AS domain, s.local || '@' || s.domain AS target
    FROM domain x JOIN address a ON a.domain_id = coalesce(x.alias_of, x.id)
    JOIN target t ON t.address_id = a.id
    JOIN mailbox_standing s ON s.mailbox_id = t.mailbox_id
   WHERE s.receiving = 'allowed' OR NOT EXISTS (SELECT 1 FROM live_target l WHERE l.address_id = a.id)
  UNION ALL
  SELECT a.local, x.name, t.outside
    FROM domain x JOIN address a ON a.domain_id = coalesce(x.alias_of, x.id)
    JOIN target t ON t.address_id = a.id
   WHERE t.outside IS NOT NULL;
CREATE VIEW postfix_recipient_domain_access AS
  SELECT x.name AS domain, '550 5.1.2 domain disabled' AS action
    FROM domain x JOIN domain d ON d.id = coalesce(x.alias_of, x.id)
   WHERE x.standing = 'disabled' OR d.standing = 'disabled';
CREATE VIEW postfix_recipient_access AS
  SELECT a.local AS local, x.name AS domain,
         CASE WHEN a.until <= strftime('%Y-%m-%dT%H:%M:%SZ', 'now') THEN '550 5.1.1 address expired'
              WHEN EXISTS (SELECT 1 FROM live_target l WHERE l.address_id = a.id) THEN 'DUNNO'
              -- What is said of one mailbox is not told for an address of several.
              ELSE '550 5.2.1 ' || coalesce((SELECT s.refusal FROM target t JOIN suspension_now s ON s.mailbox_id = t.mailbox_id
                                              WHERE t.address_id = a.id
                                                AND NOT EXISTS (SELECT 1 FROM target o WHERE o.address_id = a.id AND o.id <> t.id)),
                                            'mailbox disabled')
         END AS action
    FROM domain x JOIN address a ON a.domain_id = coalesce(x.alias_of, x.id)
;
CREATE VIEW postfix_sasl_access AS
  SELECT m.login AS login,
         '550 5.7.1 ' || CASE WHEN s.domain_standing = 'disabled' THEN 'domain disabled'
                              WHEN s.login = 'refused' THEN 'mailbox suspended'
                              ELSE 'sending switched off' END AS action
    FROM mailbox m JOIN mailbox_standing s ON s.mailbox_id = m.id
   WHERE s.sending = 'refused';
CREATE VIEW postfix_smtpd_sender_login_maps AS
  SELECT a.local AS local, a.domain AS domain, m.login AS login
    FROM sole_address a
    JOIN mailbox_standing s ON s.mailbox_id = a.mailbox_id
    JOIN mailbox m ON m.id = a.mailbox_id
   WHERE s.sending = 'allowed'
  UNION ALL
  SELECT a.local, a.domain, m.login
    FROM sole_address a
    JOIN mailbox_standing o ON o.mailbox_id = a.mailbox_id
    JOIN delegation_now g ON g.owner_id = a.mailbox_id
    JOIN mailbox_standing s ON s.mailbox_id = g.delegate_id
    JOIN mailbox m ON m.id = g.delegate_id
   WHERE g.send_as = 'yes' AND o.sending = 'allowed' AND s.sending = 'allowed'
  UNION ALL
  SELECT a.local, x.name, '*'
    FROM domain x JOIN address a ON a.domain_id = coalesce(x.alias_of, x.id)
   WHERE a.local <> '';
CREATE VIEW dovecot_mailbox AS
  SELECT m.id AS mailbox_id, m.login AS user, m.home AS home,
         (SELECT value FROM setting WHERE name = 'mail-user') AS uid,
         (SELECT value FROM setting WHERE name = 'mail-group') AS gid,
         '*:bytes=' || quota AS quota_rule, quota || 'B' AS quota_storage_size, (quota / 10) || 'B' AS quota_storage_grace
    FROM (SELECT m.id AS id, m.login AS login, m.home AS home,
                 nullif(coalesce(m.quota, d.quota, (SELECT CAST(value AS INTEGER) FROM setting WHERE name = 'default-quota')), -1) AS quota
            FROM mailbox m JOIN address a ON a.id = m.address_id JOIN domain d ON d.id = a.domain_id) m;
CREATE VIEW dovecot_shared_mailbox AS
  SELECT g.delegate_id AS delegate_id, g.owner_id AS owner_id, o.login AS login, o.home AS home,
         CASE g.access WHEN 'write' THEN 'w' WHEN 'full' THEN 'f' ELSE 'r' END AS parent,
         CASE g.access WHEN 'write' THEN 'Shared/' WHEN 'full' THEN 'Shared (full access)/' ELSE 'Shared (read only)/' END
           || o.login AS folder
    FROM delegation_now g
    JOIN mailbox o ON o.id = g.owner_id
    JOIN mailbox_standing w ON w.mailbox_id = g.owner_id
   WHERE g.access IS NOT NULL AND w.domain_standing = 'enabled';
CREATE VIEW dovecot_userdb_import AS
  SELECT m.id AS mailbox_id,
         (SELECT 'me=' || m.id || char(9) || 'acl_groups=' || group_concat(parent || place, ' ') || group_concat(text, '')
            FROM (SELECT parent, place, text, sum(length(CAST(text AS BLOB)) + 12) OVER (ORDER BY place) AS bytes
                    FROM (SELECT parent, place,
                                 char(9) || 'namespace/s' || place || '/disabled=no' ||
                                 char(9) || 'p' || place || '=' || folder ||
                                 char(9) || 'h' || place || '=' || home ||
                                 char(9) || 'i' || place || '=' || owner_id ||
                                 char(9) || 'namespace/' || parent || '/mailbox/' || place || '/name=' || login || '/INBOX' ||
                                 char(9) || 'namespace/' || parent || '/mailbox/' || place || '/auto=subscribe' AS text
                            FROM (SELECT parent, folder, login, home, owner_id, row_number() OVER (ORDER BY owner_id) AS place
                                    FROM (SELECT parent, folder, login, home, owner_id FROM dovecot_shared_mailbox
                                           WHERE delegate_id = m.id ORDER BY owner_id LIMIT 40))))
           WHERE bytes <= 7000) AS import
    FROM mailbox m;
CREATE VIEW dovecot_passdb AS
  SELECT l.name AS name, v.user AS user, m.password AS password,
         v.home AS userdb_home, v.uid AS userdb_uid, v.gid AS userdb_gid, v.quota_rule AS userdb_quota_rule,
         v.quota_storage_size AS userdb_quota_storage_size, v.quota_storage_grace AS userdb_quota_storage_grace,
         (SELECT i.import FROM dovecot_userdb_import i WHERE i.mailbox_id = l.mailbox_id) AS userdb_userdb_import
    FROM login_name l
    JOIN dovecot_mailbox v ON v.mailbox_id = l.mailbox_id
    JOIN mailbox m ON m.id = l.mailbox_id
   WHERE m.password IS NOT NULL;
CREATE VIEW dovecot_passdb_suspended AS
  SELECT l.name AS name, '' AS master_user, NULL AS password, 'y' AS nopassword,
         CASE WHEN s.domain_standing = 'disabled' THEN 'This domain is disabled'
              ELSE coalesce((SELECT n.reason FROM suspension_now n WHERE n.mailbox_id = l.mailbox_id), 'This mailbox is suspended')
         END AS reason
    FROM login_name l JOIN mailbox_standing s ON s.mailbox_id = l.mailbox_id
   WHERE s.login = 'refused';
CREATE VIEW dovecot_passdb_delegate AS
  SELECT d.name AS name, o.name AS owner, p.name AS protocol, m.login AS user, m.password AS password
    FROM login_name d
    JOIN delegation_now g ON g.delegate_id = d.mailbox_id
    JOIN login_name o ON o.mailbox_id = g.owner_id
    JOIN mailbox m ON m.id = d.mailbox_id
    JOIN mailbox_standing s ON s.mailbox_id = d.mailbox_id
    JOIN mailbox_standing w ON w.mailbox_id = g.owner_id
    JOIN (SELECT 'imap' AS name UNION ALL SELECT 'pop3' UNION ALL SELECT 'sieve') p
   WHERE g.access IS NOT NULL AND m.password IS NOT NULL AND s.login = 'allowed' AND w.domain_standing = 'enabled';
CREATE VIEW dovecot_userdb AS
  SELECT l.name AS name, '' AS master_user, v.user AS user, v.home AS home, v.uid AS uid, v.gid AS gid, v.quota_rule AS quota_rule,
         v.quota_storage_size AS quota_storage_size, v.quota_storage_grace AS quota_storage_grace,
         NULL AS acl_groups, NULL AS acl_user
    FROM login_name l JOIN dovecot_mailbox v ON v.mailbox_id = l.mailbox_id
  UNION ALL
  SELECT l.name, m.login, v.user, v.home, v.uid, v.gid, v.quota_rule, v.quota_storage_size, v.quota_storage_grace,
         'vmailctl-' || g.access, m.login
    FROM login_name l
    JOIN dovecot_mailbox v ON v.mailbox_id = l.mailbox_id
    JOIN mailbox m
    JOIN delegation_now g ON g.owner_id = l.mailbox_id AND g.delegate_id = m.id
   WHERE g.access IS NOT NULL;
CREATE VIEW dovecot_userdb_alias AS
  SELECT a.local AS local, x.name AS domain, '' AS master_user,
         v.user AS user, v.home AS home, v.uid AS uid, v.gid AS gid, v.quota_rule AS quota_rule,
         v.quota_storage_size AS quota_storage_size, v.quota_storage_grace AS quota_storage_grace,
         NULL AS acl_groups, NULL AS acl_user
    FROM domain x JOIN address a ON a.domain_id = coalesce(x.alias_of, x.id)
    JOIN target t ON t.address_id = a.id
    JOIN dovecot_mailbox v ON v.mailbox_id = t.mailbox_id
   WHERE (a.role = 'alias' OR x.alias_of IS NOT NULL) AND a.local <> ''
     AND NOT EXISTS (SELECT 1 FROM target o WHERE o.address_id = a.id AND o.id <> t.id);
CREATE VIEW dovecot_userdb_iterate AS
  SELECT login AS user FROM mailbox;
COMMIT;
