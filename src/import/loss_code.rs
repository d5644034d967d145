//! Of which kind a loss is: a stable word for programs, what it means, and the step that mends it. The kinds are in the
//! order of their harm, and so is the report.

/// What a loss does to people. The first are worst.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum LossCode {
    Truncated,
    TablesMissing,
    OtherDatabases,
    DomainLost,
    MailboxLost,
    AliasLost,
    MailDiverted,
    TargetLost,
    PasswordLost,
    PasswordMissing,
    PasswordWeak,
    SendersChanged,
    MailUnreadable,
    HomeChanged,
    MailPlace,
    MailOwner,
    AutoreplyLost,
    AppPassword,
    MailboxSetting,
    AliasSetting,
    DomainSetting,
    Administrator,
    Column,
    Other,
    PasswordHashed,
    DomainLimit,
}

/// By a part of the reason, where the kind of the object alone does not show it; the first that fits has it.
const REASONS: &[(&str, &str, LossCode)] = &[
    ("source", "may be cut off", LossCode::Truncated),
    ("source", "is incomplete", LossCode::Truncated),
    ("source", "tables are missing", LossCode::TablesMissing),
    ("source", "only this database", LossCode::OtherDatabases),
    ("source", "mail directory", LossCode::HomeChanged),
    ("source", "Maildir", LossCode::MailPlace),
    ("domain", "another row has", LossCode::DomainLost),
    ("domain", "domain name", LossCode::DomainLost),
    ("domain", "another host", LossCode::DomainLost),
    ("domain", "relay", LossCode::DomainLost),
    ("domain", "at most ", LossCode::DomainLimit),
    ("domain", " may be made in it", LossCode::DomainLimit),
    ("domain", "the largest quota", LossCode::DomainLimit),
    ("domain", "quotas together", LossCode::DomainLimit),
    ("alias domain", "here it has the aliases too", LossCode::MailDiverted),
    ("alias domain", "", LossCode::DomainLost),
    ("mailbox", "has the same address", LossCode::MailboxLost),
    ("mailbox", "its domain ", LossCode::MailboxLost),
    ("mailbox", "not created", LossCode::MailboxLost),
    ("mailbox", "RFC 5321", LossCode::MailboxLost),
    ("mailbox", "no mailbox", LossCode::MailboxLost),
    ("mailbox", "not a mailbox", LossCode::MailboxLost),
    ("mailbox", "has no user", LossCode::MailboxLost),
    ("mailbox", "app password", LossCode::AppPassword),
    ("mailbox", "its password is not in", LossCode::PasswordMissing),
    ("mailbox", "may send", LossCode::SendersChanged),
    ("mailbox", "send as", LossCode::SendersChanged),
    ("mailbox", "its mail is not read", LossCode::MailPlace),
    ("mailbox", "its mail is encrypted", LossCode::MailUnreadable),
    ("mailbox", "its mail is compressed", LossCode::MailUnreadable),
    ("mailbox", "its mail belongs", LossCode::MailOwner),
    ("mailbox", "home", LossCode::HomeChanged),
    ("mailbox", "forward", LossCode::MailDiverted),
    ("mailbox", "catch-all", LossCode::MailDiverted),
    ("mailbox", "its mail ", LossCode::MailDiverted),
    ("mailbox", "mail for it", LossCode::MailDiverted),
    ("alias", "not created", LossCode::AliasLost),
    ("alias", "has the same address", LossCode::AliasLost),
    ("alias", "its domain ", LossCode::AliasLost),
    ("alias", "mailing list", LossCode::AliasLost),
    ("alias", "can write to it", LossCode::SendersChanged),
    ("alias", "anyone can", LossCode::SendersChanged),
    ("alias", "may send", LossCode::SendersChanged),
    ("alias", "send as", LossCode::SendersChanged),
    ("alias", " here", LossCode::MailDiverted),
    ("alias", "its note", LossCode::AliasSetting),
    ("alias", "its end date", LossCode::AliasSetting),
    ("alias", "", LossCode::TargetLost),
];

impl LossCode {
    /// By what is done, what it is of, and why.
    pub(super) fn of(action: &str, kind: &str, reason: &str) -> Self {
        let reason = format!(" {reason}");
        let by_reason = |kind: &str| {
            REASONS.iter().find(|(of, part, _)| *of == kind && reason.contains(part)).map(|(.., code)| *code)
        };
        match (action, kind) {
            ("keep", _) => Self::PasswordWeak,
            ("hash", _) => Self::PasswordHashed,
            ("lack", _) => Self::PasswordMissing,
            (_, "password") => Self::PasswordLost,
            (_, "administrator") => Self::Administrator,
            (_, "autoreply") => Self::AutoreplyLost,
            (_, "column") => Self::Column,
            (_, "grant") => Self::SendersChanged,
            (_, kind @ "mailbox") => by_reason(kind).unwrap_or(Self::MailboxSetting),
            (_, kind @ "domain") => by_reason(kind).unwrap_or(Self::DomainSetting),
            (_, kind) => by_reason(kind).unwrap_or(Self::Other),
        }
    }

    pub fn as_str(self) -> &'static str {
        match self {
            Self::Truncated => "truncated",
            Self::TablesMissing => "tables-missing",
            Self::OtherDatabases => "other-databases",
            Self::DomainLost => "domain-lost",
            Self::MailboxLost => "mailbox-lost",
            Self::AliasLost => "alias-lost",
            Self::MailDiverted => "mail-diverted",
            Self::TargetLost => "target-lost",
            Self::PasswordLost => "password-lost",
            Self::PasswordMissing => "password-missing",
            Self::PasswordWeak => "password-weak",
            Self::SendersChanged => "senders-changed",
            Self::MailUnreadable => "mail-unreadable",
            Self::HomeChanged => "home-changed",
            Self::MailPlace => "mail-place",
            Self::MailOwner => "mail-owner",
            Self::AutoreplyLost => "autoreply-lost",
            Self::AppPassword => "app-password",
            Self::MailboxSetting => "mailbox-setting",
            Self::AliasSetting => "alias-setting",
            Self::DomainSetting => "domain-setting",
            Self::Administrator => "administrator",
            Self::Column => "column",
            Self::Other => "other",
            Self::PasswordHashed => "password-hashed",
            Self::DomainLimit => "domain-limit",
        }
    }

    /// What mends it, or is to be done instead, with the names of what it is done to in capitals. None: nothing has to be.
    pub fn remedy(self) -> Option<&'static str> {
        Some(match self {
            Self::Truncated => "make the dump again",
            Self::TablesMissing => "dump the whole database",
            Self::OtherDatabases => "import another one with --database NAME",
            Self::DomainLost => "vmailctl domain create DOMAIN",
            Self::MailboxLost => "vmailctl mailbox create ADDRESS --generate-password",
            Self::AliasLost => "vmailctl alias route ADDRESS --to MAILBOX",
            Self::MailDiverted => {
                "vmailctl mailbox rename ADDRESS NEW, which keeps ADDRESS as an alias; then vmailctl alias set ADDRESS --add TARGET"
            }
            Self::TargetLost => "vmailctl alias set ADDRESS --add TARGET",
            Self::PasswordLost | Self::PasswordMissing => {
                "vmailctl mailbox password --from-file FILE --generate-password --password-out OUT, with the FILE of --passwords-needed"
            }
            Self::PasswordWeak => {
                "vmailctl mailbox password ADDRESS --generate-password, at the latest with Dovecot 2.4"
            }
            Self::SendersChanged => "vmailctl delegate grant OWNER DELEGATE --send-as",
            Self::HomeChanged => "move the mail to the new home, or use --mail-base and --outside-mail-root",
            Self::MailUnreadable => "copy the mail over IMAP from the old host, which can read it",
            Self::MailPlace => "move the mail to Maildir below each home",
            Self::MailOwner => "chown -R USER:GROUP HOME, by the settings mail-user and mail-group",
            Self::AutoreplyLost => "vmailctl autoreply set ADDRESS --subject TEXT --body-file FILE",
            Self::AppPassword => "vmailctl app-password create ADDRESS --label TEXT",
            Self::MailboxSetting => "vmailctl mailbox set ADDRESS, where an option fits",
            Self::Administrator => "vmailctl operator grant NAME --verbs VERB --domain DOMAIN",
            Self::AliasSetting => "vmailctl alias set ADDRESS --note TEXT",
            Self::Column => "vmailctl import csv takes the columns that its help names",
            Self::DomainSetting | Self::Other | Self::PasswordHashed | Self::DomainLimit => return None,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_loss_is_of_the_kind_that_its_harm_is() {
        for (kind, reason, code) in [
            ("domain", "at most 400 aliases may be made in it", "domain-limit"),
            ("domain", "no mailboxes may be made in it", "domain-limit"),
            ("domain", "its passwords expire after 30 days", "domain-setting"),
            ("mailbox", "its domain is not in the source: b.example", "mailbox-lost"),
            ("mailbox", "its forwards have no equivalent here; add an alias for: x@y.example", "mail-diverted"),
            ("mailbox", "its home is outside the mail root /var/vmail, so it gets a new one", "home-changed"),
            ("mailbox", "not imported: a second factor", "mailbox-setting"),
            ("mailbox", "app passwords are not imported; create a new one: phone", "app-password"),
            ("alias", "it has no usable target, so it is not created", "alias-lost"),
            ("alias", "there is no such address: x@a.example", "target-lost"),
            ("alias", "here it goes to anna@a.example", "mail-diverted"),
            ("mailbox", "its mail is not read: it is in the home itself, not in Maildir below it: /m/a", "mail-place"),
            ("mailbox", "its mail is encrypted, and the keys are at the old host: /m/a", "mail-unreadable"),
            ("mailbox", "its mail belongs to the user 5000, and Dovecot reads as vmail: /m/home", "mail-owner"),
            ("source", "the dump may be cut off, its last line is missing (COMMIT)", "truncated"),
            ("grant", "the owner is not a mailbox", "senders-changed"),
        ] {
            assert_eq!(LossCode::of("lose", kind, reason).as_str(), code, "{reason}");
        }
    }
}
