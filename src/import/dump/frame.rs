//! What dumpers write around a dump. It shows whether a dump is whole that ends between two statements.

/// A part of a dump that has an end of its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Frame {
    /// `mysqldump` and `mariadb-dump`.
    MySql,
    /// `mysqlpump`.
    Pump,
    /// `pg_dump`, and each database in a dump of `pg_dumpall`.
    Database,
    /// `pg_dumpall`.
    Cluster,
    Adminer,
    /// What MySQL's dumpers, phpMyAdmin and HeidiSQL put back at the end, also where they write no comments.
    Settings,
    /// `sqlite3 .dump` and phpMyAdmin.
    Transaction,
}

impl Frame {
    /// What stands at its end.
    fn end(self) -> &'static str {
        match self {
            Self::MySql => "-- Dump completed",
            Self::Pump => "-- Dump end time",
            Self::Database => "-- PostgreSQL database dump complete",
            Self::Cluster => "-- PostgreSQL database cluster dump complete",
            Self::Adminer => "a comment with the date",
            Self::Settings => "SET CHARACTER_SET_CLIENT=@OLD_CHARACTER_SET_CLIENT",
            Self::Transaction => "COMMIT",
        }
    }
}

/// What a comment is to the dump that it stands in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Comment {
    /// Another dump begins.
    Begin,
    Other,
}

/// The parts that have begun and not ended.
#[derive(Default)]
pub(super) struct Frames {
    open: Vec<Frame>,
    rolled_back: bool,
}

impl Frames {
    /// A comment of one line.
    pub(super) fn comment(&mut self, line: &str) -> Comment {
        let line = line.trim_end();
        let begun = match line {
            "-- PostgreSQL database dump" => Some(Frame::Database),
            "-- PostgreSQL database cluster dump" => Some(Frame::Cluster),
            _ if is_followed_by_a_version(line, "-- MySQL dump ")
                || is_followed_by_a_version(line, "-- MariaDB dump ") =>
            {
                Some(Frame::MySql)
            }
            _ if line.starts_with("-- Dump created by MySQL pump utility") => Some(Frame::Pump),
            _ if line.starts_with("-- Adminer ") && line.ends_with(" dump") => Some(Frame::Adminer),
            _ => None,
        };
        if let Some(frame) = begun {
            self.open.push(frame);
            return Comment::Begin;
        }
        let ended = match line {
            "-- PostgreSQL database dump complete" => Some(Frame::Database),
            "-- PostgreSQL database cluster dump complete" => Some(Frame::Cluster),
            _ if line.starts_with(Frame::MySql.end()) => Some(Frame::MySql),
            _ if line.starts_with(Frame::Pump.end()) => Some(Frame::Pump),
            _ if is_date(line) => Some(Frame::Adminer),
            _ => None,
        };
        ended.into_iter().for_each(|frame| self.end(frame));
        if line.starts_with("-- phpMyAdmin SQL Dump") { Comment::Begin } else { Comment::Other }
    }

    /// A comment that MySQL carries out: `/*!40101 … */`.
    pub(super) fn conditional(&mut self, text: &str) {
        const SAVED: &str = "@OLD_CHARACTER_SET_CLIENT";
        if let Some((_, rest)) = text.split_once(SAVED) {
            match rest.trim_start().starts_with('=') {
                true => self.open.push(Frame::Settings),
                false => self.end(Frame::Settings),
            }
        }
    }

    pub(super) fn begin_transaction(&mut self) {
        self.open.push(Frame::Transaction);
    }

    pub(super) fn end_transaction(&mut self) {
        self.end(Frame::Transaction);
    }

    /// SQLite writes it where a page of its file could not be read.
    pub(super) fn roll_back(&mut self) {
        self.rolled_back = true;
        self.end(Frame::Transaction);
    }

    pub(super) fn is_rolled_back(&self) -> bool {
        self.rolled_back
    }

    /// What should stand at the end, and does not.
    pub(super) fn missing(&self) -> Option<&'static str> {
        self.open.first().map(|frame| frame.end())
    }

    fn end(&mut self, frame: Frame) {
        if let Some(at) = self.open.iter().rposition(|open| *open == frame) {
            self.open.remove(at);
        }
    }
}

/// `-- 2026-01-01 12:00:00`, with or without a time zone.
fn is_date(line: &str) -> bool {
    let Some(date) = line.strip_prefix("-- ").and_then(|rest| rest.get(..10)) else { return false };
    let digits = |from: usize, to: usize| date.as_bytes()[from..to].iter().all(u8::is_ascii_digit);
    digits(0, 4) && digits(5, 7) && digits(8, 10) && date.as_bytes()[4] == b'-' && date.as_bytes()[7] == b'-'
}
/// As the dumpers begin their first line. A person's comment may begin with the same words.
fn is_followed_by_a_version(line: &str, words: &str) -> bool {
    line.strip_prefix(words).is_some_and(|rest| rest.starts_with(|c: char| c.is_ascii_digit()))
}
