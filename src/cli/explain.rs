//! `explain`.

use super::console::Console;
use crate::admin::{self, Refusal, check, explain};
use crate::carry::filter;
use crate::error::Failure;
use crate::model::{AddressError, OutsideAddress, Text, TypedName};
use crate::render::{Record, Value};
use clap::{Args, Subcommand};
use std::str::FromStr;

/// Explain what the servers will do, and why
#[derive(Debug, Subcommand)]
#[command(defer = true)]
pub(super) enum Verb {
    Delivery(Delivery),
    Login(Login),
    Send(Send),
    Finding(Finding),
}

/// Explain what happens to mail for an address
#[derive(Debug, Args)]
pub(super) struct Delivery {
    /// Recipient, as another server would address it
    #[arg(value_name = "ADDRESS")]
    address: OutsideAddress,
}

/// Explain what happens at a log-in with the right password
#[derive(Debug, Args)]
pub(super) struct Login {
    /// Address or login name as typed at log-in, or owner*delegate
    #[arg(value_name = "NAME")]
    name: TypedLogin,

    /// Log in with the app password of this label instead of the mailbox's own password
    #[arg(long, value_name = "LABEL")]
    app_password: Option<Text>,
}

/// Explain whether a mailbox may send as an address
#[derive(Debug, Args)]
pub(super) struct Send {
    /// Address or login name that logs in
    #[arg(value_name = "LOGIN")]
    login: TypedName,

    /// Envelope sender
    #[arg(value_name = "ADDRESS")]
    address: OutsideAddress,

    /// Log in with the app password of this label instead of the mailbox's own password
    #[arg(long, value_name = "LABEL")]
    app_password: Option<Text>,
}

/// Explain a finding of 'check'
#[derive(Debug, Args)]
pub(super) struct Finding {
    /// Code of the finding, such as alias-loop
    #[arg(value_name = "CODE")]
    code: String,
}

struct Meaning {
    code: String,
    meaning: &'static str,
}

impl Record for Meaning {
    fn name(&self) -> String {
        self.code.clone()
    }

    fn fields(&self) -> Vec<(&'static str, Value<'_>)> {
        vec![("code", self.code.as_str().into()), ("meaning", self.meaning.into())]
    }
}

impl Finding {
    fn run(&self, console: &Console) -> Result<(), Failure> {
        let code = self.code.clone();
        match check::explanation(&code) {
            Some(meaning) => console.show(&Meaning { code, meaning }),
            None => Err(admin::Failure::from(Refusal::NoSuchFinding(code)).into()),
        }
    }
}

/// What is typed to log in.
#[derive(Clone, Debug)]
enum TypedLogin {
    Own(TypedName),
    Delegate {
        owner: TypedName,
        delegate: TypedName,
    },
    /// No mailbox can have the name.
    Nobodys {
        typed: String,
        why: AddressError,
    },
}

impl FromStr for TypedLogin {
    type Err = AddressError;

    fn from_str(text: &str) -> Result<Self, AddressError> {
        let named = match text.split_once('*') {
            None => text.parse().map(Self::Own),
            Some((owner, delegate)) => owner.parse().and_then(|owner: TypedName| {
                let delegate: TypedName = delegate.parse()?;
                // Dovecot takes x*x for an ordinary log-in.
                Ok(if owner.name == delegate.name && owner.beyond_ascii == delegate.beyond_ascii {
                    Self::Own(owner)
                } else {
                    Self::Delegate { owner, delegate }
                })
            }),
        };
        match named {
            // What is meant as an address is an answer: people type what they receive mail by.
            Err(why) if why != AddressError::NoAtSign => Ok(Self::Nobodys { typed: text.to_owned(), why }),
            named => named,
        }
    }
}

impl Verb {
    pub(super) fn run(self, console: &mut Console) -> Result<(), Failure> {
        let explanation = match &self {
            Self::Finding(finding) => return finding.run(console),
            Self::Delivery(d) => console.desk.read(|reader| {
                let mut explanation = explain::delivery(reader, &d.address)?;
                for found in filter::of_targets(reader, &explanation.targets)? {
                    explain::filter(&mut explanation, &found);
                }
                Ok(explanation)
            }),
            Self::Login(Login { name: TypedLogin::Own(name), app_password }) => {
                console.desk.read(|reader| explain::login(reader, name, app_password.as_ref()))
            }
            Self::Login(Login { name: TypedLogin::Delegate { owner, delegate }, app_password }) => {
                console.desk.read(|reader| explain::delegate_login(reader, owner, delegate, app_password.as_ref()))
            }
            Self::Login(Login { name: TypedLogin::Nobodys { typed, why }, .. }) => {
                Ok(explain::nobodys_login(typed, *why))
            }
            Self::Send(s) => {
                console.desk.read(|reader| explain::send(reader, &s.login, &s.address, s.app_password.as_ref()))
            }
        };
        console.show(&explanation?)
    }
}
