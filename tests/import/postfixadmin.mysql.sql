/*M!999999\- enable the sandbox mode */ 
-- MariaDB dump 10.19  Distrib 10.11.19-MariaDB, for debian-linux-gnu (x86_64)
--
-- Host: localhost    Database: pfa
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
  `created` datetime NOT NULL DEFAULT '2000-01-01 00:00:00',
  `modified` datetime NOT NULL DEFAULT '2000-01-01 00:00:00',
  `active` tinyint(1) NOT NULL DEFAULT 1,
  `superadmin` tinyint(1) NOT NULL DEFAULT 0,
  `phone` varchar(30) CHARACTER SET utf8mb3 COLLATE utf8mb3_general_ci NOT NULL DEFAULT '',
  `email_other` varchar(255) CHARACTER SET utf8mb3 COLLATE utf8mb3_general_ci NOT NULL DEFAULT '',
  `token` varchar(255) CHARACTER SET utf8mb3 COLLATE utf8mb3_general_ci NOT NULL DEFAULT '',
  `token_validity` datetime NOT NULL DEFAULT '2000-01-01 00:00:00',
  `totp_secret` varchar(255) DEFAULT NULL,
  PRIMARY KEY (`username`)
) ENGINE=InnoDB DEFAULT CHARSET=latin1 COLLATE=latin1_general_ci COMMENT='Postfix Admin - Virtual Admins';
/*!40101 SET character_set_client = @saved_cs_client */;

--
-- Dumping data for table `admin`
--

LOCK TABLES `admin` WRITE;
/*!40000 ALTER TABLE `admin` DISABLE KEYS */;
INSERT INTO `admin` VALUES
('root@a.example','{SHA512-CRYPT}$6$fc449743227f1df2$q7xV3ub7WUtfvAqRWDS0EeSv/Kxs271jOkoP3uLLeFLL/olA/RlSWcV5DTnnSXvht5EAZa1Ivr6WUGZQ98a4r.','2026-01-01 12:00:00','2026-01-01 12:00:00',1,1,'','','','2000-01-01 00:00:00',NULL);
/*!40000 ALTER TABLE `admin` ENABLE KEYS */;
UNLOCK TABLES;

--
-- Table structure for table `alias`
--

DROP TABLE IF EXISTS `alias`;
/*!40101 SET @saved_cs_client     = @@character_set_client */;
/*!40101 SET character_set_client = utf8mb4 */;
CREATE TABLE `alias` (
  `address` varchar(255) NOT NULL,
  `goto` text NOT NULL,
  `domain` varchar(255) NOT NULL,
  `created` datetime NOT NULL DEFAULT '2000-01-01 00:00:00',
  `modified` datetime NOT NULL DEFAULT '2000-01-01 00:00:00',
  `active` tinyint(1) NOT NULL DEFAULT 1,
  `description` varchar(255) NOT NULL DEFAULT '',
  PRIMARY KEY (`address`),
  KEY `domain` (`domain`)
) ENGINE=InnoDB DEFAULT CHARSET=latin1 COLLATE=latin1_general_ci COMMENT='Postfix Admin - Virtual Aliases';
/*!40101 SET character_set_client = @saved_cs_client */;

--
-- Dumping data for table `alias`
--

LOCK TABLES `alias` WRITE;
/*!40000 ALTER TABLE `alias` DISABLE KEYS */;
INSERT INTO `alias` VALUES
('@catch.example','anna@a.example','Catch.Example','2026-01-01 12:00:00','2026-01-01 12:00:00',1,''),
('Anna@A.example','Anna@A.example','a.example','2026-01-01 12:00:00','2026-01-01 12:00:00',1,''),
('away@a.example','away@a.example,away#a.example@autoreply.change-this-to-your.domain.tld','a.example','2026-01-01 12:00:00','2026-01-01 12:00:00',1,''),
('bob@a.example','bob@a.example','a.example','2026-01-01 12:00:00','2026-01-01 12:00:00',1,''),
('circle@a.example','round@a.example','a.example','2026-01-01 12:00:00','2026-01-01 12:00:00',1,''),
('copy@a.example','copy@a.example,copy@outside.example','a.example','2026-01-01 12:00:00','2026-01-01 12:00:00',1,''),
('dangling@a.example','nobody@a.example','a.example','2026-01-01 12:00:00','2026-01-01 12:00:00',1,''),
('disabled@a.example','disabled@a.example','a.example','2026-01-01 12:00:00','2026-01-01 12:00:00',1,''),
('extra@a.example','extra@a.example','a.example','2026-01-01 12:00:00','2026-01-01 12:00:00',1,''),
('forward@a.example','forward@outside.example','a.example','2026-01-01 12:00:00','2026-01-01 12:00:00',1,''),
('h01@a.example','h01@a.example','a.example','2026-01-01 12:00:00','2026-01-01 12:00:00',1,''),
('h02@a.example','h02@a.example','a.example','2026-01-01 12:00:00','2026-01-01 12:00:00',1,''),
('h03@a.example','h03@a.example','a.example','2026-01-01 12:00:00','2026-01-01 12:00:00',1,''),
('h04@a.example','h04@a.example','a.example','2026-01-01 12:00:00','2026-01-01 12:00:00',1,''),
('h05@a.example','h05@a.example','a.example','2026-01-01 12:00:00','2026-01-01 12:00:00',1,''),
('h06@a.example','h06@a.example','a.example','2026-01-01 12:00:00','2026-01-01 12:00:00',1,''),
('h07@a.example','h07@a.example','a.example','2026-01-01 12:00:00','2026-01-01 12:00:00',1,''),
('h08@a.example','h08@a.example','a.example','2026-01-01 12:00:00','2026-01-01 12:00:00',1,''),
('h09@a.example','h09@a.example','a.example','2026-01-01 12:00:00','2026-01-01 12:00:00',1,''),
('h10@a.example','h10@a.example','a.example','2026-01-01 12:00:00','2026-01-01 12:00:00',1,''),
('h11@a.example','h11@a.example','a.example','2026-01-01 12:00:00','2026-01-01 12:00:00',1,''),
('h12@a.example','h12@a.example','a.example','2026-01-01 12:00:00','2026-01-01 12:00:00',1,''),
('h13@a.example','h13@a.example','a.example','2026-01-01 12:00:00','2026-01-01 12:00:00',1,''),
('h14@a.example','h14@a.example','a.example','2026-01-01 12:00:00','2026-01-01 12:00:00',1,''),
('h15@a.example','h15@a.example','a.example','2026-01-01 12:00:00','2026-01-01 12:00:00',1,''),
('h16@a.example','h16@a.example','a.example','2026-01-01 12:00:00','2026-01-01 12:00:00',1,''),
('h17@a.example','h17@a.example','a.example','2026-01-01 12:00:00','2026-01-01 12:00:00',1,''),
('h18@a.example','h18@a.example','a.example','2026-01-01 12:00:00','2026-01-01 12:00:00',1,''),
('h19@a.example','h19@a.example','a.example','2026-01-01 12:00:00','2026-01-01 12:00:00',1,''),
('h20@a.example','h20@a.example','a.example','2026-01-01 12:00:00','2026-01-01 12:00:00',1,''),
('h21@a.example','h21@a.example','a.example','2026-01-01 12:00:00','2026-01-01 12:00:00',1,''),
('h22@a.example','h22@a.example','a.example','2026-01-01 12:00:00','2026-01-01 12:00:00',1,''),
('h23@a.example','h23@a.example','a.example','2026-01-01 12:00:00','2026-01-01 12:00:00',1,''),
('h24@a.example','h24@a.example','a.example','2026-01-01 12:00:00','2026-01-01 12:00:00',1,''),
('h25@a.example','h25@a.example','a.example','2026-01-01 12:00:00','2026-01-01 12:00:00',1,''),
('h26@a.example','h26@a.example','a.example','2026-01-01 12:00:00','2026-01-01 12:00:00',1,''),
('h27@a.example','h27@a.example','a.example','2026-01-01 12:00:00','2026-01-01 12:00:00',1,''),
('h28@a.example','h28@a.example','a.example','2026-01-01 12:00:00','2026-01-01 12:00:00',1,''),
('inactive@a.example','inactive@a.example','a.example','2026-01-01 12:00:00','2026-01-01 12:00:00',1,''),
('INFO@a.example','info@xn--bcher-kva.example','a.example','2026-01-01 12:00:00','2026-01-01 12:00:00',1,''),
('info@bücher.example','info@bücher.example','bücher.example','2026-01-01 12:00:00','2026-01-01 12:00:00',1,''),
('known@catch.example','known@catch.example','Catch.Example','2026-01-01 12:00:00','2026-01-01 12:00:00',1,''),
('layout@a.example','layout@a.example','a.example','2026-01-01 12:00:00','2026-01-01 12:00:00',1,''),
('nosend@a.example','nosend@a.example','a.example','2026-01-01 12:00:00','2026-01-01 12:00:00',1,''),
('off@a.example','anna@a.example','a.example','2026-01-01 12:00:00','2026-01-01 12:00:00',0,''),
('own@alias.example','anna@a.example','alias.example','2026-01-01 12:00:00','2026-01-01 12:00:00',1,''),
('person@off.example','person@off.example','off.example','2026-01-01 12:00:00','2026-01-01 12:00:00',1,''),
('pipe@a.example','|/usr/bin/x, anna@a.example','a.example','2026-01-01 12:00:00','2026-01-01 12:00:00',1,''),
('postmaster@backup.example','anna@a.example','backup.example','2026-01-01 12:00:00','2026-01-01 12:00:00',1,''),
('round@a.example','circle@a.example','a.example','2026-01-01 12:00:00','2026-01-01 12:00:00',1,''),
('sales@a.example','anna@a.example,\nbob@A.example, x@outside.example','a.example','2026-01-01 12:00:00','2026-01-01 12:00:00',1,'the shop'),
('tag+ged@a.example','tag+ged@a.example','a.example','2026-01-01 12:00:00','2026-01-01 12:00:00',1,''),
('tagged@a.example','anna+shop@a.example','a.example','2026-01-01 12:00:00','2026-01-01 12:00:00',1,''),
('team@a.example','sales@a.example,copy@a.example','a.example','2026-01-01 12:00:00','2026-01-01 12:00:00',1,''),
('toalias@a.example','anna@alias.example','a.example','2026-01-01 12:00:00','2026-01-01 12:00:00',1,''),
('unlimited@a.example','unlimited@a.example','a.example','2026-01-01 12:00:00','2026-01-01 12:00:00',1,'');
/*!40000 ALTER TABLE `alias` ENABLE KEYS */;
UNLOCK TABLES;

--
-- Table structure for table `alias_domain`
--

DROP TABLE IF EXISTS `alias_domain`;
/*!40101 SET @saved_cs_client     = @@character_set_client */;
/*!40101 SET character_set_client = utf8mb4 */;
CREATE TABLE `alias_domain` (
  `alias_domain` varchar(255) NOT NULL DEFAULT '',
  `target_domain` varchar(255) NOT NULL DEFAULT '',
  `created` datetime NOT NULL DEFAULT '2000-01-01 00:00:00',
  `modified` datetime NOT NULL DEFAULT '2000-01-01 00:00:00',
  `active` tinyint(1) NOT NULL DEFAULT 1,
  `description` varchar(255) NOT NULL DEFAULT '',
  PRIMARY KEY (`alias_domain`),
  KEY `active` (`active`),
  KEY `target_domain` (`target_domain`)
) ENGINE=InnoDB DEFAULT CHARSET=latin1 COLLATE=latin1_general_ci COMMENT='Postfix Admin - Domain Aliases';
/*!40101 SET character_set_client = @saved_cs_client */;

--
-- Dumping data for table `alias_domain`
--

LOCK TABLES `alias_domain` WRITE;
/*!40000 ALTER TABLE `alias_domain` DISABLE KEYS */;
INSERT INTO `alias_domain` VALUES
('alias.example','a.example','2026-01-01 12:00:00','2026-01-01 12:00:00',1,''),
('none.example','backup.example','2026-01-01 12:00:00','2026-01-01 12:00:00',1,'');
/*!40000 ALTER TABLE `alias_domain` ENABLE KEYS */;
UNLOCK TABLES;

--
-- Table structure for table `config`
--

DROP TABLE IF EXISTS `config`;
/*!40101 SET @saved_cs_client     = @@character_set_client */;
/*!40101 SET character_set_client = utf8mb4 */;
CREATE TABLE `config` (
  `id` int(11) NOT NULL AUTO_INCREMENT,
  `name` varchar(20) CHARACTER SET latin1 COLLATE latin1_general_ci NOT NULL DEFAULT '',
  `value` varchar(20) CHARACTER SET latin1 COLLATE latin1_general_ci NOT NULL DEFAULT '',
  PRIMARY KEY (`id`),
  UNIQUE KEY `name` (`name`)
) ENGINE=InnoDB AUTO_INCREMENT=2 DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_general_ci COMMENT='PostfixAdmin settings';
/*!40101 SET character_set_client = @saved_cs_client */;

--
-- Dumping data for table `config`
--

LOCK TABLES `config` WRITE;
/*!40000 ALTER TABLE `config` DISABLE KEYS */;
INSERT INTO `config` VALUES
(1,'version','1856');
/*!40000 ALTER TABLE `config` ENABLE KEYS */;
UNLOCK TABLES;

--
-- Table structure for table `domain`
--

DROP TABLE IF EXISTS `domain`;
/*!40101 SET @saved_cs_client     = @@character_set_client */;
/*!40101 SET character_set_client = utf8mb4 */;
CREATE TABLE `domain` (
  `domain` varchar(255) NOT NULL,
  `description` varchar(255) CHARACTER SET utf8mb3 COLLATE utf8mb3_general_ci NOT NULL,
  `aliases` int(10) NOT NULL DEFAULT 0,
  `mailboxes` int(10) NOT NULL DEFAULT 0,
  `maxquota` bigint(20) NOT NULL DEFAULT 0,
  `quota` bigint(20) NOT NULL DEFAULT 0,
  `transport` varchar(255) NOT NULL,
  `backupmx` tinyint(1) NOT NULL DEFAULT 0,
  `created` datetime NOT NULL DEFAULT '2000-01-01 00:00:00',
  `modified` datetime NOT NULL DEFAULT '2000-01-01 00:00:00',
  `active` tinyint(1) NOT NULL DEFAULT 1,
  `password_expiry` int(11) DEFAULT 0,
  PRIMARY KEY (`domain`)
) ENGINE=InnoDB DEFAULT CHARSET=latin1 COLLATE=latin1_general_ci COMMENT='Postfix Admin - Virtual Domains';
/*!40101 SET character_set_client = @saved_cs_client */;

--
-- Dumping data for table `domain`
--

LOCK TABLES `domain` WRITE;
/*!40000 ALTER TABLE `domain` DISABLE KEYS */;
INSERT INTO `domain` VALUES
('a.example','the first',10,-1,2048,0,'virtual',0,'2026-01-01 12:00:00','2026-01-01 12:00:00',1,0),
('alias.example','',0,0,0,0,'virtual',0,'2026-01-01 12:00:00','2026-01-01 12:00:00',1,0),
('ALL','',0,0,0,0,'',0,'2026-01-01 12:00:00','2026-01-01 12:00:00',1,0),
('backup.example','',0,0,0,0,'virtual',1,'2026-01-01 12:00:00','2026-01-01 12:00:00',1,0),
('bücher.example','Bücher',0,0,0,0,'virtual',0,'2026-01-01 12:00:00','2026-01-01 12:00:00',1,0),
('Catch.Example','',0,0,0,0,'virtual',0,'2026-01-01 12:00:00','2026-01-01 12:00:00',1,0),
('none.example','',0,0,0,0,'virtual',0,'2026-01-01 12:00:00','2026-01-01 12:00:00',1,0),
('off.example','',0,0,0,0,'virtual',0,'2026-01-01 12:00:00','2026-01-01 12:00:00',0,365);
/*!40000 ALTER TABLE `domain` ENABLE KEYS */;
UNLOCK TABLES;

--
-- Table structure for table `domain_admins`
--

DROP TABLE IF EXISTS `domain_admins`;
/*!40101 SET @saved_cs_client     = @@character_set_client */;
/*!40101 SET character_set_client = utf8mb4 */;
CREATE TABLE `domain_admins` (
  `username` varchar(255) NOT NULL,
  `domain` varchar(255) NOT NULL,
  `created` datetime NOT NULL DEFAULT '2000-01-01 00:00:00',
  `active` tinyint(1) NOT NULL DEFAULT 1,
  `id` int(11) NOT NULL AUTO_INCREMENT,
  PRIMARY KEY (`id`),
  KEY `username` (`username`)
) ENGINE=InnoDB AUTO_INCREMENT=2 DEFAULT CHARSET=latin1 COLLATE=latin1_general_ci COMMENT='Postfix Admin - Domain Admins';
/*!40101 SET character_set_client = @saved_cs_client */;

--
-- Dumping data for table `domain_admins`
--

LOCK TABLES `domain_admins` WRITE;
/*!40000 ALTER TABLE `domain_admins` DISABLE KEYS */;
INSERT INTO `domain_admins` VALUES
('root@a.example','ALL','2026-01-01 12:00:00',1,1);
/*!40000 ALTER TABLE `domain_admins` ENABLE KEYS */;
UNLOCK TABLES;

--
-- Table structure for table `fetchmail`
--

DROP TABLE IF EXISTS `fetchmail`;
/*!40101 SET @saved_cs_client     = @@character_set_client */;
/*!40101 SET character_set_client = utf8mb4 */;
CREATE TABLE `fetchmail` (
  `id` int(11) unsigned NOT NULL AUTO_INCREMENT,
  `mailbox` varchar(255) NOT NULL,
  `src_server` varchar(255) NOT NULL,
  `src_auth` enum('password','kerberos_v5','kerberos','kerberos_v4','gssapi','cram-md5','otp','ntlm','msn','ssh','any') CHARACTER SET utf8mb4 COLLATE utf8mb4_general_ci DEFAULT NULL,
  `src_user` varchar(255) NOT NULL,
  `src_password` varchar(255) NOT NULL,
  `src_folder` varchar(255) NOT NULL,
  `poll_time` int(11) unsigned NOT NULL DEFAULT 10,
  `fetchall` tinyint(1) unsigned NOT NULL DEFAULT 0,
  `keep` tinyint(1) unsigned NOT NULL DEFAULT 0,
  `protocol` enum('POP3','IMAP','POP2','ETRN','AUTO') CHARACTER SET utf8mb4 COLLATE utf8mb4_general_ci DEFAULT NULL,
  `usessl` tinyint(1) unsigned NOT NULL DEFAULT 0,
  `extra_options` text DEFAULT NULL,
  `returned_text` text DEFAULT NULL,
  `mda` varchar(255) NOT NULL,
  `date` timestamp NOT NULL DEFAULT '2000-01-01 00:00:00',
  `sslcertck` tinyint(1) NOT NULL DEFAULT 0,
  `sslcertpath` varchar(255) CHARACTER SET utf8mb3 COLLATE utf8mb3_general_ci DEFAULT '',
  `sslfingerprint` varchar(255) DEFAULT '',
  `domain` varchar(255) DEFAULT '',
  `active` tinyint(1) NOT NULL DEFAULT 0,
  `created` timestamp NOT NULL DEFAULT '2000-01-01 00:00:00',
  `modified` timestamp NOT NULL DEFAULT current_timestamp(),
  `src_port` int(11) NOT NULL DEFAULT 0,
  PRIMARY KEY (`id`)
) ENGINE=InnoDB AUTO_INCREMENT=2 DEFAULT CHARSET=latin1 COLLATE=latin1_general_ci;
/*!40101 SET character_set_client = @saved_cs_client */;

--
-- Dumping data for table `fetchmail`
--

LOCK TABLES `fetchmail` WRITE;
/*!40000 ALTER TABLE `fetchmail` DISABLE KEYS */;
INSERT INTO `fetchmail` VALUES
(1,'bob@a.example','pop.outside.example','password','bob','x','',10,0,0,'POP3',0,'','','','2000-01-01 00:00:00',0,'','','a.example',1,'2000-01-01 00:00:00','2026-11-22 13:47:42',0);
/*!40000 ALTER TABLE `fetchmail` ENABLE KEYS */;
UNLOCK TABLES;

--
-- Table structure for table `log`
--

DROP TABLE IF EXISTS `log`;
/*!40101 SET @saved_cs_client     = @@character_set_client */;
/*!40101 SET character_set_client = utf8mb4 */;
CREATE TABLE `log` (
  `timestamp` datetime NOT NULL DEFAULT '2000-01-01 00:00:00',
  `username` varchar(255) NOT NULL,
  `domain` varchar(255) NOT NULL,
  `action` varchar(255) NOT NULL,
  `data` text NOT NULL,
  `id` int(11) NOT NULL AUTO_INCREMENT,
  PRIMARY KEY (`id`),
  KEY `timestamp` (`timestamp`),
  KEY `domain_timestamp` (`domain`,`timestamp`)
) ENGINE=InnoDB AUTO_INCREMENT=2 DEFAULT CHARSET=latin1 COLLATE=latin1_general_ci COMMENT='Postfix Admin - Log';
/*!40101 SET character_set_client = @saved_cs_client */;

--
-- Dumping data for table `log`
--

LOCK TABLES `log` WRITE;
/*!40000 ALTER TABLE `log` DISABLE KEYS */;
INSERT INTO `log` VALUES
('2026-01-01 12:00:00','root','a.example','create','; DROP (',1);
/*!40000 ALTER TABLE `log` ENABLE KEYS */;
UNLOCK TABLES;

--
-- Table structure for table `mailbox`
--

DROP TABLE IF EXISTS `mailbox`;
/*!40101 SET @saved_cs_client     = @@character_set_client */;
/*!40101 SET character_set_client = utf8mb4 */;
CREATE TABLE `mailbox` (
  `username` varchar(255) NOT NULL,
  `password` varchar(255) NOT NULL,
  `name` varchar(255) CHARACTER SET utf8mb4 COLLATE utf8mb4_general_ci NOT NULL,
  `maildir` varchar(255) NOT NULL,
  `quota` bigint(20) NOT NULL DEFAULT 0,
  `local_part` varchar(255) NOT NULL,
  `domain` varchar(255) NOT NULL,
  `created` datetime NOT NULL DEFAULT '2000-01-01 00:00:00',
  `modified` datetime NOT NULL DEFAULT '2000-01-01 00:00:00',
  `active` tinyint(1) NOT NULL DEFAULT 1,
  `phone` varchar(30) CHARACTER SET utf8mb3 COLLATE utf8mb3_general_ci NOT NULL DEFAULT '',
  `email_other` varchar(255) CHARACTER SET utf8mb3 COLLATE utf8mb3_general_ci NOT NULL DEFAULT '',
  `token` varchar(255) CHARACTER SET utf8mb3 COLLATE utf8mb3_general_ci NOT NULL DEFAULT '',
  `token_validity` datetime NOT NULL DEFAULT '2000-01-01 00:00:00',
  `password_expiry` datetime NOT NULL DEFAULT '2000-01-01 00:00:00',
  `totp_secret` varchar(255) DEFAULT NULL,
  `smtp_active` tinyint(1) NOT NULL DEFAULT 1,
  PRIMARY KEY (`username`),
  KEY `domain` (`domain`)
) ENGINE=InnoDB DEFAULT CHARSET=latin1 COLLATE=latin1_general_ci COMMENT='Postfix Admin - Virtual Mailboxes';
/*!40101 SET character_set_client = @saved_cs_client */;

--
-- Dumping data for table `mailbox`
--

LOCK TABLES `mailbox` WRITE;
/*!40000 ALTER TABLE `mailbox` DISABLE KEYS */;
INSERT INTO `mailbox` VALUES
('Anna@A.example','{SHA512-CRYPT}$6$rounds=1000$fc449743227f1df2$SCsGuMl6ThWIdAPSzZk1anHlQ6vY29cbUuB54cGt2hvkDmb6dZ30v/03HQwQhExRKDpLzjvJxuRzfUsPBPWnb.','Anna O\'Müller\\Test','A.example/Anna/',5242880000,'Anna','a.example','2026-01-01 12:00:00','2026-01-01 12:00:00',1,'','','','2000-01-01 00:00:00','2000-01-01 00:00:00',NULL,1),
('away@a.example','{SHA512-CRYPT}$6$rounds=1000$fc449743227f1df2$SCsGuMl6ThWIdAPSzZk1anHlQ6vY29cbUuB54cGt2hvkDmb6dZ30v/03HQwQhExRKDpLzjvJxuRzfUsPBPWnb.','','a.example/away/',0,'away','a.example','2026-01-01 12:00:00','2026-01-01 12:00:00',1,'','','','2000-01-01 00:00:00','2000-01-01 00:00:00',NULL,1),
('bob@a.example','{SHA512-CRYPT}$6$rounds=1000$fc449743227f1df2$SCsGuMl6ThWIdAPSzZk1anHlQ6vY29cbUuB54cGt2hvkDmb6dZ30v/03HQwQhExRKDpLzjvJxuRzfUsPBPWnb.','Bob','a.example/bob/',0,'bob','a.example','2026-01-01 12:00:00','2026-01-01 12:00:00',1,'','','','2000-01-01 00:00:00','2000-01-01 00:00:00',NULL,1),
('copy@a.example','{SHA512-CRYPT}$6$rounds=1000$fc449743227f1df2$SCsGuMl6ThWIdAPSzZk1anHlQ6vY29cbUuB54cGt2hvkDmb6dZ30v/03HQwQhExRKDpLzjvJxuRzfUsPBPWnb.','','a.example/copy/',0,'copy','a.example','2026-01-01 12:00:00','2026-01-01 12:00:00',1,'','','','2000-01-01 00:00:00','2000-01-01 00:00:00',NULL,1),
('disabled@a.example','{SHA512-CRYPT}$6$rounds=1000$fc449743227f1df2$SCsGuMl6ThWIdAPSzZk1anHlQ6vY29cbUuB54cGt2hvkDmb6dZ30v/03HQwQhExRKDpLzjvJxuRzfUsPBPWnb.','','a.example/disabled/',-1,'disabled','a.example','2026-01-01 12:00:00','2026-01-01 12:00:00',1,'','','','2000-01-01 00:00:00','2000-01-01 00:00:00',NULL,1),
('extra@a.example','{SHA512-CRYPT}$6$rounds=1000$fc449743227f1df2$SCsGuMl6ThWIdAPSzZk1anHlQ6vY29cbUuB54cGt2hvkDmb6dZ30v/03HQwQhExRKDpLzjvJxuRzfUsPBPWnb.','','a.example/extra/',0,'extra','a.example','2026-01-01 12:00:00','2026-01-01 12:00:00',1,'+49 1','','','2000-01-01 00:00:00','2000-01-01 00:00:00','SECRET',1),
('forward@a.example','{SHA512-CRYPT}$6$rounds=1000$fc449743227f1df2$SCsGuMl6ThWIdAPSzZk1anHlQ6vY29cbUuB54cGt2hvkDmb6dZ30v/03HQwQhExRKDpLzjvJxuRzfUsPBPWnb.','','a.example/forward/',0,'forward','a.example','2026-01-01 12:00:00','2026-01-01 12:00:00',1,'','','','2000-01-01 00:00:00','2000-01-01 00:00:00',NULL,1),
('h01@a.example','{ARGON2ID}$argon2id$v=19$m=65536,t=4,p=1$R2Z4T1VPUjZpSC9USkp6YQ$H47Ya2wprpaK9/dVSxVPulxpWIq6XxqdmclgpuXn00c','','a.example/h01/',1048576000,'h01','a.example','2026-01-01 12:00:00','2026-01-01 12:00:00',1,'','','','2000-01-01 00:00:00','2000-01-01 00:00:00',NULL,1),
('h02@a.example','$argon2id$v=19$m=8192,t=1,p=1$S0QxTTBxVTR6OVVISjBKTQ$/FJTm/JR9gQD/5ExD6fCT2XNVEv6Lc4PEUNuazfOQXo','','a.example/h02/',1048576000,'h02','a.example','2026-01-01 12:00:00','2026-01-01 12:00:00',1,'','','','2000-01-01 00:00:00','2000-01-01 00:00:00',NULL,1),
('h03@a.example','$argon2i$v=19$m=32768,t=4,p=1$8tnlgAVMd4GxrYHKlDQW5Q$ItbtRHcG6WAQ+Sp66Sg/VfC82TJPABPafWCeDdteTHE','','a.example/h03/',1048576000,'h03','a.example','2026-01-01 12:00:00','2026-01-01 12:00:00',1,'','','','2000-01-01 00:00:00','2000-01-01 00:00:00',NULL,1),
('h04@a.example','{BLF-CRYPT}$2y$10$rQtMysl.bRVOZEmMZE7vvu5oDIxU2Fk8TXVr0os6cLgnDX0bxxbvy','','a.example/h04/',1048576000,'h04','a.example','2026-01-01 12:00:00','2026-01-01 12:00:00',1,'','','','2000-01-01 00:00:00','2000-01-01 00:00:00',NULL,1),
('h05@a.example','$2y$04$DemoQ3umhkvhWJ4dwpb1q.Z66J47qHHSy98B/T7YeEVw3uk0Wxsaa','','a.example/h05/',1048576000,'h05','a.example','2026-01-01 12:00:00','2026-01-01 12:00:00',1,'','','','2000-01-01 00:00:00','2000-01-01 00:00:00',NULL,1),
('h06@a.example','{CRYPT}$2y$04$DemoQ3umhkvhWJ4dwpb1q.Z66J47qHHSy98B/T7YeEVw3uk0Wxsaa','','a.example/h06/',1048576000,'h06','a.example','2026-01-01 12:00:00','2026-01-01 12:00:00',1,'','','','2000-01-01 00:00:00','2000-01-01 00:00:00',NULL,1),
('h07@a.example','{BLF-CRYPT.B64}JDJ5JDEwJHdDTVRSLjkuempTRmhVSmFISE9kaU9TM2FGeWZTT3BYUTBBMkNRR2w0VlZ0Lk9vQ0FHZ2Zp','','a.example/h07/',1048576000,'h07','a.example','2026-01-01 12:00:00','2026-01-01 12:00:00',1,'','','','2000-01-01 00:00:00','2000-01-01 00:00:00',NULL,1),
('h08@a.example','{SHA512-CRYPT}$6$fc449743227f1df2$q7xV3ub7WUtfvAqRWDS0EeSv/Kxs271jOkoP3uLLeFLL/olA/RlSWcV5DTnnSXvht5EAZa1Ivr6WUGZQ98a4r.','','a.example/h08/',1048576000,'h08','a.example','2026-01-01 12:00:00','2026-01-01 12:00:00',1,'','','','2000-01-01 00:00:00','2000-01-01 00:00:00',NULL,1),
('h09@a.example','$6$fc449743227f1df2$q7xV3ub7WUtfvAqRWDS0EeSv/Kxs271jOkoP3uLLeFLL/olA/RlSWcV5DTnnSXvht5EAZa1Ivr6WUGZQ98a4r.','','a.example/h09/',1048576000,'h09','a.example','2026-01-01 12:00:00','2026-01-01 12:00:00',1,'','','','2000-01-01 00:00:00','2000-01-01 00:00:00',NULL,1),
('h10@a.example','$5$ae47f5ae2236c09a$GXTua919NQKbgKaW0JrJqyAxNehZQWNsp3eCmsT3iUA','','a.example/h10/',1048576000,'h10','a.example','2026-01-01 12:00:00','2026-01-01 12:00:00',1,'','','','2000-01-01 00:00:00','2000-01-01 00:00:00',NULL,1),
('h11@a.example','{SSHA}09ozYoz1BNz222Xc2ruR2i2NnStUMmU5','','a.example/h11/',1048576000,'h11','a.example','2026-01-01 12:00:00','2026-01-01 12:00:00',1,'','','','2000-01-01 00:00:00','2000-01-01 00:00:00',NULL,1),
('h12@a.example','{SSHA256}BzRNG+drVHTfFZMnNrx1whhoAeWP7AA0r4EomsXJJJ58J0E7','','a.example/h12/',1048576000,'h12','a.example','2026-01-01 12:00:00','2026-01-01 12:00:00',1,'','','','2000-01-01 00:00:00','2000-01-01 00:00:00',NULL,1),
('h13@a.example','{SSHA512}8EUaWJyeq+jDizrUGHqkleD0tyzMXuzpO0qGwNxLCJ9dLYpXvnQmMW5VrLK3JJglZMJKAGApwRjPyQkbdcvS+qZFyHA=','','a.example/h13/',1048576000,'h13','a.example','2026-01-01 12:00:00','2026-01-01 12:00:00',1,'','','','2000-01-01 00:00:00','2000-01-01 00:00:00',NULL,1),
('h14@a.example','{SHA256}iprWDVfth3X1phyC9GCwSO7c7IXoyT9kHC5SkCGI7nY=','','a.example/h14/',1048576000,'h14','a.example','2026-01-01 12:00:00','2026-01-01 12:00:00',1,'','','','2000-01-01 00:00:00','2000-01-01 00:00:00',NULL,1),
('h15@a.example','{SHA}q7l96ZsbheEPZ4CkBouMD5l6D9U=','','a.example/h15/',1048576000,'h15','a.example','2026-01-01 12:00:00','2026-01-01 12:00:00',1,'','','','2000-01-01 00:00:00','2000-01-01 00:00:00',NULL,1),
('h16@a.example','{SHA1.HEX}abb97de99b1b85e10f6780a4068b8c0f997a0fd5','','a.example/h16/',1048576000,'h16','a.example','2026-01-01 12:00:00','2026-01-01 12:00:00',1,'','','','2000-01-01 00:00:00','2000-01-01 00:00:00',NULL,1),
('h17@a.example','{PBKDF2}$1$B87WZ7R/VzTA5OKY$5000$741b44801da7f8e0e836a8a2a92e9e2130a04093','','a.example/h17/',1048576000,'h17','a.example','2026-01-01 12:00:00','2026-01-01 12:00:00',1,'','','','2000-01-01 00:00:00','2000-01-01 00:00:00',NULL,1),
('h18@a.example','{SCRAM-SHA-256}4096,6g+wysvrDsV3DI5FijEr5A==,xBONx4fOab8pEUiCWsGKTB4gSSuqBQSBEk3s2bVSYoI=,CJH5qKuUrApit6mfbK69LHeCS5Lri5hGkDSGkjFUSKE=','','a.example/h18/',1048576000,'h18','a.example','2026-01-01 12:00:00','2026-01-01 12:00:00',1,'','','','2000-01-01 00:00:00','2000-01-01 00:00:00',NULL,1),
('h19@a.example','$y$j9T$F5Jx5fExrKuPp53xLKQ..1$fSbCBWazDcgOPXPS4R7TfNvuJhAnryUNE5mcjHDN0H/','','a.example/h19/',1048576000,'h19','a.example','2026-01-01 12:00:00','2026-01-01 12:00:00',1,'','','','2000-01-01 00:00:00','2000-01-01 00:00:00',NULL,1),
('h20@a.example','98dfa50eee50910cb49bb06e65230e7d','','a.example/h20/',1048576000,'h20','a.example','2026-01-01 12:00:00','2026-01-01 12:00:00',1,'','','','2000-01-01 00:00:00','2000-01-01 00:00:00',NULL,1),
('h21@a.example','{PLAIN-MD5}98dfa50eee50910cb49bb06e65230e7d','','a.example/h21/',1048576000,'h21','a.example','2026-01-01 12:00:00','2026-01-01 12:00:00',1,'','','','2000-01-01 00:00:00','2000-01-01 00:00:00',NULL,1),
('h22@a.example','{MD5}mN+lDu5QkQy0m7BuZSMOfQ==','','a.example/h22/',1048576000,'h22','a.example','2026-01-01 12:00:00','2026-01-01 12:00:00',1,'','','','2000-01-01 00:00:00','2000-01-01 00:00:00',NULL,1),
('h23@a.example','$1$2846f679$Uz8JwOJLuoXs.4dwp0EL70','','a.example/h23/',1048576000,'h23','a.example','2026-01-01 12:00:00','2026-01-01 12:00:00',1,'','','','2000-01-01 00:00:00','2000-01-01 00:00:00',NULL,1),
('h24@a.example','c0CXUjwWgJxFY','','a.example/h24/',1048576000,'h24','a.example','2026-01-01 12:00:00','2026-01-01 12:00:00',1,'','','','2000-01-01 00:00:00','2000-01-01 00:00:00',NULL,1),
('h25@a.example','{PLAIN}Secret12','','a.example/h25/',1048576000,'h25','a.example','2026-01-01 12:00:00','2026-01-01 12:00:00',1,'','','','2000-01-01 00:00:00','2000-01-01 00:00:00',NULL,1),
('h26@a.example','$bcrypt-sha256$v=2,t=2b,r=12$YwdGhuT1fbq7T4v0V/WdC.$zSWMNZNICtBMsPq17q3UkV.NCzaz2TK','','a.example/h26/',1048576000,'h26','a.example','2026-01-01 12:00:00','2026-01-01 12:00:00',1,'','','','2000-01-01 00:00:00','2000-01-01 00:00:00',NULL,1),
('h27@a.example','$pbkdf2-sha256$1$nNP63zsH4ByDsHZO6b0Xgg$vsFgNCRuNU4TNCEHRp8lzlZWPUhC2DErfUejoSKXm2Q','','a.example/h27/',1048576000,'h27','a.example','2026-01-01 12:00:00','2026-01-01 12:00:00',1,'','','','2000-01-01 00:00:00','2000-01-01 00:00:00',NULL,1),
('h28@a.example','!','','a.example/h28/',1048576000,'h28','a.example','2026-01-01 12:00:00','2026-01-01 12:00:00',1,'','','','2000-01-01 00:00:00','2000-01-01 00:00:00',NULL,1),
('inactive@a.example','{SHA512-CRYPT}$6$rounds=1000$fc449743227f1df2$SCsGuMl6ThWIdAPSzZk1anHlQ6vY29cbUuB54cGt2hvkDmb6dZ30v/03HQwQhExRKDpLzjvJxuRzfUsPBPWnb.','','a.example/inactive/',0,'inactive','a.example','2026-01-01 12:00:00','2026-01-01 12:00:00',0,'','','','2000-01-01 00:00:00','2000-01-01 00:00:00',NULL,1),
('info@bücher.example','{SHA512-CRYPT}$6$rounds=1000$fc449743227f1df2$SCsGuMl6ThWIdAPSzZk1anHlQ6vY29cbUuB54cGt2hvkDmb6dZ30v/03HQwQhExRKDpLzjvJxuRzfUsPBPWnb.','MÃ¼ller GmbH','bücher.example/info/',0,'info','bücher.example','2026-01-01 12:00:00','2026-01-01 12:00:00',1,'','','','2000-01-01 00:00:00','2000-01-01 00:00:00',NULL,1),
('known@catch.example','{SHA512-CRYPT}$6$rounds=1000$fc449743227f1df2$SCsGuMl6ThWIdAPSzZk1anHlQ6vY29cbUuB54cGt2hvkDmb6dZ30v/03HQwQhExRKDpLzjvJxuRzfUsPBPWnb.','','catch.example/known/',0,'known','Catch.Example','2026-01-01 12:00:00','2026-01-01 12:00:00',1,'','','','2000-01-01 00:00:00','2000-01-01 00:00:00',NULL,1),
('layout@a.example','{SHA512-CRYPT}$6$rounds=1000$fc449743227f1df2$SCsGuMl6ThWIdAPSzZk1anHlQ6vY29cbUuB54cGt2hvkDmb6dZ30v/03HQwQhExRKDpLzjvJxuRzfUsPBPWnb.','','layout@a.example/',0,'layout','a.example','2026-01-01 12:00:00','2026-01-01 12:00:00',1,'','','','2000-01-01 00:00:00','2000-01-01 00:00:00',NULL,1),
('nosend@a.example','{SHA512-CRYPT}$6$rounds=1000$fc449743227f1df2$SCsGuMl6ThWIdAPSzZk1anHlQ6vY29cbUuB54cGt2hvkDmb6dZ30v/03HQwQhExRKDpLzjvJxuRzfUsPBPWnb.','','a.example/nosend/',0,'nosend','a.example','2026-01-01 12:00:00','2026-01-01 12:00:00',1,'','','','2000-01-01 00:00:00','2000-01-01 00:00:00',NULL,0),
('person@off.example','{SHA512-CRYPT}$6$rounds=1000$fc449743227f1df2$SCsGuMl6ThWIdAPSzZk1anHlQ6vY29cbUuB54cGt2hvkDmb6dZ30v/03HQwQhExRKDpLzjvJxuRzfUsPBPWnb.','','off.example/person/',0,'person','off.example','2026-01-01 12:00:00','2026-01-01 12:00:00',1,'','','','2000-01-01 00:00:00','2000-01-01 00:00:00',NULL,1),
('shadowed@catch.example','{SHA512-CRYPT}$6$rounds=1000$fc449743227f1df2$SCsGuMl6ThWIdAPSzZk1anHlQ6vY29cbUuB54cGt2hvkDmb6dZ30v/03HQwQhExRKDpLzjvJxuRzfUsPBPWnb.','','catch.example/shadowed/',0,'shadowed','Catch.Example','2026-01-01 12:00:00','2026-01-01 12:00:00',1,'','','','2000-01-01 00:00:00','2000-01-01 00:00:00',NULL,1),
('tag+ged@a.example','{SHA512-CRYPT}$6$rounds=1000$fc449743227f1df2$SCsGuMl6ThWIdAPSzZk1anHlQ6vY29cbUuB54cGt2hvkDmb6dZ30v/03HQwQhExRKDpLzjvJxuRzfUsPBPWnb.','','a.example/tag+ged/',0,'tag+ged','a.example','2026-01-01 12:00:00','2026-01-01 12:00:00',1,'','','','2000-01-01 00:00:00','2000-01-01 00:00:00',NULL,1),
('unlimited@a.example','{SHA512-CRYPT}$6$rounds=1000$fc449743227f1df2$SCsGuMl6ThWIdAPSzZk1anHlQ6vY29cbUuB54cGt2hvkDmb6dZ30v/03HQwQhExRKDpLzjvJxuRzfUsPBPWnb.','','a.example/unlimited/',0,'unlimited','a.example','2026-01-01 12:00:00','2026-01-01 12:00:00',1,'','','','2000-01-01 00:00:00','2000-01-01 00:00:00',NULL,1);
/*!40000 ALTER TABLE `mailbox` ENABLE KEYS */;
UNLOCK TABLES;

--
-- Table structure for table `mailbox_app_password`
--

DROP TABLE IF EXISTS `mailbox_app_password`;
/*!40101 SET @saved_cs_client     = @@character_set_client */;
/*!40101 SET character_set_client = utf8mb4 */;
CREATE TABLE `mailbox_app_password` (
  `id` int(11) NOT NULL AUTO_INCREMENT,
  `username` varchar(255) NOT NULL,
  `description` varchar(255) DEFAULT NULL,
  `password_hash` varchar(255) NOT NULL,
  PRIMARY KEY (`id`)
) ENGINE=InnoDB AUTO_INCREMENT=2 DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_general_ci;
/*!40101 SET character_set_client = @saved_cs_client */;

--
-- Dumping data for table `mailbox_app_password`
--

LOCK TABLES `mailbox_app_password` WRITE;
/*!40000 ALTER TABLE `mailbox_app_password` DISABLE KEYS */;
INSERT INTO `mailbox_app_password` VALUES
(1,'anna@a.example','phone','{BLF-CRYPT}$2y$10$rQtMysl.bRVOZEmMZE7vvu5oDIxU2Fk8TXVr0os6cLgnDX0bxxbvy');
/*!40000 ALTER TABLE `mailbox_app_password` ENABLE KEYS */;
UNLOCK TABLES;

--
-- Table structure for table `quota`
--

DROP TABLE IF EXISTS `quota`;
/*!40101 SET @saved_cs_client     = @@character_set_client */;
/*!40101 SET character_set_client = utf8mb4 */;
CREATE TABLE `quota` (
  `username` varchar(255) NOT NULL,
  `path` varchar(100) NOT NULL,
  `current` bigint(20) NOT NULL DEFAULT 0,
  PRIMARY KEY (`username`,`path`)
) ENGINE=InnoDB DEFAULT CHARSET=latin1 COLLATE=latin1_general_ci;
/*!40101 SET character_set_client = @saved_cs_client */;

--
-- Dumping data for table `quota`
--

LOCK TABLES `quota` WRITE;
/*!40000 ALTER TABLE `quota` DISABLE KEYS */;
/*!40000 ALTER TABLE `quota` ENABLE KEYS */;
UNLOCK TABLES;

--
-- Table structure for table `quota2`
--

DROP TABLE IF EXISTS `quota2`;
/*!40101 SET @saved_cs_client     = @@character_set_client */;
/*!40101 SET character_set_client = utf8mb4 */;
CREATE TABLE `quota2` (
  `username` varchar(255) CHARACTER SET latin1 COLLATE latin1_general_ci NOT NULL,
  `bytes` bigint(20) NOT NULL DEFAULT 0,
  `messages` int(11) NOT NULL DEFAULT 0,
  PRIMARY KEY (`username`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_general_ci;
/*!40101 SET character_set_client = @saved_cs_client */;

--
-- Dumping data for table `quota2`
--

LOCK TABLES `quota2` WRITE;
/*!40000 ALTER TABLE `quota2` DISABLE KEYS */;
INSERT INTO `quota2` VALUES
('bob@a.example',1024,3);
/*!40000 ALTER TABLE `quota2` ENABLE KEYS */;
UNLOCK TABLES;

--
-- Table structure for table `vacation`
--

DROP TABLE IF EXISTS `vacation`;
/*!40101 SET @saved_cs_client     = @@character_set_client */;
/*!40101 SET character_set_client = utf8mb4 */;
CREATE TABLE `vacation` (
  `email` varchar(255) NOT NULL,
  `subject` varchar(255) CHARACTER SET utf8mb4 COLLATE utf8mb4_general_ci NOT NULL,
  `body` text CHARACTER SET utf8mb4 COLLATE utf8mb4_general_ci NOT NULL,
  `cache` text NOT NULL,
  `domain` varchar(255) NOT NULL,
  `created` datetime NOT NULL DEFAULT '2000-01-01 00:00:00',
  `active` tinyint(1) NOT NULL DEFAULT 1,
  `modified` timestamp NOT NULL DEFAULT current_timestamp(),
  `activefrom` timestamp NOT NULL DEFAULT '2000-01-01 00:00:00',
  `activeuntil` timestamp NOT NULL DEFAULT '2038-01-18 00:00:00',
  `interval_time` int(11) NOT NULL DEFAULT 0,
  PRIMARY KEY (`email`),
  KEY `email` (`email`)
) ENGINE=InnoDB DEFAULT CHARSET=latin1 COLLATE=latin1_general_ci COMMENT='Postfix Admin - Virtual Vacation';
/*!40101 SET character_set_client = @saved_cs_client */;

--
-- Dumping data for table `vacation`
--

LOCK TABLES `vacation` WRITE;
/*!40000 ALTER TABLE `vacation` DISABLE KEYS */;
INSERT INTO `vacation` VALUES
('away@a.example','I\'m away','I\'m away\nuntil May','','a.example','2026-01-01 12:00:00',1,'2026-01-01 12:00:00','2026-01-01 12:00:00','2038-01-18 00:00:00',0),
('bob@a.example','I\'m away','I\'m away\nuntil May','','a.example','2026-01-01 12:00:00',1,'2026-01-01 12:00:00','2026-01-01 12:00:00','2020-05-01 00:00:00',0),
('copy@a.example','I\'m away','I\'m away\nuntil May','','a.example','2026-01-01 12:00:00',0,'2026-01-01 12:00:00','2026-01-01 12:00:00','2038-01-18 00:00:00',0);
/*!40000 ALTER TABLE `vacation` ENABLE KEYS */;
UNLOCK TABLES;

--
-- Table structure for table `vacation_notification`
--

DROP TABLE IF EXISTS `vacation_notification`;
/*!40101 SET @saved_cs_client     = @@character_set_client */;
/*!40101 SET character_set_client = utf8mb4 */;
CREATE TABLE `vacation_notification` (
  `on_vacation` varchar(255) CHARACTER SET latin1 COLLATE latin1_general_ci NOT NULL,
  `notified` varchar(255) CHARACTER SET latin1 COLLATE latin1_general_ci NOT NULL DEFAULT '',
  `notified_at` timestamp NOT NULL DEFAULT current_timestamp(),
  PRIMARY KEY (`on_vacation`,`notified`),
  CONSTRAINT `vacation_notification_pkey` FOREIGN KEY (`on_vacation`) REFERENCES `vacation` (`email`) ON DELETE CASCADE
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb3 COLLATE=utf8mb3_general_ci COMMENT='Postfix Admin - Virtual Vacation Notifications';
/*!40101 SET character_set_client = @saved_cs_client */;

--
-- Dumping data for table `vacation_notification`
--

LOCK TABLES `vacation_notification` WRITE;
/*!40000 ALTER TABLE `vacation_notification` DISABLE KEYS */;
/*!40000 ALTER TABLE `vacation_notification` ENABLE KEYS */;
UNLOCK TABLES;
/*!40103 SET TIME_ZONE=@OLD_TIME_ZONE */;

/*!40101 SET SQL_MODE=@OLD_SQL_MODE */;
/*!40014 SET FOREIGN_KEY_CHECKS=@OLD_FOREIGN_KEY_CHECKS */;
/*!40014 SET UNIQUE_CHECKS=@OLD_UNIQUE_CHECKS */;
/*!40101 SET CHARACTER_SET_CLIENT=@OLD_CHARACTER_SET_CLIENT */;
/*!40101 SET CHARACTER_SET_RESULTS=@OLD_CHARACTER_SET_RESULTS */;
/*!40101 SET COLLATION_CONNECTION=@OLD_COLLATION_CONNECTION */;
/*!40111 SET SQL_NOTES=@OLD_SQL_NOTES */;

-- Dump completed on 2026-11-22 13:47:42
