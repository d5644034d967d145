//! Shows what is asked of a store, in debug builds alone: `VMAILCTL_TRACE_SQL=FILE`, or `-` for standard error.
//!
//! A statement is shown as the program has it, with `?1` or `:name` in the place of each value: no password, hash or
//! address gets into the file. A line that begins with `--` is a trigger that a statement sets off.

use rusqlite::Connection;
use rusqlite::trace::{TraceEvent, TraceEventCodes};
use std::fs::OpenOptions;
use std::io::{self, Write};
use std::os::unix::fs::OpenOptionsExt;

/// The connection, and from now on each of its statements where the variable says.
pub(super) fn followed(mut connection: Connection) -> rusqlite::Result<Connection> {
    let Some(place) = std::env::var_os("VMAILCTL_TRACE_SQL").filter(|place| !place.is_empty()) else {
        return Ok(connection);
    };
    let mut output: Box<dyn Write + Send> = if place == "-" {
        Box::new(io::stderr())
    } else {
        let file = OpenOptions::new().create(true).append(true).mode(0o600).open(&place);
        Box::new(file.map_err(|error| rusqlite::Error::ToSqlConversionFailure(error.into()))?)
    };
    connection.trace_v2(
        TraceEventCodes::SQLITE_TRACE_STMT,
        Some(move |event: TraceEvent<'_>| {
            if let TraceEvent::Stmt(_, sql) = event {
                let line = sql.split_whitespace().collect::<Vec<_>>().join(" ");
                // Nobody depends on what is shown to them.
                let _ = writeln!(output, "{line}");
            }
        }),
    )?;
    Ok(connection)
}
