//! The program through a real Postfix and a real Dovecot: what a command promises is asked over SMTP, LMTP, IMAP and
//! POP3, of servers that run on what `pipeline render` wrote and that nobody reloads in between.
//!
//! The servers are this machine's, or those of the next Debian release in a root of their own: [`host::Generation`].
//! What is promised is the same, so the tests are; `tests/run.sh` runs them against both.
//!
//! One private host serves all tests of a run, on loopback ports and below a directory of its own; each test works in
//! a domain of its own. A test that breaks something starts a host for itself. It takes root, because Postfix and
//! Dovecot do, and the Debian packages that [`host`] names when one is missing.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::print_stderr)]

mod aliases;
mod app_password;
mod autoreply;
mod backup;
mod check;
mod conversion;
mod delegation;
mod explain;
mod filter_fuzz;
mod filters;
mod folders;
mod from_header;
mod hostile;
mod load;
mod login;
mod mail_place;
mod moved;
mod offboarding;
mod oracle;
mod outgoing;
mod quota;
mod readers;
mod removal;
mod sessions;
mod sharing;
mod staged;
mod staged_back;
mod staged_week;
mod suspension;
mod trace;
mod usage;

mod auth;
mod brand;
mod courier;
mod host;
mod imap;
mod import;
mod import_mail;
mod large_move;
mod learning;
mod old_host;
mod pop3;
mod sieve;
mod smtp;

use std::time::{Duration, Instant};

/// How long a server may take for what it does on its own: a delivery, the end of a session.
const PATIENCE: Duration = Duration::from_secs(15);

/// Asks until there is an answer, or until patience runs out.
fn eventually<T>(mut ask: impl FnMut() -> Option<T>) -> Option<T> {
    let begin = Instant::now();
    loop {
        let answer = ask();
        if answer.is_some() || begin.elapsed() > PATIENCE {
            return answer;
        }
        std::thread::sleep(Duration::from_millis(50));
    }
}

#[track_caller]
fn assert_starts(answer: &str, wanted: &str) {
    assert!(answer.starts_with(wanted), "wanted {wanted:?}, the answer was {answer:?}");
}

/// RFC 4648, section 4.
fn base64(bytes: &[u8]) -> String {
    const ALPHABET: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let mut text = String::new();
    for group in bytes.chunks(3) {
        let bits = u32::from_be_bytes([0, group[0], *group.get(1).unwrap_or(&0), *group.get(2).unwrap_or(&0)]);
        for place in 0..4 {
            let six = (bits >> (18 - 6 * place)) & 63;
            text.push(if place <= group.len() { char::from(ALPHABET[six as usize]) } else { '=' });
        }
    }
    text
}

#[test]
fn base64_pads_to_groups_of_four() {
    assert_eq!(
        [base64(b""), base64(b"f"), base64(b"fo"), base64(b"foo"), base64(b"\0\xff\xfe")],
        ["", "Zg==", "Zm8=", "Zm9v", "AP/+"]
    );
}
