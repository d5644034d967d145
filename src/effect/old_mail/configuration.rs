//! The configurations by which `doveadm` reaches the old host.

use super::{Mover, OldHost, OldLogIn};
use crate::model::{AUTHORITIES, Dovecot};

/// A text as a value of Dovecot's configuration; `%` begins a variable in some.
fn value(text: &str, generation: Dovecot, variables: bool) -> String {
    let text = text.replace('\\', "\\\\").replace('"', "\\\"");
    let text = match (generation, variables) {
        (Dovecot::V24, _) => text.replace("%{", "%%{"),
        (Dovecot::V23, true) => text.replace('%', "%%"),
        (Dovecot::V23, false) => text,
    };
    format!("\"{text}\"")
}

/// The part of a configuration by which the old host is reached.
fn connection(host: &OldHost, log_in: &OldLogIn<'_>, generation: Dovecot) -> String {
    let quoted = |text: &str| value(text, generation, false);
    let verify = match generation {
        Dovecot::V23 => "imapc_ssl_verify",
        Dovecot::V24 => "ssl_client_require_valid_cert",
    };
    let authorities = host.ca_file.as_deref().unwrap_or(AUTHORITIES);
    let mut text = format!(
        "imapc_host = {}\nimapc_port = {}\nimapc_ssl = {}\n{verify} = yes\nssl_client_ca_file = {}\n\
         imapc_user = {}\nimapc_password = {}\n",
        quoted(&host.name),
        host.port,
        host.encryption.imapc(),
        quoted(authorities),
        value(log_in.user, generation, true),
        quoted(log_in.password.expose()),
    );
    if !host.prefix.is_empty() {
        text.push_str(&format!("imapc_list_prefix = {}\n", quoted(&host.prefix)));
    }
    text
}

const VERSIONS: &str = "dovecot_config_version = 2.4.0\ndovecot_storage_version = 2.4.0\n";

impl Mover {
    /// A configuration with nothing of this host's mail: what it shows is the old host's.
    pub(super) fn asking(&self, host: &OldHost, log_in: &OldLogIn<'_>) -> String {
        let Self { generation, base, user, group, .. } = self;
        let (versions, storage) = match generation {
            Dovecot::V23 => ("", "mail_location = imapc:"),
            Dovecot::V24 => (VERSIONS, "mail_driver = imapc"),
        };
        format!(
            "{versions}base_dir = {base}\nprotocols =\nssl = no\n{storage}\nmail_uid = {user}\nmail_gid = {group}\n\
             first_valid_uid = 1\nnamespace inbox {{\n  inbox = yes\n  separator = /\n}}\n{}",
            connection(host, log_in, *generation)
        )
    }

    /// The configuration of this host, with the log-in at the other.
    pub(super) fn copying(&self, host: &OldHost, log_in: &OldLogIn<'_>) -> String {
        let (versions, rest) = match self.generation {
            Dovecot::V23 => ("", ""),
            // It asks for access lists of folders that have none, and says so each time.
            Dovecot::V24 => (VERSIONS, "mail_plugins {\n  acl = no\n}\n"),
        };
        format!("{versions}!include {}\n{}{rest}", self.config, connection(host, log_in, self.generation))
    }
}

#[cfg(test)]
mod tests {
    use super::super::Encryption;
    use super::*;
    use crate::model::Secret;

    fn host() -> OldHost {
        OldHost {
            name: "old.example.com".to_owned(),
            port: 993,
            encryption: Encryption::Tls,
            ca_file: None,
            prefix: "INBOX".to_owned(),
        }
    }

    #[test]
    fn whatever_is_in_a_secret_is_a_value_and_nothing_else() {
        let secret = "<m \"a\\st%u$er# %{user}";
        for (generation, variables, expected) in [
            (Dovecot::V23, false, r##""<m \"a\\st%u$er# %{user}""##),
            (Dovecot::V23, true, r##""<m \"a\\st%%u$er# %%{user}""##),
            (Dovecot::V24, false, r##""<m \"a\\st%u$er# %%{user}""##),
            (Dovecot::V24, true, r##""<m \"a\\st%u$er# %%{user}""##),
        ] {
            assert_eq!(value(secret, generation, variables), expected, "{generation:?} {variables}");
        }
    }

    #[test]
    fn a_certificate_is_always_verified() {
        let password = Secret::new("secret".to_owned()).unwrap();
        let log_in = OldLogIn { user: "anna@example.com*mover", password: &password };
        for (generation, verify) in
            [(Dovecot::V23, "imapc_ssl_verify"), (Dovecot::V24, "ssl_client_require_valid_cert")]
        {
            let text = connection(&host(), &log_in, generation);
            assert!(text.contains(&format!("imapc_ssl = imaps\n{verify} = yes\n")), "{text}");
        }
    }
}
