//! Arguments that several commands share.

use super::console::Console;
use super::terminal::{self, Attendance};
use crate::admin::password::{self, NewPassword, WeakHashes};
use crate::admin::{self, Done, IfMissing, IfThere, OutsideMailRoot, Rehearsal, Reuse};
use crate::carry::bulk::{Generated, RowFile, RowPasswords};
use crate::carry::change::{Terms, change_in};
use crate::carry::lines::OnError;
use crate::carry::secret_out;
use crate::effect::SecretFile;
use crate::error::Failure;
use crate::model::document::Said;
use crate::model::{
    AppPasswordPolicy, DeliveredBy, DeliveredByError, Filters, LiveSessions, MailPlace, MailPlaceError, OutsideSenders,
    PasswordHash, Quota, QuotaError, Secret, SecretError, Text, TextError, Timestamp, When, WhenError,
};
use crate::render::Format;
use crate::store::{Store, Writer};
use clap::builder::{PathBufValueParser, TypedValueParser};
use clap::{ArgGroup, Args, ValueEnum};
use std::fs::File;
use std::io::Read;
use std::path::{Path, PathBuf};
use std::str::FromStr;
use zeroize::Zeroizing;

/// More than any password or hash has.
const INPUT_MAX: u64 = 8192;

#[derive(Clone, Debug, Args)]
pub(super) struct HomesOutside {
    /// Accept mail outside the mail root, where no command moves, archives or removes it
    #[arg(long)]
    outside_mail_root: bool,
}

impl HomesOutside {
    pub(super) fn outside(&self) -> OutsideMailRoot {
        if self.outside_mail_root { OutsideMailRoot::Allowed } else { OutsideMailRoot::Refused }
    }
}

#[derive(Clone, Debug, Args)]
pub(super) struct IfNotExists {
    /// Succeed without a change if it exists already
    #[arg(long)]
    if_not_exists: bool,
}

impl IfNotExists {
    pub(super) fn if_there(&self) -> IfThere {
        if self.if_not_exists { IfThere::LeaveIt } else { IfThere::Refuse }
    }
}

#[derive(Clone, Debug, Args)]
pub(super) struct IfExists {
    /// Succeed without a change if it does not exist
    #[arg(long)]
    if_exists: bool,
}

impl IfExists {
    pub(super) fn if_missing(&self) -> IfMissing {
        if self.if_exists { IfMissing::LeaveIt } else { IfMissing::Refuse }
    }
}

#[derive(Clone, Debug, Args)]
pub(super) struct KeepSessions {
    /// Keep live sessions open
    #[arg(long)]
    keep_sessions: bool,
}

impl KeepSessions {
    pub(super) fn live_sessions(&self) -> LiveSessions {
        if self.keep_sessions { LiveSessions::Keep } else { LiveSessions::End }
    }
}

#[derive(Clone, Debug, Args)]
pub(super) struct ReuseName {
    /// Allow the name of a removed mailbox, which then cannot be restored
    #[arg(long)]
    reuse: bool,
}

impl ReuseName {
    pub(super) fn reuse(&self) -> Reuse {
        if self.reuse { Reuse::Allowed } else { Reuse::Refused }
    }
}

/// A quota, or `default` for the one of the domain or the store.
pub(super) fn quota_or_default(text: &str) -> Result<Said<Quota>, QuotaError> {
    if text == "default" { Ok(Said::Cleared) } else { text.parse().map(Said::Value) }
}

/// A mail place, or `default` for Maildir in the home.
pub(super) fn mail_place_or_default(text: &str) -> Result<Said<MailPlace>, MailPlaceError> {
    if text == "default" { Ok(Said::Cleared) } else { text.parse().map(Said::Value) }
}

/// Who delivers, or `default` for what the domain says, or of a domain for this host.
pub(super) fn delivered_by_or_default(text: &str) -> Result<Said<DeliveredBy>, DeliveredByError> {
    if text == "default" { Ok(Said::Cleared) } else { text.parse().map(Said::Value) }
}

/// Who delivers mail, and when.
#[derive(Clone, Debug, Args)]
pub(super) struct DeliveryArguments {
    /// Host that delivers mail for it: HOST or HOST:PORT, 'here', 'hold' for the queue, or 'default'
    #[arg(long, value_name = "HOST", value_parser = delivered_by_or_default)]
    delivered_by: Option<Said<DeliveredBy>>,

    /// Start time of --delivered-by: a time, a date (its start), or a span from now [default: now]
    #[arg(long = "from", value_name = "WHEN", requires = "delivered_by")]
    delivered_from: Option<When>,

    /// End time of --delivered-by, after which it is as with 'default'
    #[arg(long = "until", value_name = "WHEN", requires = "delivered_by")]
    delivered_until: Option<When>,
}

impl DeliveryArguments {
    /// What they say: all of it, where they say something.
    pub(super) fn resolve(&self, console: &Console) -> Result<DeliveryFields, Failure> {
        let Some(by) = self.delivered_by.clone() else { return Ok(DeliveryFields::default()) };
        let from = console.resolve_begin(self.delivered_from)?;
        let until = console.resolve(self.delivered_until)?;
        if by == Said::Cleared && (from.is_some() || until.is_some()) {
            return Err(Failure::Usage {
                message: "'default' has no start and no end".to_owned(),
                hint: Some("use --from and --until with the host that delivers".to_owned()),
            });
        }
        Ok(DeliveryFields { by, from: from.into(), until: until.into() })
    }
}

/// As the fields of an entry.
#[derive(Clone, Debug, Default)]
pub(super) struct DeliveryFields {
    pub(super) by: Said<DeliveredBy>,
    pub(super) from: Said<Timestamp>,
    pub(super) until: Said<Timestamp>,
}

/// An end, or `never`.
pub(super) fn when_or_never(text: &str) -> Result<Said<When>, WhenError> {
    if text == "never" { Ok(Said::Cleared) } else { text.parse().map(Said::Value) }
}

/// An instant in the past; of a date its begin.
pub(super) fn beginning(text: &str) -> Result<When, String> {
    text.parse().map_err(|error| match error {
        WhenError::Syntax => {
            "a time is RFC 3339 (2026-12-01T17:00:00Z), a date (2026-12-01, its start), or a span back from now (14d, 6h, 6mo)"
                .to_owned()
        }
        error => error.to_string(),
    })
}

/// Whether log-ins take an app password, or `default` for what the domain or the store says.
pub(super) fn app_passwords_or_default(text: &str) -> Result<Said<AppPasswordPolicy>, &'static str> {
    match AppPasswordPolicy::ALL.into_iter().find(|policy| policy.as_str() == text) {
        Some(policy) => Ok(Said::Value(policy)),
        None if text == "default" => Ok(Said::Cleared),
        None => Err("it is required, optional or default"),
    }
}

/// Whether mail from outside may have a sender of the domain.
pub(super) fn outside_senders(text: &str) -> Result<OutsideSenders, &'static str> {
    OutsideSenders::ALL.into_iter().find(|rule| rule.as_str() == text).ok_or("it is allow or refuse")
}

/// What a hash scheme is called.
pub(super) fn scheme_label(text: &str) -> Result<String, &'static str> {
    let label = text.to_ascii_uppercase();
    let plain = !label.is_empty() && label.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-');
    if plain { Ok(label) } else { Err("a scheme is a word such as ARGON2ID or SHA512-CRYPT") }
}

/// A text, or the empty one for none.
pub(super) fn text_or_none(text: &str) -> Result<Said<Text>, TextError> {
    if text.is_empty() { Ok(Said::Cleared) } else { Text::from_str(text).map(Said::Value) }
}

/// A new file for a password. Standard output has one without a file, so `-` would only be a strange name.
pub(super) fn secret_file() -> impl TypedValueParser<Value = PathBuf> {
    PathBufValueParser::new().try_map(|path| match path.as_os_str() == "-" {
        false => Ok(path),
        true => Err("it is a new file; without it, one password goes to standard output"),
    })
}

/// Where a password comes from.
#[derive(Clone, Debug, Args)]
#[group(multiple = false, id = "password_source")]
pub(super) struct PasswordSource {
    /// Generate a password, and print it once
    #[arg(long)]
    generate_password: bool,

    /// Read the password from standard input
    #[arg(long)]
    password_stdin: bool,

    /// Read the password from a file
    #[arg(long, value_name = "FILE")]
    password_file: Option<PathBuf>,

    /// Read a password hash from standard input: {SCHEME}hash, or the crypt(3) form
    #[arg(long)]
    password_hash_stdin: bool,
}

/// Where a password comes from, and where a generated one goes to.
#[derive(Clone, Debug, Args)]
#[command(group(ArgGroup::new("makes_passwords").arg("generate_password").multiple(true)))]
#[command(group(ArgGroup::new("takes_hashes").arg("password_hash_stdin").multiple(true)))]
pub(super) struct PasswordArguments {
    #[command(flatten)]
    source: PasswordSource,

    /// Write the generated password to this new file, which only you can read
    // `requires` alone does not hold beside an argument that excludes the required one.
    #[arg(long, value_name = "FILE", value_parser = secret_file(), requires = "makes_passwords", conflicts_with_all = ["password_stdin", "password_file", "password_hash_stdin"])]
    password_out: Option<PathBuf>,

    /// Accept a hash of a weak scheme
    #[arg(long, requires = "takes_hashes", conflicts_with_all = ["generate_password", "password_stdin", "password_file"])]
    accept_weak_hash: bool,
}

impl PasswordArguments {
    pub(super) fn is_given(&self) -> bool {
        let source = &self.source;
        source.generate_password
            || source.password_stdin
            || source.password_file.is_some()
            || source.password_hash_stdin
    }

    /// What is said of the passwords of rows.
    pub(super) fn of_rows(&self) -> Result<RowPasswords<'_>, Failure> {
        if self.is_given() && !self.source.generate_password {
            return Err(Failure::Usage {
                message: "each row of a file has a password of its own".to_owned(),
                hint: Some("put it into the column new_password, or its hash into the column password".to_owned()),
            });
        }
        Ok(RowPasswords {
            generated: if self.source.generate_password { Generated::WhereMissing } else { Generated::Never },
            weak: self.weak_hashes(),
            out: self.password_out.as_deref(),
        })
    }

    fn weak_hashes(&self) -> WeakHashes {
        if self.accept_weak_hash { WeakHashes::Accept } else { WeakHashes::Refuse }
    }

    /// The password, from wherever it was said to come; asked for at the terminal otherwise.
    pub(super) fn obtain(&self, console: &Console, of: &str) -> Result<(NewPassword, Option<SecretFile>), Failure> {
        if !self.source.generate_password {
            return Ok((self.read(console, of)?, None));
        }
        let out = PasswordOut::new(console, self.password_out.as_deref())?;
        let secret = console.desk.read(password::generate)?;
        let file = out.write(&secret)?;
        Ok((NewPassword::Generated(secret), file))
    }

    fn read(&self, console: &Console, of: &str) -> Result<NewPassword, Failure> {
        let source = &self.source;
        if source.password_stdin {
            return read_secret(std::io::stdin().lock()).map(NewPassword::Chosen);
        }
        if let Some(path) = &source.password_file {
            return read_secret_file(path).map(NewPassword::Chosen);
        }
        if source.password_hash_stdin {
            let line = read_line(std::io::stdin().lock()).map_err(|error| stdin_failure(&error))?;
            let text = std::str::from_utf8(&line).unwrap_or("\u{fffd}").trim();
            if text.is_empty() {
                return Err(Failure::Usage {
                    message: format!("the hash is empty: {STANDARD_INPUT}"),
                    hint: Some("write the hash into one line, and nothing else".to_owned()),
                });
            }
            let hash = PasswordHash::parse(text).map_err(crate::admin::Failure::from)?;
            return Ok(NewPassword::Hash { hash, weak: self.weak_hashes() });
        }
        match console.attendance {
            Attendance::Attended => terminal::ask_new_password(of).map(NewPassword::Chosen),
            Attendance::Unattended => Err(Failure::Usage {
                message: format!("no terminal to ask for the password of {of}"),
                hint: Some(
                    "use --generate-password, --password-stdin, --password-file or --password-hash-stdin".to_owned(),
                ),
            }),
        }
    }

    /// Carries a change of a password through, which is in `file` already if it was to go into one.
    pub(super) fn change(
        &self,
        console: &Console,
        store: &mut Store,
        sessions: LiveSessions,
        file: Option<SecretFile>,
        act: impl FnOnce(&Writer<'_>) -> admin::Result<Done>,
    ) -> Result<(), Failure> {
        PasswordOut { console, path: self.password_out.as_deref() }.change(store, sessions, file, act)
    }
}

/// Where a password that was made goes: into a file, or with the answer.
pub(super) struct PasswordOut<'a> {
    console: &'a Console,
    path: Option<&'a Path>,
}

impl<'a> PasswordOut<'a> {
    pub(super) fn new(console: &'a Console, path: Option<&'a Path>) -> Result<Self, Failure> {
        // These formats have no place for it.
        if matches!(console.style.format, Format::Name | Format::Tsv | Format::Csv) && path.is_none() {
            return Err(Failure::Usage {
                message: "this output format cannot show the generated password".to_owned(),
                hint: Some("use --password-out FILE, or -o json".to_owned()),
            });
        }
        if path.is_none() && console.desk.rehearsal == Rehearsal::No && terminal::is_output_closed() {
            return Err(Failure::Output(std::io::Error::other(
                "it is closed, and the generated password would be lost",
            )));
        }
        Ok(Self { console, path })
    }

    /// It is in its file before anything is committed, so that it can't get lost.
    pub(super) fn write(&self, secret: &Secret) -> Result<Option<SecretFile>, Failure> {
        secret_out::write(&self.console.desk, self.path, secret)
    }

    /// Carries the change through: a password in a file stays there if the change was made, and does not go to standard
    /// output as well.
    pub(super) fn change(
        &self,
        store: &mut Store,
        sessions: LiveSessions,
        secret: Option<SecretFile>,
        act: impl FnOnce(&Writer<'_>) -> admin::Result<Done>,
    ) -> Result<(), Failure> {
        let carried = change_in(&self.console.desk, store, Terms { sessions, secret }, act)?;
        match self.path {
            Some(_) => self.console.tell_without_password(carried),
            None => self.console.tell(carried),
        }
    }
}

/// The system gives no random numbers.
pub(super) fn not_random(error: SecretError) -> Failure {
    usage(&error)
}

fn usage(error: &impl std::fmt::Display) -> Failure {
    Failure::Usage { message: error.to_string(), hint: None }
}

fn stdin_failure(error: &std::io::Error) -> Failure {
    Failure::Usage { message: format!("standard input can't be read: {error}"), hint: None }
}

/// What editors of Windows begin a text with. It is never a part of a password.
const BYTE_ORDER_MARK: &[u8] = "\u{feff}".as_bytes();

/// All of the input but the mark in front of it and one line end.
fn read_line(input: impl Read) -> std::io::Result<Zeroizing<Vec<u8>>> {
    // Made large enough at once: a vector that grows leaves its old content behind.
    let mut bytes = Zeroizing::new(Vec::with_capacity(usize::try_from(INPUT_MAX).unwrap_or_default() + 1));
    input.take(INPUT_MAX).read_to_end(&mut bytes)?;
    if bytes.last() == Some(&b'\n') {
        bytes.pop();
        if bytes.last() == Some(&b'\r') {
            bytes.pop();
        }
    }
    if bytes.starts_with(BYTE_ORDER_MARK) {
        // No copy stays behind.
        bytes.copy_within(BYTE_ORDER_MARK.len().., 0);
        let length = bytes.len() - BYTE_ORDER_MARK.len();
        bytes.truncate(length);
    }
    Ok(bytes)
}

/// Two secrets, each in a line of its own.
pub(super) fn read_two_secrets(input: impl Read) -> Result<(Secret, Secret), Failure> {
    let bytes = read_line(input).map_err(|error| stdin_failure(&error))?;
    let mut lines = bytes.split(|byte| *byte == b'\n').map(|line| line.strip_suffix(b"\r").unwrap_or(line));
    let (Some(first), Some(second), None) = (lines.next(), lines.next(), lines.next()) else {
        return Err(Failure::Usage {
            message: "standard input is not two lines, the current password and the new one".to_owned(),
            hint: Some("write each with a line end behind it, and nothing else".to_owned()),
        });
    };
    let wrong = no_secret(Path::new(STANDARD_INPUT));
    let current = Secret::from_bytes(first.to_vec()).map_err(&wrong)?;
    Ok((current, Secret::chosen_bytes(second.to_vec()).map_err(&wrong)?))
}

const STANDARD_INPUT: &str = "standard input";

fn no_secret(place: &Path) -> impl Fn(SecretError) -> Failure {
    move |error| Failure::Usage {
        message: format!("{error}: {}", place.display()),
        hint: Some("write the password into one line, and nothing else".to_owned()),
    }
}

/// A password that is to be set, or might be.
pub(super) fn read_secret(input: impl Read) -> Result<Secret, Failure> {
    let bytes = read_line(input).map_err(|error| stdin_failure(&error))?;
    Secret::chosen_bytes(bytes.to_vec()).map_err(no_secret(Path::new(STANDARD_INPUT)))
}

/// The first line of a file, which is overwritten when it is dropped.
pub(super) fn read_line_of(path: &Path) -> Result<Vec<u8>, Failure> {
    let wrong = |error| Failure::File { path: path.to_owned(), error };
    read_line(File::open(path).map_err(wrong)?).map(|line| line.to_vec()).map_err(wrong)
}

pub(super) fn read_secret_file(path: &Path) -> Result<Secret, Failure> {
    let file = File::open(path).map_err(|error| Failure::File { path: path.to_owned(), error })?;
    let bytes = read_line(file).map_err(|error| Failure::File { path: path.to_owned(), error })?;
    Secret::chosen_bytes(bytes.to_vec()).map_err(no_secret(path))
}

#[derive(Clone, Copy, Debug, ValueEnum)]
pub(super) enum OnOff {
    On,
    Off,
}

impl From<OnOff> for Filters {
    fn from(switch: OnOff) -> Self {
        match switch {
            OnOff::On => Self::On,
            OnOff::Off => Self::Off,
        }
    }
}

/// What makes many of one.
#[derive(Debug, Args)]
pub(super) struct FromFile {
    /// Run the command for each row of this file: CSV or JSON Lines; '-' for standard input
    #[arg(long, value_name = "FILE", groups = ["makes_passwords", "takes_hashes"])]
    from_file: Option<PathBuf>,

    /// Column name used in the file for a field (can be repeated)
    #[arg(long, value_name = "FIELD=COLUMN", requires = "from_file", value_parser = column)]
    map: Vec<(String, String)>,

    /// Apply the valid rows even if others are refused
    #[arg(long, requires = "from_file")]
    continue_on_error: bool,
}

fn column(text: &str) -> Result<(String, String), &'static str> {
    match text.split_once('=') {
        Some((field, column)) if !field.is_empty() && !column.is_empty() => Ok((field.to_owned(), column.to_owned())),
        _ => Err("a mapping is FIELD=COLUMN, as in address=mail"),
    }
}

pub(super) fn on_error(goes_on: bool) -> OnError {
    if goes_on { OnError::Continue } else { OnError::Stop }
}

impl FromFile {
    pub(super) fn rows(&self) -> RowFile<'_> {
        RowFile {
            path: self.from_file.as_deref().unwrap_or(Path::new("-")),
            columns: &self.map,
            on_error: on_error(self.continue_on_error),
        }
    }
}
