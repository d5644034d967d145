//! The one table from failures to what is said, what is advised, and how the program exits.

use crate::admin::{Failure as ActFailure, Refusal};
use crate::model::{Address, AliasAddress};
use crate::store::{Fault, StoreError};
use std::fmt;
use std::path::PathBuf;

/// The exit codes of the program.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(u8)]
pub enum Exit {
    Done = 0,
    Refused = 1,
    Usage = 2,
    NotFound = 3,
    Exists = 4,
    Store = 5,
    Busy = 6,
    Outside = 7,
    Findings = 10,
}

/// What keeps the program from doing what it was asked for.
#[derive(Debug)]
pub enum Failure {
    /// Asked wrongly, or nobody is there to be asked.
    Usage {
        message: String,
        hint: Option<String>,
    },
    Act(ActFailure),
    /// Committed, and then something outside the store did not work.
    AfterCommit {
        message: String,
        hint: String,
    },
    /// A file beside the store that was to be read or written.
    File {
        path: PathBuf,
        error: std::io::Error,
    },
    /// A log that was to be read.
    Log {
        path: PathBuf,
        error: std::io::Error,
    },
    /// A file that has another content.
    FileDiffers(PathBuf),
    /// The servers can't be asked.
    Servers {
        message: String,
        hint: String,
    },
    Output(std::io::Error),
    /// There is something to mend; it has been said.
    Findings,
}

impl From<ActFailure> for Failure {
    fn from(failure: ActFailure) -> Self {
        Self::Act(failure)
    }
}

impl From<StoreError> for Failure {
    fn from(error: StoreError) -> Self {
        Self::Act(error.into())
    }
}

impl From<std::io::Error> for Failure {
    fn from(error: std::io::Error) -> Self {
        Self::Output(error)
    }
}

/// A failure, ready to be said.
pub struct Report {
    pub exit: Exit,
    /// A stable word for programs.
    pub kind: &'static str,
    pub message: String,
    pub hint: Option<String>,
}

fn report(exit: Exit, kind: &'static str, message: impl fmt::Display, hint: impl Into<String>) -> Report {
    let hint = hint.into();
    Report { exit, kind, message: message.to_string(), hint: (!hint.is_empty()).then_some(hint) }
}

fn list<T: ToString>(items: &[T]) -> String {
    const SHOWN: usize = 10;
    let mut text = items.iter().take(SHOWN).map(ToString::to_string).collect::<Vec<_>>().join(", ");
    if items.len() > SHOWN {
        text.push_str(&format!(" and {} more", items.len() - SHOWN));
    }
    text
}

impl Failure {
    pub fn report(&self) -> Report {
        match self {
            Self::Usage { message, hint } => report(Exit::Usage, "usage", message, hint.clone().unwrap_or_default()),
            Self::Act(ActFailure::Refused(refusal)) => refused(refusal),
            Self::Act(ActFailure::Store(error)) => store(error),
            Self::AfterCommit { message, hint } => report(Exit::Outside, "outside-failed", message, hint.as_str()),
            Self::File { path, error } if error.kind() == std::io::ErrorKind::AlreadyExists => report(
                Exit::Usage,
                "file",
                format!("the file is there already, and is never overwritten: {}", path.display()),
                "name a new file, or move that one away",
            ),
            Self::File { path, error } => {
                report(Exit::Usage, "file", format!("{error}: {}", path.display()), "name a file that can be used")
            }
            Self::Log { path, error } => report(
                Exit::Usage,
                "file",
                format!("the log can't be read: {error}: {}", path.display()),
                "name one with --log FILE, or put 'journalctl -o export' in front and say --log -",
            ),
            Self::FileDiffers(path) => report(
                Exit::Exists,
                "file-differs",
                format!("the file is there with another content: {}", path.display()),
                "say --yes to replace it",
            ),
            Self::Servers { message, hint } => report(Exit::Outside, "servers", message, hint.as_str()),
            Self::Output(error) => report(Exit::Outside, "output", format!("the output can't be written: {error}"), ""),
            Self::Findings => report(Exit::Findings, "findings", "there is something to mend", ""),
        }
    }
}

fn store(error: &StoreError) -> Report {
    let (exit, kind, hint) = match &error.fault {
        Fault::Missing => (Exit::Store, "store-missing", "make one with 'vmailctl init', or name yours with --store"),
        Fault::Exists => (Exit::Exists, "store-exists", "name another with --store, or use the one that is there"),
        Fault::Leftover(_) => (Exit::Exists, "store-leftover", "move it away if no store belongs to it"),
        Fault::Foreign => (Exit::Store, "store-foreign", "name a store of vmailctl with --store"),
        Fault::Newer { .. } => (Exit::Store, "store-newer", "install the newer vmailctl that made it"),
        Fault::Older { .. } => {
            (Exit::Store, "store-older", "run 'vmailctl store migrate', and 'doveadm reload' after it")
        }
        Fault::Damaged(_) => (
            Exit::Store,
            "store-damaged",
            "look at it with \"sqlite3 'file:STORE?mode=ro' 'PRAGMA integrity_check'\", and restore a backup",
        ),
        Fault::Denied(_) => (Exit::Store, "store-denied", "run this as the user that owns the store, as with sudo"),
        Fault::Full(_) => (Exit::Store, "store-disk", "make room on the disk, then run this again"),
        Fault::Unsure(_) => {
            (Exit::Store, "store-disk", "make room on the disk, then see what is there, or run this again")
        }
        Fault::Busy => (Exit::Busy, "store-busy", "run this again, or wait longer with --busy-timeout"),
        Fault::NoGroup(_) => (Exit::NotFound, "group-missing", ""),
        Fault::Other(_) => (Exit::Store, "store", ""),
    };
    let hint = match &error.fault {
        Fault::NoGroup(group) => {
            format!("make it with 'groupadd --system {group}', or name another with --reader-group")
        }
        _ => hint.to_owned(),
    };
    report(exit, kind, error, hint)
}

fn shown(address: &Address) -> String {
    address.to_unicode()
}

fn alias_list(aliases: &[AliasAddress]) -> String {
    list(&aliases.iter().map(AliasAddress::to_unicode).collect::<Vec<_>>())
}

fn refused(refusal: &Refusal) -> Report {
    use Exit::{Exists, NotFound, Refused};
    match refusal {
        Refusal::NoSuchDomain(name) => report(
            NotFound,
            "no-such-domain",
            format!("there is no such domain: {}", name.to_unicode()),
            "see 'vmailctl domain list'",
        ),
        Refusal::NoSuchMailbox(name) => report(
            NotFound,
            "no-such-mailbox",
            format!("there is no such mailbox: {name}"),
            "see 'vmailctl mailbox list'",
        ),
        Refusal::NoSuchAlias(address) => report(
            NotFound,
            "no-such-alias",
            format!("there is no such alias: {}", address.to_unicode()),
            "see 'vmailctl alias list'",
        ),
        Refusal::NoSuchGrant { owner, delegate } => report(
            NotFound,
            "no-such-grant",
            format!("{} has no such access to {}", shown(delegate), shown(owner)),
            format!("see 'vmailctl delegate list --owner {owner}'"),
        ),
        Refusal::NoSuchLabel(label) => report(
            NotFound,
            "no-such-label",
            format!("no forbidden password has this label: {label}"),
            "see 'vmailctl password list'",
        ),
        Refusal::NoAutoreply(address) => report(
            NotFound,
            "no-autoreply",
            format!("the mailbox has no auto-reply: {}", shown(address)),
            "see 'vmailctl autoreply list'",
        ),
        Refusal::NoSuchRecord(id) => report(
            NotFound,
            "no-such-record",
            format!("the audit log has no such record: {id}"),
            "see 'vmailctl audit list'",
        ),
        Refusal::NoSuchAppPassword { mailbox, named } => report(
            NotFound,
            "no-such-app-password",
            format!("{} has no such app password: {named}", shown(mailbox)),
            format!("see 'vmailctl app-password list {mailbox}'"),
        ),
        Refusal::NoSuchTarget { alias, target } => report(
            NotFound,
            "no-such-target",
            format!("the alias {} does not lead to {target}", alias.to_unicode()),
            format!("see 'vmailctl alias show {alias}'"),
        ),

        Refusal::DomainExists(domain) => report(
            Exists,
            "domain-exists",
            match &domain.alias_of {
                None => format!("the domain exists already: {}", domain.name.to_unicode()),
                Some(of) => {
                    format!("the alias domain of {} exists already: {}", of.to_unicode(), domain.name.to_unicode())
                }
            },
            format!(
                "see 'vmailctl domain show {}'; --if-not-exists takes it where it is what was asked for",
                domain.name
            ),
        ),
        Refusal::MailboxExists(address) => report(
            Exists,
            "address-taken",
            format!("the address is a mailbox already: {}", shown(address)),
            format!("see 'vmailctl mailbox show {address}', or take another address"),
        ),
        Refusal::AliasExists(alias) => report(
            Exists,
            "address-taken",
            format!(
                "the address is an alias already, which leads to {}: {}",
                list(&alias.targets),
                alias.address.to_unicode()
            ),
            format!("change it with 'vmailctl alias set {}', or delete it first", alias.address),
        ),
        Refusal::LoginNameTaken(login) => report(
            Exists,
            "login-taken",
            format!("another mailbox logs in by this name: {login}"),
            format!("see 'vmailctl mailbox show {login}', or take another login name"),
        ),
        Refusal::LabelTaken(label) => report(
            Exists,
            "label-taken",
            format!("another forbidden password has this label: {label}"),
            "take another label",
        ),
        Refusal::AppPasswordExists { mailbox, label } => report(
            Exists,
            "app-password-exists",
            format!("{} has an app password of this label already: {label}", shown(mailbox)),
            "take another label, or revoke that one first",
        ),

        Refusal::DomainNotHosted { address, domain } => report(
            NotFound,
            "domain-not-hosted",
            format!("the domain of {address} is not hosted here: {}", domain.to_unicode()),
            format!("make it with 'vmailctl domain create {domain}'"),
        ),
        Refusal::AliasDomainHasNone { address, domain, of } => report(
            Refused,
            "alias-domain",
            format!(
                "{} is an alias domain of {}, with no addresses of its own: {address}",
                domain.to_unicode(),
                of.to_unicode()
            ),
            format!("make the address in {of}; it works in {domain}, too"),
        ),
        Refusal::AliasOfItself(name) => report(
            Refused,
            "alias-of-itself",
            format!("a domain is no alias domain of itself: {}", name.to_unicode()),
            "name another domain with --alias-of",
        ),
        Refusal::AliasOfAliasDomain(name) => report(
            Refused,
            "alias-of-alias-domain",
            format!("this is an alias domain itself: {}", name.to_unicode()),
            "name the domain that has the addresses with --alias-of",
        ),
        Refusal::AliasDomainHasNoMailboxes(name) => report(
            Refused,
            "alias-domain-quota",
            format!("an alias domain has no mailboxes, and so no quota and no policy: {}", name.to_unicode()),
            "leave --quota and --app-passwords away",
        ),
        Refusal::DomainNotEmpty { domain, mailboxes, aliases, alias_domains } => {
            let mut has = vec![format!("mailboxes ({mailboxes})"), format!("aliases ({aliases})")];
            if !alias_domains.is_empty() {
                has.push(format!("alias domains ({})", list(alias_domains)));
            }
            report(
                Refused,
                "domain-not-empty",
                format!("the domain still has {}: {}", has.join(", "), domain.to_unicode()),
                format!(
                    "delete them first: see 'vmailctl mailbox list --domain {domain}' and 'vmailctl alias list --domain {domain}'"
                ),
            )
        }
        Refusal::DomainWasOutside { domain, alias, target } => report(
            Refused,
            "domain-was-outside",
            format!(
                "the alias {} forwards to {target}, which would no longer be outside: {}",
                alias.to_unicode(),
                domain.to_unicode()
            ),
            format!("take the target away first: vmailctl alias set {alias} --remove {target}"),
        ),
        Refusal::AliasNotMailbox(alias) => report(
            Refused,
            "alias-not-mailbox",
            format!("this is an alias, which leads to {}: {}", list(&alias.targets), alias.address.to_unicode()),
            "name a mailbox",
        ),
        Refusal::MailboxNotAlias(address) => report(
            Refused,
            "mailbox-not-alias",
            format!("this is a mailbox, not an alias: {}", shown(address)),
            format!("see 'vmailctl mailbox show {address}'"),
        ),
        Refusal::TargetIsHosted { target } => report(
            Refused,
            "target-hosted",
            format!("the domain of the target is hosted here, so mail is routed, not forwarded: {target}"),
            "say 'vmailctl alias route' with a mailbox",
        ),
        Refusal::TargetNotHosted { target } => report(
            Refused,
            "target-not-hosted",
            format!("the target is not a mailbox of this host: {target}"),
            "say 'vmailctl alias forward' for an outside address",
        ),
        Refusal::LastTarget(alias) => report(
            Refused,
            "last-target",
            format!("an alias leads somewhere, and this would be its last target: {}", alias.to_unicode()),
            format!("delete it with 'vmailctl alias delete {alias}'"),
        ),
        Refusal::MailboxHasAliases { address, sole } => report(
            Refused,
            "mailbox-has-aliases",
            format!("aliases lead to {} and nowhere else: {}", shown(address), alias_list(sole)),
            "route them elsewhere first, or say --with-aliases to delete them, too",
        ),
        Refusal::DelegateToItself(address) => report(
            Refused,
            "delegate-itself",
            format!("a mailbox needs no grant to itself: {}", shown(address)),
            "name the mailbox first, and then the person who is given access",
        ),
        Refusal::DelegateIsShared(address) => report(
            Refused,
            "delegate-shared",
            format!("nobody logs in as a shared mailbox, so it can't be a delegate: {}", shown(address)),
            "grant each person access",
        ),
        Refusal::MailboxIsDelegate { address, owners } => report(
            Refused,
            "mailbox-is-delegate",
            format!("{} has grants, which a shared mailbox can't have, to {}", shown(address), list(owners)),
            "say --end-grants to end them",
        ),
        Refusal::SuspendedAlready(address) => report(
            Refused,
            "suspended-already",
            format!(
                "the mailbox is suspended now, and a later beginning would let it in until then: {}",
                shown(address)
            ),
            "leave --from away",
        ),
        Refusal::EndInThePast(until) => {
            report(Refused, "end-in-the-past", format!("the end lies in the past: {until}"), "name a time to come")
        }
        Refusal::EndBeforeBegin { from, until } => report(
            Refused,
            "end-before-begin",
            format!("the end, {until}, does not lie behind the begin: {from}"),
            "name a later end",
        ),

        Refusal::SharedHasNoPassword(address) => report(
            Refused,
            "shared-no-password",
            format!("a shared mailbox has no password: {}", shown(address)),
            format!("give people access with 'vmailctl delegate grant {address} PERSON'"),
        ),
        Refusal::SharedNeedsDelegate { owner, delegates } if delegates.is_empty() => report(
            Refused,
            "shared-no-delegate",
            format!("nobody has access to this shared mailbox: {}", shown(owner)),
            format!("give people access with 'vmailctl delegate grant {owner} PERSON'"),
        ),
        Refusal::SharedNeedsDelegate { owner, delegates } => report(
            Refused,
            "shared-needs-delegate",
            format!("people connect to a shared mailbox as themselves: {}", shown(owner)),
            format!("say --delegate with one of {}", list(delegates)),
        ),
        Refusal::PasswordRefused(refused) => report(Refused, "password-refused", refused, refused.advice()),
        Refusal::PasswordReused { history } => report(
            Refused,
            "password-reused",
            format!("the mailbox had this password before; the last {history} can't be set again"),
            "choose another, or say --generate-password",
        ),
        Refusal::PasswordForbidden => report(
            Refused,
            "password-forbidden",
            "the password is on this store's list of those that no mailbox may have",
            "choose another, or say --generate-password",
        ),
        Refusal::HashRefused(error) => report(Refused, "hash-refused", error, error.advice().unwrap_or_default()),
        Refusal::HashWeak(scheme) => report(
            Refused,
            "hash-weak",
            format!("the hash is of a weak scheme, which Dovecot 2.4 refuses: {scheme}"),
            "set a new password, or say --accept-weak-hash",
        ),
        Refusal::SettingFixed(setting) => report(
            Refused,
            "setting-fixed",
            format!("the setting describes files that init made: {setting}"),
            "make a new store with 'vmailctl init', or change the files and the setting by hand",
        ),
        Refusal::UsageUnknown(why) => report(
            Exit::Store,
            "usage-unknown",
            format!("usage and last log-ins are not known: {why}"),
            "make the file with 'vmailctl store migrate', and give its directory to Dovecot's user as 'pipeline render' says",
        ),
    }
}
