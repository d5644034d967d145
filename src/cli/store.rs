//! `store`.

use super::console::Console;
use crate::admin::Warning;
use crate::carry::migration::{self, Connections, Migrated, Views};
use crate::error::Failure;
use crate::render::{self, Format, Record, Value};
use crate::store::{EarlierViews, FileEntry, FileState, SCHEMA_VERSION, Store, UsageFileMade, usage_path};
use clap::{Args, Subcommand};
use sd_notify::NotifyState;

/// Inspect, hold open and migrate the store
#[derive(Debug, Subcommand)]
#[command(defer = true)]
pub(super) enum Verb {
    Info(Info),
    Hold(Hold),
    Migrate(Migrate),
}

/// Show the files, schema and journal mode of the store
#[derive(Debug, Args)]
pub(super) struct Info {}

/// Keep the store open, so that the servers never have to recover it
#[derive(Debug, Args)]
pub(super) struct Hold {}

/// Migrate the store of an earlier version to the current schema
#[derive(Debug, Args)]
pub(super) struct Migrate {
    /// Make views, triggers and indexes anew, also where the schema is current
    #[arg(long)]
    rebuild: bool,

    /// Remove the views that only servers configured by an earlier release ask
    #[arg(long, requires = "rebuild")]
    drop_earlier_views: bool,

    /// Do not reload Dovecot, whose rendered configuration needs no reload
    #[arg(long)]
    keep_connections: bool,
}

impl Record for (&str, &Migrated) {
    fn name(&self) -> String {
        self.0.to_owned()
    }

    fn fields(&self) -> Vec<(&'static str, Value<'_>)> {
        let (path, Migrated { from, before, rebuilt, usage, minutes, .. }) = self;
        let minutes = minutes
            .iter()
            .map(|(place, span)| Value::Object(vec![("place", place.as_str().into()), ("span", span.as_str().into())]));
        let rebuilt = rebuilt.iter().flatten().map(|deviation| deviation.to_string().into());
        vec![
            ("store", (*path).into()),
            ("changed", Value::Flag(before.is_some() || *usage == UsageFileMade::Now)),
            ("from_schema", (*from).into()),
            ("schema", SCHEMA_VERSION.into()),
            ("usage_file_made", Value::Flag(*usage == UsageFileMade::Now)),
            ("spans_in_minutes", Value::List(minutes.collect())),
            ("schema_deviations", Value::List(rebuilt.collect())),
            ("before", before.as_ref().map(|before| before.display().to_string()).into()),
        ]
    }
}

struct Described {
    path: String,
    files: FileState,
    mailboxes: i64,
}

fn file(entry: &FileEntry) -> Value<'static> {
    match entry.mode {
        None => Value::Null,
        Some(mode) => Value::Object(vec![
            ("mode", format!("{mode:04o}").into()),
            ("uid", i64::from(entry.uid).into()),
            ("gid", i64::from(entry.gid).into()),
            ("size", entry.size.into()),
        ]),
    }
}

impl Record for Described {
    fn name(&self) -> String {
        self.path.clone()
    }

    fn fields(&self) -> Vec<(&'static str, Value<'_>)> {
        vec![
            ("store", self.path.as_str().into()),
            ("schema", SCHEMA_VERSION.into()),
            ("journal_mode", self.files.journal_mode.as_str().into()),
            ("mailboxes", self.mailboxes.into()),
            ("directory", file(&self.files.directory)),
            ("file", file(&self.files.file)),
            ("wal", file(&self.files.wal)),
            ("shm", file(&self.files.shm)),
        ]
    }
}

impl Verb {
    pub(super) fn run(self, console: &mut Console) -> Result<(), Failure> {
        match self {
            Self::Info(Info {}) => {
                let mut store = Store::open_to_read(&console.desk.path, console.desk.opening)?;
                let mailboxes = store.reader()?.count_mailboxes()?;
                let files = store.file_state()?;
                console.show(&Described { path: console.desk.path.display().to_string(), files, mailboxes })
            }
            Self::Hold(Hold {}) => hold(console),
            Self::Migrate(Migrate { rebuild, drop_earlier_views, keep_connections }) => migrate(
                console,
                match (rebuild, drop_earlier_views) {
                    (false, _) => Views::Keep,
                    (true, false) => Views::Rebuild(EarlierViews::Keep),
                    (true, true) => Views::Rebuild(EarlierViews::Drop),
                },
                if keep_connections { Connections::Keep } else { Connections::Reopen },
            ),
        }
    }
}

fn migrate(console: &Console, views: Views, connections: Connections) -> Result<(), Failure> {
    let path = console.desk.path.display().to_string();
    let migrated = migration::migrate(&console.desk, views, connections)?;
    match &migrated.before {
        Some(before) if migrated.from == SCHEMA_VERSION => console.note(&format!(
            "made views, triggers and indexes anew: {path}; the store of before is in {}",
            before.display()
        )),
        Some(before) => console.note(&format!(
            "migrated from schema {} to {SCHEMA_VERSION}: {path}; the store of before is in {}",
            migrated.from,
            before.display()
        )),
        None => console.note(&format!("the store has schema {SCHEMA_VERSION} already: {path}")),
    }
    for (place, span) in &migrated.minutes {
        console.warn(&render::warning(&Warning::SpanInMinutes { place: place.clone(), span: span.clone() }));
    }
    let (mended, left): (Vec<_>, Vec<_>) =
        migrated.rebuilt.iter().flatten().partition(|deviation| deviation.is_mended());
    for deviation in mended {
        console.note(&format!("mended: {deviation}"));
    }
    for deviation in &left {
        console.warn(&format!("tables are not made anew: {deviation}"));
    }
    if migrated.usage == UsageFileMade::Now {
        let file = usage_path(&console.desk.path);
        console.note(&format!("made a file for usage and last log-ins, which Dovecot is to write: {}", file.display()));
        console.warn("run the steps of 'vmailctl pipeline render dovecot', which give it to Dovecot's user");
    }
    if console.style.format != Format::Text {
        console.show(&(path.as_str(), &migrated))?;
    }
    migrated.reloaded?;
    if left.is_empty() { Ok(()) } else { Err(Failure::Findings) }
}

/// Waits until a signal ends the process. There is nothing to tidy up: whoever opens the store next finds it as it is.
fn hold(console: &Console) -> Result<(), Failure> {
    let mut store = Store::open_to_write(&console.desk.path, console.desk.opening)?;
    // A first read attaches to the WAL index.
    store.reader()?.count_mailboxes()?;
    console.note(&format!("holding {} until a signal comes", console.desk.path.display()));
    let _ = sd_notify::notify(&[NotifyState::Ready]);
    loop {
        std::thread::park();
    }
}
