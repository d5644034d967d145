//! The acts of a profile, over a store in memory.

use super::*;
use crate::admin::fixture::{Host, parsed};
use crate::admin::{Changed, Refusal};

fn choices(retain: &str) -> Choices {
    let mut choices = Choices::default();
    choices.choose("retain", retain).unwrap();
    choices
}

#[test]
fn a_profile_has_the_choices_that_were_set_last() {
    let mut host = Host::new();
    let name = parsed("leaver");
    assert_eq!(host.done(|writer| set(writer, &name, choices("90d"), None)).changed, Changed::Yes);
    assert_eq!(host.done(|writer| set(writer, &name, choices("90d"), None)).changed, Changed::AlreadySo);
    assert_eq!(host.done(|writer| set(writer, &name, choices("180d"), None)).changed, Changed::Yes);
    assert_eq!(host.read(|reader| find(reader, &name)).choices, choices("180d"));
    let refusal = host.refused(|writer| set(writer, &name, Choices::default(), None));
    assert!(matches!(refusal, Refusal::Plan(PlanRefusal::ProfileChoosesNothing(_))), "{refusal:?}");
}

#[test]
fn a_reason_without_a_message_is_warned_of() {
    let mut host = Host::new();
    let (name, reason) = (parsed("leaver"), parsed("You have left"));
    for _ in 0..2 {
        let done = host.done(|writer| set(writer, &name, choices("90d"), Some(&reason)));
        assert_eq!(done.warnings, [Warning::ReasonIsNoMessage]);
    }
    let with_message = Choices { message: Some(reason.clone()), ..choices("90d") };
    assert_eq!(host.done(|writer| set(writer, &name, with_message, Some(&reason))).warnings, []);
}

#[test]
fn deleted_it_is_gone() {
    let mut host = Host::new();
    let name = parsed("leaver");
    host.done(|writer| set(writer, &name, choices("90d"), None));
    assert_eq!(host.done(|writer| delete(writer, &name, IfMissing::Refuse)).changed, Changed::Yes);
    assert_eq!(host.done(|writer| delete(writer, &name, IfMissing::LeaveIt)).changed, Changed::AlreadySo);
    let refusal = host.refused(|writer| delete(writer, &name, IfMissing::Refuse));
    assert!(matches!(refusal, Refusal::Plan(PlanRefusal::NoSuchProfile(_))), "{refusal:?}");
}
