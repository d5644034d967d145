//! Warnings.

use super::text::unicode;
use super::value::Value;
use crate::admin::Warning;
use crate::model::document::Renamed;

/// A warning for programs: a stable word, the object where there is one, and the sentence.
pub fn warning_fields(of: &Warning) -> Vec<(&'static str, Value<'_>)> {
    let (code, object) = facts(of);
    vec![("code", code.into()), ("object", object.into()), ("message", warning(of).into())]
}

fn facts(warning: &Warning) -> (&'static str, Option<&str>) {
    match warning {
        Warning::TargetRefuses(address) => ("target-refuses", Some(address)),
        Warning::DelegateSuspended(address) => ("delegate-suspended", Some(address)),
        Warning::NotAmongFolders(login) => ("not-among-folders", Some(login)),
        Warning::WithoutPassword(_) => ("without-password", None),
        Warning::WeakHash(scheme) => ("hash-weak", Some(scheme)),
        Warning::MailKept(home) => ("mail-kept", Some(home)),
        Warning::MailLeft(home) => ("mail-left", Some(home)),
        Warning::MailShared { home, .. } => ("mail-shared", Some(home)),
        Warning::NotRestored(kind) => ("not-restored", Some(kind)),
        Warning::DeletionWaits(address) => ("deletion-waits", Some(address)),
        Warning::NamedInPlan(leaver) => ("named-in-plan", Some(leaver)),
        Warning::ColumnsIgnored(columns) => ("columns-ignored", Some(columns)),
        Warning::LastLineOpen => ("last-line-open", None),
        Warning::Renamed(Renamed { earlier, .. }) => ("field-renamed", Some(earlier)),
        Warning::NotLookedUp { path, .. } => ("breach-list-unusable", Some(path)),
        Warning::NotCompared { path, .. } => ("prints-unusable", Some(path)),
        Warning::PrintsBegun(path) => ("prints-begun", Some(path)),
        Warning::AppPasswordsOpen { mailbox, .. } => ("app-passwords-open", Some(mailbox)),
        Warning::ReasonIsNoMessage => ("reason-no-message", None),
        Warning::FilterActive { mailbox, .. } => ("filter-active", Some(mailbox)),
        Warning::ForwardsToHost(address) => ("forwards-to-host", Some(address)),
        Warning::SchemaOfBackup(what) => ("schema-of-backup", Some(what)),
        Warning::SettingKept { setting, .. } => ("setting-kept", Some(setting.as_str())),
        Warning::SettingTaken { setting, .. } => ("setting-taken", Some(setting.as_str())),
        Warning::SpanInMinutes { place, .. } => ("span-in-minutes", Some(place)),
        Warning::SettingUnfit { setting, .. } => ("setting-unfit", Some(setting.as_str())),
        Warning::LoginRefused(address) => ("login-refused", Some(address)),
        Warning::SendingRefused(address) => ("sending-refused", Some(address)),
        Warning::AppPasswordNeeded(address) => ("app-password-needed", Some(address)),
        Warning::ForwardsOutside { alias, .. } => ("forwards-outside", Some(alias)),
        Warning::HasEnded(alias) => ("has-ended", Some(alias)),
        Warning::Differs { object, .. } => ("differs", Some(object)),
        Warning::ToBeRendered => ("to-be-rendered", None),
        Warning::NotLearnt(address) => ("password-not-learnt", Some(address)),
        Warning::LearntOfNobody(name) => ("password-of-nobody", Some(name)),
        Warning::ChangedSince { what, .. } => ("changed-since", Some(what)),
    }
}

/// A warning as a sentence.
pub fn warning(warning: &Warning) -> String {
    match warning {
        Warning::TargetRefuses(address) => format!("this target currently refuses mail: {}", unicode(address)),
        Warning::DelegateSuspended(address) => {
            let address = unicode(address);
            format!("the delegate is suspended, and the grant has no effect until it is resumed: {address}")
        }
        Warning::NotAmongFolders(login) => format!(
            "the delegate has too many mailboxes to show this one as a folder; open it with a separate log-in: {login}"
        ),
        Warning::WithoutPassword(1) => "one mailbox was created without a password, and cannot log in".to_owned(),
        Warning::WithoutPassword(count) => {
            format!("{count} mailboxes were created without a password, and cannot log in")
        }
        Warning::WeakHash(scheme) => format!("Dovecot 2.4 refuses hashes of this weak scheme: {scheme}"),
        Warning::MailKept(home) => format!("the mail is outside the mail root and is not moved: {home}"),
        Warning::MailLeft(home) => format!("the mail stays on the disk: {home}"),
        Warning::MailShared { home, of } => {
            let of = unicode(of);
            format!("the mail is not moved, because the home of {of} is the same, or above or below it: {home}")
        }
        Warning::NotRestored(kind) => {
            format!("some could not be restored, because their place is taken or they refer to deleted objects: {kind}")
        }
        Warning::DeletionWaits(address) => {
            format!("the deletion goes on when its sessions have ended, with 'vmailctl due run': {}", unicode(address))
        }
        Warning::LearntOfNobody(name) => {
            format!("the password is not learnt, because nobody of this name waits for it any more: {}", unicode(name))
        }
        Warning::ToBeRendered => {
            "Dovecot goes by it after 'vmailctl pipeline render dovecot --to /etc/dovecot --yes' and 'doveadm reload'"
                .to_owned()
        }
        Warning::NotLearnt(address) => {
            format!(
                "the password is not learnt, because it is too long or has control characters: {}",
                unicode(address)
            )
        }
        Warning::NamedInPlan(leaver) => {
            let leaver = unicode(leaver);
            format!("an offboarding plan names the deleted mailbox, and one of its steps will be refused: {leaver}")
        }
        Warning::LastLineOpen => "the last line has no line end, so the file may be cut off".to_owned(),
        Warning::ColumnsIgnored(columns) => {
            format!("the file has columns that are not used, see --map: {columns}")
        }
        Warning::Renamed(Renamed { earlier, today }) => {
            format!("the field {earlier} has a new name, use {today}")
        }
        Warning::NotLookedUp { path, why } => {
            format!("the password was not looked up in the list of breached passwords, {why}: {path}")
        }
        Warning::NotCompared { path, why } => {
            format!("the password was not compared with those of other mailboxes, {why}: {path}")
        }
        Warning::PrintsBegun(path) => {
            format!(
                "passwords that were set before are not compared with new ones, because there was no file of prints: {path}"
            )
        }
        Warning::AppPasswordsOpen { mailbox, labels } => format!(
            "app passwords still open the mailbox, revoke them with 'vmailctl app-password revoke {mailbox} --all': {}",
            labels.join(", ")
        ),
        Warning::ReasonIsNoMessage => {
            "--reason is for the audit log; use --message for what the leaver reads after the right password".to_owned()
        }
        Warning::FilterActive { mailbox, script, does } => {
            let script = script.as_deref().map(|name| format!(" '{name}'")).unwrap_or_default();
            let mailbox = unicode(mailbox);
            format!(
                "the filter{script} of {mailbox} still runs ({does}); to stop it: vmailctl mailbox set {mailbox} --filters off"
            )
        }
        Warning::ForwardsToHost(address) => {
            format!(
                "this address belongs to the host itself, and its own aliases decide about the mail: {}",
                unicode(address)
            )
        }
        Warning::SchemaOfBackup(what) => format!("only rows of known tables were taken from the backup: {what}"),
        Warning::SettingKept { setting, here, backup } => {
            format!("{setting} stays {here}, because it belongs to this host; the backup has {backup}")
        }
        Warning::SettingTaken { setting, here, backup } => format!("{setting} was {here}, and is now {backup}"),
        Warning::SpanInMinutes { place, span } => {
            format!("this was written with the letter m, and counts in minutes as it did: {place}: {span}")
        }
        Warning::SettingUnfit { setting, here, backup } => {
            format!("{setting} is {here}, because the value of the backup is not allowed: {backup}")
        }
        Warning::LoginRefused(address) => format!("log-in is currently refused: {}", unicode(address)),
        Warning::SendingRefused(address) => format!("sending is currently refused: {}", unicode(address)),
        Warning::AppPasswordNeeded(address) => {
            let address = unicode(address);
            format!("log-in requires an app password, see 'vmailctl app-password create': {address}")
        }
        Warning::ForwardsOutside { alias, outside } => {
            let alias = unicode(alias);
            format!(
                "the alias {alias} still sends mail outside; to stop it: vmailctl alias set {alias} --remove {}",
                outside.join(" --remove ")
            )
        }
        Warning::HasEnded(alias) => {
            format!(
                "the alias has ended and delivers nothing, give it an end with --until or 'never': {}",
                unicode(alias)
            )
        }
        Warning::Differs { object, noun, fields } => format!(
            "{} stays as it is, change it with 'vmailctl {noun} set'; other than requested: {}",
            unicode(object),
            fields.join(", ")
        ),
        Warning::ChangedSince { step, what } => {
            format!("{what} was changed after {} and is not undone", step.as_str())
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::StepKind;

    #[test]
    fn a_warning_names_what_it_is_about() {
        let anna = || "anna@brand.example".to_owned();
        for (of, sentence) in [
            (Warning::TargetRefuses(anna()), "this target currently refuses mail: anna@brand.example"),
            (
                Warning::DelegateSuspended(anna()),
                "the delegate is suspended, and the grant has no effect until it is resumed: anna@brand.example",
            ),
            (
                Warning::NotAmongFolders("sales*anna".to_owned()),
                "the delegate has too many mailboxes to show this one as a folder; open it with a separate log-in: \
                 sales*anna",
            ),
            (
                Warning::AppPasswordsOpen { mailbox: anna(), labels: vec!["phone".to_owned(), "laptop".to_owned()] },
                "app passwords still open the mailbox, revoke them with 'vmailctl app-password revoke \
                 anna@brand.example --all': phone, laptop",
            ),
            (
                Warning::NotLookedUp { path: "/srv/list".to_owned(), why: "it is empty".to_owned() },
                "the password was not looked up in the list of breached passwords, it is empty: /srv/list",
            ),
            (
                Warning::NotCompared { path: "/srv/prints".to_owned(), why: "it is empty".to_owned() },
                "the password was not compared with those of other mailboxes, it is empty: /srv/prints",
            ),
            (Warning::WithoutPassword(1), "one mailbox was created without a password, and cannot log in"),
            (Warning::WithoutPassword(2), "2 mailboxes were created without a password, and cannot log in"),
            (Warning::WeakHash("MD5".to_owned()), "Dovecot 2.4 refuses hashes of this weak scheme: MD5"),
            (
                Warning::MailKept("/home/anna".to_owned()),
                "the mail is outside the mail root and is not moved: /home/anna",
            ),
            (
                Warning::NotRestored("grants".to_owned()),
                "some could not be restored, because their place is taken or they refer to deleted objects: grants",
            ),
            (
                Warning::DeletionWaits(anna()),
                "the deletion goes on when its sessions have ended, with 'vmailctl due run': anna@brand.example",
            ),
            (
                Warning::NamedInPlan(anna()),
                "an offboarding plan names the deleted mailbox, and one of its steps will be refused: \
                 anna@brand.example",
            ),
            (Warning::LoginRefused(anna()), "log-in is currently refused: anna@brand.example"),
            (Warning::SendingRefused(anna()), "sending is currently refused: anna@brand.example"),
            (
                Warning::AppPasswordNeeded(anna()),
                "log-in requires an app password, see 'vmailctl app-password create': anna@brand.example",
            ),
            (
                Warning::FilterActive {
                    mailbox: anna(),
                    script: Some("own".to_owned()),
                    does: "redirect to a@outside.test".to_owned(),
                },
                "the filter 'own' of anna@brand.example still runs (redirect to a@outside.test); to stop it: \
                 vmailctl mailbox set anna@brand.example --filters off",
            ),
            (
                Warning::ChangedSince { step: StepKind::Suspend, what: "a grant of anna".to_owned() },
                "a grant of anna was changed after suspend and is not undone",
            ),
        ] {
            assert_eq!(warning(&of), sentence);
        }
    }
}
