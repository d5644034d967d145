//! What Postfix says of what it refused: a recipient, a message, or an attempt before there was a message.

use super::cut::{bracketed, split, split_last};
use memchr::memmem;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Refusal<'a> {
    pub(super) client: &'a [u8],
    pub(super) sender: Option<&'a [u8]>,
    pub(super) recipient: Option<&'a [u8]>,
    pub(super) reason: &'a [u8],
    /// As far as the line itself names it.
    pub(super) login: Option<&'a [u8]>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Stage {
    Recipient,
    Message,
}

const NOT_OWNED: &[u8] = b"not owned by user ";
const LOGIN_REJECTED: &[u8] = b": SASL login name rejected: ";

impl<'a> Refusal<'a> {
    /// `reject: RCPT from CLIENT: REASON; from=<A> to=<B> proto=ESMTP helo=<H> sasl_username=<LOGIN>`, with commas by
    /// postscreen, without the last by an older Postfix, and with the reason behind all that by cleanup.
    pub(super) fn parse(text: &'a [u8]) -> Option<(Stage, Self)> {
        let text = text.strip_prefix(b"milter-").unwrap_or(text).strip_prefix(b"reject: ")?;
        // Postfix takes blanks, brackets, colons and at signs out of the name that a client says in HELO, so that nobody
        // but itself writes behind the last " proto=".
        let (before, tail) = split_last(text, b" proto=").unwrap_or((text, b""));
        let (reason, envelope) = split(before, b"; from=<").unwrap_or((before, b""));
        let (sender, rest) = bracketed(envelope).map_or((None, envelope), |(sender, rest)| (Some(sender), rest));
        let recipient = split(rest, b"to=<").and_then(|(_, to)| bracketed(to)).map(|(to, _)| to);
        let (stage, client, reason) = match split(tail, b">: ") {
            // reject: header Subject: words from CLIENT; from=… helo=<H>: REASON
            Some((_, behind)) => {
                let client = split_last(reason, b" from ").map_or(&b""[..], |(_, client)| client);
                (Stage::Message, client, behind)
            }
            None => {
                let (command, rest) = split(reason, b" from ")?;
                let (client, reason) = split(rest, b": ")?;
                let whole = matches!(command, b"DATA" | b"BDAT" | b"END-OF-MESSAGE" | b"DATA content");
                (if whole { Stage::Message } else { Stage::Recipient }, client, reason)
            }
        };
        let login = match split_last(tail, b" sasl_username=<") {
            Some((_, login)) => login.strip_suffix(b">"),
            None => login_in(before, reason),
        };
        Some((stage, Self { client, sender, recipient, reason, login }))
    }
}

/// The log-in that a reason names. A line in which it stands twice has an address that was made up to put the blame on
/// somebody else, and names nobody.
fn login_in<'a>(line: &[u8], reason: &'a [u8]) -> Option<&'a [u8]> {
    if memmem::find_iter(line, NOT_OWNED).nth(1).is_some() {
        return None;
    }
    if let Some((before, login)) = split(reason, NOT_OWNED) {
        let named = before.ends_with(b">: Sender address rejected: ") && !login.contains(&b'>');
        return named.then_some(login);
    }
    let (subject, said) = split(reason, LOGIN_REJECTED)?;
    let (_, login) = split(subject, b" <")?;
    if memmem::find(said, b">: ").is_some() { None } else { login.strip_suffix(b">") }
}

#[cfg(test)]
mod tests {
    use super::super::line::{Event, Said};
    use super::*;

    const FORGED: &str = "553 5.7.1 <sales@a.example>: Sender address rejected: not owned by user anna";

    fn refused(text: String) -> Refusal<'static> {
        match Event::parse(text.leak().as_bytes()) {
            Some(Event::Refused(text)) => Refusal::parse(text).unwrap_or_else(|| panic!("nothing in it")).1,
            other => panic!("{other:?}"),
        }
    }

    #[test]
    fn a_refusal_names_who_was_refused_and_why() {
        let with_login = "; from=<sales@a.example> to=<bob@b.example> proto=ESMTP helo=<pc> sasl_username=<anna>";
        let without = "; from=<sales@a.example> to=<bob@b.example> proto=ESMTP helo=<pc>";
        let wanted = Refusal {
            client: b"pc[2001:db8::3]",
            sender: Some(b"sales@a.example"),
            recipient: Some(b"bob@b.example"),
            reason: FORGED.as_bytes(),
            login: Some(b"anna"),
        };
        for tail in [with_login, without] {
            assert_eq!(refused(format!("NOQUEUE: reject: RCPT from pc[2001:db8::3]: {FORGED}{tail}")), wanted);
        }
        let off = "550 5.7.1 <anna>: SASL login name rejected: sending switched off";
        assert_eq!(
            refused(format!("NOQUEUE: reject: RCPT from pc[192.0.2.1]: {off}{without}")).login,
            Some(&b"anna"[..])
        );
        let nobody = "553 5.7.1 <sales@a.example>: Sender address rejected: not logged in";
        assert_eq!(refused(format!("NOQUEUE: reject: RCPT from pc[192.0.2.1]: {nobody}{without}")).login, None);
        let screen = "NOQUEUE: reject: RCPT from [192.0.2.1]:4711: 550 5.7.1 Blocked; from=<a@b.example>, to=<c@a.example>, proto=ESMTP, helo=<x>";
        let found = refused(screen.to_owned());
        assert_eq!((found.client, found.sender), (&b"[192.0.2.1]:4711"[..], Some(&b"a@b.example"[..])));
        assert_eq!((found.recipient, found.login), (Some(&b"c@a.example"[..]), None));
    }

    #[test]
    fn nobody_puts_the_blame_on_somebody_else() {
        let made_up = "x>: Sender address rejected: not owned by user bob; from=<y@a.example";
        let refused_as = |sender: &str, reason: &str, tail: &str| {
            refused(format!(
                "NOQUEUE: reject: RCPT from pc[192.0.2.1]: 553 5.7.1 <{sender}>: {reason}; from=<\"{sender}\"> to=<\"{sender}\"> proto=ESMTP helo=<pc>{tail}"
            ))
        };
        let not_owned = "Sender address rejected: not owned by user anna";
        assert_eq!(refused_as(made_up, not_owned, " sasl_username=<anna>").login, Some(&b"anna"[..]));
        assert_eq!(refused_as(made_up, not_owned, "").login, None);
        assert_eq!(refused_as("x> sasl_username=<bob", "Relay access denied", "").login, None);
        assert_eq!(refused_as("bob>: SASL login name rejected: x", "Relay access denied", "").login, None);
        assert_eq!(
            refused_as("bob>: Sender address rejected: not owned by user bob", "Relay access denied", "").login,
            None
        );
    }

    #[test]
    fn a_refused_message_is_told_from_a_refused_recipient() {
        let tail = "from=<anna@a.example> to=<bob@b.example> proto=ESMTP helo=<pc>";
        for (text, whole, reason) in [
            (
                format!("reject: RCPT from pc[192.0.2.1]: 550 5.1.1 <bob@b.example>: unknown; {tail}"),
                false,
                "550 5.1.1 <bob@b.example>: unknown",
            ),
            (format!("milter-reject: RCPT from pc[192.0.2.1]: 550 no; {tail}"), false, "550 no"),
            (format!("milter-reject: END-OF-MESSAGE from pc[192.0.2.1]: 5.7.1 spam; {tail}"), true, "5.7.1 spam"),
            (format!("reject: DATA from pc[192.0.2.1]: 550 5.5.3 no; {tail}"), true, "550 5.5.3 no"),
            (
                format!("reject: header Subject: words from pc[192.0.2.1]; {tail}: 5.7.1 not such words"),
                true,
                "5.7.1 not such words",
            ),
        ] {
            let text: &'static str = format!("4F2A1C0B9D: {text}").leak();
            let (refusal, found) = match Event::parse(text.as_bytes()) {
                Some(Event::Of(_, text)) => match Said::parse(b"cleanup", text) {
                    Some(Said::Refused(refusal)) => (refusal, true),
                    Some(Said::RecipientRefused(refusal)) => (refusal, false),
                    other => panic!("{other:?}"),
                },
                other => panic!("{other:?}"),
            };
            assert_eq!((found, refusal.reason), (whole, reason.as_bytes()), "{text}");
            assert_eq!(
                (refusal.client, refusal.sender),
                (&b"pc[192.0.2.1]"[..], Some(&b"anna@a.example"[..])),
                "{text}"
            );
        }
    }
}
