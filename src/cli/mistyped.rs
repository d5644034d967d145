//! Commands that do not exist, but whose names people know from other programs.

use crate::error::Failure;
use clap::error::{ContextKind, ContextValue, ErrorKind};

/// Nouns of other programs, and what to use here.
const NOUNS: &[(&[&str], &str)] = &[
    (
        &["user", "users", "account", "accounts", "email", "emails", "mail", "person", "people", "login"],
        "mailboxes are managed with 'vmailctl mailbox'",
    ),
    (&["address", "addresses"], "an address is a mailbox or an alias: use 'vmailctl mailbox' or 'vmailctl alias'"),
    (&["quota", "quotas"], "quotas are set with 'vmailctl mailbox set --quota' and 'vmailctl domain set --quota'"),
    (
        &["group", "groups", "list", "distribution-list", "catch-all", "catchall"],
        "an address with several recipients is an alias: use 'vmailctl alias route'",
    ),
    (
        &["alias-domain", "alias-domains", "aliasdomain", "domain-alias"],
        "alias domains are created with 'vmailctl domain create --alias-of'",
    ),
    (
        &["forward", "forwards", "forwarding", "forwarder", "redirect"],
        "addresses are forwarded with 'vmailctl alias forward'",
    ),
    (
        &["permission", "permissions", "share", "shares", "acl", "acls", "access", "grant", "delegation"],
        "access to mailboxes is managed with 'vmailctl delegate', and rights of administrators with 'vmailctl operator'",
    ),
    (
        &["vacation", "out-of-office", "responder", "auto-reply"],
        "automatic replies are managed with 'vmailctl autoreply'",
    ),
    (&["passwd"], "passwords are set with 'vmailctl mailbox password'"),
    (&["admin", "admins", "administrator", "role", "roles"], "administrators are managed with 'vmailctl operator'"),
    (&["config", "configuration", "option", "options"], "settings are managed with 'vmailctl setting'"),
    (&["doctor", "status", "test", "verify"], "use 'vmailctl check'"),
    (&["log", "logs", "history"], "use 'vmailctl audit' for changes, and 'vmailctl trace' for messages"),
    (&["dump"], "use 'vmailctl export' for a document, and 'vmailctl backup' for the whole store"),
    (&["migrate", "upgrade"], "use 'vmailctl store migrate' for the store, and 'vmailctl import' for another system"),
    (&["leave", "leaver", "leavers"], "people who leave are managed with 'vmailctl offboard'"),
    (&["kick"], "sessions are ended with 'vmailctl session kick'"),
];

/// Verbs of other programs, and the verbs here, of which a noun has some.
const VERBS: &[(&[&str], &[&str])] = &[
    (&["add", "new", "make", "insert"], &["create", "grant", "route", "forbid", "start", "set"]),
    (&["remove", "del", "drop", "destroy", "erase"], &["delete", "revoke", "clear", "permit", "undo"]),
    (&["edit", "modify", "change", "update", "alter"], &["set"]),
    (&["get", "info", "view", "cat", "describe"], &["show", "info", "list"]),
    (&["passwd", "pw"], &["password"]),
    (&["block", "lock", "disable", "deactivate"], &["suspend", "disable"]),
    (&["unblock", "unlock", "enable", "activate", "unsuspend"], &["resume", "enable"]),
    (&["move", "mv"], &["rename"]),
    (&["undelete", "recover"], &["restore"]),
];

/// A word that was typed where a command stands.
pub(super) struct Typed {
    /// Behind which noun; `None`: in its place.
    noun: Option<String>,
    pub(super) word: String,
}

impl Typed {
    pub(super) fn of(error: &clap::Error) -> Option<Self> {
        let (ErrorKind::InvalidSubcommand, Some(ContextValue::String(word))) =
            (error.kind(), error.get(ContextKind::InvalidSubcommand))
        else {
            return None;
        };
        // Of where it was, clap keeps the usage only: `Usage: vmailctl mailbox [OPTIONS] <COMMAND>`.
        let usage = error.get(ContextKind::Usage).map(ToString::to_string).unwrap_or_default();
        let third = usage.split_whitespace().nth(2).filter(|word| !word.starts_with(['[', '<']));
        Some(Self { noun: third.map(str::to_owned), word: word.clone() })
    }

    /// What to use instead, where it is known.
    pub(super) fn hint(&self, definition: &clap::Command) -> Option<Failure> {
        let known = |words: &&[&str]| words.contains(&self.word.as_str());
        let (message, hint) = match &self.noun {
            None => {
                let (_, hint) = NOUNS.iter().find(|(words, _)| known(words))?;
                (format!("there is no command '{}'", self.word), (*hint).to_owned())
            }
            Some(noun) => {
                let (_, verbs) = VERBS.iter().find(|(words, _)| known(words))?;
                let command = definition.find_subcommand(noun)?;
                let verb = verbs.iter().find(|verb| command.find_subcommand(verb).is_some())?;
                (format!("there is no command '{noun} {}'", self.word), format!("use 'vmailctl {noun} {verb}'"))
            }
        };
        Some(Failure::Usage { message, hint: Some(hint) })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The commands that a hint names in quotation marks, each as its words.
    fn named(hint: &str) -> Vec<Vec<&str>> {
        let quoted = hint.split('\'').skip(1).step_by(2);
        quoted.filter_map(|command| command.strip_prefix("vmailctl ")).map(|c| c.split(' ').collect()).collect()
    }

    #[test]
    fn what_is_mistyped_is_no_command_and_every_hint_names_one() {
        let definition = crate::cli::command();
        for (words, hint) in NOUNS {
            let real = words.iter().find(|word| definition.find_subcommand(word).is_some());
            assert_eq!(real, None, "it is a command");
            let commands = named(hint);
            assert!(!commands.is_empty(), "{hint}");
            for command in commands {
                let mut found = &definition;
                for word in command {
                    match word.strip_prefix("--") {
                        Some(option) => assert!(found.get_arguments().any(|a| a.get_long() == Some(option)), "{hint}"),
                        None => found = found.find_subcommand(word).unwrap_or_else(|| panic!("{hint}")),
                    }
                }
            }
        }
        for noun in definition.get_subcommands().filter(|noun| noun.has_subcommands()) {
            for (words, _) in VERBS {
                for word in words.iter().filter(|word| noun.find_subcommand(word).is_none()) {
                    let typed = Typed { noun: Some(noun.get_name().to_owned()), word: (*word).to_owned() };
                    let hint = typed.hint(&definition).and_then(|failure| failure.report().hint).unwrap_or_default();
                    for command in named(&hint) {
                        assert!(noun.find_subcommand(command[1]).is_some(), "{hint}");
                    }
                }
            }
        }
    }
}
