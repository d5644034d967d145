//! Findings about the pipeline.

use super::record::{Field, Listed, Record, names, values};
use super::value::Value;
use crate::admin::check::Finding;

const FIELDS: &[Field<Finding>] = &[
    ("code", |f| f.code.into()),
    ("severity", |f| f.severity.as_str().into()),
    ("object", |f| f.object.as_str().into()),
    ("finding", |f| f.finding.as_str().into()),
    ("remedy", |f| f.remedy.as_str().into()),
];

impl Listed for Finding {
    fn header() -> Vec<&'static str> {
        names(FIELDS)
    }
}

impl Record for Finding {
    fn name(&self) -> String {
        self.code.to_owned()
    }

    fn fields(&self) -> Vec<(&'static str, Value<'_>)> {
        values(FIELDS, self).collect()
    }
}
