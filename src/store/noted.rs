//! What the notes of the audit log say: by them it is found what follows from a change.

use super::notes::noted_now;
use crate::model::RowChange;
use std::collections::BTreeSet;

/// A table whose changes decide what is kept.
pub(super) struct Deciding {
    pub(super) table: &'static str,
    pub(super) which: Which,
    /// The statement that finds the keys of the rows that are concerned. `{notes}` are the notes of the table; `{before.x}` and
    /// `{after.x}` are the column `x` of a noted row.
    pub(super) rows: &'static str,
}

#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Which {
    All,
    /// A new row decides nothing yet, and a row that goes nothing any more.
    Updates,
}

impl Deciding {
    /// The statement for the keys, by notes after the first number, up to the second.
    pub(super) fn statement(&self) -> String {
        let notes = format!("(SELECT * FROM audit_change WHERE id > ?1 AND id <= ?2 AND row_of = '{}') c", self.table);
        let mut sql = String::new();
        let mut rest = self.rows;
        while let Some((before, opened)) = rest.split_once('{') {
            let Some((place, after)) = opened.split_once('}') else { break };
            sql += before;
            sql += &match place.split_once('.') {
                Some((note, column)) => noted_now(&format!("c.{note}"), self.table, column),
                None => notes.clone(),
            };
            rest = after;
        }
        sql + rest
    }
}

/// The tables of which rows were noted.
#[derive(Default)]
pub(super) struct Touched {
    /// And those of which a row was updated.
    tables: BTreeSet<String>,
    updated: BTreeSet<String>,
}

impl Touched {
    pub(super) fn note(&mut self, change: &RowChange) {
        let is_update = change.before.is_some() && change.after.is_some();
        for noted in [Some(&mut self.tables), is_update.then_some(&mut self.updated)].into_iter().flatten() {
            if !noted.contains(&change.row_of) {
                noted.insert(change.row_of.clone());
            }
        }
    }

    pub(super) fn has(&self, deciding: &Deciding) -> bool {
        let noted = if deciding.which == Which::Updates { &self.updated } else { &self.tables };
        noted.contains(deciding.table)
    }
}
