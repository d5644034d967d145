//! Removals: what is done to the store and to the mail in turn, each stage of which can be killed and gone on with.

use super::change::{Carried, change_in, end_sessions};
use super::commit::conclude;
use super::desk::Desk;
use super::outbox;
use crate::admin::removal::{self, Request};
use crate::admin::{self, Changed, Done, HomeRefusal, Rehearsal, Warning, deletion};
use crate::effect::{EffectError, Home, Place, Queue, write_archive};
use crate::error::Failure;
use crate::model::{HomePath, LiveSessions, MailboxName, Removal, Retention, Setting, Stage, Timestamp};
use crate::store::{Occupant, Reader, Store, Writer};
use std::fmt;
use std::path::Path;
use std::time::{Duration, Instant};

/// How often the queue is asked.
const PAUSE: Duration = Duration::from_millis(500);

/// How long jobs wait for mail that is under way, whatever number of mailboxes it is for.
pub const PATIENCE: Duration = Duration::from_secs(60);

/// Is told how many more files were removed.
pub type Removed<'c> = &'c mut dyn FnMut(u64);

/// How a removal is carried on with.
pub struct Course<'c> {
    pub sessions: LiveSessions,
    /// How long to wait for mail that is under way.
    pub deadline: Instant,
    pub removed: Removed<'c>,
    pub mail: MailOnDisk,
}

/// What becomes of the mail when the record of a deleted mailbox goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MailOnDisk {
    Removed,
    Kept,
}

/// Begins to delete a mailbox, and carries on to where it can be restored.
pub fn delete(
    desk: &Desk,
    store: &mut Store,
    name: &MailboxName,
    request: &Request,
    course: Course<'_>,
) -> Result<Carried, Failure> {
    if desk.rehearsal == Rehearsal::Yes {
        return change_in(desk, store, course.sessions, |writer| {
            let removal = deletion::begin(writer, name, request, desk.now)?;
            removal::finish(writer, &removal, None)
        });
    }
    let writer = store.writer()?;
    writer.decide_on_sessions(course.sessions);
    let removal = deletion::begin(&writer, name, request, desk.now)?;
    conclude(desk, writer)?;
    Ok(Carried { done: carry_on(desk, store, removal, course)?, ended: Ok(()) })
}

/// Removes the mail of a deleted mailbox for good.
pub fn purge_now(
    desk: &Desk,
    store: &mut Store,
    removal: Removal,
    mail: MailOnDisk,
    removed: Removed<'_>,
) -> Result<Carried, Failure> {
    require_own(store, &removal, mail)?;
    if desk.rehearsal == Rehearsal::Yes {
        return change_in(desk, store, LiveSessions::Keep, |writer| {
            removal::purge(writer, &removal)?;
            removal::forget(writer, removal)
        });
    }
    let course = Course { sessions: LiveSessions::Keep, deadline: Instant::now(), removed, mail };
    Ok(Carried { done: carry_on(desk, store, removal, course)?, ended: Ok(()) })
}

/// When the retention ends of what is deleted now.
pub fn retained_until(desk: &Desk, retention: Retention) -> Result<Timestamp, Failure> {
    desk.now.after(retention.span()).ok_or_else(|| Failure::Usage {
        message: format!("the retention ends after the year 9999: {retention}"),
        hint: Some("use a shorter --retain".to_owned()),
    })
}

/// The store's, for what is deleted without one of its own.
pub fn find_retention(reader: &Reader<'_>) -> Result<Retention, Failure> {
    reader.find_setting(Setting::Retention)?.parse().map_err(|error| Failure::Usage {
        message: format!("the setting 'retention' is wrong: {error}"),
        hint: Some("set it anew with 'vmailctl setting set retention'".to_owned()),
    })
}

/// Carries a change through that brings a deleted mailbox back: its rows, by the act, and its mail.
pub fn bring_back(
    desk: &Desk,
    store: &mut Store,
    removal: &Removal,
    act: impl FnOnce(&Writer<'_>) -> admin::Result<Done>,
) -> Result<Carried, Failure> {
    let place = place(store, removal);
    let writer = store.writer()?;
    let done = act(&writer)?;
    let asks = writer.list_session_asks();
    if desk.rehearsal == Rehearsal::No && done.changed == Changed::Yes {
        desk.require_rights(&writer)?;
        // Before the commit: mail that comes after it finds the old mail there.
        if let Place::Here(home) = place? {
            home.put_back().map_err(|error| Failure::Mail {
                message: format!("nothing was changed, the mail can't be put back: {error:#}: {}", removal.home),
                hint: "put right what is in the way, and run this again".to_owned(),
            })?;
        }
        conclude(desk, writer)?;
        store.shorten_log();
    } else {
        drop(writer);
    }
    let ended = end_sessions(desk, store, &asks, done.changed);
    Ok(Carried { done, ended })
}

/// Carries on with a removal: one that has begun, to its end; one that can be restored or is being purged, with the
/// removal of its mail, which is not asked about again. It can be killed and called again at any line. A job calls it
/// for each removal of [`removal::list_due`]. Mail that is under way is
/// waited for until `deadline`.
pub fn carry_on(desk: &Desk, store: &mut Store, removal: Removal, course: Course<'_>) -> Result<Done, Failure> {
    match removal.stage {
        Stage::Refusing => {
            close(desk, store, &removal, course.sessions)?;
            complete(desk, store, &removal, course.deadline)
        }
        Stage::Removed | Stage::Purging => purge(desk, store, removal, course),
    }
}

/// It was begun, and something outside the store keeps it from its end.
fn stopped(removal: &Removal, what: &str, error: impl fmt::Display) -> Failure {
    let address = &removal.address;
    Failure::Mail {
        message: format!("{} takes neither log-ins nor mail now, but {what}: {error}", address.to_unicode()),
        hint: format!("run this again to continue, or undo it with 'vmailctl mailbox restore {address}'"),
    }
}

/// Whether it has to wait for sessions that were not ended.
pub(super) fn has_open_sessions(store: &mut Store, removal: &Removal, sessions: LiveSessions) -> Result<bool, Failure> {
    Ok(sessions == LiveSessions::End
        && removal.stage == Stage::Refusing
        && !removal::list_open_sessions(&store.reader()?, removal)?.is_empty())
}

/// Its mail does not move while a session that may write to it is open.
fn close(desk: &Desk, store: &mut Store, removal: &Removal, sessions: LiveSessions) -> Result<(), Failure> {
    let open = removal::list_open_sessions(&store.reader()?, removal)?;
    match sessions {
        // Put down by an earlier attempt, and not to be ended now.
        LiveSessions::Keep => outbox::forget(desk, store, &open),
        LiveSessions::End => match outbox::end(desk, store, &open)? {
            None => Ok(()),
            Some(error) => Err(Failure::Mail {
                message: format!(
                    "{} takes neither log-ins nor mail now, but its live sessions could not be ended: {error}",
                    removal.address.to_unicode()
                ),
                hint: desk.keeping_sessions.hint("run this again where Dovecot runs", ", or with --keep-sessions"),
            }),
        },
    }
}

/// From a mailbox that refuses to one that is removed.
fn complete(desk: &Desk, store: &mut Store, removal: &Removal, deadline: Instant) -> Result<Done, Failure> {
    wait_for_queue(store, removal, deadline)?;
    let place = place(store, removal)?;
    let neighbour = neighbour(store, removal)?;
    if let (Some(other), Some(directory)) = (&neighbour, &removal.archive_in) {
        let shared = format!("the home of {} is the same, or above or below it: {directory}", other.address);
        return Err(stopped(removal, "the archive was not written", shared));
    }
    let place = if neighbour.is_some() { Place::Nowhere } else { place };
    let aside = |error| stopped(removal, "its mail can't be put aside", format!("{error:#}: {}", removal.home));
    if let Place::Here(home) = &place {
        home.put_aside().map_err(aside)?;
    }
    let archive = match &removal.archive_in {
        None => None,
        Some(directory) => Some(archive(&place, removal, directory)?),
    };
    let writer = store.writer()?;
    let mut done = removal::finish(&writer, removal, archive.as_deref())?;
    match &place {
        // What has come while the archive was written.
        Place::Here(home) => home.put_aside().map_err(aside)?,
        Place::Nowhere => {}
        Place::Outside => done.warnings.push(Warning::MailKept(removal.home.clone())),
    }
    let home = || removal.home.clone();
    done.warnings.extend(neighbour.map(|of| Warning::MailShared { home: home(), of: of.address.to_string() }));
    conclude(desk, writer)?;
    store.shorten_log();
    Ok(done)
}

/// Whose home is that of the mailbox, or above or below it: what is done to the mail would be done to theirs.
fn neighbour(store: &mut Store, removal: &Removal) -> Result<Option<Occupant>, Failure> {
    let home = HomePath::normalised(&removal.home);
    Ok(store.reader()?.find_home_around(&home, Some(removal.mailbox_id))?)
}

/// Mail is removed only where it is nobody else's.
fn require_own(store: &mut Store, removal: &Removal, mail: MailOnDisk) -> Result<(), Failure> {
    match neighbour(store, removal)? {
        Some(Occupant { address: of, directory: theirs, .. }) if mail == MailOnDisk::Removed => {
            let (address, home) = (removal.address.clone(), removal.home.clone());
            Err(admin::Failure::from(HomeRefusal::Shared { address, home, of: Box::new(of), theirs }).into())
        }
        Some(_) | None => Ok(()),
    }
}

/// Mail that was accepted is delivered before its mailbox goes; it would come back to its sender otherwise.
fn wait_for_queue(store: &mut Store, removal: &Removal, deadline: Instant) -> Result<(), Failure> {
    let queue = Queue::new(store.reader()?.find_setting(Setting::PostfixConfigDirectory)?);
    match wait_for(&queue, &removal.address.to_string(), deadline) {
        // No Postfix, no mail.
        Err(EffectError::NotInstalled(_)) | Ok(Waited::NothingLeft) => Ok(()),
        Err(error) => Err(stopped(removal, "Postfix can't be asked for mail to it", error)),
        Ok(Waited::InVain(for_what)) => Err(stopped(removal, "mail is still under way to it", for_what)),
    }
}

/// What came of waiting.
enum Waited {
    NothingLeft,
    InVain(String),
}

fn wait_for(queue: &Queue, address: &str, deadline: Instant) -> Result<Waited, EffectError> {
    // Whoever comes from now on is told that the mailbox takes no mail.
    let mut arriving = queue.list_arriving()?;
    let mut seen = 0;
    while seen < 2 {
        let left = if arriving.go_on() {
            "Postfix is receiving messages that may be for it".to_owned()
        } else {
            queue.list_for(address)?.join(", ")
        };
        if left.is_empty() {
            // A message on its way from one queue to the next is in neither when they are read: so they are read twice.
            seen += 1;
        } else if Instant::now() >= deadline {
            return Ok(Waited::InVain(left));
        } else {
            seen = 0;
            std::thread::sleep(PAUSE);
        }
    }
    Ok(Waited::NothingLeft)
}

fn place(store: &mut Store, removal: &Removal) -> Result<Place, Failure> {
    let root = store.reader()?.find_setting(Setting::MailRoot)?;
    Home::find(Path::new(&root), Path::new(&removal.home), removal.mailbox_id).map_err(|error| Failure::Mail {
        message: format!("the mail can't be reached: {error:#}: {}", removal.home),
        hint: "put right what is in the way, and run this again".to_owned(),
    })
}

fn archive(place: &Place, removal: &Removal, directory: &str) -> Result<String, Failure> {
    let failed = |error| stopped(removal, "the archive was not written", format!("{error:#}: {directory}"));
    let home = match place {
        Place::Here(home) => home.open_aside().map_err(failed)?,
        Place::Nowhere => None,
        Place::Outside => {
            return Err(failed(anyhow::anyhow!("the mail is not below the mail root")));
        }
    };
    let date = removal.removed_at.to_string();
    let date = date.get(..10).unwrap_or_default();
    let name = format!("{}-{}-{date}.tar.zst", removal.address, removal.mailbox_id);
    let path = write_archive(home.as_ref(), Path::new(directory), &name).map_err(failed)?;
    Ok(path.to_string_lossy().into_owned())
}

/// Removes the mail, and then the record of it.
fn purge(desk: &Desk, store: &mut Store, removal: Removal, course: Course<'_>) -> Result<Done, Failure> {
    require_own(store, &removal, course.mail)?;
    let writer = store.writer()?;
    removal::purge(&writer, &removal)?;
    conclude(desk, writer)?;
    let place = place(store, &removal)?;
    if let (Place::Here(home), MailOnDisk::Removed) = (&place, course.mail) {
        // A restore that was killed may have put it back.
        home.put_aside().and_then(|()| home.remove_aside(course.removed)).map_err(|error| Failure::Mail {
            message: format!("the mail could not be removed: {error:#}: {}", removal.home),
            hint: format!("run 'vmailctl mailbox purge {}' again to continue", removal.address),
        })?;
    }
    let kept = match (place, course.mail) {
        (Place::Here(_), MailOnDisk::Kept) => Some(Warning::MailLeft(removal.home.clone())),
        (Place::Outside, _) => Some(Warning::MailKept(removal.home.clone())),
        (Place::Here(_) | Place::Nowhere, _) => None,
    };
    let writer = store.writer()?;
    let mut done = removal::forget(&writer, removal)?;
    done.warnings.extend(kept);
    conclude(desk, writer)?;
    store.shorten_log();
    Ok(done)
}
