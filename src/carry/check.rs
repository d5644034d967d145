//! The check of the whole: what it looks at, what it mends, and mail that a restoration has left aside.

use super::accounts::{reader_gid, strangers};
use super::desk::Desk;
use super::filter;
use super::paths::absolute;
use crate::admin::Rehearsal;
use crate::admin::check::{self, Depth, Finding, Surroundings};
use crate::admin::pipeline::{self, Installation};
use crate::effect::{self, Home, Place};
use crate::error::Failure;
use crate::model::{Belongs, Dovecot, MailHost, Misplaced, Setting};
use crate::store::{FileState, MailboxFilter, Reader, Store, UsageFile};
use std::ops::ControlFlow;
use std::path::Path;

/// Whether what is safe to mend is mended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mending {
    Safe,
    Nothing,
}

/// What a check came to.
#[must_use]
pub struct Checked {
    /// Mail that was put where it belongs.
    pub put: Vec<Misplaced>,
    /// What was found, and is not any more.
    pub mended: Vec<Finding>,
    pub findings: Vec<Finding>,
}

/// Checks the store, what its rows promise, the mail, the servers and the clock.
pub fn check(desk: &Desk, depth: Depth, mending: Mending) -> Result<Checked, Failure> {
    let findings = find(desk, depth)?;
    if mending == Mending::Nothing || desk.rehearsal == Rehearsal::Yes {
        return Ok(Checked { put: Vec::new(), mended: Vec::new(), findings });
    }
    let mut store = desk.open_to_write()?;
    let group = store.reader()?.find_setting(Setting::ReaderGroup)?;
    store.mend_files(reader_gid(&group, &desk.path)?)?;
    let put = put_mail_in_place(desk, &mut store)?;
    let left = find(desk, depth)?;
    let is_left = |finding: &Finding| left.iter().any(|l| (l.code, &l.object) == (finding.code, &finding.object));
    let mended = findings.into_iter().filter(|finding| !is_left(finding)).collect();
    Ok(Checked { put, mended, findings: left })
}

fn find(desk: &Desk, depth: Depth) -> Result<Vec<Finding>, Failure> {
    let path = absolute(&desk.path)?;
    let mut store = Store::open_to_read(Path::new(path.as_str()), desk.opening)?;
    let files = store.file_state()?;
    let reader = store.reader()?;
    let place = pipeline::installation(&reader, &path)?;
    let hosts: Vec<MailHost> =
        reader.list_delivering_hosts(desk.now)?.into_iter().filter_map(|by| by.host().cloned()).collect();
    let answers = effect::greet(&hosts, &reader.find_setting(Setting::Hostname)?);
    let mut around = Surroundings {
        files: &files,
        store_disk: effect::disk_space(&files.directory.path),
        mail: &effect::look_at_mail(&place.mail_root, &place.mail_user, &place.mail_group, reader.list_mail_places()?),
        usage: &mut UsageFile::open(Path::new(path.as_str())),
        mail_hosts: hosts.into_iter().zip(answers).collect(),
        strangers: strangers(&reader)?,
        now: desk.now,
    };
    let mut findings = check::whole(&reader, &mut around, depth)?;
    if depth == Depth::Deep {
        filter::list(&reader, &MailboxFilter::default(), filter::Which::Outside, &mut |found| {
            findings.extend(check::filter(&found));
            ControlFlow::Continue(())
        })?;
    }
    findings.extend(ask_servers(&reader, &place, &files)?);
    Ok(findings)
}

/// Checks the servers alone.
pub fn check_pipeline(desk: &Desk) -> Result<Vec<Finding>, Failure> {
    let path = absolute(&desk.path)?;
    let mut store = Store::open_to_read(Path::new(path.as_str()), desk.opening)?;
    let files = store.file_state()?;
    let reader = store.reader()?;
    let place = pipeline::installation(&reader, &path)?;
    ask_servers(&reader, &place, &files)
}

/// Asks the live servers, and compares.
fn ask_servers(reader: &Reader<'_>, place: &Installation, files: &FileState) -> Result<Vec<Finding>, Failure> {
    // Without Dovecot, its findings say so.
    let probe = check::probe(reader, place, files, installed_dovecot().ok())?;
    let facts = effect::gather(&probe);
    Ok(check::check(reader, place, files, &probe, &facts)?)
}

/// Mail that could not be put where it belongs.
pub(super) struct Unmoved {
    what: Misplaced,
    error: anyhow::Error,
}

impl Unmoved {
    fn said(&self) -> String {
        let Misplaced { mailbox, path, .. } = &self.what;
        format!("the mail of {mailbox} is not where it belongs, and can't be put there: {:#}: {path}", self.error)
    }
}

const NEXT: &str = "put right what is in the way, and run 'vmailctl check --fix'";

/// The generation of this host's Dovecot.
pub fn installed_dovecot() -> Result<Dovecot, Failure> {
    let said = effect::dovecot_version();
    said.as_deref().ok().and_then(Dovecot::of_version).ok_or_else(|| Failure::Usage {
        message: match said {
            Ok(version) => format!("there is no configuration for this host's Dovecot: {}", version.trim()),
            Err(why) => format!("the version of Dovecot is not known: {why:#}"),
        },
        hint: Some("use --dovecot 2.3 or --dovecot 2.4".to_owned()),
    })
}

/// Brings mail to where its mailbox is, in the store as it is now; gives what was moved.
fn put_mail_in_place(desk: &Desk, store: &mut Store) -> Result<Vec<Misplaced>, Failure> {
    put_in_place(desk, store)?.map_err(|unmoved| Failure::Mail { message: unmoved.said(), hint: NEXT.to_owned() })
}

/// As [`put_mail_in_place`], once the store was restored.
pub(super) fn put_restored_mail_in_place(desk: &Desk, store: &mut Store) -> Result<Vec<Misplaced>, Failure> {
    put_in_place(desk, store)?.map_err(|unmoved| Failure::AfterCommit {
        message: format!("the store is restored, but {}", unmoved.said()),
        hint: NEXT.to_owned(),
    })
}

fn put_in_place(desk: &Desk, store: &mut Store) -> Result<Result<Vec<Misplaced>, Unmoved>, Failure> {
    let path = absolute(&desk.path)?;
    let reader = store.reader()?;
    let place = pipeline::installation(&reader, &path)?;
    let mail = effect::look_at_mail(&place.mail_root, &place.mail_user, &place.mail_group, reader.list_mail_places()?);
    let misplaced = check::misplaced(&reader, &mail)?;
    for what in &misplaced {
        let put = Home::find(Path::new(&place.mail_root), Path::new(&what.path), what.id, what.what).and_then(
            |place| match (place, what.belongs) {
                (Place::Here(home), Belongs::Home) => home.put_back(),
                (Place::Here(home), Belongs::Aside) => home.put_aside(),
                (Place::Nowhere | Place::Outside, _) => Ok(()),
            },
        );
        if let Err(error) = put {
            return Ok(Err(Unmoved { what: what.clone(), error }));
        }
    }
    Ok(Ok(misplaced))
}
