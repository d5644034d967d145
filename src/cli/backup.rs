//! `backup` and `restore`.

use super::arguments::{KeepSessions, absolute};
use super::check::put_mail_in_place;
use super::init::reader_gid;
use super::workbench::{LiveSessions, Workbench};
use crate::admin::backup;
use crate::effect::{self, EffectError};
use crate::error::Failure;
use crate::model::Setting;
use crate::render::{Format, Record, Rehearsal, Value};
use crate::store::{Backup, Creation, Keep, Source, Store, Unsealed, WalIndex};
use clap::{Args, Subcommand};
use std::path::{Path, PathBuf};

/// Copies of the store, made while it is in use
#[derive(Debug, Subcommand)]
pub(super) enum Verb {
    Create(Create),
    Verify(Verify),
}

/// Write a backup of the store to a new file, and read it again
#[derive(Debug, Args)]
pub(super) struct Create {
    /// The file, which nobody else will be able to read
    #[arg(value_name = "FILE")]
    file: PathBuf,

    /// Keep so many: the one that is there becomes FILE.1, that becomes FILE.2, and so on
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u32).range(1..=10_000))]
    keep: Option<u32>,

    /// Encrypt it with the program age to this recipient, such as age1... or an SSH key; say it again for more
    #[arg(long, value_name = "RECIPIENT")]
    encrypt_to: Vec<String>,
}

/// Read a backup from its first page to its last, and tell what it has
#[derive(Debug, Args)]
pub(super) struct Verify {
    /// What 'backup create' wrote
    #[arg(value_name = "FILE")]
    file: PathBuf,

    /// Decrypt it with the program age and this identity
    #[arg(long, value_name = "FILE")]
    identity: Option<PathBuf>,
}

/// Go back to a backup, while the servers go on
#[derive(Debug, Args)]
pub(super) struct Restore {
    /// What 'backup create' wrote
    #[arg(value_name = "FILE")]
    file: PathBuf,

    /// Decrypt it with the program age and this identity
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
    pub(super) fn run(self, bench: &mut Workbench) -> Result<(), Failure> {
        let (backup, done) = match self {
            Self::Create(create) => {
                let store = Store::open_to_back_up(&bench.path, bench.opening)?;
                let file = whole(&create.file)?;
                if bench.rehearsal == Rehearsal::Yes {
                    bench.note(&format!("{}wrote a backup to {}", bench.rehearsal.prefix(), file.display()));
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
                let found = match unseal(bench, &file, verify.identity.as_deref())? {
                    Some(unsealed) => unsealed.verify()?,
                    None => Backup::verify(&file)?,
                };
                (found, "the backup is whole")
            }
        };
        if bench.style.format == Format::Text {
            bench.note(&format!("{done}, with {} mailboxes: {}", backup.mailboxes, backup.path.display()));
            return Ok(());
        }
        bench.show(&backup)
    }
}

/// The path as it reads from anywhere.
fn whole(file: &Path) -> Result<PathBuf, Failure> {
    std::path::absolute(file).map_err(|error| Failure::File { path: file.to_owned(), error })
}

fn not_sealed(what: &str, error: &EffectError) -> Failure {
    Failure::Usage {
        message: format!("the backup can't be {what}: {error}"),
        hint: Some("see that the program age is installed, and whom the backup is for".to_owned()),
    }
}

/// The backup decrypted, where it is encrypted: beside the store, or where there is none, among temporary files.
fn unseal(bench: &Workbench, file: &Path, identity: Option<&Path>) -> Result<Option<Unsealed>, Failure> {
    // One that can't be read says so when it is opened.
    let usage = |message: &str, hint: &str| Failure::Usage { message: message.to_owned(), hint: Some(hint.to_owned()) };
    match (effect::is_encrypted(file).unwrap_or(false), identity) {
        (false, None) => Ok(None),
        (false, Some(_)) => Err(usage("the backup is not encrypted", "leave --identity away")),
        (true, None) => Err(usage("the backup is encrypted", "say --identity FILE")),
        (true, Some(identity)) => {
            let beside = if bench.path.exists() { bench.path.clone() } else { std::env::temp_dir().join("vmailctl") };
            let open = |sealed: &Path, open: &Path| {
                effect::decrypt(identity, sealed, open).map_err(|e| not_sealed("decrypted", &e))
            };
            Unsealed::new(file, &beside, open).map(Some)
        }
    }
}

/// Writes what is in the store now to a file beside it, and tells where. Whoever is about to change all of it does.
pub(super) fn back_up_before(bench: &Workbench, what: &str) -> Result<PathBuf, Failure> {
    let store = Store::open_to_back_up(&bench.path, bench.opening)?;
    let stamp = bench.now.to_string().replace([':', '-'], "");
    let name = bench.path.display();
    let mut file = PathBuf::from(format!("{name}.before-{what}-{stamp}"));
    let mut more = 1;
    while file.exists() {
        more += 1;
        file = PathBuf::from(format!("{name}.before-{what}-{stamp}-{more}"));
    }
    Ok(store.back_up(&file, Keep::One)?.path)
}

/// Makes the store of a backup, where there is none any more.
fn make_of(bench: &Workbench, source: &Source) -> Result<(), Failure> {
    let path = bench.path.as_path();
    let wal_index = match source.find_setting(Setting::WalIndex)?.as_str() {
        "shared" => WalIndex::Shared,
        _ => WalIndex::Private,
    };
    let reader_gid = Some(reader_gid(&source.find_setting(Setting::ReaderGroup)?, path)?);
    if bench.rehearsal == Rehearsal::Yes {
        Store::may_create(path)?;
        bench.note(&format!(
            "{}made a store of the backup {}",
            bench.rehearsal.prefix(),
            source.backup().path.display()
        ));
        return Ok(());
    }
    let creation = Creation { reader_gid, wal_index, settings: Vec::new() };
    let mut store = Store::create_from(source, path, &creation, bench.opening, &bench.entry())?;
    // Where there was no store, nobody has a session.
    let writer = store.writer()?;
    writer.decide_on_sessions(LiveSessions::Keep);
    let done = backup::restored(&writer, source.backup(), None)?;
    drop(writer);
    let told = bench.tell(&done);
    let put = put_mail_in_place(bench, &mut store);
    bench.tell_system_log(store)?;
    put.and(told)
}

impl Restore {
    pub(super) fn run(self, bench: &mut Workbench) -> Result<(), Failure> {
        bench.path = absolute(&bench.path)?.as_str().into();
        let file = whole(&self.file)?;
        let source = match unseal(bench, &file, self.identity.as_deref())? {
            Some(unsealed) => Source::unsealed(unsealed, &bench.path)?,
            None => Source::new(&file, &bench.path)?,
        };
        if !bench.path.exists() {
            return make_of(bench, &source);
        }
        let mut store = bench.open_to_write()?;
        let now = store.reader()?.count_mailboxes()?;
        let then = source.backup().mailboxes;
        let file = source.backup().path.display();
        bench.confirm(&format!("replace all {now} mailboxes of the store by the {then} of {file}?"))?;
        let before = match bench.rehearsal {
            Rehearsal::Yes => PathBuf::from("a backup"),
            Rehearsal::No => back_up_before(bench, "restore")?,
        };
        let shown = before.display().to_string();
        let changed = bench.change_begun_by(
            |store| store.restore(&source, &before),
            &mut store,
            self.keep.live_sessions(),
            |writer| backup::restored(writer, source.backup(), Some(&shown)),
        );
        // Whether or not sessions were ended: it is committed.
        if bench.rehearsal == Rehearsal::No && matches!(changed, Ok(_) | Err(Failure::AfterCommit { .. })) {
            put_mail_in_place(bench, &mut store)?;
        }
        changed.map(|_| ())
    }
}
