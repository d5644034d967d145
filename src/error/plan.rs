//! Why an off-boarding is refused, for people.

use super::Exit::{Exists, NotFound, Refused};
use super::said::shown;
use super::{Report, report};
use crate::admin::PlanRefusal;

pub(super) fn refused(refusal: &PlanRefusal) -> Report {
    match refusal {
        PlanRefusal::NoSuch(name) => report(
            NotFound,
            "no-such-plan",
            format!("there is no off-boarding of {name}"),
            "see 'vmailctl offboard list --all'",
        ),
        PlanRefusal::NoSuchProfile(name) => report(
            NotFound,
            "no-such-profile",
            format!("there is no such profile: {name}"),
            "see 'vmailctl profile list'",
        ),
        PlanRefusal::Exists(plan) => report(
            Exists,
            "plan-exists",
            format!(
                "there is another off-boarding already, which is {}: {}",
                plan.state.as_str(),
                shown(&plan.address)
            ),
            format!("see 'vmailctl offboard show {0}'; end it with 'offboard undo' or 'offboard cancel'", plan.address),
        ),
        PlanRefusal::LeaverNamed(address) => report(
            Refused,
            "leaver-named",
            format!("this is the leaver, whose work goes to somebody else: {}", shown(address)),
            "name another mailbox",
        ),
        PlanRefusal::ReplyToNobody(address) => report(
            Refused,
            "reply-to-nobody",
            format!("mail would be refused, so there is nothing to reply to: {}", shown(address)),
            "say --allow-incoming, or leave --auto-reply away",
        ),
        PlanRefusal::TooLong => {
            report(Refused, "plan-too-long", "a step would come after the year 9999", "say a shorter span")
        }
        PlanRefusal::ProfileChoosesNothing(name) => report(
            Refused,
            "profile-empty",
            format!("a profile chooses something: {name}"),
            format!("say an option, or 'vmailctl profile delete {name}'"),
        ),
        PlanRefusal::LeaverIsBack(address) => report(
            Refused,
            "leaver-is-back",
            format!("the mailbox was resumed since its off-boarding began: {}", shown(address)),
            format!("say 'vmailctl offboard undo {address}' or 'offboard cancel', or suspend it again"),
        ),
        PlanRefusal::StepsBeforeDeletion(address) => report(
            Refused,
            "steps-before-deletion",
            format!("other steps of the plan have to be done first: {}", shown(address)),
            format!("see 'vmailctl offboard show {address}'"),
        ),
        PlanRefusal::LeaverIsGone(address) => report(
            Refused,
            "leaver-is-gone",
            format!("the mailbox of this off-boarding has been deleted: {}", shown(address)),
            format!("bring it back with 'vmailctl mailbox restore {address}', unless it is gone for good"),
        ),
        PlanRefusal::NamedIsGone { option, name } => report(
            Refused,
            "named-is-gone",
            format!("the mailbox that --{option} named has been deleted: {name}"),
            "bring it back with 'vmailctl mailbox restore', or cancel the off-boarding and start another",
        ),
        PlanRefusal::ArchiveOfWhatStays(address) => report(
            Refused,
            "archive-of-what-stays",
            format!("an archive is written before the mailbox is deleted, and this one is not: {}", shown(address)),
            "say --retain, or leave --archive away",
        ),
    }
}
