//! What `--help` says of every command, at every width, and what is answered to words that are no command.

use crate::support::{Outcome, Sandbox};
use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

const WIDTHS: [usize; 5] = [60, 72, 80, 100, 120];

/// Every command that does something, by its words: `mailbox create`.
fn verbs(definition: &clap::Command) -> BTreeMap<String, &clap::Command> {
    let mut verbs = BTreeMap::new();
    for noun in definition.get_subcommands() {
        if !noun.has_subcommands() {
            verbs.insert(noun.get_name().to_owned(), noun);
        }
        verbs.extend(noun.get_subcommands().map(|verb| (format!("{} {}", noun.get_name(), verb.get_name()), verb)));
    }
    assert!(verbs.len() > 80, "{}", verbs.len());
    verbs
}

/// The help that a person sees: short with `-h`, long with `--help`.
fn help(words: &[&str], option: &str, width: usize) -> String {
    let sandbox = Sandbox::empty();
    let mut command = sandbox.command(&[words, &[option]].concat());
    let outcome = Outcome::from(command.env("COLUMNS", width.to_string()).output().unwrap());
    assert_eq!((outcome.code, outcome.stderr.as_str()), (Some(0), ""), "{words:?} {option}");
    outcome.stdout
}

/// Everything that can be asked for: the program, each noun, each verb.
fn every_help(width: usize) -> Vec<(String, String)> {
    let definition = vmailctl::cli::command();
    let mut all = Vec::new();
    let nouns = definition.get_subcommands().map(|noun| vec![noun.get_name()]);
    for words in [vec![]].into_iter().chain(nouns) {
        for option in ["-h", "--help"] {
            all.push((format!("vmailctl {} {option}", words.join(" ")), help(&words, option, width)));
        }
    }
    let narrow = definition.clone().term_width(width);
    for (name, verb) in verbs(&narrow) {
        let mut verb = verb.clone().term_width(width);
        all.push((format!("vmailctl {name} -h"), verb.render_help().to_string()));
        all.push((format!("vmailctl {name} --help"), verb.render_long_help().to_string()));
    }
    all
}

fn indent(line: &str) -> usize {
    line.chars().take_while(|c| *c == ' ').count()
}

#[test]
fn every_line_of_every_help_has_a_description() {
    let mut entries = 0;
    for (asked, help) in every_help(100) {
        let mut section = "";
        let lines: Vec<_> = help.lines().collect();
        for (at, line) in lines.iter().enumerate() {
            if indent(line) == 0 && line.ends_with(':') {
                section = line;
            }
            let is_entry = (1..8).contains(&indent(line)) && !["Example:", "Exit status:"].contains(&section);
            if !is_entry {
                continue;
            }
            entries += 1;
            let beside = line.trim().split_once("  ").is_some_and(|(_, text)| !text.trim().is_empty());
            let below = lines.get(at + 1).is_some_and(|next| indent(next) >= 8 && indent(next) > indent(line));
            assert!(beside || below, "{asked}: {line}");
        }
    }
    assert!(entries > 1000, "{entries}");
}

/// Where a line of help goes on in the next one, and the next one's first word would have had room in it.
fn bad_breaks(help: &str, width: usize) -> Vec<String> {
    let mut bad = Vec::new();
    let (mut section, mut usage) = ("", false);
    let lines: Vec<_> = help.lines().map(str::trim_end).collect();
    for (at, line) in lines.iter().enumerate() {
        if indent(line) == 0 && line.ends_with(':') {
            section = line;
        }
        usage = line.starts_with("Usage:") || usage && !line.is_empty();
        let laid_out = usage || ["Example:", "Exit status:"].contains(&section);
        let limit = if laid_out { 60 } else { width };
        if line.chars().count() > limit {
            bad.push(format!("too long: {line}"));
        }
        let Some(next) = lines.get(at + 1).filter(|next| !laid_out && !line.is_empty() && !next.is_empty()) else {
            continue;
        };
        // The text of an entry goes on in its own column, below where it begins.
        let column = indent(next);
        let chars: Vec<_> = line.chars().collect();
        let begins_there = chars.get(column).is_some_and(|c| *c != ' ') && (column == 0 || chars[column - 1] == ' ');
        let goes_on = begins_there && (column == 0 || column >= 8) && !line.ends_with(':');
        let word = next.split_whitespace().next().unwrap_or_default();
        if goes_on && !word.starts_with('-') && chars.len() + 1 + word.chars().count() <= width {
            bad.push(format!("{line}\n{next}"));
        }
    }
    bad
}

#[test]
fn no_line_of_help_breaks_badly_at_any_width() {
    let mut bad = Vec::new();
    for width in WIDTHS {
        for (asked, help) in every_help(width) {
            // More than 100 columns are hard to read: the program does not use them.
            let used = if help.lines().all(|line| line.chars().count() <= 100) { width.min(100) } else { width };
            bad.extend(bad_breaks(&help, used).into_iter().map(|lines| format!("{asked}, {width} columns:\n{lines}")));
        }
    }
    assert!(bad.is_empty(), "{}", bad.join("\n\n"));
}

#[test]
fn a_break_that_is_bad_is_found() {
    let whole = "WHEN is a time (RFC 3339), a\ndate (its end), or a span from\nnow: 14d, 6h.";
    assert_eq!(bad_breaks(whole, 30), Vec::<String>::new());
    let broken = "WHEN is a time (RFC 3339),\na\ndate (its end), or a span from\nnow: 14d, 6h.";
    assert_eq!(bad_breaks(broken, 30), ["WHEN is a time (RFC 3339),\na", "a\ndate (its end), or a span from"]);
    let entry = "  --to <TARGET>  Add a\n                 target\n  --until <WHEN>";
    assert_eq!(bad_breaks(entry, 40).len(), 1);
    assert_eq!(bad_breaks(entry, 24).len(), 0);
}

/// The parts of the end of a long help: the lines of the example, and the exit codes with what each means.
fn end(verb: &clap::Command) -> (String, Vec<(i32, String)>) {
    let end = verb.get_after_long_help().unwrap_or_else(|| panic!("{}: no long help", verb.get_name())).to_string();
    let part = |title: &str| {
        let (_, rest) = end.split_once(title).unwrap_or_else(|| panic!("{}: no {title}", verb.get_name()));
        let lines = rest.trim_start_matches('\n').lines().take_while(|line| !line.is_empty());
        lines.map(|line| line.strip_prefix("  ").unwrap().to_owned()).collect::<Vec<_>>()
    };
    let exits = part("Exit status:").into_iter().map(|line| {
        let (code, meaning) = line.split_once(' ').unwrap();
        (code.parse().unwrap(), meaning.trim().to_owned())
    });
    (part("Example:").join("\n"), exits.collect())
}

fn sentences(text: &str) -> usize {
    text.split_inclusive(['.', '?'])
        .scan(0, |at, piece| {
            *at += piece.len();
            Some(text[*at..].starts_with([' ', '\n']) || text.len() == *at)
        })
        .filter(|ends| *ends)
        .count()
}

#[test]
fn every_verb_has_some_sentences_an_example_and_its_exit_codes() {
    let definition = vmailctl::cli::command();
    for (name, verb) in verbs(&definition) {
        let about = verb.get_about().unwrap().to_string();
        let long = verb.get_long_about().unwrap().to_string();
        let rest = long.strip_prefix(&about).unwrap_or_else(|| panic!("{name}: {long}"));
        assert!((2..=5).contains(&sentences(rest)), "{name} has {} sentences: {rest}", sentences(rest));
        let longest = rest.split(['.', ':', ';']).map(|sentence| sentence.split_whitespace().count()).max();
        assert!(longest <= Some(22), "{name} has a sentence of {longest:?} words: {rest}");
        assert!(rest.trim_end().ends_with('.'), "{name}: {rest}");

        let (example, exits) = end(verb);
        assert!(example.starts_with(&format!("vmailctl {name}")), "{name}: {example}");
        let words = words(&example.replace("\\\n", " "));
        if let Err(error) = definition.clone().try_get_matches_from(&words) {
            panic!("{name}: {words:?}: {error}");
        }
        assert!(example.lines().all(|line| line.len() <= 58), "{name}: {example}");

        let codes: Vec<_> = exits.iter().map(|(code, _)| *code).collect();
        assert!(codes.is_sorted() && codes.iter().collect::<BTreeSet<_>>().len() == codes.len(), "{name}: {codes:?}");
        assert!(exits.iter().all(|(_, meaning)| meaning.len() >= 3), "{name}: {exits:?}");
    }
}

/// The words of a command, quoted as for a shell.
fn words(command: &str) -> Vec<String> {
    let quoted = command.split('\'').enumerate();
    let mut words = vec![String::new()];
    for (at, part) in quoted {
        if at % 2 == 1 {
            words.last_mut().unwrap().push_str(part);
            continue;
        }
        for c in part.chars() {
            match c {
                ' ' if words.last().unwrap().is_empty() => {}
                ' ' => words.push(String::new()),
                c => words.last_mut().unwrap().push(c),
            }
        }
    }
    words.retain(|word| !word.is_empty());
    words
}

#[test]
fn exit_codes_of_the_stories_stand_in_the_help() {
    let definition = vmailctl::cli::command();
    let verbs = verbs(&definition);
    let mut seen = BTreeSet::new();
    let stories = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/cli");
    for story in std::fs::read_dir(stories).unwrap() {
        let text = std::fs::read_to_string(story.unwrap().path()).unwrap();
        for step in text.split("\n    $ ").skip(1) {
            let step: Vec<_> = step.lines().take_while(|line| !line.is_empty()).collect();
            let command = step[0];
            let alone = !command.contains(['|', ';', '&', '>', '`']) && command.matches("vmailctl ").count() == 1;
            let Some((_, arguments)) = command.split_once("vmailctl ").filter(|_| alone) else { continue };
            let code =
                step.iter().find_map(|line| line.trim_start().strip_prefix("= ")).map_or(0, |c| c.parse().unwrap());
            let names: Vec<_> = words(arguments);
            // The verb is where its words stand one after the other, or beside options.
            let Some((name, verb)) = verbs.iter().find(|(name, _)| {
                let mut of_verb = name.split(' ');
                let first = of_verb.next().unwrap();
                names.iter().position(|word| word == first).is_some_and(|at| {
                    names[..at].iter().all(|word| !verbs.keys().any(|v| v.split(' ').next() == Some(word)))
                        && of_verb.next().is_none_or(|second| names.get(at + 1).is_some_and(|word| word == second))
                })
            }) else {
                continue;
            };
            seen.insert((name.clone(), code));
            let (_, exits) = end(verb);
            assert!(exits.iter().any(|(known, _)| *known == code), "{name} ends with {code}: {command}");
        }
    }
    assert!(seen.len() > 250, "{}", seen.len());
}

/// Idioms of the help before, each with what is said instead.
const IDIOMS: &[(&str, &str)] = &[
    ("say it again", "can be repeated"),
    ("see the manual", "what it says"),
    ("wants", "needs"),
    (" told", "shown"),
    ("Tell ", "show"),
    ("leads", "points to, delivers to"),
    ("lead to", "points to, delivers to"),
    ("its begin", "its start"),
    ("no more ", "no longer"),
    ("any more", "no longer"),
    ("leave alone", "keep"),
    ("Leave ", "keep, do not"),
    ("let go", "drop"),
    ("omebody", "the thing that fails"),
    ("obody", "the thing that fails"),
    ("ff-board", "offboarding"),
    ("system's log", "syslog"),
    (" like here", "no equivalent here"),
    (" home here", "no equivalent here"),
    ("for good", "permanently"),
    ("as said", "as given"),
];

#[test]
fn help_texts_are_short_and_speak_plainly() {
    let definition = vmailctl::cli::command();
    let mut texts = Vec::new();
    for (path, command) in verbs(&definition) {
        for argument in command.get_arguments().filter(|a| !a.is_global_set() || command.get_name() == "init") {
            let help = argument.get_help().unwrap_or_else(|| panic!("{path} {}", argument.get_id())).to_string();
            let first = help.chars().next().unwrap();
            assert!(help.chars().count() < 100, "{path} {}: {help}", argument.get_id());
            assert!(first.is_uppercase() && !help.ends_with('.'), "{path} {}: {help}", argument.get_id());
            texts.push((path.clone(), help));
        }
        let about = command.get_about().unwrap().to_string();
        assert!(about.chars().count() < 100 && !about.ends_with('.'), "{path}: {about}");
        texts.push((path.clone(), command.get_long_about().unwrap().to_string()));
        texts.push((path, command.get_after_long_help().unwrap().to_string()));
    }
    for noun in definition.get_subcommands() {
        texts.push((noun.get_name().to_owned(), noun.get_about().unwrap().to_string()));
    }
    let found: Vec<_> = texts
        .iter()
        .flat_map(|(path, text)| {
            IDIOMS.iter().filter(move |(idiom, _)| text.contains(idiom)).map(move |i| (path, i, text))
        })
        .collect();
    assert!(found.is_empty(), "{found:#?}");
}

/// An option that goes anywhere means the same everywhere: what is said of it in one place holds in all others.
#[test]
fn no_option_of_a_command_is_called_like_one_that_goes_anywhere() {
    let definition = vmailctl::cli::command();
    let global: Vec<_> = definition.get_arguments().filter(|argument| argument.is_global_set()).collect();
    assert!(global.len() > 8, "{}", global.len());
    let mut options = 0;
    for (name, verb) in verbs(&definition) {
        for argument in verb.get_arguments() {
            let same = |other: &&&clap::Arg| {
                argument.get_id() == other.get_id()
                    || argument.get_long().is_some() && argument.get_long() == other.get_long()
                    || argument.get_short().is_some() && argument.get_short() == other.get_short()
            };
            let Some(other) = global.iter().find(same) else { continue };
            options += 1;
            assert!(argument.is_global_set(), "{name} has a {} of its own", argument.get_id());
            assert_eq!(argument.get_help().map(ToString::to_string), other.get_help().map(ToString::to_string));
        }
    }
    assert!(options > 800, "{options}");
}

#[test]
fn every_command_stands_under_one_heading() {
    let definition = vmailctl::cli::command();
    let nouns: BTreeSet<_> = definition.get_subcommands().map(clap::Command::get_name).collect();
    let under: Vec<_> =
        vmailctl::cli::HEADINGS.iter().flat_map(|heading| heading.commands).map(|(noun, _)| *noun).collect();
    assert_eq!(under.iter().copied().collect::<BTreeSet<_>>(), nouns);
    assert_eq!(under.len(), nouns.len(), "a command stands under two headings: {under:?}");

    let help = help(&[], "--help", 100);
    for heading in &vmailctl::cli::HEADINGS {
        let (_, below) = help.split_once(&format!("\n{}:\n", heading.title)).expect(heading.title);
        let listed: Vec<_> = below
            .lines()
            .take_while(|line| !line.is_empty())
            .filter(|line| indent(line) == 2)
            .map(|line| line.split_whitespace().next().unwrap())
            .collect();
        for (noun, _) in heading.commands {
            let about = definition.find_subcommand(noun).unwrap().get_about().unwrap().to_string();
            let line = below.lines().find(|line| line.trim_start().starts_with(&format!("{noun} "))).unwrap();
            assert!(line.ends_with(&format!("  {about}")), "{noun} is described in two ways: {line}");
        }
        let expected: Vec<_> = heading.commands.iter().map(|(noun, _)| *noun).collect();
        assert_eq!(listed, expected, "{}", heading.title);
    }
}

#[test]
fn help_is_printed_wherever_it_is_asked_for() {
    let sandbox = Sandbox::empty();
    let run = |words: &str| sandbox.run(&words.split(' ').filter(|word| !word.is_empty()).collect::<Vec<_>>());
    let long = |words: &[&str]| help(words, "--help", 100);
    for (words, expected) in [
        ("help", long(&[])),
        ("-q help", long(&[])),
        ("help mailbox", long(&["mailbox"])),
        ("mailbox help", long(&["mailbox"])),
        ("help mailbox create", long(&["mailbox", "create"])),
        ("mailbox help create", long(&["mailbox", "create"])),
        ("-o json mailbox help create", long(&["mailbox", "create"])),
        ("help trace", long(&["trace"])),
        ("help help", long(&[])),
        ("help --help", long(&[])),
        ("help -h", long(&[])),
        ("help mailbox help", long(&["mailbox"])),
        ("mailbox help --help", long(&["mailbox"])),
        ("help mailbox create --help", long(&["mailbox", "create"])),
        ("help alias rm", long(&["alias", "delete"])),
    ] {
        let outcome = run(words);
        assert_eq!((outcome.code, outcome.stderr.as_str()), (Some(0), ""), "{words}");
        assert_eq!(outcome.stdout, expected, "{words}");
    }
    // A noun alone is not a question: a script that forgot the verb has to notice.
    for words in ["", "mailbox", "app-password", "-q mailbox", "mailbox --dry-run"] {
        let outcome = run(words);
        assert_eq!((outcome.code, outcome.stdout.as_str()), (Some(2), ""), "{words}");
        assert!(outcome.stderr.contains("Usage: vmailctl"), "{}", outcome.stderr);
        assert!(!outcome.stderr.contains("error"), "{}", outcome.stderr);
    }
    let outcome = run("-o json mailbox");
    assert_eq!((outcome.code, outcome.stdout.as_str()), (Some(2), ""));
    assert!(outcome.stderr.contains(r#""message":"'vmailctl mailbox' requires a subcommand"#), "{}", outcome.stderr);
    for words in ["help nonsense", "help mailbox nonsense", "mailbox help nonsense"] {
        let outcome = run(words);
        assert_eq!((outcome.code, outcome.stdout.as_str()), (Some(2), ""), "{words}");
        assert!(outcome.stderr.contains("unrecognized subcommand 'nonsense'"), "{}", outcome.stderr);
    }
}

#[test]
fn words_of_other_programs_get_a_hint() {
    let sandbox = Sandbox::empty();
    for (words, missing, hint) in [
        ("user", "user", "mailboxes are managed with 'vmailctl mailbox'"),
        ("user create anna@example.com --quota 5G", "user", "mailboxes are managed with 'vmailctl mailbox'"),
        ("account list", "account", "mailboxes are managed with 'vmailctl mailbox'"),
        ("email", "email", "mailboxes are managed with 'vmailctl mailbox'"),
        ("quota", "quota", "quotas are set with 'vmailctl mailbox set --quota' and 'vmailctl domain set --quota'"),
        ("group", "group", "an address with several recipients is an alias: use 'vmailctl alias route'"),
        ("alias-domain", "alias-domain", "alias domains are created with 'vmailctl domain create --alias-of'"),
        ("forward", "forward", "addresses are forwarded with 'vmailctl alias forward'"),
        ("help forward", "forward", "addresses are forwarded with 'vmailctl alias forward'"),
        ("mailbox add", "mailbox add", "use 'vmailctl mailbox create'"),
        ("delegate remove", "delegate remove", "use 'vmailctl delegate revoke'"),
        ("domain block", "domain block", "use 'vmailctl domain disable'"),
    ] {
        let words: Vec<_> = words.split(' ').collect();
        let outcome = sandbox.run(&words);
        let said = format!("error: there is no command '{missing}'\nhint: {hint}\n");
        assert_eq!((outcome.code, outcome.stdout.as_str()), (Some(2), ""), "{words:?}");
        assert_eq!(outcome.stderr, said, "{words:?}");
        let outcome = sandbox.run(&[&["-o", "json"], &words[..]].concat());
        let said = format!(
            "{{\"schema_version\":1,\"code\":2,\"kind\":\"usage\",\"message\":\"there is no command '{missing}'\",\"hint\":\"{hint}\"}}\n"
        );
        assert_eq!((outcome.code, outcome.stderr), (Some(2), said), "{words:?}");
    }
    for words in ["permission", "share", "acl"] {
        let outcome = sandbox.run(&[words]);
        assert!(outcome.code == Some(2) && outcome.stderr.contains("'vmailctl delegate'"), "{}", outcome.stderr);
    }
}
