//! One entry as a JSON line, as [`read_document`](super::read_document) reads it back.

use crate::model::document::{Entry, FieldValue};
use serde::ser::{Serialize, SerializeMap, Serializer};
use std::io::{self, Write};

struct Line<'e>(&'e Entry);

impl Serialize for Line<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        map.serialize_entry("noun", self.0.noun().as_str())?;
        for (name, value) in self.0.fields() {
            match value {
                FieldValue::Null => map.serialize_entry(name, &())?,
                FieldValue::Text(text) => map.serialize_entry(name, &*text)?,
                FieldValue::Number(number) => map.serialize_entry(name, &number)?,
                FieldValue::Flag(flag) => map.serialize_entry(name, &flag)?,
                FieldValue::List(texts) => {
                    map.serialize_entry(name, &texts.iter().map(AsRef::as_ref).collect::<Vec<&str>>())?;
                }
            }
        }
        map.end()
    }
}

/// # Errors
/// Those of `out`.
pub fn write_entry(out: &mut impl Write, entry: &Entry) -> io::Result<()> {
    serde_json::to_writer(&mut *out, &Line(entry))?;
    out.write_all(b"\n")
}
