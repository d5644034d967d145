//! A mail host of its own: Debian's stock configuration of both servers, private directories and ports, and on top
//! what the program renders, installed with the very commands that it prints.

use super::imap::Imap;
use super::pop3::Pop3;
use super::sieve::Sieve;
use super::smtp::Smtp;
use serde_json::Value;
use std::cell::Cell;
use std::collections::BTreeMap;
use std::fs;
use std::io::Write;
use std::net::{TcpListener, TcpStream};
use std::os::unix::fs::PermissionsExt;
use std::os::unix::process::CommandExt;
use std::path::{Path, PathBuf};
use std::process::{Child, ChildStdin, Command, Output, Stdio};
use std::sync::OnceLock;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::{Duration, Instant};

/// The name by which the host is known to others.
pub(crate) const NAME: &str = "mail.example.com";
/// The group that may read the store. On a real host it is one of its own, of which Postfix's user is a member; here
/// nothing is added to the machine's groups.
pub(crate) const READERS: &str = "postfix";
const MAIL_USER: &str = "nobody";
const MAIL_GROUP: &str = "nogroup";

/// The servers' programs that it takes, and the Debian packages that have them.
const PROGRAMS: [(&str, &str); 10] = [
    ("/usr/sbin/postfix", "postfix"),
    ("/usr/share/postfix/master.cf.dist", "postfix"),
    ("/usr/lib/postfix/postfix-sqlite.so", "postfix-sqlite"),
    ("/usr/sbin/dovecot", "dovecot-core"),
    ("/usr/lib/dovecot/imap", "dovecot-imapd"),
    ("/usr/lib/dovecot/pop3", "dovecot-pop3d"),
    ("/usr/lib/dovecot/lmtp", "dovecot-lmtpd"),
    ("/usr/lib/dovecot/modules/auth/libdriver_sqlite.so", "dovecot-sqlite"),
    ("/usr/lib/dovecot/modules/lib90_sieve_plugin.so", "dovecot-sieve"),
    ("/usr/lib/dovecot/managesieve", "dovecot-managesieved"),
];
/// What it takes beside them, of this machine.
const TOOLS: [(&str, &str); 2] = [("/usr/sbin/smtp-sink", "postfix"), ("/usr/bin/openssl", "openssl")];
/// The servers' commands, which are those of the servers' own root.
const COMMANDS: [&str; 7] = ["doveadm", "doveconf", "dovecot", "postconf", "postfix", "postmap", "postqueue"];

/// The generation of the servers: those of this machine, Dovecot 2.3 and Postfix 3.7, or those of Debian 13 in a root
/// that tests/trixie-root.sh has unpacked: Dovecot 2.4 and Postfix 3.10. All tests of a run have the same.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Generation {
    Dovecot23,
    Dovecot24,
}

/// Names the root of the servers, when they are not those of this machine.
const ROOT: &str = "VMAILCTL_TEST_TRIXIE_ROOT";

fn root() -> Option<PathBuf> {
    std::env::var_os(ROOT).map(PathBuf::from)
}

pub(crate) fn generation() -> Generation {
    if root().is_some() { Generation::Dovecot24 } else { Generation::Dovecot23 }
}

/// A path of the servers' system.
pub(super) fn of_the_servers(path: &str) -> PathBuf {
    root().map_or_else(|| PathBuf::from(path), |root| root.join(path.trim_start_matches('/')))
}

/// Where the servers listen.
#[derive(Debug)]
pub(crate) struct Ports {
    pub(crate) smtp: u16,
    /// The submission service as rendered, with TLS.
    pub(crate) submission: u16,
    /// The same without the duty of TLS, for a client that speaks none.
    pub(crate) clear_submission: u16,
    pub(crate) submissions: u16,
    /// What Dovecot sends for filters and auto-replies.
    pub(crate) filters: u16,
    pub(crate) lmtp: u16,
    pub(crate) imap: u16,
    pub(crate) pop3: u16,
    pub(crate) sieve: u16,
    /// The outside world.
    pub(crate) sink: u16,
}

#[derive(Debug)]
pub(crate) struct Host {
    directory: PathBuf,
    /// Where it is kept after a failure.
    keep: Option<PathBuf>,
    pub(crate) ports: Ports,
    /// Ends the servers when the pipe to it closes: with the host, or with the process, however that ends.
    keeper: Child,
    pipe: Option<ChildStdin>,
}

/// Names the folder in which the hosts of failed tests are kept: configuration, store, mail and logs, for root alone.
const KEEP: &str = "VMAILCTL_TEST_KEEP";

fn keep() -> Option<PathBuf> {
    std::env::var_os(KEEP).filter(|path| !path.is_empty()).map(|path| std::path::absolute(path).unwrap())
}

thread_local! {
    /// Whether the test of this thread works on the shared host.
    static ON_SHARED: Cell<bool> = const { Cell::new(false) };
}

/// The host that the tests share.
pub(crate) fn shared() -> &'static Host {
    static SHARED: OnceLock<Host> = OnceLock::new();
    let host = SHARED.get_or_init(|| {
        let host = Host::start();
        let kept = Kept::of(&host);
        // It is never dropped, so it learns of a failure in this way.
        let before = std::panic::take_hook();
        std::panic::set_hook(Box::new(move |panic| {
            before(panic);
            if ON_SHARED.get() {
                kept.ask();
            }
        }));
        host
    });
    ON_SHARED.set(true);
    host
}

/// What is to become of a host's directory once a test on it has failed.
struct Kept {
    directory: PathBuf,
    keep: Option<PathBuf>,
}

#[allow(clippy::print_stderr, reason = "a failed test says what is left to look at")]
impl Kept {
    fn of(host: &Host) -> Self {
        Self { directory: host.directory.clone(), keep: host.keep.clone() }
    }

    /// Leaves the name of the test for the keeper and for whoever looks, and tells where that is.
    fn ask(&self) {
        match &self.keep {
            Some(keep) => {
                let place = keep.join(self.directory.file_name().unwrap_or_default());
                let test = std::thread::current().name().unwrap_or("a test").to_owned();
                let failed = fs::OpenOptions::new().create(true).append(true).open(self.directory.join("failed"));
                // A panic here, in the midst of another, would end all tests.
                match failed.and_then(|mut file| writeln!(file, "{test}")) {
                    Ok(()) => {
                        eprintln!("the host of this test is kept, once its servers have ended: {}", place.display())
                    }
                    Err(error) => eprintln!("the host of this test can't be kept: {error}"),
                }
            }
            None => eprintln!("{KEEP}=DIR keeps the directory and the logs of this test's host in DIR"),
        }
    }
}

fn text(path: impl AsRef<Path>) -> String {
    let path = path.as_ref();
    fs::read_to_string(path).unwrap_or_else(|e| panic!("cannot read {}: {e}", path.display()))
}

fn write(path: impl AsRef<Path>, text: &str) {
    let path = path.as_ref();
    fs::write(path, text).unwrap_or_else(|e| panic!("cannot write {}: {e}", path.display()));
}

/// Runs a program of the system; panics with what it said when it fails.
fn system(program: &str, arguments: &[&str]) -> String {
    run(Command::new(program).args(arguments))
}

fn run(command: &mut Command) -> String {
    let done = command.stdin(Stdio::null()).output().unwrap_or_else(|e| panic!("cannot run {command:?}: {e}"));
    assert!(done.status.success(), "{command:?}: {}{}", lossy(&done.stdout), lossy(&done.stderr));
    lossy(&done.stdout)
}

pub(crate) fn lossy(bytes: &[u8]) -> String {
    String::from_utf8_lossy(bytes).into_owned()
}

/// Loopback ports that nobody listens on, none of them twice. They lie below those that the kernel gives to connections
/// (`ip_local_port_range`), so that none is taken before a server has it; processes begin at different ones.
pub(super) fn unused_ports<const N: usize>() -> [u16; N] {
    const FROM: u32 = 12_000;
    const COUNT: u32 = 20_000;
    static NEXT: AtomicUsize = AtomicUsize::new(0);
    let begin = std::process::id().wrapping_mul(397);
    std::array::from_fn(|_| {
        loop {
            let next = u32::try_from(NEXT.fetch_add(1, Ordering::Relaxed)).unwrap();
            let port = u16::try_from(FROM + begin.wrapping_add(next) % COUNT).unwrap();
            if TcpListener::bind(("127.0.0.1", port)).is_ok() {
                break port;
            }
        }
    })
}

impl Host {
    /// A host with an empty store, its servers running.
    pub(crate) fn start() -> Self {
        Self::start_with(|_| {})
    }

    /// The same after something was done with its store.
    pub(crate) fn start_with(prepare: impl FnOnce(&Self)) -> Self {
        let user = system("id", &["-u"]);
        assert_eq!(user.trim(), "0", "these tests start Postfix and Dovecot, which takes root");
        for (path, package) in PROGRAMS {
            let path = of_the_servers(path);
            assert!(path.exists(), "{} is missing: install the Debian package {package}", path.display());
        }
        for (path, package) in TOOLS {
            assert!(Path::new(path).exists(), "{path} is missing: install the Debian package {package}");
        }
        let host = Self::begin(keep());
        host.set_up();
        prepare(&host);
        host.hold_store();
        host.start_servers();
        host
    }

    /// An empty directory, and the keeper who will clear it away.
    fn begin(keep: Option<PathBuf>) -> Self {
        let [smtp, submission, clear_submission, submissions, filters, lmtp, imap, pop3, sieve, sink] = unused_ports();
        let ports = Ports { smtp, submission, clear_submission, submissions, filters, lmtp, imap, pop3, sieve, sink };

        static COUNT: AtomicUsize = AtomicUsize::new(0);
        let number = COUNT.fetch_add(1, Ordering::Relaxed);
        // Short, because the paths of Unix sockets are.
        let directory = std::env::temp_dir().join(format!("vmailctl-{}-{number}", std::process::id()));
        // In a root of their own the servers have it under the same name, so that they and the program agree on paths.
        if root().is_some() {
            let inside = of_the_servers(directory.to_str().unwrap());
            fs::create_dir(&inside).unwrap_or_else(|e| panic!("cannot make {}: {e}", inside.display()));
            std::os::unix::fs::symlink(&inside, &directory).unwrap();
        } else {
            fs::create_dir(&directory).unwrap_or_else(|e| panic!("cannot make {}: {e}", directory.display()));
        }
        fs::set_permissions(&directory, fs::Permissions::from_mode(0o755)).unwrap();
        let mut keeper = Command::new("/bin/sh")
            .args(["-c", KEEPER, "sh"])
            .arg(&directory)
            .arg(ports.sink.to_string())
            .arg(keep.as_deref().unwrap_or(Path::new("")))
            .stdin(Stdio::piped())
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            // An interrupt from the terminal ends the tests; the keeper has then still work to do.
            .process_group(0)
            .spawn()
            .unwrap();
        let pipe = keeper.stdin.take();
        Self { directory, keep, ports, keeper, pipe }
    }

    pub(crate) fn path(&self, name: &str) -> String {
        self.directory.join(name).to_str().unwrap().to_owned()
    }

    fn set_up(&self) {
        for directory in ["bin", "log", "postfix", "spool", "lib", "sink", "dovecot", "run", "mail"] {
            let path = self.path(directory);
            fs::create_dir(&path).unwrap();
            fs::set_permissions(&path, fs::Permissions::from_mode(0o755)).unwrap();
        }
        if let Some(root) = root() {
            for command in COMMANDS {
                let path = self.path(&format!("bin/{command}"));
                let environment = "/usr/bin/env -i PATH=/usr/sbin:/usr/bin ${USER:+USER=\"$USER\"}";
                write(&path, &format!("#!/bin/sh\nexec chroot '{}' {environment} {command} \"$@\"\n", root.display()));
                fs::set_permissions(&path, fs::Permissions::from_mode(0o755)).unwrap();
            }
        }
        system("chown", &["postfix", &self.path("lib"), &self.path("sink")]);
        system("chown", &[&format!("{MAIL_USER}:{MAIL_GROUP}"), &self.path("mail")]);
        self.make_certificate();
        self.write_stock_postfix();
        self.write_stock_dovecot();

        self.run(&[
            "init",
            "--mail-root",
            &self.path("mail"),
            "--hostname",
            NAME,
            "--reader-group",
            READERS,
            "--mail-user",
            MAIL_USER,
        ]);
        self.run(&["setting", "set", "mail-group", MAIL_GROUP]);
        self.run(&["setting", "set", "postfix-config-directory", &self.path("postfix")]);
        self.run(&["setting", "set", "dovecot-config-file", &self.path("dovecot/dovecot.conf")]);
        self.run(&["setting", "set", "postfix-queue-directory", &self.path("spool")]);
        self.install("postfix");
        self.install("dovecot");
        self.move_postfix_services();
    }

    /// Renders the configuration of a server where it belongs, and runs each step that is printed, but for two kinds:
    /// the servers do not run yet, so there is nothing to reload; and the machine's users stay as they are.
    fn install(&self, server: &str) {
        let rendered = self.json(&["pipeline", "render", server, "--to", &self.path(server)]);
        let steps = rendered["steps"].as_array().unwrap_or_else(|| panic!("no steps in {rendered}"));
        for step in steps {
            let command = step["command"].as_str().unwrap_or_else(|| panic!("no command in {step}"));
            if step["kind"] != "reload" && !command.starts_with("usermod ") {
                self.command("/bin/sh", &["-c", command]);
            }
        }
    }

    /// The same after something has changed what is rendered.
    pub(crate) fn install_again(&self, server: &str) {
        let rendered = self.json(&["pipeline", "render", server, "--to", &self.path(server), "--yes"]);
        let steps = rendered["steps"].as_array().unwrap_or_else(|| panic!("no steps in {rendered}"));
        for step in steps {
            let command = step["command"].as_str().unwrap_or_else(|| panic!("no command in {step}"));
            if command.starts_with("install ") {
                self.command("/bin/sh", &["-c", command]);
            }
        }
    }

    /// Where commands are looked for: first those of the servers' root.
    fn search_path(&self) -> String {
        format!("{}:/usr/sbin:/usr/bin:/sbin:/bin", self.path("bin"))
    }

    /// Puts a stand-in for ssh where the program and the servers find it. It runs doveadm with this configuration, in the
    /// servers' system.
    pub(crate) fn install_ssh(&self, config: &str) {
        let path = self.path("bin/ssh");
        // In a root of their own, the servers run it from within.
        let enter = root().map_or_else(String::new, |root| {
            let root = root.display();
            format!("[ ! -e '{root}/usr' ] || exec chroot '{root}' /bin/sh '{path}' \"$@\"\n")
        });
        let script = format!(
            "#!/bin/sh\nset -eu\n{enter}[ \"$1 $2 $4\" = '-o BatchMode=yes doveadm' ]\nshift 4\n\
             exec /usr/bin/env -i PATH=/usr/sbin:/usr/bin /bin/sh -c \"doveadm -c '{config}' $*\"\n"
        );
        write(&path, &script);
        fs::set_permissions(&path, fs::Permissions::from_mode(0o755)).unwrap();
    }

    /// Runs a command of the servers' system; panics with what it said when it fails.
    pub(crate) fn command(&self, program: &str, arguments: &[&str]) -> String {
        run(&mut self.server_command(program, arguments))
    }

    fn server_command(&self, program: &str, arguments: &[&str]) -> Command {
        let search_path = self.search_path();
        let found = search_path.split(':').map(|d| Path::new(d).join(program)).find(|path| path.exists());
        let mut command = Command::new(found.unwrap_or_else(|| PathBuf::from(program)));
        command.args(arguments).env("PATH", search_path);
        command
    }

    /// What Postfix finds in one of its maps under each of `keys`, those that are there (postmap(1)).
    pub(crate) fn postmap(&self, map: &str, keys: &[&str]) -> BTreeMap<String, String> {
        self.postmap_of(&format!("sqlite:{}", self.path(&format!("postfix/vmailctl/{map}.cf"))), keys)
    }

    /// The same of any map, by its type and file.
    pub(crate) fn postmap_of(&self, map: &str, keys: &[&str]) -> BTreeMap<String, String> {
        let mut command = self.server_command("postmap", &["-c", &self.path("postfix"), "-q", "-", map]);
        let mut child = command.stdin(Stdio::piped()).stdout(Stdio::piped()).spawn().unwrap();
        let asked: String = keys.iter().map(|key| format!("{key}\n")).collect();
        child.stdin.take().unwrap().write_all(asked.as_bytes()).unwrap();
        let said = lossy(&child.wait_with_output().unwrap().stdout);
        let mut found: Vec<(String, String)> = Vec::new();
        for line in said.lines() {
            // A value may have several lines.
            match (line.split_once('\t'), found.last_mut()) {
                (Some((key, value)), _) => found.push((key.into(), value.into())),
                (None, Some((_, value))) => *value = format!("{value}\n{line}"),
                (None, None) => {}
            }
        }
        found.into_iter().collect()
    }

    fn make_certificate(&self) {
        let (key, certificate, name) = (self.path("key.pem"), self.path("cert.pem"), format!("/CN={NAME}"));
        let curve = ["-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes", "-days", "2"];
        let mut arguments = vec!["req", "-x509", "-keyout", &key, "-out", &certificate, "-subj", &name];
        arguments.extend(curve);
        system("openssl", &arguments);
    }

    /// As Debian ships it, chrooted services and all, but for where things are, and for the patience with strangers who
    /// ask much and send nothing (`in_flow_delay`, `smtpd_soft_error_limit`) or often (`smtpd_client_event_limit_exceptions`).
    fn write_stock_postfix(&self) {
        let (base, sink) = (self.directory.display(), self.ports.sink);
        write(
            self.path("postfix/main.cf"),
            &format!(
                "compatibility_level = 3.6
queue_directory = {base}/spool
data_directory = {base}/lib
command_directory = /usr/sbin
daemon_directory = /usr/lib/postfix/sbin
maillog_file = {base}/log/mail.log
maillog_file_prefixes = {base}
inet_interfaces = 127.0.0.1
inet_protocols = ipv4
myhostname = {NAME}
mydestination = $myhostname
mynetworks =
alias_maps =
alias_database =
relayhost = [127.0.0.1]:{sink}
smtp_host_lookup = native
disable_dns_lookups = yes
smtpd_tls_cert_file = {base}/cert.pem
smtpd_tls_key_file = {base}/key.pem
smtpd_tls_security_level = may
in_flow_delay = 0
smtpd_error_sleep_time = 0
smtpd_soft_error_limit = 1000
smtpd_hard_error_limit = 1000
smtpd_client_event_limit_exceptions = 127.0.0.0/8
"
            ),
        );
        let services = text(of_the_servers("/usr/share/postfix/master.cf.dist"));
        write(self.path("postfix/master.cf"), &services);
    }

    /// Debian's files, with a local.conf for directories, ports and a penalty-free log-in.
    fn write_stock_dovecot(&self) {
        let (base, Ports { imap, pop3, sieve, lmtp, filters, .. }) = (self.directory.display(), &self.ports);
        // As after a hash that it refuses to check.
        let no_delay = match generation() {
            Generation::Dovecot23 => "",
            Generation::Dovecot24 => "auth_internal_failure_delay = 0\n",
        };
        let stock = ["/usr/share/dovecot/dovecot.conf", "/usr/share/dovecot/conf.d"].map(of_the_servers);
        system("cp", &["-r", stock[0].to_str().unwrap(), stock[1].to_str().unwrap(), &self.path("dovecot")]);
        // As Debian's package makes one.
        fs::create_dir(self.path("dovecot/private")).unwrap();
        fs::copy(self.path("cert.pem"), self.path("dovecot/private/dovecot.pem")).unwrap();
        fs::copy(self.path("key.pem"), self.path("dovecot/private/dovecot.key")).unwrap();
        write(
            self.path("dovecot/local.conf"),
            &format!(
                "base_dir = {base}/run
state_dir = {base}/run/state
log_path = {base}/log/dovecot.log
listen = 127.0.0.1
protocols = imap pop3 lmtp sieve
ssl = no
auth_failure_delay = 0
{no_delay}submission_host = 127.0.0.1:{filters}
service imap-login {{
  inet_listener imap {{
    port = {imap}
  }}
  inet_listener imaps {{
    port = 0
  }}
}}
service pop3-login {{
  inet_listener pop3 {{
    port = {pop3}
  }}
  inet_listener pop3s {{
    port = 0
  }}
}}
service managesieve-login {{
  inet_listener sieve {{
    port = {sieve}
  }}
}}
service lmtp {{
  inet_listener lmtp {{
    port = {lmtp}
  }}
}}
service anvil {{
  client_limit = 2000
  unix_listener anvil-auth-penalty {{
    mode = 0
  }}
}}
"
            ),
        );
    }

    /// Gives the services their private ports, and adds the submission service without TLS.
    fn move_postfix_services(&self) {
        let path = self.path("postfix/master.cf");
        let mut services = String::new();
        let mut clear = String::new();
        let mut inside_submission = false;
        for line in text(&path).lines() {
            let option = line.starts_with([' ', '\t']);
            let mut words = line.split_whitespace();
            let service = if option { None } else { words.next().zip(words.next()) };
            let port = match service {
                Some(("smtp", "inet")) => self.ports.smtp,
                Some(("submission", "inet")) => self.ports.submission,
                Some(("submissions", "inet")) => self.ports.submissions,
                Some(("127.0.0.1:10587", "inet")) => self.ports.filters,
                _ => 0,
            };
            if !option && !line.starts_with('#') {
                inside_submission = port == self.ports.submission;
            }
            let name = service.map_or("", |(name, _)| name);
            let moved = if port == 0 { line.to_owned() } else { line.replacen(name, &format!("127.0.0.1:{port}"), 1) };
            services.push_str(&moved);
            services.push('\n');
            if inside_submission && !line.starts_with('#') {
                let own = moved.replace(&self.ports.submission.to_string(), &self.ports.clear_submission.to_string());
                clear.push_str(
                    &own.replace("smtpd_tls_security_level=encrypt", "smtpd_tls_security_level=may")
                        .replace("auth_only=yes", "auth_only=no"),
                );
                clear.push('\n');
            }
        }
        assert!(!clear.is_empty(), "no submission service was set up:\n{services}");
        // The readers' group is that of Postfix's own user here, which spawn(8) does not take: a program brings it along.
        let (named, own) =
            (format!("user=dovecot:{READERS} argv=/usr/local/bin/vmailctl"), self.path("bin/as-readers"));
        assert!(services.contains(&named), "no service answers Postfix:\n{services}");
        self.install_answer(&own);
        let started = format!("user=dovecot:{MAIL_GROUP} argv={own} {}", self.path("bin/answer"));
        let services = services.replace(&named, &started);
        write(path, &(services + &clear));
    }

    /// The program, without the symbols that make it large, and what starts it in the readers' group.
    fn install_answer(&self, as_readers: &str) {
        static MADE: OnceLock<[PathBuf; 2]> = OnceLock::new();
        let [stripped, starter] = MADE.get_or_init(|| {
            let source = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/pipeline/as_readers.c");
            let make = |name: &str, program: &str, source: &str| {
                let made = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
                let draft = made.with_extension(std::process::id().to_string());
                system(program, &["-o", draft.to_str().unwrap(), source]);
                fs::rename(draft, &made).unwrap();
                made
            };
            [
                make("answer", "strip", env!("CARGO_BIN_EXE_vmailctl")),
                make("as-readers", "cc", source.to_str().unwrap()),
            ]
        });
        fs::copy(stripped, self.path("bin/answer")).unwrap();
        fs::copy(starter, as_readers).unwrap();
        system("chgrp", &[READERS, as_readers]);
        fs::set_permissions(as_readers, fs::Permissions::from_mode(0o2755)).unwrap();
    }

    /// As the unit of a real host does before the servers start. The shell that starts it ends, so that nobody has to
    /// wait for it.
    fn hold_store(&self) {
        let script = r#""$0" --store "$1" store hold < /dev/null > /dev/null 2>&1 & echo $! > "$2""#;
        let program = env!("CARGO_BIN_EXE_vmailctl");
        system("/bin/sh", &["-c", script, program, &self.store(), &self.path("hold.pid")]);
    }

    /// Puts the filter of `examples/mimedefang/` in front of the submission service, as the documents say to. It runs
    /// until the value is dropped, as Postfix's user, who may read the store here.
    pub(crate) fn filter_submission(&self) -> Filter {
        let [port] = unused_ports();
        let example = Path::new(env!("CARGO_MANIFEST_DIR")).join("examples/mimedefang/mimedefang-filter");
        let (spool, script, socket) = (self.path("filter"), self.path("filter.pl"), self.path("filter/mx.sock"));
        fs::create_dir(&spool).unwrap();
        system("chown", &["postfix", &spool]);
        write(&script, &text(example).replace("/var/lib/vmailctl/vmail.db", &self.store()));
        let listen = format!("inet:{port}@127.0.0.1");
        let start = |program: &str, arguments: &[&str]| {
            let path = format!("/usr/bin/{program}");
            assert!(Path::new(&path).exists(), "{path} is missing: install the Debian package mimedefang");
            let mut command = Command::new(path);
            command.args(["-D", "-z", &spool, "-U", "postfix"]).args(arguments);
            command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null());
            let child = command.spawn().unwrap();
            let pid_file = self.path(&format!("{program}.pid"));
            write(&pid_file, &child.id().to_string());
            (child, pid_file)
        };
        let multiplexor = start("mimedefang-multiplexor", &["-F", &script, "-s", &socket, "-m", "1", "-x", "2"]);
        let ready = super::eventually(|| Path::new(&socket).exists().then_some(()));
        assert!(ready.is_some(), "mimedefang-multiplexor did not start; its words are in the system's log");
        let filter = Filter([multiplexor, start("mimedefang", &["-m", &socket, "-p", &listen, "-X"])]);
        assert!(
            super::eventually(|| TcpStream::connect(("127.0.0.1", port)).ok()).is_some(),
            "mimedefang did not start"
        );

        let service = format!("127.0.0.1:{}/inet/smtpd_milters=inet:127.0.0.1:{port}", self.ports.clear_submission);
        self.command("postconf", &["-c", &self.path("postfix"), "-P", &service]);
        self.command("postfix", &["-c", &self.path("postfix"), "reload"]);
        filter
    }

    fn start_servers(&self) {
        let log = fs::File::create(self.path("log/start.log")).unwrap();
        for (program, arguments) in [
            ("postfix", vec!["-c".to_owned(), self.path("postfix"), "start".to_owned()]),
            ("dovecot", vec!["-c".to_owned(), self.path("dovecot/dovecot.conf")]),
        ] {
            let own = self.path(&format!("bin/{program}"));
            let path = if root().is_some() { own } else { format!("/usr/sbin/{program}") };
            let mut command = Command::new(path);
            command
                .args(arguments)
                .stdin(Stdio::null())
                .stdout(log.try_clone().unwrap())
                .stderr(log.try_clone().unwrap());
            let done = command.status().unwrap();
            assert!(done.success(), "{program} did not start:\n{}", text(self.path("log/start.log")));
        }
        for port in [
            self.ports.smtp,
            self.ports.clear_submission,
            self.ports.lmtp,
            self.ports.imap,
            self.ports.pop3,
            self.ports.sieve,
            self.ports.sink,
        ] {
            let up = super::eventually(|| TcpStream::connect(("127.0.0.1", port)).ok());
            assert!(up.is_some(), "nobody listens on port {port} of {:?}\n{}", self.ports, self.logs());
        }
    }

    fn logs(&self) -> String {
        ["start.log", "mail.log", "dovecot.log"].map(|name| self.log_lines(name, &[]).join("\n")).join("\n")
    }

    // -------------------------------------------------------------------------------------------------- the program

    /// The program, still to be started.
    pub(crate) fn program(&self, arguments: &[&str]) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_vmailctl"));
        command.args(["--store", &self.store(), "--no-input"]).args(arguments);
        command.env_clear().env("PATH", self.search_path());
        command
    }

    /// Runs the program and leaves the judgement to the caller.
    pub(crate) fn ask(&self, arguments: &[&str], input: &str) -> Output {
        let mut child = self
            .program(arguments)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .unwrap();
        // A program that refuses early has closed its input; that is its answer, not ours.
        let _ = child.stdin.take().unwrap().write_all(input.as_bytes());
        child.wait_with_output().unwrap()
    }

    /// Runs the program, which must succeed, and gives what it wrote to standard output.
    #[track_caller]
    pub(crate) fn run(&self, arguments: &[&str]) -> String {
        self.run_with(arguments, "")
    }

    #[track_caller]
    pub(crate) fn run_with(&self, arguments: &[&str], input: &str) -> String {
        let done = self.ask(arguments, input);
        assert!(
            done.status.success(),
            "vmailctl {} ended with {}:\n{}{}",
            arguments.join(" "),
            done.status,
            lossy(&done.stdout),
            lossy(&done.stderr)
        );
        lossy(&done.stdout)
    }

    #[track_caller]
    pub(crate) fn json(&self, arguments: &[&str]) -> Value {
        let said = self.run(&[arguments, &["-o", "json"]].concat());
        serde_json::from_str(&said).unwrap_or_else(|e| panic!("vmailctl {}: {e} in {said:?}", arguments.join(" ")))
    }

    pub(crate) fn store(&self) -> String {
        self.path("store/vmail.db")
    }

    /// Writes rows that would take too long one by one.
    pub(crate) fn write_store(&self, statements: &str) {
        let writer = rusqlite::Connection::open(self.store()).unwrap();
        // As the program does: the last to close would else remove the log that the readers need.
        writer.set_db_config(rusqlite::config::DbConfig::SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, true).unwrap();
        writer.busy_timeout(Duration::from_secs(10)).unwrap();
        writer.execute_batch(&format!("BEGIN IMMEDIATE; {statements}; COMMIT")).unwrap();
    }

    // -------------------------------------------------------------------------------------------------- the servers

    pub(crate) fn smtp(&self) -> Smtp {
        Smtp::connect(self.ports.smtp, "EHLO")
    }

    pub(crate) fn submission(&self) -> Smtp {
        Smtp::connect(self.ports.clear_submission, "EHLO")
    }

    pub(crate) fn lmtp(&self) -> Smtp {
        Smtp::connect(self.ports.lmtp, "LHLO")
    }

    pub(crate) fn imap(&self) -> Imap {
        Imap::connect(self.ports.imap)
    }

    pub(crate) fn pop3(&self) -> Pop3 {
        Pop3::connect(self.ports.pop3)
    }

    pub(crate) fn sieve(&self) -> Sieve {
        Sieve::connect(self.ports.sieve)
    }

    /// What a stranger's server is told about a recipient.
    pub(crate) fn rcpt(&self, to: &str) -> String {
        self.smtp().recipient("stranger@outside.test", to)
    }

    /// A stranger's message to `to`, accepted; gives its subject.
    #[track_caller]
    pub(crate) fn send(&self, to: &str) -> String {
        self.smtp().deliver("stranger@outside.test", &[to], "")
    }

    /// What the outside world received under this subject.
    pub(crate) fn outside(&self, subject: &str) -> Option<String> {
        super::eventually(|| {
            fs::read_dir(self.path("sink")).unwrap().flatten().find_map(|entry| {
                let message = lossy(&fs::read(entry.path()).ok()?);
                message.lines().any(|line| line == format!("Subject: {subject}")).then_some(message)
            })
        })
    }

    /// The lines of Postfix's log that contain all of `words`.
    pub(crate) fn mail_log(&self, words: &[&str]) -> Vec<String> {
        self.log_lines("mail.log", words)
    }

    pub(crate) fn dovecot_log(&self, words: &[&str]) -> Vec<String> {
        self.log_lines("dovecot.log", words)
    }

    fn log_lines(&self, name: &str, words: &[&str]) -> Vec<String> {
        let log = lossy(&fs::read(self.path(&format!("log/{name}"))).unwrap_or_default());
        log.lines().filter(|line| words.iter().all(|word| line.contains(word))).map(str::to_owned).collect()
    }

    /// Waits until Postfix has nothing left to deliver.
    pub(crate) fn drain_queue(&self) {
        let drained = super::eventually(|| {
            let waiting = self.command("postqueue", &["-c", &self.path("postfix"), "-j"]);
            waiting.trim().is_empty().then_some(())
        });
        assert!(drained.is_some(), "still queued: {}", self.command("postqueue", &["-c", &self.path("postfix"), "-p"]));
    }
}

/// Processes that end with the value, and the files in which their pids are written down for the keeper.
#[derive(Debug)]
pub(crate) struct Filter([(Child, String); 2]);

impl Drop for Filter {
    fn drop(&mut self) {
        for (child, pid_file) in &mut self.0 {
            let _ = Command::new("kill").arg(child.id().to_string()).status();
            let _ = child.wait();
            let _ = fs::remove_file(pid_file);
        }
    }
}

impl Drop for Host {
    fn drop(&mut self) {
        if std::thread::panicking() {
            Kept::of(self).ask();
        }
        drop(self.pipe.take());
        let begin = Instant::now();
        while self.keeper.try_wait().is_ok_and(|done| done.is_none()) && begin.elapsed() < Duration::from_secs(20) {
            std::thread::sleep(Duration::from_millis(20));
        }
    }
}

/// Starts the outside world. Waits for the end of its input, then ends the servers by the pids that they have written
/// down, and removes all that they leave, or moves it to where a failed test has asked for. All passwords of people begin with the same words (`brand.rs`): the lines
/// of files that have them, as they are or in base64, are kept in the folder `VMAILCTL_TEST_LEAKS`, in one file a host.
const KEEPER: &str = r#"
leaks=${VMAILCTL_TEST_LEAKS:-$1}/leaks.$$
: > "$leaks.running"
/usr/sbin/smtp-sink -u postfix -d "$1/sink/%M." "127.0.0.1:$2" 100 < /dev/null &
pids=$!
trap '' INT TERM HUP
read -r _
kill "$pids"
for f in "$1/spool/pid/master.pid" "$1/run/master.pid" "$1"/*.pid; do
  [ -s "$f" ] && pid=$(tr -cd 0-9 < "$f") && kill "$pid" && pids="$pids $pid"
done
for pid in $pids; do
  n=0
  while [ $n -lt 100 ] && kill -0 "$pid"; do sleep 0.1; n=$((n + 1)); done
done
printf '%s\n' Tundra-39-violin VHVuZHJhLTM5LXZpb2xp dW5kcmEtMzktdmlvbGlu bmRyYS0zOS12aW9s | grep -raFf - "$(readlink -f "$1")" > "$leaks"
rm -f "$leaks.running"
if [ -n "$3" ] && [ -e "$1/failed" ]; then
  d=$(readlink -f "$1")
  chmod 0700 "$d" && mkdir -p "$3" && mv "$d" "$3/" || exit
fi
rm -rf "$(readlink -f "$1")" "$1"
"#;

#[test]
fn the_host_of_a_failed_test_is_kept_for_root_alone() {
    let keep = std::env::temp_dir().join(format!("vmailctl-keep-{}", std::process::id()));
    let end = |fails: bool| {
        let keep = keep.clone();
        let (told, name) = std::sync::mpsc::channel();
        let test = std::thread::spawn(move || {
            let host = Host::begin(Some(keep));
            told.send(host.directory.clone()).unwrap();
            fs::create_dir(host.path("log")).unwrap();
            write(host.path("log/mail.log"), "what the servers said");
            assert!(!fails, "this is how a test fails");
        });
        assert_eq!(test.join().is_err(), fails);
        let directory = name.recv().unwrap();
        assert!(!directory.exists(), "{}", directory.display());
        directory.file_name().unwrap().to_owned()
    };
    let passed = keep.join(end(false));
    assert!(!passed.exists(), "{}", passed.display());
    let failed = keep.join(end(true));
    assert_eq!(text(failed.join("log/mail.log")), "what the servers said");
    assert_eq!(fs::metadata(&failed).unwrap().permissions().mode() & 0o7777, 0o700);
    fs::remove_dir_all(&keep).unwrap();
}
