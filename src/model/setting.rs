//! The settings of a store, each with its default and its rule.

use super::{Address, DomainName, OldImap, Quota, Retention, SERVER_MEMORY_KIB};
use std::fmt;
use std::str::FromStr;

/// A setting of the store. The views of the read contract read some of them, so names and stored forms are public.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Setting {
    MailRoot,
    Hostname,
    DefaultQuota,
    ReaderGroup,
    WalIndex,
    MailUser,
    MailGroup,
    PostfixConfigDirectory,
    PostfixQueueDirectory,
    DovecotConfigFile,
    PasswordMinLength,
    PasswordMinScore,
    PasswordHistory,
    BreachList,
    Argon2Memory,
    Argon2Iterations,
    Argon2Parallelism,
    AppPasswords,
    Retention,
    SudoUsers,
    StandardAddresses,
    StandardAddressesTo,
    FiltersOutside,
    SenderHeader,
    OldImapServer,
    LearntDirectory,
}

/// Why a text is no setting, or no value of one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SettingError {
    Unknown,
    /// With the rule that it breaks.
    Value(String),
}

impl fmt::Display for SettingError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Unknown => {
                let names: Vec<_> = Setting::ALL.iter().map(|s| s.as_str()).collect();
                write!(f, "the settings are {}", names.join(", "))
            }
            Self::Value(rule) => f.write_str(rule),
        }
    }
}

impl std::error::Error for SettingError {}

impl Setting {
    pub const ALL: [Self; 26] = [
        Self::MailRoot,
        Self::Hostname,
        Self::DefaultQuota,
        Self::ReaderGroup,
        Self::WalIndex,
        Self::MailUser,
        Self::MailGroup,
        Self::PostfixConfigDirectory,
        Self::PostfixQueueDirectory,
        Self::DovecotConfigFile,
        Self::PasswordMinLength,
        Self::PasswordMinScore,
        Self::PasswordHistory,
        Self::BreachList,
        Self::Argon2Memory,
        Self::Argon2Iterations,
        Self::Argon2Parallelism,
        Self::AppPasswords,
        Self::Retention,
        Self::SudoUsers,
        Self::StandardAddresses,
        Self::StandardAddressesTo,
        Self::FiltersOutside,
        Self::SenderHeader,
        Self::OldImapServer,
        Self::LearntDirectory,
    ];

    pub fn as_str(self) -> &'static str {
        match self {
            Self::MailRoot => "mail-root",
            Self::Hostname => "hostname",
            Self::DefaultQuota => "default-quota",
            Self::ReaderGroup => "reader-group",
            Self::WalIndex => "wal-index",
            Self::MailUser => "mail-user",
            Self::MailGroup => "mail-group",
            Self::PostfixConfigDirectory => "postfix-config-directory",
            Self::PostfixQueueDirectory => "postfix-queue-directory",
            Self::DovecotConfigFile => "dovecot-config-file",
            Self::PasswordMinLength => "password-min-length",
            Self::PasswordMinScore => "password-min-score",
            Self::PasswordHistory => "password-history",
            Self::BreachList => "breach-list",
            Self::Argon2Memory => "argon2-memory",
            Self::Argon2Iterations => "argon2-iterations",
            Self::Argon2Parallelism => "argon2-parallelism",
            Self::AppPasswords => "app-passwords",
            Self::Retention => "retention",
            Self::SudoUsers => "sudo-users",
            Self::StandardAddresses => "standard-addresses",
            Self::StandardAddressesTo => "standard-addresses-to",
            Self::FiltersOutside => "filters-outside",
            Self::SenderHeader => "sender-header",
            Self::OldImapServer => "old-imap-server",
            Self::LearntDirectory => "learnt-directory",
        }
    }

    /// Whether it says how this host is set up. The others are rules for the mailboxes, on whichever host they are.
    pub fn is_of_host(self) -> bool {
        match self {
            Self::MailRoot
            | Self::Hostname
            | Self::ReaderGroup
            | Self::WalIndex
            | Self::MailUser
            | Self::MailGroup
            | Self::PostfixConfigDirectory
            | Self::PostfixQueueDirectory
            | Self::DovecotConfigFile
            | Self::BreachList
            | Self::SudoUsers
            | Self::OldImapServer
            | Self::LearntDirectory => true,
            Self::DefaultQuota
            | Self::PasswordMinLength
            | Self::PasswordMinScore
            | Self::PasswordHistory
            | Self::Argon2Memory
            | Self::Argon2Iterations
            | Self::Argon2Parallelism
            | Self::AppPasswords
            | Self::Retention
            | Self::StandardAddresses
            | Self::StandardAddressesTo
            | Self::FiltersOutside
            | Self::SenderHeader => false,
        }
    }

    /// Whether it describes the store's own files, or who may come to them: no other store decides about these.
    pub fn is_of_files(self) -> bool {
        matches!(self, Self::ReaderGroup | Self::WalIndex | Self::SudoUsers)
    }

    /// What it decides, with its unit.
    pub fn meaning(self) -> &'static str {
        match self {
            Self::MailRoot => "directory below which homes of new mailboxes are made",
            Self::Hostname => "name under which people reach this host",
            Self::DefaultQuota => "quota of mailboxes and domains without one",
            Self::ReaderGroup => "group that may read the store; fixed by init",
            Self::WalIndex => "who may write the WAL index: private or shared; fixed by init",
            Self::MailUser => "system user that owns the mail",
            Self::MailGroup => "system group that owns the mail",
            Self::PostfixConfigDirectory => "Postfix's configuration directory",
            Self::PostfixQueueDirectory => "Postfix's queue_directory, where the sockets of both servers meet",
            Self::DovecotConfigFile => "Dovecot's configuration file",
            Self::PasswordMinLength => "least number of characters in a password",
            Self::PasswordMinScore => "least zxcvbn score of a password, 0 to 4",
            Self::BreachList => "file of breached passwords, SHA-1 hashes in their order: its path, or none",
            Self::PasswordHistory => "how many of a mailbox's last passwords can't be set again",
            Self::Argon2Memory => "Argon2id memory for new hashes, KiB",
            Self::Argon2Iterations => "Argon2id iterations for new hashes",
            Self::Argon2Parallelism => "Argon2id lanes for new hashes",
            Self::AppPasswords => "rule where neither mailbox nor domain has one: app passwords required or optional",
            Self::Retention => "how long a deleted mailbox can be restored",
            Self::StandardAddresses => {
                "names of every domain that are delivered to one mailbox, such as postmaster,abuse; or none"
            }
            Self::StandardAddressesTo => "mailbox that gets the standard addresses of all domains; or none",
            Self::SudoUsers => "whom sudo may make root here: anyone, or operators with their rights alone",
            Self::FiltersOutside => {
                "whether people's filters may redirect mail outside the hosted domains: allowed or refused"
            }
            Self::SenderHeader => {
                "where mail names the log-in and address of its sender: inside or everywhere; see pipeline render"
            }
            Self::OldImapServer => {
                "IMAP server that is asked for passwords (import learn), or none; see pipeline render"
            }
            Self::LearntDirectory => {
                "directory in which Dovecot leaves learnt passwords for due run; see pipeline render"
            }
        }
    }

    /// The value in a new store, in its stored form. `None`: `init` has to find it out.
    pub fn default_value(self) -> Option<&'static str> {
        Some(match self {
            Self::MailRoot => "/var/vmail",
            Self::Hostname | Self::ReaderGroup => return None,
            Self::DefaultQuota => "5368709120",
            Self::WalIndex => "private",
            Self::MailUser | Self::MailGroup => "vmail",
            Self::PostfixConfigDirectory => "/etc/postfix",
            Self::PostfixQueueDirectory => "/var/spool/postfix",
            Self::DovecotConfigFile => "/etc/dovecot/dovecot.conf",
            Self::PasswordMinLength => "12",
            Self::PasswordMinScore => "3",
            Self::PasswordHistory => "5",
            Self::BreachList => "none",
            Self::Argon2Memory => "19456",
            Self::Argon2Iterations => "2",
            Self::Argon2Parallelism => "1",
            Self::AppPasswords => "optional",
            Self::Retention => "30d",
            Self::SudoUsers => "anyone",
            Self::StandardAddresses | Self::StandardAddressesTo => "none",
            Self::FiltersOutside => "allowed",
            Self::SenderHeader => "inside",
            Self::OldImapServer => "none",
            Self::LearntDirectory => "/run/vmailctl",
        })
    }

    /// The stored form of what a person typed, or the rule that it breaks.
    pub fn parse_value(self, typed: &str) -> Result<String, SettingError> {
        let range = |low: u32, high: u32| match typed.parse::<u32>() {
            Ok(n) if (low..=high).contains(&n) => Ok(n.to_string()),
            _ => Err(SettingError::Value(format!("{self} is a whole number from {low} to {high}"))),
        };
        let value = |e: &dyn fmt::Display| SettingError::Value(format!("{self}: {e}"));
        let either = |words: [&str; 2]| match words.contains(&typed) {
            true => Ok(typed.to_owned()),
            false => Err(value(&words.join(" or "))),
        };
        match self {
            Self::MailRoot
            | Self::PostfixConfigDirectory
            | Self::PostfixQueueDirectory
            | Self::DovecotConfigFile
            | Self::LearntDirectory => {
                parse_path(typed).ok_or_else(|| value(&"an absolute path without '..', quotes or white space"))
            }
            Self::BreachList if typed == "none" => Ok(typed.to_owned()),
            Self::BreachList => {
                parse_path(typed).ok_or_else(|| value(&"none, or an absolute path without '..', quotes or white space"))
            }
            Self::Hostname => typed.parse::<DomainName>().map(|d| d.to_string()).map_err(|e| value(&e)),
            Self::DefaultQuota => typed.parse::<Quota>().map(stored_quota).map_err(|e| value(&e)),
            Self::ReaderGroup | Self::MailUser | Self::MailGroup => parse_account(typed)
                .ok_or_else(|| value(&"letters, digits, '.', '-' and '_', beginning with a letter or '_'")),
            Self::WalIndex => either(["private", "shared"]),
            // Below 8 the estimate of strength has nothing to go by; 64 keeps pass phrases possible.
            Self::PasswordMinLength => range(8, 64),
            Self::PasswordMinScore => range(0, 4),
            Self::PasswordHistory => range(0, 24),
            // RFC 9106, 3.1.
            Self::Argon2Memory => range(8, SERVER_MEMORY_KIB),
            Self::Argon2Iterations => range(1, 64),
            Self::Argon2Parallelism => range(1, 16),
            Self::AppPasswords => either(["required", "optional"]),
            Self::Retention => typed.parse::<Retention>().map(|span| span.to_string()).map_err(|e| value(&e)),
            Self::StandardAddresses => standard_names(typed)
                .ok_or_else(|| value(&format!("none, or some of {}, with commas", STANDARD_NAMES.join(", ")))),
            Self::StandardAddressesTo => match typed {
                "none" => Ok(typed.to_owned()),
                address => address.parse::<Address>().map(|a| a.to_string()).map_err(|e| value(&e)),
            },
            Self::SudoUsers => either(["anyone", "operators"]),
            Self::FiltersOutside => either(["allowed", "refused"]),
            Self::SenderHeader => either(["inside", "everywhere"]),
            Self::OldImapServer if typed == "none" => Ok(typed.to_owned()),
            Self::OldImapServer => typed
                .parse::<OldImap>()
                .map(|server| server.to_string())
                .map_err(|rule| value(&format!("none, or {rule}"))),
        }
    }

    /// Whether a stored value is one that could have been set: another program may have written it.
    pub fn takes(self, stored: &str) -> Result<(), SettingError> {
        self.parse_value(&self.show_value(stored)).map(drop)
    }

    /// A stored value as it is shown, which `parse_value` reads back.
    pub fn show_value(self, stored: &str) -> String {
        match self {
            Self::DefaultQuota => quota_from_stored(stored).map_or_else(|| stored.to_owned(), |q| q.to_string()),
            _ => stored.to_owned(),
        }
    }
}

/// Names that stand for a function in every domain (RFC 2142, and those that certificates are issued on). The table
/// `standard_name` has the same.
const STANDARD_NAMES: [&str; 8] =
    ["abuse", "admin", "administrator", "hostmaster", "noc", "postmaster", "security", "webmaster"];

/// In their order, each once.
fn standard_names(typed: &str) -> Option<String> {
    if typed == "none" {
        return Some(typed.to_owned());
    }
    let said: Vec<String> = typed.split(',').map(|name| name.trim().to_ascii_lowercase()).collect();
    let known = said.iter().all(|name| STANDARD_NAMES.contains(&name.as_str()));
    let names = STANDARD_NAMES.into_iter().filter(|name| said.iter().any(|said| said == name));
    known.then(|| names.collect::<Vec<_>>().join(","))
}

/// Quotas are numbers in the store; -1 stands for "unlimited".
fn stored_quota(quota: Quota) -> String {
    match quota {
        Quota::Unlimited => "-1".to_owned(),
        Quota::Bytes(bytes) => bytes.to_string(),
    }
}

fn quota_from_stored(stored: &str) -> Option<Quota> {
    match stored.parse().ok()? {
        -1 => Some(Quota::Unlimited),
        bytes => Some(Quota::Bytes(bytes)),
    }
}

/// A path that can be written into the servers' configuration and into shell commands as it is: absolute, of letters,
/// digits and `./_-+@:,=~`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PlainPath(String);

impl PlainPath {
    pub fn as_str(&self) -> &str {
        &self.0
    }

    pub fn from_stored(path: String) -> Self {
        Self(path)
    }
}

impl FromStr for PlainPath {
    type Err = SettingError;

    fn from_str(text: &str) -> Result<Self, SettingError> {
        let rule = "the path is not absolute, or has '..', quotes, white space or other special characters";
        parse_path(text).map(Self).ok_or_else(|| SettingError::Value(rule.to_owned()))
    }
}

/// These paths are written into the servers' configuration and into shell commands, so they are plain.
fn parse_path(typed: &str) -> Option<String> {
    let trimmed = typed.trim_end_matches('/');
    (is_plain_path(typed) && !trimmed.is_empty()).then(|| trimmed.to_owned())
}

pub(super) fn is_plain_path(typed: &str) -> bool {
    let plain = typed.bytes().all(|b| b.is_ascii_alphanumeric() || b"/._-+@:,=~".contains(&b));
    typed.starts_with('/') && plain && !typed.split('/').any(|part| part == "..")
}

fn parse_account(typed: &str) -> Option<String> {
    let plain = typed.bytes().all(|b| b.is_ascii_alphanumeric() || b"._-".contains(&b));
    let start = typed.starts_with(|c: char| c.is_ascii_alphabetic() || c == '_');
    (plain && start && typed.len() <= 32).then(|| typed.to_owned())
}

impl FromStr for Setting {
    type Err = SettingError;

    fn from_str(text: &str) -> Result<Self, SettingError> {
        Self::ALL.into_iter().find(|s| s.as_str() == text).ok_or(SettingError::Unknown)
    }
}

impl fmt::Display for Setting {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn defaults_obey_their_own_rules_and_read_back() {
        for setting in Setting::ALL {
            assert_eq!(setting.as_str().parse(), Ok(setting));
            if let Some(stored) = setting.default_value() {
                assert_eq!(setting.parse_value(&setting.show_value(stored)), Ok(stored.to_owned()), "{setting}");
                assert_eq!(setting.takes(stored), Ok(()));
            }
        }
    }

    #[test]
    fn values_are_checked() {
        for (setting, typed) in [
            (Setting::MailRoot, "vmail"),
            (Setting::MailRoot, "/"),
            (Setting::MailRoot, "/var/../etc"),
            (Setting::MailRoot, "/var/my mail"),
            (Setting::MailUser, "vmail;id"),
            (Setting::DefaultQuota, "5GB"),
            (Setting::DefaultQuota, "5120"),
            (Setting::Retention, "6m"),
            (Setting::Retention, "0d"),
            (Setting::PasswordMinScore, "5"),
            (Setting::Argon2Memory, "262144"),
            (Setting::WalIndex, "open"),
            (Setting::FiltersOutside, "no"),
            (Setting::SenderHeader, "outside"),
            (Setting::OldImapServer, "old.example.com"),
            (Setting::LearntDirectory, "run/vmailctl"),
        ] {
            assert!(setting.parse_value(typed).is_err(), "{setting}={typed}");
        }
        assert_eq!(Setting::DefaultQuota.parse_value("unlimited"), Ok("-1".into()));
        assert_eq!(Setting::MailRoot.parse_value("/srv/mail/"), Ok("/srv/mail".into()));
    }
}
