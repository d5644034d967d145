//! Why an operator is refused, for people.

use super::Exit::{NotFound, Refused};
use super::{Report, report};
use crate::admin::OperatorRefusal;

/// A command as it is typed: permissions have dots between its words.
fn typed(command: &str) -> String {
    command.replacen('.', " ", 1).replace('.', " --")
}

pub(super) fn refused(refusal: &OperatorRefusal) -> Report {
    match refusal {
        OperatorRefusal::NotPermitted { operator, command, of } => report(
            Refused,
            "not-permitted",
            match of {
                Some(of) => format!("the operator {operator} may not run '{}' for {of}", typed(command)),
                None => format!("the operator {operator} may not run '{}'", typed(command)),
            },
            format!(
                "see 'vmailctl operator list' for what you may; root can add to it with 'vmailctl operator grant {operator} --verbs {command}' and --domain or --all-domains"
            ),
        ),
        OperatorRefusal::RootsAlone { operator, what } => report(
            Refused,
            "not-for-operators",
            format!("this is root's alone, and not for the operator {operator}: {what}"),
            "see 'vmailctl operator list' for what you may, and ask whoever is root here for the rest",
        ),
        OperatorRefusal::LocksOut(user) => report(
            Refused,
            "locks-out",
            format!("from now on only operators could do anything through sudo, and {user} is none"),
            format!("say 'vmailctl operator grant {user} --everything' first, or do this as root without sudo"),
        ),
        OperatorRefusal::NoSuchRight(operator) => report(
            NotFound,
            "no-such-right",
            format!("there is no such right to take away: {operator}"),
            "see 'vmailctl operator list'",
        ),
        OperatorRefusal::NoSuchAccount(name) => report(
            NotFound,
            "no-such-account",
            match name.group() {
                None => format!("this host has no such user: {name}"),
                Some(group) => format!("this host has no such group: {group}"),
            },
            "name a user as in 'kim', or a group as in '%helpdesk'",
        ),
    }
}
