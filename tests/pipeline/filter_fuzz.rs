//! Random Sieve scripts of ordinary people and delegates: whatever they say, mail leaves only in the name of a mailbox
//! that may send.

use super::brand::Brand;
use super::host::lossy;
use super::sieve::Sieve;
use super::smtp::message;
use super::{assert_starts, eventually};
use std::fs;

/// How many scripts are tried; `VMAILCTL_TEST_SIEVE_SCRIPTS` is another number.
const SCRIPTS: usize = 60;

/// Numbers that are the same in every run (SplitMix64), so that what fails fails again.
struct Chance(u64);

impl Chance {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        z ^ (z >> 31)
    }

    fn below(&mut self, n: usize) -> usize {
        usize::try_from(self.next() % n as u64).unwrap()
    }

    fn of<'a>(&mut self, some: &[&'a str]) -> &'a str {
        some[self.below(some.len())]
    }
}

/// Scripts over what Pigeonhole knows.
struct Writer<'a> {
    chance: Chance,
    /// Where all of it is sent.
    outside: String,
    /// Somebody in whose name it is tried.
    victim: &'a str,
}

impl Writer<'_> {
    /// The address in one of the ways to write it.
    fn address(&mut self) -> String {
        let (local, domain) = self.outside.split_once('@').unwrap();
        match self.chance.below(4) {
            0 => format!("\"{local}${{hex:40}}{domain}\""),
            1 => format!("\"${{local}}@{domain}\""),
            2 => format!("text:\r\n{local}@{domain}\r\n.\r\n"),
            _ => format!("\"{local}@{domain}\""),
        }
    }

    fn test(&mut self, depth: usize) -> String {
        match self.chance.below(if depth == 0 { 12 } else { 15 }) {
            0 => "true".to_owned(),
            1 => "header :contains \"subject\" [\"fuzz\", \"\"]".to_owned(),
            2 => "address :all :is \"from\" \"nobody@outside.test\"".to_owned(),
            3 => "envelope :domain \"from\" \"fuzz.test\"".to_owned(),
            4 => format!("size :{} 1K", self.chance.of(&["over", "under"])),
            5 => "exists [\"from\", \"subject\"]".to_owned(),
            6 => "body :text :contains \"a\"".to_owned(),
            7 => "date :value \"ge\" \"date\" \"year\" \"1970\"".to_owned(),
            8 => "string :matches \"${local}\" \"*\"".to_owned(),
            9 => "environment :contains \"name\" \"\"".to_owned(),
            10 => "header :count \"gt\" \"received\" \"0\"".to_owned(),
            11 => "hasflag \"\\\\Seen\"".to_owned(),
            12 => format!("not {}", self.test(depth - 1)),
            13 => format!("anyof ({}, {})", self.test(depth - 1), self.test(depth - 1)),
            _ => format!("allof ({}, {})", self.test(depth - 1), self.test(depth - 1)),
        }
    }

    fn action(&mut self, depth: usize) -> String {
        let victim = self.victim;
        match self.chance.below(if depth == 0 { 17 } else { 20 }) {
            0..=3 => format!("redirect {};", self.address()),
            4 | 5 => format!("redirect :copy {};", self.address()),
            6 => format!("notify :from \"{victim}\" :message \"pay\" \"mailto:{}\";", self.outside),
            7 => format!("notify \"mailto:{}?from={victim}&body=pay\";", self.outside),
            8 => format!("vacation :days 1 :from \"{victim}\" :subject \"order\" \"I am somebody else\";"),
            9 => format!("vacation :seconds 0 :addresses [\"{victim}\"] :handle \"h\" \"away\";"),
            10 => format!("{} \"no\";", self.chance.of(&["reject", "ereject"])),
            11 => format!("addheader \"From\" \"{victim}\";"),
            12 => "deleteheader \"received\";".to_owned(),
            13 => "fileinto :create \"Sorted\";".to_owned(),
            14 => format!("set \"local\" \"{}\";", self.outside.split('@').next().unwrap()),
            15 => "addflag \"\\\\Flagged\";".to_owned(),
            16 => self.chance.of(&["keep;", "discard;", "stop;"]).to_owned(),
            17 => format!("if {} {{ {} }}", self.test(2), self.block(depth - 1)),
            18 => format!("if {} {{ {} }} else {{ {} }}", self.test(2), self.block(depth - 1), self.block(depth - 1)),
            _ => format!("foreverypart {{ {} }}", self.block(depth - 1)),
        }
    }

    fn block(&mut self, depth: usize) -> String {
        (0..1 + self.chance.below(3)).map(|_| self.action(depth)).collect::<Vec<_>>().join(" ")
    }

    /// With the extensions that it needs, and one of those that are seldom there.
    fn script(&mut self) -> String {
        let body = self.block(2);
        let needs = [
            ("copy", ":copy"),
            ("variables", "${local}"),
            ("variables", "set \""),
            ("variables", "string "),
            ("encoded-character", "${hex:"),
            ("enotify", "notify "),
            ("vacation", "vacation "),
            ("vacation-seconds", ":seconds"),
            ("reject", " reject"),
            ("reject", "reject"),
            ("ereject", "ereject"),
            ("editheader", "header \"From\""),
            ("editheader", "deleteheader"),
            ("fileinto", "fileinto"),
            ("mailbox", ":create"),
            ("envelope", "envelope "),
            ("body", "body "),
            ("date", "date "),
            ("relational", ":value"),
            ("relational", ":count"),
            ("environment", "environment "),
            ("imap4flags", "flag "),
            ("foreverypart", "foreverypart"),
            ("mime", "foreverypart"),
        ];
        let mut names: Vec<&str> =
            needs.iter().filter(|(_, mark)| body.contains(mark)).map(|(name, _)| *name).collect();
        names.dedup();
        if self.chance.below(10) == 0 {
            names.push(self.chance.of(&[
                "vnd.dovecot.pipe",
                "vnd.dovecot.execute",
                "vnd.dovecot.filter",
                "vnd.dovecot.report",
                "extlists",
                "include",
                "duplicate",
            ]));
        }
        let list = names.iter().map(|name| format!("\"{name}\"")).collect::<Vec<_>>().join(", ");
        if list.is_empty() { body } else { format!("require [{list}];\r\n{body}") }
    }
}

#[test]
fn no_script_sends_in_another_name_or_where_sending_is_off() {
    let brand = Brand::new("filter-fuzz");
    let (anna, ben, dora) = (brand.person("anna"), brand.person("ben"), brand.person("dora"));
    let (sales, victim) = (brand.shared_mailbox("sales"), brand.shared_mailbox("boss"));
    brand.run(&["delegate", "grant", &sales, &dora.address, "--access", "full"]);
    brand.run(&["mailbox", "set", &ben.address, "--sending", "off"]);
    let session = |name: &str, password: &str| -> Sieve {
        let mut session = brand.host.sieve();
        assert_starts(&session.log_in(name, password), "OK");
        session
    };
    let mut people = [
        ("anna", anna.address.as_str(), session(&anna.address, &anna.password)),
        ("ben", ben.address.as_str(), session(&ben.address, &ben.password)),
        ("sales", sales.as_str(), session(&format!("{sales}*{}", dora.address), &dora.password)),
    ];
    let scripts = std::env::var("VMAILCTL_TEST_SIEVE_SCRIPTS").map_or(SCRIPTS, |text| text.parse().unwrap());
    let mut taken = 0;
    for number in 0..scripts {
        let (name, mailbox, session) = &mut people[number % 3];
        let outside = format!("{name}-{number}@filter-fuzz.test");
        let mut writer = Writer { chance: Chance(number as u64), outside, victim: &victim };
        let script = writer.script();
        if !session.activate(&script).starts_with("OK") {
            continue;
        }
        taken += 1;
        let sender = format!("stranger-{number}@filter-fuzz.test");
        let mut lmtp = brand.host.lmtp();
        assert_starts(&lmtp.recipient(&sender, mailbox), "250 ");
        let answer = lmtp.data(&message(&sender, mailbox, &format!("fuzz {number}"), ""));
        assert_starts(&answer, "250 ");
    }
    assert!(taken * 4 > scripts, "most scripts were refused: {taken} of {scripts} were not");
    brand.host.drain_queue();
    let files = fs::read_dir(brand.host.path("sink")).unwrap().flatten();
    let sent: Vec<String> = files
        .map(|file| lossy(&fs::read(file.path()).unwrap_or_default()))
        .filter(|message| message.contains("@filter-fuzz.test>"))
        .collect();
    let own = [format!("X-Mail-Args: <{}>", anna.address), format!("X-Mail-Args: <{sales}>")];
    for message in &sent {
        assert!(own.iter().any(|own| message.contains(own)), "sent in another name:\n{message}");
        assert!(!message.contains("X-Rcpt-Args: <ben-"), "sent where sending is off:\n{message}");
    }
    assert!(!sent.is_empty(), "no script sent anything");
    assert!(eventually(|| (anna.imap().count("fuzz") > 0).then_some(())).is_some(), "nothing was kept");
}
