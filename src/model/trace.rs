//! Who sent a message: what Postfix's log says of it, in lines spread over several programs, joined.
//!
//! A [`Tracer`] takes logs piece by piece, as they come out of files, pipes and decompressors, and gives one [`Trace`] a
//! message as soon as the log is done with it. In memory are open messages alone, and only those that the [`Question`]
//! may be about.
//!
//! ```text
//! bytes  →  line       →  event  →  open message, by queue id  →  trace
//! push      line, journal  line      join
//! ```
//!
//! The log-in stands in smtpd's first line of a message; the sender, the message-id and the fates follow in lines that
//! have nothing in common with it but the queue id. A queue id is used again: it means one message from its first line to
//! `removed`. A refused attempt has no queue id; its line names the log-in, or the smtpd process does by what it
//! logged before.

mod join;
mod journal;
mod line;
mod question;
mod refusal;
mod stamp;
mod tracer;

pub use question::{EnvelopeSender, MessageId, Question};
pub use tracer::{Piece, Tracer};

use super::Timestamp;
use line::Delivery;
use refusal::Refusal;

/// Addresses have 320 octets at most (RFC 5321, 4.5.3.1), and what is longer is cut off.
const TEXT_MAX: usize = 1000;

/// One message, or one refused attempt to send one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Trace {
    /// Of the first line about it.
    pub at: Timestamp,
    /// The SASL log-in, which is Dovecot's user name of the person; `None`: nobody logged in, or the log does not say.
    pub login: Option<String>,
    /// The envelope sender; empty for bounces.
    pub sender: Option<String>,
    pub recipients: Vec<Recipient>,
    pub fate: Fate,
    /// The last word on what did not arrive.
    pub reason: Option<String>,
    pub message_id: Option<String>,
    /// `None`: refused before it had one.
    pub queue_id: Option<String>,
    /// `name[address]`, or `uid 1000` for a program of the host.
    pub client: Option<String>,
    pub size: Option<u64>,
}

/// One recipient of a message, as it was delivered to after the aliases.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Recipient {
    pub address: String,
    /// What the sender wrote, where that is another address.
    pub original: Option<String>,
    pub fate: Fate,
    pub relay: Option<String>,
    /// RFC 3463.
    pub dsn: Option<String>,
    /// What was said of the last attempt.
    pub reply: String,
}

/// What became of a message, or of it at one recipient.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fate {
    /// Never accepted.
    Refused,
    /// Accepted; no attempt at delivery is logged.
    Queued,
    Sent,
    /// Tried, and to be tried again.
    Deferred,
    Bounced,
    /// Bounced, after having been deferred for too long.
    Expired,
    /// Taken out of the queue by an administrator.
    Deleted,
    /// Not the same at all recipients.
    Mixed,
}

impl Fate {
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Refused => "refused",
            Self::Queued => "queued",
            Self::Sent => "sent",
            Self::Deferred => "deferred",
            Self::Bounced => "bounced",
            Self::Expired => "expired",
            Self::Deleted => "deleted",
            Self::Mixed => "mixed",
        }
    }
}

fn text(bytes: &[u8]) -> String {
    String::from_utf8_lossy(&bytes[..bytes.len().min(TEXT_MAX)]).into_owned()
}

/// What a text takes up in memory, with the allocator's share.
fn octets(text: &str) -> usize {
    text.len() + 24
}

impl Recipient {
    fn new(delivery: &Delivery<'_>) -> Self {
        Self {
            address: text(delivery.recipient),
            original: delivery.original.map(text),
            fate: delivery.fate,
            relay: delivery.relay.filter(|relay| *relay != b"none").map(text),
            dsn: delivery.dsn.map(text),
            reply: text(delivery.reply),
        }
    }

    fn refused(refusal: &Refusal<'_>) -> Option<Self> {
        Some(Self {
            address: text(refusal.recipient?),
            original: None,
            fate: Fate::Refused,
            relay: None,
            dsn: None,
            reply: text(refusal.reason),
        })
    }

    fn weight(&self) -> usize {
        let texts = [self.original.as_ref(), self.relay.as_ref(), self.dsn.as_ref()];
        let rest: usize = texts.into_iter().flatten().map(|text| octets(text)).sum();
        size_of::<Self>() + octets(&self.address) + octets(&self.reply) + rest
    }
}

impl Trace {
    fn new(at: Timestamp) -> Self {
        Self {
            at,
            login: None,
            sender: None,
            recipients: Vec::new(),
            fate: Fate::Queued,
            reason: None,
            message_id: None,
            queue_id: None,
            client: None,
            size: None,
        }
    }

    /// Anything but that a client was there. What ends before that was never a message.
    fn is_message(&self) -> bool {
        self.sender.is_some() || self.message_id.is_some() || !self.recipients.is_empty() || self.fate == Fate::Refused
    }

    /// What all that is known besides the recipients takes up in memory.
    fn texts(&self) -> usize {
        let texts = [&self.login, &self.sender, &self.reason, &self.message_id, &self.queue_id, &self.client];
        texts.into_iter().flatten().map(|text| octets(text)).sum()
    }

    fn put(&mut self, recipient: Recipient) {
        let same = |r: &&mut Recipient| r.address == recipient.address && r.original == recipient.original;
        match self.recipients.iter_mut().find(same) {
            Some(known) => *known = recipient,
            None => {
                // Most messages have one, and room for four is large.
                if self.recipients.is_empty() {
                    self.recipients.reserve_exact(1);
                }
                self.recipients.push(recipient);
            }
        }
    }

    /// Says of those who wait for another attempt that there will be none.
    fn give_up(&mut self, fate: Fate) {
        self.fate = fate;
        for waiting in self.recipients.iter_mut().filter(|r| r.fate == Fate::Deferred) {
            waiting.fate = fate;
        }
    }

    /// The fate of all is that of each, if they have one.
    fn conclude(&mut self) {
        if let Some(first) = self.recipients.first().map(|r| r.fate)
            && self.fate != Fate::Refused
        {
            self.fate = if self.recipients.iter().all(|r| r.fate == first) { first } else { Fate::Mixed };
        }
        if self.reason.is_none() {
            let failed = self.recipients.iter().rfind(|r| r.fate != Fate::Sent);
            self.reason = failed.map(|r| r.reply.clone());
        }
    }

    fn refuse(&mut self, refusal: &Refusal<'_>) {
        self.fate = Fate::Refused;
        self.reason = Some(text(refusal.reason));
        self.refuse_recipient(refusal);
    }

    fn refuse_recipient(&mut self, refusal: &Refusal<'_>) {
        self.sender = self.sender.take().or_else(|| refusal.sender.map(text));
        if let Some(recipient) = Recipient::refused(refusal) {
            self.put(recipient);
        }
    }
}

/// A log to try things on.
#[cfg(test)]
mod sample {
    use super::*;
    use jiff::tz::TimeZone;

    pub(super) fn tracer(question: Question) -> Tracer {
        Tracer::new(question, TimeZone::UTC, "2026-11-22T10:00:00Z".parse().unwrap_or(Timestamp::EPOCH))
    }

    pub(super) fn about(sender: &str, login: &str, id: &str) -> Question {
        Question {
            sender: (!sender.is_empty()).then(|| sender.parse().unwrap_or_else(|e| panic!("{sender}: {e}"))),
            logins: Some(login.to_owned()).into_iter().filter(|l| !l.is_empty()).collect(),
            message_id: (!id.is_empty()).then(|| id.parse().unwrap_or_else(|e| panic!("{id}: {e}"))),
            since: None,
        }
    }

    /// Each line with a time in front of it, a second after that before.
    pub(super) fn log(lines: &[&str]) -> String {
        let stamped = lines
            .iter()
            .enumerate()
            .map(|(second, line)| format!("Nov 22 04:{:02}:{:02} mx postfix/{line}\n", second / 60, second % 60));
        stamped.collect()
    }

    pub(super) fn traces_in(question: Question, log: &str) -> Vec<Trace> {
        let mut tracer = tracer(question);
        assert_eq!(tracer.push(log.as_bytes(), Piece::Last), log.len());
        let finished: Vec<_> = tracer.finished().collect();
        finished.into_iter().chain(tracer.unfinished()).collect()
    }

    /// Queue id, log-in, sender, recipients and fate.
    pub(super) fn said(trace: &Trace) -> String {
        let recipients: Vec<&str> = trace.recipients.iter().map(|r| r.address.as_str()).collect();
        let known = |text: &Option<String>| text.clone().unwrap_or_else(|| "-".to_owned());
        let (id, login, sender) = (known(&trace.queue_id), known(&trace.login), known(&trace.sender));
        format!("{id} {login} {sender} {} {}", recipients.join(","), trace.fate.as_str())
    }

    #[track_caller]
    pub(super) fn assert_traces(question: Question, lines: &[&str], wanted: &[&str]) {
        assert_eq!(traces_in(question, &log(lines)).iter().map(said).collect::<Vec<_>>(), wanted);
    }

    pub(super) const SALES: [&str; 9] = [
        "submission/smtpd[7]: connect from pc[192.0.2.1]",
        "submission/smtpd[7]: 4F2A1C0B9D: client=pc[192.0.2.1], sasl_method=PLAIN, sasl_username=anna",
        "cleanup[8]: 4F2A1C0B9D: message-id=<one@pc>",
        "qmgr[9]: 4F2A1C0B9D: from=<sales@a.example>, size=512, nrcpt=1 (queue active)",
        "submission/smtpd[7]: disconnect from pc[192.0.2.1] ehlo=1",
        "smtp[10]: 4F2A1C0B9D: to=<bob@b.example>, relay=none, delay=1, delays=0/0/1/0, dsn=4.4.1, status=deferred (no route)",
        "qmgr[9]: 4F2A1C0B9D: from=<sales@a.example>, size=512, nrcpt=1 (queue active)",
        "smtp[11]: 4F2A1C0B9D: to=<bob@b.example>, relay=b[192.0.2.2]:25, delay=9, delays=0/0/1/0, dsn=2.0.0, status=sent (250 Ok)",
        "qmgr[9]: 4F2A1C0B9D: removed",
    ];
}
