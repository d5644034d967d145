//! `vmailctl` administers the mailboxes of a Postfix and Dovecot host over one SQLite store that both read directly.
//!
//! The code is in rings, and data flows one way:
//!
//! ```text
//! words  →  typed request  →  rule  →  SQL  →  commit  →  outside effects  →  rendering
//! cli       model             admin    store   store      effect              render
//! ```
//!
//! - [`model`]: values and their rules.
//! - [`store`]: every SQL statement, and the read contract in `store/views.sql`.
//! - [`admin`]: the acts, one function a verb; each is one transaction and says why it refuses.
//! - [`effect`]: what happens outside the store, after the commit.
//! - [`render`]: outcomes to bytes.
//! - [`cli`]: the command line and its prompts.
//! - [`error`]: the one table from failures to messages, hints and exit codes.
//!
//! Two wings each hold a subject from its files to its values, for readers who come for nothing else. Their parts keep to
//! the rules of `model` or of `effect`:
//!
//! - [`import`]: mail systems of other makers, as entries of a document.
//! - [`trace`]: Postfix's log, as one row a message.
//!
//! What a ring may use is a test: `tests/architecture.rs`.

pub mod admin;
pub mod carry;
pub mod cli;
pub mod effect;
pub mod error;
pub mod import;
pub mod model;
pub mod render;
pub mod store;
pub mod trace;

use std::ffi::OsString;
use std::process::ExitCode;

/// Runs the program with these arguments, the first being its name.
pub fn run(arguments: impl IntoIterator<Item = OsString>) -> ExitCode {
    cli::run(arguments.into_iter().collect())
}
