//! How objects are named in a message.

use crate::model::Address;
use std::path::Path;

/// Where a request was written. What a hint names has another name there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Voice {
    /// On a command line.
    Options,
    /// In a document, a row of a file, or what comes from another system.
    Fields,
}

impl Voice {
    /// The option, or the field that stands for it.
    pub(super) fn pick<'t>(self, option: &'t str, field: &'t str) -> &'t str {
        match self {
            Self::Options => option,
            Self::Fields => field,
        }
    }
}

/// As people write it.
pub(super) fn shown(address: &Address) -> String {
    address.to_unicode()
}

/// A file, and what `-` stands for.
pub(super) fn shown_path(path: &Path) -> String {
    if path.as_os_str() == "-" { "standard input".to_owned() } else { path.display().to_string() }
}

/// The first of several, and how many more there are.
pub(super) fn list<T: ToString>(items: &[T]) -> String {
    const SHOWN: usize = 10;
    let mut text = items.iter().take(SHOWN).map(ToString::to_string).collect::<Vec<_>>().join(", ");
    if items.len() > SHOWN {
        text.push_str(&format!(" and {} more", items.len() - SHOWN));
    }
    text
}
