//! `vmailctl` administers the mailboxes of a Postfix and Dovecot host over one SQLite store that both servers read directly.
//!
//! # The rings
//!
//! The code is in rings. A ring uses the rings listed beside it and no others. Data flows from left to right:
//!
//! ```text
//! words  →  typed request  →  rule  →  rows  →  commit  →  live sessions  →  output
//! cli       model             admin    store    carry      effect           render
//! ```
//!
//! | ring | what it holds | uses |
//! |---|---|---|
//! | [`model`] | values and their rules, without input or output, clock or SQL | – |
//! | [`store`] | every SQL statement, and the read contract in `store/views.sql`, defined in `store/definition.sql` | `model` |
//! | [`admin`] | the acts: one function for each verb, which decides and changes rows or refuses | `model`, `store` |
//! | [`effect`] | the world outside the store: sessions, queue, mail, configuration, logs | `model` |
//! | [`error`] | the one table from failures to message, hint and exit code | `admin`, `effect`, `model`, `store` |
//! | [`carry`] | the one way to carry a change through; it knows no clap and writes no bytes | `admin`, `effect`, `error`, `model`, `store`, the wings |
//! | [`render`] | outcomes as text, JSON and tables | `admin`, `model` |
//! | [`cli`] | words: the command line, its help and its prompts; no rule, no SQL | all |
//!
//! Two wings each hold a subject from its files to its values, for readers who come for nothing else. Their parts keep to
//! the rules of `model` or of `effect`:
//!
//! - [`import`]: mail systems of other makers, as entries of a document.
//! - [`trace`]: Postfix's log, as one row for each message.
//!
//! `tests/architecture.rs` holds the rings to this table. It also fails when two files use each other in a circle.
//!
//! # The journey of one change
//!
//! `vmailctl mailbox suspend anna@brand.example --until 14d` takes eight steps:
//!
//! 1. [`run`] gives the words to `cli`. Clap parses them into the struct of this verb.
//! 2. The struct becomes values of `model`: an address, an instant. A word that is no value ends the journey with exit code 2.
//! 3. `carry` opens the store and begins the one transaction. [`store::Writer`] is the only value that changes rows.
//! 4. The act, `admin::mailbox::suspend`, reads what is there. It refuses with an [`admin::Refusal`] or writes rows. Sessions
//!    that have to end are rows, too, in the same transaction.
//! 5. `carry` compares the touched rows with the rights of the operator, if one is at work. With `--dry-run` it stops here:
//!    a dropped writer has changed nothing.
//! 6. `carry` commits, with a record in the audit log. The change is on the disk, and the servers' next look-up sees it
//!    through the views.
//! 7. `carry` asks `effect` to end the sessions, and deletes their rows. A process that dies before this leaves the rows, and
//!    `vmailctl due run` finds them.
//! 8. `render` prints the outcome. Printing comes last, so that a closed pipe stops nothing. A failure of any step goes
//!    through `error`, which gives message, hint and exit code.
//!
//! Rows of `--from-file`, lines of `batch`, documents and imports call the same act at step 4. They share one transaction.
//!
//! # Where a new verb goes
//!
//! - Its rule is one function in `admin/NOUN.rs`, with its tests in `admin/NOUN/tests.rs`, over a store in memory.
//! - Its statements are methods in `store/NOUN.rs`: `find_` and `list_` on [`store::Reader`], `insert_`, `update_` and
//!   `delete_` on [`store::Writer`].
//! - Its options are one struct in `cli/NOUN.rs`, or in a file of `cli/NOUN/` where the noun has many verbs.
//! - Its outcome is printed in `render/NOUN.rs`. Its refusals are entered in `error/refused.rs`.
//! - Its story is in `tests/cli/NOUN.txt`. What it promises about mail or log-in is tested in `tests/pipeline/`.
//!
//! `CONTRIBUTING.md` has the whole list, and the commands to build and test.

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
