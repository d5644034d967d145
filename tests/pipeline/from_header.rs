//! The `From:` header, with the filter of `examples/mimedefang/` beside Postfix.

use super::brand::{Brand, Person};
use super::host::Host;
use super::{assert_starts, eventually};

/// The answer to a message with these header fields, from a sender that is the person's own.
fn answer(person: &Person<'_>, headers: &str) -> String {
    let mut session = person.submission();
    assert_starts(&session.recipient(&person.address, &person.address), "250 ");
    session.data(&format!("{headers}Subject: from\r\n\r\nto whom it may concern"))
}

fn refusal(why: &str) -> String {
    format!("550 5.7.1 Sender address rejected: {why}")
}

#[test]
fn the_from_header_names_an_address_that_the_log_in_may_send_as() {
    let host = Host::start();
    let filter = host.filter_submission();
    let brand = Brand::on(&host, "from");
    let (anna, bob) = (brand.person("anna"), brand.person("bob"));
    let sales = brand.shared_mailbox("sales");
    brand.run(&["domain", "create", "from-alias.example", "--alias-of", &brand.domain]);
    brand.run(&["alias", "route", &brand.at("annie"), "--to", &anna.address]);
    brand.run(&["alias", "route", &brand.at("team"), "--to", &anna.address, "--to", &bob.address]);
    brand.run(&["domain", "create", "from-all.example"]);
    brand.run(&["alias", "route", "@from-all.example", "--to", &anna.address, "--send-as"]);
    let own = &anna.address;
    for header in [
        format!("From: {own}\r\n"),
        format!("From: \"The Chair, of them <all>\" <{own}>\r\n"),
        format!("From: =?utf-8?q?Anna_=C3=84?=\r\n <{}>\r\n", own.to_uppercase()),
        format!("From: {}\r\n", brand.at("anna+tag")),
        format!("From: Annie <{}>, {own}\r\n", brand.at("annie")),
        "From: anna@from-alias.example\r\n".to_owned(),
        "From: whoever@from-all.example\r\n".to_owned(),
    ] {
        assert_starts(&answer(&anna, &header), "250 ");
    }
    let foreign =
        |address: &str| refusal(&format!("the From: header names {address}, which is not owned by user {own}"));
    for (header, address) in [
        (format!("From: {}\r\n", bob.address), bob.address.clone()),
        (format!("From: {own} <{}>\r\n", bob.address), bob.address.clone()),
        (format!("From: {own}, {}\r\n", bob.address), bob.address.clone()),
        (format!("From: ({own}) {}\r\n", brand.at("team")), brand.at("team")),
        ("From: someone@outside.test\r\n".to_owned(), "someone@outside.test".to_owned()),
        ("From: \"x' OR '1'='1\"@outside.test\r\n".to_owned(), "\"x' or '1'='1\"@outside.test".to_owned()),
    ] {
        assert_eq!(answer(&anna, &header), foreign(&address), "{header}");
    }
    let two = format!("From: {own}\r\nFrom: {}\r\n", bob.address);
    assert_eq!(answer(&anna, &two), refusal("a message has one From: header"));
    assert_eq!(answer(&anna, "From: \r\n"), refusal("the From: header has no address"));

    // What a reader may take for another From: than the filter does.
    for header in [
        format!("From : {}\r\nFrom: {own}\r\n", bob.address),
        format!("From: {own}\r\nFrom : {}\r\n", bob.address),
        format!("Fr\0om: {}\r\nFrom: {own}\r\n", bob.address),
    ] {
        assert_starts(&answer(&anna, &header), "550 5.7.1 ");
    }
    // A bare CR begins no line: Postfix has made a blank of it, or the filter refuses it.
    let said = answer(&anna, &format!("X-Note: bare\rFrom: {}\r\nFrom: {own}\r\n", bob.address));
    assert!(
        said.starts_with("550 5.7.1 ")
            || eventually(|| {
                let mut session = anna.imap();
                session.say("SELECT INBOX");
                let headers = session.say("FETCH * BODY.PEEK[HEADER]").untagged.join("\n");
                headers.contains("X-Note: bare From:").then_some(())
            })
            .is_some(),
        "{said}"
    );

    // A grant counts at the next message, and so does its end.
    let header = format!("From: Sales <{sales}>\r\n");
    assert_eq!(answer(&anna, &header), foreign(&sales));
    brand.run(&["delegate", "grant", &sales, own, "--send-as"]);
    assert_starts(&answer(&anna, &header), "250 ");
    brand.run(&["delegate", "revoke", &sales, own]);
    assert_eq!(answer(&anna, &header), foreign(&sales));

    // Mail from elsewhere is none of the filter's business, and without the filter nobody sends.
    host.send(own);
    drop(filter);
    assert!(!anna.smtp_answer().starts_with("235"), "a log-in without the filter");
}
