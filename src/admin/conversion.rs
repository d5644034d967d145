//! Personal mailboxes to shared ones, and back.

use super::mailbox::MailboxOutcome;
use super::password::Prepared;
use super::{Done, Refusal, Result, require_mailbox, require_staying, session};
use crate::model::{Kind, MailboxName, Setting, Timestamp};
use crate::store::{DelegationFilter, Writer};
use std::ops::ControlFlow;

/// What becomes of the grants that a mailbox has to others: nobody logs in as a shared one to use them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum HeldGrants {
    Refuse,
    End,
}

/// Forgets the passwords, and ends the sessions that were opened with them.
pub fn to_shared(writer: &Writer<'_>, name: &MailboxName, held: HeldGrants) -> Result<Done> {
    let mailbox = require_staying(writer, name)?;
    session::end_person(writer, &mailbox)?;
    if mailbox.kind == Kind::Shared {
        return Ok(Done::already(MailboxOutcome::Converted { mailbox: Box::new(mailbox), generated: None }));
    }
    let itself = MailboxName::Address(mailbox.address.clone());
    let mut owners = Vec::new();
    writer.list_delegations(&DelegationFilter { delegate: Some(&itself), ..Default::default() }, &mut |grant| {
        owners.push(grant.owner);
        ControlFlow::Continue(())
    })?;
    if !owners.is_empty() && held == HeldGrants::Refuse {
        return Err(Refusal::MailboxIsDelegate { address: mailbox.address, owners }.into());
    }
    writer.delete_delegations_to(mailbox.id)?;
    writer.delete_passwords(mailbox.id)?;
    writer.update_mailbox_kind(mailbox.id, Kind::Shared)?;
    let mailbox = Box::new(require_mailbox(writer, name)?);
    Ok(Done::made(MailboxOutcome::Converted { mailbox, generated: None }))
}

/// Lets a mailbox have a password. Without one, nobody logs in until it is given one.
pub fn to_personal(
    writer: &Writer<'_>,
    name: &MailboxName,
    password: Option<Prepared>,
    now: Timestamp,
) -> Result<Done> {
    let mailbox = require_staying(writer, name)?;
    if mailbox.kind == Kind::Personal {
        return Ok(Done::already(MailboxOutcome::Converted { mailbox: Box::new(mailbox), generated: None }));
    }
    writer.update_mailbox_kind(mailbox.id, Kind::Personal)?;
    if let Some(password) = &password {
        let keep = super::password::number(writer, Setting::PasswordHistory)?;
        writer.update_password(mailbox.id, password.hash(), now, keep)?;
    }
    let warning = password.as_ref().and_then(Prepared::warning);
    let generated = password.and_then(Prepared::into_generated);
    let mailbox = Box::new(require_mailbox(writer, name)?);
    Ok(Done::made(MailboxOutcome::Converted { mailbox, generated }).warn(warning))
}
