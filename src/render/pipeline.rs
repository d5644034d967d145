//! Files for the pipeline, and what is to be done with them.

use super::record::Record;
use super::value::Value;
use crate::admin::pipeline::Rendered;

impl Record for Rendered {
    fn name(&self) -> String {
        self.files.iter().map(|f| f.path.display().to_string()).collect::<Vec<_>>().join("\n")
    }

    fn fields(&self) -> Vec<(&'static str, Value<'_>)> {
        let steps = self.steps.iter().map(|step| {
            Value::Object(vec![
                ("why", step.why.as_str().into()),
                ("command", step.command.as_str().into()),
                ("kind", step.kind.as_str().into()),
            ])
        });
        vec![
            ("files", self.files.iter().map(|f| f.path.display().to_string().into()).collect()),
            ("steps", steps.collect()),
        ]
    }
}
