//! What has to be remembered of a source, which may be more than fits into memory.

use super::error::SourceError;
use std::fmt;

/// Under what something is remembered. Each user of a memory has an enum of its own, whose `Display` writes each key as
/// another text.
pub trait MemoryKey: fmt::Display {}

/// Texts by key.
pub trait Memory {
    /// Puts a text under a key, unless there is one. Returns whether there was none.
    fn put(&mut self, key: &dyn MemoryKey, text: &str) -> bool;

    fn find(&self, key: &dyn MemoryKey) -> Option<String>;

    fn has(&self, key: &dyn MemoryKey) -> bool;

    /// Why its answers are not to be relied on, if something failed.
    fn trouble(&self) -> Option<String>;
}

/// Nothing that was found in a memory counts before this is asked.
pub(super) fn trusted(memory: &dyn Memory) -> Result<(), SourceError> {
    memory.trouble().map_or(Ok(()), |why| Err(SourceError::Forgotten(why)))
}
