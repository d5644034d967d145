PRAGMA foreign_keys=OFF;
BEGIN TRANSACTION;

CREATE TABLE admin (
  username TEXT,
  password TEXT,
  created TEXT,
  modified TEXT,
  active TEXT,
  superadmin TEXT
);

INSERT INTO admin VALUES('root@a.example','{SHA512-CRYPT}$6$fc449743227f1df2$q7xV3ub7WUtfvAqRWDS0EeSv/Kxs271jOkoP3uLLeFLL/olA/RlSWcV5DTnnSXvht5EAZa1Ivr6WUGZQ98a4r.','2026-01-01 00:00:00','2026-01-01 00:00:00',1,1);
CREATE TABLE alias (
  address TEXT,
  "goto" TEXT,
  "domain" TEXT,
  created TEXT,
  modified TEXT,
  active TEXT,
  description TEXT
);

INSERT INTO alias VALUES('h01@a.example','h01@a.example','a.example','2026-01-01 00:00:00','2026-01-01 00:00:00',1,'');
INSERT INTO alias VALUES('h02@a.example','h02@a.example','a.example','2026-01-01 00:00:00','2026-01-01 00:00:00',1,'');
INSERT INTO alias VALUES('h03@a.example','h03@a.example','a.example','2026-01-01 00:00:00','2026-01-01 00:00:00',1,'');
INSERT INTO alias VALUES('h04@a.example','h04@a.example','a.example','2026-01-01 00:00:00','2026-01-01 00:00:00',1,'');
INSERT INTO alias VALUES('h05@a.example','h05@a.example','a.example','2026-01-01 00:00:00','2026-01-01 00:00:00',1,'');
INSERT INTO alias VALUES('h06@a.example','h06@a.example','a.example','2026-01-01 00:00:00','2026-01-01 00:00:00',1,'');
INSERT INTO alias VALUES('h07@a.example','h07@a.example','a.example','2026-01-01 00:00:00','2026-01-01 00:00:00',1,'');
INSERT INTO alias VALUES('h08@a.example','h08@a.example','a.example','2026-01-01 00:00:00','2026-01-01 00:00:00',1,'');
INSERT INTO alias VALUES('h09@a.example','h09@a.example','a.example','2026-01-01 00:00:00','2026-01-01 00:00:00',1,'');
INSERT INTO alias VALUES('h10@a.example','h10@a.example','a.example','2026-01-01 00:00:00','2026-01-01 00:00:00',1,'');
INSERT INTO alias VALUES('h11@a.example','h11@a.example','a.example','2026-01-01 00:00:00','2026-01-01 00:00:00',1,'');
INSERT INTO alias VALUES('h12@a.example','h12@a.example','a.example','2026-01-01 00:00:00','2026-01-01 00:00:00',1,'');
INSERT INTO alias VALUES('h13@a.example','h13@a.example','a.example','2026-01-01 00:00:00','2026-01-01 00:00:00',1,'');
INSERT INTO alias VALUES('h14@a.example','h14@a.example','a.example','2026-01-01 00:00:00','2026-01-01 00:00:00',1,'');
INSERT INTO alias VALUES('h15@a.example','h15@a.example','a.example','2026-01-01 00:00:00','2026-01-01 00:00:00',1,'');
INSERT INTO alias VALUES('h16@a.example','h16@a.example','a.example','2026-01-01 00:00:00','2026-01-01 00:00:00',1,'');
INSERT INTO alias VALUES('h17@a.example','h17@a.example','a.example','2026-01-01 00:00:00','2026-01-01 00:00:00',1,'');
INSERT INTO alias VALUES('h18@a.example','h18@a.example','a.example','2026-01-01 00:00:00','2026-01-01 00:00:00',1,'');
INSERT INTO alias VALUES('h19@a.example','h19@a.example','a.example','2026-01-01 00:00:00','2026-01-01 00:00:00',1,'');
INSERT INTO alias VALUES('h20@a.example','h20@a.example','a.example','2026-01-01 00:00:00','2026-01-01 00:00:00',1,'');
INSERT INTO alias VALUES('h21@a.example','h21@a.example','a.example','2026-01-01 00:00:00','2026-01-01 00:00:00',1,'');
INSERT INTO alias VALUES('h22@a.example','h22@a.example','a.example','2026-01-01 00:00:00','2026-01-01 00:00:00',1,'');
INSERT INTO alias VALUES('h23@a.example','h23@a.example','a.example','2026-01-01 00:00:00','2026-01-01 00:00:00',1,'');
INSERT INTO alias VALUES('h24@a.example','h24@a.example','a.example','2026-01-01 00:00:00','2026-01-01 00:00:00',1,'');
INSERT INTO alias VALUES('h25@a.example','h25@a.example','a.example','2026-01-01 00:00:00','2026-01-01 00:00:00',1,'');
INSERT INTO alias VALUES('h26@a.example','h26@a.example','a.example','2026-01-01 00:00:00','2026-01-01 00:00:00',1,'');
INSERT INTO alias VALUES('h27@a.example','h27@a.example','a.example','2026-01-01 00:00:00','2026-01-01 00:00:00',1,'');
INSERT INTO alias VALUES('h28@a.example','h28@a.example','a.example','2026-01-01 00:00:00','2026-01-01 00:00:00',1,'');
INSERT INTO alias VALUES('Anna@A.example','Anna@A.example','A.example','2026-01-01 00:00:00','2026-01-01 00:00:00',1,'');
INSERT INTO alias VALUES('bob@a.example','bob@a.example','a.example','2026-01-01 00:00:00','2026-01-01 00:00:00',1,'');
INSERT INTO alias VALUES('Bob@a.example','Bob@a.example','a.example','2026-01-01 00:00:00','2026-01-01 00:00:00',1,'');
INSERT INTO alias VALUES('unlimited@a.example','unlimited@a.example','a.example','2026-01-01 00:00:00','2026-01-01 00:00:00',1,'');
INSERT INTO alias VALUES('disabled@a.example','disabled@a.example','a.example','2026-01-01 00:00:00','2026-01-01 00:00:00',1,'');
INSERT INTO alias VALUES('copy@a.example','copy@a.example,copy@outside.example','a.example','2026-01-01 00:00:00','2026-01-01 00:00:00',1,'');
INSERT INTO alias VALUES('forward@a.example','forward@outside.example','a.example','2026-01-01 00:00:00','2026-01-01 00:00:00',1,'');
INSERT INTO alias VALUES('away@a.example','away@a.example,away#a.example@autoreply.change-this-to-your.domain.tld','a.example','2026-01-01 00:00:00','2026-01-01 00:00:00',1,'');
INSERT INTO alias VALUES('inactive@a.example','inactive@a.example','a.example','2026-01-01 00:00:00','2026-01-01 00:00:00',1,'');
INSERT INTO alias VALUES('nosend@a.example','nosend@a.example','a.example','2026-01-01 00:00:00','2026-01-01 00:00:00',1,'');
INSERT INTO alias VALUES('layout@a.example','layout@a.example','a.example','2026-01-01 00:00:00','2026-01-01 00:00:00',1,'');
INSERT INTO alias VALUES('extra@a.example','extra@a.example','a.example','2026-01-01 00:00:00','2026-01-01 00:00:00',1,'');
INSERT INTO alias VALUES('known@catch.example','known@catch.example','catch.example','2026-01-01 00:00:00','2026-01-01 00:00:00',1,'');
INSERT INTO alias VALUES('info@bücher.example','info@bücher.example','bücher.example','2026-01-01 00:00:00','2026-01-01 00:00:00',1,'');
INSERT INTO alias VALUES('person@off.example','person@off.example','off.example','2026-01-01 00:00:00','2026-01-01 00:00:00',1,'');
INSERT INTO alias VALUES('tag+ged@a.example','tag+ged@a.example','a.example','2026-01-01 00:00:00','2026-01-01 00:00:00',1,'');
INSERT INTO alias VALUES('lost@nowhere.example','lost@nowhere.example','nowhere.example','2026-01-01 00:00:00','2026-01-01 00:00:00',1,'');
INSERT INTO alias VALUES('sales@a.example','anna@a.example,
bob@A.example, x@outside.example','a.example','2026-01-01 00:00:00','2026-01-01 00:00:00',1,'the shop');
INSERT INTO alias VALUES('team@a.example','sales@a.example,copy@a.example','a.example','2026-01-01 00:00:00','2026-01-01 00:00:00',1,'');
INSERT INTO alias VALUES('@catch.example','anna@a.example','catch.example','2026-01-01 00:00:00','2026-01-01 00:00:00',1,'');
INSERT INTO alias VALUES('dangling@a.example','nobody@a.example','a.example','2026-01-01 00:00:00','2026-01-01 00:00:00',1,'');
INSERT INTO alias VALUES('round@a.example','circle@a.example','a.example','2026-01-01 00:00:00','2026-01-01 00:00:00',1,'');
INSERT INTO alias VALUES('circle@a.example','round@a.example','a.example','2026-01-01 00:00:00','2026-01-01 00:00:00',1,'');
INSERT INTO alias VALUES('pipe@a.example','|/usr/bin/x, anna@a.example','a.example','2026-01-01 00:00:00','2026-01-01 00:00:00',1,'');
INSERT INTO alias VALUES('off@a.example','anna@a.example','a.example','2026-01-01 00:00:00','2026-01-01 00:00:00',0,'');
INSERT INTO alias VALUES('toalias@a.example','anna@alias.example','a.example','2026-01-01 00:00:00','2026-01-01 00:00:00',1,'');
INSERT INTO alias VALUES('own@alias.example','anna@a.example','alias.example','2026-01-01 00:00:00','2026-01-01 00:00:00',1,'');
INSERT INTO alias VALUES('INFO@a.example','info@xn--bcher-kva.example','a.example','2026-01-01 00:00:00','2026-01-01 00:00:00',1,'');
INSERT INTO alias VALUES('postmaster@backup.example','anna@a.example','backup.example','2026-01-01 00:00:00','2026-01-01 00:00:00',1,'');
INSERT INTO alias VALUES('tagged@a.example','anna+shop@a.example','a.example','2026-01-01 00:00:00','2026-01-01 00:00:00',1,'');
CREATE TABLE alias_domain (
  alias_domain TEXT,
  target_domain TEXT,
  created TEXT,
  modified TEXT,
  active TEXT,
  description TEXT
);

INSERT INTO alias_domain VALUES('alias.example','a.example','2026-01-01 00:00:00','2026-01-01 00:00:00',1,'');
INSERT INTO alias_domain VALUES('none.example','backup.example','2026-01-01 00:00:00','2026-01-01 00:00:00',1,'');
CREATE TABLE config (
  id TEXT,
  name TEXT,
  value TEXT
);

INSERT INTO config VALUES(1,'version','1856');
CREATE TABLE "domain" (
  "domain" TEXT,
  description TEXT,
  aliases TEXT,
  mailboxes TEXT,
  maxquota TEXT,
  quota TEXT,
  transport TEXT,
  backupmx TEXT,
  created TEXT,
  modified TEXT,
  active TEXT,
  password_expiry TEXT
);

INSERT INTO "domain" VALUES('ALL','',0,0,0,0,'',0,'2026-01-01 00:00:00','2026-01-01 00:00:00',1,0);
INSERT INTO "domain" VALUES('a.example','the first',10,-1,2048,0,'virtual',0,'2026-01-01 00:00:00','2026-01-01 00:00:00',1,0);
INSERT INTO "domain" VALUES('Catch.Example','',0,0,0,0,'virtual',0,'2026-01-01 00:00:00','2026-01-01 00:00:00',1,0);
INSERT INTO "domain" VALUES('bücher.example','Bücher',0,0,0,0,'virtual',0,'2026-01-01 00:00:00','2026-01-01 00:00:00',1,0);
INSERT INTO "domain" VALUES('off.example','',0,0,0,0,'virtual',0,'2026-01-01 00:00:00','2026-01-01 00:00:00',0,365);
INSERT INTO "domain" VALUES('alias.example','',0,0,0,0,'virtual',0,'2026-01-01 00:00:00','2026-01-01 00:00:00',1,0);
INSERT INTO "domain" VALUES('backup.example','',0,0,0,0,'virtual',1,'2026-01-01 00:00:00','2026-01-01 00:00:00',1,0);
CREATE TABLE domain_admins (
  username TEXT,
  "domain" TEXT,
  created TEXT,
  active TEXT
);

INSERT INTO domain_admins VALUES('root@a.example','ALL','2026-01-01 00:00:00',1);
CREATE TABLE log (
  id TEXT,
  timestamp TEXT,
  username TEXT,
  "domain" TEXT,
  action TEXT,
  data TEXT
);

INSERT INTO log VALUES(1,'2026-01-01 00:00:00','root','a.example','create','; DROP (');
CREATE TABLE mailbox (
  username TEXT,
  password TEXT,
  name TEXT,
  maildir TEXT,
  quota TEXT,
  local_part TEXT,
  "domain" TEXT,
  created TEXT,
  modified TEXT,
  active TEXT,
  phone TEXT,
  email_other TEXT,
  token TEXT,
  token_validity TEXT,
  password_expiry TEXT,
  totp_secret TEXT,
  smtp_active TEXT
);

INSERT INTO mailbox VALUES('h01@a.example','{ARGON2ID}$argon2id$v=19$m=65536,t=4,p=1$R2Z4T1VPUjZpSC9USkp6YQ$H47Ya2wprpaK9/dVSxVPulxpWIq6XxqdmclgpuXn00c','','a.example/h01/',1048576000,'h01','a.example','2026-01-01 00:00:00','2026-01-01 00:00:00',1,'','','','2000-01-01 00:00:00','2000-01-01 00:00:00',NULL,1);
INSERT INTO mailbox VALUES('h02@a.example','$argon2id$v=19$m=65536,t=4,p=1$R2Z4T1VPUjZpSC9USkp6YQ$H47Ya2wprpaK9/dVSxVPulxpWIq6XxqdmclgpuXn00c','','a.example/h02/',1048576000,'h02','a.example','2026-01-01 00:00:00','2026-01-01 00:00:00',1,'','','','2000-01-01 00:00:00','2000-01-01 00:00:00',NULL,1);
INSERT INTO mailbox VALUES('h03@a.example','$argon2i$v=19$m=32768,t=4,p=1$8tnlgAVMd4GxrYHKlDQW5Q$ItbtRHcG6WAQ+Sp66Sg/VfC82TJPABPafWCeDdteTHE','','a.example/h03/',1048576000,'h03','a.example','2026-01-01 00:00:00','2026-01-01 00:00:00',1,'','','','2000-01-01 00:00:00','2000-01-01 00:00:00',NULL,1);
INSERT INTO mailbox VALUES('h04@a.example','{BLF-CRYPT}$2y$10$rQtMysl.bRVOZEmMZE7vvu5oDIxU2Fk8TXVr0os6cLgnDX0bxxbvy','','a.example/h04/',1048576000,'h04','a.example','2026-01-01 00:00:00','2026-01-01 00:00:00',1,'','','','2000-01-01 00:00:00','2000-01-01 00:00:00',NULL,1);
INSERT INTO mailbox VALUES('h05@a.example','$2y$10$rQtMysl.bRVOZEmMZE7vvu5oDIxU2Fk8TXVr0os6cLgnDX0bxxbvy','','a.example/h05/',1048576000,'h05','a.example','2026-01-01 00:00:00','2026-01-01 00:00:00',1,'','','','2000-01-01 00:00:00','2000-01-01 00:00:00',NULL,1);
INSERT INTO mailbox VALUES('h06@a.example','{CRYPT}$2y$10$rQtMysl.bRVOZEmMZE7vvu5oDIxU2Fk8TXVr0os6cLgnDX0bxxbvy','','a.example/h06/',1048576000,'h06','a.example','2026-01-01 00:00:00','2026-01-01 00:00:00',1,'','','','2000-01-01 00:00:00','2000-01-01 00:00:00',NULL,1);
INSERT INTO mailbox VALUES('h07@a.example','{BLF-CRYPT.B64}JDJ5JDEwJHdDTVRSLjkuempTRmhVSmFISE9kaU9TM2FGeWZTT3BYUTBBMkNRR2w0VlZ0Lk9vQ0FHZ2Zp','','a.example/h07/',1048576000,'h07','a.example','2026-01-01 00:00:00','2026-01-01 00:00:00',1,'','','','2000-01-01 00:00:00','2000-01-01 00:00:00',NULL,1);
INSERT INTO mailbox VALUES('h08@a.example','{SHA512-CRYPT}$6$fc449743227f1df2$q7xV3ub7WUtfvAqRWDS0EeSv/Kxs271jOkoP3uLLeFLL/olA/RlSWcV5DTnnSXvht5EAZa1Ivr6WUGZQ98a4r.','','a.example/h08/',1048576000,'h08','a.example','2026-01-01 00:00:00','2026-01-01 00:00:00',1,'','','','2000-01-01 00:00:00','2000-01-01 00:00:00',NULL,1);
INSERT INTO mailbox VALUES('h09@a.example','$6$fc449743227f1df2$q7xV3ub7WUtfvAqRWDS0EeSv/Kxs271jOkoP3uLLeFLL/olA/RlSWcV5DTnnSXvht5EAZa1Ivr6WUGZQ98a4r.','','a.example/h09/',1048576000,'h09','a.example','2026-01-01 00:00:00','2026-01-01 00:00:00',1,'','','','2000-01-01 00:00:00','2000-01-01 00:00:00',NULL,1);
INSERT INTO mailbox VALUES('h10@a.example','$5$ae47f5ae2236c09a$GXTua919NQKbgKaW0JrJqyAxNehZQWNsp3eCmsT3iUA','','a.example/h10/',1048576000,'h10','a.example','2026-01-01 00:00:00','2026-01-01 00:00:00',1,'','','','2000-01-01 00:00:00','2000-01-01 00:00:00',NULL,1);
INSERT INTO mailbox VALUES('h11@a.example','{SSHA}09ozYoz1BNz222Xc2ruR2i2NnStUMmU5','','a.example/h11/',1048576000,'h11','a.example','2026-01-01 00:00:00','2026-01-01 00:00:00',1,'','','','2000-01-01 00:00:00','2000-01-01 00:00:00',NULL,1);
INSERT INTO mailbox VALUES('h12@a.example','{SSHA256}BzRNG+drVHTfFZMnNrx1whhoAeWP7AA0r4EomsXJJJ58J0E7','','a.example/h12/',1048576000,'h12','a.example','2026-01-01 00:00:00','2026-01-01 00:00:00',1,'','','','2000-01-01 00:00:00','2000-01-01 00:00:00',NULL,1);
INSERT INTO mailbox VALUES('h13@a.example','{SSHA512}8EUaWJyeq+jDizrUGHqkleD0tyzMXuzpO0qGwNxLCJ9dLYpXvnQmMW5VrLK3JJglZMJKAGApwRjPyQkbdcvS+qZFyHA=','','a.example/h13/',1048576000,'h13','a.example','2026-01-01 00:00:00','2026-01-01 00:00:00',1,'','','','2000-01-01 00:00:00','2000-01-01 00:00:00',NULL,1);
INSERT INTO mailbox VALUES('h14@a.example','{SHA256}iprWDVfth3X1phyC9GCwSO7c7IXoyT9kHC5SkCGI7nY=','','a.example/h14/',1048576000,'h14','a.example','2026-01-01 00:00:00','2026-01-01 00:00:00',1,'','','','2000-01-01 00:00:00','2000-01-01 00:00:00',NULL,1);
INSERT INTO mailbox VALUES('h15@a.example','{SHA}q7l96ZsbheEPZ4CkBouMD5l6D9U=','','a.example/h15/',1048576000,'h15','a.example','2026-01-01 00:00:00','2026-01-01 00:00:00',1,'','','','2000-01-01 00:00:00','2000-01-01 00:00:00',NULL,1);
INSERT INTO mailbox VALUES('h16@a.example','{SHA1.HEX}abb97de99b1b85e10f6780a4068b8c0f997a0fd5','','a.example/h16/',1048576000,'h16','a.example','2026-01-01 00:00:00','2026-01-01 00:00:00',1,'','','','2000-01-01 00:00:00','2000-01-01 00:00:00',NULL,1);
INSERT INTO mailbox VALUES('h17@a.example','{PBKDF2}$1$B87WZ7R/VzTA5OKY$5000$741b44801da7f8e0e836a8a2a92e9e2130a04093','','a.example/h17/',1048576000,'h17','a.example','2026-01-01 00:00:00','2026-01-01 00:00:00',1,'','','','2000-01-01 00:00:00','2000-01-01 00:00:00',NULL,1);
INSERT INTO mailbox VALUES('h18@a.example','{SCRAM-SHA-256}4096,6g+wysvrDsV3DI5FijEr5A==,xBONx4fOab8pEUiCWsGKTB4gSSuqBQSBEk3s2bVSYoI=,CJH5qKuUrApit6mfbK69LHeCS5Lri5hGkDSGkjFUSKE=','','a.example/h18/',1048576000,'h18','a.example','2026-01-01 00:00:00','2026-01-01 00:00:00',1,'','','','2000-01-01 00:00:00','2000-01-01 00:00:00',NULL,1);
INSERT INTO mailbox VALUES('h19@a.example','$y$j9T$F5Jx5fExrKuPp53xLKQ..1$fSbCBWazDcgOPXPS4R7TfNvuJhAnryUNE5mcjHDN0H/','','a.example/h19/',1048576000,'h19','a.example','2026-01-01 00:00:00','2026-01-01 00:00:00',1,'','','','2000-01-01 00:00:00','2000-01-01 00:00:00',NULL,1);
INSERT INTO mailbox VALUES('h20@a.example','98dfa50eee50910cb49bb06e65230e7d','','a.example/h20/',1048576000,'h20','a.example','2026-01-01 00:00:00','2026-01-01 00:00:00',1,'','','','2000-01-01 00:00:00','2000-01-01 00:00:00',NULL,1);
INSERT INTO mailbox VALUES('h21@a.example','{PLAIN-MD5}98dfa50eee50910cb49bb06e65230e7d','','a.example/h21/',1048576000,'h21','a.example','2026-01-01 00:00:00','2026-01-01 00:00:00',1,'','','','2000-01-01 00:00:00','2000-01-01 00:00:00',NULL,1);
INSERT INTO mailbox VALUES('h22@a.example','{MD5}mN+lDu5QkQy0m7BuZSMOfQ==','','a.example/h22/',1048576000,'h22','a.example','2026-01-01 00:00:00','2026-01-01 00:00:00',1,'','','','2000-01-01 00:00:00','2000-01-01 00:00:00',NULL,1);
INSERT INTO mailbox VALUES('h23@a.example','$1$2846f679$Uz8JwOJLuoXs.4dwp0EL70','','a.example/h23/',1048576000,'h23','a.example','2026-01-01 00:00:00','2026-01-01 00:00:00',1,'','','','2000-01-01 00:00:00','2000-01-01 00:00:00',NULL,1);
INSERT INTO mailbox VALUES('h24@a.example','c0CXUjwWgJxFY','','a.example/h24/',1048576000,'h24','a.example','2026-01-01 00:00:00','2026-01-01 00:00:00',1,'','','','2000-01-01 00:00:00','2000-01-01 00:00:00',NULL,1);
INSERT INTO mailbox VALUES('h25@a.example','{PLAIN}Secret12','','a.example/h25/',1048576000,'h25','a.example','2026-01-01 00:00:00','2026-01-01 00:00:00',1,'','','','2000-01-01 00:00:00','2000-01-01 00:00:00',NULL,1);
INSERT INTO mailbox VALUES('h26@a.example','$bcrypt-sha256$v=2,t=2b,r=12$YwdGhuT1fbq7T4v0V/WdC.$zSWMNZNICtBMsPq17q3UkV.NCzaz2TK','','a.example/h26/',1048576000,'h26','a.example','2026-01-01 00:00:00','2026-01-01 00:00:00',1,'','','','2000-01-01 00:00:00','2000-01-01 00:00:00',NULL,1);
INSERT INTO mailbox VALUES('h27@a.example','$pbkdf2-sha256$1$nNP63zsH4ByDsHZO6b0Xgg$vsFgNCRuNU4TNCEHRp8lzlZWPUhC2DErfUejoSKXm2Q','','a.example/h27/',1048576000,'h27','a.example','2026-01-01 00:00:00','2026-01-01 00:00:00',1,'','','','2000-01-01 00:00:00','2000-01-01 00:00:00',NULL,1);
INSERT INTO mailbox VALUES('h28@a.example','!','','a.example/h28/',1048576000,'h28','a.example','2026-01-01 00:00:00','2026-01-01 00:00:00',1,'','','','2000-01-01 00:00:00','2000-01-01 00:00:00',NULL,1);
INSERT INTO mailbox VALUES('Anna@A.example','{SHA512-CRYPT}$6$fc449743227f1df2$q7xV3ub7WUtfvAqRWDS0EeSv/Kxs271jOkoP3uLLeFLL/olA/RlSWcV5DTnnSXvht5EAZa1Ivr6WUGZQ98a4r.','Anna O''Müller\Test','A.example/Anna/',5242880000,'Anna','A.example','2026-01-01 00:00:00','2026-01-01 00:00:00',1,'','','','2000-01-01 00:00:00','2000-01-01 00:00:00',NULL,1);
INSERT INTO mailbox VALUES('bob@a.example','{SHA512-CRYPT}$6$fc449743227f1df2$q7xV3ub7WUtfvAqRWDS0EeSv/Kxs271jOkoP3uLLeFLL/olA/RlSWcV5DTnnSXvht5EAZa1Ivr6WUGZQ98a4r.','Bob','a.example/bob/',0,'bob','a.example','2026-01-01 00:00:00','2026-01-01 00:00:00',1,'','','','2000-01-01 00:00:00','2000-01-01 00:00:00',NULL,1);
INSERT INTO mailbox VALUES('Bob@a.example','{SHA512-CRYPT}$6$fc449743227f1df2$q7xV3ub7WUtfvAqRWDS0EeSv/Kxs271jOkoP3uLLeFLL/olA/RlSWcV5DTnnSXvht5EAZa1Ivr6WUGZQ98a4r.','Another Bob','a.example/Bob/',0,'Bob','a.example','2026-01-01 00:00:00','2026-01-01 00:00:00',1,'','','','2000-01-01 00:00:00','2000-01-01 00:00:00',NULL,1);
INSERT INTO mailbox VALUES('unlimited@a.example','{SHA512-CRYPT}$6$fc449743227f1df2$q7xV3ub7WUtfvAqRWDS0EeSv/Kxs271jOkoP3uLLeFLL/olA/RlSWcV5DTnnSXvht5EAZa1Ivr6WUGZQ98a4r.','','a.example/unlimited/',0,'unlimited','a.example','2026-01-01 00:00:00','2026-01-01 00:00:00',1,'','','','2000-01-01 00:00:00','2000-01-01 00:00:00',NULL,1);
INSERT INTO mailbox VALUES('disabled@a.example','{SHA512-CRYPT}$6$fc449743227f1df2$q7xV3ub7WUtfvAqRWDS0EeSv/Kxs271jOkoP3uLLeFLL/olA/RlSWcV5DTnnSXvht5EAZa1Ivr6WUGZQ98a4r.','','a.example/disabled/',-1,'disabled','a.example','2026-01-01 00:00:00','2026-01-01 00:00:00',1,'','','','2000-01-01 00:00:00','2000-01-01 00:00:00',NULL,1);
INSERT INTO mailbox VALUES('copy@a.example','{SHA512-CRYPT}$6$fc449743227f1df2$q7xV3ub7WUtfvAqRWDS0EeSv/Kxs271jOkoP3uLLeFLL/olA/RlSWcV5DTnnSXvht5EAZa1Ivr6WUGZQ98a4r.','','a.example/copy/',0,'copy','a.example','2026-01-01 00:00:00','2026-01-01 00:00:00',1,'','','','2000-01-01 00:00:00','2000-01-01 00:00:00',NULL,1);
INSERT INTO mailbox VALUES('forward@a.example','{SHA512-CRYPT}$6$fc449743227f1df2$q7xV3ub7WUtfvAqRWDS0EeSv/Kxs271jOkoP3uLLeFLL/olA/RlSWcV5DTnnSXvht5EAZa1Ivr6WUGZQ98a4r.','','a.example/forward/',0,'forward','a.example','2026-01-01 00:00:00','2026-01-01 00:00:00',1,'','','','2000-01-01 00:00:00','2000-01-01 00:00:00',NULL,1);
INSERT INTO mailbox VALUES('away@a.example','{SHA512-CRYPT}$6$fc449743227f1df2$q7xV3ub7WUtfvAqRWDS0EeSv/Kxs271jOkoP3uLLeFLL/olA/RlSWcV5DTnnSXvht5EAZa1Ivr6WUGZQ98a4r.','','a.example/away/',0,'away','a.example','2026-01-01 00:00:00','2026-01-01 00:00:00',1,'','','','2000-01-01 00:00:00','2000-01-01 00:00:00',NULL,1);
INSERT INTO mailbox VALUES('inactive@a.example','{SHA512-CRYPT}$6$fc449743227f1df2$q7xV3ub7WUtfvAqRWDS0EeSv/Kxs271jOkoP3uLLeFLL/olA/RlSWcV5DTnnSXvht5EAZa1Ivr6WUGZQ98a4r.','','a.example/inactive/',0,'inactive','a.example','2026-01-01 00:00:00','2026-01-01 00:00:00',0,'','','','2000-01-01 00:00:00','2000-01-01 00:00:00',NULL,1);
INSERT INTO mailbox VALUES('nosend@a.example','{SHA512-CRYPT}$6$fc449743227f1df2$q7xV3ub7WUtfvAqRWDS0EeSv/Kxs271jOkoP3uLLeFLL/olA/RlSWcV5DTnnSXvht5EAZa1Ivr6WUGZQ98a4r.','','a.example/nosend/',0,'nosend','a.example','2026-01-01 00:00:00','2026-01-01 00:00:00',1,'','','','2000-01-01 00:00:00','2000-01-01 00:00:00',NULL,0);
INSERT INTO mailbox VALUES('layout@a.example','{SHA512-CRYPT}$6$fc449743227f1df2$q7xV3ub7WUtfvAqRWDS0EeSv/Kxs271jOkoP3uLLeFLL/olA/RlSWcV5DTnnSXvht5EAZa1Ivr6WUGZQ98a4r.','','layout@a.example/',0,'layout','a.example','2026-01-01 00:00:00','2026-01-01 00:00:00',1,'','','','2000-01-01 00:00:00','2000-01-01 00:00:00',NULL,1);
INSERT INTO mailbox VALUES('extra@a.example','{SHA512-CRYPT}$6$fc449743227f1df2$q7xV3ub7WUtfvAqRWDS0EeSv/Kxs271jOkoP3uLLeFLL/olA/RlSWcV5DTnnSXvht5EAZa1Ivr6WUGZQ98a4r.','','a.example/extra/',0,'extra','a.example','2026-01-01 00:00:00','2026-01-01 00:00:00',1,'+49 1','','','2000-01-01 00:00:00','2000-01-01 00:00:00','SECRET',1);
INSERT INTO mailbox VALUES('shadowed@catch.example','{SHA512-CRYPT}$6$fc449743227f1df2$q7xV3ub7WUtfvAqRWDS0EeSv/Kxs271jOkoP3uLLeFLL/olA/RlSWcV5DTnnSXvht5EAZa1Ivr6WUGZQ98a4r.','','catch.example/shadowed/',0,'shadowed','catch.example','2026-01-01 00:00:00','2026-01-01 00:00:00',1,'','','','2000-01-01 00:00:00','2000-01-01 00:00:00',NULL,1);
INSERT INTO mailbox VALUES('known@catch.example','{SHA512-CRYPT}$6$fc449743227f1df2$q7xV3ub7WUtfvAqRWDS0EeSv/Kxs271jOkoP3uLLeFLL/olA/RlSWcV5DTnnSXvht5EAZa1Ivr6WUGZQ98a4r.','','catch.example/known/',0,'known','catch.example','2026-01-01 00:00:00','2026-01-01 00:00:00',1,'','','','2000-01-01 00:00:00','2000-01-01 00:00:00',NULL,1);
INSERT INTO mailbox VALUES('info@bücher.example','{SHA512-CRYPT}$6$fc449743227f1df2$q7xV3ub7WUtfvAqRWDS0EeSv/Kxs271jOkoP3uLLeFLL/olA/RlSWcV5DTnnSXvht5EAZa1Ivr6WUGZQ98a4r.','MÃ¼ller GmbH','bücher.example/info/',0,'info','bücher.example','2026-01-01 00:00:00','2026-01-01 00:00:00',1,'','','','2000-01-01 00:00:00','2000-01-01 00:00:00',NULL,1);
INSERT INTO mailbox VALUES('person@off.example','{SHA512-CRYPT}$6$fc449743227f1df2$q7xV3ub7WUtfvAqRWDS0EeSv/Kxs271jOkoP3uLLeFLL/olA/RlSWcV5DTnnSXvht5EAZa1Ivr6WUGZQ98a4r.','','off.example/person/',0,'person','off.example','2026-01-01 00:00:00','2026-01-01 00:00:00',1,'','','','2000-01-01 00:00:00','2000-01-01 00:00:00',NULL,1);
INSERT INTO mailbox VALUES('tag+ged@a.example','{SHA512-CRYPT}$6$fc449743227f1df2$q7xV3ub7WUtfvAqRWDS0EeSv/Kxs271jOkoP3uLLeFLL/olA/RlSWcV5DTnnSXvht5EAZa1Ivr6WUGZQ98a4r.','','a.example/tag+ged/',0,'tag+ged','a.example','2026-01-01 00:00:00','2026-01-01 00:00:00',1,'','','','2000-01-01 00:00:00','2000-01-01 00:00:00',NULL,1);
INSERT INTO mailbox VALUES('lost@nowhere.example','{SHA512-CRYPT}$6$fc449743227f1df2$q7xV3ub7WUtfvAqRWDS0EeSv/Kxs271jOkoP3uLLeFLL/olA/RlSWcV5DTnnSXvht5EAZa1Ivr6WUGZQ98a4r.','','nowhere.example/lost/',0,'lost','nowhere.example','2026-01-01 00:00:00','2026-01-01 00:00:00',1,'','','','2000-01-01 00:00:00','2000-01-01 00:00:00',NULL,1);
CREATE TABLE mailbox_app_password (
  id TEXT,
  username TEXT,
  description TEXT,
  password_hash TEXT
);

INSERT INTO mailbox_app_password VALUES(1,'anna@a.example','phone','{BLF-CRYPT}$2y$10$rQtMysl.bRVOZEmMZE7vvu5oDIxU2Fk8TXVr0os6cLgnDX0bxxbvy');
CREATE TABLE vacation (
  email TEXT,
  subject TEXT,
  body TEXT,
  activefrom TEXT,
  activeuntil TEXT,
  cache TEXT,
  "domain" TEXT,
  interval_time TEXT,
  created TEXT,
  modified TEXT,
  active TEXT
);

INSERT INTO vacation VALUES('away@a.example','Away','I am away','2026-01-01 00:00:00','2038-01-18 00:00:00','','a.example',0,'2026-01-01 00:00:00','2026-01-01 00:00:00',1);
COMMIT;
