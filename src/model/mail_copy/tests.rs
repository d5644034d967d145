use super::*;

fn at(text: &str) -> Timestamp {
    text.parse().unwrap()
}

fn folder(messages: u64, uid_next: u64) -> MailFolder {
    MailFolder { messages, bytes: messages * 100, uid_validity: 7, uid_next, changes: uid_next }
}

fn folders(all: &[(&str, MailFolder)]) -> MailFolders {
    let readable = all.iter().map(|(name, folder)| ((*name).to_owned(), folder.clone())).collect();
    MailFolders { readable, unreadable: BTreeMap::new() }
}

fn copy(here: Option<&MailFolders>) -> MailCopy {
    MailCopy {
        host: "old.example.com".to_owned(),
        state: CopyState::Equal,
        begun: at("2031-03-14T09:00:00Z"),
        copied: None,
        messages: 0,
        bytes: 0,
        trouble: None,
        mark: here.map(MailFolders::mark),
        used: None,
    }
}

fn message(folder: &str, uid: u64, received: i64) -> MailMessage {
    let content = MailContent { bytes: 100, received, message_id: "<a@outside.test>".to_owned() };
    MailMessage { folder: folder.to_owned(), uid, content }
}

const HOST: &str = "old.example.com";

#[test]
fn a_mailbox_is_unused_while_it_is_as_the_last_copy_left_it() {
    let there = folders(&[("INBOX", folder(5, 6))]);
    let (empty, copied) = (folders(&[("INBOX", folder(0, 1))]), folders(&[("INBOX", folder(5, 6))]));
    let before = copy(Some(&copied));
    let stage = |earlier: Option<&MailCopy>, here: &MailFolders| CopyStage::of(earlier, HOST, here, None);
    assert_eq!(stage(None, &MailFolders::default()), CopyStage::Unused);
    assert_eq!(stage(None, &empty), CopyStage::Unused);
    assert_eq!(stage(Some(&before), &copied), CopyStage::Unused);
    assert_eq!(CopyStage::Unused.means(&copied, &there), Means::Exact);
    // Delivered, deleted, marked as read: after a copy that was killed, or one that was not.
    for here in [folder(6, 7), folder(4, 6), MailFolder { changes: 9, ..folder(5, 6) }] {
        let here = folders(&[("INBOX", here)]);
        assert_eq!(stage(Some(&before), &here), CopyStage::Used(UsedBy::Changed), "{here:?}");
        let killed = MailCopy { state: CopyState::Begun, ..before.clone() };
        assert_eq!(stage(Some(&killed), &here), CopyStage::Unclear, "{here:?}");
        assert_eq!(CopyStage::Unclear.means(&here, &there), Means::Add);
    }
    let failed = MailCopy { state: CopyState::Failed, ..copy(None) };
    assert_eq!(stage(Some(&failed), &copied), CopyStage::Unclear);
    assert_eq!(stage(None, &copied), CopyStage::Unclear);
    // A message arrived and was deleted.
    assert_eq!(stage(None, &folders(&[("INBOX", folder(0, 2))])), CopyStage::Unclear);
}

#[test]
fn a_mailbox_is_used_after_a_log_in_or_from_another_host_or_once_it_was() {
    let here = folders(&[("INBOX", folder(5, 6))]);
    let before = copy(Some(&here));
    let (log_in, used) = (at("2031-03-14T09:26:53Z"), at("2031-03-14T10:00:00Z"));
    for (earlier, host, last_log_in, by) in [
        (&before, HOST, Some(log_in), UsedBy::LogIn(log_in)),
        (
            &MailCopy { copied: Some(at("2031-03-14T09:00:00Z")), ..before.clone() },
            "other.example.com",
            None,
            UsedBy::OtherHost(HOST.to_owned()),
        ),
        (&MailCopy { used: Some(used), ..before.clone() }, HOST, None, UsedBy::Earlier(used)),
    ] {
        let stage = CopyStage::of(Some(earlier), host, &here, last_log_in);
        assert_eq!(stage, CopyStage::Used(by));
        assert_eq!(stage.means(&here, &here), Means::Add);
    }
    // Nothing has to be in it: who logs in may have made folders.
    assert_eq!(
        CopyStage::of(None, HOST, &MailFolders::default(), Some(log_in)),
        CopyStage::Used(UsedBy::LogIn(log_in))
    );
}

#[test]
fn an_exact_copy_of_nothing_empties_no_mailbox() {
    let here = folders(&[("INBOX", folder(5, 6))]);
    for there in [MailFolders::default(), folders(&[("INBOX", folder(0, 1))])] {
        assert_eq!(CopyStage::Unused.means(&here, &there), Means::Add);
    }
    assert_eq!(CopyStage::Unused.means(&MailFolders::default(), &MailFolders::default()), Means::Exact);
}

#[test]
fn what_an_exact_copy_may_have_removed_was_not_deleted_by_anybody() {
    let used = Some(at("2031-03-14T10:00:00Z"));
    for (state, used, knows) in [
        (CopyState::Equal, None, true),
        (CopyState::Differs, None, true),
        (CopyState::Begun, None, false),
        (CopyState::Failed, None, false),
        (CopyState::Begun, used, true),
    ] {
        assert_eq!(MailCopy { state, used, ..copy(None) }.knows_deletions(), knows, "{state:?} {used:?}");
    }
}

#[test]
fn a_part_of_what_the_old_host_has_was_brought_and_anything_else_was_not() {
    let there = [message("INBOX", 1, 10), message("INBOX", 2, 20), message("Work", 1, 30)];
    assert_eq!(CopyStage::compared(&there[..2], &there), CopyStage::Unused);
    assert_eq!(CopyStage::compared(&[], &there), CopyStage::Unused);
    for other in [message("INBOX", 3, 10), message("INBOX", 2, 21), message("Play", 1, 30)] {
        assert_eq!(CopyStage::compared(&[there[0].clone(), other], &there), CopyStage::Used(UsedBy::Messages));
    }
}

#[test]
fn what_is_lacking_is_what_came_since_the_last_copy_and_is_not_here() {
    let there = [message("INBOX", 1, 10), message("INBOX", 2, 20), message("INBOX", 3, 30), message("Work", 1, 40)];
    let of_there = folders(&[("INBOX", folder(3, 4)), ("Work", folder(1, 2))]);
    let up_to = |uid_validity, uid_next| BTreeMap::from([("INBOX".to_owned(), CopiedUpTo { uid_validity, uid_next })]);
    let lacks = |here: &[MailMessage], copied: &BTreeMap<String, CopiedUpTo>| {
        let found = lacking(here, &there, &of_there, copied);
        found
            .into_iter()
            .flat_map(|(folder, uids)| uids.into_iter().map(move |uid| (folder.clone(), uid)))
            .collect::<Vec<_>>()
    };
    let names = |all: &[(&str, u64)]| -> Vec<(String, u64)> {
        all.iter().map(|(folder, uid)| ((*folder).to_owned(), *uid)).collect()
    };
    // The first copy, which adds to mail that is here.
    assert_eq!(
        lacks(&[message("INBOX", 1, 99)], &BTreeMap::new()),
        names(&[("INBOX", 1), ("INBOX", 2), ("INBOX", 3), ("Work", 1)])
    );
    // 1 was deleted here, 2 is here, 3 has come since.
    assert_eq!(lacks(&[message("INBOX", 2, 20)], &up_to(7, 3)), names(&[("INBOX", 3), ("Work", 1)]));
    // The same after a kill in the midst: 3 has another number here.
    let here = [message("INBOX", 2, 20), message("INBOX", 9, 30), message("Work", 5, 40)];
    assert_eq!(lacks(&here, &up_to(7, 3)), names(&[]));
    // The numbers of the old host are others now: only what is here counts.
    assert_eq!(lacks(&here, &up_to(8, 3)), names(&[("INBOX", 1)]));
}

#[test]
fn messages_that_are_alike_are_counted() {
    let there = [message("INBOX", 1, 10), message("INBOX", 2, 10), message("INBOX", 3, 10)];
    let of_there = folders(&[("INBOX", folder(3, 4))]);
    let count = |here: usize, uid_next| {
        let here: Vec<_> = (0..here).map(|uid| message("INBOX", 50 + uid as u64, 10)).collect();
        let copied = BTreeMap::from([("INBOX".to_owned(), CopiedUpTo { uid_validity: 7, uid_next })]);
        lacking(&here, &there, &of_there, &copied).values().map(Vec::len).sum::<usize>()
    };
    assert_eq!([count(0, 0), count(1, 0), count(3, 0), count(4, 0)], [3, 2, 0, 0]);
    // The first two were copied before: a third that is like them is still to come.
    assert_eq!([count(2, 3), count(3, 3), count(0, 3)], [1, 0, 1]);
}

#[test]
fn folders_whose_names_are_taken_or_changed_are_named() {
    for name in ["Shared", "Shared/Work", "Shared (read only)", "Per%50cent", "%2f"] {
        assert!(misfit(name).is_some(), "{name}");
    }
    for name in ["INBOX", "SharedWork", "Work/Shared", "50%", "5 % of 10", "%zz", "50%5"] {
        assert!(misfit(name).is_none(), "{name}");
    }
    let (rest, misfits) = folders(&[("INBOX", folder(1, 2)), ("Shared", folder(1, 2))]).without_misfits();
    assert_eq!((rest.readable.len(), misfits.contains_key("Shared")), (1, true));
}

#[test]
fn differences_are_those_of_counts_and_sizes() {
    let there = folders(&[
        ("A", folder(1, 2)),
        ("B", folder(2, 3)),
        ("C", folder(3, 4)),
        ("D", folder(0, 1)),
        ("E", folder(1, 2)),
    ]);
    let here = folders(&[
        ("A", folder(1, 2)),
        ("B", folder(1, 3)),
        ("C", MailFolder { bytes: 1, ..folder(3, 4) }),
        ("X", folder(1, 2)),
        ("Y", folder(0, 1)),
    ]);
    assert_eq!(
        differences(&here, &there),
        [
            "B: messages here: 1, there: 2",
            "C: bytes here: 1, there: 300",
            "E: no folder here, messages there: 1",
            "X: messages here: 1, no folder there"
        ]
    );
}

#[test]
fn numbers_are_written_as_ranges() {
    assert_eq!(uid_sets(&[7, 1, 2, 3, 4]), ["1:4,7"]);
    assert_eq!(uid_sets(&[]), [""; 0]);
    let sparse: Vec<u64> = (0..1200).map(|n| n * 2).collect();
    assert_eq!(uid_sets(&sparse).len(), 3);
}

#[test]
fn a_sample_is_of_messages_that_can_be_told_apart_on_both_sides() {
    let there: Vec<MailMessage> = (1..=100).map(|uid| message("INBOX", uid, i64::try_from(uid).unwrap())).collect();
    let mut here: Vec<MailMessage> = there.iter().map(|m| MailMessage { uid: m.uid + 1000, ..m.clone() }).collect();
    let pairs = |here: &[MailMessage], most| sample(here, &there, most).remove("INBOX").unwrap_or_default();
    assert!(pairs(&here, 10).iter().all(|(there, here)| there + 1000 == *here));
    assert_eq!([pairs(&here, 10).len(), pairs(&here, 1000).len(), pairs(&here, 0).len()], [10, 100, 1]);
    // One that is there twice, and one that is not here.
    here.push(MailMessage { uid: 5000, ..here[0].clone() });
    here.remove(7);
    assert_eq!(pairs(&here, 1000).len(), 98);
}

#[test]
fn what_was_deleted_there_goes_and_what_arrived_here_stays() {
    let all = folders(&[("INBOX", folder(3, 9)), ("Work", folder(0, 1))]);
    let there = [message("INBOX", 1, 10), message("INBOX", 3, 30), message("INBOX", 4, 30)];
    let of = |here: &[MailMessage]| surplus(here, &there, &all, 100);
    let gone = |uids: &[(&str, &[u64])]| uids.iter().map(|(f, uids)| ((*f).to_owned(), uids.to_vec())).collect();
    assert_eq!(of(&there), Surplus::default());
    // Deleted there, in a folder that is there and in one that is not; one has come twice, of two that are alike.
    let here = [&there[..], &[message("INBOX", 2, 20), message("Old", 1, 5), message("INBOX", 8, 30)]].concat();
    assert_eq!(of(&here), Surplus { gone: gone(&[("INBOX", &[2, 8]), ("Old", &[1])]), arrived: false });
    let here = [&there[..], &[message("INBOX", 2, 100)]].concat();
    assert_eq!(of(&here), Surplus { gone: BTreeMap::new(), arrived: true });
    // What can't be read there is nothing to judge by.
    let unreadable = MailFolders { unreadable: BTreeMap::from([("Old".to_owned(), String::new())]), ..all.clone() };
    assert_eq!(surplus(&[message("Old", 1, 200)], &[], &unreadable, 100), Surplus::default());
}

#[test]
fn flags_become_those_of_the_old_host_where_the_message_is_the_same() {
    let marked = |uid, flags: &[&str]| MailFlags {
        folder: "INBOX".to_owned(),
        uid,
        flags: flags.iter().map(|flag| (*flag).to_owned()).collect(),
    };
    let here = [marked(1, &["\\Seen"]), marked(2, &["\\Seen", "$Own"]), marked(3, &[]), marked(4, &[])];
    let there =
        [marked(1, &["\\Seen"]), marked(2, &["\\Flagged"]), marked(3, &["\\Seen", "\\Draft"]), marked(4, &["\\Seen"])];
    let changes = flag_changes(&here, &there, |_, uid| uid != 4);
    let entry = |flags: &str, uid| (("INBOX".to_owned(), flags.to_owned()), vec![uid]);
    assert_eq!(changes.add, BTreeMap::from([entry("\\Draft \\Seen", 3), entry("\\Flagged", 2)]));
    assert_eq!(changes.remove, BTreeMap::from([entry("$Own \\Seen", 2)]));
    assert!(flag_changes(&here, &here, |_, _| true).is_empty());
}

#[test]
fn a_failed_try_at_another_host_is_no_copy_from_it() {
    let here = folders(&[("INBOX", folder(5, 6))]);
    let tried = MailCopy { host: "wrong.example.com".to_owned(), state: CopyState::Failed, ..copy(None) };
    assert_eq!(CopyStage::of(Some(&tried), HOST, &here, None), CopyStage::Unclear);
    let copied = MailCopy { copied: Some(at("2031-03-14T09:00:00Z")), ..tried };
    assert!(matches!(CopyStage::of(Some(&copied), HOST, &here, None), CopyStage::Used(UsedBy::OtherHost(_))));
}
