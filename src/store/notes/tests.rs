use super::*;
use crate::model::Entry;
use crate::store::kept::is_kept;
use crate::store::{AuditFilter, MIGRATIONS, Store, migrate};
use std::collections::BTreeSet;
use std::ops::ControlFlow;

const AT: &str = "2031-03-14T09:26:53Z";

fn commit(store: &mut Store, command: &str, sql: &str) {
    let writer = store.writer().unwrap();
    writer.connection.execute_batch(sql).unwrap();
    let entry = Entry { command: command.to_owned(), ..Entry::of_a_test(AT.parse().unwrap()) };
    writer.commit(&entry).unwrap();
}

fn store() -> Store {
    let mut store = Store::in_memory(AT.parse().unwrap());
    commit(&mut store, "domain", &format!("INSERT INTO domain (id, name, created_at) VALUES (1, 'a.example', '{AT}')"));
    store
}

fn address(id: i64, local: &str, role: &str) -> String {
    format!(
        "INSERT INTO address (id, domain_id, local, role, created_at) VALUES ({id}, 1, '{local}', '{role}', '{AT}');"
    )
}

fn mailbox(id: i64, local: &str) -> String {
    let address = address(id, local, "primary");
    format!(
        "{address} INSERT INTO mailbox (id, kind, address_id, login, home, created_at)
           VALUES ({id}, 'shared', {id}, '{local}@a.example', '/m/{id}', '{AT}');
         INSERT INTO target (address_id, mailbox_id) VALUES ({id}, {id});"
    )
}

/// The commands of the records that are found by an object.
fn found(store: &mut Store, object: &str) -> Vec<String> {
    let mut commands = Vec::new();
    let filter = AuditFilter { object: Some(object), ..AuditFilter::default() };
    let reader = store.reader().unwrap();
    reader
        .list_audit_records(&filter, &mut |record| {
            commands.push(record.entry.command);
            ControlFlow::Continue(())
        })
        .unwrap();
    commands
}

/// What the newest changes say: the table and what it is about.
fn said(store: &mut Store, newest: i64) -> Vec<String> {
    let reader = store.reader().unwrap();
    let last = reader.find_last_change().unwrap();
    let rows = reader.list_named_row_changes((last - newest, last)).unwrap();
    rows.into_iter().map(|row| format!("{} {}", row.row_of, row.object.unwrap_or_default())).collect()
}

fn count(store: &Store, sql: &str) -> i64 {
    store.connection.query_row(sql, [], |row| row.get(0)).unwrap()
}

#[test]
fn each_column_of_each_table_is_noted_in_its_place_or_there_is_a_reason() {
    let connection = Connection::open_in_memory().unwrap();
    migrate(&connection, 0, &MIGRATIONS).unwrap();
    let list = |sql: &str, of: &str| -> Vec<String> {
        connection.prepare(sql).unwrap().query_map([of], |row| row.get(0)).unwrap().map(Result::unwrap).collect()
    };
    let tables = list("SELECT name FROM sqlite_master WHERE type = ?1 AND name NOT GLOB 'sqlite_*'", "table");
    let named: BTreeSet<&str> = NOTED.iter().map(|(table, _)| *table).chain(UNNOTED).collect();
    assert_eq!(tables.iter().map(String::as_str).collect::<BTreeSet<_>>(), named);
    for (table, columns) in NOTED {
        // SQLite adds a column behind the others, and so does the list.
        let mut there = list("SELECT name FROM pragma_table_info(?1)", table);
        there.retain(|column| !is_kept(table, column));
        assert_eq!(there, columns, "{table}");
    }
}

/// The frozen store has a row in every table.
#[test]
fn whatever_another_program_does_to_a_row_is_noted_whole() {
    let store = Connection::open_in_memory().unwrap();
    store.execute_batch(include_str!("../../../tests/upgrade/5.sql")).unwrap();
    migrate(&store, 5, &MIGRATIONS).unwrap();
    store
        .execute_batch(
            "PRAGMA foreign_keys = OFF; DROP TRIGGER audit_archive_stays; DROP TRIGGER audit_archive_is_kept;
                        DROP TRIGGER audit_archive_is_of_records;
                        INSERT INTO mail_copy (mailbox_id, host, state, begun_at, messages, bytes, used_at)
                          SELECT min(id), 'old.example.com', 'equal', '2031-03-14T09:26:53Z', 1, 2, '2031-03-14T09:26:53Z'
                            FROM mailbox;
                        INSERT INTO learner (mailbox_id, until) SELECT min(id), '2031-03-14T09:26:53Z' FROM mailbox;",
        )
        .unwrap();
    for (table, columns) in NOTED {
        let members = columns.iter().map(|column| match is_secret(column) {
            true => format!("'{column}', substr({column}, 1, instr({column}, '}}'))"),
            false => format!("'{column}', {column}"),
        });
        let members = format!("json_object({})", members.collect::<Vec<_>>().join(", "));
        let column = columns.last().unwrap();
        let key = list_key(&store, table).unwrap().join(", ");
        store
            .execute_batch(&format!("CREATE TEMP TABLE copy AS SELECT * FROM {table} ORDER BY {key} LIMIT 1"))
            .unwrap();
        let first = format!("({key}) = (SELECT {key} FROM {table} ORDER BY {key} LIMIT 1)");
        let row: String = store.query_row(&format!("SELECT {members} FROM temp.copy"), [], |row| row.get(0)).unwrap();
        for (sql, before, after) in [
            (format!("UPDATE {table} SET {column} = {column} WHERE {first}"), true, true),
            (format!("DELETE FROM {table} WHERE {first}"), true, false),
            (format!("INSERT INTO {table} SELECT * FROM temp.copy"), false, true),
        ] {
            let last = |sql: &str| store.query_row(sql, [], |row| row.get::<_, i64>(0)).unwrap();
            let noted = last("SELECT coalesce(max(id), 0) FROM audit_change");
            assert_eq!(store.execute(&sql, []).unwrap(), 1, "{sql}");
            let notes: Vec<[Option<String>; 2]> = store
                .prepare(
                    "SELECT (SELECT json_group_object(?2 ->> key, value) FROM json_each(before)),
                            (SELECT json_group_object(?2 ->> key, value) FROM json_each(after)), before, after
                       FROM audit_change WHERE id > ?1",
                )
                .unwrap()
                .query_map((noted, names(table)), |row| {
                    let form = |there: bool, at| if there { row.get(at).map(Some) } else { Ok(None) };
                    let is_there = |at| row.get::<_, Option<String>>(at).map(|note| note.is_some());
                    Ok([form(is_there(2)?, 0)?, form(is_there(3)?, 1)?])
                })
                .unwrap()
                .map(Result::unwrap)
                .collect();
            let expected = [before, after].map(|there| there.then(|| row.clone()));
            assert_eq!(notes, [expected], "{sql}");
        }
        store.execute_batch("DROP TABLE temp.copy").unwrap();
    }
}

#[test]
fn a_note_of_an_earlier_schema_shows_the_same_fields() {
    let mut store = store();
    let reader = store.reader().unwrap();
    for (table, columns) in NOTED {
        let note = |value: &str, form: &str| {
            let members = columns.iter().enumerate().map(|(place, column)| match form {
                "array" => format!("\"{value} {place}\""),
                _ => format!("\"{column}\":\"{value} {place}\""),
            });
            let members = members.collect::<Vec<_>>().join(",");
            Some(if form == "array" { format!("[{members}]") } else { format!("{{{members}}}") })
        };
        let change = |before, after| RowChange { id: 1, row_of: table.to_owned(), object: None, before, after };
        for (before, after) in [(None, Some("new")), (Some("old"), Some("new")), (Some("old"), None)] {
            let [array, object] = ["array", "object"].map(|form| {
                let note = |value: Option<&str>| value.and_then(|value| note(value, form));
                reader.list_field_changes(&change(note(before), note(after))).unwrap()
            });
            assert_eq!(array, object);
            assert_eq!(array.iter().map(|change| change.field.as_str()).collect::<Vec<_>>(), columns);
        }
        let [array, object] = ["array", "object"].map(|form| note("a", form).unwrap());
        assert_eq!(reader.find_members(table, &array).unwrap(), object);
        for (place, column) in columns.iter().enumerate() {
            for form in ["array", "object"] {
                let sql = format!(
                    "SELECT {}, {} FROM (SELECT ?1 AS note, '{table}' AS row_of)",
                    noted("note", table, column),
                    noted_of_any("note", "row_of", column)
                );
                let found: Option<(String, String)> =
                    reader.find(&sql, [note("a", form)], |row| Ok((row.get(0)?, row.get(1)?))).unwrap();
                let expected = format!("a {place}");
                assert_eq!(found, Some((expected.clone(), expected)), "{table}.{column} {form}");
            }
        }
    }
}

#[test]
fn what_is_kept_makes_no_note() {
    let mut store = store();
    commit(&mut store, "mailbox", &mailbox(7, "anna"));
    let before = count(&store, "SELECT max(id) FROM audit_change");
    let kept = "UPDATE domain SET off = 1; UPDATE address SET sole = 3, ends = NULL; UPDATE mailbox SET address = 'x', shut = NULL;";
    store.connection.execute_batch(kept).unwrap();
    assert_eq!(count(&store, "SELECT max(id) FROM audit_change"), before);
}

#[test]
fn a_row_that_got_another_name_is_found_under_both_and_copied_once() {
    let mut store = store();
    commit(&mut store, "mailbox", &mailbox(7, "anna"));
    commit(
        &mut store,
        "rename",
        "UPDATE address SET local = 'anne' WHERE id = 7; UPDATE domain SET name = 'b.example';",
    );
    let of_rename = ["address anne@a.example", "address anna@a.example", "domain b.example", "domain a.example"];
    assert_eq!(said(&mut store, 4), of_rename);
    assert_eq!(found(&mut store, "anna@a.example"), ["mailbox", "rename"]);
    assert_eq!(found(&mut store, "anne@a.example"), ["rename"]);
    assert_eq!(found(&mut store, "a.example"), ["domain", "rename"]);
    assert_eq!(count(&store, "SELECT count(*) FROM audit_change WHERE before = '[]' AND after = '[]'"), 2);
    let reader = store.reader().unwrap();
    let last = reader.find_last_change().unwrap();
    let fields: Vec<Vec<FieldChange>> = reader
        .list_named_row_changes((last - 4, last))
        .unwrap()
        .iter()
        .map(|row| reader.list_field_changes(row).unwrap())
        .collect();
    assert_eq!((fields[0][0].field.as_str(), fields[0][0].after.as_deref()), ("local", Some("anne")));
    assert_eq!((&fields[0], &fields[2]), (&fields[1], &fields[3]));
}

#[test]
fn a_new_address_is_named_once_in_its_record_and_all_that_is_made_with_it_is_about_it() {
    let mut store = store();
    commit(&mut store, "anna", &mailbox(7, "anna"));
    assert_eq!(said(&mut store, 3), ["address anna@a.example", "mailbox anna@a.example", "target anna@a.example"]);
    assert_eq!(count(&store, "SELECT count(*) FROM audit_change WHERE object = ''"), 2);
    commit(&mut store, "carl", &mailbox(8, "carl"));
    let several = "INSERT INTO target (address_id, outside) VALUES (9, 'a@x.example'), (9, 'b@x.example'), (9, 'c@x.example'), (7, 'd@x.example')";
    commit(&mut store, "info", &format!("{} {several}", address(9, "info", "alias")));
    let info = "target info@a.example";
    assert_eq!(said(&mut store, 5), ["address info@a.example", info, info, info, "target anna@a.example"]);
    // A record is found by its own notes: those of the record before are not counted on.
    commit(&mut store, "more", "INSERT INTO target (address_id, outside) VALUES (7, 'e@x.example')");
    assert_eq!(found(&mut store, "anna@a.example"), ["anna", "info", "more"]);
    assert_eq!(found(&mut store, "info@a.example"), ["info"]);
    // But where another program made the address, and no record has it yet.
    store.connection.execute_batch(&address(10, "shop", "alias")).unwrap();
    commit(&mut store, "mine", "INSERT INTO target (address_id, outside) VALUES (10, 'e@x.example')");
    assert_eq!(found(&mut store, "shop@a.example"), ["another program", "mine"]);
    // A grant is about its delegate, too, who was made in one record and never changed.
    commit(
        &mut store,
        "grant",
        &format!(
            "INSERT INTO delegation (owner_id, delegate_id, access, send_as, created_at) VALUES (7, 8, 'read', 'no', '{AT}')"
        ),
    );
    assert_eq!(found(&mut store, "carl@a.example"), ["carl", "grant"]);
    // What a row refers to is not there: nobody is said to own it.
    store
        .connection
        .execute_batch("PRAGMA foreign_keys = OFF; INSERT INTO target (address_id, outside) VALUES (99, 'e@x.example')")
        .unwrap();
    assert_eq!(said(&mut store, 1), ["target "]);
}

/// Notes stay as they were written, so a plan that was carried out before a migration is undone after it.
#[test]
fn changes_are_taken_back_whichever_form_their_notes_have() {
    for is_old in [false, true] {
        let mut store = store();
        commit(&mut store, "mailbox", &[mailbox(7, "anna"), mailbox(8, "carl"), address(9, "info", "alias")].concat());
        let rows = "SELECT (SELECT json_group_array(json_array(id, local, note)) FROM address) ||
                           (SELECT json_group_array(json_array(address_id, mailbox_id)) FROM (SELECT * FROM target ORDER BY 2, 3))";
        let all = |store: &Store| -> String { store.connection.query_row(rows, [], |row| row.get(0)).unwrap() };
        commit(&mut store, "target", "INSERT INTO target (address_id, mailbox_id) VALUES (9, 7)");
        let (before, from) = (all(&store), count(&store, "SELECT max(id) FROM audit_change"));
        commit(
            &mut store,
            "change",
            "UPDATE address SET note = 'gone' WHERE id = 7; INSERT INTO target (address_id, mailbox_id) VALUES (7, 8);
             DELETE FROM target WHERE address_id = 9; DELETE FROM address WHERE id = 9;",
        );
        let to = count(&store, "SELECT max(id) FROM audit_change");
        if is_old {
            let named = |note: &str| {
                let of = |table: &str| {
                    format!(
                        "WHEN '{table}' THEN (SELECT json_group_object('{}' ->> key, value) FROM json_each({note}))",
                        names(table)
                    )
                };
                format!("CASE WHEN {note} IS NOT NULL THEN CASE row_of {} {} END END", of("address"), of("target"))
            };
            let sql = format!(
                "DROP TRIGGER audit_change_stays; UPDATE audit_change SET before = {}, after = {} WHERE id > {from}",
                named("before"),
                named("after")
            );
            store.connection.execute_batch(&sql).unwrap();
            assert_eq!(
                count(
                    &store,
                    &format!(
                        "SELECT count(*) FROM audit_change WHERE id > {from} AND coalesce(after, before) GLOB '{{*'"
                    )
                ),
                4
            );
            crate::store::schema::rebuild(&store.connection, crate::store::EarlierViews::Keep).unwrap();
        }
        assert_ne!(all(&store), before);
        let writer = store.writer().unwrap();
        assert_eq!(writer.undo_row_changes((from, to)).unwrap(), [""; 0], "{is_old}");
        writer.commit(&Entry::of_a_test(AT.parse().unwrap())).unwrap();
        assert_eq!(all(&store), before, "{is_old}");
    }
}

#[test]
fn no_note_is_put_into_a_table_of_its_own_first() {
    let mut store = store();
    let writer = store.writer().unwrap();
    for (table, columns) in NOTED {
        let places = columns.iter().map(|_| "?").collect::<Vec<_>>().join(", ");
        let sql = format!("EXPLAIN INSERT INTO {table} ({}) VALUES ({places})", columns.join(", "));
        let mut statement = writer.connection.prepare(&sql).unwrap();
        let nothing = rusqlite::params_from_iter(columns.iter().map(|_| None::<i64>));
        let opcodes: Vec<String> =
            statement.query_map(nothing, |row| row.get("opcode")).unwrap().collect::<Result<_, _>>().unwrap();
        // The programs of triggers stand behind the statement's own, in which a CHECK may need a list.
        let own = opcodes.iter().skip(1).position(|opcode| opcode == "Init").unwrap();
        assert!(!opcodes[own..].iter().any(|opcode| opcode == "OpenEphemeral"), "{table}: {opcodes:?}");
    }
}

#[test]
fn the_numbers_that_a_note_begins_with_are_read_without_the_rest() {
    let mut store = store();
    let reader = store.reader().unwrap();
    for (table, columns) in NOTED {
        let numbers = columns.iter().take_while(|column| **column == "id" || column.ends_with("_id")).count();
        let note = (0..columns.len()).map(|place| match place < numbers {
            true => format!("{}", 1_000_000 + place),
            false => format!("\"7,{place}\""),
        });
        let note = format!("[{}]", note.collect::<Vec<_>>().join(","));
        for column in columns.iter().take(numbers) {
            let sql = format!(
                "SELECT {}, {} FROM (SELECT ?1 AS note)",
                noted("note", table, column),
                noted_now("note", table, column)
            );
            let found: Option<(i64, i64)> = reader.find(&sql, [&note], |row| Ok((row.get(0)?, row.get(1)?))).unwrap();
            assert!(found.is_some_and(|(of_any, now)| of_any == now && now >= 1_000_000), "{table}.{column} {found:?}");
        }
    }
}
