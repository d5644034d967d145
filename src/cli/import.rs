//! `import`.

use super::arguments::KeepSessions;
use super::document::{Applying, Step, apply_entries};
use super::pipeline::installed_dovecot;
use super::removal::retained_until;
use super::workbench::Workbench;
use crate::admin::document::{Finished, Passwords, Prune, Terms};
use crate::admin::import::keep_home;
use crate::admin::password::WeakHashes;
use crate::effect::{self, Pile};
use crate::error::Failure;
use crate::model::document::{Entry, MailboxEntry};
use crate::model::import::{
    Arrival, Arrived, Dump, Fact, Form, Item, Loss, Material, Request, Rounding, Sheet, Source, SourceError,
    SourceFile, Survey, tell, version,
};
use crate::model::{DomainName, Piece, PlainPath};
use crate::render::{Inspection, Rehearsal};
use crate::store::{Foreign, LongBook, SQLITE_MAGIC, Writer};
use clap::builder::PossibleValue;
use clap::{Args, Subcommand, ValueEnum};
use std::path::{Path, PathBuf};

/// Enough to see what a file is.
const HEAD: usize = 1 << 12;

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
        let writer = store.writer()?;
        // What is weak is told as such.
        let (applied, _) = opened.apply(bench, &writer, survey, WeakHashes::Accept, Passwords::Rehearsed)?;
        drop(writer);
        applied.tell_plan(bench)
    }
}

impl Apply {
    fn run(self, bench: &Workbench) -> Result<(), Failure> {
        let opened = self.from.open(bench)?;
        let survey = opened.survey()?;
        let weak = if self.accept_weak_hashes { WeakHashes::Accept } else { WeakHashes::Refuse };
        let passwords = if bench.rehearsal == Rehearsal::Yes { Passwords::Rehearsed } else { Passwords::Made };
        if let (WeakHashes::Refuse, count @ 1..) = (weak, survey.weak_hashes()) {
            return Err(Failure::WeakHashes { count });
        }
        let mut store = bench.open_to_write()?;
        let entry = bench.entry();
        let writer = store.writer()?;
        let (applied, finished) = opened.apply(bench, &writer, survey, weak, passwords)?;
        let done = applied.carry_out(bench, &entry, writer, finished, None, self.keep.live_sessions());
        store.checkpoint();
        done
    }
}

/// A source that can be read as often as wanted.
struct Opened {
    path: PathBuf,
    source: Source,
    material: Material<Foreign>,
    request: Request,
}

impl Origin {
    fn open(&self, bench: &Workbench) -> Result<Opened, Failure> {
        let wanted = match self.source {
            SourceName::Auto => None,
            SourceName::Known(source) => Some(source),
        };
        let material = material(&self.path, wanted)?;
        let found = Source::recognise(&material);
        let source = match (wanted, &material) {
            // A database says by its tables what it is.
            (Some(wanted), Material::Tables(_)) if found != Some(wanted) => None,
            (Some(wanted), _) => Some(wanted),
            (None, _) => found,
        };
        let source = source.ok_or_else(|| wrong(&self.path)(SourceError::Unknown(wanted)))?;
        let request = Request {
            now: bench.now,
            mail_base: self.mail_base.clone(),
            domain: self.domain.clone(),
            quota_rounding: if self.round_quotas { Rounding::ToBinary } else { Rounding::Keep },
        };
        Ok(Opened { path: self.path.clone(), source, material, request })
    }
}

impl Opened {
    fn tell(&self, take: &mut dyn FnMut(Fact) -> Result<(), Failure>) -> Result<(), Failure> {
        tell(self.source, &self.material, &self.request, take).map_err(|failure| self.named(failure))
    }

    /// A failure with the source that it is of.
    fn named(&self, failure: Failure) -> Failure {
        match failure {
            Failure::Source { error, .. } => wrong(&self.path)(error),
            other => other,
        }
    }

    fn survey(&self) -> Result<Survey, Failure> {
        let mut survey = Survey::new(self.source, self.request.clone(), Box::<LongBook>::default());
        survey.version = version::<_, Failure>(self.source, &self.material)?;
        self.tell(&mut |fact| {
            survey.see(&fact);
            Ok(())
        })?;
        Ok(survey)
    }

    /// Applies what comes of the source, and tells what comes to nothing after it.
    fn apply(
        &self,
        bench: &Workbench,
        writer: &Writer<'_>,
        survey: Survey,
        weak_hashes: WeakHashes,
        passwords: Passwords,
    ) -> Result<(Applying, Finished), Failure> {
        let removed_until = retained_until(bench, None, writer)?;
        let terms = Terms { weak_hashes, prune: Prune::Keep, passwords, now: bench.now, removed_until };
        apply_entries(bench, writer, terms, |take| {
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
            losses.take(|[action, kind, object, reason]| {
                let (action, kind, reason) = (action.into(), kind.into(), reason.into());
                take(Step::Told(&Loss { action, kind, object, reason }))
            })
        })
    }

    /// All that comes of the source, in the order of documents.
    fn arrive(&self, survey: Survey, take: &mut dyn FnMut(Arrived) -> Result<(), Failure>) -> Result<(), Failure> {
        let mut arrival = Arrival::new(survey);
        arrival.begin(take)?;
        self.tell(&mut |fact| arrival.take(fact, take))?;
        arrival.end(take).map_err(|failure| self.named(failure))
    }
}

fn wrong(path: &Path) -> impl Fn(SourceError) -> Failure {
    move |error| Failure::Source { path: path.to_owned(), error }
}

fn unreadable(path: &Path) -> impl Fn(std::io::Error) -> Failure {
    move |error| Failure::File { path: path.to_owned(), error }
}

/// The content of a source, as the form that it has.
fn material(path: &Path, wanted: Option<Source>) -> Result<Material<Foreign>, Failure> {
    let tables = wanted.is_some_and(|source| source.form() == Form::Tables);
    if path.is_dir() {
        let files = effect::source_files(path).map_err(unreadable(path))?;
        return if tables { staged_sheets(path, &files) } else { Ok(Material::Texts(files)) };
    }
    let standard_input = path == Path::new("-");
    if !standard_input && effect::begins_with(path, SQLITE_MAGIC).map_err(unreadable(path))? {
        return Ok(Material::Tables(Foreign::open(path)?));
    }
    let opened = if standard_input { effect::standard_input() } else { effect::open_log(path) };
    let input = &mut *opened.map_err(unreadable(path))?;
    let (mut staging, mut dump) = (None, Dump::default());
    let mut text = Vec::new();
    effect::read_pieces(input, unreadable(path), |bytes, piece| {
        // What it is shows in its first lines.
        if text.is_empty() && staging.is_none() && bytes.len() < HEAD && piece == Piece::More {
            return Ok(0);
        }
        if text.is_empty() && staging.is_none() && (tables || Dump::recognise(bytes)) {
            staging = Some(Foreign::staging(path)?);
        }
        let Some(staging) = &mut staging else {
            text.extend_from_slice(bytes);
            return Ok(bytes.len());
        };
        dump.push::<Failure>(bytes, piece, &mut |item| match item {
            Item::Table { name, columns } => Ok(staging.add_table(name, columns)?),
            Item::Row { table, columns, values } => Ok(staging.add_row(table, columns, values)?),
        })
    })
    .map_err(|failure| match failure {
        Failure::Source { error, .. } => wrong(path)(error),
        other => other,
    })?;
    Ok(match staging {
        Some(staging) => Material::Tables(staging),
        None => {
            let name = path.file_name().map(|name| name.to_string_lossy().into_owned());
            Material::Texts(vec![SourceFile::new(name.unwrap_or_default(), text)])
        }
    })
}

/// A directory with a file for each table, as `mysql --batch` and exports write them.
fn staged_sheets(path: &Path, files: &[SourceFile]) -> Result<Material<Foreign>, Failure> {
    let mut staging = Foreign::staging(path)?;
    for file in files {
        let Some((table, "csv" | "tsv")) = file.name.rsplit_once('.') else { continue };
        let sheet = Sheet::read(file).map_err(wrong(path))?;
        staging.add_table(&table.to_lowercase(), sheet.columns())?;
        sheet.values().try_for_each(|values| staging.add_row(&table.to_lowercase(), sheet.columns(), values))?;
    }
    Ok(Material::Tables(staging))
}
