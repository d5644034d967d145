//! The program foretells what the servers then say.

use super::brand::{Brand, Person};
use serde_json::Value;

/// What `explain` foretells: whether, and the words by protocol.
struct Foretold(Value);

impl Foretold {
    fn of(brand: &Brand<'_>, question: &[&str]) -> Self {
        Self(brand.host.json(&[&["explain"], question].concat()))
    }

    fn is_accepted(&self) -> bool {
        self.0["verdict"] == "accepted"
    }

    fn reply(&self, protocol: &str) -> &str {
        self.0["replies"][protocol].as_str().unwrap_or_else(|| panic!("no reply over {protocol} in {}", self.0))
    }

    #[track_caller]
    fn agrees(&self, question: &str, protocol: &str, answer: &str) {
        assert_eq!(self.reply(protocol), answer, "{question}: foretold and answered, over {protocol}");
    }
}

#[track_caller]
fn delivery_agrees(brand: &Brand<'_>, address: &str) {
    let foretold = Foretold::of(brand, &["delivery", address]);
    let answer = brand.host.rcpt(address);
    foretold.agrees(address, "smtp", &answer);
    assert_eq!(foretold.is_accepted(), answer.starts_with("250"), "{address}: {answer}");
}

#[track_caller]
pub(crate) fn login_agrees(brand: &Brand<'_>, person: &Person<'_>, name: &str) {
    answers_agree(brand, &person.password, name, &[]);
}

/// `with` says what the password is, where it is not the mailbox's own.
#[track_caller]
fn answers_agree(brand: &Brand<'_>, password: &str, name: &str, with: &[&str]) {
    let foretold = Foretold::of(brand, &[&["login", name], with].concat());
    let imap = brand.host.imap().log_in(name, password);
    let pop3 = brand.host.pop3().log_in(name, password);
    let smtp = brand.host.submission().log_in(name, password);
    let sieve = brand.host.sieve().log_in(name, password);
    foretold.agrees(name, "imap", &imap);
    foretold.agrees(name, "pop3", &pop3);
    foretold.agrees(name, "smtp", &smtp);
    foretold.agrees(name, "sieve", &sieve);
    let accepted =
        [imap, pop3, smtp, sieve].iter().any(|answer| ["OK", "+OK", "235"].iter().any(|ok| answer.starts_with(ok)));
    assert_eq!(foretold.is_accepted(), accepted, "{name}");
}

#[track_caller]
fn send_agrees(brand: &Brand<'_>, person: &Person<'_>, from: &str, to: &str) {
    let foretold = Foretold::of(brand, &["send", &person.address, from]);
    let mut session = brand.host.submission();
    let logged_in = session.log_in(&person.address, &person.password);
    let answer = if logged_in.starts_with("235") { session.recipient(from, to) } else { logged_in };
    assert_eq!(foretold.is_accepted(), answer.starts_with("250"), "{from}: {answer}");
    if !foretold.is_accepted() {
        foretold.agrees(from, "smtp", &answer);
    }
}

/// What is foretold of a person and a mailbox that they may have been given access to is what the servers answer: to
/// their own log-in, to the one at the mailbox, and when they send as themselves and as the mailbox.
#[track_caller]
pub(crate) fn agrees_about(brand: &Brand<'_>, person: &Person<'_>, owner: &str) {
    for name in [person.address.clone(), format!("{owner}*{}", person.address)] {
        login_agrees(brand, person, &name);
    }
    for from in [&person.address, owner] {
        send_agrees(brand, person, from, &person.address);
    }
}

#[test]
fn explain_agrees_with_the_servers() {
    let brand = Brand::new("explain");
    let (anna, bob, carl) = (brand.person("anna"), brand.person("bob"), brand.person("carl"));
    let reader = brand.person("reader").address;
    let sales = brand.shared_mailbox("sales");
    brand.run(&["domain", "create", "explain-alias.example", "--alias-of", &brand.domain]);
    brand.run(&["alias", "route", &brand.at("team"), "--to", &anna.address, "--to", &carl.address]);
    brand.run(&["alias", "route", &brand.at("c"), "--to", &carl.address]);
    brand.run(&["alias", "forward", &brand.at("out"), "--to", "someone@side.test"]);
    brand.run(&["delegate", "grant", &sales, &anna.address, "--access", "read", "--send-as"]);
    brand.run(&["delegate", "grant", &carl.address, &anna.address, "--access", "read"]);
    let create = ["app-password", "create", &anna.address, "--label", "phone", "--protocol", "imap"];
    let phone = brand.run(&create).trim().to_owned();

    let all = |brand: &Brand<'_>| {
        for local in ["anna", "Anna+tag", "team", "c", "c+x", "out", "sales", "nobody", "carl"] {
            delivery_agrees(brand, &brand.at(local));
            delivery_agrees(brand, &format!("{local}@explain-alias.example"));
        }
        delivery_agrees(brand, "anna@elsewhere.test");
        for name in [
            anna.address.clone(),
            brand.at("team"),
            sales.clone(),
            brand.at("nobody"),
            format!("{sales}*{}", anna.address),
            format!("{}*{}", carl.address, anna.address),
        ] {
            login_agrees(brand, &anna, &name);
        }
        for name in [anna.address.clone(), format!("{sales}*{}", anna.address)] {
            answers_agree(brand, &phone, &name, &["--app-password", "phone"]);
        }
        login_agrees(brand, &carl, &carl.address);
        login_agrees(brand, &bob, &format!("{sales}*{}", bob.address));
        for from in [
            anna.address.clone(),
            brand.at("anna+x"),
            sales.clone(),
            bob.address.clone(),
            brand.at("team"),
            "anna@explain-alias.example".to_owned(),
        ] {
            send_agrees(brand, &anna, &from, &reader);
        }
        send_agrees(brand, &carl, &carl.address, &reader);
    };
    all(&brand);
    brand.run(&["mailbox", "set", &anna.address, "--app-passwords", "required"]);
    all(&brand);
    brand.run(&["mailbox", "set", &anna.address, "--app-passwords", "optional"]);
    brand.run(&["mailbox", "set", &anna.address, "--pop3", "off", "--smtp", "off"]);
    all(&brand);
    brand.run(&["mailbox", "set", &anna.address, "--pop3", "on", "--smtp", "on"]);
    brand.run(&["mailbox", "suspend", &carl.address, "--message", "Left in May"]);
    brand.run(&["mailbox", "set", &anna.address, "--sending", "off"]);
    all(&brand);
    brand.run(&["domain", "disable", "explain-alias.example"]);
    all(&brand);
    brand.run(&["domain", "disable", &brand.domain]);
    all(&brand);
}

/// Dovecot takes a name letter by letter: the domain as people write it opens nothing, and with A-labels it does.
#[test]
fn explain_agrees_with_dovecot_about_international_domains() {
    let brand = Brand::new("explain-idn");
    let anna = brand.person("anna");
    let password = "Tundra-39-violin 5113 kettles";
    brand.run(&["domain", "create", "müller-explain.example"]);
    let create = ["mailbox", "create", "eva@müller-explain.example", "--password-stdin"];
    brand.host.run_with(&create, &format!("{password}\n"));
    let eva = Person { host: brand.host, address: String::new(), password: password.to_owned() };
    let label = brand.run(&["mailbox", "list", "--domain", "müller-explain.example", "-o", "name"]).trim().to_owned();
    brand.run(&["delegate", "grant", &label, &anna.address]);
    for name in [label.clone(), "eva@müller-explain.example".to_owned()] {
        login_agrees(&brand, &eva, &name);
    }
    for name in [format!("{label}*{}", anna.address), format!("eva@müller-explain.example*{}", anna.address)] {
        login_agrees(&brand, &anna, &name);
    }
}
