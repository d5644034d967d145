//! The world of one test: a domain that no other test has, and the people and functions in it.

use super::eventually;
use super::host::{Host, shared};
use super::imap::Imap;
use super::smtp::Smtp;

#[derive(Debug)]
pub(crate) struct Brand<'a> {
    pub(crate) host: &'a Host,
    pub(crate) domain: String,
}

/// A mailbox that logs in.
#[derive(Debug)]
pub(crate) struct Person<'a> {
    pub(crate) host: &'a Host,
    pub(crate) address: String,
    pub(crate) password: String,
}

impl Brand<'static> {
    /// A domain on the shared host.
    pub(crate) fn new(name: &str) -> Self {
        Self::on(shared(), name)
    }
}

impl<'a> Brand<'a> {
    pub(crate) fn on(host: &'a Host, name: &str) -> Self {
        let brand = Self { host, domain: format!("{name}.example") };
        brand.run(&["domain", "create", &brand.domain]);
        brand
    }

    pub(crate) fn at(&self, local: &str) -> String {
        format!("{local}@{}", self.domain)
    }

    #[track_caller]
    pub(crate) fn run(&self, arguments: &[&str]) -> String {
        self.host.run(arguments)
    }

    #[track_caller]
    pub(crate) fn person(&self, local: &str) -> Person<'a> {
        self.person_with(local, &[])
    }

    /// A personal mailbox, created with these options.
    #[track_caller]
    pub(crate) fn person_with(&self, local: &str, options: &[&str]) -> Person<'a> {
        let address = self.at(local);
        // No two people have the same (FNV-1a).
        let print = address
            .bytes()
            .fold(0xcbf2_9ce4_8422_2325_u64, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01b3));
        let password = format!("Tundra-39-violin {print:x} kettle");
        let create = [&["mailbox", "create", &address, "--password-stdin"], options].concat();
        self.host.run_with(&create, &format!("{password}\n"));
        Person { host: self.host, address, password }
    }

    /// The person with an app password in the place of their own.
    #[track_caller]
    pub(crate) fn with_app_password(&self, person: &Person<'_>, label: &str) -> Person<'a> {
        self.with_app_password_for(person, label, &[])
    }

    /// The same with an app password that was created with these options.
    #[track_caller]
    pub(crate) fn with_app_password_for(&self, person: &Person<'_>, label: &str, options: &[&str]) -> Person<'a> {
        let said = self.run(&[&["app-password", "create", &person.address, "--label", label], options].concat());
        let password = said.strip_suffix('\n').unwrap_or(&said).to_owned();
        Person { host: self.host, address: person.address.clone(), password }
    }

    /// A mailbox without a password.
    #[track_caller]
    pub(crate) fn shared_mailbox(&self, local: &str) -> String {
        let address = self.at(local);
        self.run(&["mailbox", "create", &address, "--shared"]);
        address
    }
}

impl Drop for Brand<'_> {
    /// Whatever a test is about: nothing that was accepted is bounced.
    fn drop(&mut self) {
        let bounced = self.host.mail_log(&["status=bounced", &self.domain]);
        assert!(std::thread::panicking() || bounced.is_empty(), "bounced after it was accepted: {bounced:#?}");
    }
}

impl Person<'_> {
    /// The answer to the right password, by protocol.
    pub(crate) fn imap_answer(&self) -> String {
        self.host.imap().log_in(&self.address, &self.password)
    }

    pub(crate) fn pop3_answer(&self) -> String {
        self.host.pop3().log_in(&self.address, &self.password)
    }

    pub(crate) fn smtp_answer(&self) -> String {
        self.host.submission().log_in(&self.address, &self.password)
    }

    /// An open session.
    #[track_caller]
    pub(crate) fn imap(&self) -> Imap {
        self.imap_as(&self.address)
    }

    /// An open session at somebody else's mailbox, as their delegate.
    #[track_caller]
    pub(crate) fn imap_at(&self, owner: &str) -> Imap {
        self.imap_as(&format!("{owner}*{}", self.address))
    }

    #[track_caller]
    pub(crate) fn imap_as(&self, name: &str) -> Imap {
        let mut session = self.host.imap();
        let answer = session.log_in(name, &self.password);
        assert!(answer.starts_with("OK"), "the log-in of {name} was answered {answer:?}");
        session
    }

    /// The answer to a delegate's log-in.
    pub(crate) fn imap_answer_at(&self, owner: &str) -> String {
        self.host.imap().log_in(&format!("{owner}*{}", self.address), &self.password)
    }

    #[track_caller]
    pub(crate) fn submission(&self) -> Smtp {
        let mut session = self.host.submission();
        let answer = session.log_in(&self.address, &self.password);
        assert!(answer.starts_with("235"), "the log-in of {} was answered {answer:?}", self.address);
        session
    }

    /// What this person is told who sends as `from`.
    #[track_caller]
    pub(crate) fn sends_as(&self, from: &str) -> String {
        self.submission().recipient(from, &self.address)
    }

    /// The message of this subject in the person's inbox.
    pub(crate) fn imap_message(&self, subject: &str) -> String {
        let mut session = self.imap();
        session.say("SELECT INBOX");
        session.fetch(subject)
    }

    /// Whether the message arrives, and how often; polls until it does.
    #[track_caller]
    pub(crate) fn receives(&self, subject: &str) -> usize {
        arrived(&mut self.imap(), subject)
    }
}

/// How many messages of this subject come into the inbox of this session.
pub(crate) fn arrived(session: &mut Imap, subject: &str) -> usize {
    eventually(|| match session.count(subject) {
        0 => None,
        found => Some(found),
    })
    .unwrap_or(0)
}
