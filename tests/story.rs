//! Every story of `cli/` as a test of its own: `cargo test --test all story::mailbox` plays `cli/mailbox.txt`, and with
//! `BLESS=1` in front writes it anew.

use crate::transcripts;

macro_rules! stories {
    ($($name:ident)*) => {
        const STORIES: &[&str] = &[$(stringify!($name)),*];

        $(
            #[test]
            fn $name() {
                transcripts::play(stringify!($name));
            }
        )*
    };
}

stories! {
    alias
    app_password
    audit
    autoreply
    backup
    batch
    bulk
    check
    clock
    confirmation
    connect
    conversion
    delegation
    delivery
    document
    domain
    due
    explain
    filter
    hashes
    import_guide
    import_learn
    import_mail
    import
    init
    mail_place
    mailbox
    names
    offboard
    operator
    outbox
    output
    own_password
    password_rules
    password
    pipeline
    profile
    reason
    removal
    session
    setting
    sources
    spans
    store
    suspension
    trace
    usage
}

#[test]
fn every_file_of_cli_is_a_story_here() {
    assert_eq!(transcripts::names(), STORIES, "enter the story in tests/story.rs");
}
