//! In which unit the quotas of a source were typed.

use super::fact::FoundQuota;

/// PostfixAdmin's own megabyte.
const ODD_MEGABYTE: i64 = 1_024_000;
const MEGABYTE: i64 = 1 << 20;

/// Whether megabytes of 1 024 000 bytes become those of 1 048 576.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Rounding {
    Keep,
    ToBinary,
}

impl Rounding {
    pub(super) fn of(self, quota: FoundQuota) -> FoundQuota {
        match quota {
            FoundQuota::Bytes(bytes) if self == Self::ToBinary && bytes % ODD_MEGABYTE == 0 => {
                FoundQuota::Bytes((bytes / ODD_MEGABYTE).saturating_mul(MEGABYTE))
            }
            quota => quota,
        }
    }
}

/// How many quotas there are, and how many of them are whole numbers of each kind of megabyte.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Quotas {
    pub limited: u64,
    odd: u64,
    binary: u64,
}

impl Quotas {
    pub(super) fn see(&mut self, quota: &FoundQuota) {
        if let FoundQuota::Bytes(bytes) = quota {
            self.limited += 1;
            self.odd += u64::from(bytes % ODD_MEGABYTE == 0);
            self.binary += u64::from(bytes % MEGABYTE == 0);
        }
    }

    /// The number of bytes that the source took for a megabyte, where its quotas show it.
    pub fn factor(&self) -> Option<i64> {
        if self.limited == 0 {
            return None;
        }
        if self.odd == self.limited {
            return Some(ODD_MEGABYTE);
        }
        (self.binary == self.limited).then_some(MEGABYTE)
    }
}
