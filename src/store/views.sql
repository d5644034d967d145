-- The read contract: what Postfix and Dovecot ask, version 2. Standing, dates, alias domains and grants are resolved here;
-- `explain` asks the same views. definition.sql says in small steps what each of them means: the tests compare the two.
-- `check --deep` compares what is kept (kept.rs) with it, and the schema with what this program makes.
--
-- Rules of the house. The servers prepare a statement at every look-up, which costs twenty times what running it does: a
-- view is flat, on tables alone, and a question is one statement. Postfix joins rows with commas, so where an address
-- has several answers the view does that. Every view is answered by index probes when asked by its key (tests/contract.rs
-- looks at the plans): CROSS JOIN keeps the order of the tables, and what a LEFT JOIN reaches by a view is of one table.

-- -------------------------------------------------------------------------------------------------------- Postfix

-- virtual_mailbox_domains: every hosted domain, disabled ones and alias domains included. (Without them a disabled
-- domain would be relayed to, and its queued mail would bounce.)
CREATE VIEW postfix_virtual_mailbox_domains AS
  SELECT name AS domain FROM domain;

-- virtual_mailbox_maps: the primary addresses.
CREATE VIEW postfix_virtual_mailbox_maps AS
  SELECT a.local AS local, d.name AS domain, m.login AS login
    FROM domain d CROSS JOIN address a ON a.domain_id = d.id CROSS JOIN mailbox m ON m.address_id = a.id;

-- virtual_alias_maps: every address to where its mail goes, primary addresses to themselves, so that the catch-all
-- does not take them. A target that refuses mail is left out while another takes it. When none does, or when the
-- alias has ended, the route stays: the refusal is postfix_recipient's, at RCPT, and what was accepted before is still
-- delivered, never bounced.
CREATE VIEW postfix_alias AS
  SELECT a.local AS local, x.name AS domain,
         (SELECT coalesce(group_concat(coalesce(t.outside, m.address, m.login)) FILTER (WHERE (m.refuses <= CURRENT_TIMESTAMP AND m.shut_ends > CURRENT_TIMESTAMP) IS NOT 1),
                          group_concat(coalesce(t.outside, m.address, m.login)))
            FROM target t LEFT JOIN mailbox m ON m.id = t.mailbox_id
           WHERE t.address_id = a.id) AS targets
    FROM domain x CROSS JOIN address a ON a.domain_id = coalesce(x.alias_of, x.id);

-- transport_maps: the mailboxes whose mail another host delivers, or that is held in the queue, by primary address: aliases are
-- resolved before. Postfix asks for every recipient, and once more without the tag.
CREATE VIEW postfix_transport AS
  SELECT address, transport FROM transport WHERE since <= CURRENT_TIMESTAMP AND until > CURRENT_TIMESTAMP;

-- check_recipient_access, by domain: a disabled domain, or an alias domain of one, refuses every recipient.
CREATE VIEW postfix_recipient_domain_access AS
  SELECT name AS domain, '550 5.1.2 domain disabled' AS action FROM domain WHERE off;

-- check_recipient_access, by address: DUNNO for what takes mail and has a quota that counts, which is a mailbox or what
-- leads to one alone; OK for what else takes mail. The empty local part is the catch-all. What is said of one mailbox is
-- not told for an address of several. 5.1.1, 5.2.1: RFC 3463.
CREATE VIEW postfix_recipient AS
  SELECT a.local AS local, x.name AS domain,
         CASE WHEN a.ends <= CURRENT_TIMESTAMP THEN '550 5.1.1 address expired'
              WHEN a.refuses <= CURRENT_TIMESTAMP AND a.takes > CURRENT_TIMESTAMP
              THEN '550 5.2.1 ' || coalesce((SELECT n.refusal FROM suspension n WHERE n.mailbox_id = a.sole
                                                AND (n.begins > strftime('%Y-%m-%dT%H:%M:%SZ', 'now') OR n.until <= strftime('%Y-%m-%dT%H:%M:%SZ', 'now')) IS NOT 1), 'mailbox disabled')
              WHEN a.local <> '' AND (a.sole OR a.role = 'primary' AND x.alias_of IS NULL) THEN 'DUNNO'
              ELSE 'OK'
         END AS action
    FROM domain x CROSS JOIN address a ON a.domain_id = coalesce(x.alias_of, x.id);

-- smtpd_sender_login_maps: the log-ins that may use an address as envelope sender: the mailbox that it leads to alone,
-- and those with send-as; of the unused names of a domain only where its catch-all says so. Every known address has '*',
-- which nobody's log-in can be: without any answer Postfix would go on to the catch-all, whose holder could send as a
-- suspended mailbox.
CREATE VIEW postfix_sender AS
  SELECT a.local AS local, x.name AS domain,
         CASE WHEN (a.local <> '' OR a.send_as = 'yes') AND (a.ends <= CURRENT_TIMESTAMP) IS NOT 1 AND NOT x.off
                   AND o.sending = 'on' AND (o.shut <= CURRENT_TIMESTAMP AND o.shut_ends > CURRENT_TIMESTAMP) IS NOT 1
              THEN CASE a.local WHEN '' THEN '' ELSE '*,' END || o.login || coalesce(',' ||
                   (SELECT group_concat(p.login) FROM delegation i CROSS JOIN mailbox p ON p.id = i.delegate_id
                     WHERE i.owner_id = o.id AND i.send_as = 'yes' AND (i.ends <= CURRENT_TIMESTAMP) IS NOT 1
                       AND p.sending = 'on' AND (p.shut <= CURRENT_TIMESTAMP AND p.shut_ends > CURRENT_TIMESTAMP) IS NOT 1), '')
              WHEN a.local <> '' THEN '*' END AS logins
    FROM domain x CROSS JOIN address a ON a.domain_id = coalesce(x.alias_of, x.id)
    LEFT JOIN mailbox o ON o.id = a.sole;

-- The same three answers for names that no address has, and that are not the catch-all's either: those that a removed
-- mailbox had are nobody else's; those that stand for a function go to the mailbox that the setting standard-addresses-to
-- names, if standard-addresses has them. They are asked for when the views above have no answer.
CREATE VIEW postfix_name AS
  SELECT r.name AS local, x.name AS domain, r.name || '@' || x.name AS targets, '550 5.1.1 User unknown' AS action, '*' AS logins
    FROM domain x CROSS JOIN removed_name r ON r.domain_id = coalesce(x.alias_of, x.id)
   WHERE NOT EXISTS (SELECT 1 FROM address a WHERE a.domain_id = r.domain_id AND a.local = r.name)
     AND NOT EXISTS (SELECT 1 FROM removed_name s WHERE s.name = r.name AND s.domain_id = r.domain_id AND s.rowid < r.rowid)
  UNION ALL
  SELECT k.local, x.name, coalesce(m.address, m.login),
         CASE WHEN m.id IS NULL THEN NULL WHEN m.refuses <= CURRENT_TIMESTAMP AND m.shut_ends > CURRENT_TIMESTAMP THEN '550 5.2.1 mailbox disabled' ELSE 'OK' END,
         '*' || CASE WHEN NOT x.off AND m.sending = 'on' AND (m.shut <= CURRENT_TIMESTAMP AND m.shut_ends > CURRENT_TIMESTAMP) IS NOT 1
                     THEN ',' || m.login || coalesce(',' ||
                     (SELECT group_concat(p.login) FROM delegation i CROSS JOIN mailbox p ON p.id = i.delegate_id
                      WHERE i.owner_id = m.id AND i.send_as = 'yes' AND (i.ends <= CURRENT_TIMESTAMP) IS NOT 1
                        AND p.sending = 'on' AND (p.shut <= CURRENT_TIMESTAMP AND p.shut_ends > CURRENT_TIMESTAMP) IS NOT 1), '') ELSE '' END
    FROM standard_name k CROSS JOIN domain x
    LEFT JOIN setting f ON f.name = 'standard-addresses' AND instr(',' || f.value || ',', ',' || k.local || ',') > 0
    LEFT JOIN setting g ON g.name = 'standard-addresses-to' AND f.name IS NOT NULL
    LEFT JOIN login_name l ON l.name = g.value LEFT JOIN mailbox m ON m.id = l.mailbox_id
   WHERE NOT EXISTS (SELECT 1 FROM address a WHERE a.domain_id = coalesce(x.alias_of, x.id) AND a.local = k.local)
     AND NOT EXISTS (SELECT 1 FROM removed_name r WHERE r.domain_id = coalesce(x.alias_of, x.id) AND r.name = k.local);

-- check_sasl_access: a log-in that may not send, in sessions that were opened before, too.
CREATE VIEW postfix_sasl_access AS
  SELECT m.login AS login,
         '550 5.7.1 ' || CASE WHEN e.off THEN 'domain disabled'
                              WHEN (m.shut <= CURRENT_TIMESTAMP AND m.shut_ends > CURRENT_TIMESTAMP) THEN 'mailbox suspended'
                              WHEN m.sending = 'off' THEN 'sending switched off'
                              ELSE 'submission switched off' END AS action
    FROM mailbox m CROSS JOIN domain e ON e.id = m.domain_id
   WHERE e.off OR (m.shut <= CURRENT_TIMESTAMP AND m.shut_ends > CURRENT_TIMESTAMP) OR m.sending = 'off' OR instr(m.protocols, 'smtp') = 0;

-- check_sender_access, by domain, on port 25: mail from a stranger whose envelope sender is an address of ours, where the domain
-- or the one whose addresses it has does not allow that.
CREATE VIEW postfix_outside_sender_access AS
  SELECT x.name AS domain, '550 5.7.1 send mail of this domain after log-in' AS action
    FROM domain x CROSS JOIN domain d ON d.id = coalesce(x.alias_of, x.id)
   WHERE x.outside_senders = 'refuse' OR d.outside_senders = 'refuse';

-- check_sender_access, for what people's filters redirect: a filter sends in the name of its own mailbox, while this one may
-- send. It is the primary address, because deliveries are to that.
CREATE VIEW postfix_filter_sender_access AS
  SELECT a.local AS local, d.name AS domain,
         CASE WHEN m.sending = 'off' OR (m.shut <= CURRENT_TIMESTAMP AND m.shut_ends > CURRENT_TIMESTAMP) THEN '550 5.7.1 sending switched off' ELSE 'OK' END AS action
    FROM domain d CROSS JOIN address a ON a.domain_id = d.id CROSS JOIN mailbox m ON m.address_id = a.id;

-- check_recipient_access, for what people's filters redirect: the refusal of every recipient that is not hosted here, while
-- there is one.
CREATE VIEW postfix_filter_outside_access AS
  SELECT '550 5.7.1 filters do not send outside' AS action FROM setting WHERE name = 'filters-outside' AND value = 'refused';

-- -------------------------------------------------------------------------------------------------------- Dovecot

-- passdb: a person's own log-in, by login name or primary address, with the userdb fields, the mail place and the mailboxes that
-- they were given access to (shared_import; other questions for a mailbox see its own folders alone, so that `doveadm -A`
-- meets every folder once). The quota is in bytes, NULL is none.
CREATE VIEW dovecot_login AS
  SELECT l.name AS name, m.id AS mailbox_id, m.login AS user, m.password AS password, m.home AS home,
         s.mail_user AS uid, s.mail_group AS gid,
         nullif(coalesce(m.quota, e.quota, s.quota), -1) AS quota,
         (SELECT i.import FROM shared_import i WHERE i.delegate_id = m.id AND i.since <= CURRENT_TIMESTAMP AND i.until > CURRENT_TIMESTAMP) AS import
    FROM login_name l CROSS JOIN mailbox m ON m.id = l.mailbox_id CROSS JOIN domain e ON e.id = m.domain_id CROSS JOIN server_setting s ON s.id = 1
   WHERE m.kind = 'personal';

-- passdb, where passwords are learnt: whom the old host is asked for. It is whoever has no password here, and may have one; by
-- primary address alone, because the old host gets the name as it was typed.
CREATE VIEW dovecot_learner AS
  SELECT l.name AS name, m.login AS user
    FROM login_name l CROSS JOIN learner p ON p.mailbox_id = l.mailbox_id CROSS JOIN mailbox m ON m.id = l.mailbox_id
    CROSS JOIN domain e ON e.id = m.domain_id CROSS JOIN server_setting s ON s.id = 1
   WHERE l.name = coalesce(m.address, m.login) AND m.password IS NULL AND m.kind = 'personal' AND p.until > strftime('%Y-%m-%dT%H:%M:%SZ', 'now')
     AND NOT e.off AND (m.shut <= CURRENT_TIMESTAMP AND m.shut_ends > CURRENT_TIMESTAMP) IS NOT 1
     AND coalesce(m.app_passwords, e.app_passwords, s.app_passwords) IS NOT 'required';

-- App passwords in force; what they open is for the question to look at.
CREATE VIEW dovecot_app_password AS
  SELECT id, mailbox_id, hash AS sha256, protocols FROM app_password WHERE (ends <= CURRENT_TIMESTAMP) IS NOT 1;

-- passdb, asked after the password was right: what keeps a person out, in the order in which it is told: reason, at their
-- own log-in; of_password, to who came in with the mailbox's own password; protocols, of which what is not there is
-- switched off. In a delegate's log-in it is the delegate who comes in: the owner's suspension does not keep them out, and
-- their own was dovecot_delegate's to see.
CREATE VIEW dovecot_denied AS
  SELECT l.name AS name, m.login AS user, m.protocols AS protocols,
         CASE WHEN e.off THEN 'This domain is disabled'
              WHEN (m.shut <= CURRENT_TIMESTAMP AND m.shut_ends > CURRENT_TIMESTAMP) THEN coalesce((SELECT n.reason FROM suspension n WHERE n.mailbox_id = m.id), 'This mailbox is suspended') END AS reason,
         CASE coalesce(m.app_passwords, e.app_passwords, s.app_passwords)
              WHEN 'required' THEN 'Use an app password' END AS of_password
    FROM login_name l CROSS JOIN mailbox m ON m.id = l.mailbox_id CROSS JOIN domain e ON e.id = m.domain_id CROSS JOIN server_setting s ON s.id = 1;

-- passdb { master = yes }: who may come in as "owner*delegate". Not by SMTP: a delegate sends as the owner through a log-in
-- of their own, so that the log names the person. By ManageSieve with full access alone: a filter can send all mail
-- elsewhere, or away.
CREATE VIEW dovecot_delegate AS
  SELECT l.name AS name, k.name AS owner, g.access AS access, m.id AS mailbox_id, m.login AS user, m.password AS password
    FROM login_name l CROSS JOIN login_name k CROSS JOIN delegation g ON g.owner_id = k.mailbox_id AND g.delegate_id = l.mailbox_id
    CROSS JOIN mailbox m ON m.id = l.mailbox_id CROSS JOIN mailbox o ON o.id = k.mailbox_id CROSS JOIN domain f ON f.id = o.domain_id
   WHERE g.access IS NOT NULL AND (g.ends <= CURRENT_TIMESTAMP) IS NOT 1 AND m.kind = 'personal'
     AND (m.shut <= CURRENT_TIMESTAMP AND m.shut_ends > CURRENT_TIMESTAMP) IS NOT 1 AND NOT f.off;

-- userdb: where the mail of a mailbox is, once it is known which one (dovecot_name, dovecot_alias). `mail` and `import` have a
-- place that is not Maildir in the home: 2.3 asks for the first, 2.4 for the other. Where the mailbox may not send, its filter
-- redirects nothing, not even what has no sender. What another host delivers is not held to the quota here; in the queue it is.
CREATE VIEW dovecot_mailbox AS
  SELECT m.id AS mailbox_id, m.login AS user, m.home AS home, m.mail_place AS mail, m.mail_import AS import,
         s.mail_user AS uid, s.mail_group AS gid,
         nullif(CASE WHEN EXISTS (SELECT 1 FROM transport t WHERE t.mailbox_id = m.id AND t.transport >= 'smtp:'
                                     AND t.since <= CURRENT_TIMESTAMP AND t.until > CURRENT_TIMESTAMP)
                     THEN -1 ELSE coalesce(m.quota, e.quota, s.quota) END, -1) AS quota,
         CASE WHEN m.sending = 'off' OR (m.shut <= CURRENT_TIMESTAMP AND m.shut_ends > CURRENT_TIMESTAMP) THEN 0 END AS sieve_max_redirects
    FROM mailbox m CROSS JOIN domain e ON e.id = m.domain_id CROSS JOIN server_setting s ON s.id = 1;

-- userdb: the names by which a mailbox logs in, and its user name.
CREATE VIEW dovecot_name AS
  SELECT name, mailbox_id FROM login_name;
CREATE VIEW dovecot_user AS
  SELECT login AS user, id AS mailbox_id FROM mailbox;

-- userdb, by alias: quota-status asks with the recipient as it was given, before aliases are resolved. Only an
-- address that leads to one mailbox alone has an answer. Log-ins are dovecot_login's, so an alias does not log in.
CREATE VIEW dovecot_alias AS
  SELECT a.local AS local, x.name AS domain, a.sole AS mailbox_id
    FROM domain x CROSS JOIN address a ON a.domain_id = coalesce(x.alias_of, x.id)
   WHERE (a.role = 'alias' OR x.alias_of IS NOT NULL) AND a.local <> '' AND a.sole IS NOT NULL;

-- userdb, in a delegate's log-in: the access that they were given.
CREATE VIEW dovecot_grant AS
  SELECT owner_id, delegate_id, access FROM delegation WHERE access IS NOT NULL AND (ends <= CURRENT_TIMESTAMP) IS NOT 1;

-- userdb iterate_query: every mailbox, by its user name.
CREATE VIEW dovecot_userdb_iterate AS
  SELECT login AS user FROM mailbox;

-- dict of Sieve scripts: the one of each mailbox, by its number.
CREATE VIEW dovecot_sieve_name AS
  SELECT login AS user, 'vmailctl' AS name, CAST(id AS TEXT) AS id FROM mailbox;

-- dict of Sieve scripts, run before a person's own at every delivery: the auto-reply, while there is one in force. Who
-- may not log in replies all the same. Where the filters are off, it ends with fileinto "INBOX": without the implicit
-- keep (RFC 5228, 2.10.2) Pigeonhole runs no script after this one, and the message is kept. Dovecot asks for the id of the
-- script, and then by the id for its text; it keeps no compiled form, so what it runs is what stands here. Only mail that
-- names one of the mailbox's own addresses is replied to (RFC 5230, 4.5), those in alias domains among them; a text is
-- quoted as in RFC 5228, 2.4.2. A mailbox without a reply has a script that does nothing: where there is none, Dovecot
-- 2.4 keeps the message in the queue.
CREATE VIEW dovecot_sieve AS
  SELECT m.login AS user, 'vmailctl' AS name, CAST(m.id AS TEXT) AS id,
         CASE WHEN m.off THEN 'require ["fileinto"];' || char(10) ELSE '' END ||
         coalesce((SELECT 'require ["vacation"];' || char(10) ||
                          'vacation :days 1 :subject "' || replace(replace(r.subject, '\', '\\'), '"', '\"') || '" :addresses [' ||
                          (SELECT group_concat('"' || local || '@' || name || '"', ', ')
                             FROM (SELECT a.local AS local, x.name AS name FROM target t CROSS JOIN address a ON a.id = t.address_id CROSS JOIN domain x ON x.id = a.domain_id
                                    WHERE t.mailbox_id = m.id AND a.sole = m.id AND a.local <> ''
                                   UNION ALL
                                   SELECT a.local, x.name FROM target t CROSS JOIN address a ON a.id = t.address_id CROSS JOIN domain x ON x.alias_of = a.domain_id
                                    WHERE t.mailbox_id = m.id AND a.sole = m.id AND a.local <> '')) ||
                          '] "' || replace(replace(r.body, '\', '\\'), '"', '\"') || '";'
                     FROM autoreply r WHERE r.mailbox_id = m.id AND (r.begins IS NULL OR r.begins <= strftime('%Y-%m-%dT%H:%M:%SZ', 'now'))
                      AND (r.until IS NULL OR r.until > strftime('%Y-%m-%dT%H:%M:%SZ', 'now'))), '# no auto-reply') || char(10) ||
         CASE WHEN m.off THEN 'fileinto "INBOX";' || char(10) ELSE '' END AS script
    FROM (SELECT id, login, filters = 'off' OR (shut <= CURRENT_TIMESTAMP AND shut_ends > CURRENT_TIMESTAMP) IS 1 AS off FROM mailbox) m;
