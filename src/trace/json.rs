//! Entries of a log as JSON objects: those of `journalctl -o json` and its like, and those that containers write.

use super::journal::Entry;
use serde_json::{Map, Value};

/// What may stand in front of an object: a separator of records (RFC 7464), the name of a field of an event stream, a
/// comma between objects.
pub(super) fn unwrapped(line: &[u8]) -> &[u8] {
    let line = line.trim_ascii_start();
    let line = line.strip_prefix(b"\x1e").or_else(|| line.strip_prefix(b"data:")).unwrap_or(line).trim_ascii();
    line.strip_suffix(b",").unwrap_or(line)
}

/// Takes the fields of an object, and says whether it is one.
pub(super) fn take(object: &[u8], entry: &mut Entry) -> bool {
    let Ok(fields) = serde_json::from_slice::<Map<String, Value>>(object) else { return false };
    for (name, value) in &fields {
        // The journal has what is no UTF-8 as a list of bytes, and what is there twice as a list.
        let bytes = match value {
            Value::Array(values) if values.iter().all(Value::is_u64) => {
                values.iter().filter_map(|v| u8::try_from(v.as_u64()?).ok()).collect()
            }
            Value::Array(values) => values.first().map(bytes).unwrap_or_default(),
            value => bytes(value),
        };
        entry.take(name.as_bytes(), &bytes);
    }
    true
}

fn bytes(value: &Value) -> Vec<u8> {
    match value {
        Value::String(text) => text.as_bytes().to_vec(),
        Value::Number(number) => number.to_string().into_bytes(),
        _ => Vec::new(),
    }
}
