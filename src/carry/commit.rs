//! The commit: every change of the program becomes durable here.

use super::desk::{Desk, Syslog};
use crate::effect;
use crate::error::Failure;
use crate::store::Writer;

/// Makes a transaction durable, and known to syslog.
pub(super) fn conclude(desk: &Desk, writer: Writer<'_>) -> Result<(), Failure> {
    desk.require_rights(&writer)?;
    if let Some(record) = writer.commit(&desk.entry())?
        && desk.syslog == Syslog::Written
    {
        effect::tell_system_log(&record);
    }
    Ok(())
}
