//! Going back to a backup.

use super::accounts::reader_gid;
use super::change::{Carried, Terms, change_begun_by};
use super::check::put_restored_mail_in_place;
use super::commit::conclude;
use super::desk::Desk;
use crate::admin::{self, Refusal, Rehearsal, audit, backup};
use crate::error::Failure;
use crate::model::{Anchor, LiveSessions, Misplaced, Setting};
use crate::store::{Backup, Creation, HostSettings, Keep, Source, Store, WalIndex};
use std::path::{Path, PathBuf};

/// A store that was restored: all of it is to be told.
#[must_use]
pub struct Restoration {
    pub carried: Carried,
    /// Mail that was put where it belongs.
    pub put: Result<Vec<Misplaced>, Failure>,
}

/// Writes what is in the store now to a file beside it, and gives its path. Whoever is about to change all of it does.
pub fn back_up_before(desk: &Desk, what: &str) -> Result<PathBuf, Failure> {
    let store = Store::open_to_back_up(&desk.path, desk.opening)?;
    let stamp = desk.now.to_string().replace([':', '-'], "");
    let name = desk.path.display();
    let mut file = PathBuf::from(format!("{name}.before-{what}-{stamp}"));
    let mut more = 1;
    while file.exists() {
        more += 1;
        file = PathBuf::from(format!("{name}.before-{what}-{stamp}-{more}"));
    }
    Ok(store.back_up(&file, Keep::One)?.path)
}

/// Refuses a backup whose log does not go on from a record that was kept elsewhere.
pub fn require_anchored(backup: &Path, anchor: &Anchor) -> Result<(), Failure> {
    match Backup::read(backup, |reader| audit::verify(reader, Some(anchor), &[]))?.flaw {
        Some(flaw) => Err(admin::Failure::from(Refusal::NotAnchored(flaw.to_string())).into()),
        None => Ok(()),
    }
}

/// Makes the store of a backup, where there is none any more. `None`: it was only rehearsed.
pub fn make_of(desk: &Desk, source: &Source) -> Result<Option<Restoration>, Failure> {
    let path = desk.path.as_path();
    backup::require_needed(source)?;
    let wal_index = match source.find_setting(Setting::WalIndex)?.as_str() {
        "shared" => WalIndex::Shared,
        _ => WalIndex::Private,
    };
    let reader_gid = Some(reader_gid(&source.find_setting(Setting::ReaderGroup)?, path)?);
    if desk.rehearsal == Rehearsal::Yes {
        Store::may_create(path)?;
        return Ok(None);
    }
    let creation = Creation { reader_gid, wal_index, settings: Vec::new() };
    let mut store = Store::create_from(source, path, &creation, desk.opening, &desk.entry())?;
    desk.log_newest_record(&mut store)?;
    let writer = store.writer()?;
    // Where there was no store, nobody has a session.
    writer.decide_on_sessions(LiveSessions::Keep);
    let done = backup::restored(&writer, source.backup(), None, &[])?;
    conclude(desk, writer)?;
    let put = put_restored_mail_in_place(desk, &mut store);
    Ok(Some(Restoration { carried: Carried { done, ended: Ok(()) }, put }))
}

/// Puts a backup in the place of the store.
pub fn replace(
    desk: &Desk,
    store: &mut Store,
    source: &Source,
    sessions: LiveSessions,
    settings: HostSettings,
) -> Result<Restoration, Failure> {
    let (differing, present) = {
        let reader = store.reader()?;
        (backup::differing_settings(&reader, source)?, backup::settings(&reader)?)
    };
    let before = match desk.rehearsal {
        Rehearsal::Yes => PathBuf::from("a backup"),
        Rehearsal::No => back_up_before(desk, "restore")?,
    };
    let shown = before.display().to_string();
    let carried = change_begun_by(
        |store| store.restore(source, &before, settings),
        desk,
        store,
        Terms::from(sessions),
        |writer| {
            let done = backup::restored(writer, source.backup(), Some(&shown), &present)?;
            Ok(done.warn_all(backup::settled(&differing, settings)))
        },
    )?;
    // Whether or not sessions were ended: it is committed.
    let put = match desk.rehearsal {
        Rehearsal::No => put_restored_mail_in_place(desk, store),
        Rehearsal::Yes => Ok(Vec::new()),
    };
    Ok(Restoration { carried, put })
}
