//! `pipeline check` on a host that runs.

use super::assert_starts;
use super::host::{Host, lossy};
use serde_json::Value;

/// What is to mend, by object.
fn findings(host: &Host) -> Vec<String> {
    let said = host.ask(&["pipeline", "check", "-o", "json"], "");
    let code = said.status.code();
    assert!(code == Some(0) || code == Some(10), "check ended with {code:?}: {}", lossy(&said.stderr));
    let report: Value = serde_json::from_slice(&said.stdout).unwrap();
    let findings = report["findings"].as_array().unwrap_or_else(|| panic!("no findings in {report}"));
    assert_eq!(code == Some(0), findings.is_empty(), "{report}");
    let objects = findings.iter().map(|finding| finding["object"].as_str().unwrap().to_owned());
    // The services of this host have ports for names, so that they disturb no others on the machine.
    objects.filter(|object| !["submission/inet", "submissions/inet"].contains(&object.as_str())).collect()
}

#[test]
fn check_finds_nothing_on_a_host_that_was_set_up_as_rendered_and_names_what_was_changed() {
    let host = Host::start();
    host.run(&["domain", "create", "check.example"]);
    host.run(&["mailbox", "create", "anna@check.example", "--generate-password"]);
    assert_eq!(findings(&host), [""; 0]);
    let set = |parameter: &str| {
        host.command("postconf", &["-c", &host.path("postfix"), "-e", parameter]);
    };
    set("smtputf8_enable = yes");
    assert_eq!(findings(&host), ["smtputf8_enable"]);
    set("smtputf8_enable = no");
    assert_eq!(findings(&host), [""; 0]);
    // Without its view, every delivery waits; what is in the queue is delivered when it is back.
    let stored = rusqlite::Connection::open(host.store()).unwrap();
    let view = "SELECT sql FROM sqlite_master WHERE name = 'dovecot_sieve'";
    let view: String = stored.query_row(view, [], |row| row.get(0)).unwrap();
    host.write_store("DROP VIEW dovecot_sieve");
    assert_eq!(findings(&host), ["sieve"]);
    let mut lmtp = host.lmtp();
    assert_starts(&lmtp.recipient("stranger@outside.test", "anna@check.example"), "250 ");
    assert_starts(&lmtp.data("Subject: waits\r\n"), "451 4.2.0 ");
    host.write_store(&view);
    host.command("doveadm", &["-c", &host.path("dovecot/dovecot.conf"), "reload"]);
    assert_eq!(findings(&host), [""; 0]);
    let mut lmtp = host.lmtp();
    assert_starts(&lmtp.recipient("stranger@outside.test", "anna@check.example"), "250 ");
    assert_starts(&lmtp.data("Subject: waits\r\n"), "250 ");
}
