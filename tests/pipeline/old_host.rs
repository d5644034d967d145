//! The host that mail comes from: this machine's Dovecot with another separator, a prefix, and a master user, over TLS.
//! Folders are given by their names here, and messages are written into the Maildir as a delivery does.

use super::eventually;
use super::host::{Generation, Host, generation};
use super::imap::Imap;
use std::fs;
use std::io::Write;
use std::net::TcpStream;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

/// What its certificate is for.
pub(crate) const NAME: &str = "localhost";
/// A password with all that a configuration file could mistake.
pub(crate) const MASTER_PASSWORD: &str = "<m \"a\\st%u$er# %{user}";

/// The password of everybody there.
pub(crate) const PASSWORD: &str = "an old % word #1";

/// An old host, which ends with the host that it stands beside.
pub(crate) struct OldHost {
    directory: PathBuf,
    pub(crate) port: u16,
    pub(crate) clear_port: u16,
}

impl OldHost {
    pub(crate) fn start(host: &Host) -> Self {
        let [port, clear_port] = super::host::unused_ports();
        let old = Self { directory: PathBuf::from(host.path("old")), port, clear_port };
        for directory in ["", "run", "mail"] {
            fs::create_dir_all(old.directory.join(directory)).unwrap();
        }
        run(Command::new("chown").args(["nobody:nogroup", &old.path("mail")]));
        old.make_certificate();
        fs::write(old.path("users"), "").unwrap();
        fs::write(old.path("masters"), format!("mover:{{PLAIN}}{MASTER_PASSWORD}\n")).unwrap();
        let base = old.directory.display();
        fs::write(
            old.path("dovecot.conf"),
            format!(
                "base_dir = {base}/run
state_dir = {base}/run/state
log_path = {base}/old.log
listen = 127.0.0.1
protocols = imap
ssl = yes
ssl_cert = <{base}/cert.pem
ssl_key = <{base}/key.pem
disable_plaintext_auth = no
auth_failure_delay = 0
auth_username_chars =
mail_location = maildir:~/Maildir
mail_uid = nobody
mail_gid = nogroup
first_valid_uid = 1
mail_max_userip_connections = 100
auth_master_user_separator = *
passdb {{
  driver = passwd-file
  args = {base}/masters
  master = yes
}}
passdb {{
  driver = passwd-file
  args = username_format=%u {base}/users
}}
userdb {{
  driver = static
  args = uid=nobody gid=nogroup home={base}/mail/%u allow_all_users=yes
}}
namespace inbox {{
  inbox = yes
  prefix = INBOX.
  separator = .
}}
service imap-login {{
  inet_listener imap {{
    port = {clear_port}
  }}
  inet_listener imaps {{
    port = {port}
  }}
}}
service anvil {{
  unix_listener anvil-auth-penalty {{
    mode = 0
  }}
}}
"
            ),
        )
        .unwrap();
        let log = fs::File::create(old.path("start.log")).unwrap();
        let mut command = Command::new("/usr/sbin/dovecot");
        command.args(["-c", &old.path("dovecot.conf")]).stdin(Stdio::null());
        command.stdout(log.try_clone().unwrap()).stderr(log);
        let started = command.status().unwrap();
        assert!(started.success(), "{}", fs::read_to_string(old.path("start.log")).unwrap());
        // Its keeper ends it by its pid.
        std::os::unix::fs::symlink(old.path("run/master.pid"), host.path("old.pid")).unwrap();
        for port in [port, clear_port] {
            assert!(eventually(|| TcpStream::connect(("127.0.0.1", port)).ok()).is_some(), "nobody on port {port}");
        }
        old
    }

    pub(crate) fn path(&self, name: &str) -> String {
        self.directory.join(name).to_str().unwrap().to_owned()
    }

    fn make_certificate(&self) {
        let (key, certificate, subject) = (self.path("key.pem"), self.path("cert.pem"), format!("/CN={NAME}"));
        let alternative = format!("subjectAltName=DNS:{NAME}");
        let mut command = Command::new("openssl");
        command.args(["req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes"]);
        command.args(["-days", "2", "-keyout", &key, "-out", &certificate, "-subj", &subject]);
        run(command.args(["-addext", &alternative]));
    }

    /// Somebody who has a mailbox there.
    pub(crate) fn add_user(&self, address: &str) {
        let mut users = fs::OpenOptions::new().append(true).open(self.path("users")).unwrap();
        writeln!(users, "{address}:{{PLAIN}}{PASSWORD}").unwrap();
        fs::create_dir_all(self.directory.join("mail").join(address)).unwrap();
        self.own(address);
    }

    /// Stands in for ssh to this host, and gives the name by which it is reached: the servers' own system runs the command
    /// there. So the old host's Dovecot is of the same generation as the new one.
    pub(crate) fn shell(&self, host: &Host) -> &'static str {
        host.install_ssh(&match generation() {
            Generation::Dovecot23 => self.path("dovecot.conf"),
            Generation::Dovecot24 => self.start_second(host),
        });
        "root@old.example.com"
    }

    /// The same mail by a Dovecot 2.4 in the servers' own root.
    fn start_second(&self, host: &Host) -> String {
        let (base, config) = (self.directory.display(), self.path("second.conf"));
        fs::create_dir_all(self.path("second")).unwrap();
        fs::write(
            &config,
            format!(
                "dovecot_config_version = 2.4.0
dovecot_storage_version = 2.4.0
base_dir = {base}/second
state_dir = {base}/second/state
log_path = {base}/second.log
protocols =
ssl = no
mail_driver = maildir
mail_path = %{{home}}/Maildir
mail_inbox_path = %{{home}}/Maildir
mail_uid = nobody
mail_gid = nogroup
first_valid_uid = 1
auth_username_chars =
namespace inbox {{
  inbox = yes
  prefix = INBOX.
  separator = .
}}
passdb static {{
  password = x
}}
userdb static {{
  fields {{
    uid = nobody
    gid = nogroup
    home = {base}/mail/%{{user}}
  }}
}}
"
            ),
        )
        .unwrap();
        // It goes on in the background, with what it was given for its output.
        host.command("/bin/sh", &["-c", &format!("dovecot -c '{config}' < /dev/null > /dev/null 2>&1")]);
        std::os::unix::fs::symlink(self.path("second/master.pid"), host.path("second.pid")).unwrap();
        config
    }

    /// Gives what was written to a mailbox to the user that reads it.
    pub(crate) fn own(&self, address: &str) {
        run(Command::new("chown").args(["-R", "nobody:nogroup"]).arg(self.directory.join("mail").join(address)));
    }

    /// The directory of a folder, by the name that it has in the new place: `""` is the inbox.
    pub(crate) fn folder(&self, user: &str, name: &str) -> PathBuf {
        let maildir = self.directory.join("mail").join(user).join("Maildir");
        if name.is_empty() { maildir } else { maildir.join(format!(".{}", name.replace('/', "."))) }
    }

    /// Puts a message into a folder, and makes the folder. [`OldHost::own`] comes behind it.
    pub(crate) fn put(&self, user: &str, folder: &str, file: &str, content: &[u8]) {
        let folder = self.folder(user, folder);
        for directory in ["cur", "new", "tmp"] {
            fs::create_dir_all(folder.join(directory)).unwrap();
        }
        if folder.file_name().is_some_and(|name| name != "Maildir") {
            fs::write(folder.join("maildirfolder"), "").unwrap();
        }
        fs::write(folder.join("cur").join(file), content).unwrap();
    }

    pub(crate) fn imap(&self) -> Imap {
        Imap::connect(self.clear_port)
    }

    /// It is switched off.
    pub(crate) fn stop(&self) {
        self.doveadm(&["stop"]);
        let is_gone = || TcpStream::connect(("127.0.0.1", self.clear_port)).is_err().then_some(());
        assert!(eventually(is_gone).is_some(), "somebody still listens on port {}", self.clear_port);
    }

    pub(crate) fn doveadm(&self, arguments: &[&str]) -> String {
        let mut command = Command::new("/usr/bin/doveadm");
        run(command
            .env_clear()
            .env("PATH", "/usr/sbin:/usr/bin:/sbin:/bin")
            .args(["-c", &self.path("dovecot.conf")])
            .args(arguments))
    }
}

fn run(command: &mut Command) -> String {
    let done = command.stdin(Stdio::null()).output().unwrap_or_else(|e| panic!("cannot run {command:?}: {e}"));
    let said = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
    assert!(done.status.success(), "{command:?}: {}{}", said(&done.stdout), said(&done.stderr));
    said(&done.stdout)
}

/// A message of about so many bytes.
pub(crate) fn message(subject: &str, bytes: usize) -> Vec<u8> {
    let mut text = format!(
        "From: bob@outside.test\nTo: anna@example.com\nSubject: {subject}\nDate: Fri, 14 Mar 2025 09:26:53 +0000\n\
         Message-ID: <{subject}@outside.test>\n\n"
    );
    while text.len() < bytes {
        text.push_str("The quick brown fox jumps over the lazy dog, and what it finds there it keeps.\n");
    }
    text.into_bytes()
}

/// The file of a private secret.
pub(crate) fn secret_file(path: &str, content: &str) {
    use std::os::unix::fs::PermissionsExt;
    fs::write(path, content).unwrap();
    fs::set_permissions(Path::new(path), fs::Permissions::from_mode(0o600)).unwrap();
}
