//! What a file is, by how it begins: for whoever was given another one than they can read.

use super::audit::quoted;

/// Enough of a file to see what it is.
pub const FILE_HEAD: usize = 1 << 14;

/// A kind of file that is known by its first bytes, and is no text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FileKind {
    Empty,
    /// Compressed by this program, which another one unpacks.
    Compressed {
        by: &'static str,
        unpack: &'static str,
    },
    Zip,
    SevenZip,
    Rar,
    Tar,
    /// The formats of `pg_dump` that are no SQL.
    PgDump,
    Sqlite,
    SqliteLog,
    SqlDump,
    /// `mysqldump --xml`.
    MySqlXml,
    /// What phpMyAdmin writes besides SQL.
    PhpMyAdmin,
    /// What a program says that made no dump.
    DumperError,
    Redis,
    Pdf,
    Office,
    /// Files of a server's data directory.
    ServerData(&'static str),
    Age,
    Gpg,
    Openssl,
    Html,
    Xml,
    /// It has bytes that no text has.
    Binary,
}

use FileKind as Kind;

/// How files begin that one glance tells.
const MAGIC: &[(&[u8], FileKind)] = &[
    (b"\x1f\x8b", Kind::Compressed { by: "gzip", unpack: "gunzip -k" }),
    (b"BZh", Kind::Compressed { by: "bzip2", unpack: "bunzip2 -k" }),
    (b"\xfd7zXZ\0", Kind::Compressed { by: "xz", unpack: "unxz -k" }),
    (b"\x28\xb5\x2f\xfd", Kind::Compressed { by: "zstd", unpack: "unzstd -k" }),
    (b"\x04\x22\x4d\x18", Kind::Compressed { by: "lz4", unpack: "unlz4 -k" }),
    (b"LZIP\x01", Kind::Compressed { by: "lzip", unpack: "lzip -dk" }),
    (b"\x89LZO\0\r\n", Kind::Compressed { by: "lzop", unpack: "lzop -d" }),
    (b"\x1f\x9d", Kind::Compressed { by: "compress", unpack: "gunzip -k" }),
    (b"PK\x03\x04", Kind::Zip),
    (b"PK\x05\x06", Kind::Zip),
    (b"7z\xbc\xaf\x27\x1c", Kind::SevenZip),
    (b"Rar!\x1a\x07", Kind::Rar),
    (b"PGDMP", Kind::PgDump),
    (b"SQLite format 3\0", Kind::Sqlite),
    (b"\x37\x7f\x06\x82", Kind::SqliteLog),
    (b"\x37\x7f\x06\x83", Kind::SqliteLog),
    (b"REDIS0", Kind::Redis),
    (b"%PDF-", Kind::Pdf),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", Kind::Office),
    (b"{\\rtf", Kind::Office),
    (b"\xfe\x01\x09", Kind::ServerData("MySQL")),
    (b"\xfe\x01\x0a", Kind::ServerData("MySQL")),
    (b"\xfe\xfe\x07", Kind::ServerData("MySQL")),
    (b"age-encryption.org/v1\n", Kind::Age),
    (b"-----BEGIN AGE ENCRYPTED", Kind::Age),
    (b"-----BEGIN PGP MESSAGE", Kind::Gpg),
    (b"\x8c\x0d\x04", Kind::Gpg),
    (b"Salted__", Kind::Openssl),
];

/// What the first bytes of texts of these kinds have in them, in lower case.
const MARKS: &[(&str, FileKind)] = &[
    ("export to json plugin for phpmyadmin", Kind::PhpMyAdmin),
    ("export to php array plugin for phpmyadmin", Kind::PhpMyAdmin),
    ("<pma_xml_export", Kind::PhpMyAdmin),
    ("% phpmyadmin latex dump", Kind::PhpMyAdmin),
    ("<mysqldump", Kind::MySqlXml),
];

/// How texts of these kinds begin, in lower case.
const BEGINNINGS: &[(&str, FileKind)] = &[
    ("<!doctype html", Kind::Html),
    ("<html", Kind::Html),
    ("<?xml", Kind::Xml),
    ("mysqldump: got error", Kind::DumperError),
    ("mariadb-dump: got error", Kind::DumperError),
    ("pg_dump: error", Kind::DumperError),
    ("pg_dumpall: error", Kind::DumperError),
];

/// How some line of a dump begins before long, in lower case, and how the first one does.
const DUMP: &[&str] = &[
    "create table",
    "insert into",
    "copy ",
    "set sql_mode",
    "-- mysql dump",
    "-- mariadb dump",
    "-- dump created by",
    "-- adminer ",
    "-- phpmyadmin sql dump",
    "-- postgresql database dump",
    "-- postgresql database cluster dump",
    "pragma foreign_keys",
];
const SQL: &[&str] = &[
    "--",
    "/*",
    "#",
    "\\",
    "begin",
    "create ",
    "drop ",
    "insert ",
    "lock ",
    "mariadb-dump:",
    "mysqldump:",
    "pragma ",
    "replace ",
    "set ",
    "start ",
    "use ",
];

impl FileKind {
    /// `None`: a text that has no such sign, and may be anything that is written in lines.
    pub fn of(head: &[u8]) -> Option<Self> {
        if head.iter().all(u8::is_ascii_whitespace) {
            return Some(Self::Empty);
        }
        if let Some((_, kind)) = MAGIC.iter().find(|(magic, _)| head.starts_with(magic)) {
            return Some(*kind);
        }
        if head.get(257..262) == Some(b"ustar") {
            return Some(if head.starts_with(b"toc.dat\0") { Self::PgDump } else { Self::Tar });
        }
        if is_innodb(head) {
            return Some(Self::ServerData("MySQL"));
        }
        if is_openpgp(head) {
            return Some(Self::Gpg);
        }
        if Wide::of(head).is_some() {
            return None;
        }
        if head.iter().take(1 << 10).any(|byte| *byte == 0) {
            return Some(Self::Binary);
        }
        let text = String::from_utf8_lossy(head).to_lowercase();
        let text = text.trim_start_matches('\u{feff}').trim_start();
        let mark = MARKS.iter().find(|(mark, _)| text.contains(mark));
        let begin = || BEGINNINGS.iter().find(|(begin, _)| text.starts_with(begin));
        let found = mark.or_else(begin).map(|(_, kind)| *kind);
        found.or_else(|| is_sql(text).then_some(Self::SqlDump))
    }

    /// Of a directory, by the names of the files in it.
    pub fn of_names(names: &[&str]) -> Option<Self> {
        let has = |name: &str| names.contains(&name);
        let ends = |ending: &str| names.iter().any(|name| name.ends_with(ending));
        if has("toc.dat") {
            Some(Self::PgDump)
        } else if has("PG_VERSION") {
            Some(Self::ServerData("PostgreSQL"))
        } else if has("ibdata1") || ends(".ibd") || ends(".frm") || ends(".MYD") {
            Some(Self::ServerData("MySQL"))
        } else {
            None
        }
    }

    /// What it is, for people.
    pub fn name(self) -> String {
        match self {
            Self::Empty => "empty",
            Self::Compressed { by, .. } => return format!("compressed with {by}"),
            Self::Zip => "a zip archive",
            Self::SevenZip => "a 7z archive",
            Self::Rar => "a rar archive",
            Self::Tar => "a tar archive",
            Self::PgDump => "a dump in a format of pg_dump that is not SQL",
            Self::Sqlite => "an SQLite database",
            Self::SqliteLog => "the log of an SQLite database, without the database",
            Self::SqlDump => "an SQL dump",
            Self::MySqlXml => "a dump in XML",
            Self::PhpMyAdmin => "an export of phpMyAdmin that is not SQL",
            Self::DumperError => "the error message of a dump program",
            Self::Redis => "a dump of Redis, which holds no mailboxes",
            Self::Pdf => "a PDF document",
            Self::Office => "a document of an office program",
            Self::ServerData(server) => return format!("raw data of {server}, which only its server can read"),
            Self::Age => "encrypted with age",
            Self::Gpg => "encrypted with OpenPGP",
            Self::Openssl => "encrypted with openssl",
            Self::Html => "a web page, such as a log-in page",
            Self::Xml => "an XML file",
            Self::Binary => "a binary file of an unknown kind",
        }
        .to_owned()
    }

    /// The command, or else the step, that makes it readable.
    pub fn advice(self, path: &str) -> String {
        let file = if path == "-" { "FILE" } else { path };
        let (short, stem) = (quoted(file), stem(file));
        let plain = quoted(&stem);
        match self {
            Self::Empty => "make the file again, and look for errors".to_owned(),
            Self::Compressed { unpack, .. } => format!("unpack it with '{unpack} {short}'"),
            Self::Zip => format!("unpack it with 'unzip {short}'"),
            Self::SevenZip => format!("unpack it with '7z x {short}'"),
            Self::Rar => format!("unpack it with 'unrar x {short}'"),
            Self::Tar => format!("unpack it with 'tar -xf {short}'"),
            Self::PgDump => {
                format!(
                    "convert it with 'pg_restore -f {} {short}'",
                    quoted(&format!("{}.sql", file.trim_end_matches('/')))
                )
            }
            Self::Sqlite => "name the database by its path".to_owned(),
            Self::SqliteLog => "name the database that it belongs to".to_owned(),
            Self::SqlDump => "import it with 'vmailctl import'".to_owned(),
            Self::MySqlXml => "dump again without --xml".to_owned(),
            Self::PhpMyAdmin => "export again in the format SQL".to_owned(),
            Self::DumperError => "make the dump again, with its errors in another file".to_owned(),
            Self::Redis => "dump the SQL database, as with 'mysqldump'".to_owned(),
            Self::Pdf | Self::Office => "export the data as CSV".to_owned(),
            Self::ServerData("PostgreSQL") => "start the server with it, and dump with 'pg_dump'".to_owned(),
            Self::ServerData(_) => "start the server with it, and dump with 'mysqldump'".to_owned(),
            Self::Age => format!("decrypt it with 'age --decrypt --identity IDENTITY --output {plain} {short}'"),
            Self::Gpg => format!("decrypt it with 'gpg --output {plain} --decrypt {short}'"),
            Self::Openssl => {
                format!("decrypt it with 'openssl enc -d -CIPHER -in {short} -out {plain}', and its options of then")
            }
            Self::Html => "download the file again, while logged in".to_owned(),
            Self::Xml | Self::Binary => "name a file of another format".to_owned(),
        }
    }
}

/// A text without blanks before it.
fn is_sql(text: &str) -> bool {
    let begins = |line: &str, with: &[&str]| with.iter().any(|begin| line.starts_with(begin));
    begins(text, SQL) && text.lines().any(|line| begins(line.trim_start(), DUMP))
}

/// The name without its last ending, which is what is in it; where it has none, another one.
fn stem(file: &str) -> String {
    let begin = file.rfind('/').map_or(0, |at| at + 1);
    match file[begin..].rfind('.') {
        Some(at) if at > 0 => file[..begin + at].to_owned(),
        _ => format!("{file}.plain"),
    }
}

/// The first page of a tablespace: its number is 0, it describes the space, and names it twice.
fn is_innodb(head: &[u8]) -> bool {
    head.len() >= 1 << 10
        && head[4..8] == [0; 4]
        && head[24..26] == [0, 8]
        && head[34..38] == head[38..42]
        && head[..4] != [0; 4]
}

/// A packet of a session key in an old or new header, of version 3.
fn is_openpgp(head: &[u8]) -> bool {
    matches!(
        head,
        [0x84, _, 3, ..]
            | [0x85, _, _, 3, ..]
            | [0xc1, 0..=0xbf, 3, ..]
            | [0xc1, 0xc0..=0xdf, _, 3, ..]
            | [0xc3, _, 4, 1..=13, ..]
    )
}

/// Texts in units of more than a byte.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Wide {
    /// 2 or 4.
    pub bytes: usize,
    pub order: ByteOrder,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ByteOrder {
    Little,
    Big,
}

impl Wide {
    /// By a byte order mark, or else by the zeros of ASCII characters.
    pub fn of(head: &[u8]) -> Option<Self> {
        use ByteOrder::{Big, Little};
        let wide = |bytes, order| Some(Self { bytes, order });
        match head {
            [0xff, 0xfe, 0, 0, ..] => return wide(4, Little),
            [0, 0, 0xfe, 0xff, ..] => return wide(4, Big),
            [0xff, 0xfe, ..] => return wide(2, Little),
            [0xfe, 0xff, ..] => return wide(2, Big),
            _ => {}
        }
        let units: Vec<&[u8]> = head.chunks_exact(4).take(64).collect();
        let ascii = |byte: u8| matches!(byte, b'\t' | b'\n' | b'\r' | b' '..=b'~');
        let most = |is: &dyn Fn(&[u8]) -> bool| {
            units.len() >= 2 && units.iter().filter(|u| is(u)).count() * 10 >= units.len() * 9
        };
        if most(&|u| ascii(u[0]) && u[1..] == [0, 0, 0]) {
            wide(4, Little)
        } else if most(&|u| ascii(u[3]) && u[..3] == [0, 0, 0]) {
            wide(4, Big)
        } else if most(&|u| ascii(u[0]) && ascii(u[2]) && u[1] == 0 && u[3] == 0) {
            wide(2, Little)
        } else if most(&|u| ascii(u[1]) && ascii(u[3]) && u[0] == 0 && u[2] == 0) {
            wide(2, Big)
        } else {
            None
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_is_known_by_its_first_bytes() {
        let mut tar = vec![0; 512];
        tar[257..262].copy_from_slice(b"ustar");
        let mut pg_tar = tar.clone();
        pg_tar[..7].copy_from_slice(b"toc.dat");
        let mut ibd = vec![0; 16 << 10];
        (ibd[0], ibd[25], ibd[37], ibd[41]) = (0x5a, 8, 7, 7);
        for (head, name) in [
            (&b" \n"[..], "empty"),
            (b"\x1f\x8b\x08", "compressed with gzip"),
            (b"PK\x03\x04\x14\0", "a zip archive"),
            (&tar, "a tar archive"),
            (&pg_tar, "a dump in a format of pg_dump that is not SQL"),
            (b"PGDMP\x01\x0e\0", "a dump in a format of pg_dump that is not SQL"),
            (&ibd, "raw data of MySQL, which only its server can read"),
            (b"Salted__\x01\x02", "encrypted with openssl"),
            (b"\x85\x01\x0c\x03\x01", "encrypted with OpenPGP"),
            (b"\x8c\x0d\x04\x09\x03\x02", "encrypted with OpenPGP"),
            (b"\xef\xbb\xbf<!DOCTYPE html>\n<title>Log in</title>", "a web page, such as a log-in page"),
            (b"<?xml version=\"1.0\"?>\n<mysqldump xmlns:xsi=\"x\">", "a dump in XML"),
            (b"<?xml version=\"1.0\"?>\n<users/>", "an XML file"),
            (
                b"[\n{\"type\":\"header\",\"comment\":\"Export to JSON plugin for PHPMyAdmin\"},",
                "an export of phpMyAdmin that is not SQL",
            ),
            (b"<?php\n/**\n * Export to PHP Array plugin for PHPMyAdmin\n", "an export of phpMyAdmin that is not SQL"),
            (b"mysqldump: Got error: 1045: \"Access denied\"", "the error message of a dump program"),
            (b"-- MySQL dump 10.13  Distrib 8.0.36\n", "an SQL dump"),
            (b"\x7fELF\x02\x01\x01\0\0\0\0\0\0\0\0\0", "a binary file of an unknown kind"),
        ] {
            assert_eq!(FileKind::of(head).map(FileKind::name).as_deref(), Some(name), "{head:?}");
        }
        for text in [
            "address,name\nanna@a.example,Anna\n",
            "{\"mailboxes\":[]}",
            "user:\n- email: x\n",
            "<3@a.example:{PLAIN}x\n",
        ] {
            assert_eq!(FileKind::of(text.as_bytes()), None, "{text}");
        }
    }

    #[test]
    fn a_wide_text_is_none_of_them_and_is_seen_without_a_mark() {
        for (bytes, order) in [(2, ByteOrder::Little), (2, ByteOrder::Big), (4, ByteOrder::Little), (4, ByteOrder::Big)]
        {
            for mark in ["\u{feff}", ""] {
                let text = format!("{mark}-- MySQL dump\n");
                let head: Vec<u8> = match (bytes, order) {
                    (2, ByteOrder::Little) => text.encode_utf16().flat_map(u16::to_le_bytes).collect(),
                    (2, ByteOrder::Big) => text.encode_utf16().flat_map(u16::to_be_bytes).collect(),
                    (_, ByteOrder::Little) => text.chars().flat_map(|c| u32::from(c).to_le_bytes()).collect(),
                    (_, ByteOrder::Big) => text.chars().flat_map(|c| u32::from(c).to_be_bytes()).collect(),
                };
                assert_eq!((FileKind::of(&head), Wide::of(&head)), (None, Some(Wide { bytes, order })), "{text:?}");
            }
        }
        assert_eq!(Wide::of(b"-- MySQL dump\n"), None);
    }

    #[test]
    fn the_advice_names_the_file_as_a_shell_reads_it() {
        let zip = FileKind::Zip.advice("old mail.zip");
        assert_eq!(zip, "unpack it with 'unzip 'old mail.zip''");
        assert_eq!(FileKind::PgDump.advice("mail/"), "convert it with 'pg_restore -f mail.sql mail/'");
        assert_eq!(
            FileKind::Gpg.advice("a.d/x.sql.gpg"),
            "decrypt it with 'gpg --output a.d/x.sql --decrypt a.d/x.sql.gpg'"
        );
        assert_eq!(FileKind::Gpg.advice("a.d/x"), "decrypt it with 'gpg --output a.d/x.plain --decrypt a.d/x'");
    }
}
