//! The stories of `cli/`, played through the program.
//!
//! A story is a text for people with commands in it, each with what it prints:
//!
//! ```text
//! Prose begins in the first column.
//!
//!     $ vmailctl mailbox password anna@brand.example --password-stdin
//!     < a line of input
//!     a line of standard output
//!     ! a line of standard error
//!     = 3
//! ```
//!
//! `= 3` is the exit code, where it is not 0. The commands go through `sh`, in an empty folder of the story's own, with
//! nothing but `vmailctl` and a few tools in the PATH: no Dovecot and no Postfix. `$SANDBOX` is that folder,
//! `$SOURCES` the one with the files of other mail systems, `$GROUP` the group of who runs the tests, `$PASSWORD` a generated password of the right shape, `$HASH` a link of the audit log,
//! `$USER` and `$HOST` who runs the tests where. Each story is a test of its own ([`crate::story`]), and `BLESS=1` writes
//! it anew. The tests here are of all stories together.

use crate::support::{NOW, Outcome, PROGRAM, Sandbox, reader_group};
use serde_json::Value;
use std::collections::BTreeSet;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::sync::{LazyLock, OnceLock};

const MARGIN: &str = "    ";
/// What other mail systems leave behind.
const SOURCES: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/import");
const TOOLS: [&str; 11] = ["cat", "chmod", "grep", "head", "ln", "ls", "mkdir", "rm", "sleep", "stat", "touch"];

enum Part {
    Prose(String),
    Step(Step),
}

#[derive(Default)]
struct Step {
    line: usize,
    command: String,
    input: Vec<String>,
}

struct Story {
    path: PathBuf,
    text: String,
    parts: Vec<Part>,
}

/// A step and what came of it.
struct Played {
    story: String,
    line: usize,
    command: String,
    outcome: Outcome,
}

impl Played {
    fn place(&self) -> String {
        format!("{}:{}: {}", self.story, self.line, self.command)
    }

    /// The words of the `vmailctl` command, if the step is one and nothing else.
    fn words(&self) -> Option<Vec<&str>> {
        let words: Vec<&str> = self.command.split_whitespace().collect();
        let alone = words.iter().all(|w| !["|", ";", "&", "&&", "||", ">", "2>"].contains(w) && !w.ends_with(';'));
        (alone && words.first() == Some(&"vmailctl")).then_some(words)
    }

    fn output_format(&self) -> Option<&str> {
        let words = self.words()?;
        let at = words.iter().position(|w| *w == "-o" || *w == "--output")?;
        words.get(at + 1).copied()
    }
}

impl Story {
    fn read(path: PathBuf) -> Self {
        let text = std::fs::read_to_string(&path).unwrap();
        let mut parts = Vec::new();
        for (number, line) in text.lines().enumerate() {
            match line.strip_prefix(MARGIN) {
                None => parts.push(Part::Prose(line.to_owned())),
                Some(step) if step.starts_with("$ ") => {
                    parts.push(Part::Step(Step { line: number + 1, command: step[2..].to_owned(), input: Vec::new() }))
                }
                Some(input) if input == "<" || input.starts_with("< ") => {
                    let Some(Part::Step(step)) = parts.last_mut() else {
                        panic!("{}:{}: input for no command", path.display(), number + 1);
                    };
                    step.input.push(input.get(2..).unwrap_or_default().to_owned());
                }
                // What was printed the last time.
                Some(_) => {}
            }
        }
        Self { path, text, parts }
    }

    fn name(&self) -> String {
        self.path.file_name().unwrap().to_string_lossy().into_owned()
    }

    fn test_name(&self) -> String {
        self.path.file_stem().unwrap().to_string_lossy().replace('-', "_")
    }

    /// The story as it goes now, and its steps.
    fn play(&self) -> (String, Vec<Played>) {
        let stage = Stage::new();
        let mut text = String::new();
        let mut all = Vec::new();
        for part in &self.parts {
            let step = match part {
                Part::Prose(line) => {
                    text.push_str(line);
                    text.push('\n');
                    continue;
                }
                Part::Step(step) => step,
            };
            let outcome = stage.run(step);
            text.push_str(&format!("{MARGIN}$ {}\n", step.command));
            for line in &step.input {
                text.push_str(format!("{MARGIN}< {line}").trim_end());
                text.push('\n');
            }
            for line in stage.neutral(&outcome.stdout).lines() {
                assert!(
                    !line.is_empty() && !["$ ", "< ", "! ", "= "].iter().any(|mark| line.starts_with(mark)),
                    "{}:{}: a story can't hold this line of output: {line:?}",
                    self.name(),
                    step.line
                );
                text.push_str(&format!("{MARGIN}{line}\n"));
            }
            for line in stage.neutral(&outcome.stderr).lines() {
                text.push_str(format!("{MARGIN}! {line}").trim_end());
                text.push('\n');
            }
            match outcome.code {
                Some(0) => {}
                Some(code) => text.push_str(&format!("{MARGIN}= {code}\n")),
                None => panic!("{}:{}: killed by a signal", self.name(), step.line),
            }
            all.push(Played { story: self.name(), line: step.line, command: step.command.clone(), outcome });
        }
        (text, all)
    }
}

/// Where one story is played.
struct Stage {
    sandbox: Sandbox,
    group: String,
    user: String,
    host: String,
}

impl Stage {
    fn new() -> Self {
        let sandbox = Sandbox::empty();
        let bin = sandbox.path().join("bin");
        std::fs::create_dir(&bin).unwrap();
        std::os::unix::fs::symlink(PROGRAM, bin.join("vmailctl")).unwrap();
        for tool in TOOLS {
            let found = ["/usr/bin", "/bin"].iter().map(|d| Path::new(d).join(tool)).find(|f| f.exists());
            std::os::unix::fs::symlink(found.unwrap(), bin.join(tool)).unwrap();
        }
        let said = |program: &str| {
            let output = Command::new(program).output().unwrap();
            String::from_utf8(output.stdout).unwrap().trim().to_owned()
        };
        Self { sandbox, group: reader_group(), user: said("whoami"), host: said("hostname") }
    }

    fn run(&self, step: &Step) -> Outcome {
        let mut command = Command::new("/bin/sh");
        command
            .args(["-c", &step.command])
            .current_dir(self.sandbox.path())
            .env_clear()
            .env("PATH", self.sandbox.path().join("bin"))
            .env("LC_ALL", "C")
            .env("TZ", "UTC")
            .env("VMAILCTL_STORE", self.sandbox.store())
            .env("VMAILCTL_CLOCK", NOW)
            .env("SANDBOX", self.sandbox.path())
            .env("SOURCES", SOURCES)
            .env("GROUP", &self.group)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped());
        let mut child = command.spawn().unwrap();
        let input: String = step.input.iter().map(|line| format!("{line}\n")).collect();
        // A command that refuses before it reads closes the pipe.
        let _ = child.stdin.take().unwrap().write_all(input.as_bytes());
        child.wait_with_output().unwrap().into()
    }

    /// The output without what differs from run to run.
    fn neutral(&self, output: &str) -> String {
        let sandbox = self.sandbox.path().to_string_lossy();
        let lines = output.replace(sandbox.as_ref(), "$SANDBOX").replace(SOURCES, "$SOURCES");
        let lines = lines.lines().map(|line| {
            let mut line = replace_words(line, |word| {
                let made = is_generated_password(word) || is_app_password(word);
                made.then_some("$PASSWORD")
            });
            if line.contains("group") {
                line = replace_words(&line, |word| (word == self.group).then_some("$GROUP"));
            }
            line = replace_words(&line, |word| is_hash(word).then_some("$HASH"));
            for name in ["uid", "gid", "size", "process"] {
                line = without_number(&line, &format!("\"{name}\":"));
            }
            for (name, own) in [("user", &self.user), ("host", &self.host)] {
                line =
                    line.replace(&format!("\"{name}\":\"{own}\""), &format!("\"{name}\":\"${}\"", name.to_uppercase()));
            }
            line + "\n"
        });
        lines.collect()
    }
}

/// Replaces words, and keeps the columns of a table where they are.
fn replace_words<'a>(line: &str, replacement: impl Fn(&str) -> Option<&'a str>) -> String {
    let is_part = |c: char| c.is_ascii_alphanumeric() || c == '_' || c == '-';
    let mut out = String::new();
    let mut rest = line;
    while let Some(c) = rest.chars().next() {
        let end = rest.find(|d| is_part(d) != is_part(c)).unwrap_or(rest.len());
        let (word, tail) = rest.split_at(end);
        match replacement(word).filter(|_| is_part(c)) {
            Some(new) => {
                out.push_str(new);
                let padding = tail.len() - tail.trim_start_matches(' ').len();
                let columns = (word.len() + padding).saturating_sub(new.len());
                out.push_str(&" ".repeat(if padding > 1 { columns.max(2) } else { padding }));
                rest = &tail[padding..];
            }
            None => {
                out.push_str(word);
                rest = tail;
            }
        }
    }
    out
}

fn without_number(line: &str, label: &str) -> String {
    let mut pieces = line.split(label);
    let first = pieces.next().unwrap_or_default().to_owned();
    pieces.fold(first, |out, piece| out + label + "0" + piece.trim_start_matches(|c: char| c.is_ascii_digit()))
}

/// A hash of the audit log, but not one that a story names.
fn is_hash(word: &str) -> bool {
    let digit = |b: u8| b.is_ascii_digit() || (b'a'..=b'f').contains(&b);
    word.len() == 64 && word.bytes().all(digit) && word.bytes().any(|b| b != b'0')
}

/// 24 letters and digits of all three kinds, none of which is easily taken for another.
fn is_generated_password(word: &str) -> bool {
    let has = |kind: fn(&u8) -> bool| word.bytes().any(|b| kind(&b));
    word.len() == 24
        && word.bytes().all(|b| b.is_ascii_alphanumeric() && !b"0Oo1lIi".contains(&b))
        && has(u8::is_ascii_lowercase)
        && has(u8::is_ascii_uppercase)
        && has(u8::is_ascii_digit)
}

/// Eight groups of four letters and digits, likewise.
fn is_app_password(word: &str) -> bool {
    let reads_well = |b: u8| (b.is_ascii_lowercase() || b.is_ascii_digit()) && !b"0o1l".contains(&b);
    word.split('-').count() == 8 && word.split('-').all(|group| group.len() == 4 && group.bytes().all(reads_well))
}

fn stories() -> Vec<Story> {
    let directory = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/cli");
    let mut paths: Vec<PathBuf> = std::fs::read_dir(directory).unwrap().map(|entry| entry.unwrap().path()).collect();
    paths.retain(|path| path.extension().is_some_and(|e| e == "txt"));
    paths.sort();
    paths.into_iter().map(Story::read).collect()
}

/// A story, and what came of it, once it was played.
struct Performance {
    story: Story,
    /// The text that it has now, and its steps.
    played: OnceLock<(String, Vec<Played>)>,
}

impl Performance {
    fn played(&self) -> &(String, Vec<Played>) {
        self.played.get_or_init(|| self.story.play())
    }
}

/// The stories by their names, each played at most once for all tests.
static PERFORMANCES: LazyLock<Vec<Performance>> =
    LazyLock::new(|| stories().into_iter().map(|story| Performance { story, played: OnceLock::new() }).collect());

/// The steps of all stories.
fn steps() -> impl Iterator<Item = &'static Played> {
    assert!(!PERFORMANCES.is_empty(), "there are no stories");
    std::thread::scope(|scope| {
        for performance in PERFORMANCES.iter() {
            scope.spawn(|| performance.played());
        }
    });
    PERFORMANCES.iter().flat_map(|performance| &performance.played().1)
}

/// Every difference, with a few lines around it.
fn difference(written: &str, played: &str) -> String {
    let sandbox = Sandbox::empty();
    let file = |name: &str, text: &str| {
        let path = sandbox.path().join(name);
        std::fs::write(&path, text).unwrap();
        path
    };
    let mut diff = Command::new("diff");
    diff.args(["--unified=4", "--label=as it is written", "--label=as it goes now"]);
    let output = diff.arg(file("written", written)).arg(file("played", played)).output().unwrap();
    assert_eq!(output.status.code(), Some(1), "{}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout).unwrap()
}

/// The names of the stories: their files without `.txt`, with `_` for `-`, as functions are called.
pub(crate) fn names() -> Vec<String> {
    PERFORMANCES.iter().map(|performance| performance.story.test_name()).collect()
}

/// Plays a story and compares it with its text, or writes that anew.
pub(crate) fn play(name: &str) {
    let performance = PERFORMANCES.iter().find(|p| p.story.test_name() == name);
    let performance = performance.unwrap_or_else(|| panic!("tests/cli has no story of this name: {name}"));
    let (story, (played, _)) = (&performance.story, performance.played());
    if std::env::var_os("BLESS").is_some() {
        std::fs::write(&story.path, played).unwrap();
    } else if *played != story.text {
        let difference = difference(&story.text, played);
        panic!("BLESS=1 cargo test --test all story::{name} writes {} anew\n\n{difference}", story.name());
    }
}

fn object(text: &str, place: &str) -> Value {
    assert_eq!(text.matches('\n').count(), text.lines().count(), "{place}: an unfinished line");
    let value: Value = serde_json::from_str(text).unwrap_or_else(|e| panic!("{place}: {e}: {text}"));
    assert_eq!(value["schema_version"], 1, "{place}");
    value
}

#[test]
fn json_is_one_object_with_a_schema_version_and_an_error_says_its_exit_code() {
    let mut objects = 0;
    for step in steps().filter(|step| step.output_format() == Some("json")) {
        let (place, code) = (step.place(), step.outcome.code);
        if code == Some(0) || !step.outcome.stdout.is_empty() {
            object(&step.outcome.stdout, &place);
            objects += 1;
        } else {
            let error = object(&step.outcome.stderr, &place);
            assert_eq!(error["code"].as_i64(), code.map(i64::from), "{place}");
            for text in ["kind", "message"] {
                assert!(error[text].as_str().is_some_and(|t| !t.is_empty()), "{place}: {text}");
            }
            assert!(error["hint"].is_string() || error["hint"].is_null(), "{place}");
        }
    }
    assert!(objects > 50, "{objects}");
}

#[test]
fn a_check_without_servers_finds_something_to_mend_and_says_it_as_json() {
    let outcome = Sandbox::new().run(&["pipeline", "check", "-o", "json"]);
    assert_eq!((outcome.code, outcome.stderr.as_str()), (Some(10), ""), "{outcome:?}");
    let findings = object(&outcome.stdout, "pipeline check");
    let findings = findings["findings"].as_array().unwrap();
    assert!(!findings.is_empty());
    for finding in findings {
        for field in ["code", "severity", "object", "finding", "remedy"] {
            assert!(finding[field].as_str().is_some_and(|t| !t.is_empty()), "{finding}");
        }
    }
}

#[test]
fn json_lines_are_objects_with_a_schema_version() {
    let mut objects = 0;
    for step in steps().filter(|step| step.output_format() == Some("jsonl")) {
        for line in step.outcome.stdout.lines() {
            object(&format!("{line}\n"), &step.place());
            objects += 1;
        }
    }
    assert!(objects > 5, "{objects}");
}

#[test]
fn every_row_of_tab_separated_values_has_the_columns_of_the_header() {
    let mut rows = 0;
    for step in steps().filter(|step| step.output_format() == Some("tsv")) {
        let columns = |line: &str| line.matches('\t').count();
        let mut lines = step.outcome.stdout.lines();
        let header = lines.next().map(columns);
        for line in lines {
            assert_eq!(Some(columns(line)), header, "{}: {line}", step.place());
            rows += 1;
        }
    }
    assert!(rows > 5, "{rows}");
}

#[test]
fn a_message_is_one_lower_case_line_without_a_full_stop() {
    for step in steps() {
        for line in step.outcome.stderr.lines() {
            let message = ["error: ", "warning: ", "hint: "].iter().find_map(|mark| line.strip_prefix(mark));
            let Some(message) = message else { continue };
            assert!(!message.ends_with('.'), "{}: {line}", step.place());
            let capital = message.split_whitespace().next().is_some_and(|word| {
                let mut letters = word.chars();
                letters.next().is_some_and(char::is_uppercase) && letters.all(char::is_lowercase)
            });
            // Names of things keep their capitals, and so do the system's own words.
            let name =
                ["Dovecot", "Postfix"].iter().any(|name| message.starts_with(name)) || message.contains("(os error ");
            assert!(!capital || name, "{}: {line}", step.place());
        }
    }
}

/// The leaf command that these words call.
fn leaf<'w>(root: &clap::Command, words: impl Iterator<Item = &'w str>) -> Option<String> {
    let mut command = root;
    let mut path = Vec::new();
    for word in words {
        if let Some(next) = command.find_subcommand(word) {
            command = next;
            path.push(next.get_name());
        }
    }
    (!command.has_subcommands() && !path.is_empty()).then(|| path.join(" "))
}

fn leaves(command: &clap::Command, path: &str, found: &mut BTreeSet<String>) {
    for next in command.get_subcommands() {
        let path = format!("{path} {}", next.get_name()).trim().to_owned();
        if next.has_subcommands() {
            leaves(next, &path, found);
        } else {
            found.insert(path);
        }
    }
}

#[test]
fn every_command_is_played_when_it_works_when_it_does_not_and_as_json() {
    let mut root = vmailctl::cli::command();
    root.build();
    let mut all = BTreeSet::new();
    leaves(&root, "", &mut all);
    assert!(all.len() > 30, "{all:?}");

    let (mut done, mut refused, mut json) = (BTreeSet::new(), BTreeSet::new(), BTreeSet::new());
    for step in steps() {
        for part in step.command.split("vmailctl ").skip(1) {
            let Some(leaf) = leaf(&root, part.split_whitespace()) else {
                continue;
            };
            if step.output_format() == Some("json") {
                json.insert(leaf.clone());
            }
            if step.outcome.code == Some(0) {
                done.insert(leaf);
            } else {
                refused.insert(leaf);
            }
        }
    }
    // It finds something to mend wherever no servers are, and what else it finds depends on the host.
    for check in ["check", "pipeline check"] {
        done.insert(check.to_owned());
        json.insert(check.to_owned());
    }
    // It refuses nothing: whatever goes wrong, mail goes on.
    refused.insert("pipeline answer".to_owned());
    // It has nothing to say to programs.
    json.extend(["store hold", "pipeline answer"].map(str::to_owned));
    for (what, played) in [("done", done), ("refused", refused), ("as JSON", json)] {
        let missing: Vec<_> = all.difference(&played).collect();
        assert!(missing.is_empty(), "no story has these commands {what}: {missing:?}");
    }
}
