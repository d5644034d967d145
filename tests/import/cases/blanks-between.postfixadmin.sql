/*!999999\- enable the sandbox mode */ 
-- MariaDB dump 10.19  Distrib 10.11.8-MariaDB, for debian-linux-gnu (x86_64)
--
-- Host: localhost    Database: postfix
-- ------------------------------------------------------
/*!40101 SET NAMES utf8mb4 */;
DROP TABLE IF EXISTS `domain`;
CREATE TABLE `domain` (
  `domain` varchar(255) NOT NULL,
  `description` varchar(255) NOT NULL,
  `aliases` varchar(255) NOT NULL,
  `mailboxes` varchar(255) NOT NULL,
  `maxquota` varchar(255) NOT NULL,
  `quota` varchar(255) NOT NULL,
  `transport` varchar(255) NOT NULL,
  `backupmx` varchar(255) NOT NULL,
  `created` varchar(255) NOT NULL,
  `modified` varchar(255) NOT NULL,
  `active` varchar(255) NOT NULL
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;
INSERT INTO `domain` VALUES ('src.example','d',0,0,0,0,'virtual',0,'2024-01-01 00:00:00','2024-01-01 00:00:00',1);
DROP TABLE IF EXISTS `mailbox`;
CREATE TABLE `mailbox` (
  `username` varchar(255) NOT NULL,
  `password` varchar(255) NOT NULL,
  `name` varchar(255) NOT NULL,
  `maildir` varchar(255) NOT NULL,
  `quota` varchar(255) NOT NULL,
  `local_part` varchar(255) NOT NULL,
  `domain` varchar(255) NOT NULL,
  `created` varchar(255) NOT NULL,
  `modified` varchar(255) NOT NULL,
  `active` varchar(255) NOT NULL
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;
INSERT INTO `mailbox` VALUES ('lena@src.example','{BLF-CRYPT}$2y$05$MScpeuQcoTM0evggtJ9ZX.tzwbD4GXsrepigXHYhfaI4mx0EqWcLy','Lena O\'Hara','src.example/lena/',5120000000,'lena','src.example','2024-01-01 00:00:00','2024-01-01 00:00:00',1),
('max@src.example','{BLF-CRYPT}$2y$05$MScpeuQcoTM0evggtJ9ZX.tzwbD4GXsrepigXHYhfaI4mx0EqWcLy','Max \\ "M" Müller','src.example/max/',0,'max','src.example','2024-01-01 00:00:00','2024-01-01 00:00:00',1);
DROP TABLE IF EXISTS `alias`;
CREATE TABLE `alias` (
  `address` varchar(255) NOT NULL,
  `goto` varchar(255) NOT NULL,
  `domain` varchar(255) NOT NULL,
  `created` varchar(255) NOT NULL,
  `modified` varchar(255) NOT NULL,
  `active` varchar(255) NOT NULL
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;
INSERT INTO `alias` VALUES ('lena@src.example','lena@src.example','src.example','2024-01-01 00:00:00','2024-01-01 00:00:00',1),
('max@src.example','max@src.example,ext@elsewhere.example','src.example','2024-01-01 00:00:00','2024-01-01 00:00:00',1),
('info@src.example','lena@src.example max@src.example','src.example','2024-01-01 00:00:00','2024-01-01 00:00:00',1);
DROP TABLE IF EXISTS `alias_domain`;
CREATE TABLE `alias_domain` (
  `alias_domain` varchar(255) NOT NULL,
  `target_domain` varchar(255) NOT NULL,
  `created` varchar(255) NOT NULL,
  `modified` varchar(255) NOT NULL,
  `active` varchar(255) NOT NULL
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;
DROP TABLE IF EXISTS `domain_admins`;
CREATE TABLE `domain_admins` (
  `username` varchar(255) NOT NULL,
  `domain` varchar(255) NOT NULL,
  `created` varchar(255) NOT NULL,
  `active` varchar(255) NOT NULL
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;
DROP TABLE IF EXISTS `admin`;
CREATE TABLE `admin` (
  `username` varchar(255) NOT NULL,
  `password` varchar(255) NOT NULL,
  `created` varchar(255) NOT NULL,
  `modified` varchar(255) NOT NULL,
  `active` varchar(255) NOT NULL,
  `superadmin` varchar(255) NOT NULL
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;
DROP TABLE IF EXISTS `vacation`;
CREATE TABLE `vacation` (
  `email` varchar(255) NOT NULL,
  `subject` varchar(255) NOT NULL,
  `body` varchar(255) NOT NULL,
  `activefrom` varchar(255) NOT NULL,
  `activeuntil` varchar(255) NOT NULL,
  `cache` varchar(255) NOT NULL,
  `domain` varchar(255) NOT NULL,
  `interval_time` varchar(255) NOT NULL,
  `created` varchar(255) NOT NULL,
  `modified` varchar(255) NOT NULL,
  `active` varchar(255) NOT NULL
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;
DROP TABLE IF EXISTS `config`;
CREATE TABLE `config` (
  `id` varchar(255) NOT NULL,
  `name` varchar(255) NOT NULL,
  `value` varchar(255) NOT NULL
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;
INSERT INTO `config` VALUES (1,'version','1850');

-- Dump completed on 2026-01-01 12:00:00

-- Dump completed on 2026-11-29 17:40:38
