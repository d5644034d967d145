//! What is said of homes.

use super::Exit::{Exists, Refused};
use super::{Report, report};
use crate::admin::HomeRefusal;

pub(super) fn refused(refusal: &HomeRefusal) -> Report {
    match refusal {
        HomeRefusal::Taken(home) => report(
            Exists,
            "home-taken",
            format!("this directory is the home of another mailbox: {}", home.as_str()),
            "give each mailbox a home of its own, or omit the field",
        ),
        HomeRefusal::Nested { home, of, theirs } => report(
            Refused,
            "home-nested",
            format!("the home is above or below that of {of}, {theirs}: {}", home.as_str()),
            "give each mailbox a home of its own, or leave the field away",
        ),
        HomeRefusal::Outside { home, root } => report(
            Refused,
            "home-outside",
            format!("the home is outside the mail root {root}: {}", home.as_str()),
            "leave the field away, or use --outside-mail-root; no command moves or removes mail there",
        ),
        HomeRefusal::OfMany(home) => report(
            Refused,
            "home-of-many",
            format!("the directory is one for the homes of many: {}", home.as_str()),
            "give the mailbox a home of its own, or leave the field away",
        ),
        HomeRefusal::Shared { address, home, of, theirs } => report(
            Refused,
            "home-shared",
            format!("the home of {address} is not its own, {of} has {theirs}: {home}"),
            "look at both directories; 'vmailctl mailbox purge --keep-mail' removes only the record of the mailbox",
        ),
    }
}
