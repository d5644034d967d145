PRAGMA foreign_keys=OFF;
BEGIN TRANSACTION;

CREATE TABLE aliases (
  id TEXT,
  source TEXT,
  destination TEXT,
  permitted_senders TEXT
);

INSERT INTO aliases VALUES(1,'sales@a.example','anna@a.example,
bob@a.example',NULL);
INSERT INTO aliases VALUES(2,'send@a.example','','anna@a.example');
INSERT INTO aliases VALUES(3,'@b.example','@a.example',NULL);
INSERT INTO aliases VALUES(4,'@c.example','anna@a.example',NULL);
INSERT INTO aliases VALUES(5,'one@a.example','bob@a.example','bob@a.example');
INSERT INTO aliases VALUES(6,'two@a.example','bob@a.example','anna@a.example');
CREATE TABLE auto_aliases (
  id TEXT,
  source TEXT,
  destination TEXT,
  permitted_senders TEXT
);

INSERT INTO auto_aliases VALUES(1,'postmaster@a.example','administrator@box.example',NULL);
CREATE TABLE mfa (
  id TEXT,
  user_id TEXT,
  type TEXT,
  secret TEXT,
  mru_token TEXT,
  label TEXT
);

INSERT INTO mfa VALUES(1,1,'totp','SECRET','','phone');
CREATE TABLE users (
  id TEXT,
  email TEXT,
  password TEXT,
  extra TEXT,
  privileges TEXT,
  quota TEXT
);

INSERT INTO users VALUES(1,'anna@a.example','{SHA512-CRYPT}$6$fc449743227f1df2$q7xV3ub7WUtfvAqRWDS0EeSv/Kxs271jOkoP3uLLeFLL/olA/RlSWcV5DTnnSXvht5EAZa1Ivr6WUGZQ98a4r.',NULL,'admin
other','5G');
INSERT INTO users VALUES(2,'bob@a.example','{SHA512-CRYPT}$6$fc449743227f1df2$q7xV3ub7WUtfvAqRWDS0EeSv/Kxs271jOkoP3uLLeFLL/olA/RlSWcV5DTnnSXvht5EAZa1Ivr6WUGZQ98a4r.',NULL,'','0');
INSERT INTO users VALUES(3,'info@xn--bcher-kva.example','{SHA512-CRYPT}$6$fc449743227f1df2$q7xV3ub7WUtfvAqRWDS0EeSv/Kxs271jOkoP3uLLeFLL/olA/RlSWcV5DTnnSXvht5EAZa1Ivr6WUGZQ98a4r.',NULL,'','500M');
INSERT INTO users VALUES(4,'bytes@a.example','{SHA512-CRYPT}$6$fc449743227f1df2$q7xV3ub7WUtfvAqRWDS0EeSv/Kxs271jOkoP3uLLeFLL/olA/RlSWcV5DTnnSXvht5EAZa1Ivr6WUGZQ98a4r.',NULL,'','1073741824');
COMMIT;
