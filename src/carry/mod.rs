//! One way to carry a change through.
//!
//! A command's words become a request in `cli`; an act of `admin` does it in a transaction. What lies between and after
//! is here, once: the store is opened, the act is done, the rights of an operator are held against what it changed, the
//! transaction is committed, the sessions that it ends are ended, and what came of it goes back to be told. Telling comes
//! last: this ring has no clap and writes to no terminal.

pub mod accounts;
pub mod audit_archive;
pub mod backup;
pub mod batch;
pub mod bulk;
pub mod change;
pub mod check;
mod commit;
mod crew;
pub mod desk;
pub mod document;
pub mod due;
pub mod filter;
pub mod import;
pub mod interruption;
pub mod learning;
pub mod lines;
pub mod mail_back;
pub mod mail_check;
pub mod mail_copy;
pub mod mail_place;
pub mod mail_verify;
mod mailbox_copy;
pub mod migration;
mod outbox;
pub mod own_password;
pub mod paths;
mod pool;
mod preparation;
pub mod reading;
pub mod removal;
pub mod secret_out;
pub mod session;
mod shared;
mod spool;

/// Somebody who is shown how far something is that takes long. Copies show it in the same place.
pub trait Watcher: Clone + Send + 'static {
    /// Something else begins; `total` where it is known how much there is.
    fn begin(&self, what: &'static str, total: Option<u64>);
    fn advance(&self);
    /// Something else takes a while, and nobody counts its parts.
    fn wait(&self, what: &'static str);
    /// It is done, or goes on elsewhere.
    fn clear(&self);
    /// A signal has ended it before anything was changed.
    fn interrupted(&self);
}
