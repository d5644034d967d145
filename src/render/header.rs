//! The names of the fields of what is listed: a list without a row has them alone. Wherever there is a row, a debug build
//! compares them with it.

use super::audit::FieldLine;
use super::record::Record;
use crate::admin::audit::Page;
use crate::admin::check::Finding;
use crate::admin::document::Change;
use crate::admin::setting::SettingValue;
use crate::model::{
    Alias, AppPassword, AuditRecord, Autoreply, Delegation, Domain, DomainRights, DueWork, ForbiddenPassword, Plan,
    Profile, Removal, Session, UsedMailbox,
};
use crate::trace::Trace;

/// What a list can be of.
pub trait Listed: Record {
    const HEADER: &'static [&'static str];
}

impl Listed for Domain {
    const HEADER: &'static [&'static str] = &[
        "domain",
        "alias_of",
        "standing",
        "mailboxes",
        "aliases",
        "quota",
        "quota_bytes",
        "app_passwords",
        "note",
        "created_at",
    ];
}

impl Listed for UsedMailbox {
    const HEADER: &'static [&'static str] = &[
        "address",
        "kind",
        "login",
        "name",
        "standing",
        "log_in",
        "receiving",
        "sending",
        "suspended_since",
        "suspended_until",
        "mail_kept_until",
        "reason",
        "refusal",
        "planned_suspension",
        "protocols",
        "quota",
        "quota_bytes",
        "own_quota",
        "password",
        "password_set_at",
        "app_passwords",
        "own_app_passwords",
        "home",
        "note",
        "created_at",
        "id",
        "hold",
        "hold_since",
        "used_bytes",
        "used_percent",
        "messages",
        "last_log_in",
        "log_ins",
    ];
}

impl Listed for Removal {
    const HEADER: &'static [&'static str] = &[
        "address",
        "login",
        "standing",
        "removed_at",
        "until",
        "reason",
        "hold",
        "hold_since",
        "home",
        "archive",
        "id",
    ];
}

impl Listed for Alias {
    const HEADER: &'static [&'static str] = &["alias", "mailboxes", "outside", "until", "note", "created_at"];
}

impl Listed for Delegation {
    const HEADER: &'static [&'static str] = &["owner", "delegate", "access", "send_as", "until", "created_at"];
}

impl Listed for SettingValue {
    const HEADER: &'static [&'static str] = &["setting", "value", "meaning"];
}

impl Listed for ForbiddenPassword {
    const HEADER: &'static [&'static str] = &["label", "created_at"];
}

impl Listed for AppPassword {
    const HEADER: &'static [&'static str] = &["mailbox", "id", "label", "protocols", "until", "created_at"];
}

impl Listed for Autoreply {
    const HEADER: &'static [&'static str] = &["mailbox", "replying", "from", "until", "subject", "body", "set_at"];
}

impl Listed for Plan {
    const HEADER: &'static [&'static str] = &[
        "address",
        "state",
        "at",
        "manager",
        "manager_access",
        "allow_incoming",
        "reroute_aliases",
        "keep_aliases",
        "drop_aliases",
        "auto_reply",
        "retain",
        "archive",
        "reason",
        "steps",
    ];
}

impl Listed for Profile {
    const HEADER: &'static [&'static str] = &[
        "profile",
        "manager",
        "manager_access",
        "allow_incoming",
        "reroute_aliases",
        "keep_aliases",
        "drop_aliases",
        "auto_reply",
        "retain",
        "archive",
        "reason",
    ];
}

impl Listed for DueWork {
    const HEADER: &'static [&'static str] = &["at", "step", "of", "state", "failure"];
}

impl Listed for AuditRecord {
    const HEADER: &'static [&'static str] =
        &["id", "at", "user", "sudo_user", "actor", "host", "process", "command", "reason", "rows_changed", "hash"];
}

impl Listed for Page {
    const HEADER: &'static [&'static str] = &[
        "id",
        "at",
        "user",
        "sudo_user",
        "actor",
        "host",
        "process",
        "command",
        "reason",
        "rows_changed",
        "hash",
        "page",
        "changes",
    ];
}

impl Listed for Trace {
    const HEADER: &'static [&'static str] = &[
        "at",
        "login",
        "sender",
        "recipients",
        "fate",
        "reason",
        "message_id",
        "queue_id",
        "client",
        "bytes",
        "deliveries",
    ];
}

impl Listed for Finding {
    const HEADER: &'static [&'static str] = &["code", "severity", "object", "finding", "remedy"];
}

impl Listed for Change<'_> {
    const HEADER: &'static [&'static str] = &["action", "noun", "name", "before", "after"];
}

impl Listed for Session {
    const HEADER: &'static [&'static str] = &["login", "person", "service", "pid", "ip"];
}

impl Listed for FieldLine<'_> {
    const HEADER: &'static [&'static str] = &["object", "row of", "field", "before", "after"];
}

impl Listed for DomainRights {
    const HEADER: &'static [&'static str] = &["operator", "domain", "verbs"];
}
