//! Where the addresses of a source lead: its aliases followed to mailboxes and outside addresses, as its Postfix did.

use super::error::SourceError;
use super::fact::FoundGrant;
use super::memory::{Memory, MemoryKey, trusted};
use super::source::CatchAll;
use crate::model::{Access, Address, AliasAddress, DomainName, HomePath, OutsideAddress};
use std::borrow::Cow;
use std::collections::{BTreeMap, HashSet};
use std::fmt::{self, Display};

/// What one target comes to.
#[derive(Default)]
pub(super) struct Found {
    pub(super) mailboxes: Vec<Address>,
    pub(super) outside: Vec<OutsideAddress>,
    /// Why a part of it comes to nothing.
    pub(super) lost: Vec<String>,
}

/// A grant as all rows together say it.
pub(super) struct WholeGrant {
    pub(super) access: Option<Access>,
    pub(super) send_as: bool,
}

/// What is remembered of a mailbox whose mail the source refuses.
const REFUSES: &str = "refuses";

/// A way through the aliases.
#[derive(Default)]
struct Walk {
    /// The addresses whose rows it is in.
    trail: Vec<String>,
    done: HashSet<String>,
    found: Found,
}

/// What a domain of a source is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Hosting {
    Own,
    /// Its addresses are those of the other domain.
    AliasOf(DomainName),
    /// Not taken over: the source follows its aliases, and relays all else.
    Elsewhere,
}

/// All addresses of a source that are in use.
pub(super) struct Routes {
    domains: BTreeMap<DomainName, Hosting>,
    /// Those of them that get no mail, as they are switched off.
    shut: HashSet<DomainName>,
    catch_all: CatchAll,
    memory: Box<dyn Memory>,
}

/// What is remembered of a source. A mailbox may have a row of an alias, too.
pub(super) enum Key<'a> {
    Domain(&'a dyn Display),
    Mailbox(&'a dyn Display),
    Home(&'a str),
    /// A directory in which a home is.
    AboveHome(&'a str),
    /// Its text is the targets as they were found, one a line.
    Alias(&'a dyn Display),
    /// What is noted of an alias, apart from its targets.
    Note(&'a dyn Display),
    /// The parts of a grant, by owner and delegate, and that it was taken.
    Access(&'a Address, &'a Address),
    SendAs(&'a Address, &'a Address),
    Grant(&'a Address, &'a Address),
}

impl MemoryKey for Key<'_> {}

impl Display for Key<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Domain(name) => write!(f, "domain {name}"),
            Self::Mailbox(address) => write!(f, "mailbox {address}"),
            Self::Home(path) => write!(f, "home {path}"),
            Self::AboveHome(path) => write!(f, "above home {path}"),
            Self::Alias(address) => write!(f, "alias {address}"),
            Self::Note(address) => write!(f, "note {address}"),
            Self::Access(owner, delegate) => write!(f, "access {owner} {delegate}"),
            Self::SendAs(owner, delegate) => write!(f, "send-as {owner} {delegate}"),
            Self::Grant(owner, delegate) => write!(f, "grant {owner} {delegate}"),
        }
    }
}

impl Routes {
    pub(super) fn new(catch_all: CatchAll, memory: Box<dyn Memory>) -> Self {
        Self { domains: BTreeMap::new(), shut: HashSet::new(), catch_all, memory }
    }

    /// Whether what it says may be believed.
    pub(super) fn trusted(&self) -> Result<(), SourceError> {
        trusted(&*self.memory)
    }

    pub(super) fn add_domain(&mut self, name: DomainName, hosting: Hosting) -> bool {
        let new = !self.domains.contains_key(&name);
        if new {
            self.domains.insert(name, hosting);
        }
        new
    }

    pub(super) fn shut_domain(&mut self, name: DomainName) {
        self.shut.insert(name);
    }

    pub(super) fn is_shut(&self, name: &DomainName) -> bool {
        self.shut.contains(name)
    }

    pub(super) fn add_mailbox(&mut self, address: &Address, refuses: bool) -> bool {
        self.memory.put(&Key::Mailbox(address), if refuses { REFUSES } else { "" })
    }

    /// Whether the home is neither the same as that of another mailbox, nor above or below it.
    pub(super) fn add_home(&mut self, home: &HomePath) -> bool {
        let taken = |path: &HomePath| self.memory.has(&Key::Home(path.as_str()));
        if taken(home) || home.above().any(|above| taken(&above)) || self.memory.has(&Key::AboveHome(home.as_str())) {
            return false;
        }
        self.memory.put(&Key::Home(home.as_str()), "");
        for above in home.above() {
            self.memory.put(&Key::AboveHome(above.as_str()), "");
        }
        true
    }

    /// Whether a directory has the name of a domain of the source, as directories for homes have.
    pub(super) fn is_of_domain(&self, home: &HomePath) -> bool {
        let name = home.as_str().rsplit('/').next().map(str::parse::<DomainName>);
        matches!(name, Some(Ok(domain)) if self.domains.contains_key(&domain))
    }

    pub(super) fn add_alias(&mut self, address: &AliasAddress, targets: &[String]) -> bool {
        self.memory.put(&Key::Alias(address), &targets.join("\n"))
    }

    pub(super) fn add_note(&mut self, address: &AliasAddress, note: &str) -> bool {
        self.memory.put(&Key::Note(address), note)
    }

    pub(super) fn note_of(&self, address: &AliasAddress) -> Option<String> {
        self.memory.find(&Key::Note(address))
    }

    /// Remembers one part of a grant: several rows may say one each.
    pub(super) fn add_grant(&mut self, owner: &Address, delegate: &Address, part: &FoundGrant) {
        if let Some(access) = part.access {
            self.memory.put(&Key::Access(owner, delegate), access.as_str());
        }
        if part.send_as {
            self.memory.put(&Key::SendAs(owner, delegate), "");
        }
    }

    /// A grant with all its parts; `None`: it was taken before.
    pub(super) fn take_grant(&mut self, owner: &Address, delegate: &Address) -> Option<WholeGrant> {
        self.memory.put(&Key::Grant(owner, delegate), "").then(|| {
            let access = self.memory.find(&Key::Access(owner, delegate));
            WholeGrant {
                access: access.and_then(|name| Access::ALL.into_iter().find(|access| access.as_str() == name)),
                send_as: self.memory.has(&Key::SendAs(owner, delegate)),
            }
        })
    }

    pub(super) fn domain(&self, name: &DomainName) -> Option<&Hosting> {
        self.domains.get(name)
    }

    pub(super) fn has_mailbox(&self, address: &AliasAddress) -> bool {
        self.memory.has(&Key::Mailbox(address))
    }

    /// What stands in the alias row of an address.
    pub(super) fn targets_of(&self, address: &AliasAddress) -> Option<Vec<String>> {
        let targets = self.memory.find(&Key::Alias(address))?;
        Some(targets.split('\n').filter(|target| !target.is_empty()).map(str::to_owned).collect())
    }

    fn catch_all(domain: &DomainName) -> AliasAddress {
        AliasAddress::from_stored(String::new(), domain.to_string())
    }

    /// Whether the catch-all of its domain took the mail for a mailbox that has no row of its own.
    pub(super) fn is_caught(&self, mailbox: &AliasAddress) -> bool {
        let first = match self.catch_all {
            CatchAll::BeforeMailboxes => true,
            CatchAll::AfterMailboxes => self.memory.find(&Key::Mailbox(mailbox)).as_deref() == Some(REFUSES),
        };
        first && self.memory.has(&Key::Alias(&Self::catch_all(mailbox.domain())))
    }

    /// Whether a target is this address itself, in any spelling.
    pub(super) fn is_itself(&self, target: &str, address: &Address) -> bool {
        matches!(self.hosted(target), Some(Ok(hosted)) if hosted == AliasAddress::from(address.clone()))
    }

    /// Follows the row of an alias to its ends.
    pub(super) fn follow(&self, address: &AliasAddress, targets: &[String]) -> Found {
        let mut walk = Walk { trail: vec![address.to_string()], ..Walk::default() };
        self.follow_row(address, targets, &mut walk);
        walk.found
    }

    /// What stands in a row; a target `@domain` is the address that was asked for, in that domain (virtual(5)).
    fn follow_row(&self, asked: &AliasAddress, targets: &[String], walk: &mut Walk) {
        for target in targets {
            match (target.starts_with('@'), asked.local()) {
                (true, "") => {
                    walk.found.lost.push(format!("each address goes to its namesake in another domain: {target}"))
                }
                (true, local) => self.follow_target(&format!("{local}{target}"), walk),
                (false, _) => self.follow_target(target, walk),
            }
        }
    }

    fn follow_target(&self, target: &str, walk: &mut Walk) {
        if let Some(what) = no_address(target) {
            return walk.found.lost.push(format!("{what}: {target}"));
        }
        let hosted = match self.hosted(target) {
            Some(Ok(hosted)) => hosted,
            Some(Err(rule)) => return walk.found.lost.push(format!("{rule}: {target}")),
            None => return self.leave(target, &mut walk.found),
        };
        let key = hosted.to_string();
        let is_elsewhere = self.domain(hosted.domain()) == Some(&Hosting::Elsewhere);
        let is_mailbox = !is_elsewhere && self.has_mailbox(&hosted);
        let caught = || self.targets_of(&Self::catch_all(hosted.domain()));
        if walk.trail.contains(&key) {
            // A mailbox that forwards and keeps a copy names itself.
            return match is_mailbox {
                true => self.arrive(&hosted, &mut walk.found),
                false if is_elsewhere => self.leave(target, &mut walk.found),
                false => walk.found.lost.push(format!("the aliases form a loop: {target}")),
            };
        }
        if let Some(row) = self.targets_of(&hosted) {
            if walk.done.insert(key.clone()) {
                walk.trail.push(key);
                self.follow_row(&hosted, &row, walk);
                walk.trail.pop();
            }
        } else if is_mailbox && !self.is_caught(&hosted) {
            self.arrive(&hosted, &mut walk.found);
        } else if let Some((untagged, _)) = hosted.local().split_once('+') {
            self.follow_target(&format!("{untagged}@{}", hosted.domain()), walk);
        } else if let Some(row) = caught() {
            walk.trail.push(key);
            self.follow_row(&hosted, &row, walk);
            walk.trail.pop();
        } else if is_elsewhere {
            self.leave(target, &mut walk.found);
        } else {
            walk.found.lost.push(format!("there is no such address: {target}"));
        }
    }

    fn arrive(&self, at: &AliasAddress, found: &mut Found) {
        if let Ok(mailbox) = at.to_string().parse::<Address>()
            && !found.mailboxes.contains(&mailbox)
        {
            found.mailboxes.push(mailbox);
        }
    }

    fn leave(&self, target: &str, found: &mut Found) {
        match target.parse::<OutsideAddress>() {
            Ok(outside) if !found.outside.contains(&outside) => found.outside.push(outside),
            Ok(_) => {}
            Err(rule) => found.lost.push(format!("{rule}: {target}")),
        }
    }

    /// A target in one of the source's domains, in the domain that has the address. `None`: it is elsewhere.
    fn hosted(&self, target: &str) -> Option<Result<AliasAddress, String>> {
        let (local, domain) = target.rsplit_once('@')?;
        let mut domain = domain.parse::<DomainName>().ok()?;
        let is_elsewhere = match self.domain(&domain)? {
            Hosting::AliasOf(of) => {
                domain = of.clone();
                false
            }
            hosting => *hosting == Hosting::Elsewhere,
        };
        // The tag of an address is looked at later: an address with one is none that could be hosted.
        let untagged = local.split('+').next().unwrap_or_default();
        match format!("{untagged}@{domain}").parse::<AliasAddress>() {
            Ok(_) => Some(Ok(AliasAddress::from_stored(local.to_ascii_lowercase(), domain.to_string()))),
            // No alias has such an address: it goes to the other host as it is.
            Err(_) if is_elsewhere => None,
            Err(rule) => Some(Err(rule.to_string())),
        }
    }
}

/// What becomes of the mail of a domain that Postfix sends by a transport; `None`: it stays on the source's host.
pub(super) fn handed_on(transport: &str) -> Option<String> {
    let stays = transport.is_empty() || ["virtual", "lmtp", "dovecot"].iter().any(|own| transport.starts_with(own));
    (!stays).then(|| {
        format!(
            "its mail is handed on by a transport; here it is refused where the address is not created: {transport}"
        )
    })
}

/// What a target is that is no address; `None`: it may be one.
fn no_address(target: &str) -> Option<Cow<'static, str>> {
    let bare = target.trim_start_matches('"');
    Some(Cow::Borrowed(match target.rsplit_once('@') {
        _ if bare.starts_with('|') => "a target is a program",
        _ if bare.starts_with('/') => "a target is a file",
        _ if bare.starts_with(':') => "a target is a list file or an instruction",
        None => "a target is a name on the source's host",
        Some(("null", "localhost")) => "a target discards the mail",
        Some(("spam" | "ham", "localhost")) => "a target teaches the source's spam filter",
        Some((_, "localhost" | "localhost.localdomain")) => "a target is a name on the source's host",
        Some(_) => return None,
    }))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::store::LongMemory;

    fn routes(mailboxes: &[&str], aliases: &[(&str, &str)]) -> Routes {
        let mut routes = Routes::new(CatchAll::AfterMailboxes, Box::<LongMemory>::default());
        let main: DomainName = "a.example".parse().unwrap();
        routes.add_domain(main.clone(), Hosting::Own);
        routes.add_domain("b.example".parse().unwrap(), Hosting::AliasOf(main));
        routes.add_domain("relay.example".parse().unwrap(), Hosting::Elsewhere);
        for mailbox in mailboxes {
            routes.add_mailbox(&mailbox.parse().unwrap(), mailbox.starts_with("off"));
        }
        for (alias, targets) in aliases {
            let targets: Vec<String> = targets.split(' ').map(str::to_owned).collect();
            routes.add_alias(&alias.parse().unwrap(), &targets);
        }
        routes
    }

    fn followed(routes: &Routes, alias: &str) -> String {
        let alias: AliasAddress = alias.parse().unwrap();
        let targets = routes.targets_of(&alias).unwrap();
        let found = routes.follow(&alias, &targets);
        let mailboxes = found.mailboxes.iter().map(ToString::to_string);
        let all = mailboxes.chain(found.outside.iter().map(ToString::to_string));
        let lost = found.lost.iter().map(|lost| format!("({lost})"));
        all.chain(lost).collect::<Vec<_>>().join(" ")
    }

    #[test]
    fn an_alias_is_followed_to_mailboxes_and_outside_addresses() {
        let routes = routes(
            &["anna@a.example", "bob@a.example", "carl@a.example"],
            &[
                ("team@a.example", "Anna@A.example bob@b.example x@outside.example"),
                ("all@a.example", "team@a.example carl@a.example bob@a.example"),
                ("carl@a.example", "carl@a.example carl@outside.example"),
                ("tagged@a.example", "anna+news@a.example X+y@outside.example"),
            ],
        );
        for (alias, ends) in [
            ("team@a.example", "anna@a.example bob@a.example x@outside.example"),
            ("all@a.example", "anna@a.example bob@a.example carl@a.example x@outside.example carl@outside.example"),
            ("tagged@a.example", "anna@a.example X+y@outside.example"),
        ] {
            assert_eq!(followed(&routes, alias), ends, "{alias}");
        }
    }

    #[test]
    fn what_leads_nowhere_is_said() {
        let routes = routes(
            &["anna@a.example"],
            &[
                ("a@a.example", "none@a.example"),
                ("b@a.example", "c@a.example"),
                ("c@a.example", "b@a.example"),
                ("d@a.example", "|/bin/x root /var/mail/x :include:/x null@localhost anna@a.example"),
                ("e@a.example", "a,b@outside.example x@[192.0.2.1]"),
            ],
        );
        for (alias, ends) in [
            ("a@a.example", "(there is no such address: none@a.example)"),
            ("b@a.example", "(the aliases form a loop: b@a.example)"),
            (
                "d@a.example",
                "anna@a.example (a target is a program: |/bin/x) (a target is a name on the source's host: root) \
                 (a target is a file: /var/mail/x) (a target is a list file or an instruction: :include:/x) \
                 (a target discards the mail: null@localhost)",
            ),
            (
                "e@a.example",
                "(the part before the @ has ',', which RFC 5321, 4.1.2 does not allow: a,b@outside.example) \
                 (the domain is an address in brackets; the name of its host is needed: x@[192.0.2.1])",
            ),
        ] {
            assert_eq!(followed(&routes, alias), ends, "{alias}");
        }
    }

    #[test]
    fn the_catch_all_takes_what_nobody_else_does() {
        let routes =
            routes(&["anna@a.example"], &[("x@a.example", "none@a.example"), ("@a.example", "anna@a.example")]);
        assert_eq!(followed(&routes, "x@a.example"), "anna@a.example");
    }

    #[test]
    fn the_catch_all_takes_what_a_mailbox_refuses_or_what_is_asked_for_first() {
        let mut routes = routes(
            &["anna@a.example", "off@a.example", "bob@a.example"],
            &[("x@a.example", "off@a.example bob@a.example"), ("@a.example", "anna@a.example")],
        );
        assert_eq!(followed(&routes, "x@a.example"), "anna@a.example bob@a.example");
        routes.catch_all = CatchAll::BeforeMailboxes;
        assert_eq!(followed(&routes, "x@a.example"), "anna@a.example", "bob has no row of his own");
    }

    #[test]
    fn aliases_of_a_domain_that_is_not_taken_over_are_followed() {
        let routes = routes(
            &["anna@a.example"],
            &[
                ("info@a.example", "list@relay.example other@relay.example x..y@relay.example"),
                ("list@relay.example", "anna@a.example"),
            ],
        );
        let led = "anna@a.example other@relay.example x..y@relay.example";
        assert_eq!(followed(&routes, "info@a.example"), led);
    }

    #[test]
    fn a_domain_that_goes_to_another_keeps_the_names() {
        let routes = routes(
            &["anna@a.example"],
            &[
                ("boss@a.example", "boss@relay.example anna@b.example"),
                ("@relay.example", "@outside.example"),
                ("@a.example", "@outside.example"),
            ],
        );
        assert_eq!(followed(&routes, "boss@a.example"), "anna@a.example boss@outside.example");
        let lost = "(each address goes to its namesake in another domain: @outside.example)";
        assert_eq!(followed(&routes, "@a.example"), lost);
    }
}
