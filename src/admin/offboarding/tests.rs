//! The acts of a plan, over a store in memory.

use super::*;
use crate::admin::Outcome;
use crate::admin::fixture::{Host, alias_entry, grant_entry, name, now, parsed};

const ANNA: &str = "anna@brand.example";
const SALES: &str = "sales@brand.example";

fn terms(chosen: &[(&str, &str)], at: Option<&str>) -> Terms {
    let mut choices = Choices::default();
    chosen.iter().for_each(|(option, text)| choices.choose(option, text).unwrap());
    Terms { at: at.map(parsed), choices, profile: None, reason: None }
}

fn started(host: &mut Host, terms: &Terms) -> Plan {
    let done = host.done(|writer| start(writer, &name(ANNA), terms, now()));
    match done.outcome {
        Outcome::Offboarding(OffboardingOutcome::Started(plan)) => *plan,
        other => panic!("{other:?}"),
    }
}

fn anna(host: &mut Host) -> Mailbox {
    host.read(|reader| mailbox::find(reader, &name(ANNA)))
}

fn states(plan: &Plan) -> Vec<(StepKind, StepState)> {
    plan.steps.iter().map(|step| (step.kind, step.state)).collect()
}

#[test]
fn a_leaver_is_out_and_has_no_grants_and_their_sessions_end() {
    let mut host = Host::new();
    let grant = grant_entry(SALES, ANNA, &[]);
    host.done(|writer| delegation::grant(writer, &grant, &super::super::Terms::of_command(now())));
    let plan = started(&mut host, &terms(&[], None));
    assert_eq!(states(&plan), [(StepKind::Suspend, StepState::Done), (StepKind::RevokeGrants, StepState::Done)]);
    assert_eq!((plan.state, anna(&mut host).standing.login), (PlanState::Finished, Fact::Refused));
    assert_eq!(
        host.ends(),
        [
            "user_person=anna@brand.example at anna@brand.example sales@brand.example",
            "user_login=anna@brand.example at anna@brand.example",
            "user_login=sales@brand.example/anna@brand.example at sales@brand.example",
        ]
    );
}

#[test]
fn an_alias_that_leads_to_the_outside_as_well_is_named() {
    let mut host = Host::new();
    let private = ("outside", "anna.private@outside.test");
    let both = "anna@brand.example,sales@brand.example";
    for (alias, words) in [
        ("press@brand.example", &[("mailboxes", both), private][..]),
        ("a.private@brand.example", &[("mailboxes", ANNA), private][..]),
        ("info@brand.example", &[("mailboxes", ANNA)][..]),
    ] {
        let said = alias_entry(alias, words);
        host.done(|writer| alias::create(writer, &said, &super::super::Terms::of_command(now())));
    }
    let done = host.done(|writer| start(writer, &name(ANNA), &terms(&[], None), now()));
    let outside = vec!["anna.private@outside.test".to_owned()];
    assert_eq!(done.warnings, [Warning::ForwardsOutside { alias: "press@brand.example".to_owned(), outside }]);
    // Where nobody else has a mailbox behind it, it is the leaver's own, and leads outside no more until that is undone.
    let targets =
        |host: &mut Host| host.read(|reader| alias::find(reader, &parsed("a.private@brand.example"))).targets.len();
    assert_eq!(targets(&mut host), 1);
    host.done(|writer| undo(writer, &name(ANNA)));
    assert_eq!(targets(&mut host), 2);
}

#[test]
fn the_same_plan_is_there_already_and_another_one_is_in_its_way() {
    let mut host = Host::new();
    let kept = terms(&[("allow-incoming", "90d")], None);
    started(&mut host, &kept);
    let again = host.done(|writer| start(writer, &name(ANNA), &kept, now()));
    assert_eq!(again.changed, Changed::AlreadySo);
    let refusal = host.refused(|writer| start(writer, &name(ANNA), &terms(&[], None), now()));
    assert!(matches!(refusal, Refusal::Plan(PlanRefusal::Exists(_))), "{refusal:?}");
}

/// A year was 365 days once, and was stored so.
#[test]
fn a_job_that_says_years_finds_the_plan_that_it_made_before_years_were_those_of_the_calendar() {
    let mut host = Host::new();
    started(&mut host, &terms(&[("retain", "365d")], None));
    let again = host.done(|writer| start(writer, &name(ANNA), &terms(&[("retain", "1y")], None), now()));
    assert_eq!(again.changed, Changed::AlreadySo);
}

#[test]
fn a_command_from_before_there_was_a_message_is_the_same_plan() {
    let mut host = Host::new();
    started(&mut host, &terms(&[("retain", "90d"), ("message", "You have left")], None));
    let earlier = |reason: &str| Terms { reason: Some(parsed(reason)), ..terms(&[("retain", "90d")], None) };
    let again = host.done(|writer| start(writer, &name(ANNA), &earlier("You have left"), now()));
    assert_eq!((again.changed, again.warnings), (Changed::AlreadySo, vec![Warning::ReasonIsNoMessage]));
    let another = Terms { reason: Some(parsed("You have left")), ..terms(&[("retain", "80d")], None) };
    for terms in [earlier("ticket 4711"), another] {
        let refusal = host.refused(|writer| start(writer, &name(ANNA), &terms, now()));
        assert!(matches!(refusal, Refusal::Plan(PlanRefusal::Exists(_))), "{refusal:?}");
    }
}

#[test]
fn a_reason_without_a_message_is_warned_of() {
    let mut host = Host::new();
    let reason = |chosen| Terms { reason: Some(parsed("ticket 4711")), ..terms(chosen, None) };
    let done = host.done(|writer| start(writer, &name(ANNA), &reason(&[]), now()));
    assert_eq!(done.warnings, [Warning::ReasonIsNoMessage]);
    host.done(|writer| undo(writer, &name(ANNA)));
    let done = host.done(|writer| start(writer, &name(ANNA), &reason(&[("message", "You have left")]), now()));
    assert_eq!(done.warnings, []);
}

#[test]
fn what_makes_no_plan_is_refused() {
    let mut host = Host::new();
    let mut refused =
        |chosen: &[(&str, &str)]| host.refused(|writer| start(writer, &name(ANNA), &terms(chosen, None), now()));
    assert!(matches!(refused(&[("manager", ANNA)]), Refusal::Plan(PlanRefusal::LeaverNamed(_))));
    assert!(matches!(refused(&[("manager", SALES)]), Refusal::DelegateIsShared(_)));
    assert!(matches!(refused(&[("manager", "no@brand.example")]), Refusal::NoSuchMailbox(_)));
    assert!(matches!(refused(&[("archive", "/srv")]), Refusal::Plan(PlanRefusal::ArchiveOfWhatStays(_))));
    assert!(matches!(refused(&[("auto-reply", "I have left")]), Refusal::Plan(PlanRefusal::ReplyToNobody(_))));
    assert!(matches!(refused(&[("retain", "9000y")]), Refusal::Plan(PlanRefusal::TooLong)));
}

#[test]
fn a_plan_for_later_suspends_by_its_date_and_is_cancelled_whole() {
    let mut host = Host::new();
    let plan = started(&mut host, &terms(&[], Some("2031-04-01T00:00:00Z")));
    assert_eq!(states(&plan), [(StepKind::Suspend, StepState::Done), (StepKind::RevokeGrants, StepState::Planned)]);
    assert!(host.ends().is_empty());
    assert_eq!(anna(&mut host).standing.planned.map(|s| s.since), Some(parsed("2031-04-01T00:00:00Z")));
    let done = host.done(|writer| cancel(writer, &name(ANNA), now()));
    assert!(matches!(done.outcome, Outcome::Offboarding(OffboardingOutcome::Cancelled(_))));
    assert_eq!(anna(&mut host).standing.planned, None);
    assert_eq!(host.done(|writer| cancel(writer, &name(ANNA), now())).changed, Changed::AlreadySo);
    let refusal = host.refused(|writer| cancel(writer, &name(SALES), now()));
    assert!(matches!(refusal, Refusal::Plan(PlanRefusal::NoSuch(_))), "{refusal:?}");
}

#[test]
fn a_step_is_done_once_at_its_date() {
    let mut host = Host::new();
    started(&mut host, &terms(&[("allow-incoming", "90d")], None));
    let later: Timestamp = parsed("2031-07-01T00:00:00Z");
    let steps = host.read(|reader| Ok(reader.list_due_steps(later)?));
    assert_eq!(steps.len(), 1);
    assert_eq!(host.done(|writer| run_step(writer, steps[0], later)).changed, Changed::Yes);
    assert_eq!(host.done(|writer| run_step(writer, steps[0], later)).changed, Changed::AlreadySo);
    assert_eq!(anna(&mut host).standing.suspension.map(|s| s.incoming), Some(Incoming::Refuse));
}

#[test]
fn undone_all_is_as_before() {
    let mut host = Host::new();
    let acts = super::super::Terms::of_command(now());
    let alias = alias_entry("info@brand.example", &[("mailboxes", ANNA)]);
    host.done(|writer| alias::create(writer, &alias, &acts));
    let grant = grant_entry(SALES, ANNA, &[("access", "full")]);
    host.done(|writer| delegation::grant(writer, &grant, &acts));
    let before = anna(&mut host);
    started(&mut host, &terms(&[("reroute-aliases", SALES)], None));
    let info = parsed("info@brand.example");
    assert_eq!(host.read(|reader| alias::find(reader, &info)).targets, [crate::model::Target::Mailbox(parsed(SALES))]);
    host.done(|writer| undo(writer, &name(ANNA)));
    assert_eq!(anna(&mut host), before);
    assert_eq!(host.read(|reader| alias::find(reader, &info)).targets, [crate::model::Target::Mailbox(parsed(ANNA))]);
    assert!(host.read(|reader| Ok(reader.find_delegation(2, before.id)?)).is_some());
    assert_eq!(host.done(|writer| undo(writer, &name(ANNA))).changed, Changed::AlreadySo);
}
