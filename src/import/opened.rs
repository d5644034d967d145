//! A source that is open: from the path of a database, a dump, a text, or a directory of texts to tables, and from these to
//! entries. What it is shows in what lies there, unless it was named.

use super::arrival::{Arrival, Arrived};
use super::candidates::{Chosen, Databases, choose};
use super::dump::Dump;
use super::error::{DumpError, SourceError};
use super::fact::Fact;
use super::loss::Loss;
use super::options::{ImportOptions, Truncated};
use super::source::{Form, Sight, Source};
use super::sources::recognise;
use super::survey::Survey;
use super::table::Item;
use super::texts::{read_text, recognise_text};
use super::watch::Watch;
use crate::effect::{
    Begun, Zip, begins_with, files_in, folders_in, head_of, is_standard_input, look_at, open_input, open_zip,
    read_pieces,
};
use crate::error::Failure;
use crate::model::FileKind;
use crate::store::{Foreign, SQLITE_MAGIC};
use std::collections::BTreeSet;
use std::io;
use std::path::{Path, PathBuf};

/// How files are called that make a table, and those of its rows.
const SQL: &str = ".sql";
const ROWS: &str = ".txt";

/// A source that can be read as often as needed.
pub struct Opened {
    path: PathBuf,
    source: &'static Source,
    tables: Foreign,
    options: ImportOptions,
    /// The database of a dump that it is, where the dump names it.
    pub database: Option<String>,
    /// What of it is not read, or may not be there.
    about: Vec<Loss>,
}

impl Opened {
    /// `wanted` is what it has to be; `None`: whatever it looks like.
    pub fn open(
        path: &Path,
        wanted: Option<&'static Source>,
        options: ImportOptions,
        watch: &dyn Watch,
    ) -> Result<Self, Failure> {
        let Read { tables, source, database, about } = Opening { path, wanted, options: &options, watch }.read()?;
        Ok(Self { path: path.to_owned(), source, tables, options, database, about })
    }

    fn tell(&self, take: &mut dyn FnMut(Fact) -> Result<(), Failure>) -> Result<Vec<Loss>, Failure> {
        self.source.tell(&self.tables, &self.options, wrong(&self.path), take)
    }

    /// What there is in it, which has to be known before the first entry can be made.
    pub fn survey(&self, watch: &dyn Watch) -> Result<Survey, Failure> {
        watch.begin_rows("counting", None);
        let mut survey = Survey::new(self.source, self.options.clone());
        survey.never_asked = self.tell(&mut |fact| {
            survey.see(&fact);
            watch.advance(1);
            Ok(())
        })?;
        match survey.counts.objects() + survey.counts.losses {
            0 => Err(wrong(&self.path)(SourceError::Empty(self.source.title))),
            _ => Ok(survey),
        }
    }

    /// All that comes of it, in the order of documents.
    pub fn arrive(
        &self,
        survey: Survey,
        watch: &dyn Watch,
        take: &mut dyn FnMut(Arrived) -> Result<(), Failure>,
    ) -> Result<(), Failure> {
        watch.begin_rows("importing", Some(survey.facts));
        let about = self.about.iter().chain(&survey.never_asked);
        about.cloned().try_for_each(|loss| take(Arrived::Loss(loss)))?;
        let mut arrival = Arrival::new(survey);
        arrival.begin(take)?;
        self.tell(&mut |fact| {
            watch.advance(1);
            arrival.take(fact, take)
        })?;
        arrival.trusted().map_err(wrong(&self.path))?;
        arrival.end(take)
    }
}

/// A source on the way to its tables.
struct Opening<'a> {
    path: &'a Path,
    wanted: Option<&'static Source>,
    options: &'a ImportOptions,
    watch: &'a dyn Watch,
}

/// Tells how much was read.
struct Watched<'w, R> {
    input: R,
    watch: &'w dyn Watch,
}

/// Remembers the last byte of a text.
struct Ended<'i> {
    input: &'i mut dyn io::Read,
    last: u8,
}

impl io::Read for Ended<'_> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let count = self.input.read(buffer)?;
        self.last = buffer.get(..count).and_then(<[u8]>::last).copied().unwrap_or(self.last);
        Ok(count)
    }
}

/// A text whose last line has no end may be a part of one.
fn open_end(source: &Source, name: &str, last: u8) -> Option<Loss> {
    let what = if name.is_empty() { "the source".to_owned() } else { name.to_owned() };
    let reason = format!("the last line has no line end, so this may be cut off: {what}");
    (!matches!(last, b'\n' | b'\r')).then(|| Loss::new("source", source.name, reason))
}

impl<R: io::Read> io::Read for Watched<'_, R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let count = self.input.read(buffer)?;
        self.watch.advance(count as u64);
        Ok(count)
    }
}

/// What was read of a source.
struct Read {
    tables: Foreign,
    source: &'static Source,
    database: Option<String>,
    about: Vec<Loss>,
}

impl Opening<'_> {
    fn read(&self) -> Result<Read, Failure> {
        let Self { path, .. } = *self;
        if path.is_dir() {
            return self.directory();
        }
        if !is_standard_input(path) && begins_with(path, SQLITE_MAGIC).map_err(unreadable(path))? {
            return self.database(Foreign::open(path).map_err(wrong(path))?);
        }
        let name = path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
        let input = self.unpacked(path)?;
        // Of one that is packed, nobody knows how long it is.
        let head = if is_standard_input(path) { None } else { head_of(path).ok().flatten() };
        let plain = head.is_some_and(|head| matches!(FileKind::of(&head), None | Some(FileKind::SqlDump)));
        let size = path.metadata().ok().filter(|_| plain).map(|found| found.len());
        self.watch.begin_bytes("reading", size);
        self.input(&name, &mut Watched { input, watch: self.watch })
    }

    /// What is in a file, and in the one file of an archive.
    fn unpacked(&self, path: &Path) -> Result<Box<dyn io::Read>, Failure> {
        let is_zip = !is_standard_input(path) && begins_with(path, b"PK").map_err(unreadable(path))?;
        if !is_zip {
            return open_input(path).map_err(unreadable(path));
        }
        match open_zip(path).map_err(unreadable(path))? {
            Zip::One(content) => Ok(content),
            Zip::Many(files) => Err(Failure::Archive { path: path.to_owned(), files }),
            Zip::Office => Err(self.kind(FileKind::Office)),
            Zip::Locked => Err(self.kind(FileKind::Zip)),
        }
    }

    fn kind(&self, kind: FileKind) -> Failure {
        Failure::FileKind { path: self.path.to_owned(), kind }
    }

    /// What has to be done with a file first, which may hold another one.
    fn outermost(&self, inner: FileKind) -> FileKind {
        match inner {
            FileKind::Empty | FileKind::Tar | FileKind::Html | FileKind::MySqlXml | FileKind::PhpMyAdmin => inner,
            _ if is_standard_input(self.path) => inner,
            _ => head_of(self.path).ok().flatten().and_then(|head| FileKind::of(&head)).unwrap_or(inner),
        }
    }

    fn input(&self, name: &str, input: &mut dyn io::Read) -> Result<Read, Failure> {
        let Self { path, wanted, .. } = *self;
        let Begun { head, mut text } = look_at(input).map_err(unreadable(path))?;
        let form = wanted.map(|source| source.form);
        match FileKind::of(&head) {
            Some(FileKind::SqlDump) if form != Some(Form::Texts) => return self.dump(&mut text),
            Some(kind) => return Err(self.kind(self.outermost(kind))),
            // It may be a dump of another kind.
            None if form == Some(Form::Tables) => {
                return self.dump(&mut text).map_err(|failure| match failure {
                    Failure::Source { path, error: SourceError::Dump(DumpError::Cut) } => {
                        Failure::Source { path, error: DumpError::NoTables.into() }
                    }
                    failure => failure,
                });
            }
            None => {}
        }
        let source = wanted.or_else(|| recognise_text(&head)).ok_or_else(|| self.unknown())?;
        let mut staging = Foreign::staging().map_err(wrong(path))?;
        let mut text = Ended { input: &mut text, last: b'\n' };
        read_file(path, source, name, &mut text, &mut staging)?;
        let open = open_end(source, name, text.last);
        Ok(Read { about: open.into_iter().collect(), ..self.texts(staging, source)? })
    }

    fn directory(&self) -> Result<Read, Failure> {
        let Self { path, wanted, .. } = *self;
        let files = files_in(path).map_err(unreadable(path))?;
        let names: Vec<&str> = files.iter().map(|(name, _)| name.as_str()).collect();
        if let Some(kind) = FileKind::of_names(&names) {
            return Err(self.kind(kind));
        }
        if wanted.is_none_or(|wanted| wanted.form != Form::Texts) && names.iter().any(|name| name.ends_with(SQL)) {
            return self.dumps(&files);
        }
        let begin = |file: &PathBuf| look_at(open_input(file).map_err(unreadable(file))?).map_err(unreadable(file));
        let looks = || -> Result<Option<&'static Source>, Failure> {
            match (recognise(&Sight::Files(&names)), files.first()) {
                (None, Some((_, file))) => Ok(recognise_text(&begin(file)?.head)),
                (found, _) => Ok(found),
            }
        };
        let source = wanted.map_or_else(looks, |wanted| Ok(Some(wanted)))?.ok_or_else(|| self.unknown())?;
        let mut staging = Foreign::staging().map_err(wrong(path))?;
        let (mut about, mut unread) = (Vec::new(), Vec::new());
        // Where the files that are read have an ending, the source knows the names of others, too.
        let mut pass_over = |name: String, staging: &mut Foreign| match source.form {
            Form::Texts if !source.endings.is_empty() => read_file(path, source, &name, &mut io::empty(), staging),
            _ => {
                unread.push(Loss::new("file", name, "the file is not read"));
                Ok(())
            }
        };
        for folder in folders_in(path).map_err(unreadable(path))? {
            pass_over(format!("{folder}/"), &mut staging)?;
        }
        for (name, file) in &files {
            match source.reads(name) {
                true => {
                    let Begun { head, mut text } = begin(file)?;
                    match FileKind::of(&head) {
                        None | Some(FileKind::Empty) => {
                            let mut text = Ended { input: &mut text, last: b'\n' };
                            read_file(file, source, name, &mut text, &mut staging)?;
                            about.extend(open_end(source, name, text.last));
                        }
                        Some(kind) => return Err(Failure::FileKind { path: file.clone(), kind }),
                    }
                }
                false => pass_over(name.clone(), &mut staging)?,
            }
        }
        let mut read = match source.form {
            Form::Tables => self.database(staging),
            Form::Texts | Form::Either => self.texts(staging, source),
        }?;
        read.about.extend(about.into_iter().chain(unread));
        Ok(read)
    }

    fn texts(&self, tables: Foreign, source: &'static Source) -> Result<Read, Failure> {
        if let Some(wanted) = self.options.database.clone() {
            return Err(wrong(self.path)(SourceError::NoDatabase { wanted, there: Vec::new() }));
        }
        Ok(Read { tables, source, database: None, about: Vec::new() })
    }

    /// The tables of a database show what it is, whatever was named.
    fn database(&self, mut tables: Foreign) -> Result<Read, Failure> {
        let Chosen { source, losses, .. } = choose(&mut tables, self.wanted, self.options).map_err(wrong(self.path))?;
        let read = self.texts(tables, source)?;
        Ok(Read { about: losses, ..read })
    }

    fn dump(&self, input: &mut dyn io::Read) -> Result<Read, Failure> {
        let (mut staging, mut dump) = (Foreign::staging().map_err(wrong(self.path))?, Dump::default());
        read_pieces(input, unreadable(self.path), |bytes, piece| {
            dump.push(bytes, piece, &mut |database, item| staging.add(database, &item)).map_err(wrong(self.path))
        })?;
        self.dumped(staging, &dump)
    }

    /// A directory as `mysqldump --tab` fills one, or with a dump of each table: `NAME.sql`, and its rows in `NAME.txt`.
    fn dumps(&self, files: &[(String, PathBuf)]) -> Result<Read, Failure> {
        let (mut staging, mut dump) = (Foreign::staging().map_err(wrong(self.path))?, Dump::default());
        let rows_of = |stem: &str| files.iter().find(|(name, _)| name.strip_suffix(ROWS) == Some(stem));
        let apart = files.iter().any(|(name, _)| name.ends_with(ROWS));
        let mut unread: BTreeSet<&str> = files.iter().map(|(name, _)| name.as_str()).collect();
        unread.retain(|name| !name.ends_with(SQL));
        for (stem, file) in files.iter().filter_map(|(name, file)| Some((name.strip_suffix(SQL)?, file))) {
            let Begun { text: mut sql, .. } = look_at(self.unpacked(file)?).map_err(unreadable(file))?;
            let mut makes = false;
            read_pieces(&mut sql, unreadable(file), |bytes, piece| {
                let pushed = dump.push(bytes, piece, &mut |database, item| {
                    makes |= matches!(item, Item::Table { .. });
                    staging.add(database, &item)
                });
                pushed.map_err(wrong(file))
            })?;
            match rows_of(stem) {
                Some((name, file)) if makes => {
                    unread.remove(name.as_str());
                    let mut rows = open_input(file).map_err(unreadable(file))?;
                    read_pieces(&mut *rows, unreadable(file), |bytes, piece| {
                        let pushed = dump.push_rows(bytes, piece, &mut |database, item| staging.add(database, &item));
                        pushed.map_err(wrong(file))
                    })?;
                }
                None if makes && apart => return Err(wrong(file)(DumpError::NoFile(format!("{stem}{ROWS}")).into())),
                Some(_) | None => {}
            }
        }
        let mut read = self.dumped(staging, &dump)?;
        read.about.extend(unread.into_iter().map(|name| Loss::new("file", name, "the file is not read")));
        Ok(read)
    }

    fn dumped(&self, mut staging: Foreign, dump: &Dump) -> Result<Read, Failure> {
        let cut = dump.cut();
        // What lacks in a dump that is cut off may be behind its end.
        let chosen = choose(&mut staging, self.wanted, self.options).map_err(|error| match (error, &cut) {
            (
                error @ (SourceError::Lacks { .. } | SourceError::LacksAll { .. } | SourceError::Unknown(_)),
                Some(cut),
            ) => SourceError::CutBefore { cut: cut.clone(), lacks: Box::new(error) },
            (error, _) => error,
        });
        let Chosen { source, database, losses } = chosen.map_err(wrong(self.path))?;
        if let (Some(cut), Truncated::Refused) = (&cut, self.options.truncated) {
            return Err(wrong(self.path)(cut.clone().into()));
        }
        let cut = cut.map(|cut| Loss::new("source", source.name, cut.to_string()));
        // An unnamed one is numbered.
        let database = Some(database).filter(|name| !name.starts_with(|first: char| first.is_ascii_digit()));
        Ok(Read { tables: staging, source, database, about: cut.into_iter().chain(losses).collect() })
    }

    fn unknown(&self) -> Failure {
        wrong(self.path)(SourceError::Unknown(self.wanted.map(|source| source.title)))
    }
}

impl Databases for Foreign {
    fn databases(&self) -> Vec<String> {
        self.databases()
    }

    fn look_at(&mut self, database: &str) {
        self.look_at(database);
    }

    fn has_rows(&self) -> Result<bool, SourceError> {
        self.has_rows()
    }
}

fn read_file(
    path: &Path,
    source: &Source,
    name: &str,
    input: &mut dyn io::Read,
    staging: &mut Foreign,
) -> Result<(), Failure> {
    read_text(source, name, input, &mut |item| staging.add_text(&item)).map_err(wrong(path))
}

fn wrong(path: &Path) -> impl Fn(SourceError) -> Failure {
    move |error| Failure::Source { path: path.to_owned(), error }
}

fn unreadable(path: &Path) -> impl Fn(io::Error) -> Failure {
    move |error| Failure::File { path: path.to_owned(), error }
}
