//! A client of Dovecot's authentication service, such as Postfix is one (Dovecot's auth-protocol, version 1).

use super::base64;
use super::host::Host;
use std::io::{BufRead, BufReader, Write};
use std::os::unix::net::UnixStream;

pub(crate) struct Auth(BufReader<UnixStream>);

impl Auth {
    pub(crate) fn connect(host: &Host) -> Self {
        let stream = UnixStream::connect(host.path("spool/private/auth")).unwrap();
        stream.set_read_timeout(Some(super::PATIENCE)).unwrap();
        let mut auth = Self(BufReader::new(stream));
        let pid = std::process::id();
        write!(auth.0.get_mut(), "VERSION\t1\t1\nCPID\t{pid}\n").unwrap();
        while auth.line() != "DONE" {}
        auth
    }

    fn line(&mut self) -> String {
        let mut line = String::new();
        assert_ne!(self.0.read_line(&mut line).unwrap(), 0, "Dovecot's authentication service hung up");
        line.trim_end().to_owned()
    }

    /// Whether each of these log-ins over IMAP would be let in (RFC 4616). They are asked all at once, because Dovecot
    /// keeps a refusal back for a while.
    pub(crate) fn lets_in(&mut self, log_ins: &[(&str, &str)]) -> Vec<bool> {
        for (number, (login, password)) in log_ins.iter().enumerate() {
            let response = base64(format!("\0{login}\0{password}").as_bytes());
            writeln!(self.0.get_mut(), "AUTH\t{}\tPLAIN\tservice=imap\tsecured\tresp={response}", number + 1).unwrap();
        }
        let mut answers = vec![false; log_ins.len()];
        for _ in log_ins {
            let answer = self.line();
            let mut words = answer.split('\t');
            let (verdict, number) = (words.next(), words.next().and_then(|number| number.parse::<usize>().ok()));
            assert!(matches!(verdict, Some("OK" | "FAIL")), "{answer}");
            answers[number.unwrap() - 1] = verdict == Some("OK");
        }
        answers
    }
}
