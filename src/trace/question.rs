//! What is asked for, and whether something meets it.

use super::message::Trace;
use crate::model::{AddressError, OutsideAddress, Timestamp};
use std::str::FromStr;

/// Which messages are asked for: those that meet all that is said.
#[derive(Clone, Debug, Default)]
pub struct Question {
    pub sender: Option<EnvelopeAddress>,
    /// Any of these SASL log-ins; none: whoever it was.
    pub logins: Vec<String>,
    pub message_id: Option<MessageId>,
    /// Delivered to this address, or written to it before an alias led elsewhere.
    pub recipient: Option<EnvelopeAddress>,
    /// Sent then or later.
    pub since: Option<Timestamp>,
}

/// An address of an envelope: with a tag that very one, without one the address with any tag or none.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EnvelopeAddress(String);

impl FromStr for EnvelopeAddress {
    type Err = AddressError;

    fn from_str(text: &str) -> Result<Self, AddressError> {
        Ok(Self(text.parse::<OutsideAddress>()?.to_string()))
    }
}

/// The value of a Message-ID header, without its brackets (RFC 5322, 3.6.4).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MessageId(String);

impl FromStr for MessageId {
    type Err = &'static str;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let text = text.trim();
        let id = text.strip_prefix('<').and_then(|id| id.strip_suffix('>')).unwrap_or(text);
        if id.is_empty() { Err("a message-id is not empty") } else { Ok(Self(id.to_owned())) }
    }
}

impl Question {
    /// Nothing but the sender is asked for, so that what is said of a sender is enough.
    pub(super) fn is_about_sender_alone(&self) -> bool {
        self.logins.is_empty() && self.message_id.is_none() && self.since.is_none()
    }

    /// As of a sender, of whom it was written to.
    pub(super) fn is_about_recipient_alone(&self) -> bool {
        self.recipient.is_some() && self.sender.is_none() && self.is_about_sender_alone()
    }

    pub(super) fn is_about_anybody(&self) -> bool {
        self.logins.is_empty()
    }

    pub(super) fn is_about_login(&self, login: Option<&str>) -> bool {
        self.logins.is_empty() || login.is_some_and(|l| self.logins.iter().any(|asked| asked.eq_ignore_ascii_case(l)))
    }

    pub(super) fn is_about_id(&self, id: &[u8]) -> bool {
        self.message_id.as_ref().is_none_or(|asked| asked.0.as_bytes() == id)
    }

    /// A sender that is not known is not the one that is asked for.
    pub(super) fn is_about_sender(&self, sender: Option<&[u8]>) -> bool {
        self.sender.as_ref().is_none_or(|asked| sender.is_some_and(|sender| is_address(&asked.0, sender)))
    }

    /// Whether a message of the right log-in and message-id, as far as they are known, is asked for.
    pub(super) fn is_about(&self, trace: &Trace) -> bool {
        self.is_about_sender(trace.sender.as_ref().map(String::as_bytes))
            && (self.message_id.is_none() || trace.message_id.is_some())
            && self.recipient.as_ref().is_none_or(|asked| {
                let written =
                    trace.recipients.iter().flat_map(|to| [Some(&to.address), to.original.as_ref()]).flatten();
                written.into_iter().any(|address| is_address(&asked.0, address.as_bytes()))
            })
            && self.since.is_none_or(|since| since <= trace.at)
    }
}

/// The same address, or the same but for a tag, in whatever case.
fn is_address(asked: &str, logged: &[u8]) -> bool {
    if logged.eq_ignore_ascii_case(asked.as_bytes()) {
        return true;
    }
    let Some(at) = memchr::memrchr(b'@', logged) else { return false };
    let (local, domain) = logged.split_at(at);
    // A delimiter in front is part of the name (Postfix, split_addr).
    let Some(tag) = memchr::memchr(b'+', local).filter(|tag| *tag > 0) else { return false };
    asked.len() == tag + domain.len()
        && asked.as_bytes()[..tag].eq_ignore_ascii_case(&local[..tag])
        && asked.as_bytes()[tag..].eq_ignore_ascii_case(domain)
}

#[cfg(test)]
mod tests {
    use super::super::sample::*;
    use super::*;

    #[test]
    fn a_question_is_met_whole_or_not() {
        let sent = "4F2A1C0B9D anna sales@a.example bob@b.example sent";
        for (sender, login, id, met) in [
            ("sales@a.example", "", "", true),
            ("SALES@A.example", "ANNA", "<one@pc>", true),
            ("", "anna", "", true),
            ("", "", "one@pc", true),
            ("anna@a.example", "", "", false),
            ("sales@a.example", "bob", "", false),
            ("", "anna", "two@pc", false),
            ("", "", "ONE@pc", false),
        ] {
            let wanted: &[&str] = if met { &[sent] } else { &[] };
            assert_traces(about(sender, login, id), &SALES, wanted);
        }
    }

    #[test]
    fn a_tag_of_the_sender_matters_where_it_is_asked_for() {
        for (asked, logged, met) in [
            ("sales@a.example", "sales+x@a.example", true),
            ("sales+x@a.example", "sales+x@a.example", true),
            ("sales+y@a.example", "sales+x@a.example", false),
            ("sales+x@a.example", "sales@a.example", false),
            ("sales@a.example", "+sales@a.example", false),
            ("sales@a.example", "sales+x@b.example", false),
            ("info@bücher.example", "info@xn--bcher-kva.example", true),
        ] {
            let line = format!("qmgr[9]: 4F2A1C0B9D: from=<{logged}>, size=512, nrcpt=1 (queue active)");
            assert_eq!(traces_in(about(asked, "", ""), &log(&[&line])).len(), usize::from(met), "{asked}, {logged}");
        }
    }

    #[test]
    fn messages_from_before_the_time_are_not_shown_by_what_follows_of_them() {
        for (since, shown) in [("2026-11-22T04:00:01Z", 1), ("2026-11-22T04:00:02Z", 0)] {
            let question = Question { since: since.parse().ok(), ..about("sales@a.example", "", "") };
            assert_eq!(traces_in(question.clone(), &log(&SALES)).len(), shown, "{since}");
            assert_eq!(traces_in(question, &log(&SALES[2..])).len(), 0, "{since}");
        }
    }
}
