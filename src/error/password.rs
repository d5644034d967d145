//! Why a password or a hash is refused, for people.

use super::Exit::Refused;
use super::said::Voice;
use super::{Report, report};
use crate::admin::PasswordRefusal;
use crate::admin::own_password::{TRIES, WINDOW};

pub(super) fn refused(refusal: &PasswordRefusal, voice: Voice) -> Report {
    match refusal {
        PasswordRefusal::Weak(refused) => report(Refused, "password-refused", refused, refused.advice()),
        PasswordRefusal::Reused { history } => report(
            Refused,
            "password-reused",
            format!("the mailbox had this password before; the last {history} cannot be set again"),
            "choose another, or use --generate-password",
        ),
        PasswordRefusal::Forbidden => report(
            Refused,
            "password-forbidden",
            "the password is on the list of forbidden passwords",
            "choose another, or use --generate-password",
        ),
        PasswordRefusal::Breached => report(
            Refused,
            "password-breached",
            "the password is on the list of breached passwords",
            "choose another, or use --generate-password",
        ),
        PasswordRefusal::InUse => report(
            Refused,
            "password-in-use",
            "this password is in use by another mailbox",
            "choose another, or use --generate-password",
        ),
        PasswordRefusal::CurrentWrong(name) => report(
            Refused,
            "current-password-wrong",
            format!("wrong mailbox or current password: {name}"),
            format!("try again; after {TRIES} failures attempts are ignored for {} minutes", WINDOW / 60),
        ),
        PasswordRefusal::TooManyTries { name, until } => report(
            Refused,
            "too-many-tries",
            format!("too many wrong passwords, attempts are ignored until {until}: {name}"),
            "wait until then, or ask an administrator for a new password",
        ),
        PasswordRefusal::HashRefused(error) => {
            report(Refused, "hash-refused", error, error.advice().unwrap_or_default())
        }
        PasswordRefusal::HashWeak(scheme) => report(
            Refused,
            "hash-weak",
            format!("the hash is of a weak scheme, which Dovecot 2.4 refuses: {scheme}"),
            format!("set a new password, or use {}", voice.pick("--accept-weak-hash", "--accept-weak-hashes")),
        ),
    }
}
