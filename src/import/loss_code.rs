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
    NameTaken,
    NameUnusable,
    MailDiverted,
    TargetLost,
    PasswordLost,
    PasswordMissing,
    PasswordWeak,
    SendersChanged,
    MailUnreadable,
    AliasSenders,
    CatchAllSenders,
    HomeChanged,
    MailPlace,
    MailOwner,
    AutoreplyLost,
    AppPassword,
    MailboxSetting,
    AliasSetting,
    DomainSetting,
    Administrator,
    Setting,
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
    ("source", "not imported", LossCode::Setting),
    ("domain", "cannot be used here", LossCode::NameUnusable),
    ("domain", "another row has", LossCode::NameTaken),
    ("domain", "here it is no domain", LossCode::DomainLost),
    ("domain", "at most ", LossCode::DomainLimit),
    ("domain", " may be made in it", LossCode::DomainLimit),
    ("domain", "the largest quota", LossCode::DomainLimit),
    ("domain", "quotas together", LossCode::DomainLimit),
    ("alias domain", "cannot be used here", LossCode::NameUnusable),
    ("alias domain", "not created", LossCode::DomainLost),
    ("alias domain", "", LossCode::DomainSetting),
    ("mailbox", "cannot be used here", LossCode::NameUnusable),
    ("mailbox", "has the same address", LossCode::NameTaken),
    ("mailbox", "its domain is an alias domain", LossCode::NameTaken),
    ("mailbox", "its domain is", LossCode::MailboxLost),
    ("mailbox", "its domain has", LossCode::MailboxLost),
    ("mailbox", "not created", LossCode::MailboxLost),
    ("mailbox", "no mailbox", LossCode::MailboxLost),
    ("mailbox", "not a mailbox", LossCode::MailboxLost),
    ("mailbox", "app password", LossCode::AppPassword),
    ("mailbox", "its password is not in", LossCode::PasswordMissing),
    ("mailbox", "may send on", LossCode::SendersChanged),
    ("mailbox", "send as", LossCode::SendersChanged),
    ("mailbox", "its mail is not read", LossCode::MailPlace),
    ("mailbox", "its mail place is not changed", LossCode::MailPlace),
    ("mailbox", "its mail is encrypted", LossCode::MailUnreadable),
    ("mailbox", "its mail is compressed", LossCode::MailUnreadable),
    ("mailbox", "its mail belongs", LossCode::MailOwner),
    ("mailbox", "its filter is not taken over", LossCode::MailboxSetting),
    ("mailbox", "Maildir", LossCode::MailPlace),
    ("mailbox", "its home", LossCode::HomeChanged),
    ("mailbox", "same home", LossCode::HomeChanged),
    ("mailbox", "forward", LossCode::MailDiverted),
    ("mailbox", "catch-all", LossCode::MailDiverted),
    ("mailbox", "took its mail", LossCode::MailDiverted),
    ("alias", "cannot be used here", LossCode::NameUnusable),
    ("alias", "has the same address", LossCode::NameTaken),
    ("alias", "its domain is an alias domain", LossCode::NameTaken),
    ("alias", "its domain is", LossCode::AliasLost),
    ("alias", "not created", LossCode::AliasLost),
    ("alias", "refuses its mail", LossCode::AliasLost),
    ("alias", "mailing list", LossCode::AliasLost),
    ("alias", "has no target", LossCode::AliasLost),
    ("alias", "it is a pattern", LossCode::Setting),
    ("alias", "host's own", LossCode::Setting),
    ("alias", "write to it", LossCode::AliasSetting),
    ("alias", "moderator", LossCode::AliasSetting),
    ("alias", "send as any", LossCode::CatchAllSenders),
    ("alias", "send as", LossCode::AliasSenders),
    ("alias", "its note", LossCode::AliasSetting),
    ("alias", "its end date", LossCode::AliasSetting),
    ("alias", "", LossCode::TargetLost),
    ("grant", "the owner is not a mailbox", LossCode::AliasSenders),
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
            (_, "column" | "table" | "file" | "setting") => Self::Setting,
            (_, kind @ "grant") => by_reason(kind).unwrap_or(Self::SendersChanged),
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
            Self::NameTaken => "name-taken",
            Self::NameUnusable => "name-unusable",
            Self::MailDiverted => "mail-diverted",
            Self::TargetLost => "target-lost",
            Self::PasswordLost => "password-lost",
            Self::PasswordMissing => "password-missing",
            Self::PasswordWeak => "password-weak",
            Self::SendersChanged => "senders-changed",
            Self::MailUnreadable => "mail-unreadable",
            Self::AliasSenders => "alias-senders",
            Self::CatchAllSenders => "catch-all-senders",
            Self::HomeChanged => "home-changed",
            Self::MailPlace => "mail-place",
            Self::MailOwner => "mail-owner",
            Self::AutoreplyLost => "autoreply-lost",
            Self::AppPassword => "app-password",
            Self::MailboxSetting => "mailbox-setting",
            Self::AliasSetting => "alias-setting",
            Self::DomainSetting => "domain-setting",
            Self::Administrator => "administrator",
            Self::Setting => "setting-not-taken",
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
            Self::DomainLost => "vmailctl domain create DOMAIN, with --alias-of TARGET for an alias domain",
            Self::MailboxLost => {
                "vmailctl domain create DOMAIN where it is missing; then vmailctl mailbox create ADDRESS --generate-password"
            }
            Self::AliasLost => {
                "vmailctl domain create DOMAIN where it is missing; then vmailctl alias route ADDRESS --to MAILBOX"
            }
            Self::MailDiverted => {
                "vmailctl mailbox rename ADDRESS NEW, which keeps ADDRESS as an alias; then vmailctl alias set ADDRESS --add TARGET"
            }
            Self::TargetLost => {
                "vmailctl alias set ADDRESS --add TARGET; for an alias that is not created, vmailctl alias route ADDRESS --to \
                 MAILBOX"
            }
            Self::PasswordLost | Self::PasswordMissing => {
                "vmailctl mailbox password --from-file FILE --generate-password --password-out OUT, with the FILE of --passwords-needed"
            }
            Self::PasswordWeak => {
                "vmailctl mailbox password ADDRESS --generate-password, at the latest with Dovecot 2.4"
            }
            Self::SendersChanged => "vmailctl delegate grant OWNER DELEGATE --send-as, once both are mailboxes",
            Self::CatchAllSenders => "vmailctl alias set @DOMAIN --send-as on, where it has one target",
            Self::AliasSenders => {
                "a shared mailbox has several senders: vmailctl alias delete ADDRESS, then vmailctl mailbox create ADDRESS \
                 --shared, then vmailctl delegate grant ADDRESS DELEGATE --send-as"
            }
            Self::HomeChanged => "move the mail to the new home, or use --mail-base and --outside-mail-root",
            Self::MailUnreadable => "copy the mail over IMAP from the old host, which can read it",
            Self::MailPlace => {
                "vmailctl mailbox set ADDRESS --mail-place PLACE, with --outside-mail-root for a place outside the mail root; or \
                 move the mail to Maildir below the home"
            }
            Self::MailOwner => "chown -R USER:GROUP HOME, by the settings mail-user and mail-group",
            Self::AutoreplyLost => "vmailctl autoreply set ADDRESS --subject TEXT --body-file FILE",
            Self::AppPassword => "vmailctl app-password create ADDRESS --label TEXT",
            Self::MailboxSetting => "vmailctl mailbox set ADDRESS, where an option fits",
            Self::Administrator => "vmailctl operator grant NAME --verbs VERB --domain DOMAIN",
            Self::AliasSetting => "vmailctl alias set ADDRESS, where an option fits",
            Self::Setting => "read the values in the source, and set up what is needed by hand",
            Self::NameTaken
            | Self::NameUnusable
            | Self::DomainSetting
            | Self::Other
            | Self::PasswordHashed
            | Self::DomainLimit => return None,
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
            (
                "mailbox",
                "it forwards its mail and keeps a copy; here the mailbox receives it, and it goes nowhere else: x@y.example",
                "mail-diverted",
            ),
            ("mailbox", "the catch-all of its domain took its mail; here its mail is refused", "mail-diverted"),
            ("mailbox", "another mailbox has the same address", "name-taken"),
            ("mailbox", "the mail is in another format than Maildir: mdbox", "mail-place"),
            ("domain", "what it sends goes out through a relay, which is not imported: x", "domain-setting"),
            (
                "alias domain",
                "it has addresses of its own, too, so it becomes a domain with an alias for each",
                "domain-setting",
            ),
            ("alias domain", "it is switched off, so it is not created", "domain-lost"),
            ("mailbox", "its home is outside the mail root /var/vmail, so it gets a new one", "home-changed"),
            ("mailbox", "not imported: a second factor", "mailbox-setting"),
            ("mailbox", "app passwords are not imported; create a new one: phone", "app-password"),
            ("alias", "it has no usable target, so it is not created", "alias-lost"),
            ("alias", "there is no such address: x@a.example", "target-lost"),
            ("mailbox", "its mail is not read: it is in the home itself, not in Maildir below it: /m/a", "mail-place"),
            ("mailbox", "its mail is encrypted, and the keys are at the old host: /m/a", "mail-unreadable"),
            ("mailbox", "its mail belongs to the user 5000, and Dovecot reads as vmail: /m/home", "mail-owner"),
            ("alias", "its name cannot be used here: the part before the @ must not contain '+'", "name-unusable"),
            ("alias", "these could send as it, and here only a single target can: x@a.example", "alias-senders"),
            (
                "alias",
                "these could send as any address of it, and here no target can by itself: x",
                "catch-all-senders",
            ),
            ("alias domain", "these could send as any address in it, and here they cannot: x", "domain-setting"),
            ("setting", "its TLS policy is not imported: dane", "setting-not-taken"),
            ("source", "the dump may be cut off, its last line is missing (COMMIT)", "truncated"),
            ("grant", "the owner is not a mailbox", "alias-senders"),
            ("grant", "the delegate is not a mailbox", "senders-changed"),
        ] {
            assert_eq!(LossCode::of("lose", kind, reason).as_str(), code, "{reason}");
        }
    }
}
