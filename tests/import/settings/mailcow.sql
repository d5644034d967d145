CREATE TABLE `relayhosts` (`id` int(11) NOT NULL, `hostname` varchar(255) NOT NULL, `username` varchar(255) NOT NULL, `password` varchar(255) NOT NULL, `active` tinyint(1) NOT NULL DEFAULT 1);
INSERT INTO `relayhosts` VALUES (7,'[relay.outside.example]:587','u','not-to-be-said',1);
CREATE TABLE `transports` (`id` int(11) NOT NULL, `destination` varchar(255) NOT NULL, `nexthop` varchar(255) NOT NULL, `username` varchar(255) NOT NULL DEFAULT '', `password` varchar(255) NOT NULL DEFAULT '', `is_mx_based` tinyint(1) NOT NULL DEFAULT 0, `active` tinyint(1) NOT NULL DEFAULT 1);
INSERT INTO `transports` VALUES (1,'partner.example','[mx.partner.example]:25','u','not-to-be-said',0,1);
CREATE TABLE `tls_policy_override` (`id` int(11) NOT NULL, `dest` varchar(255) NOT NULL, `policy` varchar(255) NOT NULL, `parameters` varchar(255) DEFAULT '', `active` tinyint(1) NOT NULL DEFAULT 1);
INSERT INTO `tls_policy_override` VALUES (1,'partner.example','dane-only','',1);
CREATE TABLE `filterconf` (`object` varchar(255) NOT NULL DEFAULT '', `option` varchar(50) NOT NULL DEFAULT '', `value` varchar(100) NOT NULL DEFAULT '', `prefid` int(11) NOT NULL);
INSERT INTO `filterconf` VALUES ('anna@a.example','whitelist_from','*@good.example',1),('a.example','blacklist_from','*@bad.example',2),('anna@a.example','highspamlevel','12',3);
CREATE TABLE `forwarding_hosts` (`host` varchar(255) NOT NULL, `source` varchar(255) NOT NULL, `filter_spam` tinyint(1) NOT NULL DEFAULT 0);
INSERT INTO `forwarding_hosts` VALUES ('192.0.2.25','mx.partner.example',0);
CREATE TABLE `domain_wide_footer` (`domain` varchar(255) NOT NULL, `html` longtext, `plain` longtext);
INSERT INTO `domain_wide_footer` VALUES ('a.example','','Our footer');
CREATE TABLE `tags_mailbox` (`tag_name` varchar(255) NOT NULL, `username` varchar(255) NOT NULL);
INSERT INTO `tags_mailbox` VALUES ('staff','anna@a.example');
CREATE TABLE `tags_domain` (`tag_name` varchar(255) NOT NULL, `domain` varchar(255) NOT NULL);
INSERT INTO `tags_domain` VALUES ('customer','a.example');
CREATE TABLE `sogo_quick_contact` (`c_folder_id` int(11) NOT NULL, `c_name` varchar(255) NOT NULL);
INSERT INTO `sogo_quick_contact` VALUES (1,'a.vcf'),(1,'b.vcf');
INSERT INTO `domain` (`domain`, `relayhost`, `active`) VALUES ('relayed.example','7',1);
INSERT INTO `mailbox` (`username`, `password`, `local_part`, `domain`, `attributes`, `kind`, `active`) VALUES
('set@a.example','{SHA512-CRYPT}$6$fc449743227f1df2$q7xV3ub7WUtfvAqRWDS0EeSv/Kxs271jOkoP3uLLeFLL/olA/RlSWcV5DTnnSXvht5EAZa1Ivr6WUGZQ98a4r.','set','a.example','{"relayhost":"7","tls_enforce_in":"1","tls_enforce_out":"1","force_tfa":"1","mailbox_format":"mdbox:","made_up":"yes","sogo_access":"1"}','',1),
('hall@a.example','{SHA512-CRYPT}$6$fc449743227f1df2$q7xV3ub7WUtfvAqRWDS0EeSv/Kxs271jOkoP3uLLeFLL/olA/RlSWcV5DTnnSXvht5EAZa1Ivr6WUGZQ98a4r.','hall','a.example','{}','location',1);
INSERT INTO `alias` (`id`, `address`, `goto`, `domain`, `active`) VALUES (901,'set@a.example','set@a.example','a.example',1),(902,'hall@a.example','hall@a.example','a.example',1);
INSERT INTO `bcc_maps` (`id`, `local_dest`, `bcc_dest`, `domain`, `type`, `active`) VALUES (903,'set@a.example','boss@a.example','a.example','sender',1);
CREATE TABLE `made_up` (`id` int(11) NOT NULL, `username` varchar(255) NOT NULL, `secret` varchar(255) NOT NULL);
INSERT INTO `made_up` VALUES (1,'anna@a.example','not-to-be-said'),(2,'bob@a.example','not-to-be-said');
