//! What a line of Postfix's log says.
//!
//! Much in a log line was chosen by a stranger: addresses, message-ids, replies of foreign servers. So each part is
//! looked for from the side on which nobody but Postfix writes, and brackets end where RFC 5321, 4.1.2 ends them.

use super::cut::{bracketed, split, split_last};
use super::fate::Fate;
use super::refusal::{Refusal, Stage};

/// What a line says of a message, or of a session in which there may be messages.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Event<'a> {
    /// A client came or went: what was known of the process is over.
    Session,
    /// Something of the message with a queue id, for [`Said::parse`].
    Of(&'a [u8], &'a [u8]),
    /// Refused before there was a message, for [`Refusal::parse`].
    Refused(&'a [u8]),
}

/// What is said of the message with a queue id.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Said<'a> {
    /// It came in by SMTP.
    Client {
        client: &'a [u8],
        login: Option<&'a [u8]>,
        former: Option<&'a [u8]>,
    },
    /// A program of the host handed it in.
    Local {
        uid: &'a [u8],
        /// The sender as it named itself; without a domain, the name of a user.
        sender: &'a [u8],
        former: Option<&'a [u8]>,
    },
    MessageId(&'a [u8]),
    Sender {
        address: &'a [u8],
        size: Option<u64>,
    },
    /// It was given up.
    Expired,
    Delivery(Delivery<'a>),
    /// One recipient was refused; the message may go on.
    RecipientRefused(Refusal<'a>),
    Refused(Refusal<'a>),
    Removed,
    /// An administrator removed it with postsuper.
    Deleted,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Delivery<'a> {
    pub(super) recipient: &'a [u8],
    pub(super) original: Option<&'a [u8]>,
    pub(super) relay: Option<&'a [u8]>,
    pub(super) dsn: Option<&'a [u8]>,
    pub(super) fate: Fate,
    pub(super) reply: &'a [u8],
}

/// `, name=value` up to the next comma.
fn attribute<'a>(text: &'a [u8], name: &[u8]) -> Option<&'a [u8]> {
    let (_, value) = split(text, name)?;
    Some(split(value, b", ").map_or(value, |(value, _)| value))
}

fn decimal(digits: &[u8]) -> Option<u64> {
    let end = digits.iter().position(|b| !b.is_ascii_digit()).unwrap_or(digits.len());
    std::str::from_utf8(&digits[..end]).ok()?.parse().ok()
}

impl<'a> Event<'a> {
    /// `None`: nothing that matters here.
    pub(super) fn parse(text: &'a [u8]) -> Option<Self> {
        if text.starts_with(b"connect from ") || text.starts_with(b"disconnect from ") {
            return Some(Self::Session);
        }
        // Queue ids are hexadecimal, or letters and digits with enable_long_queue_ids.
        let id_end = text.iter().take(32).position(|b| !b.is_ascii_alphanumeric())?;
        let (id, rest) = text.split_at(id_end);
        let rest = rest.strip_prefix(b": ")?;
        Some(if id == b"NOQUEUE" { Self::Refused(rest) } else { Self::Of(id, rest) })
    }
}

impl<'a> Said<'a> {
    /// Whether this can be the first thing that is said of a message; a delivery where that is enough to know.
    pub(super) fn begins_a_message(text: &[u8], with_a_delivery: bool) -> bool {
        [&b"client="[..], b"message-id=", b"from=<", b"uid="].iter().any(|name| text.starts_with(name))
            || with_a_delivery && text.starts_with(b"to=<")
    }

    pub(super) fn parse(program: &[u8], text: &'a [u8]) -> Option<Self> {
        let (name, value) = match memchr::memchr2(b'=', b':', text) {
            Some(at) => (&text[..at], &text[at + 1..]),
            None => (text, &text[text.len()..]),
        };
        match name {
            b"to" => Delivery::parse(value.strip_prefix(b"<")?).map(Self::Delivery),
            b"from" => {
                let (address, rest) = bracketed(value.strip_prefix(b"<")?)?;
                if rest.starts_with(b", status=") {
                    return Some(Self::Expired);
                }
                Some(Self::Sender { address, size: rest.strip_prefix(b", size=").and_then(decimal) })
            }
            b"client" => {
                let client = split(value, b", ").map_or(value, |(client, _)| client);
                let rest = &value[client.len()..];
                Some(Self::Client {
                    client,
                    login: attribute(rest, b", sasl_username="),
                    former: attribute(rest, b", orig_queue_id="),
                })
            }
            b"uid" => {
                let (uid, rest) = split(value, b" from=<")?;
                let (sender, _) = bracketed(rest)?;
                Some(Self::Local { uid, sender, former: split_last(rest, b"> orig_id=").map(|(_, id)| id) })
            }
            b"message-id" => {
                let id = value.strip_prefix(b"<").unwrap_or(value);
                Some(Self::MessageId(id.strip_suffix(b">").unwrap_or(id)))
            }
            b"removed" => Some(if program == b"postsuper" { Self::Deleted } else { Self::Removed }),
            b"reject" | b"milter-reject" => {
                let (stage, refusal) = Refusal::parse(text)?;
                Some(match stage {
                    Stage::Recipient => Self::RecipientRefused(refusal),
                    Stage::Message => Self::Refused(refusal),
                })
            }
            _ => None,
        }
    }
}

impl<'a> Delivery<'a> {
    fn parse(text: &'a [u8]) -> Option<Self> {
        let (recipient, rest) = bracketed(text)?;
        let (original, rest) = match rest.strip_prefix(b", orig_to=<") {
            Some(rest) => bracketed(rest).map(|(original, rest)| (Some(original), rest))?,
            None => (None, rest),
        };
        // The reply of the other side comes last, and may hold whatever it likes.
        let (attributes, status) = split(rest, b", status=")?;
        let (status, reply) = split(status, b" ").unwrap_or((status, b""));
        let fate = match status {
            b"sent" => Fate::Sent,
            b"deferred" | b"SOFTBOUNCE" => Fate::Deferred,
            b"bounced" => Fate::Bounced,
            b"expired" => Fate::Expired,
            _ => return None,
        };
        let reply = reply.strip_prefix(b"(").unwrap_or(reply);
        Some(Self {
            recipient,
            original,
            relay: attribute(attributes, b", relay="),
            dsn: attribute(attributes, b", dsn="),
            fate,
            reply: reply.strip_suffix(b")").unwrap_or(reply),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// All that a line says.
    #[derive(Debug, PartialEq, Eq)]
    enum Whole<'a> {
        Session,
        Of(&'a [u8], Said<'a>),
        Refused(Refusal<'a>),
    }

    fn parse<'a>(program: &str, text: &'a str) -> Option<Whole<'a>> {
        Some(match Event::parse(text.as_bytes())? {
            Event::Session => Whole::Session,
            Event::Of(id, text) => Whole::Of(id, Said::parse(program.as_bytes(), text)?),
            Event::Refused(text) => Whole::Refused(Refusal::parse(text)?.1),
        })
    }

    fn event(program: &str, text: &'static str) -> Whole<'static> {
        parse(program, text).unwrap_or_else(|| panic!("nothing in {text}"))
    }

    fn of(id: &'static str, said: Said<'static>) -> Whole<'static> {
        Whole::Of(id.as_bytes(), said)
    }

    #[test]
    fn words_without_an_event_are_nothing() {
        for text in [
            "statistics: max connection rate 1/60s",
            "warning: hostname a does not resolve",
            "4F2A1C0B9D: uid=",
            "4F2A1C0B9D: to=<bob@b.example",
            "4F2A1C0B9D: to=<bob@b.example>, status=undeliverable (x)",
            "4F2A1C0B9D: from=<",
            "4F2A1C0B9D:",
            "NOQUEUE: reject: ",
            "NOQUEUE: reject_warning: RCPT from a[192.0.2.1]: 550 x; from=<a@b> to=<b@c> proto=ESMTP helo=<h>",
            "NOQUEUE: client=a[192.0.2.1], sasl_method=PLAIN, sasl_username=anna",
            "4F2A1C0B9D",
            "",
        ] {
            assert_eq!(parse("smtpd", text), None, "{text}");
        }
    }

    #[test]
    fn every_line_of_a_message_says_its_part() {
        assert_eq!(event("smtpd", "connect from unknown[192.0.2.1]"), Whole::Session);
        assert_eq!(event("smtpd", "disconnect from unknown[192.0.2.1] ehlo=1 quit=1 commands=2"), Whole::Session);
        assert_eq!(
            event(
                "smtpd",
                "4XyZbT1kQ2z9: client=a.example[2001:db8::1], sasl_method=PLAIN, sasl_username=anna@a.example"
            ),
            of(
                "4XyZbT1kQ2z9",
                Said::Client { client: b"a.example[2001:db8::1]", login: Some(b"anna@a.example"), former: None }
            )
        );
        assert_eq!(
            event("smtpd", "4F2A1C0B9D: client=a[192.0.2.1], sasl_method=LOGIN, sasl_username=anna, sasl_sender=bob"),
            of("4F2A1C0B9D", Said::Client { client: b"a[192.0.2.1]", login: Some(b"anna"), former: None })
        );
        assert_eq!(
            event(
                "smtpd",
                "4F2A1C0B9E: client=localhost[127.0.0.1], orig_queue_id=4F2A1C0B9D, orig_client=a[192.0.2.1]"
            ),
            of(
                "4F2A1C0B9E",
                Said::Client { client: b"localhost[127.0.0.1]", login: None, former: Some(b"4F2A1C0B9D") }
            )
        );
        assert_eq!(
            event("pickup", "4F2A1C0B9D: uid=1000 from=<anna>"),
            of("4F2A1C0B9D", Said::Local { uid: b"1000", sender: b"anna", former: None })
        );
        assert_eq!(
            event("pickup", "4F2A1C0B9E: uid=109 from=<anna> orig_id=4F2A1C0B9D"),
            of("4F2A1C0B9E", Said::Local { uid: b"109", sender: b"anna", former: Some(b"4F2A1C0B9D") })
        );
        for (text, id) in [
            ("4F2A1C0B9D: message-id=<a.b@c.example>", "a.b@c.example"),
            ("4F2A1C0B9D: message-id=odd, and <long>, from=<x>", "odd, and <long>, from=<x"),
            ("4F2A1C0B9D: message-id=<>", ""),
        ] {
            assert_eq!(event("cleanup", text), of("4F2A1C0B9D", Said::MessageId(id.as_bytes())));
        }
        for (text, address, size) in [
            ("4F2A1C0B9D: from=<anna@a.example>, size=512, nrcpt=2 (queue active)", "anna@a.example", 512),
            ("4F2A1C0B9D: from=<>, size=1, nrcpt=1 (queue active)", "", 1),
            (
                "4F2A1C0B9D: from=<\"a>, size=9\"@a.example>, size=2, nrcpt=1 (queue active)",
                "\"a>, size=9\"@a.example",
                2,
            ),
            ("4F2A1C0B9D: from=<a\"b@a.example>, size=3, nrcpt=1 (queue active)", "a\"b@a.example", 3),
        ] {
            assert_eq!(
                event("qmgr", text),
                of("4F2A1C0B9D", Said::Sender { address: address.as_bytes(), size: Some(size) })
            );
        }
        let expired = "4F2A1C0B9D: from=<anna@a.example>, status=expired, returned to sender";
        assert_eq!(event("qmgr", expired), of("4F2A1C0B9D", Said::Expired));
        assert_eq!(event("qmgr", "4F2A1C0B9D: removed"), of("4F2A1C0B9D", Said::Removed));
        assert_eq!(event("postsuper", "4F2A1C0B9D: removed"), of("4F2A1C0B9D", Said::Deleted));
    }

    #[test]
    fn a_delivery_has_its_recipient_and_its_fate() {
        for (text, recipient, original, relay, dsn, fate, reply) in [
            (
                "to=<bob@b.example>, relay=mx.b.example[2001:db8::2]:25, delay=0.1, delays=0/0/0/0.1, dsn=2.0.0, status=sent (250 Ok)",
                "bob@b.example",
                None,
                "mx.b.example[2001:db8::2]:25",
                "2.0.0",
                Fate::Sent,
                "250 Ok",
            ),
            (
                "to=<bob@b.example>, orig_to=<team@a.example>, relay=none, delay=1, delays=0/0/1/0, dsn=4.4.1, status=deferred (connect to b: (x), status=sent (250 Ok))",
                "bob@b.example",
                Some("team@a.example"),
                "none",
                "4.4.1",
                Fate::Deferred,
                "connect to b: (x), status=sent (250 Ok)",
            ),
            (
                "to=<\"x>, relay=y\"@b.example>, relay=local, delay=1, delays=0/0/1/0, dsn=5.1.1, status=bounced (unknown user: \"x\")",
                "\"x>, relay=y\"@b.example",
                None,
                "local",
                "5.1.1",
                Fate::Bounced,
                "unknown user: \"x\"",
            ),
        ] {
            let text: &'static str = format!("4F2A1C0B9D: {text}").leak();
            let delivery = Delivery {
                recipient: recipient.as_bytes(),
                original: original.map(str::as_bytes),
                relay: Some(relay.as_bytes()),
                dsn: Some(dsn.as_bytes()),
                fate,
                reply: reply.as_bytes(),
            };
            assert_eq!(event("smtp", text), of("4F2A1C0B9D", Said::Delivery(delivery)));
        }
    }
}
