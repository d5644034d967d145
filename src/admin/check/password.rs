//! What passwords are held against, and hashes that no server should be asked to check.

use super::{Finding, error, warning};
use crate::admin::{Result, password};
use crate::model::{Setting, Timestamp};
use crate::store::{BreachList, LearntFile, Reader, learnt_path};
use std::ops::ControlFlow;

pub(super) fn passwords(reader: &Reader<'_>, findings: &mut Vec<Finding>) -> Result<()> {
    let list = reader.find_setting(Setting::BreachList)?;
    if list != "none"
        && let Some(why) = BreachList::new(&list).trouble()
    {
        findings.push(error(
            "breach-list-unusable",
            list,
            format!("new passwords are not looked up in it, {why}"),
            "put the whole list in its place, sorted by hash, or 'vmailctl setting set breach-list none'".to_owned(),
        ));
    }
    let prints = reader.prints();
    if let (Some(path), Some(why)) = (prints.path(), prints.trouble()) {
        findings.push(error(
            "prints-unusable",
            path.display().to_string(),
            format!("a password in use by another mailbox is not found, {why}"),
            "chmod 0600 and chown it to the store's owner, or move it: the next password that is set begins another"
                .to_owned(),
        ));
    }
    if let Some(path) = prints.path().filter(|_| !prints.is_there())
        && reader.has_password_of(&password::cost(reader)?)?
    {
        findings.push(warning(
            "prints-missing",
            path.display().to_string(),
            "a password that was set before is not found when another mailbox gets it".to_owned(),
            "put it back from where it was moved to; the next password that is set begins another".to_owned(),
        ));
    }
    reader.list_password_hashes(&mut |(address, hash)| {
        if hash.is_too_costly() {
            findings.push(warning(
                "hash-too-costly",
                address.as_str(),
                format!("each log-in would hang the server, so no password is right: {}", hash.scheme().name()),
                format!("vmailctl mailbox password {address} --generate-password"),
            ));
        }
        ControlFlow::Continue(())
    })?;
    Ok(())
}

/// Passwords that the old host is asked for (`import learn`).
pub(super) fn learnt(reader: &Reader<'_>, now: Timestamp, findings: &mut Vec<Finding>) -> Result<()> {
    let mut open = 0_u64;
    reader.list_learners(&mut |learner| {
        if learner.until > now {
            open += 1;
            return ControlFlow::Continue(());
        }
        let address = learner.mailbox.to_string();
        let remedy = format!("vmailctl mailbox password {address} --generate-password");
        let found = "its password was not learnt in time, so nobody logs in to it".to_owned();
        findings.push(warning("password-not-learnt", address, found, remedy));
        ControlFlow::Continue(())
    })?;
    let server = reader.find_setting(Setting::OldImapServer)?;
    if server == "none" {
        return Ok(());
    }
    let path = learnt_path(&reader.find_setting(Setting::LearntDirectory)?);
    if open == 0 {
        let remedy = "vmailctl import learn --stop, then vmailctl pipeline render dovecot";
        let found = "nobody's password is learnt any more, and Dovecot still has this old host in its configuration";
        findings.push(warning("learning-done", server, found.to_owned(), remedy.to_owned()));
    } else if !LearntFile::is_there(&path) {
        let found = format!("what the old host accepts is not written down, for how many mailboxes: {open}");
        findings.push(error("learnt-file-missing", path.display().to_string(), found, "vmailctl due run".to_owned()));
    }
    Ok(())
}
