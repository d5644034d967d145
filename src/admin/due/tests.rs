//! What dates bring, over a store in memory.

use super::*;
use crate::admin::fixture::{Host, entry, grant_entry, mailbox_entry, name, now, parsed};
use crate::admin::{Done, IfMissing, OutsideMailRoot, Terms, delegation, domain, mailbox, setting};
use crate::model::document::{Entry, MailboxEntry, Noun, SettingEntry};
use crate::model::{Fact, LiveSessions, Setting};

#[test]
fn sessions_end_that_were_open_when_something_began_or_ended_by_itself() {
    let mut host = Host::new();
    let terms = Terms::of_command(now());
    let grant = grant_entry("sales@brand.example", "anna@brand.example", &[("until", "2031-04-01T00:00:00Z")]);
    host.done(|writer| delegation::grant(writer, &grant, &terms));
    let planned =
        mailbox_entry("anna@brand.example", &[("suspended", "refuse"), ("suspended_since", "2031-05-01T00:00:00Z")]);
    host.done(|writer| mailbox::suspend(writer, &planned, &terms));
    assert!(host.ends().is_empty());
    let mut noticed = |at: &str| {
        host.done(|writer| notice(writer, parsed(at)));
        host.ends()
    };
    assert!(noticed("2031-03-20T00:00:00Z").is_empty());
    let grant = [
        "user_login=anna@brand.example at anna@brand.example",
        "user_login=sales@brand.example/anna@brand.example at sales@brand.example",
    ];
    assert_eq!(noticed("2031-04-01T00:00:00Z"), grant);
    assert_eq!(
        noticed("2031-06-01T00:00:00Z"),
        ["user_person=anna@brand.example at anna@brand.example sales@brand.example"]
    );
    assert!(noticed("2031-07-01T00:00:00Z").is_empty());
}

#[test]
fn a_suspension_that_was_in_force_at_once_does_not_begin_by_itself() {
    let mut host = Host::new();
    let terms = Terms::of_command(now());
    host.done(|writer| notice(writer, parsed("2031-03-01T00:00:00Z")));
    let said = mailbox_entry("anna@brand.example", &[("suspended", "refuse")]);
    host.done(|writer| {
        writer.decide_on_sessions(LiveSessions::Keep);
        mailbox::suspend(writer, &said, &terms)
    });
    host.done(|writer| notice(writer, parsed("2031-06-01T00:00:00Z")));
    assert_eq!(host.read(|reader| list_session_ends(reader, now())), (Vec::new(), Vec::new()));
}

#[test]
fn a_suspension_that_was_planned_and_has_begun_holds_when_the_clock_is_set_back() {
    let mut host = Host::new();
    let planned =
        mailbox_entry("anna@brand.example", &[("suspended", "refuse"), ("suspended_since", "2031-05-01T00:00:00Z")]);
    host.done(|writer| mailbox::suspend(writer, &planned, &Terms::of_command(now())));
    let begins = |host: &mut Host| {
        host.read(|reader| Ok(reader.list_begun_suspensions(Timestamp::EPOCH, parsed("2040-01-01T00:00:00Z"))?)).len()
    };
    host.done(|writer| settle_begun(writer, parsed("2031-04-30T23:59:59Z")));
    assert_eq!(begins(&mut host), 1);
    host.done(|writer| settle_begun(writer, parsed("2031-05-01T00:00:00Z")));
    assert_eq!(begins(&mut host), 0);
    // The clock of this store stands long before it.
    let anna = host.read(|reader| mailbox::find(reader, &name("anna@brand.example")));
    assert_eq!(anna.standing.login, Fact::Refused);
    assert_eq!(anna.standing.suspension.map(|s| s.since), Some(parsed("2031-05-01T00:00:00Z")));
}

#[test]
fn the_mailbox_is_named_of_which_somebody_had_full_access_until_now() {
    let mut host = Host::new();
    for (access, expected) in [("write", 0), ("full", 1)] {
        let words = [("access", access), ("until", "2031-04-01T00:00:00Z")];
        let grant = grant_entry("sales@brand.example", "anna@brand.example", &words);
        host.done(|writer| delegation::grant(writer, &grant, &Terms::of_command(now())));
        let mut left = Vec::new();
        host.done(|writer| {
            left = notice(writer, parsed("2031-04-01T00:00:00Z"))?;
            Ok(writer.update_due_mark(now())?)
        });
        assert_eq!(left.len(), expected, "{access}");
    }
}

#[test]
fn a_clock_that_cannot_be_right_is_doubted_until_somebody_accepts_it() {
    let mut host = Host::new();
    let doubted = |host: &mut Host, at: &str| host.read(|reader| doubt(reader, parsed(at)));
    // The newest record is of now.
    let record = now();
    assert_eq!(doubted(&mut host, "2020-01-01T00:00:00Z"), Some(ClockDoubt::BehindRecord(record)));
    assert_eq!(doubted(&mut host, "2040-01-01T00:00:00Z"), None);
    let ran_at: Timestamp = parsed("2031-04-01T00:00:00Z");
    host.done(|writer| note_run(writer, ran_at));
    assert_eq!(doubted(&mut host, "2031-03-31T00:00:00Z"), Some(ClockDoubt::BehindRun(ran_at)));
    for (at, expected) in [
        ("2031-04-01T00:00:00Z", None),
        ("2031-04-03T00:00:00Z", None),
        ("2031-04-03T00:00:01Z", Some(ClockDoubt::Leaped(ran_at))),
        ("2060-01-01T00:00:00Z", Some(ClockDoubt::Leaped(ran_at))),
    ] {
        assert_eq!(doubted(&mut host, at), expected, "{at}");
    }
    host.done(accept_clock);
    let ran_at: Timestamp = parsed("2020-01-01T00:00:00Z");
    host.done(|writer| note_run(writer, ran_at));
    assert_eq!(doubted(&mut host, "2020-01-01T00:00:01Z"), None);
}

#[test]
fn ended_sessions_are_forgotten() {
    let mut host = Host::new();
    let said = mailbox_entry("anna@brand.example", &[("suspended", "refuse")]);
    host.done(|writer| mailbox::suspend(writer, &said, &Terms::of_command(now())));
    let (left, _) = host.read(|reader| list_session_ends(reader, now()));
    assert_eq!(left.len(), 1);
    // Put down by another command while those were ended, the same sessions stay to be ended.
    host.done(|writer| mailbox::suspend(writer, &said, &Terms::of_command(now())));
    host.done(|writer| forget_session_ends(writer, &left));
    let (again, _) = host.read(|reader| list_session_ends(reader, now()));
    assert_eq!((again.len(), &again[0].choice), (1, &left[0].choice));
    host.done(|writer| forget_session_ends(writer, &again));
    assert_eq!(host.read(|reader| list_session_ends(reader, now())), (Vec::new(), Vec::new()));
}

#[test]
fn what_changed_nothing_leaves_no_row_of_its_own_beside_what_did() {
    let mut host = Host::new();
    let said = mailbox_entry("anna@brand.example", &[("suspended", "refuse")]);
    let terms = Terms::of_command(now());
    host.done(|writer| mailbox::suspend(writer, &said, &terms));
    let before = host.read(|reader| list_session_ends(reader, now())).0;
    host.done(|writer| {
        for _ in 0..2 {
            mailbox::suspend(writer, &said, &terms)?.settle(writer);
        }
        delegation::revoke(
            writer,
            &name("sales@brand.example"),
            &name("anna@brand.example"),
            delegation::Part::All,
            IfMissing::LeaveIt,
        )
        .map(|done| done.settle(writer))
    });
    assert_eq!(host.read(|reader| list_session_ends(reader, now())).0, before);
    // They are asked for all the same: an earlier attempt may have left them.
    assert_eq!(host.ends().len(), 4);
}

#[test]
fn sessions_that_are_to_go_on_are_forgotten_whoever_put_them_down() {
    let mut host = Host::new();
    let terms = Terms::of_command(now());
    let suspended = |until: &'static str| {
        mailbox_entry("anna@brand.example", &[("suspended", "refuse"), ("suspended_until", until)])
    };
    host.done(|writer| mailbox::suspend(writer, &suspended("2031-04-01T00:00:00Z"), &terms));
    host.done(|writer| {
        writer.decide_on_sessions(LiveSessions::Keep);
        mailbox::suspend(writer, &suspended("2031-05-01T00:00:00Z"), &terms)
    });
    assert!(host.read(|reader| list_session_ends(reader, now())).0.is_empty());
}

/// Of each thing that can be taken away, by the acts: with its sessions waiting, and given back before they have ended.
#[test]
fn sessions_need_not_end_of_what_was_given_back() {
    let mut host = Host::new();
    let terms = Terms::of_command(now());
    let anna = |words: &[(&'static str, &str)]| mailbox_entry("anna@brand.example", words);
    let left = |host: &mut Host| host.read(|reader| list_session_ends(reader, now())).0.len();
    let domain =
        |words: &[(&'static str, &str)]| match entry(Noun::Domain, &[&[("domain", "brand.example")], words].concat()) {
            Entry::Domain(said) => said,
            other => panic!("{other:?}"),
        };
    let set = |value: &str| SettingEntry { setting: Setting::AppPasswords, value: value.to_owned() };
    type Act<'a> = Box<dyn Fn(&Writer<'_>) -> Result<Done> + 'a>;
    let act = |act: fn(&Writer<'_>, MailboxEntry) -> Result<Done>, said: MailboxEntry| -> Act<'_> {
        Box::new(move |writer| act(writer, said.clone()))
    };
    let grant = |access: &'static str| -> Act<'_> {
        let said = grant_entry("sales@brand.example", "anna@brand.example", &[("access", access)]);
        Box::new(move |writer| delegation::grant(writer, &said, &terms))
    };
    let (owner, delegate) = (name("sales@brand.example"), name("anna@brand.example"));
    host.done(grant("full"));
    let pairs: [(Act<'_>, Act<'_>); 7] = [
        (
            act(|w, said| mailbox::suspend(w, &said, &Terms::of_command(now())), anna(&[("suspended", "refuse")])),
            Box::new(|writer| mailbox::resume(writer, &delegate)),
        ),
        (
            act(|w, said| mailbox::set(w, &said, OutsideMailRoot::Refused), anna(&[("protocols", "imap smtp")])),
            act(
                |w, said| mailbox::set(w, &said, OutsideMailRoot::Refused),
                anna(&[("protocols", "imap pop3 smtp sieve")]),
            ),
        ),
        (
            act(|w, said| mailbox::set(w, &said, OutsideMailRoot::Refused), anna(&[("app_passwords", "required")])),
            act(|w, said| mailbox::set(w, &said, OutsideMailRoot::Refused), anna(&[("app_passwords", "optional")])),
        ),
        (
            Box::new(|writer| domain::disable(writer, &parsed("brand.example"))),
            Box::new(|writer| domain::enable(writer, &parsed("brand.example"))),
        ),
        (
            Box::new(|writer| domain::set(writer, &domain(&[("app_passwords", "required")]))),
            Box::new(|writer| domain::set(writer, &domain(&[("app_passwords", "optional")]))),
        ),
        (
            Box::new(|writer| setting::set(writer, &set("required"))),
            Box::new(|writer| setting::set(writer, &set("optional"))),
        ),
        (
            Box::new(|w| delegation::revoke(w, &owner, &delegate, delegation::Part::All, IfMissing::Refuse)),
            grant("full"),
        ),
    ];
    for (number, (take, give)) in pairs.into_iter().enumerate() {
        host.done(take);
        assert!(left(&mut host) > 0, "{number}");
        host.done(give);
        assert_eq!(left(&mut host), 0, "{number}");
    }
    // Less than was taken is not all of it.
    host.done(|writer| mailbox::set(writer, &anna(&[("protocols", "smtp")]), OutsideMailRoot::Refused));
    host.done(|writer| mailbox::set(writer, &anna(&[("protocols", "imap smtp")]), OutsideMailRoot::Refused));
    host.done(|writer| delegation::revoke(writer, &owner, &delegate, delegation::Part::All, IfMissing::Refuse));
    host.done(grant("read"));
    // Nor does a person who is let in again get back what was taken for another reason.
    host.done(|writer| mailbox::suspend(writer, &anna(&[("suspended", "refuse")]), &terms));
    host.done(|writer| mailbox::resume(writer, &delegate));
    // Rows of what was given back above are wanted again with it: two for the protocols, and two for each revocation.
    assert_eq!(left(&mut host), 6);
}
