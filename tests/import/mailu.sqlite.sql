PRAGMA foreign_keys=OFF;
BEGIN TRANSACTION;

CREATE TABLE alias (
  created_at TEXT,
  updated_at TEXT,
  comment TEXT,
  localpart TEXT,
  destination TEXT,
  domain_name TEXT,
  email TEXT,
  wildcard TEXT,
  disabled TEXT,
  hostname TEXT,
  owner_email TEXT
);

INSERT INTO alias VALUES('2026-01-01 00:00:00',NULL,'shop','sales','anna@a.example,bob@a.example','a.example','sales@a.example',0,0,NULL,NULL);
INSERT INTO alias VALUES('2026-01-01 00:00:00',NULL,'','%','anna@a.example','a.example','%@a.example',1,0,NULL,NULL);
INSERT INTO alias VALUES('2026-01-01 00:00:00',NULL,'','x_%','anna@a.example','a.example','x_%@a.example',1,0,NULL,NULL);
INSERT INTO alias VALUES('2026-01-01 00:00:00',NULL,'','off','anna@a.example','a.example','off@a.example',0,1,NULL,NULL);
CREATE TABLE alternative (
  created_at TEXT,
  updated_at TEXT,
  comment TEXT,
  name TEXT,
  domain_name TEXT
);

INSERT INTO alternative VALUES('2026-01-01 00:00:00',NULL,'','b.example','a.example');
CREATE TABLE config (
  name TEXT,
  value TEXT
);

CREATE TABLE "domain" (
  created_at TEXT,
  updated_at TEXT,
  comment TEXT,
  name TEXT,
  max_users TEXT,
  max_aliases TEXT,
  max_quota_bytes TEXT,
  signup_enabled TEXT,
  anonmail_enabled TEXT
);

INSERT INTO "domain" VALUES('2026-01-01 00:00:00',NULL,'first','a.example',-1,-1,0,0,0);
INSERT INTO "domain" VALUES('2026-01-01 00:00:00',NULL,'','xn--bcher-kva.example',10,-1,0,1,0);
CREATE TABLE fetch (
  id TEXT,
  user_email TEXT,
  protocol TEXT,
  host TEXT,
  port TEXT
);

CREATE TABLE manager (
  domain_name TEXT,
  user_email TEXT
);

INSERT INTO manager VALUES('a.example','bob@a.example');
CREATE TABLE relay (
  created_at TEXT,
  updated_at TEXT,
  comment TEXT,
  name TEXT,
  smtp TEXT
);

INSERT INTO relay VALUES('2026-01-01 00:00:00',NULL,'','relay.example','mx.relay.example');
CREATE TABLE token (
  id TEXT,
  user_email TEXT,
  comment TEXT,
  password TEXT,
  ip TEXT,
  created_at TEXT,
  updated_at TEXT
);

INSERT INTO token VALUES(1,'anna@a.example','phone','$pbkdf2-sha256$1$nNP63zsH4ByDsHZO6b0Xgg$vsFgNCRuNU4TNCEHRp8lzlZWPUhC2DErfUejoSKXm2Q','','2026-01-01 00:00:00',NULL);
CREATE TABLE user (
  created_at TEXT,
  updated_at TEXT,
  comment TEXT,
  localpart TEXT,
  password TEXT,
  quota_bytes TEXT,
  quota_bytes_used TEXT,
  global_admin TEXT,
  enabled TEXT,
  enable_imap TEXT,
  enable_pop TEXT,
  allow_spoofing TEXT,
  forward_enabled TEXT,
  forward_destination TEXT,
  forward_keep TEXT,
  reply_enabled TEXT,
  reply_subject TEXT,
  reply_body TEXT,
  reply_startdate TEXT,
  reply_enddate TEXT,
  displayed_name TEXT,
  spam_enabled TEXT,
  spam_mark_as_read TEXT,
  spam_threshold TEXT,
  change_pw_next_login TEXT,
  domain_name TEXT,
  email TEXT
);

INSERT INTO user VALUES('2026-01-01 00:00:00',NULL,'','anna','$bcrypt-sha256$v=2,t=2b,r=12$YwdGhuT1fbq7T4v0V/WdC.$zSWMNZNICtBMsPq17q3UkV.NCzaz2TK',1000000000,0,1,1,1,1,0,0,'',1,0,NULL,NULL,'1900-01-01','2999-12-31','Anna',1,1,80,0,'a.example','anna@a.example');
INSERT INTO user VALUES('2026-01-01 00:00:00',NULL,'','bob','{BLF-CRYPT}$2y$10$rQtMysl.bRVOZEmMZE7vvu5oDIxU2Fk8TXVr0os6cLgnDX0bxxbvy',0,0,0,1,1,0,0,1,'bob@outside.example',1,0,NULL,NULL,'1900-01-01','2999-12-31','',1,1,80,0,'a.example','bob@a.example');
INSERT INTO user VALUES('2026-01-01 00:00:00',NULL,'','carl','{SHA512-CRYPT}$6$fc449743227f1df2$q7xV3ub7WUtfvAqRWDS0EeSv/Kxs271jOkoP3uLLeFLL/olA/RlSWcV5DTnnSXvht5EAZa1Ivr6WUGZQ98a4r.',5368709120,0,0,0,1,1,0,1,'carl@outside.example,c@outside.example',0,1,'Away',NULL,'1900-01-01','2999-12-31','',1,1,80,0,'a.example','carl@a.example');
INSERT INTO user VALUES('2026-01-01 00:00:00',NULL,'','info','{MD5-CRYPT}$1$2846f679$Uz8JwOJLuoXs.4dwp0EL70',1000000000,0,0,1,1,1,0,0,'',1,0,NULL,NULL,'1900-01-01','2999-12-31','',1,1,80,0,'xn--bcher-kva.example','info@xn--bcher-kva.example');
COMMIT;
