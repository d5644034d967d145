//! Who sent what, by the log of a Postfix that all of it went through.

use super::brand::{Brand, Person};
use super::eventually;
use super::smtp::Smtp;
use serde_json::Value;
use std::collections::BTreeMap;

/// What one attempt was, by the recipient that no other attempt has.
type Attempts = BTreeMap<String, Attempt>;

struct Attempt {
    login: String,
    sender: String,
    fate: &'static str,
}

fn traced(brand: &Brand<'_>, question: &[&str]) -> Vec<Value> {
    let log = brand.host.path("log/mail.log");
    let said = brand.run(&[&["trace", "-o", "jsonl", "--log", &log], question].concat());
    said.lines().map(|line| serde_json::from_str(line).unwrap()).collect()
}

#[track_caller]
fn assert_named(attempts: &Attempts, rows: &[Value], count: usize) {
    assert_eq!(rows.len(), count, "{rows:#?}");
    for row in rows {
        let recipient = row["recipients"][0].as_str().unwrap_or_else(|| panic!("no recipient in {row}"));
        let attempt = &attempts[recipient];
        let said = ["login", "sender", "fate"].map(|field| row[field].as_str().unwrap_or("-"));
        assert_eq!(said, [&attempt.login, &attempt.sender, attempt.fate], "{row}");
        assert_eq!(row["queue_id"].is_null(), attempt.fate == "refused", "{row}");
        assert!(row["client"].as_str().is_some_and(|client| client.ends_with("[127.0.0.1]")), "{row}");
    }
}

/// Five people send a hundred messages as three shared mailboxes, in sessions that stay open; some have no right to.
#[test]
fn each_of_a_hundred_messages_names_its_person() {
    let brand = Brand::new("trace");
    let people: Vec<Person<'_>> = ["anna", "bob", "carl", "dora"].map(|name| brand.person(name)).into();
    let people: Vec<Person<'_>> = people.into_iter().chain([brand.person_with("emil", &["--login", "emil"])]).collect();
    let logins: Vec<String> = people
        .iter()
        .map(|p| if p.address == brand.at("emil") { "emil".to_owned() } else { p.address.clone() })
        .collect();
    let shared = ["sales", "info", "jobs"].map(|name| brand.shared_mailbox(name));
    // Each of the people may send as all but one of them.
    let may = |person: usize, mailbox: usize| person % 3 != mailbox;
    for (p, person) in people.iter().enumerate() {
        for (m, mailbox) in shared.iter().enumerate().filter(|(m, _)| may(p, *m)) {
            assert!(may(p, m));
            brand.run(&["delegate", "grant", mailbox, &person.address, "--send-as"]);
        }
    }
    let mut sessions: Vec<Smtp> = people.iter().map(Person::submission).collect();
    let mut attempts = Attempts::new();
    for n in 0..100 {
        let (p, m) = (n * 7 % people.len(), n * 5 / 2 % shared.len());
        let (to, sender) = (format!("to{n}@trace.outside.test"), shared[m].clone());
        let fate = if may(p, m) {
            sessions[p].deliver(&sender, &[&to], "");
            "sent"
        } else {
            let answer = sessions[p].recipient(&sender, &to);
            assert!(answer.starts_with("553 5.7.1 "), "{answer}");
            // A session goes on after a refusal.
            sessions[p].say("RSET");
            "refused"
        };
        attempts.insert(to, Attempt { login: logins[p].clone(), sender, fate });
    }
    brand.host.drain_queue();
    let forged = attempts.values().filter(|attempt| attempt.fate == "refused").count();
    assert!((15..60).contains(&forged), "{forged}");

    // The last `removed` is written after the queue is empty.
    let finished = || traced(&brand, &["--as", &shared[0]]).iter().all(|row| row["fate"] != "queued").then_some(());
    assert!(eventually(finished).is_some());
    for sender in &shared {
        let count = attempts.values().filter(|attempt| attempt.sender == *sender).count();
        assert_named(&attempts, &traced(&brand, &["--as", sender]), count);
    }
    for (person, login) in people.iter().zip(&logins) {
        let count = attempts.values().filter(|attempt| attempt.login == *login).count();
        // By the address, whatever the log-in.
        assert_named(&attempts, &traced(&brand, &["--by", &person.address, "--since", "1h"]), count);
    }
}

#[test]
fn a_message_is_found_by_its_id_and_a_stranger_has_no_log_in() {
    let brand = Brand::new("trace-id");
    let anna = brand.person("anna");
    let subject = anna.submission().deliver(&anna.address, &["someone@trace-id.outside.test"], "");
    let id = format!("<{subject}@client.outside.test>");
    let rows = traced(&brand, &["--message-id", &id]);
    let logins: Vec<_> = rows.iter().map(|row| row["login"].as_str()).collect();
    assert_eq!(logins, [Some(anna.address.as_str())]);

    let answer = brand.host.smtp().recipient(&anna.address, "someone@trace-id.outside.test");
    assert!(answer.starts_with("554 5.7.1 "), "{answer}");
    // Postfix answers first and writes its log then.
    let refused = eventually(|| {
        let rows = traced(&brand, &["--as", &anna.address]);
        let refused = rows.into_iter().filter(|row| row["fate"] == "refused").map(|row| row["login"].clone());
        Some(refused.collect::<Vec<_>>()).filter(|refused| !refused.is_empty())
    });
    assert_eq!(refused, Some(vec![Value::Null]));
}

#[test]
fn a_log_in_that_may_not_send_is_named() {
    let brand = Brand::new("trace-off");
    let anna = brand.person_with("anna", &["--login", "trace-anna"]);
    brand.run(&["mailbox", "set", &anna.address, "--sending", "off"]);
    let answer = anna.sends_as(&anna.address);
    assert!(answer.starts_with("550 5.7.1 "), "{answer}");
    let rows = traced(&brand, &["--by", &anna.address]);
    let said: Vec<_> =
        rows.iter().map(|row| [&row["login"], &row["fate"]].map(|field| field.as_str().unwrap_or("-"))).collect();
    assert_eq!(said, [["trace-anna", "refused"]]);
}
