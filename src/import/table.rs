//! Tables of named values: the one shape in which databases, dumps and CSV files are read.

use super::error::{SourceError, Stop};
use std::borrow::Cow;
use std::cell::Cell;

/// The column of a table that has a file's lines: without blanks around them, and those alone that say something.
pub const LINE: &str = "line";

/// What ends each field of a record that has as many as it wants.
pub const FIELD_END: char = '\u{1f}';

/// What a dump or a text holds, in its order.
pub enum Item<'a> {
    /// A table, before its rows. Names are in lower case.
    Table {
        name: &'a str,
        columns: &'a [String],
        /// What each column has in a row that says nothing of it; none of them is known in a text.
        defaults: &'a [Option<String>],
    },
    Row {
        table: &'a str,
        columns: &'a [String],
        values: &'a [Option<String>],
    },
}

/// Takes tables and rows, one at a time.
pub type TakeItem<'a> = &'a mut dyn FnMut(Item<'_>) -> Result<(), SourceError>;

/// Takes rows, one at a time.
pub type TakeRow<'a> = &'a mut dyn FnMut(Row<'_>) -> Result<(), Stop>;

/// Tables that can be read as often as needed.
pub trait Tables {
    /// The names of the columns of a table, in lower case; `None`: there is no such table. Table names are compared
    /// without their case.
    fn columns(&self, table: &str) -> Option<&[String]>;

    /// The names of the tables, in lower case.
    fn names(&self) -> Vec<&str>;

    /// All rows of a table in the order of a column, if one is named. A table that is not there has none.
    fn rows(&self, table: &str, order: Option<&str>, take: TakeRow<'_>) -> Result<(), Stop>;

    /// The rows of a table that have a value in a column: one, where that is what names them.
    fn find(&self, table: &str, column: &str, value: &str, take: TakeRow<'_>) -> Result<(), Stop>;

    /// What a column has in a row that says nothing of it, where the table says that.
    fn default_of(&self, table: &str, column: &str) -> Option<&str>;

    /// How many rows a table has.
    fn count(&self, table: &str) -> Result<u64, SourceError>;

    fn has(&self, table: &str) -> bool {
        self.columns(table).is_some()
    }

    fn has_column(&self, table: &str, column: &str) -> bool {
        self.columns(table).is_some_and(|columns| columns.iter().any(|c| c == column))
    }
}

/// A row: values by the names of their columns. Every value is a text; `None` is NULL.
#[derive(Clone, Copy, Debug)]
pub struct Row<'a> {
    columns: &'a [String],
    values: &'a [Option<Cow<'a, str>>],
    /// By column, whether anybody asked for it.
    asked: &'a [Cell<bool>],
}

impl<'a> Row<'a> {
    /// `columns` in lower case.
    pub fn new(columns: &'a [String], values: &'a [Option<Cow<'a, str>>]) -> Self {
        Self { columns, values, asked: &[] }
    }

    /// The same row, which notes what is asked of it.
    pub(super) fn noting(self, asked: &'a [Cell<bool>]) -> Self {
        Self { asked, ..self }
    }

    /// `None`: NULL, or there is no such column.
    pub fn get(&self, column: &str) -> Option<&'a str> {
        let at = self.columns.iter().position(|name| name == column)?;
        if let Some(asked) = self.asked.get(at) {
            asked.set(true);
        }
        self.values.get(at)?.as_deref()
    }

    /// The same, and nobody asked.
    pub(super) fn at(&self, place: usize) -> Option<&'a str> {
        self.values.get(place)?.as_deref()
    }

    /// All that is not NULL.
    pub(super) fn values(&self) -> impl Iterator<Item = &'a str> {
        self.values.iter().flatten().map(|value| &**value)
    }

    /// Without blanks around it; NULL is empty.
    pub fn text(&self, column: &str) -> &'a str {
        self.get(column).unwrap_or_default().trim()
    }

    pub fn owned(&self, column: &str) -> String {
        self.text(column).to_owned()
    }

    pub fn number(&self, column: &str) -> Option<i64> {
        let text = self.get(column)?.trim();
        // A DECIMAL or REAL column writes its zeros.
        text.split('.').next()?.parse().ok()
    }

    /// A truth value in any of its spellings; `None`: not said.
    pub fn flag(&self, column: &str) -> Option<bool> {
        let text = self.get(column)?.trim();
        match text.to_ascii_lowercase().as_str() {
            "" => None,
            "1" | "t" | "true" | "y" | "yes" | "on" => Some(true),
            _ => Some(false),
        }
    }

    /// Whether it is said to be so; not said is no.
    pub fn is(&self, column: &str) -> bool {
        self.flag(column) == Some(true)
    }

    /// Whether it is said not to be so.
    pub fn is_not(&self, column: &str) -> bool {
        self.flag(column) == Some(false)
    }
}

/// The addresses of a list that is separated by commas or line ends.
pub(super) fn list(text: &str) -> Vec<String> {
    text.split([',', '\n', '\r']).map(str::trim).filter(|item| !item.is_empty()).map(str::to_owned).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_value_is_asked_by_the_name_of_its_column() {
        let columns = ["address", "active", "quota", "goto"].map(str::to_owned);
        let values = [Some(" a@x.example "), Some("t"), Some("5.00"), None].map(|value| value.map(Cow::Borrowed));
        let row = Row::new(&columns, &values);
        assert_eq!(
            (row.text("address"), row.flag("active"), row.number("quota")),
            ("a@x.example", Some(true), Some(5))
        );
        assert_eq!((row.get("goto"), row.text("goto"), row.get("none"), row.flag("goto")), (None, "", None, None));
    }

    #[test]
    fn a_list_has_commas_blanks_and_line_ends() {
        assert_eq!(list("a@x,b@x, c@x\r\nd@x,,"), ["a@x", "b@x", "c@x", "d@x"]);
        assert!(list(" \n").is_empty());
    }
}
