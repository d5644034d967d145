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
                "see 'vmailctl operator list' for your rights; root can add to them with 'vmailctl operator grant {operator} --verbs {command}' and --domain or --all-domains"
            ),
        ),
        OperatorRefusal::ForwardsToHost { operator, address } => report(
            Refused,
            "forwards-to-host",
            format!("the operator {operator} may not have mail forwarded to this host's own accounts: {address}"),
            "use a hosted mailbox or an outside address; root can forward there",
        ),
        OperatorRefusal::RootsAlone { operator, what } => report(
            Refused,
            "not-for-operators",
            format!("only root may do this, not the operator {operator}: {what}"),
            "see 'vmailctl operator list' for your rights, and ask root for the rest",
        ),
        OperatorRefusal::LocksOut(user) => report(
            Refused,
            "locks-out",
            format!("only operators could use sudo from now on, and this user is none: {user}"),
            format!("use 'vmailctl operator grant {user} --everything' first, or run this as root without sudo"),
        ),
        OperatorRefusal::NoSuchRight(operator) => report(
            NotFound,
            "no-such-right",
            format!("the operator has no such right: {operator}"),
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
