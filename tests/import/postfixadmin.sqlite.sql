PRAGMA foreign_keys=OFF;
BEGIN TRANSACTION;
CREATE TABLE config (
        `id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
        `name` TEXT NOT NULL UNIQUE DEFAULT '',
        `value` TEXT NOT NULL DEFAULT ''
        );
INSERT INTO config VALUES(1,'version','1856');
CREATE TABLE admin (
          `username` varchar(255) NOT NULL,
          `password` varchar(255) NOT NULL,
          `superadmin` tinyint(1) NOT NULL DEFAULT '0',
          `created` datetime NOT NULL default '2000-01-01',
          `modified` datetime NOT NULL default '2000-01-01',
          `active` tinyint(1) NOT NULL DEFAULT '1', `phone` varchar(30) NOT NULL DEFAULT '', `email_other` varchar(255) NOT NULL DEFAULT '', token varchar(255)  NOT NULL DEFAULT '', token_validity datetime NOT NULL default '2000-01-01', totp_secret varchar(255) DEFAULT NULL,
          PRIMARY KEY (`username`));
INSERT INTO admin VALUES('root@a.example','{SHA512-CRYPT}$6$fc449743227f1df2$q7xV3ub7WUtfvAqRWDS0EeSv/Kxs271jOkoP3uLLeFLL/olA/RlSWcV5DTnnSXvht5EAZa1Ivr6WUGZQ98a4r.',1,'2026-01-01 12:00:00','2026-01-01 12:00:00',1,'','','','2000-01-01',NULL);
CREATE TABLE alias (
          `address` varchar(255) NOT NULL,
          `goto` text NOT NULL,
          `domain` varchar(255) NOT NULL,
          `created` datetime NOT NULL default '2000-01-01',
          `modified` datetime NOT NULL default '2000-01-01',
          `active` tinyint(1) NOT NULL DEFAULT '1', description varchar(255) NOT NULL DEFAULT '',
          PRIMARY KEY (`address`));
INSERT INTO alias VALUES('h01@a.example','h01@a.example','a.example','2026-01-01 12:00:00','2026-01-01 12:00:00',1,'');
INSERT INTO alias VALUES('h02@a.example','h02@a.example','a.example','2026-01-01 12:00:00','2026-01-01 12:00:00',1,'');
INSERT INTO alias VALUES('h03@a.example','h03@a.example','a.example','2026-01-01 12:00:00','2026-01-01 12:00:00',1,'');
INSERT INTO alias VALUES('h04@a.example','h04@a.example','a.example','2026-01-01 12:00:00','2026-01-01 12:00:00',1,'');
INSERT INTO alias VALUES('h05@a.example','h05@a.example','a.example','2026-01-01 12:00:00','2026-01-01 12:00:00',1,'');
INSERT INTO alias VALUES('h06@a.example','h06@a.example','a.example','2026-01-01 12:00:00','2026-01-01 12:00:00',1,'');
INSERT INTO alias VALUES('h07@a.example','h07@a.example','a.example','2026-01-01 12:00:00','2026-01-01 12:00:00',1,'');
INSERT INTO alias VALUES('h08@a.example','h08@a.example','a.example','2026-01-01 12:00:00','2026-01-01 12:00:00',1,'');
INSERT INTO alias VALUES('h09@a.example','h09@a.example','a.example','2026-01-01 12:00:00','2026-01-01 12:00:00',1,'');
INSERT INTO alias VALUES('h10@a.example','h10@a.example','a.example','2026-01-01 12:00:00','2026-01-01 12:00:00',1,'');
INSERT INTO alias VALUES('h11@a.example','h11@a.example','a.example','2026-01-01 12:00:00','2026-01-01 12:00:00',1,'');
INSERT INTO alias VALUES('h12@a.example','h12@a.example','a.example','2026-01-01 12:00:00','2026-01-01 12:00:00',1,'');
INSERT INTO alias VALUES('h13@a.example','h13@a.example','a.example','2026-01-01 12:00:00','2026-01-01 12:00:00',1,'');
INSERT INTO alias VALUES('h14@a.example','h14@a.example','a.example','2026-01-01 12:00:00','2026-01-01 12:00:00',1,'');
INSERT INTO alias VALUES('h15@a.example','h15@a.example','a.example','2026-01-01 12:00:00','2026-01-01 12:00:00',1,'');
INSERT INTO alias VALUES('h16@a.example','h16@a.example','a.example','2026-01-01 12:00:00','2026-01-01 12:00:00',1,'');
INSERT INTO alias VALUES('h17@a.example','h17@a.example','a.example','2026-01-01 12:00:00','2026-01-01 12:00:00',1,'');
INSERT INTO alias VALUES('h18@a.example','h18@a.example','a.example','2026-01-01 12:00:00','2026-01-01 12:00:00',1,'');
INSERT INTO alias VALUES('h19@a.example','h19@a.example','a.example','2026-01-01 12:00:00','2026-01-01 12:00:00',1,'');
INSERT INTO alias VALUES('h20@a.example','h20@a.example','a.example','2026-01-01 12:00:00','2026-01-01 12:00:00',1,'');
INSERT INTO alias VALUES('h21@a.example','h21@a.example','a.example','2026-01-01 12:00:00','2026-01-01 12:00:00',1,'');
INSERT INTO alias VALUES('h22@a.example','h22@a.example','a.example','2026-01-01 12:00:00','2026-01-01 12:00:00',1,'');
INSERT INTO alias VALUES('h23@a.example','h23@a.example','a.example','2026-01-01 12:00:00','2026-01-01 12:00:00',1,'');
INSERT INTO alias VALUES('h24@a.example','h24@a.example','a.example','2026-01-01 12:00:00','2026-01-01 12:00:00',1,'');
INSERT INTO alias VALUES('h25@a.example','h25@a.example','a.example','2026-01-01 12:00:00','2026-01-01 12:00:00',1,'');
INSERT INTO alias VALUES('h26@a.example','h26@a.example','a.example','2026-01-01 12:00:00','2026-01-01 12:00:00',1,'');
INSERT INTO alias VALUES('h27@a.example','h27@a.example','a.example','2026-01-01 12:00:00','2026-01-01 12:00:00',1,'');
INSERT INTO alias VALUES('h28@a.example','h28@a.example','a.example','2026-01-01 12:00:00','2026-01-01 12:00:00',1,'');
INSERT INTO alias VALUES('Anna@A.example','Anna@A.example','a.example','2026-01-01 12:00:00','2026-01-01 12:00:00',1,'');
INSERT INTO alias VALUES('bob@a.example','bob@a.example','a.example','2026-01-01 12:00:00','2026-01-01 12:00:00',1,'');
INSERT INTO alias VALUES('unlimited@a.example','unlimited@a.example','a.example','2026-01-01 12:00:00','2026-01-01 12:00:00',1,'');
INSERT INTO alias VALUES('disabled@a.example','disabled@a.example','a.example','2026-01-01 12:00:00','2026-01-01 12:00:00',1,'');
INSERT INTO alias VALUES('copy@a.example','copy@a.example,copy@outside.example','a.example','2026-01-01 12:00:00','2026-01-01 12:00:00',1,'');
INSERT INTO alias VALUES('forward@a.example','forward@outside.example','a.example','2026-01-01 12:00:00','2026-01-01 12:00:00',1,'');
INSERT INTO alias VALUES('away@a.example','away@a.example,away#a.example@autoreply.change-this-to-your.domain.tld','a.example','2026-01-01 12:00:00','2026-01-01 12:00:00',1,'');
INSERT INTO alias VALUES('inactive@a.example','inactive@a.example','a.example','2026-01-01 12:00:00','2026-01-01 12:00:00',1,'');
INSERT INTO alias VALUES('nosend@a.example','nosend@a.example','a.example','2026-01-01 12:00:00','2026-01-01 12:00:00',1,'');
INSERT INTO alias VALUES('layout@a.example','layout@a.example','a.example','2026-01-01 12:00:00','2026-01-01 12:00:00',1,'');
INSERT INTO alias VALUES('extra@a.example','extra@a.example','a.example','2026-01-01 12:00:00','2026-01-01 12:00:00',1,'');
INSERT INTO alias VALUES('known@catch.example','known@catch.example','Catch.Example','2026-01-01 12:00:00','2026-01-01 12:00:00',1,'');
INSERT INTO alias VALUES('info@bücher.example','info@bücher.example','bücher.example','2026-01-01 12:00:00','2026-01-01 12:00:00',1,'');
INSERT INTO alias VALUES('person@off.example','person@off.example','off.example','2026-01-01 12:00:00','2026-01-01 12:00:00',1,'');
INSERT INTO alias VALUES('tag+ged@a.example','tag+ged@a.example','a.example','2026-01-01 12:00:00','2026-01-01 12:00:00',1,'');
INSERT INTO alias VALUES('sales@a.example',replace('anna@a.example,\nbob@A.example, x@outside.example','\n',char(10)),'a.example','2026-01-01 12:00:00','2026-01-01 12:00:00',1,'the shop');
INSERT INTO alias VALUES('team@a.example','sales@a.example,copy@a.example','a.example','2026-01-01 12:00:00','2026-01-01 12:00:00',1,'');
INSERT INTO alias VALUES('@catch.example','anna@a.example','Catch.Example','2026-01-01 12:00:00','2026-01-01 12:00:00',1,'');
INSERT INTO alias VALUES('dangling@a.example','nobody@a.example','a.example','2026-01-01 12:00:00','2026-01-01 12:00:00',1,'');
INSERT INTO alias VALUES('round@a.example','circle@a.example','a.example','2026-01-01 12:00:00','2026-01-01 12:00:00',1,'');
INSERT INTO alias VALUES('circle@a.example','round@a.example','a.example','2026-01-01 12:00:00','2026-01-01 12:00:00',1,'');
INSERT INTO alias VALUES('pipe@a.example','|/usr/bin/x, anna@a.example','a.example','2026-01-01 12:00:00','2026-01-01 12:00:00',1,'');
INSERT INTO alias VALUES('off@a.example','anna@a.example','a.example','2026-01-01 12:00:00','2026-01-01 12:00:00',0,'');
INSERT INTO alias VALUES('toalias@a.example','anna@alias.example','a.example','2026-01-01 12:00:00','2026-01-01 12:00:00',1,'');
INSERT INTO alias VALUES('own@alias.example','anna@a.example','alias.example','2026-01-01 12:00:00','2026-01-01 12:00:00',1,'');
INSERT INTO alias VALUES('INFO@a.example','info@xn--bcher-kva.example','a.example','2026-01-01 12:00:00','2026-01-01 12:00:00',1,'');
INSERT INTO alias VALUES('postmaster@backup.example','anna@a.example','backup.example','2026-01-01 12:00:00','2026-01-01 12:00:00',1,'');
INSERT INTO alias VALUES('tagged@a.example','anna+shop@a.example','a.example','2026-01-01 12:00:00','2026-01-01 12:00:00',1,'');
CREATE TABLE alias_domain (
          `alias_domain` varchar(255) NOT NULL,
          `target_domain` varchar(255) NOT NULL,
          `created` datetime NOT NULL default '2000-01-01',
          `modified` datetime NOT NULL default '2000-01-01',
          `active` tinyint(1) NOT NULL DEFAULT '1', description varchar(255) NOT NULL DEFAULT '',
          PRIMARY KEY (`alias_domain`));
INSERT INTO alias_domain VALUES('alias.example','a.example','2026-01-01 12:00:00','2026-01-01 12:00:00',1,'');
INSERT INTO alias_domain VALUES('none.example','backup.example','2026-01-01 12:00:00','2026-01-01 12:00:00',1,'');
CREATE TABLE domain (
          `domain` varchar(255) NOT NULL,
          `description` varchar(255) NOT NULL,
          `aliases` int(11) NOT NULL DEFAULT 0,
          `mailboxes` int(11) NOT NULL DEFAULT 0,
          `maxquota` bigint(20) NOT NULL DEFAULT 0,
          `quota` bigint(20) NOT NULL DEFAULT 0,
          `transport` varchar(255) NOT NULL,
          `backupmx` tinyint(1) NOT NULL DEFAULT '0',
          `created` datetime NOT NULL default '2000-01-01',
          `modified` datetime NOT NULL default '2000-01-01',
          `active` tinyint(1) NOT NULL DEFAULT '1', password_expiry int DEFAULT 0,
          PRIMARY KEY (`domain`));
INSERT INTO domain VALUES('ALL','',0,0,0,0,'',0,'2026-01-01 12:00:00','2026-01-01 12:00:00',1,0);
INSERT INTO domain VALUES('a.example','the first',10,-1,2048,0,'virtual',0,'2026-01-01 12:00:00','2026-01-01 12:00:00',1,0);
INSERT INTO domain VALUES('Catch.Example','',0,0,0,0,'virtual',0,'2026-01-01 12:00:00','2026-01-01 12:00:00',1,0);
INSERT INTO domain VALUES('bücher.example','Bücher',0,0,0,0,'virtual',0,'2026-01-01 12:00:00','2026-01-01 12:00:00',1,0);
INSERT INTO domain VALUES('off.example','',0,0,0,0,'virtual',0,'2026-01-01 12:00:00','2026-01-01 12:00:00',0,365);
INSERT INTO domain VALUES('alias.example','',0,0,0,0,'virtual',0,'2026-01-01 12:00:00','2026-01-01 12:00:00',1,0);
INSERT INTO domain VALUES('backup.example','',0,0,0,0,'virtual',1,'2026-01-01 12:00:00','2026-01-01 12:00:00',1,0);
INSERT INTO domain VALUES('none.example','',0,0,0,0,'virtual',0,'2026-01-01 12:00:00','2026-01-01 12:00:00',1,0);
CREATE TABLE domain_admins (
          `username` varchar(255) NOT NULL,
          `domain` varchar(255) NOT NULL,
          `created` datetime NOT NULL default '2000-01-01',
          `active` tinyint(1) NOT NULL DEFAULT '1');
INSERT INTO domain_admins VALUES('root@a.example','ALL','2026-01-01 12:00:00',1);
CREATE TABLE fetchmail (
          `id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
          `domain` varchar(255) DEFAULT '',
          `mailbox` varchar(255) NOT NULL,
          `src_server` varchar(255) NOT NULL,
          `src_auth` varchar(255) DEFAULT NULL,
          `src_user` varchar(255) NOT NULL,
          `src_password` varchar(255) NOT NULL,
          `src_folder` varchar(255) NOT NULL,
          `poll_time` int(11)  NOT NULL DEFAULT '10',
          `fetchall` tinyint(1) NOT NULL DEFAULT '0',
          `keep` tinyint(1) NOT NULL DEFAULT '0',
          `protocol` text DEFAULT NULL,
          `usessl` tinyint(1) NOT NULL DEFAULT '0',
          `sslcertck` tinyint(1) NOT NULL DEFAULT '0',
          `sslcertpath` varchar(255) DEFAULT '',
          `sslfingerprint` varchar(255) DEFAULT '',
          `extra_options` text,
          `returned_text` text,
          `mda` varchar(255) NOT NULL,
          `date` datetime NOT NULL default '2000-01-01',
          `created` datetime NOT NULL default '2000-01-01',
          `modified` datetime NOT NULL default CURRENT_TIMESTAMP,
          `active` tinyint(1) NOT NULL DEFAULT '0', src_port int(11) NOT NULL DEFAULT 0);
INSERT INTO fetchmail VALUES(1,'a.example','bob@a.example','pop.outside.example','password','bob','x','',10,0,0,'POP3',0,0,'','','','','','2000-01-01','2000-01-01','2026-11-22 13:47:44',1,0);
CREATE TABLE mailbox (
          `username` varchar(255) NOT NULL,
          `password` varchar(255) NOT NULL,
          `name` varchar(255) NOT NULL,
          `maildir` varchar(255) NOT NULL,
          `quota` bigint(20) NOT NULL DEFAULT 0,
          `local_part` varchar(255) NOT NULL,
          `domain` varchar(255) NOT NULL,
          `created` datetime NOT NULL default '2000-01-01',
          `modified` datetime NOT NULL default '2000-01-01',
          `active` tinyint(1) NOT NULL DEFAULT '1', `phone` varchar(30) NOT NULL DEFAULT '', `email_other` varchar(255) NOT NULL DEFAULT '', token varchar(255)  NOT NULL DEFAULT '', token_validity datetime NOT NULL default '2000-01-01', password_expiry datetime NOT NULL default '2000-01-01', totp_secret varchar(255) DEFAULT NULL, smtp_active tinyint(1) NOT NULL DEFAULT '1',
          PRIMARY KEY (`username`));
INSERT INTO mailbox VALUES('h01@a.example','{ARGON2ID}$argon2id$v=19$m=65536,t=4,p=1$R2Z4T1VPUjZpSC9USkp6YQ$H47Ya2wprpaK9/dVSxVPulxpWIq6XxqdmclgpuXn00c','','a.example/h01/',1048576000,'h01','a.example','2026-01-01 12:00:00','2026-01-01 12:00:00',1,'','','','2000-01-01 00:00:00','2000-01-01 00:00:00',NULL,1);
INSERT INTO mailbox VALUES('h02@a.example','$argon2id$v=19$m=8192,t=1,p=1$S0QxTTBxVTR6OVVISjBKTQ$/FJTm/JR9gQD/5ExD6fCT2XNVEv6Lc4PEUNuazfOQXo','','a.example/h02/',1048576000,'h02','a.example','2026-01-01 12:00:00','2026-01-01 12:00:00',1,'','','','2000-01-01 00:00:00','2000-01-01 00:00:00',NULL,1);
INSERT INTO mailbox VALUES('h03@a.example','$argon2i$v=19$m=32768,t=4,p=1$8tnlgAVMd4GxrYHKlDQW5Q$ItbtRHcG6WAQ+Sp66Sg/VfC82TJPABPafWCeDdteTHE','','a.example/h03/',1048576000,'h03','a.example','2026-01-01 12:00:00','2026-01-01 12:00:00',1,'','','','2000-01-01 00:00:00','2000-01-01 00:00:00',NULL,1);
INSERT INTO mailbox VALUES('h04@a.example','{BLF-CRYPT}$2y$10$rQtMysl.bRVOZEmMZE7vvu5oDIxU2Fk8TXVr0os6cLgnDX0bxxbvy','','a.example/h04/',1048576000,'h04','a.example','2026-01-01 12:00:00','2026-01-01 12:00:00',1,'','','','2000-01-01 00:00:00','2000-01-01 00:00:00',NULL,1);
INSERT INTO mailbox VALUES('h05@a.example','$2y$04$DemoQ3umhkvhWJ4dwpb1q.Z66J47qHHSy98B/T7YeEVw3uk0Wxsaa','','a.example/h05/',1048576000,'h05','a.example','2026-01-01 12:00:00','2026-01-01 12:00:00',1,'','','','2000-01-01 00:00:00','2000-01-01 00:00:00',NULL,1);
INSERT INTO mailbox VALUES('h06@a.example','{CRYPT}$2y$04$DemoQ3umhkvhWJ4dwpb1q.Z66J47qHHSy98B/T7YeEVw3uk0Wxsaa','','a.example/h06/',1048576000,'h06','a.example','2026-01-01 12:00:00','2026-01-01 12:00:00',1,'','','','2000-01-01 00:00:00','2000-01-01 00:00:00',NULL,1);
INSERT INTO mailbox VALUES('h07@a.example','{BLF-CRYPT.B64}JDJ5JDEwJHdDTVRSLjkuempTRmhVSmFISE9kaU9TM2FGeWZTT3BYUTBBMkNRR2w0VlZ0Lk9vQ0FHZ2Zp','','a.example/h07/',1048576000,'h07','a.example','2026-01-01 12:00:00','2026-01-01 12:00:00',1,'','','','2000-01-01 00:00:00','2000-01-01 00:00:00',NULL,1);
INSERT INTO mailbox VALUES('h08@a.example','{SHA512-CRYPT}$6$fc449743227f1df2$q7xV3ub7WUtfvAqRWDS0EeSv/Kxs271jOkoP3uLLeFLL/olA/RlSWcV5DTnnSXvht5EAZa1Ivr6WUGZQ98a4r.','','a.example/h08/',1048576000,'h08','a.example','2026-01-01 12:00:00','2026-01-01 12:00:00',1,'','','','2000-01-01 00:00:00','2000-01-01 00:00:00',NULL,1);
INSERT INTO mailbox VALUES('h09@a.example','$6$fc449743227f1df2$q7xV3ub7WUtfvAqRWDS0EeSv/Kxs271jOkoP3uLLeFLL/olA/RlSWcV5DTnnSXvht5EAZa1Ivr6WUGZQ98a4r.','','a.example/h09/',1048576000,'h09','a.example','2026-01-01 12:00:00','2026-01-01 12:00:00',1,'','','','2000-01-01 00:00:00','2000-01-01 00:00:00',NULL,1);
INSERT INTO mailbox VALUES('h10@a.example','$5$ae47f5ae2236c09a$GXTua919NQKbgKaW0JrJqyAxNehZQWNsp3eCmsT3iUA','','a.example/h10/',1048576000,'h10','a.example','2026-01-01 12:00:00','2026-01-01 12:00:00',1,'','','','2000-01-01 00:00:00','2000-01-01 00:00:00',NULL,1);
INSERT INTO mailbox VALUES('h11@a.example','{SSHA}09ozYoz1BNz222Xc2ruR2i2NnStUMmU5','','a.example/h11/',1048576000,'h11','a.example','2026-01-01 12:00:00','2026-01-01 12:00:00',1,'','','','2000-01-01 00:00:00','2000-01-01 00:00:00',NULL,1);
INSERT INTO mailbox VALUES('h12@a.example','{SSHA256}BzRNG+drVHTfFZMnNrx1whhoAeWP7AA0r4EomsXJJJ58J0E7','','a.example/h12/',1048576000,'h12','a.example','2026-01-01 12:00:00','2026-01-01 12:00:00',1,'','','','2000-01-01 00:00:00','2000-01-01 00:00:00',NULL,1);
INSERT INTO mailbox VALUES('h13@a.example','{SSHA512}8EUaWJyeq+jDizrUGHqkleD0tyzMXuzpO0qGwNxLCJ9dLYpXvnQmMW5VrLK3JJglZMJKAGApwRjPyQkbdcvS+qZFyHA=','','a.example/h13/',1048576000,'h13','a.example','2026-01-01 12:00:00','2026-01-01 12:00:00',1,'','','','2000-01-01 00:00:00','2000-01-01 00:00:00',NULL,1);
INSERT INTO mailbox VALUES('h14@a.example','{SHA256}iprWDVfth3X1phyC9GCwSO7c7IXoyT9kHC5SkCGI7nY=','','a.example/h14/',1048576000,'h14','a.example','2026-01-01 12:00:00','2026-01-01 12:00:00',1,'','','','2000-01-01 00:00:00','2000-01-01 00:00:00',NULL,1);
INSERT INTO mailbox VALUES('h15@a.example','{SHA}q7l96ZsbheEPZ4CkBouMD5l6D9U=','','a.example/h15/',1048576000,'h15','a.example','2026-01-01 12:00:00','2026-01-01 12:00:00',1,'','','','2000-01-01 00:00:00','2000-01-01 00:00:00',NULL,1);
INSERT INTO mailbox VALUES('h16@a.example','{SHA1.HEX}abb97de99b1b85e10f6780a4068b8c0f997a0fd5','','a.example/h16/',1048576000,'h16','a.example','2026-01-01 12:00:00','2026-01-01 12:00:00',1,'','','','2000-01-01 00:00:00','2000-01-01 00:00:00',NULL,1);
INSERT INTO mailbox VALUES('h17@a.example','{PBKDF2}$1$B87WZ7R/VzTA5OKY$5000$741b44801da7f8e0e836a8a2a92e9e2130a04093','','a.example/h17/',1048576000,'h17','a.example','2026-01-01 12:00:00','2026-01-01 12:00:00',1,'','','','2000-01-01 00:00:00','2000-01-01 00:00:00',NULL,1);
INSERT INTO mailbox VALUES('h18@a.example','{SCRAM-SHA-256}4096,6g+wysvrDsV3DI5FijEr5A==,xBONx4fOab8pEUiCWsGKTB4gSSuqBQSBEk3s2bVSYoI=,CJH5qKuUrApit6mfbK69LHeCS5Lri5hGkDSGkjFUSKE=','','a.example/h18/',1048576000,'h18','a.example','2026-01-01 12:00:00','2026-01-01 12:00:00',1,'','','','2000-01-01 00:00:00','2000-01-01 00:00:00',NULL,1);
INSERT INTO mailbox VALUES('h19@a.example','$y$j9T$F5Jx5fExrKuPp53xLKQ..1$fSbCBWazDcgOPXPS4R7TfNvuJhAnryUNE5mcjHDN0H/','','a.example/h19/',1048576000,'h19','a.example','2026-01-01 12:00:00','2026-01-01 12:00:00',1,'','','','2000-01-01 00:00:00','2000-01-01 00:00:00',NULL,1);
INSERT INTO mailbox VALUES('h20@a.example','98dfa50eee50910cb49bb06e65230e7d','','a.example/h20/',1048576000,'h20','a.example','2026-01-01 12:00:00','2026-01-01 12:00:00',1,'','','','2000-01-01 00:00:00','2000-01-01 00:00:00',NULL,1);
INSERT INTO mailbox VALUES('h21@a.example','{PLAIN-MD5}98dfa50eee50910cb49bb06e65230e7d','','a.example/h21/',1048576000,'h21','a.example','2026-01-01 12:00:00','2026-01-01 12:00:00',1,'','','','2000-01-01 00:00:00','2000-01-01 00:00:00',NULL,1);
INSERT INTO mailbox VALUES('h22@a.example','{MD5}mN+lDu5QkQy0m7BuZSMOfQ==','','a.example/h22/',1048576000,'h22','a.example','2026-01-01 12:00:00','2026-01-01 12:00:00',1,'','','','2000-01-01 00:00:00','2000-01-01 00:00:00',NULL,1);
INSERT INTO mailbox VALUES('h23@a.example','$1$2846f679$Uz8JwOJLuoXs.4dwp0EL70','','a.example/h23/',1048576000,'h23','a.example','2026-01-01 12:00:00','2026-01-01 12:00:00',1,'','','','2000-01-01 00:00:00','2000-01-01 00:00:00',NULL,1);
INSERT INTO mailbox VALUES('h24@a.example','c0CXUjwWgJxFY','','a.example/h24/',1048576000,'h24','a.example','2026-01-01 12:00:00','2026-01-01 12:00:00',1,'','','','2000-01-01 00:00:00','2000-01-01 00:00:00',NULL,1);
INSERT INTO mailbox VALUES('h25@a.example','{PLAIN}Secret12','','a.example/h25/',1048576000,'h25','a.example','2026-01-01 12:00:00','2026-01-01 12:00:00',1,'','','','2000-01-01 00:00:00','2000-01-01 00:00:00',NULL,1);
INSERT INTO mailbox VALUES('h26@a.example','$bcrypt-sha256$v=2,t=2b,r=12$YwdGhuT1fbq7T4v0V/WdC.$zSWMNZNICtBMsPq17q3UkV.NCzaz2TK','','a.example/h26/',1048576000,'h26','a.example','2026-01-01 12:00:00','2026-01-01 12:00:00',1,'','','','2000-01-01 00:00:00','2000-01-01 00:00:00',NULL,1);
INSERT INTO mailbox VALUES('h27@a.example','$pbkdf2-sha256$1$nNP63zsH4ByDsHZO6b0Xgg$vsFgNCRuNU4TNCEHRp8lzlZWPUhC2DErfUejoSKXm2Q','','a.example/h27/',1048576000,'h27','a.example','2026-01-01 12:00:00','2026-01-01 12:00:00',1,'','','','2000-01-01 00:00:00','2000-01-01 00:00:00',NULL,1);
INSERT INTO mailbox VALUES('h28@a.example','!','','a.example/h28/',1048576000,'h28','a.example','2026-01-01 12:00:00','2026-01-01 12:00:00',1,'','','','2000-01-01 00:00:00','2000-01-01 00:00:00',NULL,1);
INSERT INTO mailbox VALUES('Anna@A.example','{SHA512-CRYPT}$6$rounds=1000$fc449743227f1df2$SCsGuMl6ThWIdAPSzZk1anHlQ6vY29cbUuB54cGt2hvkDmb6dZ30v/03HQwQhExRKDpLzjvJxuRzfUsPBPWnb.','Anna O''Müller\Test','A.example/Anna/',5242880000,'Anna','a.example','2026-01-01 12:00:00','2026-01-01 12:00:00',1,'','','','2000-01-01 00:00:00','2000-01-01 00:00:00',NULL,1);
INSERT INTO mailbox VALUES('bob@a.example','{SHA512-CRYPT}$6$rounds=1000$fc449743227f1df2$SCsGuMl6ThWIdAPSzZk1anHlQ6vY29cbUuB54cGt2hvkDmb6dZ30v/03HQwQhExRKDpLzjvJxuRzfUsPBPWnb.','Bob','a.example/bob/',0,'bob','a.example','2026-01-01 12:00:00','2026-01-01 12:00:00',1,'','','','2000-01-01 00:00:00','2000-01-01 00:00:00',NULL,1);
INSERT INTO mailbox VALUES('unlimited@a.example','{SHA512-CRYPT}$6$rounds=1000$fc449743227f1df2$SCsGuMl6ThWIdAPSzZk1anHlQ6vY29cbUuB54cGt2hvkDmb6dZ30v/03HQwQhExRKDpLzjvJxuRzfUsPBPWnb.','','a.example/unlimited/',0,'unlimited','a.example','2026-01-01 12:00:00','2026-01-01 12:00:00',1,'','','','2000-01-01 00:00:00','2000-01-01 00:00:00',NULL,1);
INSERT INTO mailbox VALUES('disabled@a.example','{SHA512-CRYPT}$6$rounds=1000$fc449743227f1df2$SCsGuMl6ThWIdAPSzZk1anHlQ6vY29cbUuB54cGt2hvkDmb6dZ30v/03HQwQhExRKDpLzjvJxuRzfUsPBPWnb.','','a.example/disabled/',-1,'disabled','a.example','2026-01-01 12:00:00','2026-01-01 12:00:00',1,'','','','2000-01-01 00:00:00','2000-01-01 00:00:00',NULL,1);
INSERT INTO mailbox VALUES('copy@a.example','{SHA512-CRYPT}$6$rounds=1000$fc449743227f1df2$SCsGuMl6ThWIdAPSzZk1anHlQ6vY29cbUuB54cGt2hvkDmb6dZ30v/03HQwQhExRKDpLzjvJxuRzfUsPBPWnb.','','a.example/copy/',0,'copy','a.example','2026-01-01 12:00:00','2026-01-01 12:00:00',1,'','','','2000-01-01 00:00:00','2000-01-01 00:00:00',NULL,1);
INSERT INTO mailbox VALUES('forward@a.example','{SHA512-CRYPT}$6$rounds=1000$fc449743227f1df2$SCsGuMl6ThWIdAPSzZk1anHlQ6vY29cbUuB54cGt2hvkDmb6dZ30v/03HQwQhExRKDpLzjvJxuRzfUsPBPWnb.','','a.example/forward/',0,'forward','a.example','2026-01-01 12:00:00','2026-01-01 12:00:00',1,'','','','2000-01-01 00:00:00','2000-01-01 00:00:00',NULL,1);
INSERT INTO mailbox VALUES('away@a.example','{SHA512-CRYPT}$6$rounds=1000$fc449743227f1df2$SCsGuMl6ThWIdAPSzZk1anHlQ6vY29cbUuB54cGt2hvkDmb6dZ30v/03HQwQhExRKDpLzjvJxuRzfUsPBPWnb.','','a.example/away/',0,'away','a.example','2026-01-01 12:00:00','2026-01-01 12:00:00',1,'','','','2000-01-01 00:00:00','2000-01-01 00:00:00',NULL,1);
INSERT INTO mailbox VALUES('inactive@a.example','{SHA512-CRYPT}$6$rounds=1000$fc449743227f1df2$SCsGuMl6ThWIdAPSzZk1anHlQ6vY29cbUuB54cGt2hvkDmb6dZ30v/03HQwQhExRKDpLzjvJxuRzfUsPBPWnb.','','a.example/inactive/',0,'inactive','a.example','2026-01-01 12:00:00','2026-01-01 12:00:00',0,'','','','2000-01-01 00:00:00','2000-01-01 00:00:00',NULL,1);
INSERT INTO mailbox VALUES('nosend@a.example','{SHA512-CRYPT}$6$rounds=1000$fc449743227f1df2$SCsGuMl6ThWIdAPSzZk1anHlQ6vY29cbUuB54cGt2hvkDmb6dZ30v/03HQwQhExRKDpLzjvJxuRzfUsPBPWnb.','','a.example/nosend/',0,'nosend','a.example','2026-01-01 12:00:00','2026-01-01 12:00:00',1,'','','','2000-01-01 00:00:00','2000-01-01 00:00:00',NULL,0);
INSERT INTO mailbox VALUES('layout@a.example','{SHA512-CRYPT}$6$rounds=1000$fc449743227f1df2$SCsGuMl6ThWIdAPSzZk1anHlQ6vY29cbUuB54cGt2hvkDmb6dZ30v/03HQwQhExRKDpLzjvJxuRzfUsPBPWnb.','','layout@a.example/',0,'layout','a.example','2026-01-01 12:00:00','2026-01-01 12:00:00',1,'','','','2000-01-01 00:00:00','2000-01-01 00:00:00',NULL,1);
INSERT INTO mailbox VALUES('extra@a.example','{SHA512-CRYPT}$6$rounds=1000$fc449743227f1df2$SCsGuMl6ThWIdAPSzZk1anHlQ6vY29cbUuB54cGt2hvkDmb6dZ30v/03HQwQhExRKDpLzjvJxuRzfUsPBPWnb.','','a.example/extra/',0,'extra','a.example','2026-01-01 12:00:00','2026-01-01 12:00:00',1,'+49 1','','','2000-01-01 00:00:00','2000-01-01 00:00:00','SECRET',1);
INSERT INTO mailbox VALUES('shadowed@catch.example','{SHA512-CRYPT}$6$rounds=1000$fc449743227f1df2$SCsGuMl6ThWIdAPSzZk1anHlQ6vY29cbUuB54cGt2hvkDmb6dZ30v/03HQwQhExRKDpLzjvJxuRzfUsPBPWnb.','','catch.example/shadowed/',0,'shadowed','Catch.Example','2026-01-01 12:00:00','2026-01-01 12:00:00',1,'','','','2000-01-01 00:00:00','2000-01-01 00:00:00',NULL,1);
INSERT INTO mailbox VALUES('known@catch.example','{SHA512-CRYPT}$6$rounds=1000$fc449743227f1df2$SCsGuMl6ThWIdAPSzZk1anHlQ6vY29cbUuB54cGt2hvkDmb6dZ30v/03HQwQhExRKDpLzjvJxuRzfUsPBPWnb.','','catch.example/known/',0,'known','Catch.Example','2026-01-01 12:00:00','2026-01-01 12:00:00',1,'','','','2000-01-01 00:00:00','2000-01-01 00:00:00',NULL,1);
INSERT INTO mailbox VALUES('info@bücher.example','{SHA512-CRYPT}$6$rounds=1000$fc449743227f1df2$SCsGuMl6ThWIdAPSzZk1anHlQ6vY29cbUuB54cGt2hvkDmb6dZ30v/03HQwQhExRKDpLzjvJxuRzfUsPBPWnb.','MÃ¼ller GmbH','bücher.example/info/',0,'info','bücher.example','2026-01-01 12:00:00','2026-01-01 12:00:00',1,'','','','2000-01-01 00:00:00','2000-01-01 00:00:00',NULL,1);
INSERT INTO mailbox VALUES('person@off.example','{SHA512-CRYPT}$6$rounds=1000$fc449743227f1df2$SCsGuMl6ThWIdAPSzZk1anHlQ6vY29cbUuB54cGt2hvkDmb6dZ30v/03HQwQhExRKDpLzjvJxuRzfUsPBPWnb.','','off.example/person/',0,'person','off.example','2026-01-01 12:00:00','2026-01-01 12:00:00',1,'','','','2000-01-01 00:00:00','2000-01-01 00:00:00',NULL,1);
INSERT INTO mailbox VALUES('tag+ged@a.example','{SHA512-CRYPT}$6$rounds=1000$fc449743227f1df2$SCsGuMl6ThWIdAPSzZk1anHlQ6vY29cbUuB54cGt2hvkDmb6dZ30v/03HQwQhExRKDpLzjvJxuRzfUsPBPWnb.','','a.example/tag+ged/',0,'tag+ged','a.example','2026-01-01 12:00:00','2026-01-01 12:00:00',1,'','','','2000-01-01 00:00:00','2000-01-01 00:00:00',NULL,1);
CREATE TABLE quota (
          `username` varchar(255) NOT NULL,
          `path` varchar(100) NOT NULL,
          `current` bigint(20) NOT NULL DEFAULT 0,
          PRIMARY KEY (`username`,`path`));
CREATE TABLE quota2 (
          `username` varchar(255) NOT NULL,
          `bytes` bigint(20) NOT NULL DEFAULT 0,
          `messages` int(11) NOT NULL DEFAULT 0,
          PRIMARY KEY (`username`));
INSERT INTO quota2 VALUES('bob@a.example',1024,3);
CREATE TABLE vacation (
          `email` varchar(255) NOT NULL,
          `subject` varchar(255) NOT NULL,
          `body` text NOT NULL,
          `activefrom` datetime NOT NULL default '2000-01-01',
          `activeuntil` datetime NOT NULL default '2038-01-18',
          `cache` text NOT NULL DEFAULT '',
          `domain` varchar(255) NOT NULL,
          `interval_time` int(11) NOT NULL DEFAULT 0,
          `created` datetime NOT NULL default '2000-01-01',
          `modified` datetime NOT NULL default CURRENT_TIMESTAMP,
          `active` tinyint(1) NOT NULL DEFAULT '1',
          PRIMARY KEY (`email`));
INSERT INTO vacation VALUES('away@a.example','I''m away',replace('I''m away\nuntil May','\n',char(10)),'2026-01-01 12:00:00','2038-01-18 00:00:00','','a.example',0,'2026-01-01 12:00:00','2026-01-01 12:00:00',1);
INSERT INTO vacation VALUES('bob@a.example','I''m away',replace('I''m away\nuntil May','\n',char(10)),'2026-01-01 12:00:00','2020-05-01 00:00:00','','a.example',0,'2026-01-01 12:00:00','2026-01-01 12:00:00',1);
INSERT INTO vacation VALUES('copy@a.example','I''m away',replace('I''m away\nuntil May','\n',char(10)),'2026-01-01 12:00:00','2038-01-18 00:00:00','','a.example',0,'2026-01-01 12:00:00','2026-01-01 12:00:00',0);
CREATE TABLE vacation_notification (
          `on_vacation` varchar(255) NOT NULL,
          `notified` varchar(255) NOT NULL,
          `notified_at` datetime NOT NULL default CURRENT_TIMESTAMP,
          PRIMARY KEY (`on_vacation`,`notified`),
          CONSTRAINT `vacation_notification_pkey` FOREIGN KEY (`on_vacation`) REFERENCES `vacation` (`email`) ON DELETE CASCADE);
CREATE TABLE log (
          `id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
          `timestamp` datetime NOT NULL default '2000-01-01',
          `username` varchar(255) NOT NULL,
          `domain` varchar(255) NOT NULL,
          `action` varchar(255) NOT NULL,
          `data` text NOT NULL);
INSERT INTO log VALUES(1,'2026-01-01 12:00:00','root','a.example','create','; DROP (');
CREATE TABLE mailbox_app_password (id integer PRIMARY KEY AUTOINCREMENT NOT NULL, username varchar(255) NOT NULL, description varchar(255) DEFAULT NULL, password_hash varchar(255) NOT NULL);
INSERT INTO mailbox_app_password VALUES(1,'anna@a.example','phone','{BLF-CRYPT}$2y$10$rQtMysl.bRVOZEmMZE7vvu5oDIxU2Fk8TXVr0os6cLgnDX0bxxbvy');
DELETE FROM sqlite_sequence;
INSERT INTO sqlite_sequence VALUES('config',1);
INSERT INTO sqlite_sequence VALUES('log',1);
INSERT INTO sqlite_sequence VALUES('mailbox_app_password',1);
INSERT INTO sqlite_sequence VALUES('fetchmail',1);
COMMIT;
