//! The deletion of somebody who is leaving, over a store in memory.

use super::*;
use crate::admin::Refusal;
use crate::admin::fixture::{Host, name, now, parsed};
use crate::model::{Choices, PlanState};

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
