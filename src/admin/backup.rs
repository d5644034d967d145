//! Going back to a backup.

use super::{Done, Result, Warning, session};
use crate::model::{Setting, Taken};
use crate::store::{Backup, HostSettings, Reader, Source, Writer};

/// What was restored.
#[derive(Debug)]
pub struct Restored {
    pub backup: String,
    pub mailboxes: i64,
    /// A backup of what was there before; `None`: there was no store.
    pub before: Option<String>,
}

/// What was done with a backup.
#[derive(Debug)]
pub enum BackupOutcome {
    Restored(Restored),
}

/// The rows of a backup are in the place of the store's. Nobody's session may go on with what is no longer granted.
pub fn restored(writer: &Writer<'_>, backup: &Backup, before: Option<&str>) -> Result<Done> {
    let restored = Restored {
        backup: backup.path.display().to_string(),
        mailboxes: writer.count_mailboxes()?,
        before: before.map(str::to_owned),
    };
    session::end_all(writer, &Taken::ForGood);
    let beside = backup.deviations.iter().map(|deviation| Warning::SchemaOfBackup(deviation.to_string()));
    Ok(Done::made(BackupOutcome::Restored(restored)).warn_all(beside))
}

/// A setting that says how a host is set up, here and in a backup.
pub struct HostSetting {
    pub setting: Setting,
    pub here: String,
    pub backup: String,
}

/// The settings of the host of which a backup has other values.
pub fn differing_settings(reader: &Reader<'_>, source: &Source) -> Result<Vec<HostSetting>> {
    let mut differing = Vec::new();
    for setting in Setting::ALL.into_iter().filter(|setting| setting.is_of_host()) {
        let (here, backup) = (reader.find_setting(setting)?, source.find_setting(setting)?);
        if here != backup {
            differing.push(HostSetting { setting, here, backup });
        }
    }
    Ok(differing)
}

/// What becomes of settings that differ.
pub fn settled(differing: &[HostSetting], settings: HostSettings) -> Vec<Warning> {
    let each = differing.iter().map(|HostSetting { setting, here, backup }| {
        let (setting, here, backup) = (*setting, here.clone(), backup.clone());
        if settings.keeps(setting) {
            Warning::SettingKept { setting, here, backup }
        } else {
            Warning::SettingTaken { setting, here, backup }
        }
    });
    each.collect()
}
