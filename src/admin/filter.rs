//! Sieve filters of mailboxes: what they send, judged by what the store hosts.

use super::{Changed, Done, OutsideMailRoot, Result, mailbox, require_mailbox};
use crate::model::document::MailboxEntry;
use crate::model::{Access, Address, FilterAction, Filters, MailboxName, OutsideAddress, SieveScript, SieveVerb};
use crate::store::{DelegationFilter, Reader, Writer};
use std::ops::ControlFlow;

/// What a script sends, action by action.
pub fn actions(reader: &Reader<'_>, name: &str, script: &SieveScript) -> Result<Vec<FilterAction>> {
    let mut found = Vec::new();
    for action in &script.actions {
        let one = |target: Option<String>, outside| FilterAction {
            verb: action.verb.as_str(),
            target,
            outside,
            script: name.to_owned(),
            line: action.line,
        };
        match action.verb {
            // They answer the sender, with a text of the mailbox's.
            SieveVerb::Vacation | SieveVerb::Reject => found.push(one(None, false)),
            // A program may do anything.
            SieveVerb::Execute => found.extend(action.targets.iter().map(|program| one(Some(program.clone()), true))),
            SieveVerb::Redirect | SieveVerb::Notify | SieveVerb::Report => {
                for target in &action.targets {
                    found.push(one(Some(target.clone()), is_outside(reader, target)?));
                }
            }
        }
    }
    Ok(found)
}

/// Whether a message to this address leaves the host. What only the running script knows may lead anywhere.
fn is_outside(reader: &Reader<'_>, target: &str) -> Result<bool> {
    match target.parse::<OutsideAddress>() {
        Ok(address) if !target.contains("${") => {
            let address = address.to_string().to_ascii_lowercase();
            let domain = address.rsplit_once('@').map_or("", |(_, domain)| domain);
            Ok(!reader.find_hosted_domain(domain)?)
        }
        _ => Ok(true),
    }
}

/// The mailboxes whose filters a person may keep now: those with full access.
pub fn list_kept_by(reader: &Reader<'_>, delegate: &MailboxName) -> Result<Vec<Address>> {
    let mut owners = Vec::new();
    reader.list_delegations(
        &DelegationFilter { delegate: Some(delegate), ..DelegationFilter::default() },
        &mut |grant| {
            owners.extend((grant.access == Some(Access::Full)).then_some(grant.owner));
            ControlFlow::Continue(())
        },
    )?;
    Ok(owners)
}

/// Whether a person may keep the filters of this mailbox.
pub fn is_kept_by(reader: &Reader<'_>, owner: &MailboxName, delegate: &MailboxName) -> Result<bool> {
    let (Some(owner), Some(delegate)) = (reader.find_mailbox(owner)?, reader.find_mailbox(delegate)?) else {
        return Ok(false);
    };
    let grant = reader.find_delegation(owner.id, delegate.id)?;
    Ok(grant.is_some_and(|grant| grant.access == Some(Access::Full)))
}

/// Another act's change, with the filters of a mailbox switched as well.
pub fn switched(writer: &Writer<'_>, done: Done, name: &MailboxName, filters: Filters) -> Result<Done> {
    let address = require_mailbox(writer, name)?.address;
    let set = mailbox::set(
        writer,
        &MailboxEntry { filters: Some(filters), ..MailboxEntry::new(address) },
        OutsideMailRoot::Refused,
    )?;
    let changed = if set.changed == Changed::Yes { Changed::Yes } else { done.changed };
    Ok(Done { changed, ..done })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::admin::fixture::{Host, grant_entry, name, now};
    use crate::admin::{Terms, delegation};

    #[test]
    fn what_leaves_the_host_is_what_goes_to_a_domain_that_is_not_hosted_or_is_not_known() {
        let mut host = Host::new();
        let text = "redirect \"ben@brand.example\"; redirect \"ben@BRAND.example\"; redirect \"a@out.test\";
            redirect \"${to}\"; redirect \"x${a}@brand.example\"; vacation \"x\"; pipe \"program\";";
        let script = SieveScript::parse(text).unwrap();
        let found = host.read(|reader| actions(reader, "own", &script));
        let outside: Vec<bool> = found.iter().map(|action| action.outside).collect();
        assert_eq!(outside, [false, false, true, true, true, false, true]);
    }

    #[test]
    fn filters_are_kept_by_who_has_full_access() {
        let mut host = Host::new();
        let (anna, sales) = (name("anna@brand.example"), name("sales@brand.example"));
        for (access, kept) in [("read", false), ("write", false), ("full", true)] {
            let said = grant_entry("sales@brand.example", "anna@brand.example", &[("access", access)]);
            host.done(|writer| delegation::grant(writer, &said, &Terms::of_command(now())));
            assert_eq!(host.read(|reader| is_kept_by(reader, &sales, &anna)), kept);
            assert_eq!(host.read(|reader| list_kept_by(reader, &anna)).len(), usize::from(kept));
        }
    }

    #[test]
    fn filters_are_switched_with_another_change() {
        let mut host = Host::new();
        let (anna, sales) = (name("anna@brand.example"), name("sales@brand.example"));
        let revoke = |writer: &Writer<'_>| {
            let done =
                delegation::revoke(writer, &sales, &anna, delegation::Part::All, crate::admin::IfMissing::LeaveIt)?;
            switched(writer, done, &sales, Filters::Off)
        };
        assert_eq!(host.done(revoke).changed, Changed::Yes);
        assert_eq!(host.done(revoke).changed, Changed::AlreadySo);
        let mailbox = host.read(|reader| mailbox::find(reader, &sales));
        assert_eq!((mailbox.own_filters, mailbox.filters), (Filters::Off, Filters::Off));
    }
}
