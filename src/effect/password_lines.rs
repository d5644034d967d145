//! A file with the passwords of mailboxes at another host.

use crate::model::{Address, Secret};
use csv::{ReaderBuilder, StringRecord, Trim};
use std::collections::BTreeMap;
use std::io::Read;
use std::path::Path;
use zeroize::Zeroizing;

/// By address: the name to log in with, and the password.
pub type PasswordLines = BTreeMap<String, (String, Secret)>;

/// Reads CSV with the columns `address`, `password` and, where the name is another than the address, `user`. No message
/// has a password in it.
pub fn read_passwords(path: &Path) -> Result<PasswordLines, String> {
    let mut text = Zeroizing::new(Vec::new());
    std::fs::File::open(path).and_then(|mut file| file.read_to_end(&mut text)).map_err(|error| error.to_string())?;
    parse(text.strip_prefix(b"\xef\xbb\xbf").unwrap_or(&text))
}

fn parse(text: &[u8]) -> Result<PasswordLines, String> {
    let mut reader = ReaderBuilder::new().trim(Trim::Headers).from_reader(text);
    let header = reader.headers().map_err(|_| "the first line can't be read".to_owned())?.clone();
    let at = |name: &str| header.iter().position(|column| column == name);
    let (Some(address_at), Some(password_at)) = (at("address"), at("password")) else {
        return Err("there is no column 'address', or none 'password'".to_owned());
    };
    let user_at = at("user");
    let mut found = PasswordLines::new();
    for record in reader.records() {
        let record: StringRecord = record.map_err(|error| {
            let line = error.position().map_or(0, csv::Position::line);
            format!("line {line} has more or fewer columns than the first, or is no UTF-8")
        })?;
        let line = record.position().map_or(0, csv::Position::line);
        let cell = |at: usize| record.get(at).unwrap_or_default();
        let address: Address = cell(address_at).trim().parse().map_err(|error| format!("line {line}: {error}"))?;
        let user = user_at.map(cell).map(str::trim).filter(|user| !user.is_empty());
        let user = user.map_or_else(|| address.to_string(), str::to_owned);
        let secret = Secret::new(cell(password_at).to_owned()).map_err(|error| format!("line {line}: {error}"))?;
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
        let found = parse(text).unwrap();
        let of = |address: &str| (found[address].0.as_str(), found[address].1.expose());
        assert_eq!(of("anna@example.com"), ("anna@example.com", " se,c\"ret "));
        assert_eq!(of("ben@example.com"), ("ben", "x"));
        assert_eq!(parse(b"password,address\r\nx,anna@example.com\r\n").unwrap().len(), 1);
    }

    #[test]
    fn a_wrong_line_is_named_without_its_password() {
        for (text, why) in [
            (&b"anna@example.com,hidden\n"[..], "no column"),
            (b"address,password\nanna@example.com,hidden,x\n", "line 2"),
            (b"address,password\nanna,hidden\n", "line 2"),
            (b"address,password\nanna@example.com,\n", "line 2"),
            (b"address,password\nanna@example.com,hidden\nanna@example.com,hidden\n", "line 3"),
            (b"address,password\nanna@example.com,hid\xffden\n", "line 2"),
        ] {
            let error = parse(text).unwrap_err();
            assert!(error.contains(why) && !error.contains("hid"), "{error}");
        }
    }
}
