//! What the store remembers of mail that is copied from another host.

use super::{Rehearsal, Result, mailbox};
use crate::model::{
    Address, CopiedUpTo, CopyState, DomainName, MailCopy, MailFolders, Mailbox, MailboxName, Means, Timestamp, UsedBy,
};
use crate::store::{AddressUse, AliasFilter, MailboxFilter, Reader, UsageFile, Writer};
use std::collections::BTreeMap;
use std::ops::ControlFlow;

/// Whose mail is copied.
#[derive(Clone, Debug, Default)]
pub struct Whose {
    /// These; none: all.
    pub mailboxes: Vec<MailboxName>,
    pub domain: Option<DomainName>,
}

/// A mailbox with what is known of its copy.
#[derive(Clone, Debug)]
pub struct Copying {
    pub mailbox: Mailbox,
    pub earlier: Option<MailCopy>,
    pub copied: BTreeMap<String, CopiedUpTo>,
    pub last_log_in: Option<Timestamp>,
}

impl Copying {
    /// Whether the last copy of it ended with both sides equal.
    pub fn is_equal(&self) -> bool {
        self.earlier.as_ref().is_some_and(|copy| copy.state == CopyState::Equal)
    }
}

/// What a copy came to.
#[derive(Clone, Debug)]
pub struct CopyResult {
    /// Whether the mailbox may have been changed. A try that failed before that leaves what is known as it was.
    pub touched: bool,
    pub state: CopyState,
    pub messages: u64,
    pub bytes: u64,
    pub trouble: Option<String>,
    /// Of what is here now; `None`: it is not known to be what the old host has.
    pub mark: Option<String>,
    /// `None`: as it was.
    pub copied: Option<BTreeMap<String, CopiedUpTo>>,
    /// It is known to be used here from now on.
    pub used: bool,
}

/// What became of a mailbox.
#[derive(Debug)]
pub struct CopiedMailbox {
    pub mailbox: Address,
    pub rehearsal: Rehearsal,
    pub state: CopyState,
    /// `None`: nothing was copied.
    pub means: Option<Means>,
    /// Why not all of it was made equal.
    pub used: Option<UsedBy>,
    pub folders: u64,
    pub messages: u64,
    pub bytes: u64,
    pub messages_here: u64,
    /// Messages that this copy has brought.
    pub brought: u64,
    /// What differs, could not be read or failed, each in a sentence.
    pub trouble: Vec<String>,
    /// Its quota, if the mail of the old host does not fit in it.
    pub over_quota: Option<i64>,
    /// A signal has ended its copy.
    pub interrupted: bool,
}

impl CopiedMailbox {
    pub fn new(mailbox: Address, rehearsal: Rehearsal) -> Self {
        Self {
            mailbox,
            rehearsal,
            state: CopyState::Failed,
            means: None,
            used: None,
            folders: 0,
            messages: 0,
            bytes: 0,
            messages_here: 0,
            brought: 0,
            trouble: Vec::new(),
            over_quota: None,
            interrupted: false,
        }
    }

    /// What the old host has.
    pub fn see(&mut self, there: &MailFolders) {
        self.folders = there.readable.len() as u64;
        self.messages = there.messages();
        self.bytes = there.bytes();
    }

    /// Whether all is here that the old host has.
    pub fn is_equal(&self) -> bool {
        self.state == CopyState::Equal
    }
}

/// What a comparison of both sides came to.
#[derive(Debug)]
pub struct VerifiedMailbox {
    pub mailbox: Address,
    pub state: CopyState,
    pub folders: u64,
    pub messages: u64,
    pub bytes: u64,
    pub messages_here: u64,
    /// Messages that were compared whole.
    pub sampled: u64,
    pub trouble: Vec<String>,
}

/// A mailbox of a source, as it is at the old host before anything is changed.
#[derive(Debug)]
pub struct CheckedMailbox {
    pub mailbox: Address,
    /// Whether the store has the address already.
    pub taken: bool,
    pub folders: u64,
    pub messages: u64,
    pub bytes: u64,
    /// Why it can't be copied, or not all of it.
    pub trouble: Vec<String>,
}

/// Whether an address is in use here.
pub fn is_taken(reader: &Reader<'_>, address: &Address) -> Result<bool> {
    Ok(matches!(reader.find_address_use(&address.clone().into())?, Some(AddressUse::Mailbox | AddressUse::Alias)))
}

/// What both servers answered to an address, which they do not both take or refuse.
#[derive(Debug)]
pub struct AnsweredAddress {
    pub address: String,
    pub here: String,
    pub there: String,
}

/// All addresses that mail is taken for, but those of whole domains.
pub fn list_addresses(reader: &Reader<'_>, domain: Option<&DomainName>) -> Result<Vec<String>> {
    let mut found = Vec::new();
    let filter = MailboxFilter { domain, ..MailboxFilter::default() };
    mailbox::list(reader, &filter, &mut |mailbox| {
        found.push(mailbox.address.to_string());
        ControlFlow::Continue(())
    })?;
    let filter = AliasFilter { domain, ..AliasFilter::default() };
    reader.list_aliases(&filter, &mut |alias| {
        if !alias.address.local().is_empty() {
            found.push(alias.address.to_string());
        }
        ControlFlow::Continue(())
    })?;
    Ok(found)
}

/// In the order of addresses, or as they were named.
pub fn list(reader: &Reader<'_>, file: &mut UsageFile, whose: &Whose) -> Result<Vec<Copying>> {
    let mut mailboxes = Vec::new();
    if whose.mailboxes.is_empty() {
        let filter = MailboxFilter { domain: whose.domain.as_ref(), ..MailboxFilter::default() };
        mailbox::list(reader, &filter, &mut |mailbox| {
            mailboxes.push(mailbox);
            ControlFlow::Continue(())
        })?;
    }
    for name in &whose.mailboxes {
        mailboxes.push(mailbox::find(reader, name)?);
    }
    let mut found = Vec::with_capacity(mailboxes.len());
    for mailbox in mailboxes {
        let usage = file.find(&mailbox.login).map(|usage| usage.since(mailbox.created_at));
        found.push(Copying {
            earlier: reader.find_mail_copy(mailbox.id)?,
            copied: reader.list_copied_folders(mailbox.id)?,
            last_log_in: usage.and_then(|usage| usage.last_log_in()),
            mailbox,
        });
    }
    Ok(found)
}

/// Remembers that a mailbox is being changed by a copy. What the last one left is not forgotten.
pub fn begin(writer: &Writer<'_>, copying: &Copying, host: &str, now: Timestamp) -> Result<()> {
    if !is_there(writer, copying)? {
        return Ok(());
    }
    let earlier = copying.earlier.as_ref();
    // What came from another host is no copy of this one.
    let of_another = earlier.filter(|copy| copy.host != host && copy.copied.is_some());
    let copy = MailCopy {
        host: host.to_owned(),
        state: CopyState::Begun,
        begun: now,
        copied: earlier.and_then(|copy| copy.copied),
        messages: earlier.map_or(0, |copy| copy.messages),
        bytes: earlier.map_or(0, |copy| copy.bytes),
        trouble: None,
        mark: earlier.and_then(|copy| copy.mark.clone()).filter(|_| of_another.is_none()),
        used: earlier.and_then(|copy| copy.used).or(of_another.map(|_| now)),
    };
    Ok(writer.update_mail_copy(copying.mailbox.id, &copy)?)
}

/// It may be deleted meanwhile, which is no failure of the copy.
fn is_there(reader: &Reader<'_>, copying: &Copying) -> Result<bool> {
    Ok(reader.find_mailbox_by_id(copying.mailbox.id)?.is_some())
}

/// Remembers what a copy came to.
pub fn finish(writer: &Writer<'_>, copying: &Copying, host: &str, result: &CopyResult, now: Timestamp) -> Result<()> {
    if !is_there(writer, copying)? {
        return Ok(());
    }
    let mailbox = copying.mailbox.id;
    let begun = writer.find_mail_copy(mailbox)?;
    let copy = match begun {
        Some(begun) if result.touched => touched(begun, result, now),
        begun => untouched(begun, host, result, now),
    };
    writer.update_mail_copy(mailbox, &copy)?;
    if let Some(folders) = &result.copied {
        writer.update_copied_folders(mailbox, folders)?;
    }
    Ok(())
}

fn stored(number: u64) -> i64 {
    i64::try_from(number).unwrap_or(i64::MAX)
}

fn touched(begun: MailCopy, result: &CopyResult, now: Timestamp) -> MailCopy {
    let compared = matches!(result.state, CopyState::Equal | CopyState::Differs);
    MailCopy {
        state: result.state,
        copied: if compared { Some(now) } else { begun.copied },
        messages: stored(result.messages),
        bytes: stored(result.bytes),
        trouble: result.trouble.clone(),
        // Of a copy that failed, nobody knows what it has left.
        mark: result.mark.clone(),
        used: begun.used.or(result.used.then_some(now)),
        ..begun
    }
}

/// A wrong host or password, or a look that found nothing to do, is no use of the mailbox: whose copy is here stays known.
fn untouched(earlier: Option<MailCopy>, host: &str, result: &CopyResult, now: Timestamp) -> MailCopy {
    let changed = |copy: &MailCopy| copy.copied.is_some() || copy.used.is_some() || copy.state == CopyState::Begun;
    match earlier.filter(changed) {
        Some(earlier) => MailCopy {
            state: result.state,
            trouble: result
                .trouble
                .as_ref()
                .map(|why| if earlier.host == host { why.clone() } else { format!("from {host}: {why}") }),
            mark: result.mark.clone().or(earlier.mark.clone().filter(|_| earlier.is_whole())),
            ..earlier
        },
        None => MailCopy {
            host: host.to_owned(),
            state: result.state,
            begun: now,
            copied: None,
            messages: stored(result.messages),
            bytes: stored(result.bytes),
            trouble: result.trouble.clone(),
            mark: result.mark.clone(),
            used: None,
        },
    }
}

#[cfg(test)]
mod tests {
    use super::super::fixture::{Host, now, parsed};
    use super::*;

    fn anna(host: &mut Host) -> Copying {
        let name: MailboxName = parsed("anna@brand.example");
        host.read(|reader| {
            let mailbox = mailbox::find(reader, &name)?;
            let (earlier, copied) = (reader.find_mail_copy(mailbox.id)?, reader.list_copied_folders(mailbox.id)?);
            Ok(Copying { mailbox, earlier, copied, last_log_in: None })
        })
    }

    fn result(state: CopyState) -> CopyResult {
        let up_to = CopiedUpTo { uid_validity: 7, uid_next: 6 };
        CopyResult {
            state,
            messages: 5,
            bytes: 500,
            trouble: None,
            touched: true,
            mark: Some("mark".to_owned()),
            copied: Some(BTreeMap::from([("INBOX".to_owned(), up_to)])),
            used: false,
        }
    }

    fn copy(host: &mut Host, from: &str, result: &CopyResult) {
        let copying = anna(host);
        if result.touched {
            host.change(|writer| begin(writer, &copying, from, now())).unwrap();
        }
        host.change(|writer| finish(writer, &copying, from, result, now())).unwrap();
    }

    fn untouched() -> CopyResult {
        let trouble = Some("the password is wrong".to_owned());
        CopyResult { touched: false, mark: None, copied: None, trouble, ..result(CopyState::Failed) }
    }

    #[test]
    fn a_copy_that_was_begun_has_forgotten_nothing_of_the_last_one() {
        let mut host = Host::new();
        copy(&mut host, "old.example.com", &result(CopyState::Equal));
        let copying = anna(&mut host);
        host.change(|writer| begin(writer, &copying, "old.example.com", now())).unwrap();
        let begun = anna(&mut host);
        let earlier = begun.earlier.unwrap();
        assert_eq!((earlier.state, earlier.mark.as_deref()), (CopyState::Begun, Some("mark")));
        assert_eq!((earlier.copied, earlier.used), (Some(now()), None));
        assert_eq!(begun.copied["INBOX"], CopiedUpTo { uid_validity: 7, uid_next: 6 });
    }

    #[test]
    fn a_copy_that_failed_leaves_no_mark_to_be_believed() {
        let mut host = Host::new();
        copy(&mut host, "old.example.com", &result(CopyState::Equal));
        copy(&mut host, "old.example.com", &CopyResult { mark: None, copied: None, ..result(CopyState::Failed) });
        let found = anna(&mut host);
        assert_eq!(found.earlier.unwrap().mark, None);
        assert_eq!(found.copied.len(), 1);
    }

    #[test]
    fn a_wrong_host_or_password_is_no_use_of_a_mailbox() {
        let mut host = Host::new();
        // The first try of all.
        copy(&mut host, "wrong.example.com", &untouched());
        let first = anna(&mut host).earlier.unwrap();
        assert_eq!((first.state, first.used, first.copied), (CopyState::Failed, None, None));
        copy(&mut host, "old.example.com", &result(CopyState::Equal));
        for from in ["wrong.example.com", "old.example.com"] {
            copy(&mut host, from, &untouched());
            let found = anna(&mut host);
            assert!(!found.is_equal(), "{from}");
            let earlier = found.earlier.unwrap();
            assert_eq!((earlier.host.as_str(), earlier.mark.as_deref()), ("old.example.com", Some("mark")), "{from}");
            assert_eq!((earlier.used, earlier.knows_deletions()), (None, true), "{from}");
            assert!(earlier.trouble.unwrap().ends_with("the password is wrong"), "{from}");
        }
    }

    #[test]
    fn a_try_that_changed_nothing_makes_nothing_whole_that_was_killed() {
        let mut host = Host::new();
        copy(&mut host, "old.example.com", &result(CopyState::Equal));
        let copying = anna(&mut host);
        host.change(|writer| begin(writer, &copying, "old.example.com", now())).unwrap();
        copy(&mut host, "old.example.com", &untouched());
        let earlier = anna(&mut host).earlier.unwrap();
        assert_eq!((earlier.mark.as_deref(), earlier.is_whole()), (None, false));
    }

    #[test]
    fn what_came_from_another_host_makes_a_mailbox_used() {
        let mut host = Host::new();
        copy(&mut host, "old.example.com", &result(CopyState::Equal));
        copy(&mut host, "other.example.com", &result(CopyState::Equal));
        assert_eq!(anna(&mut host).earlier.unwrap().used, Some(now()));
    }

    #[test]
    fn the_audit_log_says_of_each_copy_what_it_came_to() {
        let mut host = Host::new();
        copy(&mut host, "old.example.com", &result(CopyState::Equal));
        let change = host.last_change();
        assert!(change.contains(&"mail_copy anna@brand.example: state begun -> equal".to_owned()), "{change:#?}");
    }
}
