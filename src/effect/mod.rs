//! The world outside the store: Dovecot's sessions, Postfix's queue, the servers' configuration and logs, the system's log,
//! mail, files that are handed out.
//!
//! It is asked and changed after the commit, or for questions alone; nothing here knows the store.

mod age;
mod archive;
mod audit_archive;
mod children;
mod dns;
mod document;
mod doveadm;
mod encoding;
mod files;
mod filters;
mod home;
mod input;
mod journal;
mod learnt_directory;
mod lock;
mod mail_root;
mod mail_there;
mod old_mail;
mod password_lines;
mod private;
mod program;
mod queue;
mod servers;
mod sheet;
mod smtp;
mod system_log;
mod wide;
mod zip;

pub use age::{decrypt, encrypt, is_encrypted};
pub use archive::{require_own_directory, write_archive};
pub use audit_archive::{ArchivedPart, AuditArchive, read_audit_archive};
pub use children::Children;
pub use dns::{dns_records, mx_time_to_live};
pub use document::{
    Columns, Content, ReadingError, Row, RowError, Rows, Shape, TextRow, read_document, read_texts, write_entry,
};
pub use doveadm::{Ended, Sessions};
pub use encoding::plain_text;
pub use files::{Scratch, SecretFile, Written, compare_file, read_short, write_file};
pub use filters::FilterDirectory;
pub use home::{Home, Place};
pub use input::{
    Begun, begins_with, files_in, folders_in, head_of, is_standard_input, look_at, open_input, read_pieces,
};
pub use journal::open_journal;
pub use learnt_directory::{make_learnt_directory, own_learnt_file};
pub use lock::{Holder, Lock, holders, try_lock};
pub use mail_root::{account_numbers, disk_space, look_at_mail, user_number};
pub use mail_there::{filter_in, look_at_home, look_at_place, other_path};
pub use old_mail::{CopyFailed, Encryption, Mover, OldHost, OldLogIn, OldMailbox, OldShell, seconds_now};
pub use password_lines::{PasswordLines, read_passwords};
pub use private::{Privacy, PrivateDirectory, SecretText, remove_private, require_private};
pub use program::{NoUserId, sudo_uid};
pub use queue::Queue;
pub use servers::{dovecot_version, gather, installed_program, local_domains};
pub use sheet::{Sheet, SheetError, SheetRow, open_sheet, trimmed};
pub use smtp::{ask_recipients, greet};
pub use system_log::{tell_system_log, tell_system_log_of_refusal, tell_system_log_of_trouble};
pub use zip::{Zip, open_zip};

use program::{failed, run};
use std::fmt;
use std::path::PathBuf;
use std::time::Duration;

/// Why something outside the store could not be done.
#[derive(Debug)]
pub enum EffectError {
    /// The program is not there.
    NotInstalled(String),
    /// The program ran and failed: its exit code and its last line.
    Failed {
        program: String,
        code: Option<i32>,
        said: String,
    },
    /// Others than root can change it: this part of its path.
    Untrusted {
        program: String,
        changed: PathBuf,
    },
    /// It did not end in time.
    NoAnswer {
        program: String,
        patience: Duration,
    },
    /// A signal has ended it.
    Interrupted,
    Io(std::io::Error),
}

impl fmt::Display for EffectError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NotInstalled(program) => write!(f, "{program} is not installed here"),
            Self::Failed { program, code: Some(code), said } => write!(f, "{program} failed with code {code}: {said}"),
            Self::Failed { program, code: None, said } => write!(f, "{program} was killed: {said}"),
            Self::Untrusted { program, changed } => {
                write!(f, "{program} is not started, because others than root can change it: {}", changed.display())
            }
            Self::NoAnswer { program, patience } => {
                write!(f, "{program} did not answer within {} s", patience.as_secs())
            }
            Self::Interrupted => f.write_str("interrupted"),
            Self::Io(error) => error.fmt(f),
        }
    }
}

impl std::error::Error for EffectError {}
