-- A store of schema 8, with a row or more in every table. Frozen: it never changes. It is the store of 7.sql, brought to schema 8 by
-- the program of that schema, which then gave mail places and granted more, and is what `sqlite3 vmail.db .dump` printed.
-- 8.answers.jsonl has what the servers' look-ups answered, and 8.queries.tsv the look-ups, as the configuration of that time had them.


PRAGMA foreign_keys=OFF;
BEGIN TRANSACTION;
CREATE TABLE setting (
  name       TEXT NOT NULL PRIMARY KEY,
  value      TEXT NOT NULL
) WITHOUT ROWID;
INSERT INTO setting VALUES('app-passwords','optional');
INSERT INTO setting VALUES('argon2-iterations','2');
INSERT INTO setting VALUES('argon2-memory','19456');
INSERT INTO setting VALUES('argon2-parallelism','1');
INSERT INTO setting VALUES('breach-list','none');
INSERT INTO setting VALUES('default-quota','6442450944');
INSERT INTO setting VALUES('dovecot-config-file','/etc/dovecot/dovecot.conf');
INSERT INTO setting VALUES('filters-outside','refused');
INSERT INTO setting VALUES('hostname','mail.example.com');
INSERT INTO setting VALUES('mail-group','vmail');
INSERT INTO setting VALUES('mail-root','/var/vmail');
INSERT INTO setting VALUES('mail-user','vmail');
INSERT INTO setting VALUES('password-history','3');
INSERT INTO setting VALUES('password-min-length','12');
INSERT INTO setting VALUES('password-min-score','3');
INSERT INTO setting VALUES('postfix-config-directory','/etc/postfix');
INSERT INTO setting VALUES('postfix-queue-directory','/var/spool/postfix');
INSERT INTO setting VALUES('reader-group','nogroup');
INSERT INTO setting VALUES('retention','30d');
INSERT INTO setting VALUES('sender-header','inside');
INSERT INTO setting VALUES('standard-addresses','abuse,postmaster');
INSERT INTO setting VALUES('standard-addresses-to','sales@brand.example');
INSERT INTO setting VALUES('sudo-users','operators');
INSERT INTO setting VALUES('wal-index','private');
CREATE TABLE domain (
  id         INTEGER PRIMARY KEY AUTOINCREMENT,
  name       TEXT NOT NULL UNIQUE CHECK (name NOT GLOB '*[^a-z0-9.-]*' AND name GLOB '?*.?*' AND length(name) <= 253),
  alias_of   INTEGER REFERENCES domain (id) CHECK (alias_of <> id),  -- NULL: a domain with addresses of its own
  standing   TEXT NOT NULL DEFAULT 'enabled' CHECK (standing IN ('enabled', 'disabled')),
  quota      INTEGER CHECK (quota > 0 OR quota = -1),                -- NULL: the store's default
  note       TEXT,                                                   -- NULL: none
  created_at TEXT NOT NULL CHECK (created_at GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T[0-9][0-9]:[0-9][0-9]:[0-9][0-9]Z'), app_passwords TEXT CHECK (app_passwords IN ('required', 'optional')), outside_senders TEXT NOT NULL DEFAULT 'allow' CHECK (outside_senders IN ('allow', 'refuse')), off INTEGER NOT NULL DEFAULT 0,
  CHECK (alias_of IS NULL OR quota IS NULL)
);
INSERT INTO domain VALUES(1,'brand.example',NULL,'enabled',10737418240,'our own','2031-01-10T08:00:00Z',NULL,'refuse',0);
INSERT INTO domain VALUES(2,'shop.example',NULL,'enabled',NULL,'mail for the shop','2031-01-10T08:00:00Z','optional','allow',0);
INSERT INTO domain VALUES(3,'brand.test',1,'enabled',NULL,NULL,'2031-01-10T08:00:00Z',NULL,'allow',0);
INSERT INTO domain VALUES(4,'closed.example',NULL,'disabled',NULL,NULL,'2031-01-10T08:00:00Z',NULL,'allow',1);
INSERT INTO domain VALUES(5,'caught.example',NULL,'enabled',NULL,NULL,'2031-01-10T08:00:00Z',NULL,'allow',0);
CREATE TABLE address (
  id         INTEGER PRIMARY KEY,
  domain_id  INTEGER NOT NULL REFERENCES domain (id),
  local      TEXT NOT NULL CHECK (local NOT GLOB '*[^-a-z0-9._''&=#$^`{|}~]*' AND local NOT GLOB '-*' AND length(local) <= 64),
  role       TEXT NOT NULL CHECK (role IN ('primary', 'alias')),
  until      TEXT CHECK (until GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T[0-9][0-9]:[0-9][0-9]:[0-9][0-9]Z'),  -- NULL: no end
  note       TEXT,
  created_at TEXT NOT NULL CHECK (created_at GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T[0-9][0-9]:[0-9][0-9]:[0-9][0-9]Z'), send_as TEXT NOT NULL DEFAULT 'no' CHECK (send_as IN ('yes', 'no')), ends TEXT, sole INTEGER, refuses TEXT, takes TEXT,
  UNIQUE (domain_id, local),
  CHECK (role = 'alias' OR (local <> '' AND until IS NULL))
);
INSERT INTO address VALUES(1,1,'anna','primary',NULL,NULL,'2031-01-10T08:00:00Z','no',NULL,1,NULL,NULL);
INSERT INTO address VALUES(2,1,'ben','primary',NULL,NULL,'2031-01-10T08:00:00Z','no',NULL,2,NULL,NULL);
INSERT INTO address VALUES(3,2,'cora','primary',NULL,NULL,'2031-01-10T08:00:00Z','no',NULL,3,NULL,NULL);
INSERT INTO address VALUES(4,2,'dora','primary',NULL,NULL,'2031-01-10T08:00:00Z','no',NULL,4,'2031-04-09 10:00:00','9999-12-31 23:59:59');
INSERT INTO address VALUES(5,1,'erik','primary',NULL,NULL,'2031-01-10T08:00:00Z','no',NULL,5,'0000','2031-03-10 23:59:59');
INSERT INTO address VALUES(6,1,'finn','primary',NULL,NULL,'2031-01-10T08:00:00Z','no',NULL,6,'2031-03-31 10:00:00','2031-08-01 23:59:59');
INSERT INTO address VALUES(8,4,'hans','primary',NULL,NULL,'2031-01-10T08:00:00Z','no',NULL,8,'0000','9999-12-31 23:59:59');
INSERT INTO address VALUES(9,1,'ines','primary',NULL,NULL,'2031-01-10T08:00:00Z','no',NULL,9,'2031-05-01 00:00:00','2031-06-30 23:59:59');
INSERT INTO address VALUES(10,1,'sales','primary',NULL,NULL,'2031-01-10T08:00:00Z','no',NULL,10,NULL,NULL);
INSERT INTO address VALUES(11,2,'info','primary',NULL,NULL,'2031-01-10T08:00:00Z','no',NULL,11,NULL,NULL);
INSERT INTO address VALUES(12,1,'a.berg','alias',NULL,'on old cards','2031-01-10T08:00:00Z','no',NULL,1,NULL,NULL);
INSERT INTO address VALUES(13,1,'press','alias',NULL,NULL,'2031-01-10T08:00:00Z','no',NULL,NULL,NULL,NULL);
INSERT INTO address VALUES(14,2,'desk','alias',NULL,NULL,'2031-01-10T08:00:00Z','no',NULL,NULL,NULL,NULL);
INSERT INTO address VALUES(15,1,'fair','alias','2031-03-01T23:59:59Z',NULL,'2031-01-10T08:00:00Z','no','2031-03-01 23:59:59',10,NULL,NULL);
INSERT INTO address VALUES(16,1,'summer','alias','2031-08-31T23:59:59Z',NULL,'2031-01-10T08:00:00Z','no','2031-08-31 23:59:59',10,NULL,NULL);
INSERT INTO address VALUES(17,2,'','alias',NULL,NULL,'2031-01-10T08:00:00Z','no',NULL,11,NULL,NULL);
INSERT INTO address VALUES(18,5,'','alias',NULL,NULL,'2031-01-10T08:00:00Z','yes',NULL,1,NULL,NULL);
INSERT INTO address VALUES(19,1,'all','alias',NULL,NULL,'2031-01-10T08:00:00Z','no',NULL,3,NULL,NULL);
INSERT INTO address VALUES(20,1,'old.gone','alias',NULL,NULL,'2031-01-10T08:00:00Z','no',NULL,2,NULL,NULL);
INSERT INTO address VALUES(21,2,'new','alias',NULL,NULL,'2026-11-30T10:09:45Z','no',NULL,3,NULL,NULL);
INSERT INTO address VALUES(22,2,'pia','primary',NULL,NULL,'2026-11-30T10:09:45Z','no',NULL,12,'2031-04-01 00:00:00','9999-12-31 23:59:59');
INSERT INTO address VALUES(23,1,'otto.b','primary',NULL,NULL,'2031-03-14T09:26:53Z','no',NULL,13,NULL,NULL);
INSERT INTO address VALUES(24,1,'otto','alias',NULL,NULL,'2031-03-14T09:26:53Z','no',NULL,13,NULL,NULL);
INSERT INTO address VALUES(25,2,'help','alias',NULL,NULL,'2031-03-14T09:26:53Z','no',NULL,NULL,NULL,NULL);
INSERT INTO address VALUES(26,2,'lea','primary',NULL,NULL,'2031-03-14T09:26:53Z','no',NULL,14,NULL,NULL);
INSERT INTO address VALUES(27,2,'rolf','primary',NULL,NULL,'2031-03-14T09:26:53Z','no',NULL,15,NULL,NULL);
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
  created_at TEXT NOT NULL CHECK (created_at GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T[0-9][0-9]:[0-9][0-9]:[0-9][0-9]Z'), app_passwords TEXT CHECK (app_passwords IN ('required', 'optional')), protocols TEXT NOT NULL DEFAULT 'imap pop3 smtp sieve', filters TEXT NOT NULL DEFAULT 'on' CHECK (filters IN ('on', 'off')), domain_id INTEGER, address TEXT, shut TEXT, shut_ends TEXT, refuses TEXT, mail_place TEXT
  CHECK (mail_place GLOB 'maildir:/*' OR mail_place GLOB 'sdbox:/*' OR mail_place GLOB 'mdbox:/*'), mail_import TEXT,
  CHECK (kind = 'personal' OR password IS NULL),
  CHECK ((password IS NULL) = (password_set_at IS NULL))
);
INSERT INTO mailbox VALUES(1,'personal',1,'anna','Anna Berg','/var/vmail/brand.example/anna.1',21474836480,'{ARGON2ID}$argon2id$v=19$m=19456,t=2,p=1$c2FsdHNhbHRzYWx0c2FsdA$HUc3TYMpQPDZK0sTbGHW9wSxDZlLHdvLJfPBV6SKzSA','2031-01-10T08:00:00Z','on',NULL,'2031-01-10T08:00:00Z',NULL,'imap pop3 smtp sieve','on',1,'anna@brand.example',NULL,NULL,NULL,NULL,NULL);
INSERT INTO mailbox VALUES(2,'personal',2,'ben@brand.example',NULL,'/var/vmail/brand.example/ben.2',NULL,'{ARGON2ID}$argon2id$v=19$m=19456,t=2,p=1$c2FsdHNhbHRzYWx0c2FsdA$HUc3TYMpQPDZK0sTbGHW9wSxDZlLHdvLJfPBV6SKzSA','2031-01-10T08:00:00Z','off','more','2031-01-10T08:00:00Z',NULL,'imap pop3 smtp sieve','on',1,NULL,NULL,NULL,NULL,'maildir:/var/vmail/old/ben','mail=maildir:/var/vmail/old/ben	mail_driver=maildir	mail_path=/var/vmail/old/ben	mail_inbox_path=/var/vmail/old/ben	mailbox_list_layout=maildir++');
INSERT INTO mailbox VALUES(3,'personal',3,'cora@shop.example',NULL,'/var/vmail/shop.example/cora.3',-1,'{ARGON2ID}$argon2id$v=19$m=19456,t=2,p=1$c2FsdHNhbHRzYWx0c2FsdA$HUc3TYMpQPDZK0sTbGHW9wSxDZlLHdvLJfPBV6SKzSA','2031-01-10T08:00:00Z','on','part time','2031-01-10T08:00:00Z',NULL,'imap smtp sieve','on',2,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO mailbox VALUES(4,'personal',4,'dora@shop.example',NULL,'/var/vmail/shop.example/dora.4',NULL,'{ARGON2ID}$argon2id$v=19$m=19456,t=2,p=1$c2FsdHNhbHRzYWx0c2FsdA$HUc3TYMpQPDZK0sTbGHW9wSxDZlLHdvLJfPBV6SKzSA','2031-01-10T08:00:00Z','on',NULL,'2031-01-10T08:00:00Z','required','imap pop3 smtp sieve','on',2,NULL,'0000','9999-12-31 23:59:59','2031-04-09 10:00:00',NULL,NULL);
INSERT INTO mailbox VALUES(5,'personal',5,'erik',NULL,'/var/vmail/brand.example/erik.5',NULL,'{ARGON2ID}$argon2id$v=19$m=19456,t=2,p=1$c2FsdHNhbHRzYWx0c2FsdA$HUc3TYMpQPDZK0sTbGHW9wSxDZlLHdvLJfPBV6SKzSA','2031-01-10T08:00:00Z','on',NULL,'2031-01-10T08:00:00Z',NULL,'imap pop3 smtp sieve','off',1,'erik@brand.example','0000','2031-03-10 23:59:59','0000',NULL,NULL);
INSERT INTO mailbox VALUES(6,'personal',6,'finn@brand.example',NULL,'/var/vmail/brand.example/finn.6',NULL,'{ARGON2ID}$argon2id$v=19$m=19456,t=2,p=1$1Ks4Hy4ue+qB+MTmL0nmYw$bHy81W+pG6czzfbjJQHvGJ7ocSAxwCMWE19DhmviF/4','2031-02-02T12:00:00Z','on',NULL,'2031-01-10T08:00:00Z',NULL,'imap pop3 smtp sieve','on',1,NULL,'0000','2031-08-01 23:59:59','2031-03-31 10:00:00',NULL,NULL);
INSERT INTO mailbox VALUES(8,'personal',8,'hans@closed.example',NULL,'/var/vmail/closed.example/hans.8',NULL,'{ARGON2ID}$argon2id$v=19$m=19456,t=2,p=1$c2FsdHNhbHRzYWx0c2FsdA$HUc3TYMpQPDZK0sTbGHW9wSxDZlLHdvLJfPBV6SKzSA','2031-01-10T08:00:00Z','on',NULL,'2031-01-10T08:00:00Z',NULL,'imap pop3 smtp sieve','on',4,NULL,'0000','9999-12-31 23:59:59','0000',NULL,NULL);
INSERT INTO mailbox VALUES(9,'personal',9,'ines@brand.example',NULL,'/var/vmail/brand.example/ines.9',NULL,'{ARGON2ID}$argon2id$v=19$m=19456,t=2,p=1$c2FsdHNhbHRzYWx0c2FsdA$HUc3TYMpQPDZK0sTbGHW9wSxDZlLHdvLJfPBV6SKzSA','2031-01-10T08:00:00Z','on',NULL,'2031-01-10T08:00:00Z',NULL,'imap pop3 smtp sieve','on',1,NULL,'2031-05-01 00:00:00','2031-06-30 23:59:59','2031-05-01 00:00:00',NULL,NULL);
INSERT INTO mailbox VALUES(10,'shared',10,'sales-team',NULL,'/var/vmail/brand.example/sales.10',NULL,NULL,NULL,'on',NULL,'2031-01-10T08:00:00Z',NULL,'imap pop3 smtp sieve','on',1,'sales@brand.example',NULL,NULL,NULL,'mdbox:/var/vmail/old/sales','mail=mdbox:/var/vmail/old/sales	mail_driver=mdbox	mail_path=/var/vmail/old/sales	mail_inbox_path=	mailbox_list_layout=fs');
INSERT INTO mailbox VALUES(11,'shared',11,'info@shop.example',NULL,'/var/vmail/shop.example/info.11',NULL,NULL,NULL,'on',NULL,'2031-01-10T08:00:00Z',NULL,'imap pop3 smtp sieve','on',2,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO mailbox VALUES(12,'shared',22,'pia@shop.example','Pia','/var/vmail/shop.example/pia.12',NULL,NULL,NULL,'on',NULL,'2026-11-30T10:09:45Z',NULL,'imap pop3 smtp sieve','on',2,NULL,'2031-04-01 00:00:00','9999-12-31 23:59:59','2031-04-01 00:00:00',NULL,NULL);
INSERT INTO mailbox VALUES(13,'shared',23,'otto',NULL,'/var/vmail/brand.example/otto.13',2147483648,NULL,NULL,'on',NULL,'2031-03-14T09:26:53Z',NULL,'imap pop3 smtp sieve','on',1,'otto.b@brand.example',NULL,NULL,NULL,'maildir:/var/vmail/old/otto:LAYOUT=fs','mail=maildir:/var/vmail/old/otto:LAYOUT=fs	mail_driver=maildir	mail_path=/var/vmail/old/otto	mail_inbox_path=/var/vmail/old/otto	mailbox_list_layout=fs');
INSERT INTO mailbox VALUES(14,'shared',26,'lea@shop.example',NULL,'/var/vmail/shop.example/lea.14',NULL,NULL,NULL,'on',NULL,'2031-03-14T09:26:53Z',NULL,'imap pop3 smtp sieve','on',2,NULL,NULL,NULL,NULL,'sdbox:/var/vmail/old/lea','mail=sdbox:/var/vmail/old/lea	mail_driver=sdbox	mail_path=/var/vmail/old/lea	mail_inbox_path=	mailbox_list_layout=fs');
INSERT INTO mailbox VALUES(15,'shared',27,'rolf@shop.example',NULL,'/var/vmail/shop.example/rolf.15',NULL,NULL,NULL,'on',NULL,'2031-03-14T09:26:53Z',NULL,'imap pop3 smtp sieve','on',2,NULL,NULL,NULL,NULL,'maildir:/var/vmail/old/rolf','mail=maildir:/var/vmail/old/rolf	mail_driver=maildir	mail_path=/var/vmail/old/rolf	mail_inbox_path=/var/vmail/old/rolf	mailbox_list_layout=maildir++');
CREATE TABLE login_name (
  name       TEXT NOT NULL PRIMARY KEY,
  mailbox_id INTEGER NOT NULL REFERENCES mailbox (id) ON DELETE CASCADE
) WITHOUT ROWID;
INSERT INTO login_name VALUES('anna',1);
INSERT INTO login_name VALUES('anna@brand.example',1);
INSERT INTO login_name VALUES('ben@brand.example',2);
INSERT INTO login_name VALUES('cora@shop.example',3);
INSERT INTO login_name VALUES('dora@shop.example',4);
INSERT INTO login_name VALUES('erik',5);
INSERT INTO login_name VALUES('erik@brand.example',5);
INSERT INTO login_name VALUES('finn@brand.example',6);
INSERT INTO login_name VALUES('hans@closed.example',8);
INSERT INTO login_name VALUES('ines@brand.example',9);
INSERT INTO login_name VALUES('sales-team',10);
INSERT INTO login_name VALUES('sales@brand.example',10);
INSERT INTO login_name VALUES('info@shop.example',11);
INSERT INTO login_name VALUES('pia@shop.example',12);
INSERT INTO login_name VALUES('otto',13);
INSERT INTO login_name VALUES('otto.b@brand.example',13);
INSERT INTO login_name VALUES('lea@shop.example',14);
INSERT INTO login_name VALUES('rolf@shop.example',15);
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
INSERT INTO target VALUES(2,2,2,NULL);
INSERT INTO target VALUES(3,3,3,NULL);
INSERT INTO target VALUES(4,4,4,NULL);
INSERT INTO target VALUES(5,5,5,NULL);
INSERT INTO target VALUES(6,6,6,NULL);
INSERT INTO target VALUES(8,8,8,NULL);
INSERT INTO target VALUES(9,9,9,NULL);
INSERT INTO target VALUES(10,10,10,NULL);
INSERT INTO target VALUES(11,11,11,NULL);
INSERT INTO target VALUES(12,12,1,NULL);
INSERT INTO target VALUES(13,13,1,NULL);
INSERT INTO target VALUES(14,13,2,NULL);
INSERT INTO target VALUES(15,14,11,NULL);
INSERT INTO target VALUES(16,14,NULL,'Desk@partner.example');
INSERT INTO target VALUES(17,15,10,NULL);
INSERT INTO target VALUES(18,16,10,NULL);
INSERT INTO target VALUES(19,17,11,NULL);
INSERT INTO target VALUES(20,18,1,NULL);
INSERT INTO target VALUES(22,19,3,NULL);
INSERT INTO target VALUES(23,20,2,NULL);
INSERT INTO target VALUES(24,21,3,NULL);
INSERT INTO target VALUES(25,22,12,NULL);
INSERT INTO target VALUES(26,23,13,NULL);
INSERT INTO target VALUES(27,24,13,NULL);
INSERT INTO target VALUES(28,25,13,NULL);
INSERT INTO target VALUES(29,25,11,NULL);
INSERT INTO target VALUES(30,26,14,NULL);
INSERT INTO target VALUES(31,27,15,NULL);
CREATE TABLE suspension (
  mailbox_id INTEGER PRIMARY KEY REFERENCES mailbox (id) ON DELETE CASCADE,
  incoming   TEXT NOT NULL CHECK (incoming IN ('accept', 'refuse')),
  reason     TEXT,                                           -- to the person, after the right password; NULL: the standard text
  refusal    TEXT,                                           -- to the sending server; NULL: the standard text
  since      TEXT NOT NULL CHECK (since GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T[0-9][0-9]:[0-9][0-9]:[0-9][0-9]Z'),
  until      TEXT CHECK (until GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T[0-9][0-9]:[0-9][0-9]:[0-9][0-9]Z')  -- NULL: until resumed
, incoming_until TEXT
  CHECK (incoming_until GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T[0-9][0-9]:[0-9][0-9]:[0-9][0-9]Z'), begins TEXT
  CHECK (begins GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T[0-9][0-9]:[0-9][0-9]:[0-9][0-9]Z'));
INSERT INTO suspension VALUES(4,'accept','you have left us',NULL,'2031-03-10T10:00:00Z',NULL,'2031-04-09T10:00:00Z',NULL);
INSERT INTO suspension VALUES(5,'refuse','on leave',NULL,'2031-03-01T10:00:00Z','2031-03-10T23:59:59Z',NULL,NULL);
INSERT INTO suspension VALUES(6,'accept','ask the office',NULL,'2031-03-01T10:00:00Z','2031-08-01T23:59:59Z','2031-03-31T10:00:00Z',NULL);
INSERT INTO suspension VALUES(9,'refuse',NULL,'on leave','2031-05-01T00:00:00Z','2031-06-30T23:59:59Z',NULL,'2031-05-01T00:00:00Z');
INSERT INTO suspension VALUES(12,'refuse',NULL,NULL,'2031-04-01T00:00:00Z',NULL,NULL,'2031-04-01T00:00:00Z');
CREATE TABLE delegation (
  owner_id    INTEGER NOT NULL REFERENCES mailbox (id) ON DELETE CASCADE,
  delegate_id INTEGER NOT NULL REFERENCES mailbox (id) ON DELETE CASCADE,
  access      TEXT CHECK (access IN ('read', 'write', 'full')),  -- NULL: none, the grant is for sending only
  send_as     TEXT NOT NULL CHECK (send_as IN ('yes', 'no')),
  until       TEXT CHECK (until GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T[0-9][0-9]:[0-9][0-9]:[0-9][0-9]Z'),  -- NULL: no end
  created_at  TEXT NOT NULL CHECK (created_at GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T[0-9][0-9]:[0-9][0-9]:[0-9][0-9]Z'), ends TEXT,
  PRIMARY KEY (owner_id, delegate_id),
  CHECK (owner_id <> delegate_id),
  CHECK (access IS NOT NULL OR send_as = 'yes')
) WITHOUT ROWID;
INSERT INTO delegation VALUES(1,3,NULL,'yes','2031-02-01T23:59:59Z','2031-01-10T08:00:00Z','2031-02-01 23:59:59');
INSERT INTO delegation VALUES(4,3,'read','no',NULL,'2031-03-10T10:00:00Z',NULL);
INSERT INTO delegation VALUES(10,1,'write','yes',NULL,'2031-01-10T08:00:00Z',NULL);
INSERT INTO delegation VALUES(10,3,'read','no','2031-06-30T23:59:59Z','2031-01-10T08:00:00Z','2031-06-30 23:59:59');
INSERT INTO delegation VALUES(11,2,'write','no',NULL,'2031-01-10T08:00:00Z',NULL);
INSERT INTO delegation VALUES(12,3,'read','no','2031-05-01T23:59:59Z','2026-11-30T10:10:03Z','2031-05-01 23:59:59');
INSERT INTO delegation VALUES(13,1,'full','yes','2031-05-01T23:59:59Z','2031-03-14T09:26:53Z','2031-05-01 23:59:59');
INSERT INTO delegation VALUES(13,2,'read','no',NULL,'2031-03-14T09:26:53Z',NULL);
INSERT INTO delegation VALUES(14,1,'full','no',NULL,'2031-03-14T09:26:53Z',NULL);
CREATE TABLE password_history (
  id         INTEGER PRIMARY KEY,
  mailbox_id INTEGER NOT NULL REFERENCES mailbox (id) ON DELETE CASCADE,
  hash       TEXT NOT NULL,
  set_at     TEXT NOT NULL
);
INSERT INTO password_history VALUES(6,6,'{ARGON2ID}$argon2id$v=19$m=19456,t=2,p=1$c2FsdHNhbHRzYWx0c2FsdA$HUc3TYMpQPDZK0sTbGHW9wSxDZlLHdvLJfPBV6SKzSA','2031-01-10T08:00:00Z');
CREATE TABLE forbidden_password (
  label      TEXT NOT NULL PRIMARY KEY,
  hash       TEXT NOT NULL,
  created_at TEXT NOT NULL
) WITHOUT ROWID;
INSERT INTO forbidden_password VALUES('root of this host','{ARGON2ID}$argon2id$v=19$m=19456,t=2,p=1$J/DTrDcUPO6gvBNxkVN+Lg$sslSV/7sAOdzf5cx8AN6hef8hJB/1Ik3V+X/Co1ojLc','2031-01-10T08:00:00Z');
CREATE TABLE autoreply (
  mailbox_id INTEGER PRIMARY KEY REFERENCES mailbox (id) ON DELETE CASCADE,
  subject    TEXT NOT NULL CHECK (subject <> ''),
  body       TEXT NOT NULL CHECK (body <> ''),
  begins     TEXT CHECK (begins GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T[0-9][0-9]:[0-9][0-9]:[0-9][0-9]Z'),  -- NULL: it has begun
  until      TEXT CHECK (until GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T[0-9][0-9]:[0-9][0-9]:[0-9][0-9]Z'),   -- NULL: until cleared
  set_at     TEXT NOT NULL CHECK (set_at GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T[0-9][0-9]:[0-9][0-9]:[0-9][0-9]Z'),
  CHECK (until > begins)
);
INSERT INTO autoreply VALUES(2,'Away','Back in May.',NULL,'2031-04-30T23:59:59Z','2031-02-02T12:00:00Z');
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
INSERT INTO audit VALUES(24,'2031-01-10T08:00:00Z','root',NULL,NULL,'vm',20509,'vmailctl --no-syslog alias route @shop.example --to info@shop.example',NULL,77,'11e3fc1b7c3173e92bf0c6e4f1660503bead16be4d747835d5fe4c5419e027a5');
INSERT INTO audit VALUES(25,'2031-01-10T08:00:00Z','root',NULL,NULL,'vm',20510,'vmailctl --no-syslog alias route @caught.example --to anna --send-as',NULL,79,'b17954ac403916f4f52f197478ea0f570e117b38ea1cb1aff35fd8c6b8e97b79');
INSERT INTO audit VALUES(26,'2031-01-10T08:00:00Z','root',NULL,NULL,'vm',20511,'vmailctl --no-syslog alias route all@brand.example --to gone --to cora@shop.example',NULL,82,'5d8e58398d3b5dcc7525fb9fea62fc1c57a8bbf00b01f1c3670e17fad7ecc754');
INSERT INTO audit VALUES(27,'2031-01-10T08:00:00Z','root',NULL,NULL,'vm',20512,'vmailctl --no-syslog alias route old.gone@brand.example --to gone',NULL,84,'26df40a22218c1dd82b65fc9a74642a171c42367c9b98e0cc052b854a7eea96a');
INSERT INTO audit VALUES(28,'2031-01-10T08:00:00Z','root',NULL,NULL,'vm',20514,'vmailctl --no-syslog delegate grant sales-team anna --access full --send-as',NULL,85,'4080df783b6e4e084dc56cfc3c624d833d0cacca439efe3a2c5568267153d989');
INSERT INTO audit VALUES(29,'2031-01-10T08:00:00Z','root',NULL,NULL,'vm',20515,'vmailctl --no-syslog delegate grant sales-team cora@shop.example --access read --until 2031-06-30',NULL,86,'c88a2af663261015b88403c69c182b5128f0aad7691e24e36fad53d0ca7f16f6');
INSERT INTO audit VALUES(30,'2031-01-10T08:00:00Z','root',NULL,NULL,'vm',20516,'vmailctl --no-syslog delegate grant info@shop.example ben@brand.example --access write',NULL,87,'7f7c8ea99713f68e0a4fcb23cdfcc819498488cbe35cd0e290a58a0f39b6ece6');
INSERT INTO audit VALUES(31,'2031-01-10T08:00:00Z','root',NULL,NULL,'vm',20517,'vmailctl --no-syslog delegate grant anna cora@shop.example --send-as --until 2031-02-01',NULL,88,'9cc94f7a42d091b5e4ed2abe97eebe5b5b83edae7148d8f1b1c30f0a02afe7ae');
INSERT INTO audit VALUES(32,'2031-01-10T08:00:00Z','root',NULL,NULL,'vm',20518,'vmailctl --no-syslog delegate grant gone ben@brand.example --access read',NULL,89,'d3f20d6e2ac70f1262caf170dd20fc2403433f71d93e5888575ce9d54c756e0f');
INSERT INTO audit VALUES(33,'2031-01-10T08:00:00Z','root',NULL,NULL,'vm',20519,'vmailctl --no-syslog delegate grant info@shop.example dora@shop.example',NULL,90,'c634235b80b8274c9cf64a70c671401b81ade480ed9cb5cbb10989ee22c6b2bd');
INSERT INTO audit VALUES(34,'2031-01-10T08:00:00Z','root',NULL,NULL,'vm',20520,'vmailctl --no-syslog domain disable closed.example',NULL,91,'08b6df8ce5c9538e2fd5fc4d7e59202bce97d6f61d56061c40840a0513c2ec54');
INSERT INTO audit VALUES(35,'2031-01-10T08:00:00Z','root',NULL,NULL,'vm',20523,'vmailctl --no-syslog domain set brand.example --outside-senders refuse',NULL,92,'08b89ccb3ab97b31ed29eb72e691f75f953e1cbeef577119b50a63675b51a0c2');
INSERT INTO audit VALUES(36,'2031-01-10T08:00:00Z','root',NULL,NULL,'vm',20524,'vmailctl --no-syslog mailbox set ben@brand.example --sending off',NULL,93,'b6d0a4587d02c23f1e0ba465311dc4048c0e10c7207628b3ac09d00fb4ba6fb6');
INSERT INTO audit VALUES(37,'2031-01-10T08:00:00Z','root',NULL,NULL,'vm',20525,'vmailctl --no-syslog mailbox set cora@shop.example --pop3 off --keep-sessions',NULL,94,'f7f39b65c569afa93bb642a8ad3de0885eea17793a25363d67f587136bde3900');
INSERT INTO audit VALUES(38,'2031-01-10T08:00:00Z','root',NULL,NULL,'vm',20526,'vmailctl --no-syslog domain set shop.example --app-passwords optional --note ''mail for the shop'' --keep-sessions',NULL,95,'cc270ad828c7bffd88a642b25e1c7004b54577b470900860e4cf89f977995933');
INSERT INTO audit VALUES(39,'2031-01-10T08:00:00Z','root',NULL,NULL,'vm',20528,'vmailctl --no-syslog mailbox set dora@shop.example --app-passwords required --keep-sessions',NULL,96,'0dfe594bf25ff09c8ca00221723ac287c21d50a071f50d3440a66a048b529731');
INSERT INTO audit VALUES(40,'2031-01-10T08:00:00Z','root',NULL,NULL,'vm',20529,'vmailctl --no-syslog setting set standard-addresses postmaster,abuse --to sales-team',NULL,98,'ba2561da0130fd3519e602cff4fea975a78527222de7b8dfd43e4b0fd3ee7f81');
INSERT INTO audit VALUES(41,'2031-01-10T08:00:00Z','root',NULL,NULL,'vm',20530,'vmailctl --no-syslog setting set filters-outside refused',NULL,99,'ac5d1560f8b4384fb9ab874c6f4835cf385aec020507eb446e4bcceb10ae4300');
INSERT INTO audit VALUES(42,'2031-01-10T08:00:00Z','root',NULL,NULL,'vm',20531,'vmailctl --no-syslog password forbid --label ''root of this host'' --password-stdin',NULL,100,'7c9b02dfe8dc265f7b5d22a94eb5efaab4cfe13fc05b1f32bc0c1894afc1349a');
INSERT INTO audit VALUES(43,'2031-02-02T12:00:00Z','root',NULL,NULL,'vm',20532,'vmailctl --no-syslog apply -',NULL,102,'10f2dd310d782fe777e0ec0fcb8996b0685bf1e9b5d1d5d16f9fa63b5161a031');
INSERT INTO audit VALUES(44,'2031-02-02T12:00:00Z','root',NULL,NULL,'vm',20536,'vmailctl --no-syslog audit archive --keep 20 --to /srv/audit-2031.jsonl',NULL,103,'b02e9cb4586e596406240da654f05d2daefb57830dc599f2f5ab78e369bd4fdb');
INSERT INTO audit VALUES(45,'2031-02-02T12:00:00Z','root',NULL,NULL,'vm',20537,'vmailctl --no-syslog autoreply set ben@brand.example --subject Away --body-file - --until 2031-04-30',NULL,104,'58ae45ab166092eec6024dbe5f99784144eb99dd4a221507b5be9d2c46c77fe9');
INSERT INTO audit VALUES(46,'2031-02-02T12:00:00Z','root',NULL,NULL,'vm',20538,'vmailctl --no-syslog profile set standard --allow-incoming=30d --keep-aliases --retain 90d --message ''you have left us''',NULL,108,'f3421b671c4b257f1a5a93eaadf9878bf89a38adae8d9a7c4306ece1bd290d28');
INSERT INTO audit VALUES(47,'2031-02-02T12:00:00Z','root',NULL,NULL,'vm',20539,'vmailctl --no-syslog profile set board --manager anna --manager-access full --allow-incoming',NULL,111,'f4d5ae8a1c1de76abded496b2f1cc12dbf7d9596c08edcd1d81b23344301deeb');
INSERT INTO audit VALUES(48,'2031-02-02T12:00:00Z','root',NULL,NULL,'vm',20541,'vmailctl --no-syslog operator grant %staff --verbs mailbox.show,session --domain brand.example',NULL,114,'c8a7a7c65bd787f7477f24fdf9252aefa9017b365946ae7a378151bfdf718231');
INSERT INTO audit VALUES(49,'2031-02-02T12:00:00Z','root',NULL,NULL,'vm',20542,'vmailctl --no-syslog operator grant daemon --everything',NULL,115,'f0db4adf6eb35adc2801c13f7e24f33ad9f73fd1c43af654043baebd5e7c935d');
INSERT INTO audit VALUES(50,'2031-02-02T12:00:00Z','root',NULL,NULL,'vm',20543,'vmailctl --no-syslog setting set password-history 3',NULL,116,'ae9c3990a047c7ead687f2f6984dcd4f36be1520aaa258708c95fb2642dff5f6');
INSERT INTO audit VALUES(51,'2031-02-02T12:00:00Z','root',NULL,NULL,'vm',20544,'vmailctl --no-syslog mailbox password finn@brand.example --password-stdin --keep-sessions',NULL,117,'963161fc42a841a48a30fdae2c51ea9a1072d32b8a2196cdfe1b83016d92af2a');
INSERT INTO audit VALUES(52,'2031-02-02T12:00:00Z','root',NULL,NULL,'vm',20548,'vmailctl --no-syslog mailbox password finn@brand.example --verify-current --keep-sessions',NULL,118,'85b9087e823b20a05f9700454c444d535af13495b263ecfb859ec07e702f0c7f');
INSERT INTO audit VALUES(53,'2031-03-01T10:00:00Z','root',NULL,NULL,'vm',20555,'vmailctl --no-syslog mailbox suspend erik --until 2031-03-10 --message ''on leave'' --keep-sessions',NULL,119,'24169e0ede2da5cc8574ce04a294a3e829118806fb2b367b901374a58e4e2a4b');
INSERT INTO audit VALUES(54,'2031-03-01T10:00:00Z','root',NULL,NULL,'vm',20556,'vmailctl --no-syslog mailbox suspend finn@brand.example --allow-incoming=30d --until 2031-08-01 --message ''ask the office'' --keep-sessions',NULL,120,'1f4f5d443e4ba130292fc6b2a8e13c666c9b918b2bd3cd0681c57c49b011dfe4');
INSERT INTO audit VALUES(55,'2031-03-01T10:00:00Z','root',NULL,NULL,'vm',20557,'vmailctl --no-syslog mailbox suspend ines@brand.example --from 2031-05-01 --until 2031-06-30 --refusal ''on leave'' --keep-sessions',NULL,121,'2afb760a1ff6bd731b231b8837fc05faccab519485e61ebae03289644796f2c7');
INSERT INTO audit VALUES(56,'2031-03-01T10:00:00Z','root',NULL,NULL,'vm',20558,'vmailctl --no-syslog mailbox hold anna --reason ''matter 4711''','matter 4711',122,'396d00c4032d0b780ade4e79e4f7c094f7d745b021e58d5b5d5a1983098a5897');
INSERT INTO audit VALUES(57,'2031-03-01T10:00:00Z','root',NULL,NULL,'vm',20561,'vmailctl --no-syslog mailbox delete gone --confirm gone@brand.example --reroute-aliases ben@brand.example --end-grants --retain 120d --keep-sessions --reason ''left the company''','left the company',125,'8f6e572f680cf139605f620a16c00442e05ee60226605e96e00511883d63f5ac');
INSERT INTO audit VALUES(58,'2031-03-01T10:00:00Z','root',NULL,NULL,'vm',20561,'vmailctl --no-syslog mailbox delete gone --confirm gone@brand.example --reroute-aliases ben@brand.example --end-grants --retain 120d --keep-sessions --reason ''left the company''','left the company',132,'bc69ac436588606017658e00755f12c54051e4ad190846f7d063a268671cec40');
INSERT INTO audit VALUES(59,'2031-03-10T10:00:00Z','root',NULL,NULL,'vm',20563,'vmailctl --no-syslog delegate grant anna dora@shop.example --access write',NULL,133,'9f856c8542b749771e683443c06dc4251f626cd081f291366c90316e437ccaaf');
INSERT INTO audit VALUES(60,'2031-03-10T10:00:00Z','root',NULL,'the panel','vm',20564,'vmailctl --no-syslog --actor ''the panel'' --reason ''asked by phone'' offboard start dora@shop.example --manager cora@shop.example --allow-incoming=30d --retain 90d --keep-aliases --profile standard','asked by phone',151,'2b46db75e7f3bb237d251cee92f3396ae079d306186b7e660f9a428d5d5586e2');
INSERT INTO audit VALUES(61,'2026-11-30T07:14:15Z','root',NULL,NULL,'vm',19608,'vmailctl --store /tmp/fz/vmail.db store migrate --keep-connections',NULL,152,'50c35425504931b1a9a414b2f2e0ae9c0f506213c21c32d03b46cbc44f465b71');
INSERT INTO audit VALUES(62,'2026-11-30T10:09:37Z','root',NULL,NULL,'vm',20647,'vmailctl store migrate --keep-connections',NULL,153,'72a0114d48be84b8558d128e84ae45ade45239d55f40fc31fca576f75a0945ca');
INSERT INTO audit VALUES(63,'2026-11-30T10:09:45Z','root',NULL,NULL,'vm',20669,'vmailctl alias route new@shop.example --to cora@shop.example',NULL,155,'d6139421a47d1aec3441cd8872e30f72996434e3c8e3652875144eaf0df05bb6');
INSERT INTO audit VALUES(64,'2026-11-30T10:09:45Z','root',NULL,NULL,'vm',20670,'vmailctl mailbox create pia@shop.example --shared',NULL,158,'b7d3636852018cec52d6d96ca23efe8e756682618196fe71f65940ff84a00fde');
INSERT INTO audit VALUES(65,'2026-11-30T10:09:45Z','root',NULL,NULL,'vm',20671,'vmailctl mailbox set pia@shop.example --name Pia',NULL,159,'fb6fe98df34293639596f698945f17462d28b0ba3b4e1f8856de7497336dbf74');
INSERT INTO audit VALUES(66,'2026-11-30T10:09:45Z','root',NULL,NULL,'vm',20673,'vmailctl mailbox suspend pia@shop.example --from 2031-04-01',NULL,160,'484d15da3e8d2400363610711019dc91b8359d7f92066f081bf8a8ef11813797');
INSERT INTO audit VALUES(67,'2026-11-30T10:10:03Z','root',NULL,NULL,'vm',20826,'vmailctl delegate grant pia@shop.example cora@shop.example --access read --until 2031-05-01',NULL,161,'a4fa2bd3284f335e0242df11453679347c4536aaf457fc126eac6613095ba739');
INSERT INTO audit VALUES(68,'2031-03-14T09:26:53Z','root',NULL,NULL,'vm',32008,'vmailctl store migrate --keep-connections',NULL,162,'cc5a48fbadce20706195bc74efeb0189d17876a439384fb9770f7e0acc357984');
INSERT INTO audit VALUES(69,'2031-03-14T09:26:53Z','root',NULL,NULL,'vm',32010,'vmailctl delegate grant sales-team anna --access write',NULL,163,'cb9a069adaeb1e6600fa9180de7aae3a89c5ad6ce88b01f7e63b39d00642b64a');
INSERT INTO audit VALUES(70,'2031-03-14T09:26:53Z','root',NULL,NULL,'vm',32029,'vmailctl mailbox set ben@brand.example --note more',NULL,164,'bbae7a5da718facf33a2a61397fc5071a36b99703ace13f5c679dcd18c5137fc');
INSERT INTO audit VALUES(71,'2031-03-14T09:26:53Z','root',NULL,NULL,'vm',32030,'vmailctl setting set default-quota 6G',NULL,165,'b328e4f1928c264f022efea24aebae6b18b7c099b11db3855d673eee3a2a3567');
INSERT INTO audit VALUES(72,'2031-03-14T09:26:53Z','root',NULL,NULL,'vm',32327,'vmailctl mailbox create otto@brand.example --login otto --quota 2G --shared',NULL,168,'d17a0456bdbc1bf3378aa4106817bb7a1e553eb15bce4b470935d03b793c4642');
INSERT INTO audit VALUES(73,'2031-03-14T09:26:53Z','root',NULL,NULL,'vm',32328,'vmailctl mailbox rename otto@brand.example otto.b@brand.example --keep-sessions',NULL,172,'1c594e68269784cdf1e67c06f2d4aca84cd780d83374fce91eee3ab43f9e88c2');
INSERT INTO audit VALUES(74,'2031-03-14T09:26:53Z','root',NULL,NULL,'vm',32330,'vmailctl alias route help@shop.example --to otto.b@brand.example --to info@shop.example',NULL,175,'50613216a8bb4356597dd099a2fc48b37cc343344a9ecefdb01cffff4f2e5634');
INSERT INTO audit VALUES(75,'2031-03-14T09:26:53Z','root',NULL,NULL,'vm',32331,'vmailctl delegate grant otto.b@brand.example anna --access full --send-as --until 2031-05-01 --keep-sessions',NULL,176,'6f6bfd84d9ad702ec76b233cb92fcfdc68491a6f090564f8177ef84cfacef1dd');
INSERT INTO audit VALUES(76,'2031-03-14T09:26:53Z','root',NULL,NULL,'vm',7223,'vmailctl store migrate --keep-connections',NULL,177,'b8ebb2b2b4becac36463d997dd544012af44641c474a60b9c32eddaa8170e54e');
INSERT INTO audit VALUES(77,'2031-03-14T09:26:53Z','root',NULL,NULL,'vm',9447,'vmailctl --no-syslog mailbox set ben@brand.example --mail-place maildir:/var/vmail/old/ben',NULL,178,'c7cdc8b48ac5febb5ab57fb77f6318583c9858c4f6f2cb52da8026879aac10ab');
INSERT INTO audit VALUES(78,'2031-03-14T09:26:53Z','root',NULL,NULL,'vm',9473,'vmailctl --no-syslog mailbox set otto --mail-place maildir:/var/vmail/old/otto:LAYOUT=fs --keep-sessions',NULL,179,'057790eab223343d8fdb6bf810b17357ad57f3b814cd1bf1e8bea99ea46a4498');
INSERT INTO audit VALUES(79,'2031-03-14T09:26:53Z','root',NULL,NULL,'vm',9479,'vmailctl --no-syslog mailbox set sales-team --mail-place mdbox:/var/vmail/old/sales --keep-sessions',NULL,180,'98d38c537bb0ac05f33cb71c1e9f7c85264ddec1c999f0a629e575c1c6e36b67');
INSERT INTO audit VALUES(80,'2031-03-14T09:26:53Z','root',NULL,NULL,'vm',9491,'vmailctl --no-syslog mailbox create lea@shop.example --shared --mail-place sdbox:/var/vmail/old/lea',NULL,183,'9176181ed11c44afd6407db425cc48a0ae903a7a425e7f3b7de33f4b471f8528');
INSERT INTO audit VALUES(81,'2031-03-14T09:26:53Z','root',NULL,NULL,'vm',9492,'vmailctl --no-syslog mailbox create rolf@shop.example --shared --mail-place maildir:/var/vmail/old/rolf',NULL,186,'7ec635f01bbcd8c87bec3e8df1eaa0a3c85edd853d4df970e32e369b46fd62e5');
INSERT INTO audit VALUES(82,'2031-03-14T09:26:53Z','root',NULL,NULL,'vm',9498,'vmailctl --no-syslog mailbox delete rolf@shop.example --confirm rolf@shop.example --keep-sessions',NULL,188,'4301e11e2ae4e83cae28f40e96b335764169034b24f7916099aa531c344f3951');
INSERT INTO audit VALUES(83,'2031-03-14T09:26:53Z','unknown',NULL,NULL,'vm',0,'another program',NULL,189,'670a9a365e0de3f4a47c8d05a0b8bb067dc5d00b602f3cb73d61600df779a56e');
INSERT INTO audit VALUES(84,'2031-03-14T09:26:53Z','root',NULL,NULL,'vm',16000,'vmailctl delegate grant lea@shop.example anna --access full --keep-sessions',NULL,190,'a55fdfcd96e71db9de8f25f5377070b840504f13d45d777d36202f989d17e8d8');
INSERT INTO audit VALUES(85,'2031-03-14T09:26:53Z','root',NULL,NULL,'vm',16005,'vmailctl delegate grant otto ben@brand.example --access read --keep-sessions',NULL,191,'ab234ffe91f7131cb4ef36c09b5e674abe4af7534ce1da924c4eb8f0bf5bb542');
INSERT INTO audit VALUES(86,'2031-03-14T09:26:53Z','root',NULL,NULL,'vm',7060,'vmailctl mailbox restore rolf@shop.example',NULL,194,'3a931c0318b64d66da264288a3a321848b0ad2f1cf2d47d35eac17c20144d285');
CREATE TABLE audit_change (
  id          INTEGER PRIMARY KEY,
  row_of      TEXT NOT NULL,                                 -- the table
  object      TEXT,                                          -- the address, domain or name that the row belongs to; NULL: it has gone before
  before      TEXT,                                          -- JSON, secrets masked; NULL: there was no row
  after       TEXT,                                          -- JSON, secrets masked; NULL: there is no row any more
  CHECK (before IS NOT NULL OR after IS NOT NULL)
);
INSERT INTO audit_change VALUES(76,'address','@shop.example',NULL,'{"id":17,"domain_id":2,"local":"","role":"alias","until":null,"note":null,"created_at":"2031-01-10T08:00:00Z","send_as":"no"}');
INSERT INTO audit_change VALUES(77,'target','@shop.example',NULL,'{"id":19,"address_id":17,"mailbox_id":11,"outside":null}');
INSERT INTO audit_change VALUES(78,'address','@caught.example',NULL,'{"id":18,"domain_id":5,"local":"","role":"alias","until":null,"note":null,"created_at":"2031-01-10T08:00:00Z","send_as":"yes"}');
INSERT INTO audit_change VALUES(79,'target','@caught.example',NULL,'{"id":20,"address_id":18,"mailbox_id":1,"outside":null}');
INSERT INTO audit_change VALUES(80,'address','all@brand.example',NULL,'{"id":19,"domain_id":1,"local":"all","role":"alias","until":null,"note":null,"created_at":"2031-01-10T08:00:00Z","send_as":"no"}');
INSERT INTO audit_change VALUES(81,'target','all@brand.example',NULL,'{"id":21,"address_id":19,"mailbox_id":7,"outside":null}');
INSERT INTO audit_change VALUES(82,'target','all@brand.example',NULL,'{"id":22,"address_id":19,"mailbox_id":3,"outside":null}');
INSERT INTO audit_change VALUES(83,'address','old.gone@brand.example',NULL,'{"id":20,"domain_id":1,"local":"old.gone","role":"alias","until":null,"note":null,"created_at":"2031-01-10T08:00:00Z","send_as":"no"}');
INSERT INTO audit_change VALUES(84,'target','old.gone@brand.example',NULL,'{"id":23,"address_id":20,"mailbox_id":7,"outside":null}');
INSERT INTO audit_change VALUES(85,'delegation','sales@brand.example',NULL,'{"owner_id":10,"delegate_id":1,"access":"full","send_as":"yes","until":null,"created_at":"2031-01-10T08:00:00Z"}');
INSERT INTO audit_change VALUES(86,'delegation','sales@brand.example',NULL,'{"owner_id":10,"delegate_id":3,"access":"read","send_as":"no","until":"2031-06-30T23:59:59Z","created_at":"2031-01-10T08:00:00Z"}');
INSERT INTO audit_change VALUES(87,'delegation','info@shop.example',NULL,'{"owner_id":11,"delegate_id":2,"access":"write","send_as":"no","until":null,"created_at":"2031-01-10T08:00:00Z"}');
INSERT INTO audit_change VALUES(88,'delegation','anna@brand.example',NULL,'{"owner_id":1,"delegate_id":3,"access":null,"send_as":"yes","until":"2031-02-01T23:59:59Z","created_at":"2031-01-10T08:00:00Z"}');
INSERT INTO audit_change VALUES(89,'delegation','gone@brand.example',NULL,'{"owner_id":7,"delegate_id":2,"access":"read","send_as":"no","until":null,"created_at":"2031-01-10T08:00:00Z"}');
INSERT INTO audit_change VALUES(90,'delegation','info@shop.example',NULL,'{"owner_id":11,"delegate_id":4,"access":"write","send_as":"no","until":null,"created_at":"2031-01-10T08:00:00Z"}');
INSERT INTO audit_change VALUES(91,'domain','closed.example','{"id":4,"name":"closed.example","alias_of":null,"standing":"enabled","quota":null,"note":null,"created_at":"2031-01-10T08:00:00Z","app_passwords":null,"outside_senders":"allow"}','{"id":4,"name":"closed.example","alias_of":null,"standing":"disabled","quota":null,"note":null,"created_at":"2031-01-10T08:00:00Z","app_passwords":null,"outside_senders":"allow"}');
INSERT INTO audit_change VALUES(92,'domain','brand.example','{"id":1,"name":"brand.example","alias_of":null,"standing":"enabled","quota":10737418240,"note":"our own","created_at":"2031-01-10T08:00:00Z","app_passwords":null,"outside_senders":"allow"}','{"id":1,"name":"brand.example","alias_of":null,"standing":"enabled","quota":10737418240,"note":"our own","created_at":"2031-01-10T08:00:00Z","app_passwords":null,"outside_senders":"refuse"}');
INSERT INTO audit_change VALUES(93,'mailbox','ben@brand.example','{"id":2,"kind":"personal","address_id":2,"login":"ben@brand.example","name":null,"home":"/var/vmail/brand.example/ben.2","quota":null,"password":"{ARGON2ID}","password_set_at":"2031-01-10T08:00:00Z","sending":"on","note":null,"created_at":"2031-01-10T08:00:00Z","app_passwords":null,"protocols":"imap pop3 smtp sieve","filters":"on"}','{"id":2,"kind":"personal","address_id":2,"login":"ben@brand.example","name":null,"home":"/var/vmail/brand.example/ben.2","quota":null,"password":"{ARGON2ID}","password_set_at":"2031-01-10T08:00:00Z","sending":"off","note":null,"created_at":"2031-01-10T08:00:00Z","app_passwords":null,"protocols":"imap pop3 smtp sieve","filters":"on"}');
INSERT INTO audit_change VALUES(94,'mailbox','cora@shop.example','{"id":3,"kind":"personal","address_id":3,"login":"cora@shop.example","name":null,"home":"/var/vmail/shop.example/cora.3","quota":-1,"password":"{ARGON2ID}","password_set_at":"2031-01-10T08:00:00Z","sending":"on","note":"part time","created_at":"2031-01-10T08:00:00Z","app_passwords":null,"protocols":"imap pop3 smtp sieve","filters":"on"}','{"id":3,"kind":"personal","address_id":3,"login":"cora@shop.example","name":null,"home":"/var/vmail/shop.example/cora.3","quota":-1,"password":"{ARGON2ID}","password_set_at":"2031-01-10T08:00:00Z","sending":"on","note":"part time","created_at":"2031-01-10T08:00:00Z","app_passwords":null,"protocols":"imap smtp sieve","filters":"on"}');
INSERT INTO audit_change VALUES(95,'domain','shop.example','{"id":2,"name":"shop.example","alias_of":null,"standing":"enabled","quota":null,"note":null,"created_at":"2031-01-10T08:00:00Z","app_passwords":null,"outside_senders":"allow"}','{"id":2,"name":"shop.example","alias_of":null,"standing":"enabled","quota":null,"note":"mail for the shop","created_at":"2031-01-10T08:00:00Z","app_passwords":"optional","outside_senders":"allow"}');
INSERT INTO audit_change VALUES(96,'mailbox','dora@shop.example','{"id":4,"kind":"personal","address_id":4,"login":"dora@shop.example","name":null,"home":"/var/vmail/shop.example/dora.4","quota":null,"password":"{ARGON2ID}","password_set_at":"2031-01-10T08:00:00Z","sending":"on","note":null,"created_at":"2031-01-10T08:00:00Z","app_passwords":null,"protocols":"imap pop3 smtp sieve","filters":"on"}','{"id":4,"kind":"personal","address_id":4,"login":"dora@shop.example","name":null,"home":"/var/vmail/shop.example/dora.4","quota":null,"password":"{ARGON2ID}","password_set_at":"2031-01-10T08:00:00Z","sending":"on","note":null,"created_at":"2031-01-10T08:00:00Z","app_passwords":"required","protocols":"imap pop3 smtp sieve","filters":"on"}');
INSERT INTO audit_change VALUES(97,'setting','standard-addresses-to','{"name":"standard-addresses-to","value":"none"}','{"name":"standard-addresses-to","value":"sales@brand.example"}');
INSERT INTO audit_change VALUES(98,'setting','standard-addresses','{"name":"standard-addresses","value":"none"}','{"name":"standard-addresses","value":"abuse,postmaster"}');
INSERT INTO audit_change VALUES(99,'setting','filters-outside','{"name":"filters-outside","value":"allowed"}','{"name":"filters-outside","value":"refused"}');
INSERT INTO audit_change VALUES(100,'forbidden_password','root of this host',NULL,'{"label":"root of this host","hash":"{ARGON2ID}","created_at":"2031-01-10T08:00:00Z"}');
INSERT INTO audit_change VALUES(101,'app_password','anna@brand.example',NULL,'{"id":1,"mailbox_id":1,"label":"phone","hash":"","protocols":"imap smtp","until":null,"created_at":"2031-02-02T12:00:00Z"}');
INSERT INTO audit_change VALUES(102,'app_password','dora@shop.example',NULL,'{"id":2,"mailbox_id":4,"label":"laptop","hash":"","protocols":"imap pop3 smtp sieve","until":null,"created_at":"2031-02-02T12:00:00Z"}');
INSERT INTO audit_change VALUES(103,'audit_archive',NULL,NULL,'{"up_to":23,"last_change":75,"hash":"","file":"/srv/audit-2031.jsonl"}');
INSERT INTO audit_change VALUES(104,'autoreply','ben@brand.example',NULL,'{"mailbox_id":2,"subject":"Away","body":"Back in May.","begins":null,"until":"2031-04-30T23:59:59Z","set_at":"2031-02-02T12:00:00Z"}');
INSERT INTO audit_change VALUES(105,'profile_choice',NULL,NULL,'{"profile":"standard","option":"allow-incoming","value":"30d"}');
INSERT INTO audit_change VALUES(106,'profile_choice',NULL,NULL,'{"profile":"standard","option":"keep-aliases","value":"yes"}');
INSERT INTO audit_change VALUES(107,'profile_choice',NULL,NULL,'{"profile":"standard","option":"retain","value":"90d"}');
INSERT INTO audit_change VALUES(108,'profile_choice',NULL,NULL,'{"profile":"standard","option":"message","value":"you have left us"}');
INSERT INTO audit_change VALUES(109,'profile_choice',NULL,NULL,'{"profile":"board","option":"manager","value":"anna"}');
INSERT INTO audit_change VALUES(110,'profile_choice',NULL,NULL,'{"profile":"board","option":"manager-access","value":"full"}');
INSERT INTO audit_change VALUES(111,'profile_choice',NULL,NULL,'{"profile":"board","option":"allow-incoming","value":"yes"}');
INSERT INTO audit_change VALUES(112,'operator','%staff',NULL,'{"name":"%staff","permission":"mailbox.show","domain":"brand.example"}');
INSERT INTO audit_change VALUES(113,'operator','%staff',NULL,'{"name":"%staff","permission":"session","domain":"brand.example"}');
INSERT INTO audit_change VALUES(114,'setting','sudo-users','{"name":"sudo-users","value":"anyone"}','{"name":"sudo-users","value":"operators"}');
INSERT INTO audit_change VALUES(115,'operator','daemon',NULL,'{"name":"daemon","permission":"everything","domain":null}');
INSERT INTO audit_change VALUES(116,'setting','password-history','{"name":"password-history","value":"5"}','{"name":"password-history","value":"3"}');
INSERT INTO audit_change VALUES(117,'mailbox','finn@brand.example','{"id":6,"kind":"personal","address_id":6,"login":"finn@brand.example","name":null,"home":"/var/vmail/brand.example/finn.6","quota":null,"password":"{ARGON2ID}","password_set_at":"2031-01-10T08:00:00Z","sending":"on","note":null,"created_at":"2031-01-10T08:00:00Z","app_passwords":null,"protocols":"imap pop3 smtp sieve","filters":"on"}','{"id":6,"kind":"personal","address_id":6,"login":"finn@brand.example","name":null,"home":"/var/vmail/brand.example/finn.6","quota":null,"password":"{ARGON2ID}","password_set_at":"2031-02-02T12:00:00Z","sending":"on","note":null,"created_at":"2031-01-10T08:00:00Z","app_passwords":null,"protocols":"imap pop3 smtp sieve","filters":"on"}');
INSERT INTO audit_change VALUES(118,'password_try','finn@brand.example',NULL,'{"wrong_at":"2031-02-02T12:00:00Z"}');
INSERT INTO audit_change VALUES(119,'suspension','erik@brand.example',NULL,'{"mailbox_id":5,"incoming":"refuse","reason":"on leave","refusal":null,"since":"2031-03-01T10:00:00Z","until":"2031-03-10T23:59:59Z","incoming_until":null,"begins":null}');
INSERT INTO audit_change VALUES(120,'suspension','finn@brand.example',NULL,'{"mailbox_id":6,"incoming":"accept","reason":"ask the office","refusal":null,"since":"2031-03-01T10:00:00Z","until":"2031-08-01T23:59:59Z","incoming_until":"2031-03-31T10:00:00Z","begins":null}');
INSERT INTO audit_change VALUES(121,'suspension','ines@brand.example',NULL,'{"mailbox_id":9,"incoming":"refuse","reason":null,"refusal":"on leave","since":"2031-05-01T00:00:00Z","until":"2031-06-30T23:59:59Z","incoming_until":null,"begins":"2031-05-01T00:00:00Z"}');
INSERT INTO audit_change VALUES(122,'hold','anna@brand.example',NULL,'{"mailbox_id":1,"reason":"matter 4711","since":"2031-03-01T10:00:00Z"}');
INSERT INTO audit_change VALUES(123,'removed_mailbox','gone@brand.example',NULL,'{"mailbox_id":7,"domain_id":1,"local":"gone","login":"gone","home":"/var/vmail/brand.example/gone.7","stage":"refusing","removed_at":"2031-03-01T10:00:00Z","until":"2031-06-29T10:00:00Z","reason":"left the company","archive_in":null,"archive":null}');
INSERT INTO audit_change VALUES(124,'suspension','gone@brand.example',NULL,'{"mailbox_id":7,"incoming":"refuse","reason":null,"refusal":null,"since":"2031-03-01T10:00:00Z","until":null,"incoming_until":null,"begins":null}');
INSERT INTO audit_change VALUES(125,'target','old.gone@brand.example','{"id":23,"address_id":20,"mailbox_id":7,"outside":null}','{"id":23,"address_id":20,"mailbox_id":2,"outside":null}');
INSERT INTO audit_change VALUES(126,'target','gone@brand.example','{"id":7,"address_id":7,"mailbox_id":7,"outside":null}',NULL);
INSERT INTO audit_change VALUES(127,'target','all@brand.example','{"id":21,"address_id":19,"mailbox_id":7,"outside":null}',NULL);
INSERT INTO audit_change VALUES(128,'suspension','gone@brand.example','{"mailbox_id":7,"incoming":"refuse","reason":null,"refusal":null,"since":"2031-03-01T10:00:00Z","until":null,"incoming_until":null,"begins":null}',NULL);
INSERT INTO audit_change VALUES(129,'delegation','gone@brand.example','{"owner_id":7,"delegate_id":2,"access":"read","send_as":"no","until":null,"created_at":"2031-01-10T08:00:00Z"}',NULL);
INSERT INTO audit_change VALUES(130,'mailbox','gone@brand.example','{"id":7,"kind":"personal","address_id":7,"login":"gone","name":null,"home":"/var/vmail/brand.example/gone.7","quota":null,"password":"{ARGON2ID}","password_set_at":"2031-01-10T08:00:00Z","sending":"on","note":null,"created_at":"2031-01-10T08:00:00Z","app_passwords":null,"protocols":"imap pop3 smtp sieve","filters":"on"}',NULL);
INSERT INTO audit_change VALUES(131,'address','gone@brand.example','{"id":7,"domain_id":1,"local":"gone","role":"primary","until":null,"note":null,"created_at":"2031-01-10T08:00:00Z","send_as":"no"}',NULL);
INSERT INTO audit_change VALUES(132,'removed_mailbox','gone@brand.example','{"mailbox_id":7,"domain_id":1,"local":"gone","login":"gone","home":"/var/vmail/brand.example/gone.7","stage":"refusing","removed_at":"2031-03-01T10:00:00Z","until":"2031-06-29T10:00:00Z","reason":"left the company","archive_in":null,"archive":null}','{"mailbox_id":7,"domain_id":1,"local":"gone","login":"gone","home":"/var/vmail/brand.example/gone.7","stage":"removed","removed_at":"2031-03-01T10:00:00Z","until":"2031-06-29T10:00:00Z","reason":"left the company","archive_in":null,"archive":null}');
INSERT INTO audit_change VALUES(133,'delegation','anna@brand.example',NULL,'{"owner_id":1,"delegate_id":4,"access":"write","send_as":"no","until":null,"created_at":"2031-03-10T10:00:00Z"}');
INSERT INTO audit_change VALUES(134,'plan','dora@shop.example',NULL,'{"id":1,"mailbox_id":4,"address":"dora@shop.example","state":"running","at":"2031-03-10T10:00:00Z","started_at":"2031-03-10T10:00:00Z"}');
INSERT INTO audit_change VALUES(135,'plan_choice','dora@shop.example',NULL,'{"plan_id":1,"option":"manager","value":"cora@shop.example","mailbox_id":3}');
INSERT INTO audit_change VALUES(136,'plan_choice','dora@shop.example',NULL,'{"plan_id":1,"option":"allow-incoming","value":"30d","mailbox_id":null}');
INSERT INTO audit_change VALUES(137,'plan_choice','dora@shop.example',NULL,'{"plan_id":1,"option":"keep-aliases","value":"yes","mailbox_id":null}');
INSERT INTO audit_change VALUES(138,'plan_choice','dora@shop.example',NULL,'{"plan_id":1,"option":"retain","value":"90d","mailbox_id":null}');
INSERT INTO audit_change VALUES(139,'plan_choice','dora@shop.example',NULL,'{"plan_id":1,"option":"message","value":"you have left us","mailbox_id":null}');
INSERT INTO audit_change VALUES(140,'step','dora@shop.example',NULL,'{"plan_id":1,"place":0,"kind":"suspend","at":"2031-03-10T10:00:00Z","state":"planned","changes":"dora@shop.example","done_at":null,"failure":null,"changes_after":null,"changes_to":null}');
INSERT INTO audit_change VALUES(141,'step','dora@shop.example',NULL,'{"plan_id":1,"place":1,"kind":"revoke-grants","at":"2031-03-10T10:00:00Z","state":"planned","changes":"anna@brand.example\ninfo@shop.example","done_at":null,"failure":null,"changes_after":null,"changes_to":null}');
INSERT INTO audit_change VALUES(142,'step','dora@shop.example',NULL,'{"plan_id":1,"place":2,"kind":"grant-manager","at":"2031-03-10T10:00:00Z","state":"planned","changes":"cora@shop.example","done_at":null,"failure":null,"changes_after":null,"changes_to":null}');
INSERT INTO audit_change VALUES(143,'step','dora@shop.example',NULL,'{"plan_id":1,"place":3,"kind":"refuse-mail","at":"2031-04-09T10:00:00Z","state":"planned","changes":"dora@shop.example","done_at":null,"failure":null,"changes_after":null,"changes_to":null}');
INSERT INTO audit_change VALUES(144,'step','dora@shop.example',NULL,'{"plan_id":1,"place":4,"kind":"delete","at":"2031-06-08T10:00:00Z","state":"planned","changes":"dora@shop.example","done_at":null,"failure":null,"changes_after":null,"changes_to":null}');
INSERT INTO audit_change VALUES(145,'suspension','dora@shop.example',NULL,'{"mailbox_id":4,"incoming":"accept","reason":"you have left us","refusal":null,"since":"2031-03-10T10:00:00Z","until":null,"incoming_until":"2031-04-09T10:00:00Z","begins":null}');
INSERT INTO audit_change VALUES(146,'step','dora@shop.example','{"plan_id":1,"place":0,"kind":"suspend","at":"2031-03-10T10:00:00Z","state":"planned","changes":"dora@shop.example","done_at":null,"failure":null,"changes_after":null,"changes_to":null}','{"plan_id":1,"place":0,"kind":"suspend","at":"2031-03-10T10:00:00Z","state":"done","changes":"dora@shop.example","done_at":"2031-03-10T10:00:00Z","failure":null,"changes_after":144,"changes_to":145}');
INSERT INTO audit_change VALUES(147,'delegation','anna@brand.example','{"owner_id":1,"delegate_id":4,"access":"write","send_as":"no","until":null,"created_at":"2031-03-10T10:00:00Z"}',NULL);
INSERT INTO audit_change VALUES(148,'delegation','info@shop.example','{"owner_id":11,"delegate_id":4,"access":"write","send_as":"no","until":null,"created_at":"2031-01-10T08:00:00Z"}',NULL);
INSERT INTO audit_change VALUES(149,'step','dora@shop.example','{"plan_id":1,"place":1,"kind":"revoke-grants","at":"2031-03-10T10:00:00Z","state":"planned","changes":"anna@brand.example\ninfo@shop.example","done_at":null,"failure":null,"changes_after":null,"changes_to":null}','{"plan_id":1,"place":1,"kind":"revoke-grants","at":"2031-03-10T10:00:00Z","state":"done","changes":"anna@brand.example\ninfo@shop.example","done_at":"2031-03-10T10:00:00Z","failure":null,"changes_after":146,"changes_to":148}');
INSERT INTO audit_change VALUES(150,'delegation','dora@shop.example',NULL,'{"owner_id":4,"delegate_id":3,"access":"read","send_as":"no","until":null,"created_at":"2031-03-10T10:00:00Z"}');
INSERT INTO audit_change VALUES(151,'step','dora@shop.example','{"plan_id":1,"place":2,"kind":"grant-manager","at":"2031-03-10T10:00:00Z","state":"planned","changes":"cora@shop.example","done_at":null,"failure":null,"changes_after":null,"changes_to":null}','{"plan_id":1,"place":2,"kind":"grant-manager","at":"2031-03-10T10:00:00Z","state":"done","changes":"cora@shop.example","done_at":"2031-03-10T10:00:00Z","failure":null,"changes_after":149,"changes_to":150}');
INSERT INTO audit_change VALUES(152,'store',NULL,'{"schema":4}','{"schema":5}');
INSERT INTO audit_change VALUES(153,'store',NULL,'{"schema":5}','{"schema":6}');
INSERT INTO audit_change VALUES(154,'address','new@shop.example',NULL,'[21,2,"new","alias",null,null,"2026-11-30T10:09:45Z","no"]');
INSERT INTO audit_change VALUES(155,'target','',NULL,'[24,21,3,null]');
INSERT INTO audit_change VALUES(156,'address','pia@shop.example',NULL,'[22,2,"pia","primary",null,null,"2026-11-30T10:09:45Z","no"]');
INSERT INTO audit_change VALUES(157,'mailbox','',NULL,'[12,"shared",22,"pia@shop.example",null,"/var/vmail/shop.example/pia.12",null,null,null,"on",null,"2026-11-30T10:09:45Z",null,"imap pop3 smtp sieve","on"]');
INSERT INTO audit_change VALUES(158,'target','',NULL,'[25,22,12,null]');
INSERT INTO audit_change VALUES(159,'mailbox','pia@shop.example','[12,"shared",22,"pia@shop.example",null,"/var/vmail/shop.example/pia.12",null,null,null,"on",null,"2026-11-30T10:09:45Z",null,"imap pop3 smtp sieve","on"]','[12,"shared",22,"pia@shop.example","Pia","/var/vmail/shop.example/pia.12",null,null,null,"on",null,"2026-11-30T10:09:45Z",null,"imap pop3 smtp sieve","on"]');
INSERT INTO audit_change VALUES(160,'suspension','pia@shop.example',NULL,'[12,"refuse",null,null,"2031-04-01T00:00:00Z",null,null,"2031-04-01T00:00:00Z"]');
INSERT INTO audit_change VALUES(161,'delegation','pia@shop.example',NULL,'[12,3,"read","no","2031-05-01T23:59:59Z","2026-11-30T10:10:03Z"]');
INSERT INTO audit_change VALUES(162,'store',NULL,'{"schema":6}','{"schema":7}');
INSERT INTO audit_change VALUES(163,'delegation','sales@brand.example','[10,1,"full","yes",null,"2031-01-10T08:00:00Z"]','[10,1,"write","yes",null,"2031-01-10T08:00:00Z"]');
INSERT INTO audit_change VALUES(164,'mailbox','ben@brand.example','[2,"personal",2,"ben@brand.example",null,"/var/vmail/brand.example/ben.2",null,"{ARGON2ID}","2031-01-10T08:00:00Z","off",null,"2031-01-10T08:00:00Z",null,"imap pop3 smtp sieve","on"]','[2,"personal",2,"ben@brand.example",null,"/var/vmail/brand.example/ben.2",null,"{ARGON2ID}","2031-01-10T08:00:00Z","off","more","2031-01-10T08:00:00Z",null,"imap pop3 smtp sieve","on"]');
INSERT INTO audit_change VALUES(165,'setting','default-quota','["default-quota","5368709120"]','["default-quota","6442450944"]');
INSERT INTO audit_change VALUES(166,'address','otto@brand.example',NULL,'[23,1,"otto","primary",null,null,"2031-03-14T09:26:53Z","no"]');
INSERT INTO audit_change VALUES(167,'mailbox','',NULL,'[13,"shared",23,"otto",null,"/var/vmail/brand.example/otto.13",2147483648,null,null,"on",null,"2031-03-14T09:26:53Z",null,"imap pop3 smtp sieve","on"]');
INSERT INTO audit_change VALUES(168,'target','',NULL,'[26,23,13,null]');
INSERT INTO audit_change VALUES(169,'address','otto.b@brand.example','[23,1,"otto","primary",null,null,"2031-03-14T09:26:53Z","no"]','[23,1,"otto.b","primary",null,null,"2031-03-14T09:26:53Z","no"]');
INSERT INTO audit_change VALUES(170,'address','otto@brand.example','[]','[]');
INSERT INTO audit_change VALUES(171,'address','otto@brand.example',NULL,'[24,1,"otto","alias",null,null,"2031-03-14T09:26:53Z","no"]');
INSERT INTO audit_change VALUES(172,'target','',NULL,'[27,24,13,null]');
INSERT INTO audit_change VALUES(173,'address','help@shop.example',NULL,'[25,2,"help","alias",null,null,"2031-03-14T09:26:53Z","no"]');
INSERT INTO audit_change VALUES(174,'target','',NULL,'[28,25,13,null]');
INSERT INTO audit_change VALUES(175,'target','',NULL,'[29,25,11,null]');
INSERT INTO audit_change VALUES(176,'delegation','otto.b@brand.example',NULL,'[13,1,"full","yes","2031-05-01T23:59:59Z","2031-03-14T09:26:53Z"]');
INSERT INTO audit_change VALUES(177,'store',NULL,'{"schema":7}','{"schema":8}');
INSERT INTO audit_change VALUES(178,'mailbox','ben@brand.example','[2,"personal",2,"ben@brand.example",null,"/var/vmail/brand.example/ben.2",null,"{ARGON2ID}","2031-01-10T08:00:00Z","off","more","2031-01-10T08:00:00Z",null,"imap pop3 smtp sieve","on",null]','[2,"personal",2,"ben@brand.example",null,"/var/vmail/brand.example/ben.2",null,"{ARGON2ID}","2031-01-10T08:00:00Z","off","more","2031-01-10T08:00:00Z",null,"imap pop3 smtp sieve","on","maildir:/var/vmail/old/ben"]');
INSERT INTO audit_change VALUES(179,'mailbox','otto.b@brand.example','[13,"shared",23,"otto",null,"/var/vmail/brand.example/otto.13",2147483648,null,null,"on",null,"2031-03-14T09:26:53Z",null,"imap pop3 smtp sieve","on",null]','[13,"shared",23,"otto",null,"/var/vmail/brand.example/otto.13",2147483648,null,null,"on",null,"2031-03-14T09:26:53Z",null,"imap pop3 smtp sieve","on","maildir:/var/vmail/old/otto:LAYOUT=fs"]');
INSERT INTO audit_change VALUES(180,'mailbox','sales@brand.example','[10,"shared",10,"sales-team",null,"/var/vmail/brand.example/sales.10",null,null,null,"on",null,"2031-01-10T08:00:00Z",null,"imap pop3 smtp sieve","on",null]','[10,"shared",10,"sales-team",null,"/var/vmail/brand.example/sales.10",null,null,null,"on",null,"2031-01-10T08:00:00Z",null,"imap pop3 smtp sieve","on","mdbox:/var/vmail/old/sales"]');
INSERT INTO audit_change VALUES(181,'address','lea@shop.example',NULL,'[26,2,"lea","primary",null,null,"2031-03-14T09:26:53Z","no"]');
INSERT INTO audit_change VALUES(182,'mailbox','',NULL,'[14,"shared",26,"lea@shop.example",null,"/var/vmail/shop.example/lea.14",null,null,null,"on",null,"2031-03-14T09:26:53Z",null,"imap pop3 smtp sieve","on","sdbox:/var/vmail/old/lea"]');
INSERT INTO audit_change VALUES(183,'target','',NULL,'[30,26,14,null]');
INSERT INTO audit_change VALUES(184,'address','rolf@shop.example',NULL,'[27,2,"rolf","primary",null,null,"2031-03-14T09:26:53Z","no"]');
INSERT INTO audit_change VALUES(185,'mailbox','',NULL,'[15,"shared",27,"rolf@shop.example",null,"/var/vmail/shop.example/rolf.15",null,null,null,"on",null,"2031-03-14T09:26:53Z",null,"imap pop3 smtp sieve","on","maildir:/var/vmail/old/rolf"]');
INSERT INTO audit_change VALUES(186,'target','',NULL,'[31,27,15,null]');
INSERT INTO audit_change VALUES(187,'removed_mailbox','rolf@shop.example',NULL,'[15,2,"rolf","rolf@shop.example","/var/vmail/shop.example/rolf.15","refusing","2031-03-14T09:26:53Z","2031-04-13T09:26:53Z",null,null,null,"maildir:/var/vmail/old/rolf"]');
INSERT INTO audit_change VALUES(188,'suspension','rolf@shop.example',NULL,'[15,"refuse",null,null,"2031-03-14T09:26:53Z",null,null,null]');
INSERT INTO audit_change VALUES(189,'mail_copy','ben@brand.example',NULL,'[2,"old.example.com","equal","2031-03-13T20:00:00Z","2031-03-13T20:05:00Z",120,345678,null,"m-1",null]');
INSERT INTO audit_change VALUES(190,'delegation','lea@shop.example',NULL,'[14,1,"full","no",null,"2031-03-14T09:26:53Z"]');
INSERT INTO audit_change VALUES(191,'delegation','otto.b@brand.example',NULL,'[13,2,"read","no",null,"2031-03-14T09:26:53Z"]');
INSERT INTO audit_change VALUES(192,'suspension','rolf@shop.example','[15,"refuse",null,null,"2031-03-14T09:26:53Z",null,null,null]',NULL);
INSERT INTO audit_change VALUES(193,'mailbox','rolf@shop.example','[15,"shared",27,"rolf@shop.example",null,"/var/vmail/shop.example/rolf.15",null,null,null,"on",null,"2031-03-14T09:26:53Z",null,"imap pop3 smtp sieve","on","maildir:/var/vmail/old/rolf"]','[15,"shared",27,"rolf@shop.example",null,"/var/vmail/shop.example/rolf.15",null,null,null,"on",null,"2031-03-14T09:26:53Z",null,"imap pop3 smtp sieve","on","maildir:/var/vmail/old/rolf"]');
INSERT INTO audit_change VALUES(194,'removed_mailbox','rolf@shop.example','[15,2,"rolf","rolf@shop.example","/var/vmail/shop.example/rolf.15","refusing","2031-03-14T09:26:53Z","2031-04-13T09:26:53Z",null,null,null,"maildir:/var/vmail/old/rolf"]',NULL);
CREATE TABLE app_password (
  id         INTEGER PRIMARY KEY AUTOINCREMENT,              -- never reused: live sessions are marked with it
  mailbox_id INTEGER NOT NULL REFERENCES mailbox (id) ON DELETE CASCADE,
  label      TEXT NOT NULL,                                  -- what a person calls the device
  hash       TEXT NOT NULL UNIQUE CHECK (length(hash) = 64 AND hash NOT GLOB '*[^0-9a-f]*'),  -- SHA-256, in hexadecimal
  protocols  TEXT NOT NULL CHECK (protocols <> ''),          -- what it opens, of 'imap pop3 smtp sieve'
  until      TEXT CHECK (until GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T[0-9][0-9]:[0-9][0-9]:[0-9][0-9]Z'),  -- NULL: no end
  created_at TEXT NOT NULL CHECK (created_at GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T[0-9][0-9]:[0-9][0-9]:[0-9][0-9]Z'), ends TEXT,
  UNIQUE (mailbox_id, label)
);
INSERT INTO app_password VALUES(1,1,'phone','0000000000000000000000000000000000000000000000000000000000000000','imap smtp',NULL,'2031-02-02T12:00:00Z',NULL);
INSERT INTO app_password VALUES(2,4,'laptop','4f9f10b304cfe9b2b11fcb1387f694e18f08ea358c7e9f567434d3ad6cbd7fc4','imap pop3 smtp sieve',NULL,'2031-02-02T12:00:00Z',NULL);
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
, mail_place TEXT);
INSERT INTO removed_mailbox VALUES(7,1,'gone','gone','/var/vmail/brand.example/gone.7','removed','2031-03-01T10:00:00Z','2031-06-29T10:00:00Z','left the company',NULL,NULL,NULL);
CREATE TABLE removed_name (
  name       TEXT NOT NULL,                                  -- a local part, or a login name
  domain_id  INTEGER REFERENCES domain (id),                 -- NULL: it is a login name
  mailbox_id INTEGER NOT NULL REFERENCES removed_mailbox (mailbox_id) ON DELETE CASCADE
);
INSERT INTO removed_name VALUES('gone',1,7);
INSERT INTO removed_name VALUES('gone',NULL,7);
CREATE TABLE removed_row (
  id         INTEGER PRIMARY KEY,
  mailbox_id INTEGER NOT NULL REFERENCES removed_mailbox (mailbox_id) ON DELETE CASCADE,
  row_of     TEXT NOT NULL,                                  -- the table
  content    TEXT NOT NULL
);
INSERT INTO removed_row VALUES(1,7,'target','{"id":23,"address_id":[1,"old.gone"],"mailbox_id":7,"outside":null,"instead":2}');
INSERT INTO removed_row VALUES(2,7,'address','{"id":7,"domain_id":1,"local":"gone","role":"primary","until":null,"note":null,"created_at":"2031-01-10T08:00:00Z","send_as":"no"}');
INSERT INTO removed_row VALUES(3,7,'mailbox','{"id":7,"kind":"personal","address_id":[1,"gone"],"login":"gone","name":null,"home":"/var/vmail/brand.example/gone.7","quota":null,"password":"{ARGON2ID}$argon2id$v=19$m=19456,t=2,p=1$c2FsdHNhbHRzYWx0c2FsdA$HUc3TYMpQPDZK0sTbGHW9wSxDZlLHdvLJfPBV6SKzSA","password_set_at":"2031-01-10T08:00:00Z","sending":"on","note":null,"created_at":"2031-01-10T08:00:00Z","app_passwords":null,"protocols":"imap pop3 smtp sieve","filters":"on"}');
INSERT INTO removed_row VALUES(4,7,'delegation','{"owner_id":7,"delegate_id":2,"access":"read","send_as":"no","until":null,"created_at":"2031-01-10T08:00:00Z"}');
INSERT INTO removed_row VALUES(5,7,'login_name','{"name":"gone","mailbox_id":7}');
INSERT INTO removed_row VALUES(6,7,'login_name','{"name":"gone@brand.example","mailbox_id":7}');
INSERT INTO removed_row VALUES(8,7,'target','{"id":7,"address_id":[1,"gone"],"mailbox_id":7,"outside":null}');
INSERT INTO removed_row VALUES(9,7,'target','{"id":21,"address_id":[1,"all"],"mailbox_id":7,"outside":null}');
CREATE TABLE hold (
  mailbox_id INTEGER PRIMARY KEY,
  reason     TEXT NOT NULL,
  since      TEXT NOT NULL CHECK (since GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T[0-9][0-9]:[0-9][0-9]:[0-9][0-9]Z')
);
INSERT INTO hold VALUES(1,'matter 4711','2031-03-01T10:00:00Z');
CREATE TABLE profile_choice (
  profile    TEXT NOT NULL,
  option     TEXT NOT NULL,
  value      TEXT NOT NULL,
  PRIMARY KEY (profile, option)
) WITHOUT ROWID;
INSERT INTO profile_choice VALUES('board','allow-incoming','yes');
INSERT INTO profile_choice VALUES('board','manager','anna');
INSERT INTO profile_choice VALUES('board','manager-access','full');
INSERT INTO profile_choice VALUES('standard','allow-incoming','30d');
INSERT INTO profile_choice VALUES('standard','keep-aliases','yes');
INSERT INTO profile_choice VALUES('standard','message','you have left us');
INSERT INTO profile_choice VALUES('standard','retain','90d');
CREATE TABLE plan (
  id         INTEGER PRIMARY KEY AUTOINCREMENT,
  mailbox_id INTEGER NOT NULL,
  address    TEXT NOT NULL,                                  -- the primary address when it was started
  state      TEXT NOT NULL CHECK (state IN ('running', 'finished', 'cancelled', 'undone')),
  at         TEXT NOT NULL CHECK (at GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T[0-9][0-9]:[0-9][0-9]:[0-9][0-9]Z'),
  started_at TEXT NOT NULL CHECK (started_at GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T[0-9][0-9]:[0-9][0-9]:[0-9][0-9]Z')
);
INSERT INTO "plan" VALUES(1,4,'dora@shop.example','running','2031-03-10T10:00:00Z','2031-03-10T10:00:00Z');
CREATE TABLE plan_choice (
  plan_id    INTEGER NOT NULL REFERENCES plan (id) ON DELETE CASCADE,
  option     TEXT NOT NULL,
  value      TEXT NOT NULL,                                  -- as it was said
  mailbox_id INTEGER,                                        -- the mailbox that it names, by whatever name; NULL: it names none
  PRIMARY KEY (plan_id, option)
) WITHOUT ROWID;
INSERT INTO plan_choice VALUES(1,'allow-incoming','30d',NULL);
INSERT INTO plan_choice VALUES(1,'keep-aliases','yes',NULL);
INSERT INTO plan_choice VALUES(1,'manager','cora@shop.example',3);
INSERT INTO plan_choice VALUES(1,'message','you have left us',NULL);
INSERT INTO plan_choice VALUES(1,'retain','90d',NULL);
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
INSERT INTO step VALUES(1,0,'suspend','2031-03-10T10:00:00Z','done','dora@shop.example','2031-03-10T10:00:00Z',NULL,144,145);
INSERT INTO step VALUES(1,1,'revoke-grants','2031-03-10T10:00:00Z','done',replace('anna@brand.example\ninfo@shop.example','\n',char(10)),'2031-03-10T10:00:00Z',NULL,146,148);
INSERT INTO step VALUES(1,2,'grant-manager','2031-03-10T10:00:00Z','done','cora@shop.example','2031-03-10T10:00:00Z',NULL,149,150);
INSERT INTO step VALUES(1,3,'refuse-mail','2031-04-09T10:00:00Z','planned','dora@shop.example',NULL,NULL,NULL,NULL);
INSERT INTO step VALUES(1,4,'delete','2031-06-08T10:00:00Z','planned','dora@shop.example',NULL,NULL,NULL,NULL);
CREATE TABLE due_mark (
  at         TEXT NOT NULL CHECK (at GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T[0-9][0-9]:[0-9][0-9]:[0-9][0-9]Z'),
  ran_at     TEXT CHECK (ran_at GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T[0-9][0-9]:[0-9][0-9]:[0-9][0-9]Z')  -- the end of the last run; NULL: there was none
, clock_accepted INTEGER NOT NULL DEFAULT 0);
INSERT INTO due_mark VALUES('2026-11-30T02:16:34Z',NULL,0);
CREATE TABLE operator (
  name       TEXT NOT NULL,                                  -- a system user, or % and a group
  permission TEXT NOT NULL,                                  -- 'mailbox.password', a noun, 'all', or 'everything', which is what root may
  domain     TEXT                                            -- NULL: all domains, and what belongs to none
);
INSERT INTO operator VALUES('%staff','mailbox.show','brand.example');
INSERT INTO operator VALUES('%staff','session','brand.example');
INSERT INTO operator VALUES('daemon','everything',NULL);
CREATE TABLE password_try (
  name       TEXT NOT NULL,
  at         TEXT NOT NULL CHECK (at GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T[0-9][0-9]:[0-9][0-9]:[0-9][0-9]Z')
);
INSERT INTO password_try VALUES('finn@brand.example','2031-02-02T12:00:00Z');
CREATE TABLE IF NOT EXISTS "session_end" (
  id         INTEGER PRIMARY KEY AUTOINCREMENT,
  field      TEXT NOT NULL,                                  -- the mark that Dovecot 2.4 knows them by; '': all of the users'
  value      TEXT NOT NULL,
  users      TEXT NOT NULL,                                  -- Dovecot's user names, among whose sessions they are
  taken      TEXT NOT NULL DEFAULT ''                        -- what was taken away: given back, they go on; '': for good
);
INSERT INTO session_end VALUES(1,'','','*@closed.example','domain closed.example');
INSERT INTO session_end VALUES(2,'user_person','dora@shop.example','dora@shop.example anna info@shop.example','standing 4');
CREATE TABLE schema_seal (
  id         INTEGER PRIMARY KEY CHECK (id = 1),
  counted    INTEGER NOT NULL
);
INSERT INTO schema_seal VALUES(1,406);
CREATE TABLE audit_archive (
  up_to       INTEGER PRIMARY KEY,                           -- the newest record in the file
  last_change INTEGER NOT NULL,                              -- and the newest of its changes
  hash        TEXT NOT NULL CHECK (length(hash) = 64),
  file        TEXT NOT NULL                                  -- where it was written
);
INSERT INTO audit_archive VALUES(23,75,'7c107f47d412b51eeb28d9d2efb2f2f6216f0c4e4f0c05345fe6295e5ea8931a','/srv/audit-2031.jsonl');
CREATE TABLE standard_name (
  local      TEXT NOT NULL PRIMARY KEY
) WITHOUT ROWID;
INSERT INTO standard_name VALUES('abuse');
INSERT INTO standard_name VALUES('admin');
INSERT INTO standard_name VALUES('administrator');
INSERT INTO standard_name VALUES('hostmaster');
INSERT INTO standard_name VALUES('noc');
INSERT INTO standard_name VALUES('postmaster');
INSERT INTO standard_name VALUES('security');
INSERT INTO standard_name VALUES('webmaster');
CREATE TABLE shared_import (
  delegate_id INTEGER NOT NULL,
  since       TEXT NOT NULL,
  until       TEXT NOT NULL,
  import      TEXT NOT NULL,
  PRIMARY KEY (delegate_id, since)
) WITHOUT ROWID;
INSERT INTO shared_import VALUES(1,'0000','2031-05-01 23:59:59','me=1	acl_groups=w1 f2 f3	namespace/s1/disabled=no	p1=Shared/sales-team	h1=/var/vmail/old	m1=sales	d1=mdbox	k1=CONTROL	namespace/s1/mail_inbox_path=	y1=fs	i1=10	namespace/w/mailbox/1/name=sales-team/INBOX	namespace/w/mailbox/1/auto=subscribe	namespace/s2/disabled=no	p2=Shared (full access)/otto	h2=/var/vmail/old	m2=otto	y2=fs	i2=13	namespace/f/mailbox/2/name=otto/INBOX	namespace/f/mailbox/2/auto=subscribe	namespace/s3/disabled=no	p3=Shared (full access)/lea@shop.example	h3=/var/vmail/old	m3=lea	d3=sdbox	k3=CONTROL	namespace/s3/mail_inbox_path=	y3=fs	i3=14	namespace/f/mailbox/3/name=lea@shop.example/INBOX	namespace/f/mailbox/3/auto=subscribe');
INSERT INTO shared_import VALUES(1,'2031-05-01 23:59:59','9999-12-31 23:59:59','me=1	acl_groups=w1 f2	namespace/s1/disabled=no	p1=Shared/sales-team	h1=/var/vmail/old	m1=sales	d1=mdbox	k1=CONTROL	namespace/s1/mail_inbox_path=	y1=fs	i1=10	namespace/w/mailbox/1/name=sales-team/INBOX	namespace/w/mailbox/1/auto=subscribe	namespace/s2/disabled=no	p2=Shared (full access)/lea@shop.example	h2=/var/vmail/old	m2=lea	d2=sdbox	k2=CONTROL	namespace/s2/mail_inbox_path=	y2=fs	i2=14	namespace/f/mailbox/2/name=lea@shop.example/INBOX	namespace/f/mailbox/2/auto=subscribe');
INSERT INTO shared_import VALUES(2,'0000','9999-12-31 23:59:59','mail=maildir:/var/vmail/old/ben	mail_driver=maildir	mail_path=/var/vmail/old/ben	mail_inbox_path=/var/vmail/old/ben	mailbox_list_layout=maildir++	me=2	acl_groups=w1 r2	namespace/s1/disabled=no	p1=Shared/info@shop.example	h1=/var/vmail/shop.example/info.11	i1=11	namespace/w/mailbox/1/name=info@shop.example/INBOX	namespace/w/mailbox/1/auto=subscribe	namespace/s2/disabled=no	p2=Shared (read only)/otto	h2=/var/vmail/old	m2=otto	y2=fs	i2=13	namespace/r/mailbox/2/name=otto/INBOX	namespace/r/mailbox/2/auto=subscribe');
INSERT INTO shared_import VALUES(3,'0000','2031-05-01 23:59:59','me=3	acl_groups=r1 r2 r3	namespace/s1/disabled=no	p1=Shared (read only)/pia@shop.example	h1=/var/vmail/shop.example/pia.12	i1=12	namespace/r/mailbox/1/name=pia@shop.example/INBOX	namespace/r/mailbox/1/auto=subscribe	namespace/s2/disabled=no	p2=Shared (read only)/sales-team	h2=/var/vmail/old	m2=sales	d2=mdbox	k2=CONTROL	namespace/s2/mail_inbox_path=	y2=fs	i2=10	namespace/r/mailbox/2/name=sales-team/INBOX	namespace/r/mailbox/2/auto=subscribe	namespace/s3/disabled=no	p3=Shared (read only)/dora@shop.example	h3=/var/vmail/shop.example/dora.4	i3=4	namespace/r/mailbox/3/name=dora@shop.example/INBOX	namespace/r/mailbox/3/auto=subscribe');
INSERT INTO shared_import VALUES(3,'2031-05-01 23:59:59','2031-06-30 23:59:59','me=3	acl_groups=r1 r2	namespace/s1/disabled=no	p1=Shared (read only)/sales-team	h1=/var/vmail/old	m1=sales	d1=mdbox	k1=CONTROL	namespace/s1/mail_inbox_path=	y1=fs	i1=10	namespace/r/mailbox/1/name=sales-team/INBOX	namespace/r/mailbox/1/auto=subscribe	namespace/s2/disabled=no	p2=Shared (read only)/dora@shop.example	h2=/var/vmail/shop.example/dora.4	i2=4	namespace/r/mailbox/2/name=dora@shop.example/INBOX	namespace/r/mailbox/2/auto=subscribe');
INSERT INTO shared_import VALUES(3,'2031-06-30 23:59:59','9999-12-31 23:59:59','me=3	acl_groups=r1	namespace/s1/disabled=no	p1=Shared (read only)/dora@shop.example	h1=/var/vmail/shop.example/dora.4	i1=4	namespace/r/mailbox/1/name=dora@shop.example/INBOX	namespace/r/mailbox/1/auto=subscribe');
INSERT INTO shared_import VALUES(10,'0000','9999-12-31 23:59:59','mail=mdbox:/var/vmail/old/sales	mail_driver=mdbox	mail_path=/var/vmail/old/sales	mail_inbox_path=	mailbox_list_layout=fs');
INSERT INTO shared_import VALUES(13,'0000','9999-12-31 23:59:59','mail=maildir:/var/vmail/old/otto:LAYOUT=fs	mail_driver=maildir	mail_path=/var/vmail/old/otto	mail_inbox_path=/var/vmail/old/otto	mailbox_list_layout=fs');
INSERT INTO shared_import VALUES(14,'0000','9999-12-31 23:59:59','mail=sdbox:/var/vmail/old/lea	mail_driver=sdbox	mail_path=/var/vmail/old/lea	mail_inbox_path=	mailbox_list_layout=fs');
INSERT INTO shared_import VALUES(15,'0000','9999-12-31 23:59:59','mail=maildir:/var/vmail/old/rolf	mail_driver=maildir	mail_path=/var/vmail/old/rolf	mail_inbox_path=/var/vmail/old/rolf	mailbox_list_layout=maildir++');
CREATE TABLE server_setting (
  id            INTEGER PRIMARY KEY CHECK (id = 1),
  mail_user     TEXT,
  mail_group    TEXT,
  quota         INTEGER,
  app_passwords TEXT
);
INSERT INTO server_setting VALUES(1,'vmail','vmail',6442450944,'optional');
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
INSERT INTO mail_copy VALUES(2,'old.example.com','equal','2031-03-13T20:00:00Z','2031-03-13T20:05:00Z',120,345678,NULL,'m-1',NULL);
CREATE TABLE mail_copy_folder (
  mailbox_id   INTEGER NOT NULL REFERENCES mailbox (id) ON DELETE CASCADE,
  name         TEXT NOT NULL,
  uid_validity INTEGER NOT NULL,
  uid_next     INTEGER NOT NULL,
  PRIMARY KEY (mailbox_id, name)
) WITHOUT ROWID;
INSERT INTO mail_copy_folder VALUES(2,'INBOX',1700000000,121);
DELETE FROM sqlite_sequence;
INSERT INTO sqlite_sequence VALUES('session_end',9);
INSERT INTO sqlite_sequence VALUES('domain',5);
INSERT INTO sqlite_sequence VALUES('mailbox',15);
INSERT INTO sqlite_sequence VALUES('app_password',2);
INSERT INTO sqlite_sequence VALUES('plan',1);
CREATE INDEX domain_alias_of ON domain (alias_of) WHERE alias_of IS NOT NULL;
CREATE INDEX login_name_mailbox ON login_name (mailbox_id);
CREATE INDEX target_mailbox ON target (mailbox_id) WHERE mailbox_id IS NOT NULL;
CREATE INDEX target_outside_domain ON target (substr(outside, instr(outside, '@') + 1)) WHERE outside IS NOT NULL;
CREATE INDEX password_history_mailbox ON password_history (mailbox_id);
CREATE TRIGGER audit_stays BEFORE UPDATE ON audit BEGIN SELECT RAISE(ABORT, 'the audit log is append-only'); END;
CREATE TRIGGER audit_change_stays BEFORE UPDATE ON audit_change BEGIN SELECT RAISE(ABORT, 'the audit log is append-only'); END;
CREATE INDEX removed_mailbox_domain ON removed_mailbox (domain_id);
CREATE INDEX removed_mailbox_until ON removed_mailbox (until);
CREATE INDEX removed_name_name ON removed_name (name);
CREATE INDEX removed_name_domain ON removed_name (domain_id);
CREATE INDEX removed_name_mailbox ON removed_name (mailbox_id);
CREATE INDEX removed_row_mailbox ON removed_row (mailbox_id);
CREATE INDEX delegation_delegate ON delegation (delegate_id, created_at, owner_id);
CREATE INDEX plan_mailbox ON plan (mailbox_id);
CREATE INDEX plan_address ON plan (address);
CREATE UNIQUE INDEX plan_running ON plan (mailbox_id) WHERE state = 'running';
CREATE INDEX plan_choice_mailbox ON plan_choice (mailbox_id) WHERE mailbox_id IS NOT NULL;
CREATE INDEX step_due ON step (at) WHERE state IN ('planned', 'failed');
CREATE UNIQUE INDEX operator_right ON operator (name, permission, coalesce(domain, ''));
CREATE INDEX password_try_name ON password_try (name, at);
CREATE INDEX password_try_at ON password_try (at);
CREATE INDEX session_end_choice ON session_end (field, value, users);
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
CREATE INDEX removed_mailbox_home ON removed_mailbox (home);
CREATE INDEX mailbox_odd_home ON mailbox (home)
 WHERE instr(home, '//') > 0 OR instr(home, '/./') > 0 OR substr(home, -1) = '/';
CREATE INDEX audit_change_object ON audit_change (object) WHERE object <> '';
CREATE INDEX mailbox_mail_place ON mailbox (mail_place) WHERE mail_place IS NOT NULL;
CREATE INDEX removed_mailbox_mail_place ON removed_mailbox (mail_place) WHERE mail_place IS NOT NULL;
CREATE VIEW postfix_virtual_mailbox_domains AS
  SELECT name AS domain FROM domain;
CREATE VIEW postfix_virtual_mailbox_maps AS
  SELECT a.local AS local, d.name AS domain, m.login AS login
    FROM domain d CROSS JOIN address a ON a.domain_id = d.id CROSS JOIN mailbox m ON m.address_id = a.id;
CREATE VIEW postfix_alias AS
  SELECT a.local AS local, x.name AS domain,
         (SELECT coalesce(group_concat(coalesce(t.outside, m.address, m.login)) FILTER (WHERE (m.refuses <= CURRENT_TIMESTAMP AND m.shut_ends > CURRENT_TIMESTAMP) IS NOT 1),
                          group_concat(coalesce(t.outside, m.address, m.login)))
            FROM target t LEFT JOIN mailbox m ON m.id = t.mailbox_id
           WHERE t.address_id = a.id) AS targets
    FROM domain x CROSS JOIN address a ON a.domain_id = coalesce(x.alias_of, x.id);
CREATE VIEW postfix_recipient_domain_access AS
  SELECT name AS domain, '550 5.1.2 domain disabled' AS action FROM domain WHERE off;
CREATE VIEW postfix_recipient AS
  SELECT a.local AS local, x.name AS domain,
         CASE WHEN a.ends <= CURRENT_TIMESTAMP THEN '550 5.1.1 address expired'
              WHEN a.refuses <= CURRENT_TIMESTAMP AND a.takes > CURRENT_TIMESTAMP
              THEN '550 5.2.1 ' || coalesce((SELECT n.refusal FROM suspension n WHERE n.mailbox_id = a.sole
                                                AND (n.begins > strftime('%Y-%m-%dT%H:%M:%SZ', 'now') OR n.until <= strftime('%Y-%m-%dT%H:%M:%SZ', 'now')) IS NOT 1), 'mailbox disabled')
              WHEN a.local <> '' AND (a.sole OR a.role = 'primary' AND x.alias_of IS NULL) THEN 'DUNNO'
              ELSE 'OK'
         END AS action
    FROM domain x CROSS JOIN address a ON a.domain_id = coalesce(x.alias_of, x.id);
CREATE VIEW postfix_sender AS
  SELECT a.local AS local, x.name AS domain,
         CASE WHEN (a.local <> '' OR a.send_as = 'yes') AND (a.ends <= CURRENT_TIMESTAMP) IS NOT 1 AND NOT x.off
                   AND o.sending = 'on' AND (o.shut <= CURRENT_TIMESTAMP AND o.shut_ends > CURRENT_TIMESTAMP) IS NOT 1
              THEN CASE a.local WHEN '' THEN '' ELSE '*,' END || o.login || coalesce(',' ||
                   (SELECT group_concat(p.login) FROM delegation i CROSS JOIN mailbox p ON p.id = i.delegate_id
                     WHERE i.owner_id = o.id AND i.send_as = 'yes' AND (i.ends <= CURRENT_TIMESTAMP) IS NOT 1
                       AND p.sending = 'on' AND (p.shut <= CURRENT_TIMESTAMP AND p.shut_ends > CURRENT_TIMESTAMP) IS NOT 1), '')
              WHEN a.local <> '' THEN '*' END AS logins
    FROM domain x CROSS JOIN address a ON a.domain_id = coalesce(x.alias_of, x.id)
    LEFT JOIN mailbox o ON o.id = a.sole;
CREATE VIEW postfix_name AS
  SELECT r.name AS local, x.name AS domain, r.name || '@' || x.name AS targets, '550 5.1.1 User unknown' AS action, '*' AS logins
    FROM domain x CROSS JOIN removed_name r ON r.domain_id = coalesce(x.alias_of, x.id)
   WHERE NOT EXISTS (SELECT 1 FROM address a WHERE a.domain_id = r.domain_id AND a.local = r.name)
     AND NOT EXISTS (SELECT 1 FROM removed_name s WHERE s.name = r.name AND s.domain_id = r.domain_id AND s.rowid < r.rowid)
  UNION ALL
  SELECT k.local, x.name, coalesce(m.address, m.login),
         CASE WHEN m.id IS NULL THEN NULL WHEN m.refuses <= CURRENT_TIMESTAMP AND m.shut_ends > CURRENT_TIMESTAMP THEN '550 5.2.1 mailbox disabled' ELSE 'OK' END,
         '*' || CASE WHEN NOT x.off AND m.sending = 'on' AND (m.shut <= CURRENT_TIMESTAMP AND m.shut_ends > CURRENT_TIMESTAMP) IS NOT 1
                     THEN ',' || m.login || coalesce(',' ||
                     (SELECT group_concat(p.login) FROM delegation i CROSS JOIN mailbox p ON p.id = i.delegate_id
                      WHERE i.owner_id = m.id AND i.send_as = 'yes' AND (i.ends <= CURRENT_TIMESTAMP) IS NOT 1
                        AND p.sending = 'on' AND (p.shut <= CURRENT_TIMESTAMP AND p.shut_ends > CURRENT_TIMESTAMP) IS NOT 1), '') ELSE '' END
    FROM standard_name k CROSS JOIN domain x
    LEFT JOIN setting f ON f.name = 'standard-addresses' AND instr(',' || f.value || ',', ',' || k.local || ',') > 0
    LEFT JOIN setting g ON g.name = 'standard-addresses-to' AND f.name IS NOT NULL
    LEFT JOIN login_name l ON l.name = g.value LEFT JOIN mailbox m ON m.id = l.mailbox_id
   WHERE NOT EXISTS (SELECT 1 FROM address a WHERE a.domain_id = coalesce(x.alias_of, x.id) AND a.local = k.local)
     AND NOT EXISTS (SELECT 1 FROM removed_name r WHERE r.domain_id = coalesce(x.alias_of, x.id) AND r.name = k.local);
CREATE VIEW postfix_sasl_access AS
  SELECT m.login AS login,
         '550 5.7.1 ' || CASE WHEN e.off THEN 'domain disabled'
                              WHEN (m.shut <= CURRENT_TIMESTAMP AND m.shut_ends > CURRENT_TIMESTAMP) THEN 'mailbox suspended'
                              WHEN m.sending = 'off' THEN 'sending switched off'
                              ELSE 'submission switched off' END AS action
    FROM mailbox m CROSS JOIN domain e ON e.id = m.domain_id
   WHERE e.off OR (m.shut <= CURRENT_TIMESTAMP AND m.shut_ends > CURRENT_TIMESTAMP) OR m.sending = 'off' OR instr(m.protocols, 'smtp') = 0;
CREATE VIEW postfix_outside_sender_access AS
  SELECT x.name AS domain, '550 5.7.1 send mail of this domain after log-in' AS action
    FROM domain x CROSS JOIN domain d ON d.id = coalesce(x.alias_of, x.id)
   WHERE x.outside_senders = 'refuse' OR d.outside_senders = 'refuse';
CREATE VIEW postfix_filter_sender_access AS
  SELECT a.local AS local, d.name AS domain,
         CASE WHEN m.sending = 'off' OR (m.shut <= CURRENT_TIMESTAMP AND m.shut_ends > CURRENT_TIMESTAMP) THEN '550 5.7.1 sending switched off' ELSE 'OK' END AS action
    FROM domain d CROSS JOIN address a ON a.domain_id = d.id CROSS JOIN mailbox m ON m.address_id = a.id;
CREATE VIEW postfix_filter_outside_access AS
  SELECT '550 5.7.1 filters do not send outside' AS action FROM setting WHERE name = 'filters-outside' AND value = 'refused';
CREATE VIEW dovecot_login AS
  SELECT l.name AS name, m.id AS mailbox_id, m.login AS user, m.password AS password, m.home AS home,
         s.mail_user AS uid, s.mail_group AS gid,
         nullif(coalesce(m.quota, e.quota, s.quota), -1) AS quota,
         (SELECT i.import FROM shared_import i WHERE i.delegate_id = m.id AND i.since <= CURRENT_TIMESTAMP AND i.until > CURRENT_TIMESTAMP) AS import
    FROM login_name l CROSS JOIN mailbox m ON m.id = l.mailbox_id CROSS JOIN domain e ON e.id = m.domain_id CROSS JOIN server_setting s ON s.id = 1
   WHERE m.kind = 'personal';
CREATE VIEW dovecot_app_password AS
  SELECT id, mailbox_id, hash AS sha256, protocols FROM app_password WHERE (ends <= CURRENT_TIMESTAMP) IS NOT 1;
CREATE VIEW dovecot_denied AS
  SELECT l.name AS name, m.login AS user, m.protocols AS protocols,
         CASE WHEN e.off THEN 'This domain is disabled'
              WHEN (m.shut <= CURRENT_TIMESTAMP AND m.shut_ends > CURRENT_TIMESTAMP) THEN coalesce((SELECT n.reason FROM suspension n WHERE n.mailbox_id = m.id), 'This mailbox is suspended') END AS reason,
         CASE coalesce(m.app_passwords, e.app_passwords, s.app_passwords)
              WHEN 'required' THEN 'Use an app password' END AS of_password
    FROM login_name l CROSS JOIN mailbox m ON m.id = l.mailbox_id CROSS JOIN domain e ON e.id = m.domain_id CROSS JOIN server_setting s ON s.id = 1;
CREATE VIEW dovecot_delegate AS
  SELECT l.name AS name, k.name AS owner, g.access AS access, m.id AS mailbox_id, m.login AS user, m.password AS password
    FROM login_name l CROSS JOIN login_name k CROSS JOIN delegation g ON g.owner_id = k.mailbox_id AND g.delegate_id = l.mailbox_id
    CROSS JOIN mailbox m ON m.id = l.mailbox_id CROSS JOIN mailbox o ON o.id = k.mailbox_id CROSS JOIN domain f ON f.id = o.domain_id
   WHERE g.access IS NOT NULL AND (g.ends <= CURRENT_TIMESTAMP) IS NOT 1 AND m.kind = 'personal'
     AND (m.shut <= CURRENT_TIMESTAMP AND m.shut_ends > CURRENT_TIMESTAMP) IS NOT 1 AND NOT f.off;
CREATE VIEW dovecot_mailbox AS
  SELECT m.id AS mailbox_id, m.login AS user, m.home AS home, m.mail_place AS mail, m.mail_import AS import,
         s.mail_user AS uid, s.mail_group AS gid,
         nullif(coalesce(m.quota, e.quota, s.quota), -1) AS quota,
         CASE WHEN m.sending = 'off' OR (m.shut <= CURRENT_TIMESTAMP AND m.shut_ends > CURRENT_TIMESTAMP) THEN 0 END AS sieve_max_redirects
    FROM mailbox m CROSS JOIN domain e ON e.id = m.domain_id CROSS JOIN server_setting s ON s.id = 1;
CREATE VIEW dovecot_name AS
  SELECT name, mailbox_id FROM login_name;
CREATE VIEW dovecot_user AS
  SELECT login AS user, id AS mailbox_id FROM mailbox;
CREATE VIEW dovecot_alias AS
  SELECT a.local AS local, x.name AS domain, a.sole AS mailbox_id
    FROM domain x CROSS JOIN address a ON a.domain_id = coalesce(x.alias_of, x.id)
   WHERE (a.role = 'alias' OR x.alias_of IS NOT NULL) AND a.local <> '' AND a.sole IS NOT NULL;
CREATE VIEW dovecot_grant AS
  SELECT owner_id, delegate_id, access FROM delegation WHERE access IS NOT NULL AND (ends <= CURRENT_TIMESTAMP) IS NOT 1;
CREATE VIEW dovecot_userdb_iterate AS
  SELECT login AS user FROM mailbox;
CREATE VIEW dovecot_sieve_name AS
  SELECT login AS user, 'vmailctl' AS name, CAST(id AS TEXT) AS id FROM mailbox;
CREATE VIEW dovecot_sieve AS
  SELECT m.login AS user, 'vmailctl' AS name, CAST(m.id AS TEXT) AS id,
         CASE WHEN m.off THEN 'require ["fileinto"];' || char(10) ELSE '' END ||
         coalesce((SELECT 'require ["vacation"];' || char(10) ||
                          'vacation :days 1 :subject "' || replace(replace(r.subject, '\', '\\'), '"', '\"') || '" :addresses [' ||
                          (SELECT group_concat('"' || local || '@' || name || '"', ', ')
                             FROM (SELECT a.local AS local, x.name AS name FROM target t CROSS JOIN address a ON a.id = t.address_id CROSS JOIN domain x ON x.id = a.domain_id
                                    WHERE t.mailbox_id = m.id AND a.sole = m.id AND a.local <> ''
                                   UNION ALL
                                   SELECT a.local, x.name FROM target t CROSS JOIN address a ON a.id = t.address_id CROSS JOIN domain x ON x.alias_of = a.domain_id
                                    WHERE t.mailbox_id = m.id AND a.sole = m.id AND a.local <> '')) ||
                          '] "' || replace(replace(r.body, '\', '\\'), '"', '\"') || '";'
                     FROM autoreply r WHERE r.mailbox_id = m.id AND (r.begins IS NULL OR r.begins <= strftime('%Y-%m-%dT%H:%M:%SZ', 'now'))
                      AND (r.until IS NULL OR r.until > strftime('%Y-%m-%dT%H:%M:%SZ', 'now'))), '# no auto-reply') || char(10) ||
         CASE WHEN m.off THEN 'fileinto "INBOX";' || char(10) ELSE '' END AS script
    FROM (SELECT id, login, filters = 'off' OR (shut <= CURRENT_TIMESTAMP AND shut_ends > CURRENT_TIMESTAMP) IS 1 AS off FROM mailbox) m;
CREATE VIEW postfix_virtual_alias_maps AS
  SELECT a.local AS local, x.name AS domain, coalesce(t.outside, b.local || '@' || e.name) AS target
    FROM domain x CROSS JOIN address a ON a.domain_id = coalesce(x.alias_of, x.id) CROSS JOIN target t ON t.address_id = a.id
    LEFT JOIN mailbox m ON m.id = t.mailbox_id LEFT JOIN address b ON b.id = m.address_id LEFT JOIN domain e ON e.id = b.domain_id
   WHERE instr(',' || (SELECT s.targets FROM postfix_alias s WHERE s.local = a.local AND s.domain = x.name) || ',',
               ',' || coalesce(t.outside, b.local || '@' || e.name) || ',') > 0
  UNION ALL
  SELECT local, domain, targets FROM postfix_name WHERE targets IS NOT NULL;
CREATE VIEW postfix_recipient_access AS
  SELECT local, domain, CASE action WHEN 'OK' THEN 'DUNNO' ELSE action END AS action FROM postfix_recipient
  UNION ALL
  SELECT local, domain, CASE action WHEN 'OK' THEN 'DUNNO' ELSE action END FROM postfix_name WHERE action IS NOT NULL;
CREATE VIEW postfix_smtpd_sender_login_maps AS
  SELECT s.local AS local, s.domain AS domain, j.value AS login
    FROM postfix_sender s CROSS JOIN json_each('["' || replace(s.logins, ',', '","') || '"]') j
  UNION ALL
  SELECT s.local, s.domain, j.value FROM postfix_name s CROSS JOIN json_each('["' || replace(s.logins, ',', '","') || '"]') j;
CREATE VIEW login_protocol AS
  SELECT 'imap' AS name UNION ALL SELECT 'pop3' UNION ALL SELECT 'smtp' UNION ALL SELECT 'sieve';
CREATE VIEW dovecot_passdb AS
  SELECT name, user, password, home AS userdb_home, uid AS userdb_uid, gid AS userdb_gid, '*:bytes=' || quota AS userdb_quota_rule,
         quota || 'B' AS userdb_quota_storage_size, (quota / 10) || 'B' AS userdb_quota_storage_grace, import AS userdb_userdb_import,
         user AS userdb_user_person, user AS userdb_user_login, 'password/' || user AS userdb_user_opened_by, 'password/' || user AS opened_by
    FROM dovecot_login WHERE password IS NOT NULL;
CREATE VIEW dovecot_passdb_app AS
  SELECT l.name AS name, k.sha256 AS sha256, p.name AS protocol, k.id AS app_password_id, l.user AS user, NULL AS password, 'y' AS nopassword,
         l.home AS userdb_home, l.uid AS userdb_uid, l.gid AS userdb_gid, '*:bytes=' || l.quota AS userdb_quota_rule,
         l.quota || 'B' AS userdb_quota_storage_size, (l.quota / 10) || 'B' AS userdb_quota_storage_grace, l.import AS userdb_userdb_import,
         l.user AS userdb_user_person, l.user AS userdb_user_login, 'app/' || k.id AS userdb_user_opened_by, 'app/' || k.id AS opened_by
    FROM dovecot_login l JOIN dovecot_app_password k ON k.mailbox_id = l.mailbox_id JOIN login_protocol p ON instr(k.protocols, p.name) > 0;
CREATE VIEW dovecot_passdb_denied AS
  SELECT l.name AS name, '' AS master_user, 'any' AS protocol, 'any' AS opened_by, NULL AS password, 'y' AS nopassword, l.reason AS reason
    FROM dovecot_denied l WHERE l.reason IS NOT NULL
  UNION ALL
  SELECT l.name, '', 'any', 'password/' || l.user, NULL, 'y', l.of_password FROM dovecot_denied l WHERE l.of_password IS NOT NULL
  UNION ALL
  SELECT l.name, d.user, 'any', 'password/' || d.user, NULL, 'y', d.of_password
    FROM login_name l CROSS JOIN dovecot_denied d WHERE d.name = d.user AND d.of_password IS NOT NULL
  UNION ALL
  SELECT l.name, '', p.name, 'any', NULL, 'y', upper(p.name) || ' is switched off for this mailbox'
    FROM dovecot_denied l JOIN login_protocol p ON instr(l.protocols, p.name) = 0
  UNION ALL
  SELECT l.name, m.login, p.name, 'any', NULL, 'y', upper(p.name) || ' is switched off for ' || m.login
    FROM login_name l JOIN mailbox m JOIN login_protocol p ON instr(m.protocols, p.name) = 0;
CREATE VIEW dovecot_passdb_delegate AS
  SELECT d.name AS name, d.owner AS owner, p.name AS protocol, d.user AS user, d.password AS password, 'password/' || d.user AS opened_by
    FROM dovecot_delegate d JOIN login_protocol p ON p.name IN ('imap', 'pop3') OR p.name = 'sieve' AND d.access = 'full'
   WHERE d.password IS NOT NULL;
CREATE VIEW dovecot_passdb_delegate_app AS
  SELECT d.name AS name, d.owner AS owner, k.sha256 AS sha256, p.name AS protocol, k.id AS app_password_id, d.user AS user,
         NULL AS password, 'y' AS nopassword, 'app/' || k.id AS opened_by
    FROM dovecot_delegate d JOIN dovecot_app_password k ON k.mailbox_id = d.mailbox_id
    JOIN login_protocol p ON p.name IN ('imap', 'pop3') OR p.name = 'sieve' AND d.access = 'full'
   WHERE instr(k.protocols, p.name) > 0;
CREATE VIEW dovecot_userdb AS
  SELECT l.name AS name, '' AS master_user, v.user AS user, v.home AS home, v.uid AS uid, v.gid AS gid, '*:bytes=' || v.quota AS quota_rule,
         v.quota || 'B' AS quota_storage_size, (v.quota / 10) || 'B' AS quota_storage_grace, v.sieve_max_redirects AS sieve_max_redirects,
         v.mail AS mail, NULL AS mailbox_subscriptions_filename, NULL AS acl_groups, NULL AS acl_user, NULL AS user_person, NULL AS user_login
    FROM login_name l JOIN dovecot_mailbox v ON v.mailbox_id = l.mailbox_id
  UNION ALL
  SELECT l.name, m.login, v.user, v.home, v.uid, v.gid, '*:bytes=' || v.quota, v.quota || 'B', (v.quota / 10) || 'B', v.sieve_max_redirects,
         CASE g.access WHEN 'read' THEN coalesce(v.mail, 'maildir:~/Maildir') || ':SUBSCRIPTIONS=subscriptions-' || m.id ELSE v.mail END,
         CASE g.access WHEN 'read' THEN 'subscriptions-' || m.id END, 'vmailctl-' || g.access, m.login, m.login, v.user || '/' || m.login
    FROM login_name l JOIN dovecot_mailbox v ON v.mailbox_id = l.mailbox_id
    JOIN mailbox m JOIN dovecot_grant g ON g.owner_id = l.mailbox_id AND g.delegate_id = m.id;
CREATE VIEW dovecot_userdb_alias AS
  SELECT a.local AS local, a.domain AS domain, '' AS master_user,
         v.user AS user, v.home AS home, v.uid AS uid, v.gid AS gid, '*:bytes=' || v.quota AS quota_rule,
         v.quota || 'B' AS quota_storage_size, (v.quota / 10) || 'B' AS quota_storage_grace, v.sieve_max_redirects AS sieve_max_redirects,
         v.mail AS mail, NULL AS mailbox_subscriptions_filename, NULL AS acl_groups, NULL AS acl_user, NULL AS user_person, NULL AS user_login
    FROM dovecot_alias a JOIN dovecot_mailbox v ON v.mailbox_id = a.mailbox_id;
CREATE VIEW note_last AS SELECT object o FROM audit_change WHERE object<>'' AND id>max((SELECT max(id)-2 FROM audit_change),(SELECT last_change FROM audit ORDER BY id DESC LIMIT 1)) ORDER BY id DESC LIMIT 1;
CREATE VIEW note_address AS SELECT id,local||'@'||(SELECT name FROM domain WHERE id=domain_id) o,json_array(id,domain_id,local,role,until,note,created_at,send_as) n FROM address;
CREATE TRIGGER audit_insert_address AFTER INSERT ON address BEGIN INSERT INTO audit_change SELECT NULL,'address',o,NULL,n FROM note_address WHERE id=NEW.id;END;
CREATE TRIGGER audit_delete_address BEFORE DELETE ON address BEGIN INSERT INTO audit_change SELECT NULL,'address',o,n,NULL FROM note_address WHERE id=OLD.id;END;
CREATE TRIGGER audit_update_address AFTER UPDATE OF id,domain_id,local,role,until,note,created_at,send_as ON address BEGIN INSERT INTO audit_change SELECT NULL,'address',o,json_array(OLD.id,OLD.domain_id,OLD.local,OLD.role,OLD.until,OLD.note,OLD.created_at,OLD.send_as),n FROM note_address WHERE id=NEW.id;INSERT INTO audit_change SELECT NULL,'address',OLD.local||'@'||(SELECT name FROM domain WHERE id=OLD.domain_id) x,'[]','[]' FROM note_address WHERE id=NEW.id AND x<>o;END;
CREATE VIEW note_app_password AS SELECT id,(SELECT o FROM note_mailbox WHERE id=mailbox_id) o,json_array(id,mailbox_id,label,substr(hash,1,instr(hash,'}')),protocols,until,created_at) n FROM app_password;
CREATE TRIGGER audit_insert_app_password AFTER INSERT ON app_password BEGIN INSERT INTO audit_change SELECT NULL,'app_password',o,NULL,n FROM note_app_password WHERE id=NEW.id;END;
CREATE TRIGGER audit_delete_app_password BEFORE DELETE ON app_password BEGIN INSERT INTO audit_change SELECT NULL,'app_password',o,n,NULL FROM note_app_password WHERE id=OLD.id;END;
CREATE TRIGGER audit_update_app_password AFTER UPDATE OF id,mailbox_id,label,hash,protocols,until,created_at ON app_password BEGIN INSERT INTO audit_change SELECT NULL,'app_password',o,json_array(OLD.id,OLD.mailbox_id,OLD.label,substr(OLD.hash,1,instr(OLD.hash,'}')),OLD.protocols,OLD.until,OLD.created_at),n FROM note_app_password WHERE id=NEW.id;END;
CREATE VIEW note_audit_archive AS SELECT up_to,NULL o,json_array(up_to,last_change,substr(hash,1,instr(hash,'}')),file) n FROM audit_archive;
CREATE TRIGGER audit_insert_audit_archive AFTER INSERT ON audit_archive BEGIN INSERT INTO audit_change SELECT NULL,'audit_archive',o,NULL,n FROM note_audit_archive WHERE up_to=NEW.up_to;END;
CREATE TRIGGER audit_delete_audit_archive BEFORE DELETE ON audit_archive BEGIN INSERT INTO audit_change SELECT NULL,'audit_archive',o,n,NULL FROM note_audit_archive WHERE up_to=OLD.up_to;END;
CREATE TRIGGER audit_update_audit_archive AFTER UPDATE ON audit_archive BEGIN INSERT INTO audit_change SELECT NULL,'audit_archive',o,json_array(OLD.up_to,OLD.last_change,substr(OLD.hash,1,instr(OLD.hash,'}')),OLD.file),n FROM note_audit_archive WHERE up_to=NEW.up_to;END;
CREATE VIEW note_autoreply AS SELECT mailbox_id,(SELECT o FROM note_mailbox WHERE id=mailbox_id) o,json_array(mailbox_id,subject,body,begins,until,set_at) n FROM autoreply;
CREATE TRIGGER audit_insert_autoreply AFTER INSERT ON autoreply BEGIN INSERT INTO audit_change SELECT NULL,'autoreply',o,NULL,n FROM note_autoreply WHERE mailbox_id=NEW.mailbox_id;END;
CREATE TRIGGER audit_delete_autoreply BEFORE DELETE ON autoreply BEGIN INSERT INTO audit_change SELECT NULL,'autoreply',o,n,NULL FROM note_autoreply WHERE mailbox_id=OLD.mailbox_id;END;
CREATE TRIGGER audit_update_autoreply AFTER UPDATE ON autoreply BEGIN INSERT INTO audit_change SELECT NULL,'autoreply',o,json_array(OLD.mailbox_id,OLD.subject,OLD.body,OLD.begins,OLD.until,OLD.set_at),n FROM note_autoreply WHERE mailbox_id=NEW.mailbox_id;END;
CREATE VIEW note_delegation AS SELECT owner_id,delegate_id,(SELECT o FROM note_mailbox WHERE id=owner_id) o,json_array(owner_id,delegate_id,access,send_as,until,created_at) n FROM delegation;
CREATE TRIGGER audit_insert_delegation AFTER INSERT ON delegation BEGIN INSERT INTO audit_change SELECT NULL,'delegation',o,NULL,n FROM note_delegation WHERE owner_id=NEW.owner_id AND delegate_id=NEW.delegate_id;END;
CREATE TRIGGER audit_delete_delegation BEFORE DELETE ON delegation BEGIN INSERT INTO audit_change SELECT NULL,'delegation',o,n,NULL FROM note_delegation WHERE owner_id=OLD.owner_id AND delegate_id=OLD.delegate_id;END;
CREATE TRIGGER audit_update_delegation AFTER UPDATE OF owner_id,delegate_id,access,send_as,until,created_at ON delegation BEGIN INSERT INTO audit_change SELECT NULL,'delegation',o,json_array(OLD.owner_id,OLD.delegate_id,OLD.access,OLD.send_as,OLD.until,OLD.created_at),n FROM note_delegation WHERE owner_id=NEW.owner_id AND delegate_id=NEW.delegate_id;END;
CREATE VIEW note_domain AS SELECT id,name o,json_array(id,name,alias_of,standing,quota,note,created_at,app_passwords,outside_senders) n FROM domain;
CREATE TRIGGER audit_insert_domain AFTER INSERT ON domain BEGIN INSERT INTO audit_change SELECT NULL,'domain',o,NULL,n FROM note_domain WHERE id=NEW.id;END;
CREATE TRIGGER audit_delete_domain BEFORE DELETE ON domain BEGIN INSERT INTO audit_change SELECT NULL,'domain',o,n,NULL FROM note_domain WHERE id=OLD.id;END;
CREATE TRIGGER audit_update_domain AFTER UPDATE OF id,name,alias_of,standing,quota,note,created_at,app_passwords,outside_senders ON domain BEGIN INSERT INTO audit_change SELECT NULL,'domain',o,json_array(OLD.id,OLD.name,OLD.alias_of,OLD.standing,OLD.quota,OLD.note,OLD.created_at,OLD.app_passwords,OLD.outside_senders),n FROM note_domain WHERE id=NEW.id;INSERT INTO audit_change SELECT NULL,'domain',OLD.name x,'[]','[]' FROM note_domain WHERE id=NEW.id AND x<>o;END;
CREATE VIEW note_forbidden_password AS SELECT label,label o,json_array(label,substr(hash,1,instr(hash,'}')),created_at) n FROM forbidden_password;
CREATE TRIGGER audit_insert_forbidden_password AFTER INSERT ON forbidden_password BEGIN INSERT INTO audit_change SELECT NULL,'forbidden_password',o,NULL,n FROM note_forbidden_password WHERE label=NEW.label;END;
CREATE TRIGGER audit_delete_forbidden_password BEFORE DELETE ON forbidden_password BEGIN INSERT INTO audit_change SELECT NULL,'forbidden_password',o,n,NULL FROM note_forbidden_password WHERE label=OLD.label;END;
CREATE TRIGGER audit_update_forbidden_password AFTER UPDATE ON forbidden_password BEGIN INSERT INTO audit_change SELECT NULL,'forbidden_password',o,json_array(OLD.label,substr(OLD.hash,1,instr(OLD.hash,'}')),OLD.created_at),n FROM note_forbidden_password WHERE label=NEW.label;INSERT INTO audit_change SELECT NULL,'forbidden_password',OLD.label x,'[]','[]' FROM note_forbidden_password WHERE label=NEW.label AND x<>o;END;
CREATE VIEW note_hold AS SELECT mailbox_id,coalesce((SELECT o FROM note_mailbox WHERE id=mailbox_id),(SELECT o FROM note_removed_mailbox r WHERE r.mailbox_id=hold.mailbox_id)) o,json_array(mailbox_id,reason,since) n FROM hold;
CREATE TRIGGER audit_insert_hold AFTER INSERT ON hold BEGIN INSERT INTO audit_change SELECT NULL,'hold',o,NULL,n FROM note_hold WHERE mailbox_id=NEW.mailbox_id;END;
CREATE TRIGGER audit_delete_hold BEFORE DELETE ON hold BEGIN INSERT INTO audit_change SELECT NULL,'hold',o,n,NULL FROM note_hold WHERE mailbox_id=OLD.mailbox_id;END;
CREATE TRIGGER audit_update_hold AFTER UPDATE ON hold BEGIN INSERT INTO audit_change SELECT NULL,'hold',o,json_array(OLD.mailbox_id,OLD.reason,OLD.since),n FROM note_hold WHERE mailbox_id=NEW.mailbox_id;END;
CREATE VIEW note_mail_copy AS SELECT mailbox_id,(SELECT o FROM note_mailbox WHERE id=mailbox_id) o,json_array(mailbox_id,host,state,begun_at,copied_at,messages,bytes,trouble,mark,used_at) n FROM mail_copy;
CREATE TRIGGER audit_insert_mail_copy AFTER INSERT ON mail_copy BEGIN INSERT INTO audit_change SELECT NULL,'mail_copy',o,NULL,n FROM note_mail_copy WHERE mailbox_id=NEW.mailbox_id;END;
CREATE TRIGGER audit_delete_mail_copy BEFORE DELETE ON mail_copy BEGIN INSERT INTO audit_change SELECT NULL,'mail_copy',o,n,NULL FROM note_mail_copy WHERE mailbox_id=OLD.mailbox_id;END;
CREATE TRIGGER audit_update_mail_copy AFTER UPDATE ON mail_copy BEGIN INSERT INTO audit_change SELECT NULL,'mail_copy',o,json_array(OLD.mailbox_id,OLD.host,OLD.state,OLD.begun_at,OLD.copied_at,OLD.messages,OLD.bytes,OLD.trouble,OLD.mark,OLD.used_at),n FROM note_mail_copy WHERE mailbox_id=NEW.mailbox_id;END;
CREATE VIEW note_mailbox AS SELECT id,(SELECT o FROM note_address WHERE id=address_id) o,json_array(id,kind,address_id,login,name,home,quota,substr(password,1,instr(password,'}')),password_set_at,sending,note,created_at,app_passwords,protocols,filters,mail_place) n FROM mailbox;
CREATE TRIGGER audit_insert_mailbox AFTER INSERT ON mailbox BEGIN INSERT INTO audit_change VALUES(NULL,'mailbox',(SELECT CASE o WHEN(SELECT o FROM note_last)THEN''ELSE o END FROM note_mailbox WHERE id=NEW.id),NULL,(SELECT n FROM note_mailbox WHERE id=NEW.id));END;
CREATE TRIGGER audit_delete_mailbox BEFORE DELETE ON mailbox BEGIN INSERT INTO audit_change SELECT NULL,'mailbox',o,n,NULL FROM note_mailbox WHERE id=OLD.id;END;
CREATE TRIGGER audit_update_mailbox AFTER UPDATE OF id,kind,address_id,login,name,home,quota,password,password_set_at,sending,note,created_at,app_passwords,protocols,filters,mail_place ON mailbox BEGIN INSERT INTO audit_change SELECT NULL,'mailbox',o,json_array(OLD.id,OLD.kind,OLD.address_id,OLD.login,OLD.name,OLD.home,OLD.quota,substr(OLD.password,1,instr(OLD.password,'}')),OLD.password_set_at,OLD.sending,OLD.note,OLD.created_at,OLD.app_passwords,OLD.protocols,OLD.filters,OLD.mail_place),n FROM note_mailbox WHERE id=NEW.id;END;
CREATE VIEW note_operator AS SELECT rowid,name o,json_array(name,permission,domain) n FROM operator;
CREATE TRIGGER audit_insert_operator AFTER INSERT ON operator BEGIN INSERT INTO audit_change SELECT NULL,'operator',o,NULL,n FROM note_operator WHERE rowid=NEW.rowid;END;
CREATE TRIGGER audit_delete_operator BEFORE DELETE ON operator BEGIN INSERT INTO audit_change SELECT NULL,'operator',o,n,NULL FROM note_operator WHERE rowid=OLD.rowid;END;
CREATE TRIGGER audit_update_operator AFTER UPDATE ON operator BEGIN INSERT INTO audit_change SELECT NULL,'operator',o,json_array(OLD.name,OLD.permission,OLD.domain),n FROM note_operator WHERE rowid=NEW.rowid;INSERT INTO audit_change SELECT NULL,'operator',OLD.name x,'[]','[]' FROM note_operator WHERE rowid=NEW.rowid AND x<>o;END;
CREATE VIEW note_plan AS SELECT id,address o,json_array(id,mailbox_id,address,state,at,started_at) n FROM plan;
CREATE TRIGGER audit_insert_plan AFTER INSERT ON plan BEGIN INSERT INTO audit_change SELECT NULL,'plan',o,NULL,n FROM note_plan WHERE id=NEW.id;END;
CREATE TRIGGER audit_delete_plan BEFORE DELETE ON plan BEGIN INSERT INTO audit_change SELECT NULL,'plan',o,n,NULL FROM note_plan WHERE id=OLD.id;END;
CREATE TRIGGER audit_update_plan AFTER UPDATE ON plan BEGIN INSERT INTO audit_change SELECT NULL,'plan',o,json_array(OLD.id,OLD.mailbox_id,OLD.address,OLD.state,OLD.at,OLD.started_at),n FROM note_plan WHERE id=NEW.id;INSERT INTO audit_change SELECT NULL,'plan',OLD.address x,'[]','[]' FROM note_plan WHERE id=NEW.id AND x<>o;END;
CREATE VIEW note_plan_choice AS SELECT plan_id,option,(SELECT address FROM plan WHERE id=plan_id) o,json_array(plan_id,option,value,mailbox_id) n FROM plan_choice;
CREATE TRIGGER audit_insert_plan_choice AFTER INSERT ON plan_choice BEGIN INSERT INTO audit_change SELECT NULL,'plan_choice',o,NULL,n FROM note_plan_choice WHERE plan_id=NEW.plan_id AND option=NEW.option;END;
CREATE TRIGGER audit_delete_plan_choice BEFORE DELETE ON plan_choice BEGIN INSERT INTO audit_change SELECT NULL,'plan_choice',o,n,NULL FROM note_plan_choice WHERE plan_id=OLD.plan_id AND option=OLD.option;END;
CREATE TRIGGER audit_update_plan_choice AFTER UPDATE ON plan_choice BEGIN INSERT INTO audit_change SELECT NULL,'plan_choice',o,json_array(OLD.plan_id,OLD.option,OLD.value,OLD.mailbox_id),n FROM note_plan_choice WHERE plan_id=NEW.plan_id AND option=NEW.option;END;
CREATE VIEW note_profile_choice AS SELECT profile,option,NULL o,json_array(profile,option,value) n FROM profile_choice;
CREATE TRIGGER audit_insert_profile_choice AFTER INSERT ON profile_choice BEGIN INSERT INTO audit_change SELECT NULL,'profile_choice',o,NULL,n FROM note_profile_choice WHERE profile=NEW.profile AND option=NEW.option;END;
CREATE TRIGGER audit_delete_profile_choice BEFORE DELETE ON profile_choice BEGIN INSERT INTO audit_change SELECT NULL,'profile_choice',o,n,NULL FROM note_profile_choice WHERE profile=OLD.profile AND option=OLD.option;END;
CREATE TRIGGER audit_update_profile_choice AFTER UPDATE ON profile_choice BEGIN INSERT INTO audit_change SELECT NULL,'profile_choice',o,json_array(OLD.profile,OLD.option,OLD.value),n FROM note_profile_choice WHERE profile=NEW.profile AND option=NEW.option;END;
CREATE VIEW note_removed_mailbox AS SELECT mailbox_id,local||'@'||(SELECT name FROM domain WHERE id=domain_id) o,json_array(mailbox_id,domain_id,local,login,home,stage,removed_at,until,reason,archive_in,archive,mail_place) n FROM removed_mailbox;
CREATE TRIGGER audit_insert_removed_mailbox AFTER INSERT ON removed_mailbox BEGIN INSERT INTO audit_change SELECT NULL,'removed_mailbox',o,NULL,n FROM note_removed_mailbox WHERE mailbox_id=NEW.mailbox_id;END;
CREATE TRIGGER audit_delete_removed_mailbox BEFORE DELETE ON removed_mailbox BEGIN INSERT INTO audit_change SELECT NULL,'removed_mailbox',o,n,NULL FROM note_removed_mailbox WHERE mailbox_id=OLD.mailbox_id;END;
CREATE TRIGGER audit_update_removed_mailbox AFTER UPDATE ON removed_mailbox BEGIN INSERT INTO audit_change SELECT NULL,'removed_mailbox',o,json_array(OLD.mailbox_id,OLD.domain_id,OLD.local,OLD.login,OLD.home,OLD.stage,OLD.removed_at,OLD.until,OLD.reason,OLD.archive_in,OLD.archive,OLD.mail_place),n FROM note_removed_mailbox WHERE mailbox_id=NEW.mailbox_id;INSERT INTO audit_change SELECT NULL,'removed_mailbox',OLD.local||'@'||(SELECT name FROM domain WHERE id=OLD.domain_id) x,'[]','[]' FROM note_removed_mailbox WHERE mailbox_id=NEW.mailbox_id AND x<>o;END;
CREATE VIEW note_setting AS SELECT name,name o,json_array(name,value) n FROM setting;
CREATE TRIGGER audit_insert_setting AFTER INSERT ON setting BEGIN INSERT INTO audit_change SELECT NULL,'setting',o,NULL,n FROM note_setting WHERE name=NEW.name;END;
CREATE TRIGGER audit_delete_setting BEFORE DELETE ON setting BEGIN INSERT INTO audit_change SELECT NULL,'setting',o,n,NULL FROM note_setting WHERE name=OLD.name;END;
CREATE TRIGGER audit_update_setting AFTER UPDATE ON setting BEGIN INSERT INTO audit_change SELECT NULL,'setting',o,json_array(OLD.name,OLD.value),n FROM note_setting WHERE name=NEW.name;INSERT INTO audit_change SELECT NULL,'setting',OLD.name x,'[]','[]' FROM note_setting WHERE name=NEW.name AND x<>o;END;
CREATE VIEW note_standard_name AS SELECT local,NULL o,json_array(local) n FROM standard_name;
CREATE TRIGGER audit_insert_standard_name AFTER INSERT ON standard_name BEGIN INSERT INTO audit_change SELECT NULL,'standard_name',o,NULL,n FROM note_standard_name WHERE local=NEW.local;END;
CREATE TRIGGER audit_delete_standard_name BEFORE DELETE ON standard_name BEGIN INSERT INTO audit_change SELECT NULL,'standard_name',o,n,NULL FROM note_standard_name WHERE local=OLD.local;END;
CREATE TRIGGER audit_update_standard_name AFTER UPDATE ON standard_name BEGIN INSERT INTO audit_change SELECT NULL,'standard_name',o,json_array(OLD.local),n FROM note_standard_name WHERE local=NEW.local;END;
CREATE VIEW note_step AS SELECT plan_id,place,(SELECT address FROM plan WHERE id=plan_id) o,json_array(plan_id,place,kind,at,state,changes,done_at,failure,changes_after,changes_to) n FROM step;
CREATE TRIGGER audit_insert_step AFTER INSERT ON step BEGIN INSERT INTO audit_change SELECT NULL,'step',o,NULL,n FROM note_step WHERE plan_id=NEW.plan_id AND place=NEW.place;END;
CREATE TRIGGER audit_delete_step BEFORE DELETE ON step BEGIN INSERT INTO audit_change SELECT NULL,'step',o,n,NULL FROM note_step WHERE plan_id=OLD.plan_id AND place=OLD.place;END;
CREATE TRIGGER audit_update_step AFTER UPDATE ON step BEGIN INSERT INTO audit_change SELECT NULL,'step',o,json_array(OLD.plan_id,OLD.place,OLD.kind,OLD.at,OLD.state,OLD.changes,OLD.done_at,OLD.failure,OLD.changes_after,OLD.changes_to),n FROM note_step WHERE plan_id=NEW.plan_id AND place=NEW.place;END;
CREATE VIEW note_suspension AS SELECT mailbox_id,(SELECT o FROM note_mailbox WHERE id=mailbox_id) o,json_array(mailbox_id,incoming,reason,refusal,since,until,incoming_until,begins) n FROM suspension;
CREATE TRIGGER audit_insert_suspension AFTER INSERT ON suspension BEGIN INSERT INTO audit_change SELECT NULL,'suspension',o,NULL,n FROM note_suspension WHERE mailbox_id=NEW.mailbox_id;END;
CREATE TRIGGER audit_delete_suspension BEFORE DELETE ON suspension BEGIN INSERT INTO audit_change SELECT NULL,'suspension',o,n,NULL FROM note_suspension WHERE mailbox_id=OLD.mailbox_id;END;
CREATE TRIGGER audit_update_suspension AFTER UPDATE ON suspension BEGIN INSERT INTO audit_change SELECT NULL,'suspension',o,json_array(OLD.mailbox_id,OLD.incoming,OLD.reason,OLD.refusal,OLD.since,OLD.until,OLD.incoming_until,OLD.begins),n FROM note_suspension WHERE mailbox_id=NEW.mailbox_id;END;
CREATE VIEW note_target AS SELECT id,(SELECT o FROM note_address WHERE id=address_id) o,json_array(id,address_id,mailbox_id,outside) n FROM target;
CREATE TRIGGER audit_insert_target AFTER INSERT ON target BEGIN INSERT INTO audit_change VALUES(NULL,'target',(SELECT CASE o WHEN(SELECT o FROM note_last)THEN''ELSE o END FROM note_target WHERE id=NEW.id),NULL,(SELECT n FROM note_target WHERE id=NEW.id));END;
CREATE TRIGGER audit_delete_target BEFORE DELETE ON target BEGIN INSERT INTO audit_change SELECT NULL,'target',o,n,NULL FROM note_target WHERE id=OLD.id;END;
CREATE TRIGGER audit_update_target AFTER UPDATE ON target BEGIN INSERT INTO audit_change SELECT NULL,'target',o,json_array(OLD.id,OLD.address_id,OLD.mailbox_id,OLD.outside),n FROM note_target WHERE id=NEW.id;END;
COMMIT;
