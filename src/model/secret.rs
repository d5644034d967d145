//! Passwords in memory.

use super::unseen::is_left_at_edge;
use argon2::password_hash::try_generate_salt;
use icu_normalizer::ComposingNormalizerBorrowed;
use passwords::PasswordGenerator;
use sha1::{Digest, Sha1};
use std::fmt;
use zeroize::{Zeroize, Zeroizing};

/// In bytes: more than anybody types, and little enough for every client's and every server's log-in command.
const MAX_LENGTH: usize = 1024;
/// In characters, of 55 kinds each: 115 bits, beyond guessing even if the hash is stolen.
const GENERATED_LENGTH: usize = 20;
/// In characters: the longest that a policy can ask for and `MAX_LENGTH` still holds in any script.
const GENERATED_LENGTH_MAX: usize = MAX_LENGTH / 4;

/// Hexadecimal digits of a SHA-1.
pub const BREACH_KEY_DIGITS: usize = 40;

/// Random characters, as the generator is set.
pub(super) fn draw(generator: &PasswordGenerator) -> Result<Zeroizing<String>, SecretError> {
    // It draws from `rand`'s ChaCha12, seeded by the operating system, and panics if that fails. Asking the same source
    // first turns the panic into an error.
    try_generate_salt().map_err(|_| SecretError::NoRandomness)?;
    // Its only error is a length that can't hold all kinds; whoever takes an empty text refuses it.
    Ok(Zeroizing::new(generator.generate_one().unwrap_or_default()))
}

/// A password: 1 to 1024 bytes of UTF-8 without control characters, overwritten when dropped and never printed.
pub struct Secret(Zeroizing<String>);

/// Why there is no secret. Says nothing about the text but the rule that it breaks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SecretError {
    Empty,
    TooLong,
    NotUtf8,
    /// Also a NUL, at which C programs would end the password, and a line end that is left of a file.
    ControlCharacter,
    /// The operating system gives no random numbers.
    NoRandomness,
}

impl fmt::Display for SecretError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Empty => f.write_str("a password is not empty"),
            Self::TooLong => write!(f, "a password has at most {MAX_LENGTH} bytes"),
            Self::NotUtf8 => f.write_str("a password is UTF-8 text"),
            Self::ControlCharacter => f.write_str("a password has no control characters, such as a tab or a line end"),
            Self::NoRandomness => f.write_str("the system gives no random numbers"),
        }
    }
}

impl std::error::Error for SecretError {}

impl Secret {
    /// Takes the text over; refused text is overwritten too.
    pub fn new(text: String) -> Result<Self, SecretError> {
        let text = Zeroizing::new(text);
        if text.is_empty() {
            return Err(SecretError::Empty);
        }
        if text.len() > MAX_LENGTH {
            return Err(SecretError::TooLong);
        }
        if text.chars().any(char::is_control) {
            return Err(SecretError::ControlCharacter);
        }
        Ok(Self(text))
    }

    /// As [`Secret::new`], of bytes from a file or a pipe. A final line end is the reader's to take off.
    pub fn from_bytes(bytes: Vec<u8>) -> Result<Self, SecretError> {
        text_of(bytes).and_then(Self::new)
    }

    /// A password that somebody wants to have from now on, wherever it was written: as clients will send it.
    ///
    /// What an editor or a web page has left at an edge is taken off. Letters with marks are composed (NFC, as in
    /// OpaqueString of RFC 8265): keyboards send them so, and macOS takes them apart in files. What else cannot be seen is
    /// the policy's to refuse.
    pub fn chosen(text: String) -> Result<Self, SecretError> {
        let text = Zeroizing::new(text);
        if text.len() > MAX_LENGTH {
            return Err(SecretError::TooLong);
        }
        let kept = text.trim_matches(is_left_at_edge);
        // Large enough at once: a text that grows leaves its old content behind.
        let mut composed = Zeroizing::new(String::with_capacity(3 * kept.len()));
        // Nothing fails that is written into a string.
        let _ = ComposingNormalizerBorrowed::new_nfc().normalize_to(kept, &mut *composed);
        Self::new(std::mem::take(&mut *composed))
    }

    /// As [`Secret::chosen`], of bytes from a file or a pipe. A final line end is the reader's to take off.
    pub fn chosen_bytes(bytes: Vec<u8>) -> Result<Self, SecretError> {
        text_of(bytes).and_then(Self::chosen)
    }

    /// A random password of 20 characters, or of `min_length` (at most 256) where a policy asks for more: at least one
    /// lower-case letter, one capital and one digit, none of `0 O o 1 l I i`, and no symbol, so that it can be read
    /// out, typed on a phone and passed through any client.
    pub fn generate(min_length: usize) -> Result<Self, SecretError> {
        let generator = PasswordGenerator::new()
            .length(min_length.clamp(GENERATED_LENGTH, GENERATED_LENGTH_MAX))
            .numbers(true)
            .lowercase_letters(true)
            .uppercase_letters(true)
            .symbols(false)
            .exclude_similar_characters(true)
            // A draw without all three kinds is overwritten by a whole new draw, so what is left stays uniform.
            .strict(true);
        Self::new(std::mem::take(&mut *draw(&generator)?))
    }

    /// The SHA-1 by which lists of breached passwords are sorted, in capital hexadecimal digits.
    pub fn breach_key(&self) -> [u8; BREACH_KEY_DIGITS] {
        let digit = |value: u8| b"0123456789ABCDEF"[usize::from(value & 15)];
        let mut key = [0; BREACH_KEY_DIGITS];
        for (pair, byte) in key.chunks_mut(2).zip(Sha1::digest(self.0.as_bytes())) {
            pair.copy_from_slice(&[digit(byte >> 4), digit(byte)]);
        }
        key
    }

    /// The password itself, for hashing, checking and the one time that a generated one is shown.
    pub fn expose(&self) -> &str {
        &self.0
    }
}

fn text_of(bytes: Vec<u8>) -> Result<String, SecretError> {
    String::from_utf8(bytes).map_err(|error| {
        error.into_bytes().zeroize();
        SecretError::NotUtf8
    })
}

impl fmt::Debug for Secret {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Secret(…)")
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::HashSet;

    #[test]
    fn a_breach_key_is_sha_1() {
        let secret = Secret::new("password".to_owned()).unwrap();
        assert_eq!(secret.breach_key(), *b"5BAA61E4C9B93F3F0682250B6CF8331B7EE68FD8");
    }

    #[test]
    fn what_is_no_password_is_refused() {
        for (bytes, error) in [
            (&b""[..], SecretError::Empty),
            (&[b'x'; 1025], SecretError::TooLong),
            (b"hunter2\xff", SecretError::NotUtf8),
            (b"hunter2\0", SecretError::ControlCharacter),
            (b"hunter2\n", SecretError::ControlCharacter),
            (b"hunter2\r", SecretError::ControlCharacter),
            (b"hun\tter2", SecretError::ControlCharacter),
            (b"hunter2\x7f", SecretError::ControlCharacter),
            ("hunter2\u{85}".as_bytes(), SecretError::ControlCharacter),
        ] {
            let refused = Secret::from_bytes(bytes.to_vec()).unwrap_err();
            assert_eq!(refused, error);
            assert!(!format!("{refused} {refused:?}").contains("hunter2"), "{refused}");
        }
    }

    #[test]
    fn what_is_a_password_is_kept_as_it_is() {
        for text in ["x", " correct horse ", "pässwörd 密码 🐎", "{PLAIN}'\"\\$", &"ü".repeat(512)] {
            assert_eq!(Secret::from_bytes(text.into()).unwrap().expose(), text);
            assert_eq!(Secret::new(text.to_owned()).unwrap().expose(), text);
        }
    }

    #[test]
    fn what_is_left_of_a_file_or_a_page_is_taken_off_a_new_password() {
        for edge in [
            "\u{feff}", "\u{200b}", "\u{200d}", "\u{2060}", "\u{ad}", "\u{200e}", "\u{202a}", "\u{2069}", "\r", "\n",
            "\r\n",
        ] {
            for text in [
                format!("{edge}correct horse"),
                format!("correct horse{edge}"),
                format!("{edge}\u{feff}correct horse\u{feff}{edge}"),
            ] {
                assert_eq!(Secret::chosen(text.clone()).unwrap().expose(), "correct horse", "{text:?}");
                assert_eq!(Secret::chosen_bytes(text.into_bytes()).unwrap().expose(), "correct horse");
            }
        }
        for text in ["", "\u{feff}", "\u{200b}\r"] {
            assert_eq!(Secret::chosen(text.to_owned()).unwrap_err(), SecretError::Empty);
        }
        // What may be meant stays, for the policy to refuse it by name.
        for text in [" correct horse", "correct horse\u{a0}", "correct\u{200b}horse", "heart \u{2764}\u{fe0f}"] {
            assert_eq!(Secret::chosen(text.to_owned()).unwrap().expose(), text);
        }
        assert_eq!(Secret::chosen("hun\tter2".to_owned()).unwrap_err(), SecretError::ControlCharacter);
        assert_eq!(Secret::chosen("x".repeat(1025)).unwrap_err(), SecretError::TooLong);
        assert_eq!(Secret::chosen_bytes(b"hunter2\xff".to_vec()).unwrap_err(), SecretError::NotUtf8);
    }

    #[test]
    fn letters_of_a_new_password_are_composed_as_keyboards_send_them() {
        for (apart, composed) in [
            ("u\u{308}ber cafe\u{301}", "\u{fc}ber caf\u{e9}"),
            ("\u{1112}\u{1161}\u{11ab}", "\u{d55c}"),
            ("\u{212b}ngstr\u{f6}m", "\u{c5}ngstr\u{f6}m"),
            // Of what looks alike and is another letter, nothing becomes.
            ("\u{fb01}sh \u{ff21}", "\u{fb01}sh \u{ff21}"),
        ] {
            assert_eq!(Secret::chosen(apart.to_owned()).unwrap().expose(), composed);
            assert_eq!(Secret::new(apart.to_owned()).unwrap().expose(), apart);
        }
    }

    #[test]
    fn debug_output_tells_nothing() {
        assert_eq!(format!("{:?}", Secret::new("hunter2".to_owned()).unwrap()), "Secret(…)");
    }

    #[test]
    fn generated_passwords_can_be_read_out_and_typed() {
        let mut seen = HashSet::new();
        let mut letters = HashSet::new();
        for _ in 0..1000 {
            let secret = Secret::generate(0).unwrap();
            let text = secret.expose();
            assert_eq!(text.len(), 20);
            assert!(text.bytes().all(|b| b.is_ascii_alphanumeric() && !b"0Oo1lIi".contains(&b)), "{text}");
            assert!(text.bytes().any(|b| b.is_ascii_lowercase()), "{text}");
            assert!(text.bytes().any(|b| b.is_ascii_uppercase()), "{text}");
            assert!(text.bytes().any(|b| b.is_ascii_digit()), "{text}");
            letters.extend(text.bytes());
            assert!(seen.insert(text.to_owned()), "twice the same: {text}");
        }
        assert_eq!(letters.len(), 26 + 26 + 10 - 7);
    }

    /// Only within a kind are all as likely: a draw without a digit, say, is dropped with all of its letters.
    #[test]
    fn generated_passwords_prefer_no_character_of_a_kind() {
        const DRAWN: usize = 4000;
        let mut counts = std::collections::BTreeMap::<u8, usize>::new();
        for _ in 0..DRAWN {
            for byte in Secret::generate(0).unwrap().expose().bytes() {
                *counts.entry(byte).or_default() += 1;
            }
        }
        for is_of_kind in [u8::is_ascii_digit, u8::is_ascii_lowercase, u8::is_ascii_uppercase] {
            let kind: Vec<usize> = counts.iter().filter(|(byte, _)| is_of_kind(byte)).map(|(_, n)| *n).collect();
            let mean = kind.iter().sum::<usize>() / kind.len();
            // Seven standard deviations, which are the root of the mean.
            let far = 7 * mean.isqrt();
            assert!(kind.iter().all(|n| n.abs_diff(mean) < far), "{mean}: {counts:?}");
        }
    }

    #[test]
    fn a_policy_can_ask_for_longer_ones() {
        for (asked, length) in [(0, 20), (12, 20), (20, 20), (64, 64), (256, 256), (usize::MAX, 256)] {
            assert_eq!(Secret::generate(asked).unwrap().expose().len(), length, "{asked}");
        }
    }
}
