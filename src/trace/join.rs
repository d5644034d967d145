//! Lines to messages.

use super::fate::Fate;
use super::head::Line;
use super::line::{Event, Said};
use super::message::{Recipient, Trace, text};
use super::question::Question;
use super::refusal::Refusal;
use super::stamp::Clock;
use crate::model::Timestamp;
use std::collections::hash_map::DefaultHasher;
use std::collections::{HashMap, VecDeque};
use std::hash::{Hash, Hasher};

/// Postfix gives a message up after five days (maximal_queue_lifetime), and tries it every 4000 seconds until then. One
/// of which nothing was heard for longer was removed in lines that are lost.
const SILENCE_MAX: i64 = 7 * 86_400;
/// What open messages may take up in memory, in bytes as they are counted here; tables that have just doubled make it
/// twice as much. Those of which nothing was heard for longest go first.
const HELD_MAX: usize = 64 << 20;
/// Processes of which the log-in is known at a time.
const SESSIONS_MAX: usize = 100_000;
/// A queue id, on one host, in one instance of Postfix.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
struct Key {
    origin: u64,
    id: [u8; 24],
}

/// A message on its way.
struct Open {
    trace: Trace,
    /// Counts messages in the order of their beginning.
    serial: u64,
    seen: Timestamp,
    weight: usize,
}

/// Where an open message stands in the order in which they were heard of.
struct Place {
    key: Key,
    serial: u64,
    seen: Timestamp,
}

pub(super) struct Join {
    question: Question,
    open: HashMap<Key, Open>,
    places: VecDeque<Place>,
    held: usize,
    serial: u64,
    latest: Timestamp,
    /// Who logged in, by origin and process of smtpd.
    sessions: HashMap<(u64, u32), String>,
    /// Host and instance of the line before, and their hash.
    origin: (Vec<u8>, u64),
    finished: Vec<Trace>,
}

/// An instance of postmulti(1) is named `postfix-…`; any other syslog_name is of a service inside the first instance.
fn instance(service: &[u8]) -> &[u8] {
    let name = service.split(|b| *b == b'/').next().unwrap_or_default();
    if name.starts_with(b"postfix-") { name } else { b"" }
}

impl Join {
    pub(super) fn new(question: Question) -> Self {
        Self {
            question,
            open: HashMap::new(),
            places: VecDeque::new(),
            held: 0,
            serial: 0,
            latest: Timestamp::EPOCH,
            sessions: HashMap::new(),
            origin: (Vec::new(), 0),
            finished: Vec::new(),
        }
    }

    pub(super) fn finished(&mut self) -> impl Iterator<Item = Trace> {
        self.finished.drain(..)
    }

    pub(super) fn unfinished(mut self) -> impl Iterator<Item = Trace> {
        let mut left: Vec<(u64, Key)> = self.open.iter().map(|(key, open)| (open.serial, *key)).collect();
        left.sort_unstable_by_key(|(serial, _)| *serial);
        left.into_iter().for_each(|(_, key)| self.finish(&key));
        self.finished.into_iter()
    }

    /// Takes a line, and says whether its time was understood, where that mattered.
    pub(super) fn take(&mut self, line: &Line<'_>, clock: &mut Clock) -> bool {
        match Event::parse(line.text) {
            None => {}
            Some(Event::Session) => {
                let process = self.process(line);
                self.sessions.remove(&process);
            }
            Some(Event::Refused(text)) => return self.take_refusal(line, text, clock),
            Some(Event::Of(id, text)) => {
                let key = self.key(line, id);
                let known = self.open.contains_key(&key);
                let begins = known || Said::begins_a_message(text, self.question.is_about_recipient_alone());
                if let Some(said) = Some(text).filter(|_| begins).and_then(|text| Said::parse(line.program, text)) {
                    let Some(at) = clock.read(line.stamp) else { return false };
                    self.latest = self.latest.max(at);
                    self.take_said(line, key, id, &said, at);
                }
            }
        }
        true
    }

    fn origin(&mut self, line: &Line<'_>) -> u64 {
        let (host, instance) = (line.host, instance(line.service));
        let (known, hash) = &mut self.origin;
        if known.strip_prefix(host).and_then(|rest| rest.strip_prefix(b" ")) != Some(instance) {
            *known = [host, b" ", instance].concat();
            let mut hasher = DefaultHasher::new();
            known.hash(&mut hasher);
            *hash = hasher.finish();
        }
        *hash
    }

    fn key(&mut self, line: &Line<'_>, id: &[u8]) -> Key {
        let mut key = Key { origin: self.origin(line), id: [0; 24] };
        key.id.iter_mut().zip(id).for_each(|(place, byte)| *place = *byte);
        key
    }

    fn process(&mut self, line: &Line<'_>) -> (u64, u32) {
        let number = line.process.iter().fold(0u32, |n, b| n.wrapping_mul(10).wrapping_add(u32::from(*b)));
        (self.origin(line), number)
    }

    fn remember(&mut self, line: &Line<'_>, login: Option<&[u8]>) {
        let process = self.process(line);
        match login {
            None => {
                self.sessions.remove(&process);
            }
            Some(login) if self.sessions.get(&process).is_some_and(|known| known.as_bytes() == login) => {}
            Some(login) => {
                if self.sessions.len() >= SESSIONS_MAX {
                    self.sessions.clear();
                }
                self.sessions.insert(process, text(login));
            }
        }
    }

    fn take_refusal(&mut self, line: &Line<'_>, said: &[u8], clock: &mut Clock) -> bool {
        let Some((_, refusal)) = Refusal::parse(said) else { return true };
        if !self.question.is_about_sender(refusal.sender) {
            return true;
        }
        let process = self.process(line);
        let login = refusal.login.map(text).or_else(|| self.sessions.get(&process).cloned());
        if !self.question.is_about_login(login.as_deref()) {
            return true;
        }
        let Some(at) = clock.read(line.stamp) else { return false };
        let mut trace = Trace::new(at);
        trace.login = login;
        trace.client = Some(text(refusal.client));
        trace.refuse(&refusal);
        self.give(trace);
        true
    }

    fn take_said(&mut self, line: &Line<'_>, key: Key, id: &[u8], said: &Said<'_>, at: Timestamp) {
        match said {
            Said::Client { client, login, former } => {
                self.finish(&key);
                self.remember(line, *login);
                // A content filter hands the message back, and Postfix gives it another queue id.
                let former = former.map(|former| self.key(line, former)).and_then(|key| self.open.get(&key));
                let login = login.map(text).or_else(|| former.and_then(|open| open.trace.login.clone()));
                if self.question.is_about_login(login.as_deref()) {
                    let client = Some(text(client));
                    self.open(key, id, Trace { login, client, ..Trace::new(at) });
                }
            }
            Said::Local { uid, sender, former } => {
                self.finish(&key);
                // The same message again, after postsuper -r.
                let former = former.map(|former| self.key(line, former)).and_then(|key| self.close(&key));
                let trace = match former {
                    Some(former) => Trace { sender: None, ..former },
                    None => {
                        let mut trace = Trace::new(at);
                        trace.hand_in(uid, sender);
                        trace
                    }
                };
                if self.question.is_about_login(trace.login.as_deref()) {
                    self.open(key, id, trace);
                }
            }
            Said::MessageId(message_id) => {
                if self.open.get(&key).is_some_and(|open| open.trace.sender.is_some()) {
                    self.finish(&key);
                }
                if !self.question.is_about_id(message_id) {
                    self.close(&key);
                    return;
                }
                // A message that Postfix itself makes, such as a bounce, begins with this.
                if !self.open.contains_key(&key) && self.question.is_about_anybody() {
                    self.open(key, id, Trace::new(at));
                }
                self.change(&key, at, |trace| {
                    trace.message_id.get_or_insert_with(|| text(message_id));
                });
            }
            Said::Sender { address, size } => {
                if !self.question.is_about_sender(Some(address)) {
                    self.close(&key);
                    return;
                }
                // The beginning of the message is lost, or lies before the time that was asked for.
                if !self.open.contains_key(&key) && self.question.is_about_sender_alone() {
                    self.open(key, id, Trace::new(at));
                }
                self.change(&key, at, |trace| {
                    trace.sender = Some(text(address));
                    trace.size = *size;
                });
            }
            Said::Expired => self.change(&key, at, |trace| trace.give_up(Fate::Expired)),
            Said::Delivery(delivery) => {
                // As of a sender: the beginning of the message is lost.
                if !self.open.contains_key(&key) && self.question.is_about_recipient_alone() {
                    self.open(key, id, Trace::new(at));
                }
                self.change(&key, at, |trace| trace.put(Recipient::new(delivery)));
            }
            Said::RecipientRefused(refusal) => self.change(&key, at, |trace| trace.refuse_recipient(refusal)),
            Said::Refused(refusal) => {
                self.change(&key, at, |trace| trace.refuse(refusal));
                self.finish(&key);
            }
            Said::Removed => self.finish(&key),
            Said::Deleted => {
                self.change(&key, at, |trace| trace.give_up(Fate::Deleted));
                self.finish(&key);
            }
        }
    }

    fn open(&mut self, key: Key, id: &[u8], mut trace: Trace) {
        trace.queue_id = Some(text(id));
        let (serial, seen) = (self.serial, self.latest);
        self.serial += 1;
        // Tables double when they grow.
        let weight = 2 * size_of::<(Key, Open, Place)>()
            + trace.texts()
            + trace.recipients.iter().map(Recipient::weight).sum::<usize>();
        self.held += weight;
        self.open.insert(key, Open { trace, serial, seen, weight });
        self.places.push_back(Place { key, serial, seen });
        self.make_room();
    }

    fn change(&mut self, key: &Key, at: Timestamp, change: impl FnOnce(&mut Trace)) {
        let Some(open) = self.open.get_mut(key) else { return };
        let (texts, recipients) = (open.trace.texts(), open.trace.recipients.len());
        change(&mut open.trace);
        open.seen = at;
        let added = open.trace.recipients.get(recipients..).unwrap_or_default();
        let more = open.trace.texts().saturating_sub(texts) + added.iter().map(Recipient::weight).sum::<usize>();
        open.weight += more;
        self.held += more;
        self.make_room();
    }

    fn close(&mut self, key: &Key) -> Option<Trace> {
        let open = self.open.remove(key)?;
        self.held -= open.weight;
        Some(open.trace)
    }

    fn finish(&mut self, key: &Key) {
        if let Some(mut trace) = self.close(key) {
            trace.conclude();
            self.give(trace);
        }
    }

    fn give(&mut self, trace: Trace) {
        if trace.is_message() && self.question.is_about(&trace) {
            self.finished.push(trace);
        }
    }

    fn make_room(&mut self) {
        while let Some(place) = self.places.front() {
            let Some(open) = self.open.get(&place.key).filter(|open| open.serial == place.serial) else {
                self.places.pop_front();
                continue;
            };
            let (key, serial, seen) = (place.key, place.serial, open.seen);
            let silent = self.latest.unix_seconds() - seen.unix_seconds() > SILENCE_MAX;
            if self.held <= HELD_MAX && !silent {
                break;
            }
            let heard_of = seen > place.seen;
            self.places.pop_front();
            if heard_of {
                self.places.push_back(Place { key, serial, seen });
            } else {
                self.finish(&key);
            }
        }
        if self.places.len() > 2 * self.open.len() + 1024 {
            let open = &self.open;
            self.places.retain(|place| open.get(&place.key).is_some_and(|open| open.serial == place.serial));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::sample::*;
    use super::*;

    #[test]
    fn all_of_a_message_is_joined() {
        let traces = traces_in(about("sales@a.example", "", ""), &log(&SALES));
        let wanted = Trace {
            at: "2026-11-22T04:00:01Z".parse().unwrap_or(Timestamp::EPOCH),
            login: Some("anna".into()),
            sender: Some("sales@a.example".into()),
            recipients: vec![Recipient {
                address: "bob@b.example".into(),
                original: None,
                fate: Fate::Sent,
                relay: Some("b[192.0.2.2]:25".into()),
                dsn: Some("2.0.0".into()),
                reply: "250 Ok".into(),
            }],
            fate: Fate::Sent,
            reason: None,
            message_id: Some("one@pc".into()),
            queue_id: Some("4F2A1C0B9D".into()),
            client: Some("pc[192.0.2.1]".into()),
            user: None,
            size: Some(512),
        };
        assert_eq!(traces, [wanted]);
    }

    #[test]
    fn a_queue_id_is_used_again_after_removed_or_when_that_line_is_lost() {
        let bobs = SALES.map(|line| line.replace("=anna", "=bob").replace("one@", "two@"));
        let bobs: Vec<&str> = bobs.iter().map(String::as_str).collect();
        let (by_anna, by_bob) =
            ("4F2A1C0B9D anna sales@a.example bob@b.example sent", "4F2A1C0B9D bob sales@a.example bob@b.example sent");
        for length in [SALES.len(), SALES.len() - 1] {
            let lines = [&SALES[..length], &bobs].concat();
            assert_traces(about("sales@a.example", "", ""), &lines, &[by_anna, by_bob]);
            assert_traces(about("", "bob", ""), &lines, &[by_bob]);
            assert_traces(about("", "", "two@pc"), &lines, &[by_bob]);
        }
    }

    #[test]
    fn hosts_and_instances_have_queue_ids_of_their_own() {
        let other_host = log(&SALES).replace("=anna", "=bob").replace(" mx ", " mx2 ");
        let other_instance = log(&SALES).replace("=anna", "=carl").replace("postfix/", "postfix-out/");
        let own = log(&SALES);
        let mixed: String = own
            .lines()
            .zip(other_host.lines())
            .zip(other_instance.lines())
            .map(|((a, b), c)| format!("{a}\n{b}\n{c}\n"))
            .collect();
        let logins: Vec<_> = traces_in(about("sales@a.example", "", ""), &mixed).into_iter().map(|t| t.login).collect();
        assert_eq!(logins, ["anna", "bob", "carl"].map(|l| Some(l.to_owned())));
    }

    #[test]
    fn fates_of_recipients_make_the_fate_of_the_message() {
        let to = |address: &str, status: &str| {
            format!(
                "smtp[1]: 4F2A1C0B9D: to=<{address}>, relay=none, delay=1, delays=0/0/1/0, dsn=1.2.3, status={status} (words)"
            )
        };
        let expired = "qmgr[9]: 4F2A1C0B9D: from=<sales@a.example>, status=expired, returned to sender";
        let (sent, bounced, deferred) =
            (to("bob@b.example", "sent"), to("carl@c.example", "bounced"), to("bob@b.example", "deferred"));
        for (lines, fate, first, reason) in [
            (vec![], "queued", None, None),
            (vec![sent.as_str()], "sent", Some("sent"), None),
            (vec![&sent, &bounced], "mixed", Some("sent"), Some("words")),
            (vec![&deferred], "deferred", Some("deferred"), Some("words")),
            (vec![&deferred, expired], "expired", Some("expired"), Some("words")),
            (vec![&deferred, "postsuper[1]: 4F2A1C0B9D: removed"], "deleted", Some("deleted"), Some("words")),
            (vec!["postsuper[1]: 4F2A1C0B9D: removed"], "deleted", None, None),
            (
                vec![
                    "cleanup[1]: 4F2A1C0B9D: milter-reject: END-OF-MESSAGE from pc[192.0.2.1]: 5.7.1 words; from=<sales@a.example> to=<bob@b.example> proto=ESMTP helo=<pc>",
                ],
                "refused",
                Some("refused"),
                Some("5.7.1 words"),
            ),
        ] {
            let traces = traces_in(about("", "anna", ""), &log(&[&SALES[..4], &lines].concat()));
            let [trace] = &traces[..] else { panic!("{traces:?}") };
            assert_eq!(trace.fate.as_str(), fate, "{lines:?}");
            assert_eq!(trace.recipients.first().map(|r| r.fate.as_str()), first, "{lines:?}");
            assert_eq!(trace.reason.as_deref(), reason, "{lines:?}");
        }
    }

    #[test]
    fn a_refused_attempt_names_the_person_by_its_line_or_by_its_process() {
        let refused = |reason: &str| {
            format!(
                "submission/smtpd[7]: NOQUEUE: reject: RCPT from pc[192.0.2.1]: 553 5.7.1 <sales@a.example>: {reason}; from=<sales@a.example> to=<bob@b.example> proto=ESMTP helo=<pc>"
            )
        };
        let not_owned = refused("Sender address rejected: not owned by user carl");
        let unknown = refused("Recipient address rejected: words");
        let row = |login: &str| format!("- {login} sales@a.example bob@b.example refused");
        let (by_carl, by_anna, by_nobody) = (row("carl"), row("anna"), row("-"));
        assert_traces(about("sales@a.example", "", ""), &[&not_owned], &[&by_carl]);
        assert_traces(about("", "carl", ""), &[&not_owned], &[&by_carl]);
        assert_traces(about("", "anna", ""), &[&not_owned], &[]);
        assert_traces(about("", "anna", ""), &[&SALES[..2], &[&unknown]].concat(), &[&by_anna]);
        assert_traces(
            about("sales@a.example", "", ""),
            &[&SALES[..5], &[&unknown]].concat(),
            &[&by_nobody, "4F2A1C0B9D anna sales@a.example  queued"],
        );
        let of_another = unknown.replace("[7]", "[70]");
        assert_traces(about("", "anna", ""), &[&SALES[..2], &[&of_another]].concat(), &[]);
    }

    #[test]
    fn a_message_keeps_its_person_through_a_content_filter_and_a_requeue() {
        let lines = [
            &SALES[..4],
            &[
                "smtpd[3]: 4F2A1C0B9E: client=localhost[127.0.0.1], orig_queue_id=4F2A1C0B9D, orig_client=pc[192.0.2.1]",
                "cleanup[8]: 4F2A1C0B9E: message-id=<one@pc>",
                "qmgr[9]: 4F2A1C0B9E: from=<sales@a.example>, size=600, nrcpt=1 (queue active)",
                "qmgr[9]: 4F2A1C0B9D: removed",
                "pickup[4]: 4F2A1C0B9F: uid=109 from=<sales@a.example> orig_id=4F2A1C0B9E",
                "cleanup[8]: 4F2A1C0B9F: message-id=<one@pc>",
                "qmgr[9]: 4F2A1C0B9F: from=<sales@a.example>, size=600, nrcpt=1 (queue active)",
            ],
        ]
        .concat();
        // The requeued one is the message of before, not one more.
        let wanted = ["4F2A1C0B9D anna sales@a.example  queued", "4F2A1C0B9F anna sales@a.example  queued"];
        assert_traces(about("", "anna", ""), &lines, &wanted);
        assert_traces(about("", "", "one@pc"), &lines, &wanted);
    }

    #[test]
    fn a_program_of_the_host_sends_without_a_log_in() {
        let lines = [
            "pickup[4]: 4F2A1C0B9F: uid=33 from=<www>",
            "qmgr[9]: 4F2A1C0B9F: from=<sales@a.example>, size=6, nrcpt=1 (queue active)",
        ];
        let traces = traces_in(about("sales@a.example", "", ""), &log(&lines));
        let named: Vec<_> = traces.iter().map(|t| (t.client.as_deref(), t.uid(), t.user.as_deref())).collect();
        assert_eq!(named, [(Some("uid 33"), Some(33), Some("www"))]);
        assert_traces(about("", "anna", ""), &lines, &[]);
    }

    #[test]
    fn what_became_of_mail_to_somebody_is_found_by_either_address() {
        let to = |rest: &str| {
            format!("lmtp[5]: 4F2A1C0B9D: to=<{rest}, relay=none, delay=1, delays=0/0/1/0, dsn=2.0.0, status=sent (ok)")
        };
        let aliased = to("bob@b.example>, orig_to=<team@a.example>");
        let lines = [&SALES[..4], &[&aliased, SALES[8]]].concat();
        let row = "4F2A1C0B9D anna sales@a.example bob@b.example sent";
        for (asked, wanted) in [
            ("bob@b.example", &[row][..]),
            ("team@a.example", &[row]),
            ("anna@a.example", &[]),
            ("sales@a.example", &[]),
        ] {
            assert_traces(written_to(asked), &lines, wanted);
        }
        // The log begins in the middle of the message.
        assert_traces(written_to("team@a.example"), &[&aliased, SALES[8]], &["4F2A1C0B9D - - bob@b.example sent"]);
        let refused = "smtpd[7]: NOQUEUE: reject: RCPT from pc[192.0.2.1]: 550 5.1.1 <gone@a.example>: Recipient address rejected: no; from=<kim@b.example> to=<gone@a.example> proto=ESMTP helo=<pc>";
        assert_traces(written_to("gone@a.example"), &[refused], &["- - kim@b.example gone@a.example refused"]);
    }

    #[test]
    fn without_a_filter_all_since_a_time_are_found() {
        let question = Question { since: "2026-11-22T04:00:00Z".parse().ok(), ..Question::default() };
        assert_traces(question, &SALES, &["4F2A1C0B9D anna sales@a.example bob@b.example sent"]);
    }

    #[test]
    fn what_was_never_a_message_is_none() {
        assert_traces(about("", "anna", ""), &SALES[..2], &[]);
        assert_traces(about("", "anna", ""), &SALES[..3], &["4F2A1C0B9D anna -  queued"]);
    }
}
