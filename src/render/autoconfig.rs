//! Thunderbird's autoconfig file: what `https://autoconfig.example.com/mail/config-v1.1.xml` would say of one mailbox.

use crate::admin::connect::{Connection, Security, Server};
use crate::model::Protocol;
use std::fmt::Write;

/// Text inside XML.
pub(super) fn escape(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}

fn server(xml: &mut String, server: &Server, connection: &Connection) {
    let (tag, login) = match server.protocol {
        Protocol::Smtp => ("outgoingServer", &connection.sending_login),
        _ => ("incomingServer", &connection.login),
    };
    let socket = match server.security {
        Security::Tls => "SSL",
        Security::StartTls => "STARTTLS",
    };
    let _ = writeln!(
        xml,
        "    <{tag} type=\"{}\">
      <hostname>{}</hostname>
      <port>{}</port>
      <socketType>{socket}</socketType>
      <username>{}</username>
      <authentication>password-cleartext</authentication>
    </{tag}>",
        server.protocol,
        escape(connection.hostname.as_str()),
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
        server(&mut xml, entry, connection);
    }
    xml.push_str("  </emailProvider>\n</clientConfig>\n");
    xml
}
