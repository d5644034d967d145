//! The fields of a mailbox with its usage.

use super::record::{Record, Value};
use crate::model::{Timestamp, Usage, UsedMailbox};

impl Record for UsedMailbox {
    fn name(&self) -> String {
        self.mailbox.name()
    }

    fn fields(&self) -> Vec<(&'static str, Value<'_>)> {
        let usage = self.usage.as_ref();
        let log_in = |(service, at): &'_ (String, Timestamp)| {
            Value::Object(vec![("service", service.clone().into()), ("at", (*at).into())])
        };
        let log_ins = usage.map(|usage| usage.log_ins.iter().map(log_in).collect());
        let mut fields = self.mailbox.fields();
        fields.extend([
            ("used_bytes", usage.and_then(|u| u.bytes).map_or(Value::Null, Value::Size)),
            ("used_percent", self.percent().map_or(Value::Null, Value::Percent)),
            ("messages", usage.and_then(|u| u.messages).into()),
            ("last_log_in", usage.and_then(Usage::last_log_in).into()),
            ("log_ins", log_ins.map_or(Value::Null, Value::List)),
        ]);
        fields
    }

    fn columns(&self) -> Vec<(&'static str, Value<'_>)> {
        let usage = self.usage.as_ref();
        let mut columns = self.mailbox.columns();
        columns.extend([
            ("used", usage.and_then(|u| u.bytes).map_or(Value::Null, Value::Size)),
            ("full", self.percent().map_or(Value::Null, Value::Percent)),
            ("last log-in", usage.and_then(Usage::last_log_in).into()),
        ]);
        columns
    }
}
