//! What is wrong with the pipeline that runs, as against the one that the store needs.

mod codes;
mod delivery;
mod dovecot;
mod mail;
mod password;
mod postfix;
mod store;
mod surroundings;
mod whole;

pub use codes::{CODES, explanation};
pub use mail::misplaced;
pub use surroundings::{Depth, Surroundings};
pub use whole::whole;

use super::Result;
use super::pipeline::{self, Installation};
use crate::model::{Dovecot, Facts, Filter, Known, Lookup, Mailbox, Membership, Probe};
use crate::store::{FileState, MailboxFilter, Reader};
use std::ops::ControlFlow;

/// How bad a finding is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Severity {
    /// Mail or log-ins do not work, or not as the store says.
    Error,
    /// It works, less well or less safely than it could.
    Warning,
}

impl Severity {
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Error => "error",
            Self::Warning => "warning",
        }
    }
}

/// Something that is wrong with the live pipeline, and what to do.
#[derive(Clone, Debug)]
pub struct Finding {
    pub code: &'static str,
    pub severity: Severity,
    pub object: String,
    pub finding: String,
    pub remedy: String,
}

fn error(code: &'static str, object: impl Into<String>, finding: String, remedy: String) -> Finding {
    Finding { code, severity: Severity::Error, object: object.into(), finding, remedy }
}

fn warning(code: &'static str, object: impl Into<String>, finding: String, remedy: String) -> Finding {
    Finding { severity: Severity::Warning, ..error(code, object, finding, remedy) }
}

/// What to ask the live servers, with the store's own answers. `dovecot` is the host's generation, if it has any.
pub fn probe(reader: &Reader<'_>, place: &Installation, files: &FileState, dovecot: Option<Dovecot>) -> Result<Probe> {
    let mut some: Option<Mailbox> = None;
    reader.list_mailboxes(&MailboxFilter::default(), &mut |mailbox| {
        some = Some(mailbox);
        ControlFlow::Break(())
    })?;
    Ok(Probe {
        postfix_directory: place.postfix_directory.clone(),
        dovecot_config: place.dovecot_config.clone(),
        dovecot,
        files: pipeline::expected_files(place, dovecot).into_iter().map(|file| file.path).collect(),
        parameters: pipeline::expected_parameters(place).into_iter().map(|(name, _)| name).collect(),
        lookups: some.as_ref().map(|mailbox| lookups(reader, place, mailbox)).transpose()?.unwrap_or_default(),
        user: some.map(|mailbox| (mailbox.login, mailbox.home)),
        store_index: files.shm.path.clone(),
        reader_group: place.reader_group.clone(),
        mail_user: place.mail_user.clone(),
        mail_group: place.mail_group.clone(),
    })
}

/// A question about a mailbox for each of Postfix's maps, with the answer of the store.
fn lookups(reader: &Reader<'_>, place: &Installation, mailbox: &Mailbox) -> Result<Vec<Lookup>> {
    let (local, domain) = (mailbox.address.local(), mailbox.address.domain().to_string());
    let address = mailbox.address.to_string();
    // The class of restrictions that asks whether there is room (main.cf).
    let with_room = |action: String| if action == "DUNNO" { "vmailctl_room".to_owned() } else { action };
    let answers = [
        ("filter_recipient_access", &address, reader.find_filter_recipient_access(&domain)?),
        ("filter_sender_access", &address, reader.find_filter_sender_access(local, &domain)?),
        ("outside_sender_access", &address, reader.find_outside_sender_access(&domain)?),
        ("other_alias_maps", &address, reader.find_other_alias_map(local, &domain)?),
        ("other_recipient_access", &address, reader.find_other_recipient_access(local, &domain)?),
        ("other_sender_login_maps", &address, reader.find_other_sender_logins(local, &domain)?),
        ("recipient_access", &address, reader.find_recipient_access(local, &domain)?.map(with_room)),
        ("sasl_access", &mailbox.login, reader.find_sasl_access(&mailbox.login)?),
        ("smtpd_sender_login_maps", &address, reader.find_sender_logins(local, &domain)?),
        ("transport_maps", &address, reader.find_transport(&address)?),
        ("virtual_alias_maps", &address, reader.find_alias_map(local, &domain)?),
        ("virtual_mailbox_domains", &domain, Some(domain.clone())),
        ("virtual_mailbox_maps", &address, Some(mailbox.login.clone())),
    ];
    let lookup = |(map, key, expected): (&str, &String, _)| Lookup {
        map: format!("{}/vmailctl/{map}.cf", place.postfix_directory),
        key: key.clone(),
        expected,
    };
    Ok(answers.into_iter().map(lookup).collect())
}

/// Everything that is wrong, the store first.
pub fn check(
    reader: &Reader<'_>,
    place: &Installation,
    files: &FileState,
    probe: &Probe,
    facts: &Facts,
) -> Result<Vec<Finding>> {
    let mut findings = Vec::new();
    accounts(place, facts, &mut findings);
    store::store_files(reader, place, files, facts, &mut findings)?;
    store::hold(facts, &mut findings);
    installed_files(place, probe, facts, &mut findings);
    postfix::postfix(place, facts, &mut findings);
    postfix::domains_elsewhere(reader, facts, &mut findings)?;
    postfix::lookups(probe, facts, &mut findings);
    dovecot::dovecot(place, facts, &mut findings);
    dovecot::argon2_memory(reader, facts, &mut findings)?;
    dovecot::userdb(probe, facts, &mut findings);
    dovecot::script(place, facts, &mut findings);
    Ok(findings)
}

/// A filter that runs and sends mail to other hosts, or may do so.
pub fn filter(filter: &Filter) -> Option<Finding> {
    if !filter.runs() || !filter.leaves_host() {
        return None;
    }
    let mailbox = filter.mailbox.to_string();
    let remedy = format!(
        "look at it with 'vmailctl filter show {mailbox}'; to stop it: vmailctl mailbox set {mailbox} --filters off"
    );
    Some(warning("filter-leaves-host", mailbox, format!("its active filter: {}", filter.summary()), remedy))
}

fn accounts(place: &Installation, facts: &Facts, findings: &mut Vec<Finding>) {
    let group = &place.reader_group;
    if facts.reader_gid.is_none() {
        findings.push(error(
            "reader-group-missing",
            group,
            "the group that reads the store does not exist".to_owned(),
            format!("groupadd --system {group}"),
        ));
    }
    if facts.postfix_reads == Some(Membership::Stranger) {
        findings.push(error(
            "postfix-not-reader",
            "postfix",
            format!("the user postfix is not in the group {group}, so proxymap can't read the store"),
            format!("usermod --append --groups {group} postfix, then postfix reload"),
        ));
    }
    if facts.mail_group == Known::No {
        findings.push(error(
            "mail-group-missing",
            &place.mail_group,
            "the group that owns the mail does not exist".to_owned(),
            format!("groupadd --system {}", place.mail_group),
        ));
    }
    if facts.mail_user == Known::No {
        findings.push(error(
            "mail-user-missing",
            &place.mail_user,
            "the user that owns the mail does not exist".to_owned(),
            format!("useradd --system --gid {} --home-dir {} {}", place.mail_group, place.mail_root, place.mail_user),
        ));
    }
}

/// The files that are rendered, as they lie there now.
fn installed_files(place: &Installation, probe: &Probe, facts: &Facts, findings: &mut Vec<Finding>) {
    for (file, found) in pipeline::expected_files(place, probe.dovecot).into_iter().zip(&facts.files) {
        let path = file.path.display().to_string();
        let render = if file.path.starts_with(&place.postfix_directory) {
            format!("vmailctl pipeline render postfix --to {}", place.postfix_directory)
        } else {
            format!("vmailctl pipeline render dovecot --to {}", pipeline::dovecot_directory(place))
        };
        let remedy = format!("{render} --yes, and run its steps; keep a copy of what was changed on purpose");
        findings.push(match found {
            Ok(Some(content)) if *content == file.content => continue,
            Ok(Some(_)) => {
                warning("file-differs", path, "it is not what this program renders for this store".to_owned(), remedy)
            }
            Ok(None) => error("file-missing", path, "the file does not exist".to_owned(), remedy),
            Err(why) => error("file-unread", path, format!("it can't be read: {why}"), remedy),
        });
    }
}
