//! What somebody says by commands, and the entry of a document that says the same.

use super::stores::{Chance, DOMAINS, FIRST, LATER, PAST, SOON};
use crate::admin::conversion::HeldGrants;
use crate::admin::fixture::{now, parsed};
use crate::admin::password::{Prepared, WeakHashes};
use crate::admin::{
    Done, OutsideMailRoot, Result, Terms, alias, app_password, autoreply, conversion, delegation, domain, mailbox,
    password, setting,
};
use crate::model::document::{
    AliasEntry, AppPasswordEntry, AutoreplyEntry, DomainEntry, Entry, GrantEntry, MailboxEntry, PasswordWish, Said,
    SettingEntry,
};
use crate::model::{
    Access, Address, AppPasswordHash, AppPasswordPolicy, DomainStanding, Filters, Incoming, Kind, MailboxName,
    OutsideSenders, PasswordHash, SendAs, Sending, Setting, Suspension, Target, TargetName, Timestamp,
};
use crate::store::Writer;

fn terms() -> Terms {
    Terms::of_command(now())
}

fn prepared(hash: &PasswordHash) -> Prepared {
    Prepared::from_hash(hash.clone(), WeakHashes::Accept).unwrap()
}

pub(super) type Act<'a> = Box<dyn Fn(&Writer<'_>) -> Result<Done> + 'a>;

/// What somebody says, by commands and as an entry of a document.
pub(super) struct Case {
    pub(super) commands: Vec<Act<'static>>,
    pub(super) entry: Entry,
}

impl Case {
    fn one(entry: impl Into<Entry>, command: impl Fn(&Writer<'_>) -> Result<Done> + 'static) -> Option<Self> {
        Some(Self { commands: vec![Box::new(command)], entry: entry.into() })
    }
}

/// What `mailbox set` says.
pub(super) fn traits(chance: &mut Chance, address: &Address) -> MailboxEntry {
    let protocols = ["imap", "imap smtp", "imap pop3 smtp sieve"];
    MailboxEntry {
        name: chance.said(&["Anna"]),
        quota: chance.said(&["5G", "unlimited"]),
        sending: chance.one_in(2).then(|| chance.of(&[Sending::On, Sending::Off])),
        filters: chance.one_in(3).then(|| chance.of(&[Filters::On, Filters::Off])),
        app_passwords: match chance.below(4) {
            0 => Said::Value(AppPasswordPolicy::Required),
            1 => Said::Cleared,
            _ => Said::Nothing,
        },
        protocols: chance.some(&protocols),
        note: chance.said(&["a note"]),
        delivered_by: chance.said(&["old.example.com", "here", "hold"]),
        ..MailboxEntry::new(address.clone())
    }
}

/// What `mailbox suspend` says, and the entry of a document that means it beside the suspension that there is.
pub(super) fn suspended(
    chance: &mut Chance,
    address: &Address,
    before: Option<&Suspension>,
) -> (MailboxEntry, MailboxEntry) {
    let from: Option<Timestamp> = chance.some(&[PAST, SOON, LATER]);
    let until: Option<Timestamp> = chance.some(&FIRST);
    let kept: Option<Timestamp> = chance.some(&FIRST);
    let command = MailboxEntry {
        suspended: Said::Value(chance.of(&[Incoming::Accept, Incoming::Refuse])),
        suspended_message: Said::given(chance.some(&["on leave", "gone"])),
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
        commands.push(Box::new(move |writer| mailbox::set(writer, &said, OutsideMailRoot::Refused)));
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
        commands.push(Box::new(move |writer| {
            password::set(writer, &said, prepared(&hash), &terms(), password::AppPasswords::Keep)
        }));
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
            send_as: chance.one_in(4).then(|| chance.of(&[SendAs::Allowed, SendAs::NotAllowed])),
            until,
            note: Said::given(chance.some(&["a note"])),
            ..AliasEntry::new(address)
        };
        return Case::one(said.clone(), move |writer| alias::create(writer, &said, &terms()));
    };
    let send_as = chance.one_in(4).then(|| chance.of(&[SendAs::Allowed, SendAs::NotAllowed]));
    let mut said = AliasEntry { send_as, until, note: chance.said(&["a note"]), ..AliasEntry::new(address.clone()) };
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
        let AliasEntry { send_as, until, note, .. } = command.clone();
        let targets = if add.is_empty() && remove.is_empty() {
            AliasEntry::new(address.clone())
        } else {
            alias::rerouted(writer, &address, &add, &remove)?
        };
        alias::set(writer, &AliasEntry { send_as, until, note, ..targets }, &terms())
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
    let outside_senders = chance.one_in(2).then(|| chance.of(&OutsideSenders::ALL));
    let delivered_by = chance.said(&["hold", "old.example.com"]);
    let said = DomainEntry { app_passwords, outside_senders, delivered_by, ..said };
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

pub(super) fn case(writer: &Writer<'_>, chance: &mut Chance) -> Option<Case> {
    let all: Vec<Cases> = CASES_OF.iter().flat_map(|(often, of)| vec![*of; *often]).collect();
    chance.of(&all)(writer, chance)
}
