//! `import`.

use super::arguments::KeepSessions;
use super::document::Changes;
use super::source::{named, read_source};
use super::workbench::Workbench;
use crate::admin::document::Prune;
use crate::admin::import::keep_home;
use crate::admin::password::WeakHashes;
use crate::carry::check::installed_dovecot;
use crate::carry::document::{self as carry, DocumentTerms, Step, Steps};
use crate::effect::Pile;
use crate::error::Failure;
use crate::model::document::{Entry, MailboxEntry};
use crate::model::import::{Arrival, Arrived, Fact, Loss, Request, Rounding, Source, Survey, tell, version};
use crate::model::{DomainName, LiveSessions, PlainPath};
use crate::render::Inspection;
use crate::store::{Foreign, LongBook, Writer};
use clap::builder::PossibleValue;
use clap::{Args, Subcommand, ValueEnum};
use std::path::PathBuf;

const ABOUT: &str = "\
Take over another mail system

Nothing of the source is changed. 'inspect' says what it is, 'plan' what would be made of it and what has no home here, \
'apply' does that in one transaction.";

/// Take over another mail system
#[derive(Debug, Subcommand)]
#[command(long_about = ABOUT)]
pub(super) enum Verb {
    Inspect(Inspect),
    Plan(Plan),
    Apply(Apply),
}

/// Say what a source is, what it holds, and how its passwords are hashed
#[derive(Debug, Args)]
pub(super) struct Inspect {
    #[command(flatten)]
    from: Origin,
}

/// Tell what 'apply' would make of a source, and what has no home here
#[derive(Debug, Args)]
pub(super) struct Plan {
    #[command(flatten)]
    from: Origin,
}

/// Take a source over, in one transaction
#[derive(Debug, Args)]
pub(super) struct Apply {
    #[command(flatten)]
    from: Origin,

    /// Take hashes of weak schemes, too
    #[arg(long)]
    accept_weak_hashes: bool,

    #[command(flatten)]
    keep: KeepSessions,
}

/// What is to be read, and how.
#[derive(Debug, Args)]
struct Origin {
    /// What it is
    #[arg(value_name = "SOURCE")]
    source: SourceName,

    /// The file or directory; '-' for a dump or a text from standard input
    #[arg(value_name = "PATH")]
    path: PathBuf,

    /// Below which directory the source's mail lies, where the source doesn't say or it was moved
    #[arg(long, value_name = "DIR")]
    mail_base: Option<PlainPath>,

    /// The domain of log-ins that the source has without one
    #[arg(long, value_name = "DOMAIN")]
    domain: Option<DomainName>,

    /// Make quotas of 1024000 bytes a megabyte ones of 1048576
    #[arg(long)]
    round_quotas: bool,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum SourceName {
    /// Whatever it looks like.
    Auto,
    Known(Source),
}

impl ValueEnum for SourceName {
    fn value_variants<'a>() -> &'a [Self] {
        const ALL: [SourceName; Source::ALL.len() + 1] = {
            let mut all = [SourceName::Auto; Source::ALL.len() + 1];
            let mut at = 0;
            while at < Source::ALL.len() {
                all[at + 1] = SourceName::Known(Source::ALL[at]);
                at += 1;
            }
            all
        };
        &ALL
    }

    fn to_possible_value(&self) -> Option<PossibleValue> {
        Some(match self {
            Self::Auto => PossibleValue::new("auto").help("Whatever it looks like"),
            Self::Known(source) => PossibleValue::new(source.as_str()).help(source.help()),
        })
    }
}

impl Verb {
    pub(super) fn run(self, bench: &mut Workbench) -> Result<(), Failure> {
        match self {
            Self::Inspect(inspect) => inspect.run(bench),
            Self::Plan(plan) => plan.run(bench),
            Self::Apply(apply) => apply.run(bench),
        }
    }
}

impl Inspect {
    fn run(self, bench: &Workbench) -> Result<(), Failure> {
        let opened = self.from.open(bench)?;
        let survey = opened.survey()?;
        let mut inspection = Inspection::new(&survey, installed_dovecot().ok());
        opened.arrive(survey, &mut |arrived| {
            inspection.losses += i64::from(matches!(arrived, Arrived::Loss(_)));
            Ok(())
        })?;
        bench.show(&inspection)
    }
}

impl Plan {
    fn run(self, bench: &Workbench) -> Result<(), Failure> {
        let opened = self.from.open(bench)?;
        let survey = opened.survey()?;
        let mut store = bench.open_to_write()?;
        // What is weak is told as such.
        let terms = terms(WeakHashes::Accept, LiveSessions::Keep);
        let mut changes = Changes::new(bench)?;
        let counts = carry::plan(bench, &mut store, terms, opened.steps(survey), &mut |told| changes.take(told))?;
        changes.tell_plan(bench, counts)
    }
}

impl Apply {
    fn run(self, bench: &Workbench) -> Result<(), Failure> {
        let opened = self.from.open(bench)?;
        let survey = opened.survey()?;
        let weak = if self.accept_weak_hashes { WeakHashes::Accept } else { WeakHashes::Refuse };
        if let (WeakHashes::Refuse, count @ 1..) = (weak, survey.weak_hashes()) {
            return Err(Failure::WeakHashes { count });
        }
        let mut store = bench.open_to_write()?;
        let terms = terms(weak, self.keep.live_sessions());
        let mut changes = Changes::new(bench)?;
        let applied = carry::apply(bench, &mut store, terms, opened.steps(survey), &mut |told| changes.take(told))?;
        changes.tell(bench, applied)
    }
}

fn terms(weak_hashes: WeakHashes, sessions: LiveSessions) -> DocumentTerms<'static> {
    DocumentTerms { weak_hashes, prune: Prune::Keep, sessions, password_out: None, confirmed: None }
}

/// A source that can be read as often as wanted.
struct Opened {
    path: PathBuf,
    source: Source,
    tables: Foreign,
    request: Request,
}

impl Origin {
    fn open(&self, bench: &Workbench) -> Result<Opened, Failure> {
        let wanted = match self.source {
            SourceName::Auto => None,
            SourceName::Known(source) => Some(source),
        };
        let (tables, source) = read_source(&self.path, wanted)?;
        let request = Request {
            now: bench.now,
            mail_base: self.mail_base.clone(),
            domain: self.domain.clone(),
            quota_rounding: if self.round_quotas { Rounding::ToBinary } else { Rounding::Keep },
            book: || Box::<LongBook>::default(),
        };
        Ok(Opened { path: self.path.clone(), source, tables, request })
    }
}

impl Opened {
    fn tell(&self, take: &mut dyn FnMut(Fact) -> Result<(), Failure>) -> Result<(), Failure> {
        tell(self.source, &self.tables, &self.request, take).map_err(named(&self.path))
    }

    fn survey(&self) -> Result<Survey, Failure> {
        let mut survey = Survey::new(self.source, self.request.clone());
        survey.version = version::<_, Failure>(self.source, &self.tables)?;
        self.tell(&mut |fact| {
            survey.see(&fact);
            Ok(())
        })?;
        Ok(survey)
    }

    /// What it is made of, and what of it has no place here.
    fn steps(&self, survey: Survey) -> impl FnOnce(&Writer<'_>, Steps<'_>) -> Result<(), Failure> {
        move |writer, take| {
            let mut losses = Pile::default();
            let put =
                |loss: &Loss, losses: &mut Pile<4>| losses.put([&loss.action, &loss.kind, &loss.object, &loss.reason]);
            let stay = |entry: &mut MailboxEntry, losses: &mut Pile<4>| -> Result<(), Failure> {
                if keep_home(writer, entry)? {
                    let reason = "it is there already, and its home stays where it is";
                    put(&Loss::new("mailbox", entry.address.to_string(), reason), losses)?;
                }
                Ok(())
            };
            self.arrive(survey, &mut |arrived| match arrived {
                Arrived::Entry(mut entry) => {
                    if let Entry::Mailbox(mailbox) = &mut entry {
                        stay(mailbox, &mut losses)?;
                    }
                    take(Step::Entry(0, entry))
                }
                Arrived::Plain { mut entry, secret } => {
                    stay(&mut entry, &mut losses)?;
                    take(Step::Plain(entry, secret))
                }
                Arrived::Loss(loss) => Ok(put(&loss, &mut losses)?),
                Arrived::Password { address, verdict } => Ok(put(&Loss::of_password(&address, &verdict), &mut losses)?),
            })?;
            // They come last, so that they stand together.
            losses.take(|[action, kind, object, reason]| {
                let (action, kind, reason) = (action.into(), kind.into(), reason.into());
                take(Step::Lost(Loss { action, kind, object, reason }))
            })
        }
    }

    /// All that comes of the source, in the order of documents.
    fn arrive(&self, survey: Survey, take: &mut dyn FnMut(Arrived) -> Result<(), Failure>) -> Result<(), Failure> {
        let mut arrival = Arrival::new(survey);
        arrival.begin(take)?;
        self.tell(&mut |fact| arrival.take(fact, take))?;
        arrival.end(take).map_err(named(&self.path))
    }
}
