-- What the read contract means, in small steps: views over views, which are no part of the schema, because all who open a
-- store would have to read them. The tests hold the servers' views (views.sql) to this text, `check --deep` what is kept for
-- them (shared_import), and the program takes the building blocks from here (definition.rs).
--
-- A view is named after its consumer, its columns are what the consumer wants. An access map returns at most one row.

-- ------------------------------------------------------------------------------------------------ building blocks

CREATE VIEW suspension_now AS
  SELECT mailbox_id,
         CASE WHEN incoming_until <= strftime('%Y-%m-%dT%H:%M:%SZ', 'now') THEN 'refuse' ELSE incoming END AS incoming,
         incoming_until, reason, refusal, since, until FROM suspension
   WHERE (begins IS NULL OR begins <= strftime('%Y-%m-%dT%H:%M:%SZ', 'now'))
     AND (until IS NULL OR until > strftime('%Y-%m-%dT%H:%M:%SZ', 'now'));

CREATE VIEW delegation_now AS
  SELECT owner_id, delegate_id, access, send_as, until, created_at FROM delegation
   WHERE until IS NULL OR until > strftime('%Y-%m-%dT%H:%M:%SZ', 'now');

CREATE VIEW autoreply_now AS
  SELECT mailbox_id, subject, body FROM autoreply
   WHERE (begins IS NULL OR begins <= strftime('%Y-%m-%dT%H:%M:%SZ', 'now'))
     AND (until IS NULL OR until > strftime('%Y-%m-%dT%H:%M:%SZ', 'now'));

-- What people log in by, as Dovecot names it.
CREATE VIEW login_protocol AS
  SELECT 'imap' AS name UNION ALL SELECT 'pop3' UNION ALL SELECT 'smtp' UNION ALL SELECT 'sieve';

-- What each app password opens now. No protocol's name is part of another's.
CREATE VIEW app_password_now AS
  SELECT k.id AS id, k.mailbox_id AS mailbox_id, k.hash AS sha256, p.name AS protocol
    FROM app_password k JOIN mailbox m ON m.id = k.mailbox_id JOIN login_protocol p
   WHERE instr(k.protocols, p.name) > 0 AND m.kind = 'personal'
     AND (k.until IS NULL OR k.until > strftime('%Y-%m-%dT%H:%M:%SZ', 'now'));

-- A mailbox with all that is in force for it now: what `mailbox show` and `mailbox list` tell, and the rules that the
-- other views take from it. A disabled domain takes all three facts from all its mailboxes. The suspension in force (as
-- suspension_now) and the one that begins later are joined as tables, because every SQLite finds a way into that.
CREATE VIEW mailbox_now AS
  SELECT m.id AS mailbox_id, a.domain_id AS domain_id, a.local AS local, d.name AS domain, d.standing AS domain_standing,
         m.kind AS kind, m.login AS user, m.name AS name, m.home AS home, m.mail_place AS mail_place, m.note AS note, m.created_at AS created_at,
         m.password AS password, m.password_set_at AS password_set_at, m.protocols AS protocols,
         m.quota AS own_quota,
         coalesce(m.quota, d.quota, (SELECT CAST(value AS INTEGER) FROM setting WHERE name = 'default-quota')) AS quota,
         m.app_passwords AS own_app_passwords,
         coalesce(m.app_passwords, d.app_passwords, (SELECT value FROM setting WHERE name = 'app-passwords'), 'optional') AS app_passwords,
         CASE WHEN d.standing = 'disabled' OR n.mailbox_id IS NOT NULL THEN 'refused' ELSE 'allowed' END AS login,
         CASE WHEN d.standing = 'disabled' OR n.incoming = 'refuse' OR n.incoming_until <= strftime('%Y-%m-%dT%H:%M:%SZ', 'now') THEN 'refused'
              ELSE 'allowed' END AS receiving,
         CASE WHEN d.standing = 'disabled' OR n.mailbox_id IS NOT NULL OR m.sending = 'off' THEN 'refused' ELSE 'allowed' END AS sending,
         m.sending AS own_sending, m.filters AS own_filters,
         CASE WHEN d.standing = 'disabled' OR n.mailbox_id IS NOT NULL THEN 'off' ELSE m.filters END AS filters,
         CASE WHEN n.incoming_until <= strftime('%Y-%m-%dT%H:%M:%SZ', 'now') THEN 'refuse' ELSE n.incoming END AS incoming,
         n.incoming_until AS incoming_until, n.reason AS reason, n.refusal AS refusal, n.since AS since, n.until AS until,
         f.incoming AS planned_incoming, f.incoming_until AS planned_incoming_until, f.reason AS planned_reason,
         f.refusal AS planned_refusal, f.since AS planned_since, f.until AS planned_until,
         h.reason AS hold, h.since AS hold_since,
         m.delivered_by AS own_delivered_by, m.delivered_from AS own_delivered_from, m.delivered_until AS own_delivered_until,
         CASE WHEN m.delivered_by IS NOT NULL AND (m.delivered_from IS NULL OR m.delivered_from <= strftime('%Y-%m-%dT%H:%M:%SZ', 'now'))
                   AND (m.delivered_until IS NULL OR m.delivered_until > strftime('%Y-%m-%dT%H:%M:%SZ', 'now')) THEN m.delivered_by
              WHEN d.delivered_by IS NOT NULL AND (d.delivered_from IS NULL OR d.delivered_from <= strftime('%Y-%m-%dT%H:%M:%SZ', 'now'))
                   AND (d.delivered_until IS NULL OR d.delivered_until > strftime('%Y-%m-%dT%H:%M:%SZ', 'now')) THEN d.delivered_by
              ELSE 'here' END AS delivered_by,
         CASE WHEN m.delivered_by IS NOT NULL AND (m.delivered_from IS NULL OR m.delivered_from <= strftime('%Y-%m-%dT%H:%M:%SZ', 'now'))
                   AND (m.delivered_until IS NULL OR m.delivered_until > strftime('%Y-%m-%dT%H:%M:%SZ', 'now')) THEN m.delivered_until
              ELSE d.delivered_until END AS delivered_until
    FROM mailbox m JOIN address a ON a.id = m.address_id JOIN domain d ON d.id = a.domain_id
    LEFT JOIN suspension n ON n.mailbox_id = m.id AND (n.begins IS NULL OR n.begins <= strftime('%Y-%m-%dT%H:%M:%SZ', 'now'))
          AND (n.until IS NULL OR n.until > strftime('%Y-%m-%dT%H:%M:%SZ', 'now'))
    LEFT JOIN suspension f ON f.mailbox_id = m.id AND f.begins > strftime('%Y-%m-%dT%H:%M:%SZ', 'now')
    LEFT JOIN hold h ON h.mailbox_id = m.id;

-- Whether a mailbox's own password opens it, or app passwords alone.
CREATE VIEW app_password_policy AS
  SELECT mailbox_id, app_passwords AS policy FROM mailbox_now;

-- The three facts of a mailbox.
CREATE VIEW mailbox_standing AS
  SELECT mailbox_id, local, domain, domain_standing, login, receiving, sending FROM mailbox_now;

-- The targets that take mail now.
CREATE VIEW live_target AS
  SELECT t.address_id FROM target t WHERE t.outside IS NOT NULL
  UNION ALL
  SELECT t.address_id FROM target t JOIN mailbox_standing s ON s.mailbox_id = t.mailbox_id WHERE s.receiving = 'allowed';

-- Names that stand for a function and that no address has, to the mailbox that the setting standard-addresses-to names.
CREATE VIEW standard_address AS
  SELECT n.local AS local, x.name AS domain, l.mailbox_id AS mailbox_id
    FROM standard_name n
    JOIN setting s ON s.name = 'standard-addresses' AND instr(',' || s.value || ',', ',' || n.local || ',') > 0
    JOIN setting t ON t.name = 'standard-addresses-to'
    JOIN login_name l ON l.name = t.value
    JOIN domain x
   WHERE NOT EXISTS (SELECT 1 FROM address a WHERE a.domain_id = coalesce(x.alias_of, x.id) AND a.local = n.local);

-- Names that a removed mailbox had and that no address has: they are nobody else's, and not the catch-all's either.
CREATE VIEW reserved_address AS
  SELECT r.name AS local, x.name AS domain
    FROM domain x JOIN removed_name r ON r.domain_id = coalesce(x.alias_of, x.id)
   WHERE NOT EXISTS (SELECT 1 FROM address a WHERE a.domain_id = r.domain_id AND a.local = r.name)
     AND NOT EXISTS (SELECT 1 FROM removed_name o WHERE o.name = r.name AND o.domain_id = r.domain_id AND o.rowid < r.rowid);

-- The addresses that belong to one mailbox alone, with those of alias domains: it may send as them. As the unused names
-- of a domain only where its catch-all says so.
CREATE VIEW sole_address AS
  SELECT a.local AS local, x.name AS domain, t.mailbox_id AS mailbox_id
    FROM domain x JOIN domain d ON d.id = coalesce(x.alias_of, x.id)
    JOIN address a ON a.domain_id = d.id
    JOIN target t ON t.address_id = a.id
   WHERE x.standing = 'enabled' AND d.standing = 'enabled'
     AND t.mailbox_id IS NOT NULL
     AND (a.local <> '' OR a.send_as = 'yes')
     AND (a.until IS NULL OR a.until > strftime('%Y-%m-%dT%H:%M:%SZ', 'now'))
     AND NOT EXISTS (SELECT 1 FROM target o WHERE o.address_id = a.id AND o.id <> t.id)
  UNION ALL
  SELECT n.local, n.domain, n.mailbox_id
    FROM standard_address n JOIN domain x ON x.name = n.domain JOIN domain d ON d.id = coalesce(x.alias_of, x.id)
   WHERE x.standing = 'enabled' AND d.standing = 'enabled'
     AND NOT EXISTS (SELECT 1 FROM reserved_address r WHERE r.local = n.local AND r.domain = n.domain);

-- -------------------------------------------------------------------------------------------------------- Postfix

-- virtual_mailbox_domains: every hosted domain, disabled ones and alias domains included. (Without them a disabled
-- domain would be relayed to, and its queued mail would bounce.)
CREATE VIEW postfix_virtual_mailbox_domains AS
  SELECT name AS domain FROM domain;

-- virtual_mailbox_maps: the primary addresses.
CREATE VIEW postfix_virtual_mailbox_maps AS
  SELECT a.local AS local, d.name AS domain, m.login AS login
    FROM domain d JOIN address a ON a.domain_id = d.id JOIN mailbox m ON m.address_id = a.id;

-- virtual_alias_maps: every address to where its mail goes, primary addresses to themselves, so that the catch-all
-- does not take them. A target that refuses mail is left out while another takes it. When none does, or when the
-- alias has ended, the route stays: the refusal is postfix_recipient_access's, at RCPT, and what was accepted before
-- is still delivered, never bounced.
CREATE VIEW postfix_virtual_alias_maps AS
  SELECT a.local AS local, x.name AS domain, s.local || '@' || s.domain AS target
    FROM domain x JOIN address a ON a.domain_id = coalesce(x.alias_of, x.id)
    JOIN target t ON t.address_id = a.id
    JOIN mailbox_standing s ON s.mailbox_id = t.mailbox_id
   WHERE s.receiving = 'allowed' OR NOT EXISTS (SELECT 1 FROM live_target l WHERE l.address_id = a.id)
  UNION ALL
  SELECT a.local, x.name, t.outside
    FROM domain x JOIN address a ON a.domain_id = coalesce(x.alias_of, x.id)
    JOIN target t ON t.address_id = a.id
   WHERE t.outside IS NOT NULL
  UNION ALL
  SELECT r.local, r.domain, r.local || '@' || r.domain FROM reserved_address r
  UNION ALL
  SELECT n.local, n.domain, s.local || '@' || s.domain
    FROM standard_address n JOIN mailbox_standing s ON s.mailbox_id = n.mailbox_id
   WHERE NOT EXISTS (SELECT 1 FROM reserved_address r WHERE r.local = n.local AND r.domain = n.domain);

-- transport_maps: the mailboxes whose mail another host delivers, or that is held in the queue, by primary address.
CREATE VIEW postfix_transport AS
  SELECT local || '@' || domain AS address,
         CASE delivered_by WHEN 'hold' THEN 'retry:4.2.1 this mailbox is being moved' ELSE 'smtp:' || delivered_by END AS transport
    FROM mailbox_now WHERE delivered_by <> 'here';

-- check_recipient_access, by domain: a disabled domain, or an alias domain of one, refuses every recipient.
CREATE VIEW postfix_recipient_domain_access AS
  SELECT x.name AS domain, '550 5.1.2 domain disabled' AS action
    FROM domain x JOIN domain d ON d.id = coalesce(x.alias_of, x.id)
   WHERE x.standing = 'disabled' OR d.standing = 'disabled';

-- check_recipient_access, by address: DUNNO for a known address that takes mail, which also ends Postfix's search
-- before the bare domain; the bare domain is the catch-all. 5.1.1, 5.2.1: RFC 3463.
CREATE VIEW postfix_recipient_access AS
  SELECT a.local AS local, x.name AS domain,
         CASE WHEN a.until <= strftime('%Y-%m-%dT%H:%M:%SZ', 'now') THEN '550 5.1.1 address expired'
              WHEN EXISTS (SELECT 1 FROM live_target l WHERE l.address_id = a.id) THEN 'DUNNO'
              -- What is said of one mailbox is not told for an address of several.
              ELSE '550 5.2.1 ' || coalesce((SELECT s.refusal FROM target t JOIN suspension_now s ON s.mailbox_id = t.mailbox_id
                                              WHERE t.address_id = a.id
                                                AND NOT EXISTS (SELECT 1 FROM target o WHERE o.address_id = a.id AND o.id <> t.id)),
                                            'mailbox disabled')
         END AS action
    FROM domain x JOIN address a ON a.domain_id = coalesce(x.alias_of, x.id)
  UNION ALL
  SELECT r.local, r.domain, '550 5.1.1 User unknown' FROM reserved_address r
  UNION ALL
  SELECT n.local, n.domain, CASE WHEN s.receiving = 'allowed' THEN 'DUNNO' ELSE '550 5.2.1 mailbox disabled' END
    FROM standard_address n JOIN mailbox_standing s ON s.mailbox_id = n.mailbox_id
   WHERE NOT EXISTS (SELECT 1 FROM reserved_address r WHERE r.local = n.local AND r.domain = n.domain);

-- check_sasl_access: a log-in that may not send, in sessions that were opened before, too.
CREATE VIEW postfix_sasl_access AS
  SELECT m.login AS login,
         '550 5.7.1 ' || CASE WHEN s.domain_standing = 'disabled' THEN 'domain disabled'
                              WHEN s.login = 'refused' THEN 'mailbox suspended'
                              WHEN s.sending = 'refused' THEN 'sending switched off'
                              ELSE 'submission switched off' END AS action
    FROM mailbox m JOIN mailbox_standing s ON s.mailbox_id = m.id
   WHERE s.sending = 'refused' OR instr(m.protocols, 'smtp') = 0;

-- smtpd_sender_login_maps: the log-ins that may use an address as envelope sender: its owner, and those with send-as.
-- Every known address has a row for '*', which nobody's log-in can be: without any row Postfix would go on to the
-- catch-all, whose holder could send as a suspended mailbox. So have the names of removed mailboxes, and those that stand
-- for a function.
CREATE VIEW postfix_smtpd_sender_login_maps AS
  SELECT a.local AS local, a.domain AS domain, m.login AS login
    FROM sole_address a
    JOIN mailbox_standing s ON s.mailbox_id = a.mailbox_id
    JOIN mailbox m ON m.id = a.mailbox_id
   WHERE s.sending = 'allowed'
  UNION ALL
  SELECT a.local, a.domain, m.login
    FROM sole_address a
    JOIN mailbox_standing o ON o.mailbox_id = a.mailbox_id
    JOIN delegation_now g ON g.owner_id = a.mailbox_id
    JOIN mailbox_standing s ON s.mailbox_id = g.delegate_id
    JOIN mailbox m ON m.id = g.delegate_id
   WHERE g.send_as = 'yes' AND o.sending = 'allowed' AND s.sending = 'allowed'
  UNION ALL
  SELECT a.local, x.name, '*'
    FROM domain x JOIN address a ON a.domain_id = coalesce(x.alias_of, x.id)
   WHERE a.local <> ''
  UNION ALL
  SELECT r.local, r.domain, '*' FROM reserved_address r
  UNION ALL
  SELECT n.local, x.name, '*'
    FROM standard_name n JOIN domain x
   WHERE NOT EXISTS (SELECT 1 FROM address a WHERE a.domain_id = coalesce(x.alias_of, x.id) AND a.local = n.local);

-- check_sender_access, by domain, on port 25: mail from a stranger whose envelope sender is an address of ours, where the domain
-- or the one whose addresses it has does not allow that.
CREATE VIEW postfix_outside_sender_access AS
  SELECT x.name AS domain, '550 5.7.1 send mail of this domain after log-in' AS action
    FROM domain x JOIN domain d ON d.id = coalesce(x.alias_of, x.id)
   WHERE x.outside_senders = 'refuse' OR d.outside_senders = 'refuse';

-- check_sender_access, for what people's filters redirect: a filter sends in the name of its own mailbox, while this one may
-- send. It is the primary address, because deliveries are to that.
CREATE VIEW postfix_filter_sender_access AS
  SELECT a.local AS local, d.name AS domain,
         CASE WHEN s.sending = 'allowed' THEN 'OK' ELSE '550 5.7.1 sending switched off' END AS action
    FROM domain d JOIN address a ON a.domain_id = d.id JOIN mailbox m ON m.address_id = a.id
    JOIN mailbox_standing s ON s.mailbox_id = m.id;

-- check_recipient_access, for what people's filters redirect: the refusal of every recipient that is not hosted here, while
-- there is one.
CREATE VIEW postfix_filter_outside_access AS
  SELECT '550 5.7.1 filters do not send outside' AS action FROM setting WHERE name = 'filters-outside' AND value = 'refused';

-- -------------------------------------------------------------------------------------------------------- Dovecot

-- The parts of a mail place, for the mailboxes that have one, and what they are as fields of Dovecot's userdb: `mail` is 2.3's
-- way to say it, the others are 2.4's. Each generation takes no notice of what is the other's.
CREATE VIEW mail_place AS
  SELECT mailbox_id, place, format, path, layout, rtrim(path, replace(path, '/', '')) AS above,
         'mail=' || place || char(9) || 'mail_driver=' || format || char(9) || 'mail_path=' || path || char(9) ||
         'mail_inbox_path=' || CASE format WHEN 'maildir' THEN path ELSE '' END || char(9) || 'mailbox_list_layout=' || layout AS fields
    FROM (SELECT id AS mailbox_id, mail_place AS place, substr(mail_place, 1, instr(mail_place, ':') - 1) AS format,
                 replace(substr(mail_place, instr(mail_place, ':') + 1), ':LAYOUT=fs', '') AS path,
                 CASE WHEN mail_place GLOB 'maildir:*' AND NOT mail_place GLOB '*:LAYOUT=fs' THEN 'maildir++' ELSE 'fs' END AS layout
            FROM mailbox WHERE mail_place IS NOT NULL);

-- What Dovecot needs to know of a mailbox once it is known who it is. quota_rule is 2.3's way to say it, the other two
-- are 2.4's: a delivery that begins below the limit may end a tenth above it, which 2.3's configuration says itself. Where the
-- mailbox may not send, its filter redirects nothing, not even what has no sender. In deliveries, the quota
-- counts where this host delivers, or will: not where another one does.
CREATE VIEW dovecot_mailbox AS
  SELECT m.id AS mailbox_id, m.login AS user, m.home AS home,
         (SELECT p.place FROM mail_place p WHERE p.mailbox_id = m.id) AS mail,
         (SELECT p.fields FROM mail_place p WHERE p.mailbox_id = m.id) AS import,
         (SELECT value FROM setting WHERE name = 'mail-user') AS uid,
         (SELECT value FROM setting WHERE name = 'mail-group') AS gid,
         '*:bytes=' || quota AS quota_rule, quota || 'B' AS quota_storage_size, (quota / 10) || 'B' AS quota_storage_grace,
         (SELECT 0 FROM mailbox_standing s WHERE s.mailbox_id = m.id AND s.sending = 'refused') AS sieve_max_redirects,
         (SELECT n.delivered_by FROM mailbox_now n WHERE n.mailbox_id = m.id) IN ('here', 'hold') AS counts
    FROM (SELECT m.id AS id, m.login AS login, m.home AS home,
                 nullif(coalesce(m.quota, d.quota, (SELECT CAST(value AS INTEGER) FROM setting WHERE name = 'default-quota')), -1) AS quota
            FROM mailbox m JOIN address a ON a.id = m.address_id JOIN domain d ON d.id = a.domain_id) m;

-- The mailboxes that somebody was given access to, as the namespaces of their own session: what Dovecot's
-- `userdb_import` wants, one row a delegate. The servers' configuration has forty places for a namespace, s1 to s40,
-- all switched off; a grant fills one. A row takes no more than 7000 bytes, because Dovecot 2.3 and 2.4 read an answer
-- of the auth service up to 8192 bytes, and refuse the log-in when it is longer. That is enough for
-- some thirty mailboxes of usual names (forty of short ones), those that were granted first, so that a new grant takes
-- nobody's folder away; the mailboxes beyond are reached by "owner*delegate".
--   me      the delegate: whose subscriptions
--   h i p   for each place: the owner's home, the owner (whose \Seen flags), and the folder to show it in
--   m d y k where the owner's mail is not Maildir in the home: its directory's name, in h; its format, if it is no Maildir; its
--           layout, if it is not Maildir++; and for 2.3 what else has the path: the inbox of a Maildir, and else what it is anyway
--   w f r   the parents of these folders, by access; the mailbox's INBOX is announced there as subscribed, so that
--           clients which show subscribed folders alone show it
-- The folder's name says what the access is, because Dovecot 2.3 has to know it from there (examples/dovecot-2.3/vmailctl/acl).
-- A mailbox's login is unique and has neither '/' nor a blank in it, so no two of these names can be the same.
CREATE VIEW dovecot_shared_mailbox AS
  SELECT g.delegate_id AS delegate_id, g.owner_id AS owner_id, g.created_at AS granted_at, o.login AS login,
         coalesce(substr(p.above, 1, length(p.above) - 1), o.home) AS home,
         substr(p.path, length(p.above) + 1) AS name, p.format AS format, p.layout AS layout,
         CASE g.access WHEN 'write' THEN 'w' WHEN 'full' THEN 'f' ELSE 'r' END AS parent,
         CASE g.access WHEN 'write' THEN 'Shared/' WHEN 'full' THEN 'Shared (full access)/' ELSE 'Shared (read only)/' END
           || o.login AS folder
    FROM delegation_now g
    JOIN mailbox o ON o.id = g.owner_id
    JOIN mailbox_standing w ON w.mailbox_id = g.owner_id
    LEFT JOIN mail_place p ON p.mailbox_id = g.owner_id
   WHERE g.access IS NOT NULL AND w.domain_standing = 'enabled';

-- A mailbox's own mail place stands before those of others.
CREATE VIEW dovecot_userdb_import AS
  SELECT mailbox_id, CASE WHEN own IS NULL THEN shared WHEN shared IS NULL THEN own ELSE own || char(9) || shared END AS import
    FROM (SELECT m.id AS mailbox_id, (SELECT p.fields FROM mail_place p WHERE p.mailbox_id = m.id) AS own,
                 (SELECT 'me=' || m.id || char(9) || 'acl_groups=' || group_concat(parent || place, ' ') || group_concat(text, '')
                    FROM (SELECT parent, place, text, sum(length(CAST(text AS BLOB)) + 12) OVER (ORDER BY place) AS bytes
                            FROM (SELECT parent, place,
                                         char(9) || 'namespace/s' || place || '/disabled=no' ||
                                         char(9) || 'p' || place || '=' || folder ||
                                         char(9) || 'h' || place || '=' || home ||
                                         coalesce(char(9) || 'm' || place || '=' || name, '') ||
                                         CASE WHEN format <> 'maildir'
                                              THEN char(9) || 'd' || place || '=' || format || char(9) || 'k' || place || '=CONTROL' ||
                                                   char(9) || 'namespace/s' || place || '/mail_inbox_path=' ELSE '' END ||
                                         CASE WHEN layout = 'fs' THEN char(9) || 'y' || place || '=fs' ELSE '' END ||
                                         char(9) || 'i' || place || '=' || owner_id ||
                                         char(9) || 'namespace/' || parent || '/mailbox/' || place || '/name=' || login || '/INBOX' ||
                                         char(9) || 'namespace/' || parent || '/mailbox/' || place || '/auto=subscribe' AS text
                                    FROM (SELECT *, row_number() OVER (ORDER BY granted_at, owner_id) AS place
                                            FROM (SELECT * FROM dovecot_shared_mailbox
                                                   WHERE delegate_id = m.id ORDER BY granted_at, owner_id LIMIT 40))))
                   WHERE bytes + coalesce((SELECT length(CAST(p.fields AS BLOB)) FROM mail_place p WHERE p.mailbox_id = m.id), 0) <= 7000) AS shared
            FROM mailbox m);

-- What a mailbox's own log-in needs beside the password, by login name or primary address: the userdb fields, with the
-- mailboxes that it was given access to. Other questions for a mailbox (userdb: a delivery, doveadm, a delegate's
-- log-in) see its own folders alone, so that `doveadm -A` meets every folder once.
CREATE VIEW dovecot_own_login AS
  SELECT l.name AS name, v.mailbox_id AS mailbox_id, v.user AS user,
         v.home AS userdb_home, v.uid AS userdb_uid, v.gid AS userdb_gid, v.quota_rule AS userdb_quota_rule,
         v.quota_storage_size AS userdb_quota_storage_size, v.quota_storage_grace AS userdb_quota_storage_grace,
         (SELECT i.import FROM dovecot_userdb_import i WHERE i.mailbox_id = l.mailbox_id) AS userdb_userdb_import
    FROM login_name l JOIN dovecot_mailbox v ON v.mailbox_id = l.mailbox_id;

-- passdb: a mailbox's own log-in with its own password. Without one there is no row. `opened_by` says what somebody came
-- in with: dovecot_passdb_denied wants to know it. The columns userdb_user_… are marks by which Dovecot 2.4 finds live
-- sessions: whose they are, at which mailbox (owner/delegate in a delegate's), and what opened them.
CREATE VIEW dovecot_passdb AS
  SELECT o.name AS name, o.user AS user, m.password AS password,
         o.userdb_home AS userdb_home, o.userdb_uid AS userdb_uid, o.userdb_gid AS userdb_gid, o.userdb_quota_rule AS userdb_quota_rule,
         o.userdb_quota_storage_size AS userdb_quota_storage_size, o.userdb_quota_storage_grace AS userdb_quota_storage_grace,
         o.userdb_userdb_import AS userdb_userdb_import,
         o.user AS userdb_user_person, o.user AS userdb_user_login,
         'password/' || o.user AS userdb_user_opened_by, 'password/' || o.user AS opened_by
    FROM dovecot_own_login o JOIN mailbox m ON m.id = o.mailbox_id
   WHERE m.password IS NOT NULL;

-- passdb: the same with an app password, asked before Argon2 is put to work. A row is a password that was right.
CREATE VIEW dovecot_passdb_app AS
  SELECT o.name AS name, k.sha256 AS sha256, k.protocol AS protocol, k.id AS app_password_id,
         o.user AS user, NULL AS password, 'y' AS nopassword,
         o.userdb_home AS userdb_home, o.userdb_uid AS userdb_uid, o.userdb_gid AS userdb_gid, o.userdb_quota_rule AS userdb_quota_rule,
         o.userdb_quota_storage_size AS userdb_quota_storage_size, o.userdb_quota_storage_grace AS userdb_quota_storage_grace,
         o.userdb_userdb_import AS userdb_userdb_import,
         o.user AS userdb_user_person, o.user AS userdb_user_login,
         'app/' || k.id AS userdb_user_opened_by, 'app/' || k.id AS opened_by
    FROM app_password_now k JOIN dovecot_own_login o ON o.mailbox_id = k.mailbox_id;

-- passdb { deny = yes }, asked after the password was right: who may not log in, and what to tell them, by protocol and
-- by what they came in with; 'any' is every one. In a delegate's log-in (master_user is the delegate) it is the delegate
-- who comes in: the owner's suspension does not keep them out, and their own was dovecot_passdb_delegate's to see.
CREATE VIEW dovecot_passdb_denied AS
  SELECT l.name AS name, '' AS master_user, 'any' AS protocol, 'any' AS opened_by, NULL AS password, 'y' AS nopassword,
         CASE WHEN s.domain_standing = 'disabled' THEN 'This domain is disabled'
              ELSE coalesce((SELECT n.reason FROM suspension_now n WHERE n.mailbox_id = l.mailbox_id), 'This mailbox is suspended')
         END AS reason
    FROM login_name l JOIN mailbox_standing s ON s.mailbox_id = l.mailbox_id
   WHERE s.login = 'refused'
  UNION ALL
  SELECT l.name, '', 'any', 'password/' || m.login, NULL, 'y', 'Use an app password'
    FROM login_name l JOIN mailbox m ON m.id = l.mailbox_id JOIN app_password_policy a ON a.mailbox_id = m.id
   WHERE a.policy = 'required'
  UNION ALL
  SELECT l.name, m.login, 'any', 'password/' || m.login, NULL, 'y', 'Use an app password'
    FROM login_name l JOIN mailbox m JOIN app_password_policy a ON a.mailbox_id = m.id
   WHERE a.policy = 'required'
  UNION ALL
  SELECT l.name, '', p.name, 'any', NULL, 'y', upper(p.name) || ' is switched off for this mailbox'
    FROM login_name l JOIN mailbox m ON m.id = l.mailbox_id JOIN login_protocol p
   WHERE instr(m.protocols, p.name) = 0
  UNION ALL
  SELECT l.name, m.login, p.name, 'any', NULL, 'y', upper(p.name) || ' is switched off for ' || m.login
    FROM login_name l JOIN mailbox m JOIN login_protocol p
   WHERE instr(m.protocols, p.name) = 0;

-- Who may come in as "owner*delegate". Not by SMTP: a delegate sends as the owner through a log-in of their own, so that
-- the log names the person. By ManageSieve with full access alone: a filter can send all mail elsewhere, or away.
CREATE VIEW dovecot_delegate_login AS
  SELECT d.name AS name, o.name AS owner, p.name AS protocol, m.id AS mailbox_id, m.login AS user
    FROM login_name d
    JOIN delegation_now g ON g.delegate_id = d.mailbox_id
    JOIN login_name o ON o.mailbox_id = g.owner_id
    JOIN mailbox m ON m.id = d.mailbox_id
    JOIN mailbox_standing s ON s.mailbox_id = d.mailbox_id
    JOIN mailbox_standing w ON w.mailbox_id = g.owner_id
    JOIN login_protocol p
   WHERE g.access IS NOT NULL AND p.name <> 'smtp' AND (p.name <> 'sieve' OR g.access = 'full')
     AND s.login = 'allowed' AND w.domain_standing = 'enabled';

-- passdb { master = yes }: "owner*delegate", with the delegate's own password.
CREATE VIEW dovecot_passdb_delegate AS
  SELECT g.name AS name, g.owner AS owner, g.protocol AS protocol, g.user AS user, m.password AS password,
         'password/' || g.user AS opened_by
    FROM dovecot_delegate_login g JOIN mailbox m ON m.id = g.mailbox_id
   WHERE m.password IS NOT NULL;

-- passdb { master = yes }: the same with an app password of the delegate's.
CREATE VIEW dovecot_passdb_delegate_app AS
  SELECT g.name AS name, g.owner AS owner, k.sha256 AS sha256, k.protocol AS protocol, k.id AS app_password_id,
         g.user AS user, NULL AS password, 'y' AS nopassword, 'app/' || k.id AS opened_by
    FROM app_password_now k
    JOIN dovecot_delegate_login g ON g.mailbox_id = k.mailbox_id AND g.protocol = k.protocol;

-- userdb: where the mail is, by login name and primary address; and for a delegate's log-in (master_user), with the
-- group that stands for their access, and with who it is whose rights count (2.3 knows that by itself). The marks of the
-- session are here, too, because Dovecot would take a passdb with userdb fields for one with all of them. Who may only read
-- has subscriptions of their own, in the file of those from their own session; `mail` is 2.3's way to say it.
CREATE VIEW dovecot_userdb AS
  SELECT l.name AS name, '' AS master_user, v.user AS user, v.home AS home, v.uid AS uid, v.gid AS gid, CASE WHEN v.counts THEN v.quota_rule END AS quota_rule,
         CASE WHEN v.counts THEN v.quota_storage_size END AS quota_storage_size,
         CASE WHEN v.counts THEN v.quota_storage_grace END AS quota_storage_grace,
         v.sieve_max_redirects AS sieve_max_redirects,
         v.mail AS mail, NULL AS mailbox_subscriptions_filename, NULL AS acl_groups, NULL AS acl_user, NULL AS user_person, NULL AS user_login
    FROM login_name l JOIN dovecot_mailbox v ON v.mailbox_id = l.mailbox_id
  UNION ALL
  SELECT l.name, m.login, v.user, v.home, v.uid, v.gid, CASE WHEN v.counts THEN v.quota_rule END,
         CASE WHEN v.counts THEN v.quota_storage_size END, CASE WHEN v.counts THEN v.quota_storage_grace END,
         v.sieve_max_redirects,
         CASE g.access WHEN 'read' THEN coalesce(v.mail, 'maildir:~/Maildir') || ':SUBSCRIPTIONS=subscriptions-' || m.id ELSE v.mail END,
         CASE g.access WHEN 'read' THEN 'subscriptions-' || m.id END,
         'vmailctl-' || g.access, m.login, m.login, v.user || '/' || m.login
    FROM login_name l
    JOIN dovecot_mailbox v ON v.mailbox_id = l.mailbox_id
    JOIN mailbox m
    JOIN delegation_now g ON g.owner_id = l.mailbox_id AND g.delegate_id = m.id
   WHERE g.access IS NOT NULL;

-- userdb, by alias: quota-status asks with the recipient as it was given, before aliases are resolved. Only an
-- address that leads to one mailbox alone has an answer. Log-ins are dovecot_passdb's, so an alias does not log in.
CREATE VIEW dovecot_userdb_alias AS
  SELECT a.local AS local, x.name AS domain, '' AS master_user,
         v.user AS user, v.home AS home, v.uid AS uid, v.gid AS gid, CASE WHEN v.counts THEN v.quota_rule END AS quota_rule,
         CASE WHEN v.counts THEN v.quota_storage_size END AS quota_storage_size,
         CASE WHEN v.counts THEN v.quota_storage_grace END AS quota_storage_grace,
         v.sieve_max_redirects AS sieve_max_redirects,
         v.mail AS mail, NULL AS mailbox_subscriptions_filename, NULL AS acl_groups, NULL AS acl_user, NULL AS user_person, NULL AS user_login
    FROM domain x JOIN address a ON a.domain_id = coalesce(x.alias_of, x.id)
    JOIN target t ON t.address_id = a.id
    JOIN dovecot_mailbox v ON v.mailbox_id = t.mailbox_id
   WHERE (a.role = 'alias' OR x.alias_of IS NOT NULL) AND a.local <> ''
     AND NOT EXISTS (SELECT 1 FROM target o WHERE o.address_id = a.id AND o.id <> t.id);

-- userdb iterate_query: every mailbox, by its user name.
CREATE VIEW dovecot_userdb_iterate AS
  SELECT login AS user FROM mailbox;

-- dict of Sieve scripts, run before a person's own at every delivery: the auto-reply, while there is one in force. Who
-- may not log in replies all the same. Where the filters are off, it ends with fileinto "INBOX": without the implicit
-- keep (RFC 5228, 2.10.2) Pigeonhole runs no script after this one, and the message is kept. Dovecot asks for the id of the script, and then by the id for its text; it keeps
-- no compiled form, so what it runs is what stands here. Only mail that names one of the mailbox's own addresses is
-- replied to (RFC 5230, 4.5), those in alias domains among them; a text is quoted as in RFC 5228, 2.4.2. A mailbox
-- without a reply has a script that does nothing: where there is none, Dovecot 2.4 keeps the message in the queue.
CREATE VIEW dovecot_sieve AS
  SELECT m.login AS user, 'vmailctl' AS name, CAST(m.id AS TEXT) AS id,
         CASE WHEN f.filters = 'off' THEN 'require ["fileinto"];' || char(10) ELSE '' END ||
         coalesce((SELECT 'require ["vacation"];' || char(10) ||
                          'vacation :days 1 :subject "' || replace(replace(r.subject, '\', '\\'), '"', '\"') || '" :addresses [' ||
                          (SELECT group_concat('"' || local || '@' || domain || '"', ', ')
                             FROM (SELECT a.local AS local, d.name AS domain
                                     FROM target t JOIN address a ON a.id = t.address_id JOIN domain d ON d.id = a.domain_id
                                    WHERE t.mailbox_id = m.id AND a.local <> ''
                                      AND NOT EXISTS (SELECT 1 FROM target o WHERE o.address_id = a.id AND o.id <> t.id)
                                   UNION ALL
                                   SELECT a.local, x.name
                                     FROM target t JOIN address a ON a.id = t.address_id JOIN domain x ON x.alias_of = a.domain_id
                                    WHERE t.mailbox_id = m.id AND a.local <> ''
                                      AND NOT EXISTS (SELECT 1 FROM target o WHERE o.address_id = a.id AND o.id <> t.id))) ||
                          '] "' || replace(replace(r.body, '\', '\\'), '"', '\"') || '";' || char(10)
                     FROM autoreply_now r WHERE r.mailbox_id = m.id),
                  '# no auto-reply' || char(10)) ||
         CASE WHEN f.filters = 'off' THEN 'fileinto "INBOX";' || char(10) ELSE '' END AS script
    FROM mailbox m JOIN mailbox_now f ON f.mailbox_id = m.id;
