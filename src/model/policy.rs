//! Postfix's policy protocol (SMTPD_POLICY_README): lines `name=value` up to an empty one are a question.

/// What is asked about one message, in the order in which it is asked.
#[derive(Debug, Default)]
pub struct PolicyMessage {
    /// Which message it is, of all that this process is asked about.
    instance: String,
    recipients: Vec<String>,
}

/// A question as far as it is of interest.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct PolicyQuestion {
    state: String,
    instance: String,
    recipient: String,
    size: u64,
}

/// A message that is there as a whole.
#[derive(Debug, PartialEq, Eq)]
pub struct WholeMessage {
    pub recipients: Vec<String>,
    pub size: u64,
}

impl PolicyQuestion {
    /// Takes a line; anything else than these attributes is of no interest.
    pub fn take(&mut self, line: &str) {
        let Some((name, value)) = line.split_once('=') else { return };
        match name {
            "protocol_state" => value.clone_into(&mut self.state),
            "instance" => value.clone_into(&mut self.instance),
            "recipient" => value.clone_into(&mut self.recipient),
            "size" => self.size = value.parse().unwrap_or_default(),
            _ => {}
        }
    }
}

/// More recipients than Postfix takes for a message.
const RECIPIENTS: usize = 5000;

impl PolicyMessage {
    /// Remembers the recipients that are accepted one by one; at the end of the message gives all of them. Where this process
    /// was not asked about them, Postfix names a single one itself.
    pub fn ask(&mut self, question: PolicyQuestion) -> Option<WholeMessage> {
        if question.instance != self.instance {
            *self = Self { instance: question.instance, recipients: Vec::new() };
        }
        match question.state.as_str() {
            "RCPT" if self.recipients.len() < RECIPIENTS => self.recipients.push(question.recipient),
            "END-OF-MESSAGE" => {
                let mut recipients = std::mem::take(&mut self.recipients);
                if recipients.is_empty() && !question.recipient.is_empty() {
                    recipients.push(question.recipient);
                }
                return Some(WholeMessage { recipients, size: question.size });
            }
            _ => {}
        }
        None
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn asked(message: &mut PolicyMessage, lines: &str) -> Option<WholeMessage> {
        let mut question = PolicyQuestion::default();
        lines.split(' ').for_each(|line| question.take(line));
        message.ask(question)
    }

    #[test]
    fn the_recipients_of_a_message_are_those_that_were_asked_about() {
        let mut message = PolicyMessage::default();
        let whole = |recipients: &[&str], size| {
            Some(WholeMessage { recipients: recipients.iter().map(|&r| r.to_owned()).collect(), size })
        };
        assert_eq!(asked(&mut message, "protocol_state=RCPT instance=1.1 recipient=a@b.example size=0 x=y"), None);
        assert_eq!(asked(&mut message, "protocol_state=RCPT instance=1.1 recipient=c@b.example"), None);
        let end = "protocol_state=END-OF-MESSAGE recipient= size=17";
        assert_eq!(asked(&mut message, &format!("{end} instance=1.1")), whole(&["a@b.example", "c@b.example"], 17));
        // Another message, and one whose recipients another process was asked about.
        assert_eq!(asked(&mut message, "protocol_state=RCPT instance=2.1 recipient=d@b.example"), None);
        assert_eq!(asked(&mut message, &format!("{end} instance=3.1")), whole(&[], 17));
        let single = "protocol_state=END-OF-MESSAGE instance=4.1 recipient=e@b.example size=18446744073709551616";
        assert_eq!(asked(&mut message, single), whole(&["e@b.example"], 0));
        assert_eq!(asked(&mut message, ""), None);
    }
}
