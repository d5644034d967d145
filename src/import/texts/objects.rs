//! Lists of objects below names, in YAML or JSON.

use super::trouble::{unreadable, wrong};
use crate::import::{Item, SourceError, TakeItem};
use saphyr_parser::{BufferedInput, Event, Parser, ScalarStyle};
use serde::de::{DeserializeSeed, Deserializer, Error, IgnoredAny, MapAccess, SeqAccess, Visitor};
use serde_json::{Map, Value};
use std::cell::RefCell;
use std::fmt;
use std::io::{self, BufRead};

/// What stands deeper in an entry is nothing of an export.
const DEPTH_MAX: usize = 8;

/// What there is in an export, as `Writing::Objects` has it.
#[derive(Clone, Copy)]
pub(super) struct Shape<'r> {
    pub(super) table: fn(&str) -> Option<&'static str>,
    pub(super) naming: &'r [&'r str],
    pub(super) inner: &'r [&'r str],
}

/// Reads the objects, one at a time.
pub(super) fn read_objects(
    shape: Shape<'_>,
    file: &str,
    text: &mut dyn BufRead,
    take: TakeItem<'_>,
) -> Result<(), SourceError> {
    let is_json = text.fill_buf().map_err(unreadable(file))?.trim_ascii_start().starts_with(b"{");
    let mut export = Export { shape, file, take };
    // The parser of YAML keeps all that stands between braces in memory.
    if is_json { export.read_json(text) } else { export.read_yaml(text) }
}

/// An export whose objects become rows, whichever way they are written.
struct Export<'r> {
    shape: Shape<'r>,
    file: &'r str,
    take: TakeItem<'r>,
}

/// The attributes of an object that are texts.
#[derive(Default)]
struct Row {
    columns: Vec<String>,
    values: Vec<Option<String>>,
}

impl Row {
    /// Of several with one name but for capital letters the first counts.
    fn put(&mut self, column: &str, value: Option<String>) {
        let column = column.to_ascii_lowercase();
        if !self.columns.contains(&column) {
            self.columns.push(column);
            self.values.push(value);
        }
    }
}

fn text(value: &Value) -> Option<String> {
    match value {
        Value::Null => None,
        Value::Object(object) if object.is_empty() => None,
        // Nothing is taken of it, but it is there.
        Value::Object(_) => Some("an object".to_owned()),
        Value::Bool(flag) => Some(flag.to_string()),
        Value::Number(number) => Some(number.to_string()),
        Value::String(text) => Some(text.clone()),
        Value::Array(items) => Some(items.iter().filter_map(text).collect::<Vec<_>>().join(",")),
    }
}

impl Export<'_> {
    fn wrong(&self, why: &str) -> SourceError {
        wrong(self.file, why)
    }

    fn entry(&mut self, table: &str, entry: &Value) -> Result<(), SourceError> {
        let Value::Object(object) = entry else {
            return Err(self.wrong("an entry of the export is no object"));
        };
        if object.keys().any(|name| name.starts_with('-')) {
            return Err(self.wrong("this is an update that deletes, not an export"));
        }
        if object.is_empty() {
            return Err(self.wrong("an entry of the export is empty"));
        }
        self.row(table, object, &Map::new())?;
        for table in self.shape.inner {
            let list = object.get(*table).and_then(Value::as_array);
            list.into_iter()
                .flatten()
                .filter_map(Value::as_object)
                .try_for_each(|inner| self.row(table, inner, object))?;
        }
        Ok(())
    }

    fn row(&mut self, table: &str, object: &Map<String, Value>, of: &Map<String, Value>) -> Result<(), SourceError> {
        let mut row = Row::default();
        let named = self.shape.naming.iter().filter_map(|name| of.get_key_value(*name));
        // The lists of objects are tables of their own.
        let own = object.iter().filter(|(name, value)| !self.shape.inner.contains(&name.as_str()) || !value.is_array());
        for (name, value) in own.chain(named.filter(|(name, _)| !object.contains_key(*name))) {
            row.put(name, text(value));
        }
        (self.take)(Item::Table { name: table, columns: &row.columns, defaults: &[] })?;
        (self.take)(Item::Row { table, columns: &row.columns, values: &row.values })
    }

    /// A part of the export that nothing is known of: a table with one row, so that it is named.
    fn part(&mut self, name: &str) -> Result<(), SourceError> {
        let (name, columns) = (name.to_lowercase(), ["value".to_owned()]);
        (self.take)(Item::Table { name: &name, columns: &columns, defaults: &[] })?;
        (self.take)(Item::Row { table: &name, columns: &columns, values: &[None] })
    }

    fn read_json(&mut self, text: &mut dyn BufRead) -> Result<(), SourceError> {
        let (file, mut failed) = (self.file, None);
        let mut json = serde_json::Deserializer::from_reader(text);
        let read = json.deserialize_map(Root { export: self, failed: &mut failed }).and_then(|()| json.end());
        match (failed, read) {
            (Some(error), _) => Err(error),
            (None, Ok(())) => Ok(()),
            (None, Err(error)) if error.is_io() => Err(unreadable(file)(error.into())),
            // The message may have some of the text in it.
            (None, Err(error)) => {
                let why = format!("it is no JSON, line {}, column {}", error.line(), error.column());
                Err(wrong(file, why))
            }
        }
    }

    fn read_yaml(&mut self, text: &mut dyn BufRead) -> Result<(), SourceError> {
        let trouble = RefCell::new(None);
        let characters = Characters { text, trouble: &trouble, read: Vec::new(), at: 0 };
        let read = Events { parser: Parser::new_from_iter(characters), file: self.file }.tell(self);
        // What could not be read ends the text for the parser, which knows nothing of it.
        match trouble.into_inner() {
            Some(error) => Err(unreadable(self.file)(error)),
            None => read,
        }
    }
}

/// The object at the root of a JSON export.
struct Root<'e, 'r> {
    export: &'e mut Export<'r>,
    failed: &'e mut Option<SourceError>,
}

impl<'de> Visitor<'de> for Root<'_, '_> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an object")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<(), A::Error> {
        while let Some(name) = map.next_key::<String>()? {
            match (self.export.shape.table)(&name) {
                Some(table) => {
                    map.next_value_seed(Entries { table, export: self.export, failed: self.failed })?;
                }
                None => {
                    map.next_value::<IgnoredAny>()?;
                    if let Err(error) = self.export.part(&name) {
                        *self.failed = Some(error);
                        return Err(A::Error::custom("the part is not taken"));
                    }
                }
            }
        }
        Ok(())
    }
}

/// The list of entries of a table.
struct Entries<'e, 'r> {
    table: &'static str,
    export: &'e mut Export<'r>,
    failed: &'e mut Option<SourceError>,
}

impl<'de> DeserializeSeed<'de> for Entries<'_, '_> {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        deserializer.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for Entries<'_, '_> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a list")
    }

    fn visit_unit<F: Error>(self) -> Result<(), F> {
        Ok(())
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut entries: A) -> Result<(), A::Error> {
        while let Some(entry) = entries.next_element::<Value>()? {
            if let Err(error) = self.export.entry(self.table, &entry) {
                *self.failed = Some(error);
                return Err(A::Error::custom("the entry is not taken"));
            }
        }
        Ok(())
    }
}

/// The characters of a text in UTF-8. Ends early where there is trouble.
struct Characters<'r> {
    text: &'r mut dyn BufRead,
    trouble: &'r RefCell<Option<io::Error>>,
    read: Vec<char>,
    at: usize,
}

impl Characters<'_> {
    /// The next piece.
    fn refill(&mut self) -> io::Result<()> {
        (self.at, self.read) = (0, Vec::new());
        let mut bytes = Vec::new();
        loop {
            let piece = self.text.fill_buf()?;
            let (length, at_end) = (piece.len(), piece.is_empty());
            bytes.extend_from_slice(piece);
            self.text.consume(length);
            match std::str::from_utf8(&bytes) {
                Ok(text) => {
                    self.read.extend(text.chars());
                    return Ok(());
                }
                // A character goes on in the next piece.
                Err(error) if error.error_len().is_none() && !at_end => {}
                Err(_) => return Err(io::Error::new(io::ErrorKind::InvalidData, "it is not in UTF-8")),
            }
        }
    }
}

impl Iterator for Characters<'_> {
    type Item = char;

    fn next(&mut self) -> Option<char> {
        if self.at == self.read.len()
            && let Err(error) = self.refill()
        {
            self.trouble.borrow_mut().get_or_insert(error);
            return None;
        }
        let next = self.read.get(self.at).copied();
        self.at += 1;
        next
    }
}

/// The events of a text in YAML.
struct Events<'r> {
    parser: Parser<'r, BufferedInput<Characters<'r>>>,
    file: &'r str,
}

impl<'r> Events<'r> {
    fn wrong(&self, why: &str) -> SourceError {
        wrong(self.file, why)
    }

    fn next(&mut self) -> Result<Event<'r>, SourceError> {
        match self.parser.next_event() {
            Some(Ok((Event::Alias(_), _))) => {
                Err(self.wrong("it refers to a part that stands elsewhere, as no export does"))
            }
            Some(Ok((event, _))) => Ok(event),
            // The parser's message has a place, and none of the text.
            Some(Err(error)) => Err(self.wrong(&format!("it is no YAML: {error}"))),
            None => Ok(Event::StreamEnd),
        }
    }

    /// The lists of all documents, entry by entry.
    fn tell(&mut self, export: &mut Export<'_>) -> Result<(), SourceError> {
        loop {
            match self.next()? {
                Event::StreamEnd => return Ok(()),
                Event::MappingStart(..) => self.document(export)?,
                event => drop(self.value(event, 0)?),
            }
        }
    }

    fn document(&mut self, export: &mut Export<'_>) -> Result<(), SourceError> {
        loop {
            let (name, table) = match self.next()? {
                Event::MappingEnd => return Ok(()),
                Event::Scalar(name, ..) => {
                    let table = (export.shape.table)(&name);
                    (name, table)
                }
                event => {
                    self.value(event, 0)?;
                    ("?".into(), None)
                }
            };
            match (self.next()?, table) {
                (Event::SequenceStart(..), Some(table)) => loop {
                    match self.next()? {
                        Event::SequenceEnd => break,
                        event => {
                            let entry = self.value(event, 0)?;
                            export.entry(table, &entry)?;
                        }
                    }
                },
                (event, table) => match (self.value(event, 0)?, table) {
                    (Value::Null, _) => {}
                    (_, Some(_)) => return Err(self.wrong("a part of the export is no list")),
                    (_, None) => export.part(&name)?,
                },
            }
        }
    }

    /// What has begun with an event, to its end. Every scalar is a text, or null.
    fn value(&mut self, begun: Event<'_>, depth: usize) -> Result<Value, SourceError> {
        match begun {
            Event::Scalar(text, ScalarStyle::Plain, ..) if ["", "~", "null", "Null", "NULL"].contains(&&*text) => {
                Ok(Value::Null)
            }
            Event::Scalar(text, ..) => Ok(Value::String(text.into_owned())),
            Event::MappingStart(..) | Event::SequenceStart(..) if depth == DEPTH_MAX => {
                Err(self.wrong("it is nested deeper than an export"))
            }
            Event::MappingStart(..) => self.object(depth + 1),
            Event::SequenceStart(..) => {
                let mut items = Vec::new();
                loop {
                    match self.next()? {
                        Event::SequenceEnd => return Ok(Value::Array(items)),
                        event => items.push(self.value(event, depth + 1)?),
                    }
                }
            }
            _ => Ok(Value::Null),
        }
    }

    fn object(&mut self, depth: usize) -> Result<Value, SourceError> {
        let mut object = Map::new();
        loop {
            let name = match self.next()? {
                Event::MappingEnd => return Ok(Value::Object(object)),
                Event::Scalar(name, ..) => name.into_owned(),
                _ => return Err(self.wrong("an attribute of the export has no name")),
            };
            let event = self.next()?;
            let value = self.value(event, depth)?;
            if object.insert(name, value).is_some() {
                return Err(self.wrong("an attribute stands twice in an entry"));
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::read_text;
    use super::*;
    use crate::import::SOURCES;
    use std::io::Read;

    /// The rows of an export as `table column=value`.
    fn rows(text: &mut dyn Read) -> Result<Vec<String>, SourceError> {
        let mut rows = Vec::new();
        let mailu = SOURCES.iter().find(|source| source.name == "mailu").unwrap();
        read_text(mailu, "mailu.yml", text, &mut |item| {
            if let Item::Row { table, columns, values } = item {
                let pairs = columns.iter().zip(values).map(|(c, v)| format!("{c}={}", v.as_deref().unwrap_or("NULL")));
                rows.push(format!("{table} {}", pairs.collect::<Vec<_>>().join(" ")));
            }
            Ok(())
        })?;
        Ok(rows)
    }

    /// Gives one byte at a time.
    struct Drop<'t>(&'t [u8]);

    impl Read for Drop<'_> {
        fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
            let length = self.0.len().min(buffer.len()).min(1);
            self.0.read(&mut buffer[..length])
        }
    }

    #[test]
    fn yaml_and_json_are_the_same_rows() {
        let yaml = "domains:\n- name: bücher.example\n  alternatives: [a.example, b.example]\nversion: 2\nusers:\n\
                    - email: a@a.example\n  comment: 'null'\n  name: null\n  more: {x: [1, {y: 2}]}\n  tokens:\n  - comment: phone\n\
                    \x20 - {comment: tablet}\n---\nuser: []\n";
        let json = r#"{"domains": [{"name": "bücher.example", "alternatives": ["a.example", "b.example"]}], "version": 2,
                       "users": [{"email": "a@a.example", "comment": "null", "name": null, "more": {"x": [1, {"y": 2}]},
                       "tokens": [{"comment": "phone"}, {"comment": "tablet"}]}]}"#;
        let expected = [
            "domain alternatives=a.example,b.example name=bücher.example",
            "version value=NULL",
            "user comment=null email=a@a.example more=an object name=NULL",
            "tokens comment=phone email=a@a.example",
            "tokens comment=tablet email=a@a.example",
        ];
        for text in [yaml, json] {
            assert_eq!(rows(&mut text.as_bytes()).unwrap(), expected);
            assert_eq!(rows(&mut Drop(text.as_bytes())).unwrap(), expected);
        }
    }

    #[test]
    fn what_is_no_export_is_said() {
        for (text, why) in [
            (&b"user: [x]"[..], "an entry of the export is no object: mailu.yml"),
            (b"user: [{-email: x}]", "this is an update that deletes, not an export: mailu.yml"),
            (b"user: [{a: 1, a: 2}]", "an attribute stands twice in an entry: mailu.yml"),
            (b"user: [{? [a] : 1}]", "an attribute of the export has no name: mailu.yml"),
            (b"user: [&a {b: 1}, *a]", "it refers to a part that stands elsewhere, as no export does: mailu.yml"),
            (b" {\"user\": [{\"a\": 1}, \"x\"]}", "an entry of the export is no object: mailu.yml"),
            (b"{\"relay\": null, \"user\": [{}]}", "an entry of the export is empty: mailu.yml"),
            (b"{\"user\": {}}", "it is no JSON, line 1, column 11: mailu.yml"),
            (b"{\"user\": [{\"-a\": 1}]}", "this is an update that deletes, not an export: mailu.yml"),
            (b"user: [[[[[[[[[[[x]]]]]]]]]]]", "it is nested deeper than an export: mailu.yml"),
            (b"user: [{a: \xff}]", "it can't be read: it is not in UTF-8: mailu.yml"),
        ] {
            let error = rows(&mut &*text).unwrap_err().to_string();
            assert_eq!(error, why);
        }
        let cut = rows(&mut &b"user: [{a: 1}, "[..]).unwrap_err().to_string();
        assert!(cut.starts_with("it is no YAML: "), "{cut}");
    }
}
