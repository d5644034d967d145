/*M!999999\- enable the sandbox mode */ 
-- MariaDB dump 10.19  Distrib 10.11.19-MariaDB, for debian-linux-gnu (x86_64)
--
-- Host: localhost    Database: mailcow
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
-- Table structure for table `admin`
--

DROP TABLE IF EXISTS `admin`;
/*!40101 SET @saved_cs_client     = @@character_set_client */;
/*!40101 SET character_set_client = utf8mb4 */;
CREATE TABLE `admin` (
  `username` varchar(255) NOT NULL,
  `password` varchar(255) NOT NULL,
  `superadmin` tinyint(1) NOT NULL DEFAULT 0,
  `created` datetime NOT NULL DEFAULT current_timestamp(),
  `modified` datetime DEFAULT NULL ON UPDATE current_timestamp(),
  `active` tinyint(1) NOT NULL DEFAULT 1,
  PRIMARY KEY (`username`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_general_ci ROW_FORMAT=DYNAMIC;
/*!40101 SET character_set_client = @saved_cs_client */;

--
-- Dumping data for table `admin`
--

LOCK TABLES `admin` WRITE;
/*!40000 ALTER TABLE `admin` DISABLE KEYS */;
INSERT INTO `admin` VALUES
('admin','{SSHA256}K8eV',1,'2026-01-01 12:00:00',NULL,1),
('keeper','{SSHA256}K8eV',0,'2026-01-01 12:00:00',NULL,1);
/*!40000 ALTER TABLE `admin` ENABLE KEYS */;
UNLOCK TABLES;

--
-- Table structure for table `alias`
--

DROP TABLE IF EXISTS `alias`;
/*!40101 SET @saved_cs_client     = @@character_set_client */;
/*!40101 SET character_set_client = utf8mb4 */;
CREATE TABLE `alias` (
  `id` int(11) NOT NULL AUTO_INCREMENT,
  `address` varchar(255) NOT NULL,
  `goto` text NOT NULL,
  `domain` varchar(255) NOT NULL,
  `created` datetime NOT NULL DEFAULT current_timestamp(),
  `modified` datetime DEFAULT NULL ON UPDATE current_timestamp(),
  `private_comment` text DEFAULT NULL,
  `public_comment` text DEFAULT NULL,
  `sogo_visible` tinyint(1) NOT NULL DEFAULT 1,
  `internal` tinyint(1) NOT NULL DEFAULT 0,
  `sender_allowed` tinyint(1) NOT NULL DEFAULT 1,
  `active` tinyint(1) NOT NULL DEFAULT 1,
  PRIMARY KEY (`id`),
  UNIQUE KEY `address` (`address`),
  KEY `domain` (`domain`)
) ENGINE=InnoDB AUTO_INCREMENT=57 DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_general_ci ROW_FORMAT=DYNAMIC;
/*!40101 SET character_set_client = @saved_cs_client */;

--
-- Dumping data for table `alias`
--

LOCK TABLES `alias` WRITE;
/*!40000 ALTER TABLE `alias` DISABLE KEYS */;
INSERT INTO `alias` VALUES
(1,'h01@a.example','h01@a.example','a.example','2026-01-01 12:00:00',NULL,NULL,NULL,1,0,1,1),
(2,'h02@a.example','h02@a.example','a.example','2026-01-01 12:00:00',NULL,NULL,NULL,1,0,1,1),
(3,'h03@a.example','h03@a.example','a.example','2026-01-01 12:00:00',NULL,NULL,NULL,1,0,1,1),
(4,'h04@a.example','h04@a.example','a.example','2026-01-01 12:00:00',NULL,NULL,NULL,1,0,1,1),
(5,'h05@a.example','h05@a.example','a.example','2026-01-01 12:00:00',NULL,NULL,NULL,1,0,1,1),
(6,'h06@a.example','h06@a.example','a.example','2026-01-01 12:00:00',NULL,NULL,NULL,1,0,1,1),
(7,'h07@a.example','h07@a.example','a.example','2026-01-01 12:00:00',NULL,NULL,NULL,1,0,1,1),
(8,'h08@a.example','h08@a.example','a.example','2026-01-01 12:00:00',NULL,NULL,NULL,1,0,1,1),
(9,'h09@a.example','h09@a.example','a.example','2026-01-01 12:00:00',NULL,NULL,NULL,1,0,1,1),
(10,'h10@a.example','h10@a.example','a.example','2026-01-01 12:00:00',NULL,NULL,NULL,1,0,1,1),
(11,'h11@a.example','h11@a.example','a.example','2026-01-01 12:00:00',NULL,NULL,NULL,1,0,1,1),
(12,'h12@a.example','h12@a.example','a.example','2026-01-01 12:00:00',NULL,NULL,NULL,1,0,1,1),
(13,'h13@a.example','h13@a.example','a.example','2026-01-01 12:00:00',NULL,NULL,NULL,1,0,1,1),
(14,'h14@a.example','h14@a.example','a.example','2026-01-01 12:00:00',NULL,NULL,NULL,1,0,1,1),
(15,'h15@a.example','h15@a.example','a.example','2026-01-01 12:00:00',NULL,NULL,NULL,1,0,1,1),
(16,'h16@a.example','h16@a.example','a.example','2026-01-01 12:00:00',NULL,NULL,NULL,1,0,1,1),
(17,'h17@a.example','h17@a.example','a.example','2026-01-01 12:00:00',NULL,NULL,NULL,1,0,1,1),
(18,'h18@a.example','h18@a.example','a.example','2026-01-01 12:00:00',NULL,NULL,NULL,1,0,1,1),
(19,'h19@a.example','h19@a.example','a.example','2026-01-01 12:00:00',NULL,NULL,NULL,1,0,1,1),
(20,'h20@a.example','h20@a.example','a.example','2026-01-01 12:00:00',NULL,NULL,NULL,1,0,1,1),
(21,'h21@a.example','h21@a.example','a.example','2026-01-01 12:00:00',NULL,NULL,NULL,1,0,1,1),
(22,'anna@a.example','anna@a.example','a.example','2026-01-01 12:00:00',NULL,NULL,NULL,1,0,1,1),
(23,'bob@a.example','bob@a.example','a.example','2026-01-01 12:00:00',NULL,NULL,NULL,1,0,1,1),
(24,'unlimited@a.example','unlimited@a.example','a.example','2026-01-01 12:00:00',NULL,NULL,NULL,1,0,1,1),
(25,'copy@a.example','copy@a.example,copy@outside.example','a.example','2026-01-01 12:00:00',NULL,NULL,NULL,1,0,1,1),
(26,'forward@a.example','forward@outside.example','a.example','2026-01-01 12:00:00',NULL,NULL,NULL,1,0,1,1),
(27,'off@a.example','off@a.example','a.example','2026-01-01 12:00:00',NULL,NULL,NULL,1,0,1,0),
(28,'offalias@a.example','offalias@a.example','a.example','2026-01-01 12:00:00',NULL,NULL,NULL,1,0,1,1),
(29,'nologin@a.example','nologin@a.example','a.example','2026-01-01 12:00:00',NULL,NULL,NULL,1,0,1,2),
(30,'sso@a.example','sso@a.example','a.example','2026-01-01 12:00:00',NULL,NULL,NULL,1,0,1,1),
(31,'nosmtp@a.example','nosmtp@a.example','a.example','2026-01-01 12:00:00',NULL,NULL,NULL,1,0,1,1),
(32,'nopop@a.example','nopop@a.example','a.example','2026-01-01 12:00:00',NULL,NULL,NULL,1,0,1,1),
(33,'noimap@a.example','noimap@a.example','a.example','2026-01-01 12:00:00',NULL,NULL,NULL,1,0,1,1),
(34,'closed@a.example','closed@a.example','a.example','2026-01-01 12:00:00',NULL,NULL,NULL,1,0,1,1),
(35,'newpw@a.example','newpw@a.example','a.example','2026-01-01 12:00:00',NULL,NULL,NULL,1,0,1,1),
(36,'elsewhere@a.example','elsewhere@a.example','a.example','2026-01-01 12:00:00',NULL,NULL,NULL,1,0,1,1),
(37,'known@catch.example','known@catch.example','catch.example','2026-01-01 12:00:00',NULL,NULL,NULL,1,0,1,1),
(38,'info@xn--bcher-kva.example','info@xn--bcher-kva.example','xn--bcher-kva.example','2026-01-01 12:00:00',NULL,NULL,NULL,1,0,1,1),
(39,'person@off.example','person@off.example','off.example','2026-01-01 12:00:00',NULL,NULL,NULL,1,0,1,1),
(40,'sales@a.example','anna@a.example,bob@a.example,x@outside.example','a.example','2026-01-01 12:00:00',NULL,'ask Anna','shop',1,0,1,1),
(41,'team@a.example','sales@a.example,copy@a.example','a.example','2026-01-01 12:00:00',NULL,NULL,NULL,1,0,1,1),
(42,'trash@a.example','null@localhost','a.example','2026-01-01 12:00:00',NULL,NULL,NULL,1,0,1,1),
(43,'learn@a.example','spam@localhost','a.example','2026-01-01 12:00:00',NULL,NULL,NULL,1,0,1,1),
(44,'unlearn@a.example','ham@localhost','a.example','2026-01-01 12:00:00',NULL,NULL,NULL,1,0,1,1),
(45,'@catch.example','anna@a.example','catch.example','2026-01-01 12:00:00',NULL,NULL,NULL,1,0,1,1),
(46,'old@a.example','anna@a.example','a.example','2026-01-01 12:00:00',NULL,NULL,NULL,1,0,1,0),
(47,'second@a.example','anna@a.example','a.example','2026-01-01 12:00:00',NULL,NULL,NULL,1,0,1,2),
(48,'Info@a.example','info@xn--bcher-kva.example','a.example','2026-01-01 12:00:00',NULL,NULL,NULL,1,0,0,1),
(49,'toalias@a.example','anna@alias.example','a.example','2026-01-01 12:00:00',NULL,NULL,NULL,1,0,1,1),
(50,'own@alias.example','bob@a.example','alias.example','2026-01-01 12:00:00',NULL,NULL,NULL,1,0,1,1),
(51,'dangling@a.example','nobody@a.example','a.example','2026-01-01 12:00:00',NULL,NULL,NULL,1,0,1,1),
(52,'round@a.example','circle@a.example','a.example','2026-01-01 12:00:00',NULL,NULL,NULL,1,0,1,1),
(53,'circle@a.example','round@a.example','a.example','2026-01-01 12:00:00',NULL,NULL,NULL,1,0,1,1),
(54,'tagged@a.example','anna+shop@a.example','a.example','2026-01-01 12:00:00',NULL,NULL,NULL,1,0,1,1),
(55,'staff@a.example','anna@a.example','a.example','2026-01-01 12:00:00',NULL,NULL,NULL,1,1,1,1),
(56,'postmaster@relay.example','anna@a.example','relay.example','2026-01-01 12:00:00',NULL,NULL,NULL,1,0,1,1);
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
  `created` datetime NOT NULL DEFAULT current_timestamp(),
  `modified` datetime DEFAULT NULL ON UPDATE current_timestamp(),
  `active` tinyint(1) NOT NULL DEFAULT 1,
  PRIMARY KEY (`alias_domain`),
  KEY `active` (`active`),
  KEY `target_domain` (`target_domain`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_general_ci ROW_FORMAT=DYNAMIC;
/*!40101 SET character_set_client = @saved_cs_client */;

--
-- Dumping data for table `alias_domain`
--

LOCK TABLES `alias_domain` WRITE;
/*!40000 ALTER TABLE `alias_domain` DISABLE KEYS */;
INSERT INTO `alias_domain` VALUES
('alias.example','a.example','2026-01-01 12:00:00',NULL,1),
('dead.example','a.example','2026-01-01 12:00:00',NULL,0);
/*!40000 ALTER TABLE `alias_domain` ENABLE KEYS */;
UNLOCK TABLES;

--
-- Table structure for table `app_passwd`
--

DROP TABLE IF EXISTS `app_passwd`;
/*!40101 SET @saved_cs_client     = @@character_set_client */;
/*!40101 SET character_set_client = utf8mb4 */;
CREATE TABLE `app_passwd` (
  `id` int(11) NOT NULL AUTO_INCREMENT,
  `name` varchar(255) NOT NULL,
  `mailbox` varchar(255) NOT NULL,
  `domain` varchar(255) NOT NULL,
  `password` varchar(255) NOT NULL,
  `created` datetime NOT NULL DEFAULT current_timestamp(),
  `modified` datetime DEFAULT NULL ON UPDATE current_timestamp(),
  `imap_access` tinyint(1) NOT NULL DEFAULT 1,
  `smtp_access` tinyint(1) NOT NULL DEFAULT 1,
  `dav_access` tinyint(1) NOT NULL DEFAULT 1,
  `eas_access` tinyint(1) NOT NULL DEFAULT 1,
  `pop3_access` tinyint(1) NOT NULL DEFAULT 1,
  `sieve_access` tinyint(1) NOT NULL DEFAULT 1,
  `active` tinyint(1) NOT NULL DEFAULT 1,
  PRIMARY KEY (`id`),
  KEY `mailbox` (`mailbox`),
  KEY `password` (`password`),
  KEY `domain` (`domain`),
  CONSTRAINT `fk_username_app_passwd` FOREIGN KEY (`mailbox`) REFERENCES `mailbox` (`username`) ON DELETE CASCADE ON UPDATE NO ACTION
) ENGINE=InnoDB AUTO_INCREMENT=2 DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_general_ci ROW_FORMAT=DYNAMIC;
/*!40101 SET character_set_client = @saved_cs_client */;

--
-- Dumping data for table `app_passwd`
--

LOCK TABLES `app_passwd` WRITE;
/*!40000 ALTER TABLE `app_passwd` DISABLE KEYS */;
INSERT INTO `app_passwd` VALUES
(1,'phone','anna@a.example','a.example','{BLF-CRYPT}$2y$04$DemoQ3umhkvhWJ4dwpb1q.Z66J47qHHSy98B/T7YeEVw3uk0Wxsaa','2026-01-01 12:00:00',NULL,1,1,1,1,1,1,1);
/*!40000 ALTER TABLE `app_passwd` ENABLE KEYS */;
UNLOCK TABLES;

--
-- Table structure for table `bcc_maps`
--

DROP TABLE IF EXISTS `bcc_maps`;
/*!40101 SET @saved_cs_client     = @@character_set_client */;
/*!40101 SET character_set_client = utf8mb4 */;
CREATE TABLE `bcc_maps` (
  `id` int(11) NOT NULL AUTO_INCREMENT,
  `local_dest` varchar(255) NOT NULL,
  `bcc_dest` varchar(255) NOT NULL,
  `domain` varchar(255) NOT NULL,
  `type` enum('sender','rcpt') DEFAULT NULL,
  `created` datetime NOT NULL DEFAULT current_timestamp(),
  `modified` datetime DEFAULT NULL ON UPDATE current_timestamp(),
  `active` tinyint(1) NOT NULL DEFAULT 0,
  PRIMARY KEY (`id`),
  KEY `local_dest` (`local_dest`)
) ENGINE=InnoDB AUTO_INCREMENT=3 DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_general_ci ROW_FORMAT=DYNAMIC;
/*!40101 SET character_set_client = @saved_cs_client */;

--
-- Dumping data for table `bcc_maps`
--

LOCK TABLES `bcc_maps` WRITE;
/*!40000 ALTER TABLE `bcc_maps` DISABLE KEYS */;
INSERT INTO `bcc_maps` VALUES
(1,'anna@a.example','boss@a.example','a.example','rcpt','2026-01-01 12:00:00',NULL,1),
(2,'bob@a.example','boss@a.example','a.example','sender','2026-01-01 12:00:00',NULL,0);
/*!40000 ALTER TABLE `bcc_maps` ENABLE KEYS */;
UNLOCK TABLES;

--
-- Table structure for table `domain`
--

DROP TABLE IF EXISTS `domain`;
/*!40101 SET @saved_cs_client     = @@character_set_client */;
/*!40101 SET character_set_client = utf8mb4 */;
CREATE TABLE `domain` (
  `domain` varchar(255) NOT NULL,
  `description` varchar(255) DEFAULT NULL,
  `aliases` int(10) NOT NULL DEFAULT 0,
  `mailboxes` int(10) NOT NULL DEFAULT 0,
  `defquota` bigint(20) NOT NULL DEFAULT 3072,
  `maxquota` bigint(20) NOT NULL DEFAULT 102400,
  `quota` bigint(20) NOT NULL DEFAULT 102400,
  `relayhost` varchar(255) NOT NULL DEFAULT '0',
  `backupmx` tinyint(1) NOT NULL DEFAULT 0,
  `gal` tinyint(1) NOT NULL DEFAULT 1,
  `relay_all_recipients` tinyint(1) NOT NULL DEFAULT 0,
  `relay_unknown_only` tinyint(1) NOT NULL DEFAULT 0,
  `created` datetime NOT NULL DEFAULT current_timestamp(),
  `modified` datetime DEFAULT NULL ON UPDATE current_timestamp(),
  `active` tinyint(1) NOT NULL DEFAULT 1,
  PRIMARY KEY (`domain`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_general_ci ROW_FORMAT=DYNAMIC;
/*!40101 SET character_set_client = @saved_cs_client */;

--
-- Dumping data for table `domain`
--

LOCK TABLES `domain` WRITE;
/*!40000 ALTER TABLE `domain` DISABLE KEYS */;
INSERT INTO `domain` VALUES
('a.example','first',400,100,3072,10240,102400,'0',0,1,0,0,'2026-01-01 12:00:00',NULL,1),
('catch.example',NULL,400,10,0,0,0,'0',0,1,0,0,'2026-01-01 12:00:00',NULL,1),
('off.example',NULL,0,0,3072,0,0,'0',0,1,0,0,'2026-01-01 12:00:00',NULL,0),
('relay.example',NULL,0,0,3072,102400,102400,'1',1,1,1,0,'2026-01-01 12:00:00',NULL,1),
('xn--bcher-kva.example','Bücher',0,10,3072,0,0,'0',0,1,0,0,'2026-01-01 12:00:00',NULL,1);
/*!40000 ALTER TABLE `domain` ENABLE KEYS */;
UNLOCK TABLES;

--
-- Table structure for table `domain_admins`
--

DROP TABLE IF EXISTS `domain_admins`;
/*!40101 SET @saved_cs_client     = @@character_set_client */;
/*!40101 SET character_set_client = utf8mb4 */;
CREATE TABLE `domain_admins` (
  `id` int(11) NOT NULL AUTO_INCREMENT,
  `username` varchar(255) NOT NULL,
  `domain` varchar(255) NOT NULL,
  `created` datetime NOT NULL DEFAULT current_timestamp(),
  `active` tinyint(1) NOT NULL DEFAULT 1,
  PRIMARY KEY (`id`),
  KEY `username` (`username`)
) ENGINE=InnoDB AUTO_INCREMENT=2 DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_general_ci ROW_FORMAT=DYNAMIC;
/*!40101 SET character_set_client = @saved_cs_client */;

--
-- Dumping data for table `domain_admins`
--

LOCK TABLES `domain_admins` WRITE;
/*!40000 ALTER TABLE `domain_admins` DISABLE KEYS */;
INSERT INTO `domain_admins` VALUES
(1,'keeper','a.example','2026-01-01 12:00:00',1);
/*!40000 ALTER TABLE `domain_admins` ENABLE KEYS */;
UNLOCK TABLES;

--
-- Temporary table structure for view `grouped_mail_aliases`
--

DROP TABLE IF EXISTS `grouped_mail_aliases`;
/*!50001 DROP VIEW IF EXISTS `grouped_mail_aliases`*/;
SET @saved_cs_client     = @@character_set_client;
SET character_set_client = utf8mb4;
/*!50001 CREATE VIEW `grouped_mail_aliases` AS SELECT
 NULL AS `username`,
 NULL AS `aliases` */;
SET character_set_client = @saved_cs_client;

--
-- Table structure for table `mailbox`
--

DROP TABLE IF EXISTS `mailbox`;
/*!40101 SET @saved_cs_client     = @@character_set_client */;
/*!40101 SET character_set_client = utf8mb4 */;
CREATE TABLE `mailbox` (
  `username` varchar(255) NOT NULL,
  `password` varchar(255) NOT NULL,
  `name` varchar(255) DEFAULT NULL,
  `description` varchar(255) DEFAULT NULL,
  `mailbox_path_prefix` varchar(150) DEFAULT '/var/vmail/',
  `quota` bigint(20) NOT NULL DEFAULT 102400,
  `local_part` varchar(255) NOT NULL,
  `domain` varchar(255) NOT NULL,
  `attributes` longtext CHARACTER SET utf8mb4 COLLATE utf8mb4_bin DEFAULT NULL CHECK (json_valid(`attributes`)),
  `custom_attributes` longtext CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL DEFAULT '{}' CHECK (json_valid(`custom_attributes`)),
  `kind` varchar(100) NOT NULL DEFAULT '',
  `multiple_bookings` int(11) NOT NULL DEFAULT -1,
  `authsource` enum('mailcow','keycloak','generic-oidc','ldap') DEFAULT 'mailcow',
  `created` datetime NOT NULL DEFAULT current_timestamp(),
  `modified` datetime DEFAULT NULL ON UPDATE current_timestamp(),
  `active` tinyint(1) NOT NULL DEFAULT 1,
  PRIMARY KEY (`username`),
  KEY `domain` (`domain`),
  KEY `kind` (`kind`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_general_ci ROW_FORMAT=DYNAMIC;
/*!40101 SET character_set_client = @saved_cs_client */;

--
-- Dumping data for table `mailbox`
--

LOCK TABLES `mailbox` WRITE;
/*!40000 ALTER TABLE `mailbox` DISABLE KEYS */;
INSERT INTO `mailbox` VALUES
('anna@a.example','{BLF-CRYPT}$2y$04$DemoQ3umhkvhWJ4dwpb1q.Z66J47qHHSy98B/T7YeEVw3uk0Wxsaa','Anna Müller','the first','/var/vmail/',5368709120,'anna','a.example','{\"force_pw_update\": \"0\", \"force_tfa\": \"0\", \"tls_enforce_in\": \"0\", \"tls_enforce_out\": \"0\", \"sogo_access\": \"1\", \"imap_access\": \"1\", \"pop3_access\": \"1\", \"smtp_access\": \"1\", \"sieve_access\": \"1\", \"mailbox_format\": \"maildir:\", \"quarantine_notification\": \"never\", \"passwd_update\": \"2026-01-01 12:00:00\", \"relayhost\": \"0\"}','{}','',-1,'mailcow','2026-01-01 12:00:00',NULL,1),
('bob@a.example','{BLF-CRYPT}$2y$04$DemoQ3umhkvhWJ4dwpb1q.Z66J47qHHSy98B/T7YeEVw3uk0Wxsaa','',NULL,'/var/vmail/',0,'bob','a.example','{\"force_pw_update\": \"0\", \"force_tfa\": \"0\", \"tls_enforce_in\": \"0\", \"tls_enforce_out\": \"0\", \"sogo_access\": \"1\", \"imap_access\": \"1\", \"pop3_access\": \"1\", \"smtp_access\": \"1\", \"sieve_access\": \"1\", \"mailbox_format\": \"maildir:\", \"quarantine_notification\": \"never\", \"passwd_update\": \"2026-01-01 12:00:00\", \"relayhost\": \"0\"}','{}','',-1,'mailcow','2026-01-01 12:00:00',NULL,1),
('closed@a.example','{BLF-CRYPT}$2y$04$DemoQ3umhkvhWJ4dwpb1q.Z66J47qHHSy98B/T7YeEVw3uk0Wxsaa','',NULL,'/var/vmail/',5368709120,'closed','a.example','{\"force_pw_update\": \"0\", \"force_tfa\": \"0\", \"tls_enforce_in\": \"0\", \"tls_enforce_out\": \"0\", \"sogo_access\": \"1\", \"imap_access\": \"0\", \"pop3_access\": \"0\", \"smtp_access\": \"0\", \"sieve_access\": \"0\", \"mailbox_format\": \"maildir:\", \"quarantine_notification\": \"never\", \"passwd_update\": \"2026-01-01 12:00:00\", \"relayhost\": \"0\"}','{}','',-1,'mailcow','2026-01-01 12:00:00',NULL,1),
('copy@a.example','{BLF-CRYPT}$2y$04$DemoQ3umhkvhWJ4dwpb1q.Z66J47qHHSy98B/T7YeEVw3uk0Wxsaa','',NULL,'/var/vmail/',5368709120,'copy','a.example','{\"force_pw_update\": \"0\", \"force_tfa\": \"0\", \"tls_enforce_in\": \"0\", \"tls_enforce_out\": \"0\", \"sogo_access\": \"1\", \"imap_access\": \"1\", \"pop3_access\": \"1\", \"smtp_access\": \"1\", \"sieve_access\": \"1\", \"mailbox_format\": \"maildir:\", \"quarantine_notification\": \"never\", \"passwd_update\": \"2026-01-01 12:00:00\", \"relayhost\": \"0\"}','{}','',-1,'mailcow','2026-01-01 12:00:00',NULL,1),
('elsewhere@a.example','{BLF-CRYPT}$2y$04$DemoQ3umhkvhWJ4dwpb1q.Z66J47qHHSy98B/T7YeEVw3uk0Wxsaa','',NULL,'/srv/other/',5368709120,'elsewhere','a.example','{\"force_pw_update\": \"0\", \"force_tfa\": \"0\", \"tls_enforce_in\": \"0\", \"tls_enforce_out\": \"0\", \"sogo_access\": \"1\", \"imap_access\": \"1\", \"pop3_access\": \"1\", \"smtp_access\": \"1\", \"sieve_access\": \"1\", \"mailbox_format\": \"maildir:\", \"quarantine_notification\": \"never\", \"passwd_update\": \"2026-01-01 12:00:00\", \"relayhost\": \"0\"}','{}','',-1,'mailcow','2026-01-01 12:00:00',NULL,1),
('forward@a.example','{BLF-CRYPT}$2y$04$DemoQ3umhkvhWJ4dwpb1q.Z66J47qHHSy98B/T7YeEVw3uk0Wxsaa','',NULL,'/var/vmail/',5368709120,'forward','a.example','{\"force_pw_update\": \"0\", \"force_tfa\": \"0\", \"tls_enforce_in\": \"0\", \"tls_enforce_out\": \"0\", \"sogo_access\": \"1\", \"imap_access\": \"1\", \"pop3_access\": \"1\", \"smtp_access\": \"1\", \"sieve_access\": \"1\", \"mailbox_format\": \"maildir:\", \"quarantine_notification\": \"never\", \"passwd_update\": \"2026-01-01 12:00:00\", \"relayhost\": \"0\"}','{}','',-1,'mailcow','2026-01-01 12:00:00',NULL,1),
('h01@a.example','{ARGON2ID}$argon2id$v=19$m=8192,t=1,p=1$S0QxTTBxVTR6OVVISjBKTQ$/FJTm/JR9gQD/5ExD6fCT2XNVEv6Lc4PEUNuazfOQXo','',NULL,'/var/vmail/',5368709120,'h01','a.example','{\"force_pw_update\": \"0\", \"force_tfa\": \"0\", \"tls_enforce_in\": \"0\", \"tls_enforce_out\": \"0\", \"sogo_access\": \"1\", \"imap_access\": \"1\", \"pop3_access\": \"1\", \"smtp_access\": \"1\", \"sieve_access\": \"1\", \"mailbox_format\": \"maildir:\", \"quarantine_notification\": \"never\", \"passwd_update\": \"2026-01-01 12:00:00\", \"relayhost\": \"0\"}','{}','',-1,'mailcow','2026-01-01 12:00:00',NULL,1),
('h02@a.example','{ARGON2I}$argon2i$v=19$m=8192,t=3,p=1$WlRYUXh5OEpYbGtCNG9ZYQ$UGbTHuRubadV/Tby9M857NB2IY904IuyiSnrEnmZYP0','',NULL,'/var/vmail/',5368709120,'h02','a.example','{\"force_pw_update\": \"0\", \"force_tfa\": \"0\", \"tls_enforce_in\": \"0\", \"tls_enforce_out\": \"0\", \"sogo_access\": \"1\", \"imap_access\": \"1\", \"pop3_access\": \"1\", \"smtp_access\": \"1\", \"sieve_access\": \"1\", \"mailbox_format\": \"maildir:\", \"quarantine_notification\": \"never\", \"passwd_update\": \"2026-01-01 12:00:00\", \"relayhost\": \"0\"}','{}','',-1,'mailcow','2026-01-01 12:00:00',NULL,1),
('h03@a.example','{BLF-CRYPT}$2y$04$DemoQ3umhkvhWJ4dwpb1q.Z66J47qHHSy98B/T7YeEVw3uk0Wxsaa','',NULL,'/var/vmail/',5368709120,'h03','a.example','{\"force_pw_update\": \"0\", \"force_tfa\": \"0\", \"tls_enforce_in\": \"0\", \"tls_enforce_out\": \"0\", \"sogo_access\": \"1\", \"imap_access\": \"1\", \"pop3_access\": \"1\", \"smtp_access\": \"1\", \"sieve_access\": \"1\", \"mailbox_format\": \"maildir:\", \"quarantine_notification\": \"never\", \"passwd_update\": \"2026-01-01 12:00:00\", \"relayhost\": \"0\"}','{}','',-1,'mailcow','2026-01-01 12:00:00',NULL,1),
('h04@a.example','{CRYPT}$2y$04$DemoQ3umhkvhWJ4dwpb1q.Z66J47qHHSy98B/T7YeEVw3uk0Wxsaa','',NULL,'/var/vmail/',5368709120,'h04','a.example','{\"force_pw_update\": \"0\", \"force_tfa\": \"0\", \"tls_enforce_in\": \"0\", \"tls_enforce_out\": \"0\", \"sogo_access\": \"1\", \"imap_access\": \"1\", \"pop3_access\": \"1\", \"smtp_access\": \"1\", \"sieve_access\": \"1\", \"mailbox_format\": \"maildir:\", \"quarantine_notification\": \"never\", \"passwd_update\": \"2026-01-01 12:00:00\", \"relayhost\": \"0\"}','{}','',-1,'mailcow','2026-01-01 12:00:00',NULL,1),
('h05@a.example','{SHA512-CRYPT}$6$rounds=1000$fc449743227f1df2$SCsGuMl6ThWIdAPSzZk1anHlQ6vY29cbUuB54cGt2hvkDmb6dZ30v/03HQwQhExRKDpLzjvJxuRzfUsPBPWnb.','',NULL,'/var/vmail/',5368709120,'h05','a.example','{\"force_pw_update\": \"0\", \"force_tfa\": \"0\", \"tls_enforce_in\": \"0\", \"tls_enforce_out\": \"0\", \"sogo_access\": \"1\", \"imap_access\": \"1\", \"pop3_access\": \"1\", \"smtp_access\": \"1\", \"sieve_access\": \"1\", \"mailbox_format\": \"maildir:\", \"quarantine_notification\": \"never\", \"passwd_update\": \"2026-01-01 12:00:00\", \"relayhost\": \"0\"}','{}','',-1,'mailcow','2026-01-01 12:00:00',NULL,1),
('h06@a.example','{SHA256-CRYPT}$5$rounds=1000$ae47f5ae2236c09a$BgKTqGZPLEWApsHohN8ngnHLe9B53lV1svWrDU3Ksp7','',NULL,'/var/vmail/',5368709120,'h06','a.example','{\"force_pw_update\": \"0\", \"force_tfa\": \"0\", \"tls_enforce_in\": \"0\", \"tls_enforce_out\": \"0\", \"sogo_access\": \"1\", \"imap_access\": \"1\", \"pop3_access\": \"1\", \"smtp_access\": \"1\", \"sieve_access\": \"1\", \"mailbox_format\": \"maildir:\", \"quarantine_notification\": \"never\", \"passwd_update\": \"2026-01-01 12:00:00\", \"relayhost\": \"0\"}','{}','',-1,'mailcow','2026-01-01 12:00:00',NULL,1),
('h07@a.example','{CRYPT}$6$rounds=1000$fc449743227f1df2$SCsGuMl6ThWIdAPSzZk1anHlQ6vY29cbUuB54cGt2hvkDmb6dZ30v/03HQwQhExRKDpLzjvJxuRzfUsPBPWnb.','',NULL,'/var/vmail/',5368709120,'h07','a.example','{\"force_pw_update\": \"0\", \"force_tfa\": \"0\", \"tls_enforce_in\": \"0\", \"tls_enforce_out\": \"0\", \"sogo_access\": \"1\", \"imap_access\": \"1\", \"pop3_access\": \"1\", \"smtp_access\": \"1\", \"sieve_access\": \"1\", \"mailbox_format\": \"maildir:\", \"quarantine_notification\": \"never\", \"passwd_update\": \"2026-01-01 12:00:00\", \"relayhost\": \"0\"}','{}','',-1,'mailcow','2026-01-01 12:00:00',NULL,1),
('h08@a.example','{SSHA}aFmFwPb3dqmq8+DAl1v7mSi0GWRzYWx0','',NULL,'/var/vmail/',5368709120,'h08','a.example','{\"force_pw_update\": \"0\", \"force_tfa\": \"0\", \"tls_enforce_in\": \"0\", \"tls_enforce_out\": \"0\", \"sogo_access\": \"1\", \"imap_access\": \"1\", \"pop3_access\": \"1\", \"smtp_access\": \"1\", \"sieve_access\": \"1\", \"mailbox_format\": \"maildir:\", \"quarantine_notification\": \"never\", \"passwd_update\": \"2026-01-01 12:00:00\", \"relayhost\": \"0\"}','{}','',-1,'mailcow','2026-01-01 12:00:00',NULL,1),
('h09@a.example','{SSHA256}Jc/Ns9np0I3IGjFk3nxJSAT2YMpx/4iB+B/yiLRlknBzYWx0','',NULL,'/var/vmail/',5368709120,'h09','a.example','{\"force_pw_update\": \"0\", \"force_tfa\": \"0\", \"tls_enforce_in\": \"0\", \"tls_enforce_out\": \"0\", \"sogo_access\": \"1\", \"imap_access\": \"1\", \"pop3_access\": \"1\", \"smtp_access\": \"1\", \"sieve_access\": \"1\", \"mailbox_format\": \"maildir:\", \"quarantine_notification\": \"never\", \"passwd_update\": \"2026-01-01 12:00:00\", \"relayhost\": \"0\"}','{}','',-1,'mailcow','2026-01-01 12:00:00',NULL,1),
('h10@a.example','{SSHA512}k6wb+8KOV19GnBI9HJVWSKeO9XXGQXYlio8HPjrY3EFQznJWyPr92ItgJcC6qOpSP9t9miNDA2dS1uENPlXT/3NhbHRzYWx0','',NULL,'/var/vmail/',5368709120,'h10','a.example','{\"force_pw_update\": \"0\", \"force_tfa\": \"0\", \"tls_enforce_in\": \"0\", \"tls_enforce_out\": \"0\", \"sogo_access\": \"1\", \"imap_access\": \"1\", \"pop3_access\": \"1\", \"smtp_access\": \"1\", \"sieve_access\": \"1\", \"mailbox_format\": \"maildir:\", \"quarantine_notification\": \"never\", \"passwd_update\": \"2026-01-01 12:00:00\", \"relayhost\": \"0\"}','{}','',-1,'mailcow','2026-01-01 12:00:00',NULL,1),
('h11@a.example','{SHA}q7l96ZsbheEPZ4CkBouMD5l6D9U=','',NULL,'/var/vmail/',5368709120,'h11','a.example','{\"force_pw_update\": \"0\", \"force_tfa\": \"0\", \"tls_enforce_in\": \"0\", \"tls_enforce_out\": \"0\", \"sogo_access\": \"1\", \"imap_access\": \"1\", \"pop3_access\": \"1\", \"smtp_access\": \"1\", \"sieve_access\": \"1\", \"mailbox_format\": \"maildir:\", \"quarantine_notification\": \"never\", \"passwd_update\": \"2026-01-01 12:00:00\", \"relayhost\": \"0\"}','{}','',-1,'mailcow','2026-01-01 12:00:00',NULL,1),
('h12@a.example','{SHA256}iprWDVfth3X1phyC9GCwSO7c7IXoyT9kHC5SkCGI7nY=','',NULL,'/var/vmail/',5368709120,'h12','a.example','{\"force_pw_update\": \"0\", \"force_tfa\": \"0\", \"tls_enforce_in\": \"0\", \"tls_enforce_out\": \"0\", \"sogo_access\": \"1\", \"imap_access\": \"1\", \"pop3_access\": \"1\", \"smtp_access\": \"1\", \"sieve_access\": \"1\", \"mailbox_format\": \"maildir:\", \"quarantine_notification\": \"never\", \"passwd_update\": \"2026-01-01 12:00:00\", \"relayhost\": \"0\"}','{}','',-1,'mailcow','2026-01-01 12:00:00',NULL,1),
('h13@a.example','{SHA512}05FFTvEwXgGrcDTUyaae2gm3vXuAPtDYU9WuMZUPjCCUt8h0zJRqd/qXHFF3tOK9k5U8t+HUr//p1i2XfV1ghg==','',NULL,'/var/vmail/',5368709120,'h13','a.example','{\"force_pw_update\": \"0\", \"force_tfa\": \"0\", \"tls_enforce_in\": \"0\", \"tls_enforce_out\": \"0\", \"sogo_access\": \"1\", \"imap_access\": \"1\", \"pop3_access\": \"1\", \"smtp_access\": \"1\", \"sieve_access\": \"1\", \"mailbox_format\": \"maildir:\", \"quarantine_notification\": \"never\", \"passwd_update\": \"2026-01-01 12:00:00\", \"relayhost\": \"0\"}','{}','',-1,'mailcow','2026-01-01 12:00:00',NULL,1),
('h14@a.example','{PBKDF2}$1$B87WZ7R/VzTA5OKY$1000$638bf664309c896cd304e814a1c19558567307ff','',NULL,'/var/vmail/',5368709120,'h14','a.example','{\"force_pw_update\": \"0\", \"force_tfa\": \"0\", \"tls_enforce_in\": \"0\", \"tls_enforce_out\": \"0\", \"sogo_access\": \"1\", \"imap_access\": \"1\", \"pop3_access\": \"1\", \"smtp_access\": \"1\", \"sieve_access\": \"1\", \"mailbox_format\": \"maildir:\", \"quarantine_notification\": \"never\", \"passwd_update\": \"2026-01-01 12:00:00\", \"relayhost\": \"0\"}','{}','',-1,'mailcow','2026-01-01 12:00:00',NULL,1),
('h15@a.example','{LDAP-MD5}mN+lDu5QkQy0m7BuZSMOfQ==','',NULL,'/var/vmail/',5368709120,'h15','a.example','{\"force_pw_update\": \"0\", \"force_tfa\": \"0\", \"tls_enforce_in\": \"0\", \"tls_enforce_out\": \"0\", \"sogo_access\": \"1\", \"imap_access\": \"1\", \"pop3_access\": \"1\", \"smtp_access\": \"1\", \"sieve_access\": \"1\", \"mailbox_format\": \"maildir:\", \"quarantine_notification\": \"never\", \"passwd_update\": \"2026-01-01 12:00:00\", \"relayhost\": \"0\"}','{}','',-1,'mailcow','2026-01-01 12:00:00',NULL,1),
('h16@a.example','{SMD5}s3KFlaVnQZn+hzEgk07+JHNhbHQ=','',NULL,'/var/vmail/',5368709120,'h16','a.example','{\"force_pw_update\": \"0\", \"force_tfa\": \"0\", \"tls_enforce_in\": \"0\", \"tls_enforce_out\": \"0\", \"sogo_access\": \"1\", \"imap_access\": \"1\", \"pop3_access\": \"1\", \"smtp_access\": \"1\", \"sieve_access\": \"1\", \"mailbox_format\": \"maildir:\", \"quarantine_notification\": \"never\", \"passwd_update\": \"2026-01-01 12:00:00\", \"relayhost\": \"0\"}','{}','',-1,'mailcow','2026-01-01 12:00:00',NULL,1),
('h17@a.example','{MD5-CRYPT}$1$2846f679$Uz8JwOJLuoXs.4dwp0EL70','',NULL,'/var/vmail/',5368709120,'h17','a.example','{\"force_pw_update\": \"0\", \"force_tfa\": \"0\", \"tls_enforce_in\": \"0\", \"tls_enforce_out\": \"0\", \"sogo_access\": \"1\", \"imap_access\": \"1\", \"pop3_access\": \"1\", \"smtp_access\": \"1\", \"sieve_access\": \"1\", \"mailbox_format\": \"maildir:\", \"quarantine_notification\": \"never\", \"passwd_update\": \"2026-01-01 12:00:00\", \"relayhost\": \"0\"}','{}','',-1,'mailcow','2026-01-01 12:00:00',NULL,1),
('h18@a.example','{DES-CRYPT}c0CXUjwWgJxFY','',NULL,'/var/vmail/',5368709120,'h18','a.example','{\"force_pw_update\": \"0\", \"force_tfa\": \"0\", \"tls_enforce_in\": \"0\", \"tls_enforce_out\": \"0\", \"sogo_access\": \"1\", \"imap_access\": \"1\", \"pop3_access\": \"1\", \"smtp_access\": \"1\", \"sieve_access\": \"1\", \"mailbox_format\": \"maildir:\", \"quarantine_notification\": \"never\", \"passwd_update\": \"2026-01-01 12:00:00\", \"relayhost\": \"0\"}','{}','',-1,'mailcow','2026-01-01 12:00:00',NULL,1),
('h19@a.example','{PLAIN}Secret12','',NULL,'/var/vmail/',5368709120,'h19','a.example','{\"force_pw_update\": \"0\", \"force_tfa\": \"0\", \"tls_enforce_in\": \"0\", \"tls_enforce_out\": \"0\", \"sogo_access\": \"1\", \"imap_access\": \"1\", \"pop3_access\": \"1\", \"smtp_access\": \"1\", \"sieve_access\": \"1\", \"mailbox_format\": \"maildir:\", \"quarantine_notification\": \"never\", \"passwd_update\": \"2026-01-01 12:00:00\", \"relayhost\": \"0\"}','{}','',-1,'mailcow','2026-01-01 12:00:00',NULL,1),
('h20@a.example','$bcrypt-sha256$v=2,t=2b,r=12$YwdGhuT1fbq7T4v0V/WdC.$zSWMNZNICtBMsPq17q3UkV.NCzaz2TK','',NULL,'/var/vmail/',5368709120,'h20','a.example','{\"force_pw_update\": \"0\", \"force_tfa\": \"0\", \"tls_enforce_in\": \"0\", \"tls_enforce_out\": \"0\", \"sogo_access\": \"1\", \"imap_access\": \"1\", \"pop3_access\": \"1\", \"smtp_access\": \"1\", \"sieve_access\": \"1\", \"mailbox_format\": \"maildir:\", \"quarantine_notification\": \"never\", \"passwd_update\": \"2026-01-01 12:00:00\", \"relayhost\": \"0\"}','{}','',-1,'mailcow','2026-01-01 12:00:00',NULL,1),
('h21@a.example','','',NULL,'/var/vmail/',5368709120,'h21','a.example','{\"force_pw_update\": \"0\", \"force_tfa\": \"0\", \"tls_enforce_in\": \"0\", \"tls_enforce_out\": \"0\", \"sogo_access\": \"1\", \"imap_access\": \"1\", \"pop3_access\": \"1\", \"smtp_access\": \"1\", \"sieve_access\": \"1\", \"mailbox_format\": \"maildir:\", \"quarantine_notification\": \"never\", \"passwd_update\": \"2026-01-01 12:00:00\", \"relayhost\": \"0\"}','{}','',-1,'mailcow','2026-01-01 12:00:00',NULL,1),
('info@xn--bcher-kva.example','{BLF-CRYPT}$2y$04$DemoQ3umhkvhWJ4dwpb1q.Z66J47qHHSy98B/T7YeEVw3uk0Wxsaa','Bücher',NULL,'/var/vmail/',5368709120,'info','xn--bcher-kva.example','{\"force_pw_update\": \"0\", \"force_tfa\": \"0\", \"tls_enforce_in\": \"0\", \"tls_enforce_out\": \"0\", \"sogo_access\": \"1\", \"imap_access\": \"1\", \"pop3_access\": \"1\", \"smtp_access\": \"1\", \"sieve_access\": \"1\", \"mailbox_format\": \"maildir:\", \"quarantine_notification\": \"never\", \"passwd_update\": \"2026-01-01 12:00:00\", \"relayhost\": \"0\"}','{}','',-1,'mailcow','2026-01-01 12:00:00',NULL,1),
('known@catch.example','{BLF-CRYPT}$2y$04$DemoQ3umhkvhWJ4dwpb1q.Z66J47qHHSy98B/T7YeEVw3uk0Wxsaa','',NULL,'/var/vmail/',5368709120,'known','catch.example','{\"force_pw_update\": \"0\", \"force_tfa\": \"0\", \"tls_enforce_in\": \"0\", \"tls_enforce_out\": \"0\", \"sogo_access\": \"1\", \"imap_access\": \"1\", \"pop3_access\": \"1\", \"smtp_access\": \"1\", \"sieve_access\": \"1\", \"mailbox_format\": \"maildir:\", \"quarantine_notification\": \"never\", \"passwd_update\": \"2026-01-01 12:00:00\", \"relayhost\": \"0\"}','{}','',-1,'mailcow','2026-01-01 12:00:00',NULL,1),
('newpw@a.example','{BLF-CRYPT}$2y$04$DemoQ3umhkvhWJ4dwpb1q.Z66J47qHHSy98B/T7YeEVw3uk0Wxsaa','',NULL,'/var/vmail/',5368709120,'newpw','a.example','{\"force_pw_update\": \"1\", \"force_tfa\": \"0\", \"tls_enforce_in\": \"0\", \"tls_enforce_out\": \"0\", \"sogo_access\": \"1\", \"imap_access\": \"1\", \"pop3_access\": \"1\", \"smtp_access\": \"1\", \"sieve_access\": \"1\", \"mailbox_format\": \"maildir:\", \"quarantine_notification\": \"never\", \"passwd_update\": \"2026-01-01 12:00:00\", \"relayhost\": \"0\"}','{}','',-1,'mailcow','2026-01-01 12:00:00',NULL,1),
('noimap@a.example','{BLF-CRYPT}$2y$04$DemoQ3umhkvhWJ4dwpb1q.Z66J47qHHSy98B/T7YeEVw3uk0Wxsaa','',NULL,'/var/vmail/',5368709120,'noimap','a.example','{\"force_pw_update\": \"0\", \"force_tfa\": \"0\", \"tls_enforce_in\": \"0\", \"tls_enforce_out\": \"0\", \"sogo_access\": \"1\", \"imap_access\": \"0\", \"pop3_access\": \"1\", \"smtp_access\": \"1\", \"sieve_access\": \"1\", \"mailbox_format\": \"maildir:\", \"quarantine_notification\": \"never\", \"passwd_update\": \"2026-01-01 12:00:00\", \"relayhost\": \"0\"}','{}','',-1,'mailcow','2026-01-01 12:00:00',NULL,1),
('nologin@a.example','{BLF-CRYPT}$2y$04$DemoQ3umhkvhWJ4dwpb1q.Z66J47qHHSy98B/T7YeEVw3uk0Wxsaa','',NULL,'/var/vmail/',5368709120,'nologin','a.example','{\"force_pw_update\": \"0\", \"force_tfa\": \"0\", \"tls_enforce_in\": \"0\", \"tls_enforce_out\": \"0\", \"sogo_access\": \"1\", \"imap_access\": \"1\", \"pop3_access\": \"1\", \"smtp_access\": \"1\", \"sieve_access\": \"1\", \"mailbox_format\": \"maildir:\", \"quarantine_notification\": \"never\", \"passwd_update\": \"2026-01-01 12:00:00\", \"relayhost\": \"0\"}','{}','',-1,'mailcow','2026-01-01 12:00:00',NULL,2),
('nopop@a.example','{BLF-CRYPT}$2y$04$DemoQ3umhkvhWJ4dwpb1q.Z66J47qHHSy98B/T7YeEVw3uk0Wxsaa','',NULL,'/var/vmail/',5368709120,'nopop','a.example','{\"force_pw_update\": \"0\", \"force_tfa\": \"0\", \"tls_enforce_in\": \"0\", \"tls_enforce_out\": \"0\", \"sogo_access\": \"1\", \"imap_access\": \"1\", \"pop3_access\": \"0\", \"smtp_access\": \"1\", \"sieve_access\": \"1\", \"mailbox_format\": \"maildir:\", \"quarantine_notification\": \"never\", \"passwd_update\": \"2026-01-01 12:00:00\", \"relayhost\": \"0\"}','{}','',-1,'mailcow','2026-01-01 12:00:00',NULL,1),
('nosmtp@a.example','{BLF-CRYPT}$2y$04$DemoQ3umhkvhWJ4dwpb1q.Z66J47qHHSy98B/T7YeEVw3uk0Wxsaa','',NULL,'/var/vmail/',5368709120,'nosmtp','a.example','{\"force_pw_update\": \"0\", \"force_tfa\": \"0\", \"tls_enforce_in\": \"0\", \"tls_enforce_out\": \"0\", \"sogo_access\": \"1\", \"imap_access\": \"1\", \"pop3_access\": \"1\", \"smtp_access\": \"0\", \"sieve_access\": \"1\", \"mailbox_format\": \"maildir:\", \"quarantine_notification\": \"never\", \"passwd_update\": \"2026-01-01 12:00:00\", \"relayhost\": \"0\"}','{}','',-1,'mailcow','2026-01-01 12:00:00',NULL,1),
('off@a.example','{BLF-CRYPT}$2y$04$DemoQ3umhkvhWJ4dwpb1q.Z66J47qHHSy98B/T7YeEVw3uk0Wxsaa','',NULL,'/var/vmail/',5368709120,'off','a.example','{\"force_pw_update\": \"0\", \"force_tfa\": \"0\", \"tls_enforce_in\": \"0\", \"tls_enforce_out\": \"0\", \"sogo_access\": \"1\", \"imap_access\": \"1\", \"pop3_access\": \"1\", \"smtp_access\": \"1\", \"sieve_access\": \"1\", \"mailbox_format\": \"maildir:\", \"quarantine_notification\": \"never\", \"passwd_update\": \"2026-01-01 12:00:00\", \"relayhost\": \"0\"}','{}','',-1,'mailcow','2026-01-01 12:00:00',NULL,0),
('offalias@a.example','{BLF-CRYPT}$2y$04$DemoQ3umhkvhWJ4dwpb1q.Z66J47qHHSy98B/T7YeEVw3uk0Wxsaa','',NULL,'/var/vmail/',5368709120,'offalias','a.example','{\"force_pw_update\": \"0\", \"force_tfa\": \"0\", \"tls_enforce_in\": \"0\", \"tls_enforce_out\": \"0\", \"sogo_access\": \"1\", \"imap_access\": \"1\", \"pop3_access\": \"1\", \"smtp_access\": \"1\", \"sieve_access\": \"1\", \"mailbox_format\": \"maildir:\", \"quarantine_notification\": \"never\", \"passwd_update\": \"2026-01-01 12:00:00\", \"relayhost\": \"0\"}','{}','',-1,'mailcow','2026-01-01 12:00:00',NULL,0),
('person@off.example','{BLF-CRYPT}$2y$04$DemoQ3umhkvhWJ4dwpb1q.Z66J47qHHSy98B/T7YeEVw3uk0Wxsaa','',NULL,'/var/vmail/',5368709120,'person','off.example','{\"force_pw_update\": \"0\", \"force_tfa\": \"0\", \"tls_enforce_in\": \"0\", \"tls_enforce_out\": \"0\", \"sogo_access\": \"1\", \"imap_access\": \"1\", \"pop3_access\": \"1\", \"smtp_access\": \"1\", \"sieve_access\": \"1\", \"mailbox_format\": \"maildir:\", \"quarantine_notification\": \"never\", \"passwd_update\": \"2026-01-01 12:00:00\", \"relayhost\": \"0\"}','{}','',-1,'mailcow','2026-01-01 12:00:00',NULL,1),
('room@a.example','RESOURCE','',NULL,'/var/vmail/',5368709120,'room','a.example','{\"force_pw_update\": \"0\", \"force_tfa\": \"0\", \"tls_enforce_in\": \"0\", \"tls_enforce_out\": \"0\", \"sogo_access\": \"1\", \"imap_access\": \"1\", \"pop3_access\": \"1\", \"smtp_access\": \"1\", \"sieve_access\": \"1\", \"mailbox_format\": \"maildir:\", \"quarantine_notification\": \"never\", \"passwd_update\": \"2026-01-01 12:00:00\", \"relayhost\": \"0\"}','{}','location',-1,'mailcow','2026-01-01 12:00:00',NULL,1),
('shadowed@catch.example','{BLF-CRYPT}$2y$04$DemoQ3umhkvhWJ4dwpb1q.Z66J47qHHSy98B/T7YeEVw3uk0Wxsaa','',NULL,'/var/vmail/',5368709120,'shadowed','catch.example','{\"force_pw_update\": \"0\", \"force_tfa\": \"0\", \"tls_enforce_in\": \"0\", \"tls_enforce_out\": \"0\", \"sogo_access\": \"1\", \"imap_access\": \"1\", \"pop3_access\": \"1\", \"smtp_access\": \"1\", \"sieve_access\": \"1\", \"mailbox_format\": \"maildir:\", \"quarantine_notification\": \"never\", \"passwd_update\": \"2026-01-01 12:00:00\", \"relayhost\": \"0\"}','{}','',-1,'mailcow','2026-01-01 12:00:00',NULL,1),
('sso@a.example','','',NULL,'/var/vmail/',5368709120,'sso','a.example','{\"force_pw_update\": \"0\", \"force_tfa\": \"0\", \"tls_enforce_in\": \"0\", \"tls_enforce_out\": \"0\", \"sogo_access\": \"1\", \"imap_access\": \"1\", \"pop3_access\": \"1\", \"smtp_access\": \"1\", \"sieve_access\": \"1\", \"mailbox_format\": \"maildir:\", \"quarantine_notification\": \"never\", \"passwd_update\": \"2026-01-01 12:00:00\", \"relayhost\": \"0\"}','{}','',-1,'keycloak','2026-01-01 12:00:00',NULL,1),
('unlimited@a.example','{BLF-CRYPT}$2y$04$DemoQ3umhkvhWJ4dwpb1q.Z66J47qHHSy98B/T7YeEVw3uk0Wxsaa','',NULL,'/var/vmail/',0,'unlimited','a.example','{\"force_pw_update\": \"0\", \"force_tfa\": \"0\", \"tls_enforce_in\": \"0\", \"tls_enforce_out\": \"0\", \"sogo_access\": \"1\", \"imap_access\": \"1\", \"pop3_access\": \"1\", \"smtp_access\": \"1\", \"sieve_access\": \"1\", \"mailbox_format\": \"maildir:\", \"quarantine_notification\": \"never\", \"passwd_update\": \"2026-01-01 12:00:00\", \"relayhost\": \"0\"}','{}','',-1,'mailcow','2026-01-01 12:00:00',NULL,1);
/*!40000 ALTER TABLE `mailbox` ENABLE KEYS */;
UNLOCK TABLES;

--
-- Table structure for table `quota2`
--

DROP TABLE IF EXISTS `quota2`;
/*!40101 SET @saved_cs_client     = @@character_set_client */;
/*!40101 SET character_set_client = utf8mb4 */;
CREATE TABLE `quota2` (
  `username` varchar(255) NOT NULL,
  `bytes` bigint(20) NOT NULL DEFAULT 0,
  `messages` bigint(20) NOT NULL DEFAULT 0,
  PRIMARY KEY (`username`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_general_ci ROW_FORMAT=DYNAMIC;
/*!40101 SET character_set_client = @saved_cs_client */;

--
-- Dumping data for table `quota2`
--

LOCK TABLES `quota2` WRITE;
/*!40000 ALTER TABLE `quota2` DISABLE KEYS */;
INSERT INTO `quota2` VALUES
('anna@a.example',1024,3);
/*!40000 ALTER TABLE `quota2` ENABLE KEYS */;
UNLOCK TABLES;

--
-- Table structure for table `recipient_maps`
--

DROP TABLE IF EXISTS `recipient_maps`;
/*!40101 SET @saved_cs_client     = @@character_set_client */;
/*!40101 SET character_set_client = utf8mb4 */;
CREATE TABLE `recipient_maps` (
  `id` int(11) NOT NULL AUTO_INCREMENT,
  `old_dest` varchar(255) NOT NULL,
  `new_dest` varchar(255) NOT NULL,
  `created` datetime NOT NULL DEFAULT current_timestamp(),
  `modified` datetime DEFAULT NULL ON UPDATE current_timestamp(),
  `active` tinyint(1) NOT NULL DEFAULT 0,
  PRIMARY KEY (`id`),
  KEY `local_dest` (`old_dest`)
) ENGINE=InnoDB AUTO_INCREMENT=2 DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_general_ci ROW_FORMAT=DYNAMIC;
/*!40101 SET character_set_client = @saved_cs_client */;

--
-- Dumping data for table `recipient_maps`
--

LOCK TABLES `recipient_maps` WRITE;
/*!40000 ALTER TABLE `recipient_maps` DISABLE KEYS */;
INSERT INTO `recipient_maps` VALUES
(1,'was@a.example','anna@a.example','2026-01-01 12:00:00',NULL,1);
/*!40000 ALTER TABLE `recipient_maps` ENABLE KEYS */;
UNLOCK TABLES;

--
-- Table structure for table `sasl_log`
--

DROP TABLE IF EXISTS `sasl_log`;
/*!40101 SET @saved_cs_client     = @@character_set_client */;
/*!40101 SET character_set_client = utf8mb4 */;
CREATE TABLE `sasl_log` (
  `service` varchar(32) NOT NULL DEFAULT '',
  `app_password` int(11) DEFAULT NULL,
  `username` varchar(255) NOT NULL,
  `real_rip` varchar(64) NOT NULL,
  `datetime` datetime NOT NULL DEFAULT current_timestamp(),
  PRIMARY KEY (`service`,`real_rip`,`username`),
  KEY `username` (`username`),
  KEY `service` (`service`),
  KEY `datetime` (`datetime`),
  KEY `real_rip` (`real_rip`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_general_ci ROW_FORMAT=DYNAMIC;
/*!40101 SET character_set_client = @saved_cs_client */;

--
-- Dumping data for table `sasl_log`
--

LOCK TABLES `sasl_log` WRITE;
/*!40000 ALTER TABLE `sasl_log` DISABLE KEYS */;
INSERT INTO `sasl_log` VALUES
('imap',NULL,'anna@a.example','192.0.2.1','2026-01-01 12:00:00');
/*!40000 ALTER TABLE `sasl_log` ENABLE KEYS */;
UNLOCK TABLES;

--
-- Table structure for table `sender_acl`
--

DROP TABLE IF EXISTS `sender_acl`;
/*!40101 SET @saved_cs_client     = @@character_set_client */;
/*!40101 SET character_set_client = utf8mb4 */;
CREATE TABLE `sender_acl` (
  `id` int(11) NOT NULL AUTO_INCREMENT,
  `logged_in_as` varchar(255) NOT NULL,
  `send_as` varchar(255) NOT NULL,
  `external` tinyint(1) NOT NULL DEFAULT 0,
  PRIMARY KEY (`id`)
) ENGINE=InnoDB AUTO_INCREMENT=7 DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_general_ci ROW_FORMAT=DYNAMIC;
/*!40101 SET character_set_client = @saved_cs_client */;

--
-- Dumping data for table `sender_acl`
--

LOCK TABLES `sender_acl` WRITE;
/*!40000 ALTER TABLE `sender_acl` DISABLE KEYS */;
INSERT INTO `sender_acl` VALUES
(1,'bob@a.example','anna@a.example',0),
(2,'bob@a.example','@a.example',0),
(3,'bob@a.example','*',0),
(4,'bob@a.example','bob@elsewhere.example',1),
(5,'anna@a.example','second@a.example',0),
(6,'anna@a.example','sales@a.example',0);
/*!40000 ALTER TABLE `sender_acl` ENABLE KEYS */;
UNLOCK TABLES;

--
-- Table structure for table `sieve_filters`
--

DROP TABLE IF EXISTS `sieve_filters`;
/*!40101 SET @saved_cs_client     = @@character_set_client */;
/*!40101 SET character_set_client = utf8mb4 */;
CREATE TABLE `sieve_filters` (
  `id` int(11) NOT NULL AUTO_INCREMENT,
  `username` varchar(255) NOT NULL,
  `script_desc` varchar(255) NOT NULL,
  `script_name` enum('active','inactive') DEFAULT NULL,
  `script_data` text NOT NULL,
  `filter_type` enum('postfilter','prefilter') DEFAULT NULL,
  `created` datetime NOT NULL DEFAULT current_timestamp(),
  `modified` datetime DEFAULT NULL ON UPDATE current_timestamp(),
  PRIMARY KEY (`id`),
  KEY `username` (`username`),
  KEY `script_desc` (`script_desc`),
  CONSTRAINT `fk_username_sieve_global_before` FOREIGN KEY (`username`) REFERENCES `mailbox` (`username`) ON DELETE CASCADE ON UPDATE NO ACTION
) ENGINE=InnoDB AUTO_INCREMENT=2 DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_general_ci ROW_FORMAT=DYNAMIC;
/*!40101 SET character_set_client = @saved_cs_client */;

--
-- Dumping data for table `sieve_filters`
--

LOCK TABLES `sieve_filters` WRITE;
/*!40000 ALTER TABLE `sieve_filters` DISABLE KEYS */;
INSERT INTO `sieve_filters` VALUES
(1,'anna@a.example','Sorting; all of it','active','require \"fileinto\";\nif header :contains \"Subject\" \"it\'s\" { fileinto \"x\"; }\n','postfilter','2026-01-01 12:00:00',NULL);
/*!40000 ALTER TABLE `sieve_filters` ENABLE KEYS */;
UNLOCK TABLES;

--
-- Table structure for table `sogo_user_profile`
--

DROP TABLE IF EXISTS `sogo_user_profile`;
/*!40101 SET @saved_cs_client     = @@character_set_client */;
/*!40101 SET character_set_client = utf8mb4 */;
CREATE TABLE `sogo_user_profile` (
  `c_uid` varchar(255) NOT NULL,
  `c_defaults` longtext DEFAULT NULL,
  `c_settings` longtext DEFAULT NULL,
  PRIMARY KEY (`c_uid`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_general_ci ROW_FORMAT=DYNAMIC;
/*!40101 SET character_set_client = @saved_cs_client */;

--
-- Dumping data for table `sogo_user_profile`
--

LOCK TABLES `sogo_user_profile` WRITE;
/*!40000 ALTER TABLE `sogo_user_profile` DISABLE KEYS */;
INSERT INTO `sogo_user_profile` VALUES
('anna@a.example','{\"SOGoLanguage\": \"English\", \"Vacation\": {\"autoReplyEmailAddresses\": [\"anna@a.example\"], \"daysBetweenResponse\": 7, \"ignoreLists\": 1, \"enabled\": 1, \"customSubjectEnabled\": 1, \"customSubject\": \"Away\", \"autoReplyText\": \"I\'m away\\nuntil May\", \"startDateEnabled\": 1, \"startDate\": 1767268800, \"endDateEnabled\": 1, \"endDate\": 2100000000}}','{}'),
('bob@a.example','{\"SOGoLanguage\": \"English\", \"Vacation\": {\"autoReplyEmailAddresses\": [\"anna@a.example\"], \"daysBetweenResponse\": 7, \"ignoreLists\": 1, \"enabled\": 1, \"customSubjectEnabled\": 0, \"autoReplyText\": \"Away\"}}',NULL),
('copy@a.example','{\"SOGoLanguage\": \"English\", \"Vacation\": {\"autoReplyEmailAddresses\": [\"anna@a.example\"], \"daysBetweenResponse\": 7, \"ignoreLists\": 1, \"enabled\": 0, \"autoReplyText\": \"Not away\"}}',NULL),
('known@catch.example',NULL,NULL);
/*!40000 ALTER TABLE `sogo_user_profile` ENABLE KEYS */;
UNLOCK TABLES;

--
-- Table structure for table `spamalias`
--

DROP TABLE IF EXISTS `spamalias`;
/*!40101 SET @saved_cs_client     = @@character_set_client */;
/*!40101 SET character_set_client = utf8mb4 */;
CREATE TABLE `spamalias` (
  `address` varchar(255) NOT NULL,
  `goto` text NOT NULL,
  `description` text NOT NULL,
  `created` datetime NOT NULL DEFAULT current_timestamp(),
  `modified` datetime DEFAULT NULL ON UPDATE current_timestamp(),
  `validity` int(11) DEFAULT NULL,
  `permanent` tinyint(1) NOT NULL DEFAULT 0,
  PRIMARY KEY (`address`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_general_ci ROW_FORMAT=DYNAMIC;
/*!40101 SET character_set_client = @saved_cs_client */;

--
-- Dumping data for table `spamalias`
--

LOCK TABLES `spamalias` WRITE;
/*!40000 ALTER TABLE `spamalias` DISABLE KEYS */;
INSERT INTO `spamalias` VALUES
('tmp1@a.example','anna@a.example','','2026-01-01 12:00:00',NULL,1000000000,0),
('tmp2@a.example','anna@a.example','shop','2026-01-01 12:00:00',NULL,2100000000,0),
('tmp3@a.example','anna@a.example','','2026-01-01 12:00:00',NULL,0,1);
/*!40000 ALTER TABLE `spamalias` ENABLE KEYS */;
UNLOCK TABLES;

--
-- Table structure for table `tfa`
--

DROP TABLE IF EXISTS `tfa`;
/*!40101 SET @saved_cs_client     = @@character_set_client */;
/*!40101 SET character_set_client = utf8mb4 */;
CREATE TABLE `tfa` (
  `id` int(11) NOT NULL AUTO_INCREMENT,
  `key_id` varchar(255) NOT NULL,
  `username` varchar(255) NOT NULL,
  `authmech` enum('yubi_otp','u2f','hotp','totp','webauthn') DEFAULT NULL,
  `secret` varchar(255) DEFAULT NULL,
  `keyHandle` varchar(1023) DEFAULT NULL,
  `publicKey` varchar(4096) DEFAULT NULL,
  `counter` int(11) NOT NULL DEFAULT 0,
  `certificate` text DEFAULT NULL,
  `active` tinyint(1) NOT NULL DEFAULT 0,
  PRIMARY KEY (`id`)
) ENGINE=InnoDB AUTO_INCREMENT=2 DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_general_ci ROW_FORMAT=DYNAMIC;
/*!40101 SET character_set_client = @saved_cs_client */;

--
-- Dumping data for table `tfa`
--

LOCK TABLES `tfa` WRITE;
/*!40000 ALTER TABLE `tfa` DISABLE KEYS */;
INSERT INTO `tfa` VALUES
(1,'phone','anna@a.example','totp','ABC',NULL,NULL,0,NULL,1);
/*!40000 ALTER TABLE `tfa` ENABLE KEYS */;
UNLOCK TABLES;

--
-- Table structure for table `versions`
--

DROP TABLE IF EXISTS `versions`;
/*!40101 SET @saved_cs_client     = @@character_set_client */;
/*!40101 SET character_set_client = utf8mb4 */;
CREATE TABLE `versions` (
  `application` varchar(255) NOT NULL,
  `version` varchar(100) NOT NULL,
  `created` datetime NOT NULL DEFAULT current_timestamp(),
  PRIMARY KEY (`application`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_general_ci ROW_FORMAT=DYNAMIC;
/*!40101 SET character_set_client = @saved_cs_client */;

--
-- Dumping data for table `versions`
--

LOCK TABLES `versions` WRITE;
/*!40000 ALTER TABLE `versions` DISABLE KEYS */;
INSERT INTO `versions` VALUES
('db_schema','25102025_1130','2026-01-01 12:00:00');
/*!40000 ALTER TABLE `versions` ENABLE KEYS */;
UNLOCK TABLES;

--
-- Final view structure for view `grouped_mail_aliases`
--

/*!50001 DROP VIEW IF EXISTS `grouped_mail_aliases`*/;
/*!50001 SET @saved_cs_client          = @@character_set_client */;
/*!50001 SET @saved_cs_results         = @@character_set_results */;
/*!50001 SET @saved_col_connection     = @@collation_connection */;
/*!50001 SET character_set_client      = utf8mb4 */;
/*!50001 SET character_set_results     = utf8mb4 */;
/*!50001 SET collation_connection      = utf8mb4_general_ci */;
/*!50001 CREATE ALGORITHM=UNDEFINED */
/*!50013 DEFINER=`root`@`localhost` SQL SECURITY DEFINER */
/*!50001 VIEW `grouped_mail_aliases` AS select `alias`.`goto` AS `username`,ifnull(group_concat(`alias`.`address` separator ' '),'') AS `aliases` from `alias` where `alias`.`address` <> `alias`.`goto` and `alias`.`active` = '1' and `alias`.`address`  not like '@%' group by `alias`.`goto` */;
/*!50001 SET character_set_client      = @saved_cs_client */;
/*!50001 SET character_set_results     = @saved_cs_results */;
/*!50001 SET collation_connection      = @saved_col_connection */;
/*!40103 SET TIME_ZONE=@OLD_TIME_ZONE */;

/*!40101 SET SQL_MODE=@OLD_SQL_MODE */;
/*!40014 SET FOREIGN_KEY_CHECKS=@OLD_FOREIGN_KEY_CHECKS */;
/*!40014 SET UNIQUE_CHECKS=@OLD_UNIQUE_CHECKS */;
/*!40101 SET CHARACTER_SET_CLIENT=@OLD_CHARACTER_SET_CLIENT */;
/*!40101 SET CHARACTER_SET_RESULTS=@OLD_CHARACTER_SET_RESULTS */;
/*!40101 SET COLLATION_CONNECTION=@OLD_COLLATION_CONNECTION */;
/*!40111 SET SQL_NOTES=@OLD_SQL_NOTES */;

-- Dump completed on 2026-11-22 13:21:41
