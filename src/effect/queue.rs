//! Postfix's queue.

use super::{EffectError, failed, run};
use serde_json::Value;

/// The queue of the Postfix with this configuration directory.
#[derive(Clone, Debug)]
pub struct Queue {
    config: String,
}

impl Queue {
    pub fn new(config: String) -> Self {
        Self { config }
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
