//! Who is said to deliver mail, and whether they can.

use super::surroundings::Surroundings;
use super::{Finding, error, warning};
use crate::admin::Result;
use crate::model::{HostAnswer, Timestamp};
use crate::store::Reader;

/// Hosts that take no mail, and what is still said although its time is over.
pub(super) fn deliveries(reader: &Reader<'_>, around: &Surroundings<'_>, findings: &mut Vec<Finding>) -> Result<()> {
    for (host, answer) in &around.mail_hosts {
        match answer {
            HostAnswer::Greets => {}
            HostAnswer::IsThisHost => findings.push(error(
                "delivery-loop",
                host.to_string(),
                "the host that delivers mail of mailboxes is this one, so their mail comes back".to_owned(),
                "give them the host that has their mail: vmailctl mailbox set MAILBOX --delivered-by HOST".to_owned(),
            )),
            HostAnswer::Silent(why) => findings.push(error(
                "delivery-host-silent",
                host.to_string(),
                format!("mail of mailboxes is delivered by it, and it does not answer: {why}"),
                "start it, or end this: vmailctl mailbox set MAILBOX --delivered-by default".to_owned(),
            )),
        }
    }
    ended(reader, around.now, findings)
}

fn ended(reader: &Reader<'_>, now: Timestamp, findings: &mut Vec<Finding>) -> Result<()> {
    for (noun, object, by, until) in reader.list_ended_deliveries(now)? {
        findings.push(warning(
            "delivery-ended",
            object.clone(),
            format!("what its --delivered-by says has ended at {until}: {by}"),
            format!("vmailctl {noun} set {object} --delivered-by default"),
        ));
    }
    Ok(())
}
