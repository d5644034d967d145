//! The acts of a grant, over a store in memory.

use super::*;
use crate::admin::fixture::{Host, grant_entry, mailbox_entry, name, now, parsed};
use crate::admin::{Changed, Outcome, mailbox};

const SALES: &str = "sales@brand.example";
const ANNA: &str = "anna@brand.example";
const ENDS: [&str; 2] = [
    "user_login=anna@brand.example at anna@brand.example",
    "user_login=sales@brand.example/anna@brand.example at sales@brand.example",
];

fn terms() -> Terms {
    Terms::of_command(now())
}

fn granted(host: &mut Host, words: &[(&'static str, &str)]) -> (Option<Access>, SendAs, Option<Timestamp>) {
    let done = host.done(|writer| grant(writer, &grant_entry(SALES, ANNA, words), &terms()));
    match done.outcome {
        Outcome::Delegation(DelegationOutcome::Granted(grant)) => (grant.access, grant.send_as, grant.until),
        other => panic!("{other:?}"),
    }
}

#[test]
fn a_grant_is_made_and_added_to_and_what_is_not_said_stays() {
    let mut host = Host::new();
    let until = Some(parsed("2031-08-01T00:00:00Z"));
    assert_eq!(granted(&mut host, &[]), (Some(Access::Write), SendAs::NotAllowed, None));
    let words = [("send_as", "true"), ("until", "2031-08-01T00:00:00Z")];
    assert_eq!(granted(&mut host, &words), (Some(Access::Write), SendAs::Allowed, until));
    assert!(host.ends().is_empty());
    // Open sessions keep the access that they were opened with.
    assert_eq!(granted(&mut host, &[("access", "read")]), (Some(Access::Read), SendAs::Allowed, until));
    assert_eq!(host.ends(), ENDS);
    let same = grant_entry(SALES, ANNA, &[("access", "read")]);
    assert_eq!(host.done(|writer| grant(writer, &same, &terms())).changed, Changed::AlreadySo);
}

#[test]
fn sending_alone_gives_no_access() {
    let mut host = Host::new();
    assert_eq!(granted(&mut host, &[("send_as", "true")]), (None, SendAs::Allowed, None));
    assert_eq!(granted(&mut host, &[("access", "full")]), (Some(Access::Full), SendAs::Allowed, None));
    // There was no access that a session could have been opened with.
    assert!(host.ends().is_empty());
}

#[test]
fn what_is_no_grant_is_refused() {
    let mut host = Host::new();
    let mut refused = |owner: &str, delegate: &str, words: &[(&'static str, &str)]| {
        host.refused(|writer| grant(writer, &grant_entry(owner, delegate, words), &terms()))
    };
    assert!(matches!(refused(SALES, "no@brand.example", &[]), Refusal::NoSuchMailbox(_)));
    assert!(matches!(refused(ANNA, ANNA, &[]), Refusal::DelegateToItself(_)));
    assert!(matches!(refused(ANNA, SALES, &[]), Refusal::DelegateIsShared(_)));
    assert!(matches!(refused(SALES, ANNA, &[("access", "")]), Refusal::GrantOfNothing { .. }));
    assert!(matches!(refused(SALES, ANNA, &[("until", "2031-03-01T00:00:00Z")]), Refusal::EndInThePast(_)));
    assert!(matches!(refused(SALES, ANNA, &[("created_at", "2029-01-01T00:00:00Z")]), Refusal::HistorySaid { .. }));
}

#[test]
fn a_grant_that_has_ended_is_none_to_a_command_and_history_to_a_document() {
    let mut host = Host::new();
    let document = Terms::of_document(now());
    let ended = [("access", "full"), ("send_as", "true"), ("until", "2031-03-01T00:00:00Z")];
    host.done(|writer| grant(writer, &grant_entry(SALES, ANNA, &ended), &document));
    let done = host.done(|writer| grant(writer, &grant_entry(SALES, ANNA, &[("access", "read")]), &document));
    let Outcome::Delegation(DelegationOutcome::Granted(still)) = done.outcome else { panic!("{done:?}") };
    assert_eq!((still.access, still.until), (Some(Access::Read), Some(parsed("2031-03-01T00:00:00Z"))));
    assert!(host.ends().is_empty());
    assert_eq!(granted(&mut host, &[]), (Some(Access::Write), SendAs::NotAllowed, None));
}

#[test]
fn a_document_that_ends_a_grant_ends_its_sessions() {
    let mut host = Host::new();
    granted(&mut host, &[]);
    let ended = grant_entry(SALES, ANNA, &[("until", "2031-03-14T09:26:53Z")]);
    host.done(|writer| grant(writer, &ended, &Terms::of_document(now())));
    assert_eq!(host.ends(), ENDS);
}

#[test]
fn a_delegate_who_is_suspended_is_warned_of() {
    let mut host = Host::new();
    let suspended = mailbox_entry(ANNA, &[("suspended", "refuse")]);
    host.done(|writer| mailbox::suspend(writer, &suspended, &terms()));
    let done = host.done(|writer| grant(writer, &grant_entry(SALES, ANNA, &[]), &terms()));
    assert_eq!(done.warnings, [Warning::DelegateSuspended(ANNA.to_owned())]);
}

#[test]
fn a_grant_is_taken_away_in_part_or_as_a_whole_with_its_sessions() {
    let mut host = Host::new();
    let (sales, anna) = (name(SALES), name(ANNA));
    granted(&mut host, &[("access", "read"), ("send_as", "true")]);
    let mut revoked = |part| {
        let done = host.done(|writer| revoke(writer, &sales, &anna, part, IfMissing::Refuse));
        let Outcome::Delegation(DelegationOutcome::Revoked { left, .. }) = done.outcome else { panic!("{done:?}") };
        (left.map(|grant| (grant.access, grant.send_as)), host.ends())
    };
    assert_eq!(revoked(Part::SendAs), (Some((Some(Access::Read), SendAs::NotAllowed)), Vec::new()));
    assert_eq!(revoked(Part::All), (None, ENDS.map(str::to_owned).to_vec()));
    let refusal = host.refused(|writer| revoke(writer, &sales, &anna, Part::All, IfMissing::Refuse));
    assert!(matches!(refusal, Refusal::NoSuchGrant { .. }), "{refusal:?}");
    let missing = host.done(|writer| revoke(writer, &sales, &anna, Part::All, IfMissing::LeaveIt));
    assert_eq!(missing.changed, Changed::AlreadySo);
    let refusal = host.refused(|writer| revoke(writer, &anna, &anna, Part::All, IfMissing::LeaveIt));
    assert!(matches!(refusal, Refusal::DelegateToItself(_)), "{refusal:?}");
}
