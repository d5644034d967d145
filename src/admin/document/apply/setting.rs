//! Settings.

use super::{Applied, Applier, Changes, tell};
use crate::admin::document::export::setting_entry;
use crate::admin::{Result, setting};
use crate::model::document::{Entry, SettingEntry};

impl Applier<'_, '_> {
    pub(super) fn setting(&mut self, entry: &Entry, wanted: &SettingEntry, changes: Changes<'_>) -> Result<Applied> {
        let before = Entry::Setting(setting_entry(self.writer, wanted.setting)?);
        self.keep(setting::set(self.writer, wanted)?);
        Ok(tell(&before, entry, changes))
    }
}
