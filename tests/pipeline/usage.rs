//! What the program tells of usage and last log-ins, which Dovecot writes down.

use super::brand::Brand;
use super::host::Host;
use super::{assert_starts, eventually};
use serde_json::Value;
use std::fs::Permissions;
use std::os::unix::fs::PermissionsExt;

fn shown(host: &Host, address: &str) -> Value {
    host.json(&["mailbox", "show", address])
}

#[test]
fn a_delivery_and_a_log_in_are_told() {
    let brand = Brand::new("usage-told");
    let anna = brand.person_with("anna", &["--quota", "100K", "--login", "anna-of-usage"]);
    let before = shown(brand.host, &anna.address);
    for field in ["used_bytes", "used_percent", "messages", "last_log_in"] {
        assert!(before[field].is_null(), "{field} in {before}");
    }
    assert_eq!(before["log_ins"], serde_json::json!([]));

    let line = "x".repeat(70) + "\r\n";
    brand.host.smtp().deliver("stranger@outside.test", &[&anna.address], &line.repeat(700));
    let told = eventually(|| Some(shown(brand.host, &anna.address)).filter(|told| !told["used_bytes"].is_null()));
    let told = told.unwrap_or_else(|| panic!("{:#?}", brand.host.dovecot_log(&["quota_clone"])));
    assert!((49_000..60_000).contains(&told["used_bytes"].as_i64().unwrap()), "{told}");
    assert!((47..60).contains(&told["used_percent"].as_i64().unwrap()), "{told}");
    assert_eq!(told["messages"], 1);
    assert!(told["last_log_in"].is_null(), "{told}");

    assert_starts(&anna.imap_answer(), "OK");
    assert_starts(&anna.pop3_answer(), "+OK");
    let told = eventually(|| {
        let told = shown(brand.host, &anna.address);
        (told["log_ins"].as_array().unwrap().len() == 2).then_some(told)
    });
    let told = told.unwrap_or_else(|| panic!("{:#?}", brand.host.dovecot_log(&["last_login"])));
    let log_ins: Vec<_> = told["log_ins"].as_array().unwrap().iter().map(|l| l["service"].as_str().unwrap()).collect();
    assert_eq!(log_ins, ["imap", "pop3"]);
    assert!(told["last_log_in"].as_str().unwrap() >= told["created_at"].as_str().unwrap(), "{told}");

    let listed = |options: &[&str]| {
        let list = ["mailbox", "list", "--domain", &brand.domain, "-o", "name"];
        brand.run(&[&list[..], options].concat()).trim().to_owned()
    };
    assert_eq!(listed(&["--over-quota", "40%"]), anna.address);
    assert_eq!(listed(&["--over-quota", "90%"]), "");
    assert_eq!(listed(&["--inactive", "1d"]), "");
}

#[test]
fn who_has_not_logged_in_for_long_is_listed() {
    let brand = Brand::new("usage-inactive");
    let (anna, ben, carl) = (brand.person("anna"), brand.person("ben"), brand.person("carl"));
    brand.host.write_store(&format!(
        "UPDATE mailbox SET created_at = '2020-01-01T00:00:00Z' WHERE login IN ('{}', '{}')",
        anna.address, ben.address
    ));
    let file = rusqlite::Connection::open(brand.host.path("store/usage/vmail.db")).unwrap();
    file.busy_timeout(std::time::Duration::from_secs(10)).unwrap();
    // As of a mail host that has written this down for years.
    let since: i64 = file.query_row("SELECT since FROM recorded", [], |row| row.get(0)).unwrap();
    file.execute("UPDATE recorded SET since = 1577836800", []).unwrap();
    assert_starts(&anna.imap_answer(), "OK");
    let inactive = |than: &str| {
        brand.run(&["mailbox", "list", "--domain", &brand.domain, "-o", "name", "--inactive", than]).trim().to_owned()
    };
    // One who never did counts from the creation.
    let listed = eventually(|| Some(inactive("90d")).filter(|listed| *listed == ben.address));
    assert!(listed.is_some(), "{}", inactive("90d"));
    assert!(!inactive("90d").contains(&carl.address));
    file.execute("UPDATE recorded SET since = ?1", [since]).unwrap();
    assert_eq!(inactive("90d"), "");
}

#[test]
fn with_the_file_out_of_reach_mail_and_log_ins_go_on() {
    let host = Host::start();
    let brand = Brand::on(&host, "usage-broken");
    let anna = brand.person("anna");
    let directory = host.path("store/usage");
    let locked = |mode| std::fs::set_permissions(&directory, Permissions::from_mode(mode)).unwrap();
    // Dovecot's user is the owner, whom a mode does not stop from giving it back: it is taken away whole.
    std::fs::rename(&directory, host.path("store/usage.away")).unwrap();
    std::fs::create_dir(&directory).unwrap();
    locked(0o700);
    let subject = host.send(&anna.address);
    assert_eq!(anna.receives(&subject), 1);
    assert_starts(&anna.imap_answer(), "OK");
    assert_starts(&anna.pop3_answer(), "+OK");
    assert_starts(&anna.smtp_answer(), "235 ");
    let told = shown(&host, &anna.address);
    assert!(told["used_bytes"].is_null() && told["last_log_in"].is_null(), "{told}");
    let refused = host.ask(&["mailbox", "list", "--inactive", "90d"], "");
    assert_eq!(refused.status.code(), Some(5));
    let logged = eventually(|| Some(host.dovecot_log(&["last_login"])).filter(|lines| !lines.is_empty()));
    assert!(logged.is_some(), "nobody was told");

    std::fs::remove_dir(&directory).unwrap();
    std::fs::rename(host.path("store/usage.away"), &directory).unwrap();
    let back = eventually(|| {
        assert_starts(&anna.imap_answer(), "OK");
        (!shown(&host, &anna.address)["last_log_in"].is_null()).then_some(())
    });
    assert!(back.is_some(), "{:#?}", host.dovecot_log(&["last_login"]));
}
