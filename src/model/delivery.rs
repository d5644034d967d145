//! Who delivers the mail of a mailbox: this host, or another one while its mail has not moved.

use super::Timestamp;
use super::other_host::{HostFault, host_and_port};
use core::net::{IpAddr, Ipv6Addr};
use std::fmt;
use std::str::FromStr;

/// SMTP's.
const PORT: u16 = 25;

/// The ports at which a host that is set up by this program takes mail.
const OWN_PORTS: [u16; 4] = [25, 465, 587, 10587];

/// A host that takes mail over SMTP. Its MX records are not asked for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MailHost {
    /// A name in lower case, in A-labels, or an address.
    name: String,
    port: u16,
}

/// Who delivers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum DeliveredBy {
    Here,
    /// Nobody for now: mail is accepted and waits in the queue.
    Hold,
    Host(MailHost),
}

/// Who delivers, and when.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Delivery {
    pub by: DeliveredBy,
    /// `None`: from the beginning.
    pub from: Option<Timestamp>,
    pub until: Option<Timestamp>,
}

impl Delivery {
    /// The three columns of the store.
    pub fn stored_by(delivery: Option<&Self>) -> Option<String> {
        delivery.map(|delivery| delivery.by.stored())
    }

    pub fn stored_from(delivery: Option<&Self>) -> Option<String> {
        Some(delivery?.from?.to_string())
    }

    pub fn stored_until(delivery: Option<&Self>) -> Option<String> {
        Some(delivery?.until?.to_string())
    }
}

/// What is in force of it now.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DeliveryNow {
    /// Never [`DeliveredBy::Here`].
    pub by: DeliveredBy,
    pub until: Option<Timestamp>,
}

/// How a host answers that is asked whether it takes mail.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum HostAnswer {
    Greets,
    /// It has an address of this host, and a port at which this host takes mail.
    IsThisHost,
    /// With the reason.
    Silent(String),
}

/// Why a text does not say who delivers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DeliveredByError {
    Host,
    Port,
    /// It is this host, at a port where it takes mail: that would be a loop.
    Loop,
}

impl fmt::Display for DeliveredByError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Host => "mail is delivered by HOST, HOST:PORT, [ADDRESS]:PORT, here or hold",
            Self::Port => "a port is a number from 1 to 65535",
            Self::Loop => "the host is this one, so mail would come back: a loop",
        })
    }
}

impl std::error::Error for DeliveredByError {}

impl From<HostFault> for DeliveredByError {
    fn from(fault: HostFault) -> Self {
        match fault {
            HostFault::Host => Self::Host,
            HostFault::Port => Self::Port,
        }
    }
}

impl MailHost {
    /// A name, or an address.
    pub fn name(&self) -> &str {
        &self.name
    }

    pub fn port(&self) -> u16 {
        self.port
    }

    /// Whether it is this host, which has this name, at a port where it takes mail. A program of another mail system on the same
    /// machine, and a tunnel to another one, have ports of their own.
    pub fn is_this_host(&self, hostname: &str) -> bool {
        let is_own = match self.name.parse::<IpAddr>() {
            Ok(IpAddr::V6(address)) => {
                let mapped = address.to_ipv4_mapped();
                address.is_loopback()
                    || address == Ipv6Addr::UNSPECIFIED
                    || mapped.is_some_and(|v4| v4.is_loopback() || v4.is_unspecified())
            }
            Ok(IpAddr::V4(address)) => address.is_loopback() || address.is_unspecified(),
            Err(_) => {
                self.name == "localhost"
                    || self.name.ends_with(".localhost")
                    || self.name.eq_ignore_ascii_case(hostname)
            }
        };
        is_own && self.has_own_port()
    }

    /// Whether this host takes mail at its port.
    pub fn has_own_port(&self) -> bool {
        OWN_PORTS.contains(&self.port)
    }

    /// The name with the port, as a connection is opened to it.
    pub fn server(&self) -> String {
        if self.name.contains(':') { self.next_hop() } else { format!("{}:{}", self.name, self.port) }
    }

    /// The next hop of Postfix. Brackets: no MX.
    fn next_hop(&self) -> String {
        format!("[{}]:{}", self.name, self.port)
    }
}

/// As it is typed, without the usual port.
impl fmt::Display for MailHost {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match (self.name.contains(':'), self.port) {
            (false, PORT) => f.write_str(&self.name),
            (false, port) => write!(f, "{}:{port}", self.name),
            (true, port) => write!(f, "[{}]:{port}", self.name),
        }
    }
}

impl DeliveredBy {
    /// As the store has it.
    pub fn stored(&self) -> String {
        match self {
            Self::Host(host) => host.next_hop(),
            Self::Here | Self::Hold => self.to_string(),
        }
    }

    pub fn from_stored(text: &str) -> Option<Self> {
        text.parse().ok()
    }

    pub fn host(&self) -> Option<&MailHost> {
        match self {
            Self::Host(host) => Some(host),
            Self::Here | Self::Hold => None,
        }
    }
}

impl fmt::Display for DeliveredBy {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Here => f.write_str("here"),
            Self::Hold => f.write_str("hold"),
            Self::Host(host) => host.fmt(f),
        }
    }
}

impl FromStr for DeliveredBy {
    type Err = DeliveredByError;

    fn from_str(text: &str) -> Result<Self, DeliveredByError> {
        // In any case, as other words: a host of such a name is none that mail is to be lost to.
        if text.eq_ignore_ascii_case("here") {
            return Ok(Self::Here);
        }
        if text.eq_ignore_ascii_case("hold") {
            return Ok(Self::Hold);
        }
        let (name, port) = host_and_port(text)?;
        if ["here", "hold", "default"].contains(&name.as_str()) {
            return Err(DeliveredByError::Host);
        }
        let host = MailHost { name, port: port.unwrap_or(PORT) };
        if host.is_this_host("localhost") {
            return Err(DeliveredByError::Loop);
        }
        Ok(Self::Host(host))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_host_is_written_in_one_way() {
        for (typed, shown, stored) in [
            ("old.example.com", "old.example.com", "[old.example.com]:25"),
            ("Old.Example.COM.", "old.example.com", "[old.example.com]:25"),
            ("[old.example.com]:25", "old.example.com", "[old.example.com]:25"),
            ("old.example.com:2525", "old.example.com:2525", "[old.example.com]:2525"),
            ("b\u{fc}cher.example", "xn--bcher-kva.example", "[xn--bcher-kva.example]:25"),
            ("mailstore", "mailstore", "[mailstore]:25"),
            ("192.0.2.7", "192.0.2.7", "[192.0.2.7]:25"),
            ("2001:DB8::0:1", "[2001:db8::1]:25", "[2001:db8::1]:25"),
            ("[2001:db8::1]:2525", "[2001:db8::1]:2525", "[2001:db8::1]:2525"),
            ("127.0.0.1:2525", "127.0.0.1:2525", "[127.0.0.1]:2525"),
            ("here", "here", "here"),
            ("hold", "hold", "hold"),
            ("HERE", "here", "here"),
            ("Hold", "hold", "hold"),
        ] {
            let by: DeliveredBy = typed.parse().unwrap_or_else(|error| panic!("{typed}: {error}"));
            assert_eq!((by.to_string().as_str(), by.stored().as_str()), (shown, stored), "{typed}");
            assert_eq!(DeliveredBy::from_stored(stored), Some(by.clone()), "{typed}");
            assert_eq!(shown.parse(), Ok(by), "{typed}");
        }
    }

    #[test]
    fn what_is_no_host_is_refused() {
        for (typed, error) in [
            ("", DeliveredByError::Host),
            ("old.example.com:0", DeliveredByError::Port),
            ("old.example.com:65536", DeliveredByError::Port),
            ("old.example.com:smtp", DeliveredByError::Port),
            ("Default", DeliveredByError::Host),
            ("hold:25", DeliveredByError::Host),
            ("[here]:2525", DeliveredByError::Host),
            ("hold.", DeliveredByError::Host),
            ("old..example.com", DeliveredByError::Host),
            ("-old.example.com", DeliveredByError::Host),
            ("old_host", DeliveredByError::Host),
            ("192.0.2", DeliveredByError::Host),
            ("192.0.2.300", DeliveredByError::Host),
            ("smtp:[old.example.com]", DeliveredByError::Port),
            ("[old.example.com", DeliveredByError::Host),
            ("[old.example.com]25", DeliveredByError::Host),
            ("old.example.com, retry:", DeliveredByError::Port),
            ("old.example.com'--", DeliveredByError::Host),
            ("localhost", DeliveredByError::Loop),
            ("127.0.0.1", DeliveredByError::Loop),
            ("127.8.8.8:587", DeliveredByError::Loop),
            ("::1", DeliveredByError::Loop),
            ("[::ffff:127.0.0.1]:25", DeliveredByError::Loop),
            ("0.0.0.0", DeliveredByError::Loop),
            ("mail.localhost:465", DeliveredByError::Loop),
        ] {
            assert_eq!(typed.parse::<DeliveredBy>(), Err(error), "{typed}");
        }
    }

    #[test]
    fn this_host_has_ports_for_other_programs() {
        let is_own = |text: &str| match text.parse().unwrap() {
            DeliveredBy::Host(host) => MailHost::is_this_host(&host, "mail.example.com"),
            _ => false,
        };
        assert!(is_own("mail.example.com"));
        assert!(is_own("mail.example.com:587"));
        assert!(!is_own("mail.example.com:2525"));
        assert!(!is_own("old.example.com"));
    }
}
