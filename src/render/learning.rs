//! Passwords that are learnt from an old host.

use super::record::Record;
use super::value::Value;
use super::{Said, Subject};
use crate::admin::Changed;
use crate::admin::learning::LearningOutcome;
use jiff::tz::TimeZone;

/// Who is asked, and about how many.
impl Record for LearningOutcome {
    fn name(&self) -> String {
        match self {
            Self::Begun { server, .. } => server.to_string(),
            Self::Ended { .. } => "none".to_owned(),
            Self::Learnt(mailbox) => mailbox.address.to_string(),
        }
    }

    fn fields(&self) -> Vec<(&'static str, Value<'_>)> {
        match self {
            Self::Begun { server, until, mailboxes } => vec![
                ("server", Value::Text(server.to_string().into())),
                ("until", (*until).into()),
                ("mailboxes", (*mailboxes).into()),
            ],
            Self::Ended { mailboxes } => {
                vec![("server", Value::Null), ("until", Value::Null), ("mailboxes", (*mailboxes).into())]
            }
            Self::Learnt(mailbox) => mailbox.fields(),
        }
    }
}

fn mailboxes(count: u64) -> String {
    if count == 1 { "1 mailbox".to_owned() } else { format!("{count} mailboxes") }
}

impl Said for LearningOutcome {
    fn action(&self) -> &'static str {
        match self {
            Self::Begun { .. } | Self::Ended { .. } => "import learn",
            Self::Learnt(_) => "mailbox password",
        }
    }

    fn subject(&self) -> Subject<'_> {
        match self {
            Self::Begun { .. } | Self::Ended { .. } => Subject::Object("learning", self),
            Self::Learnt(mailbox) => Subject::Object("mailbox", mailbox.as_ref()),
        }
    }

    fn sentence(&self, changed: Changed, zone: &TimeZone) -> String {
        match self {
            Self::Begun { mailboxes: 0, .. } => "every mailbox has a password, so none is learnt".to_owned(),
            Self::Begun { server, until, mailboxes: count } => {
                let already = if changed == Changed::Yes { "" } else { " already" };
                let until = super::until(Some(*until), zone);
                format!("the passwords of {} are{already} learnt from {server}{until}", mailboxes(*count))
            }
            Self::Ended { mailboxes: count } => match changed {
                Changed::Yes => format!("the passwords of {} are learnt no longer", mailboxes(*count)),
                Changed::AlreadySo => "no password of these mailboxes is being learnt".to_owned(),
            },
            Self::Learnt(mailbox) => format!("learnt the password of {}", mailbox.address.to_unicode()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::admin::Changed::{AlreadySo, Yes};
    use crate::model::Timestamp;
    use crate::render::fixture::{assert_said, mailbox};

    #[test]
    fn the_outcome_names_the_server_and_how_many() {
        let begun = |mailboxes| LearningOutcome::Begun {
            server: "imaps://old.example.com".parse().unwrap(),
            until: Timestamp::from_unix_seconds(1_800_000_000).unwrap(),
            mailboxes,
        };
        let server = "imaps://old.example.com";
        assert_said([
            (
                begun(1),
                Yes,
                [
                    "import learn",
                    server,
                    "the passwords of 1 mailbox are learnt from imaps://old.example.com, until 2027-01-15 08:00",
                ],
            ),
            (
                begun(2),
                AlreadySo,
                [
                    "import learn",
                    server,
                    "the passwords of 2 mailboxes are already learnt from imaps://old.example.com, until 2027-01-15 08:00",
                ],
            ),
            (begun(0), AlreadySo, ["import learn", server, "every mailbox has a password, so none is learnt"]),
            (
                LearningOutcome::Ended { mailboxes: 3 },
                Yes,
                ["import learn", "none", "the passwords of 3 mailboxes are learnt no longer"],
            ),
            (
                LearningOutcome::Ended { mailboxes: 0 },
                AlreadySo,
                ["import learn", "none", "no password of these mailboxes is being learnt"],
            ),
            (
                LearningOutcome::Learnt(Box::new(mailbox())),
                Yes,
                ["mailbox password", "anna@xn--bcher-kva.example", "learnt the password of anna@bücher.example"],
            ),
        ]);
    }
}
