CREATE TABLE `sender_relayhost` (`id` bigint(20) NOT NULL, `account` varchar(255) NOT NULL DEFAULT '', `relayhost` varchar(255) NOT NULL DEFAULT '');
INSERT INTO `sender_relayhost` VALUES (1,'anna@a.example','[relay.outside.example]:587'),(2,'@catch.example','[relay.outside.example]:25');
CREATE TABLE `throttle` (`id` bigint(20) NOT NULL, `account` varchar(255) NOT NULL, `kind` varchar(10) NOT NULL, `max_msgs` bigint(20) NOT NULL DEFAULT 0);
INSERT INTO `throttle` VALUES (1,'bob@a.example','outbound',100);
CREATE TABLE `greylisting` (`id` bigint(20) NOT NULL, `account` varchar(100) NOT NULL DEFAULT '', `sender` varchar(100) NOT NULL DEFAULT '', `active` tinyint(1) NOT NULL DEFAULT 1);
INSERT INTO `greylisting` VALUES (1,'@a.example','@.',1);
INSERT INTO `domain` (`domain`, `transport`, `disclaimer`, `settings`, `active`) VALUES ('handed.example','smtp:[192.0.2.7]','Ours','default_user_quota:5;min_passwd_length:9;',1);
INSERT INTO `mailbox` (`username`, `password`, `mailboxformat`, `mailboxfolder`, `storagebasedirectory`, `storagenode`, `maildir`, `domain`, `transport`, `allow_nets`, `disclaimer`, `department`, `enablelmtp`, `active`) VALUES
('set@a.example','{SHA512-CRYPT}$6$fc449743227f1df2$q7xV3ub7WUtfvAqRWDS0EeSv/Kxs271jOkoP3uLLeFLL/olA/RlSWcV5DTnnSXvht5EAZa1Ivr6WUGZQ98a4r.','mdbox','Mail','/var/vmail','vmail1','a.example/s/e/t/','a.example','smtp:[192.0.2.8]','192.0.2.0/24','Ours','sales',0,1);
INSERT INTO `sender_bcc_domain` (`domain`, `bcc_address`, `active`) VALUES ('catch.example','boss@a.example',1);
INSERT INTO `recipient_bcc_domain` (`domain`, `bcc_address`, `active`) VALUES ('a.example','boss@a.example',1);
CREATE TABLE `made_up` (`id` bigint(20) NOT NULL, `username` varchar(255) NOT NULL, `secret` varchar(255) NOT NULL);
INSERT INTO `made_up` VALUES (1,'anna@a.example','not-to-be-said');
