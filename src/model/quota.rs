//! Storage limits.

use std::fmt;
use std::str::FromStr;

/// A storage limit in bytes, powers of 1024 as in Dovecot, or none.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Quota {
    Unlimited,
    /// 1 to `i64::MAX`, which is what the store's integers hold.
    Bytes(i64),
}

/// Why a text is no quota.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum QuotaError {
    Zero,
    TooLarge,
    /// A decimal unit, which half of the world reads as a binary one; with both readings in bytes.
    Ambiguous {
        typed: String,
        decimal: i64,
        binary: i64,
    },
    /// A small number without a unit: bytes here, megabytes in other mail systems.
    Bare(i64),
    Syntax,
}

impl fmt::Display for QuotaError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Zero => f.write_str("a quota is at least one byte; say 'unlimited' for no limit"),
            Self::TooLarge => f.write_str("a quota is less than 8 EiB; say 'unlimited' for no limit"),
            Self::Ambiguous { typed, decimal, binary } => write!(
                f,
                "{typed} has two readings: use {} for {binary} bytes, {decimal} for {decimal} bytes",
                Quota::Bytes(*binary)
            ),
            Self::Bare(number) => {
                write!(
                    f,
                    "{number} without a unit has several readings: use {number}M for megabytes, {number}K for kilobytes, {number}B for bytes"
                )
            }
            Self::Syntax => {
                f.write_str("a quota is a whole number with K, M, G or T (5G, 5GiB), a number of bytes, or 'unlimited'")
            }
        }
    }
}

impl std::error::Error for QuotaError {}

/// Below it, a number without a unit is refused. Nobody means a mailbox of a terabyte by so many megabytes, and none of a few
/// kilobytes by so many bytes.
const BARE: i64 = 1 << 20;

const UNITS: [(char, u32); 5] = [('P', 50), ('T', 40), ('G', 30), ('M', 20), ('K', 10)];

impl FromStr for Quota {
    type Err = QuotaError;

    fn from_str(text: &str) -> Result<Self, QuotaError> {
        if text.eq_ignore_ascii_case("unlimited") {
            return Ok(Self::Unlimited);
        }
        let digits = text.len() - text.trim_start_matches(|c: char| c.is_ascii_digit()).len();
        let (number, unit) = text.split_at(digits);
        if number.is_empty() {
            return Err(QuotaError::Syntax);
        }
        let number: i64 = number.parse().map_err(|_| QuotaError::TooLarge)?;
        let unit = unit.to_ascii_uppercase();
        let power = |letter: char| UNITS.iter().find(|(u, _)| *u == letter).map(|(_, bits)| *bits);
        let letters: Vec<char> = unit.chars().collect();
        let bits = match letters[..] {
            [] if (1..BARE).contains(&number) => return Err(QuotaError::Bare(number)),
            [] | ['B'] => 0,
            [letter] | [letter, 'I', 'B'] | [letter, 'I'] => power(letter).ok_or(QuotaError::Syntax)?,
            [letter, 'B'] => {
                let bits = power(letter).ok_or(QuotaError::Syntax)?;
                let binary = number.checked_mul(1 << bits).ok_or(QuotaError::TooLarge)?;
                let decimal = number.checked_mul(1000_i64.pow(bits / 10)).ok_or(QuotaError::TooLarge)?;
                return Err(QuotaError::Ambiguous { typed: text.to_owned(), decimal, binary });
            }
            _ => return Err(QuotaError::Syntax),
        };
        number.checked_mul(1 << bits).ok_or(QuotaError::TooLarge).and_then(Self::of_bytes)
    }
}

impl Quota {
    /// Of a number that is known to be bytes.
    pub fn of_bytes(bytes: i64) -> Result<Self, QuotaError> {
        match bytes {
            0 => Err(QuotaError::Zero),
            1.. => Ok(Self::Bytes(bytes)),
            _ => Err(QuotaError::Syntax),
        }
    }
}

/// The shortest exact form, which the constructor reads back.
impl fmt::Display for Quota {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Unlimited => f.write_str("unlimited"),
            Self::Bytes(bytes) => match UNITS.iter().find(|(_, bits)| *bytes % (1 << bits) == 0) {
                Some((letter, bits)) => write!(f, "{}{letter}", bytes >> bits),
                None if *bytes < BARE => write!(f, "{bytes}B"),
                None => write!(f, "{bytes}"),
            },
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sizes_are_powers_of_1024() {
        for (typed, bytes) in [
            ("500M", 500 << 20),
            ("5G", 5 << 30),
            ("5GiB", 5 << 30),
            ("1T", 1 << 40),
            ("1k", 1024),
            ("1048576", 1 << 20),
            ("5368709121", (5 << 30) + 1),
            ("5120B", 5120),
            ("7B", 7),
        ] {
            assert_eq!(typed.parse(), Ok(Quota::Bytes(bytes)), "{typed}");
        }
        assert_eq!("Unlimited".parse(), Ok(Quota::Unlimited));
    }

    #[test]
    fn a_decimal_unit_is_refused_with_both_readings() {
        let error = "5GB".parse::<Quota>().map_err(|e| e.to_string());
        assert_eq!(
            error,
            Err("5GB has two readings: use 5G for 5368709120 bytes, 5000000000 for 5000000000 bytes".into())
        );
    }

    #[test]
    fn what_is_no_size_is_refused() {
        for (typed, error) in [
            ("0", QuotaError::Zero),
            ("0G", QuotaError::Zero),
            ("", QuotaError::Syntax),
            ("-1", QuotaError::Syntax),
            ("G", QuotaError::Syntax),
            ("5X", QuotaError::Syntax),
            ("1.5G", QuotaError::Syntax),
            ("5 G", QuotaError::Syntax),
            ("99999999999999999999", QuotaError::TooLarge),
            ("9000000T", QuotaError::TooLarge),
            ("5120", QuotaError::Bare(5120)),
            ("1", QuotaError::Bare(1)),
            ("1048575", QuotaError::Bare(1_048_575)),
        ] {
            assert_eq!(typed.parse::<Quota>(), Err(error), "{typed}");
        }
    }

    #[test]
    fn every_size_reads_back() {
        for (bytes, typed) in [(5120, "5K"), (5121, "5121B"), ((1 << 20) + 1, "1048577")] {
            assert_eq!(Quota::Bytes(bytes).to_string(), typed);
        }
        assert_eq!(Quota::of_bytes(5121), Ok(Quota::Bytes(5121)));
        for bytes in [1, 1023, 1024, 1025, 5 << 30, (5 << 30) + 1, 1 << 50, i64::MAX] {
            let quota = Quota::Bytes(bytes);
            assert_eq!(quota.to_string().parse(), Ok(quota));
        }
    }
}
