//! Every command that reads a file, with files that are not what they should be: empty, foreign, cut, twice in one. None of
//! them ends as done while less was done than the file holds, unless it says how much; none panics or waits.
//!
//! The commands are found in the definition of the command line. One that reads a file and is not in `READERS` fails
//! the test: a new command comes with an example of what it reads.

mod readers;

use crate::import::{SOURCES, source};
use crate::support::{Outcome, Sandbox};
use clap::Arg;
use nix::sys::stat::Mode;
use nix::unistd::mkfifo;
use readers::{Form, OTHERS, READERS};
use std::any::TypeId;
use std::cell::RefCell;
use std::collections::BTreeSet;
use std::fs::{self, OpenOptions};
use std::io::{Read, Write};
use std::os::unix::fs::OpenOptionsExt;
use std::path::{Path, PathBuf};
use std::process::Stdio;
use std::time::{Duration, Instant};

/// The word that stands for the file.
const FILE: &str = "FILE";
/// Nobody waits for longer.
const PATIENCE: Duration = Duration::from_secs(30);
const PASSWORD: &str = "turnip galaxy obsidian 42";

/// The arguments that read or write files: by their type, the word for their value, or what their help says.
fn file_arguments(command: &clap::Command, path: &str, found: &mut BTreeSet<String>) {
    for next in command.get_subcommands() {
        let path = format!("{path} {}", next.get_name());
        next.get_arguments().filter(|argument| is_of_files(argument)).for_each(|argument| {
            found.insert(format!("{} {}", path.trim(), argument.get_id()));
        });
        file_arguments(next, &path, found);
    }
}

fn is_of_files(argument: &Arg) -> bool {
    let help = argument.get_help().map(ToString::to_string).unwrap_or_default();
    let names = argument.get_value_names().unwrap_or_default();
    let reads = ["standard input", "from a file", "in a file", "File with"].iter().any(|words| help.contains(words));
    let is_path = argument.get_value_parser().type_id() == TypeId::of::<PathBuf>();
    let flag = argument.get_id() == "verify_current";
    !argument.is_global_set()
        && (is_path || reads || flag || names.iter().any(|name| name.split('|').any(|name| name == FILE)))
}

#[test]
fn every_command_that_reads_a_file_is_known_here() {
    let mut found = BTreeSet::new();
    file_arguments(&vmailctl::cli::command(), "", &mut found);
    let known = READERS.iter().map(|reader| reader.what).chain(OTHERS.iter().map(|(what, _)| *what));
    let known: BTreeSet<String> = known.map(str::to_owned).collect();
    assert_eq!(found, known);
    let sources: BTreeSet<&str> = SOURCES.iter().map(|(source, _)| *source).collect();
    let command = vmailctl::cli::command();
    let inspect = command.find_subcommand("import").and_then(|import| import.find_subcommand("inspect")).unwrap();
    let argument = inspect.get_arguments().find(|argument| argument.get_id() == "source").unwrap();
    let values = argument.get_possible_values();
    let names: BTreeSet<&str> = values.iter().map(|value| value.get_name()).filter(|name| *name != "auto").collect();
    assert_eq!(names, sources);
}

/// A store with people, something shared, and what is made of it.
fn sandbox() -> Sandbox {
    let sandbox = Sandbox::new();
    sandbox.done(&["domain", "create", "brand.example"]);
    for (person, password) in
        [("anna", PASSWORD), ("ben", "turnip galaxy obsidian 43"), ("emil", "turnip galaxy obsidian 44")]
    {
        let words = ["mailbox", "create", &format!("{person}@brand.example"), "--password-stdin"];
        assert_eq!(sandbox.run_with_input(&words, password.as_bytes()).code, Some(0));
    }
    sandbox.done(&["mailbox", "create", "sales@brand.example", "--shared"]);
    sandbox.done(&["audit", "archive", "--to", "archive", "--keep", "1"]);
    fs::write(sandbox.path().join("anchor"), sandbox.done(&["audit", "anchor"])).unwrap();
    sandbox.done(&["backup", "create", "backup"]);
    sandbox
}

/// Runs it to its end, which comes by itself.
fn run(sandbox: &Sandbox, words: &[String], input: Option<&[u8]>) -> Outcome {
    let mut child = sandbox
        .command(words)
        .stdin(if input.is_some() { Stdio::piped() } else { Stdio::null() })
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    let (mut stdout, mut stderr) = (child.stdout.take().unwrap(), child.stderr.take().unwrap());
    std::thread::scope(|scope| {
        if let Some((mut pipe, input)) = child.stdin.take().zip(input) {
            // What refuses before it reads closes the pipe.
            scope.spawn(move || drop(pipe.write_all(input)));
        }
        let text = |pipe: &mut dyn Read| {
            let mut bytes = Vec::new();
            pipe.read_to_end(&mut bytes).unwrap();
            String::from_utf8_lossy(&bytes).into_owned()
        };
        let stdout = scope.spawn(move || text(&mut stdout));
        let stderr = scope.spawn(move || text(&mut stderr));
        let begin = Instant::now();
        let status = loop {
            if let Some(status) = child.try_wait().unwrap() {
                break status;
            }
            if begin.elapsed() > PATIENCE {
                child.kill().unwrap();
                panic!("it waits: {words:?}");
            }
            std::thread::sleep(Duration::from_millis(2));
        };
        Outcome { code: status.code(), stdout: stdout.join().unwrap(), stderr: stderr.join().unwrap() }
    })
}

/// How a command gets what it reads.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum By {
    Name,
    Input,
}

/// A command with its file, and everything that is tried with it.
struct Trial<'s> {
    sandbox: &'s Sandbox,
    what: String,
    words: Vec<String>,
    by: By,
    /// What the file is called, in the place of a directory where it is a path in one.
    file: &'static str,
    done: &'static [i32],
    wrong: &'s RefCell<Vec<String>>,
}

impl Trial<'_> {
    fn run(&self, sandbox: &Sandbox, content: &[u8]) -> Outcome {
        if self.by == By::Input {
            return run(sandbox, &self.words, Some(content));
        }
        let place = sandbox.path().join(self.file);
        let _ = place.parent().map(fs::create_dir_all);
        fs::write(&place, content).unwrap();
        let outcome = run(sandbox, &self.words, None);
        fs::remove_file(place).unwrap();
        outcome
    }

    fn is_done(&self, outcome: &Outcome) -> bool {
        outcome.code.is_some_and(|code| self.done.contains(&code))
    }

    fn require(&self, is_so: bool, how: &str, rule: &str, outcome: &Outcome) {
        if !is_so {
            self.wrong.borrow_mut().push(format!("{}, {how}: {rule}: {outcome:?}", self.what));
        }
    }

    fn require_refused(&self, how: &str, outcome: &Outcome) {
        self.require(!self.is_done(outcome), how, "nothing can have been done", outcome);
        self.require_orderly(how, outcome);
    }

    /// It ends by itself, and what it refuses it names, with what can be done.
    fn require_orderly(&self, how: &str, outcome: &Outcome) {
        let said = &outcome.stderr;
        let orderly = matches!(outcome.code, Some(0..=10)) && !said.contains("panicked");
        self.require(orderly, how, "it breaks", outcome);
        if !self.is_done(outcome) {
            let names =
                ["file", "standard input", "/dev/null", "line ", "lines ", "the source", "hash", "current password"]
                    .iter()
                    .any(|name| said.contains(name));
            self.require(names, how, "it names no file", outcome);
            self.require(
                said.contains("hint: ") || said.contains("\"hint\":\""),
                how,
                "it names no next step",
                outcome,
            );
        }
    }

    fn empty(&self) {
        for content in [&b""[..], b"\n", b" \r\n\t\n", b"\xef\xbb\xbf"] {
            self.require_refused("empty", &self.run(self.sandbox, content));
        }
    }

    /// What is no text of people, or is one of another program.
    fn foreign(&self, form: Form) {
        const PNG: &[u8] = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\x01\0\0\0\x01\0\x08\x06\0\0\0\xff\xff";
        const PAGE: &[u8] = b"<!DOCTYPE html>\n<html><title>Log in</title></html>\n";
        const DUMP: &[u8] =
            b"-- MySQL dump 10.13\nCREATE TABLE `t` (\n  `a` int\n);\nINSERT INTO `t` VALUES (1);\n-- Dump completed\n";
        const TEXT: &[u8] = b"# Read me\n\nThis is a text: about other things.\n";
        const GZIP: &[u8] = b"\x1f\x8b\x08\0\0\0\0\0\0\xff\x01\x02";
        for content in [PNG, PAGE, DUMP, GZIP] {
            self.require_refused(&format!("foreign: {:?}", &content[..5]), &self.run(self.sandbox, content));
        }
        match form {
            Form::Told | Form::AnyLine => self.require_refused("another text", &self.run(self.sandbox, TEXT)),
            Form::AnyText => {}
        }
        if self.by == By::Name {
            let place = self.sandbox.path().join("file");
            fs::create_dir(&place).unwrap();
            self.require_refused("a directory", &run(self.sandbox, &self.words, None));
            fs::remove_dir(&place).unwrap();
            std::os::unix::fs::symlink("/dev/null", &place).unwrap();
            self.require_refused("/dev/null", &run(self.sandbox, &self.words, None));
            fs::remove_file(&place).unwrap();
            self.require_refused("missing", &run(self.sandbox, &self.words, None));
            self.require_refused("a pipe that is closed at once", &self.pipe(b""));
        }
    }

    /// A pipe can be read once.
    fn pipe(&self, content: &[u8]) -> Outcome {
        let place = self.sandbox.path().join("file");
        let place = place.as_path();
        mkfifo(place, Mode::from_bits_truncate(0o600)).unwrap();
        let (path, content) = (place.to_owned(), content.to_vec());
        // Opening it waits for the reader, and one that never comes is let go of below.
        let writer = std::thread::spawn(move || {
            drop(OpenOptions::new().write(true).open(path).map(|mut pipe| pipe.write_all(&content)))
        });
        let outcome = run(self.sandbox, &self.words, None);
        drop(OpenOptions::new().read(true).custom_flags(nix::libc::O_NONBLOCK).open(place));
        writer.join().unwrap();
        fs::remove_file(place).unwrap();
        outcome
    }

    /// In the middle of its last line, and of a line in its middle. What is whole all the same is done as a whole.
    fn cut(&self, content: &[u8]) {
        let (whole, stored) = self.run_in_copy(content);
        for at in cuts(content) {
            let (outcome, now) = self.run_in_copy(&content[..at]);
            self.require_orderly("cut", &outcome);
            let says = format!("{}{}", outcome.stdout, outcome.stderr);
            let named = NAMING.iter().any(|words| says.contains(words));
            let all = outcome.stdout == whole.stdout && now == stored;
            self.require(
                !self.is_done(&outcome) || named || all,
                &format!("cut at {at}"),
                "less was done than is there",
                &outcome,
            );
        }
    }

    fn run_in_copy(&self, content: &[u8]) -> (Outcome, String) {
        let copy = self.sandbox.copy();
        let outcome = self.run(&copy, content);
        (outcome, copy.done(&["export", "-o", "jsonl"]))
    }

    /// All of it is done, or what is there twice is named.
    fn doubled(&self, content: &[u8]) {
        let (once, twice) = (self.run_in_copy(content), self.run_in_copy(&[content, content].concat()));
        self.require(self.is_done(&once.0), "whole", "the example is none", &once.0);
        self.require_orderly("doubled", &twice.0);
        if self.is_done(&twice.0) {
            let all: BTreeSet<&str> = twice.0.stdout.lines().collect();
            let missing = once.0.stdout.lines().find(|line| !all.contains(line) && is_of_object(line));
            let lost = |outcome: &Outcome| outcome.stdout.matches("\"action\":\"lose\"").count();
            let named = lost(&twice.0) > lost(&once.0);
            self.require(
                named || missing.is_none() && once.1 == twice.1,
                "doubled",
                "less was done than is there",
                &twice.0,
            );
        }
    }
}

/// A line of a plan names an object; others count.
fn is_of_object(line: &str) -> bool {
    line.contains("\"action\":\"create\"")
}

/// What says that a file may be cut.
const NAMING: [&str; 3] = ["lines were refused", "may be cut off", "\"truncated\""];

/// The middle of the last line, and of one in the middle of the file.
fn cuts(content: &[u8]) -> [usize; 2] {
    let last = content.trim_ascii_end().len();
    let half = content[..content.len() / 2].trim_ascii_end().len();
    [last, half].map(|end| {
        let begin = content[..end].iter().rposition(|byte| *byte == b'\n').map_or(0, |at| at + 1);
        let end = content[begin..].iter().position(|byte| *byte == b'\n').map_or(content.len(), |at| begin + at);
        usize::midpoint(begin, end)
    })
}

#[test]
fn no_reader_ends_as_done_with_less_done_than_its_file_holds() {
    let sandbox = sandbox();
    let before = sandbox.done(&["export", "-o", "jsonl"]);
    let wrong = RefCell::default();
    for reader in READERS {
        let example = reader.example(&sandbox);
        let takes_file = reader.words.contains(&FILE);
        let takes_input = !takes_file || takes_standard_input(reader.what);
        for by in [By::Name, By::Input] {
            if !(if by == By::Name { takes_file } else { takes_input }) {
                continue;
            }
            let words = reader.words(if by == By::Name { "file" } else { "-" });
            let what = format!("{}, {by:?}", reader.what);
            let trial = Trial { sandbox: &sandbox, what, words, by, file: "file", done: reader.done, wrong: &wrong };
            trial.empty();
            trial.foreign(reader.form);
            assert_eq!(sandbox.done(&["export", "-o", "jsonl"]), before, "{}: something was done", trial.what);
            if reader.form == Form::Told {
                trial.cut(&example);
            }
            if reader.form != Form::AnyText {
                trial.doubled(&example);
            }
        }
    }
    assert_none(&wrong);
}

fn assert_none(wrong: &RefCell<Vec<String>>) {
    let wrong = wrong.borrow();
    assert!(wrong.is_empty(), "{} are wrong:\n{}", wrong.len(), wrong.join("\n"));
}

/// Whether `-` is standard input to it.
fn takes_standard_input(what: &str) -> bool {
    let (path, id) = what.rsplit_once(' ').unwrap();
    let root = vmailctl::cli::command();
    let command = path.split(' ').fold(&root, |command, name| command.find_subcommand(name).unwrap());
    let argument = command.get_arguments().find(|argument| argument.get_id() == id).unwrap();
    argument.get_help().is_some_and(|help| help.to_string().contains("standard input"))
}

/// The file of a source that is damaged: itself, or the first of a directory.
fn damaged_of(path: &Path) -> PathBuf {
    let first = ["postfix-accounts.cf", "users.csv"].map(|name| path.join(name)).into_iter().find(|file| file.exists());
    if path.is_dir() { first.unwrap() } else { path.to_owned() }
}

#[test]
fn no_source_is_imported_in_part_without_a_word() {
    let sandbox = Sandbox::new();
    let (mut seen, wrong) = (BTreeSet::new(), RefCell::default());
    for (name, fixture) in SOURCES {
        let example = fs::read(damaged_of(Path::new(&source(sandbox.path(), fixture)))).unwrap();
        for verb in ["inspect", "plan", "apply"] {
            let done: &[i32] = if verb == "plan" { &[0, 10] } else { &[0] };
            let mut options = vec!["--domain", "a.example", "--mail-base", "/var/vmail/old", "-o"];
            options.push(if verb == "inspect" { "json" } else { "jsonl" });
            if verb != "inspect" {
                options.push("--outside-mail-root");
            }
            if verb == "apply" {
                options.extend(["--accept-weak-hashes", "--keep-sessions"]);
            }
            let words_of = |file: &'static str| -> Vec<String> {
                ["import", verb, name, file].iter().chain(&options).map(|word| (*word).to_owned()).collect()
            };
            let is_database = example.starts_with(b"SQLite format 3");
            // It is known by the names of its files.
            let by_names = fixture == "docker-mailserver";
            let file = if by_names { "file/postfix-accounts.cf" } else { "file" };
            for (by, word) in [(By::Name, "file"), (By::Input, "-")] {
                if by == By::Input && (is_database || by_names) {
                    continue;
                }
                let what = format!("import {verb} {name} of {fixture}, {by:?}");
                let trial = Trial { sandbox: &sandbox, what, words: words_of(word), by, file, done, wrong: &wrong };
                // What is no source at all is none of any kind, whichever file is the example.
                if seen.insert((name, verb, word)) && !by_names {
                    trial.empty();
                    trial.foreign(Form::Told);
                }
                trial.cut(&example);
                trial.doubled(&example);
                if by == By::Name && verb != "apply" && !by_names && !is_database {
                    let piped = trial.pipe(&example);
                    trial.require(trial.is_done(&piped), "a pipe", "it can be read once", &piped);
                }
            }
        }
        assert_eq!(sandbox.done(&["export", "-o", "jsonl"]), Sandbox::new().done(&["export", "-o", "jsonl"]), "{name}");
    }
    assert_none(&wrong);
}
