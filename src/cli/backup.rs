//! `backup` and `restore`.

use super::arguments::KeepSessions;
use super::check::tell_put;
use super::console::Console;
use crate::carry::backup::{Restoration, make_of, replace};
use crate::carry::paths::absolute;
use crate::effect;
use crate::error::Failure;
use crate::render::{Format, Record, Rehearsal, Value};
use crate::store::{Backup, Keep, Source, Store, Unsealed};
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
    keep: KeepSessions,
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
        ]
    }
}

impl Verb {
    pub(super) fn run(self, console: &mut Console) -> Result<(), Failure> {
        let (backup, done) = match self {
            Self::Create(create) => {
                let store = Store::open_to_back_up(&console.desk.path, console.desk.opening)?;
                let file = whole(&create.file)?;
                if console.desk.rehearsal == Rehearsal::Yes {
                    console.note(&format!("{}wrote a backup to {}", console.desk.rehearsal.prefix(), file.display()));
                    return Ok(());
                }
                let keep = create.keep.map_or(Keep::One, Keep::Last);
                let made = match create.encrypt_to.as_slice() {
                    [] => store.back_up(&file, keep)?,
                    to => store.back_up_sealed(&file, keep, |open, sealed| {
                        effect::encrypt(to, open, sealed).map_err(|e| not_sealed("encrypted", &e))
                    })?,
                };
                (made, "wrote a backup")
            }
            Self::Verify(verify) => {
                let file = whole(&verify.file)?;
                let found = match unseal(console, &file, verify.identity.as_deref())? {
                    Some(unsealed) => unsealed.verify()?,
                    None => Backup::verify(&file)?,
                };
                (found, "the backup is whole")
            }
        };
        if console.style.format == Format::Text {
            console.note(&format!("{done}, with {} mailboxes: {}", backup.mailboxes, backup.path.display()));
            return Ok(());
        }
        console.show(&backup)
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
    // One that can't be read says so when it is opened.
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
        let file = whole(&self.file)?;
        let source = match unseal(console, &file, self.identity.as_deref())? {
            Some(unsealed) => Source::unsealed(unsealed, &console.desk.path)?,
            None => Source::new(&file, &console.desk.path)?,
        };
        let file = source.backup().path.display();
        if !console.desk.path.exists() {
            let Some(restoration) = make_of(&console.desk, &source)? else {
                console.note(&format!("{}made a store of the backup {file}", console.desk.rehearsal.prefix()));
                return Ok(());
            };
            return tell(console, restoration);
        }
        let mut store = console.desk.open_to_write()?;
        let now = store.reader()?.count_mailboxes()?;
        let then = source.backup().mailboxes;
        console.confirm(&format!("replace all {now} mailboxes of the store by the {then} of {file}?"))?;
        tell(console, replace(&console.desk, &mut store, &source, self.keep.live_sessions())?)
    }
}
