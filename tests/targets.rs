//! What reads what others have written, each as a function of bytes: whatever they are, it comes back. The fuzzer of
//! `tests/fuzz` looks for bytes with which it does not; `tests/parsers.rs` reads again what it has kept.

use jiff::tz::TimeZone;
use std::fmt::{Debug, Display};
use std::fs;
use std::io::Read;
use std::ops::ControlFlow;
use std::path::{Path, PathBuf};
use std::str::FromStr;
use std::sync::LazyLock;
use std::time::Duration;
use vmailctl::effect::{Shape, SheetRow, Zip, look_at, open_sheet, open_zip, plain_text, read_document, trimmed};
use vmailctl::import::{
    Dump, Form, ImportOptions, Rounding, SOURCES, Sight, Source, Truncated, read_text, recognise, recognise_text,
};
use vmailctl::model::document::RowKind;
use vmailctl::model::{
    Address, AliasAddress, DefaultScheme, DomainName, FileKind, LoginName, MailboxName, Moments, OutsideAddress,
    PasswordHash, Percent, Piece, PlainPath, ProfileName, Protocols, Quota, ReplyBody, Secret, Span, TargetName, Text,
    Timestamp, When,
};
use vmailctl::store::{AuditFilter, Foreign, LongMemory, MailboxFilter, Opening, Store};
use vmailctl::trace::{EnvelopeAddress, MessageId, Question, Tracer};

pub(crate) type Target = fn(&[u8]);

pub(crate) const TARGETS: [(&str, Target); 10] = [
    ("words", words),
    ("document", document),
    ("rows", rows),
    ("dump", dump),
    ("texts", texts),
    ("log", log),
    ("store", store),
    ("foreign", foreign),
    ("files", files),
    ("sheet", sheet),
];

/// What is understood is written so that it is understood again.
fn word<T: FromStr + Display + PartialEq + Debug>(text: &str) {
    if let Ok(word) = text.parse::<T>() {
        let again = word.to_string().parse::<T>().ok();
        assert_eq!(again.as_ref(), Some(&word), "{text:?} was written as {:?}", word.to_string());
    }
}

/// Addresses, names, sizes, spans, instants, hashes.
fn words(bytes: &[u8]) {
    let text = &*String::from_utf8_lossy(bytes);
    word::<Address>(text);
    word::<AliasAddress>(text);
    word::<OutsideAddress>(text);
    word::<DomainName>(text);
    word::<LoginName>(text);
    word::<MailboxName>(text);
    word::<ProfileName>(text);
    word::<TargetName>(text);
    word::<Quota>(text);
    word::<Timestamp>(text);
    word::<Text>(text);
    let _ = (text.parse::<Span>(), text.parse::<Protocols>(), text.parse::<ReplyBody>(), PasswordHash::parse(text));
    let _ = (
        text.parse::<EnvelopeAddress>(),
        text.parse::<MessageId>(),
        text.parse::<Percent>(),
        text.parse::<PlainPath>(),
    );
    // What is set is what a client sends, however often it is written.
    if let Ok(chosen) = Secret::chosen(text.to_owned()) {
        let again = Secret::chosen(chosen.expose().to_owned()).expect("a password that was taken");
        assert_eq!(again.expose(), chosen.expose());
    }
    if let Ok(when) = text.parse::<When>() {
        for zone in [TimeZone::UTC, TimeZone::fixed(jiff::tz::offset(-11))] {
            let _ = (when.resolve(now(), &zone), when.resolve_begin(now(), &zone), when.resolve_back(now(), &zone));
        }
    }
}

fn now() -> Timestamp {
    Timestamp::from_unix_seconds(1_930_000_000).expect("an instant in this century")
}

/// Documents of any form.
fn document(bytes: &[u8]) {
    let _ = read_document(bytes, &Shape::Document, &Moments::stored(), &mut |row| {
        if let Ok(content) = row.content {
            let _ = content.entry.to_string();
        }
        ControlFlow::Continue(())
    });
}

/// Rows of CSV or JSON lines; the first byte says of what.
fn rows(bytes: &[u8]) {
    let Some((first, bytes)) = bytes.split_first() else { return };
    let kind = RowKind::ALL[usize::from(*first) % RowKind::ALL.len()];
    let columns = vec![("address".to_owned(), "mail".to_owned())];
    let _ = read_document(bytes, &Shape::Rows { kind, columns }, &Moments::new(now(), TimeZone::UTC), &mut |row| {
        if let Ok(content) = row.content {
            let _ = content.entry.to_string();
        }
        ControlFlow::Continue(())
    });
}

fn options() -> ImportOptions {
    ImportOptions {
        now: now(),
        mail_base: "/var/mail/vhosts".parse().ok(),
        domain: "brand.example".parse().ok(),
        quota_rounding: Rounding::ToBinary,
        password_scheme: None,
        database: None,
        table_prefix: None,
        truncated: Truncated::Accepted,
        memory: || Box::<LongMemory>::default(),
    }
}

/// A dump of MySQL or PostgreSQL, read in one piece or in two, and told by each source that is a database.
fn dump(bytes: &[u8]) {
    let whole = staged(&[bytes]);
    let (begin, _) = bytes.split_at(bytes.len() / 2);
    let pieces = staged(&[begin, bytes]);
    assert_eq!(whole.is_some(), pieces.is_some(), "it depends on where the pieces end");
    if let Some(mut staged) = whole {
        for database in staged.databases() {
            staged.look_at(&database);
            tell_all(&staged);
        }
    }
}

/// `pieces` grow: what was not taken comes again, with more behind it.
fn staged(pieces: &[&[u8]]) -> Option<Foreign> {
    let mut staging = Foreign::staging().expect("a database in memory");
    let mut dump = Dump::default();
    let mut taken = 0;
    for (number, bytes) in pieces.iter().enumerate() {
        let piece = if number + 1 == pieces.len() { Piece::Last } else { Piece::More };
        taken += dump.push(&bytes[taken..], piece, &mut |database, item| staging.add(database, &item)).ok()?;
    }
    let _ = dump.cut().map(|cut| cut.to_string());
    Some(staging)
}

/// All that the sources which are databases find in one.
fn tell_all(tables: &Foreign) {
    let _ = recognise(&Sight::Tables(tables));
    SOURCES.iter().filter(|source| source.form != Form::Texts).for_each(|source| tell(source, tables));
}

fn tell(source: &Source, tables: &Foreign) {
    let _ = source.tell(tables, &options(), |error| error, &mut |_| Ok(()));
}

/// Files of other systems, each with a name: lines of `=== NAME` begin them.
fn texts(bytes: &[u8]) {
    const MARK: &[u8] = b"=== ";
    let marks = bytes.windows(MARK.len()).enumerate().filter(|(_, window)| *window == MARK);
    let places: Vec<usize> = marks.map(|(place, _)| place).chain([bytes.len()]).collect();
    let parts = places.windows(2).map(|part| &bytes[part[0] + MARK.len()..part[1]]);
    let names = parts.filter_map(|part| Some(part.split_at(part.iter().position(|byte| *byte == b'\n')?)));
    let files: Vec<_> = names.map(|(name, content)| (String::from_utf8_lossy(name), &content[1..])).collect();
    let recognised = files.iter().filter_map(|(_, content)| recognise_text(content)).next();
    // And one more, whatever it looks like: all would take too long to be tried often.
    for source in recognised.into_iter().chain([SOURCES[bytes.len() % SOURCES.len()]]) {
        let mut staging = Foreign::staging().expect("a database in memory");
        let read = files.iter().try_for_each(|(name, content)| {
            read_text(source, name, &mut &**content, &mut |item| staging.add_text(&item))
        });
        if read.is_ok() {
            tell(source, &staging);
        }
    }
}

/// Lines of the servers' logs, in one piece or in two.
fn log(bytes: &[u8]) {
    let mut tracer = Tracer::new(Question::default(), TimeZone::UTC, now());
    tracer.begin(now());
    let _ = Tracer::begins_at(bytes, &TimeZone::UTC, now());
    let taken = tracer.push(&bytes[..bytes.len() / 2], Piece::More);
    tracer.push(&bytes[taken..], Piece::Last);
    tracer.finished().for_each(|trace| drop(format!("{trace:?}")));
    tracer.unfinished().for_each(|trace| drop(format!("{trace:?}")));
}

/// A folder that is gone with the process's memory, where there is one.
fn scratch(name: &str) -> PathBuf {
    let memory = Path::new("/dev/shm");
    let folder = if memory.is_dir() { memory.to_owned() } else { std::env::temp_dir() };
    folder.join(format!("vmailctl-fuzz-{}-{name}", std::process::id()))
}

/// The bytes of a store with some of everything.
static STORE: LazyLock<Vec<u8>> = LazyLock::new(|| {
    let folder = scratch("made");
    fs::create_dir_all(&folder).expect("a folder");
    let path = folder.join("vmail.db");
    let run = |words: &str| {
        let program = ["vmailctl", "--quiet", "--no-syslog", "--store", &path.to_string_lossy()].map(str::to_owned);
        let _ = vmailctl::run(program.into_iter().chain(words.split(' ').map(str::to_owned)).map(Into::into));
    };
    // A group that everybody can give a file to is there for root alone.
    run("init --hostname mail.example.com --reader-group nogroup");
    run("init --hostname mail.example.com");
    run("domain create brand.example");
    for number in 0..20 {
        run(&format!("mailbox create m{number}@brand.example --shared --note n{number}"));
        run(&format!("alias route a{number}@brand.example --to m{number}@brand.example"));
    }
    let bytes = fs::read(&path).expect("a store");
    let _ = fs::remove_dir_all(&folder);
    bytes
});

/// Changes to a store's file: each is a page, a place in it, a length of at most 255, and the bytes.
fn damaged(mut changes: &[u8]) -> Vec<u8> {
    const PAGE: usize = 4096;
    let mut bytes = STORE.clone();
    while let [page, high, low, length, rest @ ..] = changes {
        let place = usize::from(*page) * PAGE + usize::from(u16::from_be_bytes([*high, *low])) % PAGE;
        let length = usize::from(*length).min(rest.len()).min(bytes.len().saturating_sub(place));
        let (new, rest) = rest.split_at(length);
        if length > 0 {
            bytes[place..place + length].copy_from_slice(new);
        }
        changes = rest;
    }
    bytes
}

/// A store's file with damage: opened, listed, and written to.
fn store(bytes: &[u8]) {
    let path = scratch("store.db");
    fs::write(&path, damaged(bytes)).expect("a file");
    let opening = Opening { busy_timeout: Duration::ZERO, clock: Some(now()) };
    if let Ok(mut store) = Store::open_to_read(&path, opening)
        && let Ok(reader) = store.reader()
    {
        let _ = reader.list_domains(&mut |_| ControlFlow::Continue(()));
        let _ = reader.list_mailboxes(&MailboxFilter::default(), &mut |_| ControlFlow::Continue(()));
        let _ = reader.list_audit_records(&AuditFilter::default(), &mut |_| ControlFlow::Continue(()));
    }
    if let Ok(mut store) = Store::open_to_write(&path, opening) {
        let _ = store.writer();
    }
    for suffix in ["", "-wal", "-shm"] {
        let _ = fs::remove_file(format!("{}{suffix}", path.display()));
    }
}

/// A database of another system, as a file.
fn foreign(bytes: &[u8]) {
    let path = scratch("foreign.db");
    fs::write(&path, bytes).expect("a file");
    if let Ok(foreign) = Foreign::open(&path) {
        tell_all(&foreign);
    }
    let _ = fs::remove_file(&path);
}

/// A file of any kind: known, read in its character set, out of an archive, and as rows of `mysqldump --tab`.
fn files(bytes: &[u8]) {
    const ENOUGH: u64 = 1 << 22;
    let _ = FileKind::of(bytes).map(|kind| (kind.name(), kind.advice("a file")));
    let _ = String::from_utf8_lossy(bytes).parse::<DefaultScheme>();
    if let Ok(begun) = look_at(bytes) {
        let _ = begun.text.take(ENOUGH).read_to_end(&mut Vec::new());
    }
    let path = scratch("archive.zip");
    fs::write(&path, bytes).expect("a file");
    if let Ok(Zip::One(content)) = open_zip(&path) {
        let _ = content.take(ENOUGH).read_to_end(&mut Vec::new());
    }
    let _ = fs::remove_file(&path);
    let mut dump = Dump::default();
    let made = dump.push(b"CREATE TABLE t (a text, b text);", Piece::Last, &mut |_, _| Ok(()));
    assert!(made.is_ok(), "a table");
    let _ = dump.push_rows(bytes, Piece::Last, &mut |_, _| Ok(()));
}

/// A sheet in any encoding: its cells, whatever separates them, and the same again as a log's text.
fn sheet(bytes: &[u8]) {
    const ROW_MAX: usize = 1 << 12;
    let (mut row, mut last) = (SheetRow::default(), 0);
    if let Ok(mut sheet) = open_sheet(bytes, ROW_MAX) {
        while sheet.read(&mut row).map_err(|error| drop(error.to_string())).unwrap_or(false) {
            assert!(row.line > last && row.last_line >= row.line, "the lines of a sheet go down");
            last = row.last_line;
            row.cells().for_each(|cell| assert!(trimmed(&cell).len() <= cell.len()));
            let _ = row.unequal(1);
        }
    }
    if let Ok(mut text) = plain_text(bytes) {
        let _ = text.read_to_end(&mut Vec::new());
    }
}
