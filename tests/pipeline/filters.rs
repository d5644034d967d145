//! ManageSieve, by which people keep filters of their own.

use super::brand::{Brand, arrived};
use super::explain::login_agrees;
use super::{assert_starts, eventually};

const FAILED: &str = "NO \"Authentication failed.\"";

#[test]
fn a_person_keeps_filters_which_a_delivery_obeys() {
    let brand = Brand::new("filters");
    let (anna, bob) = (brand.person("anna"), brand.person("bob"));
    let mut session = brand.host.sieve();
    assert_starts(&session.log_in(&anna.address, &anna.password), "OK");
    assert_starts(&session.activate(&format!("redirect \"{}\";", bob.address)), "OK");
    let subject = brand.host.send(&anna.address);
    assert_eq!(bob.receives(&subject), 1);
    assert_eq!(anna.imap().count(&subject), 0);
    assert_starts(&session.activate("keep;"), "OK");
    let subject = brand.host.send(&anna.address);
    assert_eq!(arrived(&mut anna.imap(), &subject), 1);
}

#[test]
fn a_log_in_by_managesieve_obeys_as_any_other() {
    let brand = Brand::new("filters-login");
    let anna = brand.person("anna");
    let answer = |password: &str| brand.host.sieve().log_in(&anna.address, password);
    let all = brand.with_app_password(&anna, "laptop").password;
    let filters = brand.with_app_password_for(&anna, "filters", &["--protocol", "sieve"]).password;
    let phone = brand.with_app_password_for(&anna, "phone", &["--protocol", "imap,smtp"]).password;
    for right in [&anna.password, &all, &filters] {
        assert_starts(&answer(right), "OK");
    }
    for wrong in [phone.as_str(), "wrong"] {
        assert_eq!(answer(wrong), FAILED);
    }
    brand.run(&["mailbox", "set", &anna.address, "--app-passwords", "required"]);
    assert_eq!(answer(&anna.password), "NO \"Use an app password\"");
    assert_starts(&answer(&filters), "OK");
    login_agrees(&brand, &anna, &anna.address);
    let mut session = brand.host.sieve();
    assert_starts(&session.log_in(&anna.address, &all), "OK");
    brand.run(&["mailbox", "set", &anna.address, "--app-passwords", "optional", "--sieve", "off"]);
    assert!(eventually(|| session.say("NOOP").starts_with("cannot").then_some(())).is_some(), "the session goes on");
    assert_eq!(answer(&all), "NO \"SIEVE is switched off for this mailbox\"");
    login_agrees(&brand, &anna, &anna.address);
    assert_starts(&anna.imap_answer(), "OK");
    brand.run(&["mailbox", "set", &anna.address, "--sieve", "on"]);
    assert_starts(&answer(&all), "OK");
    brand.run(&["mailbox", "suspend", &anna.address, "--message", "Left in \"May\""]);
    assert_eq!(answer(&all), r#"NO "Left in \"May\"""#);
    login_agrees(&brand, &anna, &anna.address);
}

/// A filter can send all mail elsewhere, or away.
#[test]
fn only_a_delegate_with_full_access_keeps_the_filters_of_the_owner() {
    let brand = Brand::new("filters-delegate");
    let anna = brand.person("anna");
    let sales = brand.shared_mailbox("sales");
    let name = format!("{sales}*{}", anna.address);
    for (access, opened) in [("read", false), ("write", false), ("full", true)] {
        brand.run(&["delegate", "grant", &sales, &anna.address, "--access", access]);
        let answer = brand.host.sieve().log_in(&name, &anna.password);
        assert_starts(&answer, if opened { "OK" } else { FAILED });
        login_agrees(&brand, &anna, &name);
    }
}
