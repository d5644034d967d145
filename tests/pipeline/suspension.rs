//! What a suspension takes away, and what it leaves.

use super::brand::Brand;
use super::{assert_starts, eventually};

const MESSAGE: &str = "Suspended by HR, call 555";

#[test]
fn a_suspended_person_is_shown_the_message_over_every_protocol() {
    let brand = Brand::new("suspended-message");
    let carl = brand.person("carl");
    brand.run(&["mailbox", "suspend", &carl.address, "--message", MESSAGE]);
    assert_eq!(carl.imap_answer(), format!("NO [ALERT] {MESSAGE}"));
    assert_eq!(carl.pop3_answer(), format!("-ERR [AUTH] {MESSAGE}"));
    assert_eq!(carl.smtp_answer(), format!("535 5.7.8 Error: authentication failed: {MESSAGE}"));
    brand.run(&["mailbox", "resume", &carl.address]);
    assert_starts(&carl.imap_answer(), "OK");
    assert_starts(&carl.pop3_answer(), "+OK");
    assert_starts(&carl.smtp_answer(), "235 ");
}

/// A reason may be what nobody outside may know, least of all the person. Only administrators read it.
#[test]
fn a_suspended_person_never_learns_the_reason() {
    let brand = Brand::new("suspended-private");
    let carl = brand.person("carl");
    for words in [
        ["--reason", "HR ticket 4711, theft", "mailbox", "suspend", &carl.address],
        ["mailbox", "suspend", &carl.address, "--reason", "HR ticket 4711, theft"],
    ] {
        brand.run(&words);
        assert_eq!(carl.imap_answer(), "NO [ALERT] This mailbox is suspended");
        assert_eq!(carl.pop3_answer(), "-ERR [AUTH] This mailbox is suspended");
        assert_eq!(carl.smtp_answer(), "535 5.7.8 Error: authentication failed: This mailbox is suspended");
        brand.run(&["mailbox", "resume", &carl.address]);
    }
    brand.run(&["mailbox", "suspend", &carl.address, "--reason", "theft", "--message", MESSAGE]);
    assert_eq!(carl.imap_answer(), format!("NO [ALERT] {MESSAGE}"));
    brand.run(&["mailbox", "resume", &carl.address]);
    brand.run(&["offboard", "start", &carl.address, "--reason", "theft"]);
    assert_eq!(carl.imap_answer(), "NO [ALERT] This mailbox is suspended");
}

#[test]
fn without_a_message_there_is_a_standing_text() {
    let brand = Brand::new("suspended-standing");
    let carl = brand.person("carl");
    brand.run(&["mailbox", "suspend", &carl.address]);
    assert_eq!(carl.imap_answer(), "NO [ALERT] This mailbox is suspended");
}

#[test]
fn a_wrong_password_learns_nothing_of_a_suspension() {
    let brand = Brand::new("suspended-silent");
    let carl = brand.person("carl");
    brand.run(&["mailbox", "suspend", &carl.address, "--message", MESSAGE]);
    assert_eq!(brand.host.imap().log_in(&carl.address, "wrong"), "NO [AUTHENTICATIONFAILED] Authentication failed.");
    assert_eq!(brand.host.pop3().log_in(&carl.address, "wrong"), "-ERR [AUTH] Authentication failed.");
    assert_eq!(
        brand.host.submission().log_in(&carl.address, "wrong"),
        "535 5.7.8 Error: authentication failed: (reason unavailable)"
    );
}

#[test]
fn mail_for_a_suspended_mailbox_is_refused_at_rcpt_under_each_of_its_addresses() {
    let brand = Brand::new("suspended-mail");
    let (carl, anna) = (brand.person("carl"), brand.person("anna"));
    brand.run(&["domain", "create", "suspended-mail-alias.example", "--alias-of", &brand.domain]);
    brand.run(&["alias", "route", &brand.at("only.carl"), "--to", &carl.address]);
    brand.run(&["mailbox", "suspend", &carl.address]);
    for address in [
        carl.address.clone(),
        brand.at("carl+tag"),
        brand.at("Only.Carl"),
        "carl@suspended-mail-alias.example".to_owned(),
    ] {
        assert_eq!(
            brand.host.rcpt(&address),
            format!("550 5.2.1 <{address}>: Recipient address rejected: mailbox disabled")
        );
        let inside = anna.submission().recipient(&anna.address, &address);
        assert_eq!(inside, format!("550 5.2.1 <{address}>: Recipient address rejected: mailbox disabled"));
    }
    brand.run(&["mailbox", "resume", &carl.address]);
    let subject = brand.host.send(&carl.address);
    assert_eq!(carl.receives(&subject), 1);
}

#[test]
fn the_sending_server_is_told_the_chosen_refusal() {
    let brand = Brand::new("suspended-refusal");
    let carl = brand.person("carl");
    brand.run(&["mailbox", "suspend", &carl.address, "--refusal", "Carl has left; write to anna@brand.example"]);
    assert_eq!(
        brand.host.rcpt(&carl.address),
        format!("550 5.2.1 <{}>: Recipient address rejected: Carl has left; write to anna@brand.example", carl.address)
    );
}

#[test]
fn with_allow_incoming_the_mail_waits_for_the_resume() {
    let brand = Brand::new("suspended-incoming");
    let carl = brand.person("carl");
    brand.run(&["mailbox", "suspend", &carl.address, "--allow-incoming", "--message", MESSAGE]);
    let subject = brand.host.send(&carl.address);
    assert_eq!(carl.imap_answer(), format!("NO [ALERT] {MESSAGE}"));
    brand.run(&["mailbox", "resume", &carl.address]);
    assert_eq!(carl.receives(&subject), 1);
}

#[test]
fn an_open_session_ends_within_a_second_of_the_suspension() {
    let brand = Brand::new("suspended-idle");
    let carl = brand.person("carl");
    let mut session = carl.imap();
    session.idle();
    brand.run(&["mailbox", "suspend", &carl.address]);
    session.ends_within_a_second();
    assert_starts(&carl.imap_answer(), "NO [ALERT]");
}

#[test]
fn an_open_submission_session_sends_nothing_more() {
    let brand = Brand::new("suspended-sending");
    let (carl, anna) = (brand.person("carl"), brand.person("anna"));
    let mut session = carl.submission();
    assert_starts(&session.recipient(&carl.address, &anna.address), "250 ");
    session.say("RSET");
    brand.run(&["mailbox", "suspend", &carl.address]);
    for sender in [carl.address.as_str(), ""] {
        let refused = format!("550 5.7.1 <{}>: SASL login name rejected: mailbox suspended", carl.address);
        assert_eq!(session.recipient(sender, &anna.address), refused, "from <{sender}>");
    }
}

#[test]
fn a_suspension_with_an_end_ends_by_itself() {
    let brand = Brand::new("suspended-until");
    let carl = brand.person("carl");
    brand.run(&["mailbox", "suspend", &carl.address, "--until", "6s"]);
    assert_starts(&carl.imap_answer(), "NO [ALERT]");
    assert_starts(&brand.host.rcpt(&carl.address), "550 5.2.1 ");
    let back = eventually(|| carl.imap_answer().starts_with("OK").then_some(()));
    assert!(back.is_some(), "the log-in is still answered {:?}", carl.imap_answer());
    let subject = brand.host.send(&carl.address);
    assert_eq!(carl.receives(&subject), 1);
}

#[test]
fn mail_accepted_a_moment_before_the_suspension_is_delivered() {
    let brand = Brand::new("suspended-race");
    let carl = brand.person("carl");
    let mut stranger = brand.host.smtp();
    assert_starts(&stranger.recipient("stranger@outside.test", &carl.address), "250 ");
    brand.run(&["mailbox", "suspend", &carl.address]);
    assert_starts(
        &stranger.data(&super::smtp::message("stranger@outside.test", &carl.address, "race-before-suspension", "")),
        "250 ",
    );
    brand.run(&["mailbox", "resume", &carl.address]);
    assert_eq!(carl.receives("race-before-suspension"), 1);
}

#[test]
fn who_may_not_send_still_logs_in_and_receives() {
    let brand = Brand::new("sending-off");
    let (carl, anna) = (brand.person("carl"), brand.person("anna"));
    let mut session = carl.submission();
    brand.run(&["mailbox", "set", &carl.address, "--sending", "off"]);
    let refused = format!("550 5.7.1 <{}>: SASL login name rejected: sending switched off", carl.address);
    assert_eq!(session.recipient(&carl.address, &anna.address), refused);
    assert_eq!(carl.submission().recipient(&carl.address, &anna.address), refused);
    assert_starts(&carl.imap_answer(), "OK");
    let subject = brand.host.send(&carl.address);
    assert_eq!(carl.receives(&subject), 1);
    brand.run(&["mailbox", "set", &carl.address, "--sending", "on"]);
    assert_starts(&session.recipient(&carl.address, &anna.address), "250 ");
}

#[test]
fn a_disabled_domain_receives_nothing_and_nobody_of_it_logs_in_or_sends() {
    let brand = Brand::new("domain-off");
    let other = Brand::new("domain-off-other");
    let (anna, bob) = (brand.person("anna"), other.person("bob"));
    brand.run(&["domain", "create", "domain-off-alias.example", "--alias-of", &brand.domain]);
    let mut session = anna.submission();
    brand.run(&["domain", "disable", &brand.domain]);
    for address in [anna.address.clone(), brand.at("nobody"), "anna@domain-off-alias.example".to_owned()] {
        assert_eq!(
            brand.host.rcpt(&address),
            format!("550 5.1.2 <{address}>: Recipient address rejected: domain disabled")
        );
    }
    assert_eq!(anna.imap_answer(), "NO [ALERT] This domain is disabled");
    assert_eq!(anna.smtp_answer(), "535 5.7.8 Error: authentication failed: This domain is disabled");
    let refused = format!("550 5.7.1 <{}>: SASL login name rejected: domain disabled", anna.address);
    assert_eq!(session.recipient(&anna.address, &bob.address), refused);
    brand.run(&["domain", "enable", &brand.domain]);
    assert_starts(&anna.imap_answer(), "OK");
    assert_starts(&brand.host.rcpt(&anna.address), "250 ");
}

#[test]
fn a_suspension_begins_later_by_itself() {
    let brand = Brand::new("suspend-later");
    let (anna, bob) = (brand.person("anna"), brand.person("bob"));
    let phone = brand.with_app_password(&anna, "phone");
    brand.run(&["mailbox", "suspend", &anna.address, "--from", "4s", "--message", "Left in May"]);
    let mut session = anna.submission();
    assert_starts(&session.recipient(&anna.address, &bob.address), "250 ");
    session.say("RSET");
    assert_starts(&anna.imap_answer(), "OK");
    assert_starts(&brand.host.rcpt(&anna.address), "250 ");
    let begun = eventually(|| (anna.imap_answer() == "NO [ALERT] Left in May").then_some(()));
    assert!(begun.is_some(), "it does not begin");
    assert_eq!(phone.imap_answer(), "NO [ALERT] Left in May");
    assert_starts(&brand.host.rcpt(&anna.address), "550 5.2.1 ");
    let refused = format!("550 5.7.1 <{}>: SASL login name rejected: mailbox suspended", anna.address);
    assert_eq!(session.recipient(&anna.address, &bob.address), refused, "in a session that was open before");
}

#[test]
fn mail_is_kept_for_a_while_and_then_refused() {
    let brand = Brand::new("suspend-keep");
    let anna = brand.person("anna");
    brand.run(&["mailbox", "suspend", &anna.address, "--allow-incoming=4s", "--refusal", "gone"]);
    assert_starts(&brand.host.rcpt(&anna.address), "250 ");
    let refused = format!("550 5.2.1 <{}>: Recipient address rejected: gone", anna.address);
    assert!(eventually(|| (brand.host.rcpt(&anna.address) == refused).then_some(())).is_some(), "it is kept on");
}

#[test]
fn a_protocol_that_is_switched_off_lets_nobody_in() {
    let brand = Brand::new("suspend-protocols");
    let (anna, bob) = (brand.person("anna"), brand.person("bob"));
    let sales = brand.shared_mailbox("sales");
    let phone = brand.with_app_password(&anna, "phone");
    brand.run(&["delegate", "grant", &sales, &anna.address, "--access", "read"]);
    brand.run(&["delegate", "grant", &anna.address, &bob.address, "--access", "read"]);
    let mut session = anna.imap();
    session.idle();
    brand.run(&["mailbox", "set", &anna.address, "--imap", "off"]);
    assert!(eventually(|| session.is_ended().then_some(())).is_some(), "the session goes on");
    for person in [&anna, &phone] {
        assert_eq!(person.imap_answer(), "NO [ALERT] IMAP is switched off for this mailbox");
        assert_starts(&person.imap_answer_at(&sales), "NO [AUTHORIZATIONFAILED] IMAP is switched off for anna@");
        assert_starts(&person.pop3_answer(), "+OK");
        assert_starts(&person.smtp_answer(), "235 ");
    }
    assert_starts(&bob.imap_answer_at(&anna.address), "OK");
    assert_eq!(brand.host.imap().log_in(&anna.address, "wrong"), "NO [AUTHENTICATIONFAILED] Authentication failed.");
    let mut submission = anna.submission();
    assert_starts(&submission.recipient(&anna.address, &bob.address), "250 ");
    submission.say("RSET");
    brand.run(&["mailbox", "set", &anna.address, "--imap", "on", "--pop3", "off", "--smtp", "off"]);
    let refused = format!("550 5.7.1 <{}>: SASL login name rejected: submission switched off", anna.address);
    assert_eq!(submission.recipient(&anna.address, &bob.address), refused);
    assert_eq!(anna.pop3_answer(), "-ERR [AUTH] POP3 is switched off for this mailbox");
    assert_eq!(phone.smtp_answer(), "535 5.7.8 Error: authentication failed: SMTP is switched off for this mailbox");
    assert_starts(&anna.imap_answer(), "OK");
    assert_starts(&anna.imap_answer_at(&sales), "OK");
}
