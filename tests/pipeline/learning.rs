//! Passwords that are learnt from a real old host: who gets in meanwhile, who does not, and what is written down.

use super::assert_starts;
use super::brand::{Brand, Person};
use super::host::{Host, of_the_servers};
use super::old_host::{OldHost, PASSWORD};
use std::cell::OnceCell;
use std::fs;

const REFUSED: &str = "NO [AUTHENTICATIONFAILED]";
/// What Dovecot says when the old host has refused a password: its passdb can't tell that from a fault.
const UNAVAILABLE: &str = "NO [UNAVAILABLE]";

/// A host whose Dovecot asks an old one.
struct Learning {
    host: Host,
    old: OldHost,
}

/// Mailboxes without a password.
fn create(host: &Host, addresses: &[&str]) {
    let entry = |address: &&str| {
        format!("{{\"schema_version\":1,\"noun\":\"mailbox\",\"address\":\"{address}\",\"kind\":\"personal\"}}\n")
    };
    host.run_with(&["apply", "-"], &addresses.iter().map(entry).collect::<String>());
}

impl Learning {
    /// With these people on both hosts; `learn` says how it is to be begun.
    fn begin(people: &[&str], learn: impl FnOnce(&Host, &OldHost)) -> Self {
        let old = OnceCell::new();
        let host = Host::start_with(|host| {
            host.run(&["domain", "create", "moved.example"]);
            host.run(&["setting", "set", "learnt-directory", &host.path("learnt")]);
            create(host, people);
            let here = OldHost::start(host);
            // A root of its own has no certificates of the world; no other than its own is needed.
            let certificates = of_the_servers("/etc/ssl/certs/ca-certificates.crt");
            if !certificates.exists() {
                fs::create_dir_all(certificates.parent().unwrap()).unwrap();
                fs::copy(host.path("cert.pem"), certificates).unwrap();
            }
            people.iter().for_each(|address| here.add_user(address));
            learn(host, &here);
            host.install_again("dovecot");
            let _ = old.set(here);
        });
        Self { host, old: old.into_inner().unwrap() }
    }

    fn by_tunnel(people: &[&str]) -> Self {
        Self::begin(people, |host, old| {
            host.run(&["import", "learn", "--from", &format!("imap://127.0.0.1:{}", old.clear_port)]);
        })
    }

    fn person(&self, address: &str, password: &str) -> Person<'_> {
        Person { host: &self.host, address: address.to_owned(), password: password.to_owned() }
    }

    /// The names that something was learnt of and not yet taken over.
    fn waiting(&self) -> Vec<String> {
        let file = rusqlite::Connection::open(self.host.path("learnt/learnt.db")).unwrap();
        let mut statement = file.prepare("SELECT user FROM learnt ORDER BY user").unwrap();
        let rows = statement.query_map([], |row| row.get(0)).unwrap();
        rows.collect::<Result<_, _>>().unwrap()
    }

    /// What `due run` has learnt.
    #[track_caller]
    fn sweep(&self) -> Vec<String> {
        let report = self.host.json(&["due", "run"]);
        let learnt = report["learnt"].as_array().unwrap().iter();
        learnt.map(|address| address.as_str().unwrap().to_owned()).collect()
    }
}

#[test]
fn a_password_of_the_old_host_is_learnt_at_the_first_log_in() {
    let both = Learning::by_tunnel(&["anna@moved.example", "bert@moved.example"]);
    let host = &both.host;
    let anna = both.person("anna@moved.example", PASSWORD);
    // A wrong one opens nothing, by no protocol, and is not written down.
    let wrong = both.person("anna@moved.example", "wrong");
    assert_starts(&wrong.imap_answer(), UNAVAILABLE);
    assert_starts(&wrong.pop3_answer(), "-ERR");
    assert_starts(&wrong.smtp_answer(), "535 ");
    assert_eq!(both.waiting(), [""; 0]);

    assert_starts(&anna.smtp_answer(), "235 ");
    assert_starts(&anna.imap_answer(), "OK");
    assert_eq!(both.waiting(), ["anna@moved.example"]);
    let mut session = anna.imap();
    assert_eq!(both.sweep(), ["anna@moved.example"]);
    assert_eq!(both.waiting(), [""; 0]);
    assert_eq!(both.sweep(), [""; 0]);
    // What was opened by it goes on; the old host is not needed any more.
    assert!(session.say("NOOP").is_ok());
    both.old.stop();
    assert_starts(&anna.imap_answer(), "OK");
    assert_starts(&anna.pop3_answer(), "+OK");
    assert_starts(&anna.smtp_answer(), "235 ");
    assert_starts(&wrong.imap_answer(), REFUSED);
    assert_starts(&wrong.smtp_answer(), "535 ");
    // Who is not learnt yet waits for the old host.
    assert_starts(&both.person("bert@moved.example", PASSWORD).imap_answer(), UNAVAILABLE);
    assert_eq!(both.waiting(), [""; 0]);

    // Nothing of it is in a log, or in the file that it was in.
    let bytes = fs::read(host.path("learnt/learnt.db")).unwrap();
    assert!(!bytes.windows(PASSWORD.len()).any(|found| found == PASSWORD.as_bytes()));
    assert!(host.dovecot_log(&[PASSWORD]).is_empty());
    assert!(!host.run(&["audit", "list", "-o", "json"]).contains(PASSWORD));
}

#[test]
fn nobody_else_is_asked_about() {
    let both = Learning::by_tunnel(&["anna@moved.example", "bert@moved.example", "dora@moved.example"]);
    let host = &both.host;
    let brand = Brand::on(host, "learning-others");
    let (emil, sales) = (brand.person("emil"), brand.shared_mailbox("sales"));
    for address in [&emil.address, &sales, "nobody@moved.example"] {
        both.old.add_user(address);
    }
    // Who has a password here, is shared, or is not here at all: the password of the old host opens nothing.
    for address in [&emil.address, &sales, "nobody@moved.example"] {
        let person = both.person(address, PASSWORD);
        assert_starts(&person.imap_answer(), REFUSED);
        assert_starts(&person.smtp_answer(), "535 ");
    }
    assert_starts(&emil.imap_answer(), "OK");
    assert_starts(&emil.smtp_answer(), "235 ");
    // Who comes in through somebody else.
    host.run(&["delegate", "grant", "anna@moved.example", &emil.address, "--access", "read"]);
    assert_starts(&emil.imap_answer_at("anna@moved.example"), "OK");
    assert_starts(&both.person("anna@moved.example", PASSWORD).imap_answer_at(&emil.address), REFUSED);
    assert_eq!(both.waiting(), [""; 0]);
    // Who is suspended, whose domain is disabled, who needs an app password, and of whom it was ended.
    let bert = both.person("bert@moved.example", PASSWORD);
    host.run(&["mailbox", "suspend", &bert.address]);
    assert_starts(&bert.imap_answer(), REFUSED);
    host.run(&["mailbox", "resume", &bert.address]);
    host.run(&["domain", "set", "moved.example", "--app-passwords", "required"]);
    assert_starts(&bert.imap_answer(), REFUSED);
    host.run(&["domain", "set", "moved.example", "--app-passwords", "optional"]);
    assert_starts(&bert.imap_answer(), "OK");
    host.run(&["import", "learn", "--stop", "dora@moved.example"]);
    assert_starts(&both.person("dora@moved.example", PASSWORD).imap_answer(), REFUSED);
    // A password that an administrator sets counts from then on, and that of the old host no longer.
    host.run_with(&["mailbox", "password", &bert.address, "--password-stdin"], "Quince 58 harbour! lantern\n");
    assert_starts(&bert.imap_answer(), REFUSED);
    assert_eq!(both.sweep(), [""; 0]);
    assert_starts(&bert.imap_answer(), REFUSED);
    assert_starts(&both.person(&bert.address, "Quince 58 harbour! lantern").imap_answer(), "OK");
}

#[test]
fn what_can_not_be_written_down_keeps_nobody_out() {
    let both = Learning::by_tunnel(&["anna@moved.example"]);
    let anna = both.person("anna@moved.example", PASSWORD);
    fs::remove_dir_all(both.host.path("learnt")).unwrap();
    assert_starts(&anna.imap_answer(), "OK");
    // The next run makes the directory again, as after a start of the host.
    assert_eq!(both.sweep(), [""; 0]);
    assert_starts(&anna.imap_answer(), "OK");
    assert_eq!(both.sweep(), ["anna@moved.example"]);
}

#[test]
fn the_old_host_is_who_its_certificate_says() {
    let tls = |host: &Host, old: &OldHost| {
        host.run(&["import", "learn", "--from", &format!("imaps://localhost:{}", old.port)]);
    };
    let both = Learning::begin(&["anna@moved.example"], tls);
    let anna = both.person("anna@moved.example", PASSWORD);
    assert_starts(&anna.imap_answer(), UNAVAILABLE);
    let sent = || fs::read_to_string(both.old.path("old.log")).unwrap().contains("user=<anna@moved.example>");
    assert!(!sent(), "the password went to a host that nobody vouches for");
    // With the certificate among those of the system.
    let file = both.host.path("dovecot/vmailctl/old-host.conf");
    let rendered = fs::read_to_string(&file).unwrap();
    fs::write(&file, rendered.replace("/etc/ssl/certs/ca-certificates.crt", &both.old.path("cert.pem"))).unwrap();
    both.host.command("doveadm", &["-c", &both.host.path("dovecot/dovecot.conf"), "reload"]);
    let answer = super::eventually(|| Some(anna.imap_answer()).filter(|answer| answer.starts_with("OK")));
    assert!(answer.is_some(), "{}", anna.imap_answer());
    assert_eq!(both.sweep(), ["anna@moved.example"]);
}
