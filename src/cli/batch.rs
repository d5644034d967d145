//! `batch`: each line is parsed and run as a command of its own, in the transaction of `carry::batch`.

use super::arguments::on_error;
use super::console::{Consent, Console};
use super::{Cli, complaint};
use crate::carry::batch;
use crate::carry::lines::{Job, Lines};
use crate::carry::reading::open;
use crate::error::Failure;
use crate::model::split_words;
use crate::render::Format;
use clap::parser::ValueSource;
use clap::{Args, Command, CommandFactory, FromArgMatches};
use std::io::{BufRead, BufReader, Read};
use std::path::{Path, PathBuf};

/// A line has commands for people, or for programs that write like them.
const LINE_MAX: u64 = 1 << 16;

const COMMAND: Job = Job { command: "batch", done: "done", unique: "line" };

/// What the lines of a batch have in common, which is said with the batch.
const COMMON: [&str; 7] = ["store", "output", "dry_run", "busy_timeout", "reason", "actor", "no_syslog"];

/// What reads more than the line.
const READING: [&str; 4] = ["password_stdin", "password_hash_stdin", "from_file", "verify_current"];

/// Run commands, one on each line, in one transaction
#[derive(Debug, Args)]
pub(super) struct Batch {
    /// File of commands, quoted as for a shell; '-' for standard input [default: -]
    #[arg(value_name = "FILE", default_value = "-", hide_default_value = true)]
    file: PathBuf,

    /// Apply the valid lines even if others are refused
    #[arg(long)]
    continue_on_error: bool,
}

impl Batch {
    pub(super) fn run(self, console: &Console) -> Result<(), Failure> {
        if console.style.format == Format::Json {
            return Err(Failure::Usage {
                message: "a batch prints one object for each line, which -o json cannot hold".to_owned(),
                hint: Some("use -o jsonl".to_owned()),
            });
        }
        let mut lines = Lines::new(&console.desk, COMMAND, on_error(self.continue_on_error));
        let mut parser = Cli::command();
        let commands = self.read(&mut parser, &mut lines)?;
        console.tell_lines(batch::run(&console.desk, lines, commands, |desk, words| {
            let cli = understand(&mut parser, words)?;
            let consent = if cli.global.yes { Consent::Given } else { console.consent };
            cli.noun.run(&mut console.of_line(desk, consent, cli.global.quiet))
        })?)
    }

    /// All lines, before the store is held up for any of them.
    fn read(&self, parser: &mut Command, lines: &mut Lines<'_>) -> Result<Vec<(u64, Vec<String>)>, Failure> {
        let mut input = BufReader::new(open(&self.file)?);
        let mut commands = Vec::new();
        let mut bytes = Vec::new();
        let mut is_empty = true;
        for number in 1.. {
            bytes.clear();
            let unreadable = |error| Failure::File { path: self.file.clone(), error };
            if input.by_ref().take(LINE_MAX).read_until(b'\n', &mut bytes).map_err(unreadable)? == 0 {
                break;
            }
            if bytes.len() as u64 == LINE_MAX {
                return Err(unreadable(std::io::Error::other(format!("line {number} has more than 64 KiB"))));
            }
            match words(&bytes) {
                Ok(words) if words.is_empty() => {}
                words => {
                    is_empty = false;
                    lines.note_open(number, bytes.last() != Some(&b'\n'));
                    let understood = words.and_then(|words| understand(parser, &words).map(|_| words));
                    let words = lines.take(number, understood, |_| number.to_string());
                    commands.extend(words.map(|words| (number, words)));
                }
            }
        }
        if is_empty {
            return Err(Failure::NoCommand { path: self.file.clone() });
        }
        Ok(commands)
    }
}

fn usage(message: impl std::fmt::Display) -> Failure {
    Failure::Usage { message: message.to_string(), hint: None }
}

/// The words of a line, the name of the program in front.
fn words(bytes: &[u8]) -> Result<Vec<String>, Failure> {
    let line = std::str::from_utf8(bytes).map_err(|_| usage("the line is not UTF-8"))?;
    let mut words = split_words(line.trim_start_matches('\u{feff}')).map_err(usage)?;
    if words.first().is_some_and(|word| word != "vmailctl") {
        words.insert(0, "vmailctl".to_owned());
    }
    Ok(words)
}

/// A line as a command that can be a part of a transaction.
fn understand(parser: &mut Command, words: &[String]) -> Result<Cli, Failure> {
    let matches = parser.try_get_matches_from_mut(words).map_err(|error| match error.use_stderr() {
        true => usage(complaint(&error)),
        false => usage("a line of a batch is a command, and asks for no help"),
    })?;
    let cli = Cli::from_arg_matches(&matches).map_err(|error| usage(complaint(&error)))?;
    let (mut command, mut leaf) = (&*parser, &matches);
    while let Some((name, next)) = leaf.subcommand() {
        command = command.find_subcommand(name).unwrap_or(command);
        leaf = next;
    }
    for argument in command.get_arguments() {
        let (id, said) = (argument.get_id().as_str(), leaf.value_source(argument.get_id().as_str()));
        let option = format!("--{}", id.replace('_', "-"));
        if said == Some(ValueSource::CommandLine) && argument.is_global_set() && COMMON.contains(&id) {
            return Err(usage(format!("use this option on the batch, not on a line: {option}")));
        }
        let from_stdin =
            leaf.try_get_one::<PathBuf>(id).is_ok_and(|file| file.is_some_and(|file| file == Path::new("-")));
        if said == Some(ValueSource::CommandLine) && (READING.contains(&id) || from_stdin) {
            return Err(usage(format!("a line of a batch has no input of its own: {option}")));
        }
    }
    match cli.noun.beyond_a_transaction() {
        Some(why) => {
            Err(usage(format!("{why}, so it is no line of a batch: {}", words.get(1..).unwrap_or_default().join(" "))))
        }
        None => Ok(cli),
    }
}
