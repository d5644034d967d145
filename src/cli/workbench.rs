//! What every command works with: the store, the clock, the streams; and how a change is carried through.

use super::authority::Acting;
use super::batch::Shared;
use super::outbox;
use super::terminal::{self, Attendance};
use super::{DEFAULT_STORE, Global, OutputFormat};
use crate::admin::{self, Changed, Done, operator};
use crate::effect;
use crate::error::Failure;
pub(super) use crate::model::LiveSessions;
use crate::model::{Author, Entry, Text, Timestamp, When, WhenError, command_line};
use crate::render::{self, Format, List, Listed, Palette, Record, Rehearsal, Style, Watched};
use crate::store::{Opening, Reader, Store, StoreError, Writer};
use jiff::tz::TimeZone;
use nix::unistd::{Uid, User};
use std::ffi::OsString;
use std::io::{BufWriter, Write};
use std::ops::ControlFlow;
use std::path::PathBuf;
use std::rc::Rc;
use std::time::Duration;

#[derive(Clone)]
pub(super) struct Workbench {
    pub(super) path: PathBuf,
    pub(super) now: Timestamp,
    pub(super) opening: Opening,
    pub(super) style: Style,
    pub(super) palette: Palette,
    pub(super) rehearsal: Rehearsal,
    pub(super) attendance: Attendance,
    pub(super) consent: Consent,
    pub(super) quiet: bool,
    /// The command as it was typed.
    command: String,
    reason: Option<Text>,
    actor: Option<Text>,
    system_log: SystemLog,
    /// Whoever is held to their rights; `None`: nobody is.
    pub(super) acting: Option<Acting>,
    /// Of a line of a batch, what it shares with the others.
    pub(super) batch: Option<Rc<Shared>>,
}

/// Whether the system's log is told of changes. Rehearsals with another clock are nothing to it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum SystemLog {
    Told,
    LeftAlone,
}

/// Whether every question is answered with yes beforehand.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Consent {
    Given,
    ToBeAsked,
}

/// The system's time, or the one that a rehearsal is set to.
fn clock() -> Result<(Timestamp, Option<Timestamp>), Failure> {
    if let Some(text) = std::env::var_os("VMAILCTL_CLOCK") {
        let now: Timestamp = text.to_string_lossy().parse().map_err(|e| Failure::Usage {
            message: format!("VMAILCTL_CLOCK: {e}"),
            hint: Some("unset it".to_owned()),
        })?;
        return Ok((now, Some(now)));
    }
    let seconds = std::time::SystemTime::now().duration_since(std::time::UNIX_EPOCH).unwrap_or_default().as_secs();
    let now = i64::try_from(seconds).ok().and_then(Timestamp::from_unix_seconds);
    let broken = || Failure::Usage { message: "the system's clock is out of range".to_owned(), hint: None };
    Ok((now.ok_or_else(broken)?, None))
}

fn out_of_range(error: WhenError) -> Failure {
    Failure::Usage { message: error.to_string(), hint: None }
}

impl Workbench {
    pub(super) fn new(global: Global, palette: Palette, arguments: &[OsString]) -> Result<Self, Failure> {
        let (now, clock) = clock()?;
        let words: Vec<_> = arguments.iter().skip(1).map(|word| word.to_string_lossy()).collect();
        let told = clock.is_none() && !global.no_syslog;
        let format = match global.output {
            OutputFormat::Text => Format::Text,
            OutputFormat::Json => Format::Json,
            OutputFormat::Jsonl => Format::JsonLines,
            OutputFormat::Tsv => Format::Tsv,
            OutputFormat::Csv => Format::Csv,
            OutputFormat::Name => Format::Name,
        };
        Ok(Self {
            path: global.store.unwrap_or_else(|| PathBuf::from(DEFAULT_STORE)),
            now,
            opening: Opening { busy_timeout: Duration::from_secs(global.busy_timeout), clock },
            style: Style { format, width: terminal::width(), zone: TimeZone::system() },
            palette,
            rehearsal: if global.dry_run { Rehearsal::Yes } else { Rehearsal::No },
            attendance: terminal::attendance(global.no_input),
            consent: if global.yes { Consent::Given } else { Consent::ToBeAsked },
            quiet: global.quiet,
            command: command_line(std::iter::once("vmailctl").chain(words.iter().map(AsRef::as_ref))),
            reason: global.reason,
            actor: global.actor,
            system_log: if told { SystemLog::Told } else { SystemLog::LeftAlone },
            acting: None,
            batch: None,
        })
    }

    /// The one for a line of a batch, at which nobody is asked anything.
    pub(super) fn of_line(&self, batch: &Rc<Shared>, consent: Consent, quiet: bool) -> Self {
        let (batch, quiet) = (Some(Rc::clone(batch)), quiet || self.quiet);
        Self { attendance: Attendance::Unattended, consent, quiet, batch, ..self.clone() }
    }

    /// Whether somebody is to be shown how far it is.
    pub(super) fn watched(&self) -> Watched {
        if self.quiet { Watched::No } else { terminal::watched() }
    }

    /// What the audit log says of a change by this command.
    pub(super) fn entry(&self) -> Entry {
        let uid = Uid::current();
        let user = User::from_uid(uid).ok().flatten().map_or_else(|| uid.to_string(), |user| user.name);
        let host = nix::unistd::gethostname().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
        let author = Author {
            user,
            sudo_user: std::env::var("SUDO_USER").ok(),
            actor: self.actor.clone(),
            host,
            process: std::process::id().into(),
        };
        Entry { at: self.now, author, command: self.command.clone(), reason: self.reason.clone() }
    }

    /// Refuses a change that reaches further than the rights of whoever makes it.
    pub(super) fn require_change(&self, writer: &Writer<'_>) -> Result<(), Failure> {
        match &self.acting {
            Some(acting) => Ok(operator::require_change(writer, &acting.operator, &acting.command)?),
            None => Ok(()),
        }
    }

    /// Tells the system's log of what was tried by somebody who may not.
    pub(super) fn log_attempt(&self, failure: &Failure) {
        if self.system_log == SystemLog::Told && failure.is_an_attempt() {
            effect::tell_system_log_of_refusal(&self.entry(), &failure.report().message);
        }
    }

    /// Makes a change durable, and known to the system's log. Every change of a command ends here.
    pub(super) fn commit(&self, writer: Writer<'_>, entry: &Entry) -> Result<(), Failure> {
        self.require_change(&writer)?;
        if let Some(record) = writer.commit(entry)?
            && self.system_log == SystemLog::Told
        {
            effect::tell_system_log(&record);
        }
        Ok(())
    }

    /// Makes the newest record known to the system's log, where a whole store was made or migrated.
    pub(super) fn tell_system_log(&self, mut store: Store) -> Result<(), Failure> {
        if self.system_log == SystemLog::Told
            && let Some(record) = store.reader()?.find_audit_head()?
        {
            effect::tell_system_log(&record);
        }
        Ok(())
    }

    /// The instant that a person means.
    pub(super) fn resolve(&self, when: Option<When>) -> Result<Option<Timestamp>, Failure> {
        when.map(|when| self.resolve_when(when)).transpose()
    }

    /// As [`Workbench::resolve`], of one that was said.
    pub(super) fn resolve_when(&self, when: When) -> Result<Timestamp, Failure> {
        when.resolve(self.now, &self.style.zone).map_err(out_of_range)
    }

    /// As [`Workbench::resolve`], where a span counts from another instant than now.
    pub(super) fn resolve_from(&self, when: Option<When>, from: Timestamp) -> Result<Option<Timestamp>, Failure> {
        when.map(|when| when.resolve(from, &self.style.zone)).transpose().map_err(out_of_range)
    }

    /// The instant that a person means by a beginning: of a date its first second.
    pub(super) fn resolve_begin(&self, when: Option<When>) -> Result<Option<Timestamp>, Failure> {
        when.map(|when| when.resolve_begin(self.now, &self.style.zone)).transpose().map_err(out_of_range)
    }

    /// The instant that a person means by a beginning in the past: a span goes back from now.
    pub(super) fn resolve_back(&self, when: Option<When>) -> Result<Option<Timestamp>, Failure> {
        when.map(|when| when.resolve_back(self.now, &self.style.zone)).transpose().map_err(out_of_range)
    }

    /// Asks the store; nothing can change.
    pub(super) fn read<T>(&self, ask: impl FnOnce(&Reader<'_>) -> admin::Result<T>) -> Result<T, Failure> {
        let mut store = match &self.batch {
            Some(batch) => batch.store(),
            None => Store::open_to_read(&self.path, self.opening)?,
        };
        Ok(ask(&store.reader()?)?)
    }

    /// Writes a list as it comes out of the store.
    pub(super) fn list<R: Listed>(
        &self,
        plural: &'static str,
        ask: impl FnOnce(&Reader<'_>, &mut dyn FnMut(R) -> ControlFlow<()>) -> admin::Result<()>,
    ) -> Result<(), Failure> {
        let mut out = BufWriter::with_capacity(1 << 16, std::io::stdout().lock());
        let mut list = List::new(&mut out, &self.style, plural, R::HEADER);
        let mut broken = None;
        self.read(|reader| {
            ask(reader, &mut |record| match list.row(&record) {
                Ok(()) => ControlFlow::Continue(()),
                Err(error) => {
                    broken = Some(error);
                    ControlFlow::Break(())
                }
            })
        })?;
        match broken {
            Some(error) => Err(error.into()),
            None => Ok(list.end()?),
        }
    }

    /// Writes one object.
    pub(super) fn show(&self, record: &dyn Record) -> Result<(), Failure> {
        let mut out = BufWriter::new(std::io::stdout().lock());
        Ok(render::object(&mut out, &self.style, record)?)
    }

    /// Carries a change through: transaction, commit, what follows outside, and what is said of it.
    pub(super) fn change(
        &self,
        sessions: LiveSessions,
        act: impl FnOnce(&Writer<'_>) -> admin::Result<Done>,
    ) -> Result<(), Failure> {
        self.change_in(&mut self.open_to_write()?, sessions, act).map(|_| ())
    }

    /// Opens the store for a command that first asks and then changes: to open it costs more than to ask.
    pub(super) fn open_to_write(&self) -> Result<Store, Failure> {
        match &self.batch {
            Some(batch) => Ok(batch.store()),
            None => Ok(Store::open_to_write(&self.path, self.opening)?),
        }
    }

    /// As [`Workbench::change`], in a store that is open, and tells whether there was anything to change.
    pub(super) fn change_in(
        &self,
        store: &mut Store,
        sessions: LiveSessions,
        act: impl FnOnce(&Writer<'_>) -> admin::Result<Done>,
    ) -> Result<Changed, Failure> {
        self.change_begun_by(Store::writer, store, sessions, act)
    }

    /// As [`Workbench::change_in`], in a transaction that begins in its own way.
    pub(super) fn change_begun_by(
        &self,
        begin: impl for<'s> FnOnce(&'s mut Store) -> Result<Writer<'s>, StoreError>,
        store: &mut Store,
        sessions: LiveSessions,
        act: impl FnOnce(&Writer<'_>) -> admin::Result<Done>,
    ) -> Result<Changed, Failure> {
        let entry = self.entry();
        let writer = begin(store)?;
        writer.decide_on_sessions(sessions);
        let done = act(&writer)?;
        let ends = writer.take_session_ends();
        // The lines of a batch build on each other, and are rehearsed as a whole.
        let rehearsed = self.rehearsal == Rehearsal::Yes && self.batch.is_none();
        if rehearsed || done.changed == Changed::AlreadySo {
            self.require_change(&writer)?;
            drop(writer);
        } else {
            self.commit(writer, &entry)?;
            store.checkpoint();
        }
        let told = self.tell(&done);
        if let Some(batch) = &self.batch {
            batch.take(done.changed, ends);
            return told.map(|()| done.changed);
        }
        // Sessions end even where nobody is there to be told.
        let ended = match self.rehearsal {
            Rehearsal::No => outbox::end_after(self, store, ends, done.changed),
            Rehearsal::Yes => Ok(()),
        };
        ended.and(told).map(|()| done.changed)
    }

    /// A change that nobody can be told of is a change all the same.
    pub(super) fn untold(&self, changed: Changed, error: std::io::Error) -> Failure {
        if changed == Changed::AlreadySo || self.rehearsal == Rehearsal::Yes || self.batch.is_some() {
            return Failure::Output(error);
        }
        Failure::AfterCommit {
            message: format!("committed, but the output can't be written: {error}"),
            hint: "see the object with its 'show' command; set a new password if one was generated".to_owned(),
        }
    }

    /// As [`Workbench::untold`], where something else may have failed as well.
    pub(super) fn not_told(&self, changed: Changed, failure: Failure) -> Failure {
        match failure {
            Failure::Output(error) => self.untold(changed, error),
            failure => failure,
        }
    }

    /// Of several failures the first is the command's; the others are said as well.
    pub(super) fn first_of(&self, failures: impl IntoIterator<Item = Failure>) -> Result<(), Failure> {
        let mut failures = failures.into_iter();
        let first = failures.next();
        if self.style.format == Format::Text {
            failures.for_each(|failure| self.warn(&failure.report().message));
        }
        first.map_or(Ok(()), Err)
    }

    /// Says what came of a change.
    pub(super) fn tell(&self, done: &Done) -> Result<(), Failure> {
        self.say(done).map_err(|error| self.untold(done.changed, error))
    }

    fn say(&self, done: &Done) -> std::io::Result<()> {
        render::change(&mut std::io::stdout().lock(), &self.style, done, self.rehearsal)?;
        self.describe(done);
        Ok(())
    }

    /// What was done, in sentences for people.
    pub(super) fn describe(&self, done: &Done) {
        if self.style.format == Format::Text {
            let (sentence, warnings) = render::sentences(done, &self.style, self.rehearsal);
            for warning in warnings {
                self.warn(&warning);
            }
            self.note(&sentence);
        }
    }

    /// A sentence about what was done.
    pub(super) fn note(&self, sentence: &str) {
        // Beside JSON and the like, standard error has nothing but an error.
        if !self.quiet && self.style.format == Format::Text {
            let _ = writeln!(std::io::stderr(), "{}", render::plain(sentence));
        }
    }

    pub(super) fn warn(&self, sentence: &str) {
        let _ = writeln!(std::io::stderr(), "{} {}", self.palette.warning(), render::plain(sentence));
    }

    /// A question before something that cannot be undone.
    pub(super) fn confirm(&self, question: &str) -> Result<(), Failure> {
        if self.consent == Consent::Given || self.rehearsal == Rehearsal::Yes {
            return Ok(());
        }
        if self.attendance == Attendance::Unattended {
            return Err(Failure::Usage {
                message: format!("there is nobody to ask: {question}"),
                hint: Some("say --yes".to_owned()),
            });
        }
        if terminal::confirm(question)? {
            return Ok(());
        }
        Err(Failure::Usage { message: "not confirmed, nothing was changed".to_owned(), hint: None })
    }
}
