//! Warnings.

use crate::admin::Warning;

/// A warning as a sentence.
pub fn warning(warning: &Warning) -> String {
    match warning {
        Warning::TargetRefuses(address) => format!("this target refuses mail for now: {address}"),
        Warning::DelegateSuspended(address) => {
            format!("the delegate is suspended, the grant is void until resumed: {address}")
        }
        Warning::NotAmongFolders(login) => format!(
            "the delegate has more mailboxes than are shown as folders, so this one is opened by a log-in of its own: {login}"
        ),
        Warning::WithoutPassword(1) => "one mailbox was made without a password, nobody can log in as it".to_owned(),
        Warning::WithoutPassword(count) => {
            format!("{count} mailboxes were made without a password, nobody can log in as them")
        }
        Warning::WeakHash(scheme) => format!("Dovecot 2.4 refuses hashes of this weak scheme: {scheme}"),
        Warning::MailKept(home) => format!("the mail is not below the mail root and stays where it is: {home}"),
        Warning::NotRestored(kind) => {
            format!("not all could be given back, because others have its place or it refers to what is gone: {kind}")
        }
        Warning::NamedInPlan(leaver) => {
            format!("an off-boarding names the deleted mailbox, and a step of it will be refused: {leaver}")
        }
        Warning::ChangedSince { step, what } => {
            format!("{} was changed since {} and stays as it is now", what, step.as_str())
        }
    }
}
