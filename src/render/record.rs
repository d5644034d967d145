//! What an object is called, and what fields it has, once for all formats.

use super::value::Value;

/// A field of an object: its name, and how its value is read. The fields of what is listed stand in one table, which
/// gives the header of a list and the values of its rows.
pub(super) type Field<T> = (&'static str, for<'a> fn(&'a T) -> Value<'a>);

/// An object that can be rendered.
pub trait Record {
    /// What it is called, for `-o name`.
    fn name(&self) -> String;

    /// All that is known of it, for programs and for `show`.
    fn fields(&self) -> Vec<(&'static str, Value<'_>)>;

    /// What people want to see of it in a list: names of fields, and how they read there.
    fn columns(&self) -> Vec<(&'static str, Value<'_>)> {
        self.fields()
    }
}

/// An object that lists consist of: its fields have names before there is a row.
pub trait Listed: Record {
    fn header() -> Vec<&'static str>;
}

pub(super) fn names<T>(table: &[Field<T>]) -> Vec<&'static str> {
    table.iter().map(|(name, _)| *name).collect()
}

pub(super) fn values<'a, T>(table: &'a [Field<T>], object: &'a T) -> impl Iterator<Item = (&'static str, Value<'a>)> {
    table.iter().map(|(name, read)| (*name, read(object)))
}
