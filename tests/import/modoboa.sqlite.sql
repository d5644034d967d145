PRAGMA foreign_keys=OFF;
BEGIN TRANSACTION;

CREATE TABLE admin_alias (
  id TEXT,
  address TEXT,
  domain_id TEXT,
  enabled TEXT,
  internal TEXT,
  description TEXT,
  expire_at TEXT
);

INSERT INTO admin_alias VALUES(1,'anna@a.example',1,1,1,'',NULL);
INSERT INTO admin_alias VALUES(2,'sales@a.example',1,1,0,'shop',NULL);
INSERT INTO admin_alias VALUES(3,'@a.example',1,1,0,'',NULL);
INSERT INTO admin_alias VALUES(4,'dora@a.example',1,1,1,'',NULL);
INSERT INTO admin_alias VALUES(5,'dora@a.example',1,1,0,'',NULL);
INSERT INTO admin_alias VALUES(6,'old@a.example',1,1,0,'','2020-01-01');
INSERT INTO admin_alias VALUES(7,'soon@a.example',1,1,0,'','2099-01-01');
CREATE TABLE admin_domain (
  id TEXT,
  name TEXT,
  enabled TEXT,
  type TEXT,
  quota TEXT,
  default_mailbox_quota TEXT,
  message_limit TEXT,
  transport_id TEXT
);

INSERT INTO admin_domain VALUES(1,'a.example',1,'domain',0,1024,NULL,1);
INSERT INTO admin_domain VALUES(2,'relay.example',1,'relaydomain',0,0,NULL,2);
INSERT INTO admin_domain VALUES(3,'off.example',0,'domain',10240,0,NULL,1);
CREATE TABLE admin_domainalias (
  id TEXT,
  name TEXT,
  enabled TEXT,
  target_id TEXT
);

INSERT INTO admin_domainalias VALUES(1,'b.example',1,1);
CREATE TABLE admin_mailbox (
  id TEXT,
  address TEXT,
  domain_id TEXT,
  user_id TEXT,
  quota TEXT,
  use_domain_quota TEXT,
  is_send_only TEXT
);

INSERT INTO admin_mailbox VALUES(1,'anna',1,2,5120,0,0);
INSERT INTO admin_mailbox VALUES(2,'bob',1,3,0,1,0);
INSERT INTO admin_mailbox VALUES(3,'carl',1,4,0,0,1);
INSERT INTO admin_mailbox VALUES(4,'dora',1,5,0,0,0);
CREATE TABLE admin_senderaddress (
  id TEXT,
  address TEXT,
  mailbox_id TEXT
);

INSERT INTO admin_senderaddress VALUES(1,'anna@a.example',2);
INSERT INTO admin_senderaddress VALUES(2,'@a.example',2);
CREATE TABLE core_user (
  id TEXT,
  username TEXT,
  first_name TEXT,
  last_name TEXT,
  email TEXT,
  is_active TEXT,
  is_superuser TEXT,
  is_local TEXT,
  password TEXT
);

INSERT INTO core_user VALUES(1,'admin','','','',1,1,1,'{SHA512-CRYPT}$6$fc449743227f1df2$q7xV3ub7WUtfvAqRWDS0EeSv/Kxs271jOkoP3uLLeFLL/olA/RlSWcV5DTnnSXvht5EAZa1Ivr6WUGZQ98a4r.');
INSERT INTO core_user VALUES(2,'anna@a.example','Anna','Müller','anna@a.example',1,0,1,'{SHA512-CRYPT}$6$rounds=70000$fc449743227f1df2$q7xV3ub7WUtfvAqRWDS0EeSv/Kxs271jOkoP3uLLeFLL/olA/RlSWcV5DTnnSXvht5EAZa1Ivr6WUGZQ98a4r.');
INSERT INTO core_user VALUES(3,'bob@a.example','','','bob@a.example',0,0,1,'{MD5}98dfa50eee50910cb49bb06e65230e7d');
INSERT INTO core_user VALUES(4,'carl@a.example','','','carl@a.example',1,0,0,'');
INSERT INTO core_user VALUES(5,'dora@a.example','','','dora@a.example',1,0,1,'{PLAIN}Secret12');
CREATE TABLE modoboa_admin_aliasrecipient (
  id TEXT,
  address TEXT,
  alias_id TEXT,
  r_alias_id TEXT,
  r_mailbox_id TEXT
);

INSERT INTO modoboa_admin_aliasrecipient VALUES(1,'anna@a.example',1,NULL,1);
INSERT INTO modoboa_admin_aliasrecipient VALUES(2,'anna@a.example',2,NULL,1);
INSERT INTO modoboa_admin_aliasrecipient VALUES(3,'x@outside.example',2,NULL,NULL);
INSERT INTO modoboa_admin_aliasrecipient VALUES(4,'bob@a.example',3,NULL,2);
INSERT INTO modoboa_admin_aliasrecipient VALUES(5,'dora@a.example',4,NULL,4);
INSERT INTO modoboa_admin_aliasrecipient VALUES(6,'dora@outside.example',5,NULL,NULL);
INSERT INTO modoboa_admin_aliasrecipient VALUES(7,'anna@a.example',6,NULL,1);
INSERT INTO modoboa_admin_aliasrecipient VALUES(8,'anna@a.example',7,NULL,1);
CREATE TABLE postfix_autoreply_armessage (
  id TEXT,
  subject TEXT,
  content TEXT,
  enabled TEXT,
  fromdate TEXT,
  untildate TEXT,
  mbox_id TEXT
);

INSERT INTO postfix_autoreply_armessage VALUES(1,'Away','I am away',1,'2026-01-01 00:00:00',NULL,1);
COMMIT;
