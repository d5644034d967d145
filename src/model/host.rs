//! What the host outside the store is asked, and what it says: values alone, filled in by whoever asks.

use std::collections::BTreeMap;
use std::path::PathBuf;

/// A generation of Dovecot: its configuration is the same within, and another one in the next.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Dovecot {
    V23,
    V24,
}

impl Dovecot {
    /// From what `dovecot --version` says, or `doveconf -n` in its first line.
    pub fn of_version(version: &str) -> Option<Self> {
        let version = version.trim_start_matches(['#', ' ']);
        let mut numbers = version.split(|c: char| !c.is_ascii_digit()).map(str::parse::<u32>);
        match (numbers.next()?, numbers.next()?) {
            (Ok(2), Ok(3)) => Some(Self::V23),
            (Ok(2), Ok(4..)) => Some(Self::V24),
            _ => None,
        }
    }
}

/// A lookup through Postfix's proxymap, and what the store answers to it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Lookup {
    /// The map's configuration file.
    pub map: String,
    pub key: String,
    /// Several values are joined with commas, as Postfix does; `None`: not found.
    pub expected: Option<String>,
}

/// What to ask the live servers.
#[derive(Clone, Debug)]
pub struct Probe {
    pub postfix_directory: String,
    pub dovecot_config: String,
    /// The generation of the host's Dovecot; `None`: there is none.
    pub dovecot: Option<Dovecot>,
    /// The files of the configuration to look at.
    pub files: Vec<PathBuf>,
    /// Postfix parameters to read.
    pub parameters: Vec<String>,
    pub lookups: Vec<Lookup>,
    /// A Dovecot user name to ask the userdb for, and the home that the store has for it.
    pub user: Option<(String, String)>,
    /// The file through which all who have the store open share its index (`-shm`).
    pub store_index: PathBuf,
    pub reader_group: String,
    pub mail_user: String,
    pub mail_group: String,
}

/// An answer, or why there is none.
pub type Answer<T> = Result<T, String>;

/// What the live servers said.
#[derive(Clone, Debug)]
pub struct Facts {
    /// `postconf`, unexpanded.
    pub parameters: Answer<BTreeMap<String, String>>,
    /// `mydestination` and `relay_domains`, expanded.
    pub other_domains: Answer<String>,
    /// The services of master.cf, `postconf -M`.
    pub services: Answer<String>,
    /// The program that one of them is to start and that is not there.
    pub missing_program: Option<String>,
    /// Their options, `postconf -P`, by `service/type/option`.
    pub service_options: Answer<BTreeMap<String, String>>,
    /// What is in the files of the probe, in its order; `None`: there is no such file.
    pub files: Vec<Answer<Option<String>>>,
    /// Whether another process of this program has the store open; `None`: this user can't see.
    pub held: Option<Known>,
    /// In the order of the probe; `None`: not found.
    pub lookups: Vec<Answer<Option<String>>>,
    /// `doveconf -n`.
    pub dovecot: Answer<String>,
    /// `vsz_limit` of auth-worker, in bytes.
    pub worker_memory: Answer<u64>,
    /// The home of the probed user; `None`: no such user.
    pub home: Option<Answer<Option<String>>>,
    /// Whether the probed user's script can be asked for, as every delivery does.
    pub script: Option<Answer<()>>,
    /// Who asks: the effective user.
    pub own_uid: u32,
    /// `None`: there is no such group.
    pub reader_gid: Option<u32>,
    /// `None`: there is no such group, or no such user.
    pub postfix_reads: Option<Membership>,
    pub mail_user: Known,
    pub mail_group: Known,
}

/// Whether a user is in a group.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Membership {
    Member,
    Stranger,
}

/// Whether the system knows a user or a group.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Known {
    Yes,
    No,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_generation_is_known_by_the_version() {
        for (said, generation) in [
            ("2.3.19.1 (9b53102964)", Some(Dovecot::V23)),
            ("2.4.1-4 (7d8c0e5759)", Some(Dovecot::V24)),
            ("# 2.4.5 (0123456789): /etc/dovecot/dovecot.conf", Some(Dovecot::V24)),
            ("2.2.36", None),
            ("", None),
        ] {
            assert_eq!(Dovecot::of_version(said), generation, "{said}");
        }
    }
}
