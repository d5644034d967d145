//! Who sent a message: what Postfix's log says of it, in lines spread over several programs, joined.
//!
//! ```text
//! files, pipes  →  bytes  →  line                       →  event  →  open message, by queue id  →  trace
//! logs             tracer    line, head, journal, json     line      join                          message
//! ```
//!
//! Most lines have the form of a syslog daemon, which `line` reads. `head` reads the forms of relays, containers and
//! templates, `journal` and `json` those of journalctl. What none of them understands is counted.
//!
//! A [`Tracer`] takes bytes piece by piece, as they come out of files, pipes and decompressors, and gives one [`Trace`] a
//! message as soon as the log is done with it. In memory are only open messages, and of these only those that the
//! [`Question`] may be about. Files are opened in `logs` alone: the rest is as free of the world as `model`.
//!
//! The log-in stands in smtpd's first line of a message; the sender, the message-id and the fates follow in lines that
//! have nothing in common with it but the queue id. A queue id is used again: it means one message from its first line to
//! `removed`. A refused attempt has no queue id; its line names the log-in, or the smtpd process does by what it
//! logged before.

mod civil;
mod cut;
mod fate;
mod head;
mod join;
mod journal;
mod json;
mod line;
mod logs;
mod message;
mod month;
mod question;
mod refusal;
mod stamp;
mod tracer;

pub use fate::Fate;
pub use logs::{Log, LogError, Logs, UnreadLog, logs_to_read};
pub use message::{Recipient, Trace};
pub use question::{EnvelopeAddress, MessageId, Question};
pub use tracer::{Tally, Tracer};

/// A log to try things on.
#[cfg(test)]
mod sample {
    use super::*;
    use crate::model::{Piece, Timestamp};
    use jiff::tz::TimeZone;

    pub(super) fn tracer(question: Question) -> Tracer {
        Tracer::new(question, TimeZone::UTC, "2026-11-22T10:00:00Z".parse().unwrap_or(Timestamp::EPOCH))
    }

    pub(super) fn about(sender: &str, login: &str, id: &str) -> Question {
        Question {
            sender: (!sender.is_empty()).then(|| sender.parse().unwrap_or_else(|e| panic!("{sender}: {e}"))),
            logins: Some(login.to_owned()).into_iter().filter(|l| !l.is_empty()).collect(),
            message_id: (!id.is_empty()).then(|| id.parse().unwrap_or_else(|e| panic!("{id}: {e}"))),
            ..Question::default()
        }
    }

    pub(super) fn written_to(recipient: &str) -> Question {
        Question { recipient: recipient.parse().ok(), ..Question::default() }
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
