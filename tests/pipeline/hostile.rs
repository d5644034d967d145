//! What nobody sends by accident.

use super::assert_starts;
use super::brand::Brand;
use super::host::Host;

#[test]
fn a_malformed_recipient_is_refused_while_the_sender_is_there() {
    let brand = Brand::new("hostile-rcpt");
    let anna = brand.person("anna");
    let long = "a".repeat(300);
    let local_parts: [&[u8]; 16] = [
        b"anna'--",
        b"\"anna' OR '1'='1\"",
        b"\"an\\\\na\"",
        long.as_bytes(),
        b"an\0na",
        b"\xff\xfe",
        b"\xc3\xa4nna",
        b"%s",
        b"%u%d",
        b"\" \"",
        b"",
        b"anna*bob",
        b"anna+\xff",
        b"anna+\x01",
        b"\"anna+a b\"",
        b"anna%hostile-rcpt.example",
    ];
    for local in local_parts {
        let mut stranger = brand.host.smtp();
        stranger.say("MAIL FROM:<stranger@outside.test>");
        let answer = stranger.say_bytes(&[b"RCPT TO:<", local, b"@hostile-rcpt.example>"].concat());
        let shown = super::host::lossy(local);
        assert!(
            answer.starts_with("50") || answer.starts_with("55") || answer.starts_with("45"),
            "{shown:?} was answered {answer:?}"
        );
        assert!(!answer.contains("Temporary") && !answer.contains("error"), "{shown:?} was answered {answer:?}");
    }
    assert_starts(&brand.host.rcpt(&anna.address), "250 ");
}

#[test]
fn a_catch_all_takes_nothing_that_could_not_be_delivered() {
    let brand = Brand::new("hostile-catch");
    let anna = brand.person("anna");
    brand.run(&["alias", "route", "@hostile-catch.example", "--to", &anna.address]);
    let mut stranger = brand.host.smtp();
    stranger.say("MAIL FROM:<stranger@outside.test>");
    for local in [b"\xff".as_slice(), b"\xc3\xa4", b"\"a b\"", b"a+\x01"] {
        let answer = stranger.say_bytes(&[b"RCPT TO:<", local, b"@hostile-catch.example>"].concat());
        assert!(answer.starts_with("50") || answer.starts_with("550 5.1.3 "), "{local:?} was answered {answer:?}");
    }
    assert_starts(&brand.host.smtp().say("MAIL FROM:<stranger@outside.test> SMTPUTF8"), "555 5.5.4 ");
}

#[test]
fn an_asterisk_in_a_tag_does_not_lead_to_another_mailbox() {
    let brand = Brand::new("hostile-star");
    let (anna, bob) = (brand.person("anna"), brand.person("bob"));
    let subject = brand.host.send(&format!("anna+*{}", bob.address));
    assert_eq!(anna.receives(&subject), 1);
    assert_eq!(bob.imap().count(&subject), 0);
}

#[test]
fn a_malformed_log_in_fails_like_any_other() {
    let brand = Brand::new("hostile-login");
    let (anna, bob) = (brand.person("anna"), brand.person("bob"));
    let sales = brand.shared_mailbox("sales");
    brand.run(&["delegate", "grant", &sales, &anna.address, "--access", "read"]);
    let names = [
        format!("{}'", anna.address),
        "' OR '1'='1".to_owned(),
        format!("{}' OR 1=1--", anna.address),
        "%u".to_owned(),
        "an\\na".to_owned(),
        "an\"na".to_owned(),
        "a".repeat(300),
        format!("x@{}@x", brand.domain),
        format!("{sales}*{}' OR '1'='1", anna.address),
        format!("x' OR 1=1--*{}", anna.address),
        format!("{sales}*"),
        format!("*{}", anna.address),
        format!("{sales}*{}*{}", anna.address, bob.address),
        "*".to_owned(),
        "\u{e4}nna".to_owned(),
    ];
    for name in names {
        let answer = brand.host.imap().log_in(&name, &anna.password);
        assert!(answer.starts_with("NO [AUTHENTICATIONFAILED]"), "{name:?} was answered {answer:?}");
    }
    let answer = brand.host.submission().log_in_for(&bob.address, &anna.address, &anna.password);
    assert_starts(&answer, "535 ");
    assert_starts(&anna.imap_answer(), "OK");
}

/// A host of its own, whose logs are nobody else's.
#[test]
fn no_daemon_dies_and_nothing_that_was_accepted_is_bounced() {
    let host = Host::start();
    let brand = Brand::on(&host, "brand");
    let (anna, carl) = (brand.person("anna"), brand.person("carl"));
    brand.run(&["alias", "route", "@brand.example", "--to", &anna.address]);
    brand.run(&["alias", "route", &brand.at("pair"), "--to", &anna.address, "--to", &carl.address]);
    brand.run(&["alias", "forward", &brand.at("out"), "--to", "someone@side.test"]);
    let tags = ["", "+tag", "+", "+*bob", "+a/b", "+'", "+%u", "+\\", "+{", "+|"];
    for local in ["anna", "carl", "pair", "out", "any", "a..b", "-dash", "x!y"] {
        for tag in tags {
            let mut stranger = host.smtp();
            let to = brand.at(&format!("{local}{tag}"));
            if stranger.recipient("stranger@outside.test", &to).starts_with("250") {
                let answer = stranger.data("Subject: any\r\n\r\nany");
                assert!(answer.starts_with("250"), "to {to}: {answer}");
            }
        }
    }
    brand.run(&["mailbox", "suspend", &carl.address]);
    host.drain_queue();
    let mut trouble = host.mail_log(&["status=bounced"]);
    for word in ["fatal:", "panic:", "error:", "bad command startup"] {
        trouble.extend(host.mail_log(&[word]));
    }
    for word in ["Fatal:", "Panic:", "Error:"] {
        trouble.extend(host.dovecot_log(&[word]));
    }
    assert!(trouble.is_empty(), "{trouble:#?}");
}
