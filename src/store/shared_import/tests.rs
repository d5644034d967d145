use super::*;
use crate::store::{MIGRATIONS, Store, migrate};

const NOW: &str = "2031-03-14T09:26:53Z";

fn store() -> Store {
    let store = Store::in_memory(NOW.parse().unwrap());
    let mut rows = "INSERT INTO domain (id, name, created_at) VALUES (1, 'a.example', '2026-01-01T00:00:00Z'), (2, 'b.example', '2026-01-01T00:00:00Z');".to_owned();
    for id in 1..=60 {
        let (domain, name) = if id % 2 == 0 { (2, "b") } else { (1, "a") };
        rows += &format!(
            "INSERT INTO address (id, domain_id, local, role, created_at) VALUES ({id}, {domain}, 'm{id}', 'primary', '2026-01-01T00:00:00Z');
             INSERT INTO mailbox (id, kind, address_id, login, home, created_at) VALUES ({id}, 'shared', {id}, 'm{id}@{name}.example', '/m/{id}', '2026-01-01T00:00:00Z');"
        );
    }
    store.connection.execute_batch(&rows).unwrap();
    commit(store)
}

fn commit(mut store: Store) -> Store {
    let writer = store.writer().unwrap();
    writer.commit(&crate::model::Entry::of_a_test(NOW.parse().unwrap())).unwrap();
    // A change of another program is taken in with the next one.
    let writer = store.writer().unwrap();
    writer
        .execute("INSERT INTO profile_choice VALUES ('p' || (SELECT count(*) FROM profile_choice), 'retain', '1d')", [])
        .unwrap();
    writer.commit(&crate::model::Entry::of_a_test(NOW.parse().unwrap())).unwrap();
    store
}

/// What the definition says at every instant at which a grant ends.
fn defined(store: &Store) -> Vec<(i64, String, Option<String>)> {
    let sql = with(
        &[
            "delegation_now",
            "mailbox_now",
            "mailbox_standing",
            "mail_place",
            "dovecot_shared_mailbox",
            "dovecot_userdb_import",
        ],
        "SELECT i.mailbox_id, w.at, i.import FROM dovecot_userdb_import i, instant w ORDER BY 1, 2",
    );
    let sql = sql
        .replacen("WITH ", "WITH instant AS (SELECT ?1 AS at),\n", 1)
        .replace("strftime('%Y-%m-%dT%H:%M:%SZ', 'now')", "?1");
    let mut rows = Vec::new();
    for at in instants(store) {
        let mut statement = store.connection.prepare(&sql).unwrap();
        let found = statement.query_map([&at], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?))).unwrap();
        rows.extend(found.map(Result::unwrap).filter(|(_, _, import): &(_, _, Option<String>)| import.is_some()));
    }
    rows
}

fn instants(store: &Store) -> Vec<String> {
    let mut statement = store
        .connection
        .prepare("SELECT '2000-01-01T00:00:00Z' UNION SELECT until FROM delegation WHERE until IS NOT NULL ORDER BY 1")
        .unwrap();
    statement.query_map([], |row| row.get(0)).unwrap().map(Result::unwrap).collect()
}

fn kept(store: &Store) -> Vec<(i64, String, Option<String>)> {
    let sql = "SELECT delegate_id, ?1, import FROM shared_import
                WHERE since <= replace(replace(?1, 'T', ' '), 'Z', '') AND until > replace(replace(?1, 'T', ' '), 'Z', '') ORDER BY 1";
    let mut rows = Vec::new();
    for at in instants(store) {
        let mut statement = store.connection.prepare(sql).unwrap();
        let found = statement.query_map([&at], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?))).unwrap();
        rows.extend(found.map(Result::unwrap));
    }
    rows
}

fn changed(store: Store, sql: &str) -> Store {
    store.connection.execute_batch(sql).unwrap();
    let store = commit(store);
    assert_eq!(kept(&store), defined(&store), "{sql}");
    store
}

#[test]
fn what_is_kept_is_what_the_definition_says_after_every_kind_of_change() {
    let mut store = store();
    for owner in 2..=59 {
        let until = if owner % 3 == 0 { format!("'2031-0{}-01T00:00:00Z'", 1 + owner % 9) } else { "NULL".to_owned() };
        let access = ["'read'", "'write'", "'full'", "NULL"][owner % 4];
        let sending = if owner % 4 == 3 { "yes" } else { "no" };
        store
            .connection
            .execute_batch(&format!(
                "INSERT INTO delegation (owner_id, delegate_id, access, send_as, until, created_at) VALUES ({owner}, 1, {access}, '{sending}', {until}, '2026-01-{:02}T00:00:00Z');
             INSERT OR IGNORE INTO delegation (owner_id, delegate_id, access, send_as, until, created_at) VALUES ({owner}, 60, 'read', 'no', {until}, '2026-01-02T00:00:00Z');",
                1 + owner % 28
            ))
            .unwrap();
    }
    for sql in [
        "SELECT 1",
        "UPDATE delegation SET access = 'full' WHERE owner_id = 5",
        "UPDATE delegation SET until = '2031-05-05T00:00:00Z' WHERE owner_id IN (4, 5)",
        "DELETE FROM delegation WHERE owner_id = 2",
        "UPDATE mailbox SET login = 'another' WHERE id = 6",
        "UPDATE mailbox SET home = '/elsewhere' WHERE id = 8",
        "UPDATE mailbox SET mail_place = 'maildir:/old/12' WHERE id = 12",
        "UPDATE mailbox SET mail_place = 'maildir:/old/13:LAYOUT=fs' WHERE id = 13",
        "UPDATE mailbox SET mail_place = 'sdbox:/old/14' WHERE id = 14",
        "UPDATE mailbox SET mail_place = 'mdbox:/15' WHERE id = 15",
        "UPDATE mailbox SET mail_place = 'mdbox:/old/1' WHERE id = 1",
        "UPDATE mailbox SET mail_place = 'maildir:/old/40' WHERE id = 40",
        "UPDATE mailbox SET mail_place = NULL WHERE id IN (12, 40)",
        "INSERT INTO address (id, domain_id, local, role, created_at) VALUES (70, 1, 'm70', 'primary', '2026-01-01T00:00:00Z'); INSERT INTO mailbox (id, kind, address_id, login, home, mail_place, created_at) VALUES (70, 'shared', 70, 'm70@a.example', '/m/70', 'sdbox:/old/70', '2026-01-01T00:00:00Z')",
        "DELETE FROM mailbox WHERE id = 70",
        "UPDATE domain SET standing = 'disabled' WHERE id = 2",
        "UPDATE address SET domain_id = 2 WHERE id = 9",
        "UPDATE domain SET standing = 'enabled' WHERE id = 2",
        "DELETE FROM delegation WHERE owner_id = 10; DELETE FROM mailbox WHERE id = 10",
        "DELETE FROM mailbox WHERE id = 60",
    ] {
        store = changed(store, &format!("PRAGMA foreign_keys = ON; {sql};"));
    }
    assert_eq!(kept(&store).len(), 20);
}

#[test]
fn a_migration_keeps_all_anew_and_a_deep_check_finds_what_is_wrong() {
    let mut store = changed(
        store(),
        "INSERT INTO delegation (owner_id, delegate_id, access, send_as, until, created_at) VALUES (2, 1, 'write', 'no', NULL, '2026-01-01T00:00:00Z');",
    );
    let before = kept(&store);
    assert_eq!(before.len(), 1);
    store.connection.execute("UPDATE shared_import SET import = 'me=1'", []).unwrap();
    assert_eq!(
        store.reader().unwrap().list_wrong_imports().unwrap(),
        [Address::from_stored("m1".to_owned(), "a.example".to_owned())]
    );
    migrate(&store.connection, crate::store::SCHEMA_VERSION, &MIGRATIONS).unwrap();
    assert_eq!(kept(&store), before);
    assert_eq!(store.reader().unwrap().list_wrong_imports().unwrap(), []);
}
