//! Personal mailboxes to shared ones, and back.

use super::mailbox::MailboxOutcome;
use super::password::Prepared;
use super::{Done, Refusal, Result, Terms, require_mailbox, require_staying, session};
use crate::model::document::MailboxEntry;
use crate::model::{Filters, Kind, Mailbox, MailboxName, Setting, Taken};
use crate::store::{DelegationFilter, MailboxTraits, Writer};
use std::ops::ControlFlow;

/// What becomes of the grants that a mailbox has to others: nobody logs in as a shared one to use them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum HeldGrants {
    Refuse,
    End,
}

/// Forgets the passwords, and ends the sessions that were opened with them.
pub fn to_shared(writer: &Writer<'_>, name: &MailboxName, held: HeldGrants) -> Result<Done> {
    let mailbox = require_staying(writer, name)?;
    session::end_person(writer, &Taken::ForGood, &mailbox)?;
    if mailbox.kind == Kind::Shared {
        return Ok(Done::already(MailboxOutcome::Converted { mailbox: Box::new(mailbox), generated: None }));
    }
    let itself = MailboxName::Address(mailbox.address.clone());
    let mut owners = Vec::new();
    writer.list_delegations(&DelegationFilter { delegate: Some(&itself), ..Default::default() }, &mut |grant| {
        owners.push(grant.owner);
        ControlFlow::Continue(())
    })?;
    if !owners.is_empty() && held == HeldGrants::Refuse {
        return Err(Refusal::MailboxIsDelegate { address: mailbox.address, owners }.into());
    }
    writer.delete_delegations_to(mailbox.id)?;
    writer.delete_passwords(mailbox.id)?;
    turn(writer, &mailbox, Kind::Shared)?;
    let mailbox = Box::new(require_mailbox(writer, name)?);
    Ok(Done::made(MailboxOutcome::Converted { mailbox, generated: None }))
}

/// Lets a mailbox have a password. Without one, nobody logs in until it is given one.
pub fn to_personal(
    writer: &Writer<'_>,
    said: &MailboxEntry,
    password: Option<Prepared>,
    terms: &Terms,
) -> Result<Done> {
    let name = MailboxName::Address(said.address.clone());
    let mailbox = require_staying(writer, &name)?;
    if mailbox.kind == Kind::Personal {
        return Ok(Done::already(MailboxOutcome::Converted { mailbox: Box::new(mailbox), generated: None }));
    }
    turn(writer, &mailbox, Kind::Personal)?;
    if let Some(password) = &password {
        let set_at = terms.done_at(said.password_set_at, "password_set_at", &said.address)?;
        let keep = super::password::number(writer, Setting::PasswordHistory)?;
        writer.update_password(mailbox.id, password.hash(), set_at, keep)?;
    }
    let warnings = password.as_ref().map(Prepared::warnings).unwrap_or_default();
    let generated = password.and_then(Prepared::into_generated);
    let mailbox = Box::new(require_mailbox(writer, &name)?);
    Ok(Done::made(MailboxOutcome::Converted { mailbox, generated }).warn(warnings))
}

/// Whoever kept filters there before keeps them no longer: what they wrote does not run on.
fn turn(writer: &Writer<'_>, mailbox: &Mailbox, kind: Kind) -> Result<()> {
    writer.update_mailbox_kind(mailbox.id, kind)?;
    let traits = MailboxTraits { filters: Filters::Off, ..MailboxTraits::from(mailbox) };
    Ok(writer.update_mailbox(mailbox.id, &traits)?)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::admin::fixture::{Host, grant_entry, mailbox_entry, name, now, password};
    use crate::admin::{Changed, Outcome, delegation};

    const PERSON: &str = "user_person=anna@brand.example at anna@brand.example";

    #[test]
    fn a_shared_mailbox_has_no_password_and_its_persons_sessions_end() {
        let mut host = Host::new();
        let anna = name("anna@brand.example");
        let done = host.done(|writer| to_shared(writer, &anna, HeldGrants::Refuse));
        let Outcome::Mailbox(MailboxOutcome::Converted { mailbox, .. }) = &done.outcome else { panic!("{done:?}") };
        assert_eq!((mailbox.kind, &mailbox.password_scheme), (Kind::Shared, &None));
        assert_eq!(mailbox.own_filters, Filters::Off);
        assert_eq!(host.ends(), [PERSON]);
        let again = host.done(|writer| to_shared(writer, &anna, HeldGrants::Refuse));
        assert_eq!(again.changed, Changed::AlreadySo);
        let refusal = host.refused(|writer| to_shared(writer, &name("no@brand.example"), HeldGrants::Refuse));
        assert!(matches!(refusal, Refusal::NoSuchMailbox(_)), "{refusal:?}");
    }

    #[test]
    fn grants_that_it_has_are_in_the_way_or_end() {
        let mut host = Host::new();
        let anna = name("anna@brand.example");
        let said = grant_entry("sales@brand.example", "anna@brand.example", &[]);
        host.done(|writer| delegation::grant(writer, &said, &Terms::of_command(now())));
        let refusal = host.refused(|writer| to_shared(writer, &anna, HeldGrants::Refuse));
        assert!(matches!(refusal, Refusal::MailboxIsDelegate { .. }), "{refusal:?}");
        host.done(|writer| to_shared(writer, &anna, HeldGrants::End));
        assert_eq!(host.ends(), ["user_person=anna@brand.example at anna@brand.example sales@brand.example"]);
    }

    #[test]
    fn a_personal_mailbox_may_have_a_password_at_once_and_had_no_sessions_of_its_own() {
        let mut host = Host::new();
        let (sales, terms) = (mailbox_entry("sales@brand.example", &[]), Terms::of_command(now()));
        let done = host.done(|writer| to_personal(writer, &sales, Some(password()), &terms));
        let Outcome::Mailbox(MailboxOutcome::Converted { mailbox, .. }) = &done.outcome else { panic!("{done:?}") };
        assert_eq!((mailbox.kind, mailbox.password_set_at), (Kind::Personal, Some(now())));
        assert_eq!(mailbox.own_filters, Filters::Off);
        assert!(host.ends().is_empty());
        let again = host.done(|writer| to_personal(writer, &sales, None, &terms));
        assert_eq!(again.changed, Changed::AlreadySo);
    }
}
