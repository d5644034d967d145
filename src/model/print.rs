//! Prints of passwords: two mailboxes with one password have the same print, and nothing else is to be learned from it
//! without the key.

use super::password_hash::{HashError, PasswordHash, Salt};
use super::secret::Secret;
use sha2::{Digest, Sha256};
use std::fmt;
use zeroize::Zeroizing;

/// Bytes of a block of SHA-256.
const BLOCK: usize = 64;

/// What prints are made with. Whoever has it can try passwords as fast as SHA-256 goes.
pub struct PrintKey(Zeroizing<[u8; 32]>);

/// HMAC-SHA-256 (RFC 2104) of a password.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Print([u8; 32]);

/// Which hash in the store belongs to a print. The hash is there for the servers; this tells whether it is still that one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct HashDigest([u8; 32]);

impl PrintKey {
    pub fn random() -> Result<Self, HashError> {
        let mut key = Zeroizing::new([0; 32]);
        let (first, second) = key.split_at_mut(16);
        first.copy_from_slice(Salt::random()?.bytes());
        second.copy_from_slice(Salt::random()?.bytes());
        Ok(Self(key))
    }

    pub fn parse(text: &str) -> Option<Self> {
        from_hex(text).map(|key| Self(Zeroizing::new(key)))
    }

    /// In hexadecimal.
    pub fn expose(&self) -> Zeroizing<String> {
        Zeroizing::new(hex(&*self.0))
    }

    pub fn print(&self, secret: &Secret) -> Print {
        Print(hmac(&*self.0, secret.expose().as_bytes()))
    }
}

impl Print {
    pub fn parse(text: &str) -> Option<Self> {
        from_hex(text).map(Self)
    }
}

impl HashDigest {
    pub fn of(hash: &str) -> Self {
        Self(Sha256::digest(hash).into())
    }

    pub fn parse(text: &str) -> Option<Self> {
        from_hex(text).map(Self)
    }
}

impl From<&PasswordHash> for HashDigest {
    fn from(hash: &PasswordHash) -> Self {
        Self::of(hash.as_str())
    }
}

impl fmt::Display for Print {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&hex(&self.0))
    }
}

impl fmt::Display for HashDigest {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&hex(&self.0))
    }
}

fn hmac(key: &[u8], text: &[u8]) -> [u8; 32] {
    let pad = |with: u8| {
        let mut block = Zeroizing::new([with; BLOCK]);
        block.iter_mut().zip(key).for_each(|(byte, key)| *byte ^= key);
        block
    };
    let inner = Sha256::new().chain_update(*pad(0x36)).chain_update(text).finalize();
    Sha256::new().chain_update(*pad(0x5c)).chain_update(inner).finalize().into()
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

fn from_hex(text: &str) -> Option<[u8; 32]> {
    let plain = text.len() == 64 && text.bytes().all(|byte| byte.is_ascii_hexdigit());
    let mut bytes = [0; 32];
    for (at, byte) in bytes.iter_mut().enumerate().filter(|_| plain) {
        *byte = u8::from_str_radix(text.get(2 * at..2 * at + 2)?, 16).ok()?;
    }
    plain.then_some(bytes)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_print_is_hmac_sha_256() {
        // RFC 4231, 4.2 and 4.3.
        for (key, text, expected) in [
            (&[0x0b; 20][..], &b"Hi There"[..], "b0344c61d8db38535ca8afceaf0bf12b881dc200c9833da726e9376c2e32cff7"),
            (
                b"Jefe",
                b"what do ya want for nothing?",
                "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843",
            ),
        ] {
            assert_eq!(hex(&hmac(key, text)), expected);
        }
    }

    #[test]
    fn prints_tell_passwords_apart_and_keys_too() {
        let secret = |text: &str| Secret::new(text.to_owned()).unwrap();
        let (key, other) = (PrintKey::random().unwrap(), PrintKey::random().unwrap());
        assert_eq!(key.print(&secret("turnip")), key.print(&secret("turnip")));
        assert_ne!(key.print(&secret("turnip")), key.print(&secret("Turnip")));
        assert_ne!(key.print(&secret("turnip")), other.print(&secret("turnip")));
        let read = PrintKey::parse(&key.expose()).unwrap();
        let print = read.print(&secret("turnip"));
        assert_eq!(Print::parse(&print.to_string()), Some(key.print(&secret("turnip"))));
        let digest = HashDigest::of("{SSHA}x");
        assert_eq!(HashDigest::parse(&digest.to_string()), Some(digest));
        for text in ["", "00", &"g".repeat(64), &"0".repeat(65)] {
            assert!(Print::parse(text).is_none() && PrintKey::parse(text).is_none(), "{text}");
        }
    }
}
