//! How objects are named in a message.

use crate::model::Address;

/// As people write it.
pub(super) fn shown(address: &Address) -> String {
    address.to_unicode()
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
