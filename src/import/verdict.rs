//! What becomes of the passwords of a source.

use super::fact::FoundPassword;
use super::loss::Loss;
use crate::model::{Address, DefaultScheme, HashError, HashStrength, PasswordHash, Scheme, Secret, SecretError};
use base64ct::{Base64, Encoding};
use std::fmt;

/// A password as it will be stored.
#[derive(Debug)]
pub(super) enum Arriving {
    /// None: nobody logs in to the mailbox.
    None,
    Hash(PasswordHash),
    /// To be hashed: no password is stored as it is.
    Plain(Secret),
}

/// What becomes of a password.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// The source has none.
    NoPassword,
    Kept(Scheme),
    /// Kept where weak hashes are accepted; Dovecot 2.4 refuses it unless `auth_allow_weak_schemes` is set.
    Weak(Scheme),
    /// It was the password itself, and is hashed.
    Hashed,
    /// No server here could check a password against it: the mailbox has none from now on.
    Dropped(HashError),
    /// What should be the password is none.
    NoSecret(SecretError),
}

impl Verdict {
    pub fn as_str(&self) -> &'static str {
        match self {
            Self::NoPassword => "no-password",
            Self::Kept(_) => "kept",
            Self::Weak(_) => "weak",
            Self::Hashed => "hashed",
            Self::Dropped(_) | Self::NoSecret(_) => "dropped",
        }
    }

    /// How the source had it, for counting.
    pub fn scheme(&self) -> &'static str {
        match self {
            Self::NoPassword => "none",
            Self::Kept(scheme) | Self::Weak(scheme) => scheme.name(),
            Self::Hashed | Self::NoSecret(_) => "PLAIN",
            Self::Dropped(HashError::Malformed { scheme } | HashError::TooCostly { scheme }) => scheme.name(),
            Self::Dropped(_) => "unknown",
        }
    }

    /// What becomes of the password of a mailbox, for the loss report.
    pub fn loss(&self, address: &Address) -> Loss {
        let action = match self {
            Self::Hashed => "hash",
            Self::Kept(_) | Self::Weak(_) => "keep",
            Self::NoPassword => "lack",
            Self::Dropped(_) | Self::NoSecret(_) => "lose",
        };
        Loss { action: action.into(), ..Loss::new("password", address.to_string(), self.to_string()) }
    }
}

impl fmt::Display for Verdict {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NoPassword => f.write_str("it has no password"),
            Self::Kept(scheme) => write!(f, "the hash is kept: {}", scheme.name()),
            Self::Weak(scheme) => write!(f, "the hash is weak, and Dovecot 2.4 refuses it: {}", scheme.name()),
            Self::Hashed => f.write_str("the source has it in plain text; here it is stored as a hash"),
            Self::Dropped(why) => why.fmt(f),
            Self::NoSecret(why) => why.fmt(f),
        }
    }
}

/// Of 13 letters, unless it is said what they are.
const MAY_BE_DES: HashError = HashError::Unverifiable {
    what: "it names no scheme; say which it is with --password-scheme, such as CRYPT or PLAIN",
};

/// The verdict on a password. `scheme` is what a hash without a label is of.
pub(super) fn judge(found: &FoundPassword, scheme: Option<&DefaultScheme>) -> (Verdict, Arriving) {
    let labelled = match found {
        FoundPassword::Hash(text) => scheme.map_or_else(|| text.trim().to_owned(), |scheme| scheme.label(text.trim())),
        FoundPassword::None | FoundPassword::Plain(_) => String::new(),
    };
    let plain = match found {
        FoundPassword::None => return (Verdict::NoPassword, Arriving::None),
        FoundPassword::Hash(_) if PasswordHash::may_be_des(&labelled) => {
            return (Verdict::Dropped(MAY_BE_DES), Arriving::None);
        }
        FoundPassword::Hash(_) => match PasswordHash::parse(&labelled) {
            Ok(hash) => {
                let scheme = hash.scheme();
                let verdict = match hash.strength() {
                    HashStrength::Strong => Verdict::Kept(scheme),
                    HashStrength::Weak => Verdict::Weak(scheme),
                };
                return (verdict, Arriving::Hash(hash));
            }
            Err(HashError::NoPassword) => return (Verdict::NoPassword, Arriving::None),
            Err(HashError::Plaintext) => match labelled_plain(&labelled) {
                Some(plain) => plain,
                None => return (Verdict::Dropped(HashError::Plaintext), Arriving::None),
            },
            Err(why) => return (Verdict::Dropped(why), Arriving::None),
        },
        FoundPassword::Plain(text) => text.clone(),
    };
    match Secret::new(plain) {
        Ok(secret) => (Verdict::Hashed, Arriving::Plain(secret)),
        Err(SecretError::Empty) => (Verdict::NoPassword, Arriving::None),
        Err(why) => (Verdict::NoSecret(why), Arriving::None),
    }
}

/// The password in `{PLAIN}…`, whichever way it is encoded.
fn labelled_plain(text: &str) -> Option<String> {
    let (label, data) = text.trim_start().strip_prefix('{')?.split_once('}')?;
    let label = label.to_ascii_uppercase();
    let (name, encoding) = label.split_once('.').unwrap_or((&label, ""));
    if name == "PLAIN-TRUNC" {
        return None;
    }
    let bytes = match encoding {
        "" => data.as_bytes().to_vec(),
        "B64" | "BASE64" => Base64::decode_vec(data).ok()?,
        "HEX" => {
            let pairs = data.as_bytes().chunks(2);
            let byte = |pair: &[u8]| u8::from_str_radix(std::str::from_utf8(pair).ok()?, 16).ok();
            pairs.map(byte).collect::<Option<Vec<u8>>>()?
        }
        _ => return None,
    };
    String::from_utf8(bytes).ok()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Verification;

    /// The password is `Secret12` throughout.
    const FOUND: &str = "
        kept     ARGON2ID      {ARGON2ID}$argon2id$v=19$m=65536,t=4,p=1$R2Z4T1VPUjZpSC9USkp6YQ$H47Ya2wprpaK9/dVSxVPulxpWIq6XxqdmclgpuXn00c
        kept     BLF-CRYPT     {BLF-CRYPT}$2y$10$rQtMysl.bRVOZEmMZE7vvu5oDIxU2Fk8TXVr0os6cLgnDX0bxxbvy
        kept     BLF-CRYPT     {BLF-CRYPT.B64}JDJ5JDEwJHdDTVRSLjkuempTRmhVSmFISE9kaU9TM2FGeWZTT3BYUTBBMkNRR2w0VlZ0Lk9vQ0FHZ2Zp
        kept     SHA512-CRYPT  {SHA512-CRYPT}$6$fc449743227f1df2$q7xV3ub7WUtfvAqRWDS0EeSv/Kxs271jOkoP3uLLeFLL/olA/RlSWcV5DTnnSXvht5EAZa1Ivr6WUGZQ98a4r.
        kept     SHA256-CRYPT  {SHA256-CRYPT}$5$ae47f5ae2236c09a$GXTua919NQKbgKaW0JrJqyAxNehZQWNsp3eCmsT3iUA
        kept     SSHA          {SSHA}09ozYoz1BNz222Xc2ruR2i2NnStUMmU5
        kept     SSHA256       {SSHA256}BzRNG+drVHTfFZMnNrx1whhoAeWP7AA0r4EomsXJJJ58J0E7
        kept     SSHA512       {SSHA512}8EUaWJyeq+jDizrUGHqkleD0tyzMXuzpO0qGwNxLCJ9dLYpXvnQmMW5VrLK3JJglZMJKAGApwRjPyQkbdcvS+qZFyHA=
        kept     SHA256        {SHA256}iprWDVfth3X1phyC9GCwSO7c7IXoyT9kHC5SkCGI7nY=
        kept     PBKDF2        {PBKDF2}$1$B87WZ7R/VzTA5OKY$5000$741b44801da7f8e0e836a8a2a92e9e2130a04093
        weak     PLAIN-MD5     {PLAIN-MD5}98dfa50eee50910cb49bb06e65230e7d
        weak     LDAP-MD5      {LDAP-MD5}mN+lDu5QkQy0m7BuZSMOfQ==
        weak     MD5-CRYPT     {MD5-CRYPT}$1$2846f679$Uz8JwOJLuoXs.4dwp0EL70
        weak     DES-CRYPT     {CRYPT}c0CXUjwWgJxFY
        dropped  unknown       $bcrypt-sha256$v=2,t=2b,r=12$YwdGhuT1fbq7T4v0V/WdC.$zSWMNZNICtBMsPq17q3UkV.NCzaz2TK
        dropped  unknown       $pbkdf2-sha256$1$nNP63zsH4ByDsHZO6b0Xgg$vsFgNCRuNU4TNCEHRp8lzlZWPUhC2DErfUejoSKXm2Q
        hashed   PLAIN         {PLAIN}Secret12
        hashed   PLAIN         {cleartext}Secret12
        hashed   PLAIN         {PLAIN.B64}U2VjcmV0MTI=
        hashed   PLAIN         {CLEAR.HEX}5365637265743132
        dropped  unknown       {PLAIN-TRUNC}6-Secret
        no-password none       ****";

    #[test]
    fn every_hash_gets_its_verdict() {
        let secret = Secret::new("Secret12".to_owned()).unwrap();
        for line in FOUND.lines().map(str::trim).filter(|line| !line.is_empty()) {
            let [verdict, scheme, text] = line.split_whitespace().collect::<Vec<_>>()[..] else { panic!("{line}") };
            let (judged, arriving) = judge(&FoundPassword::Hash(text.to_owned()), None);
            assert_eq!((judged.as_str(), judged.scheme()), (verdict, scheme), "{text}");
            match (verdict, arriving) {
                ("kept" | "weak", Arriving::Hash(hash)) => {
                    assert!(hash.as_str().starts_with(&format!("{{{scheme}")), "{hash:?}");
                    assert_ne!(hash.verify(&secret), Verification::Mismatch, "{text}");
                }
                ("hashed", Arriving::Plain(plain)) => assert_eq!(plain.expose(), secret.expose()),
                ("dropped" | "no-password", Arriving::None) => {}
                (_, arriving) => panic!("{text}: {arriving:?}"),
            }
        }
    }

    #[test]
    fn a_bare_hash_gets_its_label() {
        for (text, label) in [
            (
                "$6$fc449743227f1df2$q7xV3ub7WUtfvAqRWDS0EeSv/Kxs271jOkoP3uLLeFLL/olA/RlSWcV5DTnnSXvht5EAZa1Ivr6WUGZQ98a4r.",
                "{SHA512-CRYPT}",
            ),
            ("$2y$10$rQtMysl.bRVOZEmMZE7vvu5oDIxU2Fk8TXVr0os6cLgnDX0bxxbvy", "{BLF-CRYPT}"),
            ("98dfa50eee50910cb49bb06e65230e7d", "{PLAIN-MD5}"),
        ] {
            match judge(&FoundPassword::Hash(text.to_owned()), None).1 {
                Arriving::Hash(hash) => assert_eq!(hash.as_str(), format!("{label}{text}")),
                arriving => panic!("{text}: {arriving:?}"),
            }
        }
    }

    #[test]
    fn what_has_no_label_is_of_the_scheme_that_is_said() {
        let judged = |text: &str, scheme: &str| {
            let scheme = (!scheme.is_empty()).then(|| scheme.parse().unwrap());
            let (verdict, arriving) = judge(&FoundPassword::Hash(text.to_owned()), scheme.as_ref());
            let stored = match arriving {
                Arriving::None => String::new(),
                Arriving::Hash(hash) => hash.as_str().to_owned(),
                Arriving::Plain(secret) => secret.expose().to_owned(),
            };
            (verdict.as_str(), stored)
        };
        for (text, scheme, verdict, stored) in [
            // 13 letters of a password are no hash.
            ("c0CXUjwWgJxFY", "", "dropped", ""),
            ("c0CXUjwWgJxFY", "crypt", "weak", "{DES-CRYPT}c0CXUjwWgJxFY"),
            ("c0CXUjwWgJxFY", "PLAIN", "hashed", "c0CXUjwWgJxFY"),
            ("turnip{galaxy", "PLAIN", "hashed", "turnip{galaxy"),
            ("!turnip", "CLEARTEXT", "hashed", "!turnip"),
            ("{CRYPT}c0CXUjwWgJxFY", "PLAIN", "weak", "{DES-CRYPT}c0CXUjwWgJxFY"),
            ("09ozYoz1BNz222Xc2ruR2i2NnStUMmU5", "SSHA", "kept", "{SSHA}09ozYoz1BNz222Xc2ruR2i2NnStUMmU5"),
            ("", "PLAIN", "no-password", ""),
        ] {
            assert_eq!(judged(text, scheme), (verdict, stored.to_owned()), "{text} {scheme}");
        }
        for no_scheme in ["", "ROT13", "SSHA.XYZ", "{PLAIN}"] {
            assert!(no_scheme.parse::<DefaultScheme>().is_err(), "{no_scheme}");
        }
    }

    #[test]
    fn nothing_is_said_of_a_password() {
        for found in [FoundPassword::Plain("hunter2\n".into()), FoundPassword::Hash("{PLAIN}hunter2\u{7f}".into())] {
            let (verdict, arriving) = judge(&found, None);
            assert!(!format!("{verdict} {verdict:?} {arriving:?} {found:?}").contains("hunter2"));
        }
    }
}
