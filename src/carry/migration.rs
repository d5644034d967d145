//! A store of an earlier program, brought to today's schema.

use super::backup::back_up_before;
use super::desk::Desk;
use crate::admin::Rehearsal;
use crate::effect::Sessions;
use crate::error::Failure;
use crate::model::Setting;
use crate::store::{Deviation, EarlierViews, MINUTES_HAVE_THREE_LETTERS, SCHEMA_VERSION, Store, UsageFileMade};
use std::path::PathBuf;

/// Whether Dovecot opens its connections to the store anew: each that is open fails once otherwise.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Connections {
    Reopen,
    Keep,
}

/// Whether views, triggers and indexes of today's schema are made anew.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Views {
    Rebuild(EarlierViews),
    Keep,
}

/// A store that was migrated: all of it is to be told.
#[must_use]
pub struct Migrated {
    /// The schema that it had.
    pub from: i64,
    /// The store of before; `None`: it had today's schema already.
    pub before: Option<PathBuf>,
    /// What was not as it should be, and was made anew; `None`: nothing was.
    pub rebuilt: Option<Vec<Deviation>>,
    pub usage: UsageFileMade,
    /// Spans that were written with the letter m, each with what it belongs to.
    pub minutes: Vec<(String, String)>,
    /// Whether Dovecot could be told.
    pub reloaded: Result<(), Failure>,
}

/// A backup first; then the migration; then Dovecot.
pub fn migrate(desk: &Desk, views: Views, connections: Connections) -> Result<Migrated, Failure> {
    let from = Store::find_schema(&desk.path, desk.opening)?;
    if desk.rehearsal == Rehearsal::Yes {
        return Err(Failure::Usage {
            message: "a migration can't be rehearsed".to_owned(),
            hint: Some("make a copy with 'vmailctl backup create', and migrate that".to_owned()),
        });
    }
    let (mut before, mut reloaded, mut minutes) = (None, Ok(()), Vec::new());
    let mut rebuilt = None;
    if from < SCHEMA_VERSION || views != Views::Keep {
        before = Some(back_up_before(desk, "migration")?);
        let (mut store, _) = Store::migrate(&desk.path, desk.opening, &desk.entry())?;
        if let Views::Rebuild(earlier) = views {
            drop(store);
            let (made, found) = Store::rebuild(&desk.path, desk.opening, earlier, &desk.entry())?;
            (store, rebuilt) = (made, Some(found));
        }
        let config = store.reader()?.find_setting(Setting::DovecotConfigFile)?;
        // Earlier programs wrote no other minutes.
        if from < MINUTES_HAVE_THREE_LETTERS {
            minutes = store.reader()?.list_spans_in_minutes()?;
        }
        desk.log_newest_record(&mut store)?;
        if connections == Connections::Reopen {
            reloaded = Sessions::new(config).reload();
        }
    }
    let usage = Store::open_to_write(&desk.path, desk.opening)?.make_usage_file(desk.now)?;
    let reloaded = reloaded.map_err(|error| Failure::AfterCommit {
        message: format!("migrated, but Dovecot was not told, and each of its open connections fails once: {error}"),
        hint: "run 'doveadm reload' where Dovecot runs, or use --keep-connections".to_owned(),
    });
    Ok(Migrated { from, before, rebuilt, usage, minutes, reloaded })
}
