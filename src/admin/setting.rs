//! Settings.

use super::{Changed, Done, Refusal, Result, StandardRefusal, password, require_staying, session};
use crate::model::document::SettingEntry;
use crate::model::{AppPasswordPolicy, MailboxName, Setting, Taken};
use crate::store::{Reader, Writer};

/// A setting with its value as it is shown.
#[derive(Clone, Debug)]
pub struct SettingValue {
    pub setting: Setting,
    pub value: String,
}

/// What was done to a setting.
#[derive(Debug)]
pub enum SettingOutcome {
    Set { setting: Setting, value: String },
}

pub fn find(reader: &Reader<'_>, setting: Setting) -> Result<SettingValue> {
    Ok(SettingValue { setting, value: setting.show_value(&reader.find_setting(setting)?) })
}

pub fn list(reader: &Reader<'_>) -> Result<Vec<SettingValue>> {
    Setting::ALL.into_iter().map(|setting| find(reader, setting)).collect()
}

pub fn set(writer: &Writer<'_>, said: &SettingEntry) -> Result<Done> {
    let SettingEntry { setting, value } = said;
    let setting = *setting;
    let requires = || setting == Setting::AppPasswords && *value == AppPasswordPolicy::Required.as_str();
    let outcome = || SettingOutcome::Set { setting, value: setting.show_value(value) };
    if writer.find_setting(setting)? == *value {
        if requires() {
            session::end_all(writer, &Taken::OwnPasswords(None));
        }
        return Ok(Done::already(outcome()));
    }
    // They describe files that init made.
    if matches!(setting, Setting::ReaderGroup | Setting::WalIndex) {
        return Err(Refusal::SettingFixed(setting).into());
    }
    writer.update_setting(setting, value)?;
    // Memory, iterations and lanes are right or wrong together.
    password::cost(writer)?;
    // Of all: those that still may are opened again at once.
    if requires() {
        session::end_all(writer, &Taken::OwnPasswords(None));
    }
    Ok(Done::made(outcome()))
}

/// Delivers names that stand for a function, in every domain that has no address of the name, to one mailbox. Without a
/// mailbox, to the one that got them before.
pub fn set_standard_addresses(writer: &Writer<'_>, names: &str, to: Option<&MailboxName>) -> Result<Done> {
    let entry = |setting, value: String| SettingEntry { setting, value };
    let to = match to {
        Some(name) => require_staying(writer, name)?.address.to_string(),
        None if names == "none" => "none".to_owned(),
        None => writer.find_setting(Setting::StandardAddressesTo)?,
    };
    if names != "none" && to == "none" {
        return Err(StandardRefusal::Nowhere.into());
    }
    let moved = set(writer, &entry(Setting::StandardAddressesTo, to))?;
    let done = set(writer, &entry(Setting::StandardAddresses, names.to_owned()))?;
    let changed = if moved.changed == Changed::Yes { Changed::Yes } else { done.changed };
    Ok(Done { changed, ..done })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::admin::PasswordRefusal;
    use crate::admin::fixture::{Host, name};

    #[test]
    fn a_setting_is_changed_and_what_it_shuts_out_is_ended() {
        let mut host = Host::new();
        let mut done = |setting, value: &str| {
            let said = SettingEntry { setting, value: value.to_owned() };
            let done = host.done(|writer| set(writer, &said));
            (done.changed, host.ends())
        };
        assert_eq!(done(Setting::PasswordHistory, "3"), (Changed::Yes, Vec::new()));
        assert_eq!(done(Setting::PasswordHistory, "3"), (Changed::AlreadySo, Vec::new()));
        assert_eq!(done(Setting::AppPasswords, "required"), (Changed::Yes, vec!["all at *".to_owned()]));
        assert_eq!(done(Setting::AppPasswords, "optional"), (Changed::Yes, Vec::new()));
    }

    #[test]
    fn standard_addresses_go_to_one_mailbox_which_stays() {
        let mut host = Host::new();
        let refusal = host.refused(|writer| set_standard_addresses(writer, "postmaster", None));
        assert!(matches!(refusal, Refusal::Standard(StandardRefusal::Nowhere)), "{refusal:?}");
        let (sales, anna) = (name("sales@brand.example"), name("anna@brand.example"));
        let done = host.done(|writer| set_standard_addresses(writer, "abuse,postmaster", Some(&sales)));
        assert_eq!(done.changed, Changed::Yes);
        let again = host.done(|writer| set_standard_addresses(writer, "abuse,postmaster", None));
        assert_eq!(again.changed, Changed::AlreadySo);
        let read = |host: &mut Host| host.read(|reader| find(reader, Setting::StandardAddressesTo)).value;
        host.done(|writer| set_standard_addresses(writer, "abuse", Some(&anna)));
        assert_eq!(read(&mut host), "anna@brand.example");
        host.done(|writer| set_standard_addresses(writer, "none", None));
        assert_eq!(read(&mut host), "none");
    }

    #[test]
    fn what_describes_files_is_fixed_and_what_argon2_takes_is_right_together() {
        let mut host = Host::new();
        let mut refused = |setting, value: &str| {
            host.refused(|writer| set(writer, &SettingEntry { setting, value: value.to_owned() }))
        };
        assert!(matches!(refused(Setting::ReaderGroup, "staff"), Refusal::SettingFixed(_)));
        assert!(matches!(refused(Setting::Argon2Memory, "1"), Refusal::Password(PasswordRefusal::HashRefused(_))));
        assert_eq!(host.read(|reader| find(reader, Setting::Argon2Memory)).value, "19456");
    }
}
