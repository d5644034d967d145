//! Passwords that are learnt from an old host: where Dovecot leaves them, and how they come into the store.

use super::change::{Carried, change, change_in};
use super::commit::conclude;
use super::desk::Desk;
use crate::admin::learning as acts;
use crate::admin::mail_copy::Whose;
use crate::admin::password::{NewPassword, prepare_for};
use crate::admin::{Done, Rehearsal, Warning};
use crate::effect::{make_learnt_directory, own_learnt_file};
use crate::error::Failure;
use crate::model::{AUTHORITIES, LiveSessions, OldImap, OldImapEncryption, Setting, Timestamp};
use crate::store::{LearntFile, LearntPassword, Store, learnt_path};
use std::path::{Path, PathBuf};

/// Has the old host asked about mailboxes without a password.
pub fn begin(desk: &Desk, server: &OldImap, whose: &Whose, until: Timestamp) -> Result<Carried, Failure> {
    if server.encryption != OldImapEncryption::None && std::fs::symlink_metadata(AUTHORITIES).is_err() {
        return Err(Failure::NoAuthorities);
    }
    let mut store = desk.open_to_write()?;
    let directory = store.reader()?.find_setting(Setting::LearntDirectory)?;
    // A directory that can't be made is known before anybody waits for it, and none is made for what is refused.
    acts::begin(&store.writer()?, server, whose, until, desk.now)?;
    if desk.rehearsal == Rehearsal::No {
        make(&directory)?;
    }
    change_in(desk, &mut store, LiveSessions::Keep, |writer| acts::begin(writer, server, whose, until, desk.now))
}

/// Has the old host asked no longer.
pub fn end(desk: &Desk, whose: &Whose) -> Result<Carried, Failure> {
    change(desk, LiveSessions::Keep, |writer| acts::end(writer, whose))
}

/// Makes the file that Dovecot writes, where it is not there: after a start of the host its directory is empty.
fn make(directory: &str) -> Result<PathBuf, Failure> {
    let path = learnt_path(directory);
    let failed = |path: &Path| {
        let path = path.to_owned();
        |error| Failure::File { path, error }
    };
    make_learnt_directory(Path::new(directory)).map_err(failed(Path::new(directory)))?;
    if std::fs::symlink_metadata(&path).is_err() {
        LearntFile::create(&path)?;
        own_learnt_file(&path).map_err(failed(&path))?;
    }
    Ok(path)
}

/// What came of the passwords that Dovecot has learnt.
#[derive(Debug, Default)]
pub struct Swept {
    pub done: Vec<Done>,
    pub warnings: Vec<Warning>,
}

/// Makes passwords of what Dovecot has learnt. What is nobody's, or not learnt any more, is forgotten.
pub(super) fn sweep(desk: &Desk, store: &mut Store, swept: &mut Swept) -> Result<(), Failure> {
    let reader = store.reader()?;
    let (server, directory) =
        (reader.find_setting(Setting::OldImapServer)?, reader.find_setting(Setting::LearntDirectory)?);
    if server == "none" && std::fs::symlink_metadata(learnt_path(&directory)).is_err() {
        return Ok(());
    }
    drop(reader);
    // Where nobody is asked any more, what is left is taken over all the same.
    let is_asked = server != "none" && desk.rehearsal == Rehearsal::No;
    let path = if is_asked { make(&directory)? } else { learnt_path(&directory) };
    let Some(file) = LearntFile::open(&path)? else { return Ok(()) };
    for mut learnt in file.list()? {
        swept.add(desk, store, &mut learnt)?;
        if desk.rehearsal == Rehearsal::No {
            file.forget(&learnt)?;
        }
    }
    Ok(())
}

impl Swept {
    fn add(&mut self, desk: &Desk, store: &mut Store, learnt: &mut LearntPassword) -> Result<(), Failure> {
        let reader = store.reader()?;
        let Some(mailbox) = acts::find(&reader, &learnt.user)? else {
            self.warnings.push(Warning::LearntOfNobody(learnt.user.clone()));
            return Ok(());
        };
        let Some(secret) = learnt.password.take() else {
            self.warnings.push(Warning::NotLearnt(mailbox.address.to_string()));
            return Ok(());
        };
        let prepared = prepare_for(&reader, &mailbox, NewPassword::TakenOver(secret), desk.rehearsal)?;
        drop(reader);
        let writer = store.writer()?;
        self.done.extend(acts::learn(&writer, &learnt.user, &prepared, desk.now)?);
        if desk.rehearsal == Rehearsal::Yes { Ok(()) } else { conclude(desk, writer) }
    }
}
