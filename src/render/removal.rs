//! Deleted mailboxes, and holds.

use super::record::{Field, Listed, Record, names, values};
use super::text::unicode;
use super::value::Value;
use super::{Said, Subject};
use crate::admin::Changed;
use crate::admin::removal::{MailGone, RemovalOutcome};
use crate::model::{MailPlace, Removal};
use jiff::tz::TimeZone;

const FIELDS: &[Field<Removal>] = &[
    ("address", |r| (&r.address).into()),
    ("login", |r| r.login.as_str().into()),
    ("standing", |r| r.stage.as_str().into()),
    ("removed_at", |r| r.removed_at.into()),
    ("until", |r| r.until.into()),
    ("reason", |r| r.reason.as_ref().into()),
    ("hold", |r| r.hold.as_ref().map(|hold| &hold.reason).into()),
    ("hold_since", |r| r.hold.as_ref().map(|hold| hold.since).into()),
    ("home", |r| r.home.as_str().into()),
    ("mail_place", |r| r.mail_place.as_ref().map(MailPlace::to_string).into()),
    ("archive", |r| r.archive.as_deref().into()),
    ("id", |r| r.mailbox_id.into()),
];

impl Listed for Removal {
    fn header() -> Vec<&'static str> {
        names(FIELDS)
    }
}

impl Record for Removal {
    fn name(&self) -> String {
        self.address.to_string()
    }

    fn fields(&self) -> Vec<(&'static str, Value<'_>)> {
        values(FIELDS, self).collect()
    }

    fn columns(&self) -> Vec<(&'static str, Value<'_>)> {
        vec![
            ("address", (&self.address).into()),
            ("standing", self.stage.as_str().into()),
            ("removed at", self.removed_at.into()),
            ("until", self.until.into()),
            ("hold", self.hold.as_ref().map(|hold| &hold.reason).into()),
            ("reason", self.reason.as_ref().into()),
            ("id", self.mailbox_id.into()),
        ]
    }
}

impl Said for RemovalOutcome {
    fn action(&self) -> &'static str {
        match self {
            Self::Deleted { .. } => "mailbox delete",
            Self::Restored(_) => "mailbox restore",
            Self::Purged(..) => "mailbox purge",
            Self::Held { .. } => "mailbox hold",
            Self::Released(_) => "mailbox release",
        }
    }

    fn subject(&self) -> Subject<'_> {
        match self {
            Self::Deleted { removal: Some(removal), .. } | Self::Purged(removal, _) => {
                Subject::Object("removal", removal.as_ref())
            }
            Self::Restored(mailbox) => Subject::Object("mailbox", mailbox.as_ref()),
            Self::Deleted { address, removal: None } | Self::Held { address, .. } | Self::Released(address) => {
                Subject::Name(address.clone())
            }
        }
    }

    fn sentence(&self, changed: Changed, zone: &TimeZone) -> String {
        match (self, changed) {
            (Self::Deleted { removal: Some(r), .. }, _) => {
                let archive = r.archive.as_ref().map(|path| format!("; its mail is in {path}")).unwrap_or_default();
                let (address, until) = (r.address.to_unicode(), r.until.to_local(zone));
                format!("deleted mailbox {address}; it can be restored until {until}{archive}")
            }
            (Self::Deleted { address, removal: None }, _) => format!("there is no mailbox {}", unicode(address)),
            (Self::Restored(m), _) => format!("restored mailbox {}", m.address.to_unicode()),
            (Self::Purged(r, gone), _) => {
                let address = r.address.to_unicode();
                match gone {
                    MailGone::All => format!("permanently removed {address} and its mail"),
                    MailGone::None => format!("permanently removed {address}, which had no mail here"),
                    MailGone::Stays => format!("permanently removed {address}, but not all of its mail"),
                }
            }
            (Self::Held { address, hold, before: None }, Changed::Yes) => {
                format!("{} is on hold: {}", unicode(address), hold.reason)
            }
            (Self::Held { address, hold, before: Some(before) }, Changed::Yes) => {
                format!("{} stays on hold: {}; the reason was: {before}", unicode(address), hold.reason)
            }
            (Self::Held { address, hold, .. }, Changed::AlreadySo) => {
                format!("{} is already on hold: {}", unicode(address), hold.reason)
            }
            (Self::Released(address), Changed::Yes) => format!("{} is no longer on hold", unicode(address)),
            (Self::Released(address), Changed::AlreadySo) => format!("{} is not on hold", unicode(address)),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::admin::Changed::{AlreadySo, Yes};
    use crate::render::fixture::{assert_said, hold, mailbox, parsed, removal};

    #[test]
    fn every_outcome_names_its_command_and_the_mailbox() {
        let name = "anna@xn--bcher-kva.example";
        let deleted = |removal: Option<Removal>| RemovalOutcome::Deleted {
            address: name.to_owned(),
            removal: removal.map(Box::new),
        };
        let archived = Removal { archive: Some("/srv/anna.tar".to_owned()), ..removal() };
        let held = |before: Option<&str>| RemovalOutcome::Held {
            address: name.to_owned(),
            hold: hold(),
            before: before.map(parsed),
        };
        let released = || RemovalOutcome::Released(name.to_owned());
        let until = "deleted mailbox anna@bücher.example; it can be restored until 2031-03-14 12:00";
        let and_archived = "deleted mailbox anna@bücher.example; it can be restored until 2031-03-14 12:00; \
                            its mail is in /srv/anna.tar";
        assert_said([
            (deleted(Some(removal())), Yes, ["mailbox delete", name, until]),
            (deleted(Some(archived)), Yes, ["mailbox delete", name, and_archived]),
            (deleted(None), AlreadySo, ["mailbox delete", name, "there is no mailbox anna@bücher.example"]),
            (
                RemovalOutcome::Restored(Box::new(mailbox())),
                Yes,
                ["mailbox restore", name, "restored mailbox anna@bücher.example"],
            ),
            (
                RemovalOutcome::Purged(Box::new(removal()), MailGone::All),
                Yes,
                ["mailbox purge", name, "permanently removed anna@bücher.example and its mail"],
            ),
            (
                RemovalOutcome::Purged(Box::new(removal()), MailGone::None),
                Yes,
                ["mailbox purge", name, "permanently removed anna@bücher.example, which had no mail here"],
            ),
            (
                RemovalOutcome::Purged(Box::new(removal()), MailGone::Stays),
                Yes,
                ["mailbox purge", name, "permanently removed anna@bücher.example, but not all of its mail"],
            ),
            (held(None), Yes, ["mailbox hold", name, "anna@bücher.example is on hold: case 12"]),
            (
                held(Some("case 7")),
                Yes,
                ["mailbox hold", name, "anna@bücher.example stays on hold: case 12; the reason was: case 7"],
            ),
            (held(None), AlreadySo, ["mailbox hold", name, "anna@bücher.example is already on hold: case 12"]),
            (released(), Yes, ["mailbox release", name, "anna@bücher.example is no longer on hold"]),
            (released(), AlreadySo, ["mailbox release", name, "anna@bücher.example is not on hold"]),
        ]);
    }

    #[test]
    fn only_what_is_still_there_has_an_object() {
        let noun = |outcome: RemovalOutcome| outcome.subject().object().map(|(noun, _)| noun);
        let address = || "anna@brand.example".to_owned();
        assert_eq!(noun(RemovalOutcome::Restored(Box::new(mailbox()))), Some("mailbox"));
        assert_eq!(noun(RemovalOutcome::Purged(Box::new(removal()), MailGone::All)), Some("removal"));
        assert_eq!(noun(RemovalOutcome::Deleted { address: address(), removal: None }), None);
        assert_eq!(noun(RemovalOutcome::Released(address())), None);
    }
}
