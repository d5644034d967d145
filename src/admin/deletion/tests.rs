//! The deletion of somebody who is leaving, over a store in memory.

use super::*;
use crate::admin::fixture::{Host, mailbox_entry, name, now, parsed};
use crate::admin::{HomeRefusal, OutsideMailRoot, Refusal};
use crate::model::{Choices, PlanState};

#[test]
fn an_archive_of_mail_outside_the_mail_root_is_refused_before_anything_is_done() {
    let mut host = Host::new();
    let anna = name("anna@brand.example");
    let place = mailbox_entry("anna@brand.example", &[("mail_place", "maildir:/srv/elsewhere/anna")]);
    host.done(|writer| crate::admin::mailbox::set(writer, &place, OutsideMailRoot::Allowed));
    let request = removal::Request {
        until: parsed("2031-04-13T09:26:53Z"),
        reason: None,
        archive_in: Some(parsed("/srv/archives")),
        sole_aliases: removal::SoleAliases::Drop,
        with: Dependant::ALL.to_vec(),
    };
    let refusal = host.refused(|writer| begin(writer, &anna, &request, now()));
    let Refusal::Home(HomeRefusal::NotArchived { path, .. }) = refusal else { panic!("{refusal:?}") };
    assert_eq!(path.as_str(), "/srv/elsewhere/anna");
    let choices = Choices { archive: Some(parsed("/srv/archives")), retain: Some(parsed("30d")), ..Choices::default() };
    let terms = offboarding::Terms { at: None, choices, profile: None, reason: None };
    let refusal = host.refused(|writer| offboarding::start(writer, &anna, &terms, now()));
    assert!(matches!(refusal, Refusal::Home(HomeRefusal::NotArchived { .. })), "{refusal:?}");
}

#[test]
fn a_deletion_cancels_the_plan_that_is_running_where_that_was_chosen() {
    let mut host = Host::new();
    let anna = name("anna@brand.example");
    let at = Some(parsed("2031-04-01T00:00:00Z"));
    let terms = offboarding::Terms { at, choices: Choices::default(), profile: None, reason: None };
    host.done(|writer| offboarding::start(writer, &anna, &terms, now()));
    let mut request = removal::Request {
        until: parsed("2031-04-13T09:26:53Z"),
        reason: None,
        archive_in: None,
        sole_aliases: removal::SoleAliases::Refuse,
        with: Vec::new(),
    };
    let refusal = host.refused(|writer| begin(writer, &anna, &request, now()));
    assert!(matches!(refusal, Refusal::MailboxHasDependants { .. }), "{refusal:?}");
    request.with = Dependant::ALL.to_vec();
    host.done(|writer| begin(writer, &anna, &request, now()));
    assert_eq!(host.read(|reader| offboarding::find(reader, &anna)).state, PlanState::Cancelled);
}
