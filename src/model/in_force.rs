//! Whether what was given counts.

use super::Timestamp;

/// Whether something that was given counts now.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum InForce {
    Yes,
    /// Its end has come.
    Ended,
    /// Whom or what it hangs on is shut: a person who may not log in, a disabled domain.
    Void,
}

impl InForce {
    pub const ALL: [Self; 3] = [Self::Yes, Self::Ended, Self::Void];

    pub fn as_str(self) -> &'static str {
        match self {
            Self::Yes => "in-force",
            Self::Ended => "ended",
            Self::Void => "void",
        }
    }

    /// What becomes of it with another end.
    #[must_use]
    pub fn until(self, until: Option<Timestamp>, now: Timestamp) -> Self {
        match until {
            Some(until) if until <= now => Self::Ended,
            _ if self == Self::Ended => Self::Yes,
            _ => self,
        }
    }
}
