//! An IMAP client that shows every answer (RFC 3501).

use super::PATIENCE;
use std::io::{BufRead, BufReader, Write};
use std::net::TcpStream;
use std::time::{Duration, Instant};

#[derive(Debug)]
pub(crate) struct Imap {
    stream: BufReader<TcpStream>,
    count: usize,
}

/// What a command was answered.
#[derive(Debug)]
pub(crate) struct Answer {
    pub(crate) untagged: Vec<String>,
    /// The tagged line without its tag, or the reason why there is none.
    pub(crate) status: String,
}

impl Answer {
    pub(crate) fn is_ok(&self) -> bool {
        self.status.starts_with("OK")
    }
}

/// RFC 3501, section 4.3.
fn quoted(text: &str) -> String {
    format!("\"{}\"", text.replace('\\', "\\\\").replace('"', "\\\""))
}

impl Imap {
    pub(crate) fn connect(port: u16) -> Self {
        let stream = TcpStream::connect(("127.0.0.1", port)).unwrap();
        let mut client = Self { stream: BufReader::new(stream), count: 0 };
        client.line(PATIENCE);
        client
    }

    /// The next line, as it comes.
    pub(crate) fn line(&mut self, patience: Duration) -> String {
        self.stream.get_ref().set_read_timeout(Some(patience)).unwrap();
        let mut bytes = Vec::new();
        match self.stream.read_until(b'\n', &mut bytes) {
            Ok(0) => "the connection was closed".to_owned(),
            Ok(_) => super::host::lossy(&bytes).trim_end().to_owned(),
            Err(e) => format!("no answer: {e}"),
        }
    }

    pub(crate) fn say(&mut self, command: &str) -> Answer {
        self.say_with(command, "")
    }

    /// A command that ends in a literal, which is sent when the server asks for it.
    fn say_with(&mut self, command: &str, literal: &str) -> Answer {
        self.count += 1;
        let tag = format!("a{}", self.count);
        let mut untagged = Vec::new();
        if let Err(e) = write!(self.stream.get_mut(), "{tag} {command}\r\n") {
            return Answer { untagged, status: format!("cannot be said: {e}") };
        }
        loop {
            let line = self.line(PATIENCE);
            if line.starts_with('+') {
                let _ = write!(self.stream.get_mut(), "{literal}\r\n");
            } else if let Some(status) = line.strip_prefix(&format!("{tag} ")) {
                return Answer { untagged, status: status.to_owned() };
            } else if line.starts_with('*') || line.starts_with(|c: char| !c.is_ascii_lowercase()) {
                untagged.push(line);
            } else if line.starts_with("the connection") || line.starts_with("no answer") {
                return Answer { untagged, status: line };
            } else {
                untagged.push(line);
            }
        }
    }

    /// The answer to LOGIN, without the list of capabilities.
    pub(crate) fn log_in(&mut self, name: &str, password: &str) -> String {
        let status = self.say(&format!("LOGIN {} {}", quoted(name), quoted(password))).status;
        match status.strip_prefix("OK [CAPABILITY ").and_then(|rest| rest.split_once("] ")) {
            Some((_, said)) => format!("OK {said}"),
            None => status,
        }
    }

    pub(crate) fn append(&mut self, folder: &str, body: &str) -> String {
        let message = format!("Subject: appended\r\n\r\n{body}");
        self.say_with(&format!("APPEND {folder} {{{}}}", message.len()), &message).status
    }

    /// MYRIGHTS (RFC 4314), in the order of the alphabet; empty when there is no answer.
    pub(crate) fn rights(&mut self, folder: &str) -> String {
        let answer = self.say(&format!("MYRIGHTS {folder}"));
        let said = answer.untagged.iter().find_map(|line| line.strip_prefix("* MYRIGHTS "));
        let mut rights: Vec<char> =
            said.and_then(|s| s.split_whitespace().last()).unwrap_or_default().chars().collect();
        rights.sort_unstable();
        rights.into_iter().collect()
    }

    /// How many messages of this subject the inbox has.
    pub(crate) fn count(&mut self, subject: &str) -> usize {
        let selected = self.say("SELECT INBOX");
        assert!(selected.is_ok(), "SELECT INBOX was answered {selected:?}");
        let found = self.say(&format!("SEARCH HEADER Subject {subject}"));
        let line = found.untagged.iter().find_map(|line| line.strip_prefix("* SEARCH"));
        line.map_or(0, |numbers| numbers.split_whitespace().count())
    }

    /// The text of the message of this subject.
    pub(crate) fn fetch(&mut self, subject: &str) -> String {
        let found = self.say(&format!("SEARCH HEADER Subject {subject}"));
        let number = found.untagged.iter().find_map(|line| line.strip_prefix("* SEARCH ")).unwrap_or("0").to_owned();
        self.say(&format!("FETCH {number} BODY.PEEK[]")).untagged.join("\n")
    }

    /// Begins IDLE (RFC 2177) and leaves the session in it.
    pub(crate) fn idle(&mut self) {
        assert!(self.say("SELECT INBOX").is_ok());
        write!(self.stream.get_mut(), "idle IDLE\r\n").unwrap();
        let begun = self.line(PATIENCE);
        assert!(begun.starts_with('+'), "IDLE was answered {begun:?}");
    }

    /// Waits for the end of a session that is idle, which has to come within a second from now.
    #[track_caller]
    pub(crate) fn ends_within_a_second(&mut self) {
        let begin = Instant::now();
        // Dovecot says so to an idle session from time to time.
        let mut lines = std::iter::repeat_with(|| self.line(PATIENCE));
        let line = lines.find(|line| line != "* OK Still here").unwrap_or_default();
        assert!(line.starts_with("* BYE") || line.starts_with("the connection was closed"), "it was told {line:?}");
        assert!(begin.elapsed() < Duration::from_secs(1), "after {:?}", begin.elapsed());
    }

    /// Whether the server has ended the session.
    pub(crate) fn is_ended(&mut self) -> bool {
        let status = self.say("NOOP").status;
        status.starts_with("the connection") || status.starts_with("cannot be said") || status.contains("reset")
    }
}
