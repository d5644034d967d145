//! Columns to values, each by its name or its place. What the store holds went through the constructors when it got there; a column that does not
//! read is damage.

use crate::model::{
    Access, AppPasswordPolicy, Choices, DeliveredBy, Delivery, DomainStanding, Fact, Filters, Hold, InForce, Incoming,
    Kind, MailPlace, OutsideSenders, PlanState, Protocols, Quota, SendAs, Sending, Stage, StepKind, StepState, Text,
    Timestamp,
};
use rusqlite::types::{Type, ValueRef};
use rusqlite::{Row, RowIndex};

fn unknown(place: usize, what: &str) -> rusqlite::Error {
    rusqlite::Error::FromSqlConversionFailure(place, Type::Text, format!("unknown value: {what}").into())
}

pub(super) fn damaged(row: &Row<'_>, column: impl RowIndex, what: &str) -> rusqlite::Error {
    column.idx(row.as_ref()).map_or_else(|error| error, |place| unknown(place, what))
}

fn written<'r>(row: &'r Row<'_>, column: impl RowIndex) -> rusqlite::Result<&'r str> {
    row.get_ref(column)?.as_str().map_err(|_| damaged(row, column, "not text"))
}

fn word<T: Copy>(
    row: &Row<'_>,
    column: impl RowIndex,
    words: &[T],
    as_str: impl Fn(T) -> &'static str,
) -> rusqlite::Result<T> {
    let found = written(row, column)?;
    words.iter().copied().find(|w| as_str(*w) == found).ok_or_else(|| damaged(row, column, found))
}

pub(super) fn optional<C: RowIndex, T>(
    row: &Row<'_>,
    column: C,
    value: impl FnOnce(&Row<'_>, C) -> rusqlite::Result<T>,
) -> rusqlite::Result<Option<T>> {
    match row.get_ref(column)? {
        ValueRef::Null => Ok(None),
        _ => value(row, column).map(Some),
    }
}

pub(super) fn timestamp(row: &Row<'_>, column: impl RowIndex) -> rusqlite::Result<Timestamp> {
    let text = written(row, column)?;
    text.parse().map_err(|_| damaged(row, column, text))
}

pub(super) fn optional_timestamp(row: &Row<'_>, column: impl RowIndex) -> rusqlite::Result<Option<Timestamp>> {
    optional(row, column, timestamp)
}

pub(super) fn text(row: &Row<'_>, column: impl RowIndex) -> rusqlite::Result<Option<Text>> {
    Ok(row.get::<_, Option<String>>(column)?.map(Text::from_stored))
}

pub(super) fn mail_place(row: &Row<'_>, column: impl RowIndex) -> rusqlite::Result<MailPlace> {
    let text = written(row, column)?;
    text.parse().map_err(|_| damaged(row, column, text))
}

pub(super) fn delivered_by(row: &Row<'_>, column: impl RowIndex) -> rusqlite::Result<DeliveredBy> {
    let text = written(row, column)?;
    DeliveredBy::from_stored(text).ok_or_else(|| damaged(row, column, text))
}

pub(super) fn delivery(
    row: &Row<'_>,
    by: impl RowIndex,
    from: impl RowIndex,
    until: impl RowIndex,
) -> rusqlite::Result<Option<Delivery>> {
    let Some(by) = optional(row, by, delivered_by)? else { return Ok(None) };
    Ok(Some(Delivery { by, from: optional_timestamp(row, from)?, until: optional_timestamp(row, until)? }))
}

/// NULL inherits, -1 is "unlimited".
pub(super) fn quota(row: &Row<'_>, column: impl RowIndex) -> rusqlite::Result<Option<Quota>> {
    Ok(row.get::<_, Option<i64>>(column)?.map(|bytes| if bytes < 0 { Quota::Unlimited } else { Quota::Bytes(bytes) }))
}

pub(super) fn stored_quota(quota: Quota) -> i64 {
    match quota {
        Quota::Unlimited => -1,
        Quota::Bytes(bytes) => bytes,
    }
}

pub(super) fn outside_senders(row: &Row<'_>, column: impl RowIndex) -> rusqlite::Result<OutsideSenders> {
    word(row, column, &OutsideSenders::ALL, OutsideSenders::as_str)
}

pub(super) fn domain_standing(row: &Row<'_>, column: impl RowIndex) -> rusqlite::Result<DomainStanding> {
    word(row, column, &[DomainStanding::Enabled, DomainStanding::Disabled], DomainStanding::as_str)
}

pub(super) fn in_force(row: &Row<'_>, column: impl RowIndex) -> rusqlite::Result<InForce> {
    word(row, column, &InForce::ALL, InForce::as_str)
}

pub(super) fn fact(row: &Row<'_>, column: impl RowIndex) -> rusqlite::Result<Fact> {
    word(row, column, &[Fact::Allowed, Fact::Refused], Fact::as_str)
}

pub(super) fn incoming(row: &Row<'_>, column: impl RowIndex) -> rusqlite::Result<Incoming> {
    word(row, column, &[Incoming::Accept, Incoming::Refuse], Incoming::as_str)
}

pub(super) fn kind(row: &Row<'_>, column: impl RowIndex) -> rusqlite::Result<Kind> {
    word(row, column, &[Kind::Personal, Kind::Shared], Kind::as_str)
}

pub(super) fn sending(row: &Row<'_>, column: impl RowIndex) -> rusqlite::Result<Sending> {
    word(row, column, &[Sending::On, Sending::Off], Sending::as_str)
}

pub(super) fn filters(row: &Row<'_>, column: impl RowIndex) -> rusqlite::Result<Filters> {
    word(row, column, &[Filters::On, Filters::Off], Filters::as_str)
}

pub(super) fn access(row: &Row<'_>, column: impl RowIndex) -> rusqlite::Result<Option<Access>> {
    optional(row, column, |row, column| word(row, column, &Access::ALL, Access::as_str))
}

pub(super) fn send_as(row: &Row<'_>, column: impl RowIndex) -> rusqlite::Result<SendAs> {
    word(row, column, &[SendAs::Allowed, SendAs::NotAllowed], SendAs::as_str)
}

pub(super) fn app_password_policy(row: &Row<'_>, column: impl RowIndex) -> rusqlite::Result<AppPasswordPolicy> {
    word(row, column, &AppPasswordPolicy::ALL, AppPasswordPolicy::as_str)
}

/// NULL inherits.
pub(super) fn own_app_password_policy(
    row: &Row<'_>,
    column: impl RowIndex,
) -> rusqlite::Result<Option<AppPasswordPolicy>> {
    optional(row, column, app_password_policy)
}

pub(super) fn protocols(row: &Row<'_>, column: impl RowIndex) -> rusqlite::Result<Protocols> {
    let text = written(row, column)?;
    text.parse().map_err(|_| damaged(row, column, text))
}

pub(super) fn stage(row: &Row<'_>, column: impl RowIndex) -> rusqlite::Result<Stage> {
    word(row, column, &Stage::ALL, Stage::as_str)
}

/// All are NULL where there is none.
pub(super) fn hold(row: &Row<'_>, reason: impl RowIndex, since: impl RowIndex) -> rusqlite::Result<Option<Hold>> {
    Ok(match (text(row, reason)?, optional_timestamp(row, since)?) {
        (Some(reason), Some(since)) => Some(Hold { reason, since }),
        _ => None,
    })
}

pub(super) fn step_kind(row: &Row<'_>, column: impl RowIndex) -> rusqlite::Result<StepKind> {
    word(row, column, &StepKind::ALL, StepKind::as_str)
}

pub(super) fn step_state(row: &Row<'_>, column: impl RowIndex) -> rusqlite::Result<StepState> {
    word(row, column, &StepState::ALL, StepState::as_str)
}

pub(super) fn plan_state(row: &Row<'_>, column: impl RowIndex) -> rusqlite::Result<PlanState> {
    word(row, column, &PlanState::ALL, PlanState::as_str)
}

/// Choices for offboarding, from the names of their options and their values.
pub(super) fn choices<'a>(rows: impl IntoIterator<Item = (&'a str, &'a str)>) -> rusqlite::Result<Choices> {
    let mut choices = Choices::default();
    for (option, value) in rows {
        choices.choose(option, value).map_err(|_| unknown(1, option))?;
    }
    Ok(choices)
}
