//! What documents say, against what commands may say: the acts refuse the same, and what is history is taken.

use super::{Applied, Applier, Secrets, export};
use crate::admin::fixture::{Host, document_terms, entry, name, now, parsed};
use crate::admin::{Refusal, mailbox};
use crate::model::document::{Entry, Noun};
use crate::model::{Fact, Incoming, Suspension};
use std::ops::ControlFlow;

const ANNA: (&str, &str) = ("address", "anna@brand.example");

fn anna(words: &[(&'static str, &str)]) -> Entry {
    entry(Noun::Mailbox, &[&[ANNA], words].concat())
}

fn suspension(host: &mut Host) -> Option<Suspension> {
    let anna = host.read(|reader| mailbox::find(reader, &name("anna@brand.example")));
    anna.standing.suspension.or(anna.standing.planned)
}

#[test]
fn a_document_lets_nobody_in_who_is_suspended() {
    let mut host = Host::new();
    host.apply(&anna(&[("suspended", "refuse")])).unwrap();
    let before = suspension(&mut host);
    let later = anna(&[("suspended", "refuse"), ("suspended_since", "2031-08-01T00:00:00Z")]);
    let refusal = host.apply_refused(&later);
    assert!(matches!(refusal, Refusal::SuspendedAlready(_)), "{refusal:?}");
    // One that has ended is history elsewhere; here it would end the one that is in force.
    let ended = anna(&[("suspended", "refuse"), ("suspended_until", "2031-03-01T00:00:00Z")]);
    let refusal = host.apply_refused(&ended);
    assert!(matches!(refusal, Refusal::EndInThePast(_)), "{refusal:?}");
    assert_eq!(suspension(&mut host), before);
    // Whoever is to be let in is named as not suspended.
    host.apply(&anna(&[("suspended", "")])).unwrap();
    let anna = host.read(|reader| mailbox::find(reader, &name("anna@brand.example")));
    assert_eq!(anna.standing.login, Fact::Allowed);
}

#[test]
fn a_suspension_in_a_document_ends_after_it_begins_and_refuses_in_words_that_somebody_reads() {
    let mut host = Host::new();
    let since = ("suspended_since", "2031-06-01T00:00:00Z");
    let before_it = [("suspended", "refuse"), since, ("suspended_until", "2031-05-01T00:00:00Z")];
    let refusal = host.apply_refused(&anna(&before_it));
    assert!(matches!(refusal, Refusal::EndBeforeBegin { .. }), "{refusal:?}");
    let refusal = host.apply_refused(&anna(&[("suspended", "accept"), ("suspended_refusal", "gone")]));
    assert!(matches!(refusal, Refusal::RefusalToNobody(_)), "{refusal:?}");
    assert_eq!(suspension(&mut host), None);
}

#[test]
fn what_was_is_taken_from_a_document_as_it_says() {
    let mut host = Host::new();
    let at = "2029-05-06T07:08:09Z";
    host.apply(&anna(&[("suspended", "accept"), ("suspended_since", at)])).unwrap();
    assert_eq!(suspension(&mut host).map(|s| s.since), Some(parsed(at)));
    let was = [("suspended", "refuse"), ("suspended_since", at), ("suspended_until", "2030-01-01T00:00:00Z")];
    let ben = entry(Noun::Mailbox, &[&[("address", "ben@brand.example"), ("created_at", at)], &was[..]].concat());
    host.apply(&ben).unwrap();
    let ben = host.read(|reader| mailbox::find(reader, &name("ben@brand.example")));
    assert_eq!((ben.created_at, ben.standing.login, ben.standing.suspension), (parsed(at), Fact::Allowed, None));
    assert!(ben.created_at < now());
}

#[test]
fn what_an_export_says_can_be_applied_whatever_the_store_had() {
    let mut host = Host::new();
    host.apply(&anna(&[("suspended", "refuse"), ("suspended_refusal", "gone")])).unwrap();
    // As a suspension was left that came to keep mail before its text went with that.
    let id = host.read(|reader| mailbox::find(reader, &name("anna@brand.example"))).id;
    let before = Suspension { incoming: Incoming::Accept, ..suspension(&mut host).unwrap() };
    let writer = host.store.writer().unwrap();
    writer.update_suspension(id, &before, None).unwrap();
    let mut exported = Vec::new();
    let take = &mut |entry| {
        exported.push(entry);
        ControlFlow::Continue(())
    };
    export(&writer, None, Secrets::Told, take).unwrap();
    let mut applier = Applier::new(&writer, document_terms()).unwrap();
    for entry in &exported {
        assert_eq!(applier.apply(entry, None, &mut |change| panic!("{change:?}")).unwrap(), Applied::AlreadySo);
    }
}
