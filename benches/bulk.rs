//! Provisioning at scale, as whole processes: `cargo bench --bench bulk`.
//!
//! - `apply`, `plan` and `import apply` of 100,000 mailboxes with ready hashes and 200,000 aliases (and for the first two
//!   50,000 grants), against the plainest program that inserts the same rows into the same tables, with the same triggers
//!   and indexes, in one durable transaction by prepared statements: at most 1.5 times as long.
//! - The most memory that they take, and imports of texts, with 100,000 mailboxes and with 1,000,000: less than 200 MB.
//! - `mailbox create --from-file` with passwords, against the same hashes by the same library on all processors, and nothing
//!   else: at least 95% of its rate.
//! - `mailbox list -o jsonl` and `export -o jsonl` of 1,000,000 mailboxes, against `sqlite3 -json` with the same columns of
//!   the same rows: at most as long.
//! - One create, one alias, one password change and a thousand creates in a loop, beside `postfixadmin-cli`,
//!   `chasquid-util` and `mailiness`, which `benches/peers.sh DIR` fetches; `PEERS=DIR` says where they are. One that is
//!   not there is said so.
//!
//! All contestants of a comparison take turns, because other work on the machine moves all of them: the ratios count, the
//! seconds do not. The stores lie in the temporary directory (`TMPDIR`), which should be on a disk; a run takes about 8 GB
//! there and half an hour. For a quick look: `PARTS="apply import memory hashes list peers"` chooses, `MAILBOXES` and
//! `MANY` are the numbers of mailboxes (100000, 1000000), `PASSWORDS` and `LOOP` those of passwords and of creates in a loop
//! (1000 each), `ROUNDS` (3) is how often each takes its turn after the first one.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::print_stdout)]

mod support;

use argon2::{Algorithm, Argon2, Block, Params, Version};
use nix::sys::resource::{UsageWho, getrusage};
use rusqlite::{Connection, TransactionBehavior};
use std::fs::{self, File};
use std::io::{BufWriter, Write};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};
use support::host::{HASH, Place, assert_alike, find_system, quiet, run, run_to, vmailctl};
use support::rows::compare_lists;
use support::texts::write_texts;
use support::{CREATED_AT, Contestant, MAILBOXES_PER_DOMAIN, address, aliases, compare, domain, race};

const MEMORY_BAR: f64 = 200.0;
const TABLES: [&str; 7] = ["domain", "address", "mailbox", "login_name", "target", "delegation", "audit_change"];

/// Set for a process that is to tell how much memory its child took.
const PEAK: &str = "VMAILCTL_BENCH_PEAK";

fn number(name: &str, default: u32) -> u32 {
    std::env::var(name).map_or(default, |text| text.parse().unwrap())
}

/// Every second mailbox is granted to the one behind it.
fn grants(mailboxes: u32) -> impl Iterator<Item = (u32, u32)> {
    (0..mailboxes).step_by(2).map(move |owner| (owner, (owner + 1) % mailboxes))
}

fn domains(mailboxes: u32) -> impl Iterator<Item = String> {
    (0..mailboxes.div_ceil(MAILBOXES_PER_DOMAIN)).map(domain)
}

/// The mailboxes as a document, in JSON lines.
fn write_document(path: &Path, mailboxes: u32) {
    let mut out = BufWriter::new(File::create(path).unwrap());
    domains(mailboxes).for_each(|name| writeln!(out, r#"{{"noun":"domain","domain":"{name}"}}"#).unwrap());
    for n in 0..mailboxes {
        let address = address(n);
        writeln!(out, r#"{{"noun":"mailbox","address":"{address}","name":"User {n}","password":"{HASH}"}}"#).unwrap();
    }
    for n in 0..mailboxes {
        for alias in aliases(n) {
            let to = address(n);
            writeln!(out, r#"{{"noun":"alias","alias":"{alias}","mailboxes":["{to}"],"outside":[]}}"#).unwrap();
        }
    }
    for (owner, delegate) in grants(mailboxes) {
        let (owner, delegate) = (address(owner), address(delegate));
        let (noun, access) = (r#""noun":"grant""#, r#""access":"read""#);
        writeln!(out, r#"{{{noun},"owner":"{owner}","delegate":"{delegate}",{access}}}"#).unwrap();
    }
    out.flush().unwrap();
}

/// The mailboxes as a database of PostfixAdmin, which has a row of itself for each among its aliases.
fn write_postfixadmin(path: &Path, mailboxes: u32) {
    let mut source = Connection::open(path).unwrap();
    source.execute_batch(include_str!("../tests/import/postfixadmin.sqlite.sql")).unwrap();
    source.execute_batch("PRAGMA synchronous = OFF").unwrap();
    for table in ["domain", "alias_domain", "mailbox", "alias", "vacation"] {
        source.execute(&format!("DELETE FROM {table}"), []).unwrap();
    }
    let transaction = source.transaction().unwrap();
    {
        let mut of_domain = transaction
            .prepare(
                "INSERT INTO domain (domain, description, transport, created, modified, active)
                 VALUES (?1, '', 'virtual', ?2, ?2, 1)",
            )
            .unwrap();
        let mut of_mailbox = transaction
            .prepare(
                "INSERT INTO mailbox (username, password, name, maildir, quota, local_part, domain, created, modified, active)
                 VALUES (?1, ?2, ?3, ?4, 0, ?5, ?6, ?7, ?7, 1)",
            )
            .unwrap();
        let mut of_alias = transaction
            .prepare(
                "INSERT INTO alias (address, goto, domain, created, modified, active) VALUES (?1, ?2, ?3, ?4, ?4, 1)",
            )
            .unwrap();
        for name in domains(mailboxes) {
            of_domain.execute([&name, CREATED_AT]).unwrap();
        }
        for n in 0..mailboxes {
            let own = address(n);
            let (local, domain) = own.split_once('@').unwrap();
            let (name, maildir) = (format!("User {n}"), format!("{domain}/{local}/"));
            of_mailbox.execute([&own, HASH, &name, &maildir, local, domain, CREATED_AT]).unwrap();
            for alias in aliases(n).iter().chain([&own]) {
                of_alias.execute([alias, &own, domain, CREATED_AT]).unwrap();
            }
        }
    }
    transaction.commit().unwrap();
}

/// What the plainest program does: no rules, no report, no record of who did it.
fn insert_plainly(store: &Path, mailboxes: u32, with_grants: bool) -> Duration {
    let begin = Instant::now();
    let mut connection = support::open(store);
    connection.execute_batch("PRAGMA foreign_keys = ON; PRAGMA synchronous = FULL").unwrap();
    let transaction = connection.transaction_with_behavior(TransactionBehavior::Immediate).unwrap();
    {
        let prepare = |sql: &str| transaction.prepare(sql).unwrap();
        let mut of_domain = prepare("INSERT INTO domain (name, created_at) VALUES (?1, ?2)");
        let mut of_address =
            prepare("INSERT INTO address (domain_id, local, role, created_at) VALUES (?1, ?2, ?3, ?4)");
        let mut of_mailbox = prepare(
            "INSERT INTO mailbox (id, kind, address_id, login, name, home, password, password_set_at, created_at)
             VALUES (?1, 'personal', ?2, ?3, ?4, ?5, ?6, ?7, ?7)",
        );
        let mut of_login = prepare("INSERT INTO login_name (name, mailbox_id) VALUES (?1, ?2)");
        let mut of_target = prepare("INSERT INTO target (address_id, mailbox_id) VALUES (?1, ?2)");
        let mut of_grant = prepare(
            "INSERT INTO delegation (owner_id, delegate_id, access, send_as, created_at) VALUES (?1, ?2, 'read', 'no', ?3)",
        );
        for name in domains(mailboxes) {
            of_domain.execute([&name, CREATED_AT]).unwrap();
        }
        let mut insert_address = |n: u32, address: &str, role: &str| {
            let (local, _) = address.split_once('@').unwrap();
            of_address.insert((n / MAILBOXES_PER_DOMAIN + 1, local, role, CREATED_AT)).unwrap()
        };
        for n in 0..mailboxes {
            let address = address(n);
            let (local, domain) = address.split_once('@').unwrap();
            let (id, name, home) = (n + 1, format!("User {n}"), format!("/var/vmail/{domain}/{local}.{}", n + 1));
            let address_id = insert_address(n, &address, "primary");
            of_mailbox.execute((id, address_id, &address, name, home, HASH, CREATED_AT)).unwrap();
            of_login.execute((&address, id)).unwrap();
            of_target.execute((address_id, id)).unwrap();
        }
        for n in 0..mailboxes {
            for alias in aliases(n) {
                of_target.execute((insert_address(n, &alias, "alias"), n + 1)).unwrap();
            }
        }
        for (owner, delegate) in grants(mailboxes).filter(|_| with_grants) {
            of_grant.execute((owner + 1, delegate + 1, CREATED_AT)).unwrap();
        }
    }
    transaction.commit().unwrap();
    begin.elapsed()
}

/// A store that is empty again for each turn.
struct Ground<'p> {
    place: &'p Place,
    empty: PathBuf,
}

impl<'p> Ground<'p> {
    fn new(place: &'p Place) -> Self {
        Self { place, empty: place.empty_store("empty") }
    }

    fn store(&self, name: &str) -> PathBuf {
        let (from, to) = (self.empty.parent().unwrap(), self.place.path(name));
        let _ = fs::remove_dir_all(&to);
        assert!(Command::new("cp").arg("-a").arg(from).arg(&to).status().unwrap().success());
        // What the turn before wrote is not this one's to wait for.
        assert!(Command::new("sync").status().unwrap().success());
        to.join("vmail.db")
    }

    fn command(&self, name: &str, arguments: &[&str], file: &Path) -> Command {
        let mut command = vmailctl(&self.store(name), arguments);
        command.arg(file).args(["-o", "jsonl"]);
        command
    }
}

fn compare_apply(ground: &Ground<'_>, mailboxes: u32, rounds: u32) {
    println!("\napply and plan: {mailboxes} mailboxes, {} aliases, {} grants", 2 * mailboxes, mailboxes / 2);
    let document = ground.place.path("document.jsonl");
    write_document(&document, mailboxes);
    let times = race(
        rounds,
        &mut [
            Contestant::new("vmailctl apply", |_| run(ground.command("apply", &["apply"], &document))),
            Contestant::new("vmailctl plan", |_| run_to(ground.command("plan", &["plan"], &document), 10)),
            Contestant::new("the plainest program", |_| insert_plainly(&ground.store("plain"), mailboxes, true)),
        ],
    );
    times.iter().for_each(support::Times::print);
    compare("apply to the plainest program", &times[0], &times[2], Some(1.5));
    compare("plan to the plainest program", &times[1], &times[2], Some(1.5));
    assert_alike(&ground.place.path("apply/vmail.db"), &ground.place.path("plain/vmail.db"), &TABLES);
}

fn compare_import(ground: &Ground<'_>, mailboxes: u32, rounds: u32) {
    println!("\nimport apply postfixadmin: {mailboxes} mailboxes, {} aliases", 2 * mailboxes);
    let source = ground.place.path("postfixadmin.db");
    write_postfixadmin(&source, mailboxes);
    let arguments = ["import", "apply", "postfixadmin"];
    let times = race(
        rounds,
        &mut [
            Contestant::new("vmailctl import apply", |_| run(ground.command("import", &arguments, &source))),
            Contestant::new("the plainest program", |_| insert_plainly(&ground.store("plain"), mailboxes, false)),
        ],
    );
    times.iter().for_each(support::Times::print);
    compare("to the plainest program", &times[0], &times[1], Some(1.5));
    assert_alike(&ground.place.path("import/vmail.db"), &ground.place.path("plain/vmail.db"), &TABLES);
}

/// Runs the command named by the arguments, and prints how many KiB it took at the most.
fn tell_peak() {
    let mut arguments = std::env::args_os().skip(1);
    let mut command = Command::new(arguments.next().unwrap());
    let _ = command.args(arguments).stdout(Stdio::null()).env_remove(PEAK).status().unwrap();
    println!("{}", getrusage(UsageWho::RUSAGE_CHILDREN).unwrap().max_rss());
}

/// The most memory that a command takes, in MB. This process is too large itself to be its parent: what it has when the
/// command begins would count.
fn peak(command: &Command) -> f64 {
    let mut teller = quiet(std::env::current_exe().unwrap());
    teller.env(PEAK, "1").env("TMPDIR", std::env::temp_dir()).arg(command.get_program()).args(command.get_args());
    let told = teller.stdout(Stdio::piped()).output().unwrap();
    let kib: f64 = String::from_utf8(told.stdout).unwrap().trim().parse().unwrap();
    kib * 1024.0 / 1e6
}

fn measure_memory(ground: &Ground<'_>, sizes: [u32; 2]) {
    for mailboxes in sizes {
        println!("\nmemory: {mailboxes} mailboxes, {} aliases, {} grants", 2 * mailboxes, mailboxes / 2);
        let (document, source) = (ground.place.path("memory.jsonl"), ground.place.path("memory.db"));
        write_document(&document, mailboxes);
        let _ = fs::remove_file(&source);
        write_postfixadmin(&source, mailboxes);
        let commands = [
            ("apply", ground.command("memory", &["apply"], &document)),
            ("plan, of what is so", vmailctl(&ground.place.path("memory/vmail.db"), &["plan", "memory.jsonl"])),
            ("export", vmailctl(&ground.place.path("memory/vmail.db"), &["export"])),
            (
                "mailbox list -o jsonl",
                vmailctl(&ground.place.path("memory/vmail.db"), &["mailbox", "list", "-o", "jsonl"]),
            ),
        ];
        for (what, command) in commands {
            print_peak(what, &command);
        }
        print_peak(
            "import apply postfixadmin",
            &ground.command("memory", &["import", "apply", "postfixadmin"], &source),
        );
        for (name, directory) in write_texts(&ground.place.path("texts"), mailboxes) {
            let what = format!("import apply {name} {}", directory.file_name().unwrap_or_default().to_string_lossy());
            print_peak(&what, &ground.command("memory", &["import", "apply", name], &directory));
            fs::remove_dir_all(&directory).unwrap();
        }
    }
}

fn print_peak(what: &str, command: &Command) {
    let peak = peak(command);
    let verdict = if peak < MEMORY_BAR { "met" } else { "MISSED" };
    println!("  {what:<44} {peak:>9.1} MB   less than {MEMORY_BAR}: {verdict}");
}

/// As many hashes as that, on all processors, and nothing else.
fn hash_plainly(count: u32) -> Duration {
    let begin = Instant::now();
    let threads = u32::try_from(std::thread::available_parallelism().unwrap().get()).unwrap();
    std::thread::scope(|scope| {
        for thread in 0..threads {
            scope.spawn(move || {
                let params = Params::new(19_456, 2, 1, None).unwrap();
                let mut blocks = vec![Block::new(); params.block_count()];
                let argon2 = Argon2::new(Algorithm::Argon2id, Version::V0x13, params);
                for n in (thread..count).step_by(threads as usize) {
                    let mut digest = [0; 32];
                    let (password, salt) = (password(n), format!("salt{n:012}"));
                    argon2
                        .hash_password_into_with_memory(password.as_bytes(), salt.as_bytes(), &mut digest, &mut blocks)
                        .unwrap();
                }
            });
        }
    });
    begin.elapsed()
}

fn password(n: u32) -> String {
    format!("vexing {n} marmot {} quay", u64::from(n) * 618_033_989 % 1_000_003)
}

fn compare_hashes(ground: &Ground<'_>, passwords: u32, rounds: u32) {
    println!("\nmailbox create --from-file: {passwords} mailboxes with passwords");
    let file = ground.place.path("passwords.csv");
    let mut out = BufWriter::new(File::create(&file).unwrap());
    writeln!(out, "address,new_password").unwrap();
    (0..passwords).for_each(|n| writeln!(out, "{},{}", address(n), password(n)).unwrap());
    out.flush().unwrap();
    for name in domains(passwords) {
        run(vmailctl(&ground.empty, &["domain", "create", &name, "--if-not-exists"]));
    }
    let times = race(
        rounds,
        &mut [
            Contestant::new("vmailctl", |_| {
                run(ground.command("passwords", &["mailbox", "create", "--from-file"], &file))
            }),
            Contestant::new("hashes alone", |_| hash_plainly(passwords)),
        ],
    );
    times.iter().for_each(|times| times.print_rate(passwords));
    compare("time to that of the hashes (95% of the rate)", &times[0], &times[1], Some(1.0 / 0.95));
}

/// What is done with a peer, and with us.
#[derive(Clone, Copy)]
enum Work {
    Create,
    Alias,
    Password,
}

type Doing = Box<dyn Fn(Work, &str) -> Command>;
type Peer = (&'static str, Doing);

/// The peers that are there, each with ten mailboxes of `example.test`, the first being u0.
fn peers(directory: &Path) -> Vec<Peer> {
    const FIRST: &str = "u0@example.test";
    const SECRET: &str = "Vexing-77-marmot";
    let mut found: Vec<Peer> = Vec::new();
    let mut add = |name: &'static str, program: Option<PathBuf>, command: Doing| {
        if program.is_some_and(|program| program.exists()) {
            found.push((name, command));
        } else {
            println!("  {name} is not there; see benches/peers.sh");
        }
    };
    let (script, database) =
        (directory.join("postfixadmin/scripts/postfixadmin-cli.php"), directory.join("postfixadmin.db"));
    let php = find_system("php").filter(|_| script.exists());
    let interpreter = php.clone().unwrap_or_default();
    let by_php = move |work, object: &str| {
        let mut command = quiet(&interpreter);
        command.arg("-q").arg(&script).env("PFA_DB", &database);
        let passwords = ["--password", SECRET, "--password2", SECRET];
        match work {
            Work::Create => {
                command.args(["mailbox", "add", object]).args(passwords).args(["--name", "U", "--welcome-mail", "0"])
            }
            Work::Alias => command.args(["alias", "add", object, "--goto", FIRST]),
            Work::Password => command.args(["mailbox", "update", FIRST, "--quota", "0"]).args(passwords),
        };
        command
    };
    add("postfixadmin-cli (md5crypt)", php, Box::new(by_php));
    let (program, settings) = (directory.join("chasquid/usr/bin/chasquid-util"), directory.join("chasquid.conf"));
    let chasquid = program.clone();
    let by_chasquid = move |work, object: &str| {
        let mut command = quiet(&program);
        command.arg(format!("-C={}", settings.display()));
        let password = format!("--password={SECRET}");
        match work {
            Work::Create => command.args(["user-add", object, &password]),
            Work::Alias => command.args(["aliases-add", object, FIRST]),
            Work::Password => command.args(["user-add", FIRST, &password]),
        };
        command
    };
    add("chasquid-util (scrypt)", Some(chasquid), Box::new(by_chasquid));
    let (program, settings) = (directory.join("mailiness/bin/mailiness"), directory.join("mailiness.ini"));
    let mailiness = program.clone();
    let by_mailiness = move |work, object: &str| {
        let mut command = quiet(&program);
        command.env("CONFIG_FILE", &settings);
        match work {
            Work::Create => command.args(["user", "add", object, "5", SECRET]),
            Work::Alias => command.args(["alias", "add", object, FIRST]),
            Work::Password => command.args(["user", "edit", FIRST, "--password", SECRET]),
        };
        command
    };
    add("mailiness (bcrypt)", Some(mailiness), Box::new(by_mailiness));
    found
}

fn compare_peers(place: &Place, directory: Option<&Path>, creates: u32, rounds: u32) {
    println!("\nbeside other programs, ten mailboxes each");
    let store = place.store("peers", 10);
    let (secret, hash) = (place.path("secret"), place.path("hash"));
    fs::write(&secret, "vexing 7 marmot quay\n").unwrap();
    fs::write(&hash, format!("{HASH}\n")).unwrap();
    let from = |arguments: &[&str], file: &Path| {
        let mut command = vmailctl(&store, arguments);
        command.stdin(File::open(file).unwrap());
        command
    };
    let own_domain = domain(0);
    let own = |work, object: &str| {
        let first = address(0);
        match work {
            Work::Create => {
                from(&["mailbox", "create", &format!("{object}@{own_domain}"), "--password-stdin"], &secret)
            }
            Work::Alias => vmailctl(&store, &["alias", "route", &format!("{object}@{own_domain}"), "--to", &first]),
            // A ready hash, because of a password that it has had lately it would say so; and no Dovecot runs that has sessions.
            Work::Password => from(&["mailbox", "password", &first, "--password-hash-stdin", "--keep-sessions"], &hash),
        }
    };
    let peers = directory.map(peers).unwrap_or_default();
    if directory.is_none() {
        println!("  PEERS is not set: vmailctl alone");
    }
    for (title, prefix, work) in [
        ("create one mailbox", "c", Work::Create),
        ("create one alias", "a", Work::Alias),
        ("change one password", "p", Work::Password),
    ] {
        println!("\n{title}");
        let mut contestants = vec![Contestant::new("vmailctl", |turn| run(own(work, &format!("{prefix}{turn}"))))];
        for (name, command) in &peers {
            contestants
                .push(Contestant::new(*name, move |turn| run(command(work, &format!("{prefix}{turn}@example.test")))));
        }
        if matches!(work, Work::Create) {
            contestants.push(Contestant::new("vmailctl, with a ready hash", |turn| {
                from_hash(&store, &format!("h{turn}@{own_domain}"), &hash)
            }));
        }
        let times = race(4 * rounds, &mut contestants);
        times.iter().for_each(support::Times::print);
        for (at, (name, _)) in peers.iter().enumerate() {
            compare(&format!("{name} to vmailctl"), &times[at + 1], &times[0], None);
        }
    }
    println!("\n{creates} creates in a loop, a process each");
    let repeated = |name: &str, create: &dyn Fn(&str) -> Command| {
        let begin = Instant::now();
        for n in 0..creates {
            run(create(&format!("l{n}")));
        }
        println!("  {name:<44} {:>9.1} s", begin.elapsed().as_secs_f64());
    };
    repeated("vmailctl", &|local| own(Work::Create, local));
    repeated("vmailctl, with ready hashes", &|local| {
        from(&["mailbox", "create", &format!("h{local}@{own_domain}"), "--password-hash-stdin"], &hash)
    });
    for (name, command) in &peers {
        repeated(name, &|local| command(Work::Create, &format!("{local}@example.test")));
    }
}

fn from_hash(store: &Path, address: &str, hash: &Path) -> Duration {
    let mut command = vmailctl(store, &["mailbox", "create", address, "--password-hash-stdin"]);
    command.stdin(File::open(hash).unwrap());
    run(command)
}

fn main() {
    if std::env::var_os(PEAK).is_some() {
        return tell_peak();
    }
    let parts = std::env::var("PARTS").unwrap_or_else(|_| "apply import memory hashes list peers".to_owned());
    let has = |part: &str| parts.split_whitespace().any(|wanted| wanted == part);
    let (mailboxes, many, rounds) = (number("MAILBOXES", 100_000), number("MANY", 1_000_000), number("ROUNDS", 3));
    let peers = std::env::var_os("PEERS").map(PathBuf::from);
    let place = Place::new();
    let ground = Ground::new(&place);
    if has("apply") {
        compare_apply(&ground, mailboxes, rounds);
    }
    if has("import") {
        compare_import(&ground, mailboxes, rounds);
    }
    if has("memory") {
        measure_memory(&ground, [mailboxes, many]);
    }
    if has("list") {
        compare_lists(&place.store("many", many), many, rounds, 1.0);
    }
    if has("peers") {
        compare_peers(&place, peers.as_deref(), number("LOOP", 1_000), rounds);
    }
    if has("hashes") {
        compare_hashes(&ground, number("PASSWORDS", 1_000), rounds);
    }
}
