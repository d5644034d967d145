//! What the pipeline would do, and why.

use super::record::Record;
use super::value::Value;
use crate::admin::explain::Explanation;

impl Record for Explanation {
    fn name(&self) -> String {
        self.verdict.as_str().to_owned()
    }

    fn fields(&self) -> Vec<(&'static str, Value<'_>)> {
        let replies = self.replies.iter().map(|(protocol, reply)| (*protocol, reply.as_str().into())).collect();
        let steps = self.steps.iter().map(|step| {
            Value::Object(vec![("asked", step.asked.as_str().into()), ("answer", step.answer.as_str().into())])
        });
        vec![
            ("subject", self.subject.as_str().into()),
            ("verdict", self.verdict.as_str().into()),
            ("replies", Value::Object(replies)),
            ("targets", self.targets.iter().map(|t| t.as_str().into()).collect()),
            ("steps", steps.collect()),
        ]
    }
}
