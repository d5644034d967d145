//! `import mail`, `import verify` and `import status`.

use super::arguments::read_line_of;
use super::console::Console;
use crate::admin::mail_copy::{self, AnsweredAddress, CopiedMailbox, Copying, VerifiedMailbox, Whose};
use crate::carry::mail_copy::{LogIns, MailSource, Old, run};
use crate::carry::mail_verify::{SmtpServers, addresses, run as verify};
use crate::effect::{
    Encryption, OldHost, OldShell, PasswordLines, Privacy, read_passwords, read_short, require_private,
};
use crate::error::{CopyFailure, Failure};
use crate::model::{CopyState, DomainName, MailboxName, PlainPath, Quota, Secret};
use crate::render::{self, List, Listed, Value};
use crate::store::UsageFile;
use clap::{ArgGroup, Args, ValueEnum};
use std::ops::ControlFlow;
use std::path::{Path, PathBuf};

/// How the other host is reached.
#[derive(Debug, Args)]
#[command(group(ArgGroup::new("old").args(["from_host", "over_ssh"]).required(true)))]
#[command(group(ArgGroup::new("log_in").args(["master_user", "passwords", "over_ssh"]).required(true)))]
pub(super) struct OtherHost {
    /// The other host, by the name in its certificate
    #[arg(long, value_name = "HOST", value_parser = host_name)]
    from_host: Option<String>,

    /// Run doveadm of the old host by ssh: both hosts have Dovecot, and filters come along
    #[arg(long, value_name = "[USER@]HOST", value_parser = ssh_name)]
    over_ssh: Option<String>,

    /// Port of its IMAP server [default: 993, or 143 without --encryption tls]
    #[arg(long, value_name = "PORT", value_parser = clap::value_parser!(u16).range(1..))]
    port: Option<u16>,

    /// How the connection is encrypted
    #[arg(long, value_name = "HOW", default_value = "tls")]
    encryption: How,

    /// Certificates to trust instead of those of the system
    #[arg(long, value_name = "FILE")]
    ca_file: Option<PlainPath>,

    /// Log in to all mailboxes as this master user
    #[arg(long, value_name = "NAME", requires = "password_file", value_parser = one_line)]
    master_user: Option<String>,

    /// Read the password of the master user from a file that only root can read
    #[arg(long, value_name = "FILE", requires = "master_user")]
    password_file: Option<PathBuf>,

    /// Name to log in with: %u is the address, %n its local part, %d its domain [default: %u, or %u*NAME]
    #[arg(long, value_name = "TEXT", conflicts_with = "passwords", value_parser = one_line)]
    log_in_as: Option<String>,

    /// Read a password for each mailbox from a private file: CSV with address, password, user
    #[arg(long, value_name = "FILE")]
    passwords: Option<PathBuf>,

    /// Prefix of all folders there, such as INBOX
    #[arg(long, value_name = "NAME", conflicts_with = "over_ssh", value_parser = one_line)]
    folder_prefix: Option<String>,

    /// Name of the namespace of people's own folders in the configuration there
    #[arg(long, value_name = "NAME", default_value = "inbox", value_parser = word, requires = "over_ssh")]
    old_namespace: String,

    /// Mailboxes at the same time
    #[arg(long, value_name = "N", default_value_t = 4, value_parser = clap::value_parser!(u16).range(1..=32))]
    jobs: u16,
}

/// Whose mail it is.
#[derive(Debug, Args)]
pub(super) struct Chosen {
    /// Only these mailboxes
    #[arg(value_name = "MAILBOX", conflicts_with = "domain")]
    mailboxes: Vec<MailboxName>,

    /// Only in this domain
    #[arg(long, value_name = "DOMAIN")]
    domain: Option<DomainName>,
}

impl Chosen {
    pub(super) fn whose(self) -> Whose {
        Whose { mailboxes: self.mailboxes, domain: self.domain }
    }
}

/// Copy the mail of mailboxes from another host
#[derive(Debug, Args)]
pub(super) struct Mail {
    #[command(flatten)]
    whose: Chosen,

    #[command(flatten)]
    other: OtherHost,
}

/// Compare the mail of mailboxes with that of another host
#[derive(Debug, Args)]
pub(super) struct Verify {
    #[command(flatten)]
    whose: Chosen,

    #[command(flatten)]
    other: OtherHost,

    /// Messages of each mailbox to compare whole
    #[arg(long, value_name = "N", default_value_t = 20)]
    sample: u16,

    /// Ask this SMTP server of the other host for each address, too
    #[arg(long, value_name = "HOST:PORT", value_parser = server_name)]
    smtp: Option<String>,

    /// The SMTP server of this host
    #[arg(long, value_name = "HOST:PORT", default_value = "localhost:25", value_parser = server_name, requires = "smtp")]
    smtp_here: String,
}

#[derive(Clone, Copy, Debug, ValueEnum)]
enum How {
    /// From the beginning
    Tls,
    /// After STARTTLS
    Starttls,
    /// Not at all
    None,
}

impl From<How> for Encryption {
    fn from(how: How) -> Self {
        match how {
            How::Tls => Self::Tls,
            How::Starttls => Self::StartTls,
            How::None => Self::None,
        }
    }
}

/// Show how far the mail of mailboxes is copied
#[derive(Debug, Args)]
pub(super) struct Status {
    #[command(flatten)]
    whose: Chosen,
}

/// A host name or an address: nothing that a configuration file or a command could mistake.
pub(super) fn host_name(text: &str) -> Result<String, String> {
    let is_plain = |c: char| c.is_ascii_alphanumeric() || matches!(c, '.' | '-' | ':' | '_');
    if !text.is_empty() && !text.starts_with('-') && text.chars().all(is_plain) {
        Ok(text.to_ascii_lowercase())
    } else {
        Err("a host is a name or an address, without other characters".to_owned())
    }
}

/// A text of a log-in or a folder, which stands in one line of a configuration.
fn one_line(text: &str) -> Result<String, String> {
    if text.is_empty() {
        Err("the value is empty".to_owned())
    } else if text.chars().any(char::is_control) {
        Err("the value has a line end or another control character".to_owned())
    } else {
        Ok(text.to_owned())
    }
}

fn server_name(text: &str) -> Result<String, String> {
    let named = text
        .rsplit_once(':')
        .and_then(|(host, port)| Some((host_name(host).ok()?, port.parse::<u16>().ok().filter(|port| *port > 0)?)));
    named
        .map(|(host, port)| format!("{host}:{port}"))
        .ok_or_else(|| "name a host and a port, as in old.example.com:25".to_owned())
}

fn ssh_name(text: &str) -> Result<String, String> {
    match text.split_once('@') {
        Some((user, host)) => Ok(format!("{}@{}", word(user)?, host_name(host)?)),
        None => host_name(text),
    }
}

fn word(text: &str) -> Result<String, String> {
    let is_plain = |c: char| c.is_ascii_alphanumeric() || matches!(c, '.' | '-' | '_');
    if !text.is_empty() && !text.starts_with('-') && text.chars().all(is_plain) {
        Ok(text.to_owned())
    } else {
        Err("use letters, digits, '.', '-' and '_'".to_owned())
    }
}

/// Names a file of certificates that is none before Dovecot does, which says nothing of its name.
fn require_certificates(path: &str) -> Result<(), Failure> {
    let path = Path::new(path);
    let read = read_short(path).map_err(|error| Failure::File { path: path.to_owned(), error })?;
    match String::from_utf8_lossy(&read).contains("-----BEGIN ") {
        true => Ok(()),
        false => Err(Failure::Usage {
            message: format!("no certificate is in the file: {}", path.display()),
            hint: Some("name a file of certificates in PEM form".to_owned()),
        }),
    }
}

fn private(path: &Path) -> Result<(), Failure> {
    match require_private(path) {
        Ok(Privacy::Private) => Ok(()),
        Ok(Privacy::OfOther(owner)) => Err(Failure::Usage {
            message: format!("the file of passwords belongs to the user {owner}: {}", path.display()),
            hint: Some("use 'chown root' on a file that is yours alone".to_owned()),
        }),
        Ok(Privacy::Readable) => Err(Failure::Usage {
            message: format!("others can read the file of passwords: {}", path.display()),
            hint: Some(format!("use 'chmod 600 {}'", path.display())),
        }),
        Err(error) => Err(Failure::File { path: path.to_owned(), error }),
    }
}

impl OtherHost {
    fn log_ins(&self) -> Result<LogIns, Failure> {
        if let (Some(user), Some(path)) = (&self.master_user, &self.password_file) {
            private(path)?;
            let template = self.log_in_as.clone().unwrap_or_else(|| format!("%u*{}", user.replace('%', "%%")));
            let secret = Secret::from_bytes(read_line_of(path)?).map_err(|error| Failure::Usage {
                message: format!("{error}: {}", path.display()),
                hint: Some("write the password into one line, and nothing else".to_owned()),
            })?;
            return Ok(LogIns::Master { template, password: secret });
        }
        let Some(path) = &self.passwords else { return Ok(LogIns::Own(PasswordLines::new())) };
        private(path)?;
        read_passwords(path).map(LogIns::Own).map_err(|why| Failure::Usage {
            message: format!("{why}: {}", path.display()),
            hint: Some("its first line is 'address,password' or 'address,password,user'".to_owned()),
        })
    }

    fn old(&self) -> Result<Old, Failure> {
        if let Some(name) = &self.over_ssh {
            let shell = OldShell { name: name.clone(), namespace: self.old_namespace.clone() };
            return Ok(Old::Shell(shell, self.log_in_as.clone().unwrap_or_else(|| "%u".to_owned())));
        }
        if let Some(path) = &self.ca_file {
            require_certificates(path.as_str())?;
        }
        let encryption = Encryption::from(self.encryption);
        let host = OldHost {
            name: self.from_host.clone().unwrap_or_default(),
            port: self.port.unwrap_or_else(|| encryption.port()),
            encryption,
            ca_file: self.ca_file.as_ref().map(|path| path.as_str().to_owned()),
            prefix: self.folder_prefix.clone().unwrap_or_default(),
        };
        Ok(Old::Imap(host, self.log_ins()?))
    }

    /// The name of the host alone.
    pub(super) fn host_name(&self) -> &str {
        let by_shell = self.over_ssh.as_deref().map(|name| name.split_once('@').map_or(name, |(_, host)| host));
        self.from_host.as_deref().or(by_shell).unwrap_or_default()
    }

    pub(super) fn source(&self, whose: Whose) -> Result<MailSource, Failure> {
        Ok(MailSource { old: self.old()?, whose, jobs: usize::from(self.jobs) })
    }
}

impl Mail {
    pub(super) fn run(self, console: &Console) -> Result<(), Failure> {
        let source = self.other.source(self.whose.whose())?;
        let watcher = console.watcher();
        let mut out = std::io::stdout().lock();
        let mut list = List::new(&mut out, &console.style, "mailboxes", CopiedMailbox::header());
        let (mut failed, mut differ, mut of) = (0, 0, 0);
        let mut said = Vec::new();
        let copied = run(&console.desk, &source, &watcher, &mut |copied| {
            of += 1;
            failed += u64::from(copied.state == CopyState::Failed);
            differ += u64::from(copied.state == CopyState::Differs);
            list.row(&copied)?;
            said.push(copied);
            Ok(())
        });
        list.end()?;
        if !console.style.format.holds_warnings() {
            said.iter().for_each(|copied| warn(console, copied));
        }
        copied?;
        match (failed, differ) {
            (0, 0) => Ok(()),
            (failed, differ) => Err(Failure::Copy(CopyFailure::Copied { failed, differ, of })),
        }
    }
}

fn warn(console: &Console, copied: &CopiedMailbox) {
    let mailbox = copied.mailbox.to_unicode();
    for trouble in &copied.trouble {
        console.warn(&format!("{mailbox}: {trouble}"));
    }
    if let Some(used) = &copied.used {
        console.warn(&format!("{mailbox}: {used}; only what is lacking is added, and nothing is removed"));
    }
    if let Some(limit) = copied.over_quota {
        console.warn(&format!(
            "{mailbox}: its mail is more than its quota, so new mail is refused: quota {}",
            Quota::Bytes(limit)
        ));
    }
}

impl Verify {
    pub(super) fn run(self, console: &Console) -> Result<(), Failure> {
        let source = self.other.source(self.whose.whose())?;
        let servers = self.smtp.map(|there| SmtpServers { here: self.smtp_here, there });
        let (answered, asked) = match &servers {
            Some(servers) => addresses(&console.desk, &source, servers)?,
            None => (Vec::new(), 0),
        };
        let watcher = console.watcher();
        let mut out = std::io::stdout().lock();
        let mut list = List::new(&mut out, &console.style, "mailboxes", VerifiedMailbox::header());
        let (mut failed, mut differ) = (0, 0);
        let mut said = Vec::new();
        let compared = verify(&console.desk, &source, usize::from(self.sample), &watcher, &mut |verified| {
            failed += u64::from(verified.state == CopyState::Failed);
            differ += u64::from(verified.state == CopyState::Differs);
            list.row(&verified)?;
            said.push(verified);
            Ok(())
        });
        let different = Value::List(answered.iter().map(render::answered).collect());
        list.end_with(&[("addresses_asked", asked.into()), ("addresses", different)])?;
        if !console.style.format.holds_warnings() {
            for verified in &said {
                let mailbox = verified.mailbox.to_unicode();
                verified.trouble.iter().for_each(|trouble| console.warn(&format!("{mailbox}: {trouble}")));
            }
            for AnsweredAddress { address, here, there } in &answered {
                console.warn(&format!("{address}: here: {here}; there: {there}"));
            }
        }
        compared?;
        match (failed, differ, answered.len() as u64) {
            (0, 0, 0) => Ok(()),
            (failed, differ, addresses) => Err(Failure::Copy(CopyFailure::Unequal { failed, differ, addresses })),
        }
    }
}

impl Status {
    pub(super) fn run(self, console: &Console) -> Result<(), Failure> {
        let whose = self.whose.whose();
        let mut left = 0_u64;
        console.list("mailboxes", |reader, take| {
            for copying in mail_copy::list(reader, &mut UsageFile::open(&console.desk.path), &whose)? {
                let copying: Copying = copying;
                left += u64::from(!copying.is_equal());
                if let ControlFlow::Break(()) = take(copying) {
                    break;
                }
            }
            Ok(())
        })?;
        if left > 0 { Err(Failure::Copy(CopyFailure::Left(left))) } else { Ok(()) }
    }
}
