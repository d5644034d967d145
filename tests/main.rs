//! The tests, in one binary. `tests/run.sh` installs what they need and runs them all.
//!
//! Those in `pipeline` start private instances of Postfix and Dovecot and need root; all others run as anybody.

#![allow(clippy::unwrap_used, clippy::expect_used, reason = "what does not work out in a test is its failure")]

mod answers;
mod architecture;
mod audit;
mod audit_archive;
mod backup;
mod bulk;
mod check;
mod concurrency;
mod contract;
mod dependencies;
mod document;
mod dumps;
mod fault;
mod files;
mod generated;
mod guide;
mod help;
mod homes;
mod hostile;
mod import;
mod logs;
mod offboarding;
mod operator;
mod outbox;
mod parsers;
mod pipeline;
mod restored;
mod secrets;
mod settings;
mod store;
mod story;
mod support;
mod targets;
mod trace;
mod transcripts;
mod upgrade;
mod walk;
