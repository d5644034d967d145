//! What a source says, twice: the first time it is surveyed, the second time it becomes entries of a document.
//!
//! The rules that all sources share are here: addresses and their case, international domains, rows of an address to
//! itself, catch-alls, aliases of aliases, homes, hashes. A source's own file knows its words alone.

use super::charset::repaired;
use super::directories::Directories;
use super::error::SourceError;
use super::fact::{
    Fact, FoundAlias, FoundAliasDomain, FoundAutoreply, FoundDomain, FoundGrant, FoundMailbox, FoundQuota, Senders, Use,
};
use super::loss::Loss;
use super::options::ImportOptions;
use super::route::{Hosting, Key, Routes};
use super::source::Source;
use super::survey::{Counts, Survey};
use super::verdict::{Arriving, Verdict, judge};
use crate::model::document::{
    AliasEntry, AutoreplyEntry, DomainEntry, Entry, GrantEntry, MailboxEntry, PasswordWish, Said,
};
use crate::model::{
    Address, AliasAddress, DomainName, DomainStanding, Incoming, Kind, Protocol, Quota, ReplyBodyError, Secret, SendAs,
    Sending, Text, Timestamp,
};
use std::collections::{BTreeSet, HashMap};
use std::fmt::Display;

/// How much of a source was taken over.
#[derive(Clone, Copy, Debug, Default)]
pub struct Taken {
    pub entries: u64,
    pub mailboxes: u64,
    /// Mailboxes whose mail is on this host and is not read.
    pub unread: u64,
}

impl Taken {
    pub fn see(&mut self, arrived: &Arrived) {
        let (entries, mailboxes) = match arrived {
            Arrived::Entry(Entry::Mailbox(_)) | Arrived::Plain { .. } => (1, 1),
            Arrived::Entry(_) => (1, 0),
            Arrived::Loss(_) | Arrived::Password { .. } => (0, 0),
        };
        self.entries += entries;
        self.mailboxes += mailboxes;
    }

    /// What of a source is lost altogether: its mailboxes, or all that is in it.
    pub fn nothing_of(&self, counts: &Counts) -> Option<(&'static str, u64)> {
        match counts {
            _ if self.entries == 0 => Some(("objects", counts.objects())),
            Counts { mailboxes: there @ 1.., .. } if self.mailboxes == 0 => Some(("mailboxes", *there)),
            _ => None,
        }
    }

    /// Whether there are mailboxes, and the mail of none is read.
    pub fn reads_no_mail(&self) -> bool {
        self.mailboxes > 0 && self.unread == self.mailboxes
    }
}

/// What comes of a fact.
#[derive(Debug)]
pub enum Arrived {
    Entry(Entry),
    /// A mailbox whose password was not hashed: it has to be, before the entry is whole.
    Plain {
        entry: Box<MailboxEntry>,
        secret: Secret,
    },
    Loss(Loss),
    /// What becomes of a mailbox's password, where there is something to say of it.
    Password {
        address: Address,
        verdict: Verdict,
    },
}

type Emit<'a, E> = &'a mut dyn FnMut(Arrived) -> Result<(), E>;

/// Takes what a source says for the second time, in the same order as the survey was told it.
pub struct Arrival {
    source: &'static Source,
    options: ImportOptions,
    routes: Routes,
    /// Domains that the source has no row for, as addresses are all that it has.
    implied: Vec<DomainName>,
    /// Addresses that several rows have, and whether the first of them was seen.
    twice: HashMap<String, bool>,
    directories: Directories,
}

impl Arrival {
    pub fn new(survey: Survey) -> Self {
        let Survey { source, options, routes, implied, twice, .. } = survey;
        Self {
            source,
            directories: Directories::new(options.mail_base.clone()),
            options,
            routes,
            implied,
            twice: twice.into_iter().map(|address| (address, false)).collect(),
        }
    }

    /// Before the first fact.
    pub fn begin<E>(&mut self, emit: Emit<'_, E>) -> Result<(), E> {
        let implied = std::mem::take(&mut self.implied);
        implied.into_iter().try_for_each(|domain| emit(Arrived::Entry(Entry::Domain(DomainEntry::new(domain)))))
    }

    pub fn take<E>(&mut self, fact: Fact, emit: Emit<'_, E>) -> Result<(), E> {
        match fact {
            Fact::Version(_) => Ok(()),
            Fact::Domain(found) => self.domain(found, emit),
            Fact::AliasDomain(found) => self.alias_domain(found, emit),
            Fact::Elsewhere(found) => emit(Arrived::Loss(Loss::new("domain", found.name, found.reason))),
            Fact::Mailbox(found) => self.mailbox(*found, emit),
            Fact::Alias(found) => self.alias(found, emit),
            Fact::AliasNote(found) => self.alias_without_targets(&found.address, emit),
            Fact::Grant(found) => self.grant(&found, emit),
            Fact::Autoreply(found) => self.autoreply(*found, emit),
            Fact::Loss(loss) => emit(Arrived::Loss(loss)),
        }
    }

    /// Whether all that came of it may be believed. To be asked before the end.
    pub fn trusted(&self) -> Result<(), SourceError> {
        self.routes.trusted()
    }

    /// After the last fact.
    pub fn end<E>(self, emit: Emit<'_, E>) -> Result<(), E> {
        self.directories.losses(self.source.name).try_for_each(|loss| emit(Arrived::Loss(loss)))
    }

    /// Whether this is a second row of an address.
    fn is_second(&mut self, key: &Key<'_>) -> bool {
        match self.twice.get_mut(&key.to_string()) {
            Some(seen) => std::mem::replace(seen, true),
            None => false,
        }
    }

    fn domain<E>(&mut self, found: FoundDomain, emit: Emit<'_, E>) -> Result<(), E> {
        let lose = |reason: String| Arrived::Loss(Loss::new("domain", found.name.clone(), reason));
        let name: DomainName = match found.name.parse() {
            Ok(name) => name,
            Err(rule) => return emit(lose(unusable(rule))),
        };
        if self.is_second(&Key::Domain(&name)) {
            return emit(lose("another row has the same domain".to_owned()));
        }
        let mut entry = DomainEntry::new(name);
        entry.standing = (found.used == Use::Off).then_some(DomainStanding::Disabled);
        entry.quota = quota(&found.quota);
        match note(&found.note) {
            Ok(note) => entry.note = note,
            Err(rule) => emit(lose(format!("its note: {rule}")))?,
        }
        emit(Arrived::Entry(Entry::Domain(entry)))
    }

    fn alias_domain<E>(&mut self, found: FoundAliasDomain, emit: Emit<'_, E>) -> Result<(), E> {
        let lose = |reason: String| Arrived::Loss(Loss::new("alias domain", found.name.clone(), reason));
        let name: DomainName = match found.name.parse() {
            Ok(name) => name,
            Err(rule) => return emit(lose(unusable(rule))),
        };
        if found.used == Use::Off {
            return emit(lose("it is switched off, so it is not created".to_owned()));
        }
        match self.routes.domain(&name) {
            Some(Hosting::AliasOf(target)) if !self.is_second_of(&name) => {
                let mut entry = DomainEntry::new(name);
                entry.alias_of = Said::Value(target.clone());
                emit(Arrived::Entry(Entry::Domain(entry)))
            }
            Some(_) => emit(lose("it is a domain with addresses of its own, too".to_owned())),
            None => emit(lose(format!(
                "its target is no domain here, so it is not created, and its mail is refused: {}",
                found.target
            ))),
        }
    }

    fn is_second_of(&self, name: &DomainName) -> bool {
        self.twice.contains_key(&Key::Domain(name).to_string())
    }

    /// Why there can be no address in a domain.
    fn no_home(&self, domain: &DomainName) -> Option<String> {
        match self.routes.domain(domain) {
            None => Some(format!("its domain is not in the source: {domain}")),
            Some(Hosting::Elsewhere) => Some(format!("its domain is not imported: {domain}")),
            Some(Hosting::AliasOf(of)) => {
                Some(format!("its domain is an alias domain, so its mail goes to the address of the same name in {of}"))
            }
            Some(Hosting::Own) => None,
        }
    }

    fn mailbox<E>(&mut self, found: FoundMailbox, emit: Emit<'_, E>) -> Result<(), E> {
        let shown = found.address.clone();
        let lose = |reason: String| Arrived::Loss(Loss::new("mailbox", shown.clone(), reason));
        let address: Address = match found.address.parse() {
            Ok(address) => address,
            Err(rule) => return emit(lose(unusable(rule))),
        };
        if let Some(reason) = self.no_home(address.domain()) {
            return emit(lose(reason));
        }
        if self.is_second(&Key::Mailbox(&address)) {
            return emit(lose("another mailbox has the same address".to_owned()));
        }
        if let Some(reason) = self.diverted(&address, found.suspended) {
            emit(lose(reason))?;
        }

        let mut entry = MailboxEntry::new(address.clone());
        match label(&found.name) {
            Ok(name) => entry.name = name,
            Err(rule) => emit(lose(format!("its display name: {rule}")))?,
        }
        match note(&found.note) {
            Ok(note) => entry.note = note,
            Err(rule) => emit(lose(format!("its note: {rule}")))?,
        }
        entry.kind = found.shared.then_some(Kind::Shared);
        entry.quota = quota(&self.options.quota_rounding.of(found.quota));
        entry.sending = (found.sending == Use::Off).then_some(Sending::Off);
        if let Some(incoming) = found.suspended {
            entry.suspended = Said::Value(incoming);
            match label(&found.suspended_reason) {
                Ok(message) => entry.suspended_message = message,
                Err(rule) => emit(lose(format!("why it is suspended: {rule}")))?,
            }
        }
        if !found.closed.is_empty() {
            let open = Protocol::ALL.into_iter().filter(|protocol| !found.closed.contains(protocol));
            entry.protocols = Some(open.collect());
        }
        match self.directories.of(&mut self.routes, &found.home, &found.mail, &address) {
            Ok((home, place)) => {
                entry.home = home;
                entry.mail_place = Said::given(place);
            }
            Err(reason) => emit(lose(reason))?,
        }
        let (verdict, arriving) = judge(&found.password, self.options.password_scheme.as_ref());
        if !matches!(verdict, Verdict::Kept(_)) && !found.shared {
            emit(Arrived::Password { address, verdict })?;
        }
        match arriving {
            Arriving::None => {}
            Arriving::Hash(hash) => entry.password = Said::Value(PasswordWish::Hash(hash)),
            Arriving::Plain(secret) => return emit(Arrived::Plain { entry: Box::new(entry), secret }),
        }
        emit(Arrived::Entry(Entry::Mailbox(Box::new(entry))))
    }

    /// Where the source's Postfix brought mail for a mailbox, if not into it alone: here it goes there alone.
    fn diverted(&self, address: &Address, suspended: Option<Incoming>) -> Option<String> {
        let own = AliasAddress::from(address.clone());
        let is_shut = suspended == Some(Incoming::Refuse) || self.routes.is_shut(address.domain());
        let here = if is_shut { "its mail is refused" } else { "the mailbox receives it" };
        let Some(targets) = self.routes.targets_of(&own) else {
            return self
                .routes
                .is_caught(&own)
                .then(|| format!("the catch-all of its domain took its mail; here {here}"));
        };
        let (itself, others): (Vec<String>, Vec<String>) =
            targets.into_iter().partition(|target| self.routes.is_itself(target, address));
        match (itself.is_empty(), others.is_empty()) {
            (_, true) => None,
            (false, false) => Some(format!(
                "it forwards its mail and keeps a copy; here {here}, and it goes nowhere else: {}",
                others.join(", ")
            )),
            (true, false) => Some(format!(
                "it forwards its mail and keeps nothing; here {here}, and it goes nowhere else: {}",
                others.join(", ")
            )),
        }
    }

    fn alias<E>(&mut self, found: FoundAlias, emit: Emit<'_, E>) -> Result<(), E> {
        let shown = found.address.clone();
        let lose = |reason: String| Arrived::Loss(Loss::new("alias", shown.clone(), reason));
        let address: AliasAddress = match found.address.parse() {
            Ok(address) => address,
            Err(rule) => return emit(lose(unusable(rule))),
        };
        if let Some(reason) = self.no_home(address.domain()) {
            return emit(lose(reason));
        }
        if self.routes.has_mailbox(&address) {
            // The row of a mailbox: where it leads is said with the mailbox. Who else could send as it has a grant.
            let delegates = found.senders_of_mailbox().filter(|to| self.routes.has_mailbox(&to.clone().into()));
            let delegates: Vec<Address> = delegates.collect();
            return delegates
                .into_iter()
                .try_for_each(|to| self.grant(&FoundGrant::send_as(address.to_string(), to.to_string()), emit));
        }
        if found.used == Use::Off {
            return emit(lose("it is switched off, so it is not created".to_owned()));
        }
        if let Some(until) = found.until.filter(|until| *until <= self.options.now) {
            return emit(lose(format!("it has ended, so it is not created: {until}")));
        }
        if self.is_second(&Key::Alias(&address)) {
            return emit(lose("another alias has the same address".to_owned()));
        }
        let ends = self.routes.follow(&address, &found.targets);
        for lost in ends.lost {
            emit(lose(lost))?;
        }
        if ends.mailboxes.is_empty() && ends.outside.is_empty() {
            return emit(lose("it has no usable target, so it is not created".to_owned()));
        }
        let shut = ends.mailboxes.iter().filter(|mailbox| self.routes.is_shut(mailbox.domain()));
        for mailbox in shut {
            emit(lose(format!("the domain of a target is switched off, so it gets no mail here: {mailbox}")))?;
        }
        for change in self.senders(&found, &ends.mailboxes, ends.outside.is_empty()) {
            emit(lose(change))?;
        }
        let noted = self.routes.note_of(&address).unwrap_or(found.note);
        let mut entry = AliasEntry::new(address);
        entry.mailboxes = Some(ends.mailboxes);
        entry.outside = Some(ends.outside);
        entry.until = found.until.map_or(Said::Nothing, Said::Value);
        match note(&noted) {
            Ok(note) => entry.note = note,
            Err(rule) => emit(lose(format!("its note: {rule}")))?,
        }
        emit(Arrived::Entry(Entry::Alias(entry)))
    }

    /// How those who could send as an alias differ from the one who can here: its only target.
    fn senders(&self, found: &FoundAlias, mailboxes: &[Address], stays: bool) -> Vec<String> {
        let there = match &found.senders {
            Senders::Unsaid => return Vec::new(),
            Senders::Targets => &found.targets,
            Senders::These(senders) => senders,
        };
        let there = there.iter().filter_map(|sender| sender.parse::<Address>().ok());
        let there: BTreeSet<Address> = there.filter(|sender| self.routes.has_mailbox(&sender.clone().into())).collect();
        let here = match mailboxes {
            [only] if stays && !found.address.starts_with('@') => Some(only),
            _ => None,
        };
        let gained = here.filter(|only| !there.contains(only));
        let lost: Vec<String> = there.iter().filter(|sender| Some(*sender) != here).map(ToString::to_string).collect();
        let gained = gained.map(|only| format!("{only} could not send as it; here its only target can"));
        let lost = (!lost.is_empty()).then(|| match found.address.starts_with('@') {
            true => {
                format!("these could send as any address of it, and here no target can by itself: {}", lost.join(", "))
            }
            false => format!("these could send as it, and here only a single target can: {}", lost.join(", ")),
        });
        gained.into_iter().chain(lost).collect()
    }

    /// An alias that there is a note of, and nothing else, unless it is told itself.
    fn alias_without_targets<E>(&self, shown: &str, emit: Emit<'_, E>) -> Result<(), E> {
        match shown.parse::<AliasAddress>() {
            Ok(address) if self.routes.targets_of(&address).is_some() => Ok(()),
            _ => emit(Arrived::Loss(Loss::new("alias", shown, "it has no usable target, so it is not created"))),
        }
    }

    fn grant<E>(&mut self, found: &FoundGrant, emit: Emit<'_, E>) -> Result<(), E> {
        let FoundGrant { owner, delegate, .. } = found;
        let lose = |reason: &'static str| Arrived::Loss(Loss::new("grant", format!("{owner} to {delegate}"), reason));
        let (Ok(of), Ok(to)) = (owner.parse::<AliasAddress>(), delegate.parse::<Address>()) else {
            return emit(lose("a grant needs two mailboxes"));
        };
        if !self.routes.has_mailbox(&to.clone().into()) {
            return emit(lose("the delegate is not a mailbox"));
        }
        if !self.routes.has_mailbox(&of) {
            // Whose alias it is alone may send as it anyhow.
            let targets = self.routes.targets_of(&of).unwrap_or_default();
            let ends = self.routes.follow(&of, &targets);
            let own = ends.outside.is_empty() && ends.mailboxes == [to];
            return if own { Ok(()) } else { emit(lose("the owner is not a mailbox")) };
        }
        let Ok(of) = of.to_string().parse::<Address>() else { return Ok(()) };
        if of == to {
            return Ok(());
        }
        let Some(whole) = self.routes.take_grant(&of, &to) else { return Ok(()) };
        let mut entry = GrantEntry::new(of, to);
        entry.access = whole.access.map_or(Said::Nothing, Said::Value);
        entry.send_as = whole.send_as.then_some(SendAs::Allowed);
        emit(Arrived::Entry(Entry::Grant(entry)))
    }

    fn autoreply<E>(&self, found: FoundAutoreply, emit: Emit<'_, E>) -> Result<(), E> {
        let shown = found.mailbox.clone();
        let lose = |reason: String| Arrived::Loss(Loss::new("autoreply", shown.clone(), reason));
        let mailbox = match found.mailbox.parse::<Address>() {
            Ok(mailbox) if self.routes.has_mailbox(&mailbox.clone().into()) => mailbox,
            Ok(_) => return emit(lose("there is no such mailbox".to_owned())),
            Err(rule) => return emit(lose(rule.to_string())),
        };
        if found.used == Use::Off {
            return emit(lose("it is switched off, so it is not created".to_owned()));
        }
        if let Some(until) = found.until.filter(|until| *until <= self.options.now || found.from >= Some(*until)) {
            return emit(lose(format!("it has ended, so it is not created: {until}")));
        }
        let body = match repaired(&found.body).parse() {
            Ok(body) => body,
            Err(rule) => return emit(lose(ReplyBodyError::to_string(&rule))),
        };
        let subject = match label(&found.subject) {
            Ok(subject @ Said::Value(_)) => subject,
            Ok(_) => return emit(lose("it has no subject".to_owned())),
            Err(rule) => return emit(lose(format!("its subject: {rule}"))),
        };
        let said = |time: Option<Timestamp>| time.map_or(Said::Nothing, Said::Value);
        let (from, until) = (said(found.from), said(found.until));
        let entry = AutoreplyEntry { mailbox, subject, body: Some(body), from, until, set_at: None };
        emit(Arrived::Entry(Entry::Autoreply(Box::new(entry))))
    }
}

fn quota(found: &FoundQuota) -> Said<Quota> {
    match found {
        FoundQuota::Unset => Said::Nothing,
        FoundQuota::Unlimited => Said::Value(Quota::Unlimited),
        FoundQuota::Bytes(bytes) => Said::Value(Quota::Bytes(*bytes)),
    }
}

/// Of a name that no rule here allows.
fn unusable(rule: impl Display) -> String {
    format!("its name cannot be used here: {rule}")
}

/// A line of text; of several lines, one.
fn note(found: &str) -> Result<Said<Text>, String> {
    label(&found.split_whitespace().collect::<Vec<_>>().join(" "))
}

fn label(found: &str) -> Result<Said<Text>, String> {
    if found.trim().is_empty() {
        return Ok(Said::Nothing);
    }
    repaired(found).parse().map(Said::Value).map_err(|rule: crate::model::TextError| rule.to_string())
}
