//! Operators.

use super::record::{Record, Value};
use crate::model::{DomainRights, OperatorRights, Permission};

/// A domain's permissions, as they are named.
fn verbs(rights: &DomainRights) -> Vec<&str> {
    rights.permissions.iter().map(Permission::as_str).collect()
}

fn domain(rights: &DomainRights) -> String {
    rights.domain.as_ref().map_or_else(|| "all domains".to_owned(), |domain| domain.to_unicode().into_owned())
}

/// What an operator may do, in a sentence.
pub(super) fn rights(operator: &OperatorRights) -> String {
    if operator.domains.iter().any(|rights| rights.permissions.contains(&Permission::Everything)) {
        return "everything, as root".to_owned();
    }
    let of = |rights: &DomainRights| format!("{} for {}", verbs(rights).join(", "), domain(rights));
    operator.domains.iter().map(of).collect::<Vec<_>>().join("; ")
}

fn domain_and_verbs(rights: &DomainRights) -> Vec<(&'static str, Value<'_>)> {
    vec![
        ("domain", rights.domain.as_ref().into()),
        ("verbs", Value::List(verbs(rights).into_iter().map(Value::from).collect())),
    ]
}

impl Record for DomainRights {
    fn name(&self) -> String {
        self.operator.to_string()
    }

    fn fields(&self) -> Vec<(&'static str, Value<'_>)> {
        let mut fields = vec![("operator", self.operator.as_str().into())];
        fields.extend(domain_and_verbs(self));
        fields
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
        let rights = self.domains.iter().map(|rights| Value::Object(domain_and_verbs(rights)));
        vec![("operator", self.operator.as_str().into()), ("rights", Value::List(rights.collect()))]
    }
}
