//! What stands in front of Postfix's words in a line of a log: a time, a host, the program, and what relays, containers
//! and templates add. In front of the program nobody but these writes.

use super::civil::{Civil, Moment, moment};
use super::cut::split;
use super::stamp::{Stamp, stamp};

/// A line of one of Postfix's programs. Where it comes from a journal, the parts were fields.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Line<'a> {
    pub(super) stamp: Stamp<'a>,
    pub(super) host: &'a [u8],
    /// `postfix/submission` of `postfix/submission/smtpd`.
    pub(super) service: &'a [u8],
    pub(super) program: &'a [u8],
    pub(super) process: &'a [u8],
    pub(super) text: &'a [u8],
}

/// The service and the program of a syslog tag; `None` where it is not Postfix's. Its programs are all named
/// `syslog_name/program`, whatever their syslog_name.
pub(super) fn program(tag: &[u8]) -> Option<(&[u8], &[u8])> {
    let slash = memchr::memrchr(b'/', tag)?;
    let program = &tag[slash + 1..];
    let name = !program.is_empty() && program.iter().all(|b| b.is_ascii_lowercase() || *b == b'-');
    name.then_some((&tag[..slash], program))
}

impl<'a> Line<'a> {
    /// A line as syslog daemons write it, or else in another form.
    pub(super) fn read(line: &'a [u8]) -> Reading<'a> {
        Self::plain(line).unwrap_or_else(|| read(line, None))
    }

    /// `STAMP HOST TAG[PROCESS]: TEXT`.
    fn plain(line: &'a [u8]) -> Option<Reading<'a>> {
        let stamp = stamp(line)?;
        let rest = line.get(stamp.len() + 1..)?;
        let (host, rest) = split(rest, b" ")?;
        if host.last().is_none_or(|b| *b == b':') {
            return None;
        }
        let tag_end = rest.iter().position(|b| matches!(b, b'[' | b':' | b' '))?;
        let (process, text) = match rest[tag_end] {
            b'[' => split(&rest[tag_end + 1..], b"]: ")?,
            b':' => (&b""[..], rest[tag_end + 1..].strip_prefix(b" ")?),
            _ => return None,
        };
        match program(&rest[..tag_end]) {
            Some(_) if text.starts_with(b"[ID ") => None,
            Some((service, program)) => {
                Some(Reading::Postfix(Self { stamp: Stamp::Text(stamp), host, service, program, process, text }))
            }
            // Postfix's name may be cut.
            None if rest.starts_with(b"postfix") || rest.starts_with(b"\x1b") => None,
            None => Some(Reading::Other),
        }
    }
}

/// What a line of a log is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Reading<'a> {
    Postfix(Line<'a>),
    /// Of another program.
    Other,
    /// It names no time, so that it is not known when it was.
    Timeless,
    Unread,
}

/// Words in front of the time: the names of a container, a pod, a facility.
const BEFORE_MAX: usize = 4;
/// Words between the time and the program: hosts that it went through, a facility.
const BETWEEN_MAX: usize = 5;

/// The program that a line is of.
struct Tag<'a> {
    /// Of Postfix.
    service: Option<(&'a [u8], &'a [u8])>,
    process: &'a [u8],
    text: &'a [u8],
}

fn trimmed(text: &[u8]) -> &[u8] {
    let text = text.trim_ascii_start();
    text.strip_prefix("\u{feff}".as_bytes()).map_or(text, <[u8]>::trim_ascii_start)
}

fn word(text: &[u8]) -> &[u8] {
    &text[..text.iter().position(u8::is_ascii_whitespace).unwrap_or(text.len())]
}

/// Service and program of a name that is Postfix's. A template that cuts it, and `journalctl -o with-unit`, leave
/// the service only.
pub(super) fn service(name: &[u8]) -> Option<(&[u8], &[u8])> {
    if let Some(unit) = name.strip_prefix(b"postfix@") {
        let instance = unit.strip_suffix(b".service").unwrap_or(unit);
        return Some((if instance == b"-" { b"postfix" } else { instance }, b""));
    }
    let name = name.strip_suffix(b".service").unwrap_or(name);
    program(name).or_else(|| (name == b"postfix" || name.starts_with(b"postfix-")).then_some((name, &b""[..])))
}

/// `mail.info`, or either half.
fn is_priority(word: &[u8]) -> bool {
    const SEVERITIES: [&[u8]; 11] =
        [b"debug", b"info", b"notice", b"warning", b"warn", b"err", b"error", b"crit", b"alert", b"emerg", b"panic"];
    match split(word, b".") {
        Some((_, severity)) => SEVERITIES.contains(&severity),
        None => SEVERITIES.contains(&word),
    }
}

fn tag(text: &[u8]) -> Option<Tag<'_>> {
    let end = text.iter().position(|b| matches!(b, b'[' | b':') || b.is_ascii_whitespace())?;
    let name = &text[..end];
    if name.is_empty() {
        return None;
    }
    let (process, rest) = match text[end] {
        b'[' => {
            let (process, rest) = split(&text[end + 1..], b"]")?;
            let digits = !process.is_empty() && process.iter().all(u8::is_ascii_digit);
            (process, digits.then(|| rest.strip_prefix(b":").unwrap_or(rest))?)
        }
        b':' => (&b""[..], &text[end + 1..]),
        _ => return None,
    };
    let ends = rest.first().is_none_or(u8::is_ascii_whitespace);
    ends.then(|| Tag { service: service(name), process, text: words_of(trimmed(rest)) })
}

/// What Postfix says, behind the number that Solaris puts in front of it.
fn words_of(text: &[u8]) -> &[u8] {
    match text.strip_prefix(b"[ID ").and_then(|rest| split(rest, b"] ")) {
        Some((number, text)) if number.first().is_some_and(u8::is_ascii_digit) => text,
        _ => text,
    }
}

/// The time with the year, and then the one with the zone: containers and relays add theirs.
fn better(known: Option<Moment>, found: Moment) -> Moment {
    let worth = |of: Moment| match of {
        Moment::Seconds(_) => 2,
        Moment::Civil(Civil { year, east, .. }) => u8::from(year.is_some()) + u8::from(east.is_some()),
    };
    known.filter(|known| worth(*known) >= worth(found)).unwrap_or(found)
}

/// Text behind `name:`, as grep puts it in front of what it finds, where a time follows.
fn behind_a_file(text: &[u8]) -> Option<&[u8]> {
    let colons = memchr::memchr_iter(b':', word(text)).take(3);
    colons.map(|colon| &text[colon + 1..]).find(|rest| moment(rest).is_some())
}

/// A line in whichever form; `known` is the time that is known of it otherwise.
pub(super) fn read(line: &[u8], known: Option<Moment>) -> Reading<'_> {
    let (mut rest, mut at, mut host) = (line, known, &b""[..]);
    // RFC 5424 has the program between blanks.
    let mut is_protocol = false;
    let (mut before, mut between) = (0, 0);
    loop {
        rest = trimmed(rest);
        if let Some((found, length)) = moment(rest) {
            at = Some(better(at, found));
            (host, between) = (&b""[..], 0);
            rest = &rest[length..];
            continue;
        }
        let Some(first) = rest.first() else { return Reading::Unread };
        let next = word(rest);
        let behind = trimmed(&rest[next.len()..]);
        if *first == b'<'
            && let Some((inside, behind)) = split(rest, b">")
            && inside.len() < 24
        {
            rest = behind;
            continue;
        }
        if at.is_some() && is_protocol {
            return protocol(rest, at);
        }
        // Its version, or the length that a stream has in front of each line.
        let is_number = next.iter().all(u8::is_ascii_digit);
        if is_number && next == b"1" && moment(behind).is_some() {
            is_protocol = true;
            rest = behind;
            continue;
        }
        if is_number && behind.starts_with(b"<") {
            rest = behind;
            continue;
        }
        if let Some(behind) = behind_a_file(rest) {
            rest = behind;
            continue;
        }
        if let Some(Tag { service, process, text }) = tag(rest) {
            return match (service, at) {
                (None, Some(_)) => Reading::Other,
                (None, None) => Reading::Unread,
                (Some(_), None) => Reading::Timeless,
                (Some((service, program)), Some(at)) => {
                    Reading::Postfix(Line { stamp: Stamp::At(at), host, service, program, process, text })
                }
            };
        }
        if at.is_some() && is_of_the_daemon(rest) {
            return Reading::Other;
        }
        match at {
            None => before += 1,
            Some(_) => between += 1,
        }
        if before > BEFORE_MAX || between > BETWEEN_MAX {
            return Reading::Unread;
        }
        if !is_priority(next) && !matches!(first, b'[' | b'(' | b'|') {
            host = next;
        }
        rest = behind;
    }
}

/// What syslog daemons write of themselves, without a program.
fn is_of_the_daemon(text: &[u8]) -> bool {
    [&b"last message repeated "[..], b"message repeated ", b"-- MARK --"].iter().any(|begin| text.starts_with(begin))
}

/// `HOST APP PROCID MSGID DATA MESSAGE` (RFC 5424, 6).
fn protocol(text: &[u8], at: Option<Moment>) -> Reading<'_> {
    let mut rest = text;
    let mut next = || {
        let (found, behind) = split(rest, b" ")?;
        rest = behind.trim_ascii_start();
        Some(if found == b"-" { &b""[..] } else { found })
    };
    let (Some(host), Some(name), Some(process), Some(_)) = (next(), next(), next(), next()) else {
        return Reading::Unread;
    };
    let Some(text) = behind_data(rest) else { return Reading::Unread };
    let name = name.strip_suffix(b":").unwrap_or(name);
    match (service(name), at) {
        (None, _) => Reading::Other,
        (Some(_), None) => Reading::Timeless,
        (Some((service, program)), Some(at)) => {
            Reading::Postfix(Line { stamp: Stamp::At(at), host, service, program, process, text: words_of(text) })
        }
    }
}

/// What follows `-`, or `[id name="value"]` once or more often.
fn behind_data(text: &[u8]) -> Option<&[u8]> {
    if let Some(rest) = text.strip_prefix(b"-") {
        return Some(trimmed(rest));
    }
    let mut rest = text;
    while rest.first() == Some(&b'[') {
        let (mut quoted, mut escaped) = (false, false);
        let end = rest.iter().position(|b| {
            let ends = *b == b']' && !quoted;
            quoted ^= *b == b'"' && !escaped;
            escaped = *b == b'\\' && !escaped;
            ends
        })?;
        rest = &rest[end + 1..];
    }
    Some(trimmed(rest))
}

#[cfg(test)]
mod tests {
    use super::super::line::Event;
    use super::*;

    #[test]
    fn a_line_is_postfixs_whatever_its_syslog_name() {
        for (line, host, service, program, process) in [
            ("Nov 22 04:43:11 mx postfix/smtpd[12]: x", "mx", "postfix", "smtpd", "12"),
            ("Nov  2 04:43:11 mx postfix/submission/smtpd[12]: x", "mx", "postfix/submission", "smtpd", "12"),
            ("2026-11-22T04:43:11.1+01:00 mx postfix-out/qmgr[1]: x", "mx", "postfix-out", "qmgr", "1"),
            (
                "2026-11-22T04:43:11+0100 mx.a.example submissions/smtpd[1]: x",
                "mx.a.example",
                "submissions",
                "smtpd",
                "1",
            ),
            ("Nov 22 04:43:11 mx postfix/virtual: x", "mx", "postfix", "virtual", ""),
        ] {
            let Reading::Postfix(found) = Line::read(line.as_bytes()) else { panic!("nothing in {line}") };
            let parts = [found.host, found.service, found.program, found.process, found.text];
            assert_eq!(parts, [host, service, program, process, "x"].map(str::as_bytes), "{line}");
        }
    }

    #[test]
    fn lines_of_others_and_broken_ones_are_nothing() {
        let whole = "Nov 22 04:43:11 mx postfix/smtpd[12]: 4F2A1C0B9D: client=unknown[192.0.2.1]";
        for end in 0..whole.len() {
            if let Reading::Postfix(line) = Line::read(&whole.as_bytes()[..end]) {
                let _ = Event::parse(line.text);
            }
        }
        for line in [
            "Nov 22 04:43:11 mx dovecot: imap-login: Login: user=<anna>",
            "Nov 22 04:43:11 mx CRON[12]: (root) CMD (/bin/true)",
            "Nov 22 04:43:11 mx kernel: [12.5] a/b[3]: x",
            "-- Boot 0d3f --",
            "Nov 22 04:43:11",
            "Nov 22 04:43:11 mx",
            "Nov 22 04:43:11 mx postfix/smtpd[12",
            "\u{fffd}\0\u{1}",
        ] {
            assert!(!matches!(Line::read(line.as_bytes()), Reading::Postfix(_)), "{line}");
        }
    }

    #[track_caller]
    fn assert_read(line: &str, host: &str, service: &str, program: &str, process: &str) {
        let Reading::Postfix(read) = Line::read(line.as_bytes()) else {
            panic!("{:?}: {line}", Line::read(line.as_bytes()))
        };
        let parts = [read.host, read.service, read.program, read.process, read.text];
        assert_eq!(parts.map(String::from_utf8_lossy), [host, service, program, process, "4F2A: removed"], "{line}");
    }

    #[test]
    fn a_line_is_read_whatever_relays_containers_and_templates_put_around_it() {
        let said = "postfix/submission/smtpd[101]: 4F2A: removed";
        for head in [
            "<22>Nov 28 10:00:00 mail",
            "<22>2026-11-28T10:00:00+01:00 mail",
            "2026 Nov 28 10:00:00 mail",
            "Nov 28 10:00:00 2026 mail",
            "Sat Nov 28 10:00:00 2026 mail.info mail",
            "nov. 28 10:00:00 mail",
            "Mär 28 10:00:00 mail",
            "Nov 28 10:00:00 relay mail",
            "Nov 28 10:00:00 192.0.2.7 mail",
            "Nov 28 10:00:00 2001:db8::7 mail",
            "Nov 28 10:00:00 mail mail.info",
            "Nov 28 10:00:00 <mail.info> mail",
            "Nov 28 10:00:00 [mail.info] mail",
            "Sat 2026-11-28 10:00:00 CET mail",
            "Sat 2026-11-28 10:00:00.123456 CET mail",
            "2026-11-28 10:00:00 mail",
            "2026-11-28T10:00:00,123456+01:00 mail",
            "1795860000.123456 mail",
            "mail-1  | Nov 28 10:00:00 mail",
            "mail-1  | 2026-11-28T09:00:00.123456789Z Nov 28 10:00:00 mail",
            "2026-11-28T09:00:00.123456789Z Nov 28 10:00:00 mail",
            "2026-11-28T09:00:00.123456789Z stdout F Nov 28 10:00:00 mail",
            "[pod/mail-0/postfix] Nov 28 10:00:00 mail",
            "mail-0 postfix Nov 28 10:00:00 mail",
            "mail.log.1:Nov 28 10:00:00 mail",
            "/var/log/mail.log:12:2026-11-28T10:00:00+01:00 mail",
            "150 <22>Nov 28 10:00:00 mail",
            "\u{feff}Nov 28 10:00:00 mail",
        ] {
            assert_read(&format!("{head} {said}"), "mail", "postfix/submission", "smtpd", "101");
        }
        for (line, host, service, program, process) in [
            (
                "<22>1 2026-11-28T10:00:00+01:00 mail postfix/qmgr 103 - - 4F2A: removed",
                "mail",
                "postfix",
                "qmgr",
                "103",
            ),
            (
                "<22>1 2026-11-28T10:00:00Z mail postfix/qmgr - - [a b=\"x]\\\"\"][c] \u{feff}4F2A: removed",
                "mail",
                "postfix",
                "qmgr",
                "",
            ),
            ("1 2026-11-28T10:00:00Z - postfix 103 - -  4F2A: removed", "", "postfix", "", "103"),
            (
                "118 <22>1 2026-11-28T10:00:00Z mail postfix-out/qmgr 103 - - 4F2A: removed",
                "mail",
                "postfix-out",
                "qmgr",
                "103",
            ),
            ("2026-11-28T10:00:00Z postfix/qmgr[103]: 4F2A: removed", "", "postfix", "qmgr", "103"),
            ("Sat 2026-11-28 10:00:00 CET mail postfix@-.service[103]: 4F2A: removed", "mail", "postfix", "", "103"),
            (
                "Sat 2026-11-28 10:00:00 CET mail postfix@postfix-out.service[103]: 4F2A: removed",
                "mail",
                "postfix-out",
                "",
                "103",
            ),
            ("Nov 28 10:00:00 mail postfix[103]: 4F2A: removed", "mail", "postfix", "", "103"),
            (
                "Nov 28 10:00:00 mail postfix/qmgr[103]: [ID 197553 mail.info] 4F2A: removed",
                "mail",
                "postfix",
                "qmgr",
                "103",
            ),
            ("Nov 28 10:00:00 mail postfix/qmgr[103] 4F2A: removed", "mail", "postfix", "qmgr", "103"),
        ] {
            assert_read(line, host, service, program, process);
        }
    }

    #[test]
    fn a_line_of_another_program_is_no_unread_one() {
        for line in [
            "Nov 28 10:00:00 mail dovecot: imap-login: Login: user=<anna>, postfix/smtpd[1]: 4F2A: removed",
            "Nov 28 10:00:00 mail CRON[12]: (root) CMD (/bin/true)",
            "Nov 28 10:00:00 mail kernel: [12.5] a/b[3]: x",
            "Nov 28 10:00:00 mail last message repeated 3 times",
            "<30>1 2026-11-28T10:00:00Z mail dovecot 12 - - imap-login: postfix/smtpd[1]: 4F2A: removed",
            "2026-11-28T10:00:00+01:00 mail dovecot: lmtp(anna@a.example)<1><x>: msgid=<1@a>: saved mail to INBOX",
            "nov. 28 10:00:00 mail dovecot: x",
        ] {
            assert_eq!(Line::read(line.as_bytes()), Reading::Other, "{line}");
        }
    }

    #[test]
    fn what_is_no_line_of_a_log_is_unread() {
        for line in [
            "# vmailctl",
            "Some words of a text that goes on: and on",
            "x",
            "\u{7f}ELF\u{2}\u{1}",
            "2026-11-28 10:00:00 1abcDE-000000-0z <= anna@a.example H=pc",
            "address,name",
            "Nov 28 10:00:00 mail postfix/smtpd[12",
        ] {
            assert_eq!(Line::read(line.as_bytes()), Reading::Unread, "{line}");
        }
        for line in [
            "[   12.345678] mail postfix/smtpd[101]: 4F2A: removed",
            "Nux 28 10:00:00 mail postfix/smtpd[101]: 4F2A: removed",
            "postfix/smtpd[101]: 4F2A: removed",
        ] {
            assert_eq!(Line::read(line.as_bytes()), Reading::Timeless, "{line}");
        }
    }
}
