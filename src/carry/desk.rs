//! What every change needs: the store, the clock, who makes it, and whether it is only rehearsed.

use super::shared::Shared;
use crate::admin::{self, Rehearsal, operator};
use crate::effect;
use crate::error::Failure;
use crate::model::{Author, Entry, Moments, Operator, OutsideAddress, Setting, Text, Timestamp};
use crate::store::{Opening, Reader, Store, Writer};
use nix::unistd::{Uid, User};
use std::path::PathBuf;
use std::rc::Rc;

/// Whether syslog has a line for each change. Rehearsals with another clock are nothing to it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Syslog {
    Written,
    NotWritten,
}

/// Whether the command has `--keep-sessions`: what it says of sessions that were not ended names the option only then.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum KeepingSessions {
    Offered,
    NotOffered,
}

impl KeepingSessions {
    /// A hint that ends with the option where there is one.
    pub(super) fn hint(self, otherwise: &str, option: &str) -> String {
        match self {
            Self::Offered => format!("{otherwise}{option} if sessions may go on"),
            Self::NotOffered => otherwise.to_owned(),
        }
    }
}

/// An operator, who is held to their rights, and the command that they run.
#[derive(Clone, Debug)]
pub struct OperatorAtWork {
    pub operator: Operator,
    pub command: String,
}

/// What a command works with.
#[derive(Clone)]
pub struct Desk {
    pub path: PathBuf,
    pub now: Timestamp,
    /// What a person means by a time in a row of a file.
    pub moments: Moments,
    pub opening: Opening,
    pub rehearsal: Rehearsal,
    /// The command as it was typed.
    pub command: String,
    /// Why it is run, and on whose behalf, for the audit log.
    pub reason: Option<Text>,
    pub actor: Option<Text>,
    pub syslog: Syslog,
    pub keeping_sessions: KeepingSessions,
    /// `None`: nobody's rights are limited.
    pub operator: Option<OperatorAtWork>,
    /// What a line of a batch shares with the others.
    pub batch: Option<Rc<Shared>>,
}

impl Desk {
    /// What the audit log has of a change by this command.
    pub fn entry(&self) -> Entry {
        let uid = Uid::current();
        let user = User::from_uid(uid).ok().flatten().map_or_else(|| uid.to_string(), |user| user.name);
        let host = nix::unistd::gethostname().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
        let author = Author {
            user,
            sudo_user: std::env::var("SUDO_USER").ok(),
            actor: self.actor.clone(),
            host,
            process: std::process::id().into(),
        };
        Entry { at: self.now, author, command: self.command.clone(), reason: self.reason.clone() }
    }

    /// Asks the store; nothing can change.
    pub fn read<T>(&self, ask: impl FnOnce(&Reader<'_>) -> admin::Result<T>) -> Result<T, Failure> {
        let mut store = match &self.batch {
            Some(batch) => batch.store(),
            None => Store::open_to_read(&self.path, self.opening)?,
        };
        Ok(ask(&store.reader()?)?)
    }

    /// Opens the store for a command that first asks and then changes: to open it costs more than to ask.
    pub fn open_to_write(&self) -> Result<Store, Failure> {
        match &self.batch {
            Some(batch) => Ok(batch.store()),
            None => Ok(Store::open_to_write(&self.path, self.opening)?),
        }
    }

    /// Refuses a change that reaches further than the rights of whoever makes it.
    pub(super) fn require_rights(&self, writer: &Writer<'_>) -> Result<(), Failure> {
        match &self.operator {
            Some(OperatorAtWork { operator, command }) => {
                Ok(operator::require_change(writer, operator, command, &Self::list_forwards_to_host(writer)?)?)
            }
            None => Ok(()),
        }
    }

    /// Addresses of the host itself to which a change has mail sent: they are local(8)'s, which has programs run.
    pub(super) fn list_forwards_to_host(writer: &Writer<'_>) -> Result<Vec<OutsideAddress>, Failure> {
        let mut found = writer.list_new_outside_targets()?;
        if !found.is_empty() {
            let names = [writer.find_setting(Setting::Hostname)?, "localhost".to_owned()];
            let local = effect::local_domains(&writer.find_setting(Setting::PostfixConfigDirectory)?);
            found.retain(|address| {
                let domain = address.domain().to_string();
                names.iter().chain(&local).any(|name| *name == domain)
            });
        }
        Ok(found)
    }

    /// Writes to syslog what was tried by somebody who may not.
    pub fn log_attempt(&self, failure: &Failure) {
        if self.syslog == Syslog::Written && failure.is_an_attempt() {
            effect::tell_system_log_of_refusal(&self.entry(), &failure.report().message);
        }
    }

    /// Writes the newest record to syslog, where a whole store was made or migrated.
    pub fn log_newest_record(&self, store: &mut Store) -> Result<(), Failure> {
        if self.syslog == Syslog::Written
            && let Some(record) = store.reader()?.find_audit_head()?
        {
            effect::tell_system_log(&record);
        }
        Ok(())
    }
}
