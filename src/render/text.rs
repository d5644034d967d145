//! Text for people: tables, details, and lines on the terminal.

use super::Style;
use super::record::Record;
use super::value::Value;
use crate::admin::check::Finding;
use crate::model::DomainName;
use comfy_table::{ContentArrangement, presets};
use std::io::{self, Write};

/// How many rows decide the widths of a table's columns, and are in memory at once.
const CHUNK: usize = 500;

/// Escape sequences, or none.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Palette {
    Colors,
    Plain,
}

impl Palette {
    pub fn error(self) -> &'static str {
        match self {
            Self::Colors => "\u{1b}[1;31merror:\u{1b}[0m",
            Self::Plain => "error:",
        }
    }

    pub fn warning(self) -> &'static str {
        match self {
            Self::Colors => "\u{1b}[1;33mwarning:\u{1b}[0m",
            Self::Plain => "warning:",
        }
    }

    pub fn hint(self) -> &'static str {
        match self {
            Self::Colors => "\u{1b}[1;36mhint:\u{1b}[0m",
            Self::Plain => "hint:",
        }
    }
}

/// What a terminal obeys, and the bidirectional controls, which make a line read as another.
pub(super) fn is_harmful(c: char) -> bool {
    c.is_control() || matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

/// A text that may hold what somebody typed, made harmless for a terminal.
pub fn plain(text: &str) -> String {
    text.chars()
        .flat_map(|c| if is_harmful(c) && c != '\n' { c.escape_default().collect::<Vec<_>>() } else { vec![c] })
        .collect()
}

/// The same in one line, whatever was typed.
pub fn plain_line(text: &str) -> String {
    plain(text).replace('\n', "\\n")
}

/// An address, or a domain alone, with the domain in U-labels.
pub fn unicode(address: &str) -> String {
    let (local, domain) = address.rsplit_once('@').map_or(("", address), |(local, domain)| (local, domain));
    let shown = DomainName::from_stored(domain.to_owned()).to_unicode().into_owned();
    if address.contains('@') { format!("{local}@{shown}") } else { shown }
}

/// Bytes as one reads them: two digits or three, rounded down, in the units of quotas.
fn size(bytes: i64) -> String {
    let unit = [('T', 40), ('G', 30), ('M', 20), ('K', 10)].into_iter().find(|(_, bits)| bytes >= 1 << bits);
    let Some((unit, bits)) = unit else { return bytes.to_string() };
    let (whole, tenth) = (bytes >> bits, ((bytes % (1 << bits)) * 10) >> bits);
    if whole < 10 { format!("{whole}.{tenth}{unit}") } else { format!("{whole}{unit}") }
}

/// A part of a whole, with a bar where somebody looks at it.
fn gauge(percent: i64, style: &Style) -> String {
    const LENGTH: usize = 10;
    if style.width.is_none() {
        return format!("{percent}%");
    }
    let filled = usize::try_from(percent / 10).unwrap_or_default().min(LENGTH);
    format!("[{:.<LENGTH$}] {percent}%", "#".repeat(filled))
}

fn cell(value: &Value<'_>, style: &Style) -> String {
    match value {
        Value::Null | Value::Earlier(_) => String::new(),
        Value::Text(text) => plain(text),
        Value::Address(address) => plain(&unicode(address)),
        Value::Number(n) => n.to_string(),
        Value::Size(bytes) => size(*bytes),
        Value::Percent(percent) => gauge(*percent, style),
        Value::Flag(true) => "yes".to_owned(),
        Value::Flag(false) => "no".to_owned(),
        Value::Time(t) => t.to_local(&style.zone),
        Value::List(values) => values.iter().map(|v| cell(v, style)).collect::<Vec<_>>().join(", "),
        Value::Object(fields) => {
            fields.iter().map(|(_, v)| cell(v, style)).filter(|v| !v.is_empty()).collect::<Vec<_>>().join("  ")
        }
    }
}

fn layout(style: &Style) -> comfy_table::Table {
    let mut table = comfy_table::Table::new();
    table.load_style(presets::NOTHING);
    if let Some(width) = style.width {
        table.set_content_arrangement(ContentArrangement::Dynamic).set_width(width);
    }
    table
}

/// A table that is written in chunks: the first one decides the widths.
pub(super) struct Table {
    style: Style,
    header: Vec<&'static str>,
    rows: Vec<Vec<String>>,
    widths: Vec<usize>,
}

impl Table {
    pub(super) fn new(style: &Style) -> Self {
        Self { style: style.clone(), header: Vec::new(), rows: Vec::new(), widths: Vec::new() }
    }

    pub(super) fn row(&mut self, out: &mut dyn Write, record: &dyn Record) -> io::Result<()> {
        let columns = record.columns();
        if self.header.is_empty() {
            self.header = columns.iter().map(|(name, _)| *name).collect();
        }
        self.rows.push(columns.iter().map(|(_, value)| cell(value, &self.style)).collect());
        if self.rows.len() >= CHUNK {
            self.write(out)?;
        }
        Ok(())
    }

    pub(super) fn end(mut self, out: &mut dyn Write) -> io::Result<()> {
        self.write(out)
    }

    fn write(&mut self, out: &mut dyn Write) -> io::Result<()> {
        let rows = std::mem::take(&mut self.rows);
        let Some(first) = rows.first() else { return Ok(()) };
        let begins = self.widths.is_empty();
        if begins {
            self.widths = vec![0; first.len()];
            let header = self.header.iter().map(|h| h.chars().count());
            self.widths.iter_mut().zip(header).for_each(|(width, h)| *width = h);
            for row in &rows {
                self.widths.iter_mut().zip(row).for_each(|(width, c)| *width = (*width).max(c.chars().count()));
            }
        }
        let mut table = layout(&self.style);
        if begins {
            table.set_header(self.header.iter().map(|name| name.to_uppercase()));
        }
        table.add_rows(rows);
        for (index, width) in self.widths.iter().enumerate() {
            if let Some(column) = table.column_mut(index) {
                // Two columns of padding are the table's own.
                let least = u16::try_from(width + 2).unwrap_or(u16::MAX).min(60);
                column.set_constraint(comfy_table::ColumnConstraint::LowerBoundary(comfy_table::Width::Fixed(least)));
                column.set_padding((0, 2));
            }
        }
        table.lines().try_for_each(|line| writeln!(out, "{}", line.trim_end()))
    }
}

/// One object, a line a field, or more where its text has more. What has no value is left out.
pub(super) fn details(out: &mut dyn Write, style: &Style, record: &dyn Record) -> io::Result<()> {
    let mut lines: Vec<(String, String)> = Vec::new();
    for (name, value) in &record.fields() {
        let label = name.replace('_', " ");
        match value {
            Value::List(items) if items.iter().any(|v| matches!(v, Value::Object(_))) => {
                let labels = std::iter::once(label).chain(std::iter::repeat(String::new()));
                lines.extend(labels.zip(items.iter().map(|item| cell(item, style))));
            }
            Value::Object(members) => {
                let texts = members.iter().map(|(member, v)| (format!("{label} {member}"), cell(v, style)));
                lines.extend(texts.filter(|(_, text)| !text.is_empty()));
            }
            _ => {
                let labels = std::iter::once(label).chain(std::iter::repeat(String::new()));
                lines.extend(labels.zip(cell(value, style).lines().map(str::to_owned)));
            }
        }
    }
    let width = lines.iter().map(|(label, _)| label.chars().count()).max().unwrap_or_default();
    lines.iter().try_for_each(|(label, text)| writeln!(out, "{}", format!("{label:width$}  {text}").trim_end()))
}

/// What is wrong, and what mends it, said once for neighbours with one remedy.
pub(super) fn findings(out: &mut dyn Write, findings: &[Finding]) -> io::Result<()> {
    for (at, Finding { code, severity, object, finding, remedy }) in findings.iter().enumerate() {
        writeln!(out, "{} {code}: {}: {}", severity.as_str(), plain(object), plain(finding))?;
        if findings.get(at + 1).is_none_or(|next| next.remedy != *remedy) {
            writeln!(out, "    to mend: {}", plain(remedy))?;
        }
    }
    Ok(())
}
