//! The tests, in one binary. `tests/run.sh` installs what they need and runs them all.
//!
//! Those in `pipeline` start private instances of Postfix and Dovecot and need root; all others run as anybody.

mod architecture;
mod concurrency;
mod contract;
mod generated;
mod hostile;
mod pipeline;
mod store;
mod support;
mod transcripts;
