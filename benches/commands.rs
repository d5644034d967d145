//! Commands as whole processes: `cargo bench --bench commands`.
//!
//! What an administrator waits for: from the start of the program to its end, the change on the disk.
//!
//! - `mailbox create` with a ready-made hash, against the `sqlite3` program, which puts the same rows into the same
//!   tables of an identical store in one durable transaction and knows no rules: at most 1.5 times as long, with 10
//!   mailboxes in the store and with 1,000,000. Measured on a store that is held open, as on a host whose servers run,
//!   and on one that nobody else has open, where whoever comes rebuilds the index of the log.
//! - `mailbox show` with 1,000,000 mailboxes in the store, against itself with 10: at most 1.5 times as long.
//! - For information: `alias route` and `mailbox suspend` against the same rows by `sqlite3`; `mailbox list -o jsonl` of
//!   1,000,000 against `sqlite3 -json` with the same columns (to be reached: at most as long); `--version`, which
//!   opens no store, against `true`.
//!
//! All contestants of a comparison take turns within the same minute, because other work on the machine moves all of
//! them: the ratios count, the milliseconds do not. The stores lie in the temporary directory (`TMPDIR`), which should
//! be on a disk; a run takes about 3 GB there. It takes the `sqlite3` program.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::print_stdout)]

mod support;

use std::fs::File;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};
use support::{Contestant, FEW, MANY, address, compare, domain_of_turn, fill, race, spread};

const PROGRAM: &str = env!("CARGO_BIN_EXE_vmailctl");
const HASH: &str =
    "{ARGON2ID}$argon2id$v=19$m=19456,t=2,p=1$c2FsdHNhbHRzYWx0c2FsdA$HUc3TYMpQPDZK0sTbGHW9wSxDZlLHdvLJfPBV6SKzSA";

/// Durable, as the program is.
const BEGIN: &str = "PRAGMA foreign_keys = ON; PRAGMA synchronous = FULL; BEGIN IMMEDIATE;";
const NOW: &str = "strftime('%Y-%m-%dT%H:%M:%SZ', 'now')";

/// What `mailbox list -o jsonl` and `mailbox show` show.
const COLUMNS: &str = "SELECT a.local || '@' || d.name AS address, m.kind, m.login, m.name,
         CASE WHEN s.domain_standing = 'disabled' THEN 'domain-disabled' WHEN n.mailbox_id IS NOT NULL THEN 'suspended'
              WHEN s.sending = 'refused' THEN 'sending-off' ELSE 'active' END AS standing,
         s.login AS log_in, s.receiving, s.sending, n.since AS suspended_since, n.until AS suspended_until,
         n.reason, n.refusal, m.quota AS own_quota,
         coalesce(m.quota, d.quota, (SELECT CAST(value AS INTEGER) FROM setting WHERE name = 'default-quota')) AS quota_bytes,
         substr(m.password, 2, instr(m.password, '}') - 2) AS password, m.password_set_at, m.home, m.note, m.created_at, m.id";

/// A directory for the stores, and those that hold them; gone with the value.
struct Place {
    directory: PathBuf,
    holders: Vec<Child>,
}

impl Place {
    fn new() -> Self {
        let directory = std::env::temp_dir().join(format!("vmailctl-bench-{}", std::process::id()));
        std::fs::create_dir(&directory).unwrap();
        Self { directory, holders: Vec::new() }
    }

    /// A new store with these mailboxes; it is filled before anybody holds it.
    fn store(&self, name: &str, mailboxes: u32) -> PathBuf {
        let store = self.directory.join(name).join("vmail.db");
        let group = Command::new("id").arg("-gn").output().unwrap().stdout;
        let group = String::from_utf8(group).unwrap();
        run(vmailctl(&store, &["init", "--hostname", "mail.example.com", "--reader-group", group.trim()]));
        let time = fill(&store, mailboxes, HASH);
        println!("filled {name} with {mailboxes} mailboxes in {:.1} s", time.as_secs_f64());
        store
    }

    /// As the servers do.
    fn hold(&mut self, stores: &[&Path]) {
        for store in stores {
            self.holders.push(vmailctl(store, &["store", "hold"]).spawn().unwrap());
        }
        // It has nothing to say that one could wait for.
        std::thread::sleep(Duration::from_millis(500));
    }

    fn release(&mut self) {
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
fn system(name: &str) -> PathBuf {
    let found =
        ["/usr/local/bin", "/usr/bin", "/bin"].map(|d| Path::new(d).join(name)).into_iter().find(|p| p.exists());
    found.unwrap_or_else(|| panic!("{name} is missing"))
}

fn quiet(program: impl AsRef<Path>) -> Command {
    let mut command = Command::new(program.as_ref());
    command.env_clear().env("TZ", "UTC").stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null());
    command
}

fn vmailctl(store: &Path, arguments: &[&str]) -> Command {
    let mut command = quiet(PROGRAM);
    command.arg("--store").arg(store).args(arguments);
    command
}

fn sqlite3(store: &Path, options: &[&str], sql: &str) -> Command {
    let mut command = quiet(system("sqlite3"));
    command.args(["-batch", "-bail"]).args(options).arg(store).arg(sql);
    command
}

/// How long the process takes, which must succeed.
fn run(mut command: Command) -> Duration {
    let begin = Instant::now();
    let status = command.status();
    let time = begin.elapsed();
    let status = status.unwrap_or_else(|e| panic!("cannot run {command:?}: {e}"));
    assert!(status.success(), "{command:?}: {status}");
    time
}

fn create(store: &Path, address: &str, hash: &Path) -> Duration {
    let mut command = vmailctl(store, &["mailbox", "create", address, "--password-hash-stdin"]);
    command.stdin(File::open(hash).unwrap());
    run(command)
}

fn create_by_sql(store: &Path, address: &str) -> Duration {
    let (local, domain) = address.split_once('@').unwrap();
    let sql = format!(
        "{BEGIN}
         INSERT INTO address (domain_id, local, role, created_at)
           SELECT id, '{local}', 'primary', {NOW} FROM domain WHERE name = '{domain}';
         INSERT INTO mailbox (kind, address_id, login, home, password, password_set_at, created_at)
           SELECT 'personal', last_insert_rowid(), '{address}', '/var/vmail/{domain}/{local}.' || (seq + 1), '{HASH}', {NOW}, {NOW}
             FROM sqlite_sequence WHERE name = 'mailbox';
         INSERT INTO login_name (name, mailbox_id) VALUES ('{address}', last_insert_rowid());
         INSERT INTO target (address_id, mailbox_id) SELECT address_id, id FROM mailbox WHERE id = last_insert_rowid();
         INSERT INTO password_history (mailbox_id, hash, set_at)
           SELECT mailbox_id, '{HASH}', {NOW} FROM target WHERE id = last_insert_rowid();
         COMMIT;"
    );
    run(sqlite3(store, &[], &sql))
}

fn route_by_sql(store: &Path, alias: &str, to: &str) -> Duration {
    let (local, domain) = alias.split_once('@').unwrap();
    let sql = format!(
        "{BEGIN}
         INSERT INTO address (domain_id, local, role, created_at)
           SELECT id, '{local}', 'alias', {NOW} FROM domain WHERE name = '{domain}';
         INSERT INTO target (address_id, mailbox_id)
           SELECT last_insert_rowid(), mailbox_id FROM login_name WHERE name = '{to}';
         COMMIT;"
    );
    run(sqlite3(store, &[], &sql))
}

fn suspend_by_sql(store: &Path, address: &str) -> Duration {
    let sql = format!(
        "{BEGIN}
         INSERT INTO suspension (mailbox_id, incoming, since)
           SELECT mailbox_id, 'refuse', {NOW} FROM login_name WHERE name = '{address}';
         COMMIT;"
    );
    run(sqlite3(store, &[], &sql))
}

/// Both have put in the same, or the comparison is none.
fn assert_alike(one: &Path, other: &Path) {
    for table in ["address", "mailbox", "login_name", "target", "password_history", "suspension"] {
        let rows = [one, other].map(|store| {
            let count = format!("SELECT count(*) FROM {table}");
            support::open(store).query_row(&count, [], |row| row.get::<_, i64>(0)).unwrap()
        });
        assert_eq!(rows[0], rows[1], "rows of {table}");
    }
}

/// A store of our own and one of the same content for the `sqlite3` program.
struct Pair {
    mailboxes: u32,
    own: PathBuf,
    peer: PathBuf,
}

impl Pair {
    fn new(place: &Place, name: &str, mailboxes: u32) -> Self {
        let own = place.store(name, mailboxes);
        let peer = place.store(&format!("{name}-sqlite3"), mailboxes);
        Self { mailboxes, own, peer }
    }
}

fn compare_creation(title: &str, prefix: &str, pairs: [&Pair; 2], hash: &Path) {
    println!("\nmailbox create, {title}");
    let new = |turn: u32, pair: &Pair| format!("{prefix}{turn}@{}", domain_of_turn(turn, pair.mailboxes));
    let [few, many] = pairs;
    let times = race(
        41,
        &mut [
            Contestant::new(format!("vmailctl, {} mailboxes", few.mailboxes), |turn| {
                create(&few.own, &new(turn, few), hash)
            }),
            Contestant::new(format!("sqlite3, {} mailboxes", few.mailboxes), |turn| {
                create_by_sql(&few.peer, &new(turn, few))
            }),
            Contestant::new(format!("vmailctl, {} mailboxes", many.mailboxes), |turn| {
                create(&many.own, &new(turn, many), hash)
            }),
            Contestant::new(format!("sqlite3, {} mailboxes", many.mailboxes), |turn| {
                create_by_sql(&many.peer, &new(turn, many))
            }),
        ],
    );
    times.iter().for_each(support::Times::print);
    compare(&format!("to sqlite3, {} mailboxes", few.mailboxes), &times[0], &times[1], Some(1.5));
    compare(&format!("to sqlite3, {} mailboxes", many.mailboxes), &times[2], &times[3], Some(1.5));
    compare(&format!("{} mailboxes to {}", many.mailboxes, few.mailboxes), &times[2], &times[0], None);
    for pair in pairs {
        assert_alike(&pair.own, &pair.peer);
    }
}

fn compare_show(few: &Pair, many: &Pair) {
    println!("\nmailbox show");
    let by_sql = |store: &Path, address: &str| {
        run(sqlite3(
            store,
            &["-json"],
            &format!(
                "{COLUMNS} FROM login_name l JOIN mailbox m ON m.id = l.mailbox_id
                   JOIN address a ON a.id = m.address_id JOIN domain d ON d.id = a.domain_id
                   JOIN mailbox_standing s ON s.mailbox_id = m.id LEFT JOIN suspension_now n ON n.mailbox_id = m.id
                  WHERE l.name = '{address}'"
            ),
        ))
    };
    let rounds = 61;
    let those = |pair: &Pair| -> Vec<String> { spread(rounds + 1, pair.mailboxes).map(address).collect() };
    let (some, others) = (those(few), those(many));
    let times = race(
        rounds,
        &mut [
            Contestant::new(format!("vmailctl, {} mailboxes", few.mailboxes), |turn| {
                run(vmailctl(&few.own, &["mailbox", "show", &some[turn as usize]]))
            }),
            Contestant::new(format!("vmailctl, {} mailboxes", many.mailboxes), |turn| {
                run(vmailctl(&many.own, &["mailbox", "show", &others[turn as usize]]))
            }),
            Contestant::new(format!("sqlite3, {} mailboxes", many.mailboxes), |turn| {
                by_sql(&many.peer, &others[turn as usize])
            }),
        ],
    );
    times.iter().for_each(support::Times::print);
    compare(&format!("{} mailboxes to {}", many.mailboxes, few.mailboxes), &times[1], &times[0], Some(1.5));
    compare(&format!("to sqlite3, {} mailboxes", many.mailboxes), &times[1], &times[2], None);
}

fn compare_other_changes(many: &Pair) {
    let rounds = 31;
    let mailboxes: Vec<String> = spread(rounds + 1, many.mailboxes).map(address).collect();
    let mailbox = |turn: u32| mailboxes[turn as usize].as_str();
    let alias = |turn: u32| format!("alias{turn}@{}", domain_of_turn(turn, many.mailboxes));

    println!("\nalias route, {} mailboxes", many.mailboxes);
    let times = race(
        rounds,
        &mut [
            Contestant::new("vmailctl", |turn| {
                run(vmailctl(&many.own, &["alias", "route", &alias(turn), "--to", mailbox(turn)]))
            }),
            Contestant::new("sqlite3", |turn| route_by_sql(&many.peer, &alias(turn), mailbox(turn))),
        ],
    );
    times.iter().for_each(support::Times::print);
    compare("to sqlite3", &times[0], &times[1], None);

    println!("\nmailbox suspend --keep-sessions, {} mailboxes", many.mailboxes);
    let times = race(
        rounds,
        &mut [
            Contestant::new("vmailctl", |turn| {
                run(vmailctl(&many.own, &["mailbox", "suspend", mailbox(turn), "--keep-sessions"]))
            }),
            Contestant::new("sqlite3", |turn| suspend_by_sql(&many.peer, mailbox(turn))),
        ],
    );
    times.iter().for_each(support::Times::print);
    compare("to sqlite3", &times[0], &times[1], None);
    assert_alike(&many.own, &many.peer);
}

fn compare_list(many: &Pair) {
    println!("\nmailbox list -o jsonl, {} mailboxes", many.mailboxes);
    let sql = format!(
        "{COLUMNS} FROM domain d CROSS JOIN address a ON a.domain_id = d.id CROSS JOIN mailbox m ON m.address_id = a.id
           JOIN mailbox_standing s ON s.mailbox_id = m.id LEFT JOIN suspension_now n ON n.mailbox_id = m.id
          WHERE a.role = 'primary' ORDER BY d.name, a.local"
    );
    let times = race(
        3,
        &mut [
            Contestant::new("vmailctl", |_| run(vmailctl(&many.own, &["mailbox", "list", "-o", "jsonl"]))),
            Contestant::new("sqlite3 -json", |_| run(sqlite3(&many.own, &["-json"], &sql))),
        ],
    );
    times.iter().for_each(support::Times::print);
    compare("to sqlite3 -json", &times[0], &times[1], None);
}

fn compare_start() {
    println!("\n--version");
    let times = race(
        101,
        &mut [
            Contestant::new("vmailctl", |_| {
                let mut command = quiet(PROGRAM);
                command.arg("--version");
                run(command)
            }),
            Contestant::new("true", |_| run(quiet(system("true")))),
        ],
    );
    times.iter().for_each(support::Times::print);
    compare("to true", &times[0], &times[1], None);
}

fn main() {
    let mut place = Place::new();
    let hash = place.directory.join("hash");
    std::fs::write(&hash, format!("{HASH}\n")).unwrap();
    let few = Pair::new(&place, "few", FEW);
    let many = Pair::new(&place, "many", MANY);

    compare_start();
    place.hold(&[&few.own, &few.peer, &many.own, &many.peer]);
    compare_creation("servers run", "new", [&few, &many], &hash);
    compare_show(&few, &many);
    compare_other_changes(&many);
    compare_list(&many);
    place.release();
    compare_creation("nobody else has the store open", "lone", [&few, &many], &hash);
}
