//! What the old host says of its server.

use super::program;
use super::{EffectError, Encryption, Mover, OldHost, OldShell};
use std::io::{BufRead, BufReader, Read};
use std::net::{TcpStream, ToSocketAddrs};
use std::time::Duration;

const PATIENCE: Duration = Duration::from_secs(10);

/// The longest greeting.
const LONG: u64 = 1000;

impl OldHost {
    /// How its IMAP server greets, without what it can; `None`: it does so behind TLS alone.
    pub fn greeting(&self) -> std::io::Result<Option<String>> {
        if self.encryption == Encryption::Tls {
            return Ok(None);
        }
        let address = (self.name.as_str(), self.port).to_socket_addrs()?.next();
        let stream = TcpStream::connect_timeout(&address.ok_or(std::io::ErrorKind::NotFound)?, PATIENCE)?;
        stream.set_read_timeout(Some(PATIENCE))?;
        let mut said = Vec::new();
        BufReader::new(stream.take(LONG)).read_until(b'\n', &mut said)?;
        Ok(greeted(&String::from_utf8_lossy(&said)))
    }
}

fn greeted(line: &str) -> Option<String> {
    let said = line.strip_prefix("* OK ").or_else(|| line.strip_prefix("* PREAUTH "))?;
    let said = if said.starts_with('[') { said.split_once(']').map_or(said, |(_, rest)| rest) } else { said };
    let said: String = said.trim().chars().filter(|c| !c.is_control()).collect();
    (!said.is_empty()).then_some(said)
}

impl Mover {
    /// The version of the Dovecot that is reached by ssh.
    pub fn version_there(&self, shell: &OldShell) -> Result<String, EffectError> {
        let mut ssh = program::command("ssh")?;
        ssh.args(["-o", "BatchMode=yes", &shell.name, "doveadm", "--version"]);
        let output = self.children.output("ssh", &mut ssh)?;
        let said = String::from_utf8_lossy(&output.stdout).trim().to_owned();
        match output.status.success() && !said.is_empty() {
            true => Ok(format!("Dovecot {said}")),
            false => Err(super::said::refused(&output)),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::io::Write;
    use std::net::TcpListener;

    #[test]
    fn a_greeting_is_told_without_what_the_server_can() {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let port = listener.local_addr().unwrap().port();
        let server = std::thread::spawn(move || {
            let (mut client, _) = listener.accept().unwrap();
            client.write_all(b"* OK [CAPABILITY IMAP4rev1 ID] Dovecot (Debian) ready.\r\nmore").unwrap();
        });
        let host = OldHost {
            name: "127.0.0.1".to_owned(),
            port,
            encryption: Encryption::None,
            ca_file: None,
            prefix: String::new(),
        };
        assert_eq!(host.greeting().unwrap().as_deref(), Some("Dovecot (Debian) ready."));
        server.join().unwrap();
        assert_eq!(OldHost { encryption: Encryption::Tls, ..host }.greeting().unwrap(), None);
        assert_eq!(greeted("* BYE too many"), None);
        assert_eq!(greeted("* OK Courier-IMAP ready.").as_deref(), Some("Courier-IMAP ready."));
    }
}
