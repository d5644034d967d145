//! The fields of an auto-reply.

use super::record::{Record, Value};
use crate::model::{Autoreply, Replying};

impl Record for Autoreply {
    fn name(&self) -> String {
        self.mailbox.to_string()
    }

    fn fields(&self) -> Vec<(&'static str, Value<'_>)> {
        vec![
            ("mailbox", (&self.mailbox).into()),
            ("replying", Value::Flag(self.replying == Replying::Yes)),
            ("from", self.from.into()),
            ("until", self.until.into()),
            ("subject", (&self.subject).into()),
            ("body", self.body.as_str().into()),
            ("set_at", self.set_at.into()),
        ]
    }

    fn columns(&self) -> Vec<(&'static str, Value<'_>)> {
        vec![
            ("mailbox", (&self.mailbox).into()),
            ("replying", Value::Flag(self.replying == Replying::Yes)),
            ("from", self.from.into()),
            ("until", self.until.into()),
            ("subject", (&self.subject).into()),
        ]
    }
}
