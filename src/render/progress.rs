//! How far something is that takes long, for who watches it.

use indicatif::{ProgressBar, ProgressDrawTarget, ProgressState, ProgressStyle};
use std::fmt::Write;

/// Not as wide as the terminal: it shows Ctrl-C behind it, which is to stay in the line.
const COUNTED: &str = "{msg} {bar:30} {pos}/{len}  {rate}  {eta} left";
const COUNTING: &str = "{msg} {pos}  {rate}";

/// Whether somebody watches.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Watched {
    Yes,
    No,
}

/// A bar with the rate and the time left, or a count where nobody knows how much there is. It is on the terminal that
/// standard error is, and gone when it is done.
#[derive(Clone)]
pub struct Progress(ProgressBar);

impl Progress {
    pub fn new(watched: Watched) -> Self {
        let target = match watched {
            Watched::Yes => ProgressDrawTarget::stderr(),
            Watched::No => ProgressDrawTarget::hidden(),
        };
        Self(ProgressBar::with_draw_target(None, target))
    }

    /// Begins something else.
    pub fn begin(&self, what: &'static str, total: Option<u64>) {
        let template = if total.is_some() { COUNTED } else { COUNTING };
        let style = ProgressStyle::with_template(template).unwrap_or_else(|_| ProgressStyle::default_bar());
        let rate = |state: &ProgressState, text: &mut dyn Write| {
            let _ = write!(text, "{:.0}/s", state.per_sec());
        };
        self.0.set_style(style.with_key("rate", rate));
        match total {
            Some(total) => self.0.set_length(total),
            None => self.0.unset_length(),
        }
        self.0.set_message(what);
        self.0.reset();
    }

    pub fn advance(&self) {
        self.0.inc(1);
    }

    /// Takes it off the terminal.
    pub fn clear(&self) {
        self.0.finish_and_clear();
    }
}
