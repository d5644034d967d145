//! Live sessions.

use super::brand::Brand;
use super::host::{Generation, Host, generation};
use super::imap::Imap;
use super::{assert_starts, eventually};

#[test]
fn a_session_is_listed_and_a_kick_ends_it() {
    let brand = Brand::new("session-kick");
    let (anna, bob) = (brand.person("anna"), brand.person("bob"));
    let (mut hers, mut his) = (anna.imap(), bob.imap());
    let listed = brand.run(&["session", "list", &anna.address]);
    assert!(listed.contains("imap") && !listed.contains(&bob.address), "{listed}");
    brand.run(&["session", "kick", &anna.address]);
    assert!(eventually(|| hers.is_ended().then_some(())).is_some(), "her session goes on");
    assert!(!his.is_ended(), "his session ended");
    assert_starts(&anna.imap_answer(), "OK");
}

#[test]
fn a_kick_of_nobody_is_no_failure() {
    let brand = Brand::new("session-none");
    let anna = brand.person("anna");
    brand.run(&["session", "kick", &anna.address]);
}

#[test]
fn a_new_password_ends_the_open_sessions() {
    let brand = Brand::new("session-password");
    let anna = brand.person("anna");
    let mut session = anna.imap();
    session.idle();
    brand.host.run_with(&["mailbox", "password", &anna.address, "--password-stdin"], "Quince 58 harbour! carousel\n");
    assert!(eventually(|| session.is_ended().then_some(())).is_some(), "the session goes on");
}

/// Where the server marks its sessions, those alone that a change is about are ended; else all of the person, and all at
/// the mailboxes that they were granted.
#[test]
fn the_sessions_that_a_change_is_about_are_ended_and_the_others_go_on() {
    let brand = Brand::new("session-right");
    let (anna, bob) = (brand.person("anna"), brand.person("bob"));
    let sales = brand.shared_mailbox("sales");
    brand.run(&["delegate", "grant", &sales, &anna.address, "--access", "read"]);
    brand.run(&["delegate", "grant", &sales, &bob.address, "--access", "read"]);
    brand.run(&["delegate", "grant", &anna.address, &bob.address, "--access", "read"]);
    let phone = brand.with_app_password(&anna, "phone");
    let tells = generation() == Generation::Dovecot24;
    // A change, and whose sessions it is about, of those below.
    let play = |change: &[&str], about: [bool; 6], coarse: [bool; 6]| {
        let mut sessions = [
            anna.imap(),
            anna.imap_at(&sales),
            phone.imap(),
            phone.imap_at(&sales),
            bob.imap_at(&sales),
            bob.imap_at(&anna.address),
        ];
        brand.run(change);
        let ended = if tells { about } else { coarse };
        for (session, ended) in sessions.iter_mut().zip(ended).filter(|(_, ended)| *ended) {
            assert!(eventually(|| session.is_ended().then_some(())).is_some(), "{change:?}: one goes on, {ended}");
        }
        let which: Vec<bool> = sessions.iter_mut().map(|session| session.is_ended()).collect();
        assert_eq!(which, ended, "{change:?}");
    };
    let tablet = brand.with_app_password(&anna, "tablet");
    let mut hers = tablet.imap();
    brand.run(&["app-password", "revoke", &anna.address, "tablet"]);
    assert!(eventually(|| hers.is_ended().then_some(())).is_some(), "her tablet's session goes on");
    let all = [true; 6];
    play(
        &["mailbox", "set", &anna.address, "--app-passwords", "required"],
        [true, true, false, false, false, false],
        all,
    );
    brand.run(&["mailbox", "set", &anna.address, "--app-passwords", "default"]);
    // Of a whole domain the server can't tell which.
    play(&["domain", "set", &brand.domain, "--app-passwords", "required"], all, all);
    brand.run(&["domain", "set", &brand.domain, "--app-passwords", "default"]);
    play(
        &["delegate", "revoke", &sales, &bob.address],
        [false, false, false, false, true, false],
        [false, true, false, true, true, false],
    );
    brand.run(&["delegate", "grant", &sales, &bob.address, "--access", "read"]);
    play(&["mailbox", "suspend", &anna.address], [true, true, true, true, false, false], all);
    brand.run(&["mailbox", "resume", &anna.address]);
    play(&["app-password", "revoke", &anna.address, "phone"], [false, false, true, true, false, false], all);
}

/// On a host of its own: the rule is everybody's.
#[test]
fn app_passwords_required_of_all_end_all_sessions() {
    let host = Host::start();
    let brand = Brand::on(&host, "session-all");
    let (anna, sales) = (brand.person_with("anna", &["--login", "anna"]), brand.shared_mailbox("sales"));
    brand.run(&["delegate", "grant", &sales, &anna.address]);
    let phone = brand.with_app_password(&anna, "phone");
    let mut sessions = [anna.imap(), anna.imap_at(&sales)];
    sessions.iter_mut().for_each(Imap::idle);
    brand.run(&["setting", "set", "app-passwords", "required"]);
    sessions.iter_mut().for_each(Imap::ends_within_a_second);
    assert_starts(&phone.imap_answer(), "OK");
    assert_eq!(anna.imap_answer(), "NO [ALERT] Use an app password");
}

#[test]
fn a_list_names_the_person_where_the_server_tells() {
    let brand = Brand::new("session-person");
    let anna = brand.person("anna");
    let sales = brand.shared_mailbox("sales");
    brand.run(&["delegate", "grant", &sales, &anna.address, "--access", "read"]);
    let _session = anna.imap_at(&sales);
    let listed = brand.host.json(&["session", "list", &sales]);
    let session = &listed["sessions"][0];
    assert_eq!(session["login"], sales.as_str(), "{listed}");
    match generation() {
        Generation::Dovecot23 => assert!(session["person"].is_null(), "{listed}"),
        Generation::Dovecot24 => assert_eq!(session["person"], anna.address.as_str(), "{listed}"),
    }
}
