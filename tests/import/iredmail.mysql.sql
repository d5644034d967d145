/*M!999999\- enable the sandbox mode */ 
-- MariaDB dump 10.19  Distrib 10.11.19-MariaDB, for debian-linux-gnu (x86_64)
--
-- Host: localhost    Database: vmail
-- ------------------------------------------------------
-- Server version	10.11.19-MariaDB-0+deb12u1

/*!40101 SET @OLD_CHARACTER_SET_CLIENT=@@CHARACTER_SET_CLIENT */;
/*!40101 SET @OLD_CHARACTER_SET_RESULTS=@@CHARACTER_SET_RESULTS */;
/*!40101 SET @OLD_COLLATION_CONNECTION=@@COLLATION_CONNECTION */;
/*!40101 SET NAMES utf8mb4 */;
/*!40103 SET @OLD_TIME_ZONE=@@TIME_ZONE */;
/*!40103 SET TIME_ZONE='+00:00' */;
/*!40014 SET @OLD_UNIQUE_CHECKS=@@UNIQUE_CHECKS, UNIQUE_CHECKS=0 */;
/*!40014 SET @OLD_FOREIGN_KEY_CHECKS=@@FOREIGN_KEY_CHECKS, FOREIGN_KEY_CHECKS=0 */;
/*!40101 SET @OLD_SQL_MODE=@@SQL_MODE, SQL_MODE='NO_AUTO_VALUE_ON_ZERO' */;
/*!40111 SET @OLD_SQL_NOTES=@@SQL_NOTES, SQL_NOTES=0 */;

--
-- Table structure for table `alias`
--

DROP TABLE IF EXISTS `alias`;
/*!40101 SET @saved_cs_client     = @@character_set_client */;
/*!40101 SET character_set_client = utf8mb4 */;
CREATE TABLE `alias` (
  `address` varchar(255) NOT NULL DEFAULT '',
  `name` varchar(255) NOT NULL DEFAULT '',
  `accesspolicy` varchar(30) NOT NULL DEFAULT '',
  `domain` varchar(255) NOT NULL DEFAULT '',
  `created` datetime NOT NULL DEFAULT '1970-01-01 01:01:01',
  `modified` datetime NOT NULL DEFAULT '1970-01-01 01:01:01',
  `expired` datetime NOT NULL DEFAULT '9999-12-31 00:00:00',
  `active` tinyint(1) NOT NULL DEFAULT 1,
  PRIMARY KEY (`address`),
  KEY `domain` (`domain`),
  KEY `expired` (`expired`),
  KEY `active` (`active`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_general_ci;
/*!40101 SET character_set_client = @saved_cs_client */;

--
-- Dumping data for table `alias`
--

LOCK TABLES `alias` WRITE;
/*!40000 ALTER TABLE `alias` DISABLE KEYS */;
INSERT INTO `alias` VALUES
('circle@a.example','','public','a.example','2026-01-01 12:00:00','2026-01-01 12:00:00','9999-12-31 00:00:00',1),
('dangling@a.example','','public','a.example','2026-01-01 12:00:00','2026-01-01 12:00:00','9999-12-31 00:00:00',1),
('empty@a.example','','public','a.example','2026-01-01 12:00:00','2026-01-01 12:00:00','9999-12-31 00:00:00',1),
('endedlist@a.example','','public','a.example','2026-01-01 12:00:00','2026-01-01 12:00:00','2020-01-01 00:00:00',1),
('halfoff@a.example','','public','a.example','2026-01-01 12:00:00','2026-01-01 12:00:00','9999-12-31 00:00:00',0),
('members@a.example','','membersonly','a.example','2026-01-01 12:00:00','2026-01-01 12:00:00','2099-01-01 00:00:00',1),
('offlist@a.example','','public','a.example','2026-01-01 12:00:00','2026-01-01 12:00:00','9999-12-31 00:00:00',0),
('round@a.example','','public','a.example','2026-01-01 12:00:00','2026-01-01 12:00:00','9999-12-31 00:00:00',1),
('sales@a.example','The shop','public','a.example','2026-01-01 12:00:00','2026-01-01 12:00:00','9999-12-31 00:00:00',1),
('tagged@a.example','','public','a.example','2026-01-01 12:00:00','2026-01-01 12:00:00','9999-12-31 00:00:00',1),
('team@a.example','','public','a.example','2026-01-01 12:00:00','2026-01-01 12:00:00','9999-12-31 00:00:00',1),
('toalias@a.example','','public','a.example','2026-01-01 12:00:00','2026-01-01 12:00:00','9999-12-31 00:00:00',1);
/*!40000 ALTER TABLE `alias` ENABLE KEYS */;
UNLOCK TABLES;

--
-- Table structure for table `alias_domain`
--

DROP TABLE IF EXISTS `alias_domain`;
/*!40101 SET @saved_cs_client     = @@character_set_client */;
/*!40101 SET character_set_client = utf8mb4 */;
CREATE TABLE `alias_domain` (
  `alias_domain` varchar(255) NOT NULL,
  `target_domain` varchar(255) NOT NULL,
  `created` datetime NOT NULL DEFAULT '1970-01-01 01:01:01',
  `modified` datetime NOT NULL DEFAULT '1970-01-01 01:01:01',
  `active` tinyint(1) NOT NULL DEFAULT 1,
  PRIMARY KEY (`alias_domain`),
  KEY `target_domain` (`target_domain`),
  KEY `active` (`active`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_general_ci;
/*!40101 SET character_set_client = @saved_cs_client */;

--
-- Dumping data for table `alias_domain`
--

LOCK TABLES `alias_domain` WRITE;
/*!40000 ALTER TABLE `alias_domain` DISABLE KEYS */;
INSERT INTO `alias_domain` VALUES
('alias.example','a.example','2026-01-01 12:00:00','2026-01-01 12:00:00',1),
('dead.example','a.example','2026-01-01 12:00:00','2026-01-01 12:00:00',0);
/*!40000 ALTER TABLE `alias_domain` ENABLE KEYS */;
UNLOCK TABLES;

--
-- Table structure for table `anyone_shares`
--

DROP TABLE IF EXISTS `anyone_shares`;
/*!40101 SET @saved_cs_client     = @@character_set_client */;
/*!40101 SET character_set_client = utf8mb4 */;
CREATE TABLE `anyone_shares` (
  `from_user` varchar(255) NOT NULL,
  `dummy` char(1) DEFAULT '1',
  PRIMARY KEY (`from_user`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_general_ci;
/*!40101 SET character_set_client = @saved_cs_client */;

--
-- Dumping data for table `anyone_shares`
--

LOCK TABLES `anyone_shares` WRITE;
/*!40000 ALTER TABLE `anyone_shares` DISABLE KEYS */;
INSERT INTO `anyone_shares` VALUES
('anna@a.example','1');
/*!40000 ALTER TABLE `anyone_shares` ENABLE KEYS */;
UNLOCK TABLES;

--
-- Table structure for table `domain`
--

DROP TABLE IF EXISTS `domain`;
/*!40101 SET @saved_cs_client     = @@character_set_client */;
/*!40101 SET character_set_client = utf8mb4 */;
CREATE TABLE `domain` (
  `domain` varchar(255) NOT NULL DEFAULT '',
  `description` text DEFAULT NULL,
  `disclaimer` text DEFAULT NULL,
  `aliases` int(10) NOT NULL DEFAULT 0,
  `mailboxes` int(10) NOT NULL DEFAULT 0,
  `maillists` int(10) NOT NULL DEFAULT 0,
  `maxquota` bigint(20) NOT NULL DEFAULT 0,
  `quota` bigint(20) NOT NULL DEFAULT 0,
  `transport` varchar(255) NOT NULL DEFAULT 'dovecot',
  `backupmx` tinyint(1) NOT NULL DEFAULT 0,
  `settings` text DEFAULT NULL,
  `created` datetime NOT NULL DEFAULT '1970-01-01 01:01:01',
  `modified` datetime NOT NULL DEFAULT '1970-01-01 01:01:01',
  `expired` datetime NOT NULL DEFAULT '9999-12-31 00:00:00',
  `active` tinyint(1) NOT NULL DEFAULT 1,
  PRIMARY KEY (`domain`),
  KEY `backupmx` (`backupmx`),
  KEY `expired` (`expired`),
  KEY `active` (`active`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_general_ci;
/*!40101 SET character_set_client = @saved_cs_client */;

--
-- Dumping data for table `domain`
--

LOCK TABLES `domain` WRITE;
/*!40000 ALTER TABLE `domain` DISABLE KEYS */;
INSERT INTO `domain` VALUES
('a.example','first',NULL,10,100,0,10240,0,'dovecot',0,'default_user_quota:1024;min_passwd_length:8;','2026-01-01 12:00:00','2026-01-01 12:00:00','9999-12-31 00:00:00',1),
('backup.example','',NULL,0,0,0,0,0,'relay:[192.0.2.1]:25',1,NULL,'2026-01-01 12:00:00','2026-01-01 12:00:00','9999-12-31 00:00:00',1),
('catch.example','',NULL,-1,0,0,0,0,'dovecot',0,NULL,'2026-01-01 12:00:00','2026-01-01 12:00:00','9999-12-31 00:00:00',1),
('off.example','',NULL,0,0,0,0,0,'dovecot',0,NULL,'2026-01-01 12:00:00','2026-01-01 12:00:00','9999-12-31 00:00:00',0),
('other.example','',NULL,0,0,0,0,0,'smtp:[192.0.2.1]:25',0,NULL,'2026-01-01 12:00:00','2026-01-01 12:00:00','9999-12-31 00:00:00',1),
('xn--bcher-kva.example','Bücher',NULL,0,0,0,0,0,'dovecot',0,NULL,'2026-01-01 12:00:00','2026-01-01 12:00:00','9999-12-31 00:00:00',1);
/*!40000 ALTER TABLE `domain` ENABLE KEYS */;
UNLOCK TABLES;

--
-- Table structure for table `domain_admins`
--

DROP TABLE IF EXISTS `domain_admins`;
/*!40101 SET @saved_cs_client     = @@character_set_client */;
/*!40101 SET character_set_client = utf8mb4 */;
CREATE TABLE `domain_admins` (
  `username` varchar(255) CHARACTER SET ascii COLLATE ascii_general_ci NOT NULL DEFAULT '',
  `domain` varchar(255) CHARACTER SET ascii COLLATE ascii_general_ci NOT NULL DEFAULT '',
  `created` datetime NOT NULL DEFAULT '1970-01-01 01:01:01',
  `modified` datetime NOT NULL DEFAULT '1970-01-01 01:01:01',
  `expired` datetime NOT NULL DEFAULT '9999-12-31 00:00:00',
  `active` tinyint(1) NOT NULL DEFAULT 1,
  PRIMARY KEY (`username`,`domain`),
  KEY `domain` (`domain`),
  KEY `active` (`active`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_general_ci;
/*!40101 SET character_set_client = @saved_cs_client */;

--
-- Dumping data for table `domain_admins`
--

LOCK TABLES `domain_admins` WRITE;
/*!40000 ALTER TABLE `domain_admins` DISABLE KEYS */;
INSERT INTO `domain_admins` VALUES
('lea@a.example','ALL','2026-01-01 12:00:00','2026-01-01 12:00:00','9999-12-31 00:00:00',1);
/*!40000 ALTER TABLE `domain_admins` ENABLE KEYS */;
UNLOCK TABLES;

--
-- Table structure for table `forwardings`
--

DROP TABLE IF EXISTS `forwardings`;
/*!40101 SET @saved_cs_client     = @@character_set_client */;
/*!40101 SET character_set_client = utf8mb4 */;
CREATE TABLE `forwardings` (
  `id` bigint(20) unsigned NOT NULL AUTO_INCREMENT,
  `address` varchar(255) NOT NULL DEFAULT '',
  `forwarding` varchar(255) NOT NULL DEFAULT '',
  `domain` varchar(255) NOT NULL DEFAULT '',
  `dest_domain` varchar(255) NOT NULL DEFAULT '',
  `is_maillist` tinyint(1) NOT NULL DEFAULT 0,
  `is_list` tinyint(1) NOT NULL DEFAULT 0,
  `is_forwarding` tinyint(1) NOT NULL DEFAULT 0,
  `is_alias` tinyint(1) NOT NULL DEFAULT 0,
  `active` tinyint(1) NOT NULL DEFAULT 1,
  PRIMARY KEY (`id`),
  UNIQUE KEY `address` (`address`,`forwarding`),
  KEY `domain` (`domain`),
  KEY `dest_domain` (`dest_domain`),
  KEY `is_maillist` (`is_maillist`),
  KEY `is_list` (`is_list`),
  KEY `is_alias` (`is_alias`)
) ENGINE=InnoDB AUTO_INCREMENT=67 DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_general_ci;
/*!40101 SET character_set_client = @saved_cs_client */;

--
-- Dumping data for table `forwardings`
--

LOCK TABLES `forwardings` WRITE;
/*!40000 ALTER TABLE `forwardings` DISABLE KEYS */;
INSERT INTO `forwardings` VALUES
(1,'h01@a.example','h01@a.example','a.example','a.example',0,0,1,0,1),
(2,'h02@a.example','h02@a.example','a.example','a.example',0,0,1,0,1),
(3,'h03@a.example','h03@a.example','a.example','a.example',0,0,1,0,1),
(4,'h04@a.example','h04@a.example','a.example','a.example',0,0,1,0,1),
(5,'h05@a.example','h05@a.example','a.example','a.example',0,0,1,0,1),
(6,'h06@a.example','h06@a.example','a.example','a.example',0,0,1,0,1),
(7,'h07@a.example','h07@a.example','a.example','a.example',0,0,1,0,1),
(8,'h08@a.example','h08@a.example','a.example','a.example',0,0,1,0,1),
(9,'h09@a.example','h09@a.example','a.example','a.example',0,0,1,0,1),
(10,'h10@a.example','h10@a.example','a.example','a.example',0,0,1,0,1),
(11,'h11@a.example','h11@a.example','a.example','a.example',0,0,1,0,1),
(12,'h12@a.example','h12@a.example','a.example','a.example',0,0,1,0,1),
(13,'h13@a.example','h13@a.example','a.example','a.example',0,0,1,0,1),
(14,'h14@a.example','h14@a.example','a.example','a.example',0,0,1,0,1),
(15,'h15@a.example','h15@a.example','a.example','a.example',0,0,1,0,1),
(16,'h16@a.example','h16@a.example','a.example','a.example',0,0,1,0,1),
(17,'h17@a.example','h17@a.example','a.example','a.example',0,0,1,0,1),
(18,'h18@a.example','h18@a.example','a.example','a.example',0,0,1,0,1),
(19,'h19@a.example','h19@a.example','a.example','a.example',0,0,1,0,1),
(20,'h20@a.example','h20@a.example','a.example','a.example',0,0,1,0,1),
(21,'h21@a.example','h21@a.example','a.example','a.example',0,0,1,0,1),
(22,'h22@a.example','h22@a.example','a.example','a.example',0,0,1,0,1),
(23,'anna@a.example','anna@a.example','a.example','a.example',0,0,1,0,1),
(24,'Bob@a.example','Bob@a.example','a.example','a.example',0,0,1,0,1),
(25,'copy@a.example','copy@a.example','a.example','a.example',0,0,1,0,1),
(26,'copy@a.example','copy@outside.example','a.example','outside.example',0,0,1,0,1),
(27,'forward@a.example','forward@outside.example','a.example','outside.example',0,0,1,0,1),
(28,'off@a.example','off@a.example','a.example','a.example',0,0,1,0,0),
(29,'offalias@a.example','offalias@a.example','a.example','a.example',0,0,1,0,0),
(30,'nodeliver@a.example','nodeliver@a.example','a.example','a.example',0,0,1,0,0),
(31,'nopop@a.example','nopop@a.example','a.example','a.example',0,0,1,0,1),
(32,'noimap@a.example','noimap@a.example','a.example','a.example',0,0,1,0,1),
(33,'clear@a.example','clear@a.example','a.example','a.example',0,0,1,0,1),
(34,'nosmtp@a.example','nosmtp@a.example','a.example','a.example',0,0,1,0,1),
(35,'nosieve@a.example','nosieve@a.example','a.example','a.example',0,0,1,0,1),
(36,'closed@a.example','closed@a.example','a.example','a.example',0,0,1,0,1),
(37,'nowhere@a.example','nowhere@a.example','a.example','a.example',0,0,1,0,1),
(38,'office@a.example','office@a.example','a.example','a.example',0,0,1,0,1),
(39,'ended@a.example','ended@a.example','a.example','a.example',0,0,1,0,1),
(40,'ending@a.example','ending@a.example','a.example','a.example',0,0,1,0,1),
(41,'lea@a.example','lea@a.example','a.example','a.example',0,0,1,0,1),
(42,'known@catch.example','known@catch.example','catch.example','catch.example',0,0,1,0,1),
(43,'info@xn--bcher-kva.example','info@xn--bcher-kva.example','xn--bcher-kva.example','xn--bcher-kva.example',0,0,1,0,1),
(44,'person@off.example','person@off.example','off.example','off.example',0,0,1,0,1),
(45,'elsewhere@a.example','elsewhere@a.example','a.example','a.example',0,0,1,0,1),
(46,'extra@a.example','anna@a.example','a.example','a.example',0,0,0,1,1),
(47,'Info@a.example','info@xn--bcher-kva.example','a.example','xn--bcher-kva.example',0,0,0,1,1),
(48,'sales@a.example','anna@a.example','a.example','a.example',0,1,0,0,1),
(49,'sales@a.example','bob@a.example','a.example','a.example',0,1,0,0,1),
(50,'sales@a.example','x@outside.example','a.example','outside.example',0,1,0,0,1),
(51,'sales@a.example','gone@a.example','a.example','a.example',0,1,0,0,0),
(52,'team@a.example','sales@a.example','a.example','a.example',0,1,0,0,1),
(53,'team@a.example','copy@a.example','a.example','a.example',0,1,0,0,1),
(54,'members@a.example','anna@a.example','a.example','a.example',0,1,0,0,1),
(55,'endedlist@a.example','anna@a.example','a.example','a.example',0,1,0,0,1),
(56,'offlist@a.example','anna@a.example','a.example','a.example',0,1,0,0,0),
(57,'halfoff@a.example','anna@a.example','a.example','a.example',0,1,0,0,1),
(58,'dangling@a.example','nobody@a.example','a.example','a.example',0,1,0,0,1),
(59,'round@a.example','circle@a.example','a.example','a.example',0,1,0,0,1),
(60,'circle@a.example','round@a.example','a.example','a.example',0,1,0,0,1),
(61,'toalias@a.example','anna@alias.example','a.example','alias.example',0,1,0,0,1),
(62,'tagged@a.example','anna+shop@a.example','a.example','a.example',0,1,0,0,1),
(63,'own@alias.example','anna@a.example','alias.example','a.example',0,0,0,1,1),
(64,'mlm@a.example','mlm@a.example','a.example','a.example',1,0,0,0,1),
(65,'catch.example','anna@a.example','catch.example','a.example',0,0,0,0,1),
(66,'postmaster@backup.example','anna@a.example','backup.example','a.example',0,1,0,0,1);
/*!40000 ALTER TABLE `forwardings` ENABLE KEYS */;
UNLOCK TABLES;

--
-- Table structure for table `last_login`
--

DROP TABLE IF EXISTS `last_login`;
/*!40101 SET @saved_cs_client     = @@character_set_client */;
/*!40101 SET character_set_client = utf8mb4 */;
CREATE TABLE `last_login` (
  `username` varchar(255) NOT NULL DEFAULT '',
  `domain` varchar(255) NOT NULL DEFAULT '',
  `imap` int(11) DEFAULT NULL,
  `pop3` int(11) DEFAULT NULL,
  `lda` int(11) DEFAULT NULL,
  PRIMARY KEY (`username`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_general_ci;
/*!40101 SET character_set_client = @saved_cs_client */;

--
-- Dumping data for table `last_login`
--

LOCK TABLES `last_login` WRITE;
/*!40000 ALTER TABLE `last_login` DISABLE KEYS */;
INSERT INTO `last_login` VALUES
('anna@a.example','a.example',1767268800,NULL,NULL);
/*!40000 ALTER TABLE `last_login` ENABLE KEYS */;
UNLOCK TABLES;

--
-- Table structure for table `mailbox`
--

DROP TABLE IF EXISTS `mailbox`;
/*!40101 SET @saved_cs_client     = @@character_set_client */;
/*!40101 SET character_set_client = utf8mb4 */;
CREATE TABLE `mailbox` (
  `username` varchar(255) NOT NULL DEFAULT '',
  `password` varchar(255) NOT NULL DEFAULT '',
  `name` varchar(255) NOT NULL DEFAULT '',
  `language` varchar(5) NOT NULL DEFAULT '',
  `mailboxformat` varchar(50) NOT NULL DEFAULT 'maildir',
  `mailboxfolder` varchar(50) NOT NULL DEFAULT 'Maildir',
  `storagebasedirectory` varchar(255) NOT NULL DEFAULT '',
  `storagenode` varchar(255) NOT NULL DEFAULT '',
  `maildir` varchar(255) NOT NULL DEFAULT '',
  `quota` bigint(20) NOT NULL DEFAULT 0,
  `domain` varchar(255) NOT NULL DEFAULT '',
  `transport` varchar(255) NOT NULL DEFAULT '',
  `department` varchar(255) NOT NULL DEFAULT '',
  `rank` varchar(255) NOT NULL DEFAULT 'normal',
  `employeeid` varchar(255) DEFAULT '',
  `isadmin` tinyint(1) NOT NULL DEFAULT 0,
  `isglobaladmin` tinyint(1) NOT NULL DEFAULT 0,
  `enablesmtp` tinyint(1) NOT NULL DEFAULT 1,
  `enablesmtpsecured` tinyint(1) NOT NULL DEFAULT 1,
  `enablepop3` tinyint(1) NOT NULL DEFAULT 1,
  `enablepop3secured` tinyint(1) NOT NULL DEFAULT 1,
  `enablepop3tls` tinyint(1) NOT NULL DEFAULT 1,
  `enableimap` tinyint(1) NOT NULL DEFAULT 1,
  `enableimapsecured` tinyint(1) NOT NULL DEFAULT 1,
  `enableimaptls` tinyint(1) NOT NULL DEFAULT 1,
  `enabledeliver` tinyint(1) NOT NULL DEFAULT 1,
  `enablelda` tinyint(1) NOT NULL DEFAULT 1,
  `enablemanagesieve` tinyint(1) NOT NULL DEFAULT 1,
  `enablemanagesievesecured` tinyint(1) NOT NULL DEFAULT 1,
  `enablesieve` tinyint(1) NOT NULL DEFAULT 1,
  `enablesievesecured` tinyint(1) NOT NULL DEFAULT 1,
  `enablesievetls` tinyint(1) NOT NULL DEFAULT 1,
  `enableinternal` tinyint(1) NOT NULL DEFAULT 1,
  `enabledoveadm` tinyint(1) NOT NULL DEFAULT 1,
  `enablelib-storage` tinyint(1) NOT NULL DEFAULT 1,
  `enablequota-status` tinyint(1) NOT NULL DEFAULT 1,
  `enableindexer-worker` tinyint(1) NOT NULL DEFAULT 1,
  `enablelmtp` tinyint(1) NOT NULL DEFAULT 1,
  `enabledsync` tinyint(1) NOT NULL DEFAULT 1,
  `enablesogo` tinyint(1) NOT NULL DEFAULT 1,
  `allow_nets` text DEFAULT NULL,
  `disclaimer` text DEFAULT NULL,
  `settings` text DEFAULT NULL,
  `passwordlastchange` datetime NOT NULL DEFAULT '1970-01-01 01:01:01',
  `created` datetime NOT NULL DEFAULT '1970-01-01 01:01:01',
  `modified` datetime NOT NULL DEFAULT '1970-01-01 01:01:01',
  `expired` datetime NOT NULL DEFAULT '9999-12-31 00:00:00',
  `active` tinyint(1) NOT NULL DEFAULT 1,
  PRIMARY KEY (`username`),
  KEY `domain` (`domain`),
  KEY `department` (`department`),
  KEY `isadmin` (`isadmin`),
  KEY `enablesmtp` (`enablesmtp`),
  KEY `enableimap` (`enableimap`),
  KEY `expired` (`expired`),
  KEY `active` (`active`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_general_ci;
/*!40101 SET character_set_client = @saved_cs_client */;

--
-- Dumping data for table `mailbox`
--

LOCK TABLES `mailbox` WRITE;
/*!40000 ALTER TABLE `mailbox` DISABLE KEYS */;
INSERT INTO `mailbox` VALUES
('anna@a.example','{SSHA512}k6wb+8KOV19GnBI9HJVWSKeO9XXGQXYlio8HPjrY3EFQznJWyPr92ItgJcC6qOpSP9t9miNDA2dS1uENPlXT/3NhbHRzYWx0','Anna Müller','en_US','maildir','Maildir','/var/vmail','vmail1','a.example/a/anna-2026.01.01.12.00.00/',5120,'a.example','','','normal','',0,0,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,NULL,NULL,NULL,'2026-01-01 12:00:00','2026-01-01 12:00:00','2026-01-01 12:00:00','9999-12-31 00:00:00',1),
('Bob@a.example','{SSHA512}k6wb+8KOV19GnBI9HJVWSKeO9XXGQXYlio8HPjrY3EFQznJWyPr92ItgJcC6qOpSP9t9miNDA2dS1uENPlXT/3NhbHRzYWx0','Bob','en_US','maildir','Maildir','/var/vmail','vmail1','a.example/b/bob-2026.01.01.12.00.00/',0,'a.example','','','normal','',0,0,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,NULL,NULL,NULL,'2026-01-01 12:00:00','2026-01-01 12:00:00','2026-01-01 12:00:00','9999-12-31 00:00:00',1),
('clear@a.example','{SSHA512}k6wb+8KOV19GnBI9HJVWSKeO9XXGQXYlio8HPjrY3EFQznJWyPr92ItgJcC6qOpSP9t9miNDA2dS1uENPlXT/3NhbHRzYWx0','clear','en_US','maildir','Maildir','/var/vmail','vmail1','a.example/c/clear-2026.01.01.12.00.00/',5120,'a.example','','','normal','',0,0,1,1,0,1,1,0,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,NULL,NULL,NULL,'2026-01-01 12:00:00','2026-01-01 12:00:00','2026-01-01 12:00:00','9999-12-31 00:00:00',1),
('closed@a.example','{SSHA512}k6wb+8KOV19GnBI9HJVWSKeO9XXGQXYlio8HPjrY3EFQznJWyPr92ItgJcC6qOpSP9t9miNDA2dS1uENPlXT/3NhbHRzYWx0','closed','en_US','maildir','Maildir','/var/vmail','vmail1','a.example/c/closed-2026.01.01.12.00.00/',5120,'a.example','','','normal','',0,0,0,0,0,0,0,0,0,0,1,1,0,0,0,0,0,1,1,1,1,1,1,1,1,NULL,NULL,NULL,'2026-01-01 12:00:00','2026-01-01 12:00:00','2026-01-01 12:00:00','9999-12-31 00:00:00',1),
('copy@a.example','{SSHA512}k6wb+8KOV19GnBI9HJVWSKeO9XXGQXYlio8HPjrY3EFQznJWyPr92ItgJcC6qOpSP9t9miNDA2dS1uENPlXT/3NhbHRzYWx0','copy','en_US','maildir','Maildir','/var/vmail','vmail1','a.example/c/copy-2026.01.01.12.00.00/',5120,'a.example','','','normal','',0,0,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,NULL,NULL,NULL,'2026-01-01 12:00:00','2026-01-01 12:00:00','2026-01-01 12:00:00','9999-12-31 00:00:00',1),
('elsewhere@a.example','{SSHA512}k6wb+8KOV19GnBI9HJVWSKeO9XXGQXYlio8HPjrY3EFQznJWyPr92ItgJcC6qOpSP9t9miNDA2dS1uENPlXT/3NhbHRzYWx0','elsewhere','en_US','maildir','Maildir','/var/vmail','vmail1','a.example/e/elsewhere-2026.01.01.12.00.00/',5120,'a.example','smtp:[192.0.2.1]:25','','normal','',0,0,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,NULL,NULL,NULL,'2026-01-01 12:00:00','2026-01-01 12:00:00','2026-01-01 12:00:00','9999-12-31 00:00:00',1),
('ended@a.example','{SSHA512}k6wb+8KOV19GnBI9HJVWSKeO9XXGQXYlio8HPjrY3EFQznJWyPr92ItgJcC6qOpSP9t9miNDA2dS1uENPlXT/3NhbHRzYWx0','ended','en_US','maildir','Maildir','/var/vmail','vmail1','a.example/e/ended-2026.01.01.12.00.00/',5120,'a.example','','','normal','',0,0,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,NULL,NULL,NULL,'2026-01-01 12:00:00','2026-01-01 12:00:00','2026-01-01 12:00:00','2020-01-01 00:00:00',1),
('ending@a.example','{SSHA512}k6wb+8KOV19GnBI9HJVWSKeO9XXGQXYlio8HPjrY3EFQznJWyPr92ItgJcC6qOpSP9t9miNDA2dS1uENPlXT/3NhbHRzYWx0','ending','en_US','maildir','Maildir','/var/vmail','vmail1','a.example/e/ending-2026.01.01.12.00.00/',5120,'a.example','','','normal','',0,0,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,NULL,NULL,NULL,'2026-01-01 12:00:00','2026-01-01 12:00:00','2026-01-01 12:00:00','2099-01-01 00:00:00',1),
('forward@a.example','{SSHA512}k6wb+8KOV19GnBI9HJVWSKeO9XXGQXYlio8HPjrY3EFQznJWyPr92ItgJcC6qOpSP9t9miNDA2dS1uENPlXT/3NhbHRzYWx0','forward','en_US','maildir','Maildir','/var/vmail','vmail1','a.example/f/forward-2026.01.01.12.00.00/',5120,'a.example','','','normal','',0,0,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,NULL,NULL,NULL,'2026-01-01 12:00:00','2026-01-01 12:00:00','2026-01-01 12:00:00','9999-12-31 00:00:00',1),
('h01@a.example','{SSHA512}k6wb+8KOV19GnBI9HJVWSKeO9XXGQXYlio8HPjrY3EFQznJWyPr92ItgJcC6qOpSP9t9miNDA2dS1uENPlXT/3NhbHRzYWx0','h01','en_US','maildir','Maildir','/var/vmail','vmail1','a.example/h/h01-2026.01.01.12.00.00/',5120,'a.example','','','normal','',0,0,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,NULL,NULL,NULL,'2026-01-01 12:00:00','2026-01-01 12:00:00','2026-01-01 12:00:00','9999-12-31 00:00:00',1),
('h02@a.example','{SSHA}aFmFwPb3dqmq8+DAl1v7mSi0GWRzYWx0','h02','en_US','maildir','Maildir','/var/vmail','vmail1','a.example/h/h02-2026.01.01.12.00.00/',5120,'a.example','','','normal','',0,0,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,NULL,NULL,NULL,'2026-01-01 12:00:00','2026-01-01 12:00:00','2026-01-01 12:00:00','9999-12-31 00:00:00',1),
('h03@a.example','{SSHA256}Jc/Ns9np0I3IGjFk3nxJSAT2YMpx/4iB+B/yiLRlknBzYWx0','h03','en_US','maildir','Maildir','/var/vmail','vmail1','a.example/h/h03-2026.01.01.12.00.00/',5120,'a.example','','','normal','',0,0,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,NULL,NULL,NULL,'2026-01-01 12:00:00','2026-01-01 12:00:00','2026-01-01 12:00:00','9999-12-31 00:00:00',1),
('h04@a.example','{CRYPT}$2y$04$DemoQ3umhkvhWJ4dwpb1q.Z66J47qHHSy98B/T7YeEVw3uk0Wxsaa','h04','en_US','maildir','Maildir','/var/vmail','vmail1','a.example/h/h04-2026.01.01.12.00.00/',5120,'a.example','','','normal','',0,0,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,NULL,NULL,NULL,'2026-01-01 12:00:00','2026-01-01 12:00:00','2026-01-01 12:00:00','9999-12-31 00:00:00',1),
('h05@a.example','$2y$04$DemoQ3umhkvhWJ4dwpb1q.Z66J47qHHSy98B/T7YeEVw3uk0Wxsaa','h05','en_US','maildir','Maildir','/var/vmail','vmail1','a.example/h/h05-2026.01.01.12.00.00/',5120,'a.example','','','normal','',0,0,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,NULL,NULL,NULL,'2026-01-01 12:00:00','2026-01-01 12:00:00','2026-01-01 12:00:00','9999-12-31 00:00:00',1),
('h06@a.example','{BLF-CRYPT}$2y$04$DemoQ3umhkvhWJ4dwpb1q.Z66J47qHHSy98B/T7YeEVw3uk0Wxsaa','h06','en_US','maildir','Maildir','/var/vmail','vmail1','a.example/h/h06-2026.01.01.12.00.00/',5120,'a.example','','','normal','',0,0,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,NULL,NULL,NULL,'2026-01-01 12:00:00','2026-01-01 12:00:00','2026-01-01 12:00:00','9999-12-31 00:00:00',1),
('h07@a.example','$6$rounds=1000$fc449743227f1df2$SCsGuMl6ThWIdAPSzZk1anHlQ6vY29cbUuB54cGt2hvkDmb6dZ30v/03HQwQhExRKDpLzjvJxuRzfUsPBPWnb.','h07','en_US','maildir','Maildir','/var/vmail','vmail1','a.example/h/h07-2026.01.01.12.00.00/',5120,'a.example','','','normal','',0,0,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,NULL,NULL,NULL,'2026-01-01 12:00:00','2026-01-01 12:00:00','2026-01-01 12:00:00','9999-12-31 00:00:00',1),
('h08@a.example','{SHA512-CRYPT}$6$rounds=1000$fc449743227f1df2$SCsGuMl6ThWIdAPSzZk1anHlQ6vY29cbUuB54cGt2hvkDmb6dZ30v/03HQwQhExRKDpLzjvJxuRzfUsPBPWnb.','h08','en_US','maildir','Maildir','/var/vmail','vmail1','a.example/h/h08-2026.01.01.12.00.00/',5120,'a.example','','','normal','',0,0,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,NULL,NULL,NULL,'2026-01-01 12:00:00','2026-01-01 12:00:00','2026-01-01 12:00:00','9999-12-31 00:00:00',1),
('h09@a.example','{SHA256-CRYPT}$5$rounds=1000$ae47f5ae2236c09a$BgKTqGZPLEWApsHohN8ngnHLe9B53lV1svWrDU3Ksp7','h09','en_US','maildir','Maildir','/var/vmail','vmail1','a.example/h/h09-2026.01.01.12.00.00/',5120,'a.example','','','normal','',0,0,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,NULL,NULL,NULL,'2026-01-01 12:00:00','2026-01-01 12:00:00','2026-01-01 12:00:00','9999-12-31 00:00:00',1),
('h10@a.example','{ARGON2ID}$argon2id$v=19$m=8192,t=1,p=1$S0QxTTBxVTR6OVVISjBKTQ$/FJTm/JR9gQD/5ExD6fCT2XNVEv6Lc4PEUNuazfOQXo','h10','en_US','maildir','Maildir','/var/vmail','vmail1','a.example/h/h10-2026.01.01.12.00.00/',5120,'a.example','','','normal','',0,0,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,NULL,NULL,NULL,'2026-01-01 12:00:00','2026-01-01 12:00:00','2026-01-01 12:00:00','9999-12-31 00:00:00',1),
('h11@a.example','{SHA}q7l96ZsbheEPZ4CkBouMD5l6D9U=','h11','en_US','maildir','Maildir','/var/vmail','vmail1','a.example/h/h11-2026.01.01.12.00.00/',5120,'a.example','','','normal','',0,0,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,NULL,NULL,NULL,'2026-01-01 12:00:00','2026-01-01 12:00:00','2026-01-01 12:00:00','9999-12-31 00:00:00',1),
('h12@a.example','{SHA512}05FFTvEwXgGrcDTUyaae2gm3vXuAPtDYU9WuMZUPjCCUt8h0zJRqd/qXHFF3tOK9k5U8t+HUr//p1i2XfV1ghg==','h12','en_US','maildir','Maildir','/var/vmail','vmail1','a.example/h/h12-2026.01.01.12.00.00/',5120,'a.example','','','normal','',0,0,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,NULL,NULL,NULL,'2026-01-01 12:00:00','2026-01-01 12:00:00','2026-01-01 12:00:00','9999-12-31 00:00:00',1),
('h13@a.example','{PBKDF2}$1$B87WZ7R/VzTA5OKY$1000$638bf664309c896cd304e814a1c19558567307ff','h13','en_US','maildir','Maildir','/var/vmail','vmail1','a.example/h/h13-2026.01.01.12.00.00/',5120,'a.example','','','normal','',0,0,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,NULL,NULL,NULL,'2026-01-01 12:00:00','2026-01-01 12:00:00','2026-01-01 12:00:00','9999-12-31 00:00:00',1),
('h14@a.example','$1$2846f679$Uz8JwOJLuoXs.4dwp0EL70','h14','en_US','maildir','Maildir','/var/vmail','vmail1','a.example/h/h14-2026.01.01.12.00.00/',5120,'a.example','','','normal','',0,0,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,NULL,NULL,NULL,'2026-01-01 12:00:00','2026-01-01 12:00:00','2026-01-01 12:00:00','9999-12-31 00:00:00',1),
('h15@a.example','{CRYPT}$1$2846f679$Uz8JwOJLuoXs.4dwp0EL70','h15','en_US','maildir','Maildir','/var/vmail','vmail1','a.example/h/h15-2026.01.01.12.00.00/',5120,'a.example','','','normal','',0,0,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,NULL,NULL,NULL,'2026-01-01 12:00:00','2026-01-01 12:00:00','2026-01-01 12:00:00','9999-12-31 00:00:00',1),
('h16@a.example','{PLAIN-MD5}98dfa50eee50910cb49bb06e65230e7d','h16','en_US','maildir','Maildir','/var/vmail','vmail1','a.example/h/h16-2026.01.01.12.00.00/',5120,'a.example','','','normal','',0,0,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,NULL,NULL,NULL,'2026-01-01 12:00:00','2026-01-01 12:00:00','2026-01-01 12:00:00','9999-12-31 00:00:00',1),
('h17@a.example','{LDAP-MD5}mN+lDu5QkQy0m7BuZSMOfQ==','h17','en_US','maildir','Maildir','/var/vmail','vmail1','a.example/h/h17-2026.01.01.12.00.00/',5120,'a.example','','','normal','',0,0,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,NULL,NULL,NULL,'2026-01-01 12:00:00','2026-01-01 12:00:00','2026-01-01 12:00:00','9999-12-31 00:00:00',1),
('h18@a.example','{SMD5}s3KFlaVnQZn+hzEgk07+JHNhbHQ=','h18','en_US','maildir','Maildir','/var/vmail','vmail1','a.example/h/h18-2026.01.01.12.00.00/',5120,'a.example','','','normal','',0,0,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,NULL,NULL,NULL,'2026-01-01 12:00:00','2026-01-01 12:00:00','2026-01-01 12:00:00','9999-12-31 00:00:00',1),
('h19@a.example','c0CXUjwWgJxFY','h19','en_US','maildir','Maildir','/var/vmail','vmail1','a.example/h/h19-2026.01.01.12.00.00/',5120,'a.example','','','normal','',0,0,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,NULL,NULL,NULL,'2026-01-01 12:00:00','2026-01-01 12:00:00','2026-01-01 12:00:00','9999-12-31 00:00:00',1),
('h20@a.example','{PLAIN}Secret12','h20','en_US','maildir','Maildir','/var/vmail','vmail1','a.example/h/h20-2026.01.01.12.00.00/',5120,'a.example','','','normal','',0,0,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,NULL,NULL,NULL,'2026-01-01 12:00:00','2026-01-01 12:00:00','2026-01-01 12:00:00','9999-12-31 00:00:00',1),
('h21@a.example','$bcrypt-sha256$v=2,t=2b,r=12$YwdGhuT1fbq7T4v0V/WdC.$zSWMNZNICtBMsPq17q3UkV.NCzaz2TK','h21','en_US','maildir','Maildir','/var/vmail','vmail1','a.example/h/h21-2026.01.01.12.00.00/',5120,'a.example','','','normal','',0,0,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,NULL,NULL,NULL,'2026-01-01 12:00:00','2026-01-01 12:00:00','2026-01-01 12:00:00','9999-12-31 00:00:00',1),
('h22@a.example','','h22','en_US','maildir','Maildir','/var/vmail','vmail1','a.example/h/h22-2026.01.01.12.00.00/',5120,'a.example','','','normal','',0,0,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,NULL,NULL,NULL,'2026-01-01 12:00:00','2026-01-01 12:00:00','2026-01-01 12:00:00','9999-12-31 00:00:00',1),
('info@xn--bcher-kva.example','{SSHA512}k6wb+8KOV19GnBI9HJVWSKeO9XXGQXYlio8HPjrY3EFQznJWyPr92ItgJcC6qOpSP9t9miNDA2dS1uENPlXT/3NhbHRzYWx0','Bücher','en_US','maildir','Maildir','/var/vmail','vmail1','xn--bcher-kva.example/i/info-2026.01.01.12.00.00/',5120,'xn--bcher-kva.example','','','normal','',0,0,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,NULL,NULL,NULL,'2026-01-01 12:00:00','2026-01-01 12:00:00','2026-01-01 12:00:00','9999-12-31 00:00:00',1),
('known@catch.example','{SSHA512}k6wb+8KOV19GnBI9HJVWSKeO9XXGQXYlio8HPjrY3EFQznJWyPr92ItgJcC6qOpSP9t9miNDA2dS1uENPlXT/3NhbHRzYWx0','known','en_US','maildir','Maildir','/var/vmail','vmail1','catch.example/k/known-2026.01.01.12.00.00/',5120,'catch.example','','','normal','',0,0,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,NULL,NULL,NULL,'2026-01-01 12:00:00','2026-01-01 12:00:00','2026-01-01 12:00:00','9999-12-31 00:00:00',1),
('lea@a.example','{SSHA512}k6wb+8KOV19GnBI9HJVWSKeO9XXGQXYlio8HPjrY3EFQznJWyPr92ItgJcC6qOpSP9t9miNDA2dS1uENPlXT/3NhbHRzYWx0','lea','en_US','maildir','Maildir','/var/vmail','vmail1','a.example/l/lea-2026.01.01.12.00.00/',5120,'a.example','','','normal','',1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,NULL,NULL,NULL,'2026-01-01 12:00:00','2026-01-01 12:00:00','2026-01-01 12:00:00','9999-12-31 00:00:00',1),
('nodeliver@a.example','{SSHA512}k6wb+8KOV19GnBI9HJVWSKeO9XXGQXYlio8HPjrY3EFQznJWyPr92ItgJcC6qOpSP9t9miNDA2dS1uENPlXT/3NhbHRzYWx0','nodeliver','en_US','maildir','Maildir','/var/vmail','vmail1','a.example/n/nodeliver-2026.01.01.12.00.00/',5120,'a.example','','','normal','',0,0,1,1,1,1,1,1,1,1,0,0,1,1,1,1,1,1,1,1,1,1,0,1,1,NULL,NULL,NULL,'2026-01-01 12:00:00','2026-01-01 12:00:00','2026-01-01 12:00:00','9999-12-31 00:00:00',1),
('noimap@a.example','{SSHA512}k6wb+8KOV19GnBI9HJVWSKeO9XXGQXYlio8HPjrY3EFQznJWyPr92ItgJcC6qOpSP9t9miNDA2dS1uENPlXT/3NhbHRzYWx0','noimap','en_US','maildir','Maildir','/var/vmail','vmail1','a.example/n/noimap-2026.01.01.12.00.00/',5120,'a.example','','','normal','',0,0,1,1,1,1,1,0,0,0,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,NULL,NULL,NULL,'2026-01-01 12:00:00','2026-01-01 12:00:00','2026-01-01 12:00:00','9999-12-31 00:00:00',1),
('nopop@a.example','{SSHA512}k6wb+8KOV19GnBI9HJVWSKeO9XXGQXYlio8HPjrY3EFQznJWyPr92ItgJcC6qOpSP9t9miNDA2dS1uENPlXT/3NhbHRzYWx0','nopop','en_US','maildir','Maildir','/var/vmail','vmail1','a.example/n/nopop-2026.01.01.12.00.00/',5120,'a.example','','','normal','',0,0,1,1,0,0,0,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,NULL,NULL,NULL,'2026-01-01 12:00:00','2026-01-01 12:00:00','2026-01-01 12:00:00','9999-12-31 00:00:00',1),
('nosieve@a.example','{SSHA512}k6wb+8KOV19GnBI9HJVWSKeO9XXGQXYlio8HPjrY3EFQznJWyPr92ItgJcC6qOpSP9t9miNDA2dS1uENPlXT/3NhbHRzYWx0','nosieve','en_US','maildir','Maildir','/var/vmail','vmail1','a.example/n/nosieve-2026.01.01.12.00.00/',5120,'a.example','','','normal','',0,0,1,1,1,1,1,1,1,1,1,1,0,0,0,0,0,1,1,1,1,1,1,1,1,NULL,NULL,NULL,'2026-01-01 12:00:00','2026-01-01 12:00:00','2026-01-01 12:00:00','9999-12-31 00:00:00',1),
('nosmtp@a.example','{SSHA512}k6wb+8KOV19GnBI9HJVWSKeO9XXGQXYlio8HPjrY3EFQznJWyPr92ItgJcC6qOpSP9t9miNDA2dS1uENPlXT/3NhbHRzYWx0','nosmtp','en_US','maildir','Maildir','/var/vmail','vmail1','a.example/n/nosmtp-2026.01.01.12.00.00/',5120,'a.example','','','normal','',0,0,0,0,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,NULL,NULL,NULL,'2026-01-01 12:00:00','2026-01-01 12:00:00','2026-01-01 12:00:00','9999-12-31 00:00:00',1),
('nowhere@a.example','{SSHA512}k6wb+8KOV19GnBI9HJVWSKeO9XXGQXYlio8HPjrY3EFQznJWyPr92ItgJcC6qOpSP9t9miNDA2dS1uENPlXT/3NhbHRzYWx0','nowhere','en_US','maildir','Maildir','/var/vmail','vmail1','a.example/n/nowhere-2026.01.01.12.00.00/',5120,'a.example','','','normal','',0,0,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,'',NULL,NULL,'2026-01-01 12:00:00','2026-01-01 12:00:00','2026-01-01 12:00:00','9999-12-31 00:00:00',1),
('off@a.example','{SSHA512}k6wb+8KOV19GnBI9HJVWSKeO9XXGQXYlio8HPjrY3EFQznJWyPr92ItgJcC6qOpSP9t9miNDA2dS1uENPlXT/3NhbHRzYWx0','off','en_US','maildir','Maildir','/var/vmail','vmail1','a.example/o/off-2026.01.01.12.00.00/',5120,'a.example','','','normal','',0,0,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,NULL,NULL,NULL,'2026-01-01 12:00:00','2026-01-01 12:00:00','2026-01-01 12:00:00','9999-12-31 00:00:00',0),
('offalias@a.example','{SSHA512}k6wb+8KOV19GnBI9HJVWSKeO9XXGQXYlio8HPjrY3EFQznJWyPr92ItgJcC6qOpSP9t9miNDA2dS1uENPlXT/3NhbHRzYWx0','offalias','en_US','maildir','Maildir','/var/vmail','vmail1','a.example/o/offalias-2026.01.01.12.00.00/',5120,'a.example','','','normal','',0,0,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,NULL,NULL,NULL,'2026-01-01 12:00:00','2026-01-01 12:00:00','2026-01-01 12:00:00','9999-12-31 00:00:00',0),
('office@a.example','{SSHA512}k6wb+8KOV19GnBI9HJVWSKeO9XXGQXYlio8HPjrY3EFQznJWyPr92ItgJcC6qOpSP9t9miNDA2dS1uENPlXT/3NhbHRzYWx0','office','en_US','maildir','Maildir','/var/vmail','vmail1','a.example/o/office-2026.01.01.12.00.00/',5120,'a.example','','','normal','',0,0,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,'192.0.2.0/24',NULL,NULL,'2026-01-01 12:00:00','2026-01-01 12:00:00','2026-01-01 12:00:00','9999-12-31 00:00:00',1),
('person@off.example','{SSHA512}k6wb+8KOV19GnBI9HJVWSKeO9XXGQXYlio8HPjrY3EFQznJWyPr92ItgJcC6qOpSP9t9miNDA2dS1uENPlXT/3NhbHRzYWx0','person','en_US','maildir','Maildir','/var/vmail','vmail1','off.example/p/person-2026.01.01.12.00.00/',5120,'off.example','','','normal','',0,0,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,NULL,NULL,NULL,'2026-01-01 12:00:00','2026-01-01 12:00:00','2026-01-01 12:00:00','9999-12-31 00:00:00',1),
('shadowed@catch.example','{SSHA512}k6wb+8KOV19GnBI9HJVWSKeO9XXGQXYlio8HPjrY3EFQznJWyPr92ItgJcC6qOpSP9t9miNDA2dS1uENPlXT/3NhbHRzYWx0','shadowed','en_US','maildir','Maildir','/var/vmail','vmail1','catch.example/s/shadowed-2026.01.01.12.00.00/',5120,'catch.example','','','normal','',0,0,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,NULL,NULL,NULL,'2026-01-01 12:00:00','2026-01-01 12:00:00','2026-01-01 12:00:00','9999-12-31 00:00:00',1);
/*!40000 ALTER TABLE `mailbox` ENABLE KEYS */;
UNLOCK TABLES;

--
-- Table structure for table `maillists`
--

DROP TABLE IF EXISTS `maillists`;
/*!40101 SET @saved_cs_client     = @@character_set_client */;
/*!40101 SET character_set_client = utf8mb4 */;
CREATE TABLE `maillists` (
  `id` bigint(20) unsigned NOT NULL AUTO_INCREMENT,
  `address` varchar(255) NOT NULL DEFAULT '',
  `domain` varchar(255) NOT NULL DEFAULT '',
  `transport` varchar(255) NOT NULL DEFAULT '',
  `accesspolicy` varchar(30) NOT NULL DEFAULT '',
  `maxmsgsize` bigint(20) NOT NULL DEFAULT 0,
  `name` varchar(255) NOT NULL DEFAULT '',
  `description` text DEFAULT NULL,
  `mlid` varchar(36) NOT NULL DEFAULT '',
  `is_newsletter` tinyint(1) NOT NULL DEFAULT 0,
  `settings` text DEFAULT NULL,
  `created` datetime NOT NULL DEFAULT '1970-01-01 01:01:01',
  `modified` datetime NOT NULL DEFAULT '1970-01-01 01:01:01',
  `expired` datetime NOT NULL DEFAULT '9999-12-31 00:00:00',
  `active` tinyint(1) NOT NULL DEFAULT 1,
  PRIMARY KEY (`id`),
  UNIQUE KEY `address` (`address`),
  UNIQUE KEY `mlid` (`mlid`),
  KEY `domain` (`domain`),
  KEY `active` (`active`)
) ENGINE=InnoDB AUTO_INCREMENT=2 DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_general_ci;
/*!40101 SET character_set_client = @saved_cs_client */;

--
-- Dumping data for table `maillists`
--

LOCK TABLES `maillists` WRITE;
/*!40000 ALTER TABLE `maillists` DISABLE KEYS */;
INSERT INTO `maillists` VALUES
(1,'mlm@a.example','a.example','mlmmj:a.example/mlm','',0,'Talk','It\'s a list','4f7b1b5e-0000-4000-8000-000000000000',0,NULL,'2026-01-01 12:00:00','2026-01-01 12:00:00','9999-12-31 00:00:00',1);
/*!40000 ALTER TABLE `maillists` ENABLE KEYS */;
UNLOCK TABLES;

--
-- Table structure for table `moderators`
--

DROP TABLE IF EXISTS `moderators`;
/*!40101 SET @saved_cs_client     = @@character_set_client */;
/*!40101 SET character_set_client = utf8mb4 */;
CREATE TABLE `moderators` (
  `id` bigint(20) unsigned NOT NULL AUTO_INCREMENT,
  `address` varchar(255) NOT NULL DEFAULT '',
  `moderator` varchar(255) NOT NULL DEFAULT '',
  `domain` varchar(255) NOT NULL DEFAULT '',
  `dest_domain` varchar(255) NOT NULL DEFAULT '',
  PRIMARY KEY (`id`),
  KEY `domain` (`domain`)
) ENGINE=InnoDB AUTO_INCREMENT=2 DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_general_ci;
/*!40101 SET character_set_client = @saved_cs_client */;

--
-- Dumping data for table `moderators`
--

LOCK TABLES `moderators` WRITE;
/*!40000 ALTER TABLE `moderators` DISABLE KEYS */;
INSERT INTO `moderators` VALUES
(1,'sales@a.example','anna@a.example','a.example','a.example');
/*!40000 ALTER TABLE `moderators` ENABLE KEYS */;
UNLOCK TABLES;

--
-- Table structure for table `recipient_bcc_domain`
--

DROP TABLE IF EXISTS `recipient_bcc_domain`;
/*!40101 SET @saved_cs_client     = @@character_set_client */;
/*!40101 SET character_set_client = utf8mb4 */;
CREATE TABLE `recipient_bcc_domain` (
  `domain` varchar(255) NOT NULL DEFAULT '',
  `bcc_address` varchar(255) NOT NULL DEFAULT '',
  `created` datetime NOT NULL DEFAULT '1970-01-01 01:01:01',
  `modified` datetime NOT NULL DEFAULT '1970-01-01 01:01:01',
  `expired` datetime NOT NULL DEFAULT '9999-12-31 00:00:00',
  `active` tinyint(1) NOT NULL DEFAULT 1,
  PRIMARY KEY (`domain`),
  KEY `bcc_address` (`bcc_address`),
  KEY `active` (`active`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_general_ci;
/*!40101 SET character_set_client = @saved_cs_client */;

--
-- Dumping data for table `recipient_bcc_domain`
--

LOCK TABLES `recipient_bcc_domain` WRITE;
/*!40000 ALTER TABLE `recipient_bcc_domain` DISABLE KEYS */;
/*!40000 ALTER TABLE `recipient_bcc_domain` ENABLE KEYS */;
UNLOCK TABLES;

--
-- Table structure for table `recipient_bcc_user`
--

DROP TABLE IF EXISTS `recipient_bcc_user`;
/*!40101 SET @saved_cs_client     = @@character_set_client */;
/*!40101 SET character_set_client = utf8mb4 */;
CREATE TABLE `recipient_bcc_user` (
  `username` varchar(255) NOT NULL DEFAULT '',
  `bcc_address` varchar(255) NOT NULL DEFAULT '',
  `domain` varchar(255) NOT NULL DEFAULT '',
  `created` datetime NOT NULL DEFAULT '1970-01-01 01:01:01',
  `modified` datetime NOT NULL DEFAULT '1970-01-01 01:01:01',
  `expired` datetime NOT NULL DEFAULT '9999-12-31 00:00:00',
  `active` tinyint(1) NOT NULL DEFAULT 1,
  PRIMARY KEY (`username`),
  KEY `bcc_address` (`bcc_address`),
  KEY `active` (`active`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_general_ci;
/*!40101 SET character_set_client = @saved_cs_client */;

--
-- Dumping data for table `recipient_bcc_user`
--

LOCK TABLES `recipient_bcc_user` WRITE;
/*!40000 ALTER TABLE `recipient_bcc_user` DISABLE KEYS */;
INSERT INTO `recipient_bcc_user` VALUES
('anna@a.example','boss@a.example','a.example','2026-01-01 12:00:00','2026-01-01 12:00:00','9999-12-31 00:00:00',1);
/*!40000 ALTER TABLE `recipient_bcc_user` ENABLE KEYS */;
UNLOCK TABLES;

--
-- Table structure for table `sender_bcc_domain`
--

DROP TABLE IF EXISTS `sender_bcc_domain`;
/*!40101 SET @saved_cs_client     = @@character_set_client */;
/*!40101 SET character_set_client = utf8mb4 */;
CREATE TABLE `sender_bcc_domain` (
  `domain` varchar(255) NOT NULL DEFAULT '',
  `bcc_address` varchar(255) NOT NULL DEFAULT '',
  `created` datetime NOT NULL DEFAULT '1970-01-01 01:01:01',
  `modified` datetime NOT NULL DEFAULT '1970-01-01 01:01:01',
  `expired` datetime NOT NULL DEFAULT '9999-12-31 00:00:00',
  `active` tinyint(1) NOT NULL DEFAULT 1,
  PRIMARY KEY (`domain`),
  KEY `bcc_address` (`bcc_address`),
  KEY `active` (`active`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_general_ci;
/*!40101 SET character_set_client = @saved_cs_client */;

--
-- Dumping data for table `sender_bcc_domain`
--

LOCK TABLES `sender_bcc_domain` WRITE;
/*!40000 ALTER TABLE `sender_bcc_domain` DISABLE KEYS */;
INSERT INTO `sender_bcc_domain` VALUES
('a.example','boss@a.example','2026-01-01 12:00:00','2026-01-01 12:00:00','9999-12-31 00:00:00',1);
/*!40000 ALTER TABLE `sender_bcc_domain` ENABLE KEYS */;
UNLOCK TABLES;

--
-- Table structure for table `sender_bcc_user`
--

DROP TABLE IF EXISTS `sender_bcc_user`;
/*!40101 SET @saved_cs_client     = @@character_set_client */;
/*!40101 SET character_set_client = utf8mb4 */;
CREATE TABLE `sender_bcc_user` (
  `username` varchar(255) NOT NULL DEFAULT '',
  `bcc_address` varchar(255) NOT NULL DEFAULT '',
  `domain` varchar(255) NOT NULL DEFAULT '',
  `created` datetime NOT NULL DEFAULT '1970-01-01 01:01:01',
  `modified` datetime NOT NULL DEFAULT '1970-01-01 01:01:01',
  `expired` datetime NOT NULL DEFAULT '9999-12-31 00:00:00',
  `active` tinyint(1) NOT NULL DEFAULT 1,
  PRIMARY KEY (`username`),
  KEY `bcc_address` (`bcc_address`),
  KEY `active` (`active`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_general_ci;
/*!40101 SET character_set_client = @saved_cs_client */;

--
-- Dumping data for table `sender_bcc_user`
--

LOCK TABLES `sender_bcc_user` WRITE;
/*!40000 ALTER TABLE `sender_bcc_user` DISABLE KEYS */;
INSERT INTO `sender_bcc_user` VALUES
('bob@a.example','boss@a.example','a.example','2026-01-01 12:00:00','2026-01-01 12:00:00','9999-12-31 00:00:00',0);
/*!40000 ALTER TABLE `sender_bcc_user` ENABLE KEYS */;
UNLOCK TABLES;

--
-- Table structure for table `share_folder`
--

DROP TABLE IF EXISTS `share_folder`;
/*!40101 SET @saved_cs_client     = @@character_set_client */;
/*!40101 SET character_set_client = utf8mb4 */;
CREATE TABLE `share_folder` (
  `from_user` varchar(255) CHARACTER SET ascii COLLATE ascii_general_ci NOT NULL,
  `to_user` varchar(255) CHARACTER SET ascii COLLATE ascii_general_ci NOT NULL,
  `dummy` char(1) DEFAULT NULL,
  PRIMARY KEY (`from_user`,`to_user`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_general_ci;
/*!40101 SET character_set_client = @saved_cs_client */;

--
-- Dumping data for table `share_folder`
--

LOCK TABLES `share_folder` WRITE;
/*!40000 ALTER TABLE `share_folder` DISABLE KEYS */;
INSERT INTO `share_folder` VALUES
('anna@a.example','bob@a.example','1');
/*!40000 ALTER TABLE `share_folder` ENABLE KEYS */;
UNLOCK TABLES;

--
-- Table structure for table `used_quota`
--

DROP TABLE IF EXISTS `used_quota`;
/*!40101 SET @saved_cs_client     = @@character_set_client */;
/*!40101 SET character_set_client = utf8mb4 */;
CREATE TABLE `used_quota` (
  `username` varchar(255) NOT NULL,
  `bytes` bigint(20) NOT NULL DEFAULT 0,
  `messages` bigint(20) NOT NULL DEFAULT 0,
  `domain` varchar(255) NOT NULL DEFAULT '',
  PRIMARY KEY (`username`),
  KEY `domain` (`domain`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_general_ci;
/*!40101 SET character_set_client = @saved_cs_client */;

--
-- Dumping data for table `used_quota`
--

LOCK TABLES `used_quota` WRITE;
/*!40000 ALTER TABLE `used_quota` DISABLE KEYS */;
INSERT INTO `used_quota` VALUES
('anna@a.example',1024,3,'a.example');
/*!40000 ALTER TABLE `used_quota` ENABLE KEYS */;
UNLOCK TABLES;
/*!50003 SET @saved_cs_client      = @@character_set_client */ ;
/*!50003 SET @saved_cs_results     = @@character_set_results */ ;
/*!50003 SET @saved_col_connection = @@collation_connection */ ;
/*!50003 SET character_set_client  = utf8mb4 */ ;
/*!50003 SET character_set_results = utf8mb4 */ ;
/*!50003 SET collation_connection  = utf8mb4_general_ci */ ;
/*!50003 SET @saved_sql_mode       = @@sql_mode */ ;
/*!50003 SET sql_mode              = 'STRICT_TRANS_TABLES,ERROR_FOR_DIVISION_BY_ZERO,NO_AUTO_CREATE_USER,NO_ENGINE_SUBSTITUTION' */ ;
DELIMITER ;;
/*!50003 CREATE*/ /*!50017 DEFINER=`root`@`localhost`*/ /*!50003 TRIGGER `used_quota_before_insert` BEFORE INSERT ON `used_quota` FOR EACH ROW
BEGIN
    SET NEW.domain = SUBSTRING_INDEX(NEW.username, '@', -1);
END 
*/;;
DELIMITER ;
/*!50003 SET sql_mode              = @saved_sql_mode */ ;
/*!50003 SET character_set_client  = @saved_cs_client */ ;
/*!50003 SET character_set_results = @saved_cs_results */ ;
/*!50003 SET collation_connection  = @saved_col_connection */ ;
/*!40103 SET TIME_ZONE=@OLD_TIME_ZONE */;

/*!40101 SET SQL_MODE=@OLD_SQL_MODE */;
/*!40014 SET FOREIGN_KEY_CHECKS=@OLD_FOREIGN_KEY_CHECKS */;
/*!40014 SET UNIQUE_CHECKS=@OLD_UNIQUE_CHECKS */;
/*!40101 SET CHARACTER_SET_CLIENT=@OLD_CHARACTER_SET_CLIENT */;
/*!40101 SET CHARACTER_SET_RESULTS=@OLD_CHARACTER_SET_RESULTS */;
/*!40101 SET COLLATION_CONNECTION=@OLD_COLLATION_CONNECTION */;
/*!40111 SET SQL_NOTES=@OLD_SQL_NOTES */;

-- Dump completed on 2026-11-22 13:28:20
