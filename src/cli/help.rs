//! Help: that of the program under its headings, the long text of each command, and the answer to words that are no command.
//!
//! A command that runs never comes here. Its definition has no long texts, and clap builds only the part of it that was
//! typed. Whoever asks for help gets the whole definition, built and with the texts of `man/help/NOUN.txt`:
//!
//! ```text
//! == suspend
//! Two to five sentences, in one paragraph or several.
//!
//!     vmailctl mailbox suspend anna@example.com --until 14d
//!
//! 0 suspended, or already suspended
//! 3 no such mailbox
//! ```
//!
//! The exit codes that every command has stand in `EXITS`. A text names them only where they mean something of their own,
//! or, without a meaning, where the command cannot end with them.

use super::mistyped::Typed;
use super::{Cli, HEADINGS, Heading};
use crate::error::Failure;
use clap::builder::StyledStr;
use clap::builder::styling::Styles;
use clap::error::ErrorKind;
use clap::{Command, CommandFactory};
use std::collections::BTreeMap;
use std::ffi::OsString;
use std::fmt::Write;
use std::mem::take;

/// What each exit code means for any command. The text of a command can say it more exactly.
const EXITS: [(u8, &str); 6] = [
    (0, "done"),
    (1, "refused: not permitted to this operator"),
    (2, "wrong usage"),
    (5, "the store cannot be used"),
    (6, "the store is busy, nothing changed"),
    (7, "the output cannot be written"),
];

/// The narrowest terminal for which the lines that clap does not wrap are cut.
const NARROW: usize = 60;

/// The whole definition, with everything that `--help` says. It is built.
pub(super) fn definition() -> Command {
    let mut definition = Cli::command();
    definition.build();
    let global = global_options(&definition);
    definition = definition.mut_subcommands(|command| {
        let texts = texts_of(command.get_name());
        let command = command.mut_subcommands(|verb| Text::of(verb.get_name(), texts).add_to(verb, &global));
        Text::of(command.get_name(), texts).add_to(command, &global)
    });
    with_headings(definition)
}

/// What the long help of a command says of the options that go anywhere.
fn global_options(definition: &Command) -> String {
    let global = definition.get_arguments().filter(|argument| argument.is_global_set());
    let names: Vec<_> = global.filter_map(|argument| Some(format!("--{}", argument.get_long()?))).collect();
    format!("{} {}. 'vmailctl --help' describes them.", header("Global options:"), names.join(", "))
}

/// The texts of a noun.
fn texts_of(noun: &str) -> &'static str {
    let mut all = HEADINGS.iter().flat_map(|heading| heading.commands);
    all.find(|(name, _)| *name == noun).map_or("", |(_, texts)| texts)
}

fn header(title: &str) -> String {
    let style = *Styles::default().get_header();
    format!("{style}{title}{style:#}")
}

/// What a file says of one command.
struct Text<'t> {
    paragraphs: Vec<String>,
    example: Vec<&'t str>,
    exits: BTreeMap<u8, &'t str>,
}

impl<'t> Text<'t> {
    fn of(command: &str, texts: &'t str) -> Self {
        let mut sections = texts.split("== ").filter_map(|section| section.split_once('\n'));
        let (_, section) = sections.find(|(name, _)| *name == command).unwrap_or_default();
        let mut text = Self { paragraphs: Vec::new(), example: Vec::new(), exits: BTreeMap::from(EXITS) };
        for block in section.trim_end().split("\n\n") {
            let mut lines = block.lines();
            if block.starts_with("    ") {
                text.example.extend(lines.filter_map(|line| line.strip_prefix("    ")));
            } else if block.starts_with(|first: char| first.is_ascii_digit()) {
                let exits = lines.map(|line| line.split_once(' ').unwrap_or((line, "")));
                text.exits.extend(exits.filter_map(|(code, meaning)| Some((code.parse::<u8>().ok()?, meaning))));
            } else if let Some(first) = lines.next() {
                // One line a paragraph, however wide the terminal is.
                text.paragraphs.push(lines.fold(first.to_owned(), |paragraph, line| paragraph + " " + line));
            }
        }
        text.exits.retain(|_, meaning| !meaning.is_empty());
        text
    }

    fn long_about(&self, command: &Command) -> String {
        let about = command.get_about().map(ToString::to_string).unwrap_or_default();
        self.paragraphs.iter().fold(about, |about, paragraph| about + "\n\n" + paragraph)
    }

    /// The command with its long help. A noun does nothing by itself, so it has neither an example nor exit codes.
    fn add_to(&self, command: Command, global: &str) -> Command {
        if command.has_subcommands() {
            let about = self.long_about(&command);
            return command.long_about(about).after_long_help(global.to_owned());
        }
        let mut end = format!("{global}\n\n{}", header("Example:"));
        self.example.iter().for_each(|line| end.extend(["\n  ", line]));
        end.extend(["\n\n", &header("Exit status:")]);
        for (code, meaning) in &self.exits {
            let _ = write!(end, "\n  {code:<2} {meaning}");
        }
        let (about, usage) = (self.long_about(&command), narrow(&command.clone().render_usage()));
        let command = command.long_about(about).after_long_help(end);
        match usage {
            Some(usage) => command.override_usage(usage),
            None => command,
        }
    }
}

/// A usage that is too long for a narrow terminal, in several lines: clap does not wrap it.
fn narrow(usage: &StyledStr) -> Option<StyledStr> {
    const INDENT: &str = "         ";
    let styled = usage.ansi().to_string();
    let (_, styled) = styled.split_once("Usage:")?;
    let (_, styled) = styled.split_once(' ')?;
    let width = |text: &str| StyledStr::from(text.to_owned()).to_string().chars().count();
    if INDENT.len() + width(styled) <= NARROW {
        return None;
    }
    let (mut lines, mut line) = (String::new(), String::new());
    for piece in pieces(styled) {
        if !line.is_empty() && INDENT.len() + width(line.as_str()) + width(piece.trim_end()) > NARROW {
            lines.extend([line.trim_end(), "\n", INDENT]);
            line.clear();
        }
        line.push_str(piece);
    }
    Some((lines + line.trim_end()).into())
}

/// The parts of a usage between which a line may end: behind a word, but not between an option and its value, and
/// behind one of several choices.
fn pieces(usage: &str) -> impl Iterator<Item = &str> {
    let words = usage.split_inclusive([' ', '|']).scan(0, |start, word| {
        *start += word.len();
        Some(*start)
    });
    let ends = words.filter(|&end| {
        let piece = usage.get(..end).unwrap_or_default();
        let last = piece.trim_end().rsplit([' ', '|']).next().unwrap_or_default();
        piece.ends_with('|') || !last.contains("--") || usage.len() == end
    });
    let mut start = 0;
    ends.map(move |end| usage.get(std::mem::replace(&mut start, end)..end).unwrap_or_default())
}

/// The program's own help, whose commands stand under headings: clap knows headings for options alone. It lays out the
/// lists, and the entries are sorted here.
fn with_headings(definition: Command) -> Command {
    let part = |tag: &'static str| definition.clone().help_template(tag).render_help().ansi().to_string();
    let (listed, options) = (part("{subcommands}"), part("{options}"));
    let mut entries: BTreeMap<String, String> = BTreeMap::new();
    let mut last = String::new();
    for line in listed.lines() {
        // The text of an entry may go on in the next line, below where it begins.
        if !line.starts_with("   ") {
            let plain = StyledStr::from(line.to_owned()).to_string();
            last = plain.split_whitespace().next().unwrap_or_default().to_owned();
        }
        entries.entry(last.clone()).or_default().extend([line, "\n"]);
    }
    let mut template = "{about-with-newline}\n{usage-heading} {usage}\n".to_owned();
    for Heading { title, commands } in &HEADINGS {
        template.extend(["\n", &header(&format!("{title}:")), "\n"]);
        template.extend(commands.iter().filter_map(|(command, _)| entries.get(*command)).map(String::as_str));
    }
    template.extend(["\n", &header("Global options:"), "\n", options.trim_end(), "{after-help}"]);
    definition.help_template(template)
}

/// What is answered where the words were no command: what clap says, with the long texts where help was asked for; or what
/// to use instead, where somebody typed a word of another program.
pub(super) fn answer(
    error: clap::Error,
    definition: &mut Command,
    arguments: &[OsString],
    json: bool,
) -> Result<clap::Error, Failure> {
    let is_help = Typed::of(&error).is_some_and(|typed| typed.word == "help");
    let error = match error.kind() {
        ErrorKind::DisplayHelp => with_texts(error, definition, arguments),
        // A program needs the reason, not the help.
        ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand if json => {
            *definition = take(definition).mut_subcommands(|noun| noun.arg_required_else_help(false));
            again(error, definition, arguments)
        }
        ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand => with_texts(error, definition, arguments),
        // A noun alone, beside an option or VMAILCTL_STORE, is answered as the noun alone.
        ErrorKind::MissingSubcommand if !json => {
            *definition = Cli::command().mut_arg("store", |store| store.env(None::<&str>));
            let words = std::iter::once("vmailctl".to_owned()).chain(shown(&error));
            let words: Vec<_> = words.map(OsString::from).collect();
            let error = again(error, definition, &words);
            with_texts(error, definition, &words)
        }
        _ if is_help => {
            let words = asked_about(arguments);
            let asked = again(error, definition, &words);
            if asked.kind() == ErrorKind::DisplayHelp { with_texts(asked, definition, &words) } else { asked }
        }
        _ => error,
    };
    match Typed::of(&error).and_then(|typed| typed.hint(definition)) {
        Some(failure) => Err(failure),
        None => Ok(error),
    }
}

/// The command that `help` is asked about, with `--help`: the word may stand anywhere, and be there twice.
fn asked_about(arguments: &[OsString]) -> Vec<OsString> {
    let is_asking = |word: &&OsString| ["help", "--help", "-h"].iter().any(|asking| word.as_os_str() == *asking);
    let words = arguments.iter().filter(|word| !is_asking(word)).cloned();
    words.chain(std::iter::once("--help".into())).collect()
}

/// What clap says once more, of a definition that has changed.
fn again(error: clap::Error, definition: &mut Command, arguments: &[OsString]) -> clap::Error {
    definition.try_get_matches_from_mut(arguments).err().unwrap_or(error)
}

/// The words of the command whose help this is, from its usage: clap keeps them nowhere else.
fn shown(error: &clap::Error) -> Vec<String> {
    let help = error.render().to_string();
    let usage = help.lines().find(|line| line.starts_with("Usage:")).unwrap_or_default();
    usage.split_whitespace().skip(2).take_while(|word| !word.starts_with('[')).map(str::to_owned).collect()
}

/// The help with its long texts. Only the command that is shown gets them: clap has built it, and nothing else.
fn with_texts(error: clap::Error, definition: &mut Command, arguments: &[OsString]) -> clap::Error {
    let (global, words) = (global_options(definition), shown(&error));
    let Some(noun) = words.first() else {
        *definition = with_headings(take(definition));
        return again(error, definition, arguments);
    };
    let mut command = Some(&mut *definition);
    for word in &words {
        command = command.and_then(|command| command.find_subcommand_mut(word));
    }
    if let (Some(command), Some(last)) = (command, words.last()) {
        // What its verbs are about is known when they are built.
        command.get_subcommands_mut().for_each(Command::build);
        *command = Text::of(last, texts_of(noun)).add_to(take(command), &global);
    }
    again(error, definition, arguments)
}
