//! What is open to operators: commands, and what each of their options may be.
//!
//! The fields that operators may set by options of their names are marked in the table of their noun. Whatever stands
//! neither here nor there is root's alone, so a command or an option that is new is, too, until somebody has thought
//! about it. Kept out is whatever reaches beyond the store as root: files that are read (a line of one may be told in an
//! error, a body of one may be mailed) or written, other stores, settings (which name what is run and configured), and
//! whatever takes less care than the command would (weak hashes).

use crate::model::document::{Noun, Setter};

/// What an argument is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Is {
    /// Of no account: it names nothing.
    Plain,
    Domain,
    /// An address of the domain that it says.
    Address,
    /// A mailbox, by its address or login name.
    Mailbox,
    /// A mailbox with all that it is bound to.
    Bound,
    /// As it is typed to log in: a mailbox, or two with `*` between them.
    Login,
    /// Where an alias is to lead.
    Target,
    /// Something that is of all domains, or of none.
    Store,
    /// A file, which may only be `-`.
    StandardInput,
}

/// What a command is about where it names nothing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Otherwise {
    Store,
    /// Nothing that anybody needs a right to, but to run the command.
    Nothing,
    /// Nothing, and everybody may run it who comes through sudo.
    Free,
}

pub(super) struct Open {
    /// As permissions call it.
    pub(super) command: &'static str,
    pub(super) named: &'static [(&'static str, Is)],
    pub(super) plain: &'static [&'static str],
    /// Whose fields its options set, those that operators may set among them.
    fields: Option<Noun>,
    pub(super) otherwise: Otherwise,
}

impl Open {
    pub(super) fn is(&self, argument: &str) -> Option<Is> {
        let named = self.named.iter().find(|(name, _)| *name == argument).map(|(_, is)| *is);
        let plain = || self.plain.contains(&argument) || ANYWHERE.contains(&argument) || self.sets(argument);
        named.or_else(|| plain().then_some(Is::Plain))
    }

    fn sets(&self, argument: &str) -> bool {
        let fields = self.fields.map_or(&[][..], Noun::fields);
        fields.iter().any(|field| field.name == argument && field.setter == Setter::Operators)
    }
}

/// Options of every command. Not `--store`, which is looked at on its own, and not `--no-syslog`.
const ANYWHERE: &[&str] =
    &["output", "quiet", "dry_run", "yes", "no_input", "color", "busy_timeout", "reason", "actor", "help"];

const fn open(command: &'static str, named: &'static [(&'static str, Is)], plain: &'static [&'static str]) -> Open {
    Open { command, named, plain, fields: None, otherwise: Otherwise::Store }
}

/// A command with options for fields, each called like its field.
const fn sets(
    command: &'static str,
    noun: Noun,
    named: &'static [(&'static str, Is)],
    plain: &'static [&'static str],
) -> Open {
    Open { command, named, plain, fields: Some(noun), otherwise: Otherwise::Store }
}

const fn about_nothing(command: &'static str, plain: &'static [&'static str], otherwise: Otherwise) -> Open {
    Open { command, named: &[], plain, fields: None, otherwise }
}

const MAILBOX: &[(&str, Is)] = &[("mailbox", Is::Mailbox)];
const BOUND: &[(&str, Is)] = &[("mailbox", Is::Bound)];
const DOMAIN: &[(&str, Is)] = &[("domain", Is::Domain)];
const ADDRESS: &[(&str, Is)] = &[("address", Is::Address)];
const PAIR: &[(&str, Is)] = &[("owner", Is::Mailbox), ("delegate", Is::Mailbox)];
const LEAVER: &[(&str, Is)] = &[
    ("mailbox", Is::Bound),
    ("manager", Is::Mailbox),
    ("reroute_aliases", Is::Mailbox),
    ("auto_reply", Is::StandardInput),
];
const LEAVING: &[&str] =
    &["at", "profile", "manager_access", "allow_incoming", "keep_aliases", "drop_aliases", "retain", "message"];
const STARTING: &[&str] = &[
    "at",
    "profile",
    "manager_access",
    "allow_incoming",
    "keep_aliases",
    "drop_aliases",
    "retain",
    "message",
    "keep_sessions",
];

/// In the order of `--help`.
pub(super) const OPEN: &[Open] = &[
    sets("domain.create", Noun::Domain, &[("domain", Is::Store), ("alias_of", Is::Domain)], &["if_not_exists"]),
    open("domain.list", &[], &[]),
    open("domain.show", DOMAIN, &[]),
    sets("domain.set", Noun::Domain, DOMAIN, &["keep_sessions"]),
    open("domain.rename", &[("domain", Is::Domain), ("to", Is::Store)], &["no_alias", "keep_sessions"]),
    open("domain.disable", DOMAIN, &["keep_sessions"]),
    open("domain.enable", DOMAIN, &[]),
    // With a domain go the rights that others have in it.
    open("domain.delete", &[("domain", Is::Store)], &["if_exists"]),
    sets(
        "mailbox.create",
        Noun::Mailbox,
        // A login name that a removed mailbox had may be one of any domain.
        &[("address", Is::Address), ("reuse", Is::Store)],
        &["shared", "generate_password", "password_stdin", "if_not_exists"],
    ),
    open(
        "mailbox.list",
        DOMAIN,
        &[
            "standing",
            "shared",
            "personal",
            "inactive",
            "over_quota",
            "removed",
            "password_older_than",
            "password_scheme",
        ],
    ),
    open("mailbox.show", MAILBOX, &[]),
    sets("mailbox.set", Noun::Mailbox, MAILBOX, &["imap", "pop3", "smtp", "sieve", "keep_sessions"]),
    open(
        "mailbox.rename",
        &[("mailbox", Is::Bound), ("to", Is::Address), ("reuse", Is::Store)],
        &["no_alias", "keep_sessions"],
    ),
    open(
        "mailbox.password",
        MAILBOX,
        &["generate_password", "password_stdin", "revoke_app_passwords", "filters", "keep_sessions"],
    ),
    // A person's own change, by whatever calls it for them: it takes the old password, and no other right.
    open(SELF_SERVICE, MAILBOX, &["verify_current", "keep_sessions"]),
    open("mailbox.suspend", MAILBOX, &["allow_incoming", "from", "until", "message", "refusal", "keep_sessions"]),
    open("mailbox.resume", MAILBOX, &[]),
    open("mailbox.convert", BOUND, &["to", "end_grants", "generate_password", "password_stdin", "keep_sessions"]),
    open(
        "mailbox.delete",
        &[("mailbox", Is::Bound), ("reroute_aliases", Is::Mailbox)],
        &[
            "confirm",
            "drop_aliases",
            "end_grants",
            "revoke_app_passwords",
            "cancel_plan",
            "retain",
            "wait",
            "if_exists",
            "keep_sessions",
        ],
    ),
    open("mailbox.restore", MAILBOX, &["id"]),
    open("mailbox.purge", MAILBOX, &["id", "confirm"]),
    open("mailbox.hold", MAILBOX, &["id"]),
    open("mailbox.release", MAILBOX, &["id"]),
    open("mailbox.connect", &[("mailbox", Is::Mailbox), ("delegate", Is::Mailbox)], &["file_format"]),
    sets("alias.route", Noun::Alias, &[("address", Is::Address), ("to", Is::Mailbox)], &["if_not_exists", "reuse"]),
    sets(
        "alias.forward",
        Noun::Alias,
        &[("address", Is::Address), ("keep_copy_in", Is::Mailbox)],
        &["to", "if_not_exists", "reuse"],
    ),
    open("alias.list", &[("domain", Is::Domain), ("to", Is::Mailbox)], &[]),
    open("alias.show", ADDRESS, &[]),
    sets(
        "alias.set",
        Noun::Alias,
        &[("address", Is::Address), ("to", Is::Target), ("add", Is::Target), ("remove", Is::Target)],
        &[],
    ),
    open("alias.delete", ADDRESS, &["if_exists"]),
    sets("delegate.grant", Noun::Grant, PAIR, &["filters", "keep_sessions"]),
    open("delegate.revoke", PAIR, &["access", "send_as", "filters", "if_exists", "keep_sessions"]),
    open("delegate.list", PAIR, &["expiring_within"]),
    sets("autoreply.set", Noun::Autoreply, &[("mailbox", Is::Mailbox), ("body_file", Is::StandardInput)], &[]),
    open("autoreply.show", MAILBOX, &[]),
    open("autoreply.clear", MAILBOX, &[]),
    open("autoreply.list", &[], &[]),
    open("filter.list", &[("mailbox", Is::Mailbox), ("domain", Is::Domain)], &["outside"]),
    open("filter.show", MAILBOX, &["script"]),
    open("offboard.preview", LEAVER, LEAVING),
    open("offboard.start", LEAVER, STARTING),
    open("offboard.list", &[], &["all"]),
    open("offboard.show", MAILBOX, &[]),
    open("offboard.cancel", MAILBOX, &[]),
    open("offboard.undo", BOUND, &[]),
    open("profile.list", &[], &[]),
    open("profile.show", &[], &["profile"]),
    open("due.list", &[], &["until"]),
    open("due.run", &[], &["until"]),
    open("session.list", MAILBOX, &[]),
    open("session.kick", MAILBOX, &[]),
    open("password.check", MAILBOX, &["password_stdin"]),
    open("password.forbid", &[], &["label", "password_stdin"]),
    open("password.permit", &[], &["label"]),
    open("password.list", &[], &[]),
    sets("app-password.create", Noun::AppPassword, MAILBOX, &[]),
    open("app-password.list", MAILBOX, &[]),
    open("app-password.revoke", MAILBOX, &["label", "id", "all", "if_exists", "keep_sessions"]),
    about_nothing("operator.list", &[], Otherwise::Free),
    open("setting.list", &[], &[]),
    open("setting.show", &[], &["setting"]),
    open("explain.delivery", ADDRESS, &[]),
    open("explain.login", &[("name", Is::Login)], &["app_password"]),
    open("explain.send", &[("login", Is::Mailbox), ("address", Is::Address)], &["app_password"]),
    about_nothing("explain.finding", &["code"], Otherwise::Nothing),
    open(
        "trace",
        &[("sender", Is::Address), ("login", Is::Mailbox), ("recipient", Is::Address)],
        &["message_id", "since", "journal"],
    ),
    open("audit.list", &[], &["object", "by", "since"]),
    open("audit.show", &[], &["id"]),
    open("audit.verify", &[], &["anchor"]),
    open("audit.export", &[], &["object", "by", "since"]),
    open("audit.anchor", &[], &[]),
    open("check", &[], &["deep", "fix"]),
    open("export", DOMAIN, &[]),
    open("plan", &[("file", Is::StandardInput)], &["prune"]),
    open("apply", &[("file", Is::StandardInput)], &["prune", "keep_sessions"]),
    open("pipeline.check", &[], &[]),
    open("store.info", &[], &[]),
];

/// `mailbox password --verify-current`, which is a right of its own.
pub(super) const SELF_SERVICE: &str = "mailbox.password.verify-current";
