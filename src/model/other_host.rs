//! Other hosts as they are named: by a name or an address, with a port.

use super::DomainName;
use core::net::{IpAddr, Ipv6Addr};

/// What is wrong with such a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum HostFault {
    Host,
    Port,
}

/// A label of a host that has no domain, such as one of the local network.
fn is_label(text: &str) -> bool {
    let inside = |c: char| c.is_ascii_alphanumeric() || c == '-';
    !text.is_empty() && text.len() <= 63 && text.chars().all(inside) && !text.starts_with('-') && !text.ends_with('-')
}

/// Dots and digits that are no address must not be taken for a name.
fn is_numeric(text: &str) -> bool {
    text.chars().all(|c| c.is_ascii_digit() || c == '.')
}

/// A name in lower case, in A-labels, or an address.
fn host(name: &str) -> Result<String, HostFault> {
    let name = name.strip_suffix('.').unwrap_or(name);
    Ok(match name.parse::<IpAddr>() {
        Ok(address) => address.to_string(),
        Err(_) if is_numeric(name) => return Err(HostFault::Host),
        Err(_) if is_label(name) => name.to_ascii_lowercase(),
        Err(_) => name.parse::<DomainName>().map_err(|_| HostFault::Host)?.to_string(),
    })
}

/// `HOST`, `HOST:PORT` or `[ADDRESS]:PORT` (RFC 3986, 3.2.2).
pub(super) fn host_and_port(text: &str) -> Result<(String, Option<u16>), HostFault> {
    let port = |text: &str| match text.parse() {
        Ok(0) | Err(_) => Err(HostFault::Port),
        Ok(port) => Ok(Some(port)),
    };
    let (name, port) = match text.strip_prefix('[') {
        Some(rest) => match rest.split_once(']').ok_or(HostFault::Host)? {
            (name, "") => (name, None),
            (name, after) => (name, port(after.strip_prefix(':').ok_or(HostFault::Host)?)?),
        },
        None if text.parse::<Ipv6Addr>().is_ok() => (text, None),
        None => match text.split_once(':') {
            Some((name, after)) => (name, port(after)?),
            None => (text, None),
        },
    };
    Ok((host(name)?, port))
}

/// Whether it is an address of this host that nobody else reaches.
pub(super) fn is_loopback(host: &str) -> bool {
    host == "localhost" || host.ends_with(".localhost") || host.parse::<IpAddr>().is_ok_and(|one| one.is_loopback())
}
