//! What is generated is compared: `man/` and `completions/` with the program's definition, the commands and their
//! output in `README.md` with what the program does, its exit codes with `error.rs`, `examples/document.schema.json`
//! with the tables of fields. `BLESS=1` writes all of it anew.
//!
//! `man/pages.txt` has what the manual pages say besides; its examples are run here, in their order, in one store.

use crate::support::{NOW, PROGRAM, Sandbox, own_group};
use clap::error::ErrorKind;
use std::fmt::Write as _;
use std::os::unix::fs::{PermissionsExt, symlink};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use vmailctl::error::Exit;
use vmailctl::model::document::{About, Clearing, Form, Noun, Role, RowKind, SCHEMA_VERSION};

const EXIT: [(Exit, &str); 10] = [
    (Exit::Done, "done, or already so"),
    (Exit::Refused, "refused by a rule; nothing changed; asking again will not help"),
    (Exit::Usage, "usage: a bad option or address, a file that can't be used, or a question and nobody to ask"),
    (Exit::NotFound, "the thing named does not exist"),
    (Exit::Exists, "it exists already"),
    (Exit::Store, "the store: missing, not a store, of another version, damaged, or no permission"),
    (Exit::Busy, "the store is busy; nothing changed; try again"),
    (Exit::Outside, "committed, but something outside the store failed, such as ending sessions; says what to do"),
    (Exit::Partly, "done in part: lines of a file, or steps that were due, were refused; says which"),
    (
        Exit::Findings,
        "something was found to mend ('check', 'pipeline check', 'audit verify'), or would be changed ('plan')",
    ),
];
const BUG: (i32, &str) = (101, "a bug in the program");

const ENVIRONMENT: &str = "\
.TP
\\fBVMAILCTL_STORE\\fR
The store, where \\fB\\-\\-store\\fR does not name one.
.TP
\\fBVMAILCTL_CLOCK\\fR
A time (RFC 3339) to take for the present one in this command, for rehearsals. The servers go by the system's clock.
.TP
\\fBTZ\\fR
The time zone in which times are typed and printed, such as Europe/Berlin; without it, that of the host.
.TP
\\fBNO_COLOR\\fR, \\fBTERM\\fR
No color is used if the first is set, or the second is \\fBdumb\\fR.
";

const STORE_FILES: &str = "\
.TP
\\fI/var/lib/vmailctl/vmail.db\\fR
The store, with \\fIvmail.db\\-wal\\fR and \\fIvmail.db\\-shm\\fR, which belong to it.
.TP
\\fI/var/lib/vmailctl/usage/vmail.db\\fR
Usage and last log\\-ins, which Dovecot writes.
";
const SERVER_FILES: &str = "\
.TP
\\fI/etc/postfix/vmailctl/\\fR, \\fI/etc/dovecot/vmailctl/\\fR, \\fI/etc/dovecot/conf.d/99\\-vmailctl.conf\\fR
What \\fBpipeline render\\fR writes.
";
const MAIL_FILES: &str = "\
.TP
\\fI/var/vmail/DOMAIN/NAME.ID/\\fR
The home of a mailbox, below the setting \\fBmail\\-root\\fR. The number is never used again.
";

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

fn text(path: &str) -> String {
    std::fs::read_to_string(root().join(path)).unwrap_or_else(|e| panic!("{path}: {e}"))
}

/// The file is as it is generated, or becomes so.
fn compare(path: &str, generated: &str, wrong: &mut Vec<String>) {
    if std::fs::read_to_string(root().join(path)).is_ok_and(|found| found == generated) {
        return;
    }
    if std::env::var_os("BLESS").is_some() {
        std::fs::write(root().join(path), generated).unwrap();
    } else {
        wrong.push(path.to_owned());
    }
}

fn definition() -> clap::Command {
    let mut command = vmailctl::cli::command();
    command.build();
    command
}

// ------------------------------------------------------------------------------------------------------- man pages

/// A section of `man/pages.txt`.
struct Page {
    noun: String,
    description: Vec<Paragraph>,
    examples: Vec<Example>,
}

enum Paragraph {
    Prose(String),
    /// An entry of a list.
    Entry {
        tag: String,
        text: String,
    },
}

struct Example {
    prose: String,
    commands: Vec<String>,
}

/// The columns that rows of a file may have, which the pages name by their command.
const ROWS: [(&str, RowKind); 5] = [
    ("mailbox create", RowKind::MailboxCreate),
    ("mailbox password", RowKind::MailboxPassword),
    ("mailbox suspend", RowKind::MailboxSuspend),
    ("alias route", RowKind::AliasRoute),
    ("delegate grant", RowKind::DelegateGrant),
];

fn with_columns(mut text: String) -> String {
    for (command, kind) in ROWS {
        let columns: Vec<_> = kind.fields().collect();
        let (last, others) = columns.split_last().unwrap();
        let place = format!("{{columns of {command}}}");
        assert!(text.contains(&place), "man/pages.txt does not name the columns of {command}");
        text = text.replace(&place, &format!("{} and {last}", others.join(", ")));
    }
    text
}

fn pages() -> Vec<Page> {
    let text = with_columns(text("man/pages.txt"));
    let sections = text.split("\n== ").skip(1);
    let page = |section: &str| {
        let (noun, rest) = section.split_once('\n').unwrap();
        let (description, examples) = rest.split_once("-- examples\n").unwrap();
        let mut page = Page { noun: noun.to_owned(), description: Vec::new(), examples: Vec::new() };
        for paragraph in description.trim().split("\n\n") {
            if !paragraph.starts_with(':') {
                page.description.push(Paragraph::Prose(paragraph.to_owned()));
                continue;
            }
            page.description.extend(paragraph.lines().map(|entry| {
                let (tag, text) =
                    entry[1..].split_once(": ").unwrap_or_else(|| panic!("no ': ' behind a tag: {entry}"));
                Paragraph::Entry { tag: tag.to_owned(), text: text.to_owned() }
            }));
        }
        let mut prose = String::new();
        for paragraph in examples.trim_end().split("\n\n") {
            if paragraph.trim_start_matches('\n').starts_with("    ") {
                let commands = paragraph.lines().map(|l| l.trim_start().to_owned()).collect();
                page.examples.push(Example { prose: std::mem::take(&mut prose), commands });
            } else {
                prose = paragraph.trim().to_owned();
            }
        }
        page
    };
    sections.map(page).collect()
}

/// Text as roff prints it, with marks that can be copied into a shell (groff_char(7)).
fn roff(text: &str) -> String {
    let mut out = String::new();
    for c in text.chars() {
        match c {
            '\\' => out.push_str("\\(rs"),
            '-' => out.push_str("\\-"),
            '\'' => out.push_str("\\(aq"),
            '^' => out.push_str("\\(ha"),
            '~' => out.push_str("\\(ti"),
            c => out.push(c),
        }
    }
    if out.starts_with('.') { format!("\\&{out}") } else { out }
}

/// The options of a command as clap_mangen renders them, without its heading.
fn options(command: &clap::Command) -> String {
    let shown = command.clone().mut_args(|arg| {
        let everywhere = arg.is_global_set() && command.get_name() != "vmailctl";
        let hide = everywhere || ["help", "version"].contains(&arg.get_id().as_str());
        if hide { arg.hide(true) } else { arg.help_heading(None) }
    });
    let mut bytes = Vec::new();
    clap_mangen::Man::new(shown).render_options_section(&mut bytes).unwrap();
    let text = String::from_utf8(bytes).unwrap();
    text.split_once(".SH OPTIONS\n").map(|(_, rest)| rest.replace("\\*(Aq", "\\(aq")).unwrap_or_default()
}

fn usage(command: &clap::Command) -> String {
    // A long one is in several lines in the help; here the reader's program breaks it.
    let usage = command.clone().render_usage().to_string();
    let words: Vec<_> = usage.trim_start_matches("Usage: ").split_whitespace().collect();
    roff(&words.join(" ").replace("| --", "|--"))
}

/// A description as it stands in a NAME line: a phrase in lower case.
fn whatis(about: &str) -> String {
    let mut chars = about.chars();
    chars.next().map(|first| first.to_lowercase().chain(chars).collect()).unwrap_or_default()
}

/// What the long help of a command says below its first line.
fn long_text(command: &clap::Command) -> String {
    let long = command.get_long_about().unwrap().to_string();
    let paragraphs = long.split("\n\n").skip(1);
    paragraphs.map(|paragraph| format!(".PP\n{}\n", roff(paragraph))).collect()
}

/// A part of what stands below the options in the long help, line by line.
fn end(command: &clap::Command, title: &str) -> Vec<String> {
    let end = command.get_after_long_help().unwrap().to_string();
    let (_, lines) = end.split_once(&format!("{title}\n")).unwrap();
    lines.lines().take_while(|line| !line.is_empty()).map(|line| line[2..].to_owned()).collect()
}

fn example(command: &clap::Command) -> String {
    let lines = end(command, "Example:");
    let lines: String = lines.iter().map(|line| roff(line) + "\n").collect();
    format!(".PP\n.RS 4\n.nf\n{lines}.fi\n.RE\n")
}

fn exits(command: &clap::Command) -> String {
    let lines = end(command, "Exit status:");
    let entry = |line: &String| {
        let (code, meaning) = line.split_once(' ').unwrap();
        format!(".TP\n\\fB{code}\\fR\n{}.\n", roff(meaning.trim_start()))
    };
    lines.iter().map(entry).collect()
}

fn man_page(page: &Page, definition: &clap::Command) -> String {
    let whole = page.noun == "vmailctl";
    let command = if whole { definition } else { definition.find_subcommand(&page.noun).unwrap() };
    let name = if whole { page.noun.clone() } else { format!("vmailctl-{}", page.noun) };
    let about = command.get_about().unwrap().to_string();
    let verbs: Vec<_> = if whole { Vec::new() } else { command.get_subcommands().collect() };
    let version = env!("CARGO_PKG_VERSION");

    let mut out = ".\\\" Generated from the program's definition and man/pages.txt by tests/generated.rs.\n".to_owned();
    let _ = writeln!(out, ".TH {} 1 \"\" \"vmailctl {version}\" \"vmailctl\"", roff(&name.to_uppercase()));
    let _ = writeln!(out, ".SH NAME\n{} \\- {}", roff(&name), roff(&whatis(&about)));
    let _ = writeln!(out, ".SH SYNOPSIS");
    let forms: Vec<_> = match verbs.as_slice() {
        [] => vec![usage(command)],
        verbs => verbs.iter().map(|verb| usage(verb)).collect(),
    };
    let _ = writeln!(out, "\\fB{}\\fR", forms.join("\\fR\n.br\n\\fB"));
    let _ = writeln!(out, ".SH DESCRIPTION");
    if verbs.is_empty() && !whole {
        out.push_str(&long_text(command));
    }
    for paragraph in &page.description {
        let _ = match paragraph {
            Paragraph::Entry { tag, text } => writeln!(out, ".TP\n\\fI{}\\fR\n{}", roff(tag), roff(text)),
            Paragraph::Prose(text) => writeln!(out, ".PP\n{}", roff(text)),
        };
    }
    if verbs.is_empty() {
        let _ = write!(out, ".SH OPTIONS\n{}", options(command));
    } else {
        let _ = writeln!(out, ".SH COMMANDS");
        for verb in &verbs {
            let about = verb.get_about().unwrap().to_string();
            let _ =
                write!(out, ".SS {}\n{}.\n{}{}", roff(verb.get_name()), roff(&about), long_text(verb), options(verb));
            let _ = write!(out, ".PP\nExample:\n{}.PP\nExit status:\n.RS 4\n{}.RE\n", example(verb), exits(verb));
        }
        let _ = writeln!(out, ".PP\nThe options that go anywhere are in \\fBvmailctl\\fR(1).");
    }
    let nouns: Vec<_> = definition.get_subcommands().map(clap::Command::get_name).collect();
    if whole {
        let _ = writeln!(out, ".SH COMMANDS");
        for heading in &vmailctl::cli::HEADINGS {
            let _ = writeln!(out, ".SS {}", roff(heading.title));
            for noun in heading.commands.iter().map(|(noun, _)| definition.find_subcommand(noun).unwrap()) {
                let (name, about) = (roff(noun.get_name()), roff(&noun.get_about().unwrap().to_string()));
                let _ = writeln!(out, ".TP\n\\fBvmailctl\\-{name}\\fR(1)\n{about}.");
            }
        }
    }
    let _ = writeln!(out, ".SH EXIT STATUS");
    if whole {
        for (code, meaning) in EXIT.iter().map(|(exit, meaning)| (*exit as i32, *meaning)).chain([BUG]) {
            let _ = writeln!(out, ".TP\n\\fB{code}\\fR\n{}.", roff(meaning));
        }
    } else if verbs.is_empty() {
        out.push_str(&exits(command));
    } else {
        let _ = writeln!(out, "Each command above lists its own. \\fBvmailctl\\fR(1) explains all of them.");
    }
    let more_files = match page.noun.as_str() {
        "vmailctl" => [SERVER_FILES, MAIL_FILES].concat(),
        "pipeline" => SERVER_FILES.to_owned(),
        "mailbox" => MAIL_FILES.to_owned(),
        _ => String::new(),
    };
    let _ = write!(out, ".SH FILES\n{STORE_FILES}{more_files}.SH ENVIRONMENT\n{ENVIRONMENT}.SH EXAMPLES\n");
    if verbs.is_empty() && !whole {
        out.push_str(&example(command));
    }
    for example in &page.examples {
        let commands: Vec<_> = example.commands.iter().map(|c| roff(c)).collect();
        let _ = writeln!(out, ".PP\n{}\n.PP\n.RS 4\n.nf\n{}\n.fi\n.RE", roff(&example.prose), commands.join("\n"));
    }
    let _ = writeln!(out, ".SH SEE ALSO");
    let others = nouns.iter().filter(|noun| **noun != page.noun).map(|noun| format!("vmailctl-{noun}"));
    let first = (!whole).then(|| "vmailctl".to_owned());
    let mut all: Vec<_> = first.into_iter().chain(others).map(|name| format!("\\fB{}\\fR(1)", roff(&name))).collect();
    all.extend(["postconf", "doveadm"].map(|name| format!("\\fB{name}\\fR(1)")));
    let _ = writeln!(out, "{}", all.join(",\n"));
    out
}

#[test]
fn manual_pages_are_what_the_definition_says() {
    let (definition, pages) = (definition(), pages());
    let described: Vec<_> = pages.iter().map(|page| page.noun.as_str()).collect();
    let nouns: Vec<_> = definition.get_subcommands().map(clap::Command::get_name).collect();
    assert_eq!(described[0], "vmailctl");
    assert_eq!(described[1..], nouns, "man/pages.txt has each noun once, in the order of --help");

    let mut wrong = Vec::new();
    for page in &pages {
        let file =
            if page.noun == "vmailctl" { "man/vmailctl.1".into() } else { format!("man/vmailctl-{}.1", page.noun) };
        compare(&file, &man_page(page, &definition), &mut wrong);
    }
    assert!(wrong.is_empty(), "BLESS=1 writes these anew: {wrong:?}");
}

#[test]
fn entries_of_manual_pages_keep_all_words_of_their_tags() {
    let mut several = 0;
    for page in pages() {
        for paragraph in &page.description {
            let Paragraph::Entry { tag, text } = paragraph else { continue };
            several += usize::from(tag.contains(' '));
            assert!(!tag.ends_with(',') && !text.is_empty(), "{}: {tag}: {text}", page.noun);
            let file = if page.noun == "vmailctl" { String::new() } else { format!("-{}", page.noun) };
            let entry = format!(".TP\n\\fI{}\\fR\n{}\n", roff(tag), roff(text));
            assert!(self::text(&format!("man/vmailctl{file}.1")).contains(&entry), "{}: {entry}", page.noun);
        }
    }
    assert!(several > 0, "no tag has several words");
}

#[test]
fn name_lines_are_phrases_in_lower_case() {
    for page in pages() {
        let file = if page.noun == "vmailctl" { String::new() } else { format!("-{}", page.noun) };
        let text = text(&format!("man/vmailctl{file}.1"));
        let name = text.lines().skip_while(|line| *line != ".SH NAME").nth(1).unwrap();
        let (_, phrase) = name.split_once(" \\- ").unwrap();
        assert!(phrase.starts_with(char::is_lowercase) && !phrase.ends_with('.'), "{name}");
    }
}

#[test]
fn every_command_and_every_option_has_a_help_text() {
    fn walk(command: &clap::Command, path: &str, without: &mut Vec<String>) {
        let path = format!("{path} {}", command.get_name());
        if command.get_about().is_none() {
            without.push(path.clone());
        }
        let silent = command.get_arguments().filter(|arg| arg.get_help().is_none());
        without.extend(silent.map(|arg| format!("{path} {}", arg.get_id())));
        for next in command.get_subcommands() {
            walk(next, &path, without);
        }
    }
    let mut without = Vec::new();
    walk(&definition(), "", &mut without);
    assert!(without.is_empty(), "{without:#?}");
}

// ----------------------------------------------------------------------------------------------- completions, shell

#[test]
fn completions_are_what_the_definition_says() {
    use clap_complete::Shell;
    let mut wrong = Vec::new();
    for (shell, file) in [(Shell::Bash, "vmailctl.bash"), (Shell::Zsh, "_vmailctl"), (Shell::Fish, "vmailctl.fish")] {
        let mut bytes = Vec::new();
        clap_complete::generate(shell, &mut vmailctl::cli::command(), "vmailctl", &mut bytes);
        compare(&format!("completions/{file}"), &String::from_utf8(bytes).unwrap(), &mut wrong);
    }
    assert!(wrong.is_empty(), "BLESS=1 writes these anew: {wrong:?}");
}

/// What a checker complains about; `None`: it is not installed.
fn complaint(program: &str, arguments: &[&str]) -> Option<String> {
    let output = Command::new(program).args(arguments).current_dir(root()).stdin(Stdio::null()).output().ok()?;
    let said = String::from_utf8_lossy(&output.stderr).into_owned() + &String::from_utf8_lossy(&output.stdout);
    Some(if output.status.success() { said } else { format!("{}{said}", output.status) })
}

#[test]
fn scripts_and_completions_have_no_errors_of_syntax() {
    let required = [
        ("sh", "examples/quickstart.sh"),
        ("bash", "tests/run.sh"),
        ("bash", ".ci/run"),
        ("bash", "completions/vmailctl.bash"),
    ];
    for (shell, script) in required {
        assert_eq!(complaint(shell, &["-n", script]).as_deref(), Some(""), "{script}");
        let executable = std::fs::metadata(root().join(script)).unwrap().permissions().mode() & 0o111 != 0;
        assert_eq!(executable, !script.starts_with("completions/"), "{script}");
    }
    for (shell, script) in [("zsh", "completions/_vmailctl"), ("fish", "completions/vmailctl.fish")] {
        assert_eq!(complaint(shell, &["-n", script]).unwrap_or_default(), "", "{script}");
    }
    for page in pages() {
        let file =
            if page.noun == "vmailctl" { "man/vmailctl.1".into() } else { format!("man/vmailctl-{}.1", page.noun) };
        let groff = complaint("groff", &["-man", "-Tutf8", "-ww", "-z", &file]);
        let mandoc = complaint("mandoc", &["-T", "lint", "-W", "error", &file]);
        assert_eq!(groff.unwrap_or_default() + &mandoc.unwrap_or_default(), "", "{file}");
    }
}

// ---------------------------------------------------------------------------------------------- commands in documents

/// The simple commands of a shell text, each as its words. A substitution stands for a word.
fn simple_commands(shell: &str) -> Vec<Vec<String>> {
    let (mut all, mut words, mut word) = (Vec::new(), Vec::new(), None::<String>);
    let (mut single, mut double, mut outer) = (false, false, Vec::new());
    let mut chars = shell.chars().peekable();
    while let Some(c) = chars.next() {
        match c {
            '\'' if !double => (single, word) = (!single, Some(word.unwrap_or_default())),
            '"' if !single => (double, word) = (!double, Some(word.unwrap_or_default())),
            c if single => word.get_or_insert_default().push(c),
            '\\' => match chars.next() {
                Some('\n') | None => {}
                Some(c) => word.get_or_insert_default().push(c),
            },
            '#' if word.is_none() => while chars.next_if(|c| *c != '\n').is_some() {},
            '$' if chars.next_if_eq(&'(').is_some() => {
                let interrupted = word.take().unwrap_or_default() + "substituted";
                outer.push((std::mem::take(&mut words), interrupted, std::mem::take(&mut double)));
            }
            ')' if !double && !outer.is_empty() => {
                words.extend(word.take());
                all.push(std::mem::take(&mut words));
                if let Some((before, interrupted, quoted)) = outer.pop() {
                    (words, word, double) = (before, Some(interrupted), quoted);
                }
            }
            c if !double && "|;&()<>\n".contains(c) => {
                words.extend(word.take());
                all.push(std::mem::take(&mut words));
            }
            c if !double && c.is_whitespace() => words.extend(word.take()),
            c => word.get_or_insert_default().push(c),
        }
    }
    words.extend(word);
    all.push(words);
    all
}

/// The program's own commands in a shell text, for its parser. A variable stands for an address.
fn own_commands(shell: &str) -> Vec<Vec<String>> {
    let commands = simple_commands(shell).into_iter().filter_map(|words| {
        let at = words.iter().position(|word| word == "vmailctl").filter(|at| *at == 0 || words[0] == "sudo")?;
        let value = |word: &String| match word.replace("$PWD", "/home/you") {
            variable if variable.starts_with('$') => "anna@brand.example".to_owned(),
            word => word,
        };
        Some(words[at..].iter().map(value).collect())
    });
    commands.collect()
}

/// The blocks of a Markdown text in this language, each with the number of its first line.
fn blocks<'t>(markdown: &'t str, language: &str) -> Vec<(usize, Vec<&'t str>)> {
    let (mut found, mut open) = (Vec::new(), None::<bool>);
    for (number, line) in markdown.lines().enumerate() {
        match (open, line.strip_prefix("```")) {
            (None, Some(info)) => {
                open = Some(info == language);
                if info == language {
                    found.push((number + 1, Vec::new()));
                }
            }
            (Some(_), Some(_)) => open = None,
            (Some(true), None) => found.last_mut().unwrap().1.push(line),
            _ => {}
        }
    }
    found
}

#[test]
fn commands_in_the_documents_are_commands_of_the_program() {
    let readme = text("README.md");
    let mut shells: Vec<String> = blocks(&readme, "sh").into_iter().map(|(_, lines)| lines.join("\n")).collect();
    for (_, lines) in blocks(&readme, "console") {
        shells.extend(lines.iter().filter_map(|line| line.strip_prefix("$ ")).map(str::to_owned));
    }
    shells.extend(pages().into_iter().flat_map(|page| page.examples).flat_map(|example| example.commands));
    let script = simple_commands(&text("examples/quickstart.sh"));
    shells.extend(script.into_iter().filter(|words| words.first().is_some_and(|w| w == "run")).flatten().skip(1));
    let mut commands = 0;
    for words in shells.iter().flat_map(|shell| own_commands(shell)) {
        commands += 1;
        if let Err(error) = vmailctl::cli::command().try_get_matches_from(&words) {
            assert!(!error.use_stderr(), "{words:?}: {error}");
        }
    }
    assert!(commands > 80, "{commands}");

    // Between backticks, where values may be left out.
    let inline =
        readme.lines().flat_map(|line| line.split('`').skip(1).step_by(2)).filter(|c| c.starts_with("vmailctl "));
    for command in inline {
        let words: Vec<_> = own_commands(command).into_iter().flatten().collect();
        if let Err(error) = vmailctl::cli::command().try_get_matches_from(&words) {
            let unknown = [ErrorKind::UnknownArgument, ErrorKind::InvalidSubcommand].contains(&error.kind());
            assert!(!unknown, "{command}: {error}");
        }
    }
}

/// A sandbox with the program in its PATH, with a Dovecot that has one session and does as it is
/// told, and with a Postfix whose queue is empty.
struct Shell {
    sandbox: Sandbox,
}

impl Shell {
    fn new() -> Self {
        let sandbox = Sandbox::empty();
        let bin = sandbox.path().join("bin");
        std::fs::create_dir(&bin).unwrap();
        symlink(PROGRAM, bin.join("vmailctl")).unwrap();
        let doveadm = bin.join("doveadm");
        let who = "username\\tservice\\tpid\\tip\\nanna@brand.example\\timap\\t4711\\t192.0.2.7\\n";
        std::fs::write(&doveadm, format!("#!/bin/sh\ncase \" $* \" in *\" who \"*) printf '{who}' ;; esac\n")).unwrap();
        std::fs::set_permissions(&doveadm, std::fs::Permissions::from_mode(0o755)).unwrap();
        let postqueue = bin.join("postqueue");
        std::fs::write(&postqueue, "#!/bin/sh\n").unwrap();
        std::fs::set_permissions(&postqueue, std::fs::Permissions::from_mode(0o755)).unwrap();
        Self { sandbox }
    }

    /// Runs commands in one shell; gives for each its output, errors among it, and its exit code.
    fn run(&self, commands: &[String]) -> Vec<(String, i32)> {
        const MARK: char = '\u{1}';
        let mut script = "exec 2>&1 </dev/null\n".to_owned();
        for command in commands {
            script.push_str(&format!("{command}\ncode=$?; printf '\\001%s\\001' $code; (exit $code)\n"));
        }
        let path = format!("{}:/usr/bin:/bin", self.sandbox.path().join("bin").display());
        let output = Command::new("/bin/sh")
            .args(["-c", &script])
            .current_dir(self.sandbox.path())
            .env_clear()
            .envs([("PATH", path.as_str()), ("LC_ALL", "C"), ("TZ", "UTC"), ("VMAILCTL_CLOCK", NOW)])
            .env("VMAILCTL_STORE", self.sandbox.store())
            .output()
            .unwrap();
        let text = String::from_utf8_lossy(&output.stdout).into_owned();
        let pieces: Vec<_> = text.split(MARK).collect();
        assert_eq!(pieces.len(), 2 * commands.len() + 1, "{text}");
        pieces.chunks_exact(2).map(|pair| (pair[0].to_owned(), pair[1].parse().unwrap())).collect()
    }
}

#[test]
fn examples_of_the_manual_pages_work_in_their_order() {
    // These would change the machine, ask the live servers or read their logs, or never end.
    let elsewhere = [
        "groupadd ",
        "vmailctl init ",
        "vmailctl trace ",
        "journalctl ",
        "vmailctl check",
        "vmailctl pipeline check",
        "vmailctl store hold",
    ];
    let shell = Shell::new();
    std::fs::create_dir(shell.sandbox.path().join("etc")).unwrap();
    let mut commands: Vec<String> = [
        "vmailctl init --hostname mail.example.com --reader-group \"$(id -gn)\"",
        "vmailctl domain create brand.example",
        "vmailctl mailbox create anna@brand.example --generate-password",
    ]
    .map(str::to_owned)
    .into();
    let examples = pages().into_iter().flat_map(|page| page.examples).flat_map(|example| example.commands);
    commands.extend(examples.filter(|command| !elsewhere.iter().any(|e| command.starts_with(e))));
    for command in &mut commands {
        *command = command.replace("/etc/", "etc/");
    }
    for (command, (output, code)) in commands.iter().zip(shell.run(&commands)) {
        assert_eq!(code, 0, "{command}\n{output}");
    }
}

/// What differs from run to run, as the README shows it.
fn shown(output: &str, sandbox: &Path) -> String {
    let output = output
        .replace(&sandbox.display().to_string(), "/home/you")
        .replace(&format!("in the group {}", own_group()), "in the group you");
    let generated = |line: &str| line.len() == 24 && line.bytes().all(|b| b.is_ascii_alphanumeric());
    let lines = output.lines().map(|line| if generated(line) { "Hs7eCwvNbXq4mRkTz9gYdQ2f" } else { line });
    lines.map(|line| format!("{line}\n")).collect()
}

#[test]
fn the_tour_of_the_readme_goes_as_it_is_written() {
    let readme = text("README.md");
    let blocks = blocks(&readme, "console");
    let mut commands: Vec<String> = Vec::new();
    for (number, lines) in &blocks {
        assert!(lines.first().is_some_and(|line| line.starts_with("$ ")), "README.md:{}: no command", number + 1);
        commands.extend(lines.iter().filter_map(|line| line.strip_prefix("$ ")).map(str::to_owned));
    }
    assert!(commands.len() > 15, "{}", commands.len());
    let shell = Shell::new();
    let outputs = shell.run(&commands);
    let mut played = commands.iter().zip(outputs);

    let mut lines: Vec<String> = readme.lines().map(str::to_owned).collect();
    for (number, old) in blocks.iter().rev() {
        let here = old.iter().filter(|line| line.starts_with("$ ")).count();
        let mut new = Vec::new();
        let mut last: Vec<_> = (0..here).filter_map(|_| played.next_back()).collect();
        last.reverse();
        for (command, (output, _)) in last {
            new.push(format!("$ {command}"));
            new.extend(shown(&output, shell.sandbox.path()).lines().map(str::to_owned));
        }
        lines.splice(*number..number + old.len(), new);
    }
    let mut wrong = Vec::new();
    let now = lines.join("\n") + "\n";
    compare("README.md", &now, &mut wrong);
    let differing: Vec<_> = readme.lines().zip(now.lines()).filter(|(a, b)| a != b).take(3).collect();
    assert!(wrong.is_empty(), "BLESS=1 writes the output in README.md anew: {differing:#?}");
}

// --------------------------------------------------------------------------------------------- schema of documents

const INSTANT: &str = "^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}Z$";

/// A property of an entry, in JSON Schema (draft 2020-12).
fn property(field: &About) -> String {
    let null = field.clearing == Clearing::ByNull;
    let quoted = |words: Vec<&str>| words.iter().map(|word| format!("\"{word}\"")).collect::<Vec<_>>().join(", ");
    let text = if null { "[\"string\", \"null\"]" } else { "\"string\"" };
    let rule = match field.form {
        Form::Text => format!("\"type\": {text}"),
        Form::Word(words) => format!("\"enum\": [{}{}]", quoted(words()), if null { ", null" } else { "" }),
        Form::Words(words) => format!("\"type\": \"array\", \"items\": {{\"enum\": [{}]}}", quoted(words())),
        Form::Addresses => "\"type\": \"array\", \"items\": {\"type\": \"string\"}".to_owned(),
        Form::Flag => "\"type\": \"boolean\"".to_owned(),
        Form::Instant => format!("\"$ref\": \"#/$defs/{}\"", if null { "end" } else { "instant" }),
        Form::Quota => "\"$ref\": \"#/$defs/quota\"".to_owned(),
        Form::Digest => format!("\"type\": {text}, \"pattern\": \"^[0-9a-f]{{64}}$\""),
    };
    let role = match field.role {
        Role::Fixed => "Cannot be changed later.",
        Role::Name | Role::Required | Role::Free | Role::History => "",
    };
    let description = [field.description, role].join(" ");
    assert!(!field.description.is_empty(), "{} has no description", field.name);
    format!("{rule}, \"description\": \"{}\"", description.trim())
}

fn entry_schema(noun: Noun) -> String {
    let fields = noun.fields();
    let mut properties: Vec<String> = Vec::new();
    for field in fields {
        properties.push(format!("        \"{}\": {{{}}}", field.name, property(field)));
        for earlier in field.formerly {
            let now = format!("The earlier name of {}.", field.name);
            properties.push(format!(
                "        \"{earlier}\": {{\"$ref\": \"#/$defs/{}/properties/{}\", \"deprecated\": true, \"description\": \"{now}\"}}",
                noun.as_str(),
                field.name
            ));
        }
    }
    let required = fields.iter().filter(|field| matches!(field.role, Role::Name | Role::Required));
    let required: Vec<String> = required.map(|field| format!("\"{}\"", field.name)).collect();
    format!(
        "    \"{}\": {{\n      \"type\": \"object\",\n      \"properties\": {{\n{}\n      }},\n      \"required\": [{}],\n      \"additionalProperties\": false\n    }}",
        noun.as_str(),
        properties.join(",\n"),
        required.join(", ")
    )
}

#[test]
fn the_schema_of_documents_is_what_the_tables_of_fields_say() {
    let list = |noun: Noun| {
        let (plural, name) = (noun.plural(), noun.as_str());
        format!("    \"{plural}\": {{\"type\": \"array\", \"items\": {{\"$ref\": \"#/$defs/{name}\"}}}}")
    };
    let schema = format!(
        r##"{{
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "title": "A document of vmailctl",
  "description": "'vmailctl export' writes it; 'vmailctl plan' and 'vmailctl apply' read it. Of each entry only the fields that name it are required. A field that is not mentioned keeps its value; null removes the value.",
  "type": "object",
  "properties": {{
    "schema_version": {{"const": {SCHEMA_VERSION}}},
{}
  }},
  "additionalProperties": false,
  "$defs": {{
{},
    "quota": {{"type": ["string", "integer", "null"], "description": "500M, 5G or 1T, in powers of 1024; a number of bytes; or 'unlimited'."}},
    "instant": {{"type": "string", "pattern": "{INSTANT}"}},
    "end": {{"type": ["string", "null"], "pattern": "{INSTANT}"}}
  }}
}}
"##,
        Noun::ALL.map(list).join(",\n"),
        Noun::ALL.map(entry_schema).join(",\n")
    );
    let mut wrong = Vec::new();
    compare("examples/document.schema.json", &schema, &mut wrong);
    assert!(wrong.is_empty(), "BLESS=1 writes it anew: {wrong:?}");
}

#[test]
fn exit_codes_are_told_as_they_are() {
    let declared = text("src/error.rs");
    let (_, rest) = declared.split_once("pub enum Exit {").unwrap();
    let (body, _) = rest.split_once('}').unwrap();
    let codes: Vec<i32> = body
        .lines()
        .filter_map(|l| l.split_once(" = "))
        .map(|(_, n)| n.trim_end_matches(',').parse().unwrap())
        .collect();
    assert_eq!(codes, EXIT.map(|(exit, _)| exit as i32));

    let readme = text("README.md");
    let (_, table) = readme.split_once("| exit |").expect("README.md has no table of exit codes");
    let rows: Vec<(i32, String)> = table
        .lines()
        .skip(2)
        .map_while(|line| line.strip_prefix("| "))
        .map(|row| row.trim_end_matches(" |").split_once(" | ").unwrap())
        .map(|(code, meaning)| (code.parse().unwrap(), meaning.replace('`', "'")))
        .collect();
    let told = EXIT.iter().map(|(exit, meaning)| (*exit as i32, *meaning)).chain([BUG]);
    assert_eq!(rows, told.map(|(code, meaning)| (code, meaning.to_owned())).collect::<Vec<_>>());

    let help = definition().get_after_help().unwrap().to_string();
    for code in codes {
        assert!(help.split_whitespace().any(|word| word == code.to_string()), "--help does not tell {code}");
    }
}

#[test]
fn links_of_the_readme_lead_somewhere() {
    let readme = text("README.md");
    let links: Vec<PathBuf> = readme
        .split("](")
        .skip(1)
        .filter_map(|rest| rest.split_once(')'))
        .map(|(link, _)| link)
        .filter(|link| !link.starts_with('#') && !link.contains("://"))
        .map(|link| root().join(link))
        .collect();
    assert!(links.len() > 10, "{links:?}");
    for link in links {
        assert!(link.exists(), "{}", link.display());
    }
}
