//! What is said of a refusal, what is advised, and how the program exits.

use super::said::{Voice, list, shown};
use super::{Exit, Report, alias_domain, home, operator, password, plan, report, standard};
use crate::admin::Refusal;
use crate::model::{Alias, AliasAddress, Dependant, Target};

fn alias_list(aliases: &[AliasAddress]) -> String {
    list(&aliases.iter().map(AliasAddress::to_unicode).collect::<Vec<_>>())
}

fn targets(alias: &Alias) -> String {
    list(&alias.targets.iter().map(Target::to_unicode).collect::<Vec<_>>())
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

pub(super) fn refused(refusal: &Refusal, voice: Voice) -> Report {
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
        Refusal::NoSuchFilter { mailbox, script } => report(
            NotFound,
            "no-such-filter",
            format!("{} has no such filter: {}", shown(mailbox), script.as_deref().unwrap_or("active")),
            "see 'vmailctl filter list'",
        ),
        Refusal::NoSuchFinding(code) => report(
            NotFound,
            "no-such-finding",
            format!("no check finds anything of this code: {code}"),
            "see 'vmailctl check'",
        ),
        Refusal::NotAnchored(flaw) => report(
            Exit::Refused,
            "not-anchored",
            format!("the audit log of the backup is not the one that was anchored: {flaw}"),
            "use a backup that was made after the anchor, and that nobody has changed",
        ),
        Refusal::ArchiveBroken { file, why } => report(
            Exit::Findings,
            "audit-archive-broken",
            format!("the archive is not as it was written ({why}): {file}"),
            "use a copy of it that was kept elsewhere",
        ),
        Refusal::RecordArchived { id, file } => report(
            Exit::NotFound,
            "record-archived",
            format!("the record {id} was moved to an archive: {file}"),
            "look for it in the file, one record a line",
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
            format!("the alias {} has no such target: {target}", alias.to_unicode()),
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
                "see 'vmailctl domain show {}'; with --if-not-exists, one that is as requested is no error",
                domain.name
            ),
        ),
        Refusal::MailboxExists(address) => report(
            Exists,
            "address-taken",
            format!("the address is already a mailbox: {}", shown(address)),
            format!("see 'vmailctl mailbox show {address}', or choose another address"),
        ),
        Refusal::AliasExists(alias) => report(
            Exists,
            "address-taken",
            format!(
                "the address is already an alias, which points to {}: {}",
                targets(alias),
                alias.address.to_unicode()
            ),
            format!("change it with 'vmailctl alias set {}', or delete it first", alias.address),
        ),
        Refusal::LoginNameTaken(login) => report(
            Exists,
            "login-taken",
            format!("another mailbox logs in by this name: {login}"),
            format!("see 'vmailctl mailbox show {login}', or choose another login name"),
        ),
        Refusal::LabelTaken(label) => report(
            Exists,
            "label-taken",
            format!("another forbidden password has this label: {label}"),
            "choose another label",
        ),
        Refusal::AppPasswordExists { mailbox, label } => report(
            Exists,
            "app-password-exists",
            format!("{} has an app password of this label already: {label}", shown(mailbox)),
            "choose another label, or revoke that one first",
        ),

        Refusal::NameOfRemoved { name, removal } => report(
            Exists,
            "name-of-removed",
            format!("a removed mailbox had this name, and can be restored until {}: {name}", removal.until),
            format!(
                "restore it with 'vmailctl mailbox restore {address}', or remove it with 'vmailctl mailbox purge {address}'{reuse}",
                address = removal.address,
                reuse = voice.pick("; --reuse takes the name as it is", ""),
            ),
        ),

        Refusal::DomainNotHosted { address, domain } => report(
            NotFound,
            "domain-not-hosted",
            format!("the domain of {address} is not hosted here: {}", domain.to_unicode()),
            format!(
                "create it with 'vmailctl domain create {domain}'{}",
                voice.pick("", ", or add it to the document")
            ),
        ),
        Refusal::AliasDomain(refusal) => alias_domain::refused(refusal, voice),
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
            format!("remove the target first: vmailctl alias set {alias} --remove {target}"),
        ),
        Refusal::AliasNotMailbox(alias) => report(
            Refused,
            "alias-not-mailbox",
            format!("this is an alias, which points to {}: {}", targets(alias), alias.address.to_unicode()),
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
            voice.pick("use 'vmailctl alias route' with a mailbox", "name a mailbox in mailboxes"),
        ),
        Refusal::TargetNotHosted { target } => report(
            Refused,
            "target-not-hosted",
            format!("the target is not a mailbox of this host: {target}"),
            voice.pick("use 'vmailctl alias forward' for an outside address", "name an outside address in outside"),
        ),
        Refusal::LastTarget(alias) => report(
            Refused,
            "last-target",
            format!("cannot remove the last target of the alias: {}", alias.to_unicode()),
            format!("delete it with 'vmailctl alias delete {alias}'"),
        ),
        Refusal::Standard(refusal) => standard::refused(refusal),
        Refusal::MailboxHasDependants { address, sole, others } => {
            let aliases = (!sole.is_empty())
                .then(|| (format!("aliases without another target: {}", alias_list(sole)), ALIAS_CHOICES));
            let others = others.iter().map(|(kind, count)| (format!("{}: {count}", kind.as_str()), choice(*kind)));
            let (kinds, choices): (Vec<_>, Vec<_>) = aliases.into_iter().chain(others).unzip();
            report(
                Refused,
                "mailbox-has-dependants",
                format!("decide what happens to the dependent objects of {}: {}", shown(address), kinds.join("; ")),
                format!("use {}", choices.join(", ")),
            )
        }
        Refusal::RerouteToItself(address) => report(
            Refused,
            "reroute-itself",
            format!("the aliases cannot point to the mailbox that is deleted: {}", shown(address)),
            "name another mailbox with --reroute-aliases",
        ),
        Refusal::MailboxGoing(address) => report(
            Refused,
            "mailbox-going",
            format!("the mailbox is being deleted: {}", shown(address)),
            format!(
                "continue with 'vmailctl mailbox delete {address}', or undo it with 'vmailctl mailbox restore {address}'"
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
                "restore it with 'vmailctl mailbox restore {address}', or remove it with 'vmailctl mailbox purge {address}'",
                address = removal.address
            ),
        ),
        Refusal::SeveralRemovals { name, ids } => report(
            Refused,
            "several-removed",
            format!("{} removed mailboxes had this name: {name}", ids.len()),
            format!("use --id with one of {}", list(ids)),
        ),
        Refusal::MailGone(address) => report(
            Refused,
            "mail-gone",
            format!("the mail is being removed, nothing can be restored: {}", shown(address)),
            format!("continue with 'vmailctl mailbox purge {address}'"),
        ),
        Refusal::OnHold { address, reason } => report(
            Refused,
            "on-hold",
            format!("the mailbox is on hold ({reason}): {}", shown(address)),
            format!("when the reason no longer applies, use 'vmailctl mailbox release {address}'"),
        ),
        Refusal::DelegateToItself(address) => report(
            Refused,
            "delegate-itself",
            format!("a mailbox needs no grant to itself: {}", shown(address)),
            voice.pick(
                "name the mailbox first, and then the person who is given access",
                "name another mailbox in delegate",
            ),
        ),
        Refusal::MailboxIsDelegate { address, owners } => report(
            Refused,
            "mailbox-is-delegate",
            format!(
                "a shared mailbox cannot have grants, and {} has some to {}",
                shown(address),
                list(&owners.iter().map(shown).collect::<Vec<_>>())
            ),
            "revoke them, or end them with 'vmailctl mailbox convert --end-grants'",
        ),
        Refusal::DelegateIsShared(address) => report(
            Refused,
            "delegate-shared",
            format!("a shared mailbox has no log-in, so it cannot be a delegate: {}", shown(address)),
            "grant each person access",
        ),
        Refusal::SuspendedAlready(address) => report(
            Refused,
            "suspended-already",
            format!(
                "the mailbox is suspended now, and a later start would allow log-in until then: {}",
                shown(address)
            ),
            format!("omit {}", voice.pick("--from", "suspended_since")),
        ),
        Refusal::AliasLeadsNowhere(alias) => report(
            Refused,
            "alias-leads-nowhere",
            format!("an alias needs at least one target: {}", alias.to_unicode()),
            voice.pick(
                "name mailboxes, outside addresses, or both",
                "name targets in mailboxes, in outside, or in both",
            ),
        ),
        Refusal::GrantOfNothing { owner, delegate } => report(
            Refused,
            "grant-of-nothing",
            format!("a grant gives access, or send-as, or both: {} to {}", shown(owner), shown(delegate)),
            format!("revoke it with 'vmailctl delegate revoke {owner} {delegate}'"),
        ),
        // Said of options, it was a wrong use of them before documents said it.
        Refusal::RefusalToNobody(_) => report(
            Usage,
            "refusal-to-nobody",
            format!("{} has no effect while mail is accepted", voice.pick("--refusal", "suspended_refusal")),
            format!(
                "omit {}, or set an end for the mail with {}",
                voice.pick("--refusal", "suspended_refusal"),
                voice.pick("--allow-incoming=90d", "suspended_mail_kept_until")
            ),
        ),
        Refusal::HistorySaid { name, field } => report(
            Refused,
            "history-said",
            format!("only a document may set {field}: {name}"),
            "omit the field, or use 'vmailctl apply'",
        ),
        Refusal::FieldFixed { name, field, present } => report(
            Refused,
            "field-fixed",
            format!("{field} of {name} cannot be changed this way, it is {present}"),
            voice.pick("omit the option, or use the command for it", "omit the field, or use the command for it"),
        ),
        Refusal::FieldMissing { name, field } => report(
            Refused,
            "field-missing",
            format!("cannot create it without {field}: {name}"),
            format!("add the field {field}"),
        ),
        Refusal::Home(refusal) => home::refused(refusal),
        Refusal::EndInThePast(until) => {
            report(Refused, "end-in-the-past", format!("the end is in the past: {until}"), "name a future time")
        }
        Refusal::DeliveredByItself(host) => report(
            Refused,
            "delivered-by-itself",
            format!("mail for it would come back, because the host is this one: {host}"),
            "name the host that has its mail, or 'here'",
        ),
        Refusal::EndBeforeBegin { from, until } => report(
            Refused,
            "end-before-begin",
            format!("the end ({until}) is not after the start: {from}"),
            "name a later end",
        ),

        Refusal::SharedHasNoPassword(address) => report(
            Refused,
            "shared-no-password",
            format!("a shared mailbox has no password: {}", shown(address)),
            format!("give people access with 'vmailctl delegate grant {address} PERSON'"),
        ),
        Refusal::HasPassword(address) => report(
            Exists,
            "has-password",
            format!("the mailbox has a password, so none is learnt: {}", shown(address)),
            format!("use 'vmailctl mailbox password {address}' to set another one"),
        ),
        Refusal::LearnsFromItself(server) => report(
            Refused,
            "learns-from-itself",
            format!("the server is this host, so Dovecot would ask itself: {server}"),
            "name the old host, by a name or an address that it has kept",
        ),
        Refusal::DeliveryGap { now, from } => report(
            Refused,
            "delivery-gap",
            format!("one host is kept at a time, so {now} would deliver no longer before {from}"),
            "say it at that time, without a beginning; or use '--delivered-by default' first",
        ),
        Refusal::OtherServerAsked { asked, instead } => report(
            Refused,
            "other-server-asked",
            format!("passwords are learnt from one old host at a time: {asked}"),
            format!("use 'vmailctl import learn --stop' before you name {instead}"),
        ),
        Refusal::NothingToRead(address) => report(
            Refused,
            "nothing-to-read",
            format!("the mailbox may log in neither by IMAP nor by POP3: {}", shown(address)),
            format!("use 'vmailctl mailbox set {address} --imap on'"),
        ),
        Refusal::SendsByOwnLogin { owner, delegate } => report(
            Refused,
            "sends-by-own-login",
            format!("{} may only send as {}, and does so through their own log-in", shown(delegate), shown(owner)),
            format!("see 'vmailctl mailbox connect {delegate}'"),
        ),
        Refusal::SharedNeedsDelegate { owner, delegates } if delegates.is_empty() => report(
            Refused,
            "shared-no-delegate",
            format!("no person has access to this shared mailbox: {}", shown(owner)),
            format!("give people access with 'vmailctl delegate grant {owner} PERSON'"),
        ),
        Refusal::SharedNeedsDelegate { owner, delegates } => report(
            Refused,
            "shared-needs-delegate",
            format!("people connect to a shared mailbox as themselves: {}", shown(owner)),
            format!("use --delegate with one of {}", list(delegates)),
        ),
        Refusal::Password(refusal) => password::refused(refusal, voice),
        Refusal::SettingFixed(setting) => report(
            Refused,
            "setting-fixed",
            format!("the setting describes files that init made: {setting}"),
            "create a new store with 'vmailctl init', or change the files and the setting by hand",
        ),
        Refusal::UsageUnknown(why) => report(
            Exit::Store,
            "usage-unknown",
            format!("usage and last log-ins are not known: {why}"),
            "create the file with 'vmailctl store migrate', and give its directory to Dovecot's user as 'pipeline render' shows",
        ),
        Refusal::Plan(refusal) => plan::refused(refusal, voice),
        Refusal::Operator(refusal) => operator::refused(refusal),
    }
}
