//! Why an offboarding is refused, for people.

use super::Exit::{Exists, NotFound, Refused};
use super::said::{Voice, shown};
use super::{Report, report};
use crate::admin::PlanRefusal;

pub(super) fn refused(refusal: &PlanRefusal, voice: Voice) -> Report {
    match refusal {
        PlanRefusal::NoSuch(name) => report(
            NotFound,
            "no-such-plan",
            format!("there is no offboarding of {name}"),
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
            format!("another offboarding exists, which is {}: {}", plan.state.as_str(), shown(&plan.address)),
            format!("see 'vmailctl offboard show {0}'; end it with 'offboard undo' or 'offboard cancel'", plan.address),
        ),
        PlanRefusal::LeaverNamed(address) => report(
            Refused,
            "leaver-named",
            format!("the leaver cannot be named here: {}", shown(address)),
            "name another mailbox",
        ),
        PlanRefusal::ReplyToNobody(address) => report(
            Refused,
            "reply-to-nobody",
            format!("an automatic reply has no effect while mail is refused: {}", shown(address)),
            format!(
                "use {}, or omit {}",
                voice.pick("--allow-incoming", "allow_incoming"),
                voice.pick("--auto-reply", "auto_reply")
            ),
        ),
        PlanRefusal::TooLong => {
            report(Refused, "plan-too-long", "a step would be due after the year 9999", "use a shorter span")
        }
        PlanRefusal::ProfileChoosesNothing(name) => report(
            Refused,
            "profile-empty",
            format!("a profile needs at least one choice: {name}"),
            format!("use an option, or 'vmailctl profile delete {name}'"),
        ),
        PlanRefusal::LeaverIsBack(address) => report(
            Refused,
            "leaver-is-back",
            format!("the mailbox was resumed after its offboarding started: {}", shown(address)),
            format!("use 'vmailctl offboard undo {address}' or 'offboard cancel', or suspend it again"),
        ),
        PlanRefusal::StepsBeforeDeletion(address) => report(
            Refused,
            "steps-before-deletion",
            format!("earlier steps of the plan are not done yet: {}", shown(address)),
            format!("see 'vmailctl offboard show {address}'"),
        ),
        PlanRefusal::LeaverIsGone(address) => report(
            Refused,
            "leaver-is-gone",
            format!("the mailbox of this offboarding has been deleted: {}", shown(address)),
            format!("restore it with 'vmailctl mailbox restore {address}', unless it was removed permanently"),
        ),
        PlanRefusal::NamedIsGone { option, name } => report(
            Refused,
            "named-is-gone",
            format!("the mailbox that {option} names was deleted: {name}"),
            "restore it with 'vmailctl mailbox restore', or cancel the offboarding and start another",
        ),
        PlanRefusal::ArchiveOfWhatStays(address) => report(
            Refused,
            "archive-of-what-stays",
            format!("an archive needs a date of deletion: {}", shown(address)),
            format!("use {}, or omit {}", voice.pick("--retain", "retain"), voice.pick("--archive", "archive")),
        ),
    }
}
