//! On what terms an act is done.
//!
//! An act is the same whoever asks for it, and takes the same entry. A command, a row of a file and a line of a batch say
//! what is to be from now on. A document, and what comes from another system, may also say what was:
//!
//! ```text
//!                                        History::Refused              History::Allowed
//! created_at, set_at, password_set_at    refused                       taken; where it is not said, now
//! the end of an alias, a grant, an       refused where it has passed   taken: it is made as one that has ended
//!   auto-reply or an app password
//! the end of a suspension                refused where it has passed   where it has passed: nobody is suspended by it, and
//!                                                                        nobody who is suspended is let in by it
//! the begin of a suspension              now, where it has passed      taken
//! until when mail was kept               refused where it has passed   taken
//! what is not said of a grant that has   as of a new one               stays as it is, ended
//!   ended
//! ```

use super::{IfThere, Refusal, Result, require_future};
use crate::model::Timestamp;

/// Whether an entry may say what was.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum History {
    Refused,
    Allowed,
}

/// Whether a name may be one that a removed mailbox had, which then may not come back.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reuse {
    Refused,
    Allowed,
}

#[derive(Clone, Copy, Debug)]
pub struct Terms {
    pub now: Timestamp,
    pub history: History,
    pub if_there: IfThere,
    pub reuse: Reuse,
    pub outside: OutsideMailRoot,
}

/// Whether a home may lie outside the mail root, where no command moves or removes mail.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum OutsideMailRoot {
    Refused,
    Allowed,
}

impl Terms {
    pub fn of_command(now: Timestamp) -> Self {
        Self {
            now,
            history: History::Refused,
            if_there: IfThere::Refuse,
            reuse: Reuse::Refused,
            outside: OutsideMailRoot::Refused,
        }
    }

    pub fn of_document(now: Timestamp) -> Self {
        Self { history: History::Allowed, ..Self::of_command(now) }
    }

    /// When something was done to an object.
    pub(super) fn done_at(
        &self,
        said: Option<Timestamp>,
        field: &'static str,
        object: &dyn ToString,
    ) -> Result<Timestamp> {
        match (said, self.history) {
            (None, _) => Ok(self.now),
            (Some(at), History::Allowed) => Ok(at),
            (Some(_), History::Refused) => Err(Refusal::HistorySaid { name: object.to_string(), field }.into()),
        }
    }

    /// An end lies ahead, unless it may be history.
    pub(super) fn require_end(&self, until: Option<&Timestamp>) -> Result<()> {
        match self.history {
            History::Refused => require_future(until.copied(), self.now),
            History::Allowed => Ok(()),
        }
    }
}
