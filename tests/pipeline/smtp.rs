//! An SMTP and LMTP client that shows every answer (RFC 5321, RFC 2033).

use super::{PATIENCE, base64};
use std::io::{BufRead, BufReader, Write};
use std::net::TcpStream;
use std::sync::atomic::{AtomicUsize, Ordering};

#[derive(Debug)]
pub(crate) struct Smtp {
    stream: BufReader<TcpStream>,
    /// One answer for each accepted recipient after the message (RFC 2033, 4.2).
    greeting: &'static str,
}

impl Smtp {
    pub(crate) fn connect(port: u16, greeting: &'static str) -> Self {
        let stream = TcpStream::connect(("127.0.0.1", port)).unwrap();
        stream.set_read_timeout(Some(PATIENCE)).unwrap();
        let mut client = Self { stream: BufReader::new(stream), greeting };
        client.answer();
        client.say(&format!("{greeting} client.outside.test"));
        client
    }

    /// A whole answer, its lines joined: `550 5.1.1 text`.
    fn answer(&mut self) -> String {
        let mut whole = String::new();
        loop {
            let mut bytes = Vec::new();
            if let Err(e) = self.stream.read_until(b'\n', &mut bytes) {
                return format!("no answer: {e}");
            }
            if bytes.is_empty() {
                return "the connection was closed".to_owned();
            }
            let line = super::host::lossy(&bytes);
            let line = line.trim_end();
            whole.push_str(if whole.is_empty() { line } else { line.get(4..).unwrap_or_default() });
            if line.as_bytes().get(3) != Some(&b'-') {
                return whole;
            }
            whole.push('\n');
        }
    }

    pub(crate) fn say(&mut self, line: &str) -> String {
        self.say_bytes(line.as_bytes())
    }

    pub(crate) fn say_bytes(&mut self, line: &[u8]) -> String {
        if let Err(e) = self.stream.get_mut().write_all(&[line, b"\r\n"].concat()) {
            return format!("cannot be said: {e}");
        }
        self.answer()
    }

    /// AUTH PLAIN (RFC 4616).
    pub(crate) fn log_in(&mut self, name: &str, password: &str) -> String {
        self.log_in_for("", name, password)
    }

    pub(crate) fn log_in_for(&mut self, authorization: &str, name: &str, password: &str) -> String {
        self.say(&format!("AUTH PLAIN {}", base64(format!("{authorization}\0{name}\0{password}").as_bytes())))
    }

    /// The answer to RCPT, or the refusal before it.
    pub(crate) fn recipient(&mut self, from: &str, to: &str) -> String {
        self.recipient_of_size(from, to, 0)
    }

    /// The same for a message of which the client says the size (RFC 1870).
    pub(crate) fn recipient_of_size(&mut self, from: &str, to: &str, size: usize) -> String {
        let size = if size == 0 { String::new() } else { format!(" SIZE={size}") };
        let answer = self.say(&format!("MAIL FROM:<{from}>{size}"));
        if !answer.starts_with("250") {
            return answer;
        }
        let answer = self.say(&format!("RCPT TO:<{to}>"));
        if !answer.starts_with("250") {
            self.say("RSET");
        }
        answer
    }

    /// DATA and the message; the answer to it.
    pub(crate) fn data(&mut self, message: &str) -> String {
        let answer = self.say("DATA");
        if !answer.starts_with("354") {
            return answer;
        }
        self.say(&format!("{message}\r\n."))
    }

    /// Sends a message, which must be accepted for all recipients. Gives its subject, which no other message has.
    #[track_caller]
    pub(crate) fn deliver(&mut self, from: &str, to: &[&str], body: &str) -> String {
        static COUNT: AtomicUsize = AtomicUsize::new(0);
        let subject = format!("number-{:06}", COUNT.fetch_add(1, Ordering::Relaxed));
        let mut said = vec![self.say(&format!("MAIL FROM:<{from}>"))];
        said.extend(to.iter().map(|to| self.say(&format!("RCPT TO:<{to}>"))));
        said.push(self.data(&message(from, to[0], &subject, body)));
        let refused = said.iter().any(|answer| !answer.starts_with("250"));
        assert!(!refused, "{} from {from} to {to:?} was answered {said:?}", self.greeting);
        subject
    }
}

pub(crate) fn message(from: &str, to: &str, subject: &str, body: &str) -> String {
    format!(
        "From: <{from}>\r\nTo: <{to}>\r\nSubject: {subject}\r\nMessage-ID: <{subject}@client.outside.test>\r\n\r\n{body}"
    )
}
