//! The mail on the disk, as against the mailboxes.

use super::surroundings::{Surroundings, size};
use super::{Finding, error, warning};
use crate::admin::Result;
use crate::model::{
    Address, Belongs, Directory, Home, HomePath, MailRoot, Mailbox, Misplaced, PlaceOf, PlaceThere, Quota, Setting,
    Timestamp, Usage,
};
use crate::store::{MailboxFilter, Occupant, Reader};
use std::collections::{BTreeMap, HashSet};
use std::ops::ControlFlow;

/// A personal mailbox whose home was not made in three months has neither had mail nor a log-in.
const UNUSED: i64 = 90 * 86400;

/// The homes by their paths; none where nobody can look.
fn homes(mail: &MailRoot) -> BTreeMap<&str, &Home> {
    mail.homes.iter().flatten().map(|home| (home.path.as_str(), home)).collect()
}

fn directory(path: &str) -> &str {
    path.rsplit_once('/').map_or("", |(directory, _)| directory)
}

/// What the home of a mailbox is called when it is aside.
fn aside(home: &str, id: i64, what: Directory) -> String {
    format!("{}/{}", directory(home), what.aside(id))
}

/// Mail that is aside, of mailboxes that are there; and mail in the homes of mailboxes that are removed. A store that was
/// gone back to knows nothing of what has happened to the mail since.
pub fn misplaced(reader: &Reader<'_>, mail: &MailRoot) -> Result<Vec<Misplaced>> {
    let mut misplaced = Vec::new();
    let homes = homes(mail);
    for path in homes.keys() {
        let id = path.rsplit_once("/.removed-").and_then(|(_, id)| id.parse().ok());
        if let Some(id) = id
            && let Some(Mailbox { address, home, .. }) = reader.find_mailbox_by_id(id)?
            && reader.find_removal(id)?.is_none()
            && aside(&home, id, Directory::Home) == *path
        {
            let what = Directory::Home;
            misplaced.push(Misplaced { mailbox: address, id, what, path: home, belongs: Belongs::Home });
        }
    }
    for (id, mailbox, home) in reader.list_removed_homes()? {
        if homes.contains_key(home.as_str())
            && reader.find_home_around(&HomePath::normalised(&home), Some(id))?.is_none()
        {
            misplaced.push(Misplaced { mailbox, id, what: Directory::Home, path: home, belongs: Belongs::Aside });
        }
    }
    for place in &mail.places {
        let belongs = match place.of {
            PlaceOf::Mailbox if place.is_aside => Belongs::Home,
            PlaceOf::Removed if place.is_there && is_below_root(reader, place)? => Belongs::Aside,
            PlaceOf::Mailbox | PlaceOf::Removed => continue,
        };
        if belongs == Belongs::Aside && reader.find_home_around(&place.place.path, Some(place.id))?.is_some() {
            continue;
        }
        let (what, path) = (Directory::MailPlace, place.place.path.as_str().to_owned());
        misplaced.push(Misplaced { mailbox: place.mailbox.clone(), id: place.id, what, path, belongs });
    }
    Ok(misplaced)
}

/// Nothing outside is moved.
fn is_below_root(reader: &Reader<'_>, place: &PlaceThere) -> Result<bool> {
    let root = HomePath::normalised(&reader.find_setting(Setting::MailRoot)?);
    Ok(place.place.path.below(&root).is_some())
}

pub(super) fn mailboxes(reader: &Reader<'_>, around: &mut Surroundings<'_>, findings: &mut Vec<Finding>) -> Result<()> {
    let mut homes = homes(around.mail);
    if let Err(why) = &around.mail.homes {
        findings.push(warning(
            "mail-root-unread",
            reader.find_setting(Setting::MailRoot)?,
            format!("it can't be looked into: {why}"),
            "run this as root".to_owned(),
        ));
    }
    for Misplaced { mailbox, id, what, path, belongs } in misplaced(reader, around.mail)? {
        let finding = match belongs {
            Belongs::Home => format!("it is there, and its mail lies aside: {}", aside(&path, id, what)),
            Belongs::Aside => format!("it is removed, and mail lies in its {}: {path}", what.as_str()),
        };
        findings.push(error("mail-misplaced", mailbox.to_string(), finding, "vmailctl check --fix".to_owned()));
        // Neither home is missing, nor a stranger's.
        homes.remove(aside(&path, id, what).as_str());
    }
    let mut promised = 0_i64;
    reader.list_mailboxes(&MailboxFilter::default(), &mut |mailbox| {
        if let Quota::Bytes(bytes) = mailbox.quota {
            promised = promised.saturating_add(bytes);
        }
        match homes.remove(mailbox.home.as_str()) {
            Some(home) => findings.extend(home_of(&mailbox.address.to_string(), home, around.mail)),
            // Dovecot makes the home of one whose mail is elsewhere with its first filter.
            None if mailbox.mail_place.is_some() => {}
            None if around.mail.homes.is_ok() => {
                let is_aside = homes.contains_key(aside(&mailbox.home, mailbox.id, Directory::Home).as_str());
                let usage = around.usage.find(&mailbox.login).filter(|_| !is_aside);
                findings.extend(without_home(&mailbox, usage.as_ref(), around.now));
            }
            None => {}
        }
        ControlFlow::Continue(())
    })?;
    let mut asides = HashSet::new();
    for (id, _, home) in reader.list_removed_homes()? {
        let aside = aside(&home, id, Directory::Home);
        homes.remove(home.as_str());
        homes.remove(aside.as_str());
        asides.insert(aside);
    }
    for PlaceThere { mailbox, id, place, of, fault, .. } in &around.mail.places {
        let aside = aside(place.path.as_str(), *id, Directory::MailPlace);
        homes.remove(aside.as_str());
        asides.insert(aside);
        let fault = fault.as_ref().filter(|_| *of == PlaceOf::Mailbox);
        findings.extend(fault.map(|fault| {
            error("mail-place", mailbox.to_string(), format!("{}: {place}", fault.rule()), fault.next(place))
        }));
    }
    for path in homes.into_keys() {
        // Homes of other systems lie deeper, or higher: what is in one, or has one below it, is somebody's.
        let is_aside = path.rsplit_once('/').is_some_and(|(parent, _)| asides.contains(parent));
        if is_aside || reader.find_home_around(&HomePath::normalised(path), None)?.is_some() {
            continue;
        }
        findings.push(warning(
            "home-without-mailbox",
            path,
            "no mailbox has this home".to_owned(),
            "remove it when the mail is no longer needed".to_owned(),
        ));
    }
    own_homes(reader, findings)?;
    for owner in reader.list_unreadable_shared_mailboxes()? {
        findings.push(warning(
            "shared-without-reader",
            owner.to_string(),
            "no person who may log in has access to it".to_owned(),
            format!("vmailctl delegate grant {owner} PERSON"),
        ));
    }
    if let Some(disk) = &around.mail.disk
        && u64::try_from(promised).unwrap_or_default() > disk.total
    {
        findings.push(warning(
            "quota-overcommitted",
            reader.find_setting(Setting::MailRoot)?,
            format!("{} are promised to mailboxes, the disk has {}", size(promised.unsigned_abs()), size(disk.total)),
            "enlarge the disk, or lower quotas with 'vmailctl mailbox set' and 'vmailctl domain set'".to_owned(),
        ));
    }
    Ok(())
}

/// What is done to a directory is done to all that is in it, so each home is one mailbox's own.
fn own_homes(reader: &Reader<'_>, findings: &mut Vec<Finding>) -> Result<()> {
    let root = HomePath::normalised(&reader.find_setting(Setting::MailRoot)?);
    let remedy = || "give one of the mailboxes a successor with a home of its own, and move its mail there".to_owned();
    // The homes around the next one.
    let mut around: Vec<(HomePath, i64, Address)> = Vec::new();
    reader.list_homes(&mut |Occupant { id, address, directory: home }| {
        let path = HomePath::normalised(&home);
        if path.as_str() != home {
            let finding = format!("its home is the same as that of another mailbox, written in another way: {home}");
            findings.push(error("home-odd", address.to_string(), finding, remedy()));
        }
        if path == root || root.below(&path).is_some() {
            let finding = format!("its home holds the homes of others: {home}");
            findings.push(error("home-of-many", address.to_string(), finding, remedy()));
        }
        while around.last().is_some_and(|(above, ..)| path != *above && path.below(above).is_none()) {
            around.pop();
        }
        if let Some((above, _, other)) = around.last().filter(|(_, other, _)| *other != id) {
            let finding =
                format!("its home or mail place is that of {other} or lies in it, {}: {home}", above.as_str());
            findings.push(error("home-nested", address.to_string(), finding, remedy()));
        }
        around.push((path, id, address));
        ControlFlow::Continue(())
    })?;
    Ok(())
}

/// Dovecot makes a home with the first message or the first log-in.
fn without_home(mailbox: &Mailbox, usage: Option<&Usage>, now: Timestamp) -> Option<Finding> {
    let address = mailbox.address.to_string();
    let had = usage.and_then(|usage| match (usage.bytes, usage.last_log_in()) {
        (Some(bytes), _) if bytes > 0 => Some(format!("it had {} of mail", size(bytes.unsigned_abs()))),
        (_, Some(at)) if at >= mailbox.created_at => Some(format!("it was logged in to at {at}")),
        _ => None,
    });
    if let Some(had) = had {
        let finding = format!("{had}, and its home is not there: {}", mailbox.home);
        return Some(error(
            "home-missing",
            address,
            finding,
            "bring the home back from a backup of the mail".to_owned(),
        ));
    }
    let age = now.unix_seconds() - mailbox.created_at.unix_seconds();
    (mailbox.password_set_at.is_some() && age > UNUSED).then(|| {
        let finding = format!("it was never used since it was created: {}", mailbox.created_at);
        warning("mailbox-unused", &address, finding, format!("vmailctl mailbox delete {address}"))
    })
}

fn home_of(mailbox: &str, home: &Home, mail: &MailRoot) -> Vec<Finding> {
    let mut findings = Vec::new();
    if let Some((uid, gid)) = mail.owner
        && (home.uid, home.gid) != (uid, gid)
    {
        findings.push(error(
            "home-owner",
            mailbox,
            format!("its home belongs to {}:{}, not to {uid}:{gid}: {}", home.uid, home.gid, home.path),
            format!("chown -R {uid}:{gid} {}", home.path),
        ));
    }
    if home.mode & 0o007 != 0 {
        findings.push(warning(
            "home-mode",
            mailbox,
            format!("others may look into its home, whose mode is {:04o}: {}", home.mode, home.path),
            format!("chmod o= {}", home.path),
        ));
    }
    findings
}
