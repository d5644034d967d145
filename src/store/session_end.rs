//! The outbox: live sessions to be ended, as rows.

use super::{Reader, Result, Writer};
use crate::model::{LiveSessions, Mark, SessionChoice};

/// The columns of a row.
fn stored(choice: &SessionChoice) -> [String; 3] {
    let (field, value) = choice.mark.as_ref().map(|mark| (mark.field().to_owned(), mark.value())).unwrap_or_default();
    [field, value, choice.users.join(" ")]
}

impl Reader<'_> {
    pub fn list_session_ends(&self) -> Result<Vec<SessionChoice>> {
        let distinct = "SELECT DISTINCT field, value, users FROM session_end ORDER BY users, field, value";
        self.collect(distinct, [], |row| {
            let users = row.get_ref("users")?.as_str()?.split(' ').map(str::to_owned).collect();
            let mark = Mark::from_stored(row.get_ref("field")?.as_str()?, row.get_ref("value")?.as_str()?);
            Ok(SessionChoice { mark, users })
        })
    }
}

impl Writer<'_> {
    /// What becomes, from here on, of the sessions that this transaction would end.
    pub fn decide_on_sessions(&self, sessions: LiveSessions) {
        self.sessions.set(sessions);
    }

    /// The sessions that this transaction ends, whatever becomes of it.
    pub fn take_session_ends(&self) -> Vec<SessionChoice> {
        self.session_ends.take()
    }

    /// Sessions to be ended after the commit, unless they are to go on.
    pub fn insert_session_end(&self, choice: &SessionChoice) -> Result<()> {
        if self.sessions.get() == LiveSessions::Keep {
            return Ok(());
        }
        let [field, value, users] = stored(choice);
        self.execute("INSERT INTO session_end (field, value, users) VALUES (?1, ?2, ?3)", (field, value, users))?;
        self.session_ends.borrow_mut().push(choice.clone());
        Ok(())
    }

    pub fn delete_session_end(&self, choice: &SessionChoice) -> Result<()> {
        let [field, value, users] = stored(choice);
        self.execute("DELETE FROM session_end WHERE field = ?1 AND value = ?2 AND users = ?3", (field, value, users))?;
        Ok(())
    }
}
