INSERT INTO `mailbox` (`id`, `username`, `password`, `quota`, `local_part`, `active`, `access_restriction`, `homedir`, `maildir`, `created`, `Domain_id`) VALUES
(901,'set@a.example','{SHA512-CRYPT}$6$fc449743227f1df2$q7xV3ub7WUtfvAqRWDS0EeSv/Kxs271jOkoP3uLLeFLL/olA/RlSWcV5DTnnSXvht5EAZa1Ivr6WUGZQ98a4r.',0,'set',1,'IMAP','/var/vmail/%atmail','maildir:/var/vmail/s/e/set@a.example/Maildir','2026-01-01 12:00:00',1);
CREATE TABLE `directory_entry` (`id` bigint(20) NOT NULL, `mail` varchar(255) NOT NULL, `mailbox` varchar(255) NOT NULL);
INSERT INTO `directory_entry` VALUES (1,'x','anna@a.example');
CREATE TABLE `made_up` (`id` bigint(20) NOT NULL, `username` varchar(255) NOT NULL, `secret` varchar(255) NOT NULL);
INSERT INTO `made_up` VALUES (1,'anna@a.example','not-to-be-said');
