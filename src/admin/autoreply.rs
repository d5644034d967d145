//! Auto-replies.

use super::{Done, Refusal, Result, require_future, require_mailbox, require_staying};
use crate::model::{Autoreply, Mailbox, MailboxName, ReplyBody, Text, Timestamp};
use crate::store::{NewAutoreply, Reader, Taker, Writer};

/// An auto-reply as it is asked for. What is not said, it has not.
pub struct Request {
    pub subject: Text,
    pub body: ReplyBody,
    pub from: Option<Timestamp>,
    pub until: Option<Timestamp>,
}

/// What was done to an auto-reply.
#[derive(Debug)]
pub enum AutoreplyOutcome {
    Set(Box<Autoreply>),
    Cleared(String),
}

pub fn find(reader: &Reader<'_>, name: &MailboxName) -> Result<Autoreply> {
    require_autoreply(reader, &require_mailbox(reader, name)?)
}

fn require_autoreply(reader: &Reader<'_>, mailbox: &Mailbox) -> Result<Autoreply> {
    let found = reader.find_autoreply(&mailbox.address)?;
    found.ok_or_else(|| Refusal::NoAutoreply(mailbox.address.clone()).into())
}

pub fn list(reader: &Reader<'_>, take: Taker<'_, Autoreply>) -> Result<()> {
    Ok(reader.list_autoreplies(take)?)
}

pub(super) fn require_order(from: Option<Timestamp>, until: Option<Timestamp>) -> Result<()> {
    match (from, until) {
        (Some(from), Some(until)) if until <= from => Err(Refusal::EndBeforeBegin { from, until }.into()),
        _ => Ok(()),
    }
}

/// Lets a mailbox reply by itself, in the place of any reply that it had. Whether it may log in makes no difference.
pub fn set(writer: &Writer<'_>, name: &MailboxName, request: &Request, now: Timestamp) -> Result<Done> {
    require_future(request.until, now)?;
    require_order(request.from, request.until)?;
    let mailbox = require_staying(writer, name)?;
    if let Some(present) = writer.find_autoreply(&mailbox.address)?
        && (&present.subject, &present.body, present.from, present.until)
            == (&request.subject, &request.body, request.from, request.until)
    {
        return Ok(Done::already(AutoreplyOutcome::Set(Box::new(present))));
    }
    writer.update_autoreply(
        mailbox.id,
        &NewAutoreply {
            subject: &request.subject,
            body: &request.body,
            from: request.from,
            until: request.until,
            set_at: now,
        },
    )?;
    Ok(Done::made(AutoreplyOutcome::Set(Box::new(require_autoreply(writer, &mailbox)?))))
}

/// A mailbox without an auto-reply is what was asked for.
pub fn clear(writer: &Writer<'_>, name: &MailboxName) -> Result<Done> {
    let mailbox = require_mailbox(writer, name)?;
    let cleared = AutoreplyOutcome::Cleared(mailbox.address.to_string());
    if writer.find_autoreply(&mailbox.address)?.is_none() {
        return Ok(Done::already(cleared));
    }
    writer.delete_autoreply(mailbox.id)?;
    Ok(Done::made(cleared))
}
