//! Both sides of a copy compared: folders, counts, sizes, a sample of messages by digest, and what each server says to each
//! address. Nothing is changed on either side.

use super::Watcher;
use super::crew::with_crew;
use super::desk::Desk;
use super::mail_copy::{MailSource, Ready};
use crate::admin::mail_copy::{self, AnsweredAddress, Copying, VerifiedMailbox};
use crate::effect::{EffectError, Mover, OldMailbox, ask_recipients};
use crate::error::{CopyFailure, Failure};
use crate::model::{CopyStage, CopyState, MailCopy, Setting, differences, lacking, sample, uid_sets};
use std::collections::BTreeMap;
use std::convert::Infallible;

/// Whom to ask for addresses, each as a name with its port.
#[derive(Debug)]
pub struct SmtpServers {
    pub here: String,
    pub there: String,
}

/// Compares mailboxes, and gives each to `tell`, in their order.
pub fn run(
    desk: &Desk,
    source: &MailSource,
    most: usize,
    watcher: &impl Watcher,
    tell: &mut dyn FnMut(VerifiedMailbox) -> Result<(), Failure>,
) -> Result<(), Failure> {
    let store = &mut desk.open_to_write()?;
    let Ready { mover, all, .. } = &mut Ready::new(desk, &store.reader()?, &source.whose, watcher)?;
    let (mover, all) = (&*mover, std::mem::take(all));
    watcher.begin("mailboxes", Some(all.len() as u64));
    let of = all.len() as u64;
    let work = |copying: Copying, _: &dyn Fn(Infallible) -> bool| {
        (!mover.is_stopped()).then(|| verify(mover, source, &copying, most)).filter(|_| !mover.is_stopped())
    };
    let mut done = 0;
    let compared = with_crew(source.jobs, all, work, &mut |never| match never {}, &mut |verified| {
        let Some(verified) = verified else { return Ok(()) };
        done += 1;
        watcher.advance();
        tell(verified)
    });
    watcher.clear();
    compared?;
    if done < of { Err(Failure::Copy(CopyFailure::Interrupted { done, of: Some(of) })) } else { Ok(()) }
}

fn verify(mover: &Mover, source: &MailSource, copying: &Copying, most: usize) -> VerifiedMailbox {
    let mut verified = VerifiedMailbox {
        mailbox: copying.mailbox.address.clone(),
        state: CopyState::Failed,
        folders: 0,
        messages: 0,
        bytes: 0,
        messages_here: 0,
        sampled: 0,
        trouble: Vec::new(),
    };
    let done = source.old.open(mover, &copying.mailbox.address).and_then(|old| match old {
        Some(old) => compare(mover, &source.old.name(), copying, &old, most, &mut verified),
        None => {
            verified.trouble.push("no password of it is in the file".to_owned());
            Ok(())
        }
    });
    if let Err(error) = done {
        verified.state = CopyState::Failed;
        verified.trouble.push(error.to_string());
    }
    verified
}

fn compare(
    mover: &Mover,
    host: &str,
    copying: &Copying,
    old: &OldMailbox<'_>,
    most: usize,
    verified: &mut VerifiedMailbox,
) -> Result<(), EffectError> {
    let user = &copying.mailbox.login;
    let here = mover.folders(user)?;
    let (there, misfits) = old.folders()?.without_misfits();
    (verified.folders, verified.messages, verified.bytes) =
        (there.readable.len() as u64, there.messages(), there.bytes());
    verified.messages_here = here.messages();
    let trouble = &mut verified.trouble;
    trouble.extend(there.unreadable.iter().map(|(folder, why)| format!("{folder}: can't be read: {why}")));
    trouble.extend(misfits.iter().map(|(folder, why)| format!("{folder}: not copied: {why}")));
    let (messages_here, messages_there) = (mover.messages(user)?, old.messages(&there)?);
    let earlier = copying.earlier.as_ref();
    if CopyStage::of(earlier, host, &here, copying.last_log_in) == CopyStage::Unused {
        trouble.extend(differences(&here, &there));
    } else {
        // What is here besides is the business of whoever uses the mailbox.
        let knows = earlier.is_some_and(MailCopy::knows_deletions);
        let copied = if knows { copying.copied.clone() } else { BTreeMap::new() };
        let lacking = lacking(&messages_here, &messages_there, &there, &copied);
        trouble.extend(lacking.iter().map(|(folder, uids)| {
            format!("{folder}: messages not here, by number there: {}", uid_sets(uids).join(","))
        }));
    }
    for (folder, pairs) in sample(&messages_here, &messages_there, most) {
        for (there, here) in pairs {
            verified.sampled += 1;
            let of_there = old.digest(&folder, there)?;
            if of_there.is_none() || of_there != mover.digest(user, &folder, here)? {
                trouble.push(format!("{folder}: a message differs, by number there: {there}"));
            }
        }
    }
    verified.state = if trouble.is_empty() { CopyState::Equal } else { CopyState::Differs };
    Ok(())
}

/// The addresses to which the two servers do not answer alike, and how many were asked.
pub fn addresses(
    desk: &Desk,
    source: &MailSource,
    servers: &SmtpServers,
) -> Result<(Vec<AnsweredAddress>, u64), Failure> {
    let (addresses, name): (Vec<String>, String) = desk.read(|reader| {
        let named: Vec<String> = source.whose.mailboxes.iter().map(ToString::to_string).collect();
        let all =
            if named.is_empty() { mail_copy::list_addresses(reader, source.whose.domain.as_ref())? } else { named };
        Ok((all, reader.find_setting(Setting::Hostname)?))
    })?;
    let ask = |server: &str| {
        ask_recipients(server, &name, &addresses).map_err(|error| Failure::Servers {
            message: format!("addresses can't be asked for at {server}: {error}"),
            hint: "name the server with its port, as in old.example.com:25".to_owned(),
        })
    };
    let (here, there) = (ask(&servers.here)?, ask(&servers.there)?);
    let asked = addresses.len() as u64;
    let class = |answer: &str| answer.chars().next();
    let answered = addresses.into_iter().zip(here).zip(there).filter(|((_, here), there)| class(here) != class(there));
    Ok((answered.map(|((address, here), there)| AnsweredAddress { address, here, there }).collect(), asked))
}
