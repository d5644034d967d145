//! `pipeline check` on a host that runs.

use super::assert_starts;
use super::eventually;
use super::host::{Generation, Host, generation, lossy};
use serde_json::Value;
use std::fs;
use std::time::{Duration, Instant};

/// These are to mend, by object; servers under load may take their time until they answer.
#[track_caller]
fn assert_found(host: &Host, expected: &[&str]) {
    assert_answered(host, &["pipeline", "check", "-o", "json"], expected);
}

#[track_caller]
fn assert_answered(host: &Host, check: &[&str], expected: &[&str]) {
    let patience = Instant::now() + Duration::from_secs(90);
    loop {
        let found = findings_of(host, check);
        if found == expected {
            return;
        }
        assert!(Instant::now() < patience, "found {found:?}, and not {expected:?}");
        std::thread::sleep(Duration::from_millis(200));
    }
}

/// What is to mend of the pipeline, by object.
fn findings(host: &Host) -> Vec<String> {
    findings_of(host, &["pipeline", "check", "-o", "json"])
}

fn findings_of(host: &Host, check: &[&str]) -> Vec<String> {
    let said = host.ask(check, "");
    let code = said.status.code();
    assert!(code == Some(0) || code == Some(10), "check ended with {code:?}: {}", lossy(&said.stderr));
    let report: Value = serde_json::from_slice(&said.stdout).unwrap();
    let findings = report["findings"].as_array().unwrap_or_else(|| panic!("no findings in {report}"));
    assert_eq!(code == Some(0), findings.is_empty(), "{report}");
    let objects = findings.iter().map(|finding| finding["object"].as_str().unwrap().to_owned());
    // The services of this host have ports for names, so that they disturb no others on the machine.
    objects
        .filter(|object| !["submission/inet", "submissions/inet", "127.0.0.1:10587/inet"].contains(&object.as_str()))
        .collect()
}

#[test]
fn check_finds_nothing_on_a_host_that_was_set_up_as_rendered_and_names_what_was_changed() {
    let host = Host::start();
    host.run(&["domain", "create", "check.example"]);
    host.run(&["mailbox", "create", "anna@check.example", "--generate-password"]);
    host.run(&["setting", "set", "standard-addresses", "postmaster,abuse", "--to", "anna@check.example"]);
    assert_found(&host, &[]);
    // Nor does the check of everything, with mail in the mailbox.
    let mut lmtp = host.lmtp();
    assert_starts(&lmtp.recipient("stranger@outside.test", "anna@check.example"), "250 ");
    assert_starts(&lmtp.data("Subject: first\r\n"), "250 ");
    host.run(&["due", "run"]);
    assert_answered(&host, &["check", "--deep", "-o", "json"], &[]);
    let set = |parameter: &str| {
        host.command("postconf", &["-c", &host.path("postfix"), "-e", parameter]);
    };
    set("smtputf8_enable = yes");
    assert_found(&host, &["smtputf8_enable"]);
    set("smtputf8_enable = no");
    // As on a host whose files are older.
    for (older, rendered) in [
        ("smtpd_forbid_bare_newline = no", "smtpd_forbid_bare_newline = normalize"),
        ("disable_vrfy_command = no", "disable_vrfy_command = yes"),
        ("smtpd_forbid_bare_newline_exclusions = $mynetworks", "smtpd_forbid_bare_newline_exclusions ="),
    ] {
        set(older);
        assert_found(&host, &[older.split(' ').next().unwrap()]);
        set(rendered);
    }
    assert_found(&host, &[]);
    let conf = worker_configuration(&host);
    let rendered = fs::read_to_string(&conf).unwrap();
    let vacation = match generation() {
        Generation::Dovecot23 => "sieve_global_extensions = +vacation",
        Generation::Dovecot24 => "vacation = yes",
    };
    for (line, setting) in [
        ("sieve_redirect_envelope_from = recipient", "sieve_redirect_envelope_from"),
        (vacation, "sieve_global_extensions"),
    ] {
        assert!(rendered.contains(line), "{line}");
        fs::write(&conf, rendered.replace(line, "")).unwrap();
        assert_found(&host, &[conf.as_str(), setting]);
    }
    fs::write(&conf, rendered).unwrap();
    assert_found(&host, &[]);

    // Without its view, every delivery waits; what is in the queue is delivered when it is back.
    let stored = rusqlite::Connection::open(host.store()).unwrap();
    let view = "SELECT sql FROM sqlite_master WHERE name = 'dovecot_sieve'";
    let view: String = stored.query_row(view, [], |row| row.get(0)).unwrap();
    host.write_store("DROP VIEW dovecot_sieve");
    assert_found(&host, &["sieve"]);
    let mut lmtp = host.lmtp();
    assert_starts(&lmtp.recipient("stranger@outside.test", "anna@check.example"), "250 ");
    assert_starts(&lmtp.data("Subject: waits\r\n"), "451 4.2.0 ");
    host.write_store(&view);
    host.command("doveadm", &["-c", &host.path("dovecot/dovecot.conf"), "reload"]);
    assert_found(&host, &[]);
    let mut lmtp = host.lmtp();
    assert_starts(&lmtp.recipient("stranger@outside.test", "anna@check.example"), "250 ");
    assert_starts(&lmtp.data("Subject: waits\r\n"), "250 ");

    // The files that are the program's own.
    for file in ["postfix/vmailctl/virtual_alias_maps.cf", "dovecot/vmailctl/shared.conf"] {
        let path = host.path(file);
        let rendered = fs::read_to_string(&path).unwrap();
        fs::write(&path, format!("{rendered}# changed\n")).unwrap();
        assert_found(&host, &[path.as_str()]);
        fs::write(&path, rendered).unwrap();
    }
    assert_found(&host, &[]);

    // A map that answers otherwise than the store.
    let map = host.path("postfix/vmailctl/smtpd_sender_login_maps.cf");
    let rendered = fs::read_to_string(&map).unwrap();
    fs::write(&map, rendered.replace("SELECT logins", "SELECT logins || 'x'")).unwrap();
    host.command("postfix", &["-c", &host.path("postfix"), "reload"]);
    assert_found(&host, &[map.as_str(), map.as_str()]);
    fs::write(&map, rendered).unwrap();
    host.command("postfix", &["-c", &host.path("postfix"), "reload"]);

    // More memory for a password than Dovecot's workers have.
    host.command("sed", &["-i", "s/^service auth-worker {/&\\n  vsz_limit = 40M/", &worker_configuration(&host)]);
    assert!(findings(&host).contains(&"service auth-worker".to_owned()));
    host.run(&["pipeline", "render", "dovecot", "--to", &host.path("dovecot"), "--yes"]);

    // Somebody holds the store open, until nobody does.
    let pid = fs::read_to_string(host.path("hold.pid")).unwrap();
    host.command("kill", &[pid.trim()]);
    let noticed = eventually(|| findings(&host).contains(&"vmailctl store hold".to_owned()).then_some(()));
    assert!(noticed.is_some(), "{:?}", findings(&host));
    // The keeper is to end nobody else by this number.
    fs::remove_file(host.path("hold.pid")).unwrap();
}

/// The file with the sizes of Dovecot's processes.
fn worker_configuration(host: &Host) -> String {
    host.path(match generation() {
        Generation::Dovecot23 => "dovecot/conf.d/99-vmailctl.conf",
        Generation::Dovecot24 => "dovecot/dovecot.conf",
    })
}

#[test]
fn check_compares_the_options_of_the_submission_services() {
    let host = Host::start();
    // The services have ports for names here, so the stock ones are put beside them; they listen nowhere.
    let postconf = |arguments: &[&str]| {
        host.command("postconf", &[&["-c", &host.path("postfix")], arguments].concat());
    };
    let rendered = host.json(&["pipeline", "render", "postfix", "--to", &host.path("postfix")]);
    let steps = rendered["steps"].as_array().unwrap().iter().map(|step| step["command"].as_str().unwrap());
    for command in steps.filter(|command| command.contains("submission")) {
        host.command("/bin/sh", &["-c", command]);
    }
    assert_eq!(findings(&host), [""; 0]);
    postconf(&["-P", "submission/inet/smtpd_tls_security_level=may"]);
    postconf(&["-P", "submissions/inet/smtpd_sender_restrictions="]);
    postconf(&["-P", "submission/inet/syslog_name=postfix/msa"]);
    assert_eq!(
        findings(&host),
        ["submission/inet/smtpd_tls_security_level", "submissions/inet/smtpd_sender_restrictions"]
    );
}
