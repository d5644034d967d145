//! The acts of passwords, over a store in memory.

use super::*;
use crate::admin::Outcome;
use crate::admin::fixture::{Host, mailbox_entry, name, now, parsed, password};
use crate::model::AppPasswordHash;
use crate::model::document::{AppPasswordEntry, Said};

const ANNA: &str = "anna@brand.example";
const OPENED: &str = "user_opened_by=password/anna@brand.example at anna@brand.example";

fn secret(text: &str) -> Secret {
    Secret::from_bytes(text.as_bytes().to_vec()).unwrap()
}

#[test]
fn a_new_password_ends_the_sessions_that_the_old_one_opened() {
    let mut host = Host::new();
    let terms = Terms::of_command(now());
    let done = host.done(|writer| set(writer, &mailbox_entry(ANNA, &[]), password(), &terms, AppPasswords::Keep));
    let Outcome::Password(PasswordOutcome::Set { mailbox, generated: None, .. }) = &done.outcome else {
        panic!("{done:?}")
    };
    assert_eq!(mailbox.password_set_at, Some(now()));
    assert_eq!(host.ends(), [OPENED]);
    let shared = host.refused(|writer| {
        set(writer, &mailbox_entry("sales@brand.example", &[]), password(), &terms, AppPasswords::Keep)
    });
    assert!(matches!(shared, Refusal::SharedHasNoPassword(_)), "{shared:?}");
    let history = mailbox_entry(ANNA, &[("password_set_at", "2029-01-01T00:00:00Z")]);
    let refusal = host.refused(|writer| set(writer, &history, password(), &terms, AppPasswords::Keep));
    assert!(matches!(refusal, Refusal::HistorySaid { .. }), "{refusal:?}");
    host.done(|writer| set(writer, &history, password(), &Terms::of_document(now()), AppPasswords::Keep));
    let mailbox = host.read(|reader| require_mailbox(reader, &name(ANNA)));
    assert_eq!(mailbox.password_set_at, Some(parsed("2029-01-01T00:00:00Z")));
}

/// The present hash is the mailbox's own, and counts as the first of the last ones.
#[test]
fn a_hash_is_remembered_when_another_takes_its_place() {
    let hash = |n: u8| PasswordHash::parse(&format!("{{PLAIN-MD5}}{n:032}")).unwrap();
    let mut host = Host::new();
    let anna = host.read(|reader| require_mailbox(reader, &name(ANNA))).id;
    let mut last = |newest: u32, act: &dyn Fn(&Writer<'_>)| {
        host.done(|writer| {
            act(writer);
            Ok(())
        });
        let listed = host.read(|reader| Ok(reader.list_password_history(anna, newest)?));
        listed.iter().map(|hash| hash.as_str().chars().last().unwrap()).collect::<String>()
    };
    let set = |n: u8| move |writer: &Writer<'_>| writer.update_password(anna, &hash(n), now(), 3).unwrap();
    assert_eq!(last(9, &|writer| writer.delete_passwords(anna).unwrap()), "");
    assert_eq!(last(9, &set(1)), "1");
    assert_eq!(last(9, &set(2)), "21");
    // The same hash again is no other password.
    assert_eq!(last(9, &set(2)), "21");
    assert_eq!(last(2, &set(3)), "32");
    assert_eq!(last(9, &set(4)), "432");
    assert_eq!(last(9, &|writer| writer.delete_password(anna).unwrap()), "432");
    assert_eq!(last(9, &set(5)), "543");
}

#[test]
fn without_a_password_nobody_logs_in() {
    let mut host = Host::new();
    let done = host.done(|writer| clear(writer, &name(ANNA), now()));
    assert!(
        matches!(done.outcome, Outcome::Password(PasswordOutcome::Set { mailbox, .. }) if mailbox.password_scheme.is_none())
    );
    assert_eq!(host.ends(), [OPENED]);
    assert_eq!(host.done(|writer| clear(writer, &name(ANNA), now())).changed, crate::admin::Changed::AlreadySo);
    assert!(host.ends().is_empty());
}

#[test]
fn what_is_forbidden_is_nobody_s_password_until_it_is_permitted() {
    let mut host = Host::new();
    let demo = secret("magnet lantern quokka 77");
    let done = host.done(|writer| forbid(writer, "demo", &demo, now()));
    assert!(matches!(done.outcome, Outcome::Password(PasswordOutcome::Forbidden(label)) if label == "demo"));
    let refusal = host.refused(|writer| forbid(writer, "demo", &secret("another one entirely 5"), now()));
    assert!(matches!(refusal, Refusal::LabelTaken(_)), "{refusal:?}");
    let checked = |host: &mut Host| check(&host.store.reader().unwrap(), &Against::default(), &demo);
    assert!(matches!(checked(&mut host), Err(Failure::Refused(Refusal::Password(PasswordRefusal::Forbidden)))));
    host.done(|writer| permit(writer, "demo"));
    assert!(checked(&mut host).is_ok());
    let refusal = host.refused(|writer| permit(writer, "demo"));
    assert!(matches!(refusal, Refusal::NoSuchLabel(_)), "{refusal:?}");
}

#[test]
fn a_weak_hash_is_refused_or_warned_of() {
    let hash = PasswordHash::parse("{PLAIN-MD5}5f4dcc3b5aa765d61d8327deb882cf99").unwrap();
    let refused = Prepared::from_hash(hash.clone(), WeakHashes::Refuse);
    assert!(matches!(refused, Err(Failure::Refused(Refusal::Password(PasswordRefusal::HashWeak(_))))));
    let mut host = Host::new();
    let weak = Prepared::from_hash(hash, WeakHashes::Accept).unwrap();
    let done =
        host.done(|writer| set(writer, &mailbox_entry(ANNA, &[]), weak, &Terms::of_command(now()), AppPasswords::Keep));
    assert_eq!(done.warnings, [Warning::WeakHash("PLAIN-MD5".to_owned())]);
}

#[test]
fn a_new_password_names_the_app_passwords_that_still_open_or_revokes_them() {
    let mut host = Host::new();
    let terms = Terms::of_command(now());
    for (label, until) in [("phone", None), ("laptop", Some("2031-06-01T00:00:00Z"))] {
        let mut entry = AppPasswordEntry::new(parsed(ANNA), parsed(label));
        entry.until = Said::given(until.map(parsed));
        entry.hash = Some(AppPasswordHash::of(&secret(label)));
        host.done(|writer| app_password::create(writer, &entry, None, &terms));
    }
    let set_in = |host: &mut Host, terms: &Terms, app_passwords| {
        let done = host.done(|writer| set(writer, &mailbox_entry(ANNA, &[]), password(), terms, app_passwords));
        let Outcome::Password(PasswordOutcome::Set { revoked, .. }) = done.outcome else { panic!() };
        (done.warnings, revoked.len(), host.ends().len())
    };
    let open = |labels: &[&str]| {
        let labels = labels.iter().map(ToString::to_string).collect();
        vec![Warning::AppPasswordsOpen { mailbox: ANNA.to_owned(), labels }]
    };
    assert_eq!(set_in(&mut host, &terms, AppPasswords::Keep), (open(&["laptop", "phone"]), 0, 1));
    // One that has ended opens nothing.
    let later = Terms::of_command(parsed("2031-07-01T00:00:00Z"));
    assert_eq!(set_in(&mut host, &later, AppPasswords::Keep), (open(&["phone"]), 0, 1));
    assert_eq!(set_in(&mut host, &terms, AppPasswords::Revoke), (Vec::new(), 2, 3));
    assert_eq!(set_in(&mut host, &terms, AppPasswords::Keep), (Vec::new(), 0, 1));
}
