//! App passwords: one for each device or program of a person.

use super::{Done, IfMissing, Refusal, Result, password, require_future, require_mailbox, session};
use crate::model::{AppPassword, AppPasswordHash, Mailbox, MailboxName, Mark, Protocols, Secret, Text, Timestamp};
use crate::store::{NewAppPassword, Reader, Taker, Writer};
use std::ops::ControlFlow;

/// An app password as it is asked for.
pub struct Creation {
    pub mailbox: MailboxName,
    pub label: Text,
    pub protocols: Protocols,
    pub until: Option<Timestamp>,
}

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

/// Whether it could be made, before a password is put into a file.
pub fn may_create(reader: &Reader<'_>, creation: &Creation, now: Timestamp) -> Result<Mailbox> {
    require_future(creation.until, now)?;
    let mailbox = password::find_for_password(reader, &creation.mailbox)?;
    match reader.find_app_password(mailbox.id, &creation.label)? {
        None => Ok(mailbox),
        Some(found) => Err(Refusal::AppPasswordExists { mailbox: mailbox.address, label: found.label }.into()),
    }
}

pub fn create(writer: &Writer<'_>, creation: &Creation, generated: Secret, now: Timestamp) -> Result<Done> {
    let mailbox = may_create(writer, creation, now)?;
    writer.insert_app_password(&NewAppPassword {
        mailbox: mailbox.id,
        label: &creation.label,
        hash: &AppPasswordHash::of(&generated),
        protocols: &creation.protocols,
        until: creation.until,
        created_at: now,
    })?;
    match writer.find_app_password(mailbox.id, &creation.label)? {
        Some(made) => Ok(Done::made(AppPasswordOutcome::Created { made, generated: Some(generated) })),
        None => Err(no_such(&mailbox, &Choice::Label(creation.label.clone())).into()),
    }
}

fn no_such(mailbox: &Mailbox, choice: &Choice) -> Refusal {
    Refusal::NoSuchAppPassword { mailbox: mailbox.address.clone(), named: choice.named() }
}

/// Takes app passwords away, and ends the sessions that were opened with them.
pub fn revoke(writer: &Writer<'_>, name: &MailboxName, choice: &Choice, if_missing: IfMissing) -> Result<Done> {
    let mailbox = require_mailbox(writer, name)?;
    let mut chosen = Vec::new();
    writer.list_app_passwords(Some(name), &mut |found| {
        if choice.takes(&found) {
            chosen.push(found);
        }
        ControlFlow::Continue(())
    })?;
    let outcome = |revoked| AppPasswordOutcome::Revoked { mailbox: mailbox.address.to_string(), revoked };
    if chosen.is_empty() {
        let if_missing = if *choice == Choice::All { IfMissing::LeaveIt } else { if_missing };
        return if_missing.settle(outcome(Vec::new()), no_such(&mailbox, choice));
    }
    for found in &chosen {
        writer.delete_app_password(found.id)?;
        session::end_marked(writer, &mailbox, Mark::AppPassword(found.id))?;
    }
    Ok(Done::made(outcome(chosen)))
}
