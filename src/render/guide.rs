//! A guide for a move, as a text of 80 columns and for programs.

use super::record::Record;
use super::value::Value;
use super::{Format, Style, plain};
use crate::import::{DnsRecord, Guide, Step};
use std::io::{self, Write};

const WIDTH: usize = 80;

/// The lines of a text, each behind an indent. A word that is longer than a line stands alone.
fn wrapped(text: &str, indent: usize) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for word in text.split_whitespace() {
        match lines.last_mut() {
            Some(line) if line.chars().count() + 1 + word.chars().count() <= WIDTH => {
                line.push(' ');
                line.push_str(word);
            }
            _ => lines.push(format!("{}{word}", " ".repeat(indent))),
        }
    }
    lines
}

/// A command, which goes on behind a backslash where it is long; words in quotes are not parted.
fn command(text: &str) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    let mut quoted = false;
    let mut word = String::new();
    let mut words = Vec::new();
    for c in text.chars() {
        quoted ^= c == '\'';
        if c == ' ' && !quoted {
            words.push(std::mem::take(&mut word));
        } else {
            word.push(c);
        }
    }
    words.push(word);
    for word in words {
        match lines.last_mut() {
            // Two columns are left for what says that it goes on.
            Some(line) if line.chars().count() + 1 + word.chars().count() + 2 <= WIDTH => {
                line.push(' ');
                line.push_str(&word);
            }
            Some(line) => {
                line.push_str(" \\");
                lines.push(format!("       {word}"));
            }
            None => lines.push(format!("     {word}")),
        }
    }
    lines
}

/// Writes a guide.
pub fn guide(out: &mut dyn Write, style: &Style, guide: &Guide) -> io::Result<()> {
    if style.format != Format::Text {
        return super::object(out, style, guide);
    }
    writeln!(out, "The move from {}", guide.title)?;
    for (number, Step { title, at, text, commands }) in guide.steps.iter().enumerate() {
        writeln!(out, "\n{:>2}. {title} ({})", number + 1, at.as_str())?;
        wrapped(&plain(text), 4).iter().try_for_each(|line| writeln!(out, "{line}"))?;
        if !commands.is_empty() {
            writeln!(out)?;
        }
        for line in commands.iter().flat_map(|text| command(&plain(text))) {
            writeln!(out, "{line}")?;
        }
    }
    if !guide.records.is_empty() {
        writeln!(out, "\nRecords, old and new")?;
    }
    for DnsRecord { name, kind, old, new } in &guide.records {
        writeln!(out, "\n    {} {kind}", plain(name))?;
        let old = match old {
            Ok(found) if found.is_empty() => "none".to_owned(),
            Ok(found) => found.join(", "),
            Err(why) => format!("not known: {why}"),
        };
        wrapped(&plain(&format!("old: {old}")), 8).iter().try_for_each(|line| writeln!(out, "{line}"))?;
        writeln!(out, "        new: {}", plain(new))?;
    }
    out.flush()
}

impl Record for Guide {
    fn name(&self) -> String {
        self.source.to_owned()
    }

    fn fields(&self) -> Vec<(&'static str, Value<'_>)> {
        let step = |step: &'_ Step| {
            Value::Object(vec![
                ("title", step.title.into()),
                ("at", step.at.as_str().into()),
                ("text", step.text.clone().into()),
                ("commands", step.commands.iter().map(|command| command.clone().into()).collect()),
            ])
        };
        let record = |record: &'_ DnsRecord| {
            let (old, why) = match &record.old {
                Ok(found) => (found.iter().map(|text| text.clone().into()).collect(), None),
                Err(why) => (Value::Null, Some(why.clone())),
            };
            Value::Object(vec![
                ("name", record.name.clone().into()),
                ("kind", record.kind.into()),
                ("old", old),
                ("new", record.new.clone().into()),
                ("trouble", why.into()),
            ])
        };
        vec![
            ("source", self.source.into()),
            ("title", self.title.into()),
            ("steps", self.steps.iter().map(step).collect()),
            ("records", self.records.iter().map(record).collect()),
        ]
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_are_no_longer_than_a_terminal_is_wide_and_a_command_stays_one() {
        let text = "word ".repeat(60);
        assert!(wrapped(&text, 4).iter().all(|line| line.chars().count() <= WIDTH && line.starts_with("    w")));
        let long = format!("vmailctl import mail {} 'one word  of many'", "--an-option value ".repeat(10));
        let lines = command(&long);
        assert!(lines.len() > 2 && lines.iter().all(|line| line.chars().count() <= WIDTH), "{lines:#?}");
        assert!(lines.iter().any(|line| line.contains("'one word  of many'")), "{lines:#?}");
        let joined = lines.join("\n").replace(" \\\n       ", " ");
        let words = |text: &str| text.split(' ').filter(|word| !word.is_empty()).map(str::to_owned).collect::<Vec<_>>();
        assert_eq!(words(&joined), words(&long));
    }
}
