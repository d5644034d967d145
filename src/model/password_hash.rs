//! Password hashes as Dovecot reads them: `{SCHEME}data`, made here as Argon2id and taken over from elsewhere.
//!
//! What a hash is called and how its data is encoded follows Dovecot's `password-scheme.c`; the forms that begin with
//! `$` follow crypt(5) of libxcrypt and, for Argon2, the PHC string format as libsodium reads it. A stored hash always
//! carries its label: a server whose default scheme is PLAIN takes a bare hash for the password itself.

mod argon2id;
mod cost;
mod default_scheme;
mod kind;
mod scheme;

use super::secret::Secret;
use argon2::{Algorithm, Params};
use argon2id::Argon2Parts;
use cost::{fits_server, is_bearable};
use md5::Md5;
use scheme::{UNKNOWN_SCHEME, check, decode, from_hex, is_des_crypt};
use sha_crypt::{PasswordVerifier, ShaCrypt};
use sha1::Sha1;
use sha2::{Digest, Sha256, Sha512};
use std::fmt;

pub use argon2id::{Argon2Cost, Argon2Memory, Salt};
pub use cost::SERVER_MEMORY_KIB;
pub use default_scheme::{DefaultScheme, UnknownScheme};
pub use kind::{HashStrength, Scheme};

/// In bytes; the longest form that occurs is a salted SHA-512 in hexadecimal.
const MAX_LENGTH: usize = 512;

/// Whether a password is the one that was hashed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verification {
    Match,
    Mismatch,
    /// The scheme is not computed here, or the hash asks for more memory than there is.
    Unknowable,
}

/// Why a text is no hash, or none could be made. Never says any of the text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum HashError {
    Plaintext,
    /// Empty, `!`, `*`, `x` and the like: the account has no password.
    NoPassword,
    /// No server here could check a password against it, with the reason.
    Unverifiable {
        what: &'static str,
    },
    Malformed {
        scheme: Scheme,
    },
    Characters,
    /// Checking a password against it would hang a log-in.
    TooCostly {
        scheme: Scheme,
    },
    Argon2Cost,
    Argon2(argon2::Error),
    NoRandomness,
}

impl fmt::Display for HashError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Plaintext => f.write_str("this is a password, not a hash of one"),
            Self::NoPassword => f.write_str("this is no hash, it stands for an account without a password"),
            Self::Unverifiable { what } => write!(f, "no password could be checked against this hash: {what}"),
            Self::Malformed { scheme } => write!(f, "the hash is damaged or of another scheme than {}", scheme.name()),
            Self::Characters => write!(f, "a password hash is 1 to {MAX_LENGTH} visible ASCII characters"),
            Self::TooCostly { scheme } => {
                write!(
                    f,
                    "the hash costs too much to check ({}), the mailbox needs a new password: {}",
                    cost::BOUNDS,
                    scheme.name()
                )
            }
            Self::Argon2Cost => f.write_str(
                "Argon2 takes 8 KiB a lane to 1 GiB of memory, 1 to 1000 iterations with 4 GiB in all, and 1 to 255 lanes (RFC 9106, 3.1)",
            ),
            Self::Argon2(error) => write!(f, "Argon2 failed: {error}"),
            Self::NoRandomness => f.write_str("the system gives no random numbers"),
        }
    }
}

impl std::error::Error for HashError {}

impl HashError {
    /// What the person can do about it, where there is anything.
    pub fn advice(&self) -> Option<&'static str> {
        match self {
            Self::Plaintext => Some("give the password itself with --password-stdin"),
            Self::NoPassword | Self::Unverifiable { .. } | Self::Malformed { .. } | Self::TooCostly { .. } => {
                Some("set a new password with --generate-password")
            }
            Self::Argon2(argon2::Error::OutOfMemory) => Some("lower the setting argon2-memory"),
            Self::Characters => Some("give one hash in one line, and nothing else"),
            Self::Argon2Cost | Self::Argon2(_) | Self::NoRandomness => None,
        }
    }
}

/// `{SCHEME}data`, checked in form. `Debug` shows the scheme only: hashes are kept from logs as passwords are.
#[derive(Clone, PartialEq, Eq)]
pub struct PasswordHash {
    text: String,
    scheme: Scheme,
}

impl fmt::Debug for PasswordHash {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "PasswordHash({{{}}}…)", self.scheme.name())
    }
}

impl PasswordHash {
    /// A hash from elsewhere, with a label or without, as the label that Dovecot 2.3 and 2.4 both know.
    pub fn parse(text: &str) -> Result<Self, HashError> {
        if is_no_password(text) {
            return Err(HashError::NoPassword);
        }
        if text.len() > MAX_LENGTH || !text.bytes().all(|b| b.is_ascii_graphic()) {
            return Err(HashError::Characters);
        }
        if let Some((label, data)) = split_label(text) {
            return Self::labelled(&label.to_ascii_uppercase(), data);
        }
        if text.starts_with('$') {
            return Self::labelled("CRYPT", text);
        }
        match text.split_once(':') {
            Some(("bcrypt", data)) => Self::labelled("BLF-CRYPT", data),
            Some(("argon2", data)) => Self::from_maddy(data),
            Some(("sha256", _)) => {
                Err(HashError::Unverifiable { what: "Dovecot hashes a salt after the password, not before" })
            }
            _ if is_des_crypt(text) => Self::labelled("DES-CRYPT", text),
            _ if text.len() == 32 && from_hex(text).is_some() => Self::labelled("PLAIN-MD5", text),
            _ => Err(HashError::Unverifiable { what: "it names no scheme, and its form shows none" }),
        }
    }

    /// Whether a text without a label could be a hash of DES, and as well be 13 letters of a password.
    pub fn may_be_des(text: &str) -> bool {
        is_des_crypt(text)
    }

    /// maddy's `iterations:memory:lanes:salt:digest`, memory in KiB, in padded base64.
    fn from_maddy(data: &str) -> Result<Self, HashError> {
        let [t, m, p, salt, digest] = data.split(':').collect::<Vec<_>>()[..] else {
            return Err(HashError::Malformed { scheme: Scheme::Argon2id });
        };
        let (salt, digest) = (salt.trim_end_matches('='), digest.trim_end_matches('='));
        Self::labelled("ARGON2ID", &format!("$argon2id$v=19$m={m},t={t},p={p}${salt}${digest}"))
    }

    fn labelled(label: &str, data: &str) -> Result<Self, HashError> {
        let (name, encoding) = label.split_once('.').map_or((label, None), |(name, encoding)| (name, Some(encoding)));
        if ["PLAIN", "CLEAR", "CLEARTEXT", "PLAIN-TRUNC"].contains(&name) {
            return Err(HashError::Plaintext);
        }
        if is_no_password(data) {
            return Err(HashError::NoPassword);
        }
        let claimed = match (name, encoding) {
            // Modoboa's, courier's and Dovecot's own MD5 are different things under one label.
            ("MD5" | "MD5RAW", None) if data.starts_with('$') => Scheme::Md5Crypt,
            ("MD5" | "MD5RAW", None) if data.len() == 32 => Scheme::PlainMd5,
            ("MD5", None) => Scheme::LdapMd5,
            // OpenLDAP's label, which Dovecot doesn't know.
            ("ARGON2", None) => Scheme::Argon2id,
            _ => Scheme::from_label(name).ok_or(UNKNOWN_SCHEME)?,
        };
        let raw = decode(encoding, claimed, data).ok_or(HashError::Malformed { scheme: claimed })?;
        let scheme = check(claimed, &raw)?;
        if !is_bearable(scheme, &raw) || !fits_server(scheme, &raw) {
            return Err(HashError::TooCostly { scheme });
        }
        let name = if Scheme::from_label(name) == Some(scheme) { name } else { scheme.name() };
        let dot = if encoding.is_some() { "." } else { "" };
        Ok(Self { text: format!("{{{name}{dot}{}}}{data}", encoding.unwrap_or_default()), scheme })
    }

    /// A hash that is in the store: any text, kept to the letter. What `parse` wouldn't have put there is `Other`.
    pub fn from_stored(text: String) -> Self {
        let scheme = match Self::parse(&text) {
            Ok(hash) if hash.text == text => hash.scheme,
            Err(HashError::TooCostly { scheme }) => scheme,
            Ok(_) | Err(_) => Scheme::Other,
        };
        Self { text, scheme }
    }

    /// A hash that is in the store, and that no server should be asked to check.
    pub fn is_too_costly(&self) -> bool {
        match Self::parse(&self.text) {
            // A server may have more memory than most.
            Err(HashError::TooCostly { scheme }) => self.raw().is_none_or(|raw| !is_bearable(scheme, &raw)),
            found => found == Err(HashError::Argon2Cost),
        }
    }

    /// With its label, as Dovecot is to read it.
    pub fn as_str(&self) -> &str {
        &self.text
    }

    pub fn scheme(&self) -> Scheme {
        self.scheme
    }

    pub fn strength(&self) -> HashStrength {
        self.scheme.strength()
    }

    /// What Dovecot's auth process must be able to allocate to check it, in KiB. Without it every password is wrong.
    pub fn argon2_memory_kib(&self) -> Option<u32> {
        self.argon2_parts().map(|parts| parts.cost.0.m_cost())
    }

    /// `secret` under the salt and cost of this Argon2id hash. As equal hashes mean equal passwords, one such hash is
    /// compared with a whole list that shares them.
    pub fn argon2id_like(&self, memory: &mut Argon2Memory, secret: &Secret) -> Option<Result<Self, HashError>> {
        let parts = self.argon2_parts().filter(|parts| parts.algorithm == Algorithm::Argon2id)?;
        let salt = Salt(parts.salt.try_into().ok()?);
        Some(Self::argon2id_in(memory, secret, &parts.cost, &salt))
    }

    /// Hashes with fresh working memory: for one password. See [`PasswordHash::argon2id_in`] for many.
    pub fn argon2id(secret: &Secret, cost: &Argon2Cost, salt: &Salt) -> Result<Self, HashError> {
        Self::argon2id_in(&mut Argon2Memory::default(), secret, cost, salt)
    }

    /// Hashes in working memory that is kept from one password to the next.
    pub fn argon2id_in(
        memory: &mut Argon2Memory,
        secret: &Secret,
        cost: &Argon2Cost,
        salt: &Salt,
    ) -> Result<Self, HashError> {
        let (algorithm, cost, salt) = (Algorithm::Argon2id, cost.clone(), salt.0.to_vec());
        let mut parts = Argon2Parts { algorithm, cost, salt, digest: Vec::new() };
        let mut digest = [0; Params::DEFAULT_OUTPUT_LEN];
        parts.compute(memory, secret, &mut digest).map_err(HashError::Argon2)?;
        parts.digest = digest.to_vec();
        Ok(Self { text: format!("{{ARGON2ID}}{parts}"), scheme: Scheme::Argon2id })
    }

    /// Whether this is the hash of `secret`. Argon2 and the crypts take tens of milliseconds, as they should.
    pub fn verify(&self, secret: &Secret) -> Verification {
        self.verify_in(&mut Argon2Memory::default(), secret)
    }

    /// As [`PasswordHash::verify`], in working memory that is kept.
    pub fn verify_in(&self, memory: &mut Argon2Memory, secret: &Secret) -> Verification {
        match self.compare(memory, secret) {
            Some(true) => Verification::Match,
            Some(false) => Verification::Mismatch,
            None => Verification::Unknowable,
        }
    }

    fn compare(&self, memory: &mut Argon2Memory, secret: &Secret) -> Option<bool> {
        let raw = self.raw()?;
        if !is_bearable(self.scheme, &raw) {
            return None;
        }
        let text = std::str::from_utf8(&raw);
        let password = secret.expose();
        match self.scheme {
            Scheme::Argon2id | Scheme::Argon2i => {
                let parts = self.argon2_parts()?;
                let mut digest = vec![0; parts.digest.len()];
                parts.compute(memory, secret, &mut digest).ok()?;
                Some(digest == parts.digest)
            }
            // 2x reproduces a bug with bytes above 127, which the crate doesn't. All cut the password at 72 bytes.
            Scheme::BlfCrypt if !raw.starts_with(b"$2x$") => bcrypt::verify(password, text.ok()?).ok(),
            Scheme::Sha512Crypt | Scheme::Sha256Crypt => {
                match ShaCrypt::default().verify_password(password.as_bytes(), text.ok()?) {
                    Ok(()) => Some(true),
                    Err(sha_crypt::password_hash::Error::PasswordInvalid) => Some(false),
                    Err(_) => None,
                }
            }
            Scheme::Ssha512 | Scheme::Sha512 => compare_digest::<Sha512>(password, &raw),
            Scheme::Ssha256 | Scheme::Sha256 => compare_digest::<Sha256>(password, &raw),
            Scheme::Ssha | Scheme::Sha1 => compare_digest::<Sha1>(password, &raw),
            Scheme::Smd5 | Scheme::PlainMd5 | Scheme::LdapMd5 => compare_digest::<Md5>(password, &raw),
            _ => None,
        }
    }

    /// The data without its encoding.
    fn raw(&self) -> Option<Vec<u8>> {
        let (label, data) = split_label(&self.text)?;
        decode(label.split_once('.').map(|(_, encoding)| encoding), self.scheme, data)
    }

    fn argon2_parts(&self) -> Option<Argon2Parts> {
        Argon2Parts::parse(&String::from_utf8(self.raw()?).ok()?).ok()
    }
}

fn split_label(text: &str) -> Option<(&str, &str)> {
    text.strip_prefix('{')?.split_once('}')
}

/// Spellings of "no password", among them the marks that shadow(5) puts before the hash of a locked account.
fn is_no_password(text: &str) -> bool {
    text.starts_with(['!', '*']) || ["", "x"].contains(&text)
}

/// A digest of the password and of the salt that follows the digest, if any does.
fn compare_digest<D: Digest>(password: &str, raw: &[u8]) -> Option<bool> {
    let (digest, salt) = raw.split_at_checked(<D as Digest>::output_size())?;
    Some(D::new().chain_update(password).chain_update(salt).finalize()[..] == *digest)
}

#[cfg(test)]
mod tests {
    use super::*;

    const PASSWORD: &str = "Secret12";

    /// What `doveadm pw` 2.3, crypt(3) and PostfixAdmin make of the password; `doveadm pw -t` accepts all of them.
    const VERIFIED_BY_DOVECOT: &str = "
        ARGON2ID      strong match      {ARGON2ID}$argon2id$v=19$m=65536,t=4,p=1$R2Z4T1VPUjZpSC9USkp6YQ$H47Ya2wprpaK9/dVSxVPulxpWIq6XxqdmclgpuXn00c
        ARGON2I       strong match      {ARGON2I}$argon2i$v=19$m=32768,t=4,p=1$8tnlgAVMd4GxrYHKlDQW5Q$ItbtRHcG6WAQ+Sp66Sg/VfC82TJPABPafWCeDdteTHE
        BLF-CRYPT     strong match      {BLF-CRYPT}$2y$10$rQtMysl.bRVOZEmMZE7vvu5oDIxU2Fk8TXVr0os6cLgnDX0bxxbvy
        BLF-CRYPT     strong unknowable {BLF-CRYPT}$2x$10$rQtMysl.bRVOZEmMZE7vvu5oDIxU2Fk8TXVr0os6cLgnDX0bxxbvy
        BLF-CRYPT     strong match      {BLF-CRYPT.B64}JDJ5JDEwJHdDTVRSLjkuempTRmhVSmFISE9kaU9TM2FGeWZTT3BYUTBBMkNRR2w0VlZ0Lk9vQ0FHZ2Zp
        BLF-CRYPT     strong match      {BLF-CRYPT.BASE64}JDJ5JDEwJHdDTVRSLjkuempTRmhVSmFISE9kaU9TM2FGeWZTT3BYUTBBMkNRR2w0VlZ0Lk9vQ0FHZ2Zp
        BLF-CRYPT     strong match      {BLF-CRYPT.HEX}24327924303524484465586d6932562f704f345448666147675a5a562e41696753756e6a4b744d74514a427357696f654d6a454e2e64644b62755a4f
        SHA512-CRYPT  strong match      {SHA512-CRYPT}$6$fc449743227f1df2$q7xV3ub7WUtfvAqRWDS0EeSv/Kxs271jOkoP3uLLeFLL/olA/RlSWcV5DTnnSXvht5EAZa1Ivr6WUGZQ98a4r.
        SHA512-CRYPT  strong match      {SHA512-CRYPT}$6$rounds=7000$ab-+,c=$b.GMy474TRTc7JOZVWEsgYjj3RjJG.AA7iIqHaYKJqshRlKRHdKgSDdxr6JuSbvIga.TmzwKlIDr4oLtKxYxo0
        SHA512-CRYPT  strong match      {SHA512-CRYPT.B64}JDYkd1NyQ2lTaHNOTVpkcjc1RiRVUGNmbWVHNnVVVDRMcUdqbi5HREkxc3FUOGlCYjcwbHpzOWZJZjVZUE12bzJPcXg3VnNLWnZvTkNpbW1nSGx3NmpYRkJzNEg1d0R1SzZpMkJFSFE1MA==
        SHA256-CRYPT  strong match      {SHA256-CRYPT}$5$ae47f5ae2236c09a$GXTua919NQKbgKaW0JrJqyAxNehZQWNsp3eCmsT3iUA
        CRYPT         strong unknowable {CRYPT}$y$j9T$F5Jx5fExrKuPp53xLKQ..1$fSbCBWazDcgOPXPS4R7TfNvuJhAnryUNE5mcjHDN0H/
        CRYPT         strong unknowable {CRYPT}$gy$j9T$F5Jx5fExrKuPp53xLKQ..1$RBY.1iJ10BAOW1aCw5aDk2A2p8lT/4QcGDNd2k65DEA
        CRYPT         strong unknowable {CRYPT}$7$CU..../....2Q9obwLhin8qvQl6sisAO/$CSlUHLJ2pI01ASWxeKcj9CyhF5lxjAhMZfSb4XtfJg4
        SSHA          strong match      {SSHA}09ozYoz1BNz222Xc2ruR2i2NnStUMmU5
        SSHA          strong match      {SSHA.HEX}0c55630ec0771bc681b95b45ec8c6af8774d761a5c3b9ae2
        SSHA256       strong match      {SSHA256}BzRNG+drVHTfFZMnNrx1whhoAeWP7AA0r4EomsXJJJ58J0E7
        SSHA512       strong match      {SSHA512}8EUaWJyeq+jDizrUGHqkleD0tyzMXuzpO0qGwNxLCJ9dLYpXvnQmMW5VrLK3JJglZMJKAGApwRjPyQkbdcvS+qZFyHA=
        SHA1          strong match      {SHA}q7l96ZsbheEPZ4CkBouMD5l6D9U=
        SHA1          strong match      {SHA1}q7l96ZsbheEPZ4CkBouMD5l6D9U=
        SHA1          strong match      {SHA1.HEX}abb97de99b1b85e10f6780a4068b8c0f997a0fd5
        SHA256        strong match      {SHA256}iprWDVfth3X1phyC9GCwSO7c7IXoyT9kHC5SkCGI7nY=
        SHA256        strong match      {SHA256}8a9ad60d57ed8775f5a61c82f460b048eedcec85e8c93f641c2e52902188ee76
        SHA512        strong match      {SHA512}05FFTvEwXgGrcDTUyaae2gm3vXuAPtDYU9WuMZUPjCCUt8h0zJRqd/qXHFF3tOK9k5U8t+HUr//p1i2XfV1ghg==
        PBKDF2        strong unknowable {PBKDF2}$1$B87WZ7R/VzTA5OKY$5000$741b44801da7f8e0e836a8a2a92e9e2130a04093
        SCRAM-SHA-1   strong unknowable {SCRAM-SHA-1}4096,TKTG3qBzOeUTmRAtlGUwzg==,OeQVgXAsUTWvlLY16vEcHQCOhoA=,xoaTGeWwrU9zcwDERV8D3DzvgiA=
        SCRAM-SHA-256 strong unknowable {SCRAM-SHA-256}4096,6g+wysvrDsV3DI5FijEr5A==,xBONx4fOab8pEUiCWsGKTB4gSSuqBQSBEk3s2bVSYoI=,CJH5qKuUrApit6mfbK69LHeCS5Lri5hGkDSGkjFUSKE=
        CRAM-MD5      strong unknowable {CRAM-MD5}7be4937f6a4c6a46347270c5c060c40d8a6260fdcfc8e7df6b255df4709f8a10
        DIGEST-MD5    strong unknowable {DIGEST-MD5}d5202cd71b1b6db2cbd677ec73e13bb6
        HMAC-MD5      weak   unknowable {HMAC-MD5}7be4937f6a4c6a46347270c5c060c40d8a6260fdcfc8e7df6b255df4709f8a10
        PLAIN-MD4     weak   unknowable {PLAIN-MD4}ade05ba014dc6aaa5f0069363d6b397c
        PLAIN-MD5     weak   match      {PLAIN-MD5}98dfa50eee50910cb49bb06e65230e7d
        PLAIN-MD5     weak   match      {PLAIN-MD5}98DFA50EEE50910CB49BB06E65230E7D
        LDAP-MD5      weak   match      {LDAP-MD5}mN+lDu5QkQy0m7BuZSMOfQ==
        SMD5          weak   match      {SMD5}T4NC1StdcLt3zmdQERA2lVjuVPU=
        MD5-CRYPT     weak   unknowable {MD5-CRYPT}$1$2846f679$Uz8JwOJLuoXs.4dwp0EL70
        DES-CRYPT     weak   unknowable {DES-CRYPT}c0CXUjwWgJxFY";

    const FOUND_AND_STORED: &str = "
        $6$fc449743227f1df2$q7xV3ub7WUtfvAqRWDS0EeSv/Kxs271jOkoP3uLLeFLL/olA/RlSWcV5DTnnSXvht5EAZa1Ivr6WUGZQ98a4r.              {SHA512-CRYPT}$6$fc449743227f1df2$q7xV3ub7WUtfvAqRWDS0EeSv/Kxs271jOkoP3uLLeFLL/olA/RlSWcV5DTnnSXvht5EAZa1Ivr6WUGZQ98a4r.
        {CRYPT}$5$ae47f5ae2236c09a$GXTua919NQKbgKaW0JrJqyAxNehZQWNsp3eCmsT3iUA                                                {SHA256-CRYPT}$5$ae47f5ae2236c09a$GXTua919NQKbgKaW0JrJqyAxNehZQWNsp3eCmsT3iUA
        {SHA512-CRYPT}$5$ae47f5ae2236c09a$GXTua919NQKbgKaW0JrJqyAxNehZQWNsp3eCmsT3iUA                                         {SHA256-CRYPT}$5$ae47f5ae2236c09a$GXTua919NQKbgKaW0JrJqyAxNehZQWNsp3eCmsT3iUA
        $2y$10$rQtMysl.bRVOZEmMZE7vvu5oDIxU2Fk8TXVr0os6cLgnDX0bxxbvy                                                          {BLF-CRYPT}$2y$10$rQtMysl.bRVOZEmMZE7vvu5oDIxU2Fk8TXVr0os6cLgnDX0bxxbvy
        {CRYPT}$2y$10$rQtMysl.bRVOZEmMZE7vvu5oDIxU2Fk8TXVr0os6cLgnDX0bxxbvy                                                   {BLF-CRYPT}$2y$10$rQtMysl.bRVOZEmMZE7vvu5oDIxU2Fk8TXVr0os6cLgnDX0bxxbvy
        bcrypt:$2a$10$rQtMysl.bRVOZEmMZE7vvu5oDIxU2Fk8TXVr0os6cLgnDX0bxxbvy                                                   {BLF-CRYPT}$2a$10$rQtMysl.bRVOZEmMZE7vvu5oDIxU2Fk8TXVr0os6cLgnDX0bxxbvy
        {CRYPT.b64}JDJ5JDEwJHdDTVRSLjkuempTRmhVSmFISE9kaU9TM2FGeWZTT3BYUTBBMkNRR2w0VlZ0Lk9vQ0FHZ2Zp                           {BLF-CRYPT.B64}JDJ5JDEwJHdDTVRSLjkuempTRmhVSmFISE9kaU9TM2FGeWZTT3BYUTBBMkNRR2w0VlZ0Lk9vQ0FHZ2Zp
        $argon2id$v=19$m=65536,t=4,p=1$R2Z4T1VPUjZpSC9USkp6YQ$H47Ya2wprpaK9/dVSxVPulxpWIq6XxqdmclgpuXn00c                     {ARGON2ID}$argon2id$v=19$m=65536,t=4,p=1$R2Z4T1VPUjZpSC9USkp6YQ$H47Ya2wprpaK9/dVSxVPulxpWIq6XxqdmclgpuXn00c
        {CRYPT}$argon2id$v=19$m=65536,t=4,p=1$R2Z4T1VPUjZpSC9USkp6YQ$H47Ya2wprpaK9/dVSxVPulxpWIq6XxqdmclgpuXn00c              {ARGON2ID}$argon2id$v=19$m=65536,t=4,p=1$R2Z4T1VPUjZpSC9USkp6YQ$H47Ya2wprpaK9/dVSxVPulxpWIq6XxqdmclgpuXn00c
        {ARGON2}$argon2id$v=19$m=65536,t=4,p=1$R2Z4T1VPUjZpSC9USkp6YQ$H47Ya2wprpaK9/dVSxVPulxpWIq6XxqdmclgpuXn00c             {ARGON2ID}$argon2id$v=19$m=65536,t=4,p=1$R2Z4T1VPUjZpSC9USkp6YQ$H47Ya2wprpaK9/dVSxVPulxpWIq6XxqdmclgpuXn00c
        argon2:4:65536:1:R2Z4T1VPUjZpSC9USkp6YQ==:H47Ya2wprpaK9/dVSxVPulxpWIq6XxqdmclgpuXn00c=                                {ARGON2ID}$argon2id$v=19$m=65536,t=4,p=1$R2Z4T1VPUjZpSC9USkp6YQ$H47Ya2wprpaK9/dVSxVPulxpWIq6XxqdmclgpuXn00c
        $argon2i$v=19$m=32768,t=4,p=1$8tnlgAVMd4GxrYHKlDQW5Q$ItbtRHcG6WAQ+Sp66Sg/VfC82TJPABPafWCeDdteTHE                      {ARGON2I}$argon2i$v=19$m=32768,t=4,p=1$8tnlgAVMd4GxrYHKlDQW5Q$ItbtRHcG6WAQ+Sp66Sg/VfC82TJPABPafWCeDdteTHE
        $y$j9T$F5Jx5fExrKuPp53xLKQ..1$fSbCBWazDcgOPXPS4R7TfNvuJhAnryUNE5mcjHDN0H/                                             {CRYPT}$y$j9T$F5Jx5fExrKuPp53xLKQ..1$fSbCBWazDcgOPXPS4R7TfNvuJhAnryUNE5mcjHDN0H/
        98dfa50eee50910cb49bb06e65230e7d          {PLAIN-MD5}98dfa50eee50910cb49bb06e65230e7d
        {MD5}98dfa50eee50910cb49bb06e65230e7d     {PLAIN-MD5}98dfa50eee50910cb49bb06e65230e7d
        {MD5RAW}98dfa50eee50910cb49bb06e65230e7d  {PLAIN-MD5}98dfa50eee50910cb49bb06e65230e7d
        {MD5}mN+lDu5QkQy0m7BuZSMOfQ==             {LDAP-MD5}mN+lDu5QkQy0m7BuZSMOfQ==
        {MD5}$1$2846f679$Uz8JwOJLuoXs.4dwp0EL70   {MD5-CRYPT}$1$2846f679$Uz8JwOJLuoXs.4dwp0EL70
        $1$2846f679$Uz8JwOJLuoXs.4dwp0EL70        {MD5-CRYPT}$1$2846f679$Uz8JwOJLuoXs.4dwp0EL70
        {ssha}09ozYoz1BNz222Xc2ruR2i2NnStUMmU5    {SSHA}09ozYoz1BNz222Xc2ruR2i2NnStUMmU5
        c0CXUjwWgJxFY                             {DES-CRYPT}c0CXUjwWgJxFY
        {CRYPT}c0CXUjwWgJxFY                      {DES-CRYPT}c0CXUjwWgJxFY";

    fn lines(table: &str) -> impl Iterator<Item = &str> {
        table.lines().map(str::trim).filter(|line| !line.is_empty())
    }

    fn secret(text: &str) -> Secret {
        Secret::new(text.to_owned()).unwrap()
    }

    #[test]
    fn what_dovecot_verifies_is_kept_and_verified() {
        for line in lines(VERIFIED_BY_DOVECOT) {
            let [scheme, strength, verification, text] = line.split_whitespace().collect::<Vec<_>>()[..] else {
                panic!("{line}");
            };
            let hash = PasswordHash::parse(text).unwrap();
            assert_eq!((hash.as_str(), hash.scheme().name()), (text, scheme));
            assert_eq!(hash.strength(), if strength == "weak" { HashStrength::Weak } else { HashStrength::Strong });
            assert_eq!(PasswordHash::from_stored(text.to_owned()), hash);
            let expected = match verification {
                "match" => (Verification::Match, Verification::Mismatch),
                _ => (Verification::Unknowable, Verification::Unknowable),
            };
            assert_eq!((hash.verify(&secret(PASSWORD)), hash.verify(&secret("secret12"))), expected, "{text}");
        }
    }

    #[test]
    fn hashes_from_elsewhere_get_dovecots_label() {
        for line in lines(FOUND_AND_STORED) {
            let (found, stored) = line.split_once(char::is_whitespace).unwrap();
            let hash = PasswordHash::parse(found).unwrap();
            assert_eq!(hash.as_str(), stored.trim_start());
            assert_eq!(PasswordHash::parse(hash.as_str()), Ok(hash));
        }
    }

    #[test]
    fn what_is_no_usable_hash_is_refused() {
        for text in ["", "!", "*", "x", "****", "!!", "{CRYPT}!", "{CRYPT}", "{SSHA}*", "!c0CXUjwWgJxFY"] {
            assert_eq!(PasswordHash::parse(text), Err(HashError::NoPassword), "{text}");
        }
        for text in ["{PLAIN}x", "{plain}Secret12", "{CLEAR}x", "{CLEARTEXT}x", "{PLAIN.B64}eA==", "{PLAIN-TRUNC}1-x"] {
            assert_eq!(PasswordHash::parse(text), Err(HashError::Plaintext), "{text}");
        }
        for text in ["{SSHA}09ozYoz1 BNz222Xc2ruR2i2NnStUMmU5", "c0CXUjwWgJxFY\n", "hünter2", &"x".repeat(513)] {
            assert_eq!(PasswordHash::parse(text), Err(HashError::Characters), "{text}");
        }
    }

    #[test]
    fn nothing_is_said_of_a_hash() {
        for text in
            ["{PLAIN}hunter2", "{hunter2}x", "$hunter2$x", "hunter2", "{SSHA}hunter2", "hunter2\n", "sha256:hunter2"]
        {
            let error = PasswordHash::parse(text).unwrap_err();
            assert!(!format!("{error} {error:?} {:?}", error.advice()).contains("hunter2"), "{error:?}");
        }
        let hash = PasswordHash::parse("c0CXUjwWgJxFY").unwrap();
        assert_eq!(format!("{hash:?}"), "PasswordHash({DES-CRYPT}…)");
    }

    #[test]
    fn what_the_store_holds_is_kept_to_the_letter() {
        for text in ["{FUTURE}data", "{crypt}c0CXUjwWgJxFY", "c0CXUjwWgJxFY", ""] {
            let hash = PasswordHash::from_stored(text.to_owned());
            assert_eq!((hash.as_str(), hash.scheme(), hash.strength()), (text, Scheme::Other, HashStrength::Weak));
            assert_eq!(hash.verify(&secret(PASSWORD)), Verification::Unknowable);
            assert_eq!(format!("{hash:?}"), "PasswordHash({unknown}…)");
        }
    }
}
