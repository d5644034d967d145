//! The acts of a domain, over a store in memory.

use super::*;
use crate::admin::fixture::{Host, alias_entry, entry, now, parsed};
use crate::admin::{Changed, Outcome, Warning, alias};
use crate::model::document::{Entry, Noun};

const EVERYBODY: &str = "all at *@brand.example";

fn said(domain: &str, words: &[(&'static str, &str)]) -> DomainEntry {
    match entry(Noun::Domain, &[&[("domain", domain)], words].concat()) {
        Entry::Domain(said) => said,
        other => panic!("{other:?}"),
    }
}

fn terms() -> Terms {
    Terms::of_command(now())
}

#[test]
fn a_domain_is_made_with_all_that_is_said_of_it_and_ends_no_sessions() {
    let mut host = Host::new();
    let words = [
        ("quota", "1G"),
        ("app_passwords", "required"),
        ("outside_senders", "refuse"),
        ("standing", "disabled"),
        ("note", "x"),
    ];
    let done = host.done(|writer| create(writer, &said("new.example", &words), &terms()));
    let Outcome::Domain(DomainOutcome::Created(domain)) = &done.outcome else { panic!("{done:?}") };
    let has = (domain.standing, domain.app_passwords, domain.outside_senders, domain.created_at);
    assert_eq!(has, (DomainStanding::Disabled, Some(AppPasswordPolicy::Required), OutsideSenders::Refused, now()));
    assert!(host.ends().is_empty());
    let leave = Terms { if_there: IfThere::LeaveIt, ..terms() };
    let again = host.done(|writer| create(writer, &said("new.example", &[]), &leave));
    assert_eq!((again.changed, again.warnings), (Changed::AlreadySo, Vec::new()));
    let otherwise = host.done(|writer| create(writer, &said("new.example", &[("quota", "2G"), ("note", "x")]), &leave));
    let warning = Warning::Differs { object: "new.example".to_owned(), noun: "domain", fields: vec!["quota"] };
    assert_eq!((otherwise.changed, otherwise.warnings), (Changed::AlreadySo, vec![warning]));
}

#[test]
fn what_is_no_domain_is_refused() {
    let mut host = Host::new();
    host.done(|writer| create(writer, &said("twin.example", &[("alias_of", "brand.example")]), &terms()));
    let forwards = alias_entry("out@brand.example", &[("outside", "x@outside.test")]);
    host.done(|writer| alias::create(writer, &forwards, &terms()));
    let mut refused = |domain: &str, words: &[(&'static str, &str)]| {
        host.refused(|writer| create(writer, &said(domain, words), &terms()))
    };
    let alias_of = |of| ("alias_of", of);
    assert!(matches!(refused("brand.example", &[]), Refusal::DomainExists(_)));
    assert!(matches!(
        refused("new.example", &[alias_of("new.example")]),
        Refusal::AliasDomain(AliasDomainRefusal::OfItself(_))
    ));
    assert!(matches!(
        refused("new.example", &[alias_of("twin.example")]),
        Refusal::AliasDomain(AliasDomainRefusal::OfAliasDomain(_))
    ));
    assert!(matches!(refused("new.example", &[alias_of("nowhere.example")]), Refusal::NoSuchDomain(_)));
    for field in [("quota", "1G"), ("app_passwords", "required")] {
        let refusal = refused("new.example", &[alias_of("brand.example"), field]);
        assert!(matches!(refusal, Refusal::AliasDomain(AliasDomainRefusal::HasNoMailboxes(_))), "{refusal:?}");
    }
    assert!(matches!(refused("outside.test", &[]), Refusal::DomainWasOutside { .. }));
    assert!(matches!(refused("new.example", &[("created_at", "2029-01-01T00:00:00Z")]), Refusal::HistorySaid { .. }));
}

#[test]
fn what_a_domain_has_is_changed_and_whoever_could_no_longer_log_in_is_out() {
    let mut host = Host::new();
    let mut set = |words: &[(&'static str, &str)]| {
        let done = host.done(|writer| super::set(writer, &said("brand.example", words)));
        (done.changed, host.ends())
    };
    assert_eq!(set(&[("quota", "1G"), ("note", "x")]), (Changed::Yes, Vec::new()));
    assert_eq!(set(&[("quota", "1G")]), (Changed::AlreadySo, Vec::new()));
    assert_eq!(set(&[("app_passwords", "required")]), (Changed::Yes, vec![EVERYBODY.to_owned()]));
    assert_eq!(set(&[("app_passwords", "")]), (Changed::Yes, Vec::new()));
    assert_eq!(set(&[("outside_senders", "refuse")]), (Changed::Yes, Vec::new()));
    assert_eq!(set(&[("outside_senders", "refuse"), ("note", "x")]), (Changed::AlreadySo, Vec::new()));
    host.create_domain("twin.example");
    for (domain, field, text) in
        [("brand.example", "alias_of", "twin.example"), ("twin.example", "alias_of", "brand.example")]
    {
        let refusal = host.refused(|writer| super::set(writer, &said(domain, &[(field, text)])));
        assert!(matches!(refusal, Refusal::FieldFixed { .. }), "{refusal:?}");
    }
    let refusal = host.refused(|writer| super::set(writer, &said("no.example", &[("note", "x")])));
    assert!(matches!(refusal, Refusal::NoSuchDomain(_)), "{refusal:?}");
}

#[test]
fn another_name_is_that_of_all_its_addresses() {
    let mut host = Host::new();
    let (old, new) = (parsed("brand.example"), parsed("other.example"));
    host.done(|writer| rename(writer, &old, &new, OldName::Alias, now()));
    assert_eq!(host.ends(), [EVERYBODY]);
    let domain = host.read(|reader| find(reader, &new));
    assert_eq!(domain.mailboxes, 2);
    assert_eq!(host.read(|reader| find(reader, &old)).alias_of, Some(new.clone()));
    let again = host.done(|writer| rename(writer, &new, &new, OldName::Alias, now()));
    assert_eq!(again.changed, Changed::AlreadySo);
    host.create_domain("third.example");
    let refusal = host.refused(|writer| rename(writer, &new, &parsed("third.example"), OldName::Gone, now()));
    assert!(matches!(refusal, Refusal::DomainExists(_)), "{refusal:?}");
}

#[test]
fn disabled_it_is_shut_and_enabled_it_is_as_before() {
    let mut host = Host::new();
    let name = parsed("brand.example");
    assert_eq!(host.done(|writer| disable(writer, &name)).changed, Changed::Yes);
    assert_eq!(host.ends(), [EVERYBODY]);
    // Disabled again, the sessions end that were left.
    assert_eq!(host.done(|writer| disable(writer, &name)).changed, Changed::AlreadySo);
    assert_eq!(host.ends(), [EVERYBODY]);
    assert_eq!(host.done(|writer| enable(writer, &name)).changed, Changed::Yes);
    assert_eq!(host.done(|writer| enable(writer, &name)).changed, Changed::AlreadySo);
    for act in [disable, enable] {
        let refusal = host.refused(|writer| act(writer, &parsed("no.example")));
        assert!(matches!(refusal, Refusal::NoSuchDomain(_)), "{refusal:?}");
    }
}

#[test]
fn only_an_empty_domain_goes() {
    let mut host = Host::new();
    host.create_domain("empty.example");
    let empty = parsed("empty.example");
    assert_eq!(host.done(|writer| delete(writer, &empty, IfMissing::Refuse)).changed, Changed::Yes);
    assert_eq!(host.done(|writer| delete(writer, &empty, IfMissing::LeaveIt)).changed, Changed::AlreadySo);
    let refusal = host.refused(|writer| delete(writer, &empty, IfMissing::Refuse));
    assert!(matches!(refusal, Refusal::NoSuchDomain(_)), "{refusal:?}");
    let refusal = host.refused(|writer| delete(writer, &parsed("brand.example"), IfMissing::Refuse));
    assert!(matches!(refusal, Refusal::DomainNotEmpty { mailboxes: 2, .. }), "{refusal:?}");
}
