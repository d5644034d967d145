//! Auto-replies.

use super::record::{Field, Listed, Record, names, values};
use super::text::unicode;
use super::value::Value;
use super::{Said, Subject, from, until};
use crate::admin::Changed;
use crate::admin::autoreply::AutoreplyOutcome;
use crate::model::{Autoreply, Replying};
use jiff::tz::TimeZone;

const FIELDS: &[Field<Autoreply>] = &[
    ("mailbox", |r| (&r.mailbox).into()),
    ("replying", |r| Value::Flag(r.replying == Replying::Yes)),
    ("from", |r| r.from.into()),
    ("until", |r| r.until.into()),
    ("subject", |r| (&r.subject).into()),
    ("body", |r| r.body.as_str().into()),
    ("set_at", |r| r.set_at.into()),
];

impl Listed for Autoreply {
    fn header() -> Vec<&'static str> {
        names(FIELDS)
    }
}

impl Record for Autoreply {
    fn name(&self) -> String {
        self.mailbox.to_string()
    }

    fn fields(&self) -> Vec<(&'static str, Value<'_>)> {
        values(FIELDS, self).collect()
    }

    fn columns(&self) -> Vec<(&'static str, Value<'_>)> {
        self.fields().into_iter().filter(|(name, _)| !matches!(*name, "body" | "set_at")).collect()
    }
}

impl Said for AutoreplyOutcome {
    fn action(&self) -> &'static str {
        match self {
            Self::Set(_) => "autoreply set",
            Self::Cleared(_) => "autoreply clear",
        }
    }

    fn subject(&self) -> Subject<'_> {
        match self {
            Self::Set(reply) => Subject::Object("autoreply", reply.as_ref()),
            Self::Cleared(mailbox) => Subject::Name(mailbox.clone()),
        }
    }

    fn sentence(&self, changed: Changed, zone: &TimeZone) -> String {
        match (self, changed) {
            (Self::Set(r), Changed::Yes) => {
                format!("auto-reply set for {}{}{}", r.mailbox.to_unicode(), from(r.from, zone), until(r.until, zone))
            }
            (Self::Set(r), Changed::AlreadySo) => {
                let (begin, end) = (from(r.from, zone), until(r.until, zone));
                format!("auto-reply already set for {}{begin}{end}", r.mailbox.to_unicode())
            }
            (Self::Cleared(mailbox), Changed::Yes) => format!("auto-reply cleared for {}", unicode(mailbox)),
            (Self::Cleared(mailbox), Changed::AlreadySo) => format!("mailbox has no auto-reply: {}", unicode(mailbox)),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::admin::Changed::{AlreadySo, Yes};
    use crate::render::fixture::{assert_said, autoreply};

    #[test]
    fn every_outcome_names_its_command_and_the_mailbox() {
        let name = "anna@xn--bcher-kva.example";
        let set = |reply| AutoreplyOutcome::Set(Box::new(reply));
        let cleared = || AutoreplyOutcome::Cleared(name.to_owned());
        let dated = "auto-reply set for anna@bücher.example, from 2031-03-10 12:00, until 2031-03-14 12:00";
        let undated = Autoreply { from: None, until: None, ..autoreply() };
        assert_said([
            (set(autoreply()), Yes, ["autoreply set", name, dated]),
            (set(undated), AlreadySo, ["autoreply set", name, "auto-reply already set for anna@bücher.example"]),
            (cleared(), Yes, ["autoreply clear", name, "auto-reply cleared for anna@bücher.example"]),
            (cleared(), AlreadySo, ["autoreply clear", name, "mailbox has no auto-reply: anna@bücher.example"]),
        ]);
    }
}
