//! Where a source has what is not in its rows, as its makers configure it: what writes what is read, where the mail lies and
//! how, and how one logs in to it. One table for the guide and for the look at a source.

/// What a move from a source is made of beside its rows.
#[derive(Debug)]
pub struct Whereabouts {
    /// At the old host, what writes the input of an import.
    pub dump: &'static [&'static str],
    /// The file or the directory that this comes to.
    pub input: &'static str,
    pub mail: &'static str,
    /// How messages are wrapped there.
    pub wrapped: &'static str,
    pub way: Way,
    pub log_in: LogInThere,
    /// What stands before the names of folders there.
    pub folder_prefix: Option<&'static str>,
    pub filters: &'static str,
    pub dkim: &'static str,
    pub passwords: &'static str,
}

/// How the mail comes here.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Way {
    /// Read where it lies, on this host or after rsync into this directory, which is its mail base.
    InPlace(&'static str),
    /// By IMAP alone: its files can't be read here, or nobody has them.
    Copied,
}

/// Who can log in to all mailboxes there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LogInThere {
    /// A master user, made by these commands or in these words; and what is typed, if that is not `%u*NAME`.
    Master { made: &'static [&'static str], text: &'static str, name: Option<&'static str> },
    /// Each mailbox has a password of its own, which comes so.
    Each(&'static str),
    /// Nobody with a password alone.
    Nobody(&'static str),
}

const OWN_DOVECOT: LogInThere = LogInThere::Master {
    made: &[],
    text: "Give the Dovecot of the old host a passdb with master = yes and auth_master_user_separator = *. A host with \
           another IMAP server needs a password for each mailbox: use --passwords FILE instead of --master-user.",
    name: None,
};

const FILTERS_IN_HOME: &str = "Sieve scripts lie in the old home, as .dovecot.sieve and sieve/. Between two Dovecots, import \
                               mail with --over-ssh brings them. Otherwise use 'doveadm sieve put -a -u ADDRESS NAME < FILE' here.";

const NO_DKIM: &str = "The product has no key of its own: look at the milter of the old host, OpenDKIM or rspamd.";
const KEPT: &str = "Hashes come along, and people log in with the password that they have.";
pub(super) const NONE_COME: &str = "No password comes along. Everybody needs a new one.";

pub(super) const MAILCOW: Whereabouts = Whereabouts {
    dump: &["docker compose exec -T mysql-mailcow sh -c 'MYSQL_PWD=\"$MYSQL_PASSWORD\" mysqldump \
             --default-character-set=utf8mb4 -u \"$MYSQL_USER\" \"$MYSQL_DATABASE\"' | gzip > mailcow.sql.gz"],
    input: "mailcow.sql.gz",
    mail: "in the volume vmail-vol-1, as /var/vmail/DOMAIN/USER/Maildir",
    wrapped: "encrypted by mail_crypt and compressed by lz4; the keys are in the volume crypt-vol-1",
    way: Way::Copied,
    log_in: LogInThere::Master {
        made: &["docker compose up -d"],
        text: "Set DOVECOT_MASTER_USER=mover and DOVECOT_MASTER_PASS in mailcow.conf, and start the containers again.",
        name: Some("%u*mover@mailcow.local"),
    },
    folder_prefix: None,
    filters: "Sieve scripts are in the database and in vmail-vol-1. Export those that people want, and set each here with 'doveadm sieve put -a -u ADDRESS NAME < FILE'.",
    dkim: "The keys are in Redis, not in the dump. The page 'ARC/DKIM keys' of the administration shows each private key.",
    passwords: KEPT,
};

pub(super) const MAILU: Whereabouts = Whereabouts {
    dump: &["docker compose exec -T admin flask mailu config-export --secrets --full > mailu.yml"],
    input: "mailu.yml",
    mail: "as /mail/ADDRESS, which is the Maildir itself",
    wrapped: "plain, or compressed where COMPRESSION is set",
    way: Way::InPlace("/mail"),
    log_in: LogInThere::Each("Mailu has no master user: give each mailbox a token, or ask people for their password."),
    folder_prefix: None,
    filters: "Sieve scripts lie in the Maildir of each person. Set each here with 'doveadm sieve put -a -u ADDRESS NAME < FILE'.",
    dkim: "The keys lie in /mailu/dkim, as DOMAIN.SELECTOR.key.",
    passwords: "Hashes of the form bcrypt-sha256 cannot be checked by Dovecot: nearly everybody needs a new password.",
};

pub(super) const DOCKER_MAILSERVER: Whereabouts = Whereabouts {
    dump: &["tar -czf dms-config.tar.gz -C docker-data/dms config", "tar -xzf dms-config.tar.gz  # here"],
    input: "config",
    mail: "as /var/mail/DOMAIN/USER, which is the Maildir itself; the home is below it",
    wrapped: "plain, or compressed where a user-patch says so",
    way: Way::InPlace("/var/mail"),
    log_in: LogInThere::Master {
        made: &["docker exec -it mailserver setup dovecot-master add mover"],
        text: "",
        name: None,
    },
    folder_prefix: None,
    filters: "A script is home/.dovecot.sieve of each person. Set each here with 'doveadm sieve put -a -u ADDRESS NAME < FILE'.",
    dkim: "The keys lie in config/opendkim/keys/DOMAIN/mail.private, or in config/rspamd/dkim.",
    passwords: KEPT,
};

pub(super) const MAIL_IN_A_BOX: Whereabouts = Whereabouts {
    dump: &["sqlite3 /home/user-data/mail/users.sqlite '.backup users.sqlite'"],
    input: "users.sqlite",
    mail: "as /home/user-data/mail/mailboxes/DOMAIN/USER, which is the Maildir itself, of the user mail",
    wrapped: "plain",
    way: Way::InPlace("/home/user-data/mail/mailboxes"),
    log_in: OWN_DOVECOT,
    folder_prefix: None,
    filters: "Sieve scripts lie in /home/user-data/mail/sieve/DOMAIN/USER. Set each here with 'doveadm sieve put -a -u ADDRESS NAME < FILE'.",
    dkim: "The key is /home/user-data/mail/dkim/mail.private, with the selector mail. The box also is the DNS server of its domains.",
    passwords: KEPT,
};

pub(super) const POSTFIXADMIN: Whereabouts = Whereabouts {
    dump: &["mysqldump postfixadmin | gzip > pfa.sql.gz"],
    input: "pfa.sql.gz",
    mail: "as the column maildir of each mailbox says, below the mail base of its Dovecot; that is the Maildir itself",
    wrapped: "as the configuration of that Dovecot says, mostly plain",
    way: Way::InPlace("/var/mail/vmail"),
    log_in: OWN_DOVECOT,
    folder_prefix: None,
    filters: FILTERS_IN_HOME,
    dkim: NO_DKIM,
    passwords: KEPT,
};

pub(super) const IREDMAIL: Whereabouts = Whereabouts {
    dump: &["mysqldump vmail | gzip > vmail.sql.gz"],
    input: "vmail.sql.gz",
    mail: "as /var/vmail/vmail1/DOMAIN/…/Maildir, as its row says",
    wrapped: "plain",
    way: Way::InPlace("/var/vmail"),
    log_in: LogInThere::Master {
        made: &[],
        text: "Add a line mover@not-exist.com:HASH to /etc/dovecot/dovecot-master-users; doveadm pw makes the hash.",
        name: Some("%u*mover@not-exist.com"),
    },
    folder_prefix: None,
    filters: "A script is sieve/dovecot.sieve in the old home. Set each here with 'doveadm sieve put -a -u ADDRESS NAME < FILE'.",
    dkim: "Amavis has the keys in /var/lib/dkim, as DOMAIN.pem.",
    passwords: KEPT,
};

pub(super) const MODOBOA: Whereabouts = Whereabouts {
    dump: &["mysqldump modoboa | gzip > modoboa.sql.gz"],
    input: "modoboa.sql.gz",
    mail: "as /srv/vmail/DOMAIN/USER/Maildir",
    wrapped: "plain, or encrypted where its storage was set up so",
    way: Way::InPlace("/srv/vmail"),
    log_in: OWN_DOVECOT,
    folder_prefix: None,
    filters: FILTERS_IN_HOME,
    dkim: "OpenDKIM has the keys; the database names the path of each, mostly below /var/lib/dkim.",
    passwords: KEPT,
};

pub(super) const VIMBADMIN: Whereabouts = Whereabouts {
    dump: &["mysqldump vimbadmin | gzip > vimbadmin.sql.gz"],
    input: "vimbadmin.sql.gz",
    mail: "as /srv/vmail/DOMAIN/USER/mail, with folders as directories (LAYOUT=fs)",
    wrapped: "plain",
    way: Way::InPlace("/srv/vmail"),
    log_in: OWN_DOVECOT,
    folder_prefix: None,
    filters: FILTERS_IN_HOME,
    dkim: NO_DKIM,
    passwords: KEPT,
};

pub(super) const POSTDOVE: Whereabouts = Whereabouts {
    dump: &["sqlite3 /etc/postdove/postdove.sqlite '.backup postdove.sqlite'"],
    input: "postdove.sqlite",
    mail: "as its Dovecot is configured",
    wrapped: "as its Dovecot is configured",
    way: Way::InPlace("/var/vmail"),
    log_in: OWN_DOVECOT,
    folder_prefix: None,
    filters: FILTERS_IN_HOME,
    dkim: NO_DKIM,
    passwords: KEPT,
};

pub(super) const DOVECOT_PASSWD: Whereabouts = Whereabouts {
    dump: &["cp /etc/dovecot/users users"],
    input: "users",
    mail: "in the homes of the file, as mail_location of that Dovecot says",
    wrapped: "as the configuration of that Dovecot says",
    way: Way::InPlace("/var/vmail"),
    log_in: OWN_DOVECOT,
    folder_prefix: None,
    filters: FILTERS_IN_HOME,
    dkim: NO_DKIM,
    passwords: KEPT,
};

pub(super) const GOOGLE: Whereabouts = Whereabouts {
    dump: &["gam print users fields primaryemail,name,suspended,aliases > users.csv", "gam print groups > groups.csv"],
    input: "users.csv",
    mail: "at Google, read over IMAP from imap.gmail.com; a label is a folder, and [Gmail]/All Mail has each message again",
    wrapped: "plain over IMAP",
    way: Way::Copied,
    log_in: LogInThere::Each(
        "IMAP takes an app password of each person, whose account has the second factor switched on.",
    ),
    folder_prefix: None,
    filters: "Filters of Gmail have no equivalent here. People write new ones.",
    dkim: "Google does not give the key away. Make a new one, and publish it with another selector before the move.",
    passwords: NONE_COME,
};

pub(super) const MICROSOFT365: Whereabouts = Whereabouts {
    dump: &["pwsh -Command 'Get-Mailbox -ResultSize Unlimited | Export-Csv mailboxes.csv'"],
    input: "mailboxes.csv",
    mail: "at Microsoft, read over IMAP from outlook.office365.com",
    wrapped: "plain over IMAP",
    way: Way::Copied,
    log_in: LogInThere::Nobody(
        "Microsoft takes no password over IMAP, only OAuth, which import mail does not speak. Copy the mail with a program \
         that does, from there into the mailboxes here over IMAP; import status then tells who has mail.",
    ),
    folder_prefix: None,
    filters: "Rules of Outlook have no equivalent here. People write new ones.",
    dkim: "Microsoft does not give the key away. Make a new one, and publish it with another selector before the move.",
    passwords: NONE_COME,
};

pub(super) const CSV: Whereabouts = Whereabouts {
    dump: &[],
    input: "people.csv",
    mail: "at the old host, read over IMAP",
    wrapped: "plain over IMAP",
    way: Way::Copied,
    log_in: OWN_DOVECOT,
    folder_prefix: None,
    filters: FILTERS_IN_HOME,
    dkim: NO_DKIM,
    passwords: "A column password comes along. Who has none needs a new one.",
};
