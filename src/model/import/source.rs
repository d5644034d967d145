//! The mail systems that are known.

use super::{Tables, docker_mailserver, google, mailu, microsoft, modoboa, plain_csv, postfixadmin};

/// A mail system of another maker.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Source {
    PostfixAdmin,
    DockerMailserver,
    Mailu,
    Modoboa,
    Mailcow,
    IRedMail,
    MailInABox,
    DovecotPasswd,
    Postdove,
    ViMbAdmin,
    Google,
    Microsoft365,
    Csv,
}

/// What a source can be read from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    /// A database, or a dump of one.
    Tables,
    /// A file, or a directory of files.
    Texts,
    Either,
}

/// How the texts of a source are written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Writing {
    /// CSV with a heading.
    Sheets,
    /// CSV without one; the first field of a record says of which kind it is. The table has `kind` and `fields`.
    Records { table: &'static str, separator: u8 },
    /// One entry a line. The table of a file has [`super::LINE`].
    Lines,
    /// YAML or JSON, in UTF-8: lists of objects below names. The `inner` lists that objects have in them become tables of
    /// their own, whose rows have the attributes `naming` of the object, too.
    Objects { naming: &'static [&'static str], inner: &'static [&'static str] },
}

impl Source {
    pub const ALL: [Self; 13] = [
        Self::PostfixAdmin,
        Self::DockerMailserver,
        Self::Mailu,
        Self::Modoboa,
        Self::Mailcow,
        Self::IRedMail,
        Self::MailInABox,
        Self::DovecotPasswd,
        Self::Postdove,
        Self::ViMbAdmin,
        Self::Google,
        Self::Microsoft365,
        Self::Csv,
    ];

    pub fn as_str(self) -> &'static str {
        match self {
            Self::PostfixAdmin => "postfixadmin",
            Self::DockerMailserver => "docker-mailserver",
            Self::Mailu => "mailu",
            Self::Modoboa => "modoboa",
            Self::Mailcow => "mailcow",
            Self::IRedMail => "iredmail",
            Self::MailInABox => "mail-in-a-box",
            Self::DovecotPasswd => "dovecot-passwd",
            Self::Postdove => "postdove",
            Self::ViMbAdmin => "vimbadmin",
            Self::Google => "google",
            Self::Microsoft365 => "microsoft365",
            Self::Csv => "csv",
        }
    }

    /// Its name as its makers write it, and what it is read from.
    pub fn title(self) -> &'static str {
        match self {
            Self::PostfixAdmin => "PostfixAdmin",
            Self::DockerMailserver => "docker-mailserver",
            Self::Mailu => "Mailu",
            Self::Modoboa => "Modoboa",
            Self::Mailcow => "mailcow",
            Self::IRedMail => "iRedMail",
            Self::MailInABox => "Mail-in-a-Box",
            Self::DovecotPasswd => "a Dovecot passwd-file",
            Self::Postdove => "postdove",
            Self::ViMbAdmin => "ViMbAdmin",
            Self::Google => "Google Workspace",
            Self::Microsoft365 => "Microsoft 365",
            Self::Csv => "a CSV file",
        }
    }

    pub fn help(self) -> &'static str {
        match self {
            Self::PostfixAdmin => "PostfixAdmin: its SQLite file, or a dump of MySQL or PostgreSQL",
            Self::DockerMailserver => "docker-mailserver: its config directory",
            Self::Mailu => "Mailu: 'config-export --secrets' in YAML or JSON, or main.db",
            Self::Modoboa => "Modoboa: its SQLite file, a dump, or the CSV of 'modo export'",
            Self::Mailcow => "mailcow: a dump of its database",
            Self::IRedMail => "iRedMail: a dump of the vmail database",
            Self::MailInABox => "Mail-in-a-Box: users.sqlite",
            Self::DovecotPasswd => "a passwd-file of Dovecot",
            Self::Postdove => "postdove: its SQLite file",
            Self::ViMbAdmin => "ViMbAdmin: a dump of its database",
            Self::Google => "Google Workspace: the users' CSV, or a directory with CSV files of GAM beside it",
            Self::Microsoft365 => "Microsoft 365: CSV of the admin centre, Entra or PowerShell; a file or a directory",
            Self::Csv => "CSV with a heading: address, and name, password, quota, aliases",
        }
    }

    pub fn form(self) -> Form {
        match self {
            Self::PostfixAdmin
            | Self::Mailcow
            | Self::IRedMail
            | Self::MailInABox
            | Self::Postdove
            | Self::ViMbAdmin => Form::Tables,
            Self::Mailu | Self::Modoboa => Form::Either,
            Self::DockerMailserver | Self::DovecotPasswd | Self::Google | Self::Microsoft365 | Self::Csv => Form::Texts,
        }
    }

    /// Whether it has addresses alone, and no list of its domains.
    pub(super) fn implies_domains(self) -> bool {
        match self {
            Self::DockerMailserver | Self::DovecotPasswd | Self::Google | Self::Microsoft365 | Self::Csv => true,
            Self::PostfixAdmin
            | Self::Mailu
            | Self::Modoboa
            | Self::Mailcow
            | Self::IRedMail
            | Self::MailInABox
            | Self::Postdove
            | Self::ViMbAdmin => false,
        }
    }

    /// Whether its Postfix looks the catch-all up for mailboxes, too, unless they have an alias row of their own.
    pub(super) fn catch_all_goes_first(self) -> bool {
        match self {
            Self::PostfixAdmin
            | Self::DockerMailserver
            | Self::Mailcow
            | Self::IRedMail
            | Self::Postdove
            | Self::ViMbAdmin => true,
            Self::Mailu
            | Self::Modoboa
            | Self::MailInABox
            | Self::DovecotPasswd
            | Self::Google
            | Self::Microsoft365
            | Self::Csv => false,
        }
    }

    /// What a text of it is written in.
    pub fn writing(self) -> Writing {
        match self {
            Self::DockerMailserver | Self::DovecotPasswd => Writing::Lines,
            Self::Mailu => Writing::Objects { naming: &mailu::NAMING, inner: &mailu::INNER },
            Self::Modoboa => Writing::Records { table: modoboa::RECORDS, separator: b';' },
            // Of a database, one sheet a table.
            Self::PostfixAdmin
            | Self::Mailcow
            | Self::IRedMail
            | Self::MailInABox
            | Self::Postdove
            | Self::ViMbAdmin
            | Self::Google
            | Self::Microsoft365
            | Self::Csv => Writing::Sheets,
        }
    }

    /// Which table the rows of a sheet belong to, by the file's name and the heading; or a list of objects, by its name.
    /// `None`: it is nothing of this source.
    pub fn table(self, name: &str, columns: &[String]) -> Option<String> {
        let known = match self {
            Self::Google => google::table(columns),
            Self::Microsoft365 => microsoft::table(columns),
            Self::Csv => plain_csv::table(columns),
            Self::Mailu => mailu::table(name),
            _ => return Some(name.rsplit_once('.').map_or(name, |(stem, _)| stem).to_lowercase()),
        };
        known.map(str::to_owned)
    }

    /// Whether what stands in a file is of use, or its name alone.
    pub fn reads(self, name: &str) -> bool {
        match self {
            Self::DockerMailserver => name.ends_with(".cf"),
            _ if self.form() == Form::Tables => name.ends_with(".csv") || name.ends_with(".tsv"),
            _ => true,
        }
    }

    /// What a directory is, if it shows in the names of its files.
    pub fn of_files<'a>(mut names: impl Iterator<Item = &'a str>) -> Option<Self> {
        names.any(|name| name == docker_mailserver::ACCOUNTS).then_some(Self::DockerMailserver)
    }

    /// What tables are of, by their names.
    pub fn of_tables(tables: &impl Tables) -> Option<Self> {
        let all = |names: &[&str]| names.iter().all(|name| tables.has(name));
        Some(match () {
            () if all(&["forwardings", "mailbox", "domain"]) => Self::IRedMail,
            () if all(&["sender_acl", "mailbox", "alias", "domain"]) => Self::Mailcow,
            () if all(&["mailbox", "alias", "domain"]) && tables.has_column("mailbox", "domain_id") => Self::ViMbAdmin,
            () if all(&["admin_mailbox", "admin_domain", "core_user"]) => Self::Modoboa,
            () if all(&["vmailbox", "address", "domain"]) => Self::Postdove,
            () if all(&["user", "alias", "domain", "alternative"]) => Self::Mailu,
            () if all(&["users", "aliases"]) && tables.has_column("users", "privileges") => Self::MailInABox,
            () if postfixadmin::prefix(tables).is_some() => Self::PostfixAdmin,
            () => return None,
        })
    }

    /// What a text is, by its begin and by the names of its columns, if it is a sheet.
    pub fn of_text(begin: &str, columns: &[String]) -> Option<Self> {
        let lines = || begin.lines().map(str::trim_end).filter(|line| !line.is_empty() && !line.starts_with('#'));
        let first = lines().next()?;
        let keys = ["domain:", "user:", "alias:", "relay:", "domains:", "users:", "aliases:"];
        if first.starts_with('{') || lines().any(|line| keys.contains(&line)) {
            return Some(Self::Mailu);
        }
        let kinds = ["domain;", "domainalias;", "relaydomain;", "account;", "alias;", "forward;", "dlist;"];
        if kinds.iter().any(|kind| first.starts_with(kind)) {
            return Some(Self::Modoboa);
        }
        let has = |name: &str| columns.iter().any(|column| column == name);
        Some(match () {
            () if has("email address") && (has("first name") || has("org unit path")) => Self::Google,
            () if has("delegateaddress") || has("targettype") || has("forwardenabled") || has("primaryemail") => {
                Self::Google
            }
            () if ["userprincipalname", "user principal name", "primarysmtpaddress", "user name"]
                .map(has)
                .contains(&true) =>
            {
                Self::Microsoft365
            }
            () if ["address", "email", "mail", "user"].map(has).contains(&true) => Self::Csv,
            () if first.split(':').count() > 1 => Self::DovecotPasswd,
            () => return None,
        })
    }
}
