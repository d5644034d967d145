-- MySQL dump 10.19  Distrib 10.11.6-MariaDB, for debian-linux-gnu (x86_64)
--
-- Host: localhost    Database: mail
-- ------------------------------------------------------
/*!40101 SET NAMES utf8mb4 */;

DROP TABLE IF EXISTS `alias`;
/*!40101 SET character_set_client = utf8 */;
CREATE TABLE `alias` (
  `address` varchar(255) NOT NULL DEFAULT '',
  `name` varchar(255),
  `accesspolicy` varchar(255),
  `domain` varchar(255),
  `created` varchar(255),
  `modified` varchar(255),
  `expired` varchar(255),
  `active` varchar(255),
  PRIMARY KEY (`address`),
  KEY `k` (`active`)
) ENGINE=InnoDB DEFAULT CHARSET=latin1 COMMENT='Postfix Admin - it''s (alias);';

LOCK TABLES `alias` WRITE;
/*!40000 ALTER TABLE `alias` DISABLE KEYS */;
INSERT INTO `alias` VALUES ('list@a.example','The list','public','a.example','2026-01-01 00:00:00','2026-01-01 00:00:00','9999-12-31 01:01:01',1),
('members@a.example','','membersonly','a.example','2026-01-01 00:00:00','2026-01-01 00:00:00','2099-01-01 00:00:00',1);
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
  PRIMARY KEY (`alias_domain`),
  KEY `k` (`active`)
) ENGINE=InnoDB DEFAULT CHARSET=latin1 COMMENT='Postfix Admin - it''s (alias_domain);';

LOCK TABLES `alias_domain` WRITE;
/*!40000 ALTER TABLE `alias_domain` DISABLE KEYS */;
INSERT INTO `alias_domain` VALUES ('b.example','a.example','2026-01-01 00:00:00','2026-01-01 00:00:00',1);
/*!40000 ALTER TABLE `alias_domain` ENABLE KEYS */;
UNLOCK TABLES;

DROP TABLE IF EXISTS `domain`;
/*!40101 SET character_set_client = utf8 */;
CREATE TABLE `domain` (
  `domain` varchar(255) NOT NULL DEFAULT '',
  `description` varchar(255),
  `disclaimer` varchar(255),
  `aliases` varchar(255),
  `mailboxes` varchar(255),
  `maillists` varchar(255),
  `maxquota` varchar(255),
  `quota` varchar(255),
  `transport` varchar(255),
  `backupmx` varchar(255),
  `settings` varchar(255),
  `created` varchar(255),
  `modified` varchar(255),
  `expired` varchar(255),
  `active` varchar(255),
  PRIMARY KEY (`domain`),
  KEY `k` (`active`)
) ENGINE=InnoDB DEFAULT CHARSET=latin1 COMMENT='Postfix Admin - it''s (domain);';

LOCK TABLES `domain` WRITE;
/*!40000 ALTER TABLE `domain` DISABLE KEYS */;
INSERT INTO `domain` VALUES ('a.example','first','',0,0,0,0,0,'dovecot',0,'default_user_quota:1024;','2026-01-01 00:00:00','2026-01-01 00:00:00','9999-12-31 01:01:01',1),
('other.example','','',0,-1,0,0,0,'smtp:[192.0.2.1]',0,'','2026-01-01 00:00:00','2026-01-01 00:00:00','9999-12-31 01:01:01',1);
/*!40000 ALTER TABLE `domain` ENABLE KEYS */;
UNLOCK TABLES;

DROP TABLE IF EXISTS `domain_admins`;
/*!40101 SET character_set_client = utf8 */;
CREATE TABLE `domain_admins` (
  `username` varchar(255) NOT NULL DEFAULT '',
  `domain` varchar(255),
  `created` varchar(255),
  `modified` varchar(255),
  `expired` varchar(255),
  `active` varchar(255),
  PRIMARY KEY (`username`),
  KEY `k` (`active`)
) ENGINE=InnoDB DEFAULT CHARSET=latin1 COMMENT='Postfix Admin - it''s (domain_admins);';

LOCK TABLES `domain_admins` WRITE;
/*!40000 ALTER TABLE `domain_admins` DISABLE KEYS */;
INSERT INTO `domain_admins` VALUES ('lea@a.example','ALL','2026-01-01 00:00:00','2026-01-01 00:00:00','9999-12-31 01:01:01',1);
/*!40000 ALTER TABLE `domain_admins` ENABLE KEYS */;
UNLOCK TABLES;

DROP TABLE IF EXISTS `forwardings`;
/*!40101 SET character_set_client = utf8 */;
CREATE TABLE `forwardings` (
  `id` varchar(255) NOT NULL DEFAULT '',
  `address` varchar(255),
  `forwarding` varchar(255),
  `domain` varchar(255),
  `dest_domain` varchar(255),
  `is_maillist` varchar(255),
  `is_list` varchar(255),
  `is_forwarding` varchar(255),
  `is_alias` varchar(255),
  `active` varchar(255),
  PRIMARY KEY (`id`),
  KEY `k` (`active`)
) ENGINE=InnoDB DEFAULT CHARSET=latin1 COMMENT='Postfix Admin - it''s (forwardings);';

LOCK TABLES `forwardings` WRITE;
/*!40000 ALTER TABLE `forwardings` DISABLE KEYS */;
INSERT INTO `forwardings` VALUES (1,'anna@a.example','anna@a.example','a.example','a.example',0,0,1,0,1),
(2,'bob@a.example','bob@a.example','a.example','a.example',0,0,1,0,1),
(3,'dora@a.example','dora@a.example','a.example','a.example',0,0,1,0,1),
(4,'emil@a.example','emil@a.example','a.example','a.example',0,0,1,0,1),
(5,'fred@a.example','fred@a.example','a.example','a.example',0,0,1,0,1),
(6,'gina@a.example','gina@a.example','a.example','a.example',0,0,1,0,1),
(7,'hans@a.example','hans@a.example','a.example','a.example',0,0,1,0,1),
(8,'ida@a.example','ida@a.example','a.example','a.example',0,0,1,0,1),
(9,'jan@a.example','jan@a.example','a.example','a.example',0,0,1,0,1),
(10,'kim@a.example','kim@a.example','a.example','a.example',0,0,1,0,1),
(11,'lea@a.example','lea@a.example','a.example','a.example',0,0,1,0,1),
(12,'mia@a.example','mia@a.example','a.example','a.example',0,0,1,0,1),
(20,'bob@a.example','bob@outside.example','a.example','outside.example',0,0,1,0,1),
(21,'carl@a.example','carl@outside.example','a.example','outside.example',0,0,1,0,1),
(22,'extra@a.example','anna@a.example','a.example','a.example',0,0,0,1,1),
(23,'list@a.example','anna@a.example','a.example','a.example',0,1,0,0,1),
(24,'list@a.example','bob@b.example','a.example','b.example',0,1,0,0,1),
(25,'a.example','anna@a.example','a.example','a.example',0,0,0,0,1),
(26,'members@a.example','anna@a.example','a.example','a.example',0,1,0,0,1),
(27,'mlm@a.example','mlm@a.example','a.example','a.example',1,0,0,0,1),
(28,'list@a.example','gone@a.example','a.example','a.example',0,1,0,0,0);
/*!40000 ALTER TABLE `forwardings` ENABLE KEYS */;
UNLOCK TABLES;

DROP TABLE IF EXISTS `mailbox`;
/*!40101 SET character_set_client = utf8 */;
CREATE TABLE `mailbox` (
  `username` varchar(255) NOT NULL DEFAULT '',
  `password` varchar(255),
  `name` varchar(255),
  `storagebasedirectory` varchar(255),
  `storagenode` varchar(255),
  `maildir` varchar(255),
  `quota` varchar(255),
  `domain` varchar(255),
  `isglobaladmin` varchar(255),
  `enablesmtp` varchar(255),
  `enablepop3` varchar(255),
  `enableimap` varchar(255),
  `enabledeliver` varchar(255),
  `allow_nets` varchar(255),
  `created` varchar(255),
  `modified` varchar(255),
  `expired` varchar(255),
  `active` varchar(255),
  PRIMARY KEY (`username`),
  KEY `k` (`active`)
) ENGINE=InnoDB DEFAULT CHARSET=latin1 COMMENT='Postfix Admin - it''s (mailbox);';

LOCK TABLES `mailbox` WRITE;
/*!40000 ALTER TABLE `mailbox` DISABLE KEYS */;
INSERT INTO `mailbox` VALUES ('anna@a.example','{SSHA512}8EUaWJyeq+jDizrUGHqkleD0tyzMXuzpO0qGwNxLCJ9dLYpXvnQmMW5VrLK3JJglZMJKAGApwRjPyQkbdcvS+qZFyHA=','Anna','/var/vmail','vmail1','a.example/a/anna-2026.01.01.00.00.00/',5120,'a.example',0,1,1,1,1,NULL,'2026-01-01 00:00:00','2026-01-01 00:00:00','9999-12-31 01:01:01',1),
('bob@a.example','{SSHA512}8EUaWJyeq+jDizrUGHqkleD0tyzMXuzpO0qGwNxLCJ9dLYpXvnQmMW5VrLK3JJglZMJKAGApwRjPyQkbdcvS+qZFyHA=','Bob','/var/vmail','vmail1','a.example/b/bob-2026.01.01.00.00.00/',0,'a.example',0,1,1,1,1,NULL,'2026-01-01 00:00:00','2026-01-01 00:00:00','9999-12-31 01:01:01',1),
('carl@a.example','{SSHA512}8EUaWJyeq+jDizrUGHqkleD0tyzMXuzpO0qGwNxLCJ9dLYpXvnQmMW5VrLK3JJglZMJKAGApwRjPyQkbdcvS+qZFyHA=','Carl','/var/vmail','vmail1','a.example/c/carl-2026.01.01.00.00.00/',5120,'a.example',0,1,1,1,1,NULL,'2026-01-01 00:00:00','2026-01-01 00:00:00','9999-12-31 01:01:01',1),
('dora@a.example','{SSHA512}8EUaWJyeq+jDizrUGHqkleD0tyzMXuzpO0qGwNxLCJ9dLYpXvnQmMW5VrLK3JJglZMJKAGApwRjPyQkbdcvS+qZFyHA=','Dora','/var/vmail','vmail1','a.example/d/dora-2026.01.01.00.00.00/',5120,'a.example',0,1,0,0,1,NULL,'2026-01-01 00:00:00','2026-01-01 00:00:00','9999-12-31 01:01:01',1),
('emil@a.example','{SSHA512}8EUaWJyeq+jDizrUGHqkleD0tyzMXuzpO0qGwNxLCJ9dLYpXvnQmMW5VrLK3JJglZMJKAGApwRjPyQkbdcvS+qZFyHA=','Emil','/var/vmail','vmail1','a.example/e/emil-2026.01.01.00.00.00/',5120,'a.example',0,1,1,1,1,NULL,'2026-01-01 00:00:00','2026-01-01 00:00:00','9999-12-31 01:01:01',0),
('fred@a.example','{SSHA512}8EUaWJyeq+jDizrUGHqkleD0tyzMXuzpO0qGwNxLCJ9dLYpXvnQmMW5VrLK3JJglZMJKAGApwRjPyQkbdcvS+qZFyHA=','Fred','/var/vmail','vmail1','a.example/f/fred-2026.01.01.00.00.00/',5120,'a.example',0,1,1,1,1,NULL,'2026-01-01 00:00:00','2026-01-01 00:00:00','2020-01-01 00:00:00',1),
('gina@a.example','{SSHA512}8EUaWJyeq+jDizrUGHqkleD0tyzMXuzpO0qGwNxLCJ9dLYpXvnQmMW5VrLK3JJglZMJKAGApwRjPyQkbdcvS+qZFyHA=','Gina','/var/vmail','vmail1','a.example/g/gina-2026.01.01.00.00.00/',5120,'a.example',0,1,1,1,1,'','2026-01-01 00:00:00','2026-01-01 00:00:00','9999-12-31 01:01:01',1),
('hans@a.example','{SSHA512}8EUaWJyeq+jDizrUGHqkleD0tyzMXuzpO0qGwNxLCJ9dLYpXvnQmMW5VrLK3JJglZMJKAGApwRjPyQkbdcvS+qZFyHA=','Hans','/var/vmail','vmail1','a.example/h/hans-2026.01.01.00.00.00/',5120,'a.example',0,1,1,1,1,'192.0.2.0/24','2026-01-01 00:00:00','2026-01-01 00:00:00','9999-12-31 01:01:01',1),
('ida@a.example','{SSHA512}8EUaWJyeq+jDizrUGHqkleD0tyzMXuzpO0qGwNxLCJ9dLYpXvnQmMW5VrLK3JJglZMJKAGApwRjPyQkbdcvS+qZFyHA=','Ida','/var/vmail','vmail1','a.example/i/ida-2026.01.01.00.00.00/',5120,'a.example',0,0,0,1,1,NULL,'2026-01-01 00:00:00','2026-01-01 00:00:00','9999-12-31 01:01:01',1),
('jan@a.example','{CRYPT}$1$2846f679$Uz8JwOJLuoXs.4dwp0EL70','Jan','/var/vmail','vmail1','a.example/j/jan-2026.01.01.00.00.00/',5120,'a.example',0,1,1,1,1,NULL,'2026-01-01 00:00:00','2026-01-01 00:00:00','9999-12-31 01:01:01',1),
('kim@a.example','98dfa50eee50910cb49bb06e65230e7d','Kim','/var/vmail','vmail1','a.example/k/kim-2026.01.01.00.00.00/',5120,'a.example',0,1,1,1,1,NULL,'2026-01-01 00:00:00','2026-01-01 00:00:00','9999-12-31 01:01:01',1),
('lea@a.example','{PLAIN}Secret12','Lea','/var/vmail','vmail1','a.example/l/lea-2026.01.01.00.00.00/',5120,'a.example',1,1,1,1,1,NULL,'2026-01-01 00:00:00','2026-01-01 00:00:00','9999-12-31 01:01:01',1),
('mia@a.example','{SSHA512}8EUaWJyeq+jDizrUGHqkleD0tyzMXuzpO0qGwNxLCJ9dLYpXvnQmMW5VrLK3JJglZMJKAGApwRjPyQkbdcvS+qZFyHA=','Mia','/var/vmail','vmail1','a.example/m/mia-2026.01.01.00.00.00/',5120,'a.example',0,1,1,1,1,NULL,'2026-01-01 00:00:00','2026-01-01 00:00:00','2099-01-01 00:00:00',1);
/*!40000 ALTER TABLE `mailbox` ENABLE KEYS */;
UNLOCK TABLES;

DROP TABLE IF EXISTS `recipient_bcc_user`;
/*!40101 SET character_set_client = utf8 */;
CREATE TABLE `recipient_bcc_user` (
  `username` varchar(255) NOT NULL DEFAULT '',
  `bcc_address` varchar(255),
  `domain` varchar(255),
  `created` varchar(255),
  `modified` varchar(255),
  `expired` varchar(255),
  `active` varchar(255),
  PRIMARY KEY (`username`),
  KEY `k` (`active`)
) ENGINE=InnoDB DEFAULT CHARSET=latin1 COMMENT='Postfix Admin - it''s (recipient_bcc_user);';

LOCK TABLES `recipient_bcc_user` WRITE;
/*!40000 ALTER TABLE `recipient_bcc_user` DISABLE KEYS */;
INSERT INTO `recipient_bcc_user` VALUES ('anna@a.example','boss@a.example','a.example','2026-01-01 00:00:00','2026-01-01 00:00:00','9999-12-31 00:00:00',1);
/*!40000 ALTER TABLE `recipient_bcc_user` ENABLE KEYS */;
UNLOCK TABLES;

DROP TABLE IF EXISTS `share_folder`;
/*!40101 SET character_set_client = utf8 */;
CREATE TABLE `share_folder` (
  `from_user` varchar(255) NOT NULL DEFAULT '',
  `to_user` varchar(255),
  `dummy` varchar(255),
  PRIMARY KEY (`from_user`),
  KEY `k` (`dummy`)
) ENGINE=InnoDB DEFAULT CHARSET=latin1 COMMENT='Postfix Admin - it''s (share_folder);';

LOCK TABLES `share_folder` WRITE;
/*!40000 ALTER TABLE `share_folder` DISABLE KEYS */;
INSERT INTO `share_folder` VALUES ('anna@a.example','bob@a.example','1');
/*!40000 ALTER TABLE `share_folder` ENABLE KEYS */;
UNLOCK TABLES;

-- Dump completed on 2026-11-01 12:00:00
