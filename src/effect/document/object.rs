//! An entry as JSON and TOML have it: an object of plain values.

use super::{Content, Row, RowError};
use crate::model::document::{FieldError, FieldValue, Fields, NEW_PASSWORD, Noun, RowKind, SCHEMA_VERSION};
use crate::model::{Moments, Secret};
use serde::de::{Deserialize, Deserializer, Error, MapAccess, SeqAccess, Visitor};
use std::fmt;

/// How TOML's own instants look to a reader that does not know them.
const TOML_INSTANT: &str = "$__toml_private_datetime";

#[derive(Default)]
pub(super) struct Object {
    pub(super) noun: Option<Noun>,
    pub(super) fields: Fields<'static>,
    pub(super) new_password: Option<String>,
}

impl Object {
    /// `kind` is that of all rows of the file, where there is one.
    pub(super) fn into_row(self, line: u64, kind: Option<RowKind>, moments: &Moments) -> Row {
        Row::new(line, self.into_content(kind, moments).map_err(RowError::Field))
    }

    fn into_content(mut self, kind: Option<RowKind>, moments: &Moments) -> Result<Content, FieldError> {
        let noun = match (self.noun, kind.map(RowKind::noun)) {
            (Some(noun), Some(all)) if noun != all => {
                let article = |noun| if noun == Noun::Alias { "an" } else { "a" };
                let (all, noun) = ((article(all), all.as_str()), (article(noun), noun.as_str()));
                let rule = format!("an entry of this file is {} {}, not {} {}", all.0, all.1, noun.0, noun.1);
                return Err(FieldError { field: "noun", rule });
            }
            (Some(noun), _) | (None, Some(noun)) => noun,
            (None, None) => return Err(FieldError { field: "noun", rule: "the field is missing".to_owned() }),
        };
        let wrong = |rule: String| FieldError { field: NEW_PASSWORD, rule };
        let new_password = self.new_password.map(Secret::chosen).transpose().map_err(|e| wrong(e.to_string()))?;
        if let Some(kind) = kind {
            for field in self.fields.names().chain(new_password.is_some().then_some(NEW_PASSWORD)) {
                kind.field(field).map_err(|unknown| FieldError { field, rule: unknown.to_string() })?;
            }
        }
        if new_password.is_some() && kind.is_none() {
            return Err(wrong(
                "a document has hashes alone; a password is set by 'mailbox password --from-file'".to_owned(),
            ));
        }
        self.fields.resolve(noun, moments)?;
        let (entry, renamed) = self.fields.into_entry(noun)?;
        Ok(Content { entry, new_password, renamed })
    }

    /// Takes a value in. What is no field of any entry is refused at once.
    pub(super) fn put(&mut self, name: &str, value: FieldValue<'static>) -> Result<(), String> {
        let twice = || format!("the field is there twice: {name}");
        match (name, value) {
            ("noun", _) if self.noun.is_some() => return Err(twice()),
            (NEW_PASSWORD, _) if self.new_password.is_some() => return Err(twice()),
            ("noun", FieldValue::Text(text)) => self.noun = Some(noun(&text)?),
            ("schema_version", FieldValue::Number(version)) => require_version(version)?,
            ("schema_version", FieldValue::Text(text)) => require_version(text.parse().unwrap_or_default())?,
            (NEW_PASSWORD, FieldValue::Text(text)) => self.new_password = Some(text.into_owned()),
            (name, value) => {
                let field = Fields::known(name).ok_or_else(|| format!("there is no such field: {name}"))?;
                self.fields.push(field, value).map_err(|e| e.to_string())?;
            }
        }
        Ok(())
    }
}

fn noun(text: &str) -> Result<Noun, String> {
    Noun::ALL.into_iter().find(|noun| noun.as_str() == text).ok_or_else(|| {
        let words: Vec<_> = Noun::ALL.into_iter().map(Noun::as_str).collect();
        format!("the noun is one of {}: {text}", words.join(", "))
    })
}

pub(super) fn require_version(version: i64) -> Result<(), String> {
    if version == SCHEMA_VERSION {
        return Ok(());
    }
    Err(format!("the document is of schema version {version}, and this program reads {SCHEMA_VERSION}"))
}

impl<'de> Deserialize<'de> for Object {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Members;
        impl<'de> Visitor<'de> for Members {
            type Value = Object;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("an object with the fields of an entry")
            }

            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Object, A::Error> {
                let mut object = Object::default();
                while let Some(name) = map.next_key::<String>()? {
                    let Plain(value) = map.next_value()?;
                    object.put(&name, value).map_err(A::Error::custom)?;
                }
                Ok(object)
            }
        }
        deserializer.deserialize_map(Members)
    }
}

/// A plain value. Objects and fractions are none.
struct Plain(FieldValue<'static>);

impl<'de> Deserialize<'de> for Plain {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Any;
        impl<'de> Visitor<'de> for Any {
            type Value = Plain;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a text, a number, true, false, null, or a list of texts")
            }

            fn visit_unit<E: Error>(self) -> Result<Plain, E> {
                Ok(Plain(FieldValue::Null))
            }

            fn visit_bool<E: Error>(self, flag: bool) -> Result<Plain, E> {
                Ok(Plain(FieldValue::Flag(flag)))
            }

            fn visit_i64<E: Error>(self, number: i64) -> Result<Plain, E> {
                Ok(Plain(FieldValue::Number(number)))
            }

            fn visit_u64<E: Error>(self, number: u64) -> Result<Plain, E> {
                i64::try_from(number).map(|number| Plain(FieldValue::Number(number))).map_err(E::custom)
            }

            fn visit_str<E: Error>(self, text: &str) -> Result<Plain, E> {
                self.visit_string(text.to_owned())
            }

            fn visit_string<E: Error>(self, text: String) -> Result<Plain, E> {
                Ok(Plain(FieldValue::Text(text.into())))
            }

            fn visit_seq<A: SeqAccess<'de>>(self, mut seq: A) -> Result<Plain, A::Error> {
                let mut texts = Vec::new();
                while let Some(text) = seq.next_element::<String>()? {
                    texts.push(text.into());
                }
                Ok(Plain(FieldValue::List(texts)))
            }

            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Plain, A::Error> {
                match map.next_entry::<String, String>()? {
                    Some((name, instant)) if name == TOML_INSTANT => Ok(Plain(FieldValue::Text(instant.into()))),
                    _ => Err(A::Error::custom("a field has no fields of its own")),
                }
            }
        }
        deserializer.deserialize_any(Any)
    }
}
