//! Thunderbird's autoconfig file: what `https://autoconfig.example.com/mail/config-v1.1.xml` would say of one mailbox.

use crate::admin::connect::{Connection, Protocol, Security, Server};
use std::fmt::Write;

/// Text inside XML.
pub(super) fn escape(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}

fn server(xml: &mut String, server: &Server, host: &str, login: &str) {
    let (tag, kind) = match server.protocol {
        Protocol::Imap => ("incomingServer", "imap"),
        Protocol::Pop3 => ("incomingServer", "pop3"),
        Protocol::Submission => ("outgoingServer", "smtp"),
    };
    let socket = match server.security {
        Security::Tls => "SSL",
        Security::StartTls => "STARTTLS",
    };
    let _ = writeln!(
        xml,
        "    <{tag} type=\"{kind}\">
      <hostname>{}</hostname>
      <port>{}</port>
      <socketType>{socket}</socketType>
      <username>{}</username>
      <authentication>password-cleartext</authentication>
    </{tag}>",
        escape(host),
        server.port,
        escape(login),
    );
}

/// The configuration file for one connection, format 1.1.
pub fn autoconfig(connection: &Connection) -> String {
    let domain = connection.address.domain();
    let name = connection.name.clone().unwrap_or_else(|| connection.address.to_unicode());
    let mut xml = format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>
<clientConfig version=\"1.1\">
  <emailProvider id=\"{domain}\">
    <domain>{domain}</domain>
    <displayName>{}</displayName>
    <displayShortName>{domain}</displayShortName>
",
        escape(&name)
    );
    for entry in &connection.servers {
        let login = match entry.protocol {
            Protocol::Submission => &connection.sending_login,
            Protocol::Imap | Protocol::Pop3 => &connection.login,
        };
        server(&mut xml, entry, connection.hostname.as_str(), login);
    }
    xml.push_str("  </emailProvider>\n</clientConfig>\n");
    xml
}
