//! What the name server of this host says of a domain: its records, and how long others remember where its mail goes
//! (RFC 1035).

use std::fs;
use std::io;
use std::net::{IpAddr, UdpSocket};
use std::time::Duration;

const CNAME: [u8; 2] = [0, 5];
const MX: [u8; 2] = [0, 15];
const TXT: [u8; 2] = [0, 16];
const SRV: [u8; 2] = [0, 33];
const PATIENCE: Duration = Duration::from_secs(5);
/// Nothing else answers on a socket that is connected to one server, for a few seconds.
const ID: [u8; 2] = [0x76, 0x6d];

/// The first name server of this host.
fn name_server() -> io::Result<IpAddr> {
    let text = fs::read_to_string("/etc/resolv.conf")?;
    let named = text.lines().find_map(|line| line.strip_prefix("nameserver")?.trim().parse().ok());
    named.ok_or_else(|| io::Error::other("/etc/resolv.conf names no name server"))
}

fn not_understood() -> io::Error {
    io::Error::other("the name server's answer is not understood")
}

/// The largest time to live of the MX records of a domain, in seconds; `None`: it has none.
pub fn mx_time_to_live(domain: &str) -> io::Result<Option<u32>> {
    read(&ask(domain, MX)?).ok_or_else(not_understood)
}

/// The records of a kind that a name has, as they are written in a zone; of texts, those that say who may send.
pub fn dns_records(name: &str, kind: &str) -> io::Result<Vec<String>> {
    let number = match kind {
        "MX" => MX,
        "TXT" => TXT,
        "CNAME" => CNAME,
        "SRV" => SRV,
        _ => return Err(io::ErrorKind::InvalidInput.into()),
    };
    let mut found = records(&ask(name, number)?, number).ok_or_else(not_understood)?;
    found.retain(|record| number != TXT || record.starts_with("v=spf1"));
    Ok(found)
}

fn ask(domain: &str, kind: [u8; 2]) -> io::Result<Vec<u8>> {
    let server = name_server()?;
    let any = if server.is_ipv4() { "0.0.0.0:0" } else { "[::]:0" };
    let socket = UdpSocket::bind(any)?;
    socket.set_read_timeout(Some(PATIENCE))?;
    socket.connect((server, 53))?;
    socket.send(&question(domain, kind))?;
    let mut answer = vec![0; 4096];
    let length = socket.recv(&mut answer)?;
    answer.truncate(length);
    Ok(answer)
}

fn question(domain: &str, kind: [u8; 2]) -> Vec<u8> {
    let mut asked = ID.to_vec();
    // Recursion is desired; one question.
    asked.extend([1, 0, 0, 1, 0, 0, 0, 0, 0, 0]);
    for label in domain.split('.').filter(|label| !label.is_empty()) {
        let label = &label.as_bytes()[..label.len().min(63)];
        asked.push(u8::try_from(label.len()).unwrap_or_default());
        asked.extend(label);
    }
    asked.push(0);
    asked.extend(kind);
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

/// A name, which may go on at an earlier place of the answer.
fn name(answer: &[u8], mut at: usize) -> Option<String> {
    let mut name = String::new();
    // A name has no more labels than that, and one that leads in a circle has.
    for _ in 0..128 {
        match *answer.get(at)? {
            0 => return Some(if name.is_empty() { ".".to_owned() } else { name }),
            length if length & 0xc0 == 0xc0 => at = usize::from(two(answer, at)? & 0x3fff),
            length => {
                let label = answer.get(at + 1..at + 1 + usize::from(length))?;
                name.push_str(&String::from_utf8_lossy(label));
                name.push('.');
                at += usize::from(length) + 1;
            }
        }
    }
    None
}

/// Where the answers of this kind begin and end.
fn answers(answer: &[u8], kind: [u8; 2]) -> Option<Vec<(usize, usize)>> {
    let code = answer.get(3)? & 0x0f;
    // A name that is not there has no records.
    if answer.get(..2)? != ID || !matches!(code, 0 | 3) {
        return None;
    }
    let mut at = 12;
    for _ in 0..two(answer, 4)? {
        at = behind_name(answer, at)? + 4;
    }
    let mut found = Vec::new();
    for _ in 0..two(answer, 6)? {
        at = behind_name(answer, at)?;
        let end = at + 10 + usize::from(two(answer, at + 8)?);
        answer.get(..end)?;
        if answer.get(at..at + 2)? == kind {
            found.push((at, end));
        }
        at = end;
    }
    Some(found)
}

fn records(answer: &[u8], kind: [u8; 2]) -> Option<Vec<String>> {
    let record = |(at, end): (usize, usize)| {
        let data = at + 10;
        Some(match kind {
            MX => format!("{} {}", two(answer, data)?, name(answer, data + 2)?),
            SRV => {
                let [priority, weight, port] = [0, 2, 4].map(|offset| two(answer, data + offset));
                format!("{} {} {} {}", priority?, weight?, port?, name(answer, data + 6)?)
            }
            CNAME => name(answer, data)?,
            _ => {
                let (mut text, mut at) = (String::new(), data);
                while at < end {
                    let length = usize::from(*answer.get(at)?);
                    text.push_str(&String::from_utf8_lossy(answer.get(at + 1..at + 1 + length)?));
                    at += length + 1;
                }
                text
            }
        })
    };
    answers(answer, kind)?.into_iter().map(record).collect()
}

fn two(answer: &[u8], at: usize) -> Option<u16> {
    Some(u16::from_be_bytes(answer.get(at..at + 2)?.try_into().ok()?))
}

fn read(answer: &[u8]) -> Option<Option<u32>> {
    let mut longest = None;
    for (at, _) in answers(answer, MX)? {
        longest = longest.max(Some(u32::from_be_bytes(answer.get(at + 4..at + 8)?.try_into().ok()?)));
    }
    Some(longest)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn answer(code: u8, records: &[(u16, u32)]) -> Vec<u8> {
        let mut answer = question("example.com", MX);
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
    fn records_are_read_as_a_zone_has_them() {
        let of = |kind: [u8; 2], data: &[u8]| {
            let mut answer = question("example.com", kind);
            answer[7] = 1;
            answer.extend([0xc0, 12]);
            answer.extend(kind);
            answer.extend([0, 1, 0, 0, 0, 60]);
            answer.extend(u16::try_from(data.len()).unwrap().to_be_bytes());
            answer.extend(data);
            records(&answer, kind)
        };
        let said = |text: &str| Some(vec![text.to_owned()]);
        assert_eq!(of(MX, &[0, 10, 2, b'm', b'x', 0xc0, 12]), said("10 mx.example.com."));
        assert_eq!(of(CNAME, &[0xc0, 12]), said("example.com."));
        assert_eq!(of(SRV, &[0, 0, 0, 1, 3, 0xe1, 1, b'i', 0]), said("0 1 993 i."));
        assert_eq!(of(TXT, b"\x03v=s\x03pf1"), said("v=spf1"));
        // Cut, or in a circle.
        assert_eq!(of(MX, &[0, 10, 9, b'm']), None);
        assert_eq!(of(CNAME, &[0xc0, 41]), None);
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
