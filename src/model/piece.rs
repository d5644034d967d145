//! Long inputs are read in pieces.

/// So long may one value be that another program wrote, or what must be read as a whole: 16 MiB. It is held in memory.
pub const VALUE_MAX: usize = 16 << 20;

/// What is said of something longer.
pub const TOO_LONG: &str = "a value has more than 16 MiB";

/// Whether a piece is the last of an input.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Piece {
    /// What is unfinished at its end comes again, with what follows.
    More,
    Last,
}
