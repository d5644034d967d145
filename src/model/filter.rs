//! What the Sieve filters of a mailbox do.

use super::{Address, Filters};

/// A script as it is stored.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FilterText {
    pub name: String,
    pub text: String,
}

/// What a filter sends, and whether it goes to another host.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FilterAction {
    /// The Sieve command.
    pub verb: &'static str,
    /// An address as the script has it; `None`: it answers the sender.
    pub target: Option<String>,
    /// Mail goes to another host, or to where the script decides when it runs.
    pub outside: bool,
    /// The script, which may be an included one, and its line, counted from 1.
    pub script: String,
    pub line: usize,
}

/// The active filter of a mailbox.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Filter {
    pub mailbox: Address,
    /// Whether it runs now.
    pub filters: Filters,
    /// The name of the active script; `None`: there is none, or it is not known.
    pub script: Option<String>,
    pub actions: Vec<FilterAction>,
    /// What could not be read or understood.
    pub trouble: Option<String>,
}

impl Filter {
    /// There is an active script, or something in its place.
    pub fn is_active(&self) -> bool {
        self.script.is_some() || self.trouble.is_some()
    }

    /// Whether it runs at the next delivery.
    pub fn runs(&self) -> bool {
        self.is_active() && self.filters == Filters::On
    }

    /// Whether mail goes to another host by it, as far as that is known: a script that can't be read may do so.
    pub fn leaves_host(&self) -> bool {
        self.trouble.is_some() || self.actions.iter().any(|action| action.outside)
    }

    /// "redirect to x@y, vacation".
    pub fn summary(&self) -> String {
        let said = |action: &FilterAction| match &action.target {
            Some(target) => format!("{} to {target}", action.verb),
            None => action.verb.to_owned(),
        };
        let mut parts: Vec<String> = self.actions.iter().map(said).collect();
        parts.extend(self.trouble.clone());
        if parts.is_empty() { "sends nothing".to_owned() } else { parts.join(", ") }
    }
}
