//! Settings of mail clients.

use super::record::Record;
use super::value::Value;
use super::warning_fields;
use crate::admin::connect::Connection;
use crate::model::AppPasswordPolicy;

impl Record for Connection {
    fn name(&self) -> String {
        self.login.clone()
    }

    fn fields(&self) -> Vec<(&'static str, Value<'_>)> {
        let servers = self.servers.iter().map(|server| {
            Value::Object(vec![
                ("protocol", server.protocol.as_str().into()),
                ("host", self.hostname.as_str().into()),
                ("port", i64::from(server.port).into()),
                ("security", server.security.as_str().into()),
            ])
        });
        vec![
            ("address", (&self.address).into()),
            ("name", self.name.as_deref().into()),
            ("login", self.login.as_str().into()),
            ("sending_login", self.sending_login.as_str().into()),
            ("password_of", (&self.password_of).into()),
            // What is not said is not needed: a client takes either.
            ("app_passwords", (self.app_passwords == AppPasswordPolicy::Required).then_some("required").into()),
            ("servers", servers.collect()),
            ("warnings", self.warnings.iter().map(|of| Value::Object(warning_fields(of))).collect()),
        ]
    }
}
