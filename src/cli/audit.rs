//! `audit`.

use super::arguments::beginning;
use super::console::Console;
use crate::admin::audit::{self, Older};
use crate::admin::{self, Refusal};
use crate::carry::audit_archive::{self, Moved};
use crate::error::Failure;
use crate::model::{Anchor, AuditArchived, Text, When};
use crate::render::{FieldLine, Format, List as Rows, Listed, Record, Rehearsal, Value};
use crate::store::AuditFilter;
use clap::{ArgGroup, Args, Subcommand};
use std::io::{BufWriter, Write};
use std::path::PathBuf;

/// Read and verify the log of all changes
#[derive(Debug, Subcommand)]
#[command(defer = true)]
pub(super) enum Verb {
    #[command(alias = "ls")]
    List(List),
    Show(Show),
    Verify(Verify),
    Archive(Archive),
    Export(Export),
    Anchor(AnchorOf),
}

/// Which records.
#[derive(Debug, Args)]
struct Filter {
    /// Only changes of this address, domain or name, or with it in their command
    #[arg(long, value_name = "NAME")]
    object: Option<String>,

    /// Only changes by this system user, or on behalf of this actor
    #[arg(long, value_name = "NAME")]
    by: Option<Text>,

    /// Only since then: a time (RFC 3339), a date (its start), or a span back from now: 2d, 6h
    #[arg(long, value_name = "WHEN", value_parser = beginning)]
    since: Option<When>,
}

/// List changes, oldest first
#[derive(Debug, Args)]
pub(super) struct List {
    #[command(flatten)]
    filter: Filter,
}

/// Show a change with the old and new values of each row
#[derive(Debug, Args)]
pub(super) struct Show {
    /// Number of the record
    #[arg(value_name = "ID")]
    id: i64,
}

/// Verify that no record was changed or removed
#[derive(Debug, Args)]
pub(super) struct Verify {
    /// Also verify that the log still has this record, as printed by 'audit anchor'
    #[arg(long, value_name = "ANCHOR")]
    anchor: Option<Anchor>,

    /// Also verify this archive of older records (can be repeated)
    #[arg(long, value_name = "FILE")]
    archive: Vec<PathBuf>,
}

/// Move old records to a file, and verify it before they leave the store
#[derive(Debug, Args)]
#[command(group(ArgGroup::new("older").required(true)))]
pub(super) struct Archive {
    /// The new file, which only you can read
    #[arg(long, value_name = "FILE")]
    to: PathBuf,

    /// Move the records before then: a time, a date (its start), or a span back from now: 1y, 90d
    #[arg(long, value_name = "WHEN", value_parser = beginning, group = "older")]
    before: Option<When>,

    /// Move all records but the newest N
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u32).range(1..), group = "older")]
    keep: Option<u32>,
}

/// Write complete records as JSON Lines, for a log collector
#[derive(Debug, Args)]
pub(super) struct Export {
    #[command(flatten)]
    filter: Filter,
}

/// Print the number and hash of the newest record, to keep elsewhere
#[derive(Debug, Args)]
pub(super) struct AnchorOf {}

impl Filter {
    fn ask(&self, console: &Console) -> Result<AuditFilter<'_>, Failure> {
        // It would be taken for the filter, and all records for those of this actor.
        if console.desk.actor.is_some() {
            return Err(Failure::Usage {
                message: "--actor is for changes, and the audit log is only read here".to_owned(),
                hint: Some("use --by NAME for the changes of a user or an actor".to_owned()),
            });
        }
        Ok(AuditFilter {
            object: self.object.as_deref(),
            actor: self.by.as_ref().map(Text::as_str),
            since: console.resolve_back(self.since)?,
        })
    }
}

impl Verb {
    pub(super) fn run(self, console: &mut Console) -> Result<(), Failure> {
        match self {
            Self::List(List { filter }) => {
                let filter = filter.ask(console)?;
                let archives = tell_archives(console)?;
                let rest = match console.style.format {
                    Format::Json if !archives.is_empty() => vec![("archives", archives.iter().map(archived).collect())],
                    _ => Vec::new(),
                };
                console.list_with("records", &rest, |reader, take| audit::list(reader, &filter, take))
            }
            Self::Show(show) => show.run(console),
            Self::Verify(verify) => verify.run(console),
            Self::Archive(archive) => archive.run(console),
            Self::Export(Export { filter }) => {
                let filter = filter.ask(console)?;
                tell_archives(console)?;
                if console.style.format != Format::Json {
                    console.style.format = Format::JsonLines;
                }
                console.list("records", |reader, take| audit::export(reader, &filter, take))
            }
            Self::Anchor(AnchorOf {}) => match console.desk.read(audit::anchor)? {
                Some(anchor) if console.style.format == Format::Text => {
                    Ok(writeln!(std::io::stdout().lock(), "{anchor}")?)
                }
                Some(anchor) => console.show(&anchor),
                None => Err(admin::Failure::from(Refusal::NoSuchRecord(1)).into()),
            },
        }
    }
}

/// Older records are elsewhere.
fn tell_archives(console: &Console) -> Result<Vec<AuditArchived>, Failure> {
    let archives = console.desk.read(audit::archives)?;
    for archived in &archives {
        console.note(&format!("records up to {} are in {}", archived.head.id, archived.file));
    }
    Ok(archives)
}

fn archived(of: &AuditArchived) -> Value<'_> {
    Value::Object(vec![("up_to", of.head.id.into()), ("file", of.file.as_str().into())])
}

impl Archive {
    fn run(self, console: &Console) -> Result<(), Failure> {
        let file = std::path::absolute(&self.to).map_err(|error| Failure::File { path: self.to.clone(), error })?;
        let older = match (console.resolve_back(self.before)?, self.keep) {
            (Some(at), _) => Older::Before(at),
            (None, keep) => Older::Keep(keep.unwrap_or(1)),
        };
        let moved = audit_archive::archive(&console.desk, &file, older)?;
        let rehearsed = console.desk.rehearsal.prefix();
        console.note(&match &moved.part {
            None => "no record of the audit log is that old".to_owned(),
            Some(part) => format!(
                "{rehearsed}moved {} records of the audit log, up to {}, to {}",
                part.records,
                part.head.id,
                file.display()
            ),
        });
        if console.style.format != Format::Text {
            console.show(&(&moved, console.desk.rehearsal))?;
        }
        Ok(())
    }
}

impl Record for (&Moved, Rehearsal) {
    fn name(&self) -> String {
        self.0.file.display().to_string()
    }

    fn fields(&self) -> Vec<(&'static str, Value<'_>)> {
        let (Moved { file, part }, rehearsal) = self;
        vec![
            ("action", "audit archive".into()),
            ("changed", Value::Flag(part.is_some())),
            ("dry_run", Value::Flag(*rehearsal == Rehearsal::Yes)),
            ("file", file.display().to_string().into()),
            ("records", part.as_ref().map_or(0, |part| part.records).into()),
            ("anchor", part.as_ref().map(|part| part.head.to_string()).into()),
        ]
    }
}

impl Show {
    fn run(self, console: &Console) -> Result<(), Failure> {
        let page = console.desk.read(|reader| audit::find(reader, self.id))?;
        if console.style.format != Format::Text {
            return console.show(&page);
        }
        console.show(&page.record)?;
        let mut out = BufWriter::new(std::io::stdout().lock());
        writeln!(out)?;
        let mut rows = Rows::new(&mut out, &console.style, "fields", FieldLine::header());
        FieldLine::all(&page).try_for_each(|line| rows.row(&line))?;
        rows.end()?;
        let shown = i64::try_from(page.changes.len()).unwrap_or(i64::MAX);
        if shown < page.record.count() {
            console.note(&format!("the first {shown} of {} changes; 'audit export' has all", page.record.count()));
        }
        Ok(())
    }
}

impl Verify {
    fn run(self, console: &Console) -> Result<(), Failure> {
        let archives = audit_archive::read(&self.archive, self.anchor.as_ref())?;
        let verified = console.desk.read(|reader| audit::verify(reader, self.anchor.as_ref(), &archives))?;
        if let Some(archived) = &verified.archived {
            console.note(&format!(
                "records up to {} are not verified, use --archive: {}",
                archived.head.id, archived.file
            ));
        }
        match (&verified.flaw, console.style.format) {
            (None, Format::Text) => {
                console.note(&format!("the audit log is intact, with {} records", verified.records))
            }
            (Some(flaw), Format::Text) => {
                let mut out = std::io::stdout().lock();
                writeln!(out, "error {}: {flaw}", flaw.code())?;
            }
            _ => console.show(&verified)?,
        }
        if verified.flaw.is_none() { Ok(()) } else { Err(Failure::Findings) }
    }
}
