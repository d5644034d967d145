//! How long other hosts remember where mail for a domain goes: the time to live of its MX records (RFC 1035).

use std::fs;
use std::io;
use std::net::{IpAddr, UdpSocket};
use std::time::Duration;

const MX: [u8; 2] = [0, 15];
const PATIENCE: Duration = Duration::from_secs(5);
/// Nothing else answers on a socket that is connected to one server, for a few seconds.
const ID: [u8; 2] = [0x76, 0x6d];

/// The first name server of this host.
fn name_server() -> io::Result<IpAddr> {
    let text = fs::read_to_string("/etc/resolv.conf")?;
    let named = text.lines().find_map(|line| line.strip_prefix("nameserver")?.trim().parse().ok());
    named.ok_or_else(|| io::Error::other("/etc/resolv.conf names no name server"))
}

/// The largest time to live of the MX records of a domain, in seconds; `None`: it has none.
pub fn mx_time_to_live(domain: &str) -> io::Result<Option<u32>> {
    let server = name_server()?;
    let any = if server.is_ipv4() { "0.0.0.0:0" } else { "[::]:0" };
    let socket = UdpSocket::bind(any)?;
    socket.set_read_timeout(Some(PATIENCE))?;
    socket.connect((server, 53))?;
    socket.send(&question(domain))?;
    let mut answer = vec![0; 4096];
    let length = socket.recv(&mut answer)?;
    answer.truncate(length);
    read(&answer).ok_or_else(|| io::Error::other("the name server's answer is not understood"))
}

fn question(domain: &str) -> Vec<u8> {
    let mut asked = ID.to_vec();
    // Recursion is desired; one question.
    asked.extend([1, 0, 0, 1, 0, 0, 0, 0, 0, 0]);
    for label in domain.split('.').filter(|label| !label.is_empty()) {
        let label = &label.as_bytes()[..label.len().min(63)];
        asked.push(u8::try_from(label.len()).unwrap_or_default());
        asked.extend(label);
    }
    asked.push(0);
    asked.extend(MX);
    asked.extend([0, 1]);
    asked
}

/// Where a name ends.
fn behind_name(answer: &[u8], mut at: usize) -> Option<usize> {
    loop {
        match *answer.get(at)? {
            0 => return Some(at + 1),
            length if length & 0xc0 == 0xc0 => return Some(at + 2),
            length => at += usize::from(length) + 1,
        }
    }
}

fn two(answer: &[u8], at: usize) -> Option<u16> {
    Some(u16::from_be_bytes(answer.get(at..at + 2)?.try_into().ok()?))
}

fn read(answer: &[u8]) -> Option<Option<u32>> {
    let code = answer.get(3)? & 0x0f;
    // A name that is not there has no records.
    if answer.get(..2)? != ID || !matches!(code, 0 | 3) {
        return None;
    }
    let mut at = 12;
    for _ in 0..two(answer, 4)? {
        at = behind_name(answer, at)? + 4;
    }
    let mut longest = None;
    for _ in 0..two(answer, 6)? {
        at = behind_name(answer, at)?;
        let ttl = u32::from_be_bytes(answer.get(at + 4..at + 8)?.try_into().ok()?);
        if answer.get(at..at + 2)? == MX {
            longest = longest.max(Some(ttl));
        }
        at += 10 + usize::from(two(answer, at + 8)?);
        answer.get(..at)?;
    }
    Some(longest)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn answer(code: u8, records: &[(u16, u32)]) -> Vec<u8> {
        let mut answer = question("example.com");
        answer[2] = 0x81;
        answer[3] = 0x80 | code;
        answer[7] = u8::try_from(records.len()).unwrap();
        for (kind, ttl) in records {
            answer.extend([0xc0, 12]);
            answer.extend(kind.to_be_bytes());
            answer.extend([0, 1]);
            answer.extend(ttl.to_be_bytes());
            answer.extend([0, 4, 0, 10, 0xc0, 12]);
        }
        answer
    }

    #[test]
    fn the_longest_time_to_live_of_the_mx_records_is_read() {
        assert_eq!(read(&answer(0, &[(15, 300), (15, 86_400), (5, 99_999)])), Some(Some(86_400)));
        assert_eq!(read(&answer(0, &[])), Some(None));
        assert_eq!(read(&answer(3, &[])), Some(None));
        // Refused by the server.
        assert_eq!(read(&answer(5, &[])), None);
    }

    #[test]
    fn an_answer_that_is_cut_anywhere_is_not_understood() {
        let whole = answer(0, &[(15, 300), (15, 86_400)]);
        for length in 0..whole.len() {
            assert_ne!(read(&whole[..length]), Some(Some(86_400)), "{length}");
        }
        assert_eq!(read(&[0xff; 300]), None);
    }
}
