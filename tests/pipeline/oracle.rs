//! Where each address of a source led, asked of the source's own look-ups, against where it leads after the import. What
//! differs has to be named in the report, at that address.
//!
//! The look-ups are those that each product's documentation has for Postfix, written anew for SQLite. Both sides are asked
//! by `postmap`, and expanded as cleanup(8) expands: the address, then without its tag, then its domain (virtual(5)).

use super::host::{Host, lossy};
use crate::import::{fixture, source};
use rusqlite::Connection;
use serde_json::Value;
use std::cell::RefCell;
use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::path::Path;
use vmailctl::import::{Dump, Item};
use vmailctl::model::Piece;

/// What of a host's Postfix has to be known to say where an address leads. Each is asked in turn.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
enum Map {
    Aliases,
    Domains,
    Mailboxes,
    Relays,
    /// An answer with 5 refuses the address itself.
    Access,
}

/// How a product is asked.
struct Product {
    source: &'static str,
    fixtures: &'static [&'static str],
    aliases: &'static [&'static str],
    domains: &'static [&'static str],
    mailboxes: &'static [&'static str],
    relays: &'static [&'static str],
    /// All addresses that it says anything of.
    asked: &'static str,
    /// Its alias domains, and whose addresses they have.
    twins: &'static str,
}

const PRODUCTS: [Product; 6] = [
    Product {
        source: "postfixadmin",
        fixtures: &[
            "postfixadmin.mysql.sql",
            "cases/backup-mx.postfixadmin.sql",
            "cases/blanks-between.postfixadmin.sql",
            "cases/into-disabled.postfixadmin.sql",
        ],
        aliases: &[
            "SELECT goto FROM alias WHERE address='%s' AND active=1",
            "SELECT goto FROM alias, alias_domain WHERE alias_domain='%d' AND address='%u@' || target_domain
                AND alias.active=1 AND alias_domain.active=1",
            "SELECT goto FROM alias, alias_domain WHERE alias_domain='%d' AND address='@' || target_domain
                AND alias.active=1 AND alias_domain.active=1",
        ],
        domains: &["SELECT domain FROM domain WHERE domain='%s' AND active=1 AND backupmx=0"],
        mailboxes: &[
            "SELECT maildir FROM mailbox WHERE username='%s' AND active=1",
            "SELECT maildir FROM mailbox, alias_domain WHERE alias_domain='%d' AND username='%u@' || target_domain
                AND mailbox.active=1 AND alias_domain.active=1",
        ],
        relays: &["SELECT domain FROM domain WHERE domain='%s' AND active=1 AND backupmx=1"],
        asked: "SELECT address FROM alias UNION SELECT username FROM mailbox",
        twins: "SELECT alias_domain, target_domain FROM alias_domain",
    },
    Product {
        source: "mailcow",
        fixtures: &["mailcow.mysql.sql", "cases/inside-alias-domain.mailcow.sql"],
        aliases: &[
            "SELECT goto FROM alias WHERE address='%s' AND active IN (1, 2)",
            "SELECT 'null@localhost' FROM mailbox WHERE kind <> '' AND username='%s'",
            "SELECT goto FROM spamalias WHERE address='%s' AND (validity >= unixepoch() OR permanent <> 0)",
            "SELECT username FROM mailbox, alias_domain WHERE alias_domain='%d' AND username='%u@' || target_domain
                AND mailbox.active IN (1, 2) AND alias_domain.active=1",
        ],
        domains: &[
            "SELECT alias_domain FROM alias_domain WHERE alias_domain='%s' AND active=1
                UNION SELECT domain FROM domain WHERE domain='%s' AND active=1 AND backupmx=0",
        ],
        mailboxes: &["SELECT 'maildir' FROM mailbox WHERE username='%s' AND active IN (1, 2) AND kind=''"],
        relays: &["SELECT domain FROM domain WHERE domain='%s' AND backupmx=1 AND active=1"],
        asked: "SELECT address FROM alias UNION SELECT username FROM mailbox UNION SELECT address FROM spamalias",
        twins: "SELECT alias_domain, target_domain FROM alias_domain",
    },
    Product {
        source: "iredmail",
        fixtures: &["iredmail.mysql.sql"],
        aliases: &[
            "SELECT forwarding FROM forwardings, domain WHERE address='%s' AND forwardings.domain='%d'
                AND forwardings.domain=domain.domain AND forwardings.active=1 AND backupmx=0 AND domain.active=1",
            "SELECT forwarding FROM forwardings, alias_domain, domain WHERE alias_domain='%d'
                AND address='%u@' || target_domain AND target_domain=domain.domain AND forwardings.active=1
                AND alias_domain.active=1 AND backupmx=0",
            "SELECT forwarding FROM forwardings, domain WHERE address='%d' AND '%u' <> '' AND address=domain.domain
                AND forwardings.active=1 AND domain.active=1 AND backupmx=0",
            "SELECT forwarding FROM forwardings, alias_domain, domain WHERE alias_domain='%d' AND address=target_domain
                AND target_domain=domain.domain AND forwardings.active=1 AND alias_domain.active=1 AND backupmx=0",
        ],
        domains: &[
            "SELECT domain FROM domain WHERE domain='%s' AND backupmx=0 AND active=1
                UNION SELECT alias_domain FROM alias_domain, domain WHERE alias_domain='%s' AND alias_domain.active=1
                AND target_domain=domain.domain AND domain.active=1 AND backupmx=0",
        ],
        mailboxes: &[
            "SELECT maildir FROM mailbox, domain WHERE username='%s' AND mailbox.active=1 AND enabledeliver=1
                AND domain.domain=mailbox.domain AND domain.active=1",
        ],
        relays: &["SELECT domain FROM domain WHERE domain='%s' AND backupmx=1 AND active=1"],
        asked: "SELECT address FROM forwardings WHERE address LIKE '%@%' UNION SELECT username FROM mailbox",
        twins: "SELECT alias_domain, target_domain FROM alias_domain",
    },
    Product {
        source: "vimbadmin",
        fixtures: &["vimbadmin.mysql.sql"],
        aliases: &["SELECT goto FROM alias WHERE address='%s' AND active=1"],
        domains: &["SELECT domain FROM domain WHERE domain='%s' AND backupmx=0 AND active=1"],
        mailboxes: &["SELECT maildir FROM mailbox WHERE username='%s' AND active=1"],
        relays: &["SELECT domain FROM domain WHERE domain='%s' AND backupmx=1 AND active=1"],
        asked: "SELECT address FROM alias UNION SELECT username FROM mailbox",
        twins: "SELECT '', '' WHERE 0",
    },
    Product {
        source: "modoboa",
        fixtures: &["modoboa.sqlite.sql"],
        aliases: &[
            "SELECT r.address FROM modoboa_admin_aliasrecipient r JOIN admin_alias a ON r.alias_id=a.id
                WHERE a.enabled AND a.address='%s' AND (a.expire_at IS NULL OR a.expire_at > datetime('now'))",
        ],
        domains: &[
            "SELECT name FROM admin_domain WHERE name='%s' AND type='domain' AND enabled
                UNION SELECT a.name FROM admin_domainalias a JOIN admin_domain d ON d.id=a.target_id
                WHERE a.name='%s' AND a.enabled AND d.enabled",
        ],
        mailboxes: &[
            "SELECT m.address FROM admin_mailbox m JOIN admin_domain d ON m.domain_id=d.id
                WHERE d.enabled AND d.name='%d' AND m.address='%u' AND NOT m.is_send_only",
        ],
        relays: &["SELECT name FROM admin_domain WHERE name='%s' AND type='relaydomain' AND enabled"],
        asked: "SELECT address FROM admin_alias UNION SELECT m.address || '@' || d.name FROM admin_mailbox m
                JOIN admin_domain d ON m.domain_id=d.id",
        twins: "SELECT a.name, d.name FROM admin_domainalias a JOIN admin_domain d ON d.id=a.target_id",
    },
    Product {
        source: "mail-in-a-box",
        fixtures: &["mail-in-a-box.sqlite.sql", "cases/goes-outside.mail-in-a-box.sqlite.sql"],
        aliases: &[
            "SELECT destination FROM (SELECT destination, 0 AS priority FROM aliases WHERE source='%s' AND destination<>''
                UNION SELECT email, 1 FROM users WHERE email='%s'
                UNION SELECT destination, 2 FROM auto_aliases WHERE source='%s' AND destination<>'')
                ORDER BY priority LIMIT 1",
        ],
        domains: &[
            "SELECT 1 WHERE EXISTS (SELECT 1 FROM users WHERE email LIKE '%%@%s')
                OR EXISTS (SELECT 1 FROM aliases WHERE source LIKE '%%@%s')
                OR EXISTS (SELECT 1 FROM auto_aliases WHERE source LIKE '%%@%s')",
        ],
        mailboxes: &["SELECT 1 FROM users WHERE email='%s'"],
        relays: &[],
        asked: "SELECT source FROM aliases UNION SELECT source FROM auto_aliases UNION SELECT email FROM users",
        twins: "SELECT substr(source, 2), substr(destination, 2) FROM aliases
                WHERE source LIKE '@%' AND destination LIKE '@%'",
    },
];

/// Answers a key of a map, if it has it.
type Look<'l> = dyn Fn(Map, &BTreeSet<String>) -> BTreeMap<String, String> + 'l;

/// One side: what was asked of it already, and what it said.
struct Side<'l> {
    look: &'l Look<'l>,
    known: RefCell<HashMap<(Map, String), Option<String>>>,
    missing: RefCell<Vec<(Map, String)>>,
}

impl<'l> Side<'l> {
    fn new(look: &'l Look<'l>) -> Self {
        Self { look, known: RefCell::default(), missing: RefCell::default() }
    }

    /// `None`: it has to be asked first.
    fn find(&self, map: Map, key: &str) -> Option<Option<String>> {
        let entry = (map, key.to_lowercase());
        let found = self.known.borrow().get(&entry).cloned();
        if found.is_none() {
            self.missing.borrow_mut().push(entry);
        }
        found
    }

    /// Where each of the addresses leads. Rounds of questions go to `postmap` together.
    fn ends(&self, addresses: &BTreeSet<String>) -> BTreeMap<String, BTreeSet<String>> {
        loop {
            let led: BTreeMap<_, _> =
                addresses.iter().map(|address| (address.clone(), self.end(address).unwrap_or_default())).collect();
            let missing = std::mem::take(&mut *self.missing.borrow_mut());
            if missing.is_empty() {
                return led;
            }
            for map in [Map::Aliases, Map::Domains, Map::Mailboxes, Map::Relays, Map::Access] {
                let keys: BTreeSet<String> =
                    missing.iter().filter(|(asked, _)| *asked == map).map(|(_, key)| key.clone()).collect();
                if keys.is_empty() {
                    continue;
                }
                let answers = (self.look)(map, &keys);
                let mut known = self.known.borrow_mut();
                known.extend(keys.into_iter().map(|key| ((map, key.clone()), answers.get(&key).cloned())));
            }
        }
    }

    fn end(&self, address: &str) -> Option<BTreeSet<String>> {
        let refused = || Some(BTreeSet::from(["refused".to_owned()]));
        let (_, domain) = address.rsplit_once('@')?;
        let hosted = self.find(Map::Domains, domain)?.is_some();
        if !hosted && self.find(Map::Relays, domain)?.is_none() {
            return refused();
        }
        if self.find(Map::Access, address)?.is_some_and(|said| said.starts_with('5')) {
            return refused();
        }
        let mut ends = BTreeSet::new();
        self.expand(address, &mut Vec::new(), &mut ends)?;
        if ends.is_empty() { refused() } else { Some(ends) }
    }

    fn expand(&self, address: &str, trail: &mut Vec<String>, ends: &mut BTreeSet<String>) -> Option<()> {
        let key = address.to_lowercase();
        let Some((local, domain)) = address.rsplit_once('@') else { return Some(()) };
        let untagged = local.split('+').next()?;
        let bare = format!("{untagged}@{domain}");
        if !trail.contains(&key) && trail.len() < 50 {
            for (form, tag) in [(address, ""), (&bare, &local[untagged.len()..]), (&format!("@{domain}"), "")] {
                let Some(answer) = self.find(Map::Aliases, form)? else { continue };
                trail.push(key);
                for target in answer.split([',', ' ', '\t', '\n']).filter(|target| !target.is_empty()) {
                    let next = match target.rsplit_once('@') {
                        Some(("", other)) => format!("{local}@{other}"),
                        // cleanup(8) hands the tag on.
                        Some((local, other)) => format!("{local}{tag}@{other}"),
                        None => target.to_owned(),
                    };
                    self.expand(&next, trail, ends)?;
                }
                trail.pop();
                return Some(());
            }
        }
        if self.find(Map::Domains, domain)?.is_none() {
            // The tag of an outside address may be its host's, or one that was handed on.
            ends.extend((domain != "localhost" && !local.contains('#')).then(|| bare.to_lowercase()));
            return Some(());
        }
        let taken = self.find(Map::Mailboxes, address)?.is_some() || self.find(Map::Mailboxes, &bare)?.is_some();
        ends.extend(taken.then(|| bare.to_lowercase()));
        Some(())
    }
}

/// The maps of a directory, one file for each query of a database.
fn write_maps(directory: &Path, database: &str, product: &Product) -> HashMap<Map, Vec<String>> {
    let kinds = [
        (Map::Aliases, product.aliases),
        (Map::Domains, product.domains),
        (Map::Mailboxes, product.mailboxes),
        (Map::Relays, product.relays),
    ];
    let write = |name: String, query: &str| {
        let path = directory.join(name);
        let query = query.split_whitespace().collect::<Vec<_>>().join(" ");
        std::fs::write(&path, format!("dbpath = {database}\nquery = {query}\n")).unwrap();
        format!("sqlite:{}", path.display())
    };
    kinds
        .into_iter()
        .map(|(map, queries)| {
            let kind = ["aliases", "domains", "mailboxes", "relays", "access"][map as usize];
            let files = queries.iter().enumerate().map(|(at, query)| write(format!("{kind}-{at}.cf"), query));
            (map, files.collect())
        })
        .collect()
}

fn ask_in_turn(host: &Host, maps: &[String], keys: &BTreeSet<String>) -> BTreeMap<String, String> {
    let mut answers = BTreeMap::new();
    for map in maps {
        let open: Vec<&str> = keys.iter().filter(|key| !answers.contains_key(*key)).map(String::as_str).collect();
        answers.extend(host.postmap_of(map, &open));
    }
    answers
}

/// What is asked of both sides.
struct Asked {
    addresses: BTreeSet<String>,
    /// The alias domains, and whose addresses they have.
    twins: Vec<(String, String)>,
}

/// Each address, with a tag, in the alias domains, and some that nobody has.
fn questions(addresses: &[String], twins: Vec<(String, String)>) -> Asked {
    let mut asked: BTreeSet<String> = BTreeSet::new();
    for address in addresses {
        let address = address.to_lowercase();
        let Some((local, domain)) = address.rsplit_once('@') else { continue };
        let names = twins.iter().filter(|(_, of)| of.eq_ignore_ascii_case(domain)).map(|(name, _)| name.as_str());
        for domain in names.chain([domain]) {
            asked.insert(format!("nobody-has-it@{domain}"));
            if !local.is_empty() && !local.contains(['%', '+', '"', ' ']) {
                asked.insert(format!("{local}@{domain}"));
                asked.insert(format!("{local}+tag@{domain}"));
            }
        }
    }
    Asked { addresses: asked, twins }
}

/// What of the report is said of whom.
struct Report(Vec<(String, String, String)>);

/// How a loss of a domain begins that says where its mail goes; others are limits.
const OF_MAIL: [&str; 5] =
    ["its mail", "it had only the mailboxes", "all its mail", "its other addresses", "it is switched off"];

impl Report {
    fn new(text: &str) -> Self {
        let records = text.lines().map(|line| serde_json::from_str::<Value>(line).unwrap());
        let lost = records.filter(|record| record["action"] == "lose").map(|record| {
            let said = |value: &Value| value.as_str().unwrap_or_default().to_lowercase();
            (said(&record["noun"]), said(&record["name"]), said(&record["after"]["reason"]))
        });
        Self(lost.collect())
    }

    /// Whether a loss is of this address, or of the one whose twin it is, or of the whole domain.
    fn names(&self, address: &str, twins: &[(String, String)]) -> bool {
        let (local, domain) = address.rsplit_once('@').unwrap();
        let untagged = format!("{}@{domain}", local.split('+').next().unwrap());
        let mut of =
            twins.iter().filter(|(name, _)| name.eq_ignore_ascii_case(domain)).map(|(_, of)| of.to_lowercase());
        if of.any(|of| self.names(&format!("{local}@{of}"), &[])) {
            return true;
        }
        self.0.iter().any(|(noun, name, reason)| {
            *name == untagged
                || (noun.ends_with("domain") && name == domain && OF_MAIL.iter().any(|begin| reason.starts_with(begin)))
                || (local.starts_with("nobody-has-it") && *name == format!("@{domain}"))
        })
    }
}

/// Imports a source, and holds it to what its own look-ups said.
fn hold(host: &Host, empty: &str, source_name: &str, path: &str, there: &Look<'_>, asked: &Asked) -> usize {
    host.run(&["restore", empty, "--yes"]);
    let mail = host.path("mail");
    let options = ["--accept-weak-hashes", "--domain", "a.example", "--mail-base", &mail, "-o", "jsonl"];
    let applied = host.ask(&[&["import", "apply", source_name, path], &options[..]].concat(), "");
    assert!(applied.status.success(), "{path}: {}", lossy(&applied.stderr));
    let report = Report::new(&lossy(&applied.stdout));
    let here: &Look<'_> = &|map, keys| {
        let maps: &[&str] = match map {
            Map::Aliases => &["virtual_alias_maps", "other_alias_maps"],
            Map::Domains => &["virtual_mailbox_domains"],
            Map::Mailboxes => &["virtual_mailbox_maps"],
            Map::Relays => &[],
            Map::Access => &["recipient_access", "other_recipient_access"],
        };
        let files: Vec<String> =
            maps.iter().map(|map| format!("sqlite:{}", host.path(&format!("postfix/vmailctl/{map}.cf")))).collect();
        ask_in_turn(host, &files, keys)
    };
    let (there, here) = (Side::new(there).ends(&asked.addresses), Side::new(here).ends(&asked.addresses));
    let differences: Vec<String> = asked
        .addresses
        .iter()
        .filter(|address| there[*address] != here[*address] && !report.names(address, &asked.twins))
        .map(|address| format!("{address}: there {:?}, here {:?}", there[address], here[address]))
        .collect();
    for difference in &differences {
        eprintln!("{path}: {difference}");
    }
    differences.len()
}

/// The tables of a dump in a file of SQLite. Texts are equal whatever their case, as in MySQL.
fn database(directory: &Path, name: &str) -> String {
    if name.ends_with(".sqlite.sql") {
        std::fs::create_dir_all(directory.join("cases")).unwrap();
        return source(directory, name);
    }
    let path = directory.join(format!("{}.db", name.replace('/', "-")));
    let _ = std::fs::remove_file(&path);
    let connection = Connection::open(&path).unwrap();
    connection.execute_batch("PRAGMA synchronous = OFF; BEGIN").unwrap();
    let bytes = std::fs::read(fixture(name)).unwrap();
    let mut made = BTreeSet::new();
    Dump::default()
        .push(&bytes, Piece::Last, &mut |_, item| {
            let (table, columns, values) = match item {
                Item::Table { name, columns, .. } => (name, columns, None),
                Item::Row { table, columns, values } => (table, columns, Some(values)),
            };
            let names: Vec<String> = columns.iter().map(|column| format!("\"{column}\"")).collect();
            if made.insert(table.to_lowercase()) {
                let columns = names.join(" TEXT COLLATE NOCASE, ");
                connection.execute_batch(&format!("CREATE TABLE \"{table}\" ({columns} TEXT COLLATE NOCASE)")).unwrap();
            }
            if let Some(values) = values {
                let places = vec!["?"; values.len()].join(", ");
                let row = format!("INSERT INTO \"{table}\" ({}) VALUES ({places})", names.join(", "));
                connection.execute(&row, rusqlite::params_from_iter(values)).unwrap();
            }
            Ok(())
        })
        .unwrap();
    connection.execute_batch("COMMIT").unwrap();
    path.to_str().unwrap().to_owned()
}

fn texts(connection: &Connection, query: &str) -> Vec<Vec<String>> {
    let mut statement = connection.prepare(query).unwrap();
    let columns = statement.column_count();
    let rows = statement.query_map([], |row| (0..columns).map(|at| row.get::<_, String>(at)).collect());
    rows.unwrap().map(Result::unwrap).collect()
}

#[test]
fn addresses_of_a_database_lead_where_its_own_look_ups_said() {
    let host = Host::start();
    let (empty, mut unnamed) = (host.path("empty"), 0);
    host.run(&["backup", "create", &empty]);
    for product in &PRODUCTS {
        for name in product.fixtures {
            let directory = Path::new(&host.path("")).join("oracle");
            std::fs::create_dir_all(&directory).unwrap();
            let database = database(&directory, name);
            let connection = Connection::open(&database).unwrap();
            if product.source == "postfixadmin" {
                // What no alias domain is in may lack the table.
                let table = "CREATE TABLE IF NOT EXISTS alias_domain (alias_domain TEXT COLLATE NOCASE, target_domain TEXT, active TEXT)";
                connection.execute_batch(table).unwrap();
            }
            let addresses: Vec<String> = texts(&connection, product.asked).into_iter().flatten().collect();
            let pairs = texts(&connection, product.twins);
            let twins: Vec<(String, String)> =
                pairs.into_iter().map(|pair| (pair[0].clone(), pair[1].clone())).collect();
            drop(connection);
            let maps = write_maps(&directory, &database, product);
            let there: &Look<'_> = &|map, keys| ask_in_turn(&host, maps.get(&map).map_or(&[], Vec::as_slice), keys);
            let path = match name.ends_with(".sqlite.sql") {
                true => database.clone(),
                false => fixture(name).to_str().unwrap().to_owned(),
            };
            let asked = questions(&addresses, twins);
            assert!(asked.addresses.len() > 3, "{name}: {:?}", asked.addresses);
            unnamed += hold(&host, &empty, product.source, &path, there, &asked);
        }
    }
    assert_eq!(unnamed, 0, "each difference that the report doesn't name is said above");
}

#[test]
fn addresses_of_docker_mailserver_lead_where_its_tables_said() {
    let host = Host::start();
    let (empty, mut unnamed) = (host.path("empty"), 0);
    host.run(&["backup", "create", &empty]);
    for name in ["docker-mailserver", "cases/continued-lines", "cases/blanks-between"] {
        let directory = fixture(name);
        let read = |file: &str| std::fs::read_to_string(directory.join(file)).unwrap();
        let lines = |text: &str| -> Vec<String> {
            let lines = text.lines().filter(|line| !line.trim().is_empty() && !line.trim().starts_with('#'));
            lines.map(str::to_owned).collect()
        };
        let accounts: Vec<String> = lines(&read("postfix-accounts.cf"))
            .iter()
            .map(|line| line.split('|').next().unwrap().to_lowercase())
            .collect();
        // As its start script does: the table is the file, without blanks behind commas and commas at the end.
        let aliases = lines(&read("postfix-virtual.cf")).join("\n").replace(", ", ",").replace(",\n", "\n") + "\n";
        let keys: Vec<String> = aliases
            .lines()
            .filter(|line| !line.starts_with(char::is_whitespace))
            .map(|line| line.split_whitespace().next().unwrap().to_lowercase())
            .filter(|key| key.contains('@'))
            .collect();
        let domains: BTreeSet<&str> =
            accounts.iter().chain(&keys).filter_map(|address| Some(address.rsplit_once('@')?.1)).collect();
        let table = |name: &str, text: String| {
            let path = host.path(name);
            std::fs::write(&path, text).unwrap();
            vec![format!("texthash:{path}")]
        };
        let all = |names: &mut dyn Iterator<Item = &str>| names.map(|name| format!("{name} 1\n")).collect::<String>();
        let maps = HashMap::from([
            (Map::Aliases, table("dms-virtual", aliases)),
            (Map::Mailboxes, table("dms-accounts", all(&mut accounts.iter().map(String::as_str)))),
            (Map::Domains, table("dms-domains", all(&mut domains.iter().copied()))),
        ]);
        let there: &Look<'_> = &|map, keys| ask_in_turn(&host, maps.get(&map).map_or(&[], Vec::as_slice), keys);
        let addresses: Vec<String> = accounts.iter().chain(&keys).cloned().collect();
        let path = directory.to_str().unwrap();
        unnamed += hold(&host, &empty, "docker-mailserver", path, there, &questions(&addresses, Vec::new()));
    }
    assert_eq!(unnamed, 0, "each difference that the report doesn't name is said above");
}

/// Mailu answers Postfix by itself: a user first, then the alias, then that of the address without its tag. Of several
/// patterns of SQL's LIKE the longest counts.
fn mailu(database: &Connection, map: Map, key: &str) -> Option<String> {
    let ask = |query: &str, values: &[&str]| -> Option<Vec<String>> {
        let mut statement = database.prepare(query).unwrap();
        let columns = statement.column_count();
        let mut rows = statement.query(rusqlite::params_from_iter(values)).unwrap();
        let row = rows.next().unwrap()?;
        Some((0..columns).map(|at| row.get::<_, Option<String>>(at).unwrap().unwrap_or_default()).collect())
    };
    if map == Map::Domains {
        return ask("SELECT name FROM domain WHERE name=?1 UNION SELECT name FROM alternative WHERE name=?1", &[key])
            .map(|_| "1".into());
    }
    if map == Map::Relays {
        return ask("SELECT name FROM relay WHERE name=?1", &[key]).map(|_| "1".into());
    }
    let (local, domain) = key.rsplit_once('@')?;
    let domain = ask("SELECT domain_name FROM alternative WHERE name=?1", &[domain])
        .map_or(domain.to_owned(), |of| of[0].clone());
    let bare = local.split('+').next().unwrap();
    let user = |local: &str| {
        let columns = "CAST(forward_enabled AS TEXT), forward_destination, CAST(forward_keep AS TEXT)";
        ask(&format!("SELECT {columns} FROM user WHERE lower(email)=lower(?1)"), &[&format!("{local}@{domain}")])
    };
    let alias = |local: &str, wildcard: &str| {
        let query = "SELECT a.destination FROM alias a WHERE a.domain_name=?1 AND a.wildcard=?3 AND NOT a.disabled
            AND (lower(a.localpart)=lower(?2) OR (a.wildcard AND ?2 LIKE a.localpart))
            AND NOT EXISTS (SELECT 1 FROM user u WHERE u.email=a.owner_email AND NOT u.enabled)
            ORDER BY length(a.localpart) DESC LIMIT 1";
        ask(query, &[&domain, local, wildcard]).map(|row| row[0].clone())
    };
    match map {
        Map::Mailboxes => user(local).map(|_| "1".to_owned()),
        Map::Aliases if local.is_empty() => None,
        Map::Aliases => match user(local).or_else(|| user(bare)) {
            Some(row) if row[0] == "1" && row[2] == "1" => Some(format!("{},{local}@{domain}", row[1])),
            Some(row) if row[0] == "1" => Some(row[1].clone()),
            Some(_) => Some(format!("{local}@{domain}")),
            None => alias(local, "0").or_else(|| alias(bare, "0")).or_else(|| alias(local, "1")),
        },
        Map::Domains | Map::Relays | Map::Access => None,
    }
}

#[test]
fn addresses_of_mailu_lead_where_it_said() {
    let host = Host::start();
    let empty = host.path("empty");
    host.run(&["backup", "create", &empty]);
    let path = database(Path::new(&host.path("")), "mailu.sqlite.sql");
    let connection = Connection::open(&path).unwrap();
    if texts(&connection, "SELECT name FROM pragma_table_info('alias') WHERE name='owner_email'").is_empty() {
        connection.execute_batch("ALTER TABLE alias ADD COLUMN owner_email TEXT").unwrap();
    }
    let all = "SELECT email FROM user UNION SELECT email FROM alias";
    let addresses: Vec<String> = texts(&connection, all).into_iter().flatten().collect();
    let pairs = texts(&connection, "SELECT name, domain_name FROM alternative");
    let twins: Vec<(String, String)> = pairs.into_iter().map(|pair| (pair[0].clone(), pair[1].clone())).collect();
    let there: &Look<'_> =
        &|map, keys| keys.iter().filter_map(|key| Some((key.clone(), mailu(&connection, map, key)?))).collect();
    assert_eq!(hold(&host, &empty, "mailu", &path, there, &questions(&addresses, twins)), 0);
}

/// Postfix asks who may use a sender address by the address, and then by its domain. Mail-in-a-Box answers with the permitted
/// senders of an alias, else with its targets, else with the user.
#[test]
fn senders_of_mail_in_a_box_are_those_that_it_said() {
    let host = Host::start();
    let path = source(Path::new(&host.path("")), "mail-in-a-box.sqlite.sql");
    let connection = Connection::open(&path).unwrap();
    connection
        .execute_batch("UPDATE aliases SET permitted_senders = 'anna@a.example' WHERE source = '@alias.example'")
        .unwrap();
    let query = "SELECT permitted_senders FROM (
        SELECT permitted_senders, 0 AS priority FROM aliases WHERE source='%s' AND permitted_senders IS NOT NULL
        UNION SELECT destination, 1 FROM aliases WHERE source='%s' AND permitted_senders IS NULL
        UNION SELECT email, 2 FROM users WHERE email='%s') ORDER BY priority LIMIT 1";
    let asked_map = host.path("senders.cf");
    let query = query.split_whitespace().collect::<Vec<_>>().join(" ");
    std::fs::write(&asked_map, format!("dbpath = {path}\nquery = {query}\n")).unwrap();
    let all = "SELECT email FROM users UNION SELECT source FROM aliases UNION SELECT source FROM auto_aliases";
    let addresses: Vec<String> = texts(&connection, all).into_iter().flatten().collect();
    let pairs = "SELECT substr(source, 2), substr(destination, 2) FROM aliases WHERE source LIKE '@%' AND destination LIKE '@%'";
    let twins: Vec<(String, String)> =
        texts(&connection, pairs).into_iter().map(|pair| (pair[0].clone(), pair[1].clone())).collect();
    let users: BTreeSet<String> = texts(&connection, "SELECT lower(email) FROM users").into_iter().flatten().collect();
    let asked = questions(&addresses, twins);

    let mail = host.path("mail");
    let options = ["--accept-weak-hashes", "--mail-base", &mail, "-o", "jsonl"];
    let applied = host.ask(&[&["import", "apply", "mail-in-a-box", &path], &options[..]].concat(), "");
    assert!(applied.status.success(), "{}", lossy(&applied.stderr));
    let report = Report::new(&lossy(&applied.stdout));
    let who = |maps: &[String], address: &str| -> BTreeSet<String> {
        let domain = address.rsplit_once('@').unwrap().1;
        let untagged = format!("{}@{domain}", address.split(['+', '@']).next().unwrap());
        for key in [address, &untagged, &format!("@{domain}")] {
            let found = ask_in_turn(&host, maps, &BTreeSet::from([key.to_owned()]));
            if let Some(answer) = found.get(key) {
                let logins = answer.split([',', ' ', '\n']).map(str::to_lowercase);
                return logins.filter(|login| users.contains(login)).collect();
            }
        }
        BTreeSet::new()
    };
    let there = [format!("sqlite:{asked_map}")];
    let here = ["smtpd_sender_login_maps", "other_sender_login_maps"]
        .map(|map| format!("sqlite:{}", host.path(&format!("postfix/vmailctl/{map}.cf"))));
    let mut differences = 0;
    for address in asked.addresses.iter().filter(|address| !address.contains('+')) {
        let (there, here) = (who(&there, address), who(&here, address));
        let domain = address.rsplit_once('@').unwrap().1;
        let of_domain = report.0.iter().any(|(noun, name, _)| noun == "alias domain" && name == domain);
        let of_grant =
            report.0.iter().any(|(noun, name, _)| noun == "grant" && name.starts_with(&format!("{address} to ")));
        if there != here && !of_domain && !of_grant && !report.names(address, &asked.twins) {
            eprintln!("{address}: there {there:?}, here {here:?}");
            differences += 1;
        }
    }
    assert_eq!(differences, 0, "each difference that the report doesn't name is said above");
}
