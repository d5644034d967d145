//! `import check`.

use super::console::Console;
use super::import_mail::OtherHost;
use super::import_source::Origin;
use crate::admin::mail_copy::{CheckedMailbox, Whose};
use crate::carry::Watcher;
use crate::carry::mail_check::{MxRecords, Surroundings, run};
use crate::error::{CopyFailure, Failure};
use crate::import::Arrived;
use crate::model::Address;
use crate::model::document::Entry;
use crate::render::{List, Listed, Value};
use clap::Args;

/// Look at a source and its old host before anything is changed
#[derive(Debug, Args)]
pub(super) struct Check {
    #[command(flatten)]
    source: Origin,

    #[command(flatten)]
    other: OtherHost,

    /// Ask the name server of this host how long others remember the MX records of each domain
    #[arg(long)]
    mx: bool,
}

/// Longer than that, mail goes to the old host for hours after the move.
const LONG: u32 = 3600;

impl Check {
    fn addresses(&self, console: &Console) -> Result<Vec<Address>, Failure> {
        let watcher = console.late_watcher();
        let opened = self.source.open(console, &watcher)?;
        let survey = opened.survey(&watcher)?;
        let mut addresses = Vec::new();
        opened.arrive(survey, &watcher, &mut |arrived| {
            match arrived {
                Arrived::Entry(Entry::Mailbox(mailbox)) => addresses.push(mailbox.address),
                Arrived::Plain { entry, .. } => addresses.push(entry.address),
                Arrived::Entry(_) | Arrived::Loss(_) | Arrived::Password { .. } => {}
            }
            Ok(())
        })?;
        watcher.clear();
        Ok(addresses)
    }

    pub(super) fn run(self, console: &Console) -> Result<(), Failure> {
        let addresses = self.addresses(console)?;
        let source = self.other.source(Whose::default())?;
        let mut out = std::io::stdout().lock();
        let mut list = List::new(&mut out, &console.style, "mailboxes", CheckedMailbox::header());
        let mut findings = 0;
        let mut said = Vec::new();
        let records = if self.mx { MxRecords::Ask } else { MxRecords::Leave };
        let around = run(&console.desk, &source, addresses, records, &console.watcher(), &mut |checked| {
            findings += u64::from(checked.taken || !checked.trouble.is_empty());
            list.row(&checked)?;
            said.push(checked);
            Ok(())
        });
        let Surroundings { bytes, server, free, domains } = around?;
        let lacks_room = free.is_some_and(|free| bytes > free);
        let named = domains.iter().map(|(domain, ttl)| {
            let (ttl, trouble) = match ttl {
                Ok(ttl) => (ttl.map(i64::from), None),
                Err(why) => (None, Some(why.as_str())),
            };
            Value::Object(vec![("domain", domain.as_str().into()), ("mx_ttl", ttl.into()), ("trouble", trouble.into())])
        });
        let told = server.as_ref().ok().cloned().flatten();
        list.end_with(&[
            ("server", told.clone().into()),
            ("bytes", bytes.into()),
            ("free_bytes", free.into()),
            ("domains", named.collect()),
        ])?;
        if !console.style.format.holds_warnings() {
            for checked in &said {
                let mailbox = checked.mailbox.to_unicode();
                if checked.taken {
                    console.warn(&format!("{mailbox}: the address is in use here"));
                }
                checked.trouble.iter().for_each(|trouble| console.warn(&format!("{mailbox}: {trouble}")));
            }
            match (&server, told) {
                (_, Some(told)) => console.note(&format!("the old host says: {told}")),
                (Err(why), None) => console.note(&format!("the server of the old host is not known: {why}")),
                (Ok(_), None) => {}
            }
            if lacks_room {
                console.warn(&format!("the mail has no room here: bytes {bytes}, free {}", free.unwrap_or_default()));
            }
            for (domain, ttl) in &domains {
                match ttl {
                    Ok(Some(ttl)) if *ttl > LONG => {
                        console.warn(&format!("{domain}: others remember its MX for long; lower it now: {ttl} s"));
                    }
                    Ok(_) => {}
                    Err(why) => console.warn(&format!("{domain}: how long others remember its MX is not known: {why}")),
                }
            }
        }
        findings += u64::from(lacks_room);
        match findings {
            0 => Ok(()),
            findings => Err(Failure::Copy(CopyFailure::Unready(findings))),
        }
    }
}
