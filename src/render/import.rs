//! What there is to say of a source.

use super::record::Record;
use super::value::Value;
use crate::import::{Counts, Loss, LossCode, SchemeCount, Survey};
use crate::model::Dovecot;
use std::collections::BTreeMap;

/// What a source is and what it holds.
pub struct Inspection {
    source: &'static str,
    version: Option<String>,
    database: Option<String>,
    counts: Counts,
    homes: u64,
    limited: u64,
    factor: Option<i64>,
    schemes: Vec<SchemeCount>,
    dovecot: Option<Dovecot>,
    mail: &'static str,
    wrapped: &'static str,
    /// What has no home here, and how often.
    pub losses: BTreeMap<LossCode, u64>,
}

impl Inspection {
    pub fn new(survey: &Survey, database: Option<String>, dovecot: Option<Dovecot>) -> Self {
        Self {
            source: survey.source.name,
            version: survey.version.clone(),
            database,
            counts: survey.counts,
            homes: survey.homes,
            limited: survey.quotas.limited,
            factor: survey.quotas.factor(),
            schemes: survey.schemes().collect(),
            dovecot,
            mail: survey.source.whereabouts.mail,
            wrapped: survey.source.whereabouts.wrapped,
            losses: BTreeMap::new(),
        }
    }

    /// Whether the Dovecot installed here takes passwords with this verdict.
    fn opens(&self, verdict: &str) -> &'static str {
        match (verdict, self.dovecot) {
            ("kept" | "hashed", _) | ("weak", Some(Dovecot::V23)) => "accepted",
            ("weak", Some(Dovecot::V24)) => "refused",
            ("weak", None) => "refused by Dovecot 2.4",
            _ => "none",
        }
    }
}

impl Record for Inspection {
    fn name(&self) -> String {
        self.source.to_owned()
    }

    fn fields(&self) -> Vec<(&'static str, Value<'_>)> {
        let counts = &self.counts;
        let passwords = self.schemes.iter().map(|count| {
            Value::Object(vec![
                ("scheme", count.scheme.into()),
                ("verdict", count.verdict.into()),
                ("login", self.opens(count.verdict).into()),
                ("count", count.count.into()),
            ])
        });
        let dovecot = self.dovecot.map(|dovecot| match dovecot {
            Dovecot::V23 => "2.3",
            Dovecot::V24 => "2.4",
        });
        vec![
            ("source", self.source.into()),
            ("version", self.version.as_deref().into()),
            ("database", self.database.as_deref().into()),
            ("domains", counts.domains.into()),
            ("alias_domains", counts.alias_domains.into()),
            ("mailboxes", counts.mailboxes.into()),
            ("suspended", counts.suspended.into()),
            ("aliases", counts.aliases.into()),
            ("catch_alls", counts.catch_alls.into()),
            ("grants", counts.grants.into()),
            ("autoreplies", counts.autoreplies.into()),
            ("homes", self.homes.into()),
            ("mail", self.mail.into()),
            ("wrapped", self.wrapped.into()),
            ("quotas", self.limited.into()),
            ("quota_megabyte_bytes", self.factor.into()),
            ("dovecot", dovecot.into()),
            ("passwords", passwords.collect()),
            ("losses", self.losses.values().sum::<u64>().into()),
            ("loss_codes", counted(&self.losses)),
        ]
    }
}

/// How many losses there are of each kind, for programs.
pub fn counted(losses: &BTreeMap<LossCode, u64>) -> Value<'static> {
    let one = |(code, count): (&LossCode, &u64)| {
        Value::Object(vec![
            ("code", code.as_str().into()),
            ("count", (*count).into()),
            ("remedy", code.remedy().into()),
        ])
    };
    losses.iter().map(one).collect()
}

/// The same for people, a line each.
pub fn loss_lines(losses: &BTreeMap<LossCode, u64>) -> impl Iterator<Item = String> {
    losses.iter().map(|(code, count)| match code.remedy() {
        Some(remedy) => format!("{}: {count}; {remedy}", code.as_str()),
        None => format!("{}: {count}", code.as_str()),
    })
}

/// A row beside the changes of a document: what of the source comes to nothing, or to something else.
impl Record for Loss {
    fn name(&self) -> String {
        self.object.clone()
    }

    fn fields(&self) -> Vec<(&'static str, Value<'_>)> {
        vec![
            ("action", self.action.as_ref().into()),
            ("noun", self.kind.as_ref().into()),
            ("name", Value::Address(self.object.as_str().into())),
            ("before", Value::Object(Vec::new())),
            (
                "after",
                Value::Object(vec![("reason", self.reason.as_ref().into()), ("code", self.code().as_str().into())]),
            ),
        ]
    }

    fn columns(&self) -> Vec<(&'static str, Value<'_>)> {
        vec![
            ("action", self.action.as_ref().into()),
            ("what", self.kind.as_ref().into()),
            ("name", Value::Address(self.object.as_str().into())),
            ("fields", self.reason.as_ref().into()),
        ]
    }
}
