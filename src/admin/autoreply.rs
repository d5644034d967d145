//! Auto-replies.

use super::{Done, Refusal, Result, Terms, missing, require_mailbox, require_party};
use crate::model::document::{AutoreplyEntry, Said};
use crate::model::{Address, Autoreply, MailboxName};
use crate::store::{NewAutoreply, Reader, Taker, Writer};

/// What was done to an auto-reply.
#[derive(Debug)]
pub enum AutoreplyOutcome {
    Set(Box<Autoreply>),
    Cleared(String),
}

pub fn find(reader: &Reader<'_>, name: &MailboxName) -> Result<Autoreply> {
    require_autoreply(reader, &require_mailbox(reader, name)?.address)
}

fn require_autoreply(reader: &Reader<'_>, mailbox: &Address) -> Result<Autoreply> {
    reader.find_autoreply(mailbox)?.ok_or_else(|| Refusal::NoAutoreply(mailbox.clone()).into())
}

pub fn list(reader: &Reader<'_>, take: Taker<'_, Autoreply>) -> Result<()> {
    Ok(reader.list_autoreplies(take)?)
}

/// Lets a mailbox reply by itself. Of a reply that it has, what is not said stays. Whether it may log in makes no
/// difference.
pub fn set(writer: &Writer<'_>, said: &AutoreplyEntry, terms: &Terms) -> Result<Done> {
    terms.require_end(said.until.value())?;
    let mailbox = require_party(writer, &said.mailbox)?;
    let present = writer.find_autoreply(&said.mailbox)?;
    let before = present.as_ref();
    let unsaid = |field| missing(field, &format!("auto-reply of {}", said.mailbox));
    let subject = match &said.subject {
        Said::Value(subject) => Some(subject),
        Said::Nothing => before.map(|reply| &reply.subject),
        Said::Cleared => None,
    };
    let subject = subject.ok_or_else(|| unsaid("subject"))?;
    let body = said.body.as_ref().or(before.map(|reply| &reply.body)).ok_or_else(|| unsaid("body"))?;
    let from = said.from.change().unwrap_or_else(|| before.and_then(|reply| reply.from));
    let until = said.until.change().unwrap_or_else(|| before.and_then(|reply| reply.until));
    if let (Some(from), Some(until)) = (from, until)
        && until <= from
    {
        return Err(Refusal::EndBeforeBegin { from, until }.into());
    }
    let set_at = terms.done_at(said.set_at, "set_at", &said.mailbox)?;
    let is_so =
        |reply: &Autoreply| (&reply.subject, &reply.body, reply.from, reply.until) == (subject, body, from, until);
    if let Some(reply) = before.filter(|reply| is_so(reply)) {
        return Ok(Done::already(AutoreplyOutcome::Set(Box::new(reply.clone()))));
    }
    writer.update_autoreply(mailbox.id, &NewAutoreply { subject, body, from, until, set_at })?;
    Ok(Done::made(AutoreplyOutcome::Set(Box::new(require_autoreply(writer, &said.mailbox)?))))
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

#[cfg(test)]
mod tests;
