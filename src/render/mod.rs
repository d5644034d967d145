//! Outcomes to bytes: text for people, JSON, JSON lines, TSV, CSV and names for programs.
//!
//! A noun has one file: its fields, which every format writes ([`Record`]), and how the outcomes of its acts are said
//! ([`Said`]). A format has one file.

mod alias;
mod app_password;
mod apple;
mod audit;
mod autoconfig;
mod autoreply;
mod backup;
mod check;
mod connect;
mod delegation;
mod document;
mod domain;
mod due;
mod explain;
mod filter;
#[cfg(test)]
mod fixture;
mod guide;
mod import;
mod json;
mod learning;
mod list;
mod mail_copy;
mod mailbox;
mod offboarding;
mod operator;
mod password;
mod pipeline;
mod profile;
mod progress;
mod record;
mod removal;
mod separated;
mod session;
mod setting;
mod text;
mod trace;
mod usage;
mod value;
mod warning;

pub use apple::mobileconfig;
pub use audit::FieldLine;
pub use autoconfig::autoconfig;
pub use document::Document;
pub use guide::guide;
pub use import::{Inspection, counted, loss_lines};
pub use list::{ChangeList, List};
pub use mail_copy::answered;
pub use offboarding::PlannedOffboarding;
pub use progress::{Progress, Watched};
pub use record::{Listed, Record};
pub use text::{Palette, plain, plain_line, unicode};
pub use trace::unread_lines;
pub use usage::ShownMailbox;
pub use value::Value;
pub use warning::{warning, warning_fields};

pub use crate::admin::Rehearsal;
use crate::admin::check::Finding;
use crate::admin::{Changed, Done, Outcome};
use crate::model::{AppPassword, Secret, Timestamp};
use jiff::tz::TimeZone;
use separated::{Dialect, Rows};
use std::io::{self, Write};

/// The output formats.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Format {
    Text,
    Json,
    JsonLines,
    Tsv,
    Csv,
    Name,
}

impl Format {
    /// Whether objects of this format have a place for warnings. Where they have none, standard error has them.
    pub fn holds_warnings(self) -> bool {
        matches!(self, Self::Json | Self::JsonLines)
    }
}

/// How to render: the format, and for text, what people's terminals and clocks are like.
#[derive(Clone, Debug)]
pub struct Style {
    pub format: Format,
    /// Columns of the terminal; `None`: no terminal, lines as long as they are.
    pub width: Option<u16>,
    pub zone: TimeZone,
}

impl Rehearsal {
    /// What a sentence about a change begins with.
    pub fn prefix(self) -> &'static str {
        match self {
            Self::No => "",
            Self::Yes => "rehearsed, nothing changed: ",
        }
    }
}

/// The version of JSON objects. They only ever grow within one.
const SCHEMA_VERSION: i64 = 1;

/// How the outcomes of a noun are said.
trait Said {
    /// The command that did it.
    fn action(&self) -> &'static str;

    fn subject(&self) -> Subject<'_>;

    /// What was done, for people.
    fn sentence(&self, changed: Changed, zone: &TimeZone) -> String;

    /// A password that was made and has to reach its person, once.
    fn generated(&self) -> Option<&Secret> {
        None
    }

    /// What was taken away, where the name does not tell.
    fn revoked(&self) -> &[AppPassword] {
        &[]
    }
}

/// What an outcome is about.
enum Subject<'a> {
    /// Its noun, and the object as it is now.
    Object(&'static str, &'a dyn Record),
    /// What is gone, or has no record, is called so.
    Name(String),
}

impl<'a> Subject<'a> {
    fn name(&self) -> String {
        match self {
            Self::Object(_, object) => object.name(),
            Self::Name(name) => name.clone(),
        }
    }

    fn object(&self) -> Option<(&'static str, &'a dyn Record)> {
        match self {
            Self::Object(noun, object) => Some((noun, *object)),
            Self::Name(_) => None,
        }
    }
}

fn said(outcome: &Outcome) -> &dyn Said {
    match outcome {
        Outcome::Alias(outcome) => outcome,
        Outcome::AppPassword(outcome) => outcome,
        Outcome::Autoreply(outcome) => outcome,
        Outcome::Backup(outcome) => outcome,
        Outcome::Delegation(outcome) => outcome,
        Outcome::Domain(outcome) => outcome,
        Outcome::Learning(outcome) => outcome,
        Outcome::Mailbox(outcome) => outcome,
        Outcome::Offboarding(outcome) => outcome,
        Outcome::Operator(outcome) => outcome,
        Outcome::Password(outcome) => outcome,
        Outcome::Profile(outcome) => outcome,
        Outcome::Removal(outcome) => outcome,
        Outcome::Setting(outcome) => outcome,
    }
}

/// A start as a part of a sentence.
fn from(from: Option<Timestamp>, zone: &TimeZone) -> String {
    from.map(|from| format!(", from {}", from.to_local(zone))).unwrap_or_default()
}

/// An end as the end of a sentence.
fn until(until: Option<Timestamp>, zone: &TimeZone) -> String {
    until.map(|until| format!(", until {}", until.to_local(zone))).unwrap_or_default()
}

/// One object.
pub fn object(out: &mut dyn Write, style: &Style, record: &dyn Record) -> io::Result<()> {
    match style.format {
        Format::Text => text::details(out, style, record)?,
        Format::Json | Format::JsonLines => json::line(out, record.fields())?,
        Format::Tsv => Rows::new(Dialect::Tabs).row(out, record)?,
        Format::Csv => Rows::new(Dialect::Commas).row(out, record)?,
        Format::Name => writeln!(out, "{}", plain(&record.name()))?,
    }
    out.flush()
}

/// What is wrong with the pipeline.
pub fn findings(out: &mut dyn Write, style: &Style, findings: &[Finding]) -> io::Result<()> {
    if style.format == Format::Text {
        text::findings(out, findings)?;
        return out.flush();
    }
    let mut list = List::new(out, style, "findings", Finding::header());
    findings.iter().try_for_each(|finding| list.row(finding))?;
    list.end()
}

/// What came of a change: the object for programs; a generated password, alone, for people.
pub fn change(out: &mut dyn Write, style: &Style, done: &Done, rehearsal: Rehearsal) -> io::Result<()> {
    let said = said(&done.outcome);
    match style.format {
        Format::Text => {
            if rehearsal == Rehearsal::No
                && let Some(secret) = said.generated()
            {
                writeln!(out, "{}", secret.expose())?;
            }
        }
        Format::Json | Format::JsonLines => json::change(out, done, rehearsal)?,
        Format::Tsv => rows(out, Dialect::Tabs, said)?,
        Format::Csv => rows(out, Dialect::Commas, said)?,
        Format::Name => writeln!(out, "{}", said.subject().name())?,
    }
    out.flush()
}

/// The object as it is now, or what was revoked, a row each.
fn rows(out: &mut dyn Write, dialect: Dialect, said: &dyn Said) -> io::Result<()> {
    let mut rows = Rows::new(dialect);
    if let Some((_, object)) = said.subject().object() {
        rows.row(out, object)?;
    }
    said.revoked().iter().try_for_each(|one| rows.row(out, one))
}

/// What came of a change, as a sentence for people.
pub fn sentence(done: &Done, style: &Style, rehearsal: Rehearsal) -> String {
    format!("{}{}", rehearsal.prefix(), said(&done.outcome).sentence(done.changed, &style.zone))
}

/// The fields of a failure.
pub fn failure_fields<'a>(
    code: u8,
    kind: &'a str,
    message: &'a str,
    hint: Option<&'a str>,
) -> Vec<(&'static str, Value<'a>)> {
    vec![("code", i64::from(code).into()), ("kind", kind.into()), ("message", message.into()), ("hint", hint.into())]
}

/// A failure as one JSON object.
pub fn failure(out: &mut dyn Write, fields: Vec<(&'static str, Value<'_>)>) -> io::Result<()> {
    json::line(out, fields)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::admin::Warning;
    use crate::admin::app_password::AppPasswordOutcome;
    use crate::admin::mailbox::MailboxOutcome;
    use fixture::{app_password, mailbox, secret, style};

    fn done(outcome: impl Into<Outcome>) -> Done {
        Done { outcome: outcome.into(), changed: Changed::Yes, warnings: vec![Warning::WeakHash("MD5".to_owned())] }
    }

    fn created() -> Done {
        done(MailboxOutcome::Created { mailbox: Box::new(mailbox()), generated: Some(secret()) })
    }

    fn changed(done: &Done, format: Format, rehearsal: Rehearsal) -> String {
        let mut out = Vec::new();
        change(&mut out, &style(format), done, rehearsal).unwrap();
        String::from_utf8(out).unwrap()
    }

    #[test]
    fn a_rehearsed_change_is_said_to_be_one_and_hands_out_no_password() {
        let rehearsed = sentence(&created(), &style(Format::Text), Rehearsal::Yes);
        let made = "created personal mailbox anna@bücher.example with a quota of 1G";
        assert_eq!(rehearsed, format!("rehearsed, nothing changed: {made}"));
        assert_eq!(sentence(&created(), &style(Format::Text), Rehearsal::No), made);

        for format in [Format::Text, Format::Json, Format::JsonLines, Format::Tsv, Format::Csv, Format::Name] {
            let rehearsed = changed(&created(), format, Rehearsal::Yes);
            assert!(!rehearsed.contains("correct horse"), "{rehearsed}");
        }
        assert_eq!(changed(&created(), Format::Text, Rehearsal::No), "correct horse\n");
        assert!(changed(&created(), Format::Json, Rehearsal::No).ends_with(",\"password\":\"correct horse\"}\n"));
        assert_eq!(changed(&created(), Format::Name, Rehearsal::No), "anna@xn--bcher-kva.example\n");
    }

    #[test]
    fn what_was_revoked_is_a_row_each() {
        let revoked = vec![app_password(), app_password()];
        let revoked = done(AppPasswordOutcome::Revoked { mailbox: "anna@brand.example".to_owned(), revoked });
        for format in [Format::Tsv, Format::Csv] {
            assert_eq!(changed(&revoked, format, Rehearsal::No).lines().count(), 3, "{format:?}");
        }
        let json = changed(&revoked, Format::Json, Rehearsal::No);
        assert_eq!(json.matches("\"label\":\"phone\"").count(), 2, "{json}");
    }
}
