//! The acts of operators, over a store in memory.

use super::*;
use crate::admin::Changed;
use crate::admin::fixture::{Host, parsed};

fn rights(command: &str, domain: &str) -> Grant {
    Grant {
        operator: parsed("kim"),
        permissions: vec![Permission::Command(command.to_owned())],
        domains: vec![Some(parsed(domain))],
    }
}

#[test]
fn the_first_grant_holds_everybody_to_their_rights() {
    let mut host = Host::new();
    let grant = |host: &mut Host| host.done(|writer| super::grant(writer, &rights("mailbox", "brand.example"), None));
    assert_eq!(grant(&mut host).changed, Changed::Yes);
    assert_eq!(grant(&mut host).changed, Changed::AlreadySo);
    assert_eq!(host.read(|reader| Ok(reader.find_setting(Setting::SudoUsers)?)), OPERATORS);
    let refusal = host.refused(|writer| super::grant(writer, &rights("mailbox", "no.example"), None));
    assert!(matches!(refusal, Refusal::NoSuchDomain(_)), "{refusal:?}");
}

#[test]
fn nobody_shuts_themselves_out() {
    let mut host = Host::new();
    let ada = Person { user: "ada".to_owned(), groups: Vec::new() };
    let refusal = host.refused(|writer| super::grant(writer, &rights("mailbox", "brand.example"), Some(&ada)));
    assert!(matches!(refusal, Refusal::Operator(OperatorRefusal::LocksOut(_))), "{refusal:?}");
    let all = Grant { operator: parsed("ada"), permissions: vec![Permission::Everything], domains: vec![None] };
    host.done(|writer| super::grant(writer, &all, Some(&ada)));
    assert!(host.read(|reader| find(reader, &ada)).is_none());
}

#[test]
fn an_operator_may_do_what_was_granted_where_it_was_granted() {
    let mut host = Host::new();
    host.create_domain("other.example");
    host.done(|writer| super::grant(writer, &rights("mailbox.password", "brand.example"), None));
    let kim = Person { user: "kim".to_owned(), groups: Vec::new() };
    let kim = host.read(|reader| find(reader, &kim)).unwrap();
    let mut may = |command: &str, domain: &str| {
        let request = Request { command: command.to_owned(), named: vec![Named::Domain(parsed(domain))] };
        require(&host.store.reader().unwrap(), &kim, &request).is_ok()
    };
    assert!(may("mailbox.password", "brand.example"));
    assert!(!may("mailbox.password", "other.example"));
    assert!(!may("mailbox.delete", "brand.example"));
}

#[test]
fn rights_are_taken_away_and_none_may_be_left() {
    let mut host = Host::new();
    let kim = rights("mailbox", "brand.example");
    host.done(|writer| super::grant(writer, &kim, None));
    assert_eq!(host.done(|writer| revoke(writer, &kim, IfMissing::Refuse)).changed, Changed::Yes);
    assert_eq!(host.done(|writer| revoke(writer, &kim, IfMissing::LeaveIt)).changed, Changed::AlreadySo);
    let refusal = host.refused(|writer| revoke(writer, &kim, IfMissing::Refuse));
    assert!(matches!(refusal, Refusal::Operator(OperatorRefusal::NoSuchRight(_))), "{refusal:?}");
}
