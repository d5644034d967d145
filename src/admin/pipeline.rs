//! The servers' configuration: what it is for this store, and what is wrong with the one that runs.
//!
//! `examples/` holds the configuration as it would be installed in the usual places; it is part of the program, and
//! the only place where a server's question to the store is written.

use super::Result;
use crate::model::{self, OldImap, OldImapEncryption, PlainPath, Setting};
use crate::store::{Reader, learnt_path, usage_path};
use std::path::{Path, PathBuf};

/// A mail server.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Server {
    Postfix,
    Dovecot(model::Dovecot),
}

macro_rules! example {
    ($path:literal) => {
        ($path, include_str!(concat!("../../examples/", $path)))
    };
}

const POSTFIX_MAIN: &str = include_str!("../../examples/postfix/main.cf");
const POSTFIX_MASTER: &str = include_str!("../../examples/postfix/master.cf");
const POSTFIX_MAPS: [(&str, &str); 14] = [
    example!("postfix/vmailctl/filter_recipient_access.cf"),
    example!("postfix/vmailctl/filter_sender_access.cf"),
    example!("postfix/vmailctl/other_alias_maps.cf"),
    example!("postfix/vmailctl/other_recipient_access.cf"),
    example!("postfix/vmailctl/other_sender_login_maps.cf"),
    example!("postfix/vmailctl/outside_sender_access.cf"),
    example!("postfix/vmailctl/recipient_access.cf"),
    example!("postfix/vmailctl/sasl_access.cf"),
    example!("postfix/vmailctl/sender_header_checks"),
    example!("postfix/vmailctl/smtpd_sender_login_maps.cf"),
    example!("postfix/vmailctl/transport_maps.cf"),
    example!("postfix/vmailctl/virtual_alias_maps.cf"),
    example!("postfix/vmailctl/virtual_mailbox_domains.cf"),
    example!("postfix/vmailctl/virtual_mailbox_maps.cf"),
];
const DOVECOT_23: [(&str, &str); 13] = [
    example!("dovecot-2.3/conf.d/99-vmailctl.conf"),
    example!("dovecot-2.3/vmailctl/acl"),
    example!("dovecot-2.3/vmailctl/old-host.conf"),
    example!("dovecot-2.3/vmailctl/passdb-delegate.conf.ext"),
    example!("dovecot-2.3/vmailctl/passdb-denied.conf.ext"),
    example!("dovecot-2.3/vmailctl/passdb-learner.conf.ext"),
    example!("dovecot-2.3/vmailctl/passdb-learnt.conf.ext"),
    example!("dovecot-2.3/vmailctl/passdb.conf.ext"),
    example!("dovecot-2.3/vmailctl/shared.conf"),
    example!("dovecot-2.3/vmailctl/sieve.conf.ext"),
    example!("dovecot-2.3/vmailctl/usage.conf.ext"),
    example!("dovecot-2.3/vmailctl/userdb-iterate.conf.ext"),
    example!("dovecot-2.3/vmailctl/userdb.conf.ext"),
];
const DOVECOT_24: [(&str, &str); 3] = [
    example!("dovecot-2.4/vmailctl/dovecot.conf"),
    example!("dovecot-2.4/vmailctl/old-host.conf"),
    example!("dovecot-2.4/vmailctl/shared.conf"),
];

/// Where the README installs this program.
pub const PROGRAM: &str = "/usr/local/bin/vmailctl";

/// The places and names of an installation, which replace those of the examples.
pub struct Installation {
    pub store: PlainPath,
    /// The file for usage, which Dovecot writes.
    pub usage: PathBuf,
    pub postfix_directory: String,
    pub queue_directory: String,
    pub dovecot_config: String,
    pub reader_group: String,
    pub mail_root: String,
    pub mail_user: String,
    pub mail_group: String,
    /// This program, where the servers start it.
    pub program: &'static str,
    /// Whether what leaves the host names who sent it.
    pub sender_header: String,
    /// The IMAP server that is asked for passwords.
    pub old_imap: Option<OldImap>,
    /// The file in which Dovecot writes them down.
    pub learnt: PathBuf,
}

/// A file to be written.
#[derive(Clone, Debug)]
pub struct RenderedFile {
    pub path: PathBuf,
    pub content: String,
}

/// When a step is due.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum StepKind {
    /// Changes the configuration.
    Configure,
    /// Makes the running server take it.
    Reload,
}

impl StepKind {
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Configure => "configure",
            Self::Reload => "reload",
        }
    }
}

/// A step that remains for the administrator: a command for a shell.
#[derive(Clone, Debug)]
pub struct Step {
    pub why: String,
    pub command: String,
    pub kind: StepKind,
}

/// A server's configuration for this store.
#[derive(Clone, Debug)]
pub struct Rendered {
    pub files: Vec<RenderedFile>,
    pub steps: Vec<Step>,
}

pub fn installation(reader: &Reader<'_>, store: &PlainPath) -> Result<Installation> {
    Ok(Installation {
        store: store.clone(),
        usage: usage_path(Path::new(store.as_str())),
        postfix_directory: reader.find_setting(Setting::PostfixConfigDirectory)?,
        queue_directory: reader.find_setting(Setting::PostfixQueueDirectory)?,
        dovecot_config: reader.find_setting(Setting::DovecotConfigFile)?,
        reader_group: reader.find_setting(Setting::ReaderGroup)?,
        mail_root: reader.find_setting(Setting::MailRoot)?,
        mail_user: reader.find_setting(Setting::MailUser)?,
        mail_group: reader.find_setting(Setting::MailGroup)?,
        program: PROGRAM,
        sender_header: reader.find_setting(Setting::SenderHeader)?,
        old_imap: reader.find_setting(Setting::OldImapServer)?.parse().ok(),
        learnt: learnt_path(&reader.find_setting(Setting::LearntDirectory)?),
    })
}

/// A text of the examples with this installation's paths and names. `to` is where the server's files go.
fn substitute(example: &str, place: &Installation, server: Server, to: &str) -> String {
    let home = match server {
        Server::Postfix => "/etc/postfix",
        Server::Dovecot(_) => "/etc/dovecot",
    };
    let asked = place.old_imap.as_ref().map(|server| ask(example, server));
    let example = asked.as_deref().unwrap_or(example);
    // The rule of sender_header_checks, switched off.
    let rule = if place.sender_header == "everywhere" { "\n#/^Received: " } else { "\n/^Received: " };
    replace_all(
        example,
        &[
            ("\n/^Received: ", rule),
            ("/var/lib/vmailctl/vmail.db", place.store.as_str()),
            ("/var/lib/vmailctl/usage/vmail.db", &place.usage.display().to_string()),
            ("/run/vmailctl/learnt.db", &place.learnt.display().to_string()),
            (home, to),
            ("/var/spool/postfix", &place.queue_directory),
            (PROGRAM, place.program),
            ("user=dovecot:vmailctl", &format!("user=dovecot:{}", place.reader_group)),
            ("extra_groups = vmailctl", &format!("extra_groups = {}", place.reader_group)),
            ("    group = vmail\n", &format!("    group = {}\n", place.mail_group)),
        ],
    )
}

/// A text of the examples, for a host that learns passwords from this server: what is switched off in old-host.conf is switched
/// on, and a password that is not the store's ends the list no longer. Whose is not learnt is refused there.
fn ask(example: &str, server: &OldImap) -> String {
    const ENDS: &str = "skip = authenticated\n  result_success = continue-ok\n  result_failure = return-fail\n";
    const GOES_ON: &str = "skip = authenticated\n  result_success = continue-ok\n  result_failure = continue\n";
    if !example.contains("#passdb") {
        return example.replace(ENDS, GOES_ON);
    }
    // A comment has one blank behind its '#'.
    let switched = |line: &str| match line.strip_prefix('#') {
        Some(rest) if rest.starts_with(|c| c != ' ') || rest.starts_with("  ") => format!("{rest}\n"),
        _ => format!("{line}\n"),
    };
    let text: String = example.lines().map(switched).collect();
    let certificates = match server.encryption {
        OldImapEncryption::Tls | OldImapEncryption::StartTls => {
            "  ssl_client_ca_file = /etc/ssl/certs/ca-certificates.crt\n"
        }
        OldImapEncryption::None => "",
    };
    let (ssl_23, ssl_24) = match server.encryption {
        OldImapEncryption::Tls => (" ssl=imaps", "imapc_ssl = imaps"),
        OldImapEncryption::StartTls => (" ssl=starttls", "imapc_ssl = starttls"),
        OldImapEncryption::None => ("", "imapc_ssl = no"),
    };
    replace_all(
        &text,
        &[
            ("host=old.example.com port=993 ssl=imaps", &format!("host={} port={}{ssl_23}", server.host, server.port)),
            ("imapc_host = old.example.com", &format!("imapc_host = {}", server.host)),
            ("imapc_port = 993", &format!("imapc_port = {}", server.port)),
            ("imapc_ssl = imaps\n", &format!("{ssl_24}\n")),
            // Dovecot does not start without the file that it names.
            ("  ssl_client_ca_file = /etc/ssl/certs/ca-certificates.crt\n", certificates),
        ],
    )
}

/// In one pass, so that what was put in is not taken for what was there.
fn replace_all(text: &str, pairs: &[(&str, &str)]) -> String {
    let mut done = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((at, old, new)) =
        pairs.iter().filter_map(|(old, new)| rest.find(old).map(|at| (at, *old, *new))).min_by_key(|(at, ..)| *at)
    {
        done.push_str(&rest[..at]);
        done.push_str(new);
        rest = &rest[at + old.len()..];
    }
    done.push_str(rest);
    done
}

/// One argument of a shell command.
fn quote(argument: &str) -> String {
    let plain = |b: u8| b.is_ascii_alphanumeric() || b"/._-+@:,=".contains(&b);
    if !argument.is_empty() && argument.bytes().all(plain) {
        return argument.to_owned();
    }
    format!("'{}'", argument.replace('\'', "'\\''"))
}

fn command(words: &[&str]) -> String {
    words.iter().map(|w| quote(w)).collect::<Vec<_>>().join(" ")
}

/// The logical lines of a Postfix configuration file: comments dropped, continuations joined (postconf(5)).
fn settings(text: &str) -> Vec<(String, String)> {
    let mut lines: Vec<String> = Vec::new();
    for line in text.lines().filter(|l| !l.trim_start().starts_with('#') && !l.trim().is_empty()) {
        match lines.last_mut() {
            Some(last) if line.starts_with([' ', '\t']) => {
                last.push(' ');
                last.push_str(line.trim());
            }
            _ => lines.push(line.trim().to_owned()),
        }
    }
    let pairs = lines.iter().filter_map(|line| line.split_once('='));
    pairs.map(|(name, value)| (name.trim().to_owned(), value.trim().to_owned())).collect()
}

/// The files of a server's configuration below `to`.
fn files(server: Server, place: &Installation, to: &str) -> Vec<RenderedFile> {
    let (prefix, examples): (&str, &[(&str, &str)]) = match server {
        Server::Postfix => ("postfix/", &POSTFIX_MAPS),
        Server::Dovecot(model::Dovecot::V23) => ("dovecot-2.3/", &DOVECOT_23),
        Server::Dovecot(model::Dovecot::V24) => ("dovecot-2.4/", &DOVECOT_24),
    };
    let file = |(path, example): &(&str, &str)| RenderedFile {
        path: Path::new(to).join(path.trim_start_matches(prefix)),
        content: substitute(example, place, server, to),
    };
    examples.iter().map(file).collect()
}

/// The files of a server's configuration below `to`, and the steps that remain.
pub fn render(server: Server, place: &Installation, to: &PlainPath) -> Rendered {
    let steps = match server {
        Server::Postfix => postfix_steps(place, to.as_str()),
        Server::Dovecot(generation) => dovecot_steps(generation, place, to.as_str()),
    };
    Rendered { files: files(server, place, to.as_str()), steps }
}

fn postfix_steps(place: &Installation, to: &str) -> Vec<Step> {
    let directory = place.postfix_directory.as_str();
    let postconf = |flag: &str, setting: String| command(&["postconf", "-c", directory, flag, &setting]);
    let configure = |why: &str, command: String| Step { why: why.to_owned(), command, kind: StepKind::Configure };
    let mut steps = Vec::new();
    for file in ["main.cf", "master.cf"] {
        let (now, before) = (format!("{directory}/{file}"), format!("{directory}/{file}.before-vmailctl"));
        steps.push(configure(&format!("keep {file} as it was"), command(&["cp", "--no-clobber", &now, &before])));
    }
    // A store of one's own, as for a trial, may have root's group; Postfix has no place in it.
    if place.reader_group != "root" {
        steps.push(configure(
            "let Postfix's proxymap read the store",
            command(&["usermod", "--append", "--groups", &place.reader_group, "postfix"]),
        ));
    }
    for (name, value) in settings(&substitute(POSTFIX_MAIN, place, Server::Postfix, to)) {
        steps.push(configure(&format!("main.cf: {name}"), postconf("-e", format!("{name} = {value}"))));
    }
    for (name, value) in settings(&substitute(POSTFIX_MASTER, place, Server::Postfix, to)) {
        // service/type is a service of master.cf, service/type/parameter an option of it (postconf(1)).
        let flag = if name.matches('/').count() == 1 { "-Me" } else { "-Pe" };
        steps.push(configure(&format!("master.cf: {name}"), postconf(flag, format!("{name}={value}"))));
    }
    steps.push(Step {
        why: "take the configuration".to_owned(),
        command: command(&["postfix", "-c", directory, "reload"]),
        kind: StepKind::Reload,
    });
    steps
}

fn dovecot_steps(generation: model::Dovecot, place: &Installation, to: &str) -> Vec<Step> {
    let configure =
        |why: &str, words: &[&str]| Step { why: why.to_owned(), command: command(words), kind: StepKind::Configure };
    let config = place.dovecot_config.as_str();
    let mut steps = match generation {
        model::Dovecot::V23 => vec![configure(
            "switch off PAM and system users, which a later file cannot",
            &["sed", "-i", "s/^!include auth-system.conf.ext/#&/", &format!("{to}/conf.d/10-auth.conf")],
        )],
        model::Dovecot::V24 => vec![
            configure(
                "keep dovecot.conf as it was",
                &["cp", "--no-clobber", config, &format!("{config}.before-vmailctl")],
            ),
            configure(
                "put the configuration in the place of the host's own",
                &["install", "-m", "0644", &format!("{to}/vmailctl/dovecot.conf"), config],
            ),
        ],
    };
    let [user, group, root] = [&place.mail_user, &place.mail_group, &place.mail_root];
    steps.push(configure(
        "make the directory for mail",
        &["install", "-d", "-o", user, "-g", group, "-m", "0770", root],
    ));
    let usage = place.usage.parent().unwrap_or(Path::new("/")).display().to_string();
    steps.push(configure(
        "give Dovecot's user the directory for usage, where nobody else writes",
        &["chown", "-R", "dovecot", &usage],
    ));
    steps.push(Step {
        why: "take the configuration".to_owned(),
        command: command(&["doveadm", "-c", config, "reload"]),
        kind: StepKind::Reload,
    });
    steps
}

/// Where Dovecot's configuration is.
pub fn dovecot_directory(place: &Installation) -> &str {
    place.dovecot_config.rsplit_once('/').map_or("/etc/dovecot", |(directory, _)| directory)
}

/// The parameters of main.cf as they should be. What a host adds in front of a list is its own business.
pub fn expected_parameters(place: &Installation) -> Vec<(String, String)> {
    settings(&substitute(POSTFIX_MAIN, place, Server::Postfix, &place.postfix_directory))
}

/// The lines of master.cf as they should be: services, and options of services.
fn expected_lines(place: &Installation) -> Vec<(String, String)> {
    settings(&substitute(POSTFIX_MASTER, place, Server::Postfix, &place.postfix_directory))
}

/// The services of master.cf as they should be.
pub fn expected_services(place: &Installation) -> Vec<String> {
    let lines = expected_lines(place).into_iter();
    lines.filter(|(name, _)| name.matches('/').count() == 1).map(|(name, _)| name).collect()
}

/// The options of these services as they should be, by `service/type/option`.
pub fn expected_service_options(place: &Installation) -> Vec<(String, String)> {
    expected_lines(place).into_iter().filter(|(name, _)| name.matches('/').count() == 2).collect()
}

/// All files that are rendered, where the servers look for them; Dovecot's, if the host has one.
pub fn expected_files(place: &Installation, dovecot: Option<model::Dovecot>) -> Vec<RenderedFile> {
    let mut expected = files(Server::Postfix, place, &place.postfix_directory);
    let Some(generation) = dovecot else { return expected };
    for file in files(Server::Dovecot(generation), place, dovecot_directory(place)) {
        // It is put in the place of the host's own.
        if file.path.ends_with("vmailctl/dovecot.conf") {
            expected.push(RenderedFile { path: place.dovecot_config.clone().into(), content: file.content.clone() });
        }
        expected.push(file);
    }
    expected
}
