//! The system's log: the journal, or whoever listens at `/dev/log`.

use crate::model::{AuditRecord, Author, Entry, Text};
use std::os::unix::net::UnixDatagram;

/// The journal takes fields by themselves (systemd's native protocol); syslog (RFC 3164) has one line.
const JOURNAL: &str = "/run/systemd/journal/socket";
const SYSLOG: &str = "/dev/log";
const IDENTIFIER: &str = "vmailctl";

/// `authpriv` (RFC 5424, 6.2.1): the lines name people.
const FACILITY: u8 = 10;

/// How much it matters (RFC 5424, 6.2.1).
#[derive(Clone, Copy)]
enum Severity {
    Warning = 4,
    Notice = 5,
}

/// What any syslog daemon takes whole.
const LINE_MAX: usize = 1024;

/// Tells of a record of the audit log. The record is committed: a log that is not there, or has no room, is no failure.
pub fn tell_system_log(record: &AuditRecord) {
    tell(Severity::Notice, &fields(record), &record.entry);
}

/// Tells of what somebody tried, and why it was refused.
pub fn tell_system_log_of_refusal(entry: &Entry, why: &str) {
    let mut fields = vec![("refused", why.to_owned())];
    fields.extend(people(&entry.author));
    fields.push(("command", entry.command.clone()));
    tell(Severity::Warning, &fields, entry);
}

/// Tells of what keeps a program that nobody sees from its work.
pub fn tell_system_log_of_trouble(entry: &Entry, why: &str) {
    let mut fields = vec![("trouble", why.to_owned())];
    fields.extend(people(&entry.author));
    fields.push(("command", entry.command.clone()));
    tell(Severity::Warning, &fields, entry);
}

fn tell(severity: Severity, fields: &[(&str, String)], entry: &Entry) {
    let Ok(socket) = UnixDatagram::unbound() else { return };
    // A log that is stuck must not hold up a command.
    if socket.set_nonblocking(true).is_err() {
        return;
    }
    if socket.send_to(&journal(severity, fields), JOURNAL).is_err() {
        let _ = socket.send_to(syslog(severity, fields, entry.author.process).as_bytes(), SYSLOG);
    }
}

/// Who it was, as far as it is known.
fn people(author: &Author) -> impl Iterator<Item = (&'static str, String)> {
    let actor = author.actor.as_ref().map(|actor| actor.as_str().to_owned());
    let people = [("user", Some(author.user.clone())), ("sudo_user", author.sudo_user.clone()), ("actor", actor)];
    people.into_iter().filter_map(|(name, value)| Some((name, value?)))
}

fn fields(record: &AuditRecord) -> Vec<(&'static str, String)> {
    let mut fields = vec![("record", record.id.to_string())];
    fields.extend(people(&record.entry.author));
    fields.extend([
        ("reason", record.entry.reason.as_ref().map(Text::as_str).unwrap_or_default().to_owned()),
        ("changes", record.count().to_string()),
        ("hash", record.link.to_string()),
        ("command", record.entry.command.clone()),
    ]);
    fields.retain(|(_, value)| !value.is_empty());
    fields
}

/// A field is NAME=value and a line feed; one whose value has a line feed has its length in front of it instead.
fn journal(severity: Severity, fields: &[(&str, String)]) -> Vec<u8> {
    let command = fields.iter().find(|(name, _)| *name == "command").map_or("", |(_, command)| command.as_str());
    let facility = FACILITY.to_string();
    let severity = (severity as u8).to_string();
    let own = [
        ("MESSAGE", command),
        ("PRIORITY", &severity),
        ("SYSLOG_FACILITY", &facility),
        ("SYSLOG_IDENTIFIER", IDENTIFIER),
    ];
    let mut datagram = Vec::new();
    let mut put = |name: &str, value: &str| {
        datagram.extend_from_slice(name.as_bytes());
        if value.contains('\n') {
            datagram.push(b'\n');
            datagram.extend_from_slice(&(value.len() as u64).to_le_bytes());
        } else {
            datagram.push(b'=');
        }
        datagram.extend_from_slice(value.as_bytes());
        datagram.push(b'\n');
    };
    own.iter().for_each(|(name, value)| put(name, value));
    fields.iter().for_each(|(name, value)| put(&format!("VMAILCTL_{}", name.to_uppercase()), value));
    datagram
}

/// The line without a time, which the daemon puts in front of it. The command comes last, because it may be cut short.
fn syslog(severity: Severity, fields: &[(&str, String)], process: i64) -> String {
    let pairs = fields.iter().map(|(name, value)| format!("{name}={}", quoted(value)));
    let line = pairs.collect::<Vec<_>>().join(" ");
    let mut text = format!("<{}>{IDENTIFIER}[{process}]: {line}", FACILITY * 8 + severity as u8);
    while text.len() > LINE_MAX {
        text.pop();
    }
    text
}

/// A value as it is, or in quotes.
fn quoted(value: &str) -> String {
    if value.bytes().all(|b| b.is_ascii_graphic() && b != b'"') {
        return value.to_owned();
    }
    let mut text = String::from("\"");
    for c in value.chars() {
        match c {
            '"' | '\\' => text.extend(['\\', c]),
            c if c.is_control() => text.extend(c.escape_default()),
            c => text.push(c),
        }
    }
    text.push('"');
    text
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Author, Entry, Link, Timestamp};

    fn record(command: &str) -> AuditRecord {
        let author = Author {
            user: "root".to_owned(),
            sudo_user: Some("anna".to_owned()),
            actor: Some(Text::from_stored("the \"panel\"".to_owned())),
            host: "mail".to_owned(),
            process: 7,
        };
        let entry = Entry { at: Timestamp::EPOCH, author, command: command.to_owned(), reason: None };
        AuditRecord { id: 3, entry, changes: (4, 6), link: Link::origin() }
    }

    #[test]
    fn a_line_for_syslog_is_pairs_and_is_never_too_long() {
        let line = syslog(Severity::Notice, &fields(&record("vmailctl domain create a.example")), 7);
        let hash = Link::origin();
        assert_eq!(
            line,
            format!(
                "<85>vmailctl[7]: record=3 user=root sudo_user=anna actor=\"the \\\"panel\\\"\" changes=2 hash={hash} \
                 command=\"vmailctl domain create a.example\""
            )
        );
        let long = syslog(Severity::Notice, &fields(&record(&"ü\n".repeat(4000))), 7);
        assert!(long.len() <= LINE_MAX && !long.contains('\n'), "{long}");
    }

    #[test]
    fn a_datagram_for_the_journal_has_a_field_for_everything_and_no_field_more() {
        let text =
            |command: &str| String::from_utf8_lossy(&journal(Severity::Notice, &fields(&record(command)))).into_owned();
        let plain = text("vmailctl domain create a.example");
        for field in [
            "MESSAGE=vmailctl domain create a.example\n",
            "\nPRIORITY=5\n",
            "\nSYSLOG_IDENTIFIER=vmailctl\n",
            "\nVMAILCTL_RECORD=3\n",
            "\nVMAILCTL_SUDO_USER=anna\n",
            "\nVMAILCTL_CHANGES=2\n",
        ] {
            assert!(plain.contains(field), "{field}: {plain}");
        }
        assert!(!plain.contains("REASON"), "{plain}");
        // A line feed in a value does not begin another field.
        assert!(!text("a\nUSER=other").contains("MESSAGE=a\n"));
    }
}
