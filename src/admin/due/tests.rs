//! What dates bring, over a store in memory.

use super::*;
use crate::admin::fixture::{Host, grant_entry, mailbox_entry, now, parsed};
use crate::admin::{Terms, delegation, mailbox};

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
fn ended_sessions_are_forgotten() {
    let mut host = Host::new();
    let said = mailbox_entry("anna@brand.example", &[("suspended", "refuse")]);
    host.done(|writer| mailbox::suspend(writer, &said, &Terms::of_command(now())));
    let left = host.read(list_session_ends);
    assert_eq!(left.len(), 1);
    host.done(|writer| forget_session_ends(writer, &left));
    assert!(host.read(list_session_ends).is_empty());
}
