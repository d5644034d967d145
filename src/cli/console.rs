//! The terminal side of a command: what is asked, what is told, and the desk at which changes are made.

use super::terminal::{self, Attendance, Shown};
use super::zone::{NoZone, time_zone};
use super::{DEFAULT_STORE, Global, OutputFormat};
use crate::admin::app_password::AppPasswordOutcome;
use crate::admin::mailbox::MailboxOutcome;
use crate::admin::password::PasswordOutcome;
use crate::admin::{self, Changed, Done, Outcome, Rehearsal, Warning};
use crate::carry::bulk::{self, RowTerms};
use crate::carry::change::{self, Carried, Terms};
use crate::carry::desk::{Desk, KeepingSessions, Syslog};
use crate::carry::lines::{CarriedLines, Tally};
use crate::error::Failure;
use crate::model::{Moments, Retention, Timestamp, When, WhenError, command_line};
use crate::render::{self, Format, List, Listed, Palette, Record, Style, Value, Watched};
use crate::store::{Opening, Reader, Store, Writer};
use jiff::tz::TimeZone;
use std::ffi::OsString;
use std::io::{BufWriter, Write};
use std::ops::ControlFlow;
use std::path::PathBuf;
use std::time::Duration;

/// Whether every question is answered with yes beforehand.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Consent {
    Given,
    ToBeAsked,
}

#[derive(Clone)]
pub(super) struct Console {
    pub(super) desk: Desk,
    pub(super) style: Style,
    pub(super) palette: Palette,
    pub(super) attendance: Attendance,
    pub(super) consent: Consent,
    pub(super) quiet: bool,
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

/// The time zone in which times are said.
fn zone() -> Result<TimeZone, Failure> {
    let tz = std::env::var_os("TZ");
    time_zone(tz.as_deref()).map_err(|NoZone| Failure::Usage {
        message: format!("TZ names no time zone of this host: {}", tz.unwrap_or_default().to_string_lossy()),
        hint: Some("use a name such as Europe/Berlin (package tzdata), or unset TZ".to_owned()),
    })
}

impl Console {
    pub(super) fn new(
        global: Global,
        palette: Palette,
        arguments: &[OsString],
        keeping_sessions: KeepingSessions,
    ) -> Result<Self, Failure> {
        let (now, clock) = clock()?;
        let words: Vec<_> = arguments.iter().skip(1).map(|word| word.to_string_lossy()).collect();
        let logged = clock.is_none() && !global.no_syslog;
        let format = match global.output {
            OutputFormat::Text => Format::Text,
            OutputFormat::Json => Format::Json,
            OutputFormat::Jsonl => Format::JsonLines,
            OutputFormat::Tsv => Format::Tsv,
            OutputFormat::Csv => Format::Csv,
            OutputFormat::Name => Format::Name,
        };
        let zone = zone()?;
        let desk = Desk {
            path: global.store.unwrap_or_else(|| PathBuf::from(DEFAULT_STORE)),
            now,
            moments: Moments::new(now, zone.clone()),
            opening: Opening { busy_timeout: Duration::from_secs(global.busy_timeout), clock },
            rehearsal: if global.dry_run { Rehearsal::Yes } else { Rehearsal::No },
            command: command_line(std::iter::once("vmailctl").chain(words.iter().map(AsRef::as_ref))),
            reason: global.reason,
            actor: global.actor,
            syslog: if logged { Syslog::Written } else { Syslog::NotWritten },
            keeping_sessions,
            operator: None,
            batch: None,
        };
        Ok(Self {
            desk,
            style: Style { format, width: terminal::width(), zone },
            palette,
            attendance: terminal::attendance(global.no_input),
            consent: if global.yes { Consent::Given } else { Consent::ToBeAsked },
            quiet: global.quiet,
        })
    }

    /// The one for a line of a batch, at which nobody is asked anything.
    pub(super) fn of_line(&self, desk: Desk, consent: Consent, quiet: bool) -> Self {
        let quiet = quiet || self.quiet;
        Self { desk, attendance: Attendance::Unattended, consent, quiet, ..self.clone() }
    }

    /// Shows how far something is that takes long, where somebody watches.
    pub(super) fn watcher(&self) -> Shown {
        Shown::new(if self.quiet { Watched::No } else { terminal::watched() })
    }

    /// The same of what may be done at once.
    pub(super) fn late_watcher(&self) -> Shown {
        Shown::later(if self.quiet { Watched::No } else { terminal::watched() })
    }

    /// The instant that a person means.
    pub(super) fn resolve(&self, when: Option<When>) -> Result<Option<Timestamp>, Failure> {
        when.map(|when| self.resolve_when(when)).transpose()
    }

    /// As [`Console::resolve`], of one that was said.
    pub(super) fn resolve_when(&self, when: When) -> Result<Timestamp, Failure> {
        when.resolve(self.desk.now, &self.style.zone).map_err(out_of_range)
    }

    /// As [`Console::resolve`], where a span counts from another instant than now.
    pub(super) fn resolve_from(&self, when: Option<When>, from: Timestamp) -> Result<Option<Timestamp>, Failure> {
        when.map(|when| when.resolve(from, &self.style.zone)).transpose().map_err(out_of_range)
    }

    /// The instant that a person means by a beginning: of a date its first second.
    pub(super) fn resolve_begin(&self, when: Option<When>) -> Result<Option<Timestamp>, Failure> {
        when.map(|when| when.resolve_begin(self.desk.now, &self.style.zone)).transpose().map_err(out_of_range)
    }

    /// The instant that a person means by a beginning in the past: a span goes back from now.
    pub(super) fn resolve_back(&self, when: Option<When>) -> Result<Option<Timestamp>, Failure> {
        when.map(|when| when.resolve_back(self.desk.now, &self.style.zone)).transpose().map_err(out_of_range)
    }

    /// Writes a list as it comes out of the store.
    pub(super) fn list<R: Listed>(
        &self,
        plural: &'static str,
        ask: impl FnOnce(&Reader<'_>, &mut dyn FnMut(R) -> ControlFlow<()>) -> admin::Result<()>,
    ) -> Result<(), Failure> {
        self.list_with(plural, &[], ask)
    }

    /// As [`Console::list`], with members behind the list.
    pub(super) fn list_with<R: Listed>(
        &self,
        plural: &'static str,
        rest: &[(&'static str, Value<'_>)],
        ask: impl FnOnce(&Reader<'_>, &mut dyn FnMut(R) -> ControlFlow<()>) -> admin::Result<()>,
    ) -> Result<(), Failure> {
        let mut out = BufWriter::with_capacity(1 << 16, std::io::stdout().lock());
        let mut list = List::new(&mut out, &self.style, plural, R::header());
        let mut broken = None;
        self.desk.read(|reader| {
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
            None => Ok(list.end_with(rest)?),
        }
    }

    /// Writes one object.
    pub(super) fn show(&self, record: &dyn Record) -> Result<(), Failure> {
        let mut out = BufWriter::new(std::io::stdout().lock());
        Ok(render::object(&mut out, &self.style, record)?)
    }

    /// Carries a change through, and tells what came of it.
    pub(super) fn change(
        &self,
        terms: impl Into<Terms>,
        act: impl FnOnce(&Writer<'_>) -> admin::Result<Done>,
    ) -> Result<(), Failure> {
        self.tell(change::change(&self.desk, terms, act)?)
    }

    /// As [`Console::change`], in a store that is open.
    pub(super) fn change_in(
        &self,
        store: &mut Store,
        terms: impl Into<Terms>,
        act: impl FnOnce(&Writer<'_>) -> admin::Result<Done>,
    ) -> Result<(), Failure> {
        self.tell(change::change_in(&self.desk, store, terms, act)?)
    }

    /// Does a command for each row of a file, and tells what came of it.
    pub(super) fn rows<C: bulk::Command>(&self, command: &C, terms: RowTerms<'_>) -> Result<(), Failure> {
        self.tell_lines(bulk::run(&self.desk, command, terms, self.watcher())?)
    }

    /// A change that nobody can be told of is a change all the same.
    pub(super) fn untold(&self, changed: Changed, error: std::io::Error) -> Failure {
        if changed == Changed::AlreadySo || self.desk.rehearsal == Rehearsal::Yes || self.desk.batch.is_some() {
            return Failure::Output(error);
        }
        Failure::AfterCommit {
            message: format!("committed, but the output can't be written: {error}"),
            hint: "see the object with its 'show' command; set a new password if one was generated".to_owned(),
        }
    }

    /// As [`Console::untold`], where something else may have failed as well.
    fn not_told(&self, changed: Changed, failure: Failure) -> Failure {
        match failure {
            Failure::Output(error) => self.untold(changed, error),
            failure => failure,
        }
    }

    /// Tells what came of a change that was carried through.
    pub(super) fn tell(&self, carried: Carried) -> Result<(), Failure> {
        let Carried { done, ended } = carried;
        let told = self.say(&done).map_err(|error| self.untold(done.changed, error));
        ended.and(told)?;
        unchecked(&done.warnings)
    }

    /// As [`Console::tell`]. A password that is in a file does not go to standard output as well.
    pub(super) fn tell_without_password(&self, mut carried: Carried) -> Result<(), Failure> {
        if let Outcome::Mailbox(
            MailboxOutcome::Created { generated, .. } | MailboxOutcome::Converted { generated, .. },
        )
        | Outcome::Password(PasswordOutcome::Set { generated, .. })
        | Outcome::AppPassword(AppPasswordOutcome::Created { generated, .. }) = &mut carried.done.outcome
        {
            *generated = None;
        }
        self.tell(carried)
    }

    fn say(&self, done: &Done) -> std::io::Result<()> {
        render::change(&mut std::io::stdout().lock(), &self.style, done, self.desk.rehearsal)?;
        self.describe(done);
        Ok(())
    }

    /// What was done, in sentences for people.
    pub(super) fn describe(&self, done: &Done) {
        self.warn_of(&done.warnings);
        if self.style.format == Format::Text {
            self.note(&render::sentence(done, &self.style, self.desk.rehearsal));
        }
    }

    /// What the administrator should know, unless the output has it.
    pub(super) fn warn_of(&self, warnings: &[Warning]) {
        if !self.style.format.holds_warnings() {
            warnings.iter().for_each(|warning| self.warn(&render::warning(warning)));
        }
    }

    /// Tells what came of the lines of a file, and whether all is done that was asked for.
    pub(super) fn tell_lines(&self, carried: CarriedLines) -> Result<(), Failure> {
        let CarriedLines { tally, ended } = carried;
        let told = self.say_lines(&tally).map_err(|failure| self.not_told(tally.changed(), failure));
        ended.and(told)?;
        tally.settle()?;
        tally.warnings.iter().try_for_each(|(_, warning)| unchecked(std::slice::from_ref(warning)))
    }

    fn say_lines(&self, tally: &Tally) -> Result<(), Failure> {
        if self.style.format != Format::Text {
            self.show(tally)?;
        }
        if self.style.format.holds_warnings() {
            return Ok(());
        }
        for (line, warning) in &tally.warnings {
            self.warn(&format!("line {line}: {}", render::warning(warning)));
        }
        for refused in &tally.named {
            self.warn(&format!("line {}: {}", refused.line, refused.message));
        }
        if tally.unnamed() > 0 {
            self.warn(&format!("more lines were refused: {}", tally.unnamed()));
        }
        let rehearsed = self.desk.rehearsal.prefix();
        let done = tally.job.done;
        self.note(&format!("{rehearsed}{done}: {}; {done} already: {}", tally.done, tally.already));
        Ok(())
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
        if self.consent == Consent::Given || self.desk.rehearsal == Rehearsal::Yes {
            return Ok(());
        }
        if self.attendance == Attendance::Unattended {
            return Err(Failure::Usage {
                message: format!("no terminal to confirm on: {question}"),
                hint: Some("use --yes".to_owned()),
            });
        }
        if terminal::confirm(&render::plain(question))? {
            return Ok(());
        }
        Err(Failure::Usage { message: "not confirmed, nothing was changed".to_owned(), hint: None })
    }
}

impl Console {
    /// Asks before mail is kept so shortly that nobody may notice a mistake in time.
    pub(super) fn confirm_retention(&self, retention: Option<Retention>) -> Result<(), Failure> {
        match retention.filter(|retention| retention.is_short()) {
            Some(retention) => self.confirm(&format!("keep the mail for less than a day, only {retention}?")),
            None => Ok(()),
        }
    }
}

/// What was not checked has been told; the exit code tells it, too.
pub(super) fn unchecked(warnings: &[Warning]) -> Result<(), Failure> {
    if warnings.iter().any(Warning::is_unchecked) { Err(Failure::Unchecked) } else { Ok(()) }
}

impl Record for Tally {
    fn name(&self) -> String {
        self.done.to_string()
    }

    fn fields(&self) -> Vec<(&'static str, Value<'_>)> {
        let refused = self.named.iter().map(|refused| {
            Value::Object(vec![
                ("line", refused.line.into()),
                ("kind", refused.kind.into()),
                ("message", refused.message.as_str().into()),
                ("hint", refused.hint.as_deref().into()),
            ])
        });
        let warnings = self.warnings.iter().map(|(line, warning)| {
            let line = [("line", (*line).into())].into_iter();
            Value::Object(line.chain(render::warning_fields(warning)).collect())
        });
        vec![
            ("action", self.job.command.into()),
            ("changed", Value::Flag(self.done > 0)),
            ("dry_run", Value::Flag(self.rehearsal == Rehearsal::Yes)),
            ("lines", self.read.into()),
            (self.job.done, self.done.into()),
            ("already", self.already.into()),
            ("refused", Value::List(refused.collect())),
            ("refused_unnamed", self.unnamed().into()),
            ("warnings", Value::List(warnings.collect())),
        ]
    }
}
