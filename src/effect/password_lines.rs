//! A file with the passwords of mailboxes at another host.

use super::sheet::{Sheet, SheetError, SheetRow, open_sheet, trimmed};
use crate::model::{Address, Secret};
use std::collections::BTreeMap;
use std::fs::File;
use std::io::{self, BufRead, Read};
use std::path::Path;

/// By address: the name to log in with, and the password.
pub type PasswordLines = BTreeMap<String, (String, Secret)>;

/// The longest row, in bytes.
const ROW_MAX: usize = 1 << 16;
const COLUMNS: [&str; 3] = ["address", "password", "user"];

/// Reads a sheet with the columns `address`, `password` and, where the name is another than the address, `user`. No message
/// has a password in it.
pub fn read_passwords(path: &Path) -> Result<PasswordLines, String> {
    parse(File::open(path).map_err(|error| error.to_string())?)
}

fn parse(text: impl Read) -> Result<PasswordLines, String> {
    read(&mut open_sheet(text, ROW_MAX).map_err(|error: io::Error| error.to_string())?)
}

fn wrong(error: SheetError) -> String {
    match error {
        SheetError::Io(error) => error.to_string(),
        error => format!("line {}: {error}", error.line()),
    }
}

/// Where the columns are, by the heading.
fn places(heading: &SheetRow) -> Result<[Option<usize>; 3], String> {
    let mut places = [None; 3];
    for (at, cell) in heading.cells().enumerate() {
        let name = trimmed(&cell).to_lowercase();
        let known = COLUMNS.iter().position(|column| *column == name).and_then(|known| places.get_mut(known));
        // A file without a heading has a password there.
        let place = known.ok_or("a column is none of address, password and user")?;
        if place.replace(at).is_some() {
            return Err(format!("the column stands there twice: {name}"));
        }
    }
    Ok(places)
}

fn read(sheet: &mut Sheet<impl BufRead>) -> Result<PasswordLines, String> {
    let mut row = SheetRow::default();
    sheet.read(&mut row).map_err(wrong)?;
    let [Some(address_at), Some(password_at), user_at] = places(&row)? else {
        return Err("there is no column 'address', or none 'password'".to_owned());
    };
    let columns = row.count();
    let mut found = PasswordLines::new();
    while sheet.read(&mut row).map_err(wrong)? {
        let line = row.line;
        if row.count() != columns {
            return Err(format!("line {line}: {}", row.unequal(columns)));
        }
        let cell = |at: usize| row.cell(at).unwrap_or_default();
        let address: Address = trimmed(&cell(address_at)).parse().map_err(|error| format!("line {line}: {error}"))?;
        let user = user_at.map(|at| trimmed(&cell(at)).to_owned()).filter(|user| !user.is_empty());
        let user = user.unwrap_or_else(|| address.to_string());
        let secret = Secret::new(cell(password_at).into_owned()).map_err(|error| format!("line {line}: {error}"))?;
        if found.insert(address.to_string(), (user, secret)).is_some() {
            return Err(format!("line {line}: the address stands in the file twice"));
        }
    }
    Ok(found)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_password_is_taken_as_it_stands() {
        let text = b"address,password,user\nanna@example.com,\" se,c\"\"ret \",\nben@example.com,x,ben\n";
        let found = parse(&text[..]).unwrap();
        let of = |address: &str| (found[address].0.as_str(), found[address].1.expose());
        assert_eq!(of("anna@example.com"), ("anna@example.com", " se,c\"ret "));
        assert_eq!(of("ben@example.com"), ("ben", "x"));
        assert_eq!(parse(&b"password,address\r\nx,anna@example.com\r\n"[..]).unwrap().len(), 1);
        // As a program for tables writes it.
        let sheet = parse(&b"\xef\xbb\xbfAddress;Password\r\n anna@example.com ;x,y\r\n;\r\n"[..]).unwrap();
        assert_eq!(sheet["anna@example.com"].1.expose(), "x,y");
    }

    #[test]
    fn a_wrong_line_is_named_without_its_password() {
        for (text, why) in [
            (&b"anna@example.com,hidden\n"[..], "none of address"),
            (b"address\nanna@example.com\n", "no column"),
            (b"address,password\nanna@example.com,hidden,x\n", "line 2"),
            (b"address,password\nanna,hidden\n", "line 2"),
            (b"address,password\nanna@example.com,\n", "line 2"),
            (b"address,password\nanna@example.com,hidden\nanna@example.com,hidden\n", "line 3"),
            (b"address,password,password\nanna@example.com,x,hidden\n", "twice: password"),
            (b"address,password,note\nanna@example.com,x,hidden\n", "none of address"),
            (b"address,password\nanna@example.com,\"hidden\n", "line 2"),
        ] {
            let error = parse(text).unwrap_err();
            assert!(error.contains(why) && !error.contains("hid"), "{error}");
        }
    }
}
