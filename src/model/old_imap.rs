//! The IMAP server of an old host, which is asked for passwords that this store does not have.

use super::other_host::{host_and_port, is_loopback};
use std::fmt;
use std::str::FromStr;

/// The certificates that the system trusts (Debian's package ca-certificates).
pub const AUTHORITIES: &str = "/etc/ssl/certs/ca-certificates.crt";

/// How a connection to it is encrypted, as its address says (RFC 8314, 3.2; RFC 3501, 6.2.1).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum OldImapEncryption {
    /// `imaps://`: from the beginning.
    Tls,
    /// `imap://`: by STARTTLS, which it has to offer.
    StartTls,
    /// `imap://` at a loopback address, where a tunnel begins.
    None,
}

/// `imaps://HOST[:PORT]` or `imap://HOST[:PORT]`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OldImap {
    /// The name in its certificate, or an address.
    pub host: String,
    pub port: u16,
    pub encryption: OldImapEncryption,
}

impl OldImap {
    /// Whether it is this host, which has this name, at a port where its Dovecot listens: that would ask itself.
    pub fn is_this_host(&self, hostname: &str) -> bool {
        [143, 993].contains(&self.port) && (is_loopback(&self.host) || self.host.eq_ignore_ascii_case(hostname))
    }

    fn usual_port(encryption: OldImapEncryption) -> u16 {
        if encryption == OldImapEncryption::Tls { 993 } else { 143 }
    }
}

impl FromStr for OldImap {
    type Err = &'static str;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        const RULE: &str = "imaps://HOST or imap://HOST, with :PORT if it is another than 993 or 143";
        let text = text.trim_end_matches('/');
        let (scheme, rest) = text.split_once("://").ok_or(RULE)?;
        let (host, port) = host_and_port(rest).map_err(|_| RULE)?;
        let encryption = match scheme {
            "imaps" => OldImapEncryption::Tls,
            "imap" if is_loopback(&host) => OldImapEncryption::None,
            "imap" => OldImapEncryption::StartTls,
            _ => return Err(RULE),
        };
        Ok(Self { host, port: port.unwrap_or(Self::usual_port(encryption)), encryption })
    }
}

impl fmt::Display for OldImap {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let scheme = if self.encryption == OldImapEncryption::Tls { "imaps" } else { "imap" };
        match self.host.contains(':') {
            true => write!(f, "{scheme}://[{}]", self.host)?,
            false => write!(f, "{scheme}://{}", self.host)?,
        }
        if self.port == Self::usual_port(self.encryption) { Ok(()) } else { write!(f, ":{}", self.port) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_says_how_it_is_encrypted_and_is_shown_as_it_is_read() {
        use OldImapEncryption::{None, StartTls, Tls};
        for (text, host, port, encryption, shown) in [
            ("imaps://old.example.com", "old.example.com", 993, Tls, "imaps://old.example.com"),
            ("imaps://OLD.example.com:993/", "old.example.com", 993, Tls, "imaps://old.example.com"),
            ("imaps://old.example.com:9993", "old.example.com", 9993, Tls, "imaps://old.example.com:9993"),
            ("imap://old.example.com", "old.example.com", 143, StartTls, "imap://old.example.com"),
            ("imap://127.0.0.1:1143", "127.0.0.1", 1143, None, "imap://127.0.0.1:1143"),
            ("imap://localhost:1143", "localhost", 1143, None, "imap://localhost:1143"),
            ("imap://[::1]", "::1", 143, None, "imap://[::1]"),
            ("imaps://[2001:db8::1]:993", "2001:db8::1", 993, Tls, "imaps://[2001:db8::1]"),
        ] {
            let read: OldImap = text.parse().unwrap();
            assert_eq!((read.host.as_str(), read.port, read.encryption), (host, port, encryption), "{text}");
            assert_eq!(read.to_string(), shown);
            assert_eq!(shown.parse(), Ok(read));
        }
    }

    #[test]
    fn what_is_no_such_address_is_refused() {
        for text in [
            "",
            "old.example.com",
            "imaps://",
            "http://old.example.com",
            "imaps://old.example.com:0",
            "imaps://old.example.com:99999",
            "imaps://old.example.com/INBOX",
            "imaps://anna@old.example.com",
            "imaps://old example.com",
            "imaps://old.example.com username=x",
            "imaps://[old",
            "imaps://%u.example.com",
            "imaps://127.0.0.999",
            "imaps://old.example.com\nport=1",
        ] {
            assert!(text.parse::<OldImap>().is_err(), "{text:?}");
        }
    }
}
