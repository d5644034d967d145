//! The store as a document.

use super::super::Result;
use super::super::domain;
use crate::model::document::{
    AliasEntry, AppPasswordEntry, AutoreplyEntry, DomainEntry, Entry, GrantEntry, MailboxEntry, Said, SettingEntry,
};
use crate::model::{
    Alias, AppPassword, AppPasswordHash, Autoreply, Delegation, Domain, DomainName, Incoming, Setting, Target,
};
use crate::store::{AliasFilter, DelegationFilter, Reader, Taker};
use std::ops::ControlFlow;

/// Whether hashes of passwords are told.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Secrets {
    Kept,
    Told,
}

/// The whole store or one domain, in the order of documents. With a domain go its alias domains, and the grants of its
/// mailboxes; the settings go with the whole store alone.
pub fn export(reader: &Reader<'_>, only: Option<&DomainName>, secrets: Secrets, take: Taker<'_, Entry>) -> Result<()> {
    if let Some(only) = only {
        domain::find(reader, only)?;
    }
    // Taken in turn, until somebody has enough.
    let mut flow = ControlFlow::Continue(());
    for aliases in [false, true] {
        reader.list_domains(&mut |domain| {
            let wanted = only.is_none_or(|only| *only == domain.name || domain.alias_of.as_ref() == Some(only));
            if wanted && domain.alias_of.is_some() == aliases {
                flow = take(Entry::Domain(domain_entry(&domain)));
            }
            flow
        })?;
    }
    if flow.is_continue() {
        reader.list_mailbox_entries(only, secrets == Secrets::Told, &mut |mailbox| {
            flow = take(Entry::Mailbox(Box::new(read_by_somebody(mailbox))));
            flow
        })?;
    }
    if flow.is_continue() {
        reader.list_aliases(&AliasFilter { domain: only, to: None }, &mut |alias| {
            flow = take(Entry::Alias(alias_entry(&alias)));
            flow
        })?;
    }
    if flow.is_continue() {
        reader.list_delegations(&DelegationFilter::default(), &mut |grant| {
            if only.is_none_or(|only| only == grant.owner.domain()) {
                flow = take(Entry::Grant(grant_entry(&grant)));
            }
            flow
        })?;
    }
    if flow.is_continue() {
        reader.list_autoreplies(&mut |reply| {
            if only.is_none_or(|only| only == reply.mailbox.domain()) {
                flow = take(Entry::Autoreply(Box::new(autoreply_entry(&reply))));
            }
            flow
        })?;
    }
    // Without its hash, nothing could be made of an app password.
    if flow.is_continue() && secrets == Secrets::Told {
        reader.list_app_passwords_with_hashes(only, &mut |(found, hash)| {
            flow = take(Entry::AppPassword(app_password_entry(&found, hash)));
            flow
        })?;
    }
    if flow.is_continue() && only.is_none() {
        for setting in Setting::ALL.into_iter().filter(|setting| !setting.is_of_host()) {
            if take(Entry::Setting(setting_entry(reader, setting)?)).is_break() {
                break;
            }
        }
    }
    Ok(())
}

pub(super) fn domain_entry(domain: &Domain) -> DomainEntry {
    DomainEntry {
        domain: domain.name.clone(),
        alias_of: domain.alias_of.clone().into(),
        standing: Some(domain.standing),
        quota: domain.quota.into(),
        app_passwords: domain.app_passwords.into(),
        note: domain.note.clone().into(),
        created_at: Some(domain.created_at),
    }
}

/// A suspension may have a text for those whose mail is refused from a time when it did refuse mail. Nobody reads it while
/// all mail is kept, and no document may say it then.
pub(super) fn read_by_somebody(mut mailbox: MailboxEntry) -> MailboxEntry {
    let keeps = mailbox.suspended == Said::Value(Incoming::Accept);
    if keeps && mailbox.suspended_mail_kept_until.value().is_none() && mailbox.suspended_refusal.value().is_some() {
        mailbox.suspended_refusal = Said::Cleared;
    }
    mailbox
}

pub(super) fn alias_entry(alias: &Alias) -> AliasEntry {
    let (mut mailboxes, mut outside) = (Vec::new(), Vec::new());
    for target in &alias.targets {
        match target {
            Target::Mailbox(address) => mailboxes.push(address.clone()),
            Target::Outside(address) => outside.push(address.clone()),
        }
    }
    AliasEntry {
        alias: alias.address.clone(),
        mailboxes: Some(mailboxes),
        outside: Some(outside),
        until: alias.until.into(),
        note: alias.note.clone().into(),
        created_at: Some(alias.created_at),
    }
}

pub(super) fn grant_entry(grant: &Delegation) -> GrantEntry {
    GrantEntry {
        owner: grant.owner.clone(),
        delegate: grant.delegate.clone(),
        access: grant.access.into(),
        send_as: Some(grant.send_as),
        until: grant.until.into(),
        created_at: Some(grant.created_at),
    }
}

pub(super) fn autoreply_entry(reply: &Autoreply) -> AutoreplyEntry {
    AutoreplyEntry {
        mailbox: reply.mailbox.clone(),
        subject: Said::Value(reply.subject.clone()),
        body: Some(reply.body.clone()),
        from: reply.from.into(),
        until: reply.until.into(),
        set_at: Some(reply.set_at),
    }
}

pub(super) fn app_password_entry(found: &AppPassword, hash: AppPasswordHash) -> AppPasswordEntry {
    AppPasswordEntry {
        mailbox: found.mailbox.clone(),
        label: found.label.clone(),
        protocols: Some(found.protocols.clone()),
        until: found.until.into(),
        hash: Some(hash),
        created_at: Some(found.created_at),
    }
}

pub(super) fn setting_entry(reader: &Reader<'_>, setting: Setting) -> Result<SettingEntry> {
    Ok(SettingEntry { setting, value: reader.find_setting(setting)? })
}
