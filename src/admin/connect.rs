//! What a person types into a mail client.

use super::{Refusal, Result, Warning, require_mailbox};
use crate::model::{
    Address, AppPasswordPolicy, Credential, DomainName, Fact, Kind, Mailbox, MailboxName, Protocol, SendAs, Setting,
    Timestamp,
};
use crate::store::{DelegationFilter, Reader};
use std::ops::ControlFlow;

/// How a connection is made safe.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Security {
    /// TLS from the first byte (RFC 8314, 3).
    Tls,
    StartTls,
}

impl Security {
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Tls => "TLS",
            Self::StartTls => "STARTTLS",
        }
    }
}

/// One server of the host.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Server {
    pub protocol: Protocol,
    pub port: u16,
    pub security: Security,
}

/// The best first, as RFC 8314, 3 recommends.
const SERVERS: [Server; 6] = [
    Server { protocol: Protocol::Imap, port: 993, security: Security::Tls },
    Server { protocol: Protocol::Imap, port: 143, security: Security::StartTls },
    Server { protocol: Protocol::Pop3, port: 995, security: Security::Tls },
    Server { protocol: Protocol::Pop3, port: 110, security: Security::StartTls },
    Server { protocol: Protocol::Smtp, port: 465, security: Security::Tls },
    Server { protocol: Protocol::Smtp, port: 587, security: Security::StartTls },
];

/// How one person gets at one mailbox.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Connection {
    pub address: Address,
    pub name: Option<String>,
    pub hostname: DomainName,
    /// To read mail: the mailbox's own log-in, or `owner*delegate`.
    pub login: String,
    /// To send: always the person's own log-in.
    pub sending_login: String,
    /// Whose password opens it.
    pub password_of: Address,
    /// Whether it takes an app password of theirs.
    pub app_passwords: AppPasswordPolicy,
    /// Of the protocols that they may log in by.
    pub servers: Vec<Server>,
    /// What keeps these settings from working now.
    pub warnings: Vec<Warning>,
}

impl Connection {
    /// Where mail is read, the best first. A client's account file needs one.
    pub fn incoming(&self) -> Result<Server> {
        let incoming = self.servers.iter().find(|server| server.protocol != Protocol::Smtp);
        incoming.copied().ok_or_else(|| Refusal::NothingToRead(self.password_of.clone()).into())
    }
}

/// For the mailbox's own person, or for a delegate.
pub fn connect(
    reader: &Reader<'_>,
    name: &MailboxName,
    delegate: Option<&MailboxName>,
    now: Timestamp,
) -> Result<Connection> {
    let mailbox = require_mailbox(reader, name)?;
    let hostname = DomainName::from_stored(reader.find_setting(Setting::Hostname)?);
    let connection = |login: String, sending_login: String, person: Mailbox| Connection {
        address: mailbox.address.clone(),
        name: mailbox.name.as_ref().map(ToString::to_string),
        hostname,
        login,
        sending_login,
        servers: SERVERS.into_iter().filter(|s| person.protocols.iter().any(|on| on == s.protocol)).collect(),
        warnings: warnings(&person),
        password_of: person.address,
        app_passwords: person.app_passwords,
    };
    let Some(delegate) = delegate else {
        if mailbox.kind == Kind::Shared {
            return Err(Refusal::SharedNeedsDelegate {
                delegates: delegates(reader, name, now)?,
                owner: mailbox.address,
            }
            .into());
        }
        return Ok(connection(mailbox.login.clone(), mailbox.login.clone(), mailbox.clone()));
    };
    let person = require_mailbox(reader, delegate)?;
    // As the servers see it now: a grant that has ended, or a suspended person, opens nothing.
    match reader.find_passdb_delegate(&mailbox.login, &person.login, Protocol::Imap, Credential::MainPassword)? {
        Some(found) => Ok(connection(format!("{}*{}", found.owner, found.delegate), found.delegate, person)),
        None if sends_as(reader, name, &person, now)? => {
            Err(Refusal::SendsByOwnLogin { owner: mailbox.address, delegate: person.address }.into())
        }
        None => Err(Refusal::NoSuchGrant { owner: mailbox.address, delegate: person.address }.into()),
    }
}

fn warnings(person: &Mailbox) -> Vec<Warning> {
    let address = || person.address.to_string();
    let standing = match (person.standing.login, person.standing.sending) {
        (Fact::Refused, _) => Some(Warning::LoginRefused(address())),
        (Fact::Allowed, Fact::Refused) => Some(Warning::SendingRefused(address())),
        (Fact::Allowed, Fact::Allowed) => None,
    };
    let app_password = person.app_passwords == AppPasswordPolicy::Required;
    standing.into_iter().chain(app_password.then(|| Warning::AppPasswordNeeded(address()))).collect()
}

/// Whether the person has a grant to send as the owner, and no access.
fn sends_as(reader: &Reader<'_>, owner: &MailboxName, person: &Mailbox, now: Timestamp) -> Result<bool> {
    let mut sends = false;
    reader.list_delegations(&DelegationFilter { owner: Some(owner), ..DelegationFilter::default() }, &mut |grant| {
        sends |= grant.delegate == person.address
            && grant.access.is_none()
            && grant.send_as == SendAs::Allowed
            && grant.until.is_none_or(|until| until > now);
        ControlFlow::Continue(())
    })?;
    Ok(sends)
}

fn delegates(reader: &Reader<'_>, owner: &MailboxName, now: Timestamp) -> Result<Vec<Address>> {
    let mut found = Vec::new();
    reader.list_delegations(&DelegationFilter { owner: Some(owner), ..DelegationFilter::default() }, &mut |grant| {
        if grant.access.is_some() && grant.until.is_none_or(|until| until > now) {
            found.push(grant.delegate);
        }
        ControlFlow::Continue(())
    })?;
    Ok(found)
}
