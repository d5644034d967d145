//! The end of a mailbox.

use super::assert_starts;
use super::brand::Brand;
use super::eventually;

#[test]
fn a_deleted_mailbox_is_unknown_its_session_ends_and_a_new_one_finds_no_old_mail() {
    let brand = Brand::new("removal");
    let (anna, carl) = (brand.person("anna"), brand.person("carl"));
    brand.run(&["alias", "route", &brand.at("pair"), "--to", &anna.address, "--to", &carl.address]);
    brand.run(&["delegate", "grant", &carl.address, &anna.address, "--access", "read"]);
    let subject = brand.host.send(&carl.address);
    assert_eq!(carl.receives(&subject), 1);
    let mut session = carl.imap();
    session.idle();
    brand.run(&["mailbox", "delete", &carl.address, "--confirm", &carl.address]);
    assert!(eventually(|| session.is_ended().then_some(())).is_some(), "the session goes on");
    assert_eq!(
        brand.host.rcpt(&carl.address),
        format!("550 5.1.1 <{}>: Recipient address rejected: User unknown", carl.address)
    );
    assert_starts(&carl.imap_answer(), "NO [AUTHENTICATIONFAILED]");
    assert_starts(&anna.imap_answer_at(&carl.address), "NO [AUTHENTICATIONFAILED]");
    let pair = brand.host.send(&brand.at("pair"));
    assert_eq!(anna.receives(&pair), 1);

    let namesake = brand.person("carl");
    assert_eq!(namesake.imap().count(&subject), 0);
    assert_starts(&anna.imap_answer_at(&namesake.address), "NO [AUTHENTICATIONFAILED]");
}
