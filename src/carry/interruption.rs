//! Ctrl-C, and being told to end, while nothing is done yet: the program goes as the signal wants it, and leaves the
//! terminal as it was.

use super::Watcher;
use nix::sys::signal::{SigSet, Signal, raise};
use std::sync::{Arc, Mutex, PoisonError};

/// Whether it is still time to end.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Gate {
    Open,
    Shut,
}

/// Watches for signals as long as it lives. Threads that are to be watched, too, begin later than it.
pub struct Interruption {
    signals: SigSet,
    gate: Arc<Mutex<Gate>>,
}

/// Whether this program was begun so that a signal is nothing to it, as by nohup.
fn is_ignored(signal: Signal) -> bool {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let mask = status.lines().find_map(|line| line.strip_prefix("SigIgn:"));
    let mask = mask.and_then(|mask| u64::from_str_radix(mask.trim(), 16).ok());
    mask.is_some_and(|mask| mask >> (signal as u32 - 1) & 1 == 1)
}

impl Interruption {
    pub fn watch(watcher: impl Watcher) -> Self {
        Self::answer(move |signals, signal| {
            watcher.interrupted();
            let _ = signals.thread_unblock();
            let _ = raise(signal);
        })
    }

    /// The work is ended by `stop`, and the program tells what was done and ends by itself.
    pub(super) fn stop_by(stop: impl Fn() + Send + 'static) -> Self {
        Self::answer(move |_, _| stop())
    }

    fn answer(answer: impl Fn(SigSet, Signal) + Send + 'static) -> Self {
        let signals: SigSet = [Signal::SIGINT, Signal::SIGTERM, Signal::SIGHUP]
            .into_iter()
            .filter(|signal| !is_ignored(*signal))
            .collect();
        let gate = Arc::new(Mutex::new(Gate::Open));
        if signals.thread_block().is_ok() {
            let watched = Arc::clone(&gate);
            std::thread::spawn(move || {
                while let Ok(signal) = signals.wait() {
                    // Held to the end: nobody goes through it any more.
                    let gate = watched.lock().unwrap_or_else(PoisonError::into_inner);
                    if *gate == Gate::Shut {
                        return;
                    }
                    answer(signals, signal);
                }
            });
        }
        Self { signals, gate }
    }

    /// What begins now is done whole; a signal ends the program afterwards.
    pub(super) fn shut(&self) {
        *self.gate.lock().unwrap_or_else(PoisonError::into_inner) = Gate::Shut;
    }
}

impl Drop for Interruption {
    fn drop(&mut self) {
        self.shut();
        let _ = self.signals.thread_unblock();
    }
}
