use crate::model::Entry;
use crate::store::{MIGRATIONS, Store, migrate};

const NOW: &str = "2031-03-14T09:26:53Z";

fn commit(store: &mut Store) {
    let writer = store.writer().unwrap();
    writer
        .execute("INSERT INTO profile_choice VALUES ('p' || (SELECT count(*) FROM profile_choice), 'retain', '1d')", [])
        .unwrap();
    writer.commit(&Entry::of_a_test(NOW.parse().unwrap())).unwrap();
}

/// Two domains and an alias domain, each mailbox with its address and target.
fn store() -> Store {
    let mut store = Store::in_memory(NOW.parse().unwrap());
    let mut rows =
        "INSERT INTO domain (id, name, alias_of, created_at) VALUES (1, 'a.example', NULL, '2026-01-01T00:00:00Z'),
                      (2, 'b.example', NULL, '2026-01-01T00:00:00Z'), (3, 'c.example', 1, '2026-01-01T00:00:00Z');"
            .to_owned();
    for id in 1..=6 {
        let (domain, name) = if id % 2 == 0 { (2, "b") } else { (1, "a") };
        rows += &format!(
            "INSERT INTO address (id, domain_id, local, role, created_at) VALUES ({id}, {domain}, 'm{id}', 'primary', '2026-01-01T00:00:00Z');
             INSERT INTO mailbox (id, kind, address_id, login, home, created_at) VALUES ({id}, 'shared', {id}, 'm{id}@{name}.example', '/m/{id}', '2026-01-01T00:00:00Z');
             INSERT INTO target (id, address_id, mailbox_id) VALUES ({id}, {id}, {id});"
        );
    }
    store.connection.execute_batch(&rows).unwrap();
    commit(&mut store);
    store
}

fn wrong(store: &mut Store) -> Vec<(&'static str, i64)> {
    store.reader().unwrap().list_wrong_columns().unwrap()
}

/// Each of them makes something wrong until the next commit, so a rule that is left out is found.
const CHANGES: [&str; 34] = [
    "UPDATE domain SET standing = 'disabled' WHERE id = 1",
    "UPDATE setting SET value = 'dovemail' WHERE name = 'mail-user'",
    "UPDATE domain SET standing = 'enabled' WHERE id = 1",
    "UPDATE domain SET standing = 'disabled' WHERE id = 1",
    "UPDATE domain SET alias_of = 2 WHERE id = 3",
    "UPDATE domain SET name = 'renamed.example' WHERE id = 2",
    "UPDATE address SET local = 'renamed' WHERE id = 1",
    "UPDATE address SET domain_id = 2 WHERE id = 1",
    "INSERT INTO address (id, domain_id, local, role, until, created_at)
       VALUES (20, 1, 'x', 'alias', '2032-01-01T00:00:00Z', '2026-01-01T00:00:00Z'), (21, 1, 'y', 'alias', NULL, '2026-01-01T00:00:00Z')",
    "INSERT INTO target (id, address_id, mailbox_id) VALUES (20, 20, 3), (21, 21, 4), (22, 21, 5)",
    "UPDATE address SET until = '2033-01-01T00:00:00Z' WHERE id = 20",
    "UPDATE target SET mailbox_id = 6 WHERE id = 20",
    "INSERT INTO target (id, address_id, outside) VALUES (23, 20, 'o@else.example')",
    "DELETE FROM target WHERE id = 23",
    "UPDATE target SET address_id = 21 WHERE id = 20",
    "DELETE FROM target WHERE id > 20",
    "UPDATE mailbox SET address_id = 20 WHERE id = 6",
    "INSERT INTO suspension (mailbox_id, incoming, since) VALUES (1, 'refuse', '2026-01-01T00:00:00Z')",
    "INSERT INTO suspension (mailbox_id, incoming, incoming_until, since, begins, until)
       VALUES (2, 'accept', '2031-05-01T00:00:00Z', '2026-01-01T00:00:00Z', '2031-04-01T00:00:00Z', '2031-06-01T00:00:00Z'),
              (3, 'accept', NULL, '2026-01-01T00:00:00Z', NULL, NULL)",
    "UPDATE suspension SET incoming = 'refuse' WHERE mailbox_id = 2",
    "UPDATE suspension SET mailbox_id = 4 WHERE mailbox_id = 3",
    "DELETE FROM suspension WHERE mailbox_id = 1",
    "INSERT INTO delegation (owner_id, delegate_id, access, send_as, until, created_at)
       VALUES (1, 2, 'read', 'no', '2031-05-01T00:00:00Z', '2026-01-01T00:00:00Z')",
    "UPDATE delegation SET until = '2031-07-01T00:00:00Z'",
    "INSERT INTO app_password (mailbox_id, label, hash, protocols, until, created_at)
       VALUES (1, 'phone', printf('%064d', 1), 'imap', '2031-05-01T00:00:00Z', '2026-01-01T00:00:00Z')",
    "UPDATE mailbox SET delivered_by = '[old.example.com]:25', delivered_until = '2031-05-01T00:00:00Z' WHERE id = 3",
    "UPDATE domain SET delivered_by = 'hold' WHERE id = 2",
    "UPDATE address SET local = 'moved' WHERE id = 3",
    "UPDATE domain SET name = 'again.example' WHERE id = 2",
    "INSERT INTO address (id, domain_id, local, role, created_at) VALUES (30, 2, 'new', 'primary', '2026-01-01T00:00:00Z');
     INSERT INTO mailbox (id, kind, address_id, login, home, created_at)
       VALUES (30, 'shared', 30, 'new@again.example', '/m/30', '2026-01-01T00:00:00Z')",
    "UPDATE mailbox SET delivered_by = 'here', delivered_from = '2031-03-01T00:00:00Z' WHERE id = 30",
    "UPDATE mailbox SET delivered_from = '2031-04-01T00:00:00Z' WHERE id = 30",
    "UPDATE domain SET delivered_until = '2031-03-02T00:00:00Z' WHERE id = 2",
    "UPDATE mailbox SET delivered_by = NULL, delivered_until = NULL WHERE id = 3",
];

#[test]
fn what_is_kept_follows_from_the_rows_after_every_kind_of_change() {
    let mut store = store();
    assert_eq!(wrong(&mut store), []);
    for change in CHANGES {
        store.connection.execute_batch(change).unwrap_or_else(|e| panic!("{e}: {change}"));
        assert_ne!(wrong(&mut store), [], "{change}");
        commit(&mut store);
        assert_eq!(wrong(&mut store), [], "{change}");
    }
}

/// What is kept is no change of its own: a domain of a hundred thousand mailboxes gets another name by one note.
#[test]
fn what_is_kept_is_not_noted() {
    let mut store = store();
    let before = store.reader().unwrap().find_last_change().unwrap();
    store.connection.execute_batch("UPDATE domain SET name = 'renamed.example' WHERE id = 1").unwrap();
    let noted = store.reader().unwrap().find_last_change().unwrap();
    commit(&mut store);
    let after = store.reader().unwrap().find_last_change().unwrap();
    assert!(noted > before);
    // The row of the commit itself is one.
    assert_eq!(after, noted + 1);
}

#[test]
fn a_migration_keeps_all_anew() {
    let mut store = store();
    let faults = "UPDATE domain SET off = 1; UPDATE address SET sole = NULL, takes = '0000'; UPDATE mailbox SET shut = '0000', address = 'x@y.example'";
    store.connection.execute_batch(faults).unwrap();
    assert_eq!(wrong(&mut store), [("domain", 3), ("mailbox", 6), ("address", 6)]);
    migrate(&store.connection, crate::store::SCHEMA_VERSION, &MIGRATIONS).unwrap();
    assert_eq!(wrong(&mut store), []);
}
