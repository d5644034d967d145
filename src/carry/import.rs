//! Another mail system taken over: what its source is made of becomes the steps of a document.

use super::document::{Step, Steps};
use crate::admin::OutsideMailRoot;
use crate::admin::import::settle_home;
use crate::error::Failure;
use crate::import::{Arrived, Loss, Losses, Opened, Survey, Taken, Watch};
use crate::model::document::{Entry, MailboxEntry};
use crate::store::Writer;
use std::cell::Cell;
use std::io;

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
        let stay = |entry: &mut MailboxEntry, losses: &mut Losses| -> Result<(), Failure> {
            if let Some(reason) = settle_home(writer, entry, outside)? {
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
        losses.take(no_room, &mut |loss| take(Step::Lost(loss.clone())))
    }
}

fn no_room(error: io::Error) -> Failure {
    Failure::File { path: std::env::temp_dir(), error }
}
