//! Changes that are killed, or that meet a failing or a full disk, at every file operation.

mod commands;
mod kills;
mod power;
mod removal;
mod sessions;

use crate::support::Sandbox;
use crate::support::faults::{Mode, at_every_point};

/// Whole or absent, and the next run ends where an undisturbed one ends.
fn create_at_every_point(mode: Mode) -> u32 {
    let scene = Sandbox::new();
    scene.done(&["domain", "create", "brand.example"]);
    let create = ["mailbox", "create", "sales@brand.example", "--shared", "--if-not-exists"];
    at_every_point(mode, |point| {
        let sandbox = scene.copy();
        let outcome = point.run(&mut sandbox.command(&create));
        let place = format!("{:?}: {outcome:?}", point.happened());
        let shown = sandbox.run(&["mailbox", "show", "sales@brand.example", "-o", "json"]);
        match (mode, outcome.code) {
            // Only what came after the commit can have failed.
            (_, Some(0)) => assert_eq!(shown.code, Some(0), "{place}"),
            (Mode::Kill, None) => assert!(matches!(shown.code, Some(0 | 3)), "{place}: {shown:?}"),
            (Mode::Fail | Mode::Full, Some(5)) if outcome.stderr.contains("may be made or not") => {}
            (Mode::Fail | Mode::Full, Some(5)) => assert_eq!(shown.code, Some(3), "{place}: {shown:?}"),
            _ => panic!("{place}"),
        }
        sandbox.done(&create);
        let again = sandbox.done(&["mailbox", "show", "sales@brand.example", "-o", "json"]);
        assert!(shown.code != Some(0) || again == shown.stdout, "{place}: {shown:?}");
        assert_eq!(sandbox.done(&["mailbox", "list", "-o", "name"]), "sales@brand.example\n", "{place}");
    })
}

#[test]
fn a_change_that_is_killed_is_whole_or_absent() {
    let points = create_at_every_point(Mode::Kill);
    assert!(points > 5, "{points}");
}

#[test]
fn a_change_on_a_failing_or_full_disk_is_whole_or_absent_and_says_so() {
    let failing = create_at_every_point(Mode::Fail);
    let full = create_at_every_point(Mode::Full);
    assert!(failing > 5 && full > 5, "{failing} {full}");
}
