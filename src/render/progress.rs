//! How far something is that takes long, for who watches it.

use indicatif::{ProgressBar, ProgressDrawTarget, ProgressState, ProgressStyle};
use std::fmt::Write;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, Instant};

/// Not as wide as the terminal: it shows Ctrl-C behind it, which is to stay in the line.
const COUNTED: &str = "{msg} {bar:30} {pos}/{len}  {rate}  {eta} left";
const COUNTING: &str = "{msg} {pos}  {rate}";
const SIZED: &str = "{msg} {bar:30} {bytes}/{total_bytes}  {bytes_per_sec}  {eta} left";
const SIZING: &str = "{msg} {bytes}  {bytes_per_sec}";
const WAITING: &str = "{msg} {elapsed}";
/// What is done sooner is not shown.
const SOON: Duration = Duration::from_secs(1);

/// Whether somebody watches.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Watched {
    Yes,
    No,
}

/// A bar with the rate and the time left, or a count where nobody knows how much there is. It is on the terminal that
/// standard error is, and gone when it is done.
#[derive(Clone)]
pub struct Progress {
    bar: ProgressBar,
    /// Since when it waits to be shown.
    waits: Arc<Mutex<Option<Instant>>>,
}

impl Progress {
    /// One that is not shown before it has taken a while.
    pub fn later(watched: Watched) -> Self {
        let waits = (watched == Watched::Yes).then(Instant::now);
        Self { waits: Arc::new(Mutex::new(waits)), ..Self::new(Watched::No) }
    }

    fn show(&self) {
        let mut waits = self.waits.lock().unwrap_or_else(PoisonError::into_inner);
        if waits.is_some_and(|since| since.elapsed() >= SOON) {
            *waits = None;
            self.bar.set_draw_target(ProgressDrawTarget::stderr());
        }
    }

    pub fn new(watched: Watched) -> Self {
        let target = match watched {
            Watched::Yes => ProgressDrawTarget::stderr(),
            Watched::No => ProgressDrawTarget::hidden(),
        };
        Self { bar: ProgressBar::with_draw_target(None, target), waits: Arc::default() }
    }

    /// Begins something else.
    pub fn begin(&self, what: &'static str, total: Option<u64>) {
        self.begin_as(if total.is_some() { COUNTED } else { COUNTING }, what, total);
    }

    /// The same of bytes.
    pub fn begin_bytes(&self, what: &'static str, total: Option<u64>) {
        self.begin_as(if total.is_some() { SIZED } else { SIZING }, what, total);
    }

    /// Begins something whose parts nobody counts: how long it has taken is shown, and goes on by itself.
    pub fn wait(&self, what: &'static str) {
        self.begin_as(WAITING, what, None);
        self.show();
        if !self.bar.is_hidden() {
            self.bar.enable_steady_tick(SOON);
        }
    }

    fn begin_as(&self, template: &str, what: &'static str, total: Option<u64>) {
        self.bar.disable_steady_tick();
        let style = ProgressStyle::with_template(template).unwrap_or_else(|_| ProgressStyle::default_bar());
        let rate = |state: &ProgressState, text: &mut dyn Write| {
            let _ = write!(text, "{:.0}/s", state.per_sec());
        };
        self.bar.set_style(style.with_key("rate", rate));
        match total {
            Some(total) => self.bar.set_length(total),
            None => self.bar.unset_length(),
        }
        self.bar.set_message(what);
        self.bar.reset();
    }

    pub fn advance(&self, by: u64) {
        self.bar.inc(by);
        self.show();
    }

    /// Takes it off the terminal.
    pub fn clear(&self) {
        self.bar.finish_and_clear();
    }
}
