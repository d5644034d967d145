//! Programs as whole processes, and the stores that they work on.

use super::fill;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

pub(crate) const PROGRAM: &str = env!("CARGO_BIN_EXE_vmailctl");
pub(crate) const HASH: &str =
    "{ARGON2ID}$argon2id$v=19$m=19456,t=2,p=1$c2FsdHNhbHRzYWx0c2FsdA$HUc3TYMpQPDZK0sTbGHW9wSxDZlLHdvLJfPBV6SKzSA";

/// What `mailbox list -o jsonl` and `mailbox show` show, of `mailbox_now s`, with the usage file attached as `used`.
pub(crate) const MAILBOX_COLUMNS: &str =
    "SELECT s.local || '@' || s.domain AS address, s.kind, s.user AS login, s.name,
         CASE WHEN s.domain_standing = 'disabled' THEN 'domain-disabled' WHEN s.since IS NOT NULL THEN 'suspended'
              WHEN s.sending = 'refused' THEN 'sending-off' ELSE 'active' END AS standing,
         s.login AS log_in, s.receiving, s.sending, s.since AS suspended_since, s.until AS suspended_until,
         s.incoming_until AS mail_kept_until, s.reason, s.refusal, s.planned_since, s.protocols, s.quota,
         s.quota AS quota_bytes, s.own_quota, substr(s.password, 2, instr(s.password, '}') - 2) AS password,
         s.password_set_at, s.app_passwords, s.own_app_passwords, s.home, s.note, s.created_at, s.mailbox_id AS id,
         s.hold, s.hold_since,
         (SELECT value FROM used.fact WHERE user = s.user AND name = 'storage') AS used_bytes,
         NULL AS used_percent, NULL AS messages, NULL AS last_log_in, NULL AS log_ins";

/// A directory for the stores, and those that hold them; gone with the value.
pub(crate) struct Place {
    pub(crate) directory: PathBuf,
    holders: Vec<Child>,
}

impl Place {
    pub(crate) fn new() -> Self {
        let directory = std::env::temp_dir().join(format!("vmailctl-bench-{}", std::process::id()));
        std::fs::create_dir(&directory).unwrap();
        Self { directory, holders: Vec::new() }
    }

    pub(crate) fn path(&self, name: &str) -> PathBuf {
        self.directory.join(name)
    }

    /// A new store without anything in it.
    pub(crate) fn empty_store(&self, name: &str) -> PathBuf {
        let store = self.directory.join(name).join("vmail.db");
        let group = Command::new("id").arg("-gn").output().unwrap().stdout;
        let group = String::from_utf8(group).unwrap();
        run(vmailctl(&store, &["init", "--hostname", "mail.example.com", "--reader-group", group.trim()]));
        store
    }

    /// A new store with these mailboxes; it is filled before anybody holds it.
    pub(crate) fn store(&self, name: &str, mailboxes: u32) -> PathBuf {
        let store = self.empty_store(name);
        let time = fill(&store, mailboxes, HASH);
        println!("filled {name} with {mailboxes} mailboxes in {:.1} s", time.as_secs_f64());
        store
    }

    /// As the servers do.
    pub(crate) fn hold(&mut self, stores: &[&Path]) {
        for store in stores {
            self.holders.push(vmailctl(store, &["store", "hold"]).spawn().unwrap());
        }
        // It has nothing to say that one could wait for.
        std::thread::sleep(Duration::from_millis(500));
    }

    pub(crate) fn release(&mut self) {
        for mut holder in self.holders.drain(..) {
            holder.kill().unwrap();
            holder.wait().unwrap();
        }
    }
}

impl Drop for Place {
    fn drop(&mut self) {
        self.release();
        let _ = std::fs::remove_dir_all(&self.directory);
    }
}

/// Where a program of the system is. With a path, starting it costs the same as starting ours: to search a changed
/// `PATH`, the standard library has to fork.
pub(crate) fn find_system(name: &str) -> Option<PathBuf> {
    ["/usr/local/bin", "/usr/bin", "/bin"].map(|d| Path::new(d).join(name)).into_iter().find(|p| p.exists())
}

pub(crate) fn system(name: &str) -> PathBuf {
    find_system(name).unwrap_or_else(|| panic!("{name} is missing"))
}

pub(crate) fn quiet(program: impl AsRef<Path>) -> Command {
    let mut command = Command::new(program.as_ref());
    command.env_clear().env("TZ", "UTC").stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null());
    command
}

pub(crate) fn vmailctl(store: &Path, arguments: &[&str]) -> Command {
    let mut command = quiet(PROGRAM);
    command.arg("--store").arg(store).args(arguments);
    command
}

pub(crate) fn sqlite3(store: &Path, options: &[&str], sql: &str) -> Command {
    let mut command = quiet(system("sqlite3"));
    command.args(["-batch", "-bail"]).args(options).arg(store).arg(sql);
    command
}

/// [`MAILBOX_COLUMNS`] by the `sqlite3` program, with the usage file beside the store, as JSON.
pub(crate) fn mailboxes_by_sqlite3(store: &Path, from: &str) -> Command {
    let usage = store.with_file_name("usage").join(store.file_name().unwrap());
    let with = with_mailboxes();
    sqlite3(store, &["-json"], &format!("ATTACH '{}' AS used; {with} {MAILBOX_COLUMNS} FROM {from}", usage.display()))
}

/// The view of all mailboxes, which is not in the schema, in front of a query.
pub(crate) fn with_mailboxes() -> String {
    let view = DEFINITION.split("CREATE VIEW mailbox_now AS").nth(1).and_then(|rest| rest.split(';').next()).unwrap();
    format!("WITH mailbox_now AS ({view})")
}

const DEFINITION: &str = include_str!("../../src/store/definition.sql");

/// How long the process takes, which must succeed.
pub(crate) fn run(command: Command) -> Duration {
    run_to(command, 0)
}

/// The same of one that ends with another exit code.
pub(crate) fn run_to(mut command: Command, code: i32) -> Duration {
    let begin = Instant::now();
    let status = command.status();
    let time = begin.elapsed();
    let status = status.unwrap_or_else(|e| panic!("cannot run {command:?}: {e}"));
    assert_eq!(status.code(), Some(code), "{command:?}: {status}");
    time
}

/// Both have put in the same, or the comparison is none.
pub(crate) fn assert_alike(one: &Path, other: &Path, tables: &[&str]) {
    for table in tables {
        let rows = [one, other].map(|store| {
            let count = format!("SELECT count(*) FROM {table}");
            super::open(store).query_row(&count, [], |row| row.get::<_, i64>(0)).unwrap()
        });
        assert_eq!(rows[0], rows[1], "rows of {table}");
    }
}
