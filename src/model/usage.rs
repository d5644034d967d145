//! What a mailbox holds and when it was used, as Dovecot has written it down.

use super::{Mailbox, Quota, Timestamp};
use std::fmt;
use std::str::FromStr;

/// What Dovecot has written down of a mailbox.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Usage {
    /// `None`: nothing was delivered to it or read in it since this is written down.
    pub bytes: Option<i64>,
    pub messages: Option<i64>,
    /// The last log-in over each protocol, by Dovecot's names for them.
    pub log_ins: Vec<(String, Timestamp)>,
}

impl Usage {
    /// What is known of a mailbox that was made then. Log-ins of before were to an earlier mailbox of its name; where there
    /// are no others, the rest is of that one, too.
    pub fn since(mut self, created_at: Timestamp) -> Self {
        let any = !self.log_ins.is_empty();
        self.log_ins.retain(|(_, at)| *at >= created_at);
        if any && self.log_ins.is_empty() { Self::default() } else { self }
    }

    pub fn last_log_in(&self) -> Option<Timestamp> {
        self.log_ins.iter().map(|(_, at)| *at).max()
    }
}

/// A mailbox with its usage; `None`: what Dovecot wrote down can't be read.
#[derive(Clone, Debug)]
pub struct UsedMailbox {
    pub mailbox: Mailbox,
    pub usage: Option<Usage>,
}

impl UsedMailbox {
    /// How full it is, in whole percents; `None`: not known, or there is no limit.
    pub fn percent(&self) -> Option<i64> {
        let (used, Quota::Bytes(limit)) = (self.usage.as_ref()?.bytes?, self.mailbox.quota) else { return None };
        i64::try_from(i128::from(used) * 100 / i128::from(limit)).ok()
    }

    /// Since when it has not been logged in to: the last log-in, or its creation, where that is later; but nothing is
    /// known from before `recorded`. `None`: not known.
    pub fn idle_since(&self, recorded: Timestamp) -> Option<Timestamp> {
        let last = self.usage.as_ref()?.last_log_in();
        // A log-in from before the creation was to an earlier mailbox of this name.
        Some(last.filter(|at| *at >= self.mailbox.created_at).unwrap_or(self.mailbox.created_at.max(recorded)))
    }
}

/// A part of a quota: 1% to 100%.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Percent(i64);

impl Percent {
    pub fn get(self) -> i64 {
        self.0
    }
}

/// Why a text is no part of a quota.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PercentError;

impl fmt::Display for PercentError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a part of a quota is a whole number from 1% to 100%")
    }
}

impl std::error::Error for PercentError {}

impl FromStr for Percent {
    type Err = PercentError;

    fn from_str(text: &str) -> Result<Self, PercentError> {
        let number: i64 = text.strip_suffix('%').unwrap_or(text).parse().map_err(|_| PercentError)?;
        if (1..=100).contains(&number) { Ok(Self(number)) } else { Err(PercentError) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_known_of_a_namesake_is_not_known_of_the_mailbox() {
        let at = |seconds| Timestamp::from_unix_seconds(seconds).unwrap();
        let usage = |log_ins: &[i64]| Usage {
            bytes: Some(17),
            messages: Some(1),
            log_ins: log_ins.iter().map(|seconds| ("imap".to_owned(), at(*seconds))).collect(),
        };
        assert_eq!(usage(&[50, 70]).since(at(100)), Usage::default());
        assert_eq!(usage(&[50, 170]).since(at(100)), usage(&[170]));
        assert_eq!(usage(&[100]).since(at(100)), usage(&[100]));
        assert_eq!(usage(&[]).since(at(100)), usage(&[]));
    }

    #[test]
    fn a_part_is_a_whole_percentage() {
        assert_eq!("90%".parse(), Ok(Percent(90)));
        assert_eq!("100".parse(), Ok(Percent(100)));
        for typed in ["", "%", "0%", "101%", "-1", "12.5%", "90 %", "ninety"] {
            assert_eq!(typed.parse::<Percent>(), Err(PercentError), "{typed}");
        }
    }
}
