//! The mail systems that are known. Each has a file of its own, which says what it finds in the words of [`Fact`] and
//! decides nothing: a new source is its file, and its two lines here.
//!
//! [`Fact`]: super::Fact

mod csv_file;
mod docker_mailserver;
mod dovecot_passwd;
mod google;
mod iredmail;
mod mail_in_a_box;
mod mailcow;
mod mailu;
mod microsoft365;
mod modoboa;
mod postdove;
mod postfixadmin;
mod vimbadmin;
mod whole;

use crate::import::source::{Sight, Source};

/// All of them, the particular before the general: the first that recognises an input has it.
pub const SOURCES: &[&Source] = &[
    // These began as PostfixAdmin, and have its tables beside their own.
    &iredmail::IREDMAIL,
    &mailcow::MAILCOW,
    &vimbadmin::VIMBADMIN,
    &postfixadmin::POSTFIXADMIN,
    &postdove::POSTDOVE,
    &mail_in_a_box::MAIL_IN_A_BOX,
    &mailu::MAILU,
    &modoboa::MODOBOA,
    &docker_mailserver::DOCKER_MAILSERVER,
    &google::GOOGLE,
    &microsoft365::MICROSOFT365,
    &csv_file::CSV,
    // A line with a colon is enough for it.
    &dovecot_passwd::DOVECOT_PASSWD,
];

/// The source of an input that nobody has named.
pub fn recognise(sight: &Sight<'_>) -> Option<&'static Source> {
    SOURCES.iter().copied().find(|source| (source.recognises)(sight))
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    #[test]
    fn no_two_sources_have_one_name() {
        let names: BTreeSet<&str> = SOURCES.iter().map(|source| source.name).collect();
        assert_eq!(names.len(), SOURCES.len());
        assert!(!names.contains("auto"), "the command line has that name for whatever it looks like");
    }

    #[test]
    fn a_text_that_several_could_have_written_is_of_the_most_particular() {
        let seen = |columns: &[&str], begin: &str| {
            let columns: Vec<String> = columns.iter().map(|column| (*column).to_owned()).collect();
            recognise(&Sight::Text { begin, columns: &columns }).map(|source| source.name)
        };
        for (columns, begin, name) in [
            (&["email address", "first name"][..], "Email Address,First Name\n", Some("google")),
            (&["user name", "email"], "User name,Email\n", Some("microsoft365")),
            (&["email", "name"], "email,name\n", Some("csv")),
            (&["anna@a.example:{plain}x"], "# users\nanna@a.example:{PLAIN}x\n", Some("dovecot-passwd")),
            (&["user:"], "user:\n- email: anna@a.example\n", Some("mailu")),
            (&["domain;a.example"], "domain;a.example;0;0;True\n", Some("modoboa")),
            (&["nothing"], "nothing\n", None),
        ] {
            assert_eq!(seen(columns, begin), name, "{begin}");
        }
    }
}
