/*M!999999\- enable the sandbox mode */ 
-- MariaDB dump 10.19  Distrib 10.11.19-MariaDB, for debian-linux-gnu (x86_64)
--
-- Host: localhost    Database: vimbadmin
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
  `id` bigint(20) NOT NULL AUTO_INCREMENT,
  `username` varchar(255) NOT NULL,
  `password` varchar(255) NOT NULL,
  `super` tinyint(1) NOT NULL,
  `active` tinyint(1) NOT NULL,
  `created` datetime NOT NULL,
  `modified` datetime DEFAULT NULL,
  PRIMARY KEY (`id`),
  UNIQUE KEY `UNIQ_880E0D76F85E0677` (`username`)
) ENGINE=InnoDB AUTO_INCREMENT=2 DEFAULT CHARSET=utf8mb3 COLLATE=utf8mb3_unicode_ci;
/*!40101 SET character_set_client = @saved_cs_client */;

--
-- Dumping data for table `admin`
--

LOCK TABLES `admin` WRITE;
/*!40000 ALTER TABLE `admin` DISABLE KEYS */;
INSERT INTO `admin` VALUES
(1,'root@a.example','$2a$09$abcdefghijklmnopqrstuv',1,1,'2026-01-01 12:00:00',NULL);
/*!40000 ALTER TABLE `admin` ENABLE KEYS */;
UNLOCK TABLES;

--
-- Table structure for table `alias`
--

DROP TABLE IF EXISTS `alias`;
/*!40101 SET @saved_cs_client     = @@character_set_client */;
/*!40101 SET character_set_client = utf8mb4 */;
CREATE TABLE `alias` (
  `id` bigint(20) NOT NULL AUTO_INCREMENT,
  `address` varchar(255) NOT NULL,
  `goto` longtext NOT NULL,
  `active` tinyint(1) NOT NULL,
  `created` datetime NOT NULL,
  `modified` datetime DEFAULT NULL,
  `Domain_id` bigint(20) DEFAULT NULL,
  PRIMARY KEY (`id`),
  UNIQUE KEY `UNIQ_E16C6B94D4E6F81` (`address`),
  KEY `IDX_E16C6B9493AE8C46` (`Domain_id`),
  CONSTRAINT `FK_E16C6B9493AE8C46` FOREIGN KEY (`Domain_id`) REFERENCES `domain` (`id`)
) ENGINE=InnoDB AUTO_INCREMENT=51 DEFAULT CHARSET=utf8mb3 COLLATE=utf8mb3_unicode_ci;
/*!40101 SET character_set_client = @saved_cs_client */;

--
-- Dumping data for table `alias`
--

LOCK TABLES `alias` WRITE;
/*!40000 ALTER TABLE `alias` DISABLE KEYS */;
INSERT INTO `alias` VALUES
(1,'h01@a.example','h01@a.example',1,'2026-01-01 12:00:00',NULL,1),
(2,'h02@a.example','h02@a.example',1,'2026-01-01 12:00:00',NULL,1),
(3,'h03@a.example','h03@a.example',1,'2026-01-01 12:00:00',NULL,1),
(4,'h04@a.example','h04@a.example',1,'2026-01-01 12:00:00',NULL,1),
(5,'h05@a.example','h05@a.example',1,'2026-01-01 12:00:00',NULL,1),
(6,'h06@a.example','h06@a.example',1,'2026-01-01 12:00:00',NULL,1),
(7,'h07@a.example','h07@a.example',1,'2026-01-01 12:00:00',NULL,1),
(8,'h08@a.example','h08@a.example',1,'2026-01-01 12:00:00',NULL,1),
(9,'h09@a.example','h09@a.example',1,'2026-01-01 12:00:00',NULL,1),
(10,'h10@a.example','h10@a.example',1,'2026-01-01 12:00:00',NULL,1),
(11,'h11@a.example','h11@a.example',1,'2026-01-01 12:00:00',NULL,1),
(12,'h12@a.example','h12@a.example',1,'2026-01-01 12:00:00',NULL,1),
(13,'h13@a.example','h13@a.example',1,'2026-01-01 12:00:00',NULL,1),
(14,'h14@a.example','h14@a.example',1,'2026-01-01 12:00:00',NULL,1),
(15,'h15@a.example','h15@a.example',1,'2026-01-01 12:00:00',NULL,1),
(16,'h16@a.example','h16@a.example',1,'2026-01-01 12:00:00',NULL,1),
(17,'h17@a.example','h17@a.example',1,'2026-01-01 12:00:00',NULL,1),
(18,'h18@a.example','h18@a.example',1,'2026-01-01 12:00:00',NULL,1),
(19,'h19@a.example','h19@a.example',1,'2026-01-01 12:00:00',NULL,1),
(20,'h20@a.example','h20@a.example',1,'2026-01-01 12:00:00',NULL,1),
(21,'h21@a.example','h21@a.example',1,'2026-01-01 12:00:00',NULL,1),
(22,'h22@a.example','h22@a.example',1,'2026-01-01 12:00:00',NULL,1),
(23,'h23@a.example','h23@a.example',1,'2026-01-01 12:00:00',NULL,1),
(24,'h24@a.example','h24@a.example',1,'2026-01-01 12:00:00',NULL,1),
(25,'anna@a.example','anna@a.example',1,'2026-01-01 12:00:00',NULL,1),
(26,'bob@a.example','bob@a.example',1,'2026-01-01 12:00:00',NULL,1),
(27,'copy@a.example','copy@a.example,copy@outside.example',1,'2026-01-01 12:00:00',NULL,1),
(28,'forward@a.example','forward@outside.example',1,'2026-01-01 12:00:00',NULL,1),
(29,'off@a.example','off@a.example',0,'2026-01-01 12:00:00',NULL,1),
(30,'offalias@a.example','offalias@a.example',1,'2026-01-01 12:00:00',NULL,1),
(31,'mobile@a.example','mobile@a.example',1,'2026-01-01 12:00:00',NULL,1),
(32,'sender@a.example','sender@a.example',1,'2026-01-01 12:00:00',NULL,1),
(33,'nosend@a.example','nosend@a.example',1,'2026-01-01 12:00:00',NULL,1),
(34,'nobody1@a.example','nobody1@a.example',1,'2026-01-01 12:00:00',NULL,1),
(35,'template@a.example','template@a.example',1,'2026-01-01 12:00:00',NULL,1),
(36,'odd@a.example','odd@a.example',1,'2026-01-01 12:00:00',NULL,1),
(37,'known@catch.example','known@catch.example',1,'2026-01-01 12:00:00',NULL,2),
(38,'info@xn--bcher-kva.example','info@xn--bcher-kva.example',1,'2026-01-01 12:00:00',NULL,3),
(39,'person@off.example','person@off.example',1,'2026-01-01 12:00:00',NULL,4),
(40,'sales@a.example','anna@a.example,bob@a.example,x@outside.example',1,'2026-01-01 12:00:00',NULL,1),
(41,'team@a.example','sales@a.example,copy@a.example',1,'2026-01-01 12:00:00',NULL,1),
(42,'@catch.example','anna@a.example',1,'2026-01-01 12:00:00',NULL,2),
(43,'@mirror.example','@a.example',1,'2026-01-01 12:00:00',NULL,6),
(44,'shop@a.example','anna@a.example',0,'2026-01-01 12:00:00',NULL,1),
(45,'Info@a.example','info@xn--bcher-kva.example',1,'2026-01-01 12:00:00',NULL,1),
(46,'dangling@a.example','nobody@a.example',1,'2026-01-01 12:00:00',NULL,1),
(47,'round@a.example','circle@a.example',1,'2026-01-01 12:00:00',NULL,1),
(48,'circle@a.example','round@a.example',1,'2026-01-01 12:00:00',NULL,1),
(49,'tagged@a.example','anna+shop@a.example',1,'2026-01-01 12:00:00',NULL,1),
(50,'postmaster@backup.example','anna@a.example',1,'2026-01-01 12:00:00',NULL,5);
/*!40000 ALTER TABLE `alias` ENABLE KEYS */;
UNLOCK TABLES;

--
-- Table structure for table `archive`
--

DROP TABLE IF EXISTS `archive`;
/*!40101 SET @saved_cs_client     = @@character_set_client */;
/*!40101 SET character_set_client = utf8mb4 */;
CREATE TABLE `archive` (
  `id` bigint(20) NOT NULL AUTO_INCREMENT,
  `username` varchar(255) NOT NULL,
  `status` varchar(255) NOT NULL,
  `archived_at` datetime NOT NULL,
  `status_changed_at` datetime NOT NULL,
  `homedir_server` varchar(255) DEFAULT NULL,
  `homedir_file` varchar(255) DEFAULT NULL,
  `homedir_orig_size` bigint(20) DEFAULT NULL,
  `homedir_size` bigint(20) DEFAULT NULL,
  `maildir_server` varchar(255) DEFAULT NULL,
  `maildir_file` varchar(255) DEFAULT NULL,
  `maildir_orig_size` bigint(20) DEFAULT NULL,
  `maildir_size` bigint(20) DEFAULT NULL,
  `data` longtext NOT NULL,
  `Domain_id` bigint(20) DEFAULT NULL,
  `Admin_id` bigint(20) DEFAULT NULL,
  PRIMARY KEY (`id`),
  UNIQUE KEY `UNIQ_D5FC5D9CF85E0677` (`username`)
) ENGINE=InnoDB AUTO_INCREMENT=2 DEFAULT CHARSET=utf8mb3 COLLATE=utf8mb3_unicode_ci;
/*!40101 SET character_set_client = @saved_cs_client */;

--
-- Dumping data for table `archive`
--

LOCK TABLES `archive` WRITE;
/*!40000 ALTER TABLE `archive` DISABLE KEYS */;
INSERT INTO `archive` VALUES
(1,'gone@a.example','ARCHIVED','2026-01-01 12:00:00','2026-01-01 12:00:00','mail','/srv/archive/gone.tar.bz2',NULL,NULL,NULL,NULL,NULL,NULL,'{\"mailbox\":{\"name\":\"It\'s gone\"}}',1,1);
/*!40000 ALTER TABLE `archive` ENABLE KEYS */;
UNLOCK TABLES;

--
-- Table structure for table `domain`
--

DROP TABLE IF EXISTS `domain`;
/*!40101 SET @saved_cs_client     = @@character_set_client */;
/*!40101 SET character_set_client = utf8mb4 */;
CREATE TABLE `domain` (
  `id` bigint(20) NOT NULL AUTO_INCREMENT,
  `domain` varchar(255) NOT NULL,
  `description` varchar(255) DEFAULT NULL,
  `max_aliases` int(11) NOT NULL,
  `alias_count` bigint(20) NOT NULL,
  `max_mailboxes` int(11) NOT NULL,
  `mailbox_count` bigint(20) NOT NULL,
  `max_quota` bigint(20) NOT NULL,
  `quota` bigint(20) NOT NULL,
  `transport` varchar(255) NOT NULL,
  `backupmx` tinyint(1) NOT NULL,
  `active` tinyint(1) NOT NULL,
  `homedir` varchar(255) DEFAULT NULL,
  `maildir` varchar(255) DEFAULT NULL,
  `uid` int(11) DEFAULT NULL,
  `gid` int(11) DEFAULT NULL,
  `created` datetime NOT NULL,
  `modified` datetime DEFAULT NULL,
  PRIMARY KEY (`id`),
  UNIQUE KEY `IX_Domain_1` (`domain`)
) ENGINE=InnoDB AUTO_INCREMENT=8 DEFAULT CHARSET=utf8mb3 COLLATE=utf8mb3_unicode_ci;
/*!40101 SET character_set_client = @saved_cs_client */;

--
-- Dumping data for table `domain`
--

LOCK TABLES `domain` WRITE;
/*!40000 ALTER TABLE `domain` DISABLE KEYS */;
INSERT INTO `domain` VALUES
(1,'a.example','first',10,0,100,0,10737418240,1073741824,'virtual',0,1,'','',2000,2000,'2026-01-01 12:00:00',NULL),
(2,'catch.example','',0,0,0,0,0,0,'virtual',0,1,'','',2000,2000,'2026-01-01 12:00:00',NULL),
(3,'xn--bcher-kva.example','Bücher',0,0,0,0,0,0,'virtual',0,1,'','',2000,2000,'2026-01-01 12:00:00',NULL),
(4,'off.example','',0,0,0,0,0,0,'virtual',0,0,'','',2000,2000,'2026-01-01 12:00:00',NULL),
(5,'backup.example','',0,0,0,0,0,0,'virtual',1,1,'','',2000,2000,'2026-01-01 12:00:00',NULL),
(6,'mirror.example','',0,0,0,0,0,0,'virtual',0,1,'','',2000,2000,'2026-01-01 12:00:00',NULL),
(7,'other.example','',0,0,0,0,0,0,'smtp:[192.0.2.1]:25',0,1,'','',2000,2000,'2026-01-01 12:00:00',NULL);
/*!40000 ALTER TABLE `domain` ENABLE KEYS */;
UNLOCK TABLES;

--
-- Table structure for table `domain_admins`
--

DROP TABLE IF EXISTS `domain_admins`;
/*!40101 SET @saved_cs_client     = @@character_set_client */;
/*!40101 SET character_set_client = utf8mb4 */;
CREATE TABLE `domain_admins` (
  `Admin_id` bigint(20) NOT NULL,
  `Domain_id` bigint(20) NOT NULL,
  PRIMARY KEY (`Admin_id`,`Domain_id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb3 COLLATE=utf8mb3_unicode_ci;
/*!40101 SET character_set_client = @saved_cs_client */;

--
-- Dumping data for table `domain_admins`
--

LOCK TABLES `domain_admins` WRITE;
/*!40000 ALTER TABLE `domain_admins` DISABLE KEYS */;
INSERT INTO `domain_admins` VALUES
(1,1);
/*!40000 ALTER TABLE `domain_admins` ENABLE KEYS */;
UNLOCK TABLES;

--
-- Table structure for table `log`
--

DROP TABLE IF EXISTS `log`;
/*!40101 SET @saved_cs_client     = @@character_set_client */;
/*!40101 SET character_set_client = utf8mb4 */;
CREATE TABLE `log` (
  `id` bigint(20) NOT NULL AUTO_INCREMENT,
  `action` varchar(255) NOT NULL,
  `data` longtext NOT NULL,
  `timestamp` datetime NOT NULL,
  `Admin_id` bigint(20) DEFAULT NULL,
  `Domain_id` bigint(20) DEFAULT NULL,
  PRIMARY KEY (`id`)
) ENGINE=InnoDB AUTO_INCREMENT=2 DEFAULT CHARSET=utf8mb3 COLLATE=utf8mb3_unicode_ci;
/*!40101 SET character_set_client = @saved_cs_client */;

--
-- Dumping data for table `log`
--

LOCK TABLES `log` WRITE;
/*!40000 ALTER TABLE `log` DISABLE KEYS */;
INSERT INTO `log` VALUES
(1,'MAILBOX_ADD','root@a.example added mailbox anna@a.example; it\'s new','2026-01-01 12:00:00',1,1);
/*!40000 ALTER TABLE `log` ENABLE KEYS */;
UNLOCK TABLES;

--
-- Table structure for table `mailbox`
--

DROP TABLE IF EXISTS `mailbox`;
/*!40101 SET @saved_cs_client     = @@character_set_client */;
/*!40101 SET character_set_client = utf8mb4 */;
CREATE TABLE `mailbox` (
  `id` bigint(20) NOT NULL AUTO_INCREMENT,
  `username` varchar(255) NOT NULL,
  `password` varchar(255) NOT NULL,
  `name` varchar(255) DEFAULT NULL,
  `alt_email` varchar(255) DEFAULT NULL,
  `quota` bigint(20) NOT NULL,
  `local_part` varchar(255) NOT NULL,
  `active` tinyint(1) NOT NULL,
  `access_restriction` varchar(100) NOT NULL,
  `homedir` varchar(255) DEFAULT NULL,
  `maildir` varchar(255) DEFAULT NULL,
  `uid` bigint(20) DEFAULT NULL,
  `gid` bigint(20) DEFAULT NULL,
  `homedir_size` bigint(20) DEFAULT NULL,
  `maildir_size` bigint(20) DEFAULT NULL,
  `size_at` datetime DEFAULT NULL,
  `delete_pending` tinyint(1) DEFAULT NULL,
  `created` datetime NOT NULL,
  `modified` datetime DEFAULT NULL,
  `Domain_id` bigint(20) DEFAULT NULL,
  PRIMARY KEY (`id`),
  KEY `IDX_A69FE20B93AE8C46` (`Domain_id`),
  CONSTRAINT `FK_A69FE20B93AE8C46` FOREIGN KEY (`Domain_id`) REFERENCES `domain` (`id`)
) ENGINE=InnoDB AUTO_INCREMENT=42 DEFAULT CHARSET=utf8mb3 COLLATE=utf8mb3_unicode_ci;
/*!40101 SET character_set_client = @saved_cs_client */;

--
-- Dumping data for table `mailbox`
--

LOCK TABLES `mailbox` WRITE;
/*!40000 ALTER TABLE `mailbox` DISABLE KEYS */;
INSERT INTO `mailbox` VALUES
(1,'h01@a.example','$2y$04$DemoQ3umhkvhWJ4dwpb1q.Z66J47qHHSy98B/T7YeEVw3uk0Wxsaa','','',5368709120,'h01',1,'ALL','/srv/vmail/a.example/h01','maildir:/srv/vmail/a.example/h01/mail:LAYOUT=fs',2000,2000,NULL,NULL,NULL,0,'2026-01-01 12:00:00',NULL,1),
(2,'h02@a.example','{BLF-CRYPT}$2y$04$DemoQ3umhkvhWJ4dwpb1q.Z66J47qHHSy98B/T7YeEVw3uk0Wxsaa','','',5368709120,'h02',1,'ALL','/srv/vmail/a.example/h02','maildir:/srv/vmail/a.example/h02/mail:LAYOUT=fs',2000,2000,NULL,NULL,NULL,0,'2026-01-01 12:00:00',NULL,1),
(3,'h03@a.example','$6$rounds=1000$fc449743227f1df2$SCsGuMl6ThWIdAPSzZk1anHlQ6vY29cbUuB54cGt2hvkDmb6dZ30v/03HQwQhExRKDpLzjvJxuRzfUsPBPWnb.','','',5368709120,'h03',1,'ALL','/srv/vmail/a.example/h03','maildir:/srv/vmail/a.example/h03/mail:LAYOUT=fs',2000,2000,NULL,NULL,NULL,0,'2026-01-01 12:00:00',NULL,1),
(4,'h04@a.example','$5$rounds=1000$ae47f5ae2236c09a$BgKTqGZPLEWApsHohN8ngnHLe9B53lV1svWrDU3Ksp7','','',5368709120,'h04',1,'ALL','/srv/vmail/a.example/h04','maildir:/srv/vmail/a.example/h04/mail:LAYOUT=fs',2000,2000,NULL,NULL,NULL,0,'2026-01-01 12:00:00',NULL,1),
(5,'h05@a.example','{SHA512-CRYPT}$6$rounds=1000$fc449743227f1df2$SCsGuMl6ThWIdAPSzZk1anHlQ6vY29cbUuB54cGt2hvkDmb6dZ30v/03HQwQhExRKDpLzjvJxuRzfUsPBPWnb.','','',5368709120,'h05',1,'ALL','/srv/vmail/a.example/h05','maildir:/srv/vmail/a.example/h05/mail:LAYOUT=fs',2000,2000,NULL,NULL,NULL,0,'2026-01-01 12:00:00',NULL,1),
(6,'h06@a.example','{ARGON2ID}$argon2id$v=19$m=8192,t=1,p=1$S0QxTTBxVTR6OVVISjBKTQ$/FJTm/JR9gQD/5ExD6fCT2XNVEv6Lc4PEUNuazfOQXo','','',5368709120,'h06',1,'ALL','/srv/vmail/a.example/h06','maildir:/srv/vmail/a.example/h06/mail:LAYOUT=fs',2000,2000,NULL,NULL,NULL,0,'2026-01-01 12:00:00',NULL,1),
(7,'h07@a.example','$argon2id$v=19$m=8192,t=1,p=1$S0QxTTBxVTR6OVVISjBKTQ$/FJTm/JR9gQD/5ExD6fCT2XNVEv6Lc4PEUNuazfOQXo','','',5368709120,'h07',1,'ALL','/srv/vmail/a.example/h07','maildir:/srv/vmail/a.example/h07/mail:LAYOUT=fs',2000,2000,NULL,NULL,NULL,0,'2026-01-01 12:00:00',NULL,1),
(8,'h08@a.example','{SSHA}aFmFwPb3dqmq8+DAl1v7mSi0GWRzYWx0','','',5368709120,'h08',1,'ALL','/srv/vmail/a.example/h08','maildir:/srv/vmail/a.example/h08/mail:LAYOUT=fs',2000,2000,NULL,NULL,NULL,0,'2026-01-01 12:00:00',NULL,1),
(9,'h09@a.example','{SSHA256}Jc/Ns9np0I3IGjFk3nxJSAT2YMpx/4iB+B/yiLRlknBzYWx0','','',5368709120,'h09',1,'ALL','/srv/vmail/a.example/h09','maildir:/srv/vmail/a.example/h09/mail:LAYOUT=fs',2000,2000,NULL,NULL,NULL,0,'2026-01-01 12:00:00',NULL,1),
(10,'h10@a.example','{SSHA512}k6wb+8KOV19GnBI9HJVWSKeO9XXGQXYlio8HPjrY3EFQznJWyPr92ItgJcC6qOpSP9t9miNDA2dS1uENPlXT/3NhbHRzYWx0','','',5368709120,'h10',1,'ALL','/srv/vmail/a.example/h10','maildir:/srv/vmail/a.example/h10/mail:LAYOUT=fs',2000,2000,NULL,NULL,NULL,0,'2026-01-01 12:00:00',NULL,1),
(11,'h11@a.example','{SHA}q7l96ZsbheEPZ4CkBouMD5l6D9U=','','',5368709120,'h11',1,'ALL','/srv/vmail/a.example/h11','maildir:/srv/vmail/a.example/h11/mail:LAYOUT=fs',2000,2000,NULL,NULL,NULL,0,'2026-01-01 12:00:00',NULL,1),
(12,'h12@a.example','{SHA256}iprWDVfth3X1phyC9GCwSO7c7IXoyT9kHC5SkCGI7nY=','','',5368709120,'h12',1,'ALL','/srv/vmail/a.example/h12','maildir:/srv/vmail/a.example/h12/mail:LAYOUT=fs',2000,2000,NULL,NULL,NULL,0,'2026-01-01 12:00:00',NULL,1),
(13,'h13@a.example','{PBKDF2}$1$B87WZ7R/VzTA5OKY$1000$638bf664309c896cd304e814a1c19558567307ff','','',5368709120,'h13',1,'ALL','/srv/vmail/a.example/h13','maildir:/srv/vmail/a.example/h13/mail:LAYOUT=fs',2000,2000,NULL,NULL,NULL,0,'2026-01-01 12:00:00',NULL,1),
(14,'h14@a.example','$1$2846f679$Uz8JwOJLuoXs.4dwp0EL70','','',5368709120,'h14',1,'ALL','/srv/vmail/a.example/h14','maildir:/srv/vmail/a.example/h14/mail:LAYOUT=fs',2000,2000,NULL,NULL,NULL,0,'2026-01-01 12:00:00',NULL,1),
(15,'h15@a.example','98dfa50eee50910cb49bb06e65230e7d','','',5368709120,'h15',1,'ALL','/srv/vmail/a.example/h15','maildir:/srv/vmail/a.example/h15/mail:LAYOUT=fs',2000,2000,NULL,NULL,NULL,0,'2026-01-01 12:00:00',NULL,1),
(16,'h16@a.example','{PLAIN-MD5}98dfa50eee50910cb49bb06e65230e7d','','',5368709120,'h16',1,'ALL','/srv/vmail/a.example/h16','maildir:/srv/vmail/a.example/h16/mail:LAYOUT=fs',2000,2000,NULL,NULL,NULL,0,'2026-01-01 12:00:00',NULL,1),
(17,'h17@a.example','{LDAP-MD5}mN+lDu5QkQy0m7BuZSMOfQ==','','',5368709120,'h17',1,'ALL','/srv/vmail/a.example/h17','maildir:/srv/vmail/a.example/h17/mail:LAYOUT=fs',2000,2000,NULL,NULL,NULL,0,'2026-01-01 12:00:00',NULL,1),
(18,'h18@a.example','{SMD5}s3KFlaVnQZn+hzEgk07+JHNhbHQ=','','',5368709120,'h18',1,'ALL','/srv/vmail/a.example/h18','maildir:/srv/vmail/a.example/h18/mail:LAYOUT=fs',2000,2000,NULL,NULL,NULL,0,'2026-01-01 12:00:00',NULL,1),
(19,'h19@a.example','c0CXUjwWgJxFY','','',5368709120,'h19',1,'ALL','/srv/vmail/a.example/h19','maildir:/srv/vmail/a.example/h19/mail:LAYOUT=fs',2000,2000,NULL,NULL,NULL,0,'2026-01-01 12:00:00',NULL,1),
(20,'h20@a.example','{PLAIN}Secret12','','',5368709120,'h20',1,'ALL','/srv/vmail/a.example/h20','maildir:/srv/vmail/a.example/h20/mail:LAYOUT=fs',2000,2000,NULL,NULL,NULL,0,'2026-01-01 12:00:00',NULL,1),
(21,'h21@a.example','Jc/Ns9np0I3IGjFk3nxJSAT2YMpx/4iB+B/yiLRlknBzYWx0','','',5368709120,'h21',1,'ALL','/srv/vmail/a.example/h21','maildir:/srv/vmail/a.example/h21/mail:LAYOUT=fs',2000,2000,NULL,NULL,NULL,0,'2026-01-01 12:00:00',NULL,1),
(22,'h22@a.example','abb97de99b1b85e10f6780a4068b8c0f997a0fd5','','',5368709120,'h22',1,'ALL','/srv/vmail/a.example/h22','maildir:/srv/vmail/a.example/h22/mail:LAYOUT=fs',2000,2000,NULL,NULL,NULL,0,'2026-01-01 12:00:00',NULL,1),
(23,'h23@a.example','$bcrypt-sha256$v=2,t=2b,r=12$YwdGhuT1fbq7T4v0V/WdC.$zSWMNZNICtBMsPq17q3UkV.NCzaz2TK','','',5368709120,'h23',1,'ALL','/srv/vmail/a.example/h23','maildir:/srv/vmail/a.example/h23/mail:LAYOUT=fs',2000,2000,NULL,NULL,NULL,0,'2026-01-01 12:00:00',NULL,1),
(24,'h24@a.example','*','','',5368709120,'h24',1,'ALL','/srv/vmail/a.example/h24','maildir:/srv/vmail/a.example/h24/mail:LAYOUT=fs',2000,2000,NULL,NULL,NULL,0,'2026-01-01 12:00:00',NULL,1),
(25,'anna@a.example','$2y$04$DemoQ3umhkvhWJ4dwpb1q.Z66J47qHHSy98B/T7YeEVw3uk0Wxsaa','Anna Müller','anna@outside.example',5368709120,'anna',1,'ALL','/srv/vmail/a.example/anna','maildir:/srv/vmail/a.example/anna/mail:LAYOUT=fs',2000,2000,NULL,NULL,NULL,0,'2026-01-01 12:00:00',NULL,1),
(26,'bob@a.example','$2y$04$DemoQ3umhkvhWJ4dwpb1q.Z66J47qHHSy98B/T7YeEVw3uk0Wxsaa','','',0,'bob',1,'ALL','/srv/vmail/a.example/bob','maildir:/srv/vmail/a.example/bob/mail:LAYOUT=fs',2000,2000,NULL,NULL,NULL,0,'2026-01-01 12:00:00',NULL,1),
(27,'copy@a.example','$2y$04$DemoQ3umhkvhWJ4dwpb1q.Z66J47qHHSy98B/T7YeEVw3uk0Wxsaa','','',5368709120,'copy',1,'ALL','/srv/vmail/a.example/copy','maildir:/srv/vmail/a.example/copy/mail:LAYOUT=fs',2000,2000,NULL,NULL,NULL,0,'2026-01-01 12:00:00',NULL,1),
(28,'forward@a.example','$2y$04$DemoQ3umhkvhWJ4dwpb1q.Z66J47qHHSy98B/T7YeEVw3uk0Wxsaa','','',5368709120,'forward',1,'ALL','/srv/vmail/a.example/forward','maildir:/srv/vmail/a.example/forward/mail:LAYOUT=fs',2000,2000,NULL,NULL,NULL,0,'2026-01-01 12:00:00',NULL,1),
(29,'off@a.example','$2y$04$DemoQ3umhkvhWJ4dwpb1q.Z66J47qHHSy98B/T7YeEVw3uk0Wxsaa','','',5368709120,'off',0,'ALL','/srv/vmail/a.example/off','maildir:/srv/vmail/a.example/off/mail:LAYOUT=fs',2000,2000,NULL,NULL,NULL,0,'2026-01-01 12:00:00',NULL,1),
(30,'offalias@a.example','$2y$04$DemoQ3umhkvhWJ4dwpb1q.Z66J47qHHSy98B/T7YeEVw3uk0Wxsaa','','',5368709120,'offalias',0,'ALL','/srv/vmail/a.example/offalias','maildir:/srv/vmail/a.example/offalias/mail:LAYOUT=fs',2000,2000,NULL,NULL,NULL,0,'2026-01-01 12:00:00',NULL,1),
(31,'going@a.example','$2y$04$DemoQ3umhkvhWJ4dwpb1q.Z66J47qHHSy98B/T7YeEVw3uk0Wxsaa','','',5368709120,'going',0,'ALL','/srv/vmail/a.example/going','maildir:/srv/vmail/a.example/going/mail:LAYOUT=fs',2000,2000,NULL,NULL,NULL,1,'2026-01-01 12:00:00',NULL,1),
(32,'mobile@a.example','$2y$04$DemoQ3umhkvhWJ4dwpb1q.Z66J47qHHSy98B/T7YeEVw3uk0Wxsaa','','',5368709120,'mobile',1,'imap,smtp','/srv/vmail/a.example/mobile','maildir:/srv/vmail/a.example/mobile/mail:LAYOUT=fs',2000,2000,NULL,NULL,NULL,0,'2026-01-01 12:00:00',NULL,1),
(33,'sender@a.example','$2y$04$DemoQ3umhkvhWJ4dwpb1q.Z66J47qHHSy98B/T7YeEVw3uk0Wxsaa','','',5368709120,'sender',1,'SMTP','/srv/vmail/a.example/sender','maildir:/srv/vmail/a.example/sender/mail:LAYOUT=fs',2000,2000,NULL,NULL,NULL,0,'2026-01-01 12:00:00',NULL,1),
(34,'nosend@a.example','$2y$04$DemoQ3umhkvhWJ4dwpb1q.Z66J47qHHSy98B/T7YeEVw3uk0Wxsaa','','',5368709120,'nosend',1,'IMAP,POP3,SIEVE','/srv/vmail/a.example/nosend','maildir:/srv/vmail/a.example/nosend/mail:LAYOUT=fs',2000,2000,NULL,NULL,NULL,0,'2026-01-01 12:00:00',NULL,1),
(35,'nobody1@a.example','$2y$04$DemoQ3umhkvhWJ4dwpb1q.Z66J47qHHSy98B/T7YeEVw3uk0Wxsaa','','',5368709120,'nobody1',1,'','/srv/vmail/a.example/nobody1','maildir:/srv/vmail/a.example/nobody1/mail:LAYOUT=fs',2000,2000,NULL,NULL,NULL,0,'2026-01-01 12:00:00',NULL,1),
(36,'template@a.example','$2y$04$DemoQ3umhkvhWJ4dwpb1q.Z66J47qHHSy98B/T7YeEVw3uk0Wxsaa','','',5368709120,'template',1,'ALL','/srv/vmail/%d/%u','maildir:/srv/vmail/a.example/template/mail:LAYOUT=fs',2000,2000,NULL,NULL,NULL,0,'2026-01-01 12:00:00',NULL,1),
(37,'odd@a.example','$2y$04$DemoQ3umhkvhWJ4dwpb1q.Z66J47qHHSy98B/T7YeEVw3uk0Wxsaa','','',5368709120,'odd',1,'ALL','%h/x','maildir:/srv/vmail/a.example/odd/mail:LAYOUT=fs',2000,2000,NULL,NULL,NULL,0,'2026-01-01 12:00:00',NULL,1),
(38,'known@catch.example','$2y$04$DemoQ3umhkvhWJ4dwpb1q.Z66J47qHHSy98B/T7YeEVw3uk0Wxsaa','','',5368709120,'known',1,'ALL','/srv/vmail/catch.example/known','maildir:/srv/vmail/catch.example/known/mail:LAYOUT=fs',2000,2000,NULL,NULL,NULL,0,'2026-01-01 12:00:00',NULL,2),
(39,'shadowed@catch.example','$2y$04$DemoQ3umhkvhWJ4dwpb1q.Z66J47qHHSy98B/T7YeEVw3uk0Wxsaa','','',5368709120,'shadowed',1,'ALL','/srv/vmail/catch.example/shadowed','maildir:/srv/vmail/catch.example/shadowed/mail:LAYOUT=fs',2000,2000,NULL,NULL,NULL,0,'2026-01-01 12:00:00',NULL,2),
(40,'info@xn--bcher-kva.example','$2y$04$DemoQ3umhkvhWJ4dwpb1q.Z66J47qHHSy98B/T7YeEVw3uk0Wxsaa','Bücher','',5368709120,'info',1,'ALL','/srv/vmail/xn--bcher-kva.example/info','maildir:/srv/vmail/xn--bcher-kva.example/info/mail:LAYOUT=fs',2000,2000,NULL,NULL,NULL,0,'2026-01-01 12:00:00',NULL,3),
(41,'person@off.example','$2y$04$DemoQ3umhkvhWJ4dwpb1q.Z66J47qHHSy98B/T7YeEVw3uk0Wxsaa','','',5368709120,'person',1,'ALL','/srv/vmail/off.example/person','maildir:/srv/vmail/off.example/person/mail:LAYOUT=fs',2000,2000,NULL,NULL,NULL,0,'2026-01-01 12:00:00',NULL,4);
/*!40000 ALTER TABLE `mailbox` ENABLE KEYS */;
UNLOCK TABLES;

--
-- Table structure for table `mailbox_pref`
--

DROP TABLE IF EXISTS `mailbox_pref`;
/*!40101 SET @saved_cs_client     = @@character_set_client */;
/*!40101 SET character_set_client = utf8mb4 */;
CREATE TABLE `mailbox_pref` (
  `id` bigint(20) NOT NULL AUTO_INCREMENT,
  `attribute` varchar(255) NOT NULL,
  `ix` int(11) NOT NULL DEFAULT 0,
  `op` varchar(2) NOT NULL DEFAULT '=',
  `value` longtext NOT NULL,
  `expire` bigint(20) NOT NULL DEFAULT 0,
  `Mailbox_id` bigint(20) DEFAULT NULL,
  PRIMARY KEY (`id`)
) ENGINE=InnoDB AUTO_INCREMENT=2 DEFAULT CHARSET=utf8mb3 COLLATE=utf8mb3_unicode_ci;
/*!40101 SET character_set_client = @saved_cs_client */;

--
-- Dumping data for table `mailbox_pref`
--

LOCK TABLES `mailbox_pref` WRITE;
/*!40000 ALTER TABLE `mailbox_pref` DISABLE KEYS */;
INSERT INTO `mailbox_pref` VALUES
(1,'test',0,'=','x',0,1);
/*!40000 ALTER TABLE `mailbox_pref` ENABLE KEYS */;
UNLOCK TABLES;
/*!40103 SET TIME_ZONE=@OLD_TIME_ZONE */;

/*!40101 SET SQL_MODE=@OLD_SQL_MODE */;
/*!40014 SET FOREIGN_KEY_CHECKS=@OLD_FOREIGN_KEY_CHECKS */;
/*!40014 SET UNIQUE_CHECKS=@OLD_UNIQUE_CHECKS */;
/*!40101 SET CHARACTER_SET_CLIENT=@OLD_CHARACTER_SET_CLIENT */;
/*!40101 SET CHARACTER_SET_RESULTS=@OLD_CHARACTER_SET_RESULTS */;
/*!40101 SET COLLATION_CONNECTION=@OLD_COLLATION_CONNECTION */;
/*!40111 SET SQL_NOTES=@OLD_SQL_NOTES */;

-- Dump completed on 2026-11-22 13:32:20
