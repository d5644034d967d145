//! Cells of CSV files. A spreadsheet takes one that begins like a formula for a formula, whoever wrote it, so such a cell
//! gets an apostrophe in front; what reads it takes that away again.

use std::borrow::Cow;

const APOSTROPHE: char = '\'';

/// Whether it begins like a formula, behind apostrophes or none.
fn begins_like_formula(cell: &str) -> bool {
    cell.trim_start_matches(APOSTROPHE).starts_with(['=', '+', '-', '@', '\t', '\r'])
}

/// As it is written.
pub fn guarded(cell: String) -> String {
    if begins_like_formula(&cell) { format!("{APOSTROPHE}{cell}") } else { cell }
}

/// As it was before it was written.
pub fn unguarded(cell: &str) -> Cow<'_, str> {
    match cell.strip_prefix(APOSTROPHE) {
        Some(rest) if begins_like_formula(rest) => Cow::Owned(rest.to_owned()),
        _ => Cow::Borrowed(cell),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_cell_begins_like_a_formula_and_each_reads_back() {
        for cell in
            ["=HYPERLINK(\"x\")", "+1", "-1", "@brand.example", "\tx", "\rx", "'=x", "''@x", "'", "", "a=b", "'tis"]
        {
            let written = guarded(cell.to_owned());
            assert!(!written.starts_with(['=', '+', '-', '@', '\t', '\r']), "{written}");
            assert_eq!(unguarded(&written), cell);
        }
        assert_eq!(guarded("Anna".to_owned()), "Anna");
        assert_eq!(unguarded("'tis"), "'tis");
    }
}
