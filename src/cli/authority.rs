//! Whether somebody who came through `sudo` may run this command: the one place where operators are held to their
//! rights. A command is looked at as it was parsed, whatever it is, before it is run.
//!
//! Whose rights have an end is said by the store at its default place, if there is one, and not by a store that an
//! operator could name. There is no limit for root itself, nor for whoever got nothing from sudo.

mod open;

use super::console::Console;
use super::{DEFAULT_STORE, Failure};
use crate::admin::operator::{self, Named, Request};
use crate::admin::{self, OperatorRefusal};
use crate::carry::desk::OperatorAtWork;
use crate::effect;
use crate::model::{AliasAddress, DomainName, MailboxName, Operator, Person, TargetName};
use crate::store::{Fault, Store, StoreError};
use clap::ArgMatches;
use clap::parser::ValueSource;
use nix::unistd::{Gid, Group, User, getgrouplist};
use open::{Is, OPEN, Open, Otherwise, SELF_SERVICE};
use std::ffi::{CString, OsString};
use std::path::Path;

/// Who became this process's user through sudo, as far as that gave them something.
pub(super) fn sudo_person() -> Result<Option<Person>, Failure> {
    let unknown = |why: &str| Failure::Usage {
        message: format!("who came through sudo is not known: {why}"),
        hint: Some("only sudo sets SUDO_UID".to_owned()),
    };
    let found = effect::sudo_uid().map_err(|effect::NoUserId| unknown("SUDO_UID is no user id"))?;
    let Some(uid) = found else { return Ok(None) };
    let Some(user) = User::from_uid(uid).map_err(|e| unknown(e.desc()))? else {
        return Ok(Some(Person { user: format!("#{uid}"), groups: Vec::new() }));
    };
    let name = CString::new(user.name.as_str()).map_err(|_| unknown("the user's name has a zero byte"))?;
    let groups = getgrouplist(&name, user.gid).map_err(|e| unknown(e.desc()))?;
    let known = |gid: Gid| Group::from_gid(gid).ok().flatten().map(|group| group.name);
    Ok(Some(Person { user: user.name, groups: groups.into_iter().filter_map(known).collect() }))
}

/// Lets the command be run, or refuses it.
pub(super) fn require(
    console: &mut Console,
    arguments: &[OsString],
    definition: &clap::Command,
    matches: &ArgMatches,
) -> Result<(), Failure> {
    let Some(person) = sudo_person()? else { return Ok(()) };
    require_one_store(arguments)?;
    let default = Path::new(DEFAULT_STORE);
    let ruling = if default.exists() { default } else { console.desk.path.as_path() };
    let Some(operator) = find(console, ruling, &person)? else { return Ok(()) };
    let alone = |what: String| {
        let operator = operator.person.user.clone();
        Err(admin::Failure::from(OperatorRefusal::RootsAlone { operator, what }).into())
    };
    if !is_same(ruling, &console.desk.path) {
        return alone(format!("the store {}", console.desk.path.display()));
    }
    if console.desk.opening.clock.is_some() {
        return alone("VMAILCTL_CLOCK".to_owned());
    }
    let asked = Asked::new(definition, matches);
    let request = match asked.request() {
        Ok(request) => request,
        Err(what) => return alone(what),
    };
    console.desk.operator = Some(OperatorAtWork { operator, command: request.command.clone() });
    match (&console.desk.operator, asked.is_free()) {
        (Some(acting), false) => console.desk.read(|reader| operator::require(reader, &acting.operator, &request)),
        _ => Ok(()),
    }
}

/// A line of sudoers may name the store in front: whoever names another behind it would be heard.
fn require_one_store(arguments: &[OsString]) -> Result<(), Failure> {
    let names_store =
        |word: &&OsString| matches!(word.as_encoded_bytes().strip_prefix(b"--store"), Some([] | [b'=', ..]));
    if arguments.iter().filter(names_store).count() > 1 {
        return Err(Failure::Usage {
            message: "the store is named twice".to_owned(),
            hint: Some("use --store once".to_owned()),
        });
    }
    Ok(())
}

/// The rights that have an end, as a store says; a store of before there were operators says nothing.
fn find(console: &Console, ruling: &Path, person: &Person) -> Result<Option<Operator>, Failure> {
    let mut store = match Store::open_to_read(ruling, console.desk.opening) {
        Ok(store) => store,
        Err(StoreError { fault: Fault::Missing | Fault::Older { .. }, .. }) => return Ok(None),
        Err(error) => return Err(error.into()),
    };
    Ok(operator::find(&store.reader()?, person)?)
}

fn is_same(one: &Path, other: &Path) -> bool {
    match (one.canonicalize(), other.canonicalize()) {
        (Ok(one), Ok(other)) => one == other,
        _ => false,
    }
}

/// A command as it was parsed.
struct Asked<'a> {
    definition: &'a clap::Command,
    matches: &'a ArgMatches,
    command: String,
    open: Option<&'static Open>,
}

impl<'a> Asked<'a> {
    fn new(mut definition: &'a clap::Command, mut matches: &'a ArgMatches) -> Self {
        let mut words = Vec::new();
        while let Some((name, below)) = matches.subcommand() {
            let Some(command) = definition.find_subcommand(name) else { break };
            words.push(command.get_name());
            (definition, matches) = (command, below);
        }
        let mut command = words.join(".");
        let self_service = |id: &clap::Id| id == "verify_current" && is_said(matches, id.as_str());
        if definition.get_arguments().any(|argument| self_service(argument.get_id())) {
            command = SELF_SERVICE.to_owned();
        }
        let open = OPEN.iter().find(|open| open.command == command);
        Self { definition, matches, command, open }
    }

    fn is_free(&self) -> bool {
        self.open.is_some_and(|open| open.otherwise == Otherwise::Free)
    }

    /// What is asked for, or what of it is root's alone.
    fn request(&self) -> Result<Request, String> {
        let typed = format!("vmailctl {}", self.command.replace('.', " "));
        let Some(open) = self.open else { return Err(typed) };
        let mut named = Vec::new();
        for argument in self.definition.get_arguments() {
            let id = argument.get_id().as_str();
            // Which store it is has been looked at.
            if id == "store" || !is_said(self.matches, id) {
                continue;
            }
            let shown = argument.get_long().map_or_else(|| id.to_uppercase(), |long| format!("--{long}"));
            let Some(is) = open.is(id) else { return Err(format!("{shown} of {typed}")) };
            for value in self.matches.get_raw(id).into_iter().flatten() {
                match is {
                    Is::Plain => {}
                    Is::StandardInput if value == "-" => {}
                    Is::StandardInput => return Err(format!("a file for {shown} of {typed}, other than '-'")),
                    is => named.extend(value.to_str().map_or(vec![Named::Store], |text| names(is, text))),
                }
            }
        }
        if named.is_empty() && open.otherwise == Otherwise::Store {
            named.push(Named::Store);
        }
        Ok(Request { command: self.command.clone(), named })
    }
}

/// Whether an option was given, and did not come by itself.
fn is_said(matches: &ArgMatches, id: &str) -> bool {
    matches!(matches.value_source(id), Some(ValueSource::CommandLine | ValueSource::EnvVariable))
}

/// What a word names. One that can't be told is taken for the whole store.
fn names(is: Is, text: &str) -> Vec<Named> {
    let mailbox = |text: &str| text.parse::<MailboxName>().ok();
    let named = match is {
        Is::Domain => text.parse::<DomainName>().ok().map(Named::Domain),
        Is::Address => text.parse::<AliasAddress>().ok().map(|address| Named::Domain(address.domain().clone())),
        Is::Mailbox => mailbox(text).map(Named::Mailbox),
        Is::Bound => mailbox(text).map(Named::Bound),
        Is::Target => text.parse::<TargetName>().ok().map(|target| Named::Target(target.domain().clone())),
        Is::Login => return text.split('*').flat_map(|name| names(Is::Mailbox, name)).collect(),
        Is::Plain | Is::Store | Is::StandardInput => None,
    };
    vec![named.unwrap_or(Named::Store)]
}

/// The commands that somebody can be permitted: `mailbox.password`, and the nouns that they are of.
pub(super) fn permissions() -> impl Iterator<Item = &'static str> {
    OPEN.iter().flat_map(|open| {
        let noun = open.command.split('.').next();
        noun.into_iter().chain([open.command])
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Options of open commands that are root's alone: files, other stores, and what takes less care.
    const ROOTS: &[&str] = &[
        "mailbox.create --accept-weak-hash",
        "mailbox.create --mail-place",
        "mailbox.create --outside-mail-root",
        "mailbox.create --password-file",
        "mailbox.create --password-hash-stdin",
        "mailbox.create --password-out",
        "mailbox.password --accept-weak-hash",
        "mailbox.password --password-file",
        "mailbox.password --password-hash-stdin",
        "mailbox.password --password-out",
        "mailbox.purge --keep-mail",
        "mailbox.set --mail-place",
        "mailbox.set --outside-mail-root",
        "mailbox.convert --accept-weak-hash",
        "mailbox.convert --password-file",
        "mailbox.convert --password-hash-stdin",
        "mailbox.convert --password-out",
        "mailbox.delete --archive",
        "offboard.preview --archive",
        "offboard.start --archive",
        "password.check --password-file",
        "password.forbid --password-file",
        "app-password.create --password-out",
        "audit.verify --archive",
        "trace --log",
        "due.run --accept-clock",
        "export --with-secrets",
        "plan --accept-weak-hashes",
        "domain.create --delivered-by",
        "domain.create --from",
        "domain.create --until",
        "domain.set --delivered-by",
        "domain.set --from",
        "domain.set --until",
        "mailbox.create --delivered-by",
        "mailbox.create --from",
        "mailbox.create --until",
        "mailbox.set --delivered-by",
        "mailbox.set --from",
        "mailbox.set --until",
        "plan --outside-mail-root",
        "apply --accept-weak-hashes",
        "apply --outside-mail-root",
        "apply --password-out",
    ];

    fn find<'d>(definition: &'d clap::Command, command: &str) -> Option<&'d clap::Command> {
        command.split('.').try_fold(definition, |above, word| above.find_subcommand(word))
    }

    #[test]
    fn every_option_of_an_open_command_is_open_or_known_to_be_roots() {
        let mut definition = crate::cli::command();
        definition.build();
        // A file of rows is read as root, and each row names what it likes.
        const OF_ROWS: [&str; 4] = ["from_file", "map", "continue_on_error", "jobs"];
        let mut closed = Vec::new();
        for open in OPEN.iter().filter(|open| open.command != SELF_SERVICE) {
            let leaf = find(&definition, open.command).unwrap_or_else(|| panic!("no command {}", open.command));
            assert!(!leaf.has_subcommands(), "{}", open.command);
            let arguments: Vec<_> = leaf.get_arguments().filter(|argument| !argument.is_global_set()).collect();
            for id in open.named.iter().map(|(id, _)| id).chain(open.plain) {
                assert!(arguments.iter().any(|a| a.get_id() == id), "{} has no {id}", open.command);
            }
            let root = |a: &&&clap::Arg| {
                open.is(a.get_id().as_str()).is_none()
                    && a.get_id() != "verify_current"
                    && !OF_ROWS.contains(&a.get_id().as_str())
            };
            closed.extend(
                arguments.iter().filter(root).filter_map(|a| Some(format!("{} --{}", open.command, a.get_long()?))),
            );
            let positional = arguments.iter().filter(root).find(|a| a.is_positional());
            assert!(positional.is_none(), "{}: {positional:?}", open.command);
        }
        let [mut closed, mut known] = [closed, ROOTS.iter().map(|&root| root.to_owned()).collect()];
        closed.sort();
        known.sort();
        assert_eq!(closed, known);
    }

    #[test]
    fn what_a_word_names_is_told_or_taken_for_everything() {
        let mailbox = |text: &str| Named::Mailbox(text.parse().unwrap());
        let domain = |text: &str| Named::Domain(text.parse().unwrap());
        for (is, text, named) in [
            (Is::Address, "anna@a.example", vec![domain("a.example")]),
            (Is::Address, "@a.example", vec![domain("a.example")]),
            (Is::Address, "<>", vec![Named::Store]),
            (Is::Mailbox, "sales", vec![mailbox("sales")]),
            (Is::Mailbox, "a b", vec![Named::Store]),
            (Is::Login, "sales*anna@b.example", vec![mailbox("sales"), mailbox("anna@b.example")]),
            (Is::Target, "x@elsewhere.example", vec![Named::Target("elsewhere.example".parse().unwrap())]),
            (Is::Store, "anything", vec![Named::Store]),
        ] {
            assert_eq!(names(is, text), named, "{text}");
        }
    }

    #[test]
    fn a_store_is_named_once() {
        let words = |text: &str| text.split(' ').map(OsString::from).collect::<Vec<_>>();
        assert!(require_one_store(&words("vmailctl --store a mailbox list")).is_ok());
        for twice in ["vmailctl --store a mailbox list --store b", "vmailctl --store=a mailbox --store b list"] {
            assert!(require_one_store(&words(twice)).is_err(), "{twice}");
        }
    }
}
