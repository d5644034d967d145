use super::*;
use crate::store::{MIGRATIONS, migrate};
use rusqlite::Connection;

#[test]
fn every_view_of_the_definition_can_be_asked_by_a_statement_that_names_what_it_needs() {
    let store = Connection::open_in_memory().unwrap();
    migrate(&store, 0, &MIGRATIONS).unwrap();
    let names: Vec<&str> = views().map(|(name, _)| name).collect();
    assert!(names.len() > 25 && names.contains(&"mailbox_now"), "{names:?}");
    for name in &names {
        store.prepare(&with(&names, &format!("SELECT * FROM {name}"))).unwrap_or_else(|e| panic!("{name}: {e}"));
    }
    assert!(
        with(&["autoreply_now"], "SELECT 1").starts_with("WITH autoreply_now AS NOT MATERIALIZED (  SELECT mailbox_id")
    );
}
