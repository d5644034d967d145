-- What schema version 8 adds to version 7. The conventions are those of 1.sql.

-- Where the mail of a mailbox lies, as Dovecot 2.3 writes it: 'maildir:/PATH', 'maildir:/PATH:LAYOUT=fs', 'sdbox:/PATH' or
-- 'mdbox:/PATH'. NULL: Maildir in the home.
ALTER TABLE mailbox ADD COLUMN mail_place TEXT
  CHECK (mail_place GLOB 'maildir:/*' OR mail_place GLOB 'sdbox:/*' OR mail_place GLOB 'mdbox:/*');
CREATE INDEX mailbox_mail_place ON mailbox (mail_place) WHERE mail_place IS NOT NULL;
ALTER TABLE removed_mailbox ADD COLUMN mail_place TEXT;
CREATE INDEX removed_mailbox_mail_place ON removed_mailbox (mail_place) WHERE mail_place IS NOT NULL;

-- Kept, as the columns of 6.sql are: mail_place as fields of Dovecot's userdb, for both generations. From here on shared_import has
-- them as well, for a mailbox's own log-in.
ALTER TABLE mailbox ADD COLUMN mail_import TEXT;
