//! Going back to a backup below servers that run.

use super::brand::Brand;
use super::host::Host;
use super::{assert_starts, eventually};

#[test]
fn a_restoration_is_in_force_when_the_command_returns_and_ends_sessions() {
    let host = Host::start();
    let brand = Brand::on(&host, "restored");
    let (anna, carl) = (brand.person("anna"), brand.person("carl"));
    host.run(&["backup", "create", &host.path("backup")]);
    brand.run(&["mailbox", "suspend", &carl.address]);
    let late = brand.person("late");
    let mut session = anna.imap();

    host.run(&["restore", &host.path("backup"), "--yes"]);
    assert!(eventually(|| session.is_ended().then_some(())).is_some(), "the session goes on");
    assert_starts(&carl.imap_answer(), "OK");
    assert_starts(&host.rcpt(&carl.address), "250 ");
    assert_starts(&late.imap_answer(), "NO");
    assert_starts(&host.rcpt(&late.address), "550 5.1.1");
}
