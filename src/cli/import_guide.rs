//! `import guide`.

use super::console::Console;
use super::import_mail::host_name;
use super::import_source::SourceName;
use crate::effect::dns_records;
use crate::error::Failure;
use crate::import::{DnsRecord, Guide, Move, records};
use crate::model::{DomainName, Setting};
use crate::render;
use crate::store::Reader;
use clap::Args;
use std::io::BufWriter;
use std::ops::ControlFlow;

/// Print the whole move from a source to this store, step by step
#[derive(Debug, Args)]
pub(super) struct Guided {
    /// Kind of the source
    #[arg(value_name = "SOURCE", value_parser = SourceName::known())]
    source: SourceName,

    /// What was written out at the source, as the commands of the guide name it
    #[arg(value_name = "PATH")]
    path: Option<String>,

    /// The old host, as the commands of the guide name it
    #[arg(long, value_name = "HOST", default_value = "old.example.com", value_parser = host_name)]
    from_host: String,

    /// Domain that moves (can be repeated) [default: those of the store]
    #[arg(long, value_name = "DOMAIN")]
    domain: Vec<DomainName>,

    /// Ask the name server of this host for the records as they are
    #[arg(long)]
    dns: bool,
}

/// What stands in the commands where the store has no domain yet.
const EXAMPLE: &str = "example.com";

impl Guided {
    fn domains(&self, reader: &Reader<'_>) -> crate::admin::Result<Vec<String>> {
        let mut domains: Vec<String> = self.domain.iter().map(ToString::to_string).collect();
        if domains.is_empty() {
            crate::admin::domain::list(reader, &mut |domain| {
                domains.push(domain.name.to_string());
                ControlFlow::Continue(())
            })?;
        }
        if domains.is_empty() {
            domains.push(EXAMPLE.to_owned());
        }
        Ok(domains)
    }

    pub(super) fn run(self, console: &Console) -> Result<(), Failure> {
        let Some(source) = self.source.of() else { return Ok(()) };
        let (settings, domains) = console.desk.read(|reader| {
            let of = |setting| reader.find_setting(setting);
            let mail = [of(Setting::MailRoot)?, of(Setting::MailUser)?, of(Setting::MailGroup)?];
            Ok(((of(Setting::Hostname)?, of(Setting::DovecotConfigFile)?, mail), self.domains(reader)?))
        })?;
        let (hostname, dovecot, [mail_root, mail_user, mail_group]) = settings;
        let old = |name: &str, kind: &str| match self.dns {
            true => dns_records(name, kind).map_err(|error| error.to_string()),
            false => Err("use --dns to ask for it".to_owned()),
        };
        let of_domain = |domain: &String| {
            let record = |(name, kind, new): (String, &'static str, String)| DnsRecord {
                old: old(&name, kind),
                name,
                kind,
                new,
            };
            records(domain, &hostname).map(record)
        };
        let records = domains.iter().flat_map(of_domain).collect();
        let of = Move {
            old_host: self.from_host,
            input: self.path,
            hostname: hostname.clone(),
            mail_root,
            mail_user,
            mail_group,
            dovecot_directory: dovecot.rsplit_once('/').map_or("/etc/dovecot", |(directory, _)| directory).to_owned(),
            domains,
        };
        let mut out = BufWriter::new(std::io::stdout().lock());
        Ok(render::guide(&mut out, &console.style, &Guide::new(source, &of, records))?)
    }
}
