//! What the pipeline will do, and why: the servers' own questions, put to the views that they read, in their order.

use super::Result;
use crate::model::{MailboxName, OutsideAddress};
use crate::store::Reader;

/// One question of a server and what the store answers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Step {
    /// The parameter or the lookup that asks.
    pub asked: String,
    pub answer: String,
}

/// What it comes to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verdict {
    Accepted,
    Refused,
}

impl Verdict {
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Accepted => "accepted",
            Self::Refused => "refused",
        }
    }
}

/// An answer of the pipeline to come.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Explanation {
    /// What was asked about.
    pub subject: String,
    pub verdict: Verdict,
    /// The reply by protocol, as the client will see it.
    pub replies: Vec<(&'static str, String)>,
    /// Where accepted mail goes; the mailbox that a log-in opens.
    pub targets: Vec<String>,
    pub steps: Vec<Step>,
}

impl Explanation {
    fn new(subject: String) -> Self {
        Self { subject, verdict: Verdict::Refused, replies: Vec::new(), targets: Vec::new(), steps: Vec::new() }
    }

    fn ask(&mut self, asked: impl Into<String>, answer: impl Into<String>) {
        self.steps.push(Step { asked: asked.into(), answer: answer.into() });
    }

    fn refused(mut self, protocol: &'static str, reply: String) -> Self {
        self.replies.push((protocol, reply));
        self
    }

    fn accepted(mut self, protocol: &'static str, reply: &str) -> Self {
        self.verdict = Verdict::Accepted;
        self.replies.push((protocol, reply.to_owned()));
        self
    }
}

/// An address as Postfix looks it up: folded, and split at the recipient delimiter.
struct Key {
    local: String,
    base: String,
    domain: String,
}

impl Key {
    fn new(address: &OutsideAddress) -> Self {
        let text = address.to_string().to_ascii_lowercase();
        let (local, domain) = text.rsplit_once('@').unwrap_or((&text, ""));
        // A delimiter in front is part of the name (Postfix, split_addr).
        let base = match local.char_indices().skip(1).find(|(_, c)| *c == '+') {
            Some((at, _)) => &local[..at],
            None => local,
        };
        Self { local: local.to_owned(), base: base.to_owned(), domain: domain.to_owned() }
    }

    fn extension(&self) -> &str {
        &self.local[self.base.len()..]
    }

    /// The local parts to ask for, in Postfix's order: with and without the extension, and the catch-all's, empty one.
    fn locals(&self) -> Vec<&str> {
        let plain = (self.base != self.local).then_some(self.base.as_str());
        std::iter::once(self.local.as_str()).chain(plain).chain([""]).collect()
    }
}

/// `550 5.2.1 text` as smtpd says it of an address: `550 5.2.1 <address>: what rejected: text`.
fn smtpd_reply(action: &str, subject: &str, what: &str) -> String {
    let mut words = action.splitn(3, ' ');
    let (code, status, text) =
        (words.next().unwrap_or_default(), words.next().unwrap_or_default(), words.next().unwrap_or_default());
    format!("{code} {status} <{subject}>: {what} rejected: {text}")
}

/// What happens to mail for an address, from RCPT on.
pub fn delivery(reader: &Reader<'_>, address: &OutsideAddress) -> Result<Explanation> {
    let mut e = Explanation::new(address.to_string());
    let key = Key::new(address);
    let subject = e.subject.clone();
    let hosted = reader.find_hosted_domain(&key.domain)?;
    e.ask(
        format!("virtual_mailbox_domains: {}", key.domain),
        if hosted { "hosted here" } else { "not hosted here, relayed only for those who have logged in" },
    );
    // allow_untrusted_routing = no
    if !hosted || key.local.contains(['%', '!']) {
        return Ok(e.refused("smtp", format!("554 5.7.1 <{subject}>: Relay access denied")));
    }
    if let Some(action) = reader.find_domain_access(&key.domain)? {
        e.ask(format!("check_recipient_access: {}", key.domain), &action);
        return Ok(e.refused("smtp", smtpd_reply(&action, &subject, "Recipient address")));
    }
    let mut action = None;
    for local in key.locals() {
        if action.is_some() {
            break;
        }
        action = reader.find_recipient_access(local, &key.domain)?;
        let asked = if local.is_empty() { key.domain.clone() } else { format!("{local}@{}", key.domain) };
        e.ask(format!("check_recipient_access: {asked}"), action.as_deref().unwrap_or("nothing"));
    }
    if let Some(action) = action.filter(|a| a != "DUNNO") {
        return Ok(e.refused("smtp", smtpd_reply(&action, &subject, "Recipient address")));
    }
    for local in key.locals() {
        let targets = reader.list_alias_map(local, &key.domain)?;
        let answer = if targets.is_empty() { "nothing".to_owned() } else { targets.join(", ") };
        e.ask(format!("virtual_alias_maps: {local}@{}", key.domain), answer);
        if targets.is_empty() {
            continue;
        }
        // propagate_unmatched_extensions: the tag goes along where the key was asked without it.
        let extension = if local == key.local { "" } else { key.extension() };
        for target in targets {
            let (name, domain) = target.rsplit_once('@').unwrap_or((&target, ""));
            e.targets.push(format!("{name}{extension}@{domain}"));
        }
        return Ok(e.accepted("smtp", "250 2.1.5 Ok"));
    }
    Ok(e.refused("smtp", format!("550 5.1.1 <{subject}>: Recipient address rejected: User unknown")))
}

const IMAP_FAILED: &str = "NO [AUTHENTICATIONFAILED] Authentication failed.";
const POP3_FAILED: &str = "-ERR [AUTH] Authentication failed.";
const SMTP_FAILED: &str = "535 5.7.8 Error: authentication failed: (reason unavailable)";

fn all_failed(mut e: Explanation) -> Explanation {
    e.replies = vec![("imap", IMAP_FAILED.into()), ("pop3", POP3_FAILED.into()), ("smtp", SMTP_FAILED.into())];
    e
}

/// What happens at a log-in with the right password.
pub fn login(reader: &Reader<'_>, name: &MailboxName) -> Result<Explanation> {
    let mut e = Explanation::new(name.to_string());
    let typed = name.to_string();
    let Some(found) = reader.find_passdb(&typed)? else {
        e.ask(format!("passdb: {typed}"), "no mailbox with a password logs in by this name");
        return Ok(all_failed(e));
    };
    e.ask(format!("passdb: {typed}"), format!("password of {}", found.user));
    if let Some(reason) = reader.find_passdb_suspended(&typed)? {
        e.ask(format!("passdb, suspended: {typed}"), &reason);
        e.replies = vec![
            ("imap", format!("NO [ALERT] {reason}")),
            ("pop3", format!("-ERR [AUTH] {reason}")),
            ("smtp", format!("535 5.7.8 Error: authentication failed: {reason}")),
        ];
        return Ok(e);
    }
    e.ask(format!("passdb, suspended: {typed}"), "nothing");
    e.targets.push(found.user.clone());
    e.verdict = Verdict::Accepted;
    e.replies = vec![
        ("imap", "OK Logged in".to_owned()),
        ("pop3", "+OK Logged in.".to_owned()),
        ("smtp", "235 2.7.0 Authentication successful".to_owned()),
    ];
    if let Some(action) = reader.find_sasl_access(&found.user)? {
        e.ask(format!("check_sasl_access: {}", found.user), action);
    }
    Ok(e)
}

/// What happens at a delegate's log-in `owner*delegate`, with the delegate's right password.
pub fn delegate_login(reader: &Reader<'_>, owner: &MailboxName, delegate: &MailboxName) -> Result<Explanation> {
    let mut e = Explanation::new(format!("{owner}*{delegate}"));
    let asked = format!("passdb, delegate: {delegate} for {owner}");
    let Some(found) = reader.find_passdb_delegate(&owner.to_string(), &delegate.to_string())? else {
        e.ask(asked, "no grant of access that is in force");
        return Ok(all_failed(e));
    };
    e.ask(asked, format!("password of {}", found.delegate));
    e.ask(format!("userdb: {owner} for {}", found.delegate), format!("group {}", found.acl_groups));
    e.ask("submission", format!("not by this log-in: {} sends through their own", found.delegate));
    e.targets.push(found.owner);
    e.verdict = Verdict::Accepted;
    e.replies = vec![
        ("imap", "OK Logged in".to_owned()),
        ("pop3", "+OK Logged in.".to_owned()),
        // A delegate sends through a log-in of their own, so that the log names the person.
        ("smtp", SMTP_FAILED.to_owned()),
    ];
    Ok(e)
}

/// The log-in in `postfix_smtpd_sender_login_maps` that stands for nobody.
const NOBODY: &str = "*";

/// What happens when a log-in sends as an address.
pub fn send(reader: &Reader<'_>, login: &MailboxName, address: &OutsideAddress) -> Result<Explanation> {
    let mut e = Explanation::new(format!("{login} as {address}"));
    let typed = login.to_string();
    let Some(found) = reader.find_passdb(&typed)? else {
        e.ask(format!("passdb: {typed}"), "no mailbox with a password logs in by this name");
        return Ok(e.refused("smtp", SMTP_FAILED.to_owned()));
    };
    e.ask(format!("passdb: {typed}"), format!("password of {}", found.user));
    if let Some(reason) = reader.find_passdb_suspended(&typed)? {
        e.ask(format!("passdb, suspended: {typed}"), &reason);
        return Ok(e.refused("smtp", format!("535 5.7.8 Error: authentication failed: {reason}")));
    }
    if let Some(action) = reader.find_sasl_access(&found.user)? {
        e.ask(format!("check_sasl_access: {}", found.user), &action);
        return Ok(e.refused("smtp", smtpd_reply(&action, &found.user, "SASL login name")));
    }
    let key = Key::new(address);
    let mut owners = Vec::new();
    for local in key.locals() {
        if !owners.is_empty() {
            break;
        }
        owners = reader.list_sender_logins(local, &key.domain)?;
        let people: Vec<&str> = owners.iter().map(String::as_str).filter(|owner| *owner != NOBODY).collect();
        let answer = match (owners.is_empty(), people.is_empty()) {
            (true, _) => "nothing".to_owned(),
            (false, true) => "nobody's".to_owned(),
            (false, false) => people.join(", "),
        };
        e.ask(format!("smtpd_sender_login_maps: {local}@{}", key.domain), answer);
    }
    if owners.contains(&found.user) {
        return Ok(e.accepted("smtp", "250 2.1.0 Ok"));
    }
    let user = found.user;
    Ok(e.refused("smtp", format!("553 5.7.1 <{address}>: Sender address rejected: not owned by user {user}")))
}
