-- MySQL dump 10.19  Distrib 10.11.6-MariaDB, for debian-linux-gnu (x86_64)
--
-- Host: localhost    Database: mail
-- ------------------------------------------------------
/*!40101 SET NAMES utf8mb4 */;

DROP TABLE IF EXISTS `admin`;
/*!40101 SET character_set_client = utf8 */;
CREATE TABLE `admin` (
  `username` varchar(255) NOT NULL DEFAULT '',
  `password` varchar(255),
  `created` varchar(255),
  `modified` varchar(255),
  `active` varchar(255),
  `superadmin` varchar(255),
  PRIMARY KEY (`username`),
  KEY `k` (`superadmin`)
) ENGINE=InnoDB DEFAULT CHARSET=latin1 COMMENT='Postfix Admin - it''s (admin);';

LOCK TABLES `admin` WRITE;
/*!40000 ALTER TABLE `admin` DISABLE KEYS */;
INSERT INTO `admin` VALUES ('root@a.example','{SHA512-CRYPT}$6$fc449743227f1df2$q7xV3ub7WUtfvAqRWDS0EeSv/Kxs271jOkoP3uLLeFLL/olA/RlSWcV5DTnnSXvht5EAZa1Ivr6WUGZQ98a4r.','2026-01-01 00:00:00','2026-01-01 00:00:00',1,1);
/*!40000 ALTER TABLE `admin` ENABLE KEYS */;
UNLOCK TABLES;

DROP TABLE IF EXISTS `alias`;
/*!40101 SET character_set_client = utf8 */;
CREATE TABLE `alias` (
  `address` varchar(255) NOT NULL DEFAULT '',
  `goto` varchar(255),
  `domain` varchar(255),
  `created` varchar(255),
  `modified` varchar(255),
  `active` varchar(255),
  `description` varchar(255),
  PRIMARY KEY (`address`),
  KEY `k` (`description`)
) ENGINE=InnoDB DEFAULT CHARSET=latin1 COMMENT='Postfix Admin - it''s (alias);';

LOCK TABLES `alias` WRITE;
/*!40000 ALTER TABLE `alias` DISABLE KEYS */;
INSERT INTO `alias` VALUES ('h01@a.example','h01@a.example','a.example','2026-01-01 00:00:00','2026-01-01 00:00:00',1,''),
('h02@a.example','h02@a.example','a.example','2026-01-01 00:00:00','2026-01-01 00:00:00',1,''),
('h03@a.example','h03@a.example','a.example','2026-01-01 00:00:00','2026-01-01 00:00:00',1,''),
('h04@a.example','h04@a.example','a.example','2026-01-01 00:00:00','2026-01-01 00:00:00',1,''),
('h05@a.example','h05@a.example','a.example','2026-01-01 00:00:00','2026-01-01 00:00:00',1,''),
('h06@a.example','h06@a.example','a.example','2026-01-01 00:00:00','2026-01-01 00:00:00',1,''),
('h07@a.example','h07@a.example','a.example','2026-01-01 00:00:00','2026-01-01 00:00:00',1,''),
('h08@a.example','h08@a.example','a.example','2026-01-01 00:00:00','2026-01-01 00:00:00',1,''),
('h09@a.example','h09@a.example','a.example','2026-01-01 00:00:00','2026-01-01 00:00:00',1,''),
('h10@a.example','h10@a.example','a.example','2026-01-01 00:00:00','2026-01-01 00:00:00',1,''),
('h11@a.example','h11@a.example','a.example','2026-01-01 00:00:00','2026-01-01 00:00:00',1,''),
('h12@a.example','h12@a.example','a.example','2026-01-01 00:00:00','2026-01-01 00:00:00',1,''),
('h13@a.example','h13@a.example','a.example','2026-01-01 00:00:00','2026-01-01 00:00:00',1,''),
('h14@a.example','h14@a.example','a.example','2026-01-01 00:00:00','2026-01-01 00:00:00',1,''),
('h15@a.example','h15@a.example','a.example','2026-01-01 00:00:00','2026-01-01 00:00:00',1,''),
('h16@a.example','h16@a.example','a.example','2026-01-01 00:00:00','2026-01-01 00:00:00',1,''),
('h17@a.example','h17@a.example','a.example','2026-01-01 00:00:00','2026-01-01 00:00:00',1,''),
('h18@a.example','h18@a.example','a.example','2026-01-01 00:00:00','2026-01-01 00:00:00',1,''),
('h19@a.example','h19@a.example','a.example','2026-01-01 00:00:00','2026-01-01 00:00:00',1,''),
('h20@a.example','h20@a.example','a.example','2026-01-01 00:00:00','2026-01-01 00:00:00',1,''),
('h21@a.example','h21@a.example','a.example','2026-01-01 00:00:00','2026-01-01 00:00:00',1,''),
('h22@a.example','h22@a.example','a.example','2026-01-01 00:00:00','2026-01-01 00:00:00',1,''),
('h23@a.example','h23@a.example','a.example','2026-01-01 00:00:00','2026-01-01 00:00:00',1,''),
('h24@a.example','h24@a.example','a.example','2026-01-01 00:00:00','2026-01-01 00:00:00',1,''),
('h25@a.example','h25@a.example','a.example','2026-01-01 00:00:00','2026-01-01 00:00:00',1,''),
('h26@a.example','h26@a.example','a.example','2026-01-01 00:00:00','2026-01-01 00:00:00',1,''),
('h27@a.example','h27@a.example','a.example','2026-01-01 00:00:00','2026-01-01 00:00:00',1,''),
('h28@a.example','h28@a.example','a.example','2026-01-01 00:00:00','2026-01-01 00:00:00',1,''),
('Anna@A.example','Anna@A.example','A.example','2026-01-01 00:00:00','2026-01-01 00:00:00',1,''),
('bob@a.example','bob@a.example','a.example','2026-01-01 00:00:00','2026-01-01 00:00:00',1,''),
('Bob@a.example','Bob@a.example','a.example','2026-01-01 00:00:00','2026-01-01 00:00:00',1,''),
('unlimited@a.example','unlimited@a.example','a.example','2026-01-01 00:00:00','2026-01-01 00:00:00',1,''),
('disabled@a.example','disabled@a.example','a.example','2026-01-01 00:00:00','2026-01-01 00:00:00',1,''),
('copy@a.example','copy@a.example,copy@outside.example','a.example','2026-01-01 00:00:00','2026-01-01 00:00:00',1,''),
('forward@a.example','forward@outside.example','a.example','2026-01-01 00:00:00','2026-01-01 00:00:00',1,''),
('away@a.example','away@a.example,away#a.example@autoreply.change-this-to-your.domain.tld','a.example','2026-01-01 00:00:00','2026-01-01 00:00:00',1,''),
('inactive@a.example','inactive@a.example','a.example','2026-01-01 00:00:00','2026-01-01 00:00:00',1,''),
('nosend@a.example','nosend@a.example','a.example','2026-01-01 00:00:00','2026-01-01 00:00:00',1,''),
('layout@a.example','layout@a.example','a.example','2026-01-01 00:00:00','2026-01-01 00:00:00',1,''),
('extra@a.example','extra@a.example','a.example','2026-01-01 00:00:00','2026-01-01 00:00:00',1,''),
('known@catch.example','known@catch.example','catch.example','2026-01-01 00:00:00','2026-01-01 00:00:00',1,''),
('info@bücher.example','info@bücher.example','bücher.example','2026-01-01 00:00:00','2026-01-01 00:00:00',1,''),
('person@off.example','person@off.example','off.example','2026-01-01 00:00:00','2026-01-01 00:00:00',1,''),
('tag+ged@a.example','tag+ged@a.example','a.example','2026-01-01 00:00:00','2026-01-01 00:00:00',1,''),
('lost@nowhere.example','lost@nowhere.example','nowhere.example','2026-01-01 00:00:00','2026-01-01 00:00:00',1,''),
('sales@a.example','anna@a.example,\nbob@A.example, x@outside.example','a.example','2026-01-01 00:00:00','2026-01-01 00:00:00',1,'the shop'),
('team@a.example','sales@a.example,copy@a.example','a.example','2026-01-01 00:00:00','2026-01-01 00:00:00',1,''),
('@catch.example','anna@a.example','catch.example','2026-01-01 00:00:00','2026-01-01 00:00:00',1,''),
('dangling@a.example','nobody@a.example','a.example','2026-01-01 00:00:00','2026-01-01 00:00:00',1,''),
('round@a.example','circle@a.example','a.example','2026-01-01 00:00:00','2026-01-01 00:00:00',1,''),
('circle@a.example','round@a.example','a.example','2026-01-01 00:00:00','2026-01-01 00:00:00',1,''),
('pipe@a.example','|/usr/bin/x, anna@a.example','a.example','2026-01-01 00:00:00','2026-01-01 00:00:00',1,''),
('off@a.example','anna@a.example','a.example','2026-01-01 00:00:00','2026-01-01 00:00:00',0,''),
('toalias@a.example','anna@alias.example','a.example','2026-01-01 00:00:00','2026-01-01 00:00:00',1,''),
('own@alias.example','anna@a.example','alias.example','2026-01-01 00:00:00','2026-01-01 00:00:00',1,''),
('INFO@a.example','info@xn--bcher-kva.example','a.example','2026-01-01 00:00:00','2026-01-01 00:00:00',1,''),
('postmaster@backup.example','anna@a.example','backup.example','2026-01-01 00:00:00','2026-01-01 00:00:00',1,''),
('tagged@a.example','anna+shop@a.example','a.example','2026-01-01 00:00:00','2026-01-01 00:00:00',1,'');
/*!40000 ALTER TABLE `alias` ENABLE KEYS */;
UNLOCK TABLES;

DROP TABLE IF EXISTS `alias_domain`;
/*!40101 SET character_set_client = utf8 */;
CREATE TABLE `alias_domain` (
  `alias_domain` varchar(255) NOT NULL DEFAULT '',
  `target_domain` varchar(255),
  `created` varchar(255),
  `modified` varchar(255),
  `active` varchar(255),
  `description` varchar(255),
  PRIMARY KEY (`alias_domain`),
  KEY `k` (`description`)
) ENGINE=InnoDB DEFAULT CHARSET=latin1 COMMENT='Postfix Admin - it''s (alias_domain);';

LOCK TABLES `alias_domain` WRITE;
/*!40000 ALTER TABLE `alias_domain` DISABLE KEYS */;
INSERT INTO `alias_domain` VALUES ('alias.example','a.example','2026-01-01 00:00:00','2026-01-01 00:00:00',1,''),
('none.example','backup.example','2026-01-01 00:00:00','2026-01-01 00:00:00',1,'');
/*!40000 ALTER TABLE `alias_domain` ENABLE KEYS */;
UNLOCK TABLES;

DROP TABLE IF EXISTS `config`;
/*!40101 SET character_set_client = utf8 */;
CREATE TABLE `config` (
  `id` varchar(255) NOT NULL DEFAULT '',
  `name` varchar(255),
  `value` varchar(255),
  PRIMARY KEY (`id`),
  KEY `k` (`value`)
) ENGINE=InnoDB DEFAULT CHARSET=latin1 COMMENT='Postfix Admin - it''s (config);';

LOCK TABLES `config` WRITE;
/*!40000 ALTER TABLE `config` DISABLE KEYS */;
INSERT INTO `config` VALUES (1,'version','1856');
/*!40000 ALTER TABLE `config` ENABLE KEYS */;
UNLOCK TABLES;

DROP TABLE IF EXISTS `domain`;
/*!40101 SET character_set_client = utf8 */;
CREATE TABLE `domain` (
  `domain` varchar(255) NOT NULL DEFAULT '',
  `description` varchar(255),
  `aliases` varchar(255),
  `mailboxes` varchar(255),
  `maxquota` varchar(255),
  `quota` varchar(255),
  `transport` varchar(255),
  `backupmx` varchar(255),
  `created` varchar(255),
  `modified` varchar(255),
  `active` varchar(255),
  `password_expiry` varchar(255),
  PRIMARY KEY (`domain`),
  KEY `k` (`password_expiry`)
) ENGINE=InnoDB DEFAULT CHARSET=latin1 COMMENT='Postfix Admin - it''s (domain);';

LOCK TABLES `domain` WRITE;
/*!40000 ALTER TABLE `domain` DISABLE KEYS */;
INSERT INTO `domain` VALUES ('ALL','',0,0,0,0,'',0,'2026-01-01 00:00:00','2026-01-01 00:00:00',1,0),
('a.example','the first',10,-1,2048,0,'virtual',0,'2026-01-01 00:00:00','2026-01-01 00:00:00',1,0),
('Catch.Example','',0,0,0,0,'virtual',0,'2026-01-01 00:00:00','2026-01-01 00:00:00',1,0),
('bücher.example','Bücher',0,0,0,0,'virtual',0,'2026-01-01 00:00:00','2026-01-01 00:00:00',1,0),
('off.example','',0,0,0,0,'virtual',0,'2026-01-01 00:00:00','2026-01-01 00:00:00',0,365),
('alias.example','',0,0,0,0,'virtual',0,'2026-01-01 00:00:00','2026-01-01 00:00:00',1,0),
('backup.example','',0,0,0,0,'virtual',1,'2026-01-01 00:00:00','2026-01-01 00:00:00',1,0);
/*!40000 ALTER TABLE `domain` ENABLE KEYS */;
UNLOCK TABLES;

DROP TABLE IF EXISTS `domain_admins`;
/*!40101 SET character_set_client = utf8 */;
CREATE TABLE `domain_admins` (
  `username` varchar(255) NOT NULL DEFAULT '',
  `domain` varchar(255),
  `created` varchar(255),
  `active` varchar(255),
  PRIMARY KEY (`username`),
  KEY `k` (`active`)
) ENGINE=InnoDB DEFAULT CHARSET=latin1 COMMENT='Postfix Admin - it''s (domain_admins);';

LOCK TABLES `domain_admins` WRITE;
/*!40000 ALTER TABLE `domain_admins` DISABLE KEYS */;
INSERT INTO `domain_admins` VALUES ('root@a.example','ALL','2026-01-01 00:00:00',1);
/*!40000 ALTER TABLE `domain_admins` ENABLE KEYS */;
UNLOCK TABLES;

DROP TABLE IF EXISTS `log`;
/*!40101 SET character_set_client = utf8 */;
CREATE TABLE `log` (
  `id` varchar(255) NOT NULL DEFAULT '',
  `timestamp` varchar(255),
  `username` varchar(255),
  `domain` varchar(255),
  `action` varchar(255),
  `data` varchar(255),
  PRIMARY KEY (`id`),
  KEY `k` (`data`)
) ENGINE=InnoDB DEFAULT CHARSET=latin1 COMMENT='Postfix Admin - it''s (log);';

LOCK TABLES `log` WRITE;
/*!40000 ALTER TABLE `log` DISABLE KEYS */;
INSERT INTO `log` VALUES (1,'2026-01-01 00:00:00','root','a.example','create','; DROP (');
/*!40000 ALTER TABLE `log` ENABLE KEYS */;
UNLOCK TABLES;

DROP TABLE IF EXISTS `mailbox`;
/*!40101 SET character_set_client = utf8 */;
CREATE TABLE `mailbox` (
  `username` varchar(255) NOT NULL DEFAULT '',
  `password` varchar(255),
  `name` varchar(255),
  `maildir` varchar(255),
  `quota` varchar(255),
  `local_part` varchar(255),
  `domain` varchar(255),
  `created` varchar(255),
  `modified` varchar(255),
  `active` varchar(255),
  `phone` varchar(255),
  `email_other` varchar(255),
  `token` varchar(255),
  `token_validity` varchar(255),
  `password_expiry` varchar(255),
  `totp_secret` varchar(255),
  `smtp_active` varchar(255),
  PRIMARY KEY (`username`),
  KEY `k` (`smtp_active`)
) ENGINE=InnoDB DEFAULT CHARSET=latin1 COMMENT='Postfix Admin - it''s (mailbox);';

LOCK TABLES `mailbox` WRITE;
/*!40000 ALTER TABLE `mailbox` DISABLE KEYS */;
INSERT INTO `mailbox` VALUES ('h01@a.example','{ARGON2ID}$argon2id$v=19$m=65536,t=4,p=1$R2Z4T1VPUjZpSC9USkp6YQ$H47Ya2wprpaK9/dVSxVPulxpWIq6XxqdmclgpuXn00c','','a.example/h01/',1048576000,'h01','a.example','2026-01-01 00:00:00','2026-01-01 00:00:00',1,'','','','2000-01-01 00:00:00','2000-01-01 00:00:00',NULL,1),
('h02@a.example','$argon2id$v=19$m=65536,t=4,p=1$R2Z4T1VPUjZpSC9USkp6YQ$H47Ya2wprpaK9/dVSxVPulxpWIq6XxqdmclgpuXn00c','','a.example/h02/',1048576000,'h02','a.example','2026-01-01 00:00:00','2026-01-01 00:00:00',1,'','','','2000-01-01 00:00:00','2000-01-01 00:00:00',NULL,1),
('h03@a.example','$argon2i$v=19$m=32768,t=4,p=1$8tnlgAVMd4GxrYHKlDQW5Q$ItbtRHcG6WAQ+Sp66Sg/VfC82TJPABPafWCeDdteTHE','','a.example/h03/',1048576000,'h03','a.example','2026-01-01 00:00:00','2026-01-01 00:00:00',1,'','','','2000-01-01 00:00:00','2000-01-01 00:00:00',NULL,1),
('h04@a.example','{BLF-CRYPT}$2y$10$rQtMysl.bRVOZEmMZE7vvu5oDIxU2Fk8TXVr0os6cLgnDX0bxxbvy','','a.example/h04/',1048576000,'h04','a.example','2026-01-01 00:00:00','2026-01-01 00:00:00',1,'','','','2000-01-01 00:00:00','2000-01-01 00:00:00',NULL,1),
('h05@a.example','$2y$10$rQtMysl.bRVOZEmMZE7vvu5oDIxU2Fk8TXVr0os6cLgnDX0bxxbvy','','a.example/h05/',1048576000,'h05','a.example','2026-01-01 00:00:00','2026-01-01 00:00:00',1,'','','','2000-01-01 00:00:00','2000-01-01 00:00:00',NULL,1),
('h06@a.example','{CRYPT}$2y$10$rQtMysl.bRVOZEmMZE7vvu5oDIxU2Fk8TXVr0os6cLgnDX0bxxbvy','','a.example/h06/',1048576000,'h06','a.example','2026-01-01 00:00:00','2026-01-01 00:00:00',1,'','','','2000-01-01 00:00:00','2000-01-01 00:00:00',NULL,1),
('h07@a.example','{BLF-CRYPT.B64}JDJ5JDEwJHdDTVRSLjkuempTRmhVSmFISE9kaU9TM2FGeWZTT3BYUTBBMkNRR2w0VlZ0Lk9vQ0FHZ2Zp','','a.example/h07/',1048576000,'h07','a.example','2026-01-01 00:00:00','2026-01-01 00:00:00',1,'','','','2000-01-01 00:00:00','2000-01-01 00:00:00',NULL,1),
('h08@a.example','{SHA512-CRYPT}$6$fc449743227f1df2$q7xV3ub7WUtfvAqRWDS0EeSv/Kxs271jOkoP3uLLeFLL/olA/RlSWcV5DTnnSXvht5EAZa1Ivr6WUGZQ98a4r.','','a.example/h08/',1048576000,'h08','a.example','2026-01-01 00:00:00','2026-01-01 00:00:00',1,'','','','2000-01-01 00:00:00','2000-01-01 00:00:00',NULL,1),
('h09@a.example','$6$fc449743227f1df2$q7xV3ub7WUtfvAqRWDS0EeSv/Kxs271jOkoP3uLLeFLL/olA/RlSWcV5DTnnSXvht5EAZa1Ivr6WUGZQ98a4r.','','a.example/h09/',1048576000,'h09','a.example','2026-01-01 00:00:00','2026-01-01 00:00:00',1,'','','','2000-01-01 00:00:00','2000-01-01 00:00:00',NULL,1),
('h10@a.example','$5$ae47f5ae2236c09a$GXTua919NQKbgKaW0JrJqyAxNehZQWNsp3eCmsT3iUA','','a.example/h10/',1048576000,'h10','a.example','2026-01-01 00:00:00','2026-01-01 00:00:00',1,'','','','2000-01-01 00:00:00','2000-01-01 00:00:00',NULL,1),
('h11@a.example','{SSHA}09ozYoz1BNz222Xc2ruR2i2NnStUMmU5','','a.example/h11/',1048576000,'h11','a.example','2026-01-01 00:00:00','2026-01-01 00:00:00',1,'','','','2000-01-01 00:00:00','2000-01-01 00:00:00',NULL,1),
('h12@a.example','{SSHA256}BzRNG+drVHTfFZMnNrx1whhoAeWP7AA0r4EomsXJJJ58J0E7','','a.example/h12/',1048576000,'h12','a.example','2026-01-01 00:00:00','2026-01-01 00:00:00',1,'','','','2000-01-01 00:00:00','2000-01-01 00:00:00',NULL,1),
('h13@a.example','{SSHA512}8EUaWJyeq+jDizrUGHqkleD0tyzMXuzpO0qGwNxLCJ9dLYpXvnQmMW5VrLK3JJglZMJKAGApwRjPyQkbdcvS+qZFyHA=','','a.example/h13/',1048576000,'h13','a.example','2026-01-01 00:00:00','2026-01-01 00:00:00',1,'','','','2000-01-01 00:00:00','2000-01-01 00:00:00',NULL,1),
('h14@a.example','{SHA256}iprWDVfth3X1phyC9GCwSO7c7IXoyT9kHC5SkCGI7nY=','','a.example/h14/',1048576000,'h14','a.example','2026-01-01 00:00:00','2026-01-01 00:00:00',1,'','','','2000-01-01 00:00:00','2000-01-01 00:00:00',NULL,1),
('h15@a.example','{SHA}q7l96ZsbheEPZ4CkBouMD5l6D9U=','','a.example/h15/',1048576000,'h15','a.example','2026-01-01 00:00:00','2026-01-01 00:00:00',1,'','','','2000-01-01 00:00:00','2000-01-01 00:00:00',NULL,1),
('h16@a.example','{SHA1.HEX}abb97de99b1b85e10f6780a4068b8c0f997a0fd5','','a.example/h16/',1048576000,'h16','a.example','2026-01-01 00:00:00','2026-01-01 00:00:00',1,'','','','2000-01-01 00:00:00','2000-01-01 00:00:00',NULL,1),
('h17@a.example','{PBKDF2}$1$B87WZ7R/VzTA5OKY$5000$741b44801da7f8e0e836a8a2a92e9e2130a04093','','a.example/h17/',1048576000,'h17','a.example','2026-01-01 00:00:00','2026-01-01 00:00:00',1,'','','','2000-01-01 00:00:00','2000-01-01 00:00:00',NULL,1),
('h18@a.example','{SCRAM-SHA-256}4096,6g+wysvrDsV3DI5FijEr5A==,xBONx4fOab8pEUiCWsGKTB4gSSuqBQSBEk3s2bVSYoI=,CJH5qKuUrApit6mfbK69LHeCS5Lri5hGkDSGkjFUSKE=','','a.example/h18/',1048576000,'h18','a.example','2026-01-01 00:00:00','2026-01-01 00:00:00',1,'','','','2000-01-01 00:00:00','2000-01-01 00:00:00',NULL,1),
('h19@a.example','$y$j9T$F5Jx5fExrKuPp53xLKQ..1$fSbCBWazDcgOPXPS4R7TfNvuJhAnryUNE5mcjHDN0H/','','a.example/h19/',1048576000,'h19','a.example','2026-01-01 00:00:00','2026-01-01 00:00:00',1,'','','','2000-01-01 00:00:00','2000-01-01 00:00:00',NULL,1),
('h20@a.example','98dfa50eee50910cb49bb06e65230e7d','','a.example/h20/',1048576000,'h20','a.example','2026-01-01 00:00:00','2026-01-01 00:00:00',1,'','','','2000-01-01 00:00:00','2000-01-01 00:00:00',NULL,1),
('h21@a.example','{PLAIN-MD5}98dfa50eee50910cb49bb06e65230e7d','','a.example/h21/',1048576000,'h21','a.example','2026-01-01 00:00:00','2026-01-01 00:00:00',1,'','','','2000-01-01 00:00:00','2000-01-01 00:00:00',NULL,1),
('h22@a.example','{MD5}mN+lDu5QkQy0m7BuZSMOfQ==','','a.example/h22/',1048576000,'h22','a.example','2026-01-01 00:00:00','2026-01-01 00:00:00',1,'','','','2000-01-01 00:00:00','2000-01-01 00:00:00',NULL,1),
('h23@a.example','$1$2846f679$Uz8JwOJLuoXs.4dwp0EL70','','a.example/h23/',1048576000,'h23','a.example','2026-01-01 00:00:00','2026-01-01 00:00:00',1,'','','','2000-01-01 00:00:00','2000-01-01 00:00:00',NULL,1),
('h24@a.example','c0CXUjwWgJxFY','','a.example/h24/',1048576000,'h24','a.example','2026-01-01 00:00:00','2026-01-01 00:00:00',1,'','','','2000-01-01 00:00:00','2000-01-01 00:00:00',NULL,1),
('h25@a.example','{PLAIN}Secret12','','a.example/h25/',1048576000,'h25','a.example','2026-01-01 00:00:00','2026-01-01 00:00:00',1,'','','','2000-01-01 00:00:00','2000-01-01 00:00:00',NULL,1),
('h26@a.example','$bcrypt-sha256$v=2,t=2b,r=12$YwdGhuT1fbq7T4v0V/WdC.$zSWMNZNICtBMsPq17q3UkV.NCzaz2TK','','a.example/h26/',1048576000,'h26','a.example','2026-01-01 00:00:00','2026-01-01 00:00:00',1,'','','','2000-01-01 00:00:00','2000-01-01 00:00:00',NULL,1),
('h27@a.example','$pbkdf2-sha256$1$nNP63zsH4ByDsHZO6b0Xgg$vsFgNCRuNU4TNCEHRp8lzlZWPUhC2DErfUejoSKXm2Q','','a.example/h27/',1048576000,'h27','a.example','2026-01-01 00:00:00','2026-01-01 00:00:00',1,'','','','2000-01-01 00:00:00','2000-01-01 00:00:00',NULL,1),
('h28@a.example','!','','a.example/h28/',1048576000,'h28','a.example','2026-01-01 00:00:00','2026-01-01 00:00:00',1,'','','','2000-01-01 00:00:00','2000-01-01 00:00:00',NULL,1),
('Anna@A.example','{SHA512-CRYPT}$6$fc449743227f1df2$q7xV3ub7WUtfvAqRWDS0EeSv/Kxs271jOkoP3uLLeFLL/olA/RlSWcV5DTnnSXvht5EAZa1Ivr6WUGZQ98a4r.','Anna O\'Müller\\Test','A.example/Anna/',5242880000,'Anna','A.example','2026-01-01 00:00:00','2026-01-01 00:00:00',1,'','','','2000-01-01 00:00:00','2000-01-01 00:00:00',NULL,1),
('bob@a.example','{SHA512-CRYPT}$6$fc449743227f1df2$q7xV3ub7WUtfvAqRWDS0EeSv/Kxs271jOkoP3uLLeFLL/olA/RlSWcV5DTnnSXvht5EAZa1Ivr6WUGZQ98a4r.','Bob','a.example/bob/',0,'bob','a.example','2026-01-01 00:00:00','2026-01-01 00:00:00',1,'','','','2000-01-01 00:00:00','2000-01-01 00:00:00',NULL,1),
('Bob@a.example','{SHA512-CRYPT}$6$fc449743227f1df2$q7xV3ub7WUtfvAqRWDS0EeSv/Kxs271jOkoP3uLLeFLL/olA/RlSWcV5DTnnSXvht5EAZa1Ivr6WUGZQ98a4r.','Another Bob','a.example/Bob/',0,'Bob','a.example','2026-01-01 00:00:00','2026-01-01 00:00:00',1,'','','','2000-01-01 00:00:00','2000-01-01 00:00:00',NULL,1),
('unlimited@a.example','{SHA512-CRYPT}$6$fc449743227f1df2$q7xV3ub7WUtfvAqRWDS0EeSv/Kxs271jOkoP3uLLeFLL/olA/RlSWcV5DTnnSXvht5EAZa1Ivr6WUGZQ98a4r.','','a.example/unlimited/',0,'unlimited','a.example','2026-01-01 00:00:00','2026-01-01 00:00:00',1,'','','','2000-01-01 00:00:00','2000-01-01 00:00:00',NULL,1),
('disabled@a.example','{SHA512-CRYPT}$6$fc449743227f1df2$q7xV3ub7WUtfvAqRWDS0EeSv/Kxs271jOkoP3uLLeFLL/olA/RlSWcV5DTnnSXvht5EAZa1Ivr6WUGZQ98a4r.','','a.example/disabled/',-1,'disabled','a.example','2026-01-01 00:00:00','2026-01-01 00:00:00',1,'','','','2000-01-01 00:00:00','2000-01-01 00:00:00',NULL,1),
('copy@a.example','{SHA512-CRYPT}$6$fc449743227f1df2$q7xV3ub7WUtfvAqRWDS0EeSv/Kxs271jOkoP3uLLeFLL/olA/RlSWcV5DTnnSXvht5EAZa1Ivr6WUGZQ98a4r.','','a.example/copy/',0,'copy','a.example','2026-01-01 00:00:00','2026-01-01 00:00:00',1,'','','','2000-01-01 00:00:00','2000-01-01 00:00:00',NULL,1),
('forward@a.example','{SHA512-CRYPT}$6$fc449743227f1df2$q7xV3ub7WUtfvAqRWDS0EeSv/Kxs271jOkoP3uLLeFLL/olA/RlSWcV5DTnnSXvht5EAZa1Ivr6WUGZQ98a4r.','','a.example/forward/',0,'forward','a.example','2026-01-01 00:00:00','2026-01-01 00:00:00',1,'','','','2000-01-01 00:00:00','2000-01-01 00:00:00',NULL,1),
('away@a.example','{SHA512-CRYPT}$6$fc449743227f1df2$q7xV3ub7WUtfvAqRWDS0EeSv/Kxs271jOkoP3uLLeFLL/olA/RlSWcV5DTnnSXvht5EAZa1Ivr6WUGZQ98a4r.','','a.example/away/',0,'away','a.example','2026-01-01 00:00:00','2026-01-01 00:00:00',1,'','','','2000-01-01 00:00:00','2000-01-01 00:00:00',NULL,1),
('inactive@a.example','{SHA512-CRYPT}$6$fc449743227f1df2$q7xV3ub7WUtfvAqRWDS0EeSv/Kxs271jOkoP3uLLeFLL/olA/RlSWcV5DTnnSXvht5EAZa1Ivr6WUGZQ98a4r.','','a.example/inactive/',0,'inactive','a.example','2026-01-01 00:00:00','2026-01-01 00:00:00',0,'','','','2000-01-01 00:00:00','2000-01-01 00:00:00',NULL,1),
('nosend@a.example','{SHA512-CRYPT}$6$fc449743227f1df2$q7xV3ub7WUtfvAqRWDS0EeSv/Kxs271jOkoP3uLLeFLL/olA/RlSWcV5DTnnSXvht5EAZa1Ivr6WUGZQ98a4r.','','a.example/nosend/',0,'nosend','a.example','2026-01-01 00:00:00','2026-01-01 00:00:00',1,'','','','2000-01-01 00:00:00','2000-01-01 00:00:00',NULL,0),
('layout@a.example','{SHA512-CRYPT}$6$fc449743227f1df2$q7xV3ub7WUtfvAqRWDS0EeSv/Kxs271jOkoP3uLLeFLL/olA/RlSWcV5DTnnSXvht5EAZa1Ivr6WUGZQ98a4r.','','layout@a.example/',0,'layout','a.example','2026-01-01 00:00:00','2026-01-01 00:00:00',1,'','','','2000-01-01 00:00:00','2000-01-01 00:00:00',NULL,1),
('extra@a.example','{SHA512-CRYPT}$6$fc449743227f1df2$q7xV3ub7WUtfvAqRWDS0EeSv/Kxs271jOkoP3uLLeFLL/olA/RlSWcV5DTnnSXvht5EAZa1Ivr6WUGZQ98a4r.','','a.example/extra/',0,'extra','a.example','2026-01-01 00:00:00','2026-01-01 00:00:00',1,'+49 1','','','2000-01-01 00:00:00','2000-01-01 00:00:00','SECRET',1),
('shadowed@catch.example','{SHA512-CRYPT}$6$fc449743227f1df2$q7xV3ub7WUtfvAqRWDS0EeSv/Kxs271jOkoP3uLLeFLL/olA/RlSWcV5DTnnSXvht5EAZa1Ivr6WUGZQ98a4r.','','catch.example/shadowed/',0,'shadowed','catch.example','2026-01-01 00:00:00','2026-01-01 00:00:00',1,'','','','2000-01-01 00:00:00','2000-01-01 00:00:00',NULL,1),
('known@catch.example','{SHA512-CRYPT}$6$fc449743227f1df2$q7xV3ub7WUtfvAqRWDS0EeSv/Kxs271jOkoP3uLLeFLL/olA/RlSWcV5DTnnSXvht5EAZa1Ivr6WUGZQ98a4r.','','catch.example/known/',0,'known','catch.example','2026-01-01 00:00:00','2026-01-01 00:00:00',1,'','','','2000-01-01 00:00:00','2000-01-01 00:00:00',NULL,1),
('info@bücher.example','{SHA512-CRYPT}$6$fc449743227f1df2$q7xV3ub7WUtfvAqRWDS0EeSv/Kxs271jOkoP3uLLeFLL/olA/RlSWcV5DTnnSXvht5EAZa1Ivr6WUGZQ98a4r.','MÃ¼ller GmbH','bücher.example/info/',0,'info','bücher.example','2026-01-01 00:00:00','2026-01-01 00:00:00',1,'','','','2000-01-01 00:00:00','2000-01-01 00:00:00',NULL,1),
('person@off.example','{SHA512-CRYPT}$6$fc449743227f1df2$q7xV3ub7WUtfvAqRWDS0EeSv/Kxs271jOkoP3uLLeFLL/olA/RlSWcV5DTnnSXvht5EAZa1Ivr6WUGZQ98a4r.','','off.example/person/',0,'person','off.example','2026-01-01 00:00:00','2026-01-01 00:00:00',1,'','','','2000-01-01 00:00:00','2000-01-01 00:00:00',NULL,1),
('tag+ged@a.example','{SHA512-CRYPT}$6$fc449743227f1df2$q7xV3ub7WUtfvAqRWDS0EeSv/Kxs271jOkoP3uLLeFLL/olA/RlSWcV5DTnnSXvht5EAZa1Ivr6WUGZQ98a4r.','','a.example/tag+ged/',0,'tag+ged','a.example','2026-01-01 00:00:00','2026-01-01 00:00:00',1,'','','','2000-01-01 00:00:00','2000-01-01 00:00:00',NULL,1),
('lost@nowhere.example','{SHA512-CRYPT}$6$fc449743227f1df2$q7xV3ub7WUtfvAqRWDS0EeSv/Kxs271jOkoP3uLLeFLL/olA/RlSWcV5DTnnSXvht5EAZa1Ivr6WUGZQ98a4r.','','nowhere.example/lost/',0,'lost','nowhere.example','2026-01-01 00:00:00','2026-01-01 00:00:00',1,'','','','2000-01-01 00:00:00','2000-01-01 00:00:00',NULL,1);
/*!40000 ALTER TABLE `mailbox` ENABLE KEYS */;
UNLOCK TABLES;

DROP TABLE IF EXISTS `mailbox_app_password`;
/*!40101 SET character_set_client = utf8 */;
CREATE TABLE `mailbox_app_password` (
  `id` varchar(255) NOT NULL DEFAULT '',
  `username` varchar(255),
  `description` varchar(255),
  `password_hash` varchar(255),
  PRIMARY KEY (`id`),
  KEY `k` (`password_hash`)
) ENGINE=InnoDB DEFAULT CHARSET=latin1 COMMENT='Postfix Admin - it''s (mailbox_app_password);';

LOCK TABLES `mailbox_app_password` WRITE;
/*!40000 ALTER TABLE `mailbox_app_password` DISABLE KEYS */;
INSERT INTO `mailbox_app_password` VALUES (1,'anna@a.example','phone','{BLF-CRYPT}$2y$10$rQtMysl.bRVOZEmMZE7vvu5oDIxU2Fk8TXVr0os6cLgnDX0bxxbvy');
/*!40000 ALTER TABLE `mailbox_app_password` ENABLE KEYS */;
UNLOCK TABLES;

DROP TABLE IF EXISTS `vacation`;
/*!40101 SET character_set_client = utf8 */;
CREATE TABLE `vacation` (
  `email` varchar(255) NOT NULL DEFAULT '',
  `subject` varchar(255),
  `body` varchar(255),
  `activefrom` varchar(255),
  `activeuntil` varchar(255),
  `cache` varchar(255),
  `domain` varchar(255),
  `interval_time` varchar(255),
  `created` varchar(255),
  `modified` varchar(255),
  `active` varchar(255),
  PRIMARY KEY (`email`),
  KEY `k` (`active`)
) ENGINE=InnoDB DEFAULT CHARSET=latin1 COMMENT='Postfix Admin - it''s (vacation);';

LOCK TABLES `vacation` WRITE;
/*!40000 ALTER TABLE `vacation` DISABLE KEYS */;
INSERT INTO `vacation` VALUES ('away@a.example','Away','I am away','2026-01-01 00:00:00','2038-01-18 00:00:00','','a.example',0,'2026-01-01 00:00:00','2026-01-01 00:00:00',1);
/*!40000 ALTER TABLE `vacation` ENABLE KEYS */;
UNLOCK TABLES;

-- Dump completed on 2026-11-01 12:00:00
