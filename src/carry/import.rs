//! Another mail system taken over: what its source is made of becomes the steps of a document.

use super::document::{Step, Steps};
use super::mail_place::find_fault;
use crate::admin::OutsideMailRoot;
use crate::admin::import::{settle_directories, tell_fault, tell_filter, tell_mail};
use crate::effect::{filter_in, look_at_home, user_number};
use crate::error::Failure;
use crate::import::{Arrived, Loss, Losses, Opened, Survey, Taken, Watch};
use crate::model::document::{Entry, MailboxEntry, Said};
use crate::model::{PlaceFault, Setting};
use crate::store::Writer;
use std::cell::Cell;
use std::io;
use std::path::Path;

/// The entries that a source comes to, and behind them what has no equivalent here.
pub fn steps(
    opened: &Opened,
    survey: Survey,
    outside: OutsideMailRoot,
    watch: &dyn Watch,
    taken: &Cell<Taken>,
) -> impl FnOnce(&Writer<'_>, Steps<'_>) -> Result<(), Failure> {
    move |writer, take| {
        let mut losses = Losses::default();
        let user = writer.find_setting(Setting::MailUser)?;
        let reads = user_number(&user).map(|number| (number, user.as_str()));
        let stay = |entry: &mut MailboxEntry, losses: &mut Losses| -> Result<(), Failure> {
            let reasons = settle(writer, entry, outside, reads)?;
            let is_of_mail =
                |reason: &String| ["its mail is ", "its mail belongs "].iter().any(|of| reason.starts_with(of));
            let mut so_far = taken.get();
            so_far.unread += u64::from(reasons.iter().any(is_of_mail));
            taken.set(so_far);
            for reason in reasons {
                losses.put(&Loss::new("mailbox", entry.address.to_string(), reason)).map_err(no_room)?;
            }
            Ok(())
        };
        opened.arrive(survey, watch, &mut |arrived| {
            let mut so_far = taken.get();
            so_far.see(&arrived);
            taken.set(so_far);
            match arrived {
                Arrived::Entry(mut entry) => {
                    if let Entry::Mailbox(mailbox) = &mut entry {
                        stay(mailbox, &mut losses)?;
                    }
                    take(Step::Entry(0, entry))
                }
                Arrived::Plain { mut entry, secret } => {
                    stay(&mut entry, &mut losses)?;
                    take(Step::Plain(entry, secret))
                }
                Arrived::Loss(loss) => losses.put(&loss).map_err(no_room),
                Arrived::Password { address, verdict } => losses.put(&verdict.loss(&address)).map_err(no_room),
            }
        })?;
        losses.take(no_room, &mut |loss| take(Step::Lost(loss.clone())))?;
        watch.wait("writing");
        Ok(())
    }
}

/// Where the mail of the source is on this host, it is looked at before anything is taken over: what lies there decides where the
/// mail of a mailbox is. Tells what keeps people from it.
fn settle(
    writer: &Writer<'_>,
    entry: &mut MailboxEntry,
    outside: OutsideMailRoot,
    reads: Option<(u32, &str)>,
) -> Result<Vec<String>, Failure> {
    let place = entry.mail_place.value().map(|place| place.path.clone());
    let mut reasons = Vec::new();
    if let Some(directory) = entry.home.clone().or(place)
        && let Some(there) = look_at_home(Path::new(directory.as_str()))
    {
        let (home, place) = there.directories(&directory);
        entry.home = home;
        // Mail without folders lies in either layout, and the source knows in which.
        let is_as_said = match (entry.mail_place.value(), &place) {
            (Some(said), Some(found)) if said.path == found.path => {
                !matches!(find_fault(writer, said)?, Some(PlaceFault::Format(_)))
            }
            _ => false,
        };
        if !is_as_said {
            entry.mail_place = Said::given(place);
        }
        reasons = tell_mail(&there, directory.as_str(), reads);
        if entry.home.as_ref() != Some(&directory)
            && let Some(script) = filter_in(Path::new(directory.as_str()))
        {
            reasons.push(tell_filter(&entry.address, &script.display().to_string()));
        }
    }
    reasons.extend(settle_directories(writer, entry, outside)?);
    if let Some(place) = entry.mail_place.value()
        && let Some(fault) = find_fault(writer, place)?
        && let Some(reason) = tell_fault(&fault, place)
    {
        reasons.push(reason);
        entry.mail_place = Said::Nothing;
    }
    Ok(reasons)
}

fn no_room(error: io::Error) -> Failure {
    Failure::File { path: std::env::temp_dir(), error }
}
