//! Removals: what is done to the store and to the mail in turn, each stage of which can be killed and gone on with.

use super::change::{Carried, change_in, end_sessions};
use super::commit::conclude;
use super::desk::Desk;
use super::outbox;
use crate::admin::removal::{self, MailGone, Request};
use crate::admin::{self, Changed, Done, HomeRefusal, Rehearsal, Warning, deletion};
use crate::effect::{EffectError, Home, Place, Queue, write_archive};
use crate::error::Failure;
use crate::model::{Directory, HomePath, LiveSessions, MailboxName, Removal, Retention, Setting, Stage, Timestamp};
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
        let gone = gone(&directories(store, &removal)?, mail)?;
        return change_in(desk, store, LiveSessions::Keep, |writer| {
            removal::purge(writer, &removal)?;
            removal::forget(writer, removal, gone)
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
    let directories = directories(store, removal);
    let writer = store.writer()?;
    let done = act(&writer)?;
    let asks = writer.list_session_asks();
    if desk.rehearsal == Rehearsal::No && done.changed == Changed::Yes {
        desk.require_rights(&writer)?;
        // Before the commit: mail that comes after it finds the old mail there.
        for Held { path, place, .. } in directories? {
            let Place::Here(home) = place else { continue };
            home.put_back().map_err(|error| Failure::Mail {
                message: format!("nothing was changed, the mail can't be put back: {error:#}: {path}"),
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
    let directories = directories(store, removal)?;
    let shared = directories.iter().find_map(|held| held.neighbour.as_ref());
    if let (Some(other), Some(directory)) = (shared, &removal.archive_in) {
        let shared = format!("the home of {} is the same, or above or below it: {directory}", other.address);
        return Err(stopped(removal, "the archive was not written", shared));
    }
    put_aside(&directories, removal)?;
    let archive = match &removal.archive_in {
        None => None,
        Some(directory) => Some(archive(&directories, removal, directory)?),
    };
    let writer = store.writer()?;
    let mut done = removal::finish(&writer, removal, archive.as_deref())?;
    // What has come while the archive was written.
    put_aside(&directories, removal)?;
    done.warnings.extend(directories.into_iter().filter_map(|Held { path, place, neighbour, .. }| {
        match (neighbour, place) {
            (Some(of), _) => Some(Warning::MailShared { home: path, of: of.address.to_string() }),
            (None, Place::Outside) => Some(Warning::MailKept(path)),
            (None, Place::Here(_) | Place::Nowhere) => None,
        }
    }));
    conclude(desk, writer)?;
    store.shorten_log();
    Ok(done)
}

/// A directory of a mailbox: the home, and the mail place where that is not in the home.
struct Held {
    what: Directory,
    path: String,
    place: Place,
    /// Whose directory is the same, or above or below it: what is done to the mail would be done to theirs.
    neighbour: Option<Occupant>,
}

fn directories(store: &mut Store, removal: &Removal) -> Result<Vec<Held>, Failure> {
    let reader = store.reader()?;
    let root = reader.find_setting(Setting::MailRoot)?;
    let home = HomePath::normalised(&removal.home);
    let mail = removal.mail_place.as_ref().map(|place| &place.path).filter(|path| path.below(&home).is_none());
    let all = [(Directory::Home, Some(removal.home.as_str())), (Directory::MailPlace, mail.map(HomePath::as_str))];
    let mut found = Vec::new();
    for (what, path) in all.into_iter().filter_map(|(what, path)| Some((what, path?))) {
        let place = Home::find(Path::new(&root), Path::new(path), removal.mailbox_id, what);
        let place = place.map_err(|error| unreachable(path, &error))?;
        let neighbour = reader.find_home_around(&HomePath::normalised(path), Some(removal.mailbox_id))?;
        found.push(Held { what, path: path.to_owned(), place, neighbour });
    }
    Ok(found)
}

fn unreachable(path: &str, error: &anyhow::Error) -> Failure {
    Failure::Mail {
        message: format!("the mail can't be reached: {error:#}: {path}"),
        hint: "put right what is in the way, and run this again".to_owned(),
    }
}

/// What becomes of the mail in these directories.
fn gone(directories: &[Held], mail: MailOnDisk) -> Result<MailGone, Failure> {
    let mut gone = MailGone::None;
    for Held { path, place, .. } in directories {
        match place {
            Place::Here(home) if home.names().map_err(|error| unreachable(path, &error))?.is_empty() => {}
            Place::Here(_) if mail == MailOnDisk::Removed => gone = MailGone::All,
            Place::Here(_) | Place::Outside => return Ok(MailGone::Stays),
            Place::Nowhere => {}
        }
    }
    Ok(gone)
}

/// What a purge does to each directory of a deleted mailbox, in a sentence.
pub fn foretell(store: &mut Store, removal: &Removal, mail: MailOnDisk) -> Result<Vec<String>, Failure> {
    let mut told = Vec::new();
    for Held { path, place, .. } in directories(store, removal)? {
        match place {
            Place::Here(home) => {
                let above = path.rsplit_once('/').map_or("", |(above, _)| above);
                for name in home.names().map_err(|error| unreachable(&path, &error))? {
                    let name = name.to_string_lossy();
                    told.push(match mail {
                        MailOnDisk::Removed => format!("its mail will be removed permanently: {above}/{name}"),
                        MailOnDisk::Kept => format!("its mail stays on the disk: {above}/{name}"),
                    });
                }
            }
            Place::Outside => told.push(format!("its mail stays, outside the mail root: {path}")),
            Place::Nowhere => {}
        }
    }
    if told.is_empty() {
        told.push("no mail of it is on the disk".to_owned());
    }
    Ok(told)
}

fn put_aside(directories: &[Held], removal: &Removal) -> Result<(), Failure> {
    for Held { path, place, neighbour, .. } in directories {
        if let (Place::Here(home), None) = (place, neighbour) {
            let failed = |error| stopped(removal, "its mail can't be put aside", format!("{error:#}: {path}"));
            home.put_aside().map_err(failed)?;
        }
    }
    Ok(())
}

/// Mail is removed only where it is nobody else's.
fn require_own(store: &mut Store, removal: &Removal, mail: MailOnDisk) -> Result<(), Failure> {
    if mail == MailOnDisk::Kept {
        return Ok(());
    }
    for Held { path, neighbour, .. } in directories(store, removal)? {
        if let Some(Occupant { address: of, directory: theirs, .. }) = neighbour {
            let address = removal.address.clone();
            return Err(
                admin::Failure::from(HomeRefusal::Shared { address, home: path, of: Box::new(of), theirs }).into()
            );
        }
    }
    Ok(())
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

/// What was put aside, as one file; the mail place is a directory of its own in it.
fn archive(directories: &[Held], removal: &Removal, directory: &str) -> Result<String, Failure> {
    let failed = |error| stopped(removal, "the archive was not written", format!("{error:#}: {directory}"));
    let mut mail = Vec::new();
    for Held { what, path, place, .. } in directories {
        let below = if *what == Directory::Home { "" } else { "mail-place" };
        match place {
            Place::Here(home) => mail.extend(home.open_aside().map_err(failed)?.map(|aside| (aside, below))),
            Place::Nowhere => {}
            // Its place was changed after the archive was asked for.
            Place::Outside => return Err(failed(anyhow::anyhow!("the mail is outside the mail root: {path}"))),
        }
    }
    let date = removal.removed_at.to_string();
    let date = date.get(..10).unwrap_or_default();
    let name = format!("{}-{}-{date}.tar.zst", removal.address, removal.mailbox_id);
    let path = write_archive(&mail, Path::new(directory), &name).map_err(failed)?;
    Ok(path.to_string_lossy().into_owned())
}

/// Removes the mail, and then the record of it.
fn purge(desk: &Desk, store: &mut Store, removal: Removal, course: Course<'_>) -> Result<Done, Failure> {
    require_own(store, &removal, course.mail)?;
    let writer = store.writer()?;
    removal::purge(&writer, &removal)?;
    conclude(desk, writer)?;
    let mut kept = Vec::new();
    let directories = directories(store, &removal)?;
    let gone = gone(&directories, course.mail)?;
    for Held { path, place, .. } in directories {
        match (place, course.mail) {
            // A restore that was killed may have put it back.
            (Place::Here(home), MailOnDisk::Removed) => {
                home.put_aside().and_then(|()| home.remove_aside(course.removed)).map_err(|error| Failure::Mail {
                    message: format!("the mail could not be removed: {error:#}: {path}"),
                    hint: format!("run 'vmailctl mailbox purge {}' again to continue", removal.address),
                })?;
            }
            (Place::Here(_), MailOnDisk::Kept) => kept.push(Warning::MailLeft(path)),
            (Place::Outside, _) => kept.push(Warning::MailKept(path)),
            (Place::Nowhere, _) => {}
        }
    }
    let writer = store.writer()?;
    let mut done = removal::forget(&writer, removal, gone)?;
    done.warnings.extend(kept);
    conclude(desk, writer)?;
    store.shorten_log();
    Ok(done)
}
