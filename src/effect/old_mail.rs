//! Mail on another host, read and copied by `doveadm` of this host's Dovecot.
//!
//! Its log-in at the other host stands in a configuration file that only root can read, and that is there for as long as
//! the copy of one mailbox takes. No secret is an argument, nor in the environment.

mod configuration;
mod said;
mod server;
mod settling;

use super::program::{self, Patience};
use super::servers::{doveconf, dovecot_version};
use super::{Children, EffectError, PrivateDirectory, SecretText};
use crate::model::{Dovecot, MailFolders, MailMessage, Secret, is_granted, uid_sets};
use said::{digest, folders, last_error, messages, number, refused, rows};
use std::path::Path;
use std::process::Output;
use std::time::{SystemTime, UNIX_EPOCH};

/// How the connection to the old host is protected.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Encryption {
    /// From the beginning, port 993.
    Tls,
    StartTls,
    None,
}

impl Encryption {
    fn imapc(self) -> &'static str {
        match self {
            Self::Tls => "imaps",
            Self::StartTls => "starttls",
            Self::None => "no",
        }
    }

    pub fn port(self) -> u16 {
        match self {
            Self::Tls => 993,
            Self::StartTls | Self::None => 143,
        }
    }
}

/// The IMAP server of the old host.
#[derive(Clone, Debug)]
pub struct OldHost {
    pub name: String,
    pub port: u16,
    pub encryption: Encryption,
    /// The certificates that are trusted; `None`: those of the system.
    pub ca_file: Option<String>,
    /// What stands before the names of all folders, without the separator; empty: nothing.
    pub prefix: String,
}

/// A Dovecot of the old host, whose own `doveadm` is run by ssh.
#[derive(Clone, Debug)]
pub struct OldShell {
    /// As ssh takes it: a host, or a user at a host.
    pub name: String,
    /// What its configuration calls the namespace of people's own folders.
    pub namespace: String,
}

/// A log-in at the old host.
#[derive(Clone, Copy, Debug)]
pub struct OldLogIn<'s> {
    pub user: &'s str,
    pub password: &'s Secret,
}

/// What went wrong between the two hosts, in the servers' own words.
#[derive(Debug)]
pub struct CopyFailed {
    pub code: Option<i32>,
    pub said: String,
}

/// `doveadm` with the configuration of this host.
#[derive(Debug)]
pub struct Mover {
    config: String,
    generation: Dovecot,
    base: String,
    user: String,
    group: String,
    directory: PrivateDirectory,
    children: Children,
}

/// A mailbox with its log-in at the old host, for as long as it is copied.
pub struct OldMailbox<'m> {
    mover: &'m Mover,
    way: Way<'m>,
}

enum Way<'m> {
    /// With the configurations for questions and for copies.
    Imap(SecretText<'m>, SecretText<'m>),
    /// With the words that run `doveadm` there, and the user there.
    Shell(Vec<String>, String),
}

/// A word as a shell takes it: ssh gives the other host one line.
fn quoted_for_shell(word: &str) -> String {
    format!("'{}'", word.replace('\'', "'\\''"))
}

/// Has a merge look into each folder. Otherwise one that has as many messages and as high numbers on both sides is taken for the
/// same, as after one message has come to each.
const FULL: &str = "-f";

/// The time in seconds since 1970, by the clock that deliveries have, too.
pub fn seconds_now() -> i64 {
    let since = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default();
    i64::try_from(since.as_secs()).unwrap_or(i64::MAX)
}

const STATUS: &str = "messages vsize uidvalidity uidnext highestmodseq";
const MESSAGE: &str = "mailbox uid size.virtual date.received.unixtime hdr.message-id";

impl Mover {
    /// `user` and `group` are those of the mail. Dovecot must run here.
    pub fn new(
        config: String,
        user: String,
        group: String,
        directory: PrivateDirectory,
        children: Children,
    ) -> Result<Self, EffectError> {
        let unknown = |error: anyhow::Error| EffectError::Io(std::io::Error::other(format!("{error:#}")));
        let said = dovecot_version().map_err(unknown)?;
        let generation = Dovecot::of_version(&said)
            .ok_or_else(|| unknown(anyhow::anyhow!("the version of Dovecot is not known: {}", said.trim())))?;
        let base = doveconf(&Patience::new(), &config, &["-h", "base_dir"]).map_err(unknown)?;
        let mover = Self { config, generation, base: base.trim().to_owned(), user, group, directory, children };
        let running = mover.own(&["service", "status"])?;
        if running.status.success() { Ok(mover) } else { Err(refused(&running)) }
    }

    /// Whether a signal has ended what was done.
    pub fn is_stopped(&self) -> bool {
        self.children.is_stopped()
    }

    /// Opens the way to a mailbox at the old host.
    pub fn open<'m>(&'m self, host: &OldHost, log_in: &OldLogIn<'_>) -> Result<OldMailbox<'m>, EffectError> {
        let write = |text: String| self.directory.write(&text).map_err(EffectError::Io);
        let way = Way::Imap(write(self.asking(host, log_in))?, write(self.copying(host, log_in))?);
        Ok(OldMailbox { mover: self, way })
    }

    /// Opens the way to a mailbox of a Dovecot by ssh, which never asks for anything.
    pub fn open_shell(&self, shell: &OldShell, user: &str) -> Result<OldMailbox<'_>, EffectError> {
        let OldShell { name, namespace } = shell;
        // Dovecot looks for programs in a path of its own.
        let ssh = program::command("ssh")?.get_program().to_string_lossy().into_owned();
        let words = [ssh.as_str(), "-o", "BatchMode=yes", name, "doveadm"].map(str::to_owned).into_iter();
        // Folders are called as here, whatever they are called there.
        let names = [("prefix", ""), ("separator", "/")].into_iter();
        let names = names.flat_map(|(name, value)| {
            ["-o".to_owned(), quoted_for_shell(&format!("namespace/{namespace}/{name}={value}"))]
        });
        Ok(OldMailbox { mover: self, way: Way::Shell(words.chain(names).collect(), user.to_owned()) })
    }

    fn doveadm(&self, config: &Path, arguments: &[&str]) -> Result<Output, EffectError> {
        let mut command = program::command("doveadm")?;
        command.arg("-c").arg(config).args(arguments);
        // Asked without a user it takes one from here, and nothing of what is in a home.
        command.env("USER", "vmailctl").env("HOME", "/nonexistent");
        self.children.output("doveadm", &mut command)
    }

    fn own(&self, arguments: &[&str]) -> Result<Output, EffectError> {
        self.doveadm(Path::new(&self.config), arguments)
    }

    /// What is in a mailbox of this host, without what others have granted to it.
    pub fn folders(&self, user: &str) -> Result<MailFolders, EffectError> {
        let output = self.own(&["-f", "json", "mailbox", "status", "-u", user, STATUS, "*"])?;
        let mut folders = folders(&output)?;
        folders.readable.retain(|name, _| !is_granted(name));
        folders.unreadable.clear();
        Ok(folders)
    }

    pub fn messages(&self, user: &str) -> Result<Vec<MailMessage>, EffectError> {
        match query(&self.folders(user)?) {
            Some(query) => messages(&self.own(&[&["-f", "json", "fetch", "-u", user], &query[..]].concat())?),
            None => Ok(Vec::new()),
        }
    }
}

impl Mover {
    /// A digest of a message; `None`: it is not there.
    pub fn digest(&self, user: &str, folder: &str, uid: u64) -> Result<Option<String>, EffectError> {
        let uid = uid.to_string();
        digest(&self.own(&["-f", "pager", "fetch", "-u", user, "text", "mailbox", folder, "uid", &uid])?)
    }
}

impl OldMailbox<'_> {
    /// As [`Mover::digest`].
    pub fn digest(&self, folder: &str, uid: u64) -> Result<Option<String>, EffectError> {
        digest(&self.ask_as("pager", &["fetch"], &["text", "mailbox", folder, "uid", &uid.to_string()])?)
    }

    fn ask(&self, command: &[&str], rest: &[&str]) -> Result<Output, EffectError> {
        self.ask_as("json", command, rest)
    }

    fn ask_as(&self, form: &str, command: &[&str], rest: &[&str]) -> Result<Output, EffectError> {
        match &self.way {
            Way::Imap(config, _) => {
                let without_user: &[&str] = match self.mover.generation {
                    Dovecot::V23 => &[],
                    Dovecot::V24 => &["--no-userdb-lookup"],
                };
                self.mover.doveadm(config.path(), &[&["-f", form], command, without_user, rest].concat())
            }
            Way::Shell(words, user) => {
                let asked = [&["-f", form], command, &["-u", user], rest].concat();
                let mut ssh = program::command("ssh")?;
                ssh.args(&words[1..]).args(asked.iter().map(|word| quoted_for_shell(word)));
                self.mover.children.output("ssh", &mut ssh)
            }
        }
    }

    /// What is in it there.
    pub fn folders(&self) -> Result<MailFolders, EffectError> {
        folders(&self.ask(&["mailbox", "status"], &[STATUS, "*"])?)
    }

    /// The messages in these folders.
    pub fn messages(&self, folders: &MailFolders) -> Result<Vec<MailMessage>, EffectError> {
        match query(folders) {
            Some(query) => messages(&self.ask(&["fetch"], &query)?),
            None => Ok(Vec::new()),
        }
    }

    /// The messages of a folder that can't be read whole, and the numbers of those that can't be read.
    pub fn rescue(&self, folder: &str) -> Result<(Vec<MailMessage>, Vec<u64>), EffectError> {
        let listed = self.ask(&["fetch"], &["uid", "mailbox", folder, "all"])?;
        let uids: Option<Vec<u64>> = rows(&listed).and_then(|rows| rows.iter().map(|row| number(row, "uid")).collect());
        let (mut found, mut bad) = (Vec::new(), Vec::new());
        // The halves of what could not be read, down to single messages.
        let mut parts = vec![uids.filter(|_| listed.status.success()).unwrap_or_default()];
        while let Some(part) = parts.pop().filter(|part| !part.is_empty()) {
            let set = uid_sets(&part).join(",");
            let read = |output: &Output| messages(output).ok().filter(|read| read.len() == part.len());
            match (part.as_slice(), read(&self.ask(&["fetch"], &[MESSAGE, "mailbox", folder, "uid", &set])?)) {
                (_, Some(read)) => found.extend(read),
                ([uid], None) => bad.push(*uid),
                (part, None) => {
                    let (first, second) = part.split_at(part.len() / 2);
                    parts.extend([second.to_vec(), first.to_vec()]);
                }
            }
        }
        Ok((found, bad))
    }

    fn copy(&self, arguments: &[&str]) -> Result<Result<(), CopyFailed>, EffectError> {
        let config = match &self.way {
            Way::Imap(_, config) => config.path(),
            Way::Shell(..) => Path::new(&self.mover.config),
        };
        let output = self.mover.doveadm(config, arguments)?;
        let code = output.status.code();
        Ok(if code == Some(0) { Ok(()) } else { Err(CopyFailed { code, said: last_error(&output.stderr) }) })
    }

    /// Runs dsync for a user here. Messages that have come meanwhile make it end with code 2: it is done once more.
    fn dsync<'f>(
        &self,
        kind: &[&str],
        user: &str,
        without: impl Iterator<Item = &'f str>,
    ) -> Result<Result<(), CopyFailed>, EffectError> {
        const AGAIN: Option<i32> = Some(2);
        // Another copy of the same mailbox, which a kill has left running, is waited for.
        let mut arguments = [kind, &["-u", user, "-l", "600"]].concat();
        without.for_each(|folder| arguments.extend(["-x", folder]));
        let there = match &self.way {
            Way::Imap(..) => vec!["imapc:".to_owned()],
            Way::Shell(words, user) => {
                let server = ["dsync-server", "-u"].map(str::to_owned).into_iter();
                words.iter().cloned().chain(server).chain([quoted_for_shell(user)]).collect()
            }
        };
        arguments.extend(there.iter().map(String::as_str));
        match self.copy(&arguments)? {
            Err(CopyFailed { code: AGAIN, .. }) => self.copy(&arguments),
            done => Ok(done),
        }
    }

    /// Brings to the mailbox of a user here what is there, but for these folders. Where no message is its own, each gets the
    /// number that it has there. What arrives here meanwhile stays, as it does not with `backup`. What was deleted or marked
    /// there, the caller has to do here.
    pub fn copy_exactly<'f>(
        &self,
        user: &str,
        without: impl Iterator<Item = &'f str>,
    ) -> Result<Result<(), CopyFailed>, EffectError> {
        self.dsync(&["sync", "-1", "-R"], user, without)
    }

    /// Adds what is lacking here, where both sides are Dovecots and know each message by a name of its own. `None`: they
    /// do not, and messages are added one by one.
    pub fn merge<'f>(
        &self,
        user: &str,
        without: impl Iterator<Item = &'f str>,
    ) -> Result<Option<Result<(), CopyFailed>>, EffectError> {
        match &self.way {
            Way::Imap(..) => Ok(None),
            Way::Shell(..) => self.dsync(&["sync", "-1", "-R", FULL], user, without).map(Some),
        }
    }

    /// Makes both sides have what either has, where both are Dovecots that are reached by ssh.
    pub fn merge_both(&self, user: &str) -> Result<Result<(), CopyFailed>, EffectError> {
        let kind: &[&str] = match self.mover.generation {
            Dovecot::V23 => &["sync", FULL],
            // Access lists are attributes of folders here, and the other host may have no place for those.
            Dovecot::V24 => &["-o", "mail_plugins/acl=no", "sync", FULL],
        };
        self.dsync(kind, user, std::iter::empty())
    }

    /// Adds messages of a folder to the mailbox of a user here.
    pub fn add(&self, user: &str, folder: &str, uids: &[u64]) -> Result<Result<(), CopyFailed>, EffectError> {
        import(folder, uids, |query| self.copy(&[&["import", "-u", user, "imapc:", ""], query].concat()))
    }

    /// Adds messages of a folder of a Maildir here, `maildir:/PATH`, to the mailbox there.
    pub fn give(&self, location: &str, folder: &str, uids: &[u64]) -> Result<Result<(), CopyFailed>, EffectError> {
        import(folder, uids, |query| {
            let output = self.ask_as("flow", &["import"], &[&[location, ""], query].concat())?;
            let code = output.status.code();
            Ok(if code == Some(0) { Ok(()) } else { Err(CopyFailed { code, said: last_error(&output.stderr) }) })
        })
    }

    /// Whether messages can be added one by one.
    pub fn adds(&self) -> bool {
        matches!(self.way, Way::Imap(..))
    }
}

/// Imports messages of a folder, in as many parts as it takes.
fn import(
    folder: &str,
    uids: &[u64],
    run: impl Fn(&[&str]) -> Result<Result<(), CopyFailed>, EffectError>,
) -> Result<Result<(), CopyFailed>, EffectError> {
    for set in uid_sets(uids) {
        let mut done = run(&["mailbox", folder, "uid", &set])?;
        // In an account with prefixes, names here have the separator of the old host.
        if folder.contains('/') && done.as_ref().is_err_and(|failed| failed.said.contains("Invalid mailbox name")) {
            done = run(&["mailbox", &folder.replace('/', "."), "uid", &set])?;
        }
        if done.is_err() {
            return Ok(done);
        }
    }
    Ok(Ok(()))
}

/// Asks for the messages of these folders; `None`: there are none.
fn query(folders: &MailFolders) -> Option<Vec<&str>> {
    let mut query = vec![MESSAGE, "("];
    for (at, name) in folders.readable.keys().enumerate() {
        query.extend(if at > 0 { &["OR", "mailbox"][..] } else { &["mailbox"] });
        query.push(name);
    }
    query.extend([")", "all"]);
    (!folders.readable.is_empty()).then_some(query)
}
