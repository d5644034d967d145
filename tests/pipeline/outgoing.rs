//! What leaves the host, and in whose name: submission, what filters send, and what clients try to hide in a message.

use super::brand::{Brand, arrived};
use super::host::{Host, lossy};
use super::smtp::Smtp;
use super::{assert_starts, eventually};
use std::process::{Command, Stdio};

const STRANGER: &str = "stranger@outside.test";

/// A message that ends where the standard says, in five forms that another server might take for its end.
#[test]
fn a_message_hidden_in_another_is_part_of_it() {
    let brand = Brand::new("smuggled");
    let anna = brand.person("anna");
    for (number, end) in ["\n.\n", "\n.\r\n", "\r\n.\n", "\r\0\n.\r\n", "\r.\r\n"].iter().enumerate() {
        let (shown, hidden) = (format!("shown-{number}"), format!("hidden-{number}"));
        let mut session = brand.host.smtp();
        assert_starts(&session.recipient(STRANGER, &anna.address), "250 ");
        assert_starts(&session.say("DATA"), "354 ");
        let message = format!(
            "Subject: {shown}\r\n\r\nbody{end}MAIL FROM:<ceo@bank.test>\r\nRCPT TO:<{}>\r\nDATA\r\n\
             From: <ceo@bank.test>\r\nSubject: {hidden}\r\n\r\npay\r\n.",
            anna.address
        );
        // One answer, and no more than one: a second would answer the next command.
        let answer = session.say(&message);
        let next = session.say("NOOP");
        brand.host.drain_queue();
        assert_eq!(anna.imap().count(&hidden), 0, "{end:?} was answered {answer:?}, then {next:?}");
        if answer.starts_with("250 ") {
            assert_eq!(arrived(&mut anna.imap(), &shown), 1, "{end:?}");
        }
    }
}

#[test]
fn nobody_learns_by_vrfy_who_has_a_mailbox_and_people_are_no_null_sender() {
    let brand = Brand::new("vrfy");
    let anna = brand.person("anna");
    assert_starts(&brand.host.smtp().say(&format!("VRFY {}", anna.address)), "502 ");
    assert_eq!(anna.sends_as(""), "553 5.7.1 <>: Sender address rejected: the null sender is for servers");
    assert_starts(&brand.host.smtp().recipient("", &anna.address), "250 ");
}

#[test]
fn mail_from_outside_has_no_sender_of_a_domain_that_refuses_it() {
    let brand = Brand::new("outside-senders");
    let (anna, bob) = (brand.person("anna"), brand.person("bob"));
    brand.run(&["domain", "create", "outside-senders-alias.example", "--alias-of", &brand.domain]);
    let other = Brand::new("outside-senders-other");
    let senders = [anna.address.clone(), brand.at("nobody"), "anna@outside-senders-alias.example".to_owned()];
    let answer = |from: &str| brand.host.smtp().recipient(from, &bob.address);
    for from in &senders {
        assert_starts(&answer(from), "250 ");
    }
    brand.run(&["domain", "set", &brand.domain, "--outside-senders", "refuse"]);
    for from in &senders {
        let refused = format!("550 5.7.1 <{from}>: Sender address rejected: send mail of this domain after log-in");
        assert_eq!(answer(from), refused);
    }
    for from in ["", STRANGER, &other.at("anna")] {
        assert_starts(&answer(from), "250 ");
    }
    assert_starts(&anna.sends_as(&anna.address), "250 ");
    brand.run(&["domain", "set", &brand.domain, "--outside-senders", "allow"]);
    assert_starts(&answer(&anna.address), "250 ");
}

/// What a client of only this version of TLS gets from a port.
fn tls(port: u16, version: &str, options: &[&str]) -> bool {
    let connect = format!("127.0.0.1:{port}");
    let client = Command::new("openssl")
        .args(["s_client", "-connect", &connect, version, "-cipher", "ALL:@SECLEVEL=0", "-brief"])
        .args(options)
        .stdin(Stdio::null())
        .output()
        .unwrap();
    lossy(&client.stderr).contains("Protocol version: TLS")
}

#[test]
fn submission_takes_no_tls_that_is_broken() {
    let host = super::host::shared();
    for (port, options) in [(host.ports.submission, &["-starttls", "smtp"][..]), (host.ports.submissions, &[])] {
        let taken = ["-tls1", "-tls1_1", "-tls1_2", "-tls1_3"].map(|version| tls(port, version, options));
        assert_eq!(taken, [false, false, true, true]);
    }
}

#[test]
fn who_has_logged_in_sends_to_so_many_and_so_often() {
    let host = Host::start();
    let brand = Brand::on(&host, "limits");
    let anna = brand.person("anna");
    let mut session = anna.submission();
    assert_starts(&session.say(&format!("MAIL FROM:<{}>", anna.address)), "250 ");
    let answers: Vec<String> = (0..201).map(|n| session.say(&format!("RCPT TO:<to{n}@outside.test>"))).collect();
    assert!(answers[..200].iter().all(|answer| answer.starts_with("250 ")), "{answers:?}");
    assert_starts(&answers[200], "452 4.5.3 ");
    drop(session);

    host.command("postconf", &["-c", &host.path("postfix"), "-e", "smtpd_client_event_limit_exceptions="]);
    host.command("postfix", &["-c", &host.path("postfix"), "reload"]);
    let mail = |session: &mut Smtp, from: &str| {
        let answer = session.say(&format!("MAIL FROM:<{from}>"));
        session.say("RSET");
        answer
    };
    // A process that was idle at the reload takes one more session with what it knew.
    let refused = eventually(|| {
        let mut session = anna.submission();
        (0..62).map(|_| mail(&mut session, &anna.address)).find(|answer| !answer.starts_with("250 "))
    });
    assert_starts(refused.as_deref().unwrap_or("nothing is refused"), "450 4.7.1 ");
    // Other servers have a limit of their own, if the host sets one.
    let mut stranger = host.smtp();
    let refused = (0..62).map(|_| mail(&mut stranger, STRANGER)).find(|answer| !answer.starts_with("250 "));
    assert_eq!(refused, None);
}

/// The lines of the header that say where a message came from.
fn received(message: &str) -> String {
    let header = message.split("\n\n").next().unwrap_or_default();
    header.replace("\n\t", " ").replace("\n ", " ").lines().filter(|l| l.starts_with("Received: ")).collect()
}

#[test]
fn what_leaves_the_host_does_not_name_the_person_and_what_stays_does() {
    let host = Host::start();
    let brand = Brand::on(&host, "named");
    let anna = brand.person("anna");
    let sales = brand.shared_mailbox("sales");
    brand.run(&["delegate", "grant", &sales, &anna.address, "--send-as"]);
    brand.run(&["alias", "forward", &brand.at("out"), "--to", "partner@outside.test"]);
    let send = |to: &[&str]| anna.submission().deliver(&sales, to, "");

    let subject = send(&["customer@outside.test", &anna.address]);
    let outside = received(&host.outside(&subject).unwrap());
    assert!(outside.contains("Received: by mail.example.com (Postfix) with ESMTP"), "{outside}");
    for secret in ["Authenticated sender", &anna.address, "client.outside.test"] {
        assert!(!outside.contains(secret), "{secret} in {outside}");
    }
    assert_eq!(anna.receives(&subject), 1);
    let inside = anna.imap_message(&subject);
    assert!(inside.contains(&format!("(Authenticated sender: {})", anna.address)), "{inside}");
    assert!(inside.contains("Received: from client.outside.test"), "{inside}");
    let log = host.path("log/mail.log");
    let traced = host.run(&["trace", "--log", &log, "--as", &sales, "-o", "json"]);
    assert!(traced.contains(&format!("\"login\":\"{}\"", anna.address)), "{traced}");
    // An alias that leads outside is another way out.
    let forwarded = received(&host.outside(&send(&[&brand.at("out")])).unwrap());
    assert!(!forwarded.contains("Authenticated sender"), "{forwarded}");
    // What others sent goes on as it came.
    let foreign = received(&host.outside(&host.send(&brand.at("out"))).unwrap());
    assert!(foreign.contains("from client.outside.test"), "{foreign}");

    host.run(&["setting", "set", "sender-header", "everywhere"]);
    let file = host.path("postfix/vmailctl/sender_header_checks");
    let found = host.ask(&["pipeline", "check", "-o", "json"], "");
    assert!(lossy(&found.stdout).contains(&file), "{}", lossy(&found.stdout));
    host.run(&["pipeline", "render", "postfix", "--to", &host.path("postfix"), "--yes"]);
    host.command("postfix", &["-c", &host.path("postfix"), "reload"]);
    let named = eventually(|| {
        let outside = received(&host.outside(&send(&["customer@outside.test"]))?);
        outside.contains(&format!("(Authenticated sender: {})", anna.address)).then_some(())
    });
    assert!(named.is_some(), "the setting does not take effect");
}
