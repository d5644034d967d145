//! Who gets in, and by which name.

use super::assert_starts;
use super::brand::{Brand, Person, arrived};
use super::host::shared;
use std::io::{BufRead, BufReader, Write};
use std::process::{Command, Stdio};

#[test]
fn a_person_logs_in_over_every_protocol() {
    let brand = Brand::new("login-protocols");
    let anna = brand.person("anna");
    assert_starts(&anna.imap_answer(), "OK Logged in");
    assert_starts(&anna.pop3_answer(), "+OK Logged in");
    assert_eq!(anna.smtp_answer(), "235 2.7.0 Authentication successful");
}

#[test]
fn the_login_name_and_the_address_open_one_mailbox_in_any_case() {
    let brand = Brand::new("login-names");
    let anna = brand.person_with("anna", &["--login", "login-names-anna"]);
    let subject = brand.host.send(&anna.address);
    for name in ["login-names-anna", "Login-Names-Anna", "anna@login-names.example", "ANNA@Login-Names.Example"] {
        assert_eq!(arrived(&mut anna.imap_as(name), &subject), 1, "as {name}");
    }
    assert_starts(&brand.host.rcpt("login-names-anna@login-names.example"), "550 5.1.1 ");
}

#[test]
fn what_people_see_of_a_password_is_what_logs_in() {
    let brand = Brand::new("login-seen");
    for (local, written, sent) in [
        // As macOS writes file contents and names: the marks apart. Keyboards send whole letters.
        ("apart", "Gru\u{308}ner Apfel 7 cafe\u{301} kestrel", "Gr\u{fc}ner Apfel 7 caf\u{e9} kestrel"),
        ("mark", "\u{feff}Gr\u{fc}ner Apfel 8 caf\u{e9} kestrel\r", "Gr\u{fc}ner Apfel 8 caf\u{e9} kestrel"),
        ("page", "\u{200b}Plinth umbrella 9 quartz\u{200b}\u{200e}", "Plinth umbrella 9 quartz"),
    ] {
        let address = brand.at(local);
        brand.host.run_with(&["mailbox", "create", &address, "--password-stdin"], &format!("{written}\n"));
        let person = Person { host: brand.host, address, password: sent.to_owned() };
        assert_starts(&person.imap_answer(), "OK Logged in");
        assert_starts(&person.pop3_answer(), "+OK Logged in");
        assert_eq!(person.smtp_answer(), "235 2.7.0 Authentication successful", "{local}");
    }
}

#[test]
fn an_alias_receives_but_does_not_log_in() {
    let brand = Brand::new("login-alias");
    let anna = brand.person("anna");
    brand.run(&["alias", "route", &brand.at("hello"), "--to", &anna.address]);
    let subject = brand.host.send(&brand.at("hello"));
    assert_eq!(anna.receives(&subject), 1);
    assert_eq!(
        brand.host.imap().log_in(&brand.at("hello"), &anna.password),
        "NO [AUTHENTICATIONFAILED] Authentication failed."
    );
}

#[test]
fn a_wrong_password_and_an_unknown_login_get_the_same_answer() {
    let brand = Brand::new("login-wrong");
    let anna = brand.person("anna");
    for name in [anna.address.clone(), brand.at("nobody")] {
        assert_eq!(brand.host.imap().log_in(&name, "wrong"), "NO [AUTHENTICATIONFAILED] Authentication failed.");
        assert_eq!(brand.host.pop3().log_in(&name, "wrong"), "-ERR [AUTH] Authentication failed.");
        assert_eq!(
            brand.host.submission().log_in(&name, "wrong"),
            "535 5.7.8 Error: authentication failed: (reason unavailable)"
        );
    }
}

#[test]
fn nobody_logs_in_as_a_shared_mailbox() {
    let brand = Brand::new("login-shared");
    let sales = brand.shared_mailbox("sales");
    for password in ["", "x", "NULL"] {
        assert_starts(&brand.host.imap().log_in(&sales, password), "NO [AUTHENTICATIONFAILED]");
    }
    assert_starts(&brand.host.rcpt(&sales), "250 ");
}

#[test]
fn a_generated_password_stands_alone_on_standard_output_and_logs_in() {
    let brand = Brand::new("login-generated");
    let address = brand.at("anna");
    let said = brand.run(&["mailbox", "create", &address, "--quota", "5G", "--generate-password"]);
    let password = said.strip_suffix('\n').unwrap_or(&said);
    assert!(!password.is_empty() && !password.contains(char::is_whitespace), "standard output was {said:?}");
    assert_starts(&brand.host.imap().log_in(&address, password), "OK");
}

#[test]
fn a_new_password_counts_at_once_and_the_old_one_no_longer() {
    let brand = Brand::new("login-changed");
    let anna = brand.person("anna");
    let new = "Quince 58 harbour! lantern";
    brand.host.run_with(&["mailbox", "password", &anna.address, "--password-stdin"], &format!("{new}\n"));
    assert_starts(&anna.imap_answer(), "NO [AUTHENTICATIONFAILED]");
    assert_starts(&anna.smtp_answer(), "535 ");
    assert_starts(&brand.host.imap().log_in(&anna.address, new), "OK");
}

#[test]
fn a_hash_of_another_program_logs_in() {
    let brand = Brand::new("login-imported");
    let mut openssl = Command::new("openssl")
        .args(["passwd", "-6", "-stdin"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    openssl.stdin.take().unwrap().write_all(b"it's \"old\" \\ 100%\n").unwrap();
    let hash = super::host::lossy(&openssl.wait_with_output().unwrap().stdout);
    let address = brand.at("dora");
    brand.host.run_with(
        &["mailbox", "create", &address, "--password-hash-stdin"],
        &format!("{{SHA512-CRYPT}}{}\n", hash.trim()),
    );
    assert_starts(&brand.host.imap().log_in(&address, "it's \"old\" \\ 100%"), "OK");
    assert_starts(&brand.host.imap().log_in(&address, "it's"), "NO [AUTHENTICATIONFAILED]");
}

#[test]
fn a_renamed_mailbox_keeps_its_mail_and_logs_in_by_its_new_address() {
    let brand = Brand::new("login-renamed");
    let anna = brand.person("anna");
    let subject = brand.host.send(&anna.address);
    assert_eq!(anna.receives(&subject), 1);
    let new = brand.at("anna.married");
    brand.run(&["mailbox", "rename", &anna.address, &new]);
    assert_eq!(arrived(&mut anna.imap_as(&new), &subject), 1);
    assert_starts(&anna.imap_answer(), "NO [AUTHENTICATIONFAILED]");
    assert_starts(&brand.host.rcpt(&new), "250 ");
}

/// Quoting differs between SMTP, LMTP, SQL, SASL and log; an address passes through all of them.
#[test]
fn every_character_that_an_address_may_have_works_everywhere() {
    let brand = Brand::new("login-characters");
    let reader = brand.person("reader");
    for local in ["o'neil", "a&b", "a=b", "#a", "$a", "a^b", "`a", "{a}", "|a", "~a", "a_b", "a-", "'&=#$^`{|}~"] {
        let odd = brand.person(local);
        let subject = brand.host.send(&odd.address);
        assert_eq!(odd.receives(&subject), 1, "mail to {local}");
        let tagged = brand.host.send(&odd.address.replace('@', "+tag@"));
        assert_eq!(odd.receives(&tagged), 1, "mail to {local}+tag");
        let sent = odd.submission().deliver(&odd.address, &[&reader.address], "");
        assert_eq!(reader.receives(&sent), 1, "mail from {local}");
        assert_starts(&reader.sends_as(&odd.address), "553 ");
        brand.run(&["delegate", "grant", &odd.address, &reader.address, "--access", "read"]);
        assert_eq!(reader.imap_at(&odd.address).rights("INBOX"), "lrs", "as the delegate of {local}");
        brand.run(&["mailbox", "set", &odd.address, "--quota", "1K"]);
        let full = brand.host.smtp().recipient_of_size("stranger@outside.test", &odd.address, 9000);
        assert_starts(&full, "552 5.2.");
    }
}

#[test]
fn submission_takes_a_password_inside_tls_only() {
    let brand = Brand::new("login-tls");
    let anna = brand.person("anna");
    let ports = &shared().ports;
    let mut plain = super::smtp::Smtp::connect(ports.submission, "EHLO");
    assert_starts(&plain.log_in(&anna.address, &anna.password), "530 5.7.0 Must issue a STARTTLS command first");
    let secret = super::base64(format!("\0{}\0{}", anna.address, anna.password).as_bytes());
    for (port, starttls) in [(ports.submission, true), (ports.submissions, false)] {
        let mut openssl = Command::new("openssl");
        openssl.args(["s_client", "-quiet", "-crlf", "-connect", &format!("127.0.0.1:{port}")]);
        if starttls {
            openssl.args(["-starttls", "smtp"]);
        }
        let mut openssl = openssl.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::null()).spawn().unwrap();
        let mut input = openssl.stdin.take().unwrap();
        let mut output = BufReader::new(openssl.stdout.take().unwrap()).lines();
        // Each line waits for the server's answer to the last: Postfix logs what comes too early, a password with it.
        // What s_client itself was answered may stand in front; it was offered no AUTH.
        let mut say = |line: &str, last: &[&str]| {
            writeln!(input, "{line}").unwrap();
            last.iter().all(|part| output.by_ref().map_while(Result::ok).any(|said| said.contains(part)))
        };
        assert!(say("EHLO client.outside.test", &["AUTH PLAIN", "250 "]), "no AUTH on port {port}");
        let authentic = say(&format!("AUTH PLAIN {secret}"), &["235 2.7.0 Authentication successful"]);
        assert!(authentic, "no log-in on port {port}");
        assert!(say("QUIT", &["221 "]), "no end on port {port}");
        openssl.wait().unwrap();
    }
}
