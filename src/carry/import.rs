//! Another mail system taken over: what its source is made of becomes the steps of a document.

use super::document::{Step, Steps};
use crate::admin::OutsideMailRoot;
use crate::admin::import::{settle_home, tell_mail};
use crate::effect::{look_at_home, user_number};
use crate::error::Failure;
use crate::import::{Arrived, Loss, Losses, Opened, Survey, Taken, Watch};
use crate::model::document::{Entry, MailboxEntry};
use crate::model::{HomePath, Setting};
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
            // Where the mail of the source is on this host, it is looked at before anything is taken over.
            if let Some(home) = entry.home.as_ref().map(HomePath::as_str)
                && let Some(there) = look_at_home(Path::new(home))
            {
                for reason in tell_mail(&there, home, reads) {
                    losses.put(&Loss::new("mailbox", entry.address.to_string(), reason)).map_err(no_room)?;
                }
            }
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
