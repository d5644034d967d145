//! An SMTP server asked whether it is there, and whether it takes mail for addresses. No message is sent.

use crate::model::{HostAnswer, MailHost};
use std::io::{self, BufRead, BufReader, Write};
use std::net::{TcpStream, ToSocketAddrs};
use std::time::Duration;

const PATIENCE: Duration = Duration::from_secs(30);
/// For a host that only has to greet.
const SHORT: Duration = Duration::from_secs(5);

/// So many recipients in one session: servers take some hundred at most.
const RECIPIENTS: usize = 50;

/// An open session.
struct Session {
    stream: BufReader<TcpStream>,
}

impl Session {
    fn open(server: &str, own_name: &str, patience: Duration) -> io::Result<Self> {
        let mut last = io::Error::from(io::ErrorKind::NotFound);
        for address in server.to_socket_addrs()? {
            match TcpStream::connect_timeout(&address, patience) {
                Ok(stream) => {
                    stream.set_read_timeout(Some(patience))?;
                    stream.set_write_timeout(Some(patience))?;
                    let mut session = Self { stream: BufReader::new(stream) };
                    session.require(2)?;
                    session.say(&format!("EHLO {own_name}"))?;
                    session.require(2)?;
                    return Ok(session);
                }
                Err(error) => last = error,
            }
        }
        Err(last)
    }

    fn say(&mut self, line: &str) -> io::Result<()> {
        self.stream.get_mut().write_all(format!("{line}\r\n").as_bytes())
    }

    /// The last line of an answer (RFC 5321, 4.2.1).
    fn answer(&mut self) -> io::Result<String> {
        loop {
            let mut line = Vec::new();
            // A server that never ends its line is none.
            io::Read::take(&mut self.stream, 4096).read_until(b'\n', &mut line)?;
            let line = String::from_utf8_lossy(&line).trim_end().to_owned();
            if line.len() < 3 {
                return Err(io::ErrorKind::UnexpectedEof.into());
            }
            if line.as_bytes().get(3) != Some(&b'-') {
                return Ok(line);
            }
        }
    }

    fn require(&mut self, class: u8) -> io::Result<()> {
        let answer = self.answer()?;
        if answer.as_bytes()[0] == b'0' + class { Ok(()) } else { Err(io::Error::other(answer)) }
    }
}

/// How each of these hosts answers, in their order. All are asked at once: one that is silent takes seconds.
pub fn greet(hosts: &[MailHost], own_name: &str) -> Vec<HostAnswer> {
    std::thread::scope(|scope| {
        let asked: Vec<_> = hosts.iter().map(|host| scope.spawn(move || greet_one(host, own_name))).collect();
        let answers = asked.into_iter().map(|asked| asked.join());
        answers.map(|answer| answer.unwrap_or_else(|_| HostAnswer::Silent("it was not asked".to_owned()))).collect()
    })
}

fn greet_one(host: &MailHost, own_name: &str) -> HostAnswer {
    let answer = Session::open(&host.server(), own_name, SHORT).and_then(|mut session| {
        let stream = session.stream.get_ref();
        // An address of this host is at both ends.
        let is_own = stream.local_addr()?.ip() == stream.peer_addr()?.ip();
        let _ = session.say("QUIT").and_then(|()| session.answer());
        Ok(is_own)
    });
    match answer {
        Ok(true) if host.has_own_port() => HostAnswer::IsThisHost,
        Ok(_) => HostAnswer::Greets,
        Err(error) => HostAnswer::Silent(error.to_string()),
    }
}

/// What a server answers to each of these recipients, in their order. The server is a name with a port.
pub fn ask_recipients(server: &str, own_name: &str, addresses: &[String]) -> io::Result<Vec<String>> {
    let mut answers = Vec::with_capacity(addresses.len());
    for part in addresses.chunks(RECIPIENTS) {
        let mut session = Session::open(server, own_name, PATIENCE)?;
        session.say("MAIL FROM:<>")?;
        session.require(2)?;
        for address in part {
            session.say(&format!("RCPT TO:<{address}>"))?;
            answers.push(session.answer()?);
        }
        let _ = session.say("RSET").and_then(|()| session.answer()).and_then(|_| session.say("QUIT"));
        let _ = session.answer();
    }
    Ok(answers)
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::net::TcpListener;

    #[test]
    fn each_recipient_has_its_answer_and_nothing_is_sent() {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let server = listener.local_addr().unwrap().to_string();
        let serving = std::thread::spawn(move || {
            let mut said = Vec::new();
            for _ in 0..2 {
                let (stream, _) = listener.accept().unwrap();
                let mut stream = BufReader::new(stream);
                stream.get_mut().write_all(b"220-old\r\n220 old\r\n").unwrap();
                let mut line = String::new();
                while stream.read_line(&mut line).unwrap_or(0) > 0 {
                    let answer = if line.contains("nobody") { "550-5.1.1 a\r\n550 5.1.1 b\r\n" } else { "250 ok\r\n" };
                    let _ = stream.get_mut().write_all(answer.as_bytes());
                    said.push(std::mem::take(&mut line));
                }
            }
            said
        });
        let mut addresses: Vec<String> = (0..RECIPIENTS).map(|n| format!("p{n}@example.com")).collect();
        addresses.push("nobody@example.com".to_owned());
        let answers = ask_recipients(&server, "new.example.com", &addresses).unwrap();
        assert_eq!(
            (answers.len(), answers[0].as_str(), answers[RECIPIENTS].as_str()),
            (RECIPIENTS + 1, "250 ok", "550 5.1.1 b")
        );
        assert!(!serving.join().unwrap().iter().any(|line| line.starts_with("DATA")));
    }
}
