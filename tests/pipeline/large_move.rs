//! Much mail, four mailboxes at once, killed again and again, and what it costs beside plain `doveadm backup`. As it runs in the
//! tests it is small; VMAILCTL_TEST_MOVE=MAILBOXES,MESSAGES,KILLS makes it large, and prints what it took.

use super::brand::Brand;
use super::import_mail::{Move, killed};
use super::old_host::{MASTER_PASSWORD, NAME, message, secret_file};
use std::fs;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

const FOLDERS: [&str; 7] = ["", "Work", "Work/Deep/Deeper", "Entw&APw-rfe", "Quote\" and \\ back", "A [b] {c}", "Sent"];

/// The mailboxes, the messages of each, and the kills.
fn size() -> [usize; 3] {
    let said = std::env::var("VMAILCTL_TEST_MOVE").unwrap_or_else(|_| "4,30,6".to_owned());
    let numbers: Vec<usize> = said.split(',').map(|number| number.parse().unwrap()).collect();
    numbers.try_into().unwrap()
}

/// Much of what is odd in mail, and big.
fn fill(moving: &Move, address: &str, messages: usize) {
    for n in 0..messages {
        let content = match n % 40 {
            7 => b"Subject: no end of the header".to_vec(),
            13 => Vec::new(),
            21 => b"Subject: bytes\n\nthese \xff\xfe\r\nmixed\n".to_vec(),
            29 => message(&format!("m{n}"), 400_000),
            _ => message(&format!("m{n}"), 600 + n * 37 % 9_000),
        };
        let marks = ["", "S", "RS", "FS", "D"][n % 5];
        let file = format!("{}.M{n}P1.old:2,{marks}", 1_700_000_000 + n);
        moving.old.put(address, FOLDERS[n % FOLDERS.len()], &file, &content);
    }
    moving.old.own(address);
}

/// Peak memory of the processes of a group in KiB, each by itself, and the time that it takes.
fn watched(command: &mut Command) -> (u64, Duration) {
    use std::os::unix::process::CommandExt;
    let begin = Instant::now();
    let mut child = command.process_group(0).stdout(Stdio::null()).stderr(Stdio::null()).spawn().unwrap();
    let peak_of = |process: &str| -> u64 {
        let status = fs::read_to_string(format!("/proc/{process}/status")).unwrap_or_default();
        let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"));
        line.and_then(|line| line.trim().trim_end_matches(" kB").parse().ok()).unwrap_or_default()
    };
    let mut peak = 0;
    while child.try_wait().unwrap().is_none() {
        peak = peak.max(peak_of(&child.id().to_string()));
        std::thread::sleep(Duration::from_millis(20));
    }
    (peak, begin.elapsed())
}

#[test]
fn much_mail_is_copied_whole_however_often_it_is_killed() {
    let [mailboxes, messages, kills] = size();
    let moving = Move::begin();
    let brand = Brand::on(&moving.host, "large");
    let addresses: Vec<String> = (0..mailboxes).map(|n| moving.mailbox(&brand, &format!("person{n}"))).collect();
    addresses.iter().for_each(|address| fill(&moving, address, messages));
    for round in 0..kills {
        killed(&moving, Duration::from_millis(100 + round as u64 * 97 % 2_900), round % 3 != 0);
    }
    let begin = Instant::now();
    moving.copy_all();
    let rest = begin.elapsed();
    addresses.iter().for_each(|address| moving.assert_equal(address));
    moving.no_secret_is_left();
    if std::env::var_os("VMAILCTL_TEST_MOVE").is_some() {
        compare(&moving, &addresses, rest);
    }
}

/// The same mail in two more domains: one is copied by the program, the other by doveadm alone, one mailbox after the other.
fn compare(moving: &Move, addresses: &[String], rest: Duration) {
    let domains = ["ours.example", "plain.example"];
    let locals: Vec<&str> = addresses.iter().map(|address| address.split_once('@').unwrap().0).collect();
    for domain in domains {
        moving.host.run(&["domain", "create", domain]);
        for (local, address) in locals.iter().zip(addresses) {
            let twin = format!("{local}@{domain}");
            moving.host.run(&["mailbox", "create", &twin, "--generate-password"]);
            moving.old.add_user(&twin);
            let [from, to] = [address, &twin].map(|of| moving.old.path(&format!("mail/{of}")));
            let copied = Command::new("cp").args(["-a", &format!("{from}/."), &to]).status().unwrap();
            assert!(copied.success());
        }
    }
    let (port, certificate, master) =
        (moving.old.port.to_string(), moving.old.path("cert.pem"), moving.host.path("master"));
    let arguments = [&moving.arguments(&port, &certificate, &master)[..], &["--domain", domains[0]]].concat();
    let (peak, ours) = watched(&mut moving.host.program(&arguments));
    let again = watched(&mut moving.host.program(&arguments)).1;

    // A secret of this test alone, on a host that ends with it.
    let file = moving.host.path("plain.conf");
    let main = moving.host.path("dovecot/dovecot.conf");
    let quoted = MASTER_PASSWORD.replace('\\', "\\\\").replace('"', "\\\"");
    secret_file(
        &file,
        &format!(
            "!include {main}\nimapc_host = {NAME}\nimapc_port = {port}\nimapc_ssl = imaps\nssl_client_ca_file = {certificate}\n\
             imapc_user = %u*mover\nimapc_password = \"{quoted}\"\nimapc_list_prefix = INBOX\nimapc_features = guid-forced\n"
        ),
    );
    let begin = Instant::now();
    let mut plain_peak = 0;
    for local in &locals {
        let user = format!("{local}@{}", domains[1]);
        let mut command = Command::new("doveadm");
        let (peak, _) = watched(command.args(["-c", &file, "backup", "-u", &user, "-R", "imapc:"]));
        plain_peak = plain_peak.max(peak);
    }
    let plain = begin.elapsed();
    eprintln!(
        "mailboxes {}: after the kills {rest:.1?}; import mail {ours:.1?}, {peak} KiB, again {again:.1?}; \
         doveadm backup one after the other {plain:.1?}, {plain_peak} KiB",
        locals.len()
    );
}
