//! One act a verb: whatever the store is like, a document leaves it as the commands do that say the same. It has the same
//! rows, the same sessions end, the same is warned of, and the same is refused in the same words.
//!
//! A case is what somebody says by a command, and the document that means it. Both are tried in the same store, one after
//! the other, and taken back. What a document may say beyond a command is history, and has tests of its own
//! (`document/tests.rs`); of that the cases here have the one rule that it lets nobody in.

use super::conversion::HeldGrants;
use super::document::{Applied, Applier};
use super::fixture::{Host, document_terms, entry, name, now, parsed};
use super::password::{Prepared, WeakHashes};
use super::{
    Changed, Done, Failure, Refusal, Result, Terms, Warning, alias, app_password, autoreply, conversion, delegation,
    domain, mailbox, password, removal, setting,
};
use crate::model::document::{
    AliasEntry, AppPasswordEntry, AutoreplyEntry, DomainEntry, Entry, GrantEntry, MailboxEntry, Noun, PasswordWish,
    Said, SettingEntry,
};
use crate::model::{
    Access, Address, AppPasswordHash, AppPasswordPolicy, Dependant, DomainStanding, Incoming, Kind, MailboxName,
    OutsideAddress, PasswordHash, SendAs, Sending, Setting, Suspension, Target, TargetName, Timestamp,
};
use crate::store::Writer;
use std::fmt::Debug;
use std::str::FromStr;

const STORES: u64 = 60;
const CASES: u64 = 60;

const DOMAINS: [&str; 4] = ["a.example", "b.example", "twin.example", "nowhere.example"];
const PAST: &str = "2029-05-06T07:08:09Z";
const SOON: &str = "2031-05-01T00:00:00Z";
const LATER: &str = "2031-08-01T00:00:00Z";
const FIRST: [&str; 2] = [SOON, LATER];

/// Numbers that are the same in every run (SplitMix64), so that what fails fails again.
struct Chance(u64);

impl Chance {
    fn below(&mut self, n: usize) -> usize {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        usize::try_from((z ^ (z >> 31)) % n as u64).unwrap()
    }

    fn one_in(&mut self, n: usize) -> bool {
        self.below(n) == 0
    }

    fn of<T: Clone>(&mut self, all: &[T]) -> T {
        all[self.below(all.len())].clone()
    }

    /// One of these words, read; or nothing.
    fn some<T: FromStr<Err: Debug>>(&mut self, words: &[&str]) -> Option<T> {
        (!self.one_in(3)).then(|| parsed(self.of(words)))
    }

    /// The same of a field that can also be cleared.
    fn said<T: FromStr<Err: Debug>>(&mut self, words: &[&str]) -> Said<T> {
        match self.below(3) {
            0 => Said::Nothing,
            1 => Said::Cleared,
            _ => Said::Value(parsed(self.of(words))),
        }
    }

    /// Most of them are there in most stores; some are aliases, and some in no hosted domain.
    fn address(&mut self) -> Address {
        let local = self.of(&["box0", "box1", "box2", "box3", "box4", "box5", "info"]);
        let there = if ["box4", "box5"].contains(&local) { "b.example" } else { "a.example" };
        let domain = if self.one_in(8) { self.of(&DOMAINS) } else { there };
        parsed(&format!("{local}@{domain}"))
    }

    fn outside(&mut self) -> OutsideAddress {
        parsed(self.of(&["Some+One@outside.test", "other@outside.test", "x@b.example"]))
    }

    fn addresses(&mut self) -> Vec<Address> {
        (0..self.below(4)).map(|_| self.address()).collect()
    }

    fn hash(&mut self) -> PasswordHash {
        let first = self.of(&["H", "I", "J"]);
        let hash = format!(
            "{{ARGON2ID}}$argon2id$v=19$m=8,t=1,p=1$c2FsdHNhbHRzYWx0c2FsdA${first}Uc3TYMpQPDZK0sTbGHW9wSxDZlLHdvLJfPBV6SKzSA"
        );
        PasswordHash::from_stored(hash)
    }
}

fn terms() -> Terms {
    Terms::of_command(now())
}

fn prepared(hash: &PasswordHash) -> Prepared {
    Prepared::from_hash(hash.clone(), WeakHashes::Accept).unwrap()
}

/// A store as years of use may have left it: what is there, and what has ended, is planned, suspended or being deleted.
fn furnish(writer: &Writer<'_>, chance: &mut Chance) {
    let mut applier = Applier::new(writer, document_terms()).unwrap();
    applier.settle(&mut |_| {}).unwrap();
    let mut put = |noun, words: &[(&'static str, &str)]| {
        let words: Vec<_> = words.iter().copied().filter(|(_, text)| *text != "-").collect();
        match applier.apply(&entry(noun, &words), None, &mut |_| {}) {
            Ok(_) | Err(Failure::Refused(_)) => {}
            Err(Failure::Store(error)) => panic!("{error:?}"),
        }
    };
    put(Noun::Domain, &[("domain", "a.example"), ("app_passwords", chance.of(&["-", "required"]))]);
    put(Noun::Domain, &[("domain", "b.example"), ("standing", chance.of(&["-", "disabled", "-", "-"]))]);
    put(Noun::Domain, &[("domain", "twin.example"), ("alias_of", "a.example")]);
    for n in 0..6 {
        let address = format!("box{n}@{}", if n < 4 { "a.example" } else { "b.example" });
        let kind = chance.of(&["personal", "personal", "shared"]);
        let login = format!("login-{n}");
        let password =
            if kind == "personal" && !chance.one_in(4) { chance.hash().as_str().to_owned() } else { "-".into() };
        let protocols = chance.of(&["-", "-", "imap smtp"]);
        let mut words = vec![("address", &*address), ("kind", kind), ("password", &password), ("protocols", protocols)];
        words.push(("login", if chance.one_in(3) { &login } else { "-" }));
        let incoming = chance.of(&["accept", "refuse"]);
        let texts =
            [("suspended_reason", chance.of(&["-", "on leave"])), ("suspended_refusal", chance.of(&["-", "gone"]))];
        match chance.below(6) {
            0 => words.extend([("suspended", incoming), ("suspended_since", PAST)]),
            1 => words.extend([("suspended", incoming), ("suspended_until", SOON)]),
            2 => words.extend([
                ("suspended", incoming),
                ("suspended_since", SOON),
                ("suspended_until", chance.of(&["-", LATER])),
            ]),
            _ => {}
        }
        if incoming == "refuse" && words.iter().any(|(field, _)| *field == "suspended") {
            words.extend(texts);
        }
        if !chance.one_in(6) {
            put(Noun::Mailbox, &words);
        }
    }
    for alias in ["info@a.example", "@b.example", "both@a.example"] {
        let to = chance.addresses().iter().map(ToString::to_string).collect::<Vec<_>>().join(" ");
        let outside = chance.of(&["", "Some+One@outside.test"]);
        put(
            Noun::Alias,
            &[("alias", alias), ("mailboxes", &to), ("outside", outside), ("until", chance.of(&["-", PAST, SOON]))],
        );
    }
    for _ in 0..6 {
        let (owner, delegate) = (chance.address().to_string(), chance.address().to_string());
        let access = chance.of(&["-", "read", "full", ""]);
        let (send_as, until) = (chance.of(&["true", "false"]), chance.of(&["-", PAST, SOON]));
        put(
            Noun::Grant,
            &[("owner", &owner), ("delegate", &delegate), ("access", access), ("send_as", send_as), ("until", until)],
        );
    }
    for _ in 0..2 {
        let mailbox = chance.address().to_string();
        put(
            Noun::Autoreply,
            &[
                ("mailbox", &mailbox),
                ("subject", "Away"),
                ("body", "Back soon"),
                ("until", chance.of(&["-", PAST, SOON])),
            ],
        );
        let (mailbox, hash) = (chance.address().to_string(), format!("{:064x}", chance.below(1 << 30)));
        put(
            Noun::AppPassword,
            &[("mailbox", &mailbox), ("label", "phone"), ("hash", &hash), ("until", chance.of(&["-", PAST]))],
        );
    }
    if chance.one_in(2) {
        let request = removal::Request {
            until: parsed(LATER),
            reason: None,
            archive_in: None,
            sole_aliases: removal::SoleAliases::Drop,
            with: Dependant::ALL.to_vec(),
        };
        let _ = removal::begin(writer, &chance.address().into(), &request, now());
    }
    writer.take_session_ends();
}

/// What came of a command or of a document.
#[derive(Debug)]
enum Came {
    Refused(String),
    AlreadySo,
    /// Every row of the store, the sessions to be ended among them, and what was warned of.
    Changed(Vec<String>, Vec<Warning>),
}

/// Of two stores only the rows are told in which they differ.
fn assert_alike(one: &Came, other: &Came, case: impl Fn() -> String) {
    if let (Came::Changed(one, warned), Came::Changed(other, warned_too)) = (one, other) {
        let only =
            |of: &[String], but: &[String]| of.iter().filter(|row| !but.contains(row)).cloned().collect::<Vec<_>>();
        assert_eq!(only(one, other), only(other, one), "{}", case());
        assert_eq!(warned, warned_too, "{}", case());
        return;
    }
    let short = |came: &Came| match came {
        Came::Changed(..) => "changed".to_owned(),
        came => format!("{came:?}"),
    };
    assert_eq!(short(one), short(other), "{}", case());
}

/// Tries something and takes it back.
fn tried(writer: &Writer<'_>, act: impl FnOnce() -> Result<(Changed, Vec<Warning>)>) -> Came {
    let mut came = None;
    let taken_back: Result<()> = writer.attempt(|| {
        came = Some(match act() {
            Ok((Changed::AlreadySo, _)) => Came::AlreadySo,
            Ok((Changed::Yes, warnings)) => Came::Changed(writer.contents(), warnings),
            Err(Failure::Refused(refusal)) => Came::Refused(format!("{refusal:?}")),
            Err(Failure::Store(error)) => panic!("{error:?}"),
        });
        Err(Refusal::PasswordForbidden.into())
    });
    assert!(taken_back.is_err());
    came.unwrap()
}

/// Commands, one after the other. One that finds nothing to change commits nothing.
fn commanded(writer: &Writer<'_>, commands: &[Act<'_>]) -> Result<(Changed, Vec<Warning>)> {
    let (mut changed, mut warnings) = (Changed::AlreadySo, Vec::new());
    for command in commands {
        let mut done = None;
        let committed: Result<()> = writer.attempt(|| {
            let Done { changed, warnings, .. } = command(writer)?;
            done = Some((changed, warnings));
            if changed == Changed::AlreadySo { Err(Refusal::PasswordForbidden.into()) } else { Ok(()) }
        });
        match done {
            Some((Changed::Yes, more)) => {
                changed = Changed::Yes;
                warnings.extend(more);
            }
            Some((Changed::AlreadySo, _)) => {}
            None => committed?,
        }
    }
    Ok((changed, warnings))
}

/// A document of one entry.
fn applied(writer: &Writer<'_>, entry: &Entry) -> Result<(Changed, Vec<Warning>)> {
    let mut applier = Applier::new(writer, document_terms())?;
    applier.settle(&mut |_| {})?;
    let applied = applier.apply(entry, None, &mut |_| {})?;
    let mut warnings = applier.finish().warnings;
    // A command asks for one.
    warnings.retain(|warning| !matches!(warning, Warning::WithoutPassword(_)));
    Ok((if applied == Applied::Changed { Changed::Yes } else { Changed::AlreadySo }, warnings))
}

type Act<'a> = Box<dyn Fn(&Writer<'_>) -> Result<Done> + 'a>;

/// What somebody says, by commands and as an entry of a document.
struct Case {
    commands: Vec<Act<'static>>,
    entry: Entry,
}

impl Case {
    fn one(entry: impl Into<Entry>, command: impl Fn(&Writer<'_>) -> Result<Done> + 'static) -> Option<Self> {
        Some(Self { commands: vec![Box::new(command)], entry: entry.into() })
    }
}

/// What `mailbox set` says.
fn traits(chance: &mut Chance, address: &Address) -> MailboxEntry {
    let protocols = ["imap", "imap smtp", "imap pop3 smtp sieve"];
    MailboxEntry {
        name: chance.said(&["Anna"]),
        quota: chance.said(&["5G", "unlimited"]),
        sending: chance.one_in(2).then(|| chance.of(&[Sending::On, Sending::Off])),
        app_passwords: match chance.below(4) {
            0 => Said::Value(AppPasswordPolicy::Required),
            1 => Said::Cleared,
            _ => Said::Nothing,
        },
        protocols: chance.some(&protocols),
        note: chance.said(&["a note"]),
        ..MailboxEntry::new(address.clone())
    }
}

/// What `mailbox suspend` says, and the entry of a document that means it beside the suspension that there is.
fn suspended(chance: &mut Chance, address: &Address, before: Option<&Suspension>) -> (MailboxEntry, MailboxEntry) {
    let from: Option<Timestamp> = chance.some(&[PAST, SOON, LATER]);
    let until: Option<Timestamp> = chance.some(&FIRST);
    let kept: Option<Timestamp> = chance.some(&FIRST);
    let command = MailboxEntry {
        suspended: Said::Value(chance.of(&[Incoming::Accept, Incoming::Refuse])),
        suspended_reason: Said::given(chance.some(&["on leave", "gone"])),
        suspended_refusal: Said::given(chance.some(&["no longer here"])),
        suspended_since: Some(from.unwrap_or(now())),
        suspended_until: until.into(),
        suspended_mail_kept_until: kept.into(),
        ..MailboxEntry::new(address.clone())
    };
    let at_once = before.map_or(now(), |before| before.since.min(now()));
    let since = from.filter(|from| *from > now()).unwrap_or(at_once);
    let document = MailboxEntry { suspended_since: Some(since), ..command.clone() };
    (command, document)
}

fn mailbox_case(writer: &Writer<'_>, chance: &mut Chance) -> Option<Case> {
    let address = chance.address();
    let itself = MailboxName::Address(address.clone());
    let Some(found) = writer.find_mailbox(&itself).unwrap() else {
        let shared = chance.one_in(3);
        let said = MailboxEntry {
            kind: Some(if shared { Kind::Shared } else { Kind::Personal }),
            login: Said::given(chance.some(&["login-1", "new"])),
            name: Said::given(chance.some(&["Anna"])),
            ..MailboxEntry { sending: None, protocols: None, ..traits(chance, &address) }
        };
        let hash = (!shared || chance.one_in(4)).then(|| chance.hash());
        let document = MailboxEntry { password: Said::given(hash.clone().map(PasswordWish::Hash)), ..said.clone() };
        return Case::one(document, move |writer| {
            mailbox::create(writer, &said, hash.as_ref().map(prepared), &terms())
        });
    };
    let before = found.standing.suspension.clone().or(found.standing.planned.clone());
    let mut document = MailboxEntry::new(address.clone());
    let mut commands: Vec<Act<'static>> = Vec::new();
    let hash = chance.hash();
    // In the order in which a document has them done.
    if chance.one_in(4) {
        let (kind, itself) = (chance.of(&[Kind::Personal, Kind::Shared]), itself.clone());
        document.kind = Some(kind);
        if kind == Kind::Personal {
            let given = (found.kind == Kind::Shared && chance.one_in(2)).then(|| hash.clone());
            document.password = Said::given(given.clone().map(PasswordWish::Hash));
            let said = MailboxEntry::new(address.clone());
            commands.push(Box::new(move |writer| {
                conversion::to_personal(writer, &said, given.as_ref().map(prepared), &terms())
            }));
        } else {
            commands.push(Box::new(move |writer| conversion::to_shared(writer, &itself, HeldGrants::Refuse)));
        }
    }
    if chance.one_in(3) {
        let said = traits(chance, &address);
        document = document.or(&said);
        commands.push(Box::new(move |writer| mailbox::set(writer, &said)));
    }
    match chance.below(4) {
        0 | 1 => {
            let (command, said) = suspended(chance, &address, before.as_ref());
            document = document.or(&said);
            commands.push(Box::new(move |writer| mailbox::suspend(writer, &command, &terms())));
        }
        2 => {
            document.suspended = Said::Cleared;
            commands.push(Box::new(move |writer| mailbox::resume(writer, &itself)));
        }
        _ => {}
    }
    // The same hash again is another password to a command, and none to a document.
    let same = writer.find_password(found.id).unwrap().is_some_and(|present| present == hash);
    // With the conversion it comes in one command, or not at all.
    let converted = document.kind == Some(Kind::Personal) && found.kind == Kind::Shared;
    if chance.one_in(4) && document.password == Said::Nothing && !converted && !same {
        document.password = Said::Value(PasswordWish::Hash(hash.clone()));
        let said = MailboxEntry::new(address.clone());
        commands.push(Box::new(move |writer| password::set(writer, &said, prepared(&hash), &terms())));
    }
    (!commands.is_empty()).then(|| Case { commands, entry: document.into() })
}

fn alias_case(writer: &Writer<'_>, chance: &mut Chance) -> Option<Case> {
    let address = if chance.one_in(3) {
        parsed(chance.of(&["info@a.example", "@b.example", "both@a.example"]))
    } else {
        chance.address().into()
    };
    let until = Said::given(chance.some(&FIRST));
    let Some(found) = writer.find_alias(&address).unwrap() else {
        let said = AliasEntry {
            mailboxes: Some(chance.addresses()),
            outside: chance.one_in(2).then(|| (0..chance.below(3)).map(|_| chance.outside()).collect()),
            until,
            note: Said::given(chance.some(&["a note"])),
            ..AliasEntry::new(address)
        };
        return Case::one(said.clone(), move |writer| alias::create(writer, &said, &terms()));
    };
    let mut said = AliasEntry { until, note: chance.said(&["a note"]), ..AliasEntry::new(address.clone()) };
    let (mut add, mut remove): (Vec<TargetName>, Vec<TargetName>) = (Vec::new(), Vec::new());
    let mut targets = found.targets.clone();
    for _ in 0..chance.below(3) {
        let target = match chance.outside() {
            // What is hosted is meant as a mailbox.
            outside if !chance.one_in(3) || outside.domain().as_str() == "b.example" => {
                Target::Mailbox(chance.address())
            }
            outside => Target::Outside(outside),
        };
        if let Target::Mailbox(address) = &target
            && writer.find_domain_id(address.domain()).unwrap().is_none()
        {
            continue;
        }
        add.push(parsed(&target.to_string()));
        if !targets.contains(&target) {
            targets.push(target);
        }
    }
    for target in &found.targets {
        if chance.one_in(3) {
            remove.push(parsed(&target.to_string()));
            targets.retain(|other| other != target);
        }
    }
    let command = said.clone();
    if !add.is_empty() || !remove.is_empty() {
        let mailboxes = targets.iter().filter_map(|t| if let Target::Mailbox(a) = t { Some(a.clone()) } else { None });
        let outside = targets.iter().filter_map(|t| if let Target::Outside(a) = t { Some(a.clone()) } else { None });
        (said.mailboxes, said.outside) = (Some(mailboxes.collect()), Some(outside.collect()));
    }
    Case::one(said, move |writer| {
        let AliasEntry { until, note, .. } = command.clone();
        let targets = if add.is_empty() && remove.is_empty() {
            AliasEntry::new(address.clone())
        } else {
            alias::rerouted(writer, &address, &add, &remove)?
        };
        alias::set(writer, &AliasEntry { until, note, ..targets }, &terms())
    })
}

fn grant_case(writer: &Writer<'_>, chance: &mut Chance) -> Option<Case> {
    let (owner, delegate) = (chance.address(), chance.address());
    let said = GrantEntry {
        access: Said::given(chance.one_in(2).then(|| chance.of(&Access::ALL))),
        send_as: chance.one_in(3).then_some(SendAs::Allowed),
        until: chance.said(&FIRST),
        ..GrantEntry::new(owner.clone(), delegate.clone())
    };
    let id = |address: &Address| writer.find_login_name(&address.to_string()).unwrap();
    let present = id(&owner).zip(id(&delegate)).and_then(|(o, d)| writer.find_delegation(o, d).unwrap());
    let mut document = said.clone();
    if present.is_some_and(|grant| grant.until.is_some_and(|until| until <= now())) {
        // To a command, one that has ended is none; a document leaves it as it is, where it says nothing else.
        let new = if said.send_as.is_some() { Said::Cleared } else { Said::Value(Access::Write) };
        document.access = if said.access == Said::Nothing { new } else { said.access.clone() };
        document.send_as = said.send_as.or(Some(SendAs::NotAllowed));
        document.until = said.until.value().copied().into();
    }
    Case::one(document, move |writer| delegation::grant(writer, &said, &terms()))
}

fn autoreply_case(_: &Writer<'_>, chance: &mut Chance) -> Option<Case> {
    let address = chance.address();
    if chance.one_in(4) {
        let document = AutoreplyEntry { subject: Said::Cleared, ..AutoreplyEntry::new(address.clone()) };
        return Case::one(document, move |writer| autoreply::clear(writer, &address.clone().into()));
    }
    let said = AutoreplyEntry {
        subject: Said::Value(parsed(chance.of(&["Away", "Gone"]))),
        body: Some(parsed("Back soon")),
        from: chance.some(&FIRST).into(),
        until: chance.some(&FIRST).into(),
        ..AutoreplyEntry::new(address)
    };
    Case::one(said.clone(), move |writer| autoreply::set(writer, &said, &terms()))
}

fn app_password_case(writer: &Writer<'_>, chance: &mut Chance) -> Option<Case> {
    let said = AppPasswordEntry {
        protocols: chance.some(&["imap", "imap smtp"]),
        until: Said::given(chance.some(&FIRST)),
        hash: AppPasswordHash::parse(&format!("{:064x}", chance.below(1 << 30))),
        ..AppPasswordEntry::new(chance.address(), parsed(chance.of(&["phone", "laptop"])))
    };
    let mailbox = writer.find_login_name(&said.mailbox.to_string()).unwrap();
    // There, a command takes another label, and a document means that one.
    if mailbox.is_some_and(|id| writer.find_app_password(id, &said.label).unwrap().is_some()) {
        return None;
    }
    Case::one(said.clone(), move |writer| app_password::create(writer, &said, None, &terms()))
}

fn domain_case(writer: &Writer<'_>, chance: &mut Chance) -> Option<Case> {
    let name = parsed(chance.of(&["a.example", "b.example", "twin.example", "new.example", "outside.test"]));
    let said = DomainEntry { quota: chance.said(&["5G"]), note: chance.said(&["ours"]), ..DomainEntry::new(name) };
    if writer.find_domain_id(&said.domain).unwrap().is_none() {
        let said = DomainEntry { alias_of: Said::given(chance.some(&DOMAINS)), ..said };
        return Case::one(said.clone(), move |writer| domain::create(writer, &said, &terms()));
    }
    if chance.one_in(2) {
        let standing = chance.of(&[DomainStanding::Enabled, DomainStanding::Disabled]);
        let said = DomainEntry { standing: Some(standing), ..DomainEntry::new(said.domain) };
        return Case::one(said.clone(), move |writer| match standing {
            DomainStanding::Enabled => domain::enable(writer, &said.domain),
            DomainStanding::Disabled => domain::disable(writer, &said.domain),
        });
    }
    let app_passwords = if chance.one_in(2) { Said::Value(AppPasswordPolicy::Required) } else { Said::Cleared };
    let said = DomainEntry { app_passwords, ..said };
    Case::one(said.clone(), move |writer| domain::set(writer, &said))
}

fn setting_case(_: &Writer<'_>, chance: &mut Chance) -> Option<Case> {
    let (setting, value) = chance.of(&[
        (Setting::AppPasswords, "required"),
        (Setting::AppPasswords, "optional"),
        (Setting::PasswordHistory, "0"),
        (Setting::Argon2Memory, "1"),
    ]);
    let said = SettingEntry { setting, value: value.to_owned() };
    Case::one(said.clone(), move |writer| setting::set(writer, &said))
}

macro_rules! entries {
    ($($entry:ident => $noun:ident,)*) => {$(
        impl From<$entry> for Entry {
            fn from(said: $entry) -> Self {
                Self::$noun(said.into())
            }
        }
    )*};
}

entries! {
    DomainEntry => Domain,
    MailboxEntry => Mailbox,
    AliasEntry => Alias,
    GrantEntry => Grant,
    AutoreplyEntry => Autoreply,
    AppPasswordEntry => AppPassword,
    SettingEntry => Setting,
}

type Cases = fn(&Writer<'_>, &mut Chance) -> Option<Case>;
const CASES_OF: [(usize, Cases); 7] = [
    (8, mailbox_case),
    (4, alias_case),
    (4, grant_case),
    (2, autoreply_case),
    (2, app_password_case),
    (2, domain_case),
    (1, setting_case),
];

fn case(writer: &Writer<'_>, chance: &mut Chance) -> Option<Case> {
    let all: Vec<Cases> = CASES_OF.iter().flat_map(|(often, of)| vec![*of; *often]).collect();
    chance.of(&all)(writer, chance)
}

#[test]
fn a_document_does_what_the_commands_do_that_say_the_same() {
    let mut host = Host::empty();
    let mut seen = [0; 3];
    for seed in 0..STORES {
        let mut chance = Chance(seed);
        let writer = host.store.writer().unwrap();
        furnish(&writer, &mut chance);
        for number in 0..CASES {
            let Some(Case { commands, entry }) = case(&writer, &mut chance) else { continue };
            let by_commands = tried(&writer, || commanded(&writer, &commands));
            let by_document = tried(&writer, || applied(&writer, &entry));
            assert_alike(&by_commands, &by_document, || format!("seed {seed}, case {number}: {entry:?}"));
            seen[match by_document {
                Came::Refused(_) => 0,
                Came::AlreadySo => 1,
                Came::Changed(..) => 2,
            }] += 1;
        }
    }
    // Cases that do nothing would prove nothing.
    assert!(seen.iter().all(|count| *count > 150), "refused, already so, changed: {seen:?}");
}

/// Whoever is suspended now.
fn shut(writer: &Writer<'_>) -> Vec<(Address, Kind)> {
    let mut shut = Vec::new();
    let filter = crate::store::MailboxFilter::default();
    writer
        .list_mailboxes(&filter, &mut |mailbox| {
            if mailbox.standing.suspension.is_some() {
                shut.push((mailbox.address, mailbox.kind));
            }
            std::ops::ControlFlow::Continue(())
        })
        .unwrap();
    shut
}

#[test]
fn history_in_a_document_lets_nobody_in() {
    let instants = [PAST, "2031-03-14T09:26:53Z", SOON, LATER];
    let mut host = Host::empty();
    let (mut refused, mut changed) = (0, 0);
    for seed in 1000..1000 + STORES {
        let mut chance = Chance(seed);
        let writer = host.store.writer().unwrap();
        furnish(&writer, &mut chance);
        let before = shut(&writer);
        for number in 0..CASES / 4 {
            let said = MailboxEntry {
                suspended: Said::Value(chance.of(&[Incoming::Accept, Incoming::Refuse])),
                suspended_since: chance.some(&instants),
                suspended_until: chance.said(&instants),
                suspended_mail_kept_until: chance.said(&instants),
                suspended_refusal: chance.said(&["gone"]),
                ..MailboxEntry::new(chance.address())
            };
            let entry = Entry::from(said);
            let mut after = None;
            let came = tried(&writer, || applied(&writer, &entry).inspect(|_| after = Some(shut(&writer))));
            let is_in = |person: &&(Address, Kind)| after.as_ref().is_some_and(|after| !after.contains(person));
            let let_in: Vec<_> = before.iter().filter(is_in).collect();
            assert!(let_in.is_empty(), "seed {seed}, case {number}: {let_in:?} by {entry:#?}");
            match came {
                Came::Refused(_) => refused += 1,
                Came::Changed(..) => changed += 1,
                Came::AlreadySo => {}
            }
        }
    }
    assert!(refused > 100 && changed > 100, "{refused} refused, {changed} changed");
}

#[test]
fn a_row_says_what_it_says_and_the_options_of_its_command_the_rest() {
    let mut chance = Chance(7);
    for number in 0..2000 {
        let address = chance.address();
        let mut said = || {
            let (command, _) = suspended(&mut chance, &address, None);
            let all = traits(&mut chance, &address).or(&command);
            let mut some = MailboxEntry::new(address.clone());
            // Not every row says all of it.
            some.name = all.name.clone();
            match number % 3 {
                0 => some.suspended_until = all.suspended_until.clone(),
                1 => some.suspended = all.suspended.clone(),
                _ => some = all,
            }
            some
        };
        let (row, options) = (said(), said());
        let merged = Entry::from(row.clone().or(&options));
        let (row, options) = (Entry::from(row), Entry::from(options));
        let (row, options) = (row.fields(), options.fields());
        for (field, value) in merged.fields() {
            let first = row.iter().chain(&options).find(|(name, _)| *name == field);
            assert_eq!(first.map(|(_, value)| value), Some(&value), "{field}");
        }
        assert!(row.iter().chain(&options).all(|(name, _)| merged.fields().iter().any(|(field, _)| field == name)));
    }
}

#[test]
fn what_comes_from_another_system_stays_where_it_is_and_is_a_document_s_entry_otherwise() {
    let mut host = Host::empty();
    for seed in 2000..2000 + STORES {
        let mut chance = Chance(seed);
        let writer = host.store.writer().unwrap();
        furnish(&writer, &mut chance);
        for number in 0..CASES / 4 {
            let address = chance.address();
            let (_, said) = suspended(&mut chance, &address, None);
            let said = MailboxEntry {
                password: Said::Value(PasswordWish::Hash(chance.hash())),
                ..traits(&mut chance, &address)
                    .or(&MailboxEntry { suspended: said.suspended, ..MailboxEntry::new(address.clone()) })
            };
            let mut arrived = MailboxEntry { home: Some(parsed("/srv/other/mail")), ..said.clone() };
            let there = writer.find_mailbox(&name(&address.to_string())).unwrap().is_some();
            assert_eq!(super::import::keep_home(&writer, &mut arrived).unwrap(), there);
            let [by_import, by_document] =
                [arrived, said].map(|said| tried(&writer, || applied(&writer, &Entry::from(said))));
            if there || matches!(by_document, Came::Refused(_)) {
                assert_alike(&by_import, &by_document, || format!("seed {seed}, case {number}"));
            } else {
                assert!(matches!(by_import, Came::Changed(..)), "seed {seed}, case {number}: {by_import:?}");
            }
        }
    }
}
