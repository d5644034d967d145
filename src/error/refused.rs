//! What is said of a refusal, what is advised, and how the program exits.

use super::said::{list, shown};
use super::{Exit, Report, operator, plan, report};
use crate::admin::Refusal;
use crate::admin::own_password::{TRIES, WINDOW};
use crate::model::{AliasAddress, Dependant};

fn alias_list(aliases: &[AliasAddress]) -> String {
    list(&aliases.iter().map(AliasAddress::to_unicode).collect::<Vec<_>>())
}

const ALIAS_CHOICES: &str = "--reroute-aliases MAILBOX or --drop-aliases";

/// The option of 'mailbox delete' that lets it go.
fn choice(kind: Dependant) -> &'static str {
    match kind {
        Dependant::Grants => "--end-grants",
        Dependant::AppPasswords => "--revoke-app-passwords",
        Dependant::Plan => "--cancel-plan",
    }
}

pub(super) fn refused(refusal: &Refusal) -> Report {
    use Exit::{Exists, NotFound, Refused, Usage};
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
        Refusal::NoSuchFinding(code) => report(
            NotFound,
            "no-such-finding",
            format!("no check finds anything of this code: {code}"),
            "see 'vmailctl check'",
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
        Refusal::NoSuchRemoval(name) => report(
            NotFound,
            "no-such-removal",
            format!("there is no removed mailbox: {name}"),
            "see 'vmailctl mailbox list --removed'",
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

        Refusal::NameOfRemoved { name, removal } => report(
            Exists,
            "name-of-removed",
            format!("a removed mailbox had this name, and can be restored until {}: {name}", removal.until),
            format!(
                "restore it with 'vmailctl mailbox restore {address}', end it with 'vmailctl mailbox purge {address}', or say --reuse",
                address = removal.address
            ),
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
        Refusal::DomainNotEmpty { domain, mailboxes, aliases, alias_domains, removed } => {
            let mut has = vec![format!("mailboxes ({mailboxes})"), format!("aliases ({aliases})")];
            if !alias_domains.is_empty() {
                has.push(format!("alias domains ({})", list(alias_domains)));
            }
            if *removed > 0 {
                has.push(format!("removed mailboxes ({removed})"));
            }
            report(
                Refused,
                "domain-not-empty",
                format!("the domain still has {}: {}", has.join(", "), domain.to_unicode()),
                match removed {
                    0 => format!(
                        "delete them first: see 'vmailctl mailbox list --domain {domain}' and 'vmailctl alias list --domain {domain}'"
                    ),
                    _ => format!(
                        "delete and purge them first: see 'vmailctl mailbox list --removed --domain {domain}' and 'vmailctl alias list --domain {domain}'"
                    ),
                },
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
        Refusal::MailboxHasDependants { address, sole, others } => {
            let aliases = (!sole.is_empty())
                .then(|| (format!("aliases that lead nowhere else: {}", alias_list(sole)), ALIAS_CHOICES));
            let others = others.iter().map(|(kind, count)| (format!("{}: {count}", kind.as_str()), choice(*kind)));
            let (kinds, choices): (Vec<_>, Vec<_>) = aliases.into_iter().chain(others).unzip();
            report(
                Refused,
                "mailbox-has-dependants",
                format!("what depends on {} needs a choice first: {}", shown(address), kinds.join("; ")),
                format!("say {}", choices.join(", ")),
            )
        }
        Refusal::RerouteToItself(address) => report(
            Refused,
            "reroute-itself",
            format!("the aliases can't lead to the mailbox that is deleted: {}", shown(address)),
            "name another mailbox with --reroute-aliases",
        ),
        Refusal::MailboxGoing(address) => report(
            Refused,
            "mailbox-going",
            format!("the mailbox is being deleted: {}", shown(address)),
            format!(
                "go on with 'vmailctl mailbox delete {address}', or take it back with 'vmailctl mailbox restore {address}'"
            ),
        ),
        Refusal::MailboxNotRemoved(name) => report(
            Refused,
            "mailbox-not-removed",
            format!("this mailbox is not deleted: {name}"),
            format!("see 'vmailctl mailbox show {name}'"),
        ),
        Refusal::MailboxRemoved(removal) => report(
            NotFound,
            "mailbox-removed",
            format!("the mailbox is deleted, and can be restored until {}: {}", removal.until, shown(&removal.address)),
            format!(
                "restore it with 'vmailctl mailbox restore {address}', or end it with 'vmailctl mailbox purge {address}'",
                address = removal.address
            ),
        ),
        Refusal::SeveralRemovals { name, ids } => report(
            Refused,
            "several-removed",
            format!("{} removed mailboxes had this name: {name}", ids.len()),
            format!("say --id with one of {}", list(ids)),
        ),
        Refusal::MailGone(address) => report(
            Refused,
            "mail-gone",
            format!("the mail is being removed, nothing can be restored: {}", shown(address)),
            format!("go on with 'vmailctl mailbox purge {address}'"),
        ),
        Refusal::OnHold { address, reason } => report(
            Refused,
            "on-hold",
            format!("the mailbox is on hold ({reason}): {}", shown(address)),
            format!("when the reason is gone, say 'vmailctl mailbox release {address}'"),
        ),
        Refusal::DelegateToItself(address) => report(
            Refused,
            "delegate-itself",
            format!("a mailbox needs no grant to itself: {}", shown(address)),
            "name the mailbox first, and then the person who is given access",
        ),
        Refusal::MailboxIsDelegate { address, owners } => report(
            Refused,
            "mailbox-is-delegate",
            format!("{} has grants, which a shared mailbox can't have, to {}", shown(address), list(owners)),
            "revoke them, or end them with 'vmailctl mailbox convert --end-grants'",
        ),
        Refusal::DelegateIsShared(address) => report(
            Refused,
            "delegate-shared",
            format!("nobody logs in as a shared mailbox, so it can't be a delegate: {}", shown(address)),
            "grant each person access",
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
        Refusal::AliasLeadsNowhere(alias) => report(
            Refused,
            "alias-leads-nowhere",
            format!("an alias leads somewhere, and nothing is said of where: {}", alias.to_unicode()),
            "give mailboxes, outside addresses, or both",
        ),
        Refusal::GrantOfNothing { owner, delegate } => report(
            Refused,
            "grant-of-nothing",
            format!("a grant gives access, or send-as, or both: {} to {}", shown(owner), shown(delegate)),
            format!("take it away with 'vmailctl delegate revoke {owner} {delegate}'"),
        ),
        // Said of options, it was a wrong use of them before documents said it.
        Refusal::RefusalToNobody(_) => report(
            Usage,
            "refusal-to-nobody",
            "mail is kept as long as the suspension lasts, so nobody is told of a refusal",
            "leave --refusal away, or say --allow-incoming=90d",
        ),
        Refusal::HistorySaid { name, field } => report(
            Refused,
            "history-said",
            format!("only a document may say {field}: {name}"),
            "leave the field away, or use 'vmailctl apply'",
        ),
        Refusal::FieldFixed { name, field, present } => report(
            Refused,
            "field-fixed",
            format!("a document can't change {field} of {name}, which is {present}"),
            "leave the field away, or use the command for it",
        ),
        Refusal::FieldMissing { name, field } => report(
            Refused,
            "field-missing",
            format!("nothing can be made without {field}: {name}"),
            "say it in the document",
        ),
        Refusal::HomeTaken(home) => report(
            Exists,
            "home-taken",
            format!("this directory is the home of another mailbox: {}", home.as_str()),
            "give each mailbox a home of its own, or leave the field away",
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
        Refusal::CurrentPasswordWrong(name) => report(
            Refused,
            "current-password-wrong",
            format!("the mailbox, or its current password, is not right: {name}"),
            format!("type both again; after {TRIES} wrong ones no more are looked at for {} minutes", WINDOW / 60),
        ),
        Refusal::TooManyTries { name, until } => report(
            Refused,
            "too-many-tries",
            format!("too many wrong passwords were tried, and none is looked at until {until}: {name}"),
            "wait until then, or have an administrator set a new one with 'vmailctl mailbox password'",
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
        Refusal::Plan(refusal) => plan::refused(refusal),
        Refusal::Operator(refusal) => operator::refused(refusal),
    }
}
