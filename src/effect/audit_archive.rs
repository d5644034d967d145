//! A part of the audit log in a file: JSON lines, each record before its changes, with their chain.
//!
//! The first line says after which record it begins, the last with which it ends. So a file that is cut off is known as
//! such, and the chain goes on from one file to the next.

use super::files::sync_directory_of;
use crate::model::{Anchor, AuditRecord, Author, Entry, Link, Linking, RowChange, Text};
use anyhow::{Context, Result, bail, ensure};
use nix::fcntl::OFlag;
use serde_json::{Map, Value, json};
use std::fs::{self, File, OpenOptions};
use std::io::{BufRead, BufReader, BufWriter, Write};
use std::os::unix::fs::OpenOptionsExt;
use std::path::{Path, PathBuf};

/// What the first line says that this is.
const FORM: &str = "vmailctl-audit-archive";
const VERSION: i64 = 1;

/// The part of the log that an archive has, of which each record was compared with its hash.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ArchivedPart {
    /// The record before its first one; `None`: it begins with the first of all.
    pub after: Option<Anchor>,
    pub head: Anchor,
    pub records: i64,
}

/// A new archive that has no name yet. Dropped, it goes away.
pub struct AuditArchive {
    draft: PathBuf,
    path: PathBuf,
    out: BufWriter<File>,
    head: Option<Anchor>,
    records: i64,
}

fn anchor(anchor: Option<&Anchor>) -> Value {
    anchor.map_or(Value::Null, |anchor| json!({ "id": anchor.id, "hash": anchor.link.as_str() }))
}

impl AuditArchive {
    /// Nobody else can read it. Its first line says what the members of noted rows are: `columns`, by table.
    pub fn create(path: &Path, after: Option<&Anchor>, columns: &[(&str, &[&str])]) -> Result<Self> {
        ensure!(fs::symlink_metadata(path).is_err(), "there is a file already, which is not overwritten");
        let mut draft = path.as_os_str().to_owned();
        draft.push(format!(".new-{}", std::process::id()));
        let draft = PathBuf::from(draft);
        let mut options = OpenOptions::new();
        options.write(true).create_new(true).mode(0o600).custom_flags(OFlag::O_NOFOLLOW.bits());
        let out = BufWriter::new(options.open(&draft)?);
        let mut archive = Self { draft, path: path.to_owned(), out, head: after.cloned(), records: 0 };
        let columns: Map<String, Value> =
            columns.iter().map(|(table, names)| ((*table).to_owned(), json!(names))).collect();
        archive.line(&json!({ "form": FORM, "version": VERSION, "after": anchor(after), "columns": columns }))?;
        Ok(archive)
    }

    fn line(&mut self, line: &Value) -> Result<()> {
        Ok(writeln!(self.out, "{line}")?)
    }

    pub fn record(&mut self, record: &AuditRecord) -> Result<()> {
        let Entry { at, author, command, reason } = &record.entry;
        self.line(&json!({
            "record": record.id, "at": at.to_string(), "user": author.user, "sudo_user": author.sudo_user,
            "actor": author.actor.as_ref().map(Text::as_str), "host": author.host, "process": author.process,
            "command": command, "reason": reason.as_ref().map(Text::as_str),
            "changes_after": record.changes.0, "last_change": record.changes.1, "hash": record.link.as_str(),
        }))?;
        self.head = Some(record.anchor());
        self.records += 1;
        Ok(())
    }

    /// A change of the record before.
    pub fn change(&mut self, change: &RowChange) -> Result<()> {
        let RowChange { id, row_of, object, before, after } = change;
        self.line(&json!({ "change": id, "row_of": row_of, "object": object, "before": before, "after": after }))
    }

    /// Ends it, reads it again as it lies on the disk, and only then gives it its name.
    pub fn keep(mut self) -> Result<ArchivedPart> {
        let (head, records) = (self.head.clone(), self.records);
        self.line(&json!({ "end": anchor(head.as_ref()), "records": records }))?;
        self.out.flush()?;
        self.out.get_ref().sync_all()?;
        let (part, _) = read_audit_archive(&self.draft, None)?;
        ensure!(Some(&part.head) == head.as_ref(), "the archive does not read back as it was written");
        fs::hard_link(&self.draft, &self.path)?;
        sync_directory_of(&self.path)?;
        Ok(part)
    }
}

impl Drop for AuditArchive {
    fn drop(&mut self) {
        let _ = fs::remove_file(&self.draft);
    }
}

/// The record that is being read.
struct Reading {
    linking: Linking,
    anchor: Anchor,
    changes: (i64, i64),
}

impl Reading {
    /// Its hash, and the number of its last change, must be what they were.
    fn finish(self) -> Result<Anchor> {
        let complete = self.changes.0 == self.changes.1;
        ensure!(
            complete && self.linking.finish() == self.anchor.link,
            "this record, or a change that belongs to it, is not as it was written: {}",
            self.anchor.id
        );
        Ok(self.anchor)
    }
}

fn text(line: &Map<String, Value>, name: &str) -> Result<Option<String>> {
    match line.get(name) {
        None | Some(Value::Null) => Ok(None),
        Some(Value::String(text)) => Ok(Some(text.clone())),
        Some(_) => bail!("this is no text: {name}"),
    }
}

fn required(line: &Map<String, Value>, name: &str) -> Result<String> {
    text(line, name)?.with_context(|| format!("this is missing: {name}"))
}

fn number(line: &Map<String, Value>, name: &str) -> Result<i64> {
    line.get(name).and_then(Value::as_i64).with_context(|| format!("this is no number: {name}"))
}

fn anchor_of(line: &Map<String, Value>, name: &str) -> Result<Option<Anchor>> {
    match line.get(name) {
        Some(Value::Object(found)) => {
            Ok(Some(Anchor { id: number(found, "id")?, link: Link::from_stored(required(found, "hash")?) }))
        }
        _ => Ok(None),
    }
}

fn entry(line: &Map<String, Value>) -> Result<Entry> {
    let author = Author {
        user: required(line, "user")?,
        sudo_user: text(line, "sudo_user")?,
        actor: text(line, "actor")?.map(Text::from_stored),
        host: required(line, "host")?,
        process: number(line, "process")?,
    };
    let at = required(line, "at")?.parse().map_err(|_| anyhow::anyhow!("this is no time: at"))?;
    Ok(Entry { at, author, command: required(line, "command")?, reason: text(line, "reason")?.map(Text::from_stored) })
}

/// Reads an archive to its end, and compares each record with its hash. Also gives the record of this number.
pub fn read_audit_archive(path: &Path, wanted: Option<i64>) -> Result<(ArchivedPart, Option<Anchor>)> {
    let mut options = OpenOptions::new();
    let file = options.read(true).custom_flags(OFlag::O_NONBLOCK.bits()).open(path)?;
    ensure!(file.metadata()?.is_file(), "it is not a regular file");
    let mut lines = BufReader::new(file).lines();
    let mut next = || -> Result<Option<Map<String, Value>>> {
        let Some(line) = lines.next() else { return Ok(None) };
        match serde_json::from_str(&line?) {
            Ok(Value::Object(line)) => Ok(Some(line)),
            _ => bail!("it is no archive of the audit log"),
        }
    };
    let head = next()?.context("it is empty")?;
    ensure!(text(&head, "form")?.as_deref() == Some(FORM), "it is no archive of the audit log");
    ensure!(number(&head, "version")? == VERSION, "it is of a later version of vmailctl");
    let after = anchor_of(&head, "after")?;
    let mut last = after.clone();
    let (mut reading, mut found, mut records) = (None::<Reading>, None, 0);
    while let Some(line) = next()? {
        if line.contains_key("change") {
            let of = reading.as_mut().context("a change stands before its record")?;
            let change = RowChange {
                id: number(&line, "change")?,
                row_of: required(&line, "row_of")?,
                object: text(&line, "object")?,
                before: text(&line, "before")?,
                after: text(&line, "after")?,
            };
            of.linking.push(&change);
            of.changes.0 += 1;
            continue;
        }
        if let Some(read) = reading.take() {
            let read = read.finish()?;
            if wanted == Some(read.id) {
                found = Some(read.clone());
            }
            last = Some(read);
        }
        if line.contains_key("end") {
            ensure!(anchor_of(&line, "end")? == last && number(&line, "records")? == records, "its end is another's");
            ensure!(next()?.is_none(), "something stands behind its end");
            return Ok((ArchivedPart { after, head: last.context("it has no record")?, records }, found));
        }
        let id = number(&line, "record")?;
        let origin = Link::origin();
        let (before, previous) = last.as_ref().map_or((0, &origin), |last| (last.id, &last.link));
        ensure!(id == before + 1, "records are missing before this one: {id}");
        reading = Some(Reading {
            linking: Linking::new(previous, id, &entry(&line)?),
            anchor: Anchor { id, link: Link::from_stored(required(&line, "hash")?) },
            changes: (number(&line, "changes_after")?, number(&line, "last_change")?),
        });
        records += 1;
    }
    bail!("it is cut off")
}
