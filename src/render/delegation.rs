//! Grants of one mailbox to another.

use super::record::{Field, Listed, Record, names, values};
use super::text::unicode;
use super::value::Value;
use super::{Said, Subject, until};
use crate::admin::Changed;
use crate::admin::delegation::DelegationOutcome;
use crate::model::{Access, Delegation, SendAs};
use jiff::tz::TimeZone;

const FIELDS: &[Field<Delegation>] = &[
    ("owner", |g| (&g.owner).into()),
    ("delegate", |g| (&g.delegate).into()),
    ("access", |g| g.access.map(Access::as_str).into()),
    ("send_as", |g| Value::Flag(g.send_as == SendAs::Allowed)),
    ("until", |g| g.until.into()),
    ("created_at", |g| g.created_at.into()),
    ("state", |g| g.state.as_str().into()),
];

impl Listed for Delegation {
    fn header() -> Vec<&'static str> {
        names(FIELDS)
    }
}

impl Record for Delegation {
    fn name(&self) -> String {
        pair(&self.owner, &self.delegate)
    }

    fn fields(&self) -> Vec<(&'static str, Value<'_>)> {
        values(FIELDS, self).collect()
    }

    fn columns(&self) -> Vec<(&'static str, Value<'_>)> {
        vec![
            ("owner", (&self.owner).into()),
            ("delegate", (&self.delegate).into()),
            ("access", self.access.map_or("none", Access::as_str).into()),
            ("send as", self.send_as.as_str().into()),
            ("until", self.until.into()),
            ("state", self.state.as_str().into()),
        ]
    }
}

/// What a grant is called: the name by which the delegate logs in to the owner's mailbox.
fn pair(owner: impl std::fmt::Display, delegate: impl std::fmt::Display) -> String {
    format!("{owner}*{delegate}")
}

impl Said for DelegationOutcome {
    fn action(&self) -> &'static str {
        match self {
            Self::Granted(_) => "delegate grant",
            Self::Revoked { .. } => "delegate revoke",
        }
    }

    fn subject(&self) -> Subject<'_> {
        match self {
            Self::Granted(grant) | Self::Revoked { left: Some(grant), .. } => Subject::Object("grant", grant),
            Self::Revoked { owner, delegate, left: None } => Subject::Name(pair(owner, delegate)),
        }
    }

    fn sentence(&self, changed: Changed, zone: &TimeZone) -> String {
        match (self, changed) {
            (Self::Granted(g), Changed::Yes) => {
                let end = until(g.until, zone);
                format!("{} has {} to {}{end}", g.delegate.to_unicode(), rights(g), g.owner.to_unicode())
            }
            (Self::Granted(g), Changed::AlreadySo) => {
                format!("{} already has {} to {}", g.delegate.to_unicode(), rights(g), g.owner.to_unicode())
            }
            (Self::Revoked { owner, delegate, left: None }, Changed::Yes) => {
                format!("{} no longer has access to {}", unicode(delegate), unicode(owner))
            }
            (Self::Revoked { owner, delegate, left: None }, Changed::AlreadySo) => {
                format!("{} has no access to {}", unicode(delegate), unicode(owner))
            }
            (Self::Revoked { owner, delegate, left: Some(g) }, Changed::Yes) => {
                format!("{} still has {} to {}", unicode(delegate), rights(g), unicode(owner))
            }
            (Self::Revoked { owner, delegate, left: Some(g) }, Changed::AlreadySo) => {
                format!("{} has only {} to {}", unicode(delegate), rights(g), unicode(owner))
            }
        }
    }
}

fn rights(grant: &Delegation) -> String {
    match (grant.access.map(Access::as_str), grant.send_as) {
        (Some(access), SendAs::Allowed) => format!("{access} access and send-as"),
        (Some(access), SendAs::NotAllowed) => format!("{access} access"),
        (None, _) => "send-as".to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::admin::Changed::{AlreadySo, Yes};
    use crate::render::fixture::{assert_said, grant};

    #[test]
    fn every_outcome_names_its_command_and_the_grant() {
        let name = "sales@xn--bcher-kva.example*anna@xn--bcher-kva.example";
        let granted = |access, send_as| DelegationOutcome::Granted(Delegation { access, send_as, ..grant() });
        let left = |left: Option<Delegation>| DelegationOutcome::Revoked {
            owner: "sales@xn--bcher-kva.example".to_owned(),
            delegate: "anna@xn--bcher-kva.example".to_owned(),
            left,
        };
        let send_as = || Some(Delegation { access: None, until: None, ..grant() });
        let all = "anna@bücher.example has write access and send-as to sales@bücher.example, until 2031-03-14 12:00";
        let read = "anna@bücher.example has read access to sales@bücher.example, until 2031-03-14 12:00";
        let already = "anna@bücher.example already has send-as to sales@bücher.example";
        let gone = "anna@bücher.example no longer has access to sales@bücher.example";
        let none = "anna@bücher.example has no access to sales@bücher.example";
        let rest = "anna@bücher.example still has send-as to sales@bücher.example";
        let only = "anna@bücher.example has only send-as to sales@bücher.example";
        assert_said([
            (granted(Some(Access::Write), SendAs::Allowed), Yes, ["delegate grant", name, all]),
            (granted(Some(Access::Read), SendAs::NotAllowed), Yes, ["delegate grant", name, read]),
            (granted(None, SendAs::Allowed), AlreadySo, ["delegate grant", name, already]),
            (left(None), Yes, ["delegate revoke", name, gone]),
            (left(None), AlreadySo, ["delegate revoke", name, none]),
            (left(send_as()), Yes, ["delegate revoke", name, rest]),
            (left(send_as()), AlreadySo, ["delegate revoke", name, only]),
        ]);
    }
}
