//! The store's files, as against what the servers need of them.

use super::{Finding, error, warning};
use crate::admin::Result;
use crate::admin::pipeline::Installation;
use crate::model::{Facts, Known, Setting};
use crate::store::{FileEntry, FileState, Reader, WalIndex, expected_modes};

pub(super) fn store_files(
    reader: &Reader<'_>,
    place: &Installation,
    files: &FileState,
    facts: &Facts,
    findings: &mut Vec<Finding>,
) -> Result<()> {
    if files.journal_mode != "wal" {
        findings.push(error(
            "store-journal",
            place.store.as_str(),
            format!("the journal mode is {}, in which one writer stops all mail", files.journal_mode),
            "stop both servers, run sqlite3 STORE 'PRAGMA journal_mode=WAL', then any changing command".to_owned(),
        ));
    }
    let wal_index = match reader.find_setting(Setting::WalIndex)?.as_str() {
        "shared" => WalIndex::Shared,
        _ => WalIndex::Private,
    };
    let (directory, file, shm) = expected_modes(wal_index);
    for (entry, mode) in [(&files.directory, directory), (&files.file, file), (&files.wal, file), (&files.shm, shm)] {
        findings.extend(store_file(entry, mode, &place.reader_group, facts));
    }
    Ok(())
}

fn store_file(entry: &FileEntry, mode: u32, group: &str, facts: &Facts) -> Option<Finding> {
    let path = entry.path.display().to_string();
    let Some(found) = entry.mode else {
        return Some(error(
            "store-file-missing",
            path,
            "the file does not exist, so the servers can't open the store".to_owned(),
            "run any changing command, and keep `vmailctl store hold` running".to_owned(),
        ));
    };
    // An owner may write, whatever the mode: it must be nobody that a server runs as.
    if entry.uid != 0 && entry.uid != facts.own_uid {
        let remedy = format!("chown root {path}");
        return Some(error(
            "store-file-owner",
            path,
            format!("it belongs to the user {}, not to root", entry.uid),
            remedy,
        ));
    }
    if facts.reader_gid.is_some_and(|gid| gid != entry.gid) {
        let remedy = format!("chgrp {group} {path}");
        return Some(error("store-file-group", path, format!("its group is {}, not {group}", entry.gid), remedy));
    }
    if found != mode {
        // Too open is worse than too closed is bad: a server that was broken into could change the store.
        let finding = format!("its mode is {found:04o}, not {mode:04o}");
        let remedy = format!("chmod {mode:04o} {path}");
        return Some(error("store-file-mode", path, finding, remedy));
    }
    None
}

/// Without `store hold` the servers' first look-ups after a boot may meet an index that only root can recover.
pub(super) fn hold(facts: &Facts, findings: &mut Vec<Finding>) {
    if facts.held == Some(Known::No) {
        findings.push(warning(
            "store-not-held",
            "vmailctl store hold",
            "no process holds the store open, so the servers' first look-ups after a boot may fail".to_owned(),
            "systemctl enable --now vmailctl-hold.service".to_owned(),
        ));
    }
}
