//! The whole move from a source to this store, in steps.

use super::source::Source;
use super::whereabouts::{LogInThere, NONE_COME, Way, Whereabouts};

/// Where something is done.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum At {
    Here,
    OldHost,
    NameServer,
}

impl At {
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Here => "here",
            Self::OldHost => "old host",
            Self::NameServer => "name server",
        }
    }
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Step {
    pub title: &'static str,
    pub at: At,
    pub text: String,
    pub commands: Vec<String>,
}

/// A DNS record as it is, and as it is to be after the move.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DnsRecord {
    pub name: String,
    pub kind: &'static str,
    /// `Err`: why it is not known.
    pub old: Result<Vec<String>, String>,
    pub new: String,
}

/// What a guide is made for.
#[derive(Clone, Debug)]
pub struct Move {
    pub old_host: String,
    /// Where the old host's rows are, if it is known.
    pub input: Option<String>,
    pub hostname: String,
    pub mail_root: String,
    pub mail_user: String,
    pub mail_group: String,
    /// Where the configuration of Dovecot is.
    pub dovecot_directory: String,
    pub domains: Vec<String>,
}

#[derive(Debug)]
pub struct Guide {
    pub source: &'static str,
    pub title: &'static str,
    pub records: Vec<DnsRecord>,
    pub steps: Vec<Step>,
}

/// The records of a domain that a move changes, by name and kind, with what they are to be.
pub fn records(domain: &str, hostname: &str) -> [(String, &'static str, String); 5] {
    [
        (domain.to_owned(), "MX", format!("10 {hostname}.")),
        (domain.to_owned(), "TXT", "v=spf1 mx -all".to_owned()),
        (format!("autoconfig.{domain}"), "CNAME", format!("{hostname}.")),
        (format!("_imaps._tcp.{domain}"), "SRV", format!("0 1 993 {hostname}.")),
        (format!("_submission._tcp.{domain}"), "SRV", format!("0 1 587 {hostname}.")),
    ]
}

/// A word of a shell command.
fn word(text: &str) -> String {
    let is_plain = |c: char| c.is_ascii_alphanumeric() || "-_./:,@%+=".contains(c);
    if !text.is_empty() && text.chars().all(is_plain) {
        text.to_owned()
    } else {
        format!("'{}'", text.replace('\'', "'\\''"))
    }
}

struct Writer<'m> {
    about: &'m Whereabouts,
    source: &'static Source,
    of: &'m Move,
    steps: Vec<Step>,
}

impl Writer<'_> {
    fn step(&mut self, title: &'static str, at: At, text: impl Into<String>, commands: Vec<String>) {
        self.steps.push(Step { title, at, text: text.into(), commands });
    }

    fn input(&self) -> String {
        self.of.input.clone().unwrap_or_else(|| self.about.input.to_owned())
    }

    /// Whether its rows name whole paths, which its mail has to keep.
    fn keeps_paths(&self) -> bool {
        matches!(self.source.name, "iredmail" | "vimbadmin" | "dovecot-passwd")
    }

    /// Where the files of the mail are on this host: below the mail root, where commands move and remove mail.
    fn files(&self) -> String {
        match self.about.way {
            Way::InPlace(base) if self.keeps_paths() => base.to_owned(),
            _ => format!("{}/old", self.of.mail_root),
        }
    }

    /// `vmailctl import VERB SOURCE INPUT …`
    fn of_source(&self, verb: &str) -> String {
        let base = match self.about.way {
            Way::InPlace(_) if !self.keeps_paths() => format!(" --mail-base {}", word(&self.files())),
            Way::InPlace(base) if !base.starts_with(&self.of.mail_root) => " --outside-mail-root".to_owned(),
            Way::InPlace(_) | Way::Copied => String::new(),
        };
        format!("vmailctl import {verb} {} {}{base}", self.source.name, word(&self.input()))
    }

    /// How the old host is reached, with a space in front; `None`: nobody can log in there.
    fn old(&self, host: &str) -> Option<String> {
        let log_in = match self.about.log_in {
            LogInThere::Master { name, .. } => {
                let name = name.map(|name| format!(" --log-in-as {}", word(name))).unwrap_or_default();
                format!(" --master-user mover --password-file /root/mover{name}")
            }
            LogInThere::Each(_) => " --passwords /root/passwords.csv".to_owned(),
            LogInThere::Nobody(_) => return None,
        };
        let prefix = self.about.folder_prefix.map(|prefix| format!(" --folder-prefix {prefix}")).unwrap_or_default();
        Some(format!(" {host} {}{log_in}{prefix}", word(&self.of.old_host)))
    }

    fn for_domains(&self, command: impl Fn(&str) -> String) -> Vec<String> {
        self.of.domains.iter().map(|domain| command(domain)).collect()
    }

    fn before(&mut self) {
        let Whereabouts { dump, mail, wrapped, way, .. } = *self.about;
        let what = match dump {
            [] => "Write a sheet with the columns address, name, password, quota and aliases.".to_owned(),
            _ => format!("Write out what is read here, and copy it to this host: {}.", self.about.input),
        };
        self.step("Write out the accounts", At::OldHost, what, dump.iter().map(|&line| line.to_owned()).collect());
        let way = match way {
            Way::InPlace(_) => "It is read where it lies, or after a copy of its files, without a conversion.",
            Way::Copied => "It is copied over IMAP.",
        };
        let text = format!("The mail lies {mail}. Messages are {wrapped}. {way}");
        self.step("Know where the mail is", At::OldHost, text, Vec::new());
        let look = vec![
            format!("vmailctl import inspect {} {}", self.source.name, word(&self.input())),
            format!("{} --passwords-needed needed.csv", self.of_source("plan")),
        ];
        let text =
            "Nothing is changed. The plan names what has no equivalent here, and writes who needs a new password.";
        self.step("Look at the accounts", At::Here, text, look);
        let dig = self.for_domains(|domain| format!("dig +noall +answer {domain} MX {domain} TXT"));
        let text = "Lower the time to live of MX and TXT records to 300 seconds, a day before the move. The records of each \
                    domain, old and new, stand at the end of this guide.";
        self.step("Lower the time to live", At::NameServer, text, dig);
    }

    fn log_in(&mut self) {
        let (text, commands) = match self.about.log_in {
            LogInThere::Master { made, text, .. } => {
                let mut all = vec!["install -m 600 /dev/null /root/mover".to_owned()];
                all.splice(0..0, made.iter().map(|&line| line.to_owned()));
                (
                    format!(
                        "{text} Here, write the password of the master user into /root/mover, which only root can read."
                    ),
                    all,
                )
            }
            LogInThere::Each(text) => (
                format!("{text} Write them into /root/passwords.csv here, with the heading address,password."),
                vec!["install -m 600 /dev/null /root/passwords.csv".to_owned()],
            ),
            LogInThere::Nobody(text) => (text.to_owned(), Vec::new()),
        };
        self.step("Open the mailboxes for the copy", At::OldHost, text.trim().to_owned(), commands);
        if let Some(old) = self.old("--from-host") {
            let check = format!("vmailctl import check {} {}{old} --mx", self.source.name, word(&self.input()));
            let text = "Each mailbox is logged in to and counted. Mend what is named, until it exits with 0.";
            self.step("Look at the old host", At::Here, text, vec![check]);
        }
    }

    fn accounts(&mut self) {
        if let Way::InPlace(base) = self.about.way {
            let Move { old_host, mail_user, mail_group, .. } = self.of;
            let text = "Leave this out, and --mail-base, if all mail is to be copied over IMAP. Stop both servers of the old host before the last \
                        time. Do it never again once mail arrives here: --delete removes what arrived. Where the source is on \
                        this host, use its own directory as --mail-base, with --outside-mail-root.";
            let files = word(&self.files());
            let commands = vec![
                format!("rsync -a --delete root@{}:{base}/ {files}/", word(old_host)),
                format!("chown -R {}:{} {files}", word(mail_user), word(mail_group)),
            ];
            self.step("Copy the files of the mail", At::Here, text, commands);
        }
        let mut commands = vec![self.of_source("apply")];
        commands.push("vmailctl pipeline check".to_owned());
        self.step("Import the accounts", At::Here, "All is done in one transaction, and can be repeated.", commands);
        let generate =
            "vmailctl mailbox password --from-file needed.csv --generate-password --password-out new-passwords.csv";
        let mut text = self.about.passwords.to_owned();
        if self.about.passwords != NONE_COME {
            let keep = vec![
                format!("vmailctl import learn --from imaps://{}", word(&self.of.old_host)),
                format!("vmailctl pipeline render dovecot --to {} --yes", word(&self.of.dovecot_directory)),
                "doveadm reload".to_owned(),
            ];
            text.push_str(
                " Of who has none here, Dovecot asks the old host at the log-ins, and the next 'due run' takes over what it \
                 accepts. Who has not logged in when the time is over is named by 'vmailctl check', and gets a new one.",
            );
            self.step("Let people keep their passwords", At::Here, text, keep);
        } else {
            text.push_str(" Who is in needed.csv gets a new one. Hand it over in private.");
            self.step("Give new passwords", At::Here, text, vec![generate.to_owned()]);
        }
        let old = word(&self.of.old_host);
        let text = "Log-ins, quotas and aliases are here now, and mail still arrives at the old host. With mailbox set, one \
                    person after the other can be moved.";
        let commands = self.for_domains(|domain| format!("vmailctl domain set {domain} --delivered-by {old}"));
        self.step("Let mail arrive at the old host", At::Here, text, commands);
    }

    fn mail(&mut self) {
        if let Some(old) = self.old("--from-host") {
            let text = "Repeat it as often as mail arrives there; each time only what is new is copied. It can be stopped at \
                        any moment.";
            let commands = vec![format!("vmailctl import mail{old}"), "vmailctl import status".to_owned()];
            self.step("Copy the mail over IMAP", At::Here, text, commands);
        }
        self.step("Bring the filters", At::Here, self.about.filters, Vec::new());
    }

    fn surroundings(&mut self) {
        let text = format!(
            "{} Sign here with OpenDKIM or rspamd as a milter of Postfix. Take the private key along, and its selector stays; \
             or publish a new selector before the move.",
            self.about.dkim
        );
        self.step("Bring the DKIM keys", At::Here, text, Vec::new());
        let hostname = &self.of.hostname;
        let text = format!(
            "Postfix and Dovecot need a certificate for {hostname}. Clients that use another name there need that name in it, \
             too, or the name of the old host as an alias."
        );
        self.step(
            "Get a certificate",
            At::Here,
            text,
            vec![format!("certbot certonly --standalone -d {}", word(hostname))],
        );
    }

    fn cut_over(&mut self) {
        let old = self.old("--from-host");
        let mut commands = self.for_domains(|domain| format!("vmailctl domain set {domain} --delivered-by hold"));
        // Its queue manager remembers for half a minute where it went last.
        commands.push("postfix reload".to_owned());
        commands.extend(old.as_ref().map(|old| format!("vmailctl import mail{old}")));
        commands.extend(self.for_domains(|domain| format!("vmailctl domain set {domain} --delivered-by default")));
        commands.extend(["postfix reload", "postqueue -f"].map(str::to_owned));
        let text = "Mail waits in the queue while the last of it is copied, and is then delivered here. If the old host is to \
                    send mail for these domains here from now on, change it after the first 'postfix reload'.";
        self.step("Cut over", At::Here, text, commands);
        let text = "Set the new records that stand at the end of this guide. Of TXT records, only SPF is shown: keep in it \
                    whoever else sends for the domain, and the old host while it does. Until the old records are forgotten \
                    everywhere, mail still arrives at the old host.";
        self.step("Change the records", At::NameServer, text, Vec::new());
        if let Some(old) = old {
            let text = "Copy what arrived there last, and compare both hosts. The addresses are asked of both servers; no \
                        message is sent.";
            let smtp = format!("{}:25", self.of.old_host);
            let commands = vec![
                format!("vmailctl import mail{old}"),
                format!("vmailctl import verify{old} --smtp {}", word(&smtp)),
                "vmailctl check".to_owned(),
            ];
            self.step("Verify", At::Here, text, commands);
        }
    }

    fn way_back(&mut self) {
        let back = self.old("--to-host");
        let text = match back {
            Some(_) => {
                "At each stage, one command has the old host deliver mail again, and copies there what arrived here \
                 meanwhile. Set the old records again: then people log in there, too."
            }
            None => {
                "The old host is not changed by any step. Set the old records again, and mail arrives there as before; what \
                     arrived here meanwhile is still here."
            }
        };
        let back = back.map(|old| format!("vmailctl import back{old}"));
        self.step("The way back", At::Here, text, back.into_iter().collect());
        let mut remove = vec!["rm -f /root/mover /root/passwords.csv new-passwords.csv needed.csv".to_owned()];
        if matches!(self.about.log_in, LogInThere::Nobody(_)) {
            remove = vec!["rm -f new-passwords.csv needed.csv".to_owned()];
        }
        let text = "Remove the files of passwords here and the master user there. Raise the time to live again. Keep the old \
                    host for as long as the way back is wanted.";
        self.step("Tidy up", At::Here, text, remove);
    }
}

impl Guide {
    pub fn new(source: &'static Source, of: &Move, records: Vec<DnsRecord>) -> Self {
        let mut writer = Writer { about: source.whereabouts, source, of, steps: Vec::new() };
        writer.before();
        writer.log_in();
        writer.accounts();
        writer.mail();
        writer.surroundings();
        writer.cut_over();
        writer.way_back();
        Self { source: source.name, title: source.title, records, steps: writer.steps }
    }
}

#[cfg(test)]
mod tests {
    use super::super::SOURCES;
    use super::*;

    fn of(domains: &[&str]) -> Move {
        Move {
            old_host: "old.example.com".to_owned(),
            input: None,
            hostname: "mail.example.com".to_owned(),
            mail_root: "/var/vmail".to_owned(),
            mail_user: "vmail".to_owned(),
            mail_group: "vmail".to_owned(),
            dovecot_directory: "/etc/dovecot".to_owned(),
            domains: domains.iter().map(|&domain| domain.to_owned()).collect(),
        }
    }

    #[test]
    fn each_source_has_all_steps_and_names_the_domains_and_hosts_of_this_move() {
        for source in SOURCES {
            let guide = Guide::new(source, &of(&["one.example", "two.example"]), Vec::new());
            let all: Vec<&str> = guide.steps.iter().flat_map(|step| step.commands.iter().map(String::as_str)).collect();
            assert!(guide.steps.iter().all(|step| !step.text.is_empty()), "{}", source.name);
            for wanted in ["import apply", "domain set two.example --delivered-by hold", "import plan"] {
                assert!(all.iter().any(|line| line.contains(wanted)), "{}: {wanted}: {all:#?}", source.name);
            }
            let learns = all.iter().any(|line| line.contains("import learn --from imaps://old.example.com"));
            let copies = all.iter().any(|line| line.contains("import mail --from-host old.example.com"));
            assert_eq!(learns, !["google", "microsoft365"].contains(&source.name), "{}", source.name);
            assert_eq!(copies, !matches!(source.whereabouts.log_in, LogInThere::Nobody(_)), "{}", source.name);
        }
    }

    #[test]
    fn a_word_is_one_word_of_a_shell() {
        assert_eq!(word("/srv/a b'c"), "'/srv/a b'\\''c'");
        assert_eq!(word("%u*mover"), "'%u*mover'");
        assert_eq!(word("old.example.com:25"), "old.example.com:25");
    }
}
