//! The mailbox that gets the standard addresses of all domains: a setting names it, by its address.

use super::{Result, StandardRefusal};
use crate::model::{Address, DomainName, Setting};
use crate::store::{Reader, Writer};

/// A mailbox has another address now: the setting that names it goes along.
pub(super) fn follow_mailbox(writer: &Writer<'_>, from: &Address, to: &Address) -> Result<()> {
    if writer.find_setting(Setting::StandardAddressesTo)? == from.to_string() {
        writer.update_setting(Setting::StandardAddressesTo, &to.to_string())?;
    }
    Ok(())
}

/// As [`follow_mailbox`], where a whole domain has another name.
pub(super) fn follow_domain(writer: &Writer<'_>, from: &DomainName, to: &DomainName) -> Result<()> {
    let present = writer.find_setting(Setting::StandardAddressesTo)?;
    if let Some(local) = present.strip_suffix(from.as_str()).and_then(|rest| rest.strip_suffix('@')) {
        writer.update_setting(Setting::StandardAddressesTo, &format!("{local}@{to}"))?;
    }
    Ok(())
}

/// A mailbox that gets the standard addresses stays.
pub(super) fn require_not_standard(reader: &Reader<'_>, address: &Address) -> Result<()> {
    if reader.find_setting(Setting::StandardAddressesTo)? == address.to_string() {
        return Err(StandardRefusal::LeadTo(address.clone()).into());
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::admin::Refusal;
    use crate::admin::fixture::{Host, name, parsed};
    use crate::admin::setting::set_standard_addresses;

    #[test]
    fn the_setting_goes_along_with_its_mailbox_which_stays() {
        let mut host = Host::new();
        host.done(|writer| set_standard_addresses(writer, "abuse", Some(&name("sales@brand.example"))));
        let read = |host: &mut Host| host.read(|reader| Ok(reader.find_setting(Setting::StandardAddressesTo)?));
        host.done(|writer| follow_mailbox(writer, &parsed("sales@brand.example"), &parsed("info@brand.example")));
        assert_eq!(read(&mut host), "info@brand.example");
        host.done(|writer| follow_mailbox(writer, &parsed("anna@brand.example"), &parsed("ann@brand.example")));
        assert_eq!(read(&mut host), "info@brand.example");
        host.done(|writer| follow_domain(writer, &parsed("brand.example"), &parsed("shop.example")));
        assert_eq!(read(&mut host), "info@shop.example");
        host.done(|writer| follow_domain(writer, &parsed("p.example"), &parsed("q.example")));
        assert_eq!(read(&mut host), "info@shop.example");
        let refusal = host.refused(|writer| require_not_standard(writer, &parsed("info@shop.example")));
        assert!(matches!(refusal, Refusal::Standard(StandardRefusal::LeadTo(_))), "{refusal:?}");
    }
}
