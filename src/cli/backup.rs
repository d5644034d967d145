//! `backup` and `restore`.

use super::arguments::KeepSessions;
use super::check::tell_put;
use super::console::Console;
use crate::carry::backup::{Restoration, make_of, replace, require_anchored};
use crate::carry::paths::absolute;
use crate::effect;
use crate::error::Failure;
use crate::model::{Anchor, AnchorError, FileKind, Setting};
use crate::render::{Format, Record, Rehearsal, Value};
use crate::store::{Backup, HostSettings, Keep, Source, Store, Unsealed};
use clap::{Args, Subcommand};
use std::path::{Path, PathBuf};

/// Back up the store while it is in use
#[derive(Debug, Subcommand)]
#[command(defer = true)]
pub(super) enum Verb {
    Create(Create),
    Verify(Verify),
}

/// Write a backup of the store to a new file, and verify it
#[derive(Debug, Args)]
pub(super) struct Create {
    /// The new file, which only you can read
    #[arg(value_name = "FILE")]
    file: PathBuf,

    /// Number of backups to keep: FILE becomes FILE.1, FILE.1 becomes FILE.2, and so on
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u32).range(1..=10_000))]
    keep: Option<u32>,

    /// Encrypt with age(1) to this recipient: age1..., or an SSH key (can be repeated)
    #[arg(long, value_name = "RECIPIENT")]
    encrypt_to: Vec<String>,
}

/// Verify a backup, and show what it contains
#[derive(Debug, Args)]
pub(super) struct Verify {
    /// A file written by 'backup create'
    #[arg(value_name = "FILE")]
    file: PathBuf,

    /// Decrypt with age(1) and the identity in this file
    #[arg(long, value_name = "FILE")]
    identity: Option<PathBuf>,

    #[command(flatten)]
    anchored: Anchored,
}

/// Restore the store from a backup while the servers run
#[derive(Debug, Args)]
pub(super) struct Restore {
    /// A file written by 'backup create'
    #[arg(value_name = "FILE")]
    file: PathBuf,

    /// Decrypt with age(1) and the identity in this file
    #[arg(long, value_name = "FILE")]
    identity: Option<PathBuf>,

    #[command(flatten)]
    anchored: Anchored,

    /// Take the settings that describe the host from the backup: programs, files and users
    #[arg(long)]
    with_host_settings: bool,

    #[command(flatten)]
    keep: KeepSessions,
}

/// What was kept elsewhere of the audit log.
#[derive(Debug, Args)]
struct Anchored {
    /// Also verify that the audit log has this record of 'audit anchor', given itself or in a file
    #[arg(long, value_name = "ANCHOR|FILE")]
    anchor: Option<String>,
}

impl Anchored {
    fn find(&self) -> Result<Option<Anchor>, Failure> {
        let Some(text) = &self.anchor else { return Ok(None) };
        let anchor = text.parse().or_else(|_: AnchorError| {
            let file = PathBuf::from(text);
            let content = effect::read_short(&file).map_err(|error| Failure::File { path: file, error })?;
            let content = String::from_utf8_lossy(&content);
            content.parse().map_err(|error: AnchorError| Failure::Usage {
                message: format!("{error}: {text}"),
                hint: Some("use --anchor with what 'vmailctl audit anchor' printed, or a file of it".to_owned()),
            })
        });
        anchor.map(Some)
    }
}

impl Record for Backup {
    fn name(&self) -> String {
        self.path.display().to_string()
    }

    fn fields(&self) -> Vec<(&'static str, Value<'_>)> {
        vec![
            ("backup", self.name().into()),
            ("schema", self.schema.into()),
            ("mailboxes", self.mailboxes.into()),
            ("size", self.bytes.into()),
            ("anchor", self.anchor.as_ref().map(ToString::to_string).into()),
            (
                "removed_drafts",
                Value::List(self.removed.iter().map(|file| file.display().to_string().into()).collect()),
            ),
            ("schema_deviations", Value::List(self.deviations.iter().map(|d| d.to_string().into()).collect())),
        ]
    }
}

impl Verb {
    pub(super) fn run(self, console: &mut Console) -> Result<(), Failure> {
        match self {
            Self::Create(create) => create.run(console),
            Self::Verify(verify) => verify.run(console),
        }
    }
}

fn tell_found(console: &Console, done: &str, backup: &Backup) -> Result<(), Failure> {
    if console.style.format != Format::Text {
        return console.show(backup);
    }
    console.note(&format!("{done}, with {} mailboxes: {}", backup.mailboxes, backup.path.display()));
    for draft in &backup.removed {
        console.note(&format!("removed what an interrupted run left behind: {}", draft.display()));
    }
    for deviation in &backup.deviations {
        console.warn(&format!("the schema is not as vmailctl makes it: {deviation}"));
    }
    Ok(())
}

impl Create {
    fn run(self, console: &Console) -> Result<(), Failure> {
        let store = Store::open_to_back_up(&console.desk.path, console.desk.opening)?;
        let file = whole(&self.file)?;
        if console.desk.rehearsal == Rehearsal::Yes {
            console.note(&format!("{}wrote a backup to {}", console.desk.rehearsal.prefix(), file.display()));
            return Ok(());
        }
        let keep = self.keep.map_or(Keep::One, Keep::Last);
        let made = match self.encrypt_to.as_slice() {
            [] => store.back_up(&file, keep)?,
            to => store.back_up_sealed(&file, keep, |open, sealed| {
                effect::encrypt(to, open, sealed).map_err(|e| not_sealed("encrypted", &e))
            })?,
        };
        tell_found(console, "wrote a backup", &made)
    }
}

impl Verify {
    fn run(self, console: &Console) -> Result<(), Failure> {
        let (file, anchor) = (whole(&self.file)?, self.anchored.find()?);
        let unsealed = unseal(console, &file, self.identity.as_deref())?;
        let (found, open) = match &unsealed {
            Some(unsealed) => (unsealed.verify()?, unsealed.path()),
            None => (Backup::verify(&file)?, file.as_path()),
        };
        if let Some(anchor) = &anchor {
            require_anchored(open, anchor)?;
        }
        tell_found(console, "the backup is whole", &found)?;
        if found.deviations.is_empty() { Ok(()) } else { Err(Failure::Findings) }
    }
}

/// The path as it reads from anywhere.
fn whole(file: &Path) -> Result<PathBuf, Failure> {
    std::path::absolute(file).map_err(|error| Failure::File { path: file.to_owned(), error })
}

fn not_sealed(what: &str, error: &anyhow::Error) -> Failure {
    Failure::Usage {
        message: format!("the backup can't be {what}: {error:#}"),
        hint: Some("see that the program age is installed, and whom the backup is for".to_owned()),
    }
}

/// The backup decrypted, where it is encrypted: beside the store, or where there is none, among temporary files.
fn unseal(console: &Console, file: &Path, identity: Option<&Path>) -> Result<Option<Unsealed>, Failure> {
    match effect::head_of(file) {
        Ok(head) => match head.and_then(|head| FileKind::of(&head)) {
            Some(FileKind::Sqlite | FileKind::Age) => {}
            kind => return Err(Failure::NoBackup { path: file.to_owned(), kind }),
        },
        Err(error) if error.kind() == std::io::ErrorKind::IsADirectory => {
            return Err(Failure::NoBackup { path: file.to_owned(), kind: None });
        }
        // One that can't be read says so when it is opened.
        Err(_) => {}
    }
    let usage = |message: &str, hint: &str| Failure::Usage { message: message.to_owned(), hint: Some(hint.to_owned()) };
    match (effect::is_encrypted(file).unwrap_or(false), identity) {
        (false, None) => Ok(None),
        (false, Some(_)) => Err(usage("the backup is not encrypted", "omit --identity")),
        (true, None) => Err(usage("the backup is encrypted", "use --identity FILE")),
        (true, Some(identity)) => {
            let beside = if console.desk.path.exists() {
                console.desk.path.clone()
            } else {
                std::env::temp_dir().join("vmailctl")
            };
            let open = |sealed: &Path, open: &Path| {
                effect::decrypt(identity, sealed, open).map_err(|e| not_sealed("decrypted", &e))
            };
            Unsealed::new(file, &beside, open).map(Some)
        }
    }
}

/// Tells of a store that was restored, and of the mail that was moved for it.
fn tell(console: &Console, restoration: Restoration) -> Result<(), Failure> {
    let Restoration { carried, put } = restoration;
    let told = console.tell(carried);
    let put = put.map(|put| tell_put(console, &put));
    put.and(told)
}

impl Restore {
    pub(super) fn run(self, console: &mut Console) -> Result<(), Failure> {
        console.desk.path = absolute(&console.desk.path)?.as_str().into();
        let (file, anchor) = (whole(&self.file)?, self.anchored.find()?);
        let unsealed = unseal(console, &file, self.identity.as_deref())?;
        if let Some(anchor) = &anchor {
            require_anchored(unsealed.as_ref().map_or(file.as_path(), Unsealed::path), anchor)?;
        }
        let source = match unsealed {
            Some(unsealed) => Source::unsealed(unsealed, &console.desk.path)?,
            None => Source::new(&file, &console.desk.path)?,
        };
        if console.desk.path.exists() { self.replace(console, &source) } else { self.make(console, &source) }
    }

    /// Where there is no store, the settings of the host come from the backup, and name what is run and where mail lies.
    fn make(&self, console: &Console, source: &Source) -> Result<(), Failure> {
        let file = source.backup().path.display();
        if !self.with_host_settings {
            let settings = host_settings(source)?.join(", ");
            console.confirm(&format!("make a store with the backup's settings of its host ({settings})?"))?;
        }
        match make_of(&console.desk, source)? {
            Some(restoration) => tell(console, restoration),
            None => {
                console.note(&format!("{}made a store of the backup {file}", console.desk.rehearsal.prefix()));
                Ok(())
            }
        }
    }

    fn replace(&self, console: &Console, source: &Source) -> Result<(), Failure> {
        let mut store = console.desk.open_to_write()?;
        let now = store.reader()?.count_mailboxes()?;
        let (then, file) = (source.backup().mailboxes, source.backup().path.display());
        let (settings, besides) = match self.with_host_settings {
            true => (HostSettings::OfTheBackup, ", and the settings of the host"),
            false => (HostSettings::OfThisHost, ""),
        };
        console.confirm(&format!("replace all {now} mailboxes of the store by the {then} of {file}{besides}?"))?;
        tell(console, replace(&console.desk, &mut store, source, self.keep.live_sessions(), settings)?)
    }
}

/// The settings of a backup that say how its host is set up.
fn host_settings(source: &Source) -> Result<Vec<String>, Failure> {
    let of_host = Setting::ALL.into_iter().filter(|setting| setting.is_of_host());
    let said = of_host.map(|setting| Ok(format!("{setting}={}", setting.show_value(&source.find_setting(setting)?))));
    said.collect()
}
