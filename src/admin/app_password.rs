//! App passwords: one for each device or program of a person.

use super::{
    Done, IfMissing, IfThere, Refusal, Result, Terms, fixed, missing, require_mailbox, require_party, session,
};
use crate::model::document::AppPasswordEntry;
use crate::model::{
    Address, AppPassword, AppPasswordHash, Kind, Mailbox, MailboxName, Mark, Protocols, Secret, Taken, Text,
};
use crate::store::{NewAppPassword, Reader, Taker, Writer};
use std::ops::ControlFlow;

/// Which of a mailbox's app passwords.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Choice {
    Label(Text),
    Id(i64),
    All,
}

/// What was done about app passwords.
#[derive(Debug)]
pub enum AppPasswordOutcome {
    Created { made: AppPassword, generated: Option<Secret> },
    Revoked { mailbox: String, revoked: Vec<AppPassword> },
}

impl Choice {
    fn takes(&self, found: &AppPassword) -> bool {
        match self {
            Self::Label(label) => *label == found.label,
            Self::Id(id) => *id == found.id,
            Self::All => true,
        }
    }

    fn named(&self) -> String {
        match self {
            Self::Label(label) => label.to_string(),
            Self::Id(id) => format!("id {id}"),
            Self::All => "all".to_owned(),
        }
    }
}

pub fn list(reader: &Reader<'_>, of: Option<&MailboxName>, take: Taker<'_, AppPassword>) -> Result<()> {
    if let Some(name) = of {
        require_mailbox(reader, name)?;
    }
    Ok(reader.list_app_passwords(of, take)?)
}

/// Whether it could be made, before a password is put into a file. With `IfThere::LeaveIt`, the one that is there.
pub fn may_create(reader: &Reader<'_>, said: &AppPasswordEntry, terms: &Terms) -> Result<Option<AppPassword>> {
    terms.require_end(said.until.value())?;
    let mailbox = require_party(reader, &said.mailbox)?;
    if mailbox.kind == Kind::Shared {
        return Err(Refusal::SharedHasNoPassword(said.mailbox.clone()).into());
    }
    match (reader.find_app_password_with_hash(mailbox.id, &said.label)?, terms.if_there) {
        (None, _) => Ok(None),
        (Some((found, _)), IfThere::Refuse) => {
            Err(Refusal::AppPasswordExists { mailbox: said.mailbox.clone(), label: found.label }.into())
        }
        (Some((found, hash)), IfThere::LeaveIt) => match field_changed(said, &found, &hash) {
            None => Ok(Some(found)),
            Some(field) => {
                let name = format!("{} {}", said.mailbox, said.label);
                Err(fixed(&name, field, Some("what it was made with")))
            }
        },
    }
}

/// One is made, and taken away, and never changed: a device has it.
fn field_changed(said: &AppPasswordEntry, found: &AppPassword, hash: &AppPasswordHash) -> Option<&'static str> {
    if said.protocols.as_ref().is_some_and(|protocols| *protocols != found.protocols) {
        return Some("protocols");
    }
    if said.until.change().is_some_and(|until| until != found.until) {
        return Some("until");
    }
    said.hash.as_ref().is_some_and(|said| said != hash).then_some("hash")
}

/// Makes an app password of the hash that is said of it; one that was generated goes back to the person, once.
pub fn create(writer: &Writer<'_>, said: &AppPasswordEntry, generated: Option<Secret>, terms: &Terms) -> Result<Done> {
    if let Some(made) = may_create(writer, said, terms)? {
        return Ok(Done::already(AppPasswordOutcome::Created { made, generated: None }));
    }
    let mailbox = require_party(writer, &said.mailbox)?;
    let name = || format!("app password of {}: {}", said.mailbox, said.label);
    let hash = said.hash.as_ref().ok_or_else(|| missing("hash", &name()))?;
    if let Some(taken) = writer.find_app_password_by_hash(hash)? {
        return Err(Refusal::AppPasswordExists { mailbox: taken.mailbox, label: taken.label }.into());
    }
    writer.insert_app_password(&NewAppPassword {
        mailbox: mailbox.id,
        label: &said.label,
        hash,
        protocols: &said.protocols.clone().unwrap_or_else(Protocols::all),
        until: said.until.value().copied(),
        created_at: terms.done_at(said.created_at, "created_at", &name())?,
    })?;
    match writer.find_app_password(mailbox.id, &said.label)? {
        Some(made) => Ok(Done::made(AppPasswordOutcome::Created { made, generated })),
        None => Err(no_such(&said.mailbox, &Choice::Label(said.label.clone())).into()),
    }
}

fn no_such(mailbox: &Address, choice: &Choice) -> Refusal {
    Refusal::NoSuchAppPassword { mailbox: mailbox.clone(), named: choice.named() }
}

/// Takes app passwords away, and ends the sessions that were opened with them.
pub fn revoke(writer: &Writer<'_>, name: &MailboxName, choice: &Choice, if_missing: IfMissing) -> Result<Done> {
    let mailbox = require_mailbox(writer, name)?;
    let revoked = take(writer, &mailbox, choice)?;
    let none = revoked.is_empty();
    let outcome = AppPasswordOutcome::Revoked { mailbox: mailbox.address.to_string(), revoked };
    if none {
        session::left(writer, |choice| {
            matches!(choice.mark, Some(Mark::AppPassword(_))) && choice.users.contains(&mailbox.login)
        })?;
        let if_missing = if *choice == Choice::All { IfMissing::LeaveIt } else { if_missing };
        return if_missing.settle(outcome, no_such(&mailbox.address, choice));
    }
    Ok(Done::made(outcome))
}

/// All of them, as a new password asks for it.
pub(super) fn take_all(writer: &Writer<'_>, name: &MailboxName) -> Result<Vec<AppPassword>> {
    take(writer, &require_mailbox(writer, name)?, &Choice::All)
}

fn take(writer: &Writer<'_>, mailbox: &Mailbox, choice: &Choice) -> Result<Vec<AppPassword>> {
    let mut chosen = Vec::new();
    writer.list_app_passwords(Some(&mailbox.address.clone().into()), &mut |found| {
        if choice.takes(&found) {
            chosen.push(found);
        }
        ControlFlow::Continue(())
    })?;
    for found in &chosen {
        writer.delete_app_password(found.id)?;
        session::end_marked(writer, &Taken::ForGood, mailbox, Mark::AppPassword(found.id))?;
    }
    Ok(chosen)
}

#[cfg(test)]
mod tests;
