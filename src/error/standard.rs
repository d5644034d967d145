//! Why a catch-all, or the mailbox of the standard addresses, is refused, for people.

use super::Exit::Refused;
use super::said::shown;
use super::{Report, report};
use crate::admin::StandardRefusal;

pub(super) fn refused(refusal: &StandardRefusal) -> Report {
    match refusal {
        StandardRefusal::SendAsOfAlias(alias) => report(
            Refused,
            "send-as-of-alias",
            format!("only a catch-all needs the right to send as it: {}", alias.to_unicode()),
            "leave it out: a mailbox may send as each alias that delivers only to it",
        ),
        StandardRefusal::Nowhere => report(
            Refused,
            "standard-addresses-nowhere",
            "the standard addresses need a mailbox".to_owned(),
            "use 'vmailctl setting set standard-addresses NAMES --to MAILBOX'",
        ),
        StandardRefusal::LeadTo(address) => report(
            Refused,
            "standard-addresses-lead",
            format!("the standard addresses are delivered to the mailbox: {}", shown(address)),
            "use 'vmailctl setting set standard-addresses NAMES --to MAILBOX' with another one first",
        ),
    }
}
