//! What Postfix is told at the end of a message: whether there is room for it in the mailboxes that it is for.
//!
//! RCPT is answered by Dovecot, for the size that the client says. Only here is it known how large the message is. What is
//! refused here is refused while the sender is connected; else it would wait in the queue, and be bounced in the end to
//! whoever was named as its sender.

use super::Result;
use crate::store::{Reader, UsageFile};

/// What the way to the mailbox adds to a message: `Received`, `Delivered-To`, `Return-Path`.
const ADDED: u64 = 1024;

/// The first of the recipients whose mailbox has no room for so many bytes. What is not known is no obstacle.
pub fn without_room<'r>(
    reader: &Reader<'_>,
    file: &mut UsageFile,
    recipients: &'r [String],
    size: u64,
) -> Result<Option<&'r str>> {
    for recipient in recipients {
        let Some((local, domain)) = recipient.rsplit_once('@') else { continue };
        // The tag is nothing to the mailbox.
        let local = local.split_once('+').map_or(local, |(base, _)| base).to_ascii_lowercase();
        let Some((user, limit)) = reader.find_room(&local, &domain.to_ascii_lowercase())? else { continue };
        let used = file.find(&user).and_then(|usage| usage.bytes).unwrap_or_default();
        if u64::try_from(used).unwrap_or_default().saturating_add(size).saturating_add(ADDED) > limit {
            return Ok(Some(recipient));
        }
    }
    Ok(None)
}
