//! Going back to a backup.

use super::{Done, Result, Warning, password, session};
use crate::model::{Setting, Taken};
use crate::store::{Backup, Fault, HostSettings, MINUTES_HAVE_THREE_LETTERS, Reader, Source, StoreError, Writer};

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

/// The settings as they are now.
pub fn settings(reader: &Reader<'_>) -> Result<Vec<(Setting, String)>> {
    Setting::ALL.into_iter().map(|setting| Ok((setting, reader.find_setting(setting)?))).collect()
}

/// Without these, whatever they are by default, a store can't be made.
pub fn require_needed(source: &Source) -> Result<()> {
    for setting in Setting::ALL.into_iter().filter(|setting| setting.default_value().is_none()) {
        let value = source.find_setting(setting)?;
        if setting.takes(&value).is_err() {
            let why = format!("the value of the setting {setting} is not allowed: {value}");
            return Err(StoreError::new(&source.backup().path, Fault::Damaged(why)).into());
        }
    }
    Ok(())
}

/// What nobody could have set is not taken from a backup: settings have the values of before then, or their defaults.
fn refit(writer: &Writer<'_>, before: &[(Setting, String)]) -> Result<Vec<Warning>> {
    let present = settings(writer)?;
    let cost = [Setting::Argon2Memory, Setting::Argon2Iterations, Setting::Argon2Parallelism];
    let mut unfit: Vec<Setting> =
        present.iter().filter(|(setting, value)| setting.takes(value).is_err()).map(|(setting, _)| *setting).collect();
    // They are right or wrong together.
    if unfit.iter().any(|setting| cost.contains(setting)) || password::cost(writer).is_err() {
        unfit.extend(cost.into_iter().filter(|setting| !unfit.contains(setting)).collect::<Vec<_>>());
    }
    let of = |of: &[(Setting, String)], setting| of.iter().find(|(s, _)| *s == setting).map(|(_, value)| value.clone());
    let mut warnings = Vec::new();
    for setting in unfit {
        let backup = of(&present, setting).unwrap_or_default();
        let here = of(before, setting).or_else(|| setting.default_value().map(str::to_owned)).unwrap_or_default();
        if here != backup {
            writer.update_setting(setting, &here)?;
            let [here, backup] = [here, backup].map(|value| setting.show_value(&value));
            warnings.push(Warning::SettingUnfit { setting, here, backup });
        }
    }
    Ok(warnings)
}

/// The rows of a backup are in the place of the store's. Nobody's session may go on with what is no longer granted. The
/// settings of before are those of the store that was there.
pub fn restored(
    writer: &Writer<'_>,
    backup: &Backup,
    before: Option<&str>,
    settings: &[(Setting, String)],
) -> Result<Done> {
    let unfit = refit(writer, settings)?;
    let minutes = match backup.schema {
        ..MINUTES_HAVE_THREE_LETTERS => writer.list_spans_in_minutes()?,
        _ => Vec::new(),
    };
    let minutes = minutes.into_iter().map(|(place, span)| Warning::SpanInMinutes { place, span });
    let restored = Restored {
        backup: backup.path.display().to_string(),
        mailboxes: writer.count_mailboxes()?,
        before: before.map(str::to_owned),
    };
    session::end_all(writer, &Taken::ForGood);
    let beside = backup.deviations.iter().map(|deviation| Warning::SchemaOfBackup(deviation.to_string()));
    Ok(Done::made(BackupOutcome::Restored(restored)).warn_all(beside).warn_all(unfit).warn_all(minutes))
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
