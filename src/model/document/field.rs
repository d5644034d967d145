//! What the program knows of a field of a document: one row in the table of its noun.
//!
//! The tables stand beside the entries (`mailbox.rs` and so on). Documents are read and written by them; the columns of
//! `--from-file` and `examples/document.schema.json` come from them, too.

use super::RowKind;
use super::form::{Clearing, FieldValue, Form};
use super::value::Slot;
use std::fmt;

/// A row of a noun's table. `E` is the entry of the noun.
pub(super) struct Field<E> {
    pub(super) about: About,
    /// Takes a value in, or returns the rule that it breaks.
    pub(super) read: fn(&mut E, FieldValue<'_>) -> Result<(), String>,
    /// The value, where the entry mentions the field.
    pub(super) write: for<'e> fn(&'e E) -> Option<FieldValue<'e>>,
    /// Takes what the second entry says, where the first one says nothing.
    pub(super) fill: fn(&mut E, &E),
}

/// What can be known of a field without an entry.
#[derive(Clone, Copy, Debug)]
pub struct About {
    pub name: &'static str,
    /// Earlier names, which are still read.
    pub formerly: &'static [&'static str],
    pub form: Form,
    pub clearing: Clearing,
    pub role: Role,
    pub setter: Setter,
    /// The files whose rows may mention it, beside documents.
    pub rows: &'static [RowKind],
    /// For people who write documents.
    pub description: &'static str,
}

impl About {
    /// Whether an instant is when something begins or happened: of a date its first second, and not its last.
    pub fn begins(&self) -> bool {
        self.name == "from" || self.name.ends_with("_at") || self.name.ends_with("_since")
    }

    /// Whether this is its name, or was.
    pub fn is_called(&self, name: &str) -> bool {
        self.name == name || self.formerly.contains(&name)
    }

    /// Whether it names the object.
    pub(super) fn is_name(&self) -> bool {
        self.role == Role::Name
    }
}

/// What a field is for its object.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Role {
    /// Names the object.
    Name,
    /// Stands in every entry.
    Required,
    /// Can be changed at any time.
    Free,
    /// Counts where the object is made, and can't be changed later.
    Fixed,
    /// When something happened. Only a document may say it; for a command it is the present time.
    History,
}

/// Who may set it by the option of its name, of a command that makes or changes the object.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Setter {
    /// Root alone, until somebody has thought about it.
    Root,
    /// Also operators with the right to the command and the object.
    Operators,
}

impl<E> Field<E> {
    /// A field of documents alone, until [`Field::in_rows`] names files.
    pub(super) const fn new(
        name: &'static str,
        (form, clearing): (Form, Clearing),
        read: fn(&mut E, FieldValue<'_>) -> Result<(), String>,
        write: for<'e> fn(&'e E) -> Option<FieldValue<'e>>,
        fill: fn(&mut E, &E),
    ) -> Self {
        let about = About {
            name,
            formerly: &[],
            form,
            clearing,
            role: Role::Free,
            setter: Setter::Root,
            rows: &[],
            description: "",
        };
        Self { about, read, write, fill }
    }

    pub(super) const fn role(mut self, role: Role) -> Self {
        self.about.role = role;
        self
    }

    pub(super) const fn open_to_operators(mut self) -> Self {
        self.about.setter = Setter::Operators;
        self
    }

    pub(super) const fn in_rows(mut self, rows: &'static [RowKind]) -> Self {
        self.about.rows = rows;
        self
    }

    pub(super) const fn meaning(mut self, description: &'static str) -> Self {
        self.about.description = description;
        self
    }

    pub(super) const fn formerly(mut self, names: &'static [&'static str]) -> Self {
        self.about.formerly = names;
        self
    }
}

/// What the type of a struct's field says of it, for [`field!`].
pub(super) const fn kind_of<E, S: Slot>(_: fn(&E) -> &S) -> (Form, Clearing) {
    (S::FORM, S::CLEARING)
}

/// The row of `field!(Entry.name)`: the struct's field of that name, read and written as its type is.
macro_rules! field {
    ($entry:ident.$name:ident) => {
        $crate::model::document::field::Field::<$entry>::new(
            stringify!($name),
            $crate::model::document::field::kind_of(|entry: &$entry| &entry.$name),
            |entry, value| $crate::model::document::value::Slot::read(&mut entry.$name, value),
            |entry| $crate::model::document::value::Slot::write(&entry.$name),
            |entry, from| $crate::model::document::value::Slot::fill(&mut entry.$name, &from.$name),
        )
    };
}
pub(super) use field;

/// The facts of a table, as an array.
pub(super) const fn abouts<E, const N: usize>(table: &[Field<E>]) -> [About; N] {
    let mut abouts = [table[0].about; N];
    let mut at = 0;
    while at < N {
        abouts[at] = table[at].about;
        at += 1;
    }
    abouts
}

/// What is wrong with a field. Of a password it does not say the value.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FieldError {
    pub field: &'static str,
    pub rule: String,
}

impl fmt::Display for FieldError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}", self.field, self.rule)
    }
}

impl std::error::Error for FieldError {}
