//! What one guess at a hash costs. A hash that costs too much would hang a log-in, and each try of a stranger as well.

use super::kind::{Scheme, parse_number};

/// Rounds of crypt(3)'s SHA-2, of PBKDF2 and of SCRAM: seconds, where a thousandth of them would do.
const ROUNDS_MAX: u32 = 5_000_000;
/// Each more doubles the time: with 16 it is four seconds.
const BCRYPT_MAX: u32 = 16;
/// Bytes that scrypt and yescrypt work in. Argon2 may have as much.
const MEMORY_MAX: u64 = 1 << 30;
/// What a check may work in on a host as it is installed, in KiB: Dovecot 2.3 and 2.4 give each process 256 MiB
/// (`default_vsz_limit`), of which 30 are auth-worker's own. Where the check gets no memory, every password is wrong.
pub const SERVER_MEMORY_KIB: u32 = 226 << 10;
const PASSES_MAX: u64 = 255;

/// The bounds, for people.
pub(super) const BOUNDS: &str =
    "bcrypt 16, SHA-crypt, PBKDF2 and SCRAM 5000000 rounds, Argon2, scrypt and yescrypt 226 MiB";

/// Whether a server can afford to check a password against this sound hash. Argon2 has bounds of its own.
pub(super) fn is_bearable(scheme: Scheme, raw: &[u8]) -> bool {
    let text = std::str::from_utf8(raw).unwrap_or_default();
    let fields: Vec<&str> = text.split('$').collect();
    let few = |rounds: &str| parse_number(rounds).is_some_and(|rounds| rounds <= ROUNDS_MAX);
    match (scheme, fields.as_slice()) {
        (Scheme::BlfCrypt, ["", _, cost, _]) => cost.parse().is_ok_and(|cost: u32| cost <= BCRYPT_MAX),
        (Scheme::Sha512Crypt | Scheme::Sha256Crypt, ["", _, rounds, _, _]) => {
            rounds.strip_prefix("rounds=").is_some_and(few)
        }
        (Scheme::Pbkdf2, ["", _, _, rounds, _]) => few(rounds),
        (Scheme::ScramSha1 | Scheme::ScramSha256, _) => text.split(',').next().is_some_and(few),
        (Scheme::Crypt, ["", "7", parameters, _]) => scrypt(parameters).is_some_and(is_affordable),
        (Scheme::Crypt, ["", "y" | "gy", parameters, _, _]) => yescrypt(parameters).is_some_and(is_affordable),
        _ => true,
    }
}

/// Whether a server that was set up as usual has the memory to check a password against this sound hash.
pub(super) fn fits_server(scheme: Scheme, raw: &[u8]) -> bool {
    let text = std::str::from_utf8(raw).unwrap_or_default();
    let fields: Vec<&str> = text.split('$').collect();
    let fits = |work: &Work| work.memory().is_some_and(|memory| memory <= u64::from(SERVER_MEMORY_KIB) << 10);
    match (scheme, fields.as_slice()) {
        (Scheme::Argon2id | Scheme::Argon2i, _) => {
            let memory = fields.get(3).and_then(|cost| cost.strip_prefix("m=")?.split(',').next());
            memory.and_then(parse_number).is_some_and(|kib| kib <= SERVER_MEMORY_KIB)
        }
        (Scheme::Crypt, ["", "7", parameters, _]) => scrypt(parameters).is_some_and(|work| fits(&work)),
        (Scheme::Crypt, ["", "y" | "gy", parameters, _, _]) => yescrypt(parameters).is_some_and(|work| fits(&work)),
        _ => true,
    }
}

/// What is asked of scrypt: log2 of N, r, and how often all of it is done.
struct Work {
    log_n: u64,
    r: u64,
    passes: u64,
}

impl Work {
    /// In bytes; `None`: more than can be counted.
    fn memory(&self) -> Option<u64> {
        let n = 1_u64.checked_shl(u32::try_from(self.log_n).ok()?)?;
        n.checked_mul(128 * self.r)
    }
}

fn is_affordable(work: Work) -> bool {
    work.log_n < 32 && work.memory().is_some_and(|memory| memory <= MEMORY_MAX) && work.passes <= PASSES_MAX
}

/// crypt(3)'s alphabet.
fn digit(byte: u8) -> Option<u64> {
    b"./0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"
        .iter()
        .position(|known| *known == byte)
        .and_then(|at| u64::try_from(at).ok())
}

/// `$7$`: one digit for log2 of N, and five each, the lowest first, for r and p.
fn scrypt(parameters: &str) -> Option<Work> {
    let bytes = parameters.as_bytes();
    let number = |from: usize| {
        let digits = bytes.get(from..from + 5)?.iter().rev();
        digits.copied().try_fold(0, |number, byte| Some(number << 6 | digit(byte)?))
    };
    Some(Work { log_n: digit(*bytes.first()?)?, r: number(1)?, passes: number(6)? })
}

/// `$y$`: numbers of as many digits as they need: flavour, log2 of N, r, and by a mask of them p and t.
fn yescrypt(parameters: &str) -> Option<Work> {
    let mut bytes = parameters.bytes();
    let _flavour = number(&mut bytes, 0)?;
    let (log_n, r) = (number(&mut bytes, 1)?, number(&mut bytes, 1)?);
    let mut passes = 1;
    if bytes.len() > 0 {
        let mask = number(&mut bytes, 1)?;
        for (bit, least) in [(1, 2), (2, 1)] {
            if mask & bit != 0 {
                passes *= number(&mut bytes, least)?.min(1 << 16);
            }
        }
    }
    Some(Work { log_n, r, passes })
}

/// As `decode64_uint32` of yescrypt reads one: the first digit tells how many follow.
fn number(bytes: &mut impl Iterator<Item = u8>, least: u64) -> Option<u64> {
    let first = digit(bytes.next()?)?;
    let (mut start, mut end, mut digits, mut bits, mut number) = (0, 47, 0, 0, least);
    while first > end {
        number += (end + 1 - start) << bits;
        start = end + 1;
        end = start + (62_u64.checked_sub(end)?) / 2;
        digits += 1;
        bits += 6;
    }
    number += (first - start) << bits;
    for _ in 0..digits {
        bits -= 6;
        number += digit(bytes.next()?)? << bits;
    }
    Some(number)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::password_hash::HashError;
    use crate::model::{PasswordHash, Secret, Verification};

    const TAIL: &str = "rQtMysl.bRVOZEmMZE7vvu5oDIxU2Fk8TXVr0os6cLgnDX0bxxbvy";
    const YESCRYPT: &str = "F5Jx5fExrKuPp53xLKQ..1$fSbCBWazDcgOPXPS4R7TfNvuJhAnryUNE5mcjHDN0H/";
    const SCRYPT: &str = "2Q9obwLhin8qvQl6sisAO/$CSlUHLJ2pI01ASWxeKcj9CyhF5lxjAhMZfSb4XtfJg4";

    fn sha(rounds: u32) -> String {
        let digest = "b.GMy474TRTc7JOZVWEsgYjj3RjJG.AA7iIqHaYKJqshRlKRHdKgSDdxr6JuSbvIga.TmzwKlIDr4oLtKxYxo0";
        format!("$6$rounds={rounds}$ab-+,c=${digest}")
    }

    #[test]
    fn a_hash_that_would_hang_a_log_in_is_refused() {
        let scram = |rounds: u32| {
            format!(
                "{{SCRAM-SHA-1}}{rounds},TKTG3qBzOeUTmRAtlGUwzg==,OeQVgXAsUTWvlLY16vEcHQCOhoA=,xoaTGeWwrU9zcwDERV8D3DzvgiA="
            )
        };
        let pbkdf2 =
            |rounds: u32| format!("{{PBKDF2}}$1$B87WZ7R/VzTA5OKY${rounds}$741b44801da7f8e0e836a8a2a92e9e2130a04093");
        let argon2 = |kib: u32| {
            format!("$argon2id$v=19$m={kib},t=4,p=1$R2Z4T1VPUjZpSC9USkp6YQ$H47Ya2wprpaK9/dVSxVPulxpWIq6XxqdmclgpuXn00c")
        };
        for text in [
            format!("$2y$17${TAIL}"),
            format!("$2y$31${TAIL}"),
            format!("{{CRYPT}}$2b$20${TAIL}"),
            format!("bcrypt:$2a$31${TAIL}"),
            sha(5_000_001),
            sha(999_999_999),
            scram(5_000_001),
            pbkdf2(5_000_001),
            format!("$7$X6..../....{SCRYPT}"),
            format!("$7$CU....z....{SCRYPT}").replace("z....", "zz..."),
            format!("$y$jLT${YESCRYPT}"),
            // What a server has no memory for.
            format!("$y$jDT${YESCRYPT}"),
            argon2(226 * 1024 + 1),
            argon2(1 << 20),
        ] {
            assert!(matches!(PasswordHash::parse(&text), Err(HashError::TooCostly { .. })), "{text}");
        }
        for text in [
            format!("$2y$16${TAIL}"),
            sha(5_000_000),
            scram(5_000_000),
            pbkdf2(5_000_000),
            format!("$7$CU..../....{SCRYPT}"),
            format!("$y$j9T${YESCRYPT}"),
            format!("$y$jCT${YESCRYPT}"),
            argon2(226 * 1024),
        ] {
            assert!(PasswordHash::parse(&text).is_ok(), "{text}");
        }
    }

    #[test]
    fn one_that_is_stored_already_hangs_nothing() {
        let secret = Secret::new("Secret12".to_owned()).unwrap();
        for text in [format!("{{BLF-CRYPT}}$2y$31${TAIL}"), format!("{{SHA512-CRYPT}}{}", sha(999_999_999))] {
            let stored = PasswordHash::from_stored(text.clone());
            assert!(stored.is_too_costly(), "{text}");
            assert_eq!((stored.as_str(), stored.verify(&secret)), (text.as_str(), Verification::Unknowable));
        }
        assert!(!PasswordHash::from_stored(format!("{{BLF-CRYPT}}$2y$10${TAIL}")).is_too_costly());
        let costly = "{ARGON2ID}$argon2id$v=19$m=2097152,t=4,p=1$R2Z4T1VPUjZpSC9USkp6YQ$H47Ya2wprpaK9/dVSxVPulxpWIq6XxqdmclgpuXn00c";
        assert!(PasswordHash::from_stored(costly.to_owned()).is_too_costly());
        // Little memory, a thousand times.
        let long = PasswordHash::from_stored(costly.replace("m=2097152,t=4", "m=65536,t=1000"));
        assert!(long.is_too_costly() && PasswordHash::parse(long.as_str()).is_err());
        assert_eq!(long.verify(&secret), Verification::Unknowable);
        // A server with more memory than usual goes on with what it has.
        let large = PasswordHash::from_stored(costly.replace("m=2097152", "m=300000"));
        assert!(!large.is_too_costly());
        assert_eq!((large.scheme(), large.verify(&secret)), (Scheme::Argon2id, Verification::Mismatch));
    }
}
