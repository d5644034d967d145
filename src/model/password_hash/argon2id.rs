//! Argon2id as RFC 9106 has it and as libsodium writes it.

use super::kind::{Scheme, parse_number};
use super::{HashError, Secret};
use argon2::{Algorithm, Argon2, Block, Params, Version, password_hash::try_generate_salt};
use base64ct::{Base64Unpadded, Encoding};
use std::fmt;
use zeroize::Zeroizing;

pub(super) const ARGON2_KIND: HashError =
    HashError::Unverifiable { what: "Dovecot knows Argon2id and Argon2i of version 19 only" };

/// Memory that one guess passes over, all its iterations together: some four seconds, as of the costliest bcrypt.
const WORK_MAX_KIB: u64 = 4 << 20;

/// What one guess costs. By default OWASP's first choice: 19 MiB, 2 iterations, 1 lane.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Argon2Cost(pub(super) Params);

impl Argon2Cost {
    /// RFC 9106, 3.1, with upper bounds beyond which a log-in would be an attack on the server.
    pub fn new(memory_kib: u32, iterations: u32, parallelism: u32) -> Result<Self, HashError> {
        let work = u64::from(memory_kib) * u64::from(iterations);
        let sane = memory_kib <= 1 << 20 && iterations <= 1000 && work <= WORK_MAX_KIB && parallelism <= 255;
        let params = Params::new(memory_kib, iterations, parallelism, None);
        params.ok().filter(|_| sane).map(Self).ok_or(HashError::Argon2Cost)
    }

    pub fn memory_kib(&self) -> u32 {
        self.0.m_cost()
    }
}

/// As a hash has it.
impl fmt::Display for Argon2Cost {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "m={},t={},p={}", self.0.m_cost(), self.0.t_cost(), self.0.p_cost())
    }
}

/// 16 random bytes (RFC 9106, 3.1). Under one salt and cost, two hashes are equal exactly if the passwords are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Salt(pub(super) [u8; 16]);

impl Salt {
    /// From the operating system.
    pub fn random() -> Result<Self, HashError> {
        try_generate_salt().map(Self).map_err(|_| HashError::NoRandomness)
    }

    pub(in crate::model) fn bytes(&self) -> &[u8; 16] {
        &self.0
    }

    pub fn from_bytes(bytes: [u8; 16]) -> Self {
        Self(bytes)
    }
}

/// The working memory of Argon2. Kept for a second hash, it saves a sixth of the time, which fetching its pages takes.
///
/// The `argon2` crate leaves what it allocates itself as it is; this is overwritten when dropped.
#[derive(Default)]
pub struct Argon2Memory(Zeroizing<Vec<Block>>);

impl Argon2Memory {
    fn blocks(&mut self, count: usize) -> Result<&mut [Block], argon2::Error> {
        if self.0.len() < count {
            let mut blocks = Vec::new();
            blocks.try_reserve_exact(count).map_err(|_| argon2::Error::OutOfMemory)?;
            blocks.resize(count, Block::new());
            self.0 = Zeroizing::new(blocks);
        }
        Ok(&mut self.0)
    }
}

/// The parts of `$argon2id$v=19$m=…,t=…,p=…$salt$digest`.
pub(super) struct Argon2Parts {
    pub(super) algorithm: Algorithm,
    pub(super) cost: Argon2Cost,
    pub(super) salt: Vec<u8>,
    pub(super) digest: Vec<u8>,
}

impl Argon2Parts {
    pub(super) fn parse(text: &str) -> Result<Self, HashError> {
        let fields: Vec<&str> = text.split('$').collect();
        let (algorithm, scheme) = match fields.get(1) {
            Some(&"argon2id") => (Algorithm::Argon2id, Scheme::Argon2id),
            Some(&"argon2i") => (Algorithm::Argon2i, Scheme::Argon2i),
            _ => return Err(ARGON2_KIND),
        };
        let malformed = HashError::Malformed { scheme };
        let ["", _, version, cost, salt, digest] = fields[..] else {
            // Version 16 wrote no version.
            return Err(if fields.len() == 5 { ARGON2_KIND } else { malformed });
        };
        if version != "v=19" {
            return Err(ARGON2_KIND);
        }
        let numbers: Option<Vec<u32>> = cost
            .split(',')
            .zip(["m=", "t=", "p="])
            .map(|(field, name)| field.strip_prefix(name).and_then(parse_number))
            .collect();
        let (Some([memory, iterations, lanes]), 2) = (numbers.as_deref(), cost.matches(',').count()) else {
            return Err(malformed);
        };
        let cost = Argon2Cost::new(*memory, *iterations, *lanes)?;
        let bytes = |text| Base64Unpadded::decode_vec(text).map_err(|_| malformed);
        let (salt, digest) = (bytes(salt)?, bytes(digest)?);
        // libsodium's least sizes; nobody makes longer ones.
        if !(8..=64).contains(&salt.len()) || !(16..=64).contains(&digest.len()) {
            return Err(malformed);
        }
        Ok(Self { algorithm, cost, salt, digest })
    }

    pub(super) fn compute(
        &self,
        memory: &mut Argon2Memory,
        secret: &Secret,
        digest: &mut [u8],
    ) -> Result<(), argon2::Error> {
        let params = self.cost.0.clone();
        let blocks = memory.blocks(params.block_count())?;
        let argon2 = Argon2::new(self.algorithm, Version::V0x13, params);
        argon2.hash_password_into_with_memory(secret.expose().as_bytes(), &self.salt, digest, blocks)
    }
}

/// libsodium's text form.
impl fmt::Display for Argon2Parts {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (m, t, p) = (self.cost.0.m_cost(), self.cost.0.t_cost(), self.cost.0.p_cost());
        let (salt, digest) = (Base64Unpadded::encode_string(&self.salt), Base64Unpadded::encode_string(&self.digest));
        write!(f, "${}$v=19$m={m},t={t},p={p}${salt}${digest}", self.algorithm.as_str())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{PasswordHash, Verification};

    const PASSWORD: &str = "Secret12";

    fn secret(text: &str) -> Secret {
        Secret::new(text.to_owned()).unwrap()
    }

    /// The texts were verified by `doveadm pw -t`, which computes with libsodium.
    #[test]
    fn argon2id_is_what_dovecot_computes() {
        let salt = Salt::from_bytes(*b"0123456789abcdef");
        let mut memory = Argon2Memory::default();
        for (cost, digest) in [
            ((19456, 2, 1), "GUQGsWxZAu2mMY3NejJSnK68gey0rvCdqyzVHm7Y0JM"),
            ((8192, 1, 2), "WoJ7GrhvhXRX7tPZnyNfo0//gfi5WQ/twloG6UApFkU"),
            ((1003, 3, 4), "rcNApXFHrdyusZfe67JoGNOu7Jh4tDuIa7CVBjrz5iM"),
            ((100, 1, 3), "7LWKu1qIFWilWeC1ssDKZYv/BKm5gbly7cutImvZdjk"),
        ] {
            let (m, t, p) = cost;
            let cost = Argon2Cost::new(m, t, p).unwrap();
            let hash = PasswordHash::argon2id(&secret(PASSWORD), &cost, &salt).unwrap();
            let text = format!("{{ARGON2ID}}$argon2id$v=19$m={m},t={t},p={p}$MDEyMzQ1Njc4OWFiY2RlZg${digest}");
            assert_eq!((hash.as_str(), hash.argon2_memory_kib()), (&*text, Some(m)));
            assert_eq!(PasswordHash::parse(&text), Ok(hash.clone()));
            assert_eq!(hash.verify_in(&mut memory, &secret(PASSWORD)), Verification::Match);
            assert_eq!(hash.verify_in(&mut memory, &secret("secret12")), Verification::Mismatch);
            // Memory that another hash has used makes no difference.
            assert_eq!(PasswordHash::argon2id_in(&mut memory, &secret(PASSWORD), &cost, &salt), Ok(hash.clone()));
            assert_eq!(hash.argon2id_like(&mut memory, &secret(PASSWORD)), Some(Ok(hash.clone())));
            assert_ne!(hash.argon2id_like(&mut memory, &secret("secret12")), Some(Ok(hash)));
        }
        assert_eq!(Argon2Cost::default(), Argon2Cost::new(19456, 2, 1).unwrap());
        assert_ne!(Salt::random(), Salt::random());
    }

    #[test]
    fn costs_have_bounds() {
        for (memory, iterations, lanes) in [(8, 1, 1), (32, 1, 4), (1 << 20, 4, 255), (4194, 1000, 1)] {
            assert!(Argon2Cost::new(memory, iterations, lanes).is_ok(), "{memory} {iterations} {lanes}");
        }
        let too_much = (1 << 20) + 1;
        for (m, t, p) in [
            (7, 1, 1),
            (31, 1, 4),
            (8, 0, 1),
            (8, 1, 0),
            (too_much, 1, 1),
            (8, 1001, 1),
            (9999, 1, 256),
            (65536, 65, 1),
        ] {
            assert_eq!(Argon2Cost::new(m, t, p), Err(HashError::Argon2Cost), "{m} {t} {p}");
        }
    }
}
