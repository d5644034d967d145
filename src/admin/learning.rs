//! Passwords that can't come along from an old host: for a time Dovecot asks it about whoever has none here, and what it lets in
//! becomes their password.

use super::mail_copy::Whose;
use super::password::{Prepared, number};
use super::setting as settings;
use super::{Changed, Done, Refusal, Result, Warning, mailbox, require_future, require_staying};
use crate::model::document::SettingEntry;
use crate::model::{Kind, Mailbox, MailboxName, OldImap, Setting, Timestamp};
use crate::store::{MailboxFilter, Reader, Writer};
use std::ops::ControlFlow;

/// What was done about learning.
#[derive(Debug)]
pub enum LearningOutcome {
    /// This server is asked about so many mailboxes.
    Begun { server: OldImap, until: Timestamp, mailboxes: u64 },
    /// So many are asked about no longer.
    Ended { mailboxes: u64 },
    /// The old host has let somebody in, and they have the password here now.
    Learnt(Box<Mailbox>),
}

/// The mailboxes that are meant: those that are named, and else all that a password can be learnt for.
fn meant(reader: &Reader<'_>, whose: &Whose) -> Result<Vec<Mailbox>> {
    if !whose.mailboxes.is_empty() {
        return whose.mailboxes.iter().map(|name| require_staying(reader, name)).collect();
    }
    let mut found = Vec::new();
    let filter = MailboxFilter { domain: whose.domain.as_ref(), ..MailboxFilter::default() };
    mailbox::list(reader, &filter, &mut |mailbox| {
        if mailbox.kind == Kind::Personal && mailbox.password_scheme.is_none() {
            found.push(mailbox);
        }
        ControlFlow::Continue(())
    })?;
    Ok(found)
}

/// Has the old host asked about mailboxes without a password, up to an instant.
pub fn begin(writer: &Writer<'_>, server: &OldImap, whose: &Whose, until: Timestamp, now: Timestamp) -> Result<Done> {
    require_future(Some(until), now)?;
    if server.is_this_host(&writer.find_setting(Setting::Hostname)?) {
        return Err(Refusal::LearnsFromItself(server.to_string()).into());
    }
    let asked = writer.find_setting(Setting::OldImapServer)?;
    if asked != server.to_string() && asked != "none" && writer.count_learners(now)? > 0 {
        return Err(Refusal::OtherServerAsked { asked, instead: server.to_string() }.into());
    }
    let meant = meant(writer, whose)?;
    if meant.is_empty() {
        // Then Dovecot has nobody to ask about.
        return Ok(Done::already(LearningOutcome::Begun { server: server.clone(), until, mailboxes: 0 }));
    }
    let entry = SettingEntry { setting: Setting::OldImapServer, value: server.to_string() };
    let mut changed = settings::set(writer, &entry)?.changed;
    let rendered = (changed == Changed::Yes).then_some(Warning::ToBeRendered);
    let mut mailboxes = 0;
    for mailbox in meant {
        if mailbox.kind != Kind::Personal {
            return Err(Refusal::SharedHasNoPassword(mailbox.address).into());
        }
        if mailbox.password_scheme.is_some() {
            return Err(Refusal::HasPassword(mailbox.address).into());
        }
        if writer.find_removal(mailbox.id)?.is_some() {
            continue;
        }
        if writer.find_learner(mailbox.id)? != Some(until) {
            writer.update_learner(mailbox.id, until)?;
            changed = Changed::Yes;
        }
        mailboxes += 1;
    }
    let outcome = LearningOutcome::Begun { server: server.clone(), until, mailboxes };
    Ok(Done { changed, ..Done::made(outcome).warn(rendered) })
}

/// Has the old host asked no longer about these mailboxes, or about anybody.
pub fn end(writer: &Writer<'_>, whose: &Whose) -> Result<Done> {
    let mut mailboxes = 0;
    for mailbox in meant(writer, whose)? {
        if writer.find_learner(mailbox.id)?.is_some() {
            writer.delete_learner(mailbox.id)?;
            mailboxes += 1;
        }
    }
    let mut rendered = None;
    let mut changed = if mailboxes > 0 { Changed::Yes } else { Changed::AlreadySo };
    // Then no server is needed, either.
    if whose.mailboxes.is_empty() && whose.domain.is_none() {
        let entry = SettingEntry { setting: Setting::OldImapServer, value: "none".to_owned() };
        if settings::set(writer, &entry)?.changed == Changed::Yes {
            (changed, rendered) = (Changed::Yes, Some(Warning::ToBeRendered));
        }
    }
    Ok(Done { changed, ..Done::made(LearningOutcome::Ended { mailboxes }).warn(rendered) })
}

/// Whose password it is that the old host has accepted for a name; `None`: nobody's whose is to be learnt.
pub fn find(reader: &Reader<'_>, name: &str) -> Result<Option<Mailbox>> {
    let Ok(name) = name.parse::<MailboxName>() else { return Ok(None) };
    let Some(mailbox) = reader.find_mailbox(&name)? else { return Ok(None) };
    // Who is suspended meanwhile has the password all the same.
    let is_learnt = mailbox.password_scheme.is_none() && reader.find_learner(mailbox.id)?.is_some();
    Ok(is_learnt.then_some(mailbox))
}

/// The password that somebody has logged in with is theirs here, too. The session that it opened goes on.
pub fn learn(writer: &Writer<'_>, name: &str, password: &Prepared, at: Timestamp) -> Result<Option<Done>> {
    let Some(mailbox) = find(writer, name)? else { return Ok(None) };
    writer.update_password(mailbox.id, password.hash(), at, number(writer, Setting::PasswordHistory)?)?;
    let mailbox = super::require_mailbox(writer, &mailbox.address.into())?;
    Ok(Some(Done::made(LearningOutcome::Learnt(Box::new(mailbox)))))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::admin::fixture::{Host, name, now};
    use crate::admin::password::{Against, NewPassword, prepare};
    use crate::admin::{Outcome, Rehearsal};
    use crate::model::Secret;

    fn server(text: &str) -> OldImap {
        text.parse().unwrap()
    }

    fn later(days: i64) -> Timestamp {
        Timestamp::from_unix_seconds(now().unix_seconds() + days * 86_400).unwrap()
    }

    fn whose(names: &[&str]) -> Whose {
        Whose { mailboxes: names.iter().map(|one| name(one)).collect(), domain: None }
    }

    /// Of a done act.
    fn count(done: &Done) -> u64 {
        match &done.outcome {
            Outcome::Learning(LearningOutcome::Begun { mailboxes, .. } | LearningOutcome::Ended { mailboxes }) => {
                *mailboxes
            }
            other => panic!("{other:?}"),
        }
    }

    fn prepared(host: &mut Host, text: &str) -> Prepared {
        let secret = Secret::new(text.to_owned()).unwrap();
        host.read(|reader| prepare(reader, &Against::default(), NewPassword::TakenOver(secret), Rehearsal::No))
    }

    #[test]
    fn who_has_no_password_is_learnt_until_they_have_one() {
        let mut host = Host::new();
        let anna = name("anna@brand.example");
        host.done(|writer| super::super::password::clear(writer, &anna, now()));
        let old = server("imaps://old.example.com");
        let begun = host.done(|writer| begin(writer, &old, &Whose::default(), later(30), now()));
        assert!(count(&begun) >= 1, "{begun:?}");
        assert_eq!(begun.changed, Changed::Yes);
        let again = host.done(|writer| begin(writer, &old, &whose(&["anna@brand.example"]), later(30), now()));
        assert_eq!((count(&again), again.changed), (1, Changed::AlreadySo));
        assert!(host.read(|reader| find(reader, "anna@brand.example")).is_some());
        assert!(host.read(|reader| find(reader, "nobody@brand.example")).is_none());

        let password = prepared(&mut host, "short");
        host.done(|writer| Ok(learn(writer, "anna@brand.example", &password, now())?.unwrap()));
        assert!(host.read(|reader| find(reader, "anna@brand.example")).is_none());
        let writer_says = host.done(|writer| end(writer, &whose(&["anna@brand.example"])));
        assert_eq!((count(&writer_says), writer_says.changed), (0, Changed::AlreadySo));
        // One that is taken away again is not learnt a second time.
        host.done(|writer| super::super::password::clear(writer, &anna, now()));
        assert!(host.read(|reader| find(reader, "anna@brand.example")).is_none());
    }

    #[test]
    fn one_server_is_asked_about_those_who_have_none() {
        let mut host = Host::new();
        let nobody =
            host.done(|writer| begin(writer, &server("imaps://o.example"), &Whose::default(), later(1), now()));
        assert_eq!((count(&nobody), nobody.changed), (0, Changed::AlreadySo));
        assert_eq!(host.read(|reader| Ok(reader.find_setting(Setting::OldImapServer)?)), "none");
        let (anna, sales) = (whose(&["anna@brand.example"]), whose(&["sales@brand.example"]));
        let old = server("imaps://old.example.com");
        let refusal = host.refused(|writer| begin(writer, &old, &anna, later(1), now()));
        assert!(matches!(refusal, Refusal::HasPassword(_)), "{refusal:?}");
        let refusal = host.refused(|writer| begin(writer, &old, &sales, later(1), now()));
        assert!(matches!(refusal, Refusal::SharedHasNoPassword(_)), "{refusal:?}");
        let refusal = host.refused(|writer| begin(writer, &old, &Whose::default(), now(), now()));
        assert!(matches!(refusal, Refusal::EndInThePast(_)), "{refusal:?}");
        host.done(|writer| super::super::password::clear(writer, &name("anna@brand.example"), now()));
        host.done(|writer| begin(writer, &old, &anna, later(1), now()));
        let itself = server("imap://127.0.0.1");
        let refusal = host.refused(|writer| begin(writer, &itself, &anna, later(1), now()));
        assert!(matches!(refusal, Refusal::LearnsFromItself(_)), "{refusal:?}");
        let other = server("imaps://other.example.com");
        let refusal = host.refused(|writer| begin(writer, &other, &anna, later(1), now()));
        assert!(matches!(refusal, Refusal::OtherServerAsked { .. }), "{refusal:?}");
        assert_eq!(count(&host.done(|writer| end(writer, &Whose::default()))), 1);
        host.done(|writer| begin(writer, &other, &anna, later(1), now()));
    }

    #[test]
    fn the_old_host_is_asked_about_nobody_whom_a_rule_keeps_out() {
        let mut host = Host::new();
        let anna = name("anna@brand.example");
        let is_asked =
            |host: &mut Host| host.read(|reader| Ok(reader.find_asked_learner("anna@brand.example")?)).is_some();
        host.done(|writer| super::super::password::clear(writer, &anna, now()));
        let old = server("imaps://old.example.com");
        host.done(|writer| begin(writer, &old, &whose(&["anna@brand.example"]), later(9000), now()));
        assert!(is_asked(&mut host));
        let required = SettingEntry { setting: Setting::AppPasswords, value: "required".to_owned() };
        host.done(|writer| settings::set(writer, &required));
        assert!(!is_asked(&mut host));
    }
}
