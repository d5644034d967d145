//! Commands, one a line, in one process and one transaction.
//!
//! The lines share the store of the batch, in which a transaction is open: what a line commits becomes a part of it, and
//! what is to be done outside the store waits for its commit.

use super::desk::Desk;
use super::lines::{CarriedLines, Lines};
use crate::admin::Changed;
use crate::effect::SecretFile;
use crate::error::Failure;
use crate::model::SessionChoice;
use crate::store::Store;
use std::cell::{Cell, RefCell};
use std::rc::Rc;

/// What the lines of a batch leave to its end.
pub struct Shared {
    store: Store,
    changed: Cell<bool>,
    session_ends: RefCell<Vec<SessionChoice>>,
    secrets: RefCell<Vec<SecretFile>>,
}

impl Shared {
    /// The store, in whose transaction a line is.
    pub(super) fn store(&self) -> Store {
        self.store.share()
    }

    /// Whether a line was a change, the sessions that it ends, and a password in a file, which is somebody's when the
    /// batch is committed.
    pub(super) fn take(&self, changed: Changed, ends: Vec<SessionChoice>, secret: Option<SecretFile>) {
        self.changed.set(self.changed.get() || changed == Changed::Yes);
        self.session_ends.borrow_mut().extend(ends);
        self.secrets.borrow_mut().extend(secret);
    }
}

/// Does each line at a desk of its own.
pub fn run<L>(
    desk: &Desk,
    mut lines: Lines<'_>,
    commands: Vec<(u64, L)>,
    mut run: impl FnMut(Desk, &L) -> Result<(), Failure>,
) -> Result<CarriedLines, Failure> {
    let mut store = desk.open_to_write()?;
    let shared = Rc::new(Shared {
        store: store.share(),
        changed: Cell::new(false),
        session_ends: RefCell::default(),
        secrets: RefCell::default(),
    });
    let writer = store.writer()?;
    // The end of a batch is known before its lines are: nothing begins where a line can't be understood.
    let commands = if lines.stopped() { Vec::new() } else { commands };
    for (number, command) in commands {
        let before = (shared.session_ends.borrow().len(), shared.secrets.borrow().len());
        shared.changed.set(false);
        let at_line = Desk { batch: Some(Rc::clone(&shared)), ..desk.clone() };
        let unwritten = |failure| match failure {
            Failure::Output(error) => Failure::Usage {
                message: format!("line {number}: the output can't be written, nothing was changed: {error}"),
                hint: None,
            },
            failure => failure,
        };
        match lines.act(&writer, number, || run(at_line, &command)).map_err(unwritten)? {
            Some(()) => lines.count(if shared.changed.get() { Changed::Yes } else { Changed::AlreadySo }),
            None => {
                shared.session_ends.borrow_mut().truncate(before.0);
                shared.secrets.borrow_mut().truncate(before.1);
            }
        }
        if lines.stopped() {
            break;
        }
    }
    lines.conclude(writer)?;
    Ok(lines.end(&mut store, shared.session_ends.take(), shared.secrets.take()))
}
