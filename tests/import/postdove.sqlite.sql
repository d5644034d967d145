PRAGMA foreign_keys=OFF;
BEGIN TRANSACTION;

CREATE TABLE address (
  id TEXT,
  localpart TEXT,
  "domain" TEXT,
  transport TEXT,
  access TEXT
);

INSERT INTO address VALUES(1,'anna',2,NULL,NULL);
INSERT INTO address VALUES(2,'bob',2,NULL,NULL);
INSERT INTO address VALUES(3,'sales',3,NULL,NULL);
INSERT INTO address VALUES(4,'x',4,NULL,NULL);
INSERT INTO address VALUES(5,'root',NULL,NULL,NULL);
INSERT INTO address VALUES(6,'carl',2,NULL,NULL);
INSERT INTO address VALUES(7,'shop',2,NULL,NULL);
CREATE TABLE alias (
  id TEXT,
  address TEXT,
  target TEXT,
  extension TEXT
);

INSERT INTO alias VALUES(1,3,1,NULL);
INSERT INTO alias VALUES(3,5,1,NULL);
INSERT INTO alias VALUES(2,3,4,NULL);
INSERT INTO alias VALUES(4,7,2,'orders');
CREATE TABLE "domain" (
  id TEXT,
  name TEXT,
  class TEXT,
  transport TEXT,
  access TEXT,
  vuid TEXT,
  vgid TEXT
);

INSERT INTO "domain" VALUES(1,'localhost',1,NULL,NULL,99,99);
INSERT INTO "domain" VALUES(2,'a.example',4,NULL,NULL,NULL,NULL);
INSERT INTO "domain" VALUES(3,'valias.example',3,NULL,NULL,NULL,NULL);
INSERT INTO "domain" VALUES(4,'outside.example',0,NULL,NULL,NULL,NULL);
INSERT INTO "domain" VALUES(5,'relay.example',2,NULL,NULL,NULL,NULL);
CREATE TABLE vmailbox (
  id TEXT,
  pw_type TEXT,
  password TEXT,
  uid TEXT,
  gid TEXT,
  home TEXT,
  quota TEXT,
  enable TEXT
);

INSERT INTO vmailbox VALUES(1,'SHA512-CRYPT','$6$fc449743227f1df2$q7xV3ub7WUtfvAqRWDS0EeSv/Kxs271jOkoP3uLLeFLL/olA/RlSWcV5DTnnSXvht5EAZa1Ivr6WUGZQ98a4r.',NULL,NULL,'a.example/anna','*:bytes=5G',1);
INSERT INTO vmailbox VALUES(2,'PLAIN','Secret12',NULL,NULL,NULL,NULL,1);
INSERT INTO vmailbox VALUES(6,'SHA256','*',NULL,NULL,'/srv/carl','*:storage=1024',0);
COMMIT;
