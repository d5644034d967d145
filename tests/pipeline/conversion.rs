//! Personal mailboxes that become shared ones, and back.

use super::assert_starts;
use super::brand::Brand;

#[test]
fn a_mailbox_that_becomes_shared_ends_its_sessions_and_its_delegates_go_on() {
    let brand = Brand::new("conversion");
    let (carl, anna) = (brand.person("carl"), brand.person("anna"));
    let subject = brand.host.send(&carl.address);
    assert_eq!(carl.receives(&subject), 1);
    let mut session = carl.imap();
    session.idle();
    brand.run(&["mailbox", "convert", &carl.address, "--to", "shared"]);
    session.ends_within_a_second();
    assert_starts(&carl.imap_answer(), "NO [AUTHENTICATIONFAILED]");
    assert_starts(&carl.smtp_answer(), "535 ");
    brand.run(&["delegate", "grant", &carl.address, &anna.address]);
    assert_eq!(super::brand::arrived(&mut anna.imap_at(&carl.address), &subject), 1);
    let later = brand.host.send(&carl.address);
    assert_eq!(super::brand::arrived(&mut anna.imap_at(&carl.address), &later), 1);

    let convert = ["mailbox", "convert", &carl.address, "--to", "personal", "--password-stdin"];
    brand.host.run_with(&convert, &format!("{}\n", carl.password));
    assert_starts(&carl.imap_answer(), "OK");
    assert_eq!(carl.receives(&later), 1);
}
