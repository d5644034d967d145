-- MySQL dump 10.19  Distrib 10.11.6-MariaDB, for debian-linux-gnu (x86_64)
--
-- Host: localhost    Database: mail
-- ------------------------------------------------------
/*!40101 SET NAMES utf8mb4 */;

DROP TABLE IF EXISTS `alias`;
/*!40101 SET character_set_client = utf8 */;
CREATE TABLE `alias` (
  `id` varchar(255) NOT NULL DEFAULT '',
  `address` varchar(255),
  `goto` varchar(255),
  `domain` varchar(255),
  `created` varchar(255),
  `modified` varchar(255),
  `private_comment` varchar(255),
  `public_comment` varchar(255),
  `sogo_visible` varchar(255),
  `internal` varchar(255),
  `sender_allowed` varchar(255),
  `active` varchar(255),
  PRIMARY KEY (`id`),
  KEY `k` (`active`)
) ENGINE=InnoDB DEFAULT CHARSET=latin1 COMMENT='Postfix Admin - it''s (alias);';

LOCK TABLES `alias` WRITE;
/*!40000 ALTER TABLE `alias` DISABLE KEYS */;
INSERT INTO `alias` VALUES (1,'anna@a.example','anna@a.example','a.example','2026-01-01 00:00:00','2026-01-01 00:00:00','','',1,0,1,1),
(2,'bob@a.example','bob@a.example','a.example','2026-01-01 00:00:00','2026-01-01 00:00:00','','',1,0,1,1),
(9,'off@a.example','off@a.example','a.example','2026-01-01 00:00:00','2026-01-01 00:00:00','','',1,0,1,0),
(10,'nologin@a.example','nologin@a.example','a.example','2026-01-01 00:00:00','2026-01-01 00:00:00','','',1,0,1,2),
(3,'sales@a.example','anna@a.example,bob@a.example','a.example','2026-01-01 00:00:00','2026-01-01 00:00:00','','shop',1,0,1,1),
(4,'trash@a.example','null@localhost','a.example','2026-01-01 00:00:00','2026-01-01 00:00:00','','',1,0,1,1),
(5,'learn@a.example','spam@localhost','a.example','2026-01-01 00:00:00','2026-01-01 00:00:00','','',1,0,1,1),
(6,'@a.example','bob@a.example','a.example','2026-01-01 00:00:00','2026-01-01 00:00:00','','',1,0,1,1),
(7,'old@a.example','anna@a.example','a.example','2026-01-01 00:00:00','2026-01-01 00:00:00','','',1,0,1,0),
(8,'Info@a.example','anna@b.example','a.example','2026-01-01 00:00:00','2026-01-01 00:00:00','','',1,0,0,1),
(11,'sso@a.example','sso@a.example','a.example','2026-01-01 00:00:00','2026-01-01 00:00:00','','',1,0,1,1),
(12,'nosmtp@a.example','nosmtp@a.example','a.example','2026-01-01 00:00:00','2026-01-01 00:00:00','','',1,0,1,1),
(13,'nopop@a.example','nopop@a.example','a.example','2026-01-01 00:00:00','2026-01-01 00:00:00','','',1,0,1,1),
(14,'weak@a.example','weak@a.example','a.example','2026-01-01 00:00:00','2026-01-01 00:00:00','','',1,0,1,1),
(15,'room@a.example','room@a.example','a.example','2026-01-01 00:00:00','2026-01-01 00:00:00','','',1,0,1,1);
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
INSERT INTO `alias_domain` VALUES ('b.example','a.example','2026-01-01 00:00:00','2026-01-01 00:00:00',1),
('c.example','a.example','2026-01-01 00:00:00','2026-01-01 00:00:00',0);
/*!40000 ALTER TABLE `alias_domain` ENABLE KEYS */;
UNLOCK TABLES;

DROP TABLE IF EXISTS `app_passwd`;
/*!40101 SET character_set_client = utf8 */;
CREATE TABLE `app_passwd` (
  `id` varchar(255) NOT NULL DEFAULT '',
  `name` varchar(255),
  `mailbox` varchar(255),
  `domain` varchar(255),
  `password` varchar(255),
  `created` varchar(255),
  `modified` varchar(255),
  `imap_access` varchar(255),
  `smtp_access` varchar(255),
  `dav_access` varchar(255),
  `eas_access` varchar(255),
  `pop3_access` varchar(255),
  `sieve_access` varchar(255),
  `active` varchar(255),
  PRIMARY KEY (`id`),
  KEY `k` (`active`)
) ENGINE=InnoDB DEFAULT CHARSET=latin1 COMMENT='Postfix Admin - it''s (app_passwd);';

LOCK TABLES `app_passwd` WRITE;
/*!40000 ALTER TABLE `app_passwd` DISABLE KEYS */;
INSERT INTO `app_passwd` VALUES (1,'phone','anna@a.example','a.example','{BLF-CRYPT}$2y$10$rQtMysl.bRVOZEmMZE7vvu5oDIxU2Fk8TXVr0os6cLgnDX0bxxbvy','2026-01-01 00:00:00','2026-01-01 00:00:00',1,1,1,1,1,1,1);
/*!40000 ALTER TABLE `app_passwd` ENABLE KEYS */;
UNLOCK TABLES;

DROP TABLE IF EXISTS `bcc_maps`;
/*!40101 SET character_set_client = utf8 */;
CREATE TABLE `bcc_maps` (
  `id` varchar(255) NOT NULL DEFAULT '',
  `local_dest` varchar(255),
  `bcc_dest` varchar(255),
  `domain` varchar(255),
  `type` varchar(255),
  `created` varchar(255),
  `modified` varchar(255),
  `active` varchar(255),
  PRIMARY KEY (`id`),
  KEY `k` (`active`)
) ENGINE=InnoDB DEFAULT CHARSET=latin1 COMMENT='Postfix Admin - it''s (bcc_maps);';

LOCK TABLES `bcc_maps` WRITE;
/*!40000 ALTER TABLE `bcc_maps` DISABLE KEYS */;
INSERT INTO `bcc_maps` VALUES (1,'anna@a.example','boss@a.example','a.example','rcpt','2026-01-01 00:00:00','2026-01-01 00:00:00',1);
/*!40000 ALTER TABLE `bcc_maps` ENABLE KEYS */;
UNLOCK TABLES;

DROP TABLE IF EXISTS `domain`;
/*!40101 SET character_set_client = utf8 */;
CREATE TABLE `domain` (
  `domain` varchar(255) NOT NULL DEFAULT '',
  `description` varchar(255),
  `aliases` varchar(255),
  `mailboxes` varchar(255),
  `defquota` varchar(255),
  `maxquota` varchar(255),
  `quota` varchar(255),
  `relayhost` varchar(255),
  `backupmx` varchar(255),
  `gal` varchar(255),
  `relay_all_recipients` varchar(255),
  `relay_unknown_only` varchar(255),
  `created` varchar(255),
  `modified` varchar(255),
  `active` varchar(255),
  PRIMARY KEY (`domain`),
  KEY `k` (`active`)
) ENGINE=InnoDB DEFAULT CHARSET=latin1 COMMENT='Postfix Admin - it''s (domain);';

LOCK TABLES `domain` WRITE;
/*!40000 ALTER TABLE `domain` DISABLE KEYS */;
INSERT INTO `domain` VALUES ('a.example','first',400,10,3072,10240,10240,'0',0,1,0,0,'2026-01-01 00:00:00','2026-01-01 00:00:00',1),
('relay.example','',400,10,3072,10240,10240,'1',1,1,1,0,'2026-01-01 00:00:00','2026-01-01 00:00:00',1);
/*!40000 ALTER TABLE `domain` ENABLE KEYS */;
UNLOCK TABLES;

DROP TABLE IF EXISTS `domain_admins`;
/*!40101 SET character_set_client = utf8 */;
CREATE TABLE `domain_admins` (
  `id` varchar(255) NOT NULL DEFAULT '',
  `username` varchar(255),
  `domain` varchar(255),
  `created` varchar(255),
  `active` varchar(255),
  PRIMARY KEY (`id`),
  KEY `k` (`active`)
) ENGINE=InnoDB DEFAULT CHARSET=latin1 COMMENT='Postfix Admin - it''s (domain_admins);';

LOCK TABLES `domain_admins` WRITE;
/*!40000 ALTER TABLE `domain_admins` DISABLE KEYS */;
INSERT INTO `domain_admins` VALUES (1,'chief','a.example','2026-01-01 00:00:00',1);
/*!40000 ALTER TABLE `domain_admins` ENABLE KEYS */;
UNLOCK TABLES;

DROP TABLE IF EXISTS `mailbox`;
/*!40101 SET character_set_client = utf8 */;
CREATE TABLE `mailbox` (
  `username` varchar(255) NOT NULL DEFAULT '',
  `password` varchar(255),
  `name` varchar(255),
  `description` varchar(255),
  `mailbox_path_prefix` varchar(255),
  `quota` varchar(255),
  `local_part` varchar(255),
  `domain` varchar(255),
  `attributes` varchar(255),
  `custom_attributes` varchar(255),
  `kind` varchar(255),
  `multiple_bookings` varchar(255),
  `authsource` varchar(255),
  `created` varchar(255),
  `modified` varchar(255),
  `active` varchar(255),
  PRIMARY KEY (`username`),
  KEY `k` (`active`)
) ENGINE=InnoDB DEFAULT CHARSET=latin1 COMMENT='Postfix Admin - it''s (mailbox);';

LOCK TABLES `mailbox` WRITE;
/*!40000 ALTER TABLE `mailbox` DISABLE KEYS */;
INSERT INTO `mailbox` VALUES ('anna@a.example','{BLF-CRYPT}$2y$10$rQtMysl.bRVOZEmMZE7vvu5oDIxU2Fk8TXVr0os6cLgnDX0bxxbvy','Anna','','/var/vmail/',5368709120,'anna','a.example','{"force_pw_update":"0","tls_enforce_in":"0","imap_access":"1","pop3_access":"1","smtp_access":"1","sieve_access":"1","mailbox_format":"maildir:"}','{}','',-1,'mailcow','2026-01-01 00:00:00','2026-01-01 00:00:00',1),
('bob@a.example','{BLF-CRYPT}$2y$10$rQtMysl.bRVOZEmMZE7vvu5oDIxU2Fk8TXVr0os6cLgnDX0bxxbvy','','','/var/vmail/',0,'bob','a.example','{"force_pw_update":"0","tls_enforce_in":"0","imap_access":"1","pop3_access":"1","smtp_access":"1","sieve_access":"1","mailbox_format":"maildir:"}','{}','',-1,'mailcow','2026-01-01 00:00:00','2026-01-01 00:00:00',1),
('off@a.example','{BLF-CRYPT}$2y$10$rQtMysl.bRVOZEmMZE7vvu5oDIxU2Fk8TXVr0os6cLgnDX0bxxbvy','','','/var/vmail/',5368709120,'off','a.example','{"force_pw_update":"0","tls_enforce_in":"0","imap_access":"1","pop3_access":"1","smtp_access":"1","sieve_access":"1","mailbox_format":"maildir:"}','{}','',-1,'mailcow','2026-01-01 00:00:00','2026-01-01 00:00:00',0),
('nologin@a.example','{BLF-CRYPT}$2y$10$rQtMysl.bRVOZEmMZE7vvu5oDIxU2Fk8TXVr0os6cLgnDX0bxxbvy','','','/var/vmail/',5368709120,'nologin','a.example','{"force_pw_update":"0","tls_enforce_in":"0","imap_access":"1","pop3_access":"1","smtp_access":"1","sieve_access":"1","mailbox_format":"maildir:"}','{}','',-1,'mailcow','2026-01-01 00:00:00','2026-01-01 00:00:00',2),
('room@a.example','{BLF-CRYPT}$2y$10$rQtMysl.bRVOZEmMZE7vvu5oDIxU2Fk8TXVr0os6cLgnDX0bxxbvy','','','/var/vmail/',5368709120,'room','a.example','{"force_pw_update":"0","tls_enforce_in":"0","imap_access":"1","pop3_access":"1","smtp_access":"1","sieve_access":"1","mailbox_format":"maildir:"}','{}','location',-1,'mailcow','2026-01-01 00:00:00','2026-01-01 00:00:00',1),
('sso@a.example','{BLF-CRYPT}$2y$10$rQtMysl.bRVOZEmMZE7vvu5oDIxU2Fk8TXVr0os6cLgnDX0bxxbvy','','','/var/vmail/',5368709120,'sso','a.example','{"force_pw_update":"0","tls_enforce_in":"0","imap_access":"1","pop3_access":"1","smtp_access":"1","sieve_access":"1","mailbox_format":"maildir:"}','{}','',-1,'keycloak','2026-01-01 00:00:00','2026-01-01 00:00:00',1),
('nosmtp@a.example','{BLF-CRYPT}$2y$10$rQtMysl.bRVOZEmMZE7vvu5oDIxU2Fk8TXVr0os6cLgnDX0bxxbvy','','','/var/vmail/',5368709120,'nosmtp','a.example','{"force_pw_update":"0","tls_enforce_in":"0","imap_access":"1","pop3_access":"1","smtp_access":"0","sieve_access":"1","mailbox_format":"maildir:"}','{}','',-1,'mailcow','2026-01-01 00:00:00','2026-01-01 00:00:00',1),
('nopop@a.example','{BLF-CRYPT}$2y$10$rQtMysl.bRVOZEmMZE7vvu5oDIxU2Fk8TXVr0os6cLgnDX0bxxbvy','','','/var/vmail/',5368709120,'nopop','a.example','{"force_pw_update":"1","tls_enforce_in":"0","imap_access":"1","pop3_access":"0","smtp_access":"1","sieve_access":"1","mailbox_format":"maildir:"}','{}','',-1,'mailcow','2026-01-01 00:00:00','2026-01-01 00:00:00',1),
('weak@a.example','$1$2846f679$Uz8JwOJLuoXs.4dwp0EL70','','','/var/vmail/',5368709120,'weak','a.example','{"force_pw_update":"0","tls_enforce_in":"0","imap_access":"1","pop3_access":"1","smtp_access":"1","sieve_access":"1","mailbox_format":"maildir:"}','{}','',-1,'mailcow','2026-01-01 00:00:00','2026-01-01 00:00:00',1);
/*!40000 ALTER TABLE `mailbox` ENABLE KEYS */;
UNLOCK TABLES;

DROP TABLE IF EXISTS `sender_acl`;
/*!40101 SET character_set_client = utf8 */;
CREATE TABLE `sender_acl` (
  `id` varchar(255) NOT NULL DEFAULT '',
  `logged_in_as` varchar(255),
  `send_as` varchar(255),
  `external` varchar(255),
  PRIMARY KEY (`id`),
  KEY `k` (`external`)
) ENGINE=InnoDB DEFAULT CHARSET=latin1 COMMENT='Postfix Admin - it''s (sender_acl);';

LOCK TABLES `sender_acl` WRITE;
/*!40000 ALTER TABLE `sender_acl` DISABLE KEYS */;
INSERT INTO `sender_acl` VALUES (1,'bob@a.example','anna@a.example',0),
(2,'bob@a.example','@a.example',0),
(3,'anna@a.example','info@a.example',0);
/*!40000 ALTER TABLE `sender_acl` ENABLE KEYS */;
UNLOCK TABLES;

DROP TABLE IF EXISTS `spamalias`;
/*!40101 SET character_set_client = utf8 */;
CREATE TABLE `spamalias` (
  `address` varchar(255) NOT NULL DEFAULT '',
  `goto` varchar(255),
  `description` varchar(255),
  `created` varchar(255),
  `modified` varchar(255),
  `validity` varchar(255),
  `permanent` varchar(255),
  PRIMARY KEY (`address`),
  KEY `k` (`permanent`)
) ENGINE=InnoDB DEFAULT CHARSET=latin1 COMMENT='Postfix Admin - it''s (spamalias);';

LOCK TABLES `spamalias` WRITE;
/*!40000 ALTER TABLE `spamalias` DISABLE KEYS */;
INSERT INTO `spamalias` VALUES ('tmp1@a.example','anna@a.example','','2026-01-01 00:00:00','2026-01-01 00:00:00',1000000000,0),
('tmp2@a.example','anna@a.example','shop','2026-01-01 00:00:00','2026-01-01 00:00:00',4000000000,0),
('tmp3@a.example','anna@a.example','','2026-01-01 00:00:00','2026-01-01 00:00:00',0,1);
/*!40000 ALTER TABLE `spamalias` ENABLE KEYS */;
UNLOCK TABLES;

DROP TABLE IF EXISTS `versions`;
/*!40101 SET character_set_client = utf8 */;
CREATE TABLE `versions` (
  `application` varchar(255) NOT NULL DEFAULT '',
  `version` varchar(255),
  `created` varchar(255),
  PRIMARY KEY (`application`),
  KEY `k` (`created`)
) ENGINE=InnoDB DEFAULT CHARSET=latin1 COMMENT='Postfix Admin - it''s (versions);';

LOCK TABLES `versions` WRITE;
/*!40000 ALTER TABLE `versions` DISABLE KEYS */;
INSERT INTO `versions` VALUES ('db_schema','25102025_1130','2026-01-01 00:00:00');
/*!40000 ALTER TABLE `versions` ENABLE KEYS */;
UNLOCK TABLES;

-- Dump completed on 2026-11-01 12:00:00
