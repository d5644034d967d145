//! Which database of those that were found is to be taken over, and as what.

use super::error::{Candidate, DumpError, SourceError};
use super::fact::Fact;
use super::loss::Loss;
use super::options::ImportOptions;
use super::source::{Sight, Source};
use super::sources::{SOURCES, recognise};
use super::table::Tables;

/// A set of databases, of which one is looked at.
pub(super) trait Databases: Tables {
    fn databases(&self) -> Vec<String>;

    fn look_at(&mut self, database: &str);

    fn has_rows(&self) -> Result<bool, SourceError>;
}

/// The database that was chosen, which is looked at.
pub(super) struct Chosen {
    pub(super) source: &'static Source,
    pub(super) database: String,
    /// What is not read beside it.
    pub(super) losses: Vec<Loss>,
}

/// The one that is of the source that is wanted, or of any that is known.
pub(super) fn choose(
    found: &mut dyn Databases,
    wanted: Option<&'static Source>,
    options: &ImportOptions,
) -> Result<Chosen, SourceError> {
    let there = found.databases();
    if there.is_empty() {
        return Err(DumpError::NoTables.into());
    }
    let named: Vec<String> = match &options.database {
        None => there.clone(),
        Some(name) => {
            match there.iter().filter(|there| there.eq_ignore_ascii_case(name)).cloned().collect::<Vec<_>>() {
                named if named.is_empty() => return Err(SourceError::NoDatabase { wanted: name.clone(), there }),
                named => named,
            }
        }
    };
    let mut fits = Vec::new();
    for name in &named {
        found.look_at(name);
        let source = recognise(&Sight::Tables(&*found));
        fits.extend(source.filter(|source| wanted.is_none_or(|wanted| wanted == *source)).map(|source| (name, source)));
    }
    let (database, source) = match fits[..] {
        [(database, source)] => (database.clone(), source),
        [] => return Err(unknown(found, &named, wanted)),
        _ => return Err(several(found, &fits, options)),
    };
    found.look_at(&database);
    if !found.has_rows()? {
        return Err(DumpError::NoRows.into());
    }
    let prefix = source.prefix(found, options)?;
    let mut losses = Vec::new();
    let mut lose = |reason: String| losses.push(Loss::new("source", database.clone(), reason));
    let others: Vec<String> = there.into_iter().filter(|other| *other != database).collect();
    if !others.is_empty() {
        lose(format!("only this database is imported; the dump has others, too: {}", others.join(", ")));
    }
    let is_missing = |table: &&str| !found.has(&format!("{prefix}{table}"));
    let further: Vec<&str> = source.further.iter().copied().filter(is_missing).collect();
    if !further.is_empty() {
        lose(format!("tables are missing, so nothing of them is imported: {}", further.join(", ")));
    }
    Ok(Chosen { source, database, losses })
}

/// What is known of databases of which none is what is wanted.
fn unknown(found: &mut dyn Databases, named: &[String], wanted: Option<&'static Source>) -> SourceError {
    let mut nearest: Option<(usize, &'static Source, Vec<&'static str>)> = None;
    for name in named {
        found.look_at(name);
        if let (Some(wanted), Some(other)) = (wanted, recognise(&Sight::Tables(&*found))) {
            return SourceError::Other { wanted: wanted.title, found: other.title, name: other.name };
        }
        let known = SOURCES.iter().copied().filter(|source| wanted.is_none_or(|wanted| wanted == *source));
        for source in known {
            let missing = source.lacks(found);
            let there = source.tables.len() - missing.len();
            let nearer = nearest.as_ref().is_none_or(|(most, ..)| there > *most);
            // A few tables of common names show nothing.
            let similar = there * 2 >= source.tables.len() && (there > 1 || (there == 1 && wanted.is_some()));
            if nearer && similar && !missing.is_empty() {
                nearest = Some((there, source, missing));
            }
        }
    }
    match (nearest, wanted) {
        (Some((_, source, tables)), _) => SourceError::Lacks { title: source.title, tables },
        (None, Some(wanted)) => SourceError::LacksAll { title: wanted.title, tables: wanted.tables },
        (None, None) => SourceError::Unknown(None),
    }
}

fn several(found: &mut dyn Databases, fits: &[(&String, &'static Source)], options: &ImportOptions) -> SourceError {
    let mut candidates = Vec::new();
    for (database, source) in fits {
        found.look_at(database);
        let mut mailboxes = 0;
        let told = source.tell(&*found, options, |error| error, &mut |fact| {
            mailboxes += u64::from(matches!(fact, Fact::Mailbox(_)));
            Ok(())
        });
        if let Err(error) = told {
            return error;
        }
        candidates.push(Candidate { database: (*database).clone(), title: source.title, mailboxes });
    }
    SourceError::Databases(candidates)
}
