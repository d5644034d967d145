//! Users and groups of the system.

use crate::admin::operator;
use crate::error::Failure;
use crate::model::OperatorName;
use crate::store::{Fault, Reader, StoreError};
use nix::unistd::{Group, User};
use std::ops::ControlFlow;
use std::path::Path;

/// The number of the group that reads a store.
pub fn reader_gid(group: &str, store: &Path) -> Result<u32, StoreError> {
    match Group::from_name(group) {
        Ok(Some(group)) => Ok(group.gid.as_raw()),
        _ => Err(StoreError { path: store.to_owned(), fault: Fault::NoGroup(group.to_owned()) }),
    }
}

/// Whether the system has this user or group. Where it can't be asked, it is not held against the name.
pub fn is_known(name: &OperatorName) -> bool {
    match name.group() {
        None => !matches!(User::from_name(name.as_str()), Ok(None)),
        Some(group) => !matches!(Group::from_name(group), Ok(None)),
    }
}

/// Operators that the system does not have.
pub(super) fn strangers(reader: &Reader<'_>) -> Result<Vec<OperatorName>, Failure> {
    let mut strangers = Vec::new();
    operator::list(reader, None, &mut |rights| {
        if !is_known(&rights.operator) && strangers.last() != Some(&rights.operator) {
            strangers.push(rights.operator);
        }
        ControlFlow::Continue(())
    })?;
    Ok(strangers)
}
