//! What is said of homes and mail places.

use super::Exit::{Exists, Refused};
use super::{Report, report};
use crate::admin::HomeRefusal;
use crate::model::{Directory, MailPlace, PlaceFault};

pub(super) fn refused(refusal: &HomeRefusal) -> Report {
    match refusal {
        HomeRefusal::Taken(what, path) => report(
            Exists,
            code(*what, "home-taken", "mail-place-taken"),
            format!("this directory is the home of another mailbox, or its mail is there: {}", path.as_str()),
            own(*what),
        ),
        HomeRefusal::Nested { what, path, of, theirs } => report(
            Refused,
            code(*what, "home-nested", "mail-place-nested"),
            format!("the {} is above or below that of {of}, {theirs}: {}", what.as_str(), path.as_str()),
            own(*what),
        ),
        HomeRefusal::Outside { what, path, root } => report(
            Refused,
            code(*what, "home-outside", "mail-place-outside"),
            format!("the {} is outside the mail root {root}: {}", what.as_str(), path.as_str()),
            match what {
                Directory::Home => {
                    "leave the field away, or use --outside-mail-root; no command moves or removes mail there"
                }
                Directory::MailPlace => "use --outside-mail-root; no command moves or removes mail there",
            },
        ),
        HomeRefusal::OfMany(what, path) => report(
            Refused,
            code(*what, "home-of-many", "mail-place-of-many"),
            format!("the directory is one for the homes of many: {}", path.as_str()),
            own(*what),
        ),
        HomeRefusal::HoldsHome { place, home } => report(
            Refused,
            "mail-place-holds-home",
            format!(
                "the mail place is the home {home} or has it in it, so Dovecot takes what is there for folders: {place}"
            ),
            "give the mail a directory beside the home or below it",
        ),
        HomeRefusal::Unusable { place, fault } => unusable(place, fault),
        HomeRefusal::NotArchived { what, path, address } => report(
            Refused,
            code(*what, "home-not-archived", "mail-place-not-archived"),
            format!(
                "no archive can be made, because the {} of {address} is outside the mail root: {}",
                what.as_str(),
                path.as_str()
            ),
            "leave --archive away; the mail stays where it is",
        ),
        HomeRefusal::Linked { home, real } => report(
            Refused,
            "home-elsewhere",
            format!("the home has another path, because a symbolic link is on the way ({real}): {}", home.as_str()),
            "name the directory itself, or leave the field away",
        ),
        HomeRefusal::Shared { address, home, of, theirs } => report(
            Refused,
            "home-shared",
            format!("the home of {address} is not its own, {of} has {theirs}: {home}"),
            "look at both directories; 'vmailctl mailbox purge --keep-mail' removes only the record of the mailbox",
        ),
    }
}

fn unusable(place: &MailPlace, fault: &PlaceFault) -> Report {
    let code = match fault {
        PlaceFault::NoDirectory => "mail-place-no-directory",
        PlaceFault::Elsewhere(_) => "mail-place-elsewhere",
        PlaceFault::NotMade { .. } => "mail-place-missing",
        PlaceFault::Unread(_) => "mail-place-unread",
        PlaceFault::Format(_) => "mail-place-format",
        PlaceFault::NoMail => "mail-place-no-mail",
        PlaceFault::Owner(_) => "mail-place-owner",
        PlaceFault::Mode(_) | PlaceFault::Writable(_) => "mail-place-mode",
        PlaceFault::Inside(_) => "mail-place-inside",
        PlaceFault::Encrypted => "mail-place-encrypted",
    };
    report(Refused, code, format!("{}: {place}", fault.rule()), fault.next(place))
}

fn code(what: Directory, home: &'static str, mail_place: &'static str) -> &'static str {
    match what {
        Directory::Home => home,
        Directory::MailPlace => mail_place,
    }
}

fn own(what: Directory) -> &'static str {
    match what {
        Directory::Home => "give each mailbox a home of its own, or leave the field away",
        Directory::MailPlace => "give each mailbox a mail place of its own",
    }
}
