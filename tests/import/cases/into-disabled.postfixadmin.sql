-- MySQL dump (tables as PostfixAdmin 3.3.13 makes them, columns shortened)
CREATE TABLE `config` (`id` int, `name` varchar(20), `value` varchar(20));
INSERT INTO `config` VALUES (1,'version','1847');
CREATE TABLE `domain` (`domain` varchar(255), `backupmx` tinyint, `active` tinyint, `transport` varchar(255));
INSERT INTO `domain` VALUES ('a.example',0,1,'virtual'),('off.example',0,0,'virtual');
CREATE TABLE `domain_admins` (`username` varchar(255), `domain` varchar(255));
CREATE TABLE `mailbox` (`username` varchar(255), `password` varchar(255), `maildir` varchar(255), `quota` bigint, `active` tinyint);
INSERT INTO `mailbox` VALUES ('anna@a.example','{SHA512-CRYPT}$6$fc449743227f1df2$q7xV3ub7WUtfvAqRWDS0EeSv/Kxs271jOkoP3uLLeFLL/olA/RlSWcV5DTnnSXvht5EAZa1Ivr6WUGZQ98a4r.','a.example/anna/',0,1),('bob@off.example','{SHA512-CRYPT}$6$fc449743227f1df2$q7xV3ub7WUtfvAqRWDS0EeSv/Kxs271jOkoP3uLLeFLL/olA/RlSWcV5DTnnSXvht5EAZa1Ivr6WUGZQ98a4r.','off.example/bob/',0,1);
CREATE TABLE `alias` (`address` varchar(255), `goto` text, `active` tinyint);
INSERT INTO `alias` VALUES ('anna@a.example','anna@a.example',1),('bob@off.example','bob@off.example',1),('team@a.example','anna@a.example,bob@off.example',1),('only@a.example','bob@off.example',1);

-- Dump completed on 2026-11-29 17:40:38
