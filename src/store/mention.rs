//! What a document has mentioned, so that the rest can be told from it: a table that lives as long as the connection and
//! that nobody else sees. What of a noun is not in it, the file of the noun lists.

use super::{Result, Writer};
use crate::model::document::Noun;

/// An object that is there and that a document mentions.
#[derive(Clone, Copy, Debug)]
pub struct Mentioned {
    noun: Noun,
    id: i64,
    second: Option<i64>,
}

impl Mentioned {
    /// Of an alias, the id is that of its address.
    pub fn one(noun: Noun, id: i64) -> Self {
        Self { noun, id, second: None }
    }

    /// An object that two others name: a grant, by its owner and its delegate.
    pub fn pair(noun: Noun, first: i64, second: i64) -> Self {
        Self { noun, id: first, second: Some(second) }
    }
}

impl Writer<'_> {
    /// From here on what is mentioned is remembered.
    pub fn insert_mention_table(&self) -> Result<()> {
        self.execute("DROP TABLE IF EXISTS temp.mentioned", [])?;
        // An object that one id names has 0 for the second: a part of a key is never null, and no row has that id.
        self.execute(
            "CREATE TEMP TABLE mentioned (noun TEXT, id INTEGER, second_id INTEGER, PRIMARY KEY (noun, id, second_id)) WITHOUT ROWID",
            [],
        )?;
        Ok(())
    }

    pub fn insert_mentioned(&self, what: Mentioned) -> Result<()> {
        self.execute(
            "INSERT OR IGNORE INTO temp.mentioned (noun, id, second_id) VALUES (?1, ?2, ?3)",
            (what.noun.as_str(), what.id, what.second.unwrap_or_default()),
        )?;
        Ok(())
    }
}
