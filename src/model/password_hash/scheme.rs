//! The data of each scheme: how it is encoded, and whether it is sound.

use super::HashError;
use super::argon2id::{ARGON2_KIND, Argon2Parts};
use super::kind::{Form, Scheme, parse_number};
use base64ct::{Base64, Base64Bcrypt, Encoding};

pub(super) const UNKNOWN_SCHEME: HashError = HashError::Unverifiable { what: "Dovecot has no such scheme" };

/// `password_decode` of Dovecot: the encoding that the label names; else the one that gives the digest its length.
pub(super) fn decode(encoding: Option<&str>, scheme: Scheme, data: &str) -> Option<Vec<u8>> {
    match (encoding, scheme.form()) {
        (Some("HEX"), _) => from_hex(data),
        (Some("B64" | "BASE64"), _) => Base64::decode_vec(data).ok(),
        (Some(_), _) => None,
        (None, Form::Digest(size)) if data.len() == 2 * size => from_hex(data),
        (None, Form::Digest(_) | Form::Salted(_)) => Base64::decode_vec(data).ok(),
        (None, Form::Text) => Some(data.as_bytes().to_vec()),
    }
}

/// The scheme that decoded data really has, which for crypt(3) is not always the claimed one.
pub(super) fn check(claimed: Scheme, raw: &[u8]) -> Result<Scheme, HashError> {
    // An encoding could hide what `PasswordHash::parse` refuses; no form of text has it.
    let visible = raw.iter().all(u8::is_ascii_graphic);
    let text = std::str::from_utf8(raw).ok().filter(|_| visible).unwrap_or_default();
    let sound = match (claimed, claimed.form()) {
        (_, Form::Digest(size)) => raw.len() == size,
        (_, Form::Salted(size)) => raw.len() > size,
        (Scheme::Pbkdf2, _) => is_pbkdf2(text),
        (Scheme::ScramSha1, _) => is_scram(text, 20),
        (Scheme::ScramSha256, _) => is_scram(text, 32),
        _ if text.starts_with('$') => {
            // Data that names its scheme is believed, not its label, which is what crypt(3) does; but Dovecot gives
            // crypt(3) no Argon2 and libsodium nothing else.
            let named = check_modular(text)?;
            let is_argon2 = |scheme| matches!(scheme, Scheme::Argon2id | Scheme::Argon2i);
            if claimed == Scheme::Crypt || is_argon2(claimed) == is_argon2(named) {
                return Ok(named);
            }
            false
        }
        (Scheme::Crypt | Scheme::DesCrypt, _) if is_des_crypt(text) => return Ok(Scheme::DesCrypt),
        _ => false,
    };
    if sound { Ok(claimed) } else { Err(HashError::Malformed { scheme: claimed }) }
}

/// The scheme of data in a modular crypt format, `$id$…`. The forms are the regular expressions in crypt(5).
fn check_modular(text: &str) -> Result<Scheme, HashError> {
    let (id, rest) = text[1..].split_once('$').ok_or(UNKNOWN_SCHEME)?;
    let scheme = match id {
        "argon2id" => Scheme::Argon2id,
        "argon2i" => Scheme::Argon2i,
        "argon2d" => return Err(ARGON2_KIND),
        "2a" | "2b" | "2x" | "2y" => Scheme::BlfCrypt,
        "6" => Scheme::Sha512Crypt,
        "5" => Scheme::Sha256Crypt,
        "1" => Scheme::Md5Crypt,
        "y" | "gy" | "7" => Scheme::Crypt,
        // Mailu's users have the first of these, its tokens the second.
        "bcrypt-sha256" | "pbkdf2-sha256" | "pbkdf2-sha512" | "pbkdf2" | "scrypt" => {
            return Err(HashError::Unverifiable { what: "Dovecot doesn't know the schemes of Python's passlib" });
        }
        _ => return Err(UNKNOWN_SCHEME),
    };
    let sound = match (scheme, &rest.split('$').collect::<Vec<_>>()[..]) {
        (Scheme::Argon2id | Scheme::Argon2i, _) => return Argon2Parts::parse(text).map(|_| scheme),
        (Scheme::BlfCrypt, [cost, tail]) => {
            let canonical = |text| Base64Bcrypt::decode_vec(text).is_ok();
            let cost_known = cost.len() == 2 && cost.parse().is_ok_and(|cost| (4..=31).contains(&cost));
            cost_known && tail.len() == 53 && canonical(&tail[..22]) && canonical(&tail[22..])
        }
        (Scheme::Sha512Crypt, [rounds @ .., salt, digest]) => is_sha_crypt(rounds, salt) && is_crypt64(digest, 86),
        (Scheme::Sha256Crypt, [rounds @ .., salt, digest]) => is_sha_crypt(rounds, salt) && is_crypt64(digest, 43),
        (Scheme::Md5Crypt, [salt, digest]) => is_salt(salt, 8) && is_crypt64(digest, 22),
        (Scheme::Crypt, [parameters, digest]) if id == "7" => {
            (11..=97).contains(&parameters.len()) && is_crypt64(parameters, parameters.len()) && is_crypt64(digest, 43)
        }
        (Scheme::Crypt, [parameters, salt, digest]) if id != "7" => {
            let known = !parameters.is_empty() && is_crypt64(parameters, parameters.len());
            known && salt.len() <= 86 && is_crypt64(salt, salt.len()) && is_crypt64(digest, 43)
        }
        _ => false,
    };
    if sound { Ok(scheme) } else { Err(HashError::Malformed { scheme }) }
}

fn is_sha_crypt(rounds: &[&str], salt: &str) -> bool {
    let rounds_known = match rounds {
        [] => true,
        [field] => {
            field.strip_prefix("rounds=").and_then(parse_number).is_some_and(|n| (1000..=999_999_999).contains(&n))
        }
        _ => false,
    };
    rounds_known && is_salt(salt, 16)
}

/// Besides the `:` of crypt(5), libxcrypt refuses what has a meaning in shadow(5) and in shells.
fn is_salt(salt: &str, max: usize) -> bool {
    (1..=max).contains(&salt.len()) && !salt.contains([':', ';', '*', '!', '\\'])
}

fn is_crypt64(text: &str, length: usize) -> bool {
    text.len() == length && text.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'.' || b == b'/')
}

pub(super) fn is_des_crypt(text: &str) -> bool {
    is_crypt64(text, 13)
}

/// Dovecot's own form: `$1$salt$rounds$digest`, SHA-1, the digest in hexadecimal.
fn is_pbkdf2(text: &str) -> bool {
    match text.split('$').collect::<Vec<_>>()[..] {
        ["", "1", salt, rounds, digest] => {
            !salt.is_empty() && parse_number(rounds).is_some() && from_hex(digest).is_some_and(|raw| raw.len() == 20)
        }
        _ => false,
    }
}

/// `iterations,salt,StoredKey,ServerKey`; Dovecot wants the 4096 iterations of RFC 5802, 5.1.
fn is_scram(text: &str, size: usize) -> bool {
    let bytes = |text| Base64::decode_vec(text).unwrap_or_default().len();
    match text.split(',').collect::<Vec<_>>()[..] {
        [iterations, salt, stored, server] => {
            let enough = parse_number(iterations).is_some_and(|n| (4096..=i32::MAX.unsigned_abs()).contains(&n));
            enough && bytes(salt) > 0 && bytes(stored) == size && bytes(server) == size
        }
        _ => false,
    }
}

pub(super) fn from_hex(text: &str) -> Option<Vec<u8>> {
    let digit = |b: u8| char::from(b).to_digit(16).and_then(|digit| u8::try_from(digit).ok());
    let pairs = text.as_bytes().chunks(2);
    pairs.map(|pair| if let [high, low] = *pair { Some(digit(high)? << 4 | digit(low)?) } else { None }).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::PasswordHash;

    const UNVERIFIABLE: &str = "
        $bcrypt-sha256$v=2,t=2b,r=12$YwdGhuT1fbq7T4v0V/WdC.$zSWMNZNICtBMsPq17q3UkV.NCzaz2TK
        {CRYPT}$bcrypt-sha256$v=2,t=2b,r=12$YwdGhuT1fbq7T4v0V/WdC.$zSWMNZNICtBMsPq17q3UkV.NCzaz2TK
        $pbkdf2-sha256$1$nNP63zsH4ByDsHZO6b0Xgg$vsFgNCRuNU4TNCEHRp8lzlZWPUhC2DErfUejoSKXm2Q
        $argon2d$v=19$m=65536,t=4,p=1$R2Z4T1VPUjZpSC9USkp6YQ$H47Ya2wprpaK9/dVSxVPulxpWIq6XxqdmclgpuXn00c
        $argon2id$v=16$m=65536,t=4,p=1$R2Z4T1VPUjZpSC9USkp6YQ$H47Ya2wprpaK9/dVSxVPulxpWIq6XxqdmclgpuXn00c
        $argon2i$m=65536,t=4,p=1$R2Z4T1VPUjZpSC9USkp6YQ$H47Ya2wprpaK9/dVSxVPulxpWIq6XxqdmclgpuXn00c
        sha256:c2FsdA==:iprWDVfth3X1phyC9GCwSO7c7IXoyT9kHC5SkCGI7nY=
        iprWDVfth3X1phyC9GCwSO7c7IXoyT9kHC5SkCGI7nY=
        $3$$0cb6948805f797bf2a82807973b89537
        $
        {SHA384}data
        {OTP}data
        {}data
        {SSHA
        hunter2";

    const DAMAGED: &str = "
        {SSHA}q7l96ZsbheEPZ4CkBouMD5l6D9U=
        {SHA}09ozYoz1BNz222Xc2ruR2i2NnStUMmU5
        {SHA256}iprWDVfth3X1phyC9GCwSO7c7IXoyT9kHC5SkCGI7nY
        {SHA256}8a9ad60d57ed8775f5a61c82f460b048eedcec85e8c93f641c2e52902188eezz
        {SHA256.B32}iprWDVfth3X1phyC9GCwSO7c7IXoyT9kHC5SkCGI7nY=
        {PLAIN-MD5}98dfa50eee50910cb49bb06e65230e7
        {PBKDF2}$1$salt$5000$741b44801da7f8e0e836a8a2a92e9e2130a0409
        {SCRAM-SHA-1}4095,TKTG3qBzOeUTmRAtlGUwzg==,OeQVgXAsUTWvlLY16vEcHQCOhoA=,xoaTGeWwrU9zcwDERV8D3DzvgiA=
        {SCRAM-SHA-256}4096,TKTG3qBzOeUTmRAtlGUwzg==,OeQVgXAsUTWvlLY16vEcHQCOhoA=,xoaTGeWwrU9zcwDERV8D3DzvgiA=
        {BLF-CRYPT}c0CXUjwWgJxFY
        {BLF-CRYPT.HEX}24327924313024616161616161616161616161616161616161616161c3bc616161616161616161616161616161616161616161616161616161616161
        {DES-CRYPT.B64}YzBDWFVqd1dnSnhGCg==
        $2y$03$rQtMysl.bRVOZEmMZE7vvu5oDIxU2Fk8TXVr0os6cLgnDX0bxxbvy
        $2y$10$rQtMysl.bRVOZEmMZE7vvu5oDIxU2Fk8TXVr0os6cLgnDX0bxxbv
        $2y$10$rQtMysl.bRVOZEmMZE7vvv5oDIxU2Fk8TXVr0os6cLgnDX0bxxbvy
        $5$rounds=999$ae47f5ae2236c09a$GXTua919NQKbgKaW0JrJqyAxNehZQWNsp3eCmsT3iUA
        $5$rounds=05000$ae47f5ae2236c09a$GXTua919NQKbgKaW0JrJqyAxNehZQWNsp3eCmsT3iUA
        $5$ae47f5ae2236c09a1$GXTua919NQKbgKaW0JrJqyAxNehZQWNsp3eCmsT3iUA
        $5$ae:7$GXTua919NQKbgKaW0JrJqyAxNehZQWNsp3eCmsT3iUA
        $5$ae47$GX-ua919NQKbgKaW0JrJqyAxNehZQWNsp3eCmsT3iUA
        $6$ae47$GXTua919NQKbgKaW0JrJqyAxNehZQWNsp3eCmsT3iUA
        {ARGON2ID}$5$ae47f5ae2236c09a$GXTua919NQKbgKaW0JrJqyAxNehZQWNsp3eCmsT3iUA
        {SHA512-CRYPT}$argon2id$v=19$m=65536,t=4,p=1$R2Z4T1VPUjZpSC9USkp6YQ$H47Ya2wprpaK9/dVSxVPulxpWIq6XxqdmclgpuXn00c
        $argon2id$v=19$m=65536,p=1,t=4$R2Z4T1VPUjZpSC9USkp6YQ$H47Ya2wprpaK9/dVSxVPulxpWIq6XxqdmclgpuXn00c
        $argon2id$v=19$m=65536,t=4,p=1,x=1$R2Z4T1VPUjZpSC9USkp6YQ$H47Ya2wprpaK9/dVSxVPulxpWIq6XxqdmclgpuXn00c
        $argon2id$v=19$m=65536,t=+4,p=1$R2Z4T1VPUjZpSC9USkp6YQ$H47Ya2wprpaK9/dVSxVPulxpWIq6XxqdmclgpuXn00c
        $argon2id$v=19$m=65536,t=04,p=1$R2Z4T1VPUjZpSC9USkp6YQ$H47Ya2wprpaK9/dVSxVPulxpWIq6XxqdmclgpuXn00c
        $argon2id$v=19$m=65536,t=4,p=1$R2Z4T1VPUjZpSC9USkp6YQ==$H47Ya2wprpaK9/dVSxVPulxpWIq6XxqdmclgpuXn00c
        $argon2id$v=19$m=65536,t=4,p=1$R2Z4T1VP$H47Ya2wprpaK9/dVSxVPulxpWIq6XxqdmclgpuXn00c
        argon2:4:65536:1:R2Z4T1VPUjZpSC9USkp6YQ==";

    #[test]
    fn data_that_no_server_could_verify_is_refused() {
        let lines = |table: &'static str| table.lines().map(str::trim).filter(|line| !line.is_empty());
        for text in lines(UNVERIFIABLE) {
            assert!(matches!(PasswordHash::parse(text), Err(HashError::Unverifiable { .. })), "{text}");
        }
        for text in lines(DAMAGED) {
            assert!(matches!(PasswordHash::parse(text), Err(HashError::Malformed { .. })), "{text}");
        }
        for cost in ["m=7,t=4,p=1", "m=31,t=4,p=4", "m=65536,t=4,p=256", "m=1048577,t=4,p=1"] {
            let text =
                format!("$argon2id$v=19${cost}$R2Z4T1VPUjZpSC9USkp6YQ$H47Ya2wprpaK9/dVSxVPulxpWIq6XxqdmclgpuXn00c");
            assert_eq!(PasswordHash::parse(&text), Err(HashError::Argon2Cost), "{cost}");
        }
    }
}
