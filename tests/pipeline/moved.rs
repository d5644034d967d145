//! Mail that another host wrote.

use super::brand::Brand;
use super::host::{Generation, generation};
use super::{assert_starts, eventually};
use std::fs;
use std::path::{Path, PathBuf};

/// What Dovecot compresses by, and what such a file begins with.
const METHODS: [(&str, &[u8]); 4] =
    [("gz", b"\x1f\x8b"), ("bz2", b"BZh"), ("zstd", b"\x28\xb5\x2f\xfd"), ("lz4", b"Dovecot-LZ4\r")];

/// The files of the messages in the inbox of a home.
fn messages(home: &str) -> Vec<PathBuf> {
    let directory = |name: &str| fs::read_dir(Path::new(home).join("Maildir").join(name)).into_iter().flatten();
    directory("cur").chain(directory("new")).map(|entry| entry.unwrap().path()).collect()
}

/// A host that compressed what it saved wrote the real sizes into the names: the message is read, counted and searched, by its
/// owner and by a delegate, and what arrives here is plain.
#[test]
fn messages_that_another_host_compressed_are_read() {
    let brand = Brand::new("moved-packed");
    let anna = brand.person("anna");
    let team = brand.shared_mailbox("team");
    brand.run(&["delegate", "grant", &team, &anna.address, "--access", "read"]);
    let body = "one line of a long message, as there are many\r\n".repeat(400);
    let message = brand.host.path("packed.eml");
    for (method, magic) in METHODS {
        let saving = match generation() {
            Generation::Dovecot23 => format!("plugin/zlib_save={method}"),
            Generation::Dovecot24 => format!("mail_compress_write_method={method}"),
        };
        for owner in [&anna.address, &team] {
            fs::write(&message, format!("Subject: packed-{method}\r\nFrom: ben@else.example\r\n\r\n{body}")).unwrap();
            let home = brand.host.json(&["mailbox", "show", owner])["home"].as_str().unwrap().to_owned();
            let before = messages(&home);
            let conf = brand.host.path("dovecot/dovecot.conf");
            brand
                .host
                .command("sh", &["-c", &format!("doveadm -c '{conf}' -o {saving} save -u '{owner}' < '{message}'")]);
            let new: Vec<PathBuf> = messages(&home).into_iter().filter(|file| !before.contains(file)).collect();
            assert_eq!(new.len(), 1, "{new:?}");
            let written = fs::read(&new[0]).unwrap();
            assert!(written.starts_with(magic), "{method}: {:?}", &written[..12]);
            assert!(written.len() < 2_000, "{method}");
        }
        for folder in ["INBOX".to_owned(), format!("\"Shared (read only)/{team}/INBOX\"")] {
            let mut session = anna.imap();
            assert_starts(&session.say(&format!("SELECT {folder}")).status, "OK");
            let text = session.fetch(&format!("packed-{method}"));
            assert_eq!(text.matches("one line of a long message").count(), 400, "{method} in {folder}: {text}");
            let found = session.say("SEARCH BODY \"as there are many\"").untagged.concat();
            assert!(found.contains(|c: char| c.is_ascii_digit()), "{method} in {folder}: {found}");
        }
    }
    // The quota counts what the messages are, not what their files take.
    let bytes = eventually(|| {
        brand.host.json(&["mailbox", "show", &anna.address])["used_bytes"].as_u64().filter(|b| *b > 70_000)
    });
    assert!(bytes.is_some(), "{}", brand.host.json(&["mailbox", "show", &anna.address]));
    let home = brand.host.json(&["mailbox", "show", &anna.address])["home"].as_str().unwrap().to_owned();
    let subject = brand.host.send(&anna.address);
    assert_eq!(anna.receives(&subject), 1);
    let plain = messages(&home).into_iter().filter(|file| fs::read(file).unwrap().starts_with(b"Return-Path:")).count();
    assert_eq!(plain, 1);
}
