-- MySQL dump 10.19  Distrib 10.11.6-MariaDB, for debian-linux-gnu (x86_64)
--
-- Host: localhost    Database: mail
-- ------------------------------------------------------
/*!40101 SET NAMES utf8mb4 */;

DROP TABLE IF EXISTS `pfx_alias`;
/*!40101 SET character_set_client = utf8 */;
CREATE TABLE `pfx_alias` (
  `address` varchar(255) NOT NULL DEFAULT '',
  `goto` varchar(255),
  `domain` varchar(255),
  `created` varchar(255),
  `modified` varchar(255),
  `active` varchar(255),
  PRIMARY KEY (`address`),
  KEY `k` (`active`)
) ENGINE=InnoDB DEFAULT CHARSET=latin1 COMMENT='Postfix Admin - it''s (pfx_alias);';

LOCK TABLES `pfx_alias` WRITE;
/*!40000 ALTER TABLE `pfx_alias` DISABLE KEYS */;
INSERT INTO `pfx_alias` VALUES ('anna@a.example','anna@a.example','a.example','2026-01-01 00:00:00','2026-01-01 00:00:00',1);
/*!40000 ALTER TABLE `pfx_alias` ENABLE KEYS */;
UNLOCK TABLES;

DROP TABLE IF EXISTS `pfx_config`;
/*!40101 SET character_set_client = utf8 */;
CREATE TABLE `pfx_config` (
  `id` varchar(255) NOT NULL DEFAULT '',
  `name` varchar(255),
  `value` varchar(255),
  PRIMARY KEY (`id`),
  KEY `k` (`value`)
) ENGINE=InnoDB DEFAULT CHARSET=latin1 COMMENT='Postfix Admin - it''s (pfx_config);';

LOCK TABLES `pfx_config` WRITE;
/*!40000 ALTER TABLE `pfx_config` DISABLE KEYS */;
INSERT INTO `pfx_config` VALUES (1,'version','1837');
/*!40000 ALTER TABLE `pfx_config` ENABLE KEYS */;
UNLOCK TABLES;

DROP TABLE IF EXISTS `pfx_domain`;
/*!40101 SET character_set_client = utf8 */;
CREATE TABLE `pfx_domain` (
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
  PRIMARY KEY (`domain`),
  KEY `k` (`active`)
) ENGINE=InnoDB DEFAULT CHARSET=latin1 COMMENT='Postfix Admin - it''s (pfx_domain);';

LOCK TABLES `pfx_domain` WRITE;
/*!40000 ALTER TABLE `pfx_domain` DISABLE KEYS */;
INSERT INTO `pfx_domain` VALUES ('a.example','',0,0,0,0,'virtual',0,'0000-00-00 00:00:00','2026-01-01 00:00:00',1);
/*!40000 ALTER TABLE `pfx_domain` ENABLE KEYS */;
UNLOCK TABLES;

DROP TABLE IF EXISTS `pfx_domain_admins`;
/*!40101 SET character_set_client = utf8 */;
CREATE TABLE `pfx_domain_admins` (
  `username` varchar(255) NOT NULL DEFAULT '',
  `domain` varchar(255),
  `created` varchar(255),
  `active` varchar(255),
  PRIMARY KEY (`username`),
  KEY `k` (`active`)
) ENGINE=InnoDB DEFAULT CHARSET=latin1 COMMENT='Postfix Admin - it''s (pfx_domain_admins);';

DROP TABLE IF EXISTS `pfx_mailbox`;
/*!40101 SET character_set_client = utf8 */;
CREATE TABLE `pfx_mailbox` (
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
  PRIMARY KEY (`username`),
  KEY `k` (`active`)
) ENGINE=InnoDB DEFAULT CHARSET=latin1 COMMENT='Postfix Admin - it''s (pfx_mailbox);';

LOCK TABLES `pfx_mailbox` WRITE;
/*!40000 ALTER TABLE `pfx_mailbox` DISABLE KEYS */;
INSERT INTO `pfx_mailbox` VALUES ('anna@a.example','$1$2846f679$Uz8JwOJLuoXs.4dwp0EL70','','a.example/anna/',5368709120,'anna','a.example','2026-01-01 00:00:00','2026-01-01 00:00:00',1);
/*!40000 ALTER TABLE `pfx_mailbox` ENABLE KEYS */;
UNLOCK TABLES;

-- Dump completed on 2026-11-01 12:00:00
