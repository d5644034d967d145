//! A ManageSieve client that shows every answer (RFC 5804).

use super::{PATIENCE, base64};
use std::io::{BufRead, BufReader, Write};
use std::net::TcpStream;

#[derive(Debug)]
pub(crate) struct Sieve {
    stream: BufReader<TcpStream>,
}

impl Sieve {
    pub(crate) fn connect(port: u16) -> Self {
        let stream = TcpStream::connect(("127.0.0.1", port)).unwrap();
        stream.set_read_timeout(Some(PATIENCE)).unwrap();
        let mut client = Self { stream: BufReader::new(stream) };
        client.answer();
        client
    }

    /// The line that ends an answer.
    fn answer(&mut self) -> String {
        loop {
            let mut line = String::new();
            match self.stream.read_line(&mut line) {
                Ok(0) => return "the connection was closed".to_owned(),
                Ok(_) if ["OK", "NO", "BYE"].iter().any(|end| line.starts_with(end)) => {
                    return line.trim_end().to_owned();
                }
                Ok(_) => {}
                Err(e) => return format!("no answer: {e}"),
            }
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
        let plain = base64(format!("\0{name}\0{password}").as_bytes());
        self.say(&format!("AUTHENTICATE \"PLAIN\" \"{plain}\""))
    }

    /// The answer to a script that is put in force.
    pub(crate) fn activate(&mut self, script: &str) -> String {
        let put = self.say(&format!("PUTSCRIPT \"own\" {{{}+}}\r\n{script}", script.len()));
        if put.starts_with("OK") { self.say("SETACTIVE \"own\"") } else { put }
    }
}
