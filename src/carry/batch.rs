//! Commands, one a line, in one process and one transaction.
//!
//! The lines share the store of the batch, in which a transaction is open: what a line commits becomes a part of it, and
//! what is to be done outside the store waits for its commit.

use super::desk::Desk;
use super::lines::{CarriedLines, Lines};
use super::shared::Shared;
use crate::error::Failure;
use std::rc::Rc;

/// Does each line at a desk of its own.
pub fn run<L>(
    desk: &Desk,
    mut lines: Lines<'_>,
    commands: Vec<(u64, L)>,
    mut run: impl FnMut(Desk, &L) -> Result<(), Failure>,
) -> Result<CarriedLines, Failure> {
    let mut store = desk.open_to_write()?;
    let shared = Rc::new(Shared::new(&store));
    let writer = store.writer()?;
    // The end of a batch is known before its lines are: nothing begins where a line can't be understood.
    let commands = if lines.stopped() { Vec::new() } else { commands };
    for (number, command) in commands {
        let before = shared.begin_line();
        let at_line = Desk { batch: Some(Rc::clone(&shared)), ..desk.clone() };
        let unwritten = |failure| match failure {
            Failure::Output(error) => Failure::Usage {
                message: format!("line {number}: the output can't be written, nothing was changed: {error}"),
                hint: None,
            },
            failure => failure,
        };
        match lines.act(&writer, number, || run(at_line, &command)).map_err(unwritten)? {
            Some(()) => lines.count(shared.changed()),
            None => shared.take_back(&before),
        }
        if lines.stopped() {
            break;
        }
    }
    lines.conclude(writer)?;
    let (asks, secrets) = shared.take_all();
    Ok(lines.end(&mut store, &asks, secrets))
}
