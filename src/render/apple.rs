//! Apple's configuration profile (`.mobileconfig`) with one mail account. It has no password: the device asks for it.

use super::autoconfig::escape;
use crate::admin::connect::{Connection, Security, Server};
use crate::model::Protocol;
use std::fmt::Write;

/// The same profile for the same log-in has the same identifiers, so that installing it again replaces it. FNV-1a,
/// 128 bits, in the form of a UUID of version 8 (RFC 9562, 5.8).
fn uuid(of: &str) -> String {
    let hash = of.bytes().fold(0x6c62_272e_07bb_0142_62b8_2175_6295_c58d_u128, |hash, byte| {
        (hash ^ u128::from(byte)).wrapping_mul(0x0000_0000_0100_0000_0000_0000_0000_013b)
    });
    let bits = (hash & !(0xf << 76) & !(0x3 << 62)) | (0x8 << 76) | (0x2 << 62);
    let hex = format!("{bits:032X}");
    format!("{}-{}-{}-{}-{}", &hex[..8], &hex[8..12], &hex[12..16], &hex[16..20], &hex[20..])
}

/// The profile for one connection.
pub fn mobileconfig(connection: &Connection, incoming: Server) -> String {
    let mut xml = String::from(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>
<!DOCTYPE plist PUBLIC \"-//Apple//DTD PLIST 1.0//EN\" \"http://www.apple.com/DTDs/PropertyList-1.0.dtd\">
<plist version=\"1.0\">
<dict>
  <key>PayloadContent</key>
  <array>
    <dict>
",
    );
    let address = connection.address.to_string();
    let name = connection.name.clone().unwrap_or_else(|| connection.address.to_unicode());
    let mut string = |key: &str, value: &str| {
        let _ = writeln!(xml, "      <key>{key}</key>\n      <string>{}</string>", escape(value));
    };
    string("PayloadType", "com.apple.mail.managed");
    string("PayloadIdentifier", &format!("vmailctl.{}.mail", connection.login));
    string("PayloadUUID", &uuid(&format!("mail {}", connection.login)));
    string("EmailAccountType", if incoming.protocol == Protocol::Pop3 { "EmailTypePOP" } else { "EmailTypeIMAP" });
    string("EmailAccountName", &name);
    string("EmailAccountDescription", &address);
    string("EmailAddress", &address);
    let outgoing = connection.servers.iter().find(|server| server.protocol == Protocol::Smtp);
    for (prefix, server, login) in [
        ("IncomingMailServer", Some(&incoming), &connection.login),
        ("OutgoingMailServer", outgoing, &connection.sending_login),
    ] {
        let Some(server) = server else { continue };
        let _ = write!(
            xml,
            "      <key>{prefix}HostName</key>
      <string>{}</string>
      <key>{prefix}PortNumber</key>
      <integer>{}</integer>
      <key>{prefix}UseSSL</key>
      <{}/>
      <key>{prefix}Username</key>
      <string>{}</string>
      <key>{prefix}Authentication</key>
      <string>EmailAuthPassword</string>
",
            escape(connection.hostname.as_str()),
            server.port,
            server.security == Security::Tls,
            escape(login),
        );
    }
    let _ = write!(
        xml,
        "      <key>OutgoingPasswordSameAsIncomingPassword</key>
      <true/>
      <key>PayloadVersion</key>
      <integer>1</integer>
    </dict>
  </array>
  <key>PayloadType</key>
  <string>Configuration</string>
  <key>PayloadDisplayName</key>
  <string>{}</string>
  <key>PayloadIdentifier</key>
  <string>{}</string>
  <key>PayloadUUID</key>
  <string>{}</string>
  <key>PayloadVersion</key>
  <integer>1</integer>
</dict>
</plist>
",
        escape(&address),
        escape(&format!("vmailctl.{}", connection.login)),
        uuid(&connection.login),
    );
    xml
}
