//! The outbox: live sessions to be ended, as rows.
//!
//! An act asks for sessions to end, and a row is written for each when the change is committed. What is asked for by an
//! act that found all as it is to be gets no row: an earlier change may have left one.

use super::{Reader, Result, Writer};
use crate::model::{LiveSessions, Mark, SessionAsk, SessionChoice, SessionEnd, Taken};

/// What a transaction asks for.
#[derive(Default)]
pub(super) struct Asks {
    /// By the act that runs.
    now: Vec<SessionAsk>,
    /// With changes, and without.
    changed: Vec<SessionAsk>,
    already: Vec<SessionAsk>,
}

/// How much has been asked for.
pub(super) struct Asked(usize, usize, usize);

impl Asks {
    pub(super) fn count(&self) -> Asked {
        Asked(self.now.len(), self.changed.len(), self.already.len())
    }

    /// What was asked for since was not done.
    pub(super) fn take_back(&mut self, before: &Asked) {
        self.now.truncate(before.0);
        self.changed.truncate(before.1);
        self.already.truncate(before.2);
    }
}

/// The columns of a choice.
fn stored(choice: &SessionChoice) -> [String; 3] {
    let (field, value) = choice.mark.as_ref().map(|mark| (mark.field().to_owned(), mark.value())).unwrap_or_default();
    [field, value, choice.users.join(" ")]
}

impl Reader<'_> {
    pub fn list_session_ends(&self) -> Result<Vec<SessionEnd>> {
        let all = "SELECT id, field, value, users, taken FROM session_end ORDER BY users, field, value, id";
        self.collect(all, [], |row| {
            let users = row.get_ref("users")?.as_str()?.split(' ').map(str::to_owned).collect();
            let mark = Mark::from_stored(row.get_ref("field")?.as_str()?, row.get_ref("value")?.as_str()?);
            let taken = Taken::from_stored(row.get_ref("taken")?.as_str()?);
            Ok(SessionEnd { id: row.get("id")?, choice: SessionChoice { mark, users }, taken })
        })
    }

    /// Whether any sessions are still to be ended.
    pub fn has_session_ends(&self) -> Result<bool> {
        Ok(self.find("SELECT 1 FROM session_end LIMIT 1", [], |_| Ok(()))?.is_some())
    }
}

impl Writer<'_> {
    /// What becomes, from here on, of the sessions that this transaction would end.
    pub fn decide_on_sessions(&self, sessions: LiveSessions) {
        self.sessions.set(sessions);
    }

    /// Asks for sessions to be ended after the commit, or to go on whatever an earlier change wanted.
    pub fn ask_session_end(&self, choice: SessionChoice, taken: Taken) {
        self.asks.borrow_mut().now.push(SessionAsk { choice, taken, sessions: self.sessions.get() });
    }

    /// What the last act asked for comes with a change.
    pub fn asks_come_with_change(&self) {
        let mut asks = self.asks.borrow_mut();
        let now = std::mem::take(&mut asks.now);
        asks.changed.extend(now);
    }

    /// The last act found all as it is to be: what it asked for gets no rows.
    pub fn asks_come_with_nothing(&self) {
        let mut asks = self.asks.borrow_mut();
        let now = std::mem::take(&mut asks.now);
        asks.already.extend(now);
    }

    /// All that was asked for.
    pub fn list_session_asks(&self) -> Vec<SessionAsk> {
        let asks = self.asks.borrow();
        [&asks.changed, &asks.now, &asks.already].into_iter().flatten().cloned().collect()
    }

    /// Writes the rows of all that came with changes.
    pub fn insert_session_ends(&self) -> Result<()> {
        self.asks_come_with_change();
        let changed = std::mem::take(&mut self.asks.borrow_mut().changed);
        for SessionAsk { choice, taken, sessions } in &changed {
            let [field, value, users] = stored(choice);
            match sessions {
                LiveSessions::End => self.execute(
                    "INSERT INTO session_end (field, value, users, taken) VALUES (?1, ?2, ?3, ?4)",
                    (field, value, users, taken.to_string()),
                )?,
                LiveSessions::Keep if choice.mark.is_some() => {
                    self.execute("DELETE FROM session_end WHERE field = ?1 AND value = ?2", (field, value))?
                }
                LiveSessions::Keep => self.execute(
                    "DELETE FROM session_end WHERE field = ?1 AND value = ?2 AND users = ?3",
                    (field, value, users),
                )?,
            };
        }
        Ok(())
    }

    pub fn delete_session_end(&self, id: i64) -> Result<()> {
        self.execute("DELETE FROM session_end WHERE id = ?1", [id])?;
        Ok(())
    }
}
