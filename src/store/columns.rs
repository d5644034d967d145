//! What rows are read from, by name.
//!
//! `columns!` makes one list do for both sides: the query asks for its expressions in their order, and the row is read
//! at the place that a name has in it, so that the two can't differ. The places are known when the program is built.
//! SQLite looks a name up among all columns of each row, which would make the list of a million mailboxes twice as
//! long in coming; answers that are short by nature are read so, `row.get("name")`.

/// `Name from "tables" { column: "expression", … }`: a SELECT as `Name::SELECT`, and the places of its columns as
/// `Name::AT`. Without `from` a FROM is still to follow. `Name after Other { … }` has more columns, `Name::MORE`, for a
/// SELECT of `Other`.
macro_rules! columns {
    ($(#[$doc:meta])* $name:ident from $from:literal { $($columns:tt)* }) => {
        $crate::store::columns::columns!(@struct $(#[$doc])* $name { $($columns)* } 0, SELECT, "SELECT ", concat!(" FROM ", $from));
    };
    ($(#[$doc:meta])* $name:ident after $other:ident { $($columns:tt)* }) => {
        $crate::store::columns::columns!(@struct $(#[$doc])* $name { $($columns)* } $other::COUNT, MORE, ", ", "");
    };
    ($(#[$doc:meta])* $name:ident { $($columns:tt)* }) => {
        $crate::store::columns::columns!(@struct $(#[$doc])* $name { $($columns)* } 0, SELECT, "SELECT ", "");
    };
    (@struct $(#[$doc:meta])* $name:ident { $first:ident: $first_sql:literal, $($column:ident: $sql:literal,)* }
        $start:expr, $list:ident, $before:literal, $behind:expr
    ) => {
        $(#[$doc])*
        struct $name {
            $first: usize,
            $($column: usize,)*
        }

        impl $name {
            const $list: &'static str = concat!($before, $first_sql, $(", ", $sql,)* $behind);
            #[allow(dead_code, reason = "where the columns after these begin, if there are any")]
            const COUNT: usize = [$first_sql, $($sql),*].len();
            const AT: Self = {
                let place = $start;
                let $first = place;
                $(
                    let place = place + 1;
                    let $column = place;
                )*
                let _ = place;
                Self { $first, $($column),* }
            };
        }
    };
}
pub(super) use columns;

#[cfg(test)]
mod tests {
    use rusqlite::Connection;

    columns! {
        Some from "(SELECT 1 AS one, 2 AS two)" {
            first: "one + two",
            second: "two",
        }
    }

    columns! {
        All {
            one: "one",
            two: "two",
        }
    }

    columns! {
        More after All {
            sum: "one + two",
            difference: "one - two",
        }
    }

    #[test]
    fn a_name_is_read_at_its_place() {
        let connection = Connection::open_in_memory().unwrap();
        let read = |sql: &str, places: &[usize]| -> Vec<i64> {
            let row = |row: &rusqlite::Row<'_>| places.iter().map(|place| row.get(*place)).collect();
            connection.query_row(sql, [], row).unwrap()
        };
        assert_eq!(read(Some::SELECT, &[Some::AT.second, Some::AT.first]), [2, 3]);
        let sql = format!("{}{} FROM (SELECT 1 AS one, 2 AS two)", All::SELECT, More::MORE);
        assert_eq!(read(&sql, &[More::AT.difference, More::AT.sum, All::AT.two, All::AT.one]), [-1, 3, 2, 1]);
    }
}
