//! One act a verb: whatever the store is like, a document leaves it as the commands do that say the same. It has the same
//! rows, the same sessions end, the same is warned of, and the same is refused in the same words.
//!
//! A case is what somebody says by a command, and the document that means it. Both are tried in the same store, one after
//! the other, and taken back. What a document may say beyond a command is history, and has tests of its own
//! (`document/tests.rs`); of that the cases here have the one rule that it lets nobody in.

#[cfg(test)]
mod cases;
#[cfg(test)]
mod stores;

use self::cases::{Act, Case, case, suspended, traits};
use self::stores::{Chance, LATER, PAST, SOON, furnish};
use super::document::{Applied, Applier};
use super::fixture::{Host, document_terms, name, parsed};
use super::{Changed, Done, Failure, PasswordRefusal, Result, Warning};
use crate::model::document::{Entry, MailboxEntry, PasswordWish, Said};
use crate::model::{Address, Incoming, Kind};
use crate::store::{MailboxFilter, Writer};
use std::ops::ControlFlow;

const STORES: u64 = 60;
const CASES: u64 = 60;

/// What came of a command or of a document.
#[derive(Debug)]
enum Came {
    Refused(String),
    AlreadySo,
    /// Every row of the store, the sessions to be ended among them, and what was warned of.
    Changed(Vec<String>, Vec<Warning>),
}

/// Of two stores only the rows are told in which they differ.
fn assert_alike(one: &Came, other: &Came, case: impl Fn() -> String) {
    if let (Came::Changed(one, warned), Came::Changed(other, warned_too)) = (one, other) {
        let only =
            |of: &[String], but: &[String]| of.iter().filter(|row| !but.contains(row)).cloned().collect::<Vec<_>>();
        assert_eq!(only(one, other), only(other, one), "{}", case());
        assert_eq!(warned, warned_too, "{}", case());
        return;
    }
    let short = |came: &Came| match came {
        Came::Refused(words) => format!("refused: {words}"),
        Came::AlreadySo => "already so".to_owned(),
        Came::Changed(..) => "changed".to_owned(),
    };
    assert_eq!(short(one), short(other), "{}", case());
}

/// Tries something and takes it back.
fn tried(writer: &Writer<'_>, act: impl FnOnce() -> Result<(Changed, Vec<Warning>)>) -> Came {
    let mut came = None;
    let taken_back: Result<()> = writer.attempt(|| {
        came = Some(match act() {
            Ok((Changed::AlreadySo, _)) => Came::AlreadySo,
            Ok((Changed::Yes, warnings)) => {
                writer.insert_session_ends().unwrap();
                Came::Changed(writer.contents(), warnings)
            }
            Err(Failure::Refused(refusal)) => Came::Refused(format!("{refusal:?}")),
            Err(Failure::Store(error)) => panic!("{error:?}"),
        });
        Err(PasswordRefusal::Forbidden.into())
    });
    assert!(taken_back.is_err());
    came.unwrap()
}

/// Commands, one after the other. One that finds nothing to change commits nothing.
fn commanded(writer: &Writer<'_>, commands: &[Act<'_>]) -> Result<(Changed, Vec<Warning>)> {
    let (mut changed, mut warnings) = (Changed::AlreadySo, Vec::new());
    for command in commands {
        let mut done = None;
        let committed: Result<()> = writer.attempt(|| {
            let Done { changed, warnings, .. } = command(writer)?;
            done = Some((changed, warnings));
            if changed == Changed::AlreadySo { Err(PasswordRefusal::Forbidden.into()) } else { Ok(()) }
        });
        match done {
            Some((Changed::Yes, more)) => {
                changed = Changed::Yes;
                warnings.extend(more);
            }
            Some((Changed::AlreadySo, _)) => {}
            None => committed?,
        }
    }
    Ok((changed, warnings))
}

/// A document of one entry.
fn applied(writer: &Writer<'_>, entry: &Entry) -> Result<(Changed, Vec<Warning>)> {
    let mut applier = Applier::new(writer, document_terms())?;
    applier.settle(&mut |_| {})?;
    let applied = applier.apply(entry, None, &mut |_| {})?;
    let mut warnings = applier.finish().warnings;
    // A command asks for one.
    warnings.retain(|warning| !matches!(warning, Warning::WithoutPassword(_)));
    Ok((if applied == Applied::Changed { Changed::Yes } else { Changed::AlreadySo }, warnings))
}

#[test]
fn a_document_does_what_the_commands_do_that_say_the_same() {
    let mut host = Host::empty();
    let mut seen = [0; 3];
    for seed in 0..STORES {
        let mut chance = Chance(seed);
        let writer = host.store.writer().unwrap();
        furnish(&writer, &mut chance);
        for number in 0..CASES {
            let Some(Case { commands, entry }) = case(&writer, &mut chance) else { continue };
            let by_commands = tried(&writer, || commanded(&writer, &commands));
            let by_document = tried(&writer, || applied(&writer, &entry));
            assert_alike(&by_commands, &by_document, || format!("seed {seed}, case {number}: {entry:?}"));
            seen[match by_document {
                Came::Refused(_) => 0,
                Came::AlreadySo => 1,
                Came::Changed(..) => 2,
            }] += 1;
        }
    }
    // Cases that do nothing would prove nothing.
    assert!(seen.iter().all(|count| *count > 150), "refused, already so, changed: {seen:?}");
}

/// Whoever is suspended now.
fn shut(writer: &Writer<'_>) -> Vec<(Address, Kind)> {
    let mut shut = Vec::new();
    let filter = MailboxFilter::default();
    writer
        .list_mailboxes(&filter, &mut |mailbox| {
            if mailbox.standing.suspension.is_some() {
                shut.push((mailbox.address, mailbox.kind));
            }
            ControlFlow::Continue(())
        })
        .unwrap();
    shut
}

#[test]
fn history_in_a_document_lets_nobody_in() {
    let instants = [PAST, "2031-03-14T09:26:53Z", SOON, LATER];
    let mut host = Host::empty();
    let (mut refused, mut changed) = (0, 0);
    for seed in 1000..1000 + STORES {
        let mut chance = Chance(seed);
        let writer = host.store.writer().unwrap();
        furnish(&writer, &mut chance);
        let before = shut(&writer);
        for number in 0..CASES / 4 {
            let said = MailboxEntry {
                suspended: Said::Value(chance.of(&[Incoming::Accept, Incoming::Refuse])),
                suspended_since: chance.some(&instants),
                suspended_until: chance.said(&instants),
                suspended_mail_kept_until: chance.said(&instants),
                suspended_refusal: chance.said(&["gone"]),
                ..MailboxEntry::new(chance.address())
            };
            let entry = Entry::from(said);
            let mut after = None;
            let came = tried(&writer, || applied(&writer, &entry).inspect(|_| after = Some(shut(&writer))));
            let is_in = |person: &&(Address, Kind)| after.as_ref().is_some_and(|after| !after.contains(person));
            let let_in: Vec<_> = before.iter().filter(is_in).collect();
            assert!(let_in.is_empty(), "seed {seed}, case {number}: {let_in:?} by {entry:#?}");
            match came {
                Came::Refused(_) => refused += 1,
                Came::Changed(..) => changed += 1,
                Came::AlreadySo => {}
            }
        }
    }
    assert!(refused > 100 && changed > 100, "{refused} refused, {changed} changed");
}

#[test]
fn a_row_says_what_it_says_and_the_options_of_its_command_the_rest() {
    let mut chance = Chance(7);
    for number in 0..2000 {
        let address = chance.address();
        let mut said = || {
            let (command, _) = suspended(&mut chance, &address, None);
            let all = traits(&mut chance, &address).or(&command);
            let mut some = MailboxEntry::new(address.clone());
            // Not every row says all of it.
            some.name = all.name.clone();
            match number % 3 {
                0 => some.suspended_until = all.suspended_until.clone(),
                1 => some.suspended = all.suspended.clone(),
                _ => some = all,
            }
            some
        };
        let (row, options) = (said(), said());
        let merged = Entry::from(row.clone().or(&options));
        let (row, options) = (Entry::from(row), Entry::from(options));
        let (row, options) = (row.fields(), options.fields());
        for (field, value) in merged.fields() {
            let first = row.iter().chain(&options).find(|(name, _)| *name == field);
            assert_eq!(first.map(|(_, value)| value), Some(&value), "{field}");
        }
        assert!(row.iter().chain(&options).all(|(name, _)| merged.fields().iter().any(|(field, _)| field == name)));
    }
}

#[test]
fn what_comes_from_another_system_stays_where_it_is_and_is_a_document_s_entry_otherwise() {
    let mut host = Host::empty();
    for seed in 2000..2000 + STORES {
        let mut chance = Chance(seed);
        let writer = host.store.writer().unwrap();
        furnish(&writer, &mut chance);
        for number in 0..CASES / 4 {
            let address = chance.address();
            let (_, said) = suspended(&mut chance, &address, None);
            let said = MailboxEntry {
                password: Said::Value(PasswordWish::Hash(chance.hash())),
                ..traits(&mut chance, &address)
                    .or(&MailboxEntry { suspended: said.suspended, ..MailboxEntry::new(address.clone()) })
            };
            let mut arrived = MailboxEntry { home: Some(parsed("/var/vmail/other/mail")), ..said.clone() };
            let there = writer.find_mailbox(&name(&address.to_string())).unwrap().is_some();
            assert_eq!(
                !super::import::settle_directories(&writer, &mut arrived, super::OutsideMailRoot::Refused)
                    .unwrap()
                    .is_empty(),
                there
            );
            let [by_import, by_document] =
                [arrived, said].map(|said| tried(&writer, || applied(&writer, &Entry::from(said))));
            if there || matches!(by_document, Came::Refused(_)) {
                assert_alike(&by_import, &by_document, || format!("seed {seed}, case {number}"));
            } else {
                assert!(matches!(by_import, Came::Changed(..)), "seed {seed}, case {number}: {by_import:?}");
            }
        }
    }
}
