//! What has to be remembered of a source, of which there may be more than fits into memory.

use super::SourceError;
use std::collections::HashMap;

/// Texts by name.
pub trait Book {
    /// Puts a text under a name, unless there is one. Tells whether there was none.
    fn put(&mut self, name: &str, text: &str) -> bool;

    fn find(&self, name: &str) -> Option<String>;

    fn has(&self, name: &str) -> bool;

    /// Why it can't be relied on any more, whatever it answers.
    fn trouble(&self) -> Option<String>;
}

/// Nothing that was found in a book counts before this is asked.
pub(super) fn trusted(book: &dyn Book) -> Result<(), SourceError> {
    book.trouble().map_or(Ok(()), |why| Err(SourceError::Forgotten(why)))
}

/// A short one.
impl Book for HashMap<Box<str>, Box<str>> {
    fn put(&mut self, name: &str, text: &str) -> bool {
        let new = !self.contains_key(name);
        if new {
            self.insert(name.into(), text.into());
        }
        new
    }

    fn find(&self, name: &str) -> Option<String> {
        self.get(name).map(|text| text.to_string())
    }

    fn has(&self, name: &str) -> bool {
        self.contains_key(name)
    }

    fn trouble(&self) -> Option<String> {
        None
    }
}
