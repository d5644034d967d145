//! One message as it is shown: what is known of it, and of each of its recipients.

use super::fate::Fate;
use super::line::Delivery;
use super::refusal::Refusal;
use crate::model::Timestamp;

/// Addresses have 320 octets at most (RFC 5321, 4.5.3.1), and what is longer is cut off.
const TEXT_MAX: usize = 1000;

/// What a client is called that is a program of the host.
const UID: &str = "uid ";

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
    /// Of a program of the host: the user that it ran as, by the name that it gave itself.
    pub user: Option<String>,
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

pub(super) fn text(bytes: &[u8]) -> String {
    String::from_utf8_lossy(&bytes[..bytes.len().min(TEXT_MAX)]).into_owned()
}

/// What a text takes up in memory, with the allocator's share.
pub(super) fn octets(text: &str) -> usize {
    text.len() + 24
}

impl Recipient {
    pub(super) fn new(delivery: &Delivery<'_>) -> Self {
        Self {
            address: text(delivery.recipient),
            original: delivery.original.map(text),
            fate: delivery.fate,
            relay: delivery.relay.filter(|relay| *relay != b"none").map(text),
            dsn: delivery.dsn.map(text),
            reply: text(delivery.reply),
        }
    }

    pub(super) fn refused(refusal: &Refusal<'_>) -> Option<Self> {
        Some(Self {
            address: text(refusal.recipient?),
            original: None,
            fate: Fate::Refused,
            relay: None,
            dsn: None,
            reply: text(refusal.reason),
        })
    }

    pub(super) fn weight(&self) -> usize {
        let texts = [self.original.as_ref(), self.relay.as_ref(), self.dsn.as_ref()];
        let rest: usize = texts.into_iter().flatten().map(|text| octets(text)).sum();
        size_of::<Self>() + octets(&self.address) + octets(&self.reply) + rest
    }
}

impl Trace {
    pub(super) fn new(at: Timestamp) -> Self {
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
            user: None,
            size: None,
        }
    }

    /// Anything but that a client was there. What ends before that was never a message.
    pub(super) fn is_message(&self) -> bool {
        self.sender.is_some() || self.message_id.is_some() || !self.recipients.is_empty() || self.fate == Fate::Refused
    }

    /// The number of the user that handed it in, where a program of the host did.
    pub fn uid(&self) -> Option<u32> {
        self.client.as_deref()?.strip_prefix(UID)?.parse().ok()
    }

    /// Hands it in as a program of the host.
    pub(super) fn hand_in(&mut self, uid: &[u8], sender: &[u8]) {
        self.client = Some(format!("{UID}{}", text(uid)));
        self.user = Some(text(sender)).filter(|user| !user.is_empty() && !user.contains('@'));
    }

    /// What all that is known besides the recipients takes up in memory.
    pub(super) fn texts(&self) -> usize {
        let texts =
            [&self.login, &self.sender, &self.reason, &self.message_id, &self.queue_id, &self.client, &self.user];
        texts.into_iter().flatten().map(|text| octets(text)).sum()
    }

    pub(super) fn put(&mut self, recipient: Recipient) {
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
    pub(super) fn give_up(&mut self, fate: Fate) {
        self.fate = fate;
        for waiting in self.recipients.iter_mut().filter(|r| r.fate == Fate::Deferred) {
            waiting.fate = fate;
        }
    }

    /// The fate of all is that of each, if they have one.
    pub(super) fn conclude(&mut self) {
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

    pub(super) fn refuse(&mut self, refusal: &Refusal<'_>) {
        self.fate = Fate::Refused;
        self.reason = Some(text(refusal.reason));
        self.refuse_recipient(refusal);
    }

    pub(super) fn refuse_recipient(&mut self, refusal: &Refusal<'_>) {
        self.sender = self.sender.take().or_else(|| refusal.sender.map(text));
        if let Some(recipient) = Recipient::refused(refusal) {
            self.put(recipient);
        }
    }
}
