//! What the old host has, looked at before anything is changed: whether each mailbox of a source can be logged in to there, and
//! whether what is in it has room and a place here.

use super::Watcher;
use super::crew::with_crew;
use super::desk::Desk;
use super::mail_copy::{MailSource, Old, Ready};
use crate::admin::mail_copy::{self, CheckedMailbox};
use crate::effect::{EffectError, Mover, disk_space, mx_time_to_live};
use crate::error::{CopyFailure, Failure};
use crate::model::{Address, Setting};
use std::collections::BTreeSet;
use std::convert::Infallible;
use std::path::Path;

/// Whether the name server is asked for MX records.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MxRecords {
    Ask,
    Leave,
}

/// What is known of all mailboxes together.
#[derive(Debug)]
pub struct Surroundings {
    pub bytes: u64,
    /// What the old host says of its server; `None`: it says nothing without TLS.
    pub server: Result<Option<String>, String>,
    /// On the disk of the mail root, or of the nearest directory above it; `None`: it can't be asked.
    pub free: Option<u64>,
    /// For each domain, how long others remember where its mail goes, in seconds, or why that is not known.
    pub domains: Vec<(String, Result<Option<u32>, String>)>,
}

/// Looks at these mailboxes, and gives each to `tell`, in their order.
pub fn run(
    desk: &Desk,
    source: &MailSource,
    addresses: Vec<Address>,
    records: MxRecords,
    watcher: &impl Watcher,
    tell: &mut dyn FnMut(CheckedMailbox) -> Result<(), Failure>,
) -> Result<Surroundings, Failure> {
    let store = &mut desk.open_to_write()?;
    let reader = store.reader()?;
    let root = reader.find_setting(Setting::MailRoot)?;
    let ready = Ready::without_mailboxes(desk, &reader, watcher)?;
    let named = addresses.iter().filter(|_| records == MxRecords::Ask);
    let domains: BTreeSet<String> = named.map(|address| address.domain().to_string()).collect();
    let mut asked = Vec::with_capacity(addresses.len());
    for address in addresses {
        asked.push((mail_copy::is_taken(&reader, &address)?, address));
    }
    watcher.begin("mailboxes", Some(asked.len() as u64));
    let mut bytes = 0;
    let of = asked.len() as u64;
    let mover = &ready.mover;
    let work = |(taken, address): (bool, Address), _: &dyn Fn(Infallible) -> bool| {
        (!mover.is_stopped()).then(|| look(mover, source, address, taken)).filter(|_| !mover.is_stopped())
    };
    let mut done = 0;
    let looked = with_crew(source.jobs, asked, work, &mut |never| match never {}, &mut |checked| {
        let Some(checked): Option<CheckedMailbox> = checked else { return Ok(()) };
        done += 1;
        watcher.advance();
        bytes += checked.bytes;
        tell(checked)
    });
    watcher.clear();
    looked?;
    if done < of {
        return Err(Failure::Copy(CopyFailure::Interrupted { done, of: Some(of) }));
    }
    let server = match &source.old {
        Old::Imap(host, _) => host.greeting().map_err(|error| error.to_string()),
        Old::Shell(shell, _) => mover.version_there(shell).map(Some).map_err(|error| error.to_string()),
    };
    let free = Path::new(&root).ancestors().find_map(disk_space).map(|space| space.free);
    let ask = |domain: String| {
        let answer = mx_time_to_live(&domain).map_err(|error| error.to_string());
        (domain, answer)
    };
    Ok(Surroundings { bytes, server, free, domains: domains.into_iter().map(ask).collect() })
}

fn look(mover: &Mover, source: &MailSource, address: Address, taken: bool) -> CheckedMailbox {
    let mut checked =
        CheckedMailbox { mailbox: address, taken, folders: 0, messages: 0, bytes: 0, trouble: Vec::new() };
    if let Err(error) = look_there(mover, source, &mut checked) {
        checked.trouble.push(error.to_string());
    }
    checked
}

fn look_there(mover: &Mover, source: &MailSource, checked: &mut CheckedMailbox) -> Result<(), EffectError> {
    let Some(old) = source.old.open(mover, &checked.mailbox)? else {
        checked.trouble.push("no password of it is in the file".to_owned());
        return Ok(());
    };
    let (there, misfits) = old.folders()?.without_misfits();
    (checked.folders, checked.messages, checked.bytes) = (there.readable.len() as u64, there.messages(), there.bytes());
    let trouble = &mut checked.trouble;
    trouble.extend(there.unreadable.iter().map(|(folder, why)| format!("{folder}: can't be read: {why}")));
    trouble.extend(misfits.iter().map(|(folder, why)| format!("{folder}: will not be copied: {why}")));
    Ok(())
}
