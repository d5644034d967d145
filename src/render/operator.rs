//! Operators.

use super::record::{Field, Listed, Record, names, values};
use super::value::Value;
use super::{Said, Subject};
use crate::admin::Changed;
use crate::admin::operator::OperatorOutcome;
use crate::model::{DomainRights, OperatorRights, Permission};
use jiff::tz::TimeZone;

const OPERATOR: &[Field<DomainRights>] = &[("operator", |r| r.operator.as_str().into())];

/// What an operator may do in one domain.
const RIGHTS: &[Field<DomainRights>] =
    &[("domain", |r| r.domain.as_ref().into()), ("verbs", |r| verbs(r).into_iter().map(Value::from).collect())];

/// A domain's permissions, as they are named.
fn verbs(rights: &DomainRights) -> Vec<&str> {
    rights.permissions.iter().map(Permission::as_str).collect()
}

fn domain(rights: &DomainRights) -> String {
    rights.domain.as_ref().map_or_else(|| "all domains".to_owned(), |domain| domain.to_unicode().into_owned())
}

/// What an operator may do, in a sentence.
fn rights(operator: &OperatorRights) -> String {
    if operator.domains.iter().any(|rights| rights.permissions.contains(&Permission::Everything)) {
        return "everything, as root".to_owned();
    }
    let of = |rights: &DomainRights| format!("{} for {}", verbs(rights).join(", "), domain(rights));
    operator.domains.iter().map(of).collect::<Vec<_>>().join("; ")
}

impl Listed for DomainRights {
    fn header() -> Vec<&'static str> {
        [names(OPERATOR), names(RIGHTS)].concat()
    }
}

impl Record for DomainRights {
    fn name(&self) -> String {
        self.operator.to_string()
    }

    fn fields(&self) -> Vec<(&'static str, Value<'_>)> {
        values(OPERATOR, self).chain(values(RIGHTS, self)).collect()
    }

    fn columns(&self) -> Vec<(&'static str, Value<'_>)> {
        vec![
            ("operator", self.operator.as_str().into()),
            ("domain", domain(self).into()),
            ("verbs", verbs(self).join(", ").into()),
        ]
    }
}

impl Record for OperatorRights {
    fn name(&self) -> String {
        self.operator.to_string()
    }

    fn fields(&self) -> Vec<(&'static str, Value<'_>)> {
        let rights = self.domains.iter().map(|rights| Value::Object(values(RIGHTS, rights).collect()));
        vec![("operator", self.operator.as_str().into()), ("rights", rights.collect())]
    }
}

impl Said for OperatorOutcome {
    fn action(&self) -> &'static str {
        match self {
            Self::Granted(_) => "operator grant",
            Self::Revoked(_) => "operator revoke",
        }
    }

    fn subject(&self) -> Subject<'_> {
        let (Self::Granted(operator) | Self::Revoked(operator)) = self;
        Subject::Object("operator", operator)
    }

    fn sentence(&self, changed: Changed, _: &TimeZone) -> String {
        match (self, changed) {
            (Self::Granted(o), Changed::Yes) => format!("{} may run {}", o.operator, rights(o)),
            (Self::Granted(o), Changed::AlreadySo) => format!("{} may already run {}", o.operator, rights(o)),
            (Self::Revoked(o), Changed::Yes) if o.domains.is_empty() => {
                format!("{} may no longer run anything", o.operator)
            }
            (Self::Revoked(o), Changed::Yes) => format!("{} may still run {}", o.operator, rights(o)),
            (Self::Revoked(o), Changed::AlreadySo) => format!("{} has no such right", o.operator),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::admin::Changed::{AlreadySo, Yes};
    use crate::render::fixture::{assert_said, operator, rights};

    #[test]
    fn every_outcome_names_its_command_and_the_operator() {
        let everywhere = || DomainRights { domain: None, permissions: vec![Permission::All], ..rights() };
        let root = DomainRights { permissions: vec![Permission::Everything], ..rights() };
        let granted = |domains| OperatorOutcome::Granted(operator(domains));
        let revoked = |domains| OperatorOutcome::Revoked(operator(domains));
        let both = "kim may run mailbox.password, alias for bücher.example; all for all domains";
        assert_said([
            (granted(vec![rights(), everywhere()]), Yes, ["operator grant", "kim", both]),
            (granted(vec![root]), Yes, ["operator grant", "kim", "kim may run everything, as root"]),
            (
                granted(vec![everywhere()]),
                AlreadySo,
                ["operator grant", "kim", "kim may already run all for all domains"],
            ),
            (revoked(vec![everywhere()]), Yes, ["operator revoke", "kim", "kim may still run all for all domains"]),
            (revoked(Vec::new()), Yes, ["operator revoke", "kim", "kim may no longer run anything"]),
            (revoked(Vec::new()), AlreadySo, ["operator revoke", "kim", "kim has no such right"]),
        ]);
    }
}
