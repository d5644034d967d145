//! What the lines of a batch leave to its end.

use crate::admin::Changed;
use crate::effect::SecretFile;
use crate::model::SessionAsk;
use crate::store::Store;
use std::cell::{Cell, RefCell};

pub struct Shared {
    store: Store,
    changed: Cell<Changed>,
    asks: RefCell<Vec<SessionAsk>>,
    secrets: RefCell<Vec<SecretFile>>,
}

/// How much earlier lines have left, when a line begins.
pub(super) struct Before {
    asks: usize,
    secrets: usize,
}

impl Shared {
    pub(super) fn new(store: &Store) -> Self {
        Self {
            store: store.share(),
            changed: Cell::new(Changed::AlreadySo),
            asks: RefCell::default(),
            secrets: RefCell::default(),
        }
    }

    /// The store, in whose transaction a line is.
    pub(super) fn store(&self) -> Store {
        self.store.share()
    }

    pub(super) fn begin_line(&self) -> Before {
        self.changed.set(Changed::AlreadySo);
        Before { asks: self.asks.borrow().len(), secrets: self.secrets.borrow().len() }
    }

    /// Whether a line was a change, the sessions that it asks to end, and a password in a file, which is somebody's when the
    /// batch is committed.
    pub(super) fn take(&self, changed: Changed, asks: Vec<SessionAsk>, secret: Option<SecretFile>) {
        if changed == Changed::Yes {
            self.changed.set(changed);
        }
        self.asks.borrow_mut().extend(asks);
        self.secrets.borrow_mut().extend(secret);
    }

    /// Whether the line that has begun last has changed anything.
    pub(super) fn changed(&self) -> Changed {
        self.changed.get()
    }

    /// Of a line that was refused, nothing is left.
    pub(super) fn take_back(&self, before: &Before) {
        self.asks.borrow_mut().truncate(before.asks);
        self.secrets.borrow_mut().truncate(before.secrets);
    }

    pub(super) fn take_all(&self) -> (Vec<SessionAsk>, Vec<SecretFile>) {
        (self.asks.take(), self.secrets.take())
    }
}
