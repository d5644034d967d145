//! Why an alias domain is refused, or an address in one, for people.

use super::Exit::{NotFound, Refused};
use super::said::Voice;
use super::{Report, report};
use crate::admin::AliasDomainRefusal;

pub(super) fn refused(refusal: &AliasDomainRefusal, voice: Voice) -> Report {
    match refusal {
        AliasDomainRefusal::HasNone { address, domain, of } => report(
            Refused,
            "alias-domain",
            format!(
                "{} is an alias domain of {}, with no addresses of its own: {address}",
                domain.to_unicode(),
                of.to_unicode()
            ),
            format!("create the address in {of}; it works in {domain}, too"),
        ),
        AliasDomainRefusal::Named { address, meant } => report(
            NotFound,
            "address-in-alias-domain",
            format!("an address in an alias domain only receives mail: {address}"),
            format!("name the address that it stands for: {meant}"),
        ),
        AliasDomainRefusal::OfItself(name) => report(
            Refused,
            "alias-of-itself",
            format!("a domain cannot be an alias of itself: {}", name.to_unicode()),
            format!("name another domain with {}", voice.pick("--alias-of", "alias_of")),
        ),
        AliasDomainRefusal::OfAliasDomain(name) => report(
            Refused,
            "alias-of-alias-domain",
            format!("this is an alias domain itself: {}", name.to_unicode()),
            format!("name the domain that has the addresses with {}", voice.pick("--alias-of", "alias_of")),
        ),
        AliasDomainRefusal::HasNoMailboxes(name) => report(
            Refused,
            "alias-domain-quota",
            format!("an alias domain has no mailboxes, and so no quota, policy or delivery: {}", name.to_unicode()),
            format!(
                "omit {}",
                voice.pick("--quota, --app-passwords and --delivered-by", "quota, app_passwords and delivered_by")
            ),
        ),
    }
}
