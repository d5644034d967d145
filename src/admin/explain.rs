//! What the pipeline will do, and why: the servers' own questions, put to the views that they read, in their order.

use super::{Refusal, Result, require_mailbox};
use crate::model::{
    AddressError, Alias, Credential, DeliveredBy, Filter, Filters, MailboxName, OutsideAddress, Protocol, Setting,
    Target, Text, TypedName,
};
use crate::store::{MailboxRoute, Reader};

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

/// What a map answers with commas between, as Postfix takes it apart.
fn listed(answer: Option<String>) -> Vec<String> {
    answer.iter().flat_map(|answer| answer.split(',')).map(str::to_owned).collect()
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
    let mut action = reader.find_recipient_access(&key.base, &key.domain)?;
    e.ask(format!("check_recipient_access: {}@{}", key.local, key.domain), action.as_deref().unwrap_or("nothing"));
    if action.is_none() {
        action = reader.find_other_recipient_access(&key.base, &key.domain)?;
        let answer = action.as_deref().unwrap_or("nothing");
        e.ask(format!("check_recipient_access, other names: {}@{}", key.local, key.domain), answer);
    }
    if let Some(action) = action.filter(|action| action != "DUNNO" && action != "OK") {
        return Ok(e.refused("smtp", smtpd_reply(&action, &subject, "Recipient address")));
    }
    for local in key.locals() {
        let targets = listed(match reader.find_alias_map(local, &key.domain)? {
            None => reader.find_other_alias_map(local, &key.domain)?,
            found => found,
        });
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
            if let Some(transport) = reader.find_transport(&target)? {
                let answer = match delivered(reader, &target)? {
                    Some(told) => format!("{transport}: {told}"),
                    None => transport,
                };
                e.ask(format!("transport_maps: {name}@{domain}"), answer);
            }
        }
        return Ok(e.accepted("smtp", "250 2.1.5 Ok"));
    }
    Ok(e.refused("smtp", format!("550 5.1.1 <{subject}>: Recipient address rejected: User unknown")))
}

/// Who delivers the mail of a mailbox now, and until when.
fn delivered(reader: &Reader<'_>, target: &str) -> Result<Option<String>> {
    let Ok(name) = target.parse::<MailboxName>() else { return Ok(None) };
    let delivery = reader.find_mailbox(&name)?.and_then(|mailbox| mailbox.delivery);
    Ok(delivery.map(|delivery| {
        let until = delivery.until.map(|until| format!(" until {until}")).unwrap_or_default();
        match delivery.by {
            DeliveredBy::Host(host) => format!("delivered by {host}{until}"),
            DeliveredBy::Hold => format!("held in the queue{until}"),
            DeliveredBy::Here => "delivered here".to_owned(),
        }
    }))
}

/// What the filter of a mailbox makes of the mail that is delivered to it.
pub fn filter(explanation: &mut Explanation, found: &Filter) {
    let answer = match (found.filters, found.script.as_deref()) {
        (Filters::Off, _) => "filters are off, mail is kept in the inbox".to_owned(),
        (Filters::On, None) if found.trouble.is_none() => "no script is active".to_owned(),
        (Filters::On, script) => format!("{}: {}", script.unwrap_or("not known"), found.summary()),
    };
    explanation.ask(format!("sieve: {}", found.mailbox), answer);
}

/// What a server makes of a log-in over one protocol.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Answer {
    /// As of a wrong password.
    Failed,
    /// The password was right, and this is said instead of the mailbox.
    Denied(String),
    /// The same to a delegate.
    DeniedAsDelegate(String),
    Opened,
}

impl Answer {
    fn reply(&self, protocol: Protocol) -> String {
        match (protocol, self) {
            (Protocol::Imap, Self::Failed) => "NO [AUTHENTICATIONFAILED] Authentication failed.".to_owned(),
            (Protocol::Imap, Self::Denied(reason)) => format!("NO [ALERT] {reason}"),
            (Protocol::Imap, Self::DeniedAsDelegate(reason)) => format!("NO [AUTHORIZATIONFAILED] {reason}"),
            (Protocol::Imap, Self::Opened) => "OK Logged in".to_owned(),
            (Protocol::Pop3, Self::Failed) => "-ERR [AUTH] Authentication failed.".to_owned(),
            (Protocol::Pop3, Self::Denied(reason) | Self::DeniedAsDelegate(reason)) => format!("-ERR [AUTH] {reason}"),
            (Protocol::Pop3, Self::Opened) => "+OK Logged in.".to_owned(),
            (Protocol::Smtp, Self::Failed) => "535 5.7.8 Error: authentication failed: (reason unavailable)".to_owned(),
            (Protocol::Smtp, Self::Denied(reason) | Self::DeniedAsDelegate(reason)) => {
                format!("535 5.7.8 Error: authentication failed: {reason}")
            }
            (Protocol::Smtp, Self::Opened) => "235 2.7.0 Authentication successful".to_owned(),
            (Protocol::Sieve, Self::Failed) => "NO \"Authentication failed.\"".to_owned(),
            (Protocol::Sieve, Self::Denied(reason) | Self::DeniedAsDelegate(reason)) => {
                // A quoted string of RFC 5804, 4.
                format!("NO \"{}\"", reason.replace('\\', "\\\\").replace('"', "\\\""))
            }
            (Protocol::Sieve, Self::Opened) => "OK \"Logged in.\"".to_owned(),
        }
    }
}

impl Explanation {
    /// The answers of a log-in over each protocol. What the second question found is one step where it is the same for
    /// all that got there.
    fn answered(mut self, asked: &str, answers: &[Answer]) -> Self {
        let told: Vec<(Protocol, &str)> = Protocol::ALL
            .into_iter()
            .zip(answers)
            .filter_map(|(protocol, answer)| match answer {
                Answer::Failed => None,
                Answer::Denied(reason) | Answer::DeniedAsDelegate(reason) => Some((protocol, reason.as_str())),
                Answer::Opened => Some((protocol, "nothing")),
            })
            .collect();
        match told.split_first() {
            Some(((_, first), others)) if others.iter().all(|(_, other)| other == first) => self.ask(asked, *first),
            _ => told.iter().for_each(|(protocol, answer)| self.ask(format!("{asked} by {protocol}"), *answer)),
        }
        if answers.contains(&Answer::Opened) {
            self.verdict = Verdict::Accepted;
        }
        self.replies =
            Protocol::ALL.into_iter().zip(answers).map(|(p, answer)| (p.as_str(), answer.reply(p))).collect();
        self
    }
}

/// What a log-in is tried with: the mailbox's own password, or the app password of this label.
fn credential(reader: &Reader<'_>, name: &MailboxName, label: Option<&Text>) -> Result<Credential> {
    let Some(label) = label else {
        return Ok(Credential::MainPassword);
    };
    let mailbox = require_mailbox(reader, name)?;
    match reader.find_app_password(mailbox.id, label)? {
        Some(found) => Ok(Credential::AppPassword(found.id)),
        None => Err(Refusal::NoSuchAppPassword { mailbox: mailbox.address, named: label.to_string() }.into()),
    }
}

/// The first question of a mailbox's own log-in: is the password right?
fn passdb(
    reader: &Reader<'_>,
    typed: &str,
    credential: Credential,
    protocol: Protocol,
) -> Result<Option<MailboxRoute>> {
    Ok(match credential {
        Credential::MainPassword => reader.find_passdb(typed)?,
        Credential::AppPassword(id) => reader.find_passdb_app(typed, id, protocol)?,
    })
}

/// How the first question was answered.
fn password_of(user: &str, label: Option<&Text>) -> String {
    match label {
        None => format!("password of {user}"),
        Some(label) => format!("app password {label} of {user}"),
    }
}

/// Why the first question had no answer.
fn nothing_opens(reader: &Reader<'_>, name: &MailboxName, label: Option<&Text>) -> Result<String> {
    if let Some(label) = label {
        return Ok(format!("app password {label} does not open it"));
    }
    let server = reader.find_setting(Setting::OldImapServer)?;
    if server != "none" && reader.find_asked_learner(&name.to_string())?.is_some() {
        return Ok(format!("it has no password here; {server} is asked, and what it accepts is learnt"));
    }
    let MailboxName::Address(address) = name else {
        return Ok("no mailbox with a password logs in by this name".to_owned());
    };
    let is = match (reader.find_alias(&address.clone().into())?, reader.find_domain(address.domain())?) {
        (Some(alias), _) => format!("an alias, which points to {}", targets(reader, &alias)?),
        (None, Some(domain)) => match domain.alias_of {
            Some(of) => format!("an address in an alias domain of {}", of.to_unicode()),
            None => return Ok("no mailbox with a password logs in by this name".to_owned()),
        },
        (None, None) => return Ok("no mailbox with a password logs in by this name".to_owned()),
    };
    Ok(format!("{is}; log-ins are by primary address or login name"))
}

/// The targets of an alias, mailboxes by the names that they log in by.
fn targets(reader: &Reader<'_>, alias: &Alias) -> Result<String> {
    let mut names = Vec::new();
    for target in &alias.targets {
        names.push(match target {
            Target::Mailbox(address) => match reader.find_mailbox(&address.clone().into())? {
                Some(mailbox) => mailbox.login,
                None => address.to_unicode(),
            },
            Target::Outside(_) => target.to_unicode(),
        });
    }
    Ok(names.join(", "))
}

impl Explanation {
    /// Dovecot refuses the name before it asks for anything.
    fn beyond_ascii(mut self, name: &str) -> Self {
        self.ask(
            "auth_username_chars",
            format!("the name has letters beyond ASCII, which Dovecot refuses; log in as {name}"),
        );
        self.answered("", &[Answer::Failed, Answer::Failed, Answer::Failed, Answer::Failed])
    }
}

/// The second question, after the password was right.
fn denied(reader: &Reader<'_>, typed: &str, found: &MailboxRoute, protocol: Protocol) -> Result<Answer> {
    let denied = reader.find_passdb_denied(typed, "", protocol, &found.opened_by)?;
    Ok(denied.map_or(Answer::Opened, Answer::Denied))
}

/// What happens at a log-in with the right password, or with the app password of this label.
pub fn login(reader: &Reader<'_>, as_typed: &TypedName, label: Option<&Text>) -> Result<Explanation> {
    let name = &as_typed.name;
    let mut e = Explanation::new(name.to_string());
    let typed = name.to_string();
    if as_typed.beyond_ascii {
        return Ok(e.beyond_ascii(&typed));
    }
    let credential = credential(reader, name, label)?;
    let mut opened = None;
    let mut answers = Vec::new();
    for protocol in Protocol::ALL {
        answers.push(match passdb(reader, &typed, credential, protocol)? {
            None => Answer::Failed,
            Some(found) => {
                let answer = denied(reader, &typed, &found, protocol)?;
                opened = Some(found.user);
                answer
            }
        });
    }
    let answer = match &opened {
        Some(user) => password_of(user, label),
        None => nothing_opens(reader, name, label)?,
    };
    e.ask(format!("passdb: {typed}"), answer);
    let mut e = e.answered(&format!("passdb, denied: {typed}"), &answers);
    if let (Some(user), Verdict::Accepted) = (opened, e.verdict) {
        if let Some(action) = reader.find_sasl_access(&user)? {
            e.ask(format!("check_sasl_access: {user}"), action);
        }
        e.targets.push(user);
    }
    Ok(e)
}

/// What happens at a log-in by a name that no mailbox can have.
pub fn nobodys_login(typed: &str, why: AddressError) -> Explanation {
    let mut e = Explanation::new(typed.to_owned());
    e.ask(format!("passdb: {typed}"), format!("no mailbox logs in by this name: {why}"));
    e.answered("", &[Answer::Failed, Answer::Failed, Answer::Failed, Answer::Failed])
}

/// What happens at a delegate's log-in `owner*delegate`, with the delegate's right password.
pub fn delegate_login(
    reader: &Reader<'_>,
    owner: &TypedName,
    delegate: &TypedName,
    label: Option<&Text>,
) -> Result<Explanation> {
    let beyond_ascii = owner.beyond_ascii || delegate.beyond_ascii;
    let (owner, delegate) = (&owner.name, &delegate.name);
    let mut e = Explanation::new(format!("{owner}*{delegate}"));
    if beyond_ascii {
        return Ok(e.beyond_ascii(&format!("{owner}*{delegate}")));
    }
    let asked = format!("passdb, delegate: {delegate} for {owner}");
    let (typed, person) = (owner.to_string(), delegate.to_string());
    let credential = credential(reader, delegate, label)?;
    let mut opened = None;
    let mut answers = Vec::new();
    for protocol in Protocol::ALL {
        answers.push(match reader.find_passdb_delegate(&typed, &person, protocol, credential)? {
            // Over SMTP always: a delegate sends through a log-in of their own, so that the log names the person.
            None => Answer::Failed,
            Some(found) => {
                let denied = reader.find_passdb_denied(&typed, &found.delegate, protocol, &found.opened_by)?;
                opened = Some(found);
                denied.map_or(Answer::Opened, Answer::DeniedAsDelegate)
            }
        });
    }
    match &opened {
        None if label.is_none() => e.ask(asked, "no grant of access that is in force"),
        None => {
            let why = nothing_opens(reader, delegate, label)?;
            e.ask(asked, format!("{why}, or there is no grant of access that is in force"));
        }
        Some(found) => e.ask(asked, password_of(&found.delegate, label)),
    }
    let mut e = e.answered(&format!("passdb, denied: {delegate} for {owner}"), &answers);
    if let (Some(found), Verdict::Accepted) = (opened, e.verdict) {
        e.ask(format!("userdb: {owner} for {}", found.delegate), format!("group {}", found.acl_groups));
        e.ask("submission", format!("not by this log-in: {} sends through their own", found.delegate));
        e.targets.push(found.owner);
    }
    Ok(e)
}

/// The log-in in `postfix_sender` that stands for nobody.
const NOBODY: &str = "*";

/// What happens when a log-in sends as an address.
pub fn send(
    reader: &Reader<'_>,
    as_typed: &TypedName,
    address: &OutsideAddress,
    label: Option<&Text>,
) -> Result<Explanation> {
    let login = &as_typed.name;
    let mut e = Explanation::new(format!("{login} as {address}"));
    if as_typed.beyond_ascii {
        e = e.beyond_ascii(&login.to_string());
        e.replies.retain(|(protocol, _)| *protocol == Protocol::Smtp.as_str());
        return Ok(e);
    }
    let typed = login.to_string();
    let credential = credential(reader, login, label)?;
    let found = passdb(reader, &typed, credential, Protocol::Smtp)?;
    let answer = match &found {
        Some(found) => password_of(&found.user, label),
        None => nothing_opens(reader, login, label)?,
    };
    e.ask(format!("passdb: {typed}"), answer);
    let Some(found) = found else {
        return Ok(e.refused("smtp", Answer::Failed.reply(Protocol::Smtp)));
    };
    let answer = denied(reader, &typed, &found, Protocol::Smtp)?;
    if let Answer::Denied(reason) = &answer {
        e.ask(format!("passdb, denied: {typed}"), reason);
        return Ok(e.refused("smtp", answer.reply(Protocol::Smtp)));
    }
    let user = found.user;
    if let Some(action) = reader.find_sasl_access(&user)? {
        e.ask(format!("check_sasl_access: {user}"), &action);
        return Ok(e.refused("smtp", smtpd_reply(&action, &user, "SASL login name")));
    }
    let key = Key::new(address);
    let mut owners = Vec::new();
    for local in key.locals() {
        if !owners.is_empty() {
            break;
        }
        owners = listed(match reader.find_sender_logins(local, &key.domain)? {
            None => reader.find_other_sender_logins(local, &key.domain)?,
            found => found,
        });
        let people: Vec<&str> = owners.iter().map(String::as_str).filter(|owner| *owner != NOBODY).collect();
        let answer = match (owners.is_empty(), people.is_empty()) {
            (true, _) => "nothing".to_owned(),
            (false, true) => "nobody's".to_owned(),
            (false, false) => people.join(", "),
        };
        e.ask(format!("smtpd_sender_login_maps: {local}@{}", key.domain), answer);
    }
    if owners.contains(&user) {
        return Ok(e.accepted("smtp", "250 2.1.0 Ok"));
    }
    Ok(e.refused("smtp", format!("553 5.7.1 <{address}>: Sender address rejected: not owned by user {user}")))
}
