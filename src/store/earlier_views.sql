-- What servers and programs ask that were configured for version 1 of the read contract, over the views of views.sql. A store
-- has them that an earlier program made; a new one does not, because all who open a store have to read them.

-- A row for each target, and for each log-in.
CREATE VIEW postfix_virtual_alias_maps AS
  SELECT a.local AS local, x.name AS domain, coalesce(t.outside, b.local || '@' || e.name) AS target
    FROM domain x CROSS JOIN address a ON a.domain_id = coalesce(x.alias_of, x.id) CROSS JOIN target t ON t.address_id = a.id
    LEFT JOIN mailbox m ON m.id = t.mailbox_id LEFT JOIN address b ON b.id = m.address_id LEFT JOIN domain e ON e.id = b.domain_id
   WHERE instr(',' || (SELECT s.targets FROM postfix_alias s WHERE s.local = a.local AND s.domain = x.name) || ',',
               ',' || coalesce(t.outside, b.local || '@' || e.name) || ',') > 0
  UNION ALL
  SELECT local, domain, targets FROM postfix_name WHERE targets IS NOT NULL;
CREATE VIEW postfix_recipient_access AS
  SELECT local, domain, CASE action WHEN 'OK' THEN 'DUNNO' ELSE action END AS action FROM postfix_recipient
  UNION ALL
  SELECT local, domain, CASE action WHEN 'OK' THEN 'DUNNO' ELSE action END FROM postfix_name WHERE action IS NOT NULL;
CREATE VIEW postfix_smtpd_sender_login_maps AS
  SELECT s.local AS local, s.domain AS domain, j.value AS login
    FROM postfix_sender s CROSS JOIN json_each('["' || replace(s.logins, ',', '","') || '"]') j
  UNION ALL
  SELECT s.local, s.domain, j.value FROM postfix_name s CROSS JOIN json_each('["' || replace(s.logins, ',', '","') || '"]') j;

CREATE VIEW login_protocol AS
  SELECT 'imap' AS name UNION ALL SELECT 'pop3' UNION ALL SELECT 'smtp' UNION ALL SELECT 'sieve';
CREATE VIEW dovecot_passdb AS
  SELECT name, user, password, home AS userdb_home, uid AS userdb_uid, gid AS userdb_gid, '*:bytes=' || quota AS userdb_quota_rule,
         quota || 'B' AS userdb_quota_storage_size, (quota / 10) || 'B' AS userdb_quota_storage_grace, import AS userdb_userdb_import,
         user AS userdb_user_person, user AS userdb_user_login, 'password/' || user AS userdb_user_opened_by, 'password/' || user AS opened_by
    FROM dovecot_login WHERE password IS NOT NULL;
CREATE VIEW dovecot_passdb_app AS
  SELECT l.name AS name, k.sha256 AS sha256, p.name AS protocol, k.id AS app_password_id, l.user AS user, NULL AS password, 'y' AS nopassword,
         l.home AS userdb_home, l.uid AS userdb_uid, l.gid AS userdb_gid, '*:bytes=' || l.quota AS userdb_quota_rule,
         l.quota || 'B' AS userdb_quota_storage_size, (l.quota / 10) || 'B' AS userdb_quota_storage_grace, l.import AS userdb_userdb_import,
         l.user AS userdb_user_person, l.user AS userdb_user_login, 'app/' || k.id AS userdb_user_opened_by, 'app/' || k.id AS opened_by
    FROM dovecot_login l JOIN dovecot_app_password k ON k.mailbox_id = l.mailbox_id JOIN login_protocol p ON instr(k.protocols, p.name) > 0;
CREATE VIEW dovecot_passdb_denied AS
  SELECT l.name AS name, '' AS master_user, 'any' AS protocol, 'any' AS opened_by, NULL AS password, 'y' AS nopassword, l.reason AS reason
    FROM dovecot_denied l WHERE l.reason IS NOT NULL
  UNION ALL
  SELECT l.name, '', 'any', 'password/' || l.user, NULL, 'y', l.of_password FROM dovecot_denied l WHERE l.of_password IS NOT NULL
  UNION ALL
  SELECT l.name, d.user, 'any', 'password/' || d.user, NULL, 'y', d.of_password
    FROM login_name l CROSS JOIN dovecot_denied d WHERE d.name = d.user AND d.of_password IS NOT NULL
  UNION ALL
  SELECT l.name, '', p.name, 'any', NULL, 'y', upper(p.name) || ' is switched off for this mailbox'
    FROM dovecot_denied l JOIN login_protocol p ON instr(l.protocols, p.name) = 0
  UNION ALL
  SELECT l.name, m.login, p.name, 'any', NULL, 'y', upper(p.name) || ' is switched off for ' || m.login
    FROM login_name l JOIN mailbox m JOIN login_protocol p ON instr(m.protocols, p.name) = 0;
CREATE VIEW dovecot_passdb_delegate AS
  SELECT d.name AS name, d.owner AS owner, p.name AS protocol, d.user AS user, d.password AS password, 'password/' || d.user AS opened_by
    FROM dovecot_delegate d JOIN login_protocol p ON p.name IN ('imap', 'pop3') OR p.name = 'sieve' AND d.access = 'full'
   WHERE d.password IS NOT NULL;
CREATE VIEW dovecot_passdb_delegate_app AS
  SELECT d.name AS name, d.owner AS owner, k.sha256 AS sha256, p.name AS protocol, k.id AS app_password_id, d.user AS user,
         NULL AS password, 'y' AS nopassword, 'app/' || k.id AS opened_by
    FROM dovecot_delegate d JOIN dovecot_app_password k ON k.mailbox_id = d.mailbox_id
    JOIN login_protocol p ON p.name IN ('imap', 'pop3') OR p.name = 'sieve' AND d.access = 'full'
   WHERE instr(k.protocols, p.name) > 0;
CREATE VIEW dovecot_userdb AS
  SELECT l.name AS name, '' AS master_user, v.user AS user, v.home AS home, v.uid AS uid, v.gid AS gid, '*:bytes=' || v.quota AS quota_rule,
         v.quota || 'B' AS quota_storage_size, (v.quota / 10) || 'B' AS quota_storage_grace, v.sieve_max_redirects AS sieve_max_redirects,
         v.mail AS mail, NULL AS mailbox_subscriptions_filename, NULL AS acl_groups, NULL AS acl_user, NULL AS user_person, NULL AS user_login
    FROM login_name l JOIN dovecot_mailbox v ON v.mailbox_id = l.mailbox_id
  UNION ALL
  SELECT l.name, m.login, v.user, v.home, v.uid, v.gid, '*:bytes=' || v.quota, v.quota || 'B', (v.quota / 10) || 'B', v.sieve_max_redirects,
         CASE g.access WHEN 'read' THEN coalesce(v.mail, 'maildir:~/Maildir') || ':SUBSCRIPTIONS=subscriptions-' || m.id ELSE v.mail END,
         CASE g.access WHEN 'read' THEN 'subscriptions-' || m.id END, 'vmailctl-' || g.access, m.login, m.login, v.user || '/' || m.login
    FROM login_name l JOIN dovecot_mailbox v ON v.mailbox_id = l.mailbox_id
    JOIN mailbox m JOIN dovecot_grant g ON g.owner_id = l.mailbox_id AND g.delegate_id = m.id;
CREATE VIEW dovecot_userdb_alias AS
  SELECT a.local AS local, a.domain AS domain, '' AS master_user,
         v.user AS user, v.home AS home, v.uid AS uid, v.gid AS gid, '*:bytes=' || v.quota AS quota_rule,
         v.quota || 'B' AS quota_storage_size, (v.quota / 10) || 'B' AS quota_storage_grace, v.sieve_max_redirects AS sieve_max_redirects,
         v.mail AS mail, NULL AS mailbox_subscriptions_filename, NULL AS acl_groups, NULL AS acl_user, NULL AS user_person, NULL AS user_login
    FROM dovecot_alias a JOIN dovecot_mailbox v ON v.mailbox_id = a.mailbox_id;
