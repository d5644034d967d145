//! The fields that were read of an entry become the entry.

use super::field::{Field, FieldError, Role};
use super::form::{FieldValue, Form};
use super::value::{self, Value};
use super::{Entry, Noun};
use crate::model::{Moments, Timestamp, WhenError};

/// A field that an entry calls by an earlier name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Renamed {
    pub earlier: &'static str,
    pub today: &'static str,
}

/// The fields that were read of an entry, before they are looked at.
#[derive(Clone, Debug, Default)]
pub struct Fields<'a> {
    values: Vec<(&'static str, FieldValue<'a>)>,
    /// The last of those with an earlier name.
    renamed: Option<Renamed>,
}

impl<'a> Fields<'a> {
    pub fn new() -> Self {
        Self { values: Vec::with_capacity(16), renamed: None }
    }

    /// The names of those that were read.
    pub fn names(&self) -> impl Iterator<Item = &'static str> {
        self.values.iter().map(|(name, _)| *name)
    }

    /// The name of a field that some entry has, or had once.
    pub fn known(name: &str) -> Option<&'static str> {
        let fields = || Noun::ALL.iter().flat_map(|noun| noun.fields());
        let today = fields().map(|field| field.name).find(|today| *today == name);
        today.or_else(|| fields().flat_map(|field| field.formerly).find(|old| **old == name).copied())
    }

    /// Takes a value in. Of a field said twice the first counts nothing, so it is refused.
    pub fn push(&mut self, field: &'static str, value: FieldValue<'a>) -> Result<(), FieldError> {
        if self.values.iter().any(|(name, _)| *name == field) {
            return Err(twice(field));
        }
        self.values.push((field, value));
        Ok(())
    }

    /// Gives instants the form that is stored, whatever form a person gave them.
    pub fn resolve(&mut self, noun: Noun, moments: &Moments) -> Result<(), FieldError> {
        for (name, value) in &mut self.values {
            let Some(field) = noun.field(name).filter(|field| matches!(field.form, Form::Instant)) else { continue };
            let FieldValue::Text(text) = value else { continue };
            if text.is_empty() || text.parse::<Timestamp>().is_ok() {
                continue;
            }
            let wrong = |e: WhenError| FieldError { field: field.name, rule: format!("{e}: {text}") };
            let instant = moments.resolve(text, field.begins()).map_err(wrong)?;
            *value = FieldValue::Text(instant.to_string().into());
        }
        Ok(())
    }

    /// The entry that they make, and what it calls by an earlier name.
    pub fn into_entry(mut self, noun: Noun) -> Result<(Entry, Option<Renamed>), FieldError> {
        let entry = self.entry(noun)?;
        Ok((entry, self.renamed))
    }

    /// `begin` makes the entry of the fields that name its object; all others are then read in the order of the table.
    pub(super) fn read<E>(
        &mut self,
        noun: Noun,
        table: &[Field<E>],
        begin: impl FnOnce(&mut Self) -> Result<E, FieldError>,
    ) -> Result<E, FieldError> {
        self.name_as_today(noun, table)?;
        let mut entry = begin(self)?;
        for Field { about, read, .. } in table {
            match self.take(about.name) {
                Some(value) => read(&mut entry, value).map_err(|rule| FieldError { field: about.name, rule })?,
                None if about.role == Role::Required => return Err(missing(about.name)),
                None => {}
            }
        }
        Ok(entry)
    }

    /// Gives each field the name that its noun has for it today. A field of another noun is refused.
    fn name_as_today<E>(&mut self, noun: Noun, table: &[Field<E>]) -> Result<(), FieldError> {
        for at in 0..self.values.len() {
            let said = self.values[at].0;
            if table.iter().any(|field| field.about.name == said) {
                continue;
            }
            let Some(field) = table.iter().find(|field| field.about.formerly.contains(&said)) else {
                let rule = format!("an entry of this kind has no such field: {}", noun.as_str());
                return Err(FieldError { field: said, rule });
            };
            let today = field.about.name;
            if self.names().any(|name| name == today) {
                return Err(twice(today));
            }
            self.values[at].0 = today;
            self.renamed = Some(Renamed { earlier: said, today });
        }
        Ok(())
    }

    fn take(&mut self, field: &'static str) -> Option<FieldValue<'a>> {
        let at = self.values.iter().position(|(name, _)| *name == field)?;
        Some(self.values.swap_remove(at).1)
    }

    /// A field that names the object.
    pub(super) fn name<T: Value>(&mut self, field: &'static str) -> Result<T, FieldError> {
        let value = self.take(field).ok_or_else(|| missing(field))?;
        value::name(&value).map_err(|rule| FieldError { field, rule })
    }
}

fn missing(field: &'static str) -> FieldError {
    FieldError { field, rule: "the field is missing".to_owned() }
}

fn twice(field: &'static str) -> FieldError {
    FieldError { field, rule: "the field is there twice".to_owned() }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::document::field::field;
    use crate::model::document::{About, Clearing, DomainEntry, Said};
    use std::borrow::Cow;

    fn read(noun: Noun, fields: &[(&'static str, FieldValue<'static>)]) -> Result<Entry, String> {
        let mut read = Fields::new();
        for (field, value) in fields {
            read.push(field, value.clone()).map_err(|e| e.to_string())?;
        }
        read.into_entry(noun).map(|(entry, _)| entry).map_err(|e| e.to_string())
    }

    fn text(text: &'static str) -> FieldValue<'static> {
        FieldValue::Text(text.into())
    }

    #[test]
    fn a_field_is_not_mentioned_cleared_or_has_a_value() {
        let name = |value: Option<FieldValue<'static>>| {
            let mut fields = vec![("address", text("Anna@Example.com"))];
            fields.extend(value.map(|value| ("name", value)));
            match read(Noun::Mailbox, &fields) {
                Ok(Entry::Mailbox(entry)) => (entry.address.to_string(), entry.name),
                other => panic!("{other:?}"),
            }
        };
        let address = "anna@example.com".to_owned();
        assert_eq!(name(None), (address.clone(), Said::Nothing));
        assert_eq!(name(Some(FieldValue::Null)), (address.clone(), Said::Cleared));
        assert_eq!(name(Some(text(""))), (address.clone(), Said::Cleared));
        assert_eq!(name(Some(text("Anna"))), (address, Said::Value("Anna".parse().unwrap())));
    }

    /// Numbers that are the same in every run (SplitMix64), so that what fails fails again.
    struct Chance(u64);

    impl Chance {
        fn below(&mut self, n: usize) -> usize {
            self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
            let mut z = self.0;
            z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
            z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
            usize::try_from((z ^ (z >> 31)) % n as u64).unwrap()
        }

        fn of<T: Copy>(&mut self, all: &[T]) -> T {
            all[self.below(all.len())]
        }

        fn some(&mut self, words: &[&'static str]) -> Vec<Cow<'static, str>> {
            words.iter().filter(|_| self.below(2) == 0).map(|word| (*word).into()).collect()
        }
    }

    /// A value of the field, as it is written.
    fn value(chance: &mut Chance, field: &About) -> FieldValue<'static> {
        let addresses = ["anna@a.example", "o.b-c@a.example", "x@xn--mller-kva.example"];
        match field.form {
            Form::Word(words) => text(chance.of(&words())),
            Form::Words(words) => {
                let some = chance.some(&words());
                FieldValue::List(if some.is_empty() { vec![words()[0].into()] } else { some })
            }
            Form::Addresses => FieldValue::List(chance.some(&addresses)),
            Form::Flag => FieldValue::Flag(chance.below(2) == 0),
            Form::Instant => text(chance.of(&["2026-01-02T03:04:05Z", "1999-12-31T23:59:59Z"])),
            Form::Quota => text(chance.of(&["5G", "unlimited", "12345B", "1023K"])),
            Form::Digest => text("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
            Form::Text => text(match field.name {
                "domain" | "alias_of" => chance.of(&["a.example", "xn--mller-kva.example"]),
                "address" | "owner" | "delegate" | "mailbox" => chance.of(&addresses),
                "alias" => chance.of(&["@a.example", "info@a.example"]),
                "login" => "anna",
                "home" => "/srv/mail/a",
                "delivered_by" => chance.of(&["old.example.com", "[2001:db8::1]:2525", "here", "hold"]),
                "mail_place" => chance.of(&["maildir:/srv/old/a", "mdbox:/srv/old/a"]),
                "body" => chance.of(&["Back", "Back\nsoon"]),
                "password" => chance.of(&["generate", "{SSHA}09ozYoz1BNz222Xc2ruR2i2NnStUMmU5"]),
                "suspended_refusal" => "gone for good",
                _ => chance.of(&["a text", "Ünï, \"quoted\"; 'so'", "#1 \\ <b>"]),
            }),
        }
    }

    /// An entry that mentions some of its fields, and clears some of those.
    fn mentioned(chance: &mut Chance, noun: Noun) -> Vec<(&'static str, FieldValue<'static>)> {
        if noun == Noun::Setting {
            return vec![("setting", text("default-quota")), ("value", text(chance.of(&["5G", "unlimited"])))];
        }
        let mut fields = Vec::new();
        for field in noun.fields() {
            match (field.role, chance.below(4)) {
                (Role::Name, _) | (_, 0 | 1) => fields.push((field.name, value(chance, field))),
                (_, 2) if field.clearing == Clearing::ByNull => fields.push((field.name, FieldValue::Null)),
                _ => {}
            }
        }
        fields
    }

    #[test]
    fn what_is_written_reads_back() {
        let mut chance = Chance(13);
        for noun in Noun::ALL {
            for _ in 0..500 {
                let fields = mentioned(&mut chance, noun);
                assert_eq!(read(noun, &fields).unwrap().fields(), fields);
                // In whichever order it is said.
                let back: Vec<_> = fields.iter().rev().cloned().collect();
                assert_eq!(read(noun, &back).unwrap().fields(), fields);
            }
        }
    }

    #[test]
    fn a_value_has_the_type_of_its_field() {
        let mut chance = Chance(14);
        let types = [
            FieldValue::Null,
            text(""),
            FieldValue::Number(5 << 30),
            FieldValue::Flag(true),
            FieldValue::List(vec!["a".into()]),
        ];
        for noun in Noun::ALL {
            let names: Vec<_> = mentioned(&mut chance, noun);
            let is_name = |name: &str| noun.field(name).unwrap().role == Role::Name;
            for field in noun.fields() {
                let names = names.iter().filter(|(name, _)| is_name(name) && *name != field.name);
                for given in &types {
                    let mut fields: Vec<_> = names.clone().cloned().collect();
                    fields.push((field.name, given.clone()));
                    let entry = read(noun, &fields);
                    let found = entry.as_ref().map(|entry| {
                        let mentioned = entry.fields();
                        mentioned.into_iter().find(|(name, _)| *name == field.name).unwrap().1
                    });
                    let right = match given {
                        FieldValue::Number(_) => matches!(field.form, Form::Quota),
                        FieldValue::Flag(_) => matches!(field.form, Form::Flag),
                        FieldValue::List(_) => matches!(field.form, Form::Addresses | Form::Words(_)),
                        _ => true,
                    };
                    let clears = [FieldValue::Null, text("")].contains(given);
                    match found {
                        Ok(found) if clears && field.clearing == Clearing::ByNull => {
                            assert_eq!(found, FieldValue::Null)
                        }
                        Ok(found) => assert!(right && *given != FieldValue::Null, "{} {found:?}", field.name),
                        Err(error) => {
                            assert!(error.starts_with(&format!("{}: ", field.name)), "{error}");
                            let wrong_type = error.contains(": the value is ") && error.contains(", not ");
                            assert_eq!(wrong_type, !right || *given == FieldValue::Null, "{given:?}: {error}");
                        }
                    }
                }
            }
        }
    }

    #[test]
    fn names_come_first_and_no_name_stands_for_two_fields() {
        for noun in Noun::ALL {
            let roles: Vec<_> = noun.fields().iter().map(|field| field.role == Role::Name).collect();
            assert!(roles[0] && roles.is_sorted_by(|before, after| before >= after), "{noun:?}");
            let names: Vec<_> =
                noun.fields().iter().flat_map(|field| [&[field.name], field.formerly].concat()).collect();
            for name in &names {
                assert_eq!(names.iter().filter(|other| *other == name).count(), 1, "{noun:?}: {name}");
                assert_eq!(Fields::known(name), Some(*name));
            }
        }
    }

    #[test]
    fn a_field_may_have_an_earlier_name() {
        const TABLE: &[Field<DomainEntry>] =
            &[field!(DomainEntry.domain).role(Role::Name), field!(DomainEntry.note).formerly(&["remark"])];
        let read = |fields: &[(&'static str, FieldValue<'static>)]| {
            let mut read = Fields::new();
            for (field, value) in fields {
                read.push(field, value.clone())?;
            }
            let entry = read.read(Noun::Domain, TABLE, |fields| Ok(DomainEntry::new(fields.name("domain")?)))?;
            Ok((entry, read.renamed))
        };
        let domain = ("domain", text("a.example"));
        let (old, new) = (("remark", text("n")), ("note", text("n")));
        let (entry, renamed) = read(&[old.clone(), domain.clone()]).unwrap();
        assert_eq!(renamed, Some(Renamed { earlier: "remark", today: "note" }));
        assert_eq!(read(&[new.clone(), domain.clone()]).unwrap(), (entry.clone(), None));
        assert_eq!(entry.note, Said::Value("n".parse().unwrap()));
        assert_eq!(super::super::mentioned(&entry, TABLE), [domain.clone(), new.clone()]);
        for both in [[old.clone(), new.clone()], [new, old]] {
            let said: FieldError = read(&[domain.clone(), both[0].clone(), both[1].clone()]).unwrap_err();
            assert_eq!(said.to_string(), "note: the field is there twice");
        }
    }

    #[test]
    fn what_is_wrong_is_said_with_its_field() {
        for (field, value, error) in [
            ("quota", text("5GB"), "quota: 5GB has two readings"),
            ("quota", FieldValue::Flag(true), "quota: the value is a text, or null, not true or false"),
            ("kind", text("group"), "kind: the value is one of personal, shared: group"),
            ("kind", FieldValue::Null, "kind: the value is a text, not null"),
            ("protocols", FieldValue::Flag(true), "protocols: the value is a list of words, not true or false"),
            (
                "suspended_refusal",
                text("für immer"),
                "suspended_refusal: the text is sent in an SMTP reply, which is ASCII",
            ),
            ("created_at", text("14d"), "created_at: an instant of a document is RFC 3339"),
            ("alias_of", text("b.example"), "alias_of: an entry of this kind has no such field: mailbox"),
            ("address", text("anna@a.example"), "address: the field is there twice"),
        ] {
            let fields = [("address", text("anna@a.example")), (field, value)];
            let said = read(Noun::Mailbox, &fields).unwrap_err();
            assert!(said.starts_with(error), "{said}");
        }
        let said = read(Noun::Mailbox, &[("address", text("a@a.example")), ("password", text("hunter2"))]).unwrap_err();
        assert!(said.starts_with("password: ") && !said.contains("hunter2"), "{said}");
        assert_eq!(read(Noun::Alias, &[]).unwrap_err(), "alias: the field is missing");
        for (setting, value, error) in [
            ("hostname", "mail.example.com", "setting: a document has no settings of the host; "),
            ("retention", "soon", "value: retention: "),
        ] {
            let said = read(Noun::Setting, &[("setting", text(setting)), ("value", text(value))]).unwrap_err();
            assert!(said.starts_with(error), "{said}");
        }
        let key = [("mailbox", text("a@a.example")), ("label", text("phone")), ("hash", text("k3vm-x7qa"))];
        let said = read(Noun::AppPassword, &key).unwrap_err();
        assert!(said.starts_with("hash: ") && !said.contains("k3vm"), "{said}");
        let key =
            [("mailbox", text("a@a.example")), ("label", text("phone")), ("protocols", FieldValue::List(Vec::new()))];
        assert_eq!(
            read(Noun::AppPassword, &key).unwrap_err(),
            "protocols: an app password opens one protocol at the least"
        );
    }

    #[test]
    fn one_text_can_hold_a_list() {
        let fields = [("alias", text("info@a.example")), ("mailboxes", text("anna@a.example, ben@a.example"))];
        match read(Noun::Alias, &fields) {
            Ok(Entry::Alias(entry)) => assert_eq!(entry.mailboxes.map(|m| m.len()), Some(2)),
            other => panic!("{other:?}"),
        }
    }
}
