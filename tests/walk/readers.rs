//! The commands that read a file, each with an example of it.

use super::FILE;
use crate::support::Sandbox;
use std::fs;

/// What of a reader's file can't be known.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Form {
    /// A part of it is none, nor is anything else.
    Told,
    /// Any text is a whole one.
    AnyText,
    /// Any line is a whole one.
    AnyLine,
}

/// A command that reads a file, with an example.
pub(super) struct Reader {
    /// The command, and the name of its argument.
    pub(super) what: &'static str,
    pub(super) words: &'static [&'static str],
    pub(super) example: &'static str,
    pub(super) form: Form,
    /// The exit codes of what is done.
    pub(super) done: &'static [i32],
}

const fn reader(what: &'static str, words: &'static [&'static str], example: &'static str) -> Reader {
    Reader { what, words, example, form: Form::Told, done: &[0] }
}

impl Reader {
    const fn any_text(self) -> Self {
        Self { form: Form::AnyText, ..self }
    }

    const fn any_line(self) -> Self {
        Self { form: Form::AnyLine, ..self }
    }

    const fn done(self, done: &'static [i32]) -> Self {
        Self { done, ..self }
    }

    pub(super) fn words(&self, file: &str) -> Vec<String> {
        self.words.iter().map(|word| word.replace(FILE, file)).collect()
    }

    /// What the example is, where it is made of the store.
    pub(super) fn example(&self, sandbox: &Sandbox) -> Vec<u8> {
        match self.example.strip_prefix("file:") {
            Some(name) => fs::read(sandbox.path().join(name)).unwrap(),
            None => self.example.as_bytes().to_vec(),
        }
    }
}

const DOCUMENT: &str = "[[mailboxes]]\naddress = \"carl@brand.example\"\nkind = \"shared\"\n\n[[mailboxes]]\naddress = \"dora@brand.example\"\nkind = \"shared\"\n";
const REPLY: &str = "I am away until Monday.\nPlease write to the office.\n";
const LOG: &str = "\
Mar 14 04:00:00 mx postfix/submission/smtpd[7]: 4F2A1C0B9D: client=pc[192.0.2.1], sasl_method=PLAIN, sasl_username=anna@brand.example
Mar 14 04:00:01 mx postfix/qmgr[9]: 4F2A1C0B9D: from=<anna@brand.example>, size=512, nrcpt=1 (queue active)
Mar 14 04:00:02 mx postfix/smtp[11]: 4F2A1C0B9D: to=<bob@b.example>, relay=b[192.0.2.2]:25, delay=9, delays=0/0/1/0, dsn=2.0.0, status=sent (250 Ok)
";

/// All that read a file, or standard input.
pub(super) const READERS: &[Reader] = &[
    reader(
        "mailbox create from_file",
        &["mailbox", "create", "--from-file", FILE, "--generate-password", "--password-out", "out"],
        "address,quota\ncarl@brand.example,5G\ndora@brand.example,6G\n",
    ),
    reader(
        "mailbox suspend from_file",
        &["mailbox", "suspend", "--from-file", FILE, "--keep-sessions"],
        "address,suspended_until\nanna@brand.example,2031-04-01\nben@brand.example,2031-04-02\n",
    ),
    reader(
        "mailbox password from_file",
        &["mailbox", "password", "--from-file", FILE, "--keep-sessions"],
        "address,new_password\nanna@brand.example,velvet anchor 19 mongoose\nben@brand.example,plinth umbrella quartz\n",
    ),
    reader(
        "alias route from_file",
        &["alias", "route", "--from-file", FILE],
        "alias,mailboxes\ninfo@brand.example,anna@brand.example\nhelp@brand.example,ben@brand.example\n",
    ),
    reader(
        "delegate grant from_file",
        &["delegate", "grant", "--from-file", FILE, "--keep-sessions"],
        "owner,delegate,access\nsales@brand.example,anna@brand.example,read\nsales@brand.example,ben@brand.example,full\n",
    ),
    reader(
        "offboard start from_file",
        &["offboard", "start", "--from-file", FILE, "--keep-sessions"],
        "address,manager\nanna@brand.example,emil@brand.example\nben@brand.example,emil@brand.example\n",
    ),
    reader("plan file", &["plan", FILE, "-o", "jsonl"], DOCUMENT).done(&[0, 10]),
    reader("apply file", &["apply", FILE], DOCUMENT),
    reader("batch file", &["batch", FILE], "domain create one.example\ndomain create two.example --quota 5G\n"),
    reader(
        "mailbox create password_file",
        &["mailbox", "create", "carl@brand.example", "--password-file", FILE],
        "velvet anchor 19 mongoose\n",
    )
    .any_line(),
    reader(
        "mailbox password password_file",
        &["mailbox", "password", "anna@brand.example", "--password-file", FILE, "--keep-sessions"],
        "velvet anchor 19 mongoose\n",
    )
    .any_line(),
    reader(
        "mailbox convert password_file",
        &["mailbox", "convert", "sales@brand.example", "--to", "personal", "--password-file", FILE, "--keep-sessions"],
        "velvet anchor 19 mongoose\n",
    )
    .any_line(),
    reader(
        "password check password_file",
        &["password", "check", "--password-file", FILE],
        "velvet anchor 19 mongoose\n",
    )
    .any_line(),
    reader(
        "password forbid password_file",
        &["password", "forbid", "--label", "of this host", "--password-file", FILE],
        "velvet anchor 19 mongoose\n",
    )
    .any_line(),
    reader(
        "mailbox create password_stdin",
        &["mailbox", "create", "carl@brand.example", "--password-stdin"],
        "velvet anchor 19 mongoose\n",
    )
    .any_line(),
    reader(
        "mailbox password password_stdin",
        &["mailbox", "password", "anna@brand.example", "--password-stdin", "--keep-sessions"],
        "velvet anchor 19 mongoose\n",
    )
    .any_line(),
    reader(
        "mailbox convert password_stdin",
        &["mailbox", "convert", "sales@brand.example", "--to", "personal", "--password-stdin", "--keep-sessions"],
        "velvet anchor 19 mongoose\n",
    )
    .any_line(),
    reader("password check password_stdin", &["password", "check", "--password-stdin"], "velvet anchor 19 mongoose\n")
        .any_line(),
    reader(
        "password forbid password_stdin",
        &["password", "forbid", "--label", "of this host", "--password-stdin"],
        "velvet anchor 19 mongoose\n",
    )
    .any_line(),
    reader(
        "mailbox create password_hash_stdin",
        &["mailbox", "create", "carl@brand.example", "--password-hash-stdin"],
        HASH,
    ),
    reader(
        "mailbox password password_hash_stdin",
        &["mailbox", "password", "anna@brand.example", "--password-hash-stdin", "--keep-sessions"],
        HASH,
    ),
    reader(
        "mailbox convert password_hash_stdin",
        &["mailbox", "convert", "sales@brand.example", "--to", "personal", "--password-hash-stdin", "--keep-sessions"],
        HASH,
    ),
    reader(
        "mailbox password verify_current",
        &["mailbox", "password", "anna@brand.example", "--verify-current", "--keep-sessions"],
        "turnip galaxy obsidian 42\nvelvet anchor 19 mongoose\n",
    )
    .any_line(),
    reader(
        "autoreply set body_file",
        &["autoreply", "set", "anna@brand.example", "--subject", "Away", "--body-file", FILE],
        REPLY,
    )
    .any_text(),
    reader("offboard preview auto_reply", &["offboard", "preview", "anna@brand.example", "--auto-reply", FILE], REPLY)
        .any_text(),
    reader(
        "offboard start auto_reply",
        &["offboard", "start", "anna@brand.example", "--auto-reply", FILE, "--keep-sessions"],
        REPLY,
    )
    .any_text(),
    reader("profile set auto_reply", &["profile", "set", "leaver", "--auto-reply", FILE], REPLY).any_text(),
    reader("trace logs", &["trace", "--by", "anna@brand.example", "--log", FILE], LOG),
    reader("audit verify archive", &["audit", "verify", "--archive", FILE], "file:archive"),
    reader("backup verify file", &["backup", "verify", FILE], "file:backup"),
    reader("backup verify anchor", &["backup", "verify", "backup", "--anchor", FILE], "file:anchor"),
    reader("restore file", &["restore", FILE, "--yes", "--keep-sessions"], "file:backup"),
    reader("restore anchor", &["restore", "backup", "--yes", "--keep-sessions", "--anchor", FILE], "file:anchor"),
];

const HASH: &str = "{SHA512-CRYPT}$6$fc449743227f1df2$q7xV3ub7WUtfvAqRWDS0EeSv/Kxs271jOkoP3uLLeFLL/olA/RlSWcV5DTnnSXvht5EAZa1Ivr6WUGZQ98a4r.\n";

/// What looks like a reader of a file, and is none, or is one for somebody else to judge.
pub(super) const OTHERS: &[(&str, &str)] = &[
    ("backup verify identity", "age(1) reads it"),
    ("restore identity", "age(1) reads it"),
    ("import inspect path", "each source has an example of its own, below"),
    ("import plan path", "each source has an example of its own, below"),
    ("import apply path", "each source has an example of its own, below"),
    ("import check path", "read as import plan reads it, and the old host is asked for each mailbox"),
    ("import check ca_file", "Dovecot reads it"),
    ("import check password_file", "the old host judges the password"),
    ("import check passwords", "effect::password_lines::tests, and the old host judges the passwords"),
    ("import mail ca_file", "Dovecot reads it"),
    ("import mail password_file", "the old host judges the password"),
    ("import mail passwords", "effect::password_lines::tests, and the old host judges the passwords"),
    ("import back ca_file", "Dovecot reads it"),
    ("import back password_file", "the old host judges the password"),
    ("import back passwords", "effect::password_lines::tests, and the old host judges the passwords"),
    ("import verify ca_file", "Dovecot reads it"),
    ("import verify password_file", "the old host judges the password"),
    ("import verify passwords", "effect::password_lines::tests, and the old host judges the passwords"),
    ("mailbox create password_out", "it is written"),
    ("mailbox password password_out", "it is written"),
    ("mailbox convert password_out", "it is written"),
    ("app-password create password_out", "it is written"),
    ("apply password_out", "it is written"),
    ("import plan passwords_needed", "it is written"),
    ("import apply passwords_needed", "it is written"),
    ("mailbox delete archive", "the directory that archives are written to"),
    ("offboard preview archive", "the directory that archives are written to"),
    ("offboard start archive", "the directory that archives are written to"),
    ("profile set archive", "the directory that archives are written to"),
    ("backup create file", "it is written"),
    ("audit archive to", "it is written"),
    ("pipeline render to", "it is written"),
];
