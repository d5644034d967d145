//! The command line: words to requests, prompts, and what is said at the end. No rule and no SQL.

mod alias;
mod app_password;
mod arguments;
mod audit;
mod authority;
mod autoreply;
mod backup;
mod batch;
mod check;
mod console;
mod delegate;
mod document;
mod domain;
mod due;
mod explain;
mod filter;
mod help;
mod import;
mod import_back;
mod import_check;
mod import_guide;
mod import_learn;
mod import_mail;
mod import_report;
mod import_source;
mod init;
mod mailbox;
mod mistyped;
mod offboard;
mod operator;
mod password;
mod pipeline;
mod profile;
mod session;
mod setting;
mod store;
mod terminal;
mod trace;
mod zone;

use crate::carry::desk::KeepingSessions;
use crate::error::{Exit, Failure, Report};
use crate::model::Text;
use crate::render::{self, Palette, Value};
use clap::error::ContextValue;
use clap::{ArgMatches, Args, CommandFactory, FromArgMatches, Parser, Subcommand, ValueEnum};
use console::Console;
use std::ffi::OsString;
use std::io::Write;
use std::mem::ManuallyDrop;
use std::path::PathBuf;
use std::process::ExitCode;

/// Where the store is unless somebody says otherwise.
pub const DEFAULT_STORE: &str = "/var/lib/vmailctl/vmail.db";

/// One line a paragraph: clap wraps them.
const AFTER_HELP: &str = "\
SIZE is 500M, 5G, 1T (powers of 1024), a number of bytes, or 'unlimited'. WHEN is a time (RFC 3339), a date (its end), \
or a span from now. SPAN is 30min, 6h, 14d, 2w, 6mo, 1y. MAILBOX is an address or a login name.

'vmailctl help mailbox create' prints the help of one command, with an example and its exit codes. -h prints a summary.

Exit status:
  0  done, or already as requested
  1  refused by a rule
  2  wrong usage
  3  the object does not exist
  4  the object exists already
  5  the store cannot be used
  6  the store is busy, nothing changed
  7  committed, but something outside the store failed
  8  done in part
  10 something to mend was found, or would change";

/// Administer the mailboxes of a Postfix and Dovecot host
#[derive(Debug, Parser)]
#[command(name = "vmailctl", version, about, after_help = AFTER_HELP, disable_help_subcommand = true, max_term_width = 100)]
pub struct Cli {
    #[command(flatten)]
    global: Global,

    #[command(subcommand)]
    noun: Noun,
}

/// The options that go anywhere. The long help of a command only names them: it is about the command.
#[derive(Clone, Debug, clap::Args)]
#[command(next_help_heading = "Global options")]
pub struct Global {
    /// File of the store [default: /var/lib/vmailctl/vmail.db] [env: VMAILCTL_STORE]
    #[arg(long, global = true, hide_long_help = true, value_name = "PATH", env = "VMAILCTL_STORE", hide_env = true)]
    store: Option<PathBuf>,

    /// Output format
    #[arg(
        short,
        long,
        global = true,
        hide_long_help = true,
        value_name = "FORMAT",
        default_value = "text",
        hide_default_value = true
    )]
    output: OutputFormat,

    /// Print no messages about completed changes
    #[arg(short, long, global = true, hide_long_help = true)]
    quiet: bool,

    /// Rehearse: do everything except the commit
    #[arg(short = 'n', long, global = true, hide_long_help = true)]
    dry_run: bool,

    /// Assume yes for all questions
    #[arg(short, long, global = true, hide_long_help = true)]
    yes: bool,

    /// Never prompt; fail instead
    #[arg(long, global = true, hide_long_help = true)]
    no_input: bool,

    /// When to use color
    #[arg(
        long,
        global = true,
        hide_long_help = true,
        value_name = "WHEN",
        default_value = "auto",
        hide_default_value = true
    )]
    color: Color,

    /// Seconds to wait for another writer [default: 10]
    #[arg(long, global = true, hide_long_help = true, value_name = "SECONDS", default_value_t = 10, hide_default_value = true,
          value_parser = clap::value_parser!(u64).range(0..=3600))]
    busy_timeout: u64,

    /// Reason for the change, for the audit log
    #[arg(long, global = true, hide_long_help = true, value_name = "TEXT")]
    reason: Option<Text>,

    /// Person on whose behalf it is done, for the audit log
    #[arg(long, global = true, hide_long_help = true, value_name = "NAME")]
    actor: Option<Text>,

    /// Do not write to syslog (the audit log is always written)
    #[arg(long, global = true, hide_long_help = true)]
    no_syslog: bool,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
enum OutputFormat {
    Text,
    Json,
    Jsonl,
    Tsv,
    Csv,
    Name,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
enum Color {
    Auto,
    Always,
    Never,
}

/// What is deferred, clap builds only where it was typed. A command that is no noun is therefore described here, too.
#[derive(Debug, Subcommand)]
#[command(defer = true)]
enum Noun {
    /// Create a new store
    Init(init::Init),
    #[command(subcommand)]
    Domain(domain::Verb),
    #[command(subcommand)]
    Mailbox(mailbox::Verb),
    #[command(subcommand)]
    Alias(alias::Verb),
    #[command(subcommand)]
    Delegate(delegate::Verb),
    #[command(subcommand)]
    Autoreply(autoreply::Verb),
    #[command(subcommand)]
    Filter(filter::Verb),
    #[command(subcommand)]
    Offboard(offboard::Verb),
    #[command(subcommand)]
    Profile(profile::Verb),
    #[command(subcommand)]
    Due(due::Verb),
    #[command(subcommand)]
    Session(session::Verb),
    #[command(subcommand)]
    Password(password::Verb),
    #[command(subcommand)]
    AppPassword(app_password::Verb),
    #[command(subcommand)]
    Operator(operator::Verb),
    #[command(subcommand)]
    Setting(setting::Verb),
    #[command(subcommand)]
    Explain(explain::Verb),
    /// Find who sent a message, and what happened to it
    Trace(trace::Trace),
    #[command(subcommand)]
    Audit(audit::Verb),
    #[command(subcommand)]
    Backup(backup::Verb),
    /// Restore the store from a backup while the servers run
    Restore(backup::Restore),
    /// Write the store, or one domain, as a document
    Export(document::Export),
    /// Show what 'apply' would change
    Plan(document::Plan),
    /// Change the store to match a document, in one transaction
    Apply(document::Apply),
    /// Run commands, one on each line, in one transaction
    Batch(batch::Batch),
    /// Check the store, the mail, the servers and the clock
    Check(check::Check),
    #[command(subcommand)]
    Import(import::Verb),
    #[command(subcommand)]
    Pipeline(pipeline::Verb),
    #[command(subcommand)]
    Store(store::Verb),
}

/// A heading of `vmailctl --help`, and the commands under it, each with its texts.
pub struct Heading {
    pub title: &'static str,
    pub commands: &'static [(&'static str, &'static str)],
}

macro_rules! heading {
    ($title:literal, $($command:literal),+) => {
        Heading { title: $title, commands: &[$(($command, include_str!(concat!("../../man/help/", $command, ".txt")))),+] }
    };
}

/// The headings in their order. Every command stands under one.
pub const HEADINGS: [Heading; 5] = [
    heading!("Domains and mailboxes", "domain", "mailbox", "alias", "autoreply", "filter"),
    heading!("People", "delegate", "password", "app-password", "session", "offboard", "profile"),
    heading!("Imports, documents and batches", "import", "export", "plan", "apply", "batch"),
    heading!("The host and its servers", "init", "setting", "pipeline", "check", "explain", "trace", "due", "store"),
    heading!("Trust", "operator", "audit", "backup", "restore"),
];

impl Noun {
    fn run(self, console: &mut Console) -> Result<(), Failure> {
        match self {
            Self::Init(init) => init.run(console),
            Self::Domain(verb) => verb.run(console),
            Self::Mailbox(verb) => verb.run(console),
            Self::Alias(verb) => verb.run(console),
            Self::Delegate(verb) => verb.run(console),
            Self::Autoreply(verb) => verb.run(console),
            Self::Filter(verb) => verb.run(console),
            Self::Offboard(verb) => verb.run(console),
            Self::Profile(verb) => verb.run(console),
            Self::Due(verb) => verb.run(console),
            Self::Session(verb) => verb.run(console),
            Self::Password(verb) => verb.run(console),
            Self::AppPassword(verb) => verb.run(console),
            Self::Operator(verb) => verb.run(console),
            Self::Setting(verb) => verb.run(console),
            Self::Explain(verb) => verb.run(console),
            Self::Trace(trace) => trace.run(console),
            Self::Audit(verb) => verb.run(console),
            Self::Backup(verb) => verb.run(console),
            Self::Restore(restore) => restore.run(console),
            Self::Export(export) => export.run(console),
            Self::Plan(plan) => plan.run(console),
            Self::Apply(apply) => apply.run(console),
            Self::Batch(batch) => batch.run(console),
            Self::Check(check) => check.run(console),
            Self::Import(verb) => verb.run(console),
            Self::Pipeline(verb) => verb.run(console),
            Self::Store(verb) => verb.run(console),
        }
    }
}

impl Noun {
    /// Why it can't be a part of a transaction, where it can't.
    fn beyond_a_transaction(&self) -> Option<&'static str> {
        match self {
            Self::Mailbox(verb) => verb.beyond_a_transaction(),
            Self::Domain(_)
            | Self::Alias(_)
            | Self::Delegate(_)
            | Self::Autoreply(_)
            | Self::Filter(_)
            | Self::Offboard(_)
            | Self::Profile(_)
            | Self::Due(due::Verb::List(_))
            | Self::Password(_)
            | Self::AppPassword(_)
            | Self::Operator(_)
            | Self::Setting(_)
            | Self::Explain(_)
            | Self::Audit(_)
            | Self::Export(_) => None,
            Self::Init(_) | Self::Backup(_) | Self::Restore(_) | Self::Store(_) => {
                Some("this is about the store as a whole")
            }
            Self::Session(_) | Self::Trace(_) | Self::Check(_) | Self::Pipeline(_) => Some("this asks the servers"),
            Self::Due(due::Verb::Run(_)) => Some("this is several transactions"),
            Self::Plan(_) | Self::Apply(_) | Self::Import(_) | Self::Batch(_) => {
                Some("this is a transaction of its own")
            }
        }
    }
}

/// The whole command line, for the man pages and the completions.
pub fn command() -> clap::Command {
    help::definition()
}

/// The command line with one noun, that of the first word which is one. Clap gives each command that it knows a copy of every
/// global option. Where this definition does not parse the words, the whole one answers: the word may have been the value of
/// an option.
fn of_one_noun(arguments: &[OsString]) -> Option<clap::Command> {
    let nouns = Noun::augment_subcommands(clap::Command::new(""));
    let noun = arguments.iter().skip(1).find_map(|word| nouns.find_subcommand(word))?;
    let program = clap::Command::new("vmailctl").disable_help_subcommand(true).subcommand_required(true);
    Some(Global::augment_args(program).subcommand(noun.clone()))
}

/// Whether the command that was typed has the option.
fn keeping_sessions(matches: &ArgMatches) -> KeepingSessions {
    let mut leaf = matches;
    while let Some((_, next)) = leaf.subcommand() {
        leaf = next;
    }
    // A flag that was not typed is there, too, with its default.
    let offered = leaf.ids().any(|id| id == "keep_sessions");
    if offered { KeepingSessions::Offered } else { KeepingSessions::NotOffered }
}

/// Whether the errors are to be JSON, where the arguments could not be read: as far as they can be guessed at.
fn asks_for_json(arguments: &[OsString]) -> bool {
    let is_json = |value: &str| matches!(value.trim_start_matches('='), "json" | "jsonl");
    let words: Vec<&str> = arguments.iter().filter_map(|a| a.to_str()).take_while(|a| *a != "--").collect();
    words.iter().enumerate().any(|(at, word)| {
        // -o json, -ojson, -o=json, and -o behind other short options: -qojson.
        let value = match word.strip_prefix("--output") {
            Some(value) => value,
            None if word.starts_with("--") => return false,
            None => match word.strip_prefix('-').and_then(|short| short.split_once('o')) {
                Some((_, value)) => value,
                None => return false,
            },
        };
        if value.is_empty() { words.get(at + 1).is_some_and(|next| is_json(next)) } else { is_json(value) }
    })
}

pub(crate) fn run(arguments: Vec<OsString>) -> ExitCode {
    terminal::keep_secrets_out_of_core_files();
    terminal::keep_to_oneself();
    terminal::outlive_file_size_limits();
    if let [_, word] = arguments.as_slice()
        && (word == "--version" || word == "-V")
    {
        return version();
    }
    let json = asks_for_json(&arguments);
    // Definitions are never taken apart: the process ends before that would be of use.
    let parse = |mut definition: clap::Command| {
        (definition.try_get_matches_from_mut(&arguments), ManuallyDrop::new(definition))
    };
    let (parsed, mut definition) = match of_one_noun(&arguments).map(parse) {
        Some((Ok(matches), definition)) => (Ok(matches), definition),
        _ => parse(Cli::command()),
    };
    let matches = match parsed {
        Ok(matches) => matches,
        Err(error) => {
            return match help::answer(error, &mut definition, &arguments, json) {
                Ok(error) => usage(error, json),
                Err(failure) => say(&failure, json, terminal::palette(Color::Auto)),
            };
        }
    };
    let cli = match Cli::from_arg_matches(&matches) {
        Ok(cli) => cli,
        Err(error) => return usage(error, json),
    };
    let json = matches!(cli.global.output, OutputFormat::Json | OutputFormat::Jsonl);
    let palette = terminal::palette(cli.global.color);
    let mut console = match Console::new(cli.global, palette, &arguments, keeping_sessions(&matches)) {
        Ok(console) => console,
        Err(failure) => return say(&failure, json, palette),
    };
    let permitted = authority::require(&mut console, &arguments, &definition, &matches);
    match permitted.and_then(|()| cli.noun.run(&mut console)) {
        Ok(()) => ExitCode::from(Exit::Done as u8),
        // The reader of a pipe has seen enough.
        Err(Failure::Output(error)) if error.kind() == std::io::ErrorKind::BrokenPipe => {
            ExitCode::from(Exit::Done as u8)
        }
        Err(Failure::Findings) => ExitCode::from(Exit::Findings as u8),
        Err(failure) => {
            console.desk.log_attempt(&failure);
            say(&failure, json, palette)
        }
    }
}

/// What clap says to `--version`, without clap: monitoring asks this often, and it needs no definition.
fn version() -> ExitCode {
    // As clap does, who can't be told is not told.
    let _ = writeln!(std::io::stdout(), "vmailctl {}", env!("CARGO_PKG_VERSION"));
    ExitCode::from(Exit::Done as u8)
}

fn say(failure: &Failure, json: bool, palette: Palette) -> ExitCode {
    let report = failure.report();
    let mut stderr = std::io::stderr().lock();
    // Nothing can be done about a standard error that is gone.
    let others: Vec<_> = failure.others().iter().map(Failure::report).collect();
    let _ = if json {
        let mut fields = report.fields();
        if !others.is_empty() {
            fields.push(("others", others.iter().map(|other| Value::Object(other.fields())).collect()));
        }
        render::failure(&mut stderr, fields)
    } else {
        for other in &others {
            let _ = writeln!(stderr, "{} {}", palette.warning(), render::plain_line(&other.message));
        }
        writeln!(stderr, "{} {}", palette.error(), render::plain_line(&report.message)).and_then(|()| {
            match &report.hint {
                Some(hint) => writeln!(stderr, "{} {}", palette.hint(), render::plain_line(hint)),
                None => Ok(()),
            }
        })
    };
    ExitCode::from(report.exit as u8)
}

impl Report {
    fn fields(&self) -> Vec<(&'static str, Value<'_>)> {
        render::failure_fields(self.exit as u8, self.kind, &self.message, self.hint.as_deref())
    }
}

/// Help and version go to standard output, complaints to standard error.
fn usage(mut error: clap::Error, json: bool) -> ExitCode {
    if !error.use_stderr() {
        let _ = error.print();
        return ExitCode::from(Exit::Done as u8);
    }
    // A line end that was typed ends no line of the message.
    let typed: Vec<_> = error.context().map(|(kind, value)| (kind, value.clone())).collect();
    for (kind, value) in typed {
        if let ContextValue::String(text) = value {
            error.insert(kind, ContextValue::String(render::plain_line(&text)));
        }
    }
    let mut stderr = std::io::stderr().lock();
    let _ = if json {
        let message = complaint(&error);
        render::failure(&mut stderr, render::failure_fields(Exit::Usage as u8, "usage", &message, Some("see --help")))
    } else {
        // What was typed stands in the message: it is made harmless first.
        stderr.write_all(render::plain(&error.render().to_string()).as_bytes())
    };
    ExitCode::from(Exit::Usage as u8)
}

/// What is wrong with the words of a command, in one line.
fn complaint(error: &clap::Error) -> String {
    let text = error.render().to_string();
    // What is missing stands in lines of its own below the message.
    let lines = text.lines().take_while(|line| !line.is_empty()).map(str::trim);
    let message = lines.collect::<Vec<_>>().join(" ");
    message.trim_start_matches("error: ").to_owned()
}
