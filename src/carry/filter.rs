//! The Sieve filters that are active in the homes of mailboxes.

use super::desk::Desk;
use crate::admin::{self, Done, Refusal, Warning, filter, mailbox};
use crate::effect::FilterDirectory;
use crate::error::Failure;
use crate::model::{Filter, FilterText, Mailbox, MailboxName, SieveScript};
use crate::store::{MailboxFilter, Reader, Taker, Writer};
use std::collections::BTreeSet;
use std::ops::ControlFlow;
use std::path::Path;

/// Scripts that one active script may include.
const INCLUDES: usize = 255;

/// Which mailboxes to list by their filters.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Which {
    /// All that have an active script.
    Active,
    /// Those whose active script sends mail to other hosts, or may do so.
    Outside,
}

impl Which {
    fn takes(self, filter: &Filter) -> bool {
        filter.is_active() && (self == Self::Active || filter.leaves_host())
    }
}

/// What is active in the home of a mailbox. What can't be read is said in the answer.
pub fn look(reader: &Reader<'_>, mailbox: &Mailbox) -> admin::Result<Filter> {
    let mut found = Filter {
        mailbox: mailbox.address.clone(),
        filters: mailbox.filters,
        script: None,
        actions: Vec::new(),
        trouble: None,
    };
    let read = FilterDirectory::open(Path::new(&mailbox.home)).and_then(|directory| match directory {
        Some(directory) => Ok(directory.active()?.map(|active| (directory, active))),
        None => Ok(None),
    });
    match read {
        Ok(None) => {}
        Ok(Some((directory, active))) => {
            found.script = Some(active.name.clone());
            follow(reader, &directory, active, &mut found)?;
        }
        Err(why) => found.trouble = Some(format!("{why:#}")),
    }
    Ok(found)
}

/// Reads a script and those that it includes.
fn follow(
    reader: &Reader<'_>,
    directory: &FilterDirectory,
    active: FilterText,
    found: &mut Filter,
) -> admin::Result<()> {
    let mut seen = BTreeSet::from([active.name.clone()]);
    let mut rest = vec![active];
    while let Some(FilterText { name, text }) = rest.pop() {
        let script = match SieveScript::parse(&text) {
            Ok(script) => script,
            Err(at) => {
                found.trouble = Some(format!("script {name} is not valid Sieve at line {}", at.line));
                continue;
            }
        };
        found.actions.extend(filter::actions(reader, &name, &script)?);
        for included in script.includes {
            if seen.len() > INCLUDES || !seen.insert(included.clone()) {
                continue;
            }
            match directory.find(&included) {
                Ok(Some(text)) => rest.push(text),
                Ok(None) => {}
                Err(why) => found.trouble = Some(format!("{why:#}")),
            }
        }
    }
    Ok(())
}

/// Those of all mailboxes, in the order of addresses.
pub fn list(
    reader: &Reader<'_>,
    filter: &MailboxFilter<'_>,
    which: Which,
    take: Taker<'_, Filter>,
) -> admin::Result<()> {
    let mut failed = None;
    mailbox::list(reader, filter, &mut |mailbox| match look(reader, &mailbox) {
        Ok(found) if which.takes(&found) => take(found),
        Ok(_) => ControlFlow::Continue(()),
        Err(failure) => {
            failed = Some(failure);
            ControlFlow::Break(())
        }
    })?;
    failed.map_or(Ok(()), Err)
}

/// That of one mailbox, if it has any.
pub fn list_one(reader: &Reader<'_>, name: &MailboxName, which: Which, take: Taker<'_, Filter>) -> admin::Result<()> {
    let found = look(reader, &mailbox::find(reader, name)?)?;
    if which.takes(&found) {
        let _ = take(found);
    }
    Ok(())
}

/// Those of the mailboxes among the targets of a delivery.
pub fn of_targets(reader: &Reader<'_>, targets: &[String]) -> admin::Result<Vec<Filter>> {
    let mut found = Vec::new();
    for target in targets {
        let (local, domain) = target.rsplit_once('@').unwrap_or((target, ""));
        let local = local.split_once('+').map_or(local, |(local, _)| local);
        let Ok(name) = format!("{local}@{domain}").parse::<MailboxName>() else { continue };
        if let Some(mailbox) = reader.find_mailbox(&name)? {
            found.push(look(reader, &mailbox)?);
        }
    }
    Ok(found)
}

/// Those that a leaver has or keeps for others.
pub fn of_leaver(reader: &Reader<'_>, name: &MailboxName) -> admin::Result<Vec<Filter>> {
    let own = look(reader, &mailbox::find(reader, name)?)?;
    let mut found: Vec<Filter> = own.is_active().then_some(own).into_iter().collect();
    for owner in filter::list_kept_by(reader, name)? {
        let kept = look(reader, &mailbox::find(reader, &owner.into())?)?;
        found.extend(kept.is_active().then_some(kept));
    }
    Ok(found)
}

/// An act by which somebody leaves: with a warning for each filter that they may have left in other mailboxes.
pub fn of_leaver_named(
    writer: &Writer<'_>,
    leaver: &MailboxName,
    act: impl FnOnce(&Writer<'_>) -> admin::Result<Done>,
) -> admin::Result<Done> {
    let kept = filter::list_kept_by(writer, leaver)?;
    let mut done = act(writer)?;
    for owner in kept.into_iter().map(MailboxName::from) {
        if !filter::is_kept_by(writer, &owner, leaver)? {
            done = warned(writer, done, &owner)?;
        }
    }
    Ok(done)
}

/// The text of a script, by default of the active one.
pub fn text(desk: &Desk, name: &MailboxName, script: Option<&str>) -> Result<FilterText, Failure> {
    let mailbox = desk.read(|reader| mailbox::find(reader, name))?;
    let read = FilterDirectory::open(Path::new(&mailbox.home)).and_then(|directory| match (directory, script) {
        (None, _) => Ok(None),
        (Some(directory), None) => directory.active(),
        (Some(directory), Some(script)) => directory.find(script),
    });
    match read {
        Ok(Some(text)) => Ok(text),
        Ok(None) => {
            let (mailbox, script) = (mailbox.address, script.map(str::to_owned));
            Err(admin::Failure::from(Refusal::NoSuchFilter { mailbox, script }).into())
        }
        Err(why) => Err(Failure::Mail {
            message: format!("a filter of {} can't be read: {why:#}", mailbox.address.to_unicode()),
            hint: format!("look at the home: {}", mailbox.home),
        }),
    }
}

/// A change after which somebody else may have left a filter in a mailbox: with a warning that names it, if it does more
/// than to sort.
pub fn warned(reader: &Reader<'_>, done: Done, name: &MailboxName) -> admin::Result<Done> {
    Ok(done.warn_all(left_in(reader, &mailbox::find(reader, name)?)?))
}

/// As [`warned`], of a mailbox in which somebody has had full access until now.
pub fn left_in(reader: &Reader<'_>, mailbox: &Mailbox) -> admin::Result<Option<Warning>> {
    let found = look(reader, mailbox)?;
    let does_more = found.runs() && (!found.actions.is_empty() || found.trouble.is_some());
    Ok(does_more.then(|| Warning::FilterActive {
        mailbox: found.mailbox.to_string(),
        script: found.script.clone(),
        does: found.summary(),
    }))
}
