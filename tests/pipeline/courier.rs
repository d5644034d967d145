//! Courier-IMAP as an old host, in a root of its own: an IMAP server that is no Dovecot.

use super::eventually;
use super::host::Host;
use std::fs;
use std::net::TcpStream;
use std::os::unix::fs::PermissionsExt;
use std::os::unix::process::CommandExt;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};

pub(crate) struct Courier {
    mail: PathBuf,
    pub(crate) port: u16,
    servers: [Child; 2],
}

impl Courier {
    /// With one mailbox.
    pub(crate) fn start(host: &Host, user: &str, password: &str) -> Self {
        let tests = Path::new(env!("CARGO_MANIFEST_DIR"));
        let root = tests.join("target/courier-root");
        let made = Command::new(tests.join("tests/courier-root.sh")).arg(&root).status().unwrap();
        assert!(made.success(), "tests/courier-root.sh could not make {}", root.display());
        let [port] = super::host::unused_ports();
        let home = format!("/srv/{port}");
        let hash = run(Command::new("openssl").args(["passwd", "-1", password]));
        let line = format!("{user}\tuid=65534|gid=65534|home={home}|mail={home}/Maildir|imappw={}\n", hash.trim());
        let users = root.join("etc/courier/userdb");
        fs::write(&users, line).unwrap();
        fs::set_permissions(&users, fs::Permissions::from_mode(0o600)).unwrap();
        let chrooted = |program: &str, arguments: &[&str]| {
            let mut command = Command::new("chroot");
            command.arg(&root).arg(program).args(arguments);
            command
        };
        run(&mut chrooted("/usr/sbin/makeuserdb", &[]));
        let settings = fs::read_to_string(root.join("etc/courier/imapd")).unwrap();
        let settings = settings.lines().filter(|line| !line.starts_with('#')).filter_map(|line| line.split_once('='));
        let settings: Vec<(String, String)> =
            settings.map(|(name, value)| (name.to_owned(), value.trim_matches('"').to_owned())).collect();
        let listen = port.to_string();
        let tcpd = ["-address=127.0.0.1", "-nodnslookup", "-noidentlookup", &listen];
        let imap = ["/usr/lib/courier/courier/imaplogin", "/usr/bin/imapd", "Maildir"];
        let start = |mut command: Command, name: &str| {
            command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null()).process_group(0);
            let child = command.spawn().unwrap();
            fs::write(host.path(&format!("{name}.pid")), child.id().to_string()).unwrap();
            child
        };
        let servers = [
            start(chrooted("/usr/lib/courier/courier-authlib/authdaemond", &[]), "authdaemond"),
            start(
                {
                    let mut command = chrooted("/usr/sbin/couriertcpd", &[&tcpd[..], &imap].concat());
                    command.envs(settings);
                    command
                },
                "couriertcpd",
            ),
        ];
        let courier = Self { mail: root.join(home.trim_start_matches('/')), port, servers };
        assert!(eventually(|| TcpStream::connect(("127.0.0.1", port)).ok()).is_some(), "Courier did not start");
        courier
    }

    /// Puts a message into a folder, called as on the disk: `""` is the inbox.
    pub(crate) fn put(&self, folder: &str, file: &str, content: &[u8]) {
        let maildir = self.mail.join("Maildir");
        let place = if folder.is_empty() { maildir } else { maildir.join(format!(".{folder}")) };
        for directory in ["cur", "new", "tmp"] {
            fs::create_dir_all(place.join(directory)).unwrap();
        }
        fs::write(place.join("cur").join(file), content).unwrap();
        run(Command::new("chown").args(["-R", "65534:65534"]).arg(&self.mail));
    }
}

impl Drop for Courier {
    fn drop(&mut self) {
        for server in &mut self.servers {
            let _ = Command::new("/bin/kill").args(["-TERM", "--", &format!("-{}", server.id())]).status();
            let _ = server.wait();
        }
        let _ = fs::remove_dir_all(&self.mail);
    }
}

fn run(command: &mut Command) -> String {
    let done = command.stdin(Stdio::null()).output().unwrap_or_else(|e| panic!("cannot run {command:?}: {e}"));
    assert!(done.status.success(), "{command:?}: {}", super::host::lossy(&done.stderr));
    super::host::lossy(&done.stdout)
}
