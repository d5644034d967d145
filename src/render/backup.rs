//! A store made of a backup.

use super::record::Record;
use super::value::Value;
use super::{Said, Subject};
use crate::admin::Changed;
use crate::admin::backup::{BackupOutcome, Restored};
use jiff::tz::TimeZone;

impl Record for Restored {
    fn name(&self) -> String {
        self.backup.clone()
    }

    fn fields(&self) -> Vec<(&'static str, Value<'_>)> {
        vec![
            ("backup", self.backup.as_str().into()),
            ("mailboxes", self.mailboxes.into()),
            ("before", self.before.as_deref().into()),
        ]
    }
}

impl Said for BackupOutcome {
    fn action(&self) -> &'static str {
        "restore"
    }

    fn subject(&self) -> Subject<'_> {
        let Self::Restored(restored) = self;
        Subject::Object("restored", restored)
    }

    fn sentence(&self, _: Changed, _: &TimeZone) -> String {
        let Self::Restored(Restored { backup, before, .. }) = self;
        match before {
            Some(before) => format!("restored the store from {backup}; the previous store is in {before}"),
            None => format!("created the store from the backup {backup}"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::admin::Changed::Yes;
    use crate::render::fixture::assert_said;

    #[test]
    fn the_outcome_names_its_command_and_the_backup() {
        let restored = |before: Option<&str>| {
            let before = before.map(str::to_owned);
            BackupOutcome::Restored(Restored { backup: "/srv/b.db".to_owned(), mailboxes: 3, before })
        };
        assert_said([
            (
                restored(Some("/srv/before.db")),
                Yes,
                ["restore", "/srv/b.db", "restored the store from /srv/b.db; the previous store is in /srv/before.db"],
            ),
            (restored(None), Yes, ["restore", "/srv/b.db", "created the store from the backup /srv/b.db"]),
        ]);
    }
}
