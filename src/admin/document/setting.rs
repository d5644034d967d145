//! Settings.

use super::Extent;
use super::applier::{Applied, Applier, Changes, tell};
use crate::admin::{Result, setting};
use crate::model::Setting;
use crate::model::document::{Entry, SettingEntry};
use crate::store::{Reader, Taker};
use std::ops::ControlFlow;

/// They go with the whole store alone.
pub(super) fn export(reader: &Reader<'_>, extent: Extent<'_>, take: Taker<'_, Entry>) -> Result<ControlFlow<()>> {
    let mut flow = ControlFlow::Continue(());
    if extent.only.is_none() {
        for setting in Setting::ALL.into_iter().filter(|setting| !setting.is_of_host()) {
            flow = take(Entry::Setting(setting_entry(reader, setting)?));
            if flow.is_break() {
                break;
            }
        }
    }
    Ok(flow)
}

fn setting_entry(reader: &Reader<'_>, setting: Setting) -> Result<SettingEntry> {
    Ok(SettingEntry { setting, value: reader.find_setting(setting)? })
}

impl Applier<'_, '_> {
    pub(super) fn setting(&mut self, entry: &Entry, wanted: &SettingEntry, changes: Changes<'_>) -> Result<Applied> {
        let before = Entry::Setting(setting_entry(self.writer, wanted.setting)?);
        self.keep(setting::set(self.writer, wanted)?);
        Ok(tell(&before, entry, changes))
    }
}
