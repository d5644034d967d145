//! Postfix, as against what is rendered for it.

use super::{Finding, error, warning};
use crate::admin::pipeline::{self, Installation};
use crate::admin::{Failure, Result};
use crate::model::{Facts, Probe};
use crate::store::Reader;
use std::collections::BTreeMap;

fn words(value: &str) -> Vec<&str> {
    value.split([',', ' ', '\t']).filter(|w| !w.is_empty()).collect()
}

/// A list may have more than we ask for, in front and between, as long as ours is there in its order, and nothing in
/// front of its end permits: what is permitted is not asked about any further.
fn contains_in_order(found: &str, expected: &str) -> bool {
    let mut found = words(found).into_iter();
    words(expected).into_iter().all(|word| found.by_ref().find(|w| *w == word || w.starts_with("permit")) == Some(word))
}

fn parameter_is_right(name: &str, found: &str, expected: &str) -> bool {
    match name {
        "smtpd_recipient_restrictions"
        | "smtpd_end_of_data_restrictions"
        | "mua_sender_restrictions"
        | "smtpd_sender_restrictions" => contains_in_order(found, expected),
        "proxy_read_maps" | "smtp_header_checks" | "transport_maps" | "smtpd_restriction_classes" => {
            words(expected).iter().all(|word| words(found).contains(word))
        }
        // What a host sets more strictly, or the limits that it has chosen, are right as well.
        "smtpd_tls_mandatory_protocols" => {
            matches!(found, ">=TLSv1.2" | ">=TLSv1.3")
                || ["!TLSv1", "!TLSv1.1"].iter().all(|old| words(found).contains(old))
        }
        "smtpd_forbid_bare_newline" => matches!(found, "normalize" | "reject" | "yes"),
        "smtpd_recipient_limit" | "smtpd_client_message_rate_limit" => found.parse().is_ok_and(|limit: u32| limit > 0),
        _ => words(found) == words(expected),
    }
}

pub(super) fn postfix(place: &Installation, facts: &Facts, findings: &mut Vec<Finding>) {
    let remedy = format!("vmailctl pipeline render postfix --to {}, and run its steps", place.postfix_directory);
    let unasked = |why: &String| {
        error(
            "postfix-unasked",
            "postfix",
            format!("Postfix can't be asked: {why}"),
            "install postfix and postfix-sqlite".to_owned(),
        )
    };
    let parameters: &BTreeMap<String, String> = match &facts.parameters {
        Ok(parameters) => parameters,
        Err(why) => return findings.push(unasked(why)),
    };
    for (name, expected) in pipeline::expected_parameters(place) {
        let found = parameters.get(&name).map(String::as_str).unwrap_or_default();
        if !parameter_is_right(&name, found, &expected) {
            let finding = if name == "proxy_read_maps" {
                "it does not allow every map that is used".to_owned()
            } else {
                format!("it is '{found}', not '{expected}'")
            };
            findings.push(error("postfix-parameter", name, finding, remedy.clone()));
        }
    }
    if let Some(program) = &facts.missing_program {
        findings.push(error(
            "postfix-service",
            "vmailctl_answer/unix",
            format!("its program does not exist, so mail for full mailboxes waits in the queue: {program}"),
            format!("install vmailctl there, or {remedy}"),
        ));
    }
    match &facts.services {
        Err(why) => findings.push(unasked(why)),
        Ok(services) => {
            let defined: Vec<Vec<&str>> = services.lines().map(|l| l.split_whitespace().collect()).collect();
            for service in pipeline::expected_services(place) {
                let (name, kind) = service.split_once('/').unwrap_or((&service, "inet"));
                if defined.iter().any(|fields| fields.first() == Some(&name) && fields.get(1) == Some(&kind)) {
                    service_options(place, &service, facts, &remedy, findings);
                } else {
                    let without = match service.as_str() {
                        "submission/inet" | "submissions/inet" => "mail cannot be submitted over it",
                        "vmailctl_answer/unix" => "mail for full mailboxes waits in the queue",
                        _ => "what people's filters and auto-replies send does not leave",
                    };
                    findings.push(warning(
                        "postfix-service",
                        &service,
                        format!("master.cf does not have this service, so {without}"),
                        remedy.clone(),
                    ));
                }
            }
        }
    }
}

/// What a submission service is called, and whom else it turns away, is the host's own business.
const FREE_OPTIONS: [&str; 4] =
    ["syslog_name", "smtpd_client_restrictions", "smtpd_helo_restrictions", "milter_macro_daemon_name"];

fn service_options(place: &Installation, service: &str, facts: &Facts, remedy: &str, findings: &mut Vec<Finding>) {
    let Ok(options) = &facts.service_options else { return };
    for (option, expected) in pipeline::expected_service_options(place) {
        let Some(name) = option.strip_prefix(service).and_then(|rest| rest.strip_prefix('/')) else { continue };
        let found = options.get(&option).map(String::as_str).unwrap_or_default();
        if !FREE_OPTIONS.contains(&name) && !parameter_is_right(name, found, &expected) {
            let finding = format!("it is '{found}', not '{expected}'");
            findings.push(error("postfix-service-option", option, finding, remedy.to_owned()));
        }
    }
}

pub(super) fn domains_elsewhere(reader: &Reader<'_>, facts: &Facts, findings: &mut Vec<Finding>) -> Result<()> {
    let Ok(others) = &facts.other_domains else {
        return Ok(());
    };
    for other in others.split([',', ' ', '\t', '\n']).filter(|w| !w.is_empty()) {
        if reader.find_hosted_domain(other).map_err(Failure::Store)? {
            findings.push(error(
                "postfix-domain-twice",
                other,
                "the domain is hosted in the store and stands in mydestination or relay_domains, too".to_owned(),
                "take it out of mydestination and relay_domains".to_owned(),
            ));
        }
    }
    Ok(())
}

/// What Postfix has joined with commas, in whatever order.
fn rows(answer: &Option<String>) -> Vec<&str> {
    let mut rows: Vec<&str> = answer.iter().flat_map(|answer| answer.split(',')).collect();
    rows.sort_unstable();
    rows
}

pub(super) fn lookups(probe: &Probe, facts: &Facts, findings: &mut Vec<Finding>) {
    if facts.parameters.is_err() {
        return;
    }
    for (lookup, answer) in probe.lookups.iter().zip(&facts.lookups) {
        let finding = match answer {
            Ok(found) if rows(found) == rows(&lookup.expected) => continue,
            Ok(found) => format!(
                "asked for {}, it answers '{}', the store '{}'",
                lookup.key,
                found.as_deref().unwrap_or_default(),
                lookup.expected.as_deref().unwrap_or_default()
            ),
            Err(why) => format!("asked for {}, it fails: {why}", lookup.key),
        };
        findings.push(error(
            "postfix-lookup",
            &lookup.map,
            finding,
            "see that Postfix runs, that proxymap may read the store, and that the map names this store".to_owned(),
        ));
    }
}

#[cfg(test)]
mod tests {
    use super::parameter_is_right;

    #[test]
    fn what_a_host_sets_more_strictly_is_right_and_what_is_older_is_not() {
        let tls = "smtpd_tls_mandatory_protocols";
        for (name, found, expected, right) in [
            (tls, ">=TLSv1.2", ">=TLSv1.2", true),
            (tls, ">=TLSv1.3", ">=TLSv1.2", true),
            (tls, "!SSLv2, !SSLv3, !TLSv1, !TLSv1.1", ">=TLSv1.2", true),
            (tls, ">=TLSv1", ">=TLSv1.2", false),
            (tls, "", ">=TLSv1.2", false),
            ("smtpd_forbid_bare_newline", "reject", "normalize", true),
            ("smtpd_forbid_bare_newline", "no", "normalize", false),
            ("smtpd_recipient_limit", "50", "200", true),
            ("smtpd_client_message_rate_limit", "0", "60", false),
            ("smtpd_client_message_rate_limit", "", "60", false),
            ("smtp_header_checks", "pcre:/etc/postfix/own regexp:/x", "regexp:/x", true),
            ("smtp_header_checks", "", "regexp:/x", false),
            ("smtpd_end_of_data_restrictions", "check_policy_service unix:own, check_x y", "check_x y", true),
            ("smtpd_end_of_data_restrictions", "permit_mynetworks, check_x y", "check_x y", false),
        ] {
            assert_eq!(parameter_is_right(name, found, expected), right, "{name} = {found}");
        }
    }
}
