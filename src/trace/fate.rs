//! What becomes of messages.

/// What became of a message, or of it at one recipient.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fate {
    /// Never accepted.
    Refused,
    /// Accepted; no attempt at delivery is logged.
    Queued,
    Sent,
    /// Tried, and to be tried again.
    Deferred,
    Bounced,
    /// Bounced, after having been deferred for too long.
    Expired,
    /// Taken out of the queue by an administrator.
    Deleted,
    /// Not the same at all recipients.
    Mixed,
}

impl Fate {
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Refused => "refused",
            Self::Queued => "queued",
            Self::Sent => "sent",
            Self::Deferred => "deferred",
            Self::Bounced => "bounced",
            Self::Expired => "expired",
            Self::Deleted => "deleted",
            Self::Mixed => "mixed",
        }
    }
}
