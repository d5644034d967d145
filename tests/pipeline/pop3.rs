//! A POP3 client that shows every answer (RFC 1939).

use super::PATIENCE;
use std::io::{BufRead, BufReader, Write};
use std::net::TcpStream;

#[derive(Debug)]
pub(crate) struct Pop3 {
    stream: BufReader<TcpStream>,
}

impl Pop3 {
    pub(crate) fn connect(port: u16) -> Self {
        let stream = TcpStream::connect(("127.0.0.1", port)).unwrap();
        stream.set_read_timeout(Some(PATIENCE)).unwrap();
        let mut client = Self { stream: BufReader::new(stream) };
        client.answer();
        client
    }

    fn answer(&mut self) -> String {
        let mut line = String::new();
        match self.stream.read_line(&mut line) {
            Ok(0) => "the connection was closed".to_owned(),
            Ok(_) => line.trim_end().to_owned(),
            Err(e) => format!("no answer: {e}"),
        }
    }

    pub(crate) fn say(&mut self, line: &str) -> String {
        if let Err(e) = write!(self.stream.get_mut(), "{line}\r\n") {
            return format!("cannot be said: {e}");
        }
        self.answer()
    }

    /// The answer to the password.
    pub(crate) fn log_in(&mut self, name: &str, password: &str) -> String {
        self.say(&format!("USER {name}"));
        self.say(&format!("PASS {password}"))
    }
}
