//! Bytes as texts, in whichever character set, and texts that went through the wrong one.

/// The text that bytes stand for: UTF-8, or else Latin-1.
pub(super) fn decoded(bytes: Vec<u8>) -> String {
    String::from_utf8(bytes).unwrap_or_else(|error| from_latin1(error.as_bytes()))
}

/// The text of bytes in ISO 8859-1.
fn from_latin1(bytes: &[u8]) -> String {
    bytes.iter().copied().map(char::from).collect()
}

/// A text as it was meant, where its UTF-8 was taken for ISO 8859-1 or Windows-1252 on the way: `Ã¼` was `ü`.
pub(super) fn repaired(text: &str) -> String {
    if text.is_ascii() {
        return text.to_owned();
    }
    let bytes: Option<Vec<u8>> = text.chars().map(byte).collect();
    match bytes.map(String::from_utf8) {
        Some(Ok(meant)) => meant,
        _ => text.to_owned(),
    }
}

/// The byte that Windows-1252 has for a character.
fn byte(c: char) -> Option<u8> {
    const HIGH: [char; 32] = [
        '€', '\u{81}', '‚', 'ƒ', '„', '…', '†', '‡', 'ˆ', '‰', 'Š', '‹', 'Œ', '\u{8d}', 'Ž', '\u{8f}', '\u{90}', '‘',
        '’', '“', '”', '•', '–', '—', '˜', '™', 'š', '›', 'œ', '\u{9d}', 'ž', 'Ÿ',
    ];
    match HIGH.iter().position(|high| *high == c) {
        Some(at) => u8::try_from(at + 0x80).ok(),
        None => u8::try_from(u32::from(c)).ok(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_encoded_twice_is_decoded_twice() {
        for (found, meant) in [
            ("Anna MÃ¼ller", "Anna Müller"),
            ("Anna Müller", "Anna Müller"),
            ("â‚¬", "€"),
            ("€", "€"),
            ("Ivan Иван", "Ivan Иван"),
            ("plain", "plain"),
        ] {
            assert_eq!(repaired(found), meant);
        }
        assert_eq!(from_latin1(b"M\xfcller"), "Müller");
    }
}
