-- MySQL dump 10.19  Distrib 10.11.6-MariaDB, for debian-linux-gnu (x86_64)
--
-- Host: localhost    Database: mail
-- ------------------------------------------------------
/*!40101 SET NAMES utf8mb4 */;

DROP TABLE IF EXISTS `admin`;
/*!40101 SET character_set_client = utf8 */;
CREATE TABLE `admin` (
  `id` varchar(255) NOT NULL DEFAULT '',
  `username` varchar(255),
  `password` varchar(255),
  `super` varchar(255),
  `active` varchar(255),
  `created` varchar(255),
  `modified` varchar(255),
  PRIMARY KEY (`id`),
  KEY `k` (`modified`)
) ENGINE=InnoDB DEFAULT CHARSET=latin1 COMMENT='Postfix Admin - it''s (admin);';

LOCK TABLES `admin` WRITE;
/*!40000 ALTER TABLE `admin` DISABLE KEYS */;
INSERT INTO `admin` VALUES (1,'root@a.example','{BLF-CRYPT}$2y$10$rQtMysl.bRVOZEmMZE7vvu5oDIxU2Fk8TXVr0os6cLgnDX0bxxbvy',1,1,'2026-01-01 00:00:00','2026-01-01 00:00:00');
/*!40000 ALTER TABLE `admin` ENABLE KEYS */;
UNLOCK TABLES;

DROP TABLE IF EXISTS `alias`;
/*!40101 SET character_set_client = utf8 */;
CREATE TABLE `alias` (
  `id` varchar(255) NOT NULL DEFAULT '',
  `address` varchar(255),
  `goto` varchar(255),
  `active` varchar(255),
  `created` varchar(255),
  `modified` varchar(255),
  `Domain_id` varchar(255),
  PRIMARY KEY (`id`),
  KEY `k` (`Domain_id`)
) ENGINE=InnoDB DEFAULT CHARSET=latin1 COMMENT='Postfix Admin - it''s (alias);';

LOCK TABLES `alias` WRITE;
/*!40000 ALTER TABLE `alias` DISABLE KEYS */;
INSERT INTO `alias` VALUES (1,'anna@a.example','anna@a.example',1,'2026-01-01 00:00:00','2026-01-01 00:00:00',1),
(2,'bob@a.example','bob@a.example',1,'2026-01-01 00:00:00','2026-01-01 00:00:00',1),
(3,'carl@a.example','carl@a.example',1,'2026-01-01 00:00:00','2026-01-01 00:00:00',1),
(4,'dora@a.example','dora@a.example',1,'2026-01-01 00:00:00','2026-01-01 00:00:00',1),
(5,'emil@a.example','emil@a.example',1,'2026-01-01 00:00:00','2026-01-01 00:00:00',1),
(6,'fred@a.example','fred@a.example',1,'2026-01-01 00:00:00','2026-01-01 00:00:00',1),
(10,'sales@a.example','anna@a.example,bob@a.example',1,'2026-01-01 00:00:00','2026-01-01 00:00:00',1),
(11,'@a.example','anna@a.example',1,'2026-01-01 00:00:00','2026-01-01 00:00:00',1);
/*!40000 ALTER TABLE `alias` ENABLE KEYS */;
UNLOCK TABLES;

DROP TABLE IF EXISTS `archive`;
/*!40101 SET character_set_client = utf8 */;
CREATE TABLE `archive` (
  `id` varchar(255) NOT NULL DEFAULT '',
  `username` varchar(255),
  `status` varchar(255),
  `archived_at` varchar(255),
  `Domain_id` varchar(255),
  PRIMARY KEY (`id`),
  KEY `k` (`Domain_id`)
) ENGINE=InnoDB DEFAULT CHARSET=latin1 COMMENT='Postfix Admin - it''s (archive);';

LOCK TABLES `archive` WRITE;
/*!40000 ALTER TABLE `archive` DISABLE KEYS */;
INSERT INTO `archive` VALUES (1,'gone@a.example','ARCHIVED','2026-01-01 00:00:00',1);
/*!40000 ALTER TABLE `archive` ENABLE KEYS */;
UNLOCK TABLES;

DROP TABLE IF EXISTS `domain`;
/*!40101 SET character_set_client = utf8 */;
CREATE TABLE `domain` (
  `id` varchar(255) NOT NULL DEFAULT '',
  `domain` varchar(255),
  `description` varchar(255),
  `max_aliases` varchar(255),
  `alias_count` varchar(255),
  `max_mailboxes` varchar(255),
  `mailbox_count` varchar(255),
  `max_quota` varchar(255),
  `quota` varchar(255),
  `transport` varchar(255),
  `backupmx` varchar(255),
  `active` varchar(255),
  `homedir` varchar(255),
  `maildir` varchar(255),
  `uid` varchar(255),
  `gid` varchar(255),
  `created` varchar(255),
  `modified` varchar(255),
  PRIMARY KEY (`id`),
  KEY `k` (`modified`)
) ENGINE=InnoDB DEFAULT CHARSET=latin1 COMMENT='Postfix Admin - it''s (domain);';

LOCK TABLES `domain` WRITE;
/*!40000 ALTER TABLE `domain` DISABLE KEYS */;
INSERT INTO `domain` VALUES (1,'a.example','',0,0,0,0,0,0,'virtual',0,1,'','',2000,2000,'2026-01-01 00:00:00','2026-01-01 00:00:00');
/*!40000 ALTER TABLE `domain` ENABLE KEYS */;
UNLOCK TABLES;

DROP TABLE IF EXISTS `mailbox`;
/*!40101 SET character_set_client = utf8 */;
CREATE TABLE `mailbox` (
  `id` varchar(255) NOT NULL DEFAULT '',
  `username` varchar(255),
  `password` varchar(255),
  `name` varchar(255),
  `alt_email` varchar(255),
  `quota` varchar(255),
  `local_part` varchar(255),
  `active` varchar(255),
  `access_restriction` varchar(255),
  `homedir` varchar(255),
  `maildir` varchar(255),
  `uid` varchar(255),
  `gid` varchar(255),
  `homedir_size` varchar(255),
  `maildir_size` varchar(255),
  `size_at` varchar(255),
  `delete_pending` varchar(255),
  `created` varchar(255),
  `modified` varchar(255),
  `Domain_id` varchar(255),
  PRIMARY KEY (`id`),
  KEY `k` (`Domain_id`)
) ENGINE=InnoDB DEFAULT CHARSET=latin1 COMMENT='Postfix Admin - it''s (mailbox);';

LOCK TABLES `mailbox` WRITE;
/*!40000 ALTER TABLE `mailbox` DISABLE KEYS */;
INSERT INTO `mailbox` VALUES (1,'anna@a.example','{BLF-CRYPT}$2y$10$rQtMysl.bRVOZEmMZE7vvu5oDIxU2Fk8TXVr0os6cLgnDX0bxxbvy','Anna','',5368709120,'anna',1,'ALL','/srv/vmail/%d/%u','maildir:/srv/vmail/a.example/anna/mail',2000,2000,0,0,NULL,0,'2026-01-01 00:00:00','2026-01-01 00:00:00',1),
(2,'bob@a.example','{BLF-CRYPT}$2y$10$rQtMysl.bRVOZEmMZE7vvu5oDIxU2Fk8TXVr0os6cLgnDX0bxxbvy','Bob','',5368709120,'bob',1,'imap,smtp','/srv/vmail/%d/%u','maildir:/srv/vmail/a.example/bob/mail',2000,2000,0,0,NULL,0,'2026-01-01 00:00:00','2026-01-01 00:00:00',1),
(3,'carl@a.example','{BLF-CRYPT}$2y$10$rQtMysl.bRVOZEmMZE7vvu5oDIxU2Fk8TXVr0os6cLgnDX0bxxbvy','Carl','',5368709120,'carl',1,'SMTP','/srv/vmail/%d/%u','maildir:/srv/vmail/a.example/carl/mail',2000,2000,0,0,NULL,0,'2026-01-01 00:00:00','2026-01-01 00:00:00',1),
(4,'dora@a.example','{BLF-CRYPT}$2y$10$rQtMysl.bRVOZEmMZE7vvu5oDIxU2Fk8TXVr0os6cLgnDX0bxxbvy','Dora','',5368709120,'dora',1,'ALL','/srv/vmail/%d/%u','maildir:/srv/vmail/a.example/dora/mail',2000,2000,0,0,NULL,1,'2026-01-01 00:00:00','2026-01-01 00:00:00',1),
(5,'emil@a.example','{BLF-CRYPT}$2y$10$rQtMysl.bRVOZEmMZE7vvu5oDIxU2Fk8TXVr0os6cLgnDX0bxxbvy','Emil','',5368709120,'emil',0,'ALL','/srv/vmail/%d/%u','maildir:/srv/vmail/a.example/emil/mail',2000,2000,0,0,NULL,0,'2026-01-01 00:00:00','2026-01-01 00:00:00',1),
(6,'fred@a.example','{BLF-CRYPT}$2y$10$rQtMysl.bRVOZEmMZE7vvu5oDIxU2Fk8TXVr0os6cLgnDX0bxxbvy','Fred','',0,'fred',1,'IMAP,POP3','/srv/vmail/%d/%u','maildir:/srv/vmail/a.example/fred/mail',2000,2000,0,0,NULL,0,'2026-01-01 00:00:00','2026-01-01 00:00:00',1);
/*!40000 ALTER TABLE `mailbox` ENABLE KEYS */;
UNLOCK TABLES;

-- Dump completed on 2026-11-01 12:00:00
