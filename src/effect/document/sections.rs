//! A document of lists, one for each noun, in JSON and in TOML.

use super::object::{Object, require_version};
use super::{ReadingError, Rows};
use crate::model::Moments;
use crate::model::document::Noun;
use serde::de::{DeserializeSeed, Deserializer, Error, MapAccess, SeqAccess, Visitor};
use std::cell::Cell;
use std::collections::HashSet;
use std::fmt;
use std::io::{self, BufRead, Read};
use std::ops::ControlFlow;

/// A message of serde_json, without the place that it ends in.
pub(super) fn message(error: &serde_json::Error) -> String {
    let said = error.to_string();
    said.rsplit_once(" at line ").map_or(said.clone(), |(message, _)| message.to_owned())
}

pub(super) fn read_json(input: impl BufRead, moments: &Moments, take: Rows<'_>) -> Result<(), ReadingError> {
    let line = Cell::new(1);
    let mut flow = ControlFlow::Continue(());
    let mut json = serde_json::Deserializer::from_reader(Counting { input, line: &line });
    let lists = Lists { place: &mut Counted(&line), moments, take, flow: &mut flow };
    match lists.deserialize(&mut json).and_then(|()| json.end()) {
        Err(error) if flow.is_continue() && error.is_io() => Err(ReadingError::Io(error.into())),
        Err(error) if flow.is_continue() => {
            Err(ReadingError::Form { line: error.line() as u64, message: message(&error) })
        }
        _ => Ok(()),
    }
}

pub(super) fn read_toml(text: &str, moments: &Moments, take: Rows<'_>) -> Result<(), ReadingError> {
    let mut flow = ControlFlow::Continue(());
    let line_at = |offset: usize| text.as_bytes().iter().take(offset).filter(|byte| **byte == b'\n').count() as u64 + 1;
    let form = |error: toml::de::Error| ReadingError::Form {
        line: line_at(error.span().map_or(0, |span| span.start)),
        message: error.message().to_owned(),
    };
    let toml = toml::Deserializer::parse(text).map_err(form)?;
    let lists = Lists { place: &mut Spans { line_at: &line_at }, moments, take, flow: &mut flow };
    match lists.deserialize(toml) {
        Err(error) if flow.is_continue() => Err(form(error)),
        _ => Ok(()),
    }
}

/// Counts lines as the parser, which asks for single bytes, takes them.
struct Counting<'l, R> {
    input: R,
    line: &'l Cell<u64>,
}

impl<R: BufRead> Read for Counting<'_, R> {
    fn read(&mut self, out: &mut [u8]) -> io::Result<usize> {
        let count = {
            let ready = self.input.fill_buf()?;
            let count = ready.len().min(out.len());
            let (taken, into) = (&ready[..count], &mut out[..count]);
            into.copy_from_slice(taken);
            let lines = taken.iter().filter(|byte| **byte == b'\n').count();
            self.line.set(self.line.get() + lines as u64);
            count
        };
        self.input.consume(count);
        Ok(count)
    }
}

/// Where an element of a list stands.
trait Place {
    fn element<'de, A: SeqAccess<'de>>(&mut self, list: &mut A) -> Result<Option<(u64, Object)>, A::Error>;
}

struct Counted<'l>(&'l Cell<u64>);

impl Place for Counted<'_> {
    fn element<'de, A: SeqAccess<'de>>(&mut self, list: &mut A) -> Result<Option<(u64, Object)>, A::Error> {
        /// The line that the object begins on.
        struct Begin<'l>(&'l Cell<u64>);
        impl<'de> DeserializeSeed<'de> for Begin<'_> {
            type Value = (u64, Object);

            fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Self::Value, D::Error> {
                let line = self.0.get();
                Ok((line, serde::Deserialize::deserialize(deserializer)?))
            }
        }
        list.next_element_seed(Begin(self.0))
    }
}

struct Spans<'t> {
    line_at: &'t dyn Fn(usize) -> u64,
}

impl Place for Spans<'_> {
    fn element<'de, A: SeqAccess<'de>>(&mut self, list: &mut A) -> Result<Option<(u64, Object)>, A::Error> {
        let found = list.next_element::<toml::Spanned<Object>>()?;
        Ok(found.map(|object| ((self.line_at)(object.span().start), object.into_inner())))
    }
}

/// The lists of a document, element by element.
struct Lists<'t, 'r, P> {
    place: &'t mut P,
    moments: &'t Moments,
    take: Rows<'r>,
    flow: &'t mut ControlFlow<()>,
}

impl<'de, P: Place> DeserializeSeed<'de> for Lists<'_, '_, P> {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        deserializer.deserialize_map(self)
    }
}

impl<'de, P: Place> Visitor<'de> for Lists<'_, '_, P> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an object with lists of entries")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<(), A::Error> {
        let mut seen = HashSet::new();
        while let Some(name) = map.next_key::<String>()? {
            if !seen.insert(name.clone()) {
                return Err(A::Error::custom(format!("the document has a key twice: {name}")));
            }
            if name == "schema_version" {
                require_version(map.next_value()?).map_err(A::Error::custom)?;
                continue;
            }
            let noun = Noun::ALL.into_iter().find(|noun| noun.plural() == name);
            let noun = noun.ok_or_else(|| A::Error::custom(format!("there is no such list: {name}")))?;
            let (place, take, flow) = (&mut *self.place, &mut *self.take, &mut *self.flow);
            map.next_value_seed(List { noun, place, moments: self.moments, take, flow })?;
        }
        Ok(())
    }
}

/// One of them.
struct List<'t, 'r, P> {
    noun: Noun,
    place: &'t mut P,
    moments: &'t Moments,
    take: Rows<'r>,
    flow: &'t mut ControlFlow<()>,
}

impl<'de, P: Place> DeserializeSeed<'de> for List<'_, '_, P> {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        deserializer.deserialize_seq(self)
    }
}

impl<'de, P: Place> Visitor<'de> for List<'_, '_, P> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a list of entries")
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<(), A::Error> {
        while let Some((line, mut object)) = self.place.element(&mut list)? {
            object.noun.get_or_insert(self.noun);
            *self.flow = (self.take)(object.into_row(line, None, self.moments));
            if self.flow.is_break() {
                return Err(A::Error::custom("somebody has enough"));
            }
        }
        Ok(())
    }
}
