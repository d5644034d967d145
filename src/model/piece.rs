//! Long inputs are read in pieces.

/// Whether a piece is the last of an input.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Piece {
    /// What is unfinished at its end comes again, with what follows.
    More,
    Last,
}
