//! Postfix's queue.

use super::{EffectError, failed, run};
use serde_json::Value;
use std::fs;
use std::io::{self, ErrorKind};
use std::os::unix::fs::MetadataExt;
use std::path::{Path, PathBuf};

/// The queue of the Postfix with this configuration directory.
#[derive(Clone, Debug)]
pub struct Queue {
    config: String,
}

impl Queue {
    pub fn new(config: String) -> Self {
        Self { config }
    }

    /// The messages that are being received at this moment, for whomever. Only root and Postfix may look there; to others
    /// there are none.
    pub fn list_arriving(&self) -> Result<Arriving, EffectError> {
        let output = run("postconf", &["-c", &self.config, "-xh", "queue_directory"])?;
        if !output.status.success() {
            return Err(failed("postconf", &output));
        }
        let directory = Path::new(String::from_utf8_lossy(&output.stdout).trim()).join("incoming");
        let mut arriving = Vec::new();
        match find_arriving(&directory, &mut arriving) {
            Err(error) if !matches!(error.kind(), ErrorKind::NotFound | ErrorKind::PermissionDenied) => {
                Err(EffectError::Io(error))
            }
            _ => Ok(Arriving(arriving)),
        }
    }

    /// The queue ids of the messages that are still to be delivered to an address; its extensions (`anna+shop@…`) count.
    pub fn list_for(&self, address: &str) -> Result<Vec<String>, EffectError> {
        let output = run("postqueue", &["-c", &self.config, "-j"])?;
        if !output.status.success() {
            return Err(failed("postqueue", &output));
        }
        let text = String::from_utf8_lossy(&output.stdout);
        Ok(text
            .lines()
            .filter_map(|line| serde_json::from_str(line).ok())
            .filter_map(|m| id_if_for(&m, address))
            .collect())
    }
}

/// Messages that Postfix was receiving at one moment. It has told their senders of each recipient that it is right, so
/// they are accepted when they are whole, whatever has become of the recipient meanwhile.
#[derive(Debug)]
pub struct Arriving(Vec<(PathBuf, u64)>);

impl Arriving {
    /// Whether some are still being received.
    pub fn go_on(&mut self) -> bool {
        self.0.retain(|(path, inode)| {
            fs::symlink_metadata(path).is_ok_and(|found| found.ino() == *inode && !is_whole(found.mode()))
        });
        !self.0.is_empty()
    }
}

/// Postfix makes a queue file executable once the message is whole (its cleanup(8) and mail_stream.c).
fn is_whole(mode: u32) -> bool {
    mode & 0o100 != 0
}

fn find_arriving(directory: &Path, found: &mut Vec<(PathBuf, u64)>) -> io::Result<()> {
    for entry in fs::read_dir(directory)? {
        let entry = entry?;
        // A message may have gone on meanwhile.
        let Ok(status) = entry.metadata() else { continue };
        if status.is_dir() {
            find_arriving(&entry.path(), found)?;
        } else if status.is_file() && !is_whole(status.mode()) {
            found.push((entry.path(), status.ino()));
        }
    }
    Ok(())
}

fn id_if_for(message: &Value, address: &str) -> Option<String> {
    let to_it = |recipient: &Value| recipient["address"].as_str().is_some_and(|to| plain(to) == address);
    let waits = message["recipients"].as_array().is_some_and(|all| all.iter().any(to_it));
    waits.then(|| message["queue_id"].as_str().unwrap_or_default().to_owned())
}

/// The address without its extension, folded as the store has it.
fn plain(recipient: &str) -> String {
    let folded = recipient.to_ascii_lowercase();
    let Some((local, domain)) = folded.rsplit_once('@') else { return folded };
    format!("{}@{domain}", local.split_once('+').map_or(local, |(local, _)| local))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_message_is_for_an_address_by_any_spelling() {
        let message: Value = serde_json::from_str(
            r#"{"queue_name":"deferred","queue_id":"4XyZ","recipients":[{"address":"ben@brand.example"},{"address":"Anna+shop@Brand.Example"}]}"#,
        )
        .unwrap();
        assert_eq!(id_if_for(&message, "anna@brand.example"), Some("4XyZ".to_owned()));
        assert_eq!(id_if_for(&message, "ann@brand.example"), None);
        assert_eq!(id_if_for(&Value::Null, "anna@brand.example"), None);
    }
}
