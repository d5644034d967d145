//! Mailboxes in documents.

use super::RowKind::{MailboxCreate, MailboxPassword, MailboxSuspend};
use super::field::{Field, FieldError, Role, field};
use super::form::{FieldValue, Form};
use super::value::{Slot, Value, Wrong};
use super::{Fields, OfNoun, Said};
use crate::model::{
    Address, AppPasswordPolicy, DeliveredBy, Filters, HomePath, Incoming, Kind, LoginName, MailPlace, PasswordHash,
    Protocols, Quota, Sending, Text, Timestamp,
};

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MailboxEntry {
    pub address: Address,
    pub kind: Option<Kind>,
    pub login: Said<LoginName>,
    pub name: Said<Text>,
    pub quota: Said<Quota>,
    pub sending: Option<Sending>,
    /// Whether its Sieve filters run while it is not suspended.
    pub filters: Option<Filters>,
    /// Whether log-ins take an app password; cleared: what the domain says.
    pub app_passwords: Said<AppPasswordPolicy>,
    /// By which it may be used, all of them.
    pub protocols: Option<Protocols>,
    /// What happens to mail for it while it is suspended, or will be from `suspended_since` on; cleared: it is not.
    pub suspended: Said<Incoming>,
    pub suspended_message: Said<Text>,
    pub suspended_refusal: Said<Text>,
    pub suspended_since: Option<Timestamp>,
    pub suspended_until: Said<Timestamp>,
    /// Until when its mail is accepted, where it is.
    pub suspended_mail_kept_until: Said<Timestamp>,
    pub password: Said<PasswordWish>,
    /// Counts together with a hash.
    pub password_set_at: Option<Timestamp>,
    pub home: Option<HomePath>,
    /// Cleared: Maildir in the home.
    pub mail_place: Said<MailPlace>,
    /// Cleared: what the domain says.
    pub delivered_by: Said<DeliveredBy>,
    pub delivered_from: Said<Timestamp>,
    pub delivered_until: Said<Timestamp>,
    pub note: Said<Text>,
    pub created_at: Option<Timestamp>,
}

/// What a document asks of a password. It never has the password itself.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PasswordWish {
    /// To be that of this hash.
    Hash(PasswordHash),
    /// To be generated, unless the mailbox has one.
    Generate,
}

/// What can't be read may be a password, so no error says it.
impl Value for PasswordWish {
    const FORM: Form = Form::Text;

    fn read(value: &FieldValue<'_>) -> Result<Self, Wrong> {
        match value {
            FieldValue::Text(text) if text == "generate" => Ok(Self::Generate),
            FieldValue::Text(text) => PasswordHash::parse(text).map(Self::Hash).map_err(|e| Wrong::Rule(e.to_string())),
            _ => Err(Wrong::Type),
        }
    }

    fn write(&self) -> FieldValue<'_> {
        FieldValue::Text(match self {
            Self::Hash(hash) => hash.as_str().into(),
            Self::Generate => "generate".into(),
        })
    }
}

impl OfNoun for MailboxEntry {
    const FIELDS: &'static [Field<Self>] = &[
        field!(MailboxEntry.address)
            .role(Role::Name)
            .in_rows(&[MailboxCreate, MailboxPassword, MailboxSuspend])
            .meaning("The primary address."),
        field!(MailboxEntry.kind)
            .in_rows(&[MailboxCreate])
            .meaning("A change converts the mailbox, as 'mailbox convert' does."),
        field!(MailboxEntry.login)
            .open_to_operators()
            .role(Role::Fixed)
            .in_rows(&[MailboxCreate])
            .meaning("A short name that logs in as well."),
        field!(MailboxEntry.name)
            .open_to_operators()
            .in_rows(&[MailboxCreate])
            .meaning("The name of the person or function."),
        field!(MailboxEntry.quota)
            .open_to_operators()
            .in_rows(&[MailboxCreate])
            .meaning("Null takes the quota of the domain."),
        field!(MailboxEntry.sending).open_to_operators().meaning("Whether it may send while it is not suspended."),
        field!(MailboxEntry.filters)
            .open_to_operators()
            .meaning("Whether its Sieve filters run while it is not suspended."),
        field!(MailboxEntry.app_passwords)
            .open_to_operators()
            .meaning("Whether log-in requires an app password. Null takes the rule of the domain."),
        field!(MailboxEntry.protocols).meaning("All protocols that the mailbox may use."),
        field!(MailboxEntry.suspended)
            .in_rows(&[MailboxSuspend])
            .meaning("What happens to mail for it during the suspension. Null: the mailbox is not suspended."),
        field!(MailboxEntry.suspended_message)
            .formerly(&["suspended_reason"])
            .in_rows(&[MailboxSuspend])
            .meaning("Shown to the person after the right password."),
        Field { read: read_refusal, ..field!(MailboxEntry.suspended_refusal) }
            .in_rows(&[MailboxSuspend])
            .meaning("Sent to a server whose mail is refused. ASCII only."),
        field!(MailboxEntry.suspended_since).in_rows(&[MailboxSuspend]).meaning("When the suspension starts."),
        field!(MailboxEntry.suspended_until).in_rows(&[MailboxSuspend]).meaning("When the suspension ends."),
        field!(MailboxEntry.suspended_mail_kept_until)
            .in_rows(&[MailboxSuspend])
            .meaning("Until when the suspended mailbox accepts mail."),
        field!(MailboxEntry.password)
            .in_rows(&[MailboxCreate, MailboxPassword])
            .meaning("A hash as {SCHEME}hash, or 'generate', which makes a password unless there is one."),
        field!(MailboxEntry.password_set_at).role(Role::History).meaning("Counts together with a hash."),
        field!(MailboxEntry.home).role(Role::Fixed).meaning("The directory of its mail."),
        field!(MailboxEntry.mail_place)
            .in_rows(&[MailboxCreate])
            .meaning("Where its mail lies, as maildir:/PATH, maildir:/PATH:LAYOUT=fs, sdbox:/PATH or mdbox:/PATH. Null: in Maildir in the home."),
        field!(MailboxEntry.delivered_by)
            .in_rows(&[MailboxCreate])
            .meaning("Who delivers its mail: HOST, HOST:PORT, 'here', or 'hold', which keeps it in the queue. Null takes what the domain says."),
        field!(MailboxEntry.delivered_from)
            .in_rows(&[MailboxCreate])
            .meaning("From when on it counts."),
        field!(MailboxEntry.delivered_until)
            .in_rows(&[MailboxCreate])
            .meaning("Until when it counts."),
        field!(MailboxEntry.note).open_to_operators().in_rows(&[MailboxCreate]).meaning("For administrators."),
        field!(MailboxEntry.created_at).role(Role::History).meaning("Counts where the mailbox is created."),
    ];

    fn begin(fields: &mut Fields<'_>) -> Result<Self, FieldError> {
        Ok(Self::new(fields.name("address")?))
    }

    fn name(&self) -> String {
        self.address.to_string()
    }
}

/// The text stands in an SMTP reply.
fn read_refusal(entry: &mut MailboxEntry, value: FieldValue<'_>) -> Result<(), String> {
    entry.suspended_refusal.read(value)?;
    match entry.suspended_refusal.value() {
        Some(text) => Text::smtp(text.as_str()).map(drop).map_err(|e| format!("{e}: {text}")),
        None => Ok(()),
    }
}

impl MailboxEntry {
    /// Mentions the mailbox, and says nothing of it.
    pub fn new(address: Address) -> Self {
        Self {
            address,
            kind: None,
            login: Said::Nothing,
            name: Said::Nothing,
            quota: Said::Nothing,
            sending: None,
            filters: None,
            app_passwords: Said::Nothing,
            protocols: None,
            suspended: Said::Nothing,
            suspended_message: Said::Nothing,
            suspended_refusal: Said::Nothing,
            suspended_since: None,
            suspended_until: Said::Nothing,
            suspended_mail_kept_until: Said::Nothing,
            password: Said::Nothing,
            password_set_at: None,
            home: None,
            mail_place: Said::Nothing,
            delivered_by: Said::Nothing,
            delivered_from: Said::Nothing,
            delivered_until: Said::Nothing,
            note: Said::Nothing,
            created_at: None,
        }
    }
}
