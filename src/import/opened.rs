//! A source that is open: from the path of a database, a dump, a text, or a directory of texts to tables, and from these to
//! entries. What it is shows in what lies there, unless it was named.

use super::arrival::{Arrival, Arrived};
use super::dump::Dump;
use super::error::SourceError;
use super::fact::Fact;
use super::options::ImportOptions;
use super::source::{Form, Sight, Source};
use super::sources::recognise;
use super::survey::Survey;
use super::texts::{read_text, recognise_text};
use crate::effect::{begins_with, files_in, is_standard_input, open_input, read_pieces};
use crate::error::Failure;
use crate::store::{Foreign, SQLITE_MAGIC};
use std::io::{self, Cursor, Read};
use std::path::{Path, PathBuf};

/// Enough to see what a file is.
const HEAD: u64 = 1 << 14;

/// A source that can be read as often as needed.
pub struct Opened {
    path: PathBuf,
    source: &'static Source,
    tables: Foreign,
    options: ImportOptions,
}

impl Opened {
    /// `wanted` is what it has to be; `None`: whatever it looks like.
    pub fn open(path: &Path, wanted: Option<&'static Source>, options: ImportOptions) -> Result<Self, Failure> {
        let (tables, source) = Opening { path, wanted }.read()?;
        Ok(Self { path: path.to_owned(), source, tables, options })
    }

    fn tell(&self, take: &mut dyn FnMut(Fact) -> Result<(), Failure>) -> Result<(), Failure> {
        self.source.tell(&self.tables, &self.options, wrong(&self.path), take)
    }

    /// What there is in it, which has to be known before the first entry can be made.
    pub fn survey(&self) -> Result<Survey, Failure> {
        let mut survey = Survey::new(self.source, self.options.clone());
        self.tell(&mut |fact| {
            survey.see(&fact);
            Ok(())
        })?;
        Ok(survey)
    }

    /// All that comes of it, in the order of documents.
    pub fn arrive(&self, survey: Survey, take: &mut dyn FnMut(Arrived) -> Result<(), Failure>) -> Result<(), Failure> {
        let mut arrival = Arrival::new(survey);
        arrival.begin(take)?;
        self.tell(&mut |fact| arrival.take(fact, take))?;
        arrival.trusted().map_err(wrong(&self.path))?;
        arrival.end(take)
    }
}

/// A source on the way to its tables.
struct Opening<'a> {
    path: &'a Path,
    wanted: Option<&'static Source>,
}

impl Opening<'_> {
    fn read(&self) -> Result<(Foreign, &'static Source), Failure> {
        let Self { path, wanted } = *self;
        if path.is_dir() {
            return self.directory();
        }
        if !is_standard_input(path) && begins_with(path, SQLITE_MAGIC).map_err(unreadable(path))? {
            return self.database(Foreign::open(path).map_err(wrong(path))?);
        }
        let mut opened = open_input(path).map_err(unreadable(path))?;
        let (head, mut input) = begin(&mut *opened, path)?;
        let form = wanted.map(|source| source.form);
        if form == Some(Form::Tables) || (form != Some(Form::Texts) && Dump::recognise(&head)) {
            return self.database(self.dump(&mut input)?);
        }
        let source = wanted.or_else(|| recognise_text(&head)).ok_or_else(|| self.unknown())?;
        let name = path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
        let mut staging = Foreign::staging().map_err(wrong(path))?;
        text(path, source, &name, &mut input, &mut staging)?;
        Ok((staging, source))
    }

    fn directory(&self) -> Result<(Foreign, &'static Source), Failure> {
        let Self { path, wanted } = *self;
        let files = files_in(path).map_err(unreadable(path))?;
        let open = |file: &PathBuf| open_input(file).map_err(unreadable(file));
        let looks = || -> Result<Option<&'static Source>, Failure> {
            let names: Vec<&str> = files.iter().map(|(name, _)| name.as_str()).collect();
            match (recognise(&Sight::Files(&names)), files.first()) {
                (None, Some((_, file))) => Ok(recognise_text(&begin(&mut *open(file)?, file)?.0)),
                (found, _) => Ok(found),
            }
        };
        let source = wanted.map_or_else(looks, |wanted| Ok(Some(wanted)))?.ok_or_else(|| self.unknown())?;
        let mut staging = Foreign::staging().map_err(wrong(path))?;
        for (name, file) in &files {
            let mut content: Box<dyn Read> = match source.reads(name) {
                true => open(file)?,
                false if source.form == Form::Tables => continue,
                false => Box::new(io::empty()),
            };
            text(file, source, name, &mut *content, &mut staging)?;
        }
        match source.form {
            Form::Tables => self.database(staging),
            Form::Texts | Form::Either => Ok((staging, source)),
        }
    }

    /// The tables of a database show what it is, whatever was named.
    fn database(&self, tables: Foreign) -> Result<(Foreign, &'static Source), Failure> {
        match recognise(&Sight::Tables(&tables)) {
            Some(found) if self.wanted.is_none_or(|wanted| wanted == found) => Ok((tables, found)),
            _ => Err(self.unknown()),
        }
    }

    fn dump(&self, input: &mut dyn Read) -> Result<Foreign, Failure> {
        let (mut staging, mut dump) = (Foreign::staging().map_err(wrong(self.path))?, Dump::default());
        read_pieces(input, unreadable(self.path), |bytes, piece| {
            dump.push(bytes, piece, &mut |item| staging.add(&item)).map_err(wrong(self.path))
        })?;
        Ok(staging)
    }

    fn unknown(&self) -> Failure {
        wrong(self.path)(SourceError::Unknown(self.wanted.map(|source| source.title)))
    }
}

/// What begins an input, and all of it.
fn begin<'r>(input: &'r mut dyn Read, path: &Path) -> Result<(Vec<u8>, impl Read + 'r), Failure> {
    let mut head = Vec::new();
    (&mut *input).take(HEAD).read_to_end(&mut head).map_err(unreadable(path))?;
    Ok((head.clone(), Cursor::new(head).chain(input)))
}

fn text(path: &Path, source: &Source, name: &str, input: &mut dyn Read, staging: &mut Foreign) -> Result<(), Failure> {
    read_text(source, name, input, &mut |item| staging.add_text(&item)).map_err(wrong(path))
}

fn wrong(path: &Path) -> impl Fn(SourceError) -> Failure {
    move |error| Failure::Source { path: path.to_owned(), error }
}

fn unreadable(path: &Path) -> impl Fn(io::Error) -> Failure {
    move |error| Failure::File { path: path.to_owned(), error }
}
