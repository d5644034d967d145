//! What another mail system left, as tables: a database, a dump, a text, or a directory of texts.

use crate::effect;
use crate::error::Failure;
use crate::model::import::{Dump, Form, Source, SourceError};
use crate::store::{Foreign, SQLITE_MAGIC};
use std::io::{Cursor, Read};
use std::path::{Path, PathBuf};

/// Enough to see what a file is.
const HEAD: u64 = 1 << 14;

/// Reads a source, and says which it is: `wanted`, or whatever it looks like.
pub(super) fn read_source(path: &Path, wanted: Option<Source>) -> Result<(Foreign, Source), Failure> {
    let by_tables = wanted.is_some_and(|source| source.form() == Form::Tables);
    if path.is_dir() {
        return directory(path, wanted);
    }
    if !effect::is_standard_input(path) && effect::begins_with(path, SQLITE_MAGIC).map_err(unreadable(path))? {
        return known(path, wanted, Foreign::open(path)?);
    }
    let mut opened = effect::open_input(path).map_err(unreadable(path))?;
    let (head, mut input) = begin(&mut *opened, path)?;
    let may_be_dump = wanted.is_none_or(|source| source.form() != Form::Texts);
    if by_tables || (may_be_dump && Dump::recognise(&head)) {
        return known(path, wanted, dump(path, &mut input)?);
    }
    let source = wanted.or_else(|| effect::recognise_text(&head)).ok_or_else(|| unknown(path, wanted))?;
    let name = path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    let mut staging = Foreign::staging(path)?;
    text(path, source, &name, &mut input, &mut staging)?;
    Ok((staging, source))
}

fn directory(path: &Path, wanted: Option<Source>) -> Result<(Foreign, Source), Failure> {
    let files = effect::source_files(path).map_err(unreadable(path))?;
    let open = |file: &PathBuf| effect::open_input(file).map_err(unreadable(file));
    let looks = || -> Result<Option<Source>, Failure> {
        match Source::of_files(files.iter().map(|(name, _)| name.as_str())) {
            None => match files.first() {
                Some((_, file)) => Ok(effect::recognise_text(&begin(&mut *open(file)?, file)?.0)),
                None => Ok(None),
            },
            found => Ok(found),
        }
    };
    let source = wanted.map_or_else(looks, |wanted| Ok(Some(wanted)))?.ok_or_else(|| unknown(path, wanted))?;
    let mut staging = Foreign::staging(path)?;
    for (name, file) in &files {
        let mut content: Box<dyn Read> = match source.reads(name) {
            true => open(file)?,
            false if source.form() == Form::Tables => continue,
            false => Box::new(std::io::empty()),
        };
        text(file, source, name, &mut *content, &mut staging)?;
    }
    match source.form() {
        Form::Tables => known(path, wanted, staging),
        Form::Texts | Form::Either => Ok((staging, source)),
    }
}

/// What begins an input, and all of it.
fn begin<'r>(input: &'r mut dyn Read, path: &Path) -> Result<(Vec<u8>, impl Read + 'r), Failure> {
    let mut head = Vec::new();
    (&mut *input).take(HEAD).read_to_end(&mut head).map_err(unreadable(path))?;
    Ok((head.clone(), Cursor::new(head).chain(input)))
}

/// A database says by its tables what it is.
fn known(path: &Path, wanted: Option<Source>, tables: Foreign) -> Result<(Foreign, Source), Failure> {
    match Source::of_tables(&tables) {
        Some(found) if wanted.is_none_or(|wanted| wanted == found) => Ok((tables, found)),
        _ => Err(unknown(path, wanted)),
    }
}

fn dump(path: &Path, input: &mut dyn Read) -> Result<Foreign, Failure> {
    let (mut staging, mut dump) = (Foreign::staging(path)?, Dump::default());
    effect::read_pieces(input, unreadable(path), |bytes, piece| {
        dump.push::<Failure>(bytes, piece, &mut |item| Ok(staging.add(&item)?))
    })
    .map_err(named(path))?;
    Ok(staging)
}

fn text(path: &Path, source: Source, name: &str, input: &mut dyn Read, staging: &mut Foreign) -> Result<(), Failure> {
    effect::read_source_text::<Failure>(source, name, input, &mut |item| Ok(staging.add_text(&item)?))
        .map_err(named(path))
}

fn unknown(path: &Path, wanted: Option<Source>) -> Failure {
    Failure::Source { path: path.to_owned(), error: SourceError::Unknown(wanted) }
}

/// A failure with the file that it is of.
pub(super) fn named(path: &Path) -> impl Fn(Failure) -> Failure {
    move |failure| match failure {
        Failure::Source { error, .. } => Failure::Source { path: path.to_owned(), error },
        other => other,
    }
}

fn unreadable(path: &Path) -> impl Fn(std::io::Error) -> Failure {
    move |error| Failure::File { path: path.to_owned(), error }
}
