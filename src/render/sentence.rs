//! What was done, said to people, and the names of it for programs.

use super::record::Record;
use super::{Rehearsal, operator};
use crate::admin::backup::Restored;
use crate::admin::{Changed, Done, Outcome, Warning};
use crate::model::{
    Access, Alias, AppPassword, AppPasswordPolicy, Delegation, Incoming, Kind, Mailbox, Plan, Protocols, Secret,
    SendAs, Standing, Target, Timestamp,
};
use jiff::tz::TimeZone;

/// The command that did it.
pub(super) fn action(outcome: &Outcome) -> &'static str {
    match outcome {
        Outcome::DomainCreated(_) => "domain create",
        Outcome::DomainSet(_) => "domain set",
        Outcome::DomainDisabled(_) => "domain disable",
        Outcome::DomainEnabled(_) => "domain enable",
        Outcome::DomainRenamed { .. } => "domain rename",
        Outcome::DomainDeleted(_) => "domain delete",
        Outcome::MailboxCreated { .. } => "mailbox create",
        Outcome::MailboxSet(_) => "mailbox set",
        Outcome::MailboxRenamed { .. } => "mailbox rename",
        Outcome::MailboxSuspended(_) => "mailbox suspend",
        Outcome::MailboxResumed(_) => "mailbox resume",
        Outcome::MailboxConverted { .. } => "mailbox convert",
        Outcome::MailboxDeleted { .. } => "mailbox delete",
        Outcome::MailboxRestored(_) => "mailbox restore",
        Outcome::MailboxPurged(_) => "mailbox purge",
        Outcome::MailboxHeld { .. } => "mailbox hold",
        Outcome::MailboxReleased(_) => "mailbox release",
        Outcome::PasswordSet { .. } => "mailbox password",
        Outcome::AppPasswordCreated { .. } => "app-password create",
        Outcome::AppPasswordsRevoked { .. } => "app-password revoke",
        Outcome::PasswordForbidden(_) => "password forbid",
        Outcome::PasswordPermitted(_) => "password permit",
        Outcome::AliasCreated(alias) if alias.targets.iter().any(|t| matches!(t, Target::Outside(_))) => {
            "alias forward"
        }
        Outcome::AliasCreated(_) => "alias route",
        Outcome::AliasSet(_) => "alias set",
        Outcome::AliasDeleted(_) => "alias delete",
        Outcome::Granted(_) => "delegate grant",
        Outcome::Revoked { .. } => "delegate revoke",
        Outcome::AutoreplySet(_) => "autoreply set",
        Outcome::AutoreplyCleared(_) => "autoreply clear",
        Outcome::Restored(_) => "restore",
        Outcome::SettingSet { .. } => "setting set",
        Outcome::OffboardingStarted(_) => "offboard start",
        Outcome::OffboardingCancelled(_) => "offboard cancel",
        Outcome::OffboardingUndone(_) => "offboard undo",
        Outcome::OffboardingStepDone(_) => "due run",
        Outcome::ProfileSet(_) => "profile set",
        Outcome::ProfileDeleted(_) => "profile delete",
        Outcome::OperatorGranted(_) => "operator grant",
        Outcome::OperatorRevoked(_) => "operator revoke",
    }
}

/// The object as it is now, and its noun. What is gone has none.
pub(super) fn subject(outcome: &Outcome) -> (&'static str, Option<&dyn Record>) {
    match outcome {
        Outcome::DomainCreated(d)
        | Outcome::DomainSet(d)
        | Outcome::DomainDisabled(d)
        | Outcome::DomainEnabled(d)
        | Outcome::DomainRenamed { domain: d, .. } => ("domain", Some(d)),
        Outcome::MailboxCreated { mailbox, .. }
        | Outcome::MailboxSet(mailbox)
        | Outcome::MailboxRenamed { mailbox, .. }
        | Outcome::MailboxSuspended(mailbox)
        | Outcome::MailboxResumed(mailbox)
        | Outcome::MailboxConverted { mailbox, .. }
        | Outcome::MailboxRestored(mailbox)
        | Outcome::PasswordSet { mailbox, .. } => ("mailbox", Some(mailbox.as_ref())),
        Outcome::MailboxDeleted { removal: Some(removal), .. } | Outcome::MailboxPurged(removal) => {
            ("removal", Some(removal.as_ref()))
        }
        Outcome::AliasCreated(alias) | Outcome::AliasSet(alias) => ("alias", Some(alias)),
        Outcome::Restored(restored) => ("restored", Some(restored)),
        Outcome::Granted(grant) | Outcome::Revoked { left: Some(grant), .. } => ("grant", Some(grant)),
        Outcome::AutoreplySet(reply) => ("autoreply", Some(reply.as_ref())),
        Outcome::AppPasswordCreated { made, .. } => ("app_password", Some(made)),
        Outcome::OffboardingStarted(plan) | Outcome::OffboardingCancelled(plan) | Outcome::OffboardingUndone(plan) => {
            ("plan", Some(plan.as_ref()))
        }
        Outcome::OffboardingStepDone(step) => ("step", Some(step.as_ref())),
        Outcome::ProfileSet(profile) => ("profile", Some(profile)),
        Outcome::OperatorGranted(operator) | Outcome::OperatorRevoked(operator) => ("operator", Some(operator)),
        Outcome::DomainDeleted(_)
        | Outcome::ProfileDeleted(_)
        | Outcome::AutoreplyCleared(_)
        | Outcome::MailboxDeleted { removal: None, .. }
        | Outcome::MailboxHeld { .. }
        | Outcome::MailboxReleased(_)
        | Outcome::AliasDeleted(_)
        | Outcome::Revoked { left: None, .. }
        | Outcome::AppPasswordsRevoked { .. }
        | Outcome::PasswordForbidden(_)
        | Outcome::PasswordPermitted(_)
        | Outcome::SettingSet { .. } => ("", None),
    }
}

/// What was taken away, where the name does not tell.
pub(super) fn revoked(outcome: &Outcome) -> &[AppPassword] {
    match outcome {
        Outcome::AppPasswordsRevoked { revoked, .. } => revoked,
        _ => &[],
    }
}

/// What the object is called.
pub(super) fn name(outcome: &Outcome) -> String {
    match outcome {
        Outcome::DomainDeleted(name)
        | Outcome::ProfileDeleted(name)
        | Outcome::AliasDeleted(name)
        | Outcome::PasswordForbidden(name)
        | Outcome::PasswordPermitted(name)
        | Outcome::AutoreplyCleared(name)
        | Outcome::AppPasswordsRevoked { mailbox: name, .. }
        | Outcome::MailboxReleased(name)
        | Outcome::MailboxHeld { address: name, .. }
        | Outcome::MailboxDeleted { address: name, .. } => name.clone(),
        Outcome::Revoked { owner, delegate, .. } => format!("{owner}*{delegate}"),
        Outcome::SettingSet { setting, .. } => setting.to_string(),
        _ => subject(outcome).1.map(Record::name).unwrap_or_default(),
    }
}

/// A password that was made and has to reach its person, once.
pub(super) fn generated(outcome: &Outcome) -> Option<&Secret> {
    match outcome {
        Outcome::MailboxCreated { generated, .. }
        | Outcome::MailboxConverted { generated, .. }
        | Outcome::PasswordSet { generated, .. }
        | Outcome::AppPasswordCreated { generated, .. } => generated.as_ref(),
        _ => None,
    }
}

fn targets(alias: &Alias) -> String {
    alias.targets.iter().map(ToString::to_string).collect::<Vec<_>>().join(", ")
}

/// A begin as a part of a sentence.
fn from(from: Option<Timestamp>, zone: &TimeZone) -> String {
    from.map(|from| format!(", from {}", from.to_local(zone))).unwrap_or_default()
}

/// An end as the end of a sentence.
fn until(until: Option<Timestamp>, zone: &TimeZone) -> String {
    until.map(|until| format!(", until {}", until.to_local(zone))).unwrap_or_default()
}

fn grant(grant: &Delegation) -> String {
    match (grant.access.map(Access::as_str), grant.send_as) {
        (Some(access), SendAs::Allowed) => format!("{access} access and send-as"),
        (Some(access), SendAs::NotAllowed) => format!("{access} access"),
        (None, _) => "send-as".to_owned(),
    }
}

fn suspended(mailbox: &Mailbox, zone: &TimeZone) -> String {
    let Standing { suspension, planned, .. } = &mailbox.standing;
    let Some(suspension) = suspension.as_ref().or(planned.as_ref()) else {
        return String::new();
    };
    let from = planned.as_ref().map(|later| format!(" from {} on", later.since.to_local(zone))).unwrap_or_default();
    let incoming = match (suspension.incoming, suspension.incoming_until) {
        (Incoming::Accept, None) => "mail is kept for it".to_owned(),
        (Incoming::Accept, Some(end)) => format!("mail for it is refused from {} on", end.to_local(zone)),
        (Incoming::Refuse, _) => "mail for it is refused".to_owned(),
    };
    format!("{from}; {incoming}{}", until(suspension.until, zone))
}

/// What comes next of a plan, as the end of a sentence.
fn next(plan: &Plan, zone: &TimeZone) -> String {
    plan.next()
        .map(|step| format!("; next is {} at {}", step.kind.as_str(), step.at.to_local(zone)))
        .unwrap_or_default()
}

pub(super) fn sentence(done: &Done, zone: &TimeZone, rehearsal: Rehearsal) -> String {
    let said = match (&done.outcome, done.changed) {
        (Outcome::DomainCreated(d), Changed::Yes) => match &d.alias_of {
            None => format!("created domain {}", d.name.to_unicode()),
            Some(of) => format!("created alias domain {} of {}", d.name.to_unicode(), of.to_unicode()),
        },
        (Outcome::DomainCreated(d), Changed::AlreadySo) => format!("domain exists already: {}", d.name.to_unicode()),
        (Outcome::DomainSet(d), Changed::Yes) => format!("changed domain {}", d.name.to_unicode()),
        (Outcome::DomainSet(d), Changed::AlreadySo) => format!("domain is so already: {}", d.name.to_unicode()),
        (Outcome::DomainDisabled(d) | Outcome::DomainEnabled(d), Changed::Yes) => {
            format!("{} domain {}", d.standing.as_str(), d.name.to_unicode())
        }
        (Outcome::DomainDisabled(d) | Outcome::DomainEnabled(d), Changed::AlreadySo) => {
            format!("domain is {} already: {}", d.standing.as_str(), d.name.to_unicode())
        }
        (Outcome::DomainRenamed { from, domain }, Changed::Yes) => {
            format!("renamed domain {from} to {}", domain.name.to_unicode())
        }
        (Outcome::DomainRenamed { domain, .. }, Changed::AlreadySo) => {
            format!("domain has that name already: {}", domain.name.to_unicode())
        }
        (Outcome::DomainDeleted(name), Changed::Yes) => format!("deleted domain {name}"),
        (Outcome::DomainDeleted(name), Changed::AlreadySo) => format!("there is no domain {name}"),
        (Outcome::MailboxCreated { mailbox: m, .. }, Changed::Yes) => {
            format!("created {} mailbox {} with a quota of {}", m.kind.as_str(), m.address.to_unicode(), m.quota)
        }
        (Outcome::MailboxCreated { mailbox: m, .. }, Changed::AlreadySo) => {
            format!("mailbox exists already: {}", m.address.to_unicode())
        }
        (Outcome::MailboxSet(m), Changed::Yes) => {
            let sending = m.sending.as_str();
            let app_passwords = match m.app_passwords {
                AppPasswordPolicy::Optional => "",
                AppPasswordPolicy::Required => ", app passwords required",
            };
            let protocols = match m.protocols.to_string() {
                _ if m.protocols == Protocols::all() => String::new(),
                none if none.is_empty() => ", no log-ins".to_owned(),
                some => format!(", log-ins by {} alone", some.replace(' ', ", ")),
            };
            let traits = format!("quota {}, sending {sending}{protocols}{app_passwords}", m.quota);
            format!("changed mailbox {}: {traits}", m.address.to_unicode())
        }
        (Outcome::MailboxSet(m), Changed::AlreadySo) => format!("mailbox is so already: {}", m.address.to_unicode()),
        (Outcome::MailboxRenamed { from, mailbox: m }, Changed::Yes) => {
            format!("renamed mailbox {from} to {}; it logs in as {}", m.address.to_unicode(), m.login)
        }
        (Outcome::MailboxRenamed { mailbox: m, .. }, Changed::AlreadySo) => {
            format!("mailbox has that address already: {}", m.address.to_unicode())
        }
        (Outcome::MailboxSuspended(m), Changed::Yes) => {
            format!("suspended {}{}", m.address.to_unicode(), suspended(m, zone))
        }
        (Outcome::MailboxSuspended(m), Changed::AlreadySo) => {
            format!("mailbox is suspended already: {}{}", m.address.to_unicode(), suspended(m, zone))
        }
        (Outcome::MailboxResumed(m), Changed::Yes) => format!("resumed {}", m.address.to_unicode()),
        (Outcome::MailboxResumed(m), Changed::AlreadySo) => {
            format!("mailbox is not suspended: {}", m.address.to_unicode())
        }
        (Outcome::MailboxConverted { mailbox: m, .. }, Changed::Yes) => {
            let lacks = m.kind == Kind::Personal && m.password_scheme.is_none();
            let password = if lacks { "; nobody logs in to it until it has a password" } else { "" };
            format!("converted {} to a {} mailbox{password}", m.address.to_unicode(), m.kind.as_str())
        }
        (Outcome::MailboxConverted { mailbox: m, .. }, Changed::AlreadySo) => {
            format!("mailbox is {} already: {}", m.kind.as_str(), m.address.to_unicode())
        }
        (Outcome::MailboxDeleted { removal: Some(removal), .. }, _) => {
            let archive = removal.archive.as_ref().map(|path| format!("; its mail is in {path}")).unwrap_or_default();
            let until = removal.until.to_local(zone);
            format!("deleted mailbox {}, which can be restored until {until}{archive}", removal.address.to_unicode())
        }
        (Outcome::MailboxDeleted { address, removal: None }, _) => format!("there is no mailbox {address}"),
        (Outcome::MailboxRestored(m), _) => format!("restored mailbox {}", m.address.to_unicode()),
        (Outcome::MailboxPurged(removal), _) => {
            format!("removed {} and its mail for good", removal.address.to_unicode())
        }
        (Outcome::MailboxHeld { address, hold }, Changed::Yes) => format!("{address} is on hold: {}", hold.reason),
        (Outcome::MailboxHeld { address, hold }, Changed::AlreadySo) => {
            format!("{address} is on hold already: {}", hold.reason)
        }
        (Outcome::MailboxReleased(address), Changed::Yes) => format!("{address} is on hold no more"),
        (Outcome::MailboxReleased(address), Changed::AlreadySo) => format!("{address} is not on hold"),
        (Outcome::PasswordSet { mailbox: m, .. }, _) => format!("set the password of {}", m.address.to_unicode()),
        (Outcome::AppPasswordCreated { made, .. }, _) => {
            let (mailbox, protocols) = (made.mailbox.to_unicode(), made.protocols.to_string().replace(' ', ", "));
            format!("created app password {} of {mailbox} for {protocols}{}", made.label, until(made.until, zone))
        }
        (Outcome::AppPasswordsRevoked { mailbox, .. }, Changed::AlreadySo) => {
            format!("{mailbox} has no such app password")
        }
        (Outcome::AppPasswordsRevoked { mailbox, revoked }, Changed::Yes) => {
            let labels: Vec<&str> = revoked.iter().map(|one| one.label.as_str()).collect();
            format!("revoked app passwords of {mailbox}: {}", labels.join(", "))
        }
        (Outcome::PasswordForbidden(label), _) => format!("no mailbox can be given this password any more: {label}"),
        (Outcome::PasswordPermitted(label), _) => format!("took the password off the forbidden list: {label}"),
        (Outcome::AliasCreated(a), Changed::Yes) => {
            format!("created alias {}, which leads to {}{}", a.address.to_unicode(), targets(a), until(a.until, zone))
        }
        (Outcome::AliasCreated(a), Changed::AlreadySo) => {
            format!("alias exists already: {}, which leads to {}", a.address.to_unicode(), targets(a))
        }
        (Outcome::AliasSet(a), Changed::Yes) => {
            format!("changed alias {}, which leads to {}{}", a.address.to_unicode(), targets(a), until(a.until, zone))
        }
        (Outcome::AliasSet(a), Changed::AlreadySo) => format!("alias is so already: {}", a.address.to_unicode()),
        (Outcome::AliasDeleted(address), Changed::Yes) => format!("deleted alias {address}"),
        (Outcome::AliasDeleted(address), Changed::AlreadySo) => format!("there is no alias {address}"),
        (Outcome::Granted(g), Changed::Yes) => {
            let end = until(g.until, zone);
            format!("{} has {} to {}{end}", g.delegate.to_unicode(), grant(g), g.owner.to_unicode())
        }
        (Outcome::Granted(g), Changed::AlreadySo) => {
            format!("{} has {} to {} already", g.delegate.to_unicode(), grant(g), g.owner.to_unicode())
        }
        (Outcome::Revoked { owner, delegate, left: None }, Changed::Yes) => {
            format!("{delegate} has no more access to {owner}")
        }
        (Outcome::Revoked { owner, delegate, left: None }, Changed::AlreadySo) => {
            format!("{delegate} has no access to {owner}")
        }
        (Outcome::Revoked { owner, delegate, left: Some(g) }, Changed::Yes) => {
            format!("{delegate} has {} to {owner} left", grant(g))
        }
        (Outcome::Revoked { owner, delegate, left: Some(g) }, Changed::AlreadySo) => {
            format!("{delegate} has only {} to {owner}", grant(g))
        }
        (Outcome::AutoreplySet(r), Changed::Yes) => {
            format!("{} replies by itself{}{}", r.mailbox.to_unicode(), from(r.from, zone), until(r.until, zone))
        }
        (Outcome::AutoreplySet(r), Changed::AlreadySo) => {
            format!("{} has this reply already{}{}", r.mailbox.to_unicode(), from(r.from, zone), until(r.until, zone))
        }
        (Outcome::AutoreplyCleared(address), Changed::Yes) => format!("{address} no longer replies by itself"),
        (Outcome::AutoreplyCleared(address), Changed::AlreadySo) => format!("mailbox has no auto-reply: {address}"),
        (Outcome::Restored(Restored { backup, before, .. }), _) => match before {
            Some(before) => format!("restored the store from {backup}; what was there before is in {before}"),
            None => format!("made a store of the backup {backup}"),
        },
        (Outcome::SettingSet { setting, value }, Changed::Yes) => format!("{setting} is now {value}"),
        (Outcome::SettingSet { setting, value }, Changed::AlreadySo) => format!("{setting} is {value} already"),
        (Outcome::OffboardingStarted(plan), Changed::Yes) => {
            format!("started the off-boarding of {}{}", plan.address.to_unicode(), next(plan, zone))
        }
        (Outcome::OffboardingStarted(plan), Changed::AlreadySo) => {
            format!("the off-boarding was started already: {}{}", plan.address.to_unicode(), next(plan, zone))
        }
        (Outcome::OffboardingCancelled(plan), Changed::Yes) => {
            format!("cancelled the off-boarding of {}; what was done of it stays", plan.address.to_unicode())
        }
        (Outcome::OffboardingCancelled(plan), Changed::AlreadySo) => {
            format!("the off-boarding is {} already: {}", plan.state.as_str(), plan.address.to_unicode())
        }
        (Outcome::OffboardingUndone(plan), Changed::Yes) => {
            format!("undid the off-boarding of {}", plan.address.to_unicode())
        }
        (Outcome::OffboardingUndone(plan), Changed::AlreadySo) => {
            format!("the off-boarding is undone already: {}", plan.address.to_unicode())
        }
        (Outcome::OffboardingStepDone(step), Changed::Yes) => format!("{} for {}", step.1.kind.as_str(), step.0),
        (Outcome::OffboardingStepDone(step), Changed::AlreadySo) => {
            format!("{} is done already for {}", step.1.kind.as_str(), step.0)
        }
        (Outcome::ProfileSet(profile), Changed::Yes) => {
            let chosen = profile.choices.chosen().into_iter().map(|(option, value)| format!("{option} {value}"));
            format!("profile {} chooses {}", profile.name, chosen.collect::<Vec<_>>().join(", "))
        }
        (Outcome::ProfileSet(profile), Changed::AlreadySo) => format!("profile is so already: {}", profile.name),
        (Outcome::ProfileDeleted(name), Changed::Yes) => format!("deleted profile {name}"),
        (Outcome::ProfileDeleted(name), Changed::AlreadySo) => format!("there is no profile {name}"),
        (Outcome::OperatorGranted(operator), Changed::Yes) => {
            format!("{} may run {}", operator.operator, operator::rights(operator))
        }
        (Outcome::OperatorGranted(operator), Changed::AlreadySo) => {
            format!("{} may do so already: {}", operator.operator, operator::rights(operator))
        }
        (Outcome::OperatorRevoked(operator), Changed::Yes) if operator.domains.is_empty() => {
            format!("{} may do nothing any more", operator.operator)
        }
        (Outcome::OperatorRevoked(operator), Changed::Yes) => {
            format!("{} has left: {}", operator.operator, operator::rights(operator))
        }
        (Outcome::OperatorRevoked(operator), Changed::AlreadySo) => {
            format!("{} has no such right", operator.operator)
        }
    };
    match rehearsal {
        Rehearsal::No => said,
        Rehearsal::Yes => format!("rehearsed, nothing changed: {said}"),
    }
}

pub(super) fn warning(warning: &Warning) -> String {
    match warning {
        Warning::TargetRefuses(address) => format!("this target refuses mail for now: {address}"),
        Warning::DelegateSuspended(address) => {
            format!("the delegate is suspended, the grant is void until resumed: {address}")
        }
        Warning::NotAmongFolders(login) => format!(
            "the delegate has more mailboxes than are shown as folders, so this one is opened by a log-in of its own: {login}"
        ),
        Warning::WithoutPassword(1) => "one mailbox was made without a password, nobody can log in as it".to_owned(),
        Warning::WithoutPassword(count) => {
            format!("{count} mailboxes were made without a password, nobody can log in as them")
        }
        Warning::WeakHash(scheme) => format!("Dovecot 2.4 refuses hashes of this weak scheme: {scheme}"),
        Warning::MailKept(home) => format!("the mail is not below the mail root and stays where it is: {home}"),
        Warning::NotRestored(kind) => {
            format!("not all could be given back, because others have its place or it refers to what is gone: {kind}")
        }
        Warning::NamedInPlan(leaver) => {
            format!("an off-boarding names the deleted mailbox, and a step of it will be refused: {leaver}")
        }
        Warning::ChangedSince { step, what } => {
            format!("{} was changed since {} and stays as it is now", what, step.as_str())
        }
    }
}
