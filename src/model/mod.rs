//! The values of the program and their rules: no input or output, no clock, no SQL, no command line.
//!
//! Everything that a person types becomes one of these types through its one constructor, and is compared parsed.

mod address;
mod alias;
mod app_password;
mod audit;
mod autoreply;
mod cell;
mod choices;
mod delegation;
mod delivery;
pub mod document;
mod domain;
mod due;
mod file_kind;
mod filter;
mod home_path;
mod host;
mod in_force;
mod login;
mod mail_copy;
mod mail_place;
mod mail_root;
mod mail_there;
mod mailbox;
mod offboarding;
mod old_imap;
mod operator;
mod other_host;
mod password_hash;
mod password_policy;
mod piece;
mod policy;
mod print;
mod profile;
mod protocol;
mod quota;
mod removal;
mod secret;
mod session;
mod setting;
mod sieve;
mod standing;
mod text;
mod unseen;
mod usage;
mod when;
mod words;

pub use address::{Address, AddressError, AliasAddress, DomainName, OutsideAddress};
pub use alias::{Alias, Target, TargetName};
pub use app_password::{AppPassword, AppPasswordHash, AppPasswordPolicy, Credential, generate_app_password};
pub use audit::{
    Anchor, AnchorError, AuditArchived, AuditRecord, Author, Entry, FieldChange, Link, Linking, RowChange,
    command_line, quoted,
};
pub use autoreply::{Autoreply, ReplyBody, ReplyBodyError, Replying};
pub use cell::{guarded, unguarded};
pub use choices::{ArchiveDirectory, ChoiceError, Choices, LaterMail, LeaversAliases};
pub use delegation::{Access, Delegation, SendAs};
pub use delivery::{DeliveredBy, DeliveredByError, Delivery, DeliveryNow, HostAnswer, MailHost};
pub use domain::{Domain, DomainStanding, OutsideSenders};
pub use due::DueWork;
pub use file_kind::{ByteOrder, FILE_HEAD, FileKind, Wide};
pub use filter::{Filter, FilterAction, FilterText};
pub use home_path::{HomePath, HomePathError};
pub use host::{Answer, Dovecot, Facts, Known, Lookup, Membership, Probe};
pub use in_force::InForce;
pub use login::{LoginError, LoginName, MailboxName, TypedName};
pub use mail_copy::{
    CopiedUpTo, CopyStage, CopyState, FlagChanges, MailContent, MailCopy, MailFlags, MailFolder, MailFolders,
    MailMessage, Means, Surplus, UsedBy, differences, flag_changes, is_granted, lacking, sample, surplus, uid_sets,
};
pub use mail_place::{MailFormat, MailPlace, MailPlaceError};
pub use mail_root::{Belongs, Directory, DiskSpace, Home, MailRoot, Misplaced, PlaceOf, PlaceThere};
pub use mail_there::{MailSpot, MailThere, PlaceFault, Wrapping};
pub use mailbox::{ForbiddenPassword, Kind, Mailbox};
pub use offboarding::{Leaver, Plan, PlanState, Step, StepKind, StepState};
pub use old_imap::{AUTHORITIES, OldImap, OldImapEncryption};
pub use operator::{
    DomainRights, Operator, OperatorName, OperatorNameError, OperatorRights, Permission, Person, Right,
    rights_by_domain,
};
pub use password_hash::{
    Argon2Cost, Argon2Memory, DefaultScheme, HashError, HashStrength, PasswordHash, SERVER_MEMORY_KIB, Salt, Scheme,
    UnknownScheme, Verification,
};
pub use password_policy::{OwnName, PasswordContext, PasswordPolicy, PasswordRefused};
pub use piece::{Piece, TOO_LONG, VALUE_MAX};
pub use policy::{PolicyMessage, PolicyQuestion, WholeMessage};
pub use print::{HashDigest, Print, PrintKey};
pub use profile::{Profile, ProfileName, ProfileNameError};
pub use protocol::{Protocol, Protocols};
pub use quota::{Quota, QuotaError};
pub use removal::{Dependant, Hold, Removal, Stage};
pub use secret::{BREACH_KEY_DIGITS, Secret, SecretError};
pub use session::{LiveSessions, Mark, Session, SessionAsk, SessionChoice, SessionEnd, Taken};
pub use setting::{PlainPath, Setting, SettingError};
pub use sieve::{SieveAction, SieveError, SieveScript, SieveVerb};
pub use standing::{Fact, Filters, Incoming, Sending, Standing, State, Suspension};
pub use text::{Text, TextError};
pub use unseen::is_left_at_edge;
pub use usage::{Percent, PercentError, Usage, UsedMailbox};
pub use when::{Moments, Retention, RetentionError, Span, Timestamp, When, WhenError};
pub use words::{WordsError, split_words, yes_or_no};
