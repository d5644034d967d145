//! Stores at random, as the rows of their tables: all that can stand together, and what ends or begins around each other.

use std::fmt::Write;

/// The instants at which things begin and end.
pub(super) const INSTANTS: [&str; 8] = [
    "2026-01-01T00:00:00Z",
    "2026-01-02T00:00:00Z",
    "2026-01-03T00:00:00Z",
    "2026-01-04T00:00:00Z",
    "2026-01-05T00:00:00Z",
    "2026-01-06T00:00:00Z",
    "2026-01-07T00:00:00Z",
    "2026-01-08T00:00:00Z",
];
const AT: &str = INSTANTS[0];

/// What the columns that are kept have to be, in the words of the definition and not in those of the program.
pub(super) const KEPT: &str = "
UPDATE domain SET off = 1 WHERE standing = 'disabled' OR alias_of IN (SELECT id FROM domain WHERE standing = 'disabled');
UPDATE address SET ends = datetime(until), sole = (SELECT t.mailbox_id FROM target t WHERE t.address_id = address.id
  AND NOT EXISTS (SELECT 1 FROM target o WHERE o.address_id = address.id AND o.id <> t.id));
UPDATE delegation SET ends = datetime(until);
UPDATE app_password SET ends = datetime(until);
UPDATE mailbox SET domain_id = (SELECT a.domain_id FROM address a WHERE a.id = mailbox.address_id),
  address = (SELECT a.local || '@' || d.name FROM address a, domain d
              WHERE a.id = mailbox.address_id AND d.id = a.domain_id AND a.local || '@' || d.name <> mailbox.login);
UPDATE mailbox SET shut = ifnull(datetime(s.begins), '0000'), shut_ends = ifnull(datetime(s.until), '9999-12-31 23:59:59'),
  refuses = CASE WHEN s.incoming = 'refuse' THEN ifnull(datetime(s.begins), '0000')
                 WHEN s.incoming_until IS NULL THEN NULL
                 WHEN s.incoming_until > ifnull(s.begins, '0') THEN datetime(s.incoming_until) ELSE datetime(s.begins) END
  FROM suspension s WHERE s.mailbox_id = mailbox.id;
UPDATE mailbox SET shut = '0000', shut_ends = '9999-12-31 23:59:59', refuses = '0000' WHERE domain_id IN (SELECT id FROM domain WHERE off);
UPDATE address SET refuses = (SELECT ifnull(max(ifnull(m.refuses, '9999-12-31 23:59:59')), '0000')
                                FROM target t LEFT JOIN mailbox m ON m.id = t.mailbox_id WHERE t.address_id = address.id);
UPDATE address SET takes = (SELECT ifnull(min(m.shut_ends), '9999-12-31 23:59:59')
                              FROM target t JOIN mailbox m ON m.id = t.mailbox_id WHERE t.address_id = address.id)
  WHERE refuses < '9999-12-31 23:59:59';
UPDATE address SET refuses = NULL WHERE takes IS NULL;
UPDATE mailbox SET mail_import = 'mail=' || mail_place || char(9) || CASE
    WHEN mail_place LIKE 'maildir:%:LAYOUT=fs' THEN
      'mail_driver=maildir' || char(9) || 'mail_path=/old/' || id || char(9) || 'mail_inbox_path=/old/' || id || char(9) || 'mailbox_list_layout=fs'
    WHEN mail_place LIKE 'maildir:%' THEN
      'mail_driver=maildir' || char(9) || 'mail_path=/old/' || id || char(9) || 'mail_inbox_path=/old/' || id || char(9) || 'mailbox_list_layout=maildir++'
    ELSE
      'mail_driver=' || substr(mail_place, 1, 5) || char(9) || 'mail_path=/old/' || id || char(9) || 'mail_inbox_path=' || char(9) || 'mailbox_list_layout=fs' END
  WHERE mail_place IS NOT NULL;
INSERT INTO transport
  SELECT u || '@' || x, b, e, CASE w WHEN 'hold' THEN 'retry:4.2.1 this mailbox is being moved' ELSE 'smtp:' || w END, m FROM (
    SELECT m.id AS m, a.local AS u, d.name AS x, i.value AS b, ifnull(lead(i.value) OVER (PARTITION BY m.id ORDER BY i.value), '9999-12-31 23:59:59') AS e,
           CASE WHEN m.delivered_by IS NOT NULL AND ifnull(datetime(m.delivered_from), '0') <= i.value AND ifnull(datetime(m.delivered_until), '99') > i.value
                THEN m.delivered_by
                WHEN d.delivered_by IS NOT NULL AND ifnull(datetime(d.delivered_from), '0') <= i.value AND ifnull(datetime(d.delivered_until), '99') > i.value
                THEN d.delivered_by ELSE 'here' END AS w
      FROM mailbox m JOIN address a ON a.id = m.address_id JOIN domain d ON d.id = a.domain_id
      JOIN (SELECT '0000' AS value UNION SELECT datetime(delivered_from) FROM mailbox WHERE delivered_from IS NOT NULL
            UNION SELECT datetime(delivered_until) FROM mailbox WHERE delivered_until IS NOT NULL
            UNION SELECT datetime(delivered_from) FROM domain WHERE delivered_from IS NOT NULL
            UNION SELECT datetime(delivered_until) FROM domain WHERE delivered_until IS NOT NULL) i) WHERE w <> 'here';
UPDATE server_setting SET mail_user = (SELECT value FROM setting WHERE name = 'mail-user'),
  mail_group = (SELECT value FROM setting WHERE name = 'mail-group'), quota = (SELECT value FROM setting WHERE name = 'default-quota'),
  app_passwords = (SELECT value FROM setting WHERE name = 'app-passwords');
";

/// xorshift64*: the same stores for the same seed, everywhere.
pub(super) struct Dice(u64);

impl Dice {
    pub(super) fn new(seed: u64) -> Self {
        Self(seed.wrapping_mul(0x9e37_79b9_7f4a_7c15) | 1)
    }

    pub(super) fn below(&mut self, end: usize) -> usize {
        self.0 ^= self.0 >> 12;
        self.0 ^= self.0 << 25;
        self.0 ^= self.0 >> 27;
        (self.0.wrapping_mul(0x2545_f491_4f6c_dd1d) >> 33) as usize % end
    }

    fn percent(&mut self, of: usize) -> bool {
        self.below(100) < of
    }

    pub(super) fn one<'a, T: ?Sized>(&mut self, of: &[&'a T]) -> &'a T {
        of[self.below(of.len())]
    }

    /// Text in quotes, or NULL.
    fn maybe(&mut self, percent: usize, text: &str) -> String {
        if self.percent(percent) { format!("'{text}'") } else { "NULL".to_owned() }
    }

    fn end(&mut self, percent: usize) -> String {
        let at = self.one(&INSTANTS);
        self.maybe(percent, at)
    }

    fn word(&mut self, percent: usize, rare: &'static str, usual: &'static str) -> &'static str {
        if self.percent(percent) { rare } else { usual }
    }

    fn protocols(&mut self, percent: usize, none: &str) -> String {
        let some: Vec<&str> = super::PROTOCOLS[..4].iter().copied().filter(|_| self.percent(percent)).collect();
        if some.is_empty() { none.to_owned() } else { some.join(" ") }
    }
}

/// An app password's hash.
pub(super) fn hash(number: usize) -> String {
    format!("{number:064x}")
}

/// The statements that fill a store.
pub(super) fn fill(dice: &mut Dice) -> String {
    let mut sql =
        "DELETE FROM setting; INSERT INTO setting VALUES ('mail-user', 'vmail'), ('mail-group', 'mail');\n".to_owned();
    settings(dice, &mut sql);
    let domains = 2 + dice.below(3);
    for id in 1..=domains {
        let (standing, quota, policy) = (
            dice.word(25, "disabled", "enabled"),
            dice.one(&["NULL", "NULL", "5", "-1"]),
            dice.one(&["NULL", "NULL", "'required'", "'optional'"]),
        );
        let outside = dice.word(30, "refuse", "allow");
        writeln!(sql, "INSERT INTO domain (id, name, standing, quota, app_passwords, outside_senders, created_at) VALUES ({id}, 'd{id}.example', '{standing}', {quota}, {policy}, '{outside}', '{AT}');").unwrap();
    }
    for id in 1..=domains {
        delivery(dice, &mut sql, "domain", id, 20);
    }
    for number in 0..dice.below(3) {
        let (of, standing, outside) =
            (1 + dice.below(domains), dice.word(25, "disabled", "enabled"), dice.word(30, "refuse", "allow"));
        writeln!(sql, "INSERT INTO domain (name, alias_of, standing, outside_senders, created_at) VALUES ('x{number}.example', {of}, '{standing}', '{outside}', '{AT}');").unwrap();
    }
    let boxes = 3 + dice.below(7);
    for id in 1..=boxes {
        mailbox(dice, &mut sql, id, domains);
    }
    for number in 1..=1 + dice.below(8) {
        alias(dice, &mut sql, 100 + number, domains, boxes);
    }
    for number in 0..dice.below(5) {
        let domain = 1 + dice.below(domains);
        let (id, twice, other) = (900 + number, number % 2, dice.one(&["postmaster", "admin", "gone5"]));
        writeln!(sql, "INSERT INTO removed_mailbox (mailbox_id, domain_id, local, login, home, stage, removed_at, until) VALUES ({id}, {domain}, 'gone{twice}', 'gone{id}', '/g/{id}', 'removed', '{AT}', '{AT}');
             INSERT INTO removed_name VALUES ('gone{twice}', {domain}, {id}), ('{other}', {domain}, {id});").unwrap();
    }
    for _ in 0..dice.below(15) {
        let (owner, delegate) = (1 + dice.below(boxes), 1 + dice.below(boxes));
        if owner != delegate {
            let access = dice.one(&["NULL", "'read'", "'write'", "'full'"]);
            let send_as = if access == "NULL" { "yes" } else { dice.one(&["yes", "no"]) };
            let (until, made) = (dice.end(50), dice.one(&INSTANTS));
            writeln!(sql, "INSERT OR IGNORE INTO delegation (owner_id, delegate_id, access, send_as, until, created_at) VALUES ({owner}, {delegate}, {access}, '{send_as}', {until}, '{made}');").unwrap();
        }
    }
    if dice.percent(8) {
        many_grants(dice, &mut sql);
    }
    sql
}

fn settings(dice: &mut Dice, sql: &mut String) {
    for (name, values) in [
        ("default-quota", &["1000", "-1", ""][..]),
        ("app-passwords", &["required", "optional", ""]),
        ("filters-outside", &["refused", "allowed", ""]),
        ("standard-addresses", &["abuse,postmaster", "admin", "postmaster,noc", ""]),
        ("standard-addresses-to", &["u1@d1.example", "u1@d2.example", "login1", "login2", "u3@d1.example"]),
    ] {
        let value = dice.one(values);
        if !value.is_empty() {
            writeln!(sql, "INSERT INTO setting VALUES ('{name}', '{value}');").unwrap();
        }
    }
}

fn mailbox(dice: &mut Dice, sql: &mut String, id: usize, domains: usize) {
    let domain = 1 + dice.below(domains);
    let primary = format!("u{id}@d{domain}.example");
    let login = if dice.percent(30) { format!("login{id}") } else { primary.clone() };
    let kind = dice.word(25, "shared", "personal");
    let (password, set_at) = if kind == "personal" && dice.percent(80) {
        (format!("'{{ARGON2ID}}h{id}'"), format!("'{AT}'"))
    } else {
        ("NULL".to_owned(), "NULL".to_owned())
    };
    let (quota, policy) =
        (dice.one(&["NULL", "NULL", "7", "-1"]), dice.one(&["NULL", "NULL", "'required'", "'optional'"]));
    let (sending, filters, protocols) =
        (dice.word(20, "off", "on"), dice.word(20, "off", "on"), dice.protocols(80, ""));
    let place = match dice.below(12) {
        0 => format!("'maildir:/old/{id}'"),
        1 => format!("'maildir:/old/{id}:LAYOUT=fs'"),
        2 => format!("'sdbox:/old/{id}'"),
        3 => format!("'mdbox:/old/{id}'"),
        _ => "NULL".to_owned(),
    };
    writeln!(sql, "INSERT INTO address (id, domain_id, local, role, created_at) VALUES ({id}, {domain}, 'u{id}', 'primary', '{AT}');
         INSERT INTO mailbox (id, kind, address_id, login, home, mail_place, quota, password, password_set_at, sending, filters, created_at, app_passwords, protocols)
         VALUES ({id}, '{kind}', {id}, '{login}', '/m/{id}', {place}, {quota}, {password}, {set_at}, '{sending}', '{filters}', '{AT}', {policy}, '{protocols}');
         INSERT OR IGNORE INTO login_name VALUES ('{login}', {id}), ('{primary}', {id});
         INSERT INTO target (address_id, mailbox_id) VALUES ({id}, {id});").unwrap();
    delivery(dice, sql, "mailbox", id, 25);
    if dice.percent(20) {
        writeln!(sql, "INSERT INTO target (address_id, outside) VALUES ({id}, 'o{id}@else.example');").unwrap();
    }
    if dice.percent(45) {
        let since = dice.below(6);
        let later = INSTANTS[since + 1 + dice.below(7 - since)];
        let (until, begins, incoming) =
            (dice.maybe(60, later), dice.maybe(50, INSTANTS[since]), dice.one(&["accept", "refuse"]));
        let mail_until = dice.end(if incoming == "accept" { 50 } else { 10 });
        let (reason, refusal) = (dice.maybe(50, &format!("why{id}")), dice.maybe(50, &format!("no{id}")));
        writeln!(sql, "INSERT INTO suspension (mailbox_id, incoming, incoming_until, reason, refusal, since, until, begins) VALUES ({id}, '{incoming}', {mail_until}, {reason}, {refusal}, '{}', {until}, {begins});", INSTANTS[since]).unwrap();
    }
    if dice.percent(30) {
        let begins = dice.below(7);
        let (from, until) = (dice.maybe(50, INSTANTS[begins]), dice.maybe(50, INSTANTS[begins + 1]));
        writeln!(sql, "INSERT INTO autoreply VALUES ({id}, 'a \"s\" \\', 'b\"\\', {from}, {until}, '{AT}');").unwrap();
    }
    for number in 0..dice.one(&[&0, &0, &1, &2]).to_owned() {
        let (hash, protocols, until) = (hash(id * 2 + number), dice.protocols(60, "imap"), dice.end(40));
        writeln!(sql, "INSERT INTO app_password (mailbox_id, label, hash, protocols, until, created_at) VALUES ({id}, 'l{number}', '{hash}', '{protocols}', {until}, '{AT}');").unwrap();
    }
}

/// Who delivers, and when.
fn delivery(dice: &mut Dice, sql: &mut String, table: &str, id: usize, percent: usize) {
    if dice.percent(percent) {
        let by = dice.one(&["here", "hold", "[old.example.com]:25", "[192.0.2.7]:2525"]);
        let begins = dice.below(7);
        let (from, until) = (dice.maybe(50, INSTANTS[begins]), dice.maybe(50, INSTANTS[begins + 1]));
        writeln!(sql, "UPDATE {table} SET delivered_by = '{by}', delivered_from = {from}, delivered_until = {until} WHERE id = {id};")
            .unwrap();
    }
}

fn alias(dice: &mut Dice, sql: &mut String, id: usize, domains: usize, boxes: usize) {
    let (domain, own) = (1 + dice.below(domains), format!("a{id}"));
    let local = dice.one(&["", "", own.as_str(), own.as_str(), own.as_str(), "abuse", "gone1"]);
    let send_as = if local.is_empty() { dice.one(&["yes", "no"]) } else { "no" };
    let until = dice.end(40);
    writeln!(sql, "INSERT OR IGNORE INTO address (id, domain_id, local, role, until, send_as, created_at) VALUES ({id}, {domain}, '{local}', 'alias', {until}, '{send_as}', '{AT}');").unwrap();
    for _ in 0..*dice.one(&[&0, &1, &1, &1, &2, &3]) {
        let target = 1 + dice.below(boxes);
        writeln!(
            sql,
            "INSERT OR IGNORE INTO target (address_id, mailbox_id) SELECT id, {target} FROM address WHERE id = {id};"
        )
        .unwrap();
    }
    for number in 0..*dice.one(&[&0, &0, &0, &1, &2]) {
        writeln!(
            sql,
            "INSERT INTO target (address_id, outside) SELECT id, 'O{number}@else.example' FROM address WHERE id = {id};"
        )
        .unwrap();
    }
}

/// More than there are places for.
fn many_grants(dice: &mut Dice, sql: &mut String) {
    for id in 201..255 {
        let (long, until, made) = ("n".repeat(*dice.one(&[&1, &30, &59])), dice.end(50), dice.one(&INSTANTS));
        writeln!(sql, "INSERT INTO address (id, domain_id, local, role, created_at) VALUES ({id}, 1, '{long}{id}', 'primary', '{AT}');
             INSERT INTO mailbox (id, kind, address_id, login, home, created_at) VALUES ({id}, 'shared', {id}, '{long}{id}@d1.example', '/m/{long}/{id}', '{AT}');
             INSERT INTO login_name VALUES ('{long}{id}@d1.example', {id}); INSERT INTO target (address_id, mailbox_id) VALUES ({id}, {id});
             INSERT INTO delegation (owner_id, delegate_id, access, send_as, until, created_at) VALUES ({id}, 1, 'write', 'no', {until}, '{made}');").unwrap();
    }
}
