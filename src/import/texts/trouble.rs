//! What is wrong with a text, with the name of its file.

use crate::import::SourceError;
use std::io;

pub(super) fn unreadable(file: &str) -> impl Fn(io::Error) -> SourceError {
    move |error| wrong(file, format!("it can't be read: {error}"))
}

pub(super) fn wrong(file: &str, why: impl Into<String>) -> SourceError {
    SourceError::Text { place: file.to_owned(), why: why.into() }
}
