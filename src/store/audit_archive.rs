//! Records of the audit log that were moved to a file: where they are, and with which of them the chain goes on.

use super::columns::columns;
use super::{Fault, Reader, Result, StoreError, Writer};
use crate::model::{Anchor, AuditArchived, Link};
use rusqlite::{Row, named_params};
use std::path::Path;

columns! {
    ArchiveColumns from "audit_archive" {
        up_to: "up_to",
        hash: "hash",
        file: "file",
    }
}

fn archived(row: &Row<'_>) -> rusqlite::Result<AuditArchived> {
    let at = ArchiveColumns::AT;
    Ok(AuditArchived {
        head: Anchor { id: row.get(at.up_to)?, link: Link::from_stored(row.get(at.hash)?) },
        file: row.get(at.file)?,
    })
}

impl Reader<'_> {
    /// Oldest first.
    pub fn list_audit_archives(&self) -> Result<Vec<AuditArchived>> {
        self.collect(&format!("{} ORDER BY up_to", ArchiveColumns::SELECT), [], archived)
    }

    /// The newest record that is in a file.
    pub fn find_archived_head(&self) -> Result<Option<AuditArchived>> {
        Ok(self.list_audit_archives()?.pop())
    }
}

impl Writer<'_> {
    /// Takes the records up to this one out of the store. The triggers let go of those alone that an archive has.
    pub fn delete_archived_records(&self, head: &Anchor, file: &Path) -> Result<usize> {
        let noted = self.execute(
            "INSERT INTO audit_archive (up_to, last_change, hash, file)
             SELECT id, last_change, hash, :file FROM audit WHERE id = :id AND hash = :hash",
            named_params! { ":id": head.id, ":hash": head.link.as_str(), ":file": file.to_string_lossy() },
        )?;
        if noted == 0 {
            let why = "another command has moved these records meanwhile".to_owned();
            return Err(StoreError::new(self.path, Fault::Other(why)));
        }
        self.execute("DELETE FROM audit_change WHERE id <= (SELECT max(last_change) FROM audit_archive)", [])?;
        self.execute("DELETE FROM audit WHERE id <= (SELECT max(up_to) FROM audit_archive)", [])
    }
}
