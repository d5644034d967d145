//! What people do with mailboxes that are not theirs.

use super::brand::{Brand, arrived};
use super::explain::agrees_about;
use super::imap::Imap;
use super::{assert_starts, eventually};

/// MYRIGHTS in the order of the alphabet: RFC 4314, section 2.1, with `c` and `d` of RFC 2086, which Dovecot adds.
const OWNERS: &str = "cdeiklprstwx";

#[test]
fn an_owner_has_all_rights_but_to_give_rights() {
    let brand = Brand::new("delegate-owner");
    let anna = brand.person("anna");
    let mut session = anna.imap();
    assert_eq!(session.rights("INBOX"), OWNERS);
    assert!(session.say("CREATE Projects").is_ok() && session.say("RENAME Projects Archive").is_ok());
    assert_eq!(session.rights("Archive"), OWNERS);
    assert_starts(&session.append("Archive", ""), "OK");
    assert!(session.say("DELETE Archive").is_ok());
    assert_starts(&session.say("SETACL INBOX bob lrs").status, "NO [NOPERM]");
}

#[test]
fn each_access_gives_its_own_rights() {
    let brand = Brand::new("delegate-access");
    let sales = brand.shared_mailbox("sales");
    let subject = brand.host.send(&sales);
    for (local, access, rights) in [("rita", "read", "lrs"), ("will", "write", "deilrstw"), ("fred", "full", OWNERS)] {
        let person = brand.person(local);
        brand.run(&["delegate", "grant", &sales, &person.address, "--access", access]);
        let mut session = person.imap_at(&sales);
        assert_eq!(session.rights("INBOX"), rights, "{access}");
        assert_eq!(arrived(&mut session, &subject), 1, "{access}");
        let (writes, keeps_folders) = (access != "read", access == "full");
        assert_eq!(session.append("INBOX", "").starts_with("OK"), writes, "{access}: append");
        assert_eq!(session.say(&format!("CREATE of-{local}")).is_ok(), keeps_folders, "{access}: create");
        assert_starts(&session.say("SETACL INBOX bob lrs").status, "NO [NOPERM]");
        session.say("SELECT INBOX");
        session.say("STORE 1 +FLAGS (\\Flagged)");
        let flags = session.say("FETCH 1 FLAGS").untagged.concat();
        assert!(access != "read" || !flags.contains("\\Flagged"), "{access}: {flags}");
        agrees_about(&brand, &person, &sales);
    }
}

#[test]
fn who_may_only_read_has_subscriptions_of_their_own() {
    let brand = Brand::new("delegate-subscriptions");
    let (dora, rita) = (brand.person("dora"), brand.person("rita"));
    brand.run(&["delegate", "grant", &dora.address, &rita.address, "--access", "read"]);
    assert!(dora.imap().say("CREATE Plans").is_ok());
    let subscribed = |session: &mut Imap| session.say("LSUB \"\" Plans").untagged.len();
    let mut session = rita.imap_at(&dora.address);
    assert!(session.say("SUBSCRIBE Plans").is_ok());
    assert_eq!((subscribed(&mut session), subscribed(&mut dora.imap())), (1, 0));
    assert!(dora.imap().say("SUBSCRIBE Plans").is_ok());
    assert!(session.say("UNSUBSCRIBE Plans").is_ok());
    assert_eq!((subscribed(&mut rita.imap_at(&dora.address)), subscribed(&mut dora.imap())), (0, 1));
}

#[test]
fn a_delegate_comes_in_with_their_own_password_and_a_grant_only() {
    let brand = Brand::new("delegate-password");
    let (anna, bob) = (brand.person("anna"), brand.person("bob"));
    let sales = brand.shared_mailbox("sales");
    brand.run(&["delegate", "grant", &sales, &anna.address, "--access", "write"]);
    assert_starts(&anna.imap_answer_at(&sales), "OK");
    assert_starts(&brand.host.pop3().log_in(&format!("{sales}*{}", anna.address), &anna.password), "+OK");
    let failed = "NO [AUTHENTICATIONFAILED] Authentication failed.";
    assert_eq!(brand.host.imap().log_in(&format!("{sales}*{}", anna.address), "wrong"), failed);
    assert_eq!(bob.imap_answer_at(&sales), failed, "without a grant");
    assert_eq!(anna.imap_answer_at(&bob.address), failed, "somebody else's mailbox");
    assert_eq!(anna.imap_answer_at(&brand.at("nobody")), failed, "no mailbox");
    assert_eq!(
        brand.host.imap().log_in(&format!("{}*{sales}", anna.address), &anna.password),
        failed,
        "the other way round"
    );
    let logged = brand.host.dovecot_log(&[&format!("user=<{sales}>"), &format!("person=<{}>", anna.address)]);
    assert!(!logged.is_empty(), "the log does not name the person");
}

#[test]
fn a_delegate_does_not_submit_mail_as_the_owner() {
    let brand = Brand::new("delegate-submit");
    let anna = brand.person("anna");
    let sales = brand.shared_mailbox("sales");
    brand.run(&["delegate", "grant", &sales, &anna.address, "--access", "full", "--send-as"]);
    let answer = brand.host.submission().log_in(&format!("{sales}*{}", anna.address), &anna.password);
    assert_eq!(answer, "535 5.7.8 Error: authentication failed: (reason unavailable)");
}

#[test]
fn send_as_begins_and_ends_in_open_sessions() {
    let brand = Brand::new("delegate-send-as");
    let (anna, bob) = (brand.person("anna"), brand.person("bob"));
    let sales = brand.shared_mailbox("sales");
    let mut session = anna.submission();
    let refused = format!("553 5.7.1 <{sales}>: Sender address rejected: not owned by user {}", anna.address);
    assert_eq!(session.recipient(&sales, &bob.address), refused);
    brand.run(&["delegate", "grant", &sales, &anna.address, "--send-as"]);
    agrees_about(&brand, &anna, &sales);
    let subject = session.deliver(&sales, &[&bob.address], "");
    assert_eq!(bob.receives(&subject), 1);
    let message = bob.imap_message(&subject);
    assert!(message.contains(&format!("(Authenticated sender: {})", anna.address)), "{message}");
    assert_starts(&anna.imap_answer_at(&sales), "NO [AUTHENTICATIONFAILED]");
    brand.run(&["delegate", "revoke", &sales, &anna.address]);
    assert_eq!(session.recipient(&sales, &bob.address), refused);
    agrees_about(&brand, &anna, &sales);
}

#[test]
fn people_send_as_their_own_addresses_and_no_others() {
    let (brand, shop) = (Brand::new("send-own"), Brand::new("send-shop"));
    let (anna, bob) = (brand.person("anna"), brand.person("bob"));
    brand.run(&["alias", "route", &shop.at("a.nna"), "--to", &anna.address]);
    brand.run(&["alias", "route", &brand.at("team"), "--to", &anna.address, "--to", &bob.address]);
    for own in [anna.address.clone(), shop.at("a.nna"), brand.at("anna+tag")] {
        assert_starts(&anna.sends_as(&own), "250 ");
    }
    for foreign in [bob.address.clone(), brand.at("team"), brand.at("unknown"), "someone@outside.test".to_owned()] {
        let refused = format!("553 5.7.1 <{foreign}>: Sender address rejected: not owned by user {}", anna.address);
        assert_eq!(anna.sends_as(&foreign), refused);
    }
}

#[test]
fn a_revoke_ends_the_open_session_and_no_new_one_begins() {
    let brand = Brand::new("delegate-revoke");
    let anna = brand.person("anna");
    let sales = brand.shared_mailbox("sales");
    brand.run(&["delegate", "grant", &sales, &anna.address, "--access", "write"]);
    agrees_about(&brand, &anna, &sales);
    // At the mailbox, and at her own, where the mailbox is among the folders.
    let mut sessions = [anna.imap_at(&sales), anna.imap()];
    sessions.iter_mut().for_each(Imap::idle);
    brand.run(&["delegate", "revoke", &sales, &anna.address]);
    sessions.iter_mut().for_each(Imap::ends_within_a_second);
    assert_starts(&anna.imap_answer_at(&sales), "NO [AUTHENTICATIONFAILED]");
    assert_starts(&anna.imap_answer(), "OK");
    agrees_about(&brand, &anna, &sales);
}

#[test]
fn a_grant_with_an_end_ends_by_itself() {
    let brand = Brand::new("delegate-until");
    let (anna, bob) = (brand.person("anna"), brand.person("bob"));
    let sales = brand.shared_mailbox("sales");
    brand.run(&["delegate", "grant", &sales, &anna.address, "--access", "read", "--send-as", "--until", "6s"]);
    assert_starts(&anna.imap_answer_at(&sales), "OK");
    let mut session = anna.submission();
    assert_starts(&session.recipient(&sales, &bob.address), "250 ");
    session.say("RSET");
    let ended = eventually(|| anna.imap_answer_at(&sales).starts_with("NO [AUTHENTICATIONFAILED]").then_some(()));
    assert!(ended.is_some(), "the grant goes on");
    assert_starts(&session.recipient(&sales, &bob.address), "553 ");
    agrees_about(&brand, &anna, &sales);
}

#[test]
fn the_mail_of_a_suspended_owner_stays_readable_to_delegates() {
    let brand = Brand::new("delegate-of-suspended");
    let (anna, carl) = (brand.person("anna"), brand.person("carl"));
    let subject = brand.host.send(&carl.address);
    assert_eq!(carl.receives(&subject), 1);
    brand.run(&["mailbox", "suspend", &carl.address]);
    brand.run(&["delegate", "grant", &carl.address, &anna.address, "--access", "read"]);
    let mut session = anna.imap_at(&carl.address);
    assert_eq!((session.rights("INBOX").as_str(), session.count(&subject)), ("lrs", 1));
    assert_starts(&carl.imap_answer(), "NO [ALERT]");
    agrees_about(&brand, &anna, &carl.address);
}

#[test]
fn a_suspended_delegate_is_shut_out_of_both_mailboxes() {
    let brand = Brand::new("delegate-suspended");
    let anna = brand.person("anna");
    let sales = brand.shared_mailbox("sales");
    brand.run(&["delegate", "grant", &sales, &anna.address, "--access", "full", "--send-as"]);
    let (mut session, mut submission) = (anna.imap_at(&sales), anna.submission());
    session.idle();
    brand.run(&["mailbox", "suspend", &anna.address]);
    assert!(eventually(|| session.is_ended().then_some(())).is_some(), "the session at the owner's mailbox goes on");
    assert_starts(&anna.imap_answer(), "NO [ALERT]");
    assert_starts(&anna.imap_answer_at(&sales), "NO [AUTHENTICATIONFAILED]");
    let refused = format!("550 5.7.1 <{}>: SASL login name rejected: mailbox suspended", anna.address);
    assert_eq!(submission.recipient(&sales, &sales), refused);
    agrees_about(&brand, &anna, &sales);
    brand.run(&["mailbox", "resume", &anna.address]);
    assert_starts(&anna.imap_answer_at(&sales), "OK");
    agrees_about(&brand, &anna, &sales);
}
