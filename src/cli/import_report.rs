//! What an import says beside its changes: how much is lost of each kind, and who needs a new password.

use super::console::Console;
use crate::carry::document::Told;
use crate::error::Failure;
use crate::import::{Loss, LossCode};
use crate::render::{Format, Value, counted, loss_lines};
use clap::Args;
use std::collections::BTreeMap;
use std::fs::{self, File, OpenOptions};
use std::io::{self, BufWriter, Write};
use std::os::unix::fs::OpenOptionsExt;
use std::path::PathBuf;

/// What is said of what is lost.
#[derive(Debug, Args)]
pub(super) struct Reporting {
    /// Show only what has no equivalent here
    #[arg(long)]
    losses: bool,

    /// Write the mailboxes without a usable password to this new file, for 'mailbox password --from-file'
    #[arg(long, value_name = "FILE")]
    passwords_needed: Option<PathBuf>,
}

/// The report of one import.
pub(super) struct Report {
    only_losses: bool,
    /// Limits of domains are many and harm nobody: people get their number alone.
    folded: bool,
    counts: BTreeMap<LossCode, u64>,
    needed: Option<Needed>,
}

impl Report {
    pub(super) fn new(reporting: &Reporting, console: &Console) -> Result<Self, Failure> {
        Ok(Self {
            only_losses: reporting.losses,
            folded: console.style.format == Format::Text,
            counts: BTreeMap::new(),
            needed: reporting.passwords_needed.clone().map(Needed::create).transpose()?,
        })
    }

    /// Takes what is told. Returns whether it is shown.
    pub(super) fn see(&mut self, told: &Told<'_>) -> io::Result<bool> {
        let Told::Lost(loss) = told else { return Ok(!self.only_losses) };
        let code = loss.code();
        *self.counts.entry(code).or_default() += 1;
        if let Some(needed) = &mut self.needed {
            needed.see(loss)?;
        }
        Ok(!(self.folded && code == LossCode::DomainLimit))
    }

    /// For programs.
    pub(super) fn counted(&self) -> Value<'static> {
        counted(&self.counts)
    }

    /// For people; the file is kept.
    pub(super) fn tell(self, console: &Console) -> Result<(), Failure> {
        loss_lines(&self.counts).for_each(|line| console.note(&line));
        match self.needed {
            None => Ok(()),
            Some(needed) => needed.keep(),
        }
    }
}

/// A file of rows for `mailbox password --from-file`. Dropped, it goes away again, unless it is kept.
struct Needed {
    path: PathBuf,
    out: Option<BufWriter<File>>,
}

impl Needed {
    fn create(path: PathBuf) -> Result<Self, Failure> {
        let made = OpenOptions::new().write(true).create_new(true).mode(0o600).open(&path);
        let file = made.map_err(|error| Failure::File { path: path.clone(), error })?;
        let mut needed = Self { path, out: Some(BufWriter::new(file)) };
        needed.line("address")?;
        Ok(needed)
    }

    fn line(&mut self, text: &str) -> io::Result<()> {
        self.out.as_mut().map_or(Ok(()), |out| writeln!(out, "{text}"))
    }

    fn see(&mut self, loss: &Loss) -> io::Result<()> {
        match loss.kind == "password" && ["lack", "lose"].contains(&&*loss.action) {
            true => self.line(&loss.object),
            false => Ok(()),
        }
    }

    fn keep(mut self) -> Result<(), Failure> {
        let Some(mut out) = self.out.take() else { return Ok(()) };
        out.flush().map_err(|error| Failure::File { path: self.path.clone(), error })
    }
}

impl Drop for Needed {
    fn drop(&mut self) {
        if self.out.take().is_some() {
            let _ = fs::remove_file(&self.path);
        }
    }
}
