//! Random stores, and the words that are said of them.

use crate::admin::document::Applier;
use crate::admin::fixture::{document_terms, entry, now, parsed};
use crate::admin::{Failure, removal};
use crate::model::document::{Noun, Said};
use crate::model::{Address, Dependant, OutsideAddress, PasswordHash};
use crate::store::Writer;
use std::fmt::Debug;
use std::str::FromStr;

pub(super) const DOMAINS: [&str; 4] = ["a.example", "b.example", "twin.example", "nowhere.example"];
pub(super) const PAST: &str = "2029-05-06T07:08:09Z";
pub(super) const SOON: &str = "2031-05-01T00:00:00Z";
pub(super) const LATER: &str = "2031-08-01T00:00:00Z";
pub(super) const FIRST: [&str; 2] = [SOON, LATER];

/// Numbers that are the same in every run (SplitMix64), so that what fails fails again.
pub(super) struct Chance(pub(super) u64);

impl Chance {
    pub(super) fn below(&mut self, n: usize) -> usize {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        usize::try_from((z ^ (z >> 31)) % n as u64).unwrap()
    }

    pub(super) fn one_in(&mut self, n: usize) -> bool {
        self.below(n) == 0
    }

    pub(super) fn of<T: Clone>(&mut self, all: &[T]) -> T {
        all[self.below(all.len())].clone()
    }

    /// One of these words, read; or nothing.
    pub(super) fn some<T: FromStr<Err: Debug>>(&mut self, words: &[&str]) -> Option<T> {
        (!self.one_in(3)).then(|| parsed(self.of(words)))
    }

    /// The same of a field that can also be cleared.
    pub(super) fn said<T: FromStr<Err: Debug>>(&mut self, words: &[&str]) -> Said<T> {
        match self.below(3) {
            0 => Said::Nothing,
            1 => Said::Cleared,
            _ => Said::Value(parsed(self.of(words))),
        }
    }

    /// Most of them are there in most stores; some are aliases, and some in no hosted domain.
    pub(super) fn address(&mut self) -> Address {
        let local = self.of(&["box0", "box1", "box2", "box3", "box4", "box5", "info"]);
        let there = if ["box4", "box5"].contains(&local) { "b.example" } else { "a.example" };
        let domain = if self.one_in(8) { self.of(&DOMAINS) } else { there };
        parsed(&format!("{local}@{domain}"))
    }

    pub(super) fn outside(&mut self) -> OutsideAddress {
        parsed(self.of(&["Some+One@outside.test", "other@outside.test", "x@b.example"]))
    }

    pub(super) fn addresses(&mut self) -> Vec<Address> {
        (0..self.below(4)).map(|_| self.address()).collect()
    }

    pub(super) fn hash(&mut self) -> PasswordHash {
        let first = self.of(&["H", "I", "J"]);
        let hash = format!(
            "{{ARGON2ID}}$argon2id$v=19$m=8,t=1,p=1$c2FsdHNhbHRzYWx0c2FsdA${first}Uc3TYMpQPDZK0sTbGHW9wSxDZlLHdvLJfPBV6SKzSA"
        );
        PasswordHash::from_stored(hash)
    }
}

/// A store as years of use may have left it: what is there, and what has ended, is planned, suspended or being deleted.
pub(super) fn furnish(writer: &Writer<'_>, chance: &mut Chance) {
    let mut applier = Applier::new(writer, document_terms()).unwrap();
    applier.settle(&mut |_| {}).unwrap();
    let mut put = |noun, words: &[(&'static str, &str)]| {
        let words: Vec<_> = words.iter().copied().filter(|(_, text)| *text != "-").collect();
        match applier.apply(&entry(noun, &words), None, &mut |_| {}) {
            Ok(_) | Err(Failure::Refused(_)) => {}
            Err(Failure::Store(error)) => panic!("{error:?}"),
        }
    };
    put(Noun::Domain, &[("domain", "a.example"), ("app_passwords", chance.of(&["-", "required"]))]);
    put(Noun::Domain, &[("domain", "b.example"), ("standing", chance.of(&["-", "disabled", "-", "-"]))]);
    put(Noun::Domain, &[("domain", "twin.example"), ("alias_of", "a.example")]);
    for n in 0..6 {
        let address = format!("box{n}@{}", if n < 4 { "a.example" } else { "b.example" });
        let kind = chance.of(&["personal", "personal", "shared"]);
        let login = format!("login-{n}");
        let password =
            if kind == "personal" && !chance.one_in(4) { chance.hash().as_str().to_owned() } else { "-".into() };
        let protocols = chance.of(&["-", "-", "imap smtp"]);
        let mut words = vec![("address", &*address), ("kind", kind), ("password", &password), ("protocols", protocols)];
        words.push(("login", if chance.one_in(3) { &login } else { "-" }));
        let incoming = chance.of(&["accept", "refuse"]);
        let texts =
            [("suspended_message", chance.of(&["-", "on leave"])), ("suspended_refusal", chance.of(&["-", "gone"]))];
        match chance.below(6) {
            0 => words.extend([("suspended", incoming), ("suspended_since", PAST)]),
            1 => words.extend([("suspended", incoming), ("suspended_until", SOON)]),
            2 => words.extend([
                ("suspended", incoming),
                ("suspended_since", SOON),
                ("suspended_until", chance.of(&["-", LATER])),
            ]),
            _ => {}
        }
        if incoming == "refuse" && words.iter().any(|(field, _)| *field == "suspended") {
            words.extend(texts);
        }
        if !chance.one_in(6) {
            put(Noun::Mailbox, &words);
        }
    }
    for alias in ["info@a.example", "@b.example", "both@a.example"] {
        let to = chance.addresses().iter().map(ToString::to_string).collect::<Vec<_>>().join(" ");
        let outside = chance.of(&["", "Some+One@outside.test"]);
        put(
            Noun::Alias,
            &[("alias", alias), ("mailboxes", &to), ("outside", outside), ("until", chance.of(&["-", PAST, SOON]))],
        );
    }
    for _ in 0..6 {
        let (owner, delegate) = (chance.address().to_string(), chance.address().to_string());
        let access = chance.of(&["-", "read", "full", ""]);
        let (send_as, until) = (chance.of(&["true", "false"]), chance.of(&["-", PAST, SOON]));
        put(
            Noun::Grant,
            &[("owner", &owner), ("delegate", &delegate), ("access", access), ("send_as", send_as), ("until", until)],
        );
    }
    for _ in 0..2 {
        let mailbox = chance.address().to_string();
        put(
            Noun::Autoreply,
            &[
                ("mailbox", &mailbox),
                ("subject", "Away"),
                ("body", "Back soon"),
                ("until", chance.of(&["-", PAST, SOON])),
            ],
        );
        let (mailbox, hash) = (chance.address().to_string(), format!("{:064x}", chance.below(1 << 30)));
        put(
            Noun::AppPassword,
            &[("mailbox", &mailbox), ("label", "phone"), ("hash", &hash), ("until", chance.of(&["-", PAST]))],
        );
    }
    if chance.one_in(2) {
        let request = removal::Request {
            until: parsed(LATER),
            reason: None,
            archive_in: None,
            sole_aliases: removal::SoleAliases::Drop,
            with: Dependant::ALL.to_vec(),
        };
        let _ = removal::begin(writer, &chance.address().into(), &request, now());
    }
    writer.insert_session_ends().unwrap();
}
